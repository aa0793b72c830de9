"""Idle time: only a hand keeps her in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.idle import CHOICES, IdleWatch, minutes_from

MINUTE = 60_000


class Clock:
    """A clock that goes on by hand."""

    def __init__(self) -> None:
        self.ms = 1_000_000

    def __call__(self) -> int:
        return self.ms


class Page(QWidget):
    """A page with a field that has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.resize(400, 300)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(qtbot: QtBot, clock: Clock) -> Iterator[IdleWatch]:
    watch = IdleWatch(2, clock, look_every_ms=1_000_000)
    watch.start()
    yield watch
    watch.stop()


@pytest.fixture
def told(watch: IdleWatch) -> list[str]:
    """What the watch has told."""
    told: list[str] = []
    watch.idle.connect(lambda: told.append("idle"))
    return told


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.field.setFocus()
    return page


def idle_after(watch: IdleWatch, clock: Clock, ms: int) -> bool:
    """Let time pass, and return whether the watch tells."""
    told: list[str] = []
    watch.idle.connect(lambda: told.append("idle"))
    clock.ms += ms
    watch.look()
    return bool(told)


def almost_idle(clock: Clock) -> None:
    clock.ms += 2 * MINUTE - 1


def moved(page: Page, x: int, y: int) -> None:
    """Move the mouse as the window system tells it."""
    QTest.mouseMove(page.windowHandle(), QPoint(x, y))
    QCoreApplication.processEvents()


def test_it_tells_once_when_nobody_touches_it(watch: IdleWatch, clock: Clock, told: list[str]) -> None:
    assert not idle_after(watch, clock, 2 * MINUTE - 1)
    assert idle_after(watch, clock, 1)
    assert not idle_after(watch, clock, 10 * MINUTE)
    assert told == ["idle"]


def test_it_looks_by_itself(qtbot: QtBot, clock: Clock) -> None:
    watch = IdleWatch(1, clock, look_every_ms=1)
    watch.start()
    with qtbot.waitSignal(watch.idle):
        clock.ms += MINUTE


def test_before_it_starts_and_after_it_stopped_it_tells_nothing(watch: IdleWatch, clock: Clock) -> None:
    watch.stop()
    assert not idle_after(watch, clock, 10 * MINUTE)


def test_starting_again_begins_the_time_again(watch: IdleWatch, clock: Clock) -> None:
    watch.stop()
    clock.ms += 10 * MINUTE
    watch.start()
    assert not idle_after(watch, clock, 2 * MINUTE - 1)


def touch(page: Page) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(page, device).press(0, QPoint(20, 20), page)


def compose(page: Page, text: str, unfinished: str = "") -> None:
    event = QInputMethodEvent(unfinished, [])
    if text:
        event.setCommitString(text)
    QCoreApplication.sendEvent(page.field, event)


TOUCHES: dict[str, Callable[[Page], object]] = {
    "a letter": lambda page: QTest.keyClick(page.field, Qt.Key.Key_A),
    "Shift": lambda page: QTest.keyClick(page, Qt.Key.Key_Shift),
    "a press of the mouse": lambda page: QTest.mouseClick(page, Qt.MouseButton.LeftButton),
    "the wheel": lambda page: QTest.wheelEvent(page.windowHandle(), QPointF(5, 5), QPoint(0, 120)),
    "a finger": touch,
    "a word of an input method": lambda page: compose(page, "سلام"),
    "a word that is being composed": lambda page: compose(page, "", "سل"),
}


@pytest.mark.parametrize("name", TOUCHES)
def test_a_touch_begins_the_time_again(watch: IdleWatch, clock: Clock, page: Page, name: str) -> None:
    almost_idle(clock)
    TOUCHES[name](page)
    assert not idle_after(watch, clock, 2 * MINUTE - 1)
    assert idle_after(watch, clock, 1)


def test_a_hand_on_the_mouse_counts(watch: IdleWatch, clock: Clock, page: Page) -> None:
    almost_idle(clock)
    for x in (50, 53, 57, 62):
        moved(page, x, 50)
    assert not idle_after(watch, clock, 2 * MINUTE - 1)


def test_a_mouse_on_a_shaking_table_does_not(
    watch: IdleWatch, clock: Clock, page: Page, told: list[str]
) -> None:
    for step in range(130):
        clock.ms += 1000
        moved(page, 50 + step % 3, 50 + step % 2)
    watch.look()
    assert told


def test_a_mouse_that_creeps_does_not(watch: IdleWatch, clock: Clock, page: Page, told: list[str]) -> None:
    """Some mice wander a pixel now and then, and so in an hour across the screen."""
    for step in range(130):
        clock.ms += 1001
        moved(page, 50 + 2 * step, 50)
    watch.look()
    assert told


class FromOutside(QKeyEvent):
    """A key as the window system sends it."""

    def __init__(self, repeated: bool) -> None:
        super().__init__(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", repeated)

    def spontaneous(self) -> bool:
        return True


@pytest.mark.parametrize(("repeated", "is_idle"), [(False, False), (True, True)])
def test_a_key_that_something_lies_on_does_not(
    watch: IdleWatch, clock: Clock, page: Page, repeated: bool, is_idle: bool
) -> None:
    almost_idle(clock)
    watch.eventFilter(page.field, FromOutside(repeated))
    assert idle_after(watch, clock, 1) is is_idle


WORK: dict[str, Callable[[Page], object]] = {
    "a key of the program's own": lambda page: QCoreApplication.sendEvent(
        page.field,
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"),
    ),
    "a mouse of the program's own": lambda page: QCoreApplication.sendEvent(
        page,
        QMouseEvent(
            QEvent.Type.MouseButtonPress,
            QPointF(9, 9),
            QPointF(9, 9),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    ),
    "an input method that starts anew": lambda page: compose(page, ""),
    "words that come in": lambda page: page.field.setText("Imported"),
    "a new size": lambda page: page.resize(500, 400),
    "a painting": lambda page: page.repaint(),
    "a new focus": lambda page: page.setFocus(),
}


@pytest.mark.parametrize("name", WORK)
def test_what_the_program_does_itself_keeps_nobody_in(
    watch: IdleWatch, clock: Clock, page: Page, name: str
) -> None:
    almost_idle(clock)
    WORK[name](page)
    QCoreApplication.processEvents()
    assert idle_after(watch, clock, 1)


def test_the_first_touch_after_a_sleep_tells(clock: Clock, page: Page, told: list[str]) -> None:
    clock.ms += 60 * MINUTE
    QTest.keyClick(page.field, Qt.Key.Key_A)
    assert told == ["idle"]


def test_other_minutes_count_from_now(watch: IdleWatch, clock: Clock) -> None:
    almost_idle(clock)
    watch.set_minutes(5)
    assert watch.minutes == 5
    assert not idle_after(watch, clock, 5 * MINUTE - 1)
    assert idle_after(watch, clock, 1)


@pytest.mark.parametrize("kept", [0, -1, 4, 10_000, "2", None, 2.0, [], {}, True])
def test_a_strange_setting_is_the_usual_time(kept: object) -> None:
    assert minutes_from(kept) == 3


@pytest.mark.parametrize("choice", CHOICES)
def test_every_choice_is_taken(choice: int) -> None:
    assert minutes_from(choice) == choice
