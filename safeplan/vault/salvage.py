"""What can still be read of a damaged database: its tables' rows, and where rows are missing."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from safeplan.vault.btree import Gap, Tree, Values, free_pages, loose_rows
from safeplan.vault.pages import PAGE_BYTES, RESERVED_BYTES, PageFile, State

USABLE_BYTES = PAGE_BYTES - RESERVED_BYTES
_SCHEMA_KINDS = {"table", "index", "view", "trigger"}
_SCHEMA_ROOT = 1

Row = tuple[int | None, Values]


@dataclass(frozen=True)
class Item:
    """A table or index as the database describes it.

    Args:
        kind: "table" or "index".
        name: its name.
        table: the table it belongs to; a table's own name.
        root: the number of its first page.
    """

    kind: str
    name: str
    table: str
    root: int


@dataclass(frozen=True)
class Shape:
    """What a table's rows look like, so that pages without a tree can be told whose they are.

    Args:
        has_rowid: whether its rows have numbers.
        key_columns: how many values of a stored row are its key, where they have none.
        kinds: for each stored value, the Python types it may have.
        fewest: how many values a row has at least: rows written before a column was added lack it.
    """

    has_rowid: bool
    key_columns: int
    kinds: tuple[tuple[type, ...], ...]
    fewest: int

    def fits(self, values: Values) -> bool:
        """Return whether a stored row can be one of this table's."""
        return self.fewest <= len(values) <= len(self.kinds) and all(
            isinstance(value, kinds) for value, kinds in zip(values, self.kinds, strict=False)
        )


@dataclass
class Found:
    """What was read of one table.

    Args:
        gaps: where rows are missing.
        is_there: whether the database knows the table at all.
        known_keys: keys of rows that must have been in a gap.
        all_known: whether those are all there were.
        index_rows: rows of its indexes, by name, where the table has gaps.
    """

    gaps: list[Gap] = field(default_factory=list)
    is_there: bool = True
    known_keys: set[Values] = field(default_factory=set)
    all_known: bool = False
    index_rows: dict[str, list[Values]] = field(default_factory=dict)


