"""When the session ends the window is closed, and so left, and nothing asks to be started again."""

import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent, QSessionManager
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from safeplan.clock import SystemClock
from safeplan.cover.opening import open_cover
from safeplan.cover.session import keep_out
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.places import Home
from safeplan.ui.guard import Guard
from safeplan.ui.session_end import SessionEnd
from safeplan.ui.tasks import Tasks

ENDS = [signal.SIGTERM, signal.SIGHUP] if sys.platform != "win32" else []


class NoSuccessor:
    """Fails the test if it is made."""

    def __init__(self) -> None:
        pytest.fail("a successor was started")


class SlowSuccessor(QObject):
    """One that is still starting."""

    painted = Signal()
    failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []

    def prepare(self) -> None:
        self.events.append("prepare")

    def hand_over(self, state: dict[str, Any]) -> None:
        self.events.append("hand over")

    def cancel(self) -> None:
        self.events.append("cancel")


class Session:
    """The session's manager, as far as it is asked."""

    def __init__(self) -> None:
        self.hints: list[QSessionManager.RestartHint] = []

    def setRestartHint(self, hint: QSessionManager.RestartHint) -> None:  # noqa: N802 - its name in Qt
        self.hints.append(hint)


class Inside(QObject):
    """Something to leave."""

    def __init__(self) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.events: list[str] = []

    def last_drafts(self) -> list[Any]:
        return []

    def last_works(self, drafts: list[Any]) -> list[Any]:
        return [partial(self.events.append, "vault closed")]

    def interrupt(self) -> None:
        return

    def clear_clipboard(self) -> None:
        self.events.append("clipboard cleared")

    def handed_on(self) -> dict[str, Any]:
        return {}


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> CoverWindow:
    window = open_cover(home, SystemClock(), SettingsFile(home.cover_settings))
    qtbot.addWidget(window)
    window.show()
    window.show_guest(QWidget())
    return window


@pytest.fixture
def ends() -> list[int]:
    """The exit codes with which the process would have ended."""
    return []


@pytest.fixture
def guard(window: CoverWindow, ends: list[int]) -> Guard:
    guard = Guard(window, NoSuccessor, ends.append)  # type: ignore[arg-type]  # a stand-in

    def closing(event: QCloseEvent) -> None:
        if guard.must_leave_first():
            event.ignore()

    window.closing.connect(closing)
    return guard


@pytest.fixture
def inside(guard: Guard) -> Iterator[Inside]:
    inside = Inside()
    guard.watch(inside)
    yield inside
    inside.tasks.close()


@pytest.fixture
def session_end(window: CoverWindow, guard: Guard) -> Iterator[SessionEnd]:
    session_end = SessionEnd(window, guard, patience_ms=100)
    yield session_end
    session_end.stop()


@pytest.mark.parametrize("number", ENDS)
def test_a_signal_leaves_and_ends_with_no_successor(
    qtbot: QtBot, session_end: SessionEnd, inside: Inside, ends: list[int], number: signal.Signals
) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: ends == [0])
    assert inside.events == ["vault closed", "clipboard cleared"]


@pytest.mark.parametrize("number", ENDS)
def test_a_signal_to_the_cover_alone_closes_it(
    qtbot: QtBot, session_end: SessionEnd, window: CoverWindow, number: signal.Signals
) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_the_session_waits_until_the_vault_is_closed(
    session_end: SessionEnd, inside: Inside, ends: list[int]
) -> None:
    session_end.commit(Session())  # type: ignore[arg-type]  # a stand-in
    assert inside.events == ["vault closed", "clipboard cleared"]
    assert ends == [0]


def test_the_session_is_not_held_up_by_the_cover_alone(
    session_end: SessionEnd, window: CoverWindow, ends: list[int]
) -> None:
    session_end.commit(Session())  # type: ignore[arg-type]  # a stand-in
    assert not window.isVisible()
    assert ends == []


def test_the_session_is_never_asked_to_start_it_again(session_end: SessionEnd, inside: Inside) -> None:
    saved, ended = Session(), Session()
    keep_out(saved)  # type: ignore[arg-type]  # a stand-in
    session_end.commit(ended)  # type: ignore[arg-type]  # a stand-in
    assert saved.hints == ended.hints == [QSessionManager.RestartHint.RestartNever]


def test_a_successor_that_is_still_starting_does_not_outlive_the_session(
    qtbot: QtBot, window: CoverWindow, ends: list[int]
) -> None:
    successor = SlowSuccessor()
    guard = Guard(window, lambda: successor, ends.append)  # type: ignore[arg-type,return-value]  # stand-ins
    inside = Inside()
    guard.watch(inside)
    guard.leave()
    qtbot.waitUntil(lambda: "hand over" in successor.events)
    assert ends == []
    assert guard.must_leave_first()
    assert successor.events == ["prepare", "hand over", "cancel"]
    assert ends == [0]
    inside.tasks.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_the_signals_are_put_back(window: CoverWindow, guard: Guard) -> None:
    before = signal.getsignal(signal.SIGTERM)
    session_end = SessionEnd(window, guard)
    assert signal.getsignal(signal.SIGTERM) != before
    session_end.stop()
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_hang_up_that_was_not_to_matter_does_not(window: CoverWindow, guard: Guard) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        session_end = SessionEnd(window, guard)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        session_end.stop()
    finally:
        signal.signal(signal.SIGHUP, before)
