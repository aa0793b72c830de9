"""What Lists keeps: a book of lists, each with its items. Values that never change, and their JSON."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

COLUMNS = 3
LIST_PICTURE = "list-ul"

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Item:
    """One line of a list.

    Args:
        key: tells items of one list apart while the program runs; it is not written.
        cells: one text a column; always `COLUMNS` of them.
        done: whether it is ticked.
    """

    key: int
    cells: tuple[str, str, str]
    done: bool = False

    def with_cell(self, column: int, text: str) -> "Item":
        """Return this item with another text in one column."""
        cells = [*self.cells]
        cells[column] = text
        return replace(self, cells=(cells[0], cells[1], cells[2]))


@dataclass(frozen=True)
class Sheet:
    """One list.

    Args:
        key: tells lists apart while the program runs; it is not written.
        name: what it is called.
        picture: the name of its icon.
        columns: the columns' names; one that has no name is not shown.
        items: in her order.
        changed: the day of the last change.
    """

    key: int
    name: str
    picture: str
    columns: tuple[str, str, str]
    items: tuple[Item, ...]
    changed: date

    @property
    def left(self) -> int:
        """How many items are not done."""
        return sum(not item.done for item in self.items)

    def item(self, key: int) -> Item | None:
        """Return the item of that key."""
        return next((item for item in self.items if item.key == key), None)


@dataclass(frozen=True)
class Book:
    """All lists.

    Args:
        sheets: in her order; never none.
        open_key: the key of the list that is open.
        show_done: whether ticked items are shown.
    """

    sheets: tuple[Sheet, ...]
    open_key: int
    show_done: bool = True

    @property
    def open_sheet(self) -> Sheet:
        """The list that is open."""
        return self.sheet(self.open_key) or self.sheets[0]

    def sheet(self, key: int) -> Sheet | None:
        """Return the list of that key."""
        return next((sheet for sheet in self.sheets if sheet.key == key), None)

    def with_sheet(self, changed: Sheet) -> "Book":
        """Return this book with one list put in the place of the one of the same key."""
        return replace(
            self, sheets=tuple(changed if sheet.key == changed.key else sheet for sheet in self.sheets)
        )

    def to_data(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "version": 1,
            "open": next((n for n, sheet in enumerate(self.sheets) if sheet.key == self.open_key), 0),
            "show_done": self.show_done,
            "lists": [_sheet_data(sheet) for sheet in self.sheets],
        }

    @classmethod
    def from_data(cls, data: object) -> "Book":
        """Return the book that plain data describes.

        Raises:
            NotABook: if it describes none.
        """
        values = _Values(data)
        lists = values.get("lists", list)
        if not lists:
            raise NotABook("no list")
        sheets = tuple(_sheet(key, value) for key, value in enumerate(lists))
        opened = values.get("open", int)
        return cls(
            sheets, opened if 0 <= opened < len(sheets) else 0, show_done=values.get("show_done", bool)
        )


class NotABook(ValueError):
    """The data describes no book."""


@dataclass(frozen=True)
class _Values:
    """Reads plain data and complains where it is not what it should be."""

    data: object

    def get(self, name: str, kind: type[Kind]) -> Kind:
        value = self.data.get(name) if isinstance(self.data, dict) else None
        if not isinstance(value, kind):
            raise NotABook(f"{name} is not fit")
        return value

    def texts(self, name: str) -> tuple[str, str, str]:
        values = self.get(name, list)
        if not all(isinstance(value, str) for value in values) or len(values) > COLUMNS:
            raise NotABook(f"{name} is not fit")
        return padded(values)


def padded(texts: list[str]) -> tuple[str, str, str]:
    """Return the first three texts, with empty ones where there are fewer."""
    full = [*texts, "", "", ""]
    return (full[0], full[1], full[2])


def _sheet_data(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "picture": sheet.picture,
        "columns": list(sheet.columns),
        "changed": sheet.changed.isoformat(),
        "items": [{"cells": list(item.cells), "done": item.done} for item in sheet.items],
    }


def _sheet(key: int, data: object) -> Sheet:
    values = _Values(data)
    return Sheet(
        key=key,
        name=values.get("name", str),
        picture=values.get("picture", str),
        columns=values.texts("columns"),
        changed=_day(values.get("changed", str)),
        items=tuple(_item(number, value) for number, value in enumerate(values.get("items", list))),
    )


def _item(key: int, data: object) -> Item:
    values = _Values(data)
    return Item(key, values.texts("cells"), values.get("done", bool))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NotABook("changed is not a day") from error
