"""Rows of a database, read from its pages past SQLite, around those that are damaged.

SQLite's file format (https://sqlite.org/fileformat2.html): a table is a tree of pages. Where one is
damaged, the pages above still say which rows it held, at least between which keys they lie.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Values = tuple[Any, ...]
ReadPage = Callable[[int], bytes | None]

_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_KINDS = {_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE}
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True)
class Gap:
    """A stretch of a table that could not be read.

    Args:
        after: every row in it has a key above this one; None where it begins with the table.
        until: and none above this one; None where it goes to the table's end.
        is_one_row: it is the one row that has `until` as its key.
    """

    after: Values | None
    until: Values | None
    is_one_row: bool = False

    def holds(self, key: Values) -> bool:
        """Return whether a row of that key may have been in it."""
        return (self.after is None or _sortable(key) > _sortable(self.after)) and (
            self.until is None or _sortable(key) <= _sortable(self.until)
        )


@dataclass
class Tree:
    """One walk through a table or index, and what it met.

    Args:
        read: gives a page's content, or None where it is damaged.
        root: the number of the tree's first page.
        usable: bytes of a page that SQLite uses.
        key_columns: how many values of a row in an index's tree are its key.
        seen: numbers of all pages met.
        bad: numbers of those that could not be read.
        gaps: what could not be read.
    """

    read: ReadPage
    root: int
    usable: int
    key_columns: int = 1
    seen: set[int] = field(default_factory=set)
    bad: set[int] = field(default_factory=set)
    gaps: list[Gap] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[int | None, Values]]:
        """Yield each row that can be read: its rowid (None in an index's tree) and its values."""
        yield from self._page(self.root, None, None, 0)

    def _page(
        self, number: int, after: Values | None, until: Values | None, depth: int
    ) -> Iterator[tuple[int | None, Values]]:
        if number in self.seen or depth > 40:
            self._miss(number, after, until)
            return
        self.seen.add(number)
        content = self.read(number)
        if content is None:
            self._miss(number, after, until)
            return
        try:
            page = Page.of(content, number)
            cells = [self.cell(page, at) for at in page.cells]
        except _MALFORMED:
            self._miss(number, after, until)
            return
        for child, key, row in cells:
            if child is not None:
                yield from self._page(child, after, key, depth + 1)
            if row is not None:
                yield row
            elif page.is_row_bearing:
                self.gaps.append(Gap(after, key, is_one_row=key is not None))
            after = key
        if page.right:
            yield from self._page(page.right, after, until, depth + 1)

    def cell(
        self, page: "Page", at: int
    ) -> tuple[int | None, Values | None, tuple[int | None, Values] | None]:
        """Return a cell's child, key and row; the row is None where its overflow is damaged.

        Args:
            page: of this tree.
            at: where the cell begins.

        Raises:
            ValueError: if it makes no sense; IndexError and struct.error likewise.
        """
        child = None
        if page.kind in (_INNER_TABLE, _INNER_INDEX):
            child, at = int.from_bytes(page.content[at : at + 4]), at + 4
        if page.kind == _INNER_TABLE:
            return child, (varint(page.content, at)[0],), None
        size, at = varint(page.content, at)
        rowid = None
        if page.kind == _LEAF_TABLE:
            rowid, at = varint(page.content, at)
        payload = self._payload(page, at, size)
        if rowid is not None:
            return child, (rowid,), None if payload is None else (rowid, record(payload))
        if payload is None:
            return child, self._partial_key(page, at), None
        values = record(payload)
        return child, values[: self.key_columns], (None, values)

    def _partial_key(self, page: "Page", at: int) -> Values | None:
        """Return the key of a row whose end is damaged, if the key is in its beginning."""
        try:
            return record(page.content[at : self.usable], self.key_columns)
        except _MALFORMED:
            return None

    def _payload(self, page: "Page", at: int, size: int) -> bytes | None:
        local = self._local(size, page.kind)
        if at + local > self.usable:
            raise ValueError("a cell beyond its page")
        parts = [page.content[at : at + local]]
        left = size - local
        following = int.from_bytes(page.content[at + local : at + local + 4]) if left else 0
        while left > 0:
            if following in self.seen or following == 0:
                return None
            self.seen.add(following)
            content = self.read(following)
            if content is None:
                self.bad.add(following)
                return None
            part = content[4 : min(self.usable, 4 + left)]
            parts.append(part)
            left -= len(part)
            following = int.from_bytes(content[:4])
        return b"".join(parts)

    def _local(self, size: int, kind: int) -> int:
        most = self.usable - 35 if kind == _LEAF_TABLE else (self.usable - 12) * 64 // 255 - 23
        least = (self.usable - 12) * 32 // 255 - 23
        if size <= most:
            return size
        fitting = least + (size - least) % (self.usable - 4)
        return fitting if fitting <= most else least

    def _miss(self, number: int, after: Values | None, until: Values | None) -> None:
        self.bad.add(number)
        self.gaps.append(Gap(after, until))


@dataclass(frozen=True)
class Page:
    """One page of a tree.

    Args:
        content: what SQLite uses of it.
        kind: which of the four kinds.
        cells: where its cells begin.
        right: its last child, or 0.
    """

    content: bytes
    kind: int
    cells: tuple[int, ...]
    right: int

    @property
    def is_row_bearing(self) -> bool:
        """Whether its cells hold rows."""
        return self.kind != _INNER_TABLE

    @property
    def is_of_table(self) -> bool:
        """Whether it belongs to a table with rowids."""
        return self.kind in (_INNER_TABLE, _LEAF_TABLE)

    @classmethod
    def of(cls, content: bytes, number: int) -> "Page":
        """Read a page's header.

        Raises:
            ValueError: if it is no page of a tree.
        """
        start = 100 if number == 1 else 0
        kind = content[start]
        if kind not in _KINDS:
            raise ValueError("no page of a tree")
        inner = kind in (_INNER_TABLE, _INNER_INDEX)
        count = int.from_bytes(content[start + 3 : start + 5])
        table = start + (12 if inner else 8)
        cells = struct.unpack_from(f">{count}H", content, table)
        right = int.from_bytes(content[start + 8 : start + 12]) if inner else 0
        return cls(content, kind, cells, right)


def loose_rows(read: ReadPage, number: int, usable: int, key_columns: int) -> tuple[bool, list[Any]] | None:
    """Read the rows of a page to which no page above leads any more.

    Args:
        read: as for `Tree`.
        number: the page.
        usable: as for `Tree`.
        key_columns: as for `Tree`.

    Returns:
        Whether it belongs to a table with rowids, and its rows; None if it bears no rows.
    """
    content = read(number)
    if content is None:
        return None
    tree = Tree(read, number, usable, key_columns)
    try:
        page = Page.of(content, number)
        if not page.is_row_bearing:
            return None
        rows = [tree.cell(page, at)[2] for at in page.cells]
    except _MALFORMED:
        return None
    return page.is_of_table, [row for row in rows if row is not None]


def free_pages(read: ReadPage, first: bytes) -> set[int]:
    """Return the numbers of pages that are not in use, as far as that can be read.

    Args:
        read: as for `Tree`.
        first: content of the file's first page.
    """
    found: set[int] = set()
    trunk = int.from_bytes(first[32:36])
    while trunk and trunk not in found:
        found.add(trunk)
        content = read(trunk)
        if content is None:
            break
        trunk, count = struct.unpack_from(">II", content)
        count = min(count, (len(content) - 8) // 4)
        found.update(struct.unpack_from(f">{count}I", content, 8))
    return found


def record(payload: bytes, most: int | None = None) -> Values:
    """Return the values of a row.

    Args:
        payload: as stored.
        most: read so many values only.

    Raises:
        ValueError: if it is none.
    """
    header, at = varint(payload, 0)
    kinds: list[int] = []
    while at < header and (most is None or len(kinds) < most):
        kind, at = varint(payload, at)
        kinds.append(kind)
    values: list[Any] = []
    at = header
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    size = _INTEGERS.get(kind, 8) if kind <= 7 else (kind - 12) // 2
    part = payload[at : at + size]
    if len(part) != size or kind in (10, 11):
        raise ValueError("a row cut short")
    if kind in _INTEGERS:
        return int.from_bytes(part, signed=True), at + size
    if kind == 7:
        return struct.unpack(">d", part)[0], at + size
    return (part.decode("utf-8", "surrogatepass") if kind % 2 else part), at + size


def varint(content: bytes, at: int) -> tuple[int, int]:
    """Return a number in SQLite's own form, and where the next thing begins."""
    value = 0
    for place in range(9):
        byte = content[at + place]
        if place == 8:
            value = value << 8 | byte
            break
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return (value - (1 << 64) if value >= 1 << 63 else value), at + place + 1


def _sortable(key: Values) -> tuple[tuple[int, Any], ...]:
    """Return a key in SQLite's order: nothing, numbers, texts, bytes."""
    return tuple(_ranked(value) for value in key)


def _ranked(value: Any) -> tuple[int, Any]:  # noqa: ANN401 - whatever SQLite holds
    if value is None:
        return 0, 0
    if isinstance(value, int | float):
        return 1, value
    if isinstance(value, str):
        return 2, value.encode("utf-8", "surrogatepass")
    return 3, value


_MALFORMED = (ValueError, IndexError, struct.error)
