"""Finding entries by their words, as she types."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from safeplan.diary import index, ledger, rows
from safeplan.diary.incident import TEXT_FIELDS, EntryRow, Key
from safeplan.diary.snippet import Part, Snippet, Wanted, snippet
from safeplan.letters import fold, words_of
from safeplan.people.people import named
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault

__all__ = ["Hit", "Part", "Search"]

MOST_WORDS = 16
"""How many typed words are looked for; further ones are left out."""

_MOST_LETTERS = 1000
_MOST_NEWEST = 500
_WIDEST = 2000
_NEWEST = (
    "SELECT id FROM diary_order INDEXED BY diary_order_by_time "
    "WHERE (happened, id) < (?, ?) ORDER BY happened DESC, id DESC LIMIT ?"
)
_FITTING = "SELECT rowid FROM diary_search WHERE diary_search MATCH ? AND rowid BETWEEN ? AND ?"
# The index of words leads, the narrow table tells the order; nothing wide is read for the
# entries that are not among the newest.
_ALL_FITTING = """SELECT o.id FROM diary_search s CROSS JOIN diary_order o ON o.id = s.rowid
    WHERE diary_search MATCH ? AND (o.happened, o.id) < (?, ?)
    ORDER BY o.happened DESC, o.id DESC LIMIT ?"""


@dataclass(frozen=True)
class Hit:
    """An entry that was found.

    Args:
        row: what the list shows of it.
        field: the field the parts are from, such as "what_happened"; "" where no text was found,
            only a behaviour.
        parts: a piece of her own text, in order; the parts that were looked for say so.
    """

    row: EntryRow
    field: str
    parts: tuple[Part, ...]


class Search:
    """Looks through the newest versions of all entries of an open vault, withdrawn ones included.

    The private notes are not looked through: somebody may stand beside her.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def find(
        self,
        text: str,
        limit: int = 50,
        *,
        before: Key | None = None,
        behaviours: Collection[str] = (),
    ) -> list[Hit]:
        """Return entries that have every word typed; the last may be the start of a word.

        Entries with a person or a place that bears all of them in a name are found too, whatever name
        was written into the entry.

        Any text may be given; signs that are no words are passed over.

        Args:
            text: what she typed.
            limit: how many entries at most, the newest ones first.
            before: the key of the last hit so far, to go on.
            behaviours: ids; entries with any of these are found as well. The window looks up
                what she typed among the labels of her language (`behaviours.find`).
        """
        folded = fold(text[:_MOST_LETTERS])
        words = words_of(folded)[:MOST_WORDS]
        unfinished = bool(words) and folded.endswith(words[-1])
        wanted = Wanted(tuple(words), unfinished)
        with self._vault.database.reading() as connection:
            marks = [index.mark(each) for each in behaviours] + _names(connection, wanted)
            query = index.query(words, unfinished=unfinished, marks=marks)
            if not query:
                return []
            ids = _ids(connection, query, before or rows.LAST, limit)
            found = rows.some(connection, ids)
            return [_hit(connection, found[each], wanted) for each in ids if each in found]


def _names(connection: Connection, wanted: Wanted) -> list[str]:
    """Return the marks of persons and places that are called as was typed."""
    if not wanted.words:
        return []
    persons, places = named(connection, list(wanted.words), unfinished=wanted.unfinished)
    return [index.person_mark(each) for each in persons] + [index.place_mark(each) for each in places]


def _ids(connection: Connection, query: str, before: Key, limit: int) -> list[int]:
    """Return the newest entries that fit, in order. Those with a word of every tenth are among the newest."""
    newest = connection.execute(_NEWEST, (*before, _MOST_NEWEST)).fetchall()
    if newest:
        lowest, highest = min(newest)[0], max(newest)[0]
        # Entries written down much later than the others would stretch the piece of the index to look at.
        if highest - lowest < _WIDEST:
            fitting = set(connection.execute(_FITTING, (query, lowest, highest)))
            found = [each[0] for each in newest if each in fitting][:limit]
            if len(found) == limit or len(newest) < _MOST_NEWEST:
                return found
    return [row[0] for row in connection.execute(_ALL_FITTING, (query, *before, limit))]


def _hit(connection: Connection, row: EntryRow, wanted: Wanted) -> Hit:
    newest = ledger.latest(connection, row.id)
    best: tuple[str, Snippet] | None = None
    for field in TEXT_FIELDS if newest else ():
        text: Any = newest.values[field] if newest else ""
        piece = snippet(text, wanted) if text else None
        if piece is not None and (best is None or piece.found > best[1].found):
            best = (field, piece)
            if piece.found == len(wanted.words):
                break
    if best is None:
        return Hit(row, "", (Part(row.first_words),) if row.first_words else ())
    return Hit(row, best[0], best[1].parts)
