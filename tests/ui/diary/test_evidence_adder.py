"""Putting files in: how far it is, also where the file is larger than Qt's own numbers."""

import subprocess
import sys
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


MANY_IN_A_ROW = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from safeplan.app.interpreter import keep_constants_alive
from safeplan.diary.evidence import EvidenceLocker
from safeplan.places import Home
from safeplan.ui.diary.evidence_adder import Belonging, EvidenceAdder, Source
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

keep_constants_alive()
application = QApplication([])
vault = Vault.create(Home(Path(sys.argv[1])), "a b c", cost=Cost(64, 1, 1))
tasks, parent, place = Tasks(), QObject(), QWidget()
adder = EvidenceAdder(Theme("light"), tasks, EvidenceLocker(vault), parent)
place.setLayout(adder.column)
place.show()
tasks.leave([], lambda _errors: None)
left = [150]

def one_more():
    if left[0] and not adder.is_busy:
        left[0] -= 1
        adder.add([Source("long.mp4", Path("long.mp4"))] * 2, Belonging())
    elif not left[0]:
        application.quit()

timer = QTimer(interval=1)
timer.timeout.connect(one_more)
timer.start()
application.exec()
print("alive", adder.column.count())
"""


def test_cards_that_come_and_go_while_she_leaves_do_not_end_the_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MANY_IN_A_ROW, str(tmp_path / "home")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("alive")
