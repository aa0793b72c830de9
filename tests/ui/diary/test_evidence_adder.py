"""Putting files in: how far it is, also where the file is larger than Qt's own numbers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker, Stored
from safeplan.errors import Cancelled
from safeplan.progress import Progress
from safeplan.ui.diary.evidence_adder import Belonging, EvidenceAdder, Source
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import ProgressCard
from safeplan.vault.vault import Vault

GIB = 1 << 30


@pytest.mark.parametrize("size", [GIB, 4 * GIB])
def test_progress_is_told_of_files_of_any_size(
    theme: Theme, vault: Vault, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    def store(_locker: EvidenceLocker, _path: Path, progress: Progress) -> Stored:
        progress.step(size, size)
        raise Cancelled("only as far as that")

    monkeypatch.setattr(EvidenceLocker, "store", store)
    shown: list[tuple[int, int]] = []
    monkeypatch.setattr(
        ProgressCard, "set_progress", lambda _card, done, total, _amount: shown.append((done, total))
    )
    tasks, parent, place = Tasks(), QObject(), QWidget()
    qtbot.addWidget(place)
    adder = EvidenceAdder(theme, tasks, EvidenceLocker(vault), parent)
    place.setLayout(adder.column)
    adder.add([Source("long.mp4", Path("long.mp4"))], Belonging())
    qtbot.waitUntil(lambda: not adder.is_busy)
    tasks.close()
    assert shown[-1] == (size, size)
