"""Rows of evidence items in the database: which there are, and whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from safeplan.diary.incident import Attachment
from safeplan.errors import Bug
from safeplan.vault.database import Connection


@dataclass(frozen=True)
class EvidenceItem:
    """A file she keeps with an entry, or with none yet.

    Args:
        id: its number.
        entry_id: the entry it belongs to, or None.
        name: what the file was called.
        media: the kind of its content, such as "image/jpeg".
        added: when it was put in, by this computer's clock.
        sha256: the fingerprint of its bytes, 32 bytes.
        size: how many bytes it has.
        file: its name in the folder of evidence.
        key: the key of that file.
    """

    id: int
    entry_id: int | None
    name: str
    media: str
    added: datetime
    sha256: bytes
    size: int
    file: str = field(repr=False)
    key: bytes = field(repr=False)

    @property
    def is_picture(self) -> bool:
        """Whether its content is a picture."""
        return self.media.startswith("image/")


_SELECT = "SELECT id, entry_id, name, media, added, sha256, size, file, key FROM diary_evidence"


def item(connection: Connection, item_id: int) -> EvidenceItem:
    """Return an item.

    Raises:
        Bug: if there is none of that number.
    """
    row = connection.execute(f"{_SELECT} WHERE id = ?", (item_id,)).fetchone()
    if row is None:
        raise Bug("no such evidence item")
    return _item(row)


def of_entry(connection: Connection, entry_id: int | None) -> list[EvidenceItem]:
    """Return an entry's items in the order in which they were put in; None: those of no entry."""
    rows = connection.execute(f"{_SELECT} WHERE entry_id IS ? ORDER BY position, id", (entry_id,))
    return [_item(row) for row in rows]


def between(connection: Connection, above: int, last: int) -> list[EvidenceItem]:
    """Return items in the order of their numbers.

    Args:
        connection: for reading.
        above: the number below the first.
        last: the last number.
    """
    rows = connection.execute(f"{_SELECT} WHERE id > ? AND id <= ? ORDER BY id", (above, last))
    return [_item(row) for row in rows]


def highest(connection: Connection) -> int:
    """Return the highest number there is; 0 where there is none."""
    row = connection.execute("SELECT max(id) FROM diary_evidence").fetchone()
    return row[0] or 0 if row else 0


def move(connection: Connection, moved: EvidenceItem, file: str, key: bytes) -> bool:
    """Let an item's row name another file with the same bytes.

    Args:
        connection: in a transaction.
        moved: the item as it was.
        file: the other file's name.
        key: its key.

    Returns:
        Whether the item still was there, with the file it had.
    """
    changed = connection.execute(
        "UPDATE diary_evidence SET file = ?, key = ? WHERE id = ? AND file = ?",
        (file, key, moved.id, moved.file),
    )
    return changed.rowcount == 1


def insert(connection: Connection, new: EvidenceItem) -> int:
    """Write a new item's row and return its number.

    Args:
        connection: in a transaction.
        new: the item; its number is not looked at.
    """
    return connection.execute(
        "INSERT INTO diary_evidence (entry_id, name, media, added, sha256, size, file, key) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.entry_id,
            new.name,
            new.media,
            new.added.isoformat(),
            new.sha256,
            new.size,
            new.file,
            new.key,
        ),
    ).lastrowid


def delete(connection: Connection, item_id: int) -> None:
    """Remove an item's row, in a transaction."""
    connection.execute("DELETE FROM diary_evidence WHERE id = ?", (item_id,))


def files(connection: Connection) -> set[str]:
    """Return the names of all items' files."""
    return {row[0] for row in connection.execute("SELECT file FROM diary_evidence")}


def waiting(connection: Connection, ids: Sequence[int]) -> tuple[Attachment, ...]:
    """Return what is sealed of items that belong to no entry yet.

    Raises:
        Bug: if one of them is not there, belongs to an entry, or is named twice.
    """
    found = [item(connection, each) for each in ids]
    if any(each.entry_id is not None for each in found) or len(set(ids)) != len(ids):
        raise Bug("evidence that belongs to an entry already")
    return tuple(sealed(each) for each in found)


def sealed(kept: EvidenceItem) -> Attachment:
    """Return what is sealed of an item; checking compares it with the entry's newest version."""
    return Attachment(kept.sha256, kept.size)


def take(connection: Connection, entry_id: int, ids: Sequence[int]) -> None:
    """Let items belong to an entry, after those it has, in the order given.

    Args:
        connection: in a transaction, after `waiting`.
        entry_id: the entry's number.
        ids: the items.
    """
    row = connection.execute("SELECT count(*) FROM diary_evidence WHERE entry_id = ?", (entry_id,)).fetchone()
    start = row[0] if row else 0
    for position, each in enumerate(ids, start=start + 1):
        connection.execute(
            "UPDATE diary_evidence SET entry_id = ?, position = ? WHERE id = ?", (entry_id, position, each)
        )


def _item(row: tuple[Any, ...]) -> EvidenceItem:
    item_id, entry_id, name, media, added, sha256, size, file, key = row
    return EvidenceItem(
        item_id, entry_id, name, media, datetime.fromisoformat(added), sha256, size, file, key
    )