class Salvage:
    """Reads around damaged pages.

    Args:
        pages: of the database, open.
    """

    def __init__(self, pages: PageFile) -> None:
        self._pages = pages
        self.items: dict[str, Item] = {}
        self._schema_bad = False
        self._intact: set[str] = set()
        self._loose_cache: set[int] | None = None
        self._read_schema()

    @property
    def version(self) -> int | None:
        """How many steps of `safeplan.vault.migrations` it has taken; None if that is unreadable."""
        first = self._pages.content(1)
        return None if first is None else int.from_bytes(first[60:64])

    def touched(self) -> tuple[set[int], set[str]]:
        """Return the numbers of pages in use that are damaged, and the tables they belong to.

        Reads everything.
        """
        bad, tables = set(), set()
        for item in self.items.values():
            tree = self._tree(item.root)
            _exhaust(tree)
            bad |= tree.bad
            if tree.bad:
                tables.add(item.table)
        return bad, tables

    def rows(self, name: str, shapes: Mapping[str, Shape], found: Found) -> Iterator[Row]:
        """Yield the rows of a table that can be read; `found` tells what could not.

        Args:
            name: the table.
            shapes: of the rows of all tables there are, this one's included.
            found: empty; filled.
        """
        shape = shapes[name]
        item = self.items.get(name)
        if item is None:
            found.is_there = not self._schema_bad
            found.gaps.append(Gap(None, None))
            if self._schema_bad:
                yield from self._loose(name, shapes, found.gaps)
            return
        tree = self._tree(item.root, shape.key_columns)
        for rowid, values in tree.rows():
            if shape.has_rowid is (rowid is not None):
                yield rowid, values
        found.gaps += tree.gaps
        if found.gaps:
            yield from self._loose(name, shapes, found.gaps)
            found.known_keys |= {gap.until for gap in found.gaps if gap.is_one_row and gap.until}
            found.all_known = all(gap.is_one_row for gap in found.gaps)
            if shape.has_rowid:
                self._ask_indexes(item, found)

    def _tree(self, root: int, key_columns: int = 1) -> Tree:
        return Tree(self._pages.content, root, USABLE_BYTES, key_columns)

    def _read_schema(self) -> None:
        tree = self._tree(_SCHEMA_ROOT)
        rows = [values for _, values in tree.rows()]
        if tree.bad:
            self._schema_bad = True
            rows += [values for _, _, values in self._schema_rows_anywhere(tree.seen)]
        for values in rows:
            with suppress(ValueError, TypeError):
                kind, name, table, root, _ = values
                if kind in ("table", "index") and isinstance(root, int) and root > 0:
                    self.items[name] = Item(kind, name, table, root)

    def _schema_rows_anywhere(self, seen: set[int]) -> Iterator[tuple[int, int | None, Values]]:
        """Find pages of the database's own description: nothing else has rows like them."""
        for number in self._pages.numbers():
            loose = None if number in seen else loose_rows(self._pages.content, number, USABLE_BYTES, 1)
            if loose is None or not loose[0]:
                continue
            rows = [(rowid, values) for rowid, values in loose[1] if len(values) == 5]
            if rows and len(rows) == len(loose[1]) and all(v[0] in _SCHEMA_KINDS for _, v in rows):
                yield from ((number, rowid, values) for rowid, values in rows)

    def _loose(self, name: str, shapes: Mapping[str, Shape], gaps: list[Gap]) -> Iterator[Row]:
        """Yield rows of pages to which the damaged pages of a table led."""
        shape = shapes[name]
        loose_pages = self._loose_pages()
        others = [each for other, each in shapes.items() if other != name and other not in self._intact]
        for number in sorted(loose_pages):
            loose = loose_rows(self._pages.content, number, USABLE_BYTES, shape.key_columns)
            if loose is None or loose[0] is not shape.has_rowid:
                continue
            values = [row[1] for row in loose[1]]
            if any(each.has_rowid is loose[0] and all(map(each.fits, values)) for each in others):
                # It might be another's: better nothing than a row that was never there.
                continue
            if all(self._belongs(row, shape, gaps) for row in loose[1]):
                yield from loose[1]

    def _belongs(self, row: Row, shape: Shape, gaps: list[Gap]) -> bool:
        rowid, values = row
        key: Values = values[: shape.key_columns] if rowid is None else (rowid,)
        return shape.fits(values) and any(gap.holds(key) for gap in gaps)

    def _loose_pages(self) -> set[int]:
        """Return pages in use that no tree leads to. Those of intact trees are all led to."""
        if self._loose_cache is None:
            schema = self._tree(_SCHEMA_ROOT)
            _exhaust(schema)
            seen = set(schema.seen)
            for item in self.items.values():
                tree = self._tree(item.root)
                _exhaust(tree)
                seen |= tree.seen
                if not tree.bad:
                    self._intact.add(item.name)
            first = self._pages.content(1)
            if first is not None:
                seen |= free_pages(self._pages.content, first)
            every = set(self._pages.numbers()) - seen
            self._loose_cache = {each for each in every if self._pages.state(each) is State.SOUND}
        return self._loose_cache

    def _ask_indexes(self, item: Item, found: Found) -> None:
        """Learn from the table's indexes, which are trees of their own, which rows there were."""
        for index in self.items.values():
            if index.kind == "index" and index.table == item.name:
                tree = self._tree(index.root)
                rows = [values for _, values in tree.rows()]
                found.index_rows[index.name] = rows
                found.all_known = found.all_known or not tree.gaps
                found.known_keys |= {
                    values[-1:] for values in rows if any(gap.holds(values[-1:]) for gap in found.gaps)
                }


def _exhaust(tree: Tree) -> None:
    for _ in tree.rows():
        pass
