"""Where the list of entries comes from: the journal, a search, and what she filters by."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from safeplan.diary import behaviours
from safeplan.diary.behaviours import CONTEXT
from safeplan.diary.incident import EntryRow, Key
from safeplan.diary.journal import PAGE, Journal
from safeplan.diary.search import Search
from safeplan.diary.when import When
from safeplan.letters import fold, words_of
from safeplan.ui.diary.entry_model import Listed
from safeplan.ui.language import say

# Only a day counts in the key made with it.
_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
_MOST_STEPS = 40


@dataclass(frozen=True)
class Wish:
    """Which entries she wants to see.

    Args:
        text: words to look for; "" for all.
        behaviours: only entries with any of these; empty for all.
        first: only entries from this day on.
        last: only entries up to this day.
        to_finish: only entries she wants to finish another day.
    """

    text: str = ""
    behaviours: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None
    to_finish: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wish()

    def fits(self, row: EntryRow) -> bool:
        """Return whether an entry passes the filters (the words are the search's matter)."""
        if self.behaviours and not self.behaviours.intersection(row.behaviours):
            return False
        if self.to_finish and not row.to_finish:
            return False
        return (self.first is None or row.day >= self.first) and (self.last is None or row.day <= self.last)


@dataclass(frozen=True)
class Listing:
    """A page of the list.

    Args:
        entries: newest first.
        complete: whether nothing comes after them.
        after: the key to go on from.
    """

    entries: tuple[Listed, ...]
    complete: bool
    after: Key | None


class EntrySource:
    """Gives pages of entries; its methods run on the vault's lane.

    Args:
        journal: the diary.
        search: finds entries by words.
    """

    def __init__(self, journal: Journal, search: Search) -> None:
        self._journal = journal
        self._search = search

    def months(self) -> dict[tuple[int, int], int]:
        """Return how many entries each month has."""
        return self._journal.months()

    def count_to_finish(self) -> int:
        """Return how many entries she wants to finish another day."""
        return self._journal.count_to_finish()

    def listing(
        self, wish: Wish, after: Key | None = None, limit: int = PAGE
    ) -> Generator[None, None, Listing]:
        """Return a page of the entries she wants to see, in small steps.

        A page may end early, with fewer entries and more to come, where few entries pass the filters.

        Args:
            wish: what she wants to see.
            after: the key to go on from; None begins at the top.
            limit: how many entries a page has at most.
        """
        entries: list[Listed] = []
        cursor = _start(wish, after)
        for _step in range(_MOST_STEPS):
            found = self._step(wish, cursor, limit)
            for each in found:
                cursor = each.row.key
                if wish.first is not None and each.row.day < wish.first:
                    return Listing(tuple(entries), complete=True, after=cursor)
                if wish.fits(each.row):
                    entries.append(each)
                    if len(entries) == limit:
                        break
            if len(entries) == limit:
                return Listing(tuple(entries), complete=False, after=cursor)
            if len(found) < limit:
                return Listing(tuple(entries), complete=True, after=cursor)
            yield
        return Listing(tuple(entries), complete=False, after=cursor)

    def _step(self, wish: Wish, cursor: Key | None, limit: int) -> list[Listed]:
        if wish.text.strip():
            hits = self._search.find(wish.text, limit, before=cursor, behaviours=_behaviours_named(wish.text))
            return [Listed(hit.row, hit.parts) for hit in hits]
        if wish.behaviours:
            hits = self._search.find("", limit, before=cursor, behaviours=wish.behaviours)
            return [Listed(hit.row) for hit in hits]
        found = self._journal.page(cursor, limit, only_to_finish=wish.to_finish)
        return [Listed(row) for row in found]


def _start(wish: Wish, after: Key | None) -> Key | None:
    """Return where to begin: after the last page, and not after the last day she wants."""
    if wish.last is None or wish.last == date.max:
        return after
    behind = Key(When.on(wish.last + timedelta(days=1)).sort_key(_ANY_MOMENT), 0)
    return behind if after is None else min(after, behind)


def _behaviours_named(text: str) -> list[str]:
    """Return the behaviours whose own names have all the words typed; examples do not count."""
    wanted = words_of(fold(text))
    if not wanted:
        return []
    found = []
    for each in behaviours.find(text, say):
        name = words_of(fold(say(CONTEXT, each.label)))
        if all(any(word.startswith(start) for word in name) for start in wanted):
            found.append(each.id)
    return found
