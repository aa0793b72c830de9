"""What can be done with the lists, and undone. Knows no window."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import cmp_to_key
from typing import TypeVar

from safeplan.clock import Clock
from safeplan.cover.sheets import LIST_PICTURE, Book, Item, Sheet, padded

MOST_UNDO = 200


class Desk:
    """The book that is being worked on.

    Args:
        book: as it was kept.
        clock: tells what day it is.
        save: writes the book, and returns whether that went well.
    """

    def __init__(self, book: Book, clock: Clock, save: Callable[[Book], bool]) -> None:
        self._book = book
        self._clock = clock
        self._save = save
        self._undo: list[Book] = []
        self._redo: list[Book] = []
        self.on_change: Callable[[], None] = lambda: None
        self.saved = True

    @property
    def book(self) -> Book:
        """The book as it is now."""
        return self._book

    @property
    def sheet(self) -> Sheet:
        """The list that is open."""
        return self._book.open_sheet

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to do again."""
        return bool(self._redo)

    def take(self, book: Book, *, saved: bool = False) -> None:
        """Go on with another book; there is nothing to undo then.

        Args:
            book: the other one.
            saved: the disk has it.
        """
        self._undo, self._redo = [], []
        self.saved = saved
        self._show(book)

    def keep(self) -> bool:
        """Write the book, and return whether the disk has it."""
        self.saved = self._save(self._book)
        return self.saved

    def undo(self) -> None:
        """Take the last change back, and open the list where it was made."""
        self._go(self._undo, self._redo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._go(self._redo, self._undo)

    # ---- lists

    def open(self, key: int) -> None:
        """Open another list; this is no change to undo."""
        if key != self._book.open_key and self._book.sheet(key) is not None:
            self._show(replace(self._book, open_key=key))

    def show_done(self, shown: bool) -> None:
        """Show or hide ticked items; this is no change to undo."""
        if shown != self._book.show_done:
            self._show(replace(self._book, show_done=shown))

    def new_sheet(self, name: str, columns: tuple[str, str, str]) -> int:
        """Add an empty list after the others and open it; return its key."""
        key = 1 + max(sheet.key for sheet in self._book.sheets)
        sheet = Sheet(key, name, LIST_PICTURE, columns, (), self._today())
        self._do(replace(self._book, sheets=(*self._book.sheets, sheet), open_key=key))
        return key

    def rename_sheet(self, key: int, name: str) -> None:
        """Call a list something else; an empty name changes nothing."""
        name = one_line(name)
        sheet = self._book.sheet(key)
        if sheet is not None and name and name != sheet.name:
            self._do(self._book.with_sheet(replace(sheet, name=name)))

    def set_picture(self, key: int, picture: str) -> None:
        """Give a list another icon."""
        sheet = self._book.sheet(key)
        if sheet is not None and picture != sheet.picture:
            self._do(self._book.with_sheet(replace(sheet, picture=picture)))

    def set_columns(self, columns: tuple[str, str, str]) -> None:
        """Name the columns of the open list; a second or third without a name is not shown."""
        first, second, third = (one_line(name) for name in columns)
        named = (first or self.sheet.columns[0], second, third)
        if named != self.sheet.columns:
            self._do(self._book.with_sheet(replace(self.sheet, columns=named)))

    def remove_sheet(self, key: int) -> None:
        """Remove a list with its items; the last one stays."""
        sheets = self._book.sheets
        place = next((n for n, sheet in enumerate(sheets) if sheet.key == key), None)
        if place is None or len(sheets) == 1:
            return
        left = sheets[:place] + sheets[place + 1 :]
        opened = left[min(place, len(left) - 1)].key if key == self._book.open_key else self._book.open_key
        self._do(replace(self._book, sheets=left, open_key=opened))

    def move_sheet(self, key: int, to: int) -> None:
        """Put a list before the one that now stands at place `to`."""
        moved = _moved(self._book.sheets, {key}, to, lambda sheet: sheet.key)
        if moved != self._book.sheets:
            self._do(replace(self._book, sheets=moved))

    # ---- items of the open list

    def add(self, lines: Iterable[tuple[str, str, str]]) -> list[int]:
        """Add items at the end; lines without a text are left out. Return the new items' keys."""
        key = 1 + max((item.key for item in self.sheet.items), default=-1)
        cells = [padded([one_line(cell) for cell in line]) for line in lines]
        added = tuple(Item(key + n, line) for n, line in enumerate(line for line in cells if line[0]))
        if added:
            self._change_items((*self.sheet.items, *added))
        return [item.key for item in added]

    def write(self, key: int, column: int, text: str) -> None:
        """Put a text in one cell; the first column never becomes empty."""
        item, text = self.sheet.item(key), one_line(text)
        if item is not None and item.cells[column] != text and (text or column > 0):
            self._replace_items({key: item.with_cell(column, text)})

    def tick(self, keys: Collection[int], done: bool) -> None:
        """Tick items, or take the tick away."""
        changed = {
            item.key: replace(item, done=done)
            for item in self.sheet.items
            if item.key in keys and item.done != done
        }
        if changed:
            self._replace_items(changed)

    def remove(self, keys: Collection[int]) -> None:
        """Remove items."""
        left = tuple(item for item in self.sheet.items if item.key not in keys)
        if len(left) != len(self.sheet.items):
            self._change_items(left)

    def clear_done(self) -> None:
        """Remove the items that are done."""
        self.remove({item.key for item in self.sheet.items if item.done})

    def move(self, keys: Collection[int], to: int) -> None:
        """Put items, in their order, before the one that now stands at place `to`."""
        moved = _moved(self.sheet.items, keys, to, lambda item: item.key)
        if moved != self.sheet.items:
            self._change_items(moved)

    def shift(self, keys: Collection[int], by: int) -> None:
        """Move items up (-1) or down (1) by one place; at the end they stay."""
        places = [n for n, item in enumerate(self.sheet.items) if item.key in keys]
        if not places:
            return
        to = places[0] - 1 if by < 0 else places[-1] + 2
        if 0 <= to <= len(self.sheet.items):
            self.move(keys, to)

    def send(self, keys: Collection[int], to_sheet: int) -> None:
        """Move items to the end of another list."""
        target = self._book.sheet(to_sheet)
        if target is None or to_sheet == self.sheet.key:
            return
        sent = [item for item in self.sheet.items if item.key in keys]
        if not sent:
            return
        key = 1 + max((item.key for item in target.items), default=-1)
        arrived = tuple(replace(item, key=key + n) for n, item in enumerate(sent))
        left = tuple(item for item in self.sheet.items if item.key not in keys)
        book = self._book.with_sheet(replace(self.sheet, items=left, changed=self._today()))
        filled = replace(target, items=(*target.items, *arrived), changed=self._today())
        self._do(book.with_sheet(filled))

    def sort(self, column: int, compare: Callable[[str, str], int]) -> None:
        """Sort by a column, empty texts last; what is sorted already is turned round.

        Args:
            column: which column.
            compare: as in `functools.cmp_to_key`, by the rules of her language.
        """
        key = cmp_to_key(compare)
        full = [item for item in self.sheet.items if item.cells[column]]
        empty = tuple(item for item in self.sheet.items if not item.cells[column])
        upward = (*sorted(full, key=lambda item: key(item.cells[column])), *empty)
        if upward == self.sheet.items:
            down = sorted(full, key=lambda item: key(item.cells[column]), reverse=True)
            self._change_items((*down, *empty))
        else:
            self._change_items(upward)

    def sort_done_last(self) -> None:
        """Put ticked items after the others."""
        self._change_items(tuple(sorted(self.sheet.items, key=lambda item: item.done)))

    # ---- inside

    def _replace_items(self, changed: dict[int, Item]) -> None:
        self._change_items(tuple(changed.get(item.key, item) for item in self.sheet.items))

    def _change_items(self, items: tuple[Item, ...]) -> None:
        if items != self.sheet.items:
            self._do(self._book.with_sheet(replace(self.sheet, items=items, changed=self._today())))

    def _do(self, book: Book) -> None:
        self._undo = [*self._undo, self._book][-MOST_UNDO:]
        self._redo = []
        self._show(book)

    def _go(self, source: list[Book], other: list[Book]) -> None:
        if not source:
            return
        before, after = self._book, source.pop()
        other.append(before)
        self._show(replace(after, open_key=_touched(before, after), show_done=before.show_done))

    def _show(self, book: Book) -> None:
        self._book = book
        self.on_change()

    def _today(self) -> date:
        return self._clock.now().date()


Thing = TypeVar("Thing")


def one_line(text: str) -> str:
    """Return the text without line ends and with single spaces."""
    return " ".join(text.split())


def _moved(
    things: tuple[Thing, ...], keys: Collection[int], to: int, key_of: Callable[[Thing], int]
) -> tuple[Thing, ...]:
    moving = tuple(thing for thing in things if key_of(thing) in keys)
    before = tuple(thing for thing in things[:to] if key_of(thing) not in keys)
    after = tuple(thing for thing in things[to:] if key_of(thing) not in keys)
    return (*before, *moving, *after)


def _touched(before: Book, after: Book) -> int:
    """Return the list of `after` in which the two differ, or one that is there."""
    for sheet in after.sheets:
        if before.sheet(sheet.key) != sheet:
            return sheet.key
    return before.open_key if after.sheet(before.open_key) is not None else after.open_key
