"""The dead times, with real events."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from safeplan.cover.gesture import GestureFilter
from safeplan.cover.quiet import Quiet
from tests.ui.cover.conftest import Ticks


@pytest.fixture
def quiet(qapp: QApplication, ticks: Ticks) -> Iterator[Quiet]:
    quiet = Quiet(ticks)
    yield quiet
    qapp.removeEventFilter(quiet)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.setFocus()
    return field


def test_keys_are_swallowed_then_heard(quiet: Quiet, field: QLineEdit, ticks: Ticks) -> None:
    quiet.start()
    QTest.keyClicks(field, "secret")
    assert field.text() == ""
    ticks.pass_by(1000, quiet)
    QTest.keyClicks(field, "milk")
    assert field.text() == "milk"


def test_typing_on_and_on_is_never_heard(quiet: Quiet, field: QLineEdit, ticks: Ticks) -> None:
    quiet.start()
    for _ in range(40):
        ticks.pass_by(300, quiet)
        QTest.keyClicks(field, "x")
    assert field.text() == ""
    ticks.pass_by(500, quiet)
    QTest.keyClicks(field, "y")
    assert field.text() == "y"


def test_keys_that_waited_while_the_program_was_held_up_are_not_heard(
    quiet: Quiet, field: QLineEdit, ticks: Ticks
) -> None:
    quiet.start()
    ticks.pass_by(900, quiet)
    ticks.now += 3000
    QTest.keyClicks(field, "secret")
    assert field.text() == ""
    ticks.pass_by(500, quiet)
    QTest.keyClicks(field, "milk")
    assert field.text() == "milk"


def test_shortcuts_do_nothing(quiet: Quiet, field: QLineEdit, ticks: Ticks) -> None:
    used: list[bool] = []
    shortcut = QShortcut(Qt.Key.Key_F5, field)
    shortcut.activated.connect(lambda: used.append(True))
    field.activateWindow()
    quiet.start()
    QTest.keyClick(field.window().windowHandle(), Qt.Key.Key_F5)
    assert used == []
    ticks.pass_by(1000, quiet)
    QTest.keyClick(field.window().windowHandle(), Qt.Key.Key_F5)
    assert used == [True]


def test_composed_text_is_swallowed(quiet: Quiet, field: QLineEdit) -> None:
    quiet.start()
    event = QInputMethodEvent()
    event.setCommitString("語")
    QApplication.sendEvent(field, event)
    assert field.text() == ""


def test_gestures_are_not_counted_meanwhile(
    quiet: Quiet, field: QLineEdit, ticks: Ticks, qapp: QApplication
) -> None:
    heard: list[str] = []
    gestures = GestureFilter(ticks)
    gestures.shift_thrice.connect(lambda: heard.append("shift"))
    gestures.install(qapp)
    quiet.start()
    for _ in range(12):
        QTest.keyClick(field, Qt.Key.Key_Shift)
    assert heard == []


def test_it_comes_before_filters_that_were_installed_after_its_making(
    quiet: Quiet, field: QLineEdit, ticks: Ticks, qapp: QApplication
) -> None:
    heard: list[str] = []
    quiet.start()
    ticks.pass_by(20_000, quiet)
    gestures = GestureFilter(ticks)
    gestures.shift_thrice.connect(lambda: heard.append("shift"))
    gestures.install(qapp)
    quiet.start()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Shift)
    assert heard == []


def test_the_next_process_swallows_on(quiet: Quiet, field: QLineEdit, ticks: Ticks) -> None:
    following = Quiet(ticks)
    following.resume({"swallow_ms": 700, "dead_ms": 9000})
    QTest.keyClicks(field, "secret")
    assert field.text() == ""
    assert following.dead()
    ticks.pass_by(9000, following)
    QTest.keyClicks(field, "milk")
    assert field.text() == "milk"
    assert not following.dead()
