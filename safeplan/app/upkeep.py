"""What is done in the background some moments after unlocking: clearing, checking, backing up.

One after the other, none of it before the first list; leaving stops each of them at its next step.
"""

from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from PySide6.QtCore import QObject, QTimer, Signal

from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.evidence_renewal import Renewed
from safeplan.errors import SafePlanError, VaultDamaged
from safeplan.progress import Progress
from safeplan.ui.backup.desk import BackupDesk
from safeplan.ui.tasks import Lane, Tasks
from safeplan.vault.check import Check, Damage, Known
from safeplan.vault.vault import Vault

AFTER_MS = 4000
EVIDENCE_CHECKED = "evidence_checked"
_EVIDENCE_EVERY = timedelta(days=7)


class Upkeep(QObject):
    """Does it once.

    Args:
        tasks: runs it.
        vault: open.
        desk: its backups.
        parent: the window; once it is gone, nothing more is begun.

    Signals:
        renewed: a `Change`: evidence lies elsewhere now.
        damaged: the `Damage` that was found.
        ended: all of it is done, or was given up.
    """

    renewed = Signal(object)
    damaged = Signal(object)
    ended = Signal()

    def __init__(self, tasks: Tasks, vault: Vault, desk: BackupDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._vault = vault
        self._desk = desk
        self._locker = EvidenceLocker(vault)
        self._eraser = Eraser(vault)
        self._check = Check(vault)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.begin)

    def begin_later(self) -> None:
        """Begin once the first list has had its time."""
        self._timer.start(AFTER_MS)

    def begin(self) -> None:
        """Begin now."""
        progress = Progress()
        self._tasks.run(
            lambda: self._renew(progress),
            self._clear,
            self._clear,
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _renew(self, progress: Progress) -> Renewed | None:
        """Give evidence new keys that a renewal did not come to."""
        return self._locker.renew_keys(progress) if self._locker.old_keys() else None

    def _clear(self, outcome: object) -> None:
        if isinstance(outcome, Renewed):
            self.renewed.emit(outcome.change)
        self._tasks.run(self._eraser.clear_file, self._clear_copies, self._ask, owner=self)

    def _clear_copies(self, _nothing: object) -> None:
        progress = Progress()
        self._tasks.run(
            lambda: self._eraser.clear_copies(lambda: self._desk.backups.replace_all(progress)),
            self._ask,
            self._ask,
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _ask(self, _outcome: object) -> None:
        """Find out what there is to check. What could not be cleared is tried again the next time."""
        self._tasks.run(cast("Any", self._known), self._look, self._ask_failed, owner=self)

    def _known(self) -> Generator[None, None, tuple[Known, bool]]:
        known = yield from self._check.ask_in_steps()
        return known, self._evidence_is_due()

    def _ask_failed(self, error: SafePlanError) -> None:
        if isinstance(error, VaultDamaged):
            self._look((None, False))
        else:
            self.ended.emit()

    def _look(self, found: tuple[Known | None, bool]) -> None:
        known, with_evidence = found
        if known is not None and not with_evidence:
            known = Known((), known.rules_broken)
        progress = Progress()
        self._tasks.run(
            lambda: self._check.look(known, progress),
            lambda damage: self._looked(damage, with_evidence),
            self._give_up,
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _looked(self, damage: Damage, with_evidence: bool) -> None:
        if damage.is_any:
            # A backup of what is damaged would only push a good one out.
            self.damaged.emit(damage)
            self.ended.emit()
            return
        self._tasks.run(lambda: self._note_and_ask(with_evidence), self._back_up, self._give_up, owner=self)

    def _note_and_ask(self, with_evidence: bool) -> bool:
        if with_evidence:
            self._vault.preferences.set(EVIDENCE_CHECKED, self._vault.clock.now().isoformat())
        return self._desk.is_due()

    def _back_up(self, due: bool) -> None:
        if not due:
            self.ended.emit()
            return
        progress = Progress()
        self._tasks.run(
            lambda: self._desk.make(progress),
            self._give_up,
            self._give_up,
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _give_up(self, _outcome: object) -> None:
        """What failed is told where it belongs: the settings say why there is no newer backup."""
        self.ended.emit()

    def _evidence_is_due(self) -> bool:
        """Whether the evidence files were not read through for a week: it may take long."""
        said = self._vault.preferences.get(EVIDENCE_CHECKED, "")
        try:
            checked = datetime.fromisoformat(said).astimezone(UTC)
        except (TypeError, ValueError):
            return True
        return not timedelta(0) <= self._vault.clock.now() - checked < _EVIDENCE_EVERY
