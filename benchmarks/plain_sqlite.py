"""The same diary in SQLite as it comes with Python: no encryption, no seals, no versions, no window.

What SafePlan takes more than this is what it does more. The tables are laid out as well as ours: a wide
one, a narrow index for the order, an index of words with the same prefixes; each entry is durable when it is
saved. "First list" is opening the file and reading fifty entries.
"""

import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import invented_diary
from benchmarks.invented_diary import Written

ROUNDS = 30
_TABLES = """
PRAGMA journal_mode = WAL;
CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE moment (id INTEGER PRIMARY KEY, happened INTEGER NOT NULL);
CREATE UNIQUE INDEX by_time ON moment (happened, id);
CREATE VIRTUAL TABLE words USING fts5 (text, content = 'entry', content_rowid = 'id', prefix = '1 2 3');
"""
_PAGE = """SELECT e.id, m.happened, e.text, e.data FROM moment m JOIN entry e ON e.id = m.id
    WHERE (m.happened, m.id) < (?, ?) ORDER BY m.happened DESC, m.id DESC LIMIT 50"""
_FIND = """SELECT m.id FROM words w CROSS JOIN moment m ON m.id = w.rowid
    WHERE words MATCH ? ORDER BY m.happened DESC, m.id DESC LIMIT 50"""
_SNIPPET = "SELECT snippet(words, 0, '<', '>', '…', 24) FROM words WHERE words MATCH ? AND rowid = ?"
_LAST = (2**62, 2**62)


def figures(count: int, kept: Path, folder: Path) -> dict[str, float]:
    """Return medians in milliseconds by what is done.

    Args:
        count: how many entries.
        kept: the filled database, made here if it is not there yet.
        folder: where a copy of it may lie, on the disk where the vault lies.
    """
    if not kept.exists():
        _fill(kept.with_suffix(".new"), count)
        kept.with_suffix(".new").rename(kept)
    path = folder / "plain.db"
    shutil.copy2(kept, path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    more = iter(enumerate(invented_diary.entries(ROUNDS, seed=1), count + 1))

    def save() -> None:
        number, written = next(more)
        connection.execute("BEGIN IMMEDIATE")
        _put(connection, number, written)
        connection.execute("COMMIT")

    result = {
        "first list, beyond the key": _median_ms(lambda: _opened(path)),
        "search, rare word": _median_ms(lambda: _find(connection, invented_diary.RARE_WORD)),
        "search, common word": _median_ms(lambda: _find(connection, invented_diary.COMMON_WORD)),
        "search, the letters before": _median_ms(lambda: _find(connection, invented_diary.COMMON_WORD[:1])),
        "save": _median_ms(save),
    }
    connection.close()
    for each in folder.glob("plain.db*"):
        each.unlink()
    return result


def _fill(path: Path, count: int) -> None:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(_TABLES)
    connection.execute("BEGIN")
    for number, written in enumerate(invented_diary.entries(count), 1):
        _put(connection, number, written)
    connection.execute("COMMIT")
    connection.close()


def _put(connection: sqlite3.Connection, number: int, written: Written) -> None:
    text = written.incident.what_happened
    happened = written.incident.when.sort_key(written.at)
    connection.execute("INSERT INTO entry VALUES (?, ?, ?)", (number, text, repr(written.incident.when)))
    connection.execute("INSERT INTO moment VALUES (?, ?)", (number, happened))
    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, text))


def _opened(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(_PAGE, _LAST).fetchall()
    connection.close()


def _find(connection: sqlite3.Connection, word: str) -> None:
    query = f'"{word}" *'
    found = [row[0] for row in connection.execute(_FIND, (query,))]
    for number in found:
        connection.execute("SELECT text, data FROM entry WHERE id = ?", (number,)).fetchone()
        connection.execute(_SNIPPET, (query, number)).fetchone()


def _median_ms(work: Callable[[], None]) -> float:
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)
