"""From every screen, by every trigger: the next frame is the cover, and nothing else of ours is there."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from safeplan.cover.window import CoverWindow
from safeplan.ui.guard import Guard
from safeplan.ui.tasks import Tasks
from tools.scenes import SCENES, Theatre

BEHIND_THE_COVER = [name for name in SCENES if not name.startswith("cover")]
TRIGGERS = ("shift", "escape", "button")


class NothingInside(QObject):
    """Something to leave that has nothing to save."""

    def __init__(self) -> None:
        super().__init__()
        self.tasks = Tasks(self)

    def last_drafts(self) -> list[Any]:
        return []

    def last_works(self, drafts: list[Any]) -> list[Any]:
        return []

    def interrupt(self) -> None:
        return

    def clear_clipboard(self) -> None:
        return

    def handed_on(self) -> dict[str, Any]:
        return {}


class NoSuccessor(QObject):
    """A successor that is started and never comes; the test ends before."""

    painted = Signal()
    failed = Signal()

    def prepare(self) -> None:
        return

    def hand_over(self, state: dict[str, Any]) -> None:
        del state


def connect_buttons(window: CoverWindow, guard: Guard) -> None:
    """Connect the way out that the guest offers, as the door does."""
    guest = window.guest
    for name in ("leave_asked", "back"):
        signal = getattr(guest, name, None)
        if isinstance(signal, SignalInstance):
            signal.connect(guard.leave)


def strike(window: QWidget, trigger: str) -> None:
    """Do what she would do, to whatever has the keyboard."""
    target = window.focusWidget() or window
    if trigger == "button":
        leave_button(window).click()
        return
    key, times = (Qt.Key.Key_Shift, 3) if trigger == "shift" else (Qt.Key.Key_Escape, 2)
    for _ in range(times):
        QTest.keyClick(target if target.isVisible() else window, key)
        target = window.focusWidget() or window


def leave_button(window: QWidget) -> QAbstractButton:
    """The button in the outer corner; on the password field it is called Back."""
    names = {"Leave", "Back"}
    return next(
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.text() in names
    )


@pytest.mark.parametrize("scene", BEHIND_THE_COVER)
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_leaving(scene: str, tmp_path: Path, qapp: QApplication) -> None:
    theatre = Theatre(tmp_path / "stage", {"mode": "light"}, (1280, 800), rest_s=0.03)
    try:
        SCENES[scene](theatre)
        for trigger in TRIGGERS:
            leave_once(theatre, trigger)
    finally:
        theatre.close()


def leave_once(theatre: Theatre, trigger: str) -> None:
    """Leave by one trigger, see what is on the screen in that moment, and come back to the same place."""
    window, guest, inside = theatre.window, theatre.window.guest, NothingInside()
    guard = Guard(window, NoSuccessor, lambda _code: None)
    guard.watch(inside)
    connect_buttons(window, guard)
    assert guest is not None
    assert not window.shows_face()
    seen: list[tuple[bool, list[str]]] = []
    guard.left.connect(lambda: seen.append((window.shows_face(), others(window))))
    strike(window, trigger)
    assert seen == [(True, [])], f"{trigger} did not leave"
    assert not guest.isVisible()
    inside.tasks.close()
    guard.deleteLater()
    window.show_guest(guest)
    theatre.settle(0.05)


def others(window: QWidget) -> list[str]:
    """Name every other window of ours that is on the screen."""
    return [
        type(each).__name__
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not window
    ]
