"""Rows of evidence items in the database: which there are, and whose they are."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from safeplan.diary.file_names import safe_file_name
from safeplan.diary.incident import Attachment, Custody
from safeplan.diary.media import named_otherwise
from safeplan.diary.text import clean
from safeplan.errors import Bug, VaultDamaged
from safeplan.vault.database import Connection


@dataclass(frozen=True)
class Said:
    """What is said of a file, in her words.

    Args:
        caption: what it shows.
        original: where the original is.
        custody: who had it in their hands, in the order in which she says so.
    """

    caption: str = ""
    original: str = ""
    custody: tuple[Custody, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "caption", clean(self.caption))
        object.__setattr__(self, "original", clean(self.original))
        object.__setattr__(self, "custody", tuple(self.custody))


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
        said: what is said of it.
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
    said: Said = field(default_factory=Said)

    @property
    def is_picture(self) -> bool:
        """Whether its content is a picture."""
        return self.media.startswith("image/")

    @property
    def file_name(self) -> str:
        """A name for a copy outside, which every system takes and which shows as what it is."""
        return safe_file_name(self.name)

    @property
    def named_otherwise(self) -> bool:
        """Whether its name says another kind than its content is."""
        return named_otherwise(self.name, self.media)


_SELECT = (
    "SELECT id, entry_id, name, media, added, sha256, size, file, key, caption, original, custody "
    "FROM diary_evidence"
)


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


def same(connection: Connection, sha256: bytes) -> list[EvidenceItem]:
    """Return the items whose bytes have this fingerprint, in the order in which they came."""
    rows = connection.execute(f"{_SELECT} WHERE sha256 = ? ORDER BY id", (sha256,))
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
        "INSERT INTO diary_evidence (entry_id, name, media, added, sha256, size, file, key, caption, "
        "original, custody) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.entry_id,
            new.name,
            new.media,
            new.added.isoformat(),
            new.sha256,
            new.size,
            new.file,
            new.key,
            *columns(new.said),
        ),
    ).lastrowid


def say(connection: Connection, item_id: int, said: Said) -> None:
    """Keep what is said of an item.

    Args:
        connection: in a transaction; the caller seals it with the item's entry.
        item_id: the item's number.
        said: what is said from now on.
    """
    connection.execute(
        "UPDATE diary_evidence SET caption = ?, original = ?, custody = ? WHERE id = ?",
        (*columns(said), item_id),
    )


def say_as_sealed(connection: Connection, entry_id: int, position: int, said: Attachment) -> None:
    """Let an item's row say what is sealed of it, where it is that item's.

    Args:
        connection: in a transaction.
        entry_id: the item's entry.
        position: its place among the entry's files, from 1.
        said: what the entry's newest version seals of the file there.
    """
    connection.execute(
        "UPDATE diary_evidence SET caption = ?, original = ?, custody = ? "
        "WHERE entry_id = ? AND position = ? AND sha256 = ?",
        (*columns(Said(said.caption, said.original, said.custody)), entry_id, position, said.sha256),
    )


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
    return attachment(kept, kept.said)


def attachment(kept: EvidenceItem, said: Said) -> Attachment:
    """Return what is sealed of an item of which this is said."""
    return Attachment(kept.sha256, kept.size, said.caption, said.original, said.custody)


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


def columns(said: Said) -> tuple[str, str, str]:
    """Return what an item's row holds of what is said of it: caption, original, custody."""
    custody = [each.to_data() for each in said.custody]
    return said.caption, said.original, json.dumps(custody, ensure_ascii=False, separators=(",", ":"))


def _item(row: tuple[Any, ...]) -> EvidenceItem:
    item_id, entry_id, name, media, added, sha256, size, file, key, caption, original, custody = row
    try:
        said = Said(caption, original, tuple(Custody(**each) for each in json.loads(custody)))
        when = datetime.fromisoformat(added)
    except (TypeError, ValueError) as error:
        raise VaultDamaged("a row of evidence") from error
    return EvidenceItem(item_id, entry_id, name, media, when, sha256, size, file, key, said)
