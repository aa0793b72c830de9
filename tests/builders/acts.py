"""Anything she may do with a diary, one act after the other."""

import io
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker, Said
from safeplan.diary.incident import Custody, Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.record import FILES, Choice
from safeplan.diary.sealed_fields import FORMAT, FORMATS, PRIVATE_NOTE
from safeplan.vault.vault import Vault
from tests.builders.diary import any_text, incidents

KINDS = ("add", "amend", "withdraw", "restore", "attach", "describe", "erase")


@dataclass(frozen=True)
class Act:
    """One thing she does.

    Args:
        kind: one of `KINDS`.
        which: tells the entry, of those there are.
        content: what she writes.
        text: another text: a reason, a private note, a file's content, a caption.
    """

    kind: str
    which: int
    content: Incident
    text: str


def acts(most: int) -> st.SearchStrategy[list[Act]]:
    """Any acts; adding comes up more often, or there would be little to do the rest with."""
    kinds = st.sampled_from(("add", "add", *KINDS))
    return st.lists(st.builds(Act, kinds, st.integers(0, 99), incidents(), any_text()), max_size=most)


def choices() -> st.SearchStrategy[Choice]:
    """Any choice of what a record shows of some ten entries."""
    names = sorted({*FORMATS[FORMAT], FILES, "attachment 1"} - {"entry", "version", PRIVATE_NOTE})
    withheld = st.frozensets(st.sampled_from(names), max_size=9)
    entries = st.none() | st.frozensets(st.integers(1, 12), max_size=8)
    return st.builds(Choice, entries, withheld, st.dictionaries(st.integers(1, 12), withheld, max_size=3))


class Diarist:
    """Does acts in an open vault."""

    def __init__(self, vault: Vault) -> None:
        self.journal, self.locker, self.eraser = Journal(vault), EvidenceLocker(vault), Eraser(vault)
        self.entries = [row.id for row in self.journal.page(limit=10**6)]
        self.erased = 0

    def do(self, act: Act) -> None:
        """Do one act; where there is no entry yet, the first is written."""
        if act.kind == "add" or not self.entries:
            self.entries += self.journal.add(act.content, PrivateNote(act.text)).ids
            return
        entry_id = self.entries[act.which % len(self.entries)]
        if act.kind == "amend":
            self.journal.amend(entry_id, act.content, act.text, PrivateNote(act.text))
        elif act.kind == "attach":
            data = io.BytesIO(act.text.encode("utf-8", "replace") or b"empty")
            self.locker.attach(entry_id, self.locker.store_from(data, "file"))
        elif act.kind == "describe":
            said = Said(act.text, act.content.where, (Custody("then", act.text, "kept it"),))
            for item in self.locker.items(entry_id)[:1]:
                self.locker.describe(item.id, said)
        elif act.kind == "erase":
            self.erased += len(self.journal.versions(entry_id))
            self.eraser.erase(entry_id)
            self.entries.remove(entry_id)
        else:
            getattr(self.journal, act.kind)(entry_id, act.text)


def everything(vault: Vault) -> list[tuple[Any, ...]]:
    """Every version that is there, as the database holds it."""
    with vault.database.reading() as connection:
        return connection.execute("SELECT * FROM diary_version ORDER BY id").fetchall()
