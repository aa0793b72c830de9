"""Persons and places, as values."""

from dataclasses import dataclass
from enum import StrEnum

from safeplan.letters import clean
from safeplan.people.shelf import Record
from safeplan.words import QT_TRANSLATE_NOOP


class PersonKind(StrEnum):
    """What a person is to her."""

    THEM = "them"
    WITNESS = "witness"
    OFFICER = "officer"
    HELPER = "helper"
    OTHER = "other"


# fmt: off
PERSON_KINDS = {
    PersonKind.THEM: QT_TRANSLATE_NOOP("People", "The person who does this"),
    PersonKind.WITNESS: QT_TRANSLATE_NOOP("People", "Witness"),
    PersonKind.OFFICER: QT_TRANSLATE_NOOP("People", "Officer"),
    PersonKind.HELPER: QT_TRANSLATE_NOOP("People", "Helper"),
    PersonKind.OTHER: QT_TRANSLATE_NOOP("People", "Somebody else"),
}
# fmt: on
"""Each kind in words, marked for translation in "People"; in the order in which they are listed."""


@dataclass(frozen=True)
class Person(Record):
    """Somebody. Nothing but some words has to be there; several things of one sort stand on a line each.

    Args:
        name: what she calls them.
        kind: what they are to her.
        aliases: other names.
        looks: how they look and sound.
        vehicles: make, colour, plate.
        handles: numbers, addresses and user names they write from.
        addresses: where they live, work, or are often seen.
        reach: how to reach them.
        note: anything else.
    """

    name: str = ""
    kind: PersonKind = PersonKind.OTHER
    aliases: str = ""
    looks: str = ""
    vehicles: str = ""
    handles: str = ""
    addresses: str = ""
    reach: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", PersonKind(self.kind))
        _clean(self, "name", "aliases", "looks", "vehicles", "handles", "addresses", "reach", "note")

    @property
    def title(self) -> str:
        """What they are called in a list and in an entry."""
        return first_line(self.name, self.aliases, self.handles, self.vehicles, self.looks, self.reach,
                          self.addresses, self.note)  # fmt: skip


@dataclass(frozen=True)
class Place(Record):
    """Somewhere things happen: a street, a shop, an app.

    Args:
        name: what she calls it.
        address: where it is.
        note: anything else.
    """

    name: str = ""
    address: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        _clean(self, "name", "address", "note")

    @property
    def title(self) -> str:
        """What it is called in a list and in an entry."""
        return first_line(self.name, self.address, self.note)


def first_line(*texts: str) -> str:
    """Return the first line with words in it, of the first text that has one; "" where none has."""
    return next((line.strip() for text in texts for line in text.splitlines() if line.strip()), "")


def lines(*texts: str) -> tuple[str, ...]:
    """Return the lines with words in them, each once, in order."""
    every = (line.strip() for text in texts for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in every if line))


def _clean(value: Person | Place, *names: str) -> None:
    for name in names:
        object.__setattr__(value, name, clean(getattr(value, name)))
