"""People, places, protected words, orders and reports whose content follows from a number."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from safeplan.diary.casebook import Casebook
from safeplan.diary.orders import Order, OrderKind, Term
from safeplan.diary.reports import Report
from safeplan.people.people import People
from safeplan.people.person import Person, PersonKind, Place
from safeplan.people.protected import Protected, ProtectedKind
from safeplan.people.shelf import Record, Shelf
from safeplan.vault.vault import Vault

_NUMBER = re.compile(r"record (\d+)\b")
_FILLER = "the gate, the lane, the grey van, "


def shelves(vault: Vault) -> list[Shelf[Any]]:
    """Return the five shelves of a vault, in the order in which records go into them."""
    people, case = People(vault), Casebook(vault)
    return [people.persons, people.places, people.protected, case.orders, case.reports]


def record(number: int) -> Record:
    """Return the record of a number; it goes into the shelf of the number's remainder."""
    name, more = f"record {number}", f"{_FILLER * (number % 37)}{number}"
    made: list[Record] = [
        Person(name, PersonKind.THEM, aliases=more, handles=more, note=more),
        Place(name, more, more),
        Protected(f"{name} {more}", ProtectedKind.SCHOOL),
        Order(OrderKind.BAIL, name, more, terms=(Term(1, more), Term(3, name)), last_term=4),
        Report(name, more, said=more, entries=(number + 1, number)),
    ]
    return made[number % len(made)]


def read(vault: Vault) -> Iterator[tuple[int, bool]]:
    """Yield the number of every record, and whether it is as it was written."""
    for shelf in shelves(vault):
        for found in shelf.all():
            match = _NUMBER.search(" ".join(str(value) for value in found.to_row().values()))
            number = int(match[1]) if match else -1
            yield number, number >= 0 and replace(found, id=0) == record(number)
