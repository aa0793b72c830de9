"""What a seal stands for: how many entries, changes and files there were up to it."""

import json
from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from safeplan.diary import ledger
from safeplan.diary.incident import VersionKind
from safeplan.errors import VaultDamaged
from safeplan.vault.database import Database

_STEP = 1_000
"""How many versions are looked at between two breaths; about 10 ms."""


@dataclass(frozen=True)
class Standing:
    """How the record stood when a seal was made.

    Args:
        seal: the seal.
        number: its place in the chain, which is also how many saves there were.
        sealed: when it was made, by the computer's clock; None where that save was erased or lost.
        entries: how many entries there were, with those withdrawn, erased or lost.
        withdrawn: how many of them were withdrawn.
        erased: how many of them are erased by now.
        lost: of how many of them a damaged disk left nothing.
        amendments: how many later texts there were, of entries that are still kept.
        files: how many files belonged to entries that are still kept.
        last_entry: the highest number of an entry.
        last_written: when that entry was first saved; None where that was erased or lost.
    """

    seal: bytes
    number: int
    sealed: datetime | None
    entries: int
    withdrawn: int
    erased: int
    lost: int
    amendments: int
    files: int
    last_entry: int
    last_written: datetime | None

    @property
    def in_use(self) -> int:
        """How many entries count."""
        return self.entries - self.withdrawn - self.erased - self.lost


def standing(database: Database, number: int | None = None) -> Generator[None, None, Standing | None]:
    """Count what a seal stands for, in short steps.

    Args:
        database: of an open vault.
        number: the seal's; None for the last there is.

    Returns:
        What it stands for; None where there is no such seal, or its own bytes are lost.

    Raises:
        VaultDamaged: if what is kept cannot be read.
    """
    with database.reading() as connection:
        row = connection.execute(
            "SELECT id, seal FROM diary_version WHERE id <= ? ORDER BY id DESC LIMIT 1",
            (2**62 if number is None else number,),
        ).fetchone()
    if row is None or row[1] == ledger.SEAL_LOST or (number is not None and row[0] != number):
        return None
    last, seal = row
    count, at = _Count(), 0
    while at < last:
        with database.reading() as connection:
            found = connection.execute(
                "SELECT id, entry_id, format, content FROM diary_version "
                "WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
                (at, last, _STEP),
            ).fetchall()
        for each in found:
            count.take(*each[1:])
        at = found[-1][0] if found else last
        yield
    return count.standing(seal, last)


@dataclass
class _Kept:
    """What is known of one entry."""

    first: datetime | None = None
    withdrawn: bool = False
    files: int = 0
    amendments: int = 0


@dataclass
class _Count:
    entries: dict[int, _Kept] = field(default_factory=dict)
    last_moment: datetime | None = None
    erased: set[int] = field(default_factory=set)
    lost: set[int] = field(default_factory=set)

    def take(self, entry_id: int, number: int, content: str) -> None:
        """Take in the next version."""
        self.last_moment = None
        if number == ledger.ERASED:
            self.erased.add(entry_id)
        elif number == ledger.LOST:
            self.lost.add(entry_id)
        else:
            self._take_content(entry_id, content)

    def standing(self, seal: bytes, number: int) -> Standing:
        """Return what came together."""
        kept = self.entries
        # Of an entry that lost some saves only, the others are still there.
        gone = self.erased - kept.keys()
        lost = self.lost - kept.keys() - self.erased
        last = max([*kept, *gone, *lost])
        return Standing(
            seal=seal,
            number=number,
            sealed=self.last_moment,
            entries=len(kept) + len(gone) + len(lost),
            withdrawn=sum(each.withdrawn for each in kept.values()),
            erased=len(gone),
            lost=len(lost),
            amendments=sum(each.amendments for each in kept.values()),
            files=sum(each.files for each in kept.values()),
            last_entry=last,
            last_written=kept[last].first if last in kept else None,
        )

    def _take_content(self, entry_id: int, content: str) -> None:
        try:
            said: dict[str, Any] = json.loads(content)
            self.last_moment = datetime.fromisoformat(said["written"])
            kept = self.entries.setdefault(entry_id, _Kept(self.last_moment))
            kept.withdrawn = said.get("withdrawn", False) is True
            kept.files = len(said.get(ledger.ATTACHMENTS, ()))
            kept.amendments += said["kind"] == VersionKind.AMENDED.value
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise VaultDamaged("a version of the diary") from error
