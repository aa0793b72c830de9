"""Gestures made with real key events, which Qt delivers to window and widgets alike."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from safeplan.cover.gesture import GestureFilter
from tests.ui.cover.conftest import Ticks, part


class Heard:
    """What a gesture filter told."""

    def __init__(self, gestures: GestureFilter) -> None:
        self.all: list[str] = []
        gestures.shift_thrice.connect(lambda: self.all.append("shift"))
        gestures.escape_twice.connect(lambda: self.all.append("escape"))


@pytest.fixture
def heard(qapp: QApplication, ticks: Ticks) -> Heard:
    gestures = GestureFilter(ticks)
    gestures.install(qapp)
    heard = Heard(gestures)
    heard.filter = gestures  # type: ignore[attr-defined]  # kept alive as long as the test
    return heard


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for field in (QPlainTextEdit(page), QLineEdit(page)):
        layout.addWidget(field)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def strike(widget: QWidget, key: Qt.Key, times: int = 1) -> None:
    """Strike through the window, so that the event is delivered to it and to the widget with the keys."""
    window = widget.window().windowHandle()
    for _ in range(times):
        QTest.keyClick(window, key)


@pytest.mark.parametrize("field", [QPlainTextEdit, QLineEdit])
def test_shift_three_times_in_a_text_field_is_one_gesture(
    heard: Heard, page: QWidget, field: type[QWidget]
) -> None:
    inside = part(page, field)
    inside.setFocus()
    strike(page, Qt.Key.Key_Shift, 2)
    assert heard.all == []
    strike(page, Qt.Key.Key_Shift)
    assert heard.all == ["shift"]


def test_two_shifts_are_none_however_often_they_are_delivered(heard: Heard, page: QWidget) -> None:
    strike(page, Qt.Key.Key_Shift, 2)
    assert heard.all == []


def test_a_letter_between_resets_and_is_still_typed(heard: Heard, page: QWidget) -> None:
    field = part(page, QLineEdit)
    field.setFocus()
    strike(page, Qt.Key.Key_Shift, 2)
    strike(page, Qt.Key.Key_A)
    strike(page, Qt.Key.Key_Shift, 2)
    assert heard.all == []
    assert field.text() == "a"


def test_a_key_that_is_a_shortcut_resets_too(heard: Heard, page: QWidget) -> None:
    used: list[bool] = []
    shortcut = QShortcut(Qt.Key.Key_F5, page)
    shortcut.activated.connect(lambda: used.append(True))
    page.activateWindow()
    strike(page, Qt.Key.Key_Shift, 2)
    strike(page, Qt.Key.Key_F5)
    strike(page, Qt.Key.Key_Shift)
    assert used == [True]
    assert heard.all == []


def test_a_key_that_opened_a_dialog_and_came_up_unseen_does_not_bar_the_gesture(
    heard: Heard, page: QWidget, qtbot: QtBot
) -> None:
    dialog = QDialog(page)
    shortcut = QShortcut(Qt.Key.Key_F5, page)
    shortcut.activated.connect(dialog.open)
    page.activateWindow()
    QTest.keyPress(page.windowHandle(), Qt.Key.Key_F5)
    assert dialog.isVisible()
    strike(dialog, Qt.Key.Key_Shift, 3)
    assert heard.all == ["shift"]


def test_a_key_held_while_another_window_takes_the_keys_does_not_bar_it_either(
    heard: Heard, page: QWidget, qtbot: QtBot
) -> None:
    QTest.keyPress(page.windowHandle(), Qt.Key.Key_A)
    dialog = QDialog(page)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    strike(dialog, Qt.Key.Key_Shift, 3)
    assert heard.all == ["shift"]


def test_escape_twice_counts_though_it_is_a_shortcut(heard: Heard, page: QWidget) -> None:
    used: list[bool] = []
    shortcut = QShortcut(Qt.Key.Key_Escape, page)
    shortcut.activated.connect(lambda: used.append(True))
    page.activateWindow()
    strike(page, Qt.Key.Key_Escape, 2)
    assert used == [True, True]
    assert heard.all == ["escape"]


def test_escape_twice_counts_though_the_first_closes_a_dialog(heard: Heard, page: QWidget) -> None:
    dialog = QDialog(page)
    dialog.open()
    QTest.keyPress(dialog.windowHandle(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    QTest.keyRelease(page.windowHandle(), Qt.Key.Key_Escape)
    strike(page, Qt.Key.Key_Escape)
    assert heard.all == ["escape"]


def test_a_mouse_button_resets(heard: Heard, page: QWidget) -> None:
    strike(page, Qt.Key.Key_Shift, 2)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    strike(page, Qt.Key.Key_Shift)
    assert heard.all == []


def test_a_held_shift_that_repeats_is_one_stroke(heard: Heard, page: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        for _ in range(10):
            event = QKeyEvent(kind, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier, "", autorep=True)
            QApplication.sendEvent(page, event)
    assert heard.all == []


def test_shifts_with_control_held_are_none(heard: Heard, page: QWidget) -> None:
    handle = page.windowHandle()
    for _ in range(4):
        QTest.keyClick(handle, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)
    assert heard.all == []


def test_too_slow_is_none(heard: Heard, page: QWidget, ticks: Ticks) -> None:
    for _ in range(5):
        strike(page, Qt.Key.Key_Shift)
        ticks.now += 800
    assert heard.all == []


def test_escape_twice(heard: Heard, page: QWidget, ticks: Ticks) -> None:
    strike(page, Qt.Key.Key_Escape)
    ticks.now += 601
    strike(page, Qt.Key.Key_Escape)
    assert heard.all == []
    strike(page, Qt.Key.Key_Escape)
    assert heard.all == ["escape"]


def test_the_release_that_completes_it_goes_no_further(heard: Heard, qtbot: QtBot) -> None:
    released: list[int] = []

    class Field(QWidget):
        def keyReleaseEvent(self, event: QKeyEvent) -> None:
            released.append(event.key())

    field = Field()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    strike(field, Qt.Key.Key_Shift, 3)
    assert heard.all == ["shift"]
    assert len(released) == 2
