"""All people, places, protected words, orders and reports, read at once: they are few."""

from dataclasses import dataclass
from typing import Any

from safeplan.diary.orders import Order
from safeplan.diary.reports import Report
from safeplan.people.person import Person, PersonKind, Place, lines
from safeplan.people.protected import Protected

PERSON, PLACE, PROTECTED, ORDER, REPORT = "person", "place", "protected", "order", "report"
PEOPLE_KINDS = (PERSON, PLACE, PROTECTED)
CASE_KINDS = (ORDER, REPORT)


@dataclass(frozen=True)
class Book:
    """What is kept.

    Args:
        persons: in the order in which they were added, as all of these.
        places: where things happen.
        protected: words that are to stay with her.
        orders: of courts, bail and licences.
        reports: that she made.
    """

    persons: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    protected: tuple[Protected, ...] = ()
    orders: tuple[Order, ...] = ()
    reports: tuple[Report, ...] = ()

    def of(self, kind: str) -> tuple[Any, ...]:
        """Return the records of a kind, in the order in which they are listed."""
        if kind == PERSON:
            order = list(PersonKind)
            return tuple(
                sorted(self.persons, key=lambda each: (order.index(each.kind), each.title.casefold()))
            )
        if kind in {ORDER, REPORT}:
            return tuple(reversed(self.orders if kind == ORDER else self.reports))
        every = self.places if kind == PLACE else self.protected
        return tuple(sorted(every, key=lambda each: each.title.casefold()))

    def record(self, kind: str, number: int) -> Any | None:  # noqa: ANN401 - a record of any kind
        """Return a record by its number, or None if it is not there any more."""
        return next((each for each in self.of(kind) if each.id == number), None)

    def officers(self) -> tuple[str, ...]:
        """Return the names of officers."""
        return tuple(each.title for each in self.persons if each.kind is PersonKind.OFFICER)

    def vehicles(self) -> tuple[str, ...]:
        """Return every vehicle of every person."""
        return lines(*(each.vehicles for each in self.of(PERSON)))

    def handles(self) -> tuple[str, ...]:
        """Return every number, address and user name that persons write from."""
        return lines(*(each.handles for each in self.of(PERSON)))
