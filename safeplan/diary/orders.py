"""Orders of courts, bail and licences: what they forbid, term by term."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from safeplan.letters import clean
from safeplan.people.person import first_line
from safeplan.people.shelf import Record
from safeplan.vault.scribe import Value
from safeplan.words import QT_TRANSLATE_NOOP, Say

CONTEXT = "Orders"


class OrderKind(StrEnum):
    """What sort of order it is."""

    STALKING_PROTECTION = "stalking_protection"
    NON_MOLESTATION = "non_molestation"
    RESTRAINING = "restraining"
    DOMESTIC_ABUSE_PROTECTION = "domestic_abuse_protection"
    NON_HARASSMENT = "non_harassment"
    OCCUPATION = "occupation"
    INJUNCTION = "injunction"
    BAIL = "bail"
    LICENCE = "licence"
    OTHER = "other"


# fmt: off
ORDER_KINDS = {
    OrderKind.STALKING_PROTECTION: QT_TRANSLATE_NOOP("Orders", "Stalking protection order"),
    OrderKind.NON_MOLESTATION: QT_TRANSLATE_NOOP("Orders", "Non-molestation order"),
    OrderKind.RESTRAINING: QT_TRANSLATE_NOOP("Orders", "Restraining order"),
    OrderKind.DOMESTIC_ABUSE_PROTECTION: QT_TRANSLATE_NOOP("Orders", "Domestic abuse protection order"),
    OrderKind.NON_HARASSMENT: QT_TRANSLATE_NOOP("Orders", "Non-harassment order"),
    OrderKind.OCCUPATION: QT_TRANSLATE_NOOP("Orders", "Occupation order"),
    OrderKind.INJUNCTION: QT_TRANSLATE_NOOP("Orders", "Injunction"),
    OrderKind.BAIL: QT_TRANSLATE_NOOP("Orders", "Bail conditions"),
    OrderKind.LICENCE: QT_TRANSLATE_NOOP("Orders", "Licence conditions after prison"),
    OrderKind.OTHER: QT_TRANSLATE_NOOP("Orders", "Another kind"),
}
# fmt: on
"""Each kind in words, marked for translation in "Orders"; in the order in which they are listed."""


@dataclass(frozen=True)
class Term:
    """One thing an order says.

    Args:
        number: by which entries name it; never given to another term of the order.
        text: what it says, in the order's words or hers.
    """

    number: int
    text: str


@dataclass(frozen=True)
class Order(Record):
    """An order. Days are ISO 8601 where they were understood, else in her words.

    Args:
        kind: what sort it is.
        name: her own name for it, or "".
        court: which court, or who gave it.
        reference: its number there.
        made: the day it was made.
        served: the day they were given it.
        ends: the day it ends.
        note: anything else.
        terms: what it says, one by one; their numbers rise.
        last_term: the highest number a term of it ever had.
    """

    kind: OrderKind = OrderKind.OTHER
    name: str = ""
    court: str = ""
    reference: str = ""
    made: str = ""
    served: str = ""
    ends: str = ""
    note: str = ""
    terms: tuple[Term, ...] = ()
    last_term: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", OrderKind(self.kind))
        for name in ("name", "court", "reference", "made", "served", "ends", "note"):
            object.__setattr__(self, name, clean(getattr(self, name)))
        terms = tuple(Term(each.number, clean(each.text)) for each in self.terms)
        object.__setattr__(self, "terms", terms)
        numbers = [each.number for each in terms]
        if numbers != sorted(set(numbers)) or any(number < 1 for number in numbers):
            raise ValueError("terms out of order")
        object.__setattr__(self, "last_term", max([self.last_term, *numbers]))

    def title(self, say: Say) -> str:
        """Return what it is called: her own name, else its kind.

        Args:
            say: gives the kind in her language.
        """
        return first_line(self.name) or say(CONTEXT, ORDER_KINDS[self.kind])

    def term(self, number: int) -> Term | None:
        """Return a term by its number, or None."""
        return next((each for each in self.terms if each.number == number), None)

    def with_terms(self, texts: Iterable[tuple[int, str]]) -> Self:
        """Return it with these terms; those without words are left out, new ones get numbers of their own.

        Args:
            texts: number and words of each in order; number 0 is a new one.
        """
        terms, last = [], self.last_term
        for number, text in texts:
            if not text.strip():
                continue
            if not number:
                last += 1
            terms.append(Term(number or last, text))
        return replace(self, terms=tuple(sorted(terms, key=lambda each: each.number)), last_term=last)

    def to_row(self) -> dict[str, Value]:
        """Return what is stored, by column; the terms as JSON."""
        terms = json.dumps([[each.number, each.text] for each in self.terms], ensure_ascii=False)
        return {**super().to_row(), "terms": terms}

    @classmethod
    def from_row(cls, row: Mapping[str, Value]) -> Self:
        """Return the order that `to_row` made `row` of; as `Record.from_row`."""
        terms: list[Any] = json.loads(str(row.get("terms", "[]")))
        made = tuple(Term(int(number), str(text)) for number, text in terms)
        return cls(**{**row, "terms": made})  # type: ignore[arg-type]  # looked at in __post_init__
