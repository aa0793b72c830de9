"""What a durable commit costs in each of SQLite's journal modes, with the key and synchronous=FULL.

Run: python -m benchmarks.journal_mode [FOLDER]    (FOLDER on the disk to measure; default here)

Two kinds of commit are measured, in rounds that take each mode in turn so that a busy moment hits
all alike: a draft (one small row written over) and an entry of 60 words with its search index,
in a database of 20,000 entries. The figures behind the choice are in `docs/vault-format.md`.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from safeplan.vault.connection import Connection, connect

ENTRIES = 20_000
ROUNDS = 8
COMMITS_A_ROUND = 25
MODES = {
    "DELETE": ("NORMAL", "DELETE"),
    "TRUNCATE": ("NORMAL", "TRUNCATE"),
    "PERSIST": ("NORMAL", "PERSIST"),
    "WAL": ("NORMAL", "WAL"),
    "PERSIST, exclusive": ("EXCLUSIVE", "PERSIST"),
    "WAL, exclusive": ("EXCLUSIVE", "WAL"),
}


def words(count: int) -> str:
    return " ".join(f"word{random.randrange(5000)}" for _ in range(count))  # noqa: S311 - no secret


def make(path: Path, key: bytes, locking: str, journal: str) -> Connection:
    path.touch()
    connection = connect(path, key)
    connection.execute(f"PRAGMA locking_mode = {locking}")
    connection.execute(f"PRAGMA journal_mode = {journal}").fetchone()
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE draft (editor TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
    connection.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, happened INTEGER, body TEXT)")
    connection.execute("CREATE INDEX entry_happened ON entry (happened)")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5 (body, content = '')")
    for number in range(ENTRIES):
        write_entry(connection, number)
    connection.execute("COMMIT")
    return connection


def write_entry(connection: Connection, number: int) -> None:
    body = words(60)
    row = connection.execute("INSERT INTO entry VALUES (NULL, ?, ?)", (number, body)).lastrowid
    connection.execute("INSERT INTO found (rowid, body) VALUES (?, ?)", (row, body))


def write_draft(connection: Connection, number: int) -> None:
    connection.execute(
        "INSERT INTO draft VALUES ('write', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        (words(20 + number % 40),),
    )


def commits(connection: Connection, write: Callable[[Connection, int], None]) -> list[float]:
    taken = []
    for number in range(COMMITS_A_ROUND):
        started = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        write(connection, number)
        connection.execute("COMMIT")
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def main() -> None:
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else ".") as folder:
        key = os.urandom(32)
        opened = {
            name: make(Path(folder) / f"{number}.db", key, *mode)
            for number, (name, mode) in enumerate(MODES.items())
        }
        drafts: dict[str, list[float]] = {name: [] for name in MODES}
        entries: dict[str, list[float]] = {name: [] for name in MODES}
        for _ in range(ROUNDS):
            for name, connection in opened.items():
                drafts[name] += commits(connection, write_draft)
                entries[name] += commits(connection, write_entry)
        print("milliseconds      draft: median   95th     entry: median   95th     close   files left")
        for number, (name, connection) in enumerate(opened.items()):
            started = time.perf_counter()
            connection.close()
            closing = (time.perf_counter() - started) * 1000
            left = [path.name for path in Path(folder).glob(f"{number}.db-*")]
            print(
                f"{name:20} {statistics.median(drafts[name]):10.2f} {ninety_fifth(drafts[name]):7.2f}"
                f" {statistics.median(entries[name]):16.2f} {ninety_fifth(entries[name]):7.2f}"
                f" {closing:9.1f}   {len(left)}"
            )


def ninety_fifth(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


if __name__ == "__main__":
    main()
