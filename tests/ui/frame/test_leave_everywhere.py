"""From every state, by triggers of every kind: the next frame is the cover, nothing else of ours is there.

Each scene is left by a few triggers that a seed picks; `make torture ARGS=leave` goes through all of them,
in the real program. Before that, every field of the scene is private.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget

from safeplan.cover.window import CoverWindow
from safeplan.ui.guard import Guard
from safeplan.ui.idle import IdleWatch
from safeplan.ui.system_watch import SystemWatch
from safeplan.ui.tasks import Tasks
from safeplan.ui.unattended import Unattended
from safeplan.ui.unlock.page import UnlockPage
from tests.builders.private_fields import open_fields
from tools.scenes import SCENES, Theatre
from tools.scenes_reach import kept, seen_now

BEHIND_THE_COVER = [name for name in SCENES if not name.startswith("cover")]
SEED = 4
KEYS = {"shift": (Qt.Key.Key_Shift, 3), "escape": (Qt.Key.Key_Escape, 2)}
"""Left and right are told apart by scan codes, which there are none of without a screen."""
SYSTEM = ("sleep", "lock", "switch")
TRIGGERS = (*KEYS, "button", "button by keyboard", "idle", *SYSTEM, "close")


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

    def cancel(self) -> None:
        return


class Surroundings:
    """A guard with all that asks it to leave, round a window with a guest.

    Args:
        window: the window.
    """

    def __init__(self, window: CoverWindow) -> None:
        self.window = window
        self.inside = NothingInside()
        self.guard = Guard(window, NoSuccessor, lambda _code: None)  # type: ignore[arg-type]  # a stand-in
        self.now_ms = 0
        self.system = SystemWatch(window)
        idle = IdleWatch(clock_ms=lambda: self.now_ms, parent=window)
        self.unattended = Unattended(window, self.guard, idle, lambda _window: self.system)
        self.guard.watch(self.inside)
        self.unattended.begin()
        self.seen: list[tuple[bool, list[str]]] = []
        self.guard.left.connect(lambda: self.seen.append((window.shows_face(), others(window))))
        window.closing.connect(self._closing)
        for name in ("leave_asked", "back"):
            signal = getattr(window.guest, name, None)
            if isinstance(signal, SignalInstance):
                signal.connect(self.guard.leave)

    def end(self) -> None:
        """Take it all away."""
        self.window.closing.disconnect(self._closing)
        self.unattended.idle.stop()
        self.unattended.session_end.stop()
        self.inside.tasks.close()
        self.unattended.deleteLater()
        self.guard.deleteLater()

    def _closing(self, event: QCloseEvent) -> None:
        if self.guard.must_leave_first():
            event.ignore()


@contextmanager
def surrounded(window: CoverWindow) -> Iterator[Surroundings]:
    """Put a guard round a window, for one leaving."""
    around = Surroundings(window)
    QApplication.processEvents()
    try:
        yield around
    finally:
        around.end()


def others(window: QWidget) -> list[str]:
    """Name every other window of ours that is on the screen."""
    return [
        each.metaObject().className()
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not window
    ]


def pull(around: Surroundings, trigger: str) -> None:
    """Do what she would do, or what would happen."""
    window = around.window
    if trigger in KEYS:
        key, times = KEYS[trigger]
        for _ in range(times):
            strike(window, key)
    elif trigger == "button":
        leave_button(window).click()
    elif trigger == "button by keyboard":
        leave_button(window).setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(leave_button(window), Qt.Key.Key_Space)
    elif trigger == "idle":
        around.now_ms = around.unattended.idle.minutes * 60_000
        around.unattended.idle.look()
    elif trigger in SYSTEM:
        around.system.gone.emit(trigger)
    else:
        window.close()


def strike(window: CoverWindow, key: Qt.Key) -> None:
    """Strike a key, wherever keys go at that moment: to a menu that is open, else to what has the focus."""
    for act in (QTest.keyPress, QTest.keyRelease):
        popup: QWidget | None = QApplication.activePopupWidget()
        target: QWidget | None = popup or window.focusWidget()
        act(target if target is not None and target.isVisible() else window, key)


def leave_button(window: CoverWindow) -> QAbstractButton:
    """The button in the outer corner; on the password field it is called Back."""
    name = "Back" if isinstance(window.guest, UnlockPage) else "Leave"
    buttons = window.findChildren(QAbstractButton)
    return next(button for button in buttons if button.isVisible() and button.text() == name)


def trigger_for(scene: str) -> str:
    """Return the trigger that a scene is left by here; the long trial takes them all."""
    return random.Random(f"{SEED}:{scene}").choice(TRIGGERS)  # noqa: S311 - no secret


def leave_by(theatre: Theatre, trigger: str) -> None:
    """Leave by one trigger, and see what is on the screen in that moment."""
    guest = theatre.window.guest
    assert guest is not None
    assert not theatre.window.shows_face()
    with surrounded(theatre.window) as around:
        pull(around, trigger)
        assert around.seen == [(True, [])], f"{trigger} did not leave"
        assert not guest.isVisible()


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication) -> Iterator[Callable[[str], Theatre]]:
    """Make theatres, each with a scene on it; they are cleared afterwards."""
    theatres: list[Theatre] = []

    def make(scene: str) -> Theatre:
        folder = tmp_path / f"stage-{len(theatres)}"
        theatres.append(Theatre(folder, {"mode": "light"}, (1280, 800), rest_s=0.03))
        SCENES[scene](theatres[-1])
        theatres[-1].settle(0.03)
        return theatres[-1]

    yield make
    for theatre in theatres:
        theatre.close()


@pytest.mark.parametrize("scene", BEHIND_THE_COVER)
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_leaving(scene: str, stage: Callable[[str], Theatre]) -> None:
    theatre = stage(scene)
    wanted = {name for name, where in kept().items() if where == scene}
    try:
        theatre.wait_for(lambda: wanted <= seen_now(theatre.window), "what this scene shows")
    except LookupError:
        missing = wanted - seen_now(theatre.window)
        pytest.fail(f"this scene no longer shows {missing}: python -m tools.scenes_reach")
    assert theatre.window.guest is not None
    assert open_fields(theatre.window.guest) == []
    leave_by(theatre, trigger_for(scene))


def test_the_slice_has_every_trigger() -> None:
    assert {trigger_for(scene) for scene in BEHIND_THE_COVER} == set(TRIGGERS)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_window_that_stays_is_seen(
    stage: Callable[[str], Theatre], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test of the test: were it not for what takes them away, dialogs and menus would be found."""
    theatre = stage("write-empty")
    dialog, menu = QDialog(theatre.window), QMenu(theatre.window)
    dialog.show()
    menu.addAction("More")
    menu.popup(theatre.window.mapToGlobal(theatre.window.rect().center()))
    monkeypatch.setattr(CoverWindow, "close_others", lambda _window: None)
    with surrounded(theatre.window) as around:
        pull(around, "lock")
        assert sorted(around.seen[0][1]) == ["QDialog", "QMenu"]
    dialog.close()
    menu.close()
