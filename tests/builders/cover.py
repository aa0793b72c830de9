"""Small books of lists for tests of the cover."""

from collections.abc import Callable
from datetime import date

from safeplan.cover.desk import Desk
from safeplan.cover.sheets import Book, Item, Sheet, padded
from tests.builders.clock import FixedClock

YESTERDAY = date(2026, 11, 23)


def a_sheet(
    key: int = 0, name: str = "Shopping", items: tuple[str, ...] = ("Milk", "Bread", "Eggs")
) -> Sheet:
    """Return a list; an item that begins with "x " is done."""
    return Sheet(
        key,
        name,
        "shopping-basket",
        ("Item", "How much", "Aisle"),
        tuple(
            Item(number, padded([text.removeprefix("x ")]), done=text.startswith("x "))
            for number, text in enumerate(items)
        ),
        YESTERDAY,
    )


def a_book(*sheets: Sheet) -> Book:
    """Return a book of these lists, or of two small ones; the first is open."""
    chosen = sheets or (a_sheet(), a_sheet(1, "Jobs", ("Tap", "x Gutter")))
    return Book(chosen, open_key=chosen[0].key)


def a_desk(*sheets: Sheet, save: Callable[[Book], bool] = lambda _book: True) -> Desk:
    """Return a desk with such a book on it."""
    return Desk(a_book(*sheets), FixedClock(), save)


def texts(desk: Desk) -> list[str]:
    """Return the first cells of the open list."""
    return [item.cells[0] for item in desk.sheet.items]


def keys(desk: Desk, *wanted: str) -> set[int]:
    """Return the keys of the items of those texts."""
    return {item.key for item in desk.sheet.items if item.cells[0] in wanted}
