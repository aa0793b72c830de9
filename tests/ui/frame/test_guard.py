"""Leaving keeps its order, whatever goes wrong on the way."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Never

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from safeplan.clock import SystemClock
from safeplan.cover.opening import open_cover
from safeplan.cover.quiet import DeadTimes
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.errors import DiskFull
from safeplan.places import Home
from safeplan.ui.guard import Guard
from safeplan.ui.page import Draft
from safeplan.ui.tasks import Tasks


class Events(list[str]):
    """What happened, in order."""


class FakeSuccessor(QObject):
    """Comes at once, or never."""

    painted = Signal()
    failed = Signal()

    def __init__(self, events: Events, comes: bool = True) -> None:
        super().__init__()
        self.events = events
        self.comes = comes
        self.state = None

    def prepare(self) -> None:
        self.events.append("prepare")

    def hand_over(self, state: dict[str, Any]) -> None:
        self.events.append("hand over")
        self.state = state
        (self.painted if self.comes else self.failed).emit()

    def cancel(self) -> None:
        self.events.append("cancel")


class FakeInside(QObject):
    """Notes what is asked of it, in order."""

    def __init__(self, window: CoverWindow, events: Events, saving: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.window = window
        self.events = events
        self.saving = saving or (lambda: None)

    def last_drafts(self) -> list[Draft]:
        self.events.append(f"words read, cover {'on' if self.window.shows_face() else 'off'}")
        return [("write", {"text": "the last words"})]

    def last_works(self, drafts: list[Draft]) -> list[Callable[[], object]]:
        return [partial(self._save, drafts), lambda: self.events.append("vault closed")]

    def _save(self, drafts: list[Draft]) -> None:
        self.saving()
        self.events.append(f"saved {drafts[0][1]['text']}")

    def interrupt(self) -> None:
        self.events.append("interrupt")

    def clear_clipboard(self) -> None:
        self.events.append("clipboard cleared")

    def handed_on(self) -> dict[str, Any]:
        return {"stage": "unlock"}


Leaving = Callable[..., tuple[Guard, Events, list[int], FakeSuccessor]]


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> CoverWindow:
    window = open_cover(
        home, SystemClock(), SettingsFile(home.cover_settings), times=DeadTimes(50, 20, 60_000)
    )
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.show_guest(QWidget())
    return window


@pytest.fixture
def leaving(window: CoverWindow, qtbot: QtBot) -> Iterator[Leaving]:
    """Make a guard over a fake inside; returns the guard, the events, the ends and the successor."""
    rooms = []

    def make(
        comes: bool = True, saving: Callable[[], None] | None = None
    ) -> tuple[Guard, Events, list[int], FakeSuccessor]:
        events, ends = Events(), []
        successor = FakeSuccessor(events, comes)
        guard = Guard(window, lambda: successor, ends.append)
        inside = FakeInside(window, events, saving)
        rooms.append(inside)
        guard.watch(inside)
        return guard, events, ends, successor

    yield make
    for room in rooms:
        room.tasks.close()


def test_the_cover_comes_first_then_words_vault_clipboard_and_the_successor(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    _guard, events, ends, _successor = leaving()
    window.asked_away.emit("shift")
    assert window.shows_face()
    qtbot.waitUntil(lambda: bool(ends))
    assert events == [
        "prepare",
        "words read, cover on",
        "saved the last words",
        "vault closed",
        "clipboard cleared",
        "hand over",
    ]
    assert ends == [0]


def test_the_successor_learns_the_window_and_the_dead_times_and_nothing_of_hers(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    guard, _events, ends, successor = leaving()
    guard.leave()
    qtbot.waitUntil(lambda: bool(ends))
    assert set(successor.state) == {"cover", "quiet", "inside"}
    assert successor.state["quiet"]["dead_ms"] > 0
    assert successor.state["inside"] == {"stage": "unlock"}
    assert "last words" not in repr(successor.state)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_dialogs_and_menus_are_gone_when_the_cover_is_painted(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    guard, *_ = leaving()
    dialog = QDialog(window)
    dialog.open()
    menu = QMenu(window)
    menu.addAction("More")
    menu.popup(window.mapToGlobal(window.rect().center()))
    left = []
    guard.left.connect(lambda: left.append((dialog.isVisible(), menu.isVisible())))
    guard.leave()
    assert left == [(False, False)]


def test_no_text_field_has_the_keyboard_after_leaving(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    guard, *_ = leaving()
    field = QLineEdit(window.guest)
    field.show()
    field.setFocus()
    guard.leave()
    assert not isinstance(window.focusWidget(), QLineEdit)


def test_words_that_could_not_be_saved_stay_in_this_process(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    def full() -> Never:
        raise DiskFull

    guard, events, ends, _successor = leaving(saving=full)
    kept = []
    guard.stayed.connect(kept.append)
    guard.leave()
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [[("write", {"text": "the last words"})]]
    assert "vault closed" in events
    assert "cancel" in events
    assert ends == []
    assert window.shows_face()
    assert not guard.occupied


def test_without_a_successor_the_cover_stays_and_the_vault_is_closed(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    guard, events, ends, _successor = leaving(comes=False)
    stayed = []
    guard.stayed.connect(stayed.append)
    guard.leave()
    qtbot.waitUntil(lambda: bool(stayed))
    assert "vault closed" in events
    assert ends == []
    assert window.shows_face()
    assert not guard.must_leave_first()


def test_closing_the_window_leaves_and_then_ends_without_a_successor(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    guard, events, ends, _successor = leaving()
    assert guard.must_leave_first()
    assert window.shows_face()
    qtbot.waitUntil(lambda: bool(ends))
    assert events == [
        "words read, cover on",
        "saved the last words",
        "vault closed",
        "clipboard cleared",
    ]
    assert ends == [0]


def test_leaving_twice_is_leaving_once(window: CoverWindow, leaving: Leaving, qtbot: QtBot) -> None:
    guard, events, ends, _successor = leaving()
    guard.leave()
    guard.leave()
    qtbot.waitUntil(lambda: bool(ends))
    assert events.count("vault closed") == 1


def test_who_cannot_wait_ends_it_only_when_everything_was_handed_over(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeSuccessor, "hand_over", lambda self, _state: self.events.append("hand over"))
    guard, events, ends, _successor = leaving()
    guard.wait_no_longer()
    guard.leave()
    guard.wait_no_longer()
    assert ends == []
    qtbot.waitUntil(lambda: "hand over" in events)
    assert ends == []
    guard.wait_no_longer()
    assert ends == [0]


def test_words_that_could_not_be_saved_outlast_whoever_cannot_wait(
    window: CoverWindow, leaving: Leaving, qtbot: QtBot
) -> None:
    def full() -> Never:
        raise DiskFull

    guard, _events, ends, _successor = leaving(saving=full)
    with qtbot.waitSignal(guard.stayed):
        guard.leave()
    guard.wait_no_longer()
    assert ends == []
