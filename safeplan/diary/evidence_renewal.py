"""New keys for evidence after the vault got new ones: one item at a time, to be stopped and gone on with.

A file is copied under a new name and key; then its row names the copy, in one transaction with how far
this has come; then the old file goes. What is sealed of an item are its bytes' fingerprint and size, not
where it lies, so every seal still holds.
"""

import json
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from safeplan.diary import attached
from safeplan.diary.attached import EvidenceItem
from safeplan.errors import DiskError, EvidenceDamaged, EvidenceMissing
from safeplan.progress import Progress
from safeplan.vault.change import Change
from safeplan.vault.database import Connection
from safeplan.vault.drafts import to_json
from safeplan.vault.evidence_file import StoredFile
from safeplan.vault.renewal import RENEWED
from safeplan.vault.vault import Vault

_NAME = "evidence_renewed"
_PAUSE_S = 0.05


@dataclass(frozen=True)
class Renewed:
    """What came of it.

    Args:
        change: of kind "evidence", with the items whose files moved.
        left_out: the numbers of items whose file is missing or damaged; they stay as they are.
    """

    change: Change
    left_out: tuple[int, ...]


@dataclass(frozen=True)
class _State:
    """How far it has come.

    Args:
        renewal: of which renewal of the vault.
        done_to: the number of the last item that was seen to.
        last: the number of the last item there was when it began; later ones have new keys.
    """

    renewal: str
    done_to: int
    last: int


def waiting(vault: Vault) -> list[EvidenceItem]:
    """Return the items that still have the keys from before the vault's last renewal."""
    with vault.database.reading() as connection:
        state = _state(connection)
        return attached.between(connection, state.done_to, state.last) if state is not None else []


def renew(vault: Vault, progress: Progress) -> Renewed:
    """Give those items new keys. May run in any thread beside other work on the vault.

    Args:
        vault: open.
        progress: told in bytes.

    Raises:
        Cancelled: if it was stopped; the next call goes on where it was.
        DiskError: if the disk does not take a copy; likewise.
    """
    items = waiting(vault)
    total, done = sum(item.size for item in items), 0
    moved, left_out = [], []
    with vault.database.transaction() as connection:
        _keep(connection, _state(connection))
    for item in items:
        try:
            copy = _copied(vault, item, _Part(progress, done, total))
        except (EvidenceMissing, EvidenceDamaged):
            left_out.append(item.id)
            copy = None
        if _exchange(vault, item, copy, progress):
            moved.append(item.id)
        done += item.size
    return Renewed(Change("evidence", tuple(moved)), tuple(left_out))


class _Part(Progress):
    """Tells of one item as a part of all.

    Args:
        whole: is told.
        before: how many bytes of others are behind us.
        total: how many there are in all.
    """

    def __init__(self, whole: Progress, before: int, total: int) -> None:
        super().__init__()
        self._whole, self._before, self._total = whole, before, total

    def step(self, done: int, total: int = 0) -> None:
        """Report; as `Progress.step`."""
        del total  # of this item; what is told is all of them
        self._whole.step(self._before + done, self._total)


def _copied(vault: Vault, item: EvidenceItem, progress: Progress) -> StoredFile:
    copy = vault.evidence.copy(item.file, item.key, progress)
    if copy.sha256 != item.sha256:
        vault.evidence.remove(copy.name)
        raise EvidenceDamaged("fingerprint")
    return copy


def _exchange(vault: Vault, item: EvidenceItem, copy: StoredFile | None, progress: Progress) -> bool:
    """Let the row name the copy, and remove the old file; a backup under way may still need that one."""
    try:
        while not vault.copying.acquire(blocking=False):
            progress.step(0)
            time.sleep(_PAUSE_S)
        try:
            with vault.database.transaction() as connection:
                state = _state(connection)
                if state is not None:
                    _keep(connection, _State(state.renewal, item.id, state.last))
                # Erased meanwhile, it has no row of that file any more.
                moves = copy is not None and attached.move(connection, item, copy.name, copy.key)
        finally:
            vault.copying.release()
    except BaseException:
        _remove(vault, copy.name if copy else None)
        raise
    if moves:
        _remove(vault, item.file)
    elif copy is not None:
        _remove(vault, copy.name)
    return moves


def _remove(vault: Vault, name: str | None) -> None:
    # What stays is swept at the next unlocking.
    with suppress(DiskError):
        if name is not None:
            vault.evidence.remove(name)


def _state(connection: Connection) -> _State | None:
    """Return how far it has come with the last renewal; None where the vault never was renewed."""
    renewal = _preference(connection, RENEWED)
    if renewal is None:
        return None
    kept = _preference(connection, _NAME)
    if isinstance(kept, list) and kept[:1] == [renewal]:
        return _State(*kept)
    return _State(renewal, 0, attached.highest(connection))


def _preference(connection: Connection, name: str) -> Any:  # noqa: ANN401 - JSON values of any shape
    row = connection.execute("SELECT value FROM preferences WHERE key = ?", (name,)).fetchone()
    return None if row is None else json.loads(row[0])


def _keep(connection: Connection, state: _State | None) -> None:
    if state is not None:
        value = to_json([state.renewal, state.done_to, state.last])
        connection.execute(
            "INSERT INTO preferences VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_NAME, value),
        )
