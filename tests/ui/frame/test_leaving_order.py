"""Leaving with a real vault open and real work under way: what is stopped, and what is left of it."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from safeplan.app.main import SWITCH_INTERVAL_S
from safeplan.clock import SystemClock
from safeplan.cover.opening import open_cover
from safeplan.cover.quiet import DeadTimes
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.diary.evidence import EvidenceLocker
from safeplan.errors import Cancelled, SafePlanError
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.ui.guard import Guard
from safeplan.ui.page import Draft
from safeplan.ui.tasks import Lane, Tasks
from safeplan.vault.vault import Vault

ENDLESS = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t"
LAST_WORDS = {"text": "and then nobody"}


class Successor(QObject):
    """Notes what there is on the disk when it is its turn, and comes."""

    painted = Signal()
    failed = Signal()

    def __init__(self, look: Callable[[], object]) -> None:
        super().__init__()
        self._look = look

    def prepare(self) -> None:
        return

    def hand_over(self, state: dict[str, Any]) -> None:
        del state
        self._look()
        self.painted.emit()

    def cancel(self) -> None:
        return


class Inside(QObject):
    """A vault with lanes, and words that are not saved."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.vault = vault

    def last_drafts(self) -> list[Draft]:
        return [("write", LAST_WORDS)]

    def last_works(self, drafts: list[Draft]) -> list[Callable[[], object]]:
        ((editor, value),) = drafts
        return [lambda: self.vault.drafts.keep(editor, value or {}), self.vault.lock]

    def interrupt(self) -> None:
        self.vault.interrupt()

    def clear_clipboard(self) -> None:
        return

    def handed_on(self) -> dict[str, Any]:
        return {}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> CoverWindow:
    home = Home(tmp_path / "cover")
    window = open_cover(home, SystemClock(), SettingsFile(home.cover_settings), times=DeadTimes(0, 0, 0))
    qtbot.addWidget(window)
    window.show()
    window.show_guest(QWidget())
    return window


@pytest.fixture
def inside(vault: Vault) -> Iterator[Inside]:
    inside = Inside(vault)
    yield inside
    inside.tasks.close()


def leave(window: CoverWindow, inside: Inside, qtbot: QtBot, look: Callable[[], object] = tuple) -> None:
    """Leave, and wait until the process would have ended."""
    ends: list[int] = []
    guard = Guard(window, lambda: Successor(look), ends.append)  # type: ignore[arg-type,return-value]  # a stand-in
    guard.watch(inside)
    guard.leave()
    qtbot.waitUntil(lambda: ends == [0])


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_menus_and_dialogs_go_before_the_cover_is_drawn(
    window: CoverWindow, inside: Inside, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawn first, their pictures would stay until the window below is asked to draw itself."""
    dialog, menu = QDialog(window), QMenu(window)
    dialog.show()
    menu.addAction("More")
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert dialog.isVisible()
    assert menu.isVisible()
    seen: list[tuple[bool, bool]] = []
    show = CoverWindow.show_face

    def look_and_show(window: CoverWindow) -> None:
        seen.append((dialog.isVisible(), menu.isVisible()))
        show(window)

    monkeypatch.setattr(CoverWindow, "show_face", look_and_show)
    leave(window, inside, qtbot)
    assert seen == [(False, False)]


def test_a_statement_that_runs_is_interrupted_and_the_words_are_kept(
    window: CoverWindow, inside: Inside, qtbot: QtBot, vault: Vault, home: Home
) -> None:
    began, errors = threading.Event(), list[SafePlanError]()

    def runs_for_ever() -> None:
        with vault.database.reading() as connection:
            began.set()
            connection.execute(ENDLESS).fetchone()

    inside.tasks.run(runs_for_ever, on_failed=errors.append, owner=inside)
    began.wait()
    leave(window, inside, qtbot)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], Cancelled)
    again = Vault.unlock(home, "correct horse battery staple")
    assert again.drafts.get("write") == LAST_WORDS
    again.lock()


def test_of_a_file_that_is_going_in_nothing_is_left(
    window: CoverWindow, inside: Inside, qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    large, began, left = tmp_path / "long.mp4", threading.Event(), list[Path]()
    with large.open("wb") as file:
        file.truncate(8 << 30)
    progress = Progress(lambda done, _total: began.set() if done else None)

    def store() -> object:
        return EvidenceLocker(inside.vault).store(large, progress)

    inside.tasks.run(store, on_failed=lambda _error: None, owner=inside, lane=Lane.FREE, progress=progress)
    began.wait()
    assert [path for path in home.evidence.rglob("*") if path.is_file()]
    leave(window, inside, qtbot, lambda: left.extend(home.evidence.rglob("*")))
    assert left == []


def test_the_vault_can_be_opened_by_another_before_the_successor_comes(
    window: CoverWindow, inside: Inside, qtbot: QtBot, home: Home
) -> None:
    opened: list[bool] = []

    def open_it() -> None:
        Vault.unlock(home, "correct horse battery staple").lock()
        opened.append(True)

    leave(window, inside, qtbot, open_it)
    assert opened == [True]


def test_the_program_lets_no_worker_hold_the_window_up() -> None:
    script = """
import sys
from safeplan.app import main, self_test
self_test.self_test = lambda: print(sys.getswitchinterval())
main.main(["--self-test"])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert float(done.stdout) == pytest.approx(SWITCH_INTERVAL_S)
    assert SWITCH_INTERVAL_S < 0.001


def names_read(interface: QAccessibleInterface | None) -> set[str]:
    """Return every name below, hidden or not, as a screen reader may ask for it."""
    if interface is None:
        return set()
    below = (names_read(interface.child(number)) for number in range(interface.childCount()))
    return {interface.text(QAccessible.Text.Name)}.union(*below)


def test_from_the_cover_on_screen_readers_find_it_alone(
    window: CoverWindow, inside: Inside, qtbot: QtBot, qapp: QApplication
) -> None:
    page = QWidget()
    QLabel("My diary", page)
    window.show_guest(page)
    assert "My diary" in names_read(QAccessible.queryAccessibleInterface(qapp))
    window.show_face()
    assert "My diary" in names_read(QAccessible.queryAccessibleInterface(qapp)), "hiding is not enough"
    window.show_guest(page)
    ends: list[int] = []
    guard = Guard(window, lambda: Successor(tuple), ends.append)  # type: ignore[arg-type,return-value]  # a stand-in
    guard.watch(inside)
    guard.leave()
    names = names_read(QAccessible.queryAccessibleInterface(qapp))
    assert "My diary" not in names
    assert window.accessibleName() in names
    qtbot.waitUntil(lambda: ends == [0])
    window.show_guest(page)
    assert page.isVisible()
    assert not page.isWindow()
    window.remove_guest()
