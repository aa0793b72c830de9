"""The bundled directory as a whole: load it, search it, and group what is found by what is open now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from safeplan.directory import topics as subjects
from safeplan.directory.countries import COUNTRIES, SHARED, shares_eu_numbers
from safeplan.directory.hours import Opening, State, service_opening
from safeplan.directory.matching import Entry, Query
from safeplan.directory.service import Contact, Service, read_services
from safeplan.errors import Bug
from safeplan.places import resource
from safeplan.words import Say, plainly


class GroupKind(Enum):
    """The groups of a list, in the order in which they stand."""

    BEST = "best"
    OPEN = "open"
    NOT_CERTAIN = "not-certain"
    CLOSED = "closed"
    ONLINE = "online"


_GROUP_OF = {
    State.OPEN: GroupKind.OPEN,
    State.NOT_CERTAIN: GroupKind.NOT_CERTAIN,
    State.CLOSED: GroupKind.CLOSED,
    State.ONLINE: GroupKind.ONLINE,
}


@dataclass(frozen=True)
class Found:
    """A service in a list, with what can be said of it now."""

    service: Service
    opening: Opening


@dataclass(frozen=True)
class Group:
    """Services of a list that stand together; never empty."""

    kind: GroupKind
    rows: tuple[Found, ...]


@dataclass(frozen=True)
class Emergency:
    """What a country's rows say for danger now.

    Args:
        country: ISO 3166 code.
        main: the row whose number is called, or None where we have none.
        others: other ways, for somebody who cannot speak or hear.
        not_now: rows for telling the police when it is not urgent.
    """

    country: str
    main: Service | None
    others: tuple[Service, ...] = ()
    not_now: tuple[Service, ...] = ()

    @property
    def main_contact(self) -> Contact | None:
        """The number to call, or None where we have none."""
        return self.main.main if self.main is not None else None


class Catalogue:
    """Services to look through.

    Args:
        services: in the order in which they stand where nothing else decides.
        say: gives topics and languages in her language, so that they are found by it.
    """

    def __init__(self, services: Iterable[Service], say: Say = plainly) -> None:
        self._services = tuple(services)
        self._say = say
        self._entries: dict[str, Entry] = {}
        self._by_id = {service.id: service for service in self._services}
        if len(self._by_id) != len(self._services):
            raise Bug("two rows of the directory have the same id")

    @classmethod
    def load(cls, say: Say = plainly) -> "Catalogue":
        """Return the directory that comes with the program.

        Raises:
            Bug: if the bundled file is missing or cannot be read.
        """
        return cls(read_services(resource("services.jsonl").read_text(encoding="utf-8")), say)

    @property
    def services(self) -> tuple[Service, ...]:
        """Every service, in the order of the file."""
        return self._services

    def service(self, service_id: str) -> Service | None:
        """Return the service of that id, or None if there is no such row (any more)."""
        return self._by_id.get(service_id)

    def available(self, country: str, nation: str | None = None) -> tuple[Service, ...]:
        """Return the services of a country, its nation's included, and the EU's where they work.

        Args:
            country: ISO 3166 code.
            nation: ISO 3166-2 code such as "GB-SCT", or None for anywhere in the country.
        """
        own = tuple(service for service in self._services if service.serves(country, nation))
        if not shares_eu_numbers(country):
            return own
        return own + tuple(service for service in self._services if service.serves(SHARED))

    def countries(self) -> tuple[str, ...]:
        """Return the codes of the countries for which there is at least one row."""
        return tuple(country.code for country in COUNTRIES if self.available(country.code))

    def topics(self, country: str, nation: str | None = None) -> dict[str, int]:
        """Return the topics that services of a place help with, in order, and how many each."""
        rows = self.available(country, nation)
        counts = {
            topic.id: sum(topic.id in service.helps_with for service in rows) for topic in subjects.TOPICS
        }
        return {topic: count for topic, count in counts.items() if count}

    def search(
        self,
        text: str,
        *,
        now: datetime,
        country: str,
        nation: str | None = None,
        topics: frozenset[str] = frozenset(),
    ) -> tuple[Group, ...]:
        """Return what fits, surely open ones first.

        A row that is named by what was typed stands before all groups, whatever its hours.

        Args:
            text: names, plain words or a number; empty finds everything.
            now: the present moment, with its offset from UTC.
            country: ISO 3166 code.
            nation: ISO 3166-2 code, or None for anywhere in the country.
            topics: only services that help with at least one of them; empty means any.
        """
        rows = [
            service
            for service in self.available(country, nation)
            if not topics or topics.intersection(service.helps_with)
        ]
        rows.sort(key=lambda service: _closeness(service, topics))
        if not text.strip():
            return _grouped(rows, now)
        best, rows = self._fitting(rows, Query.read(text))
        return _grouped(rows, now, best)

    def emergency(self, country: str) -> Emergency:
        """Return what a country's rows say for danger now."""
        own = [service for service in self._services if service.serves(country)]
        rows = [service for service in own if subjects.EMERGENCY in service.helps_with]
        if not rows and shares_eu_numbers(country):
            shared = (service for service in self._services if service.serves(SHARED))
            rows = [service for service in shared if subjects.EMERGENCY in service.helps_with]
        police = tuple(service for service in own if subjects.POLICE_NOT_EMERGENCY in service.helps_with)
        return Emergency(country, rows[0] if rows else None, tuple(rows[1:]), police[:1])

    def _fitting(self, rows: Sequence[Service], query: Query) -> tuple[Service | None, list[Service]]:
        """Return the row that was named, if one was, and the others that fit, the best first."""
        fits = [(service, fit) for service in rows if (fit := self._entry(service).fit(query)) is not None]
        most = max((fit.words for _, fit in fits), default=0)
        fits = [(service, fit) for service, fit in fits if fit.words == most]
        fits.sort(key=lambda pair: (not pair[1].by_name, -pair[1].score))
        found = [service for service, _ in fits]
        if fits and fits[0][1].by_name:
            return found[0], found[1:]
        return None, found

    def _entry(self, service: Service) -> Entry:
        entry = self._entries.get(service.id)
        if entry is None:
            entry = self._entries[service.id] = Entry(service, self._say)
        return entry


def _closeness(service: Service, topics: frozenset[str]) -> int:
    """Return how early in a service's own list the first of the topics comes."""
    places = (place for place, topic in enumerate(service.helps_with) if topic in topics)
    return next(places, 0)


def _grouped(rows: Iterable[Service], now: datetime, best: Service | None = None) -> tuple[Group, ...]:
    groups: dict[GroupKind, list[Found]] = {kind: [] for kind in GroupKind}
    if best is not None:
        groups[GroupKind.BEST].append(Found(best, service_opening(best, now)))
    for service in rows:
        opening = service_opening(service, now)
        groups[_GROUP_OF[opening.state]].append(Found(service, opening))
    return tuple(Group(kind, tuple(found)) for kind, found in groups.items() if found)
