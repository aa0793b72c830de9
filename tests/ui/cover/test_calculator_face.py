"""The calculator by keys and mouse, in the window as a cover."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from safeplan.cover.calculator import CalculatorFace
from safeplan.cover.calculator_display import Display, FittingLabel
from safeplan.cover.calculator_keypad import KeyButton, Keypad
from safeplan.cover.header import LONG_PRESS_MS, Heading
from safeplan.cover.lists import ListsFace
from safeplan.cover.reckoner import Key
from safeplan.cover.window import CoverWindow
from safeplan.places import Home
from tests.ui.cover.conftest import Ticks, part

FAVOURITE = "2468"
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
# Words that no cover may show, whatever menu or dialog is open.
TELLING = re.compile(r"safe\s?plan|diary|stalk|abus|vault|secret|door|cover|hidden|safety", re.IGNORECASE)


@pytest.fixture
def chosen(home: Home) -> None:
    """Write that the calculator was chosen, with a favourite number."""
    home.folder.mkdir(mode=0o700)
    home.cover_settings.write_text(json.dumps({"program": "calculator", "favourite": FAVOURITE}), "utf-8")


@pytest.fixture
def window(chosen: None, open_window: Callable[[], CoverWindow]) -> CoverWindow:
    return open_window()


@pytest.fixture
def face(window: CoverWindow) -> CalculatorFace:
    assert isinstance(window.face, CalculatorFace)
    return window.face


@pytest.fixture
def asked(window: CoverWindow) -> list[str]:
    asked: list[str] = []
    window.asked_back.connect(lambda: asked.append("back"))
    return asked


def line(face: CalculatorFace) -> str:
    return part(face, FittingLabel, "line").text()


def above(face: CalculatorFace) -> str:
    return part(face, FittingLabel, "sum").text()


def key(face: CalculatorFace, wanted: Key) -> KeyButton:
    return next(button for button in face.findChildren(KeyButton) if button.key is wanted)


def click(face: CalculatorFace, keys: str) -> None:
    for character in keys:
        QTest.mouseClick(key(face, Key(character)), LEFT)


def sums(face: CalculatorFace) -> list[str]:
    rows = part(face, QListWidget, "sums")
    return [rows.item(row).text().replace("\n", " ") for row in range(rows.count())]


def action(face: CalculatorFace, text: str) -> QAction:
    found = [a for a in face.actions() if a.text().replace("&", "") == text]
    assert len(found) == 1
    return found[0]


def a_guest(window: CoverWindow) -> QPlainTextEdit:
    guest = QPlainTextEdit()
    window.show_guest(guest)
    guest.setFocus()
    return guest


# ---- which program


def test_the_settings_say_which_program_is_played(window: CoverWindow, face: CalculatorFace) -> None:
    assert window.windowTitle() == "Calculator"
    assert window.accessibleName() == "Calculator"
    assert window.windowIcon().pixmap(16, 16).toImage() == face.icon().pixmap(16, 16).toImage()


def test_over_a_guest_too_everything_is_named_calculator(window: CoverWindow) -> None:
    a_guest(window)
    assert window.windowTitle() == "Calculator"
    assert window.accessibleName() == "Calculator"


def test_an_unknown_program_is_lists(home: Home, open_window: Callable[[], CoverWindow]) -> None:
    home.folder.mkdir(mode=0o700)
    home.cover_settings.write_text('{"program": "chess"}', "utf-8")
    assert isinstance(open_window().face, ListsFace)


def test_it_opens_in_place_of_lists_with_what_lists_handed_on(
    chosen: None, open_window: Callable[[], CoverWindow]
) -> None:
    window = open_window()
    window.restore({"face": {"open": 1, "scroll": 40, "row": 3, "find": "milk"}})
    assert isinstance(window.face, CalculatorFace)
    assert line(window.face) == "0"


# ---- keys and mouse


def test_it_takes_keys_from_the_first_moment_and_nothing_in_it_has_the_keyboard(
    window: CoverWindow, face: CalculatorFace
) -> None:
    assert QApplication.focusWidget() in (None, window)
    QTest.keyClicks(window, "12+3*(4-1)=")
    assert (above(face), line(face)) == ("12 + 3 × (4 − 1) =", "21")
    assert not [
        w for w in face.findChildren(QWidget) if isinstance(w, QLineEdit | QTextEdit | QPlainTextEdit)
    ]


def test_special_keys(window: CoverWindow, face: CalculatorFace) -> None:
    for typed, special, shown in (
        ("81@", Qt.Key.Key_Return, "9"),
        ("5", Qt.Key.Key_F9, "−5"),
        ("", Qt.Key.Key_F8, "(−5)²"),
        ("", Qt.Key.Key_Backspace, "(−5)"),
        ("", Qt.Key.Key_Enter, "−5"),
        ("7", Qt.Key.Key_Escape, "0"),
        ("7", Qt.Key.Key_Delete, "0"),
    ):
        QTest.keyClicks(window, typed)
        QTest.keyClick(window, special)
        assert line(face) == shown


def test_other_letters_and_held_modifiers_type_nothing(window: CoverWindow, face: CalculatorFace) -> None:
    QTest.keyClicks(window, "They stood at the corner again.".replace(".", ""))
    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert line(face) == "0"


def test_by_mouse(face: CalculatorFace) -> None:
    click(face, "2+3*(4-1)")
    click(face, "²√%±.0")
    click(face, "C")
    click(face, "1.5*4=")
    assert line(face) == "6"
    click(face, "⌫")
    assert line(face) == "1.5 × 4"
    assert not isinstance(QApplication.focusWidget(), KeyButton)


def test_words_say_why_there_is_no_answer(window: CoverWindow, face: CalculatorFace) -> None:
    QTest.keyClicks(window, "5/0=")
    assert (above(face), line(face)) == ("5 ÷ 0 =", "Cannot divide by zero")


def test_tab_stops_once_at_the_keys_and_arrows_go_on(window: CoverWindow, face: CalculatorFace) -> None:
    keypad = part(face, Keypad)
    stops = [
        button for button in keypad.findChildren(KeyButton) if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [button.key for button in stops] == [Key.SEVEN]
    stops[0].setFocus()
    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(QApplication.focusWidget(), arrow)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert line(face) == "5"
    QTest.keyClicks(QApplication.focusWidget(), "+2")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert line(face) == "7"


def test_arrows_stop_at_the_edge_and_pass_over_keys_that_do_nothing(face: CalculatorFace) -> None:
    key(face, Key.OPEN).setFocus()
    for arrow in (Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(QApplication.focusWidget(), arrow)
    assert QApplication.focusWidget() is key(face, Key.OPEN)


def test_the_memory_by_mouse_and_keys(window: CoverWindow, face: CalculatorFace) -> None:
    assert not key(face, Key.MEMORY_RECALL).isEnabled()
    QTest.keyClicks(window, "12")
    QTest.mouseClick(key(face, Key.MEMORY_ADD), LEFT)
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert part(face, QLabel, "memory").text() == "M"
    QTest.keyClicks(window, "100-")
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window, "=")
    assert line(face) == "76"
    key(face, Key.MEMORY_RECALL).setFocus()
    QTest.mouseClick(key(face, Key.MEMORY_CLEAR), LEFT)
    assert part(face, QLabel, "memory").text() == ""
    assert not action(face, "Recall memory").isEnabled()


# ---- history, copying


def test_history_is_used_by_a_click_or_by_enter(window: CoverWindow, face: CalculatorFace) -> None:
    QTest.keyClicks(window, "2+3=4*5=")
    assert sums(face) == ["4 × 5 = 20", "2 + 3 = 5"]
    rows = part(face, QListWidget, "sums")
    QTest.mouseClick(rows.viewport(), LEFT, NO_KEYS, rows.visualItemRect(rows.item(1)).center())
    assert (above(face), line(face)) == ("2 + 3 =", "5")
    rows.setFocus()
    QTest.keyClicks(rows, "7-")
    QTest.keyClick(rows, Qt.Key.Key_Up)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert line(face) == "7 − 20"


def test_history_can_be_cleared_and_put_away(window: CoverWindow, face: CalculatorFace) -> None:
    QTest.keyClicks(window, "2+3=")
    column = part(face, QWidget, "history")
    assert column.isVisible()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert not column.isVisible()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    clear = next(b for b in column.findChildren(QAbstractButton) if b.text() == "Clear history")
    QTest.mouseClick(clear, LEFT)
    assert sums(face) == []
    assert not action(face, "Clear history").isEnabled()


def test_what_is_copied_is_a_plain_number_with_all_its_shown_digits(
    window: CoverWindow, face: CalculatorFace
) -> None:
    QTest.keyClicks(window, "1000000/7*0-1234567.5=")
    assert line(face) == "−1,234,567.5"
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "-1234567.5"


def test_numbers_are_pasted_and_other_text_is_not(window: CoverWindow, face: CalculatorFace) -> None:
    QGuiApplication.clipboard().setText(" £1,250.40 ")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line(face) == "1,250.40"
    QGuiApplication.clipboard().setText("see you at six")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line(face) == "1,250.40"
    assert part(face, QMessageBox).text() == "There is no number to paste."
    face.settle()
    assert not part(face, QMessageBox).isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_the_display_has_a_menu(face: CalculatorFace, qtbot: QtBot) -> None:
    display = part(face, Display)
    at = QPoint(20, 20)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, display.mapToGlobal(at))
    QApplication.sendEvent(display, event)
    open_menus = [menu for menu in face.findChildren(QMenu) if menu.isVisible()]
    assert [a.text() for menu in open_menus for a in menu.actions()] == ["&Copy", "&Paste"]
    face.settle()
    assert not [menu for menu in face.findChildren(QMenu) if menu.isVisible()]


# ---- the way back


def test_the_favourite_number_and_equals_ask_back(window: CoverWindow, asked: list[str]) -> None:
    QTest.keyClicks(window, FAVOURITE)
    assert asked == []
    QTest.keyClicks(window, "=")
    assert asked == ["back"]


def test_so_do_they_by_mouse(face: CalculatorFace, asked: list[str]) -> None:
    click(face, f"{FAVOURITE}=")
    assert asked == ["back"]


@pytest.mark.parametrize("keys", ["246=", "24680=", "2468.0=", "2468+0=", "2468", "2000+468=", "(2468)="])
def test_nothing_else_asks_back(window: CoverWindow, asked: list[str], keys: str) -> None:
    QTest.keyClicks(window, keys)
    assert asked == []


def test_without_a_favourite_number_no_number_asks_back(
    home: Home, open_window: Callable[[], CoverWindow]
) -> None:
    home.folder.mkdir(mode=0o700)
    home.cover_settings.write_text('{"program": "calculator"}', "utf-8")
    window = open_window()
    asked: list[str] = []
    window.asked_back.connect(lambda: asked.append("back"))
    QTest.keyClicks(window, "=2468=0=")
    assert asked == []


def test_in_the_dead_time_it_is_a_number_like_any_other(
    window: CoverWindow, face: CalculatorFace, asked: list[str], ticks: Ticks
) -> None:
    a_guest(window)
    window.show_face()
    window.quiet.start()
    ticks.pass_by(9_000, window.quiet)
    QTest.keyClicks(window, f"{FAVOURITE}=")
    assert asked == []
    assert line(face) == "2,468"
    ticks.pass_by(1_000, window.quiet)
    QTest.keyClicks(window, f"{FAVOURITE}=")
    assert asked == ["back"]


@pytest.mark.parametrize("typed", [FAVOURITE, f"{FAVOURITE}="])
def test_the_favourite_number_does_not_stay_in_the_display(
    window: CoverWindow, face: CalculatorFace, typed: str
) -> None:
    QTest.keyClicks(window, typed)
    a_guest(window)
    assert FAVOURITE not in json.dumps(window.state()["face"])
    window.show_face()
    assert line(face) == "0"
    assert sums(face) == []


@pytest.mark.parametrize("kind", [Display, Heading])
def test_a_long_press_on_the_display_or_the_heading_asks_back(
    face: CalculatorFace, asked: list[str], qtbot: QtBot, kind: type[QWidget]
) -> None:
    place = part(face, kind)
    QTest.mousePress(place, LEFT, NO_KEYS, QPoint(30, 10))
    qtbot.waitUntil(lambda: asked == ["back"], timeout=10 * LONG_PRESS_MS)
    QTest.mouseRelease(place, LEFT, NO_KEYS, QPoint(30, 10))


def test_a_press_that_ends_moves_away_or_is_settled_does_not(face: CalculatorFace) -> None:
    display = part(face, Display)
    ends: list[Callable[[], None]] = [
        lambda: QTest.mouseRelease(display, LEFT, NO_KEYS, QPoint(30, 10)),
        lambda: QTest.mouseMove(display, QPoint(120, 10)),
        face.settle,
        display.hide,
    ]
    for end in ends:
        QTest.mousePress(display, LEFT, NO_KEYS, QPoint(30, 10))
        assert display.long_press.is_waiting()
        end()
        assert not display.long_press.is_waiting()


def test_keys_over_a_guest_do_not_reach_it(window: CoverWindow, face: CalculatorFace) -> None:
    guest = a_guest(window)
    QTest.keyClicks(guest, "12")
    QTest.keyClicks(window, "34")
    window.show_face()
    assert line(face) == "0"
    assert guest.toPlainText() == "12"


def test_twelve_shifts_and_forty_characters_after_leaving_type_nothing(
    window: CoverWindow, face: CalculatorFace, ticks: Ticks
) -> None:
    a_guest(window)
    window.asked_away.connect(window.quiet.start)
    window.asked_away.connect(window.show_face)
    for _ in range(12):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
        ticks.pass_by(100, window.quiet)
    for character in "1234567890" * 4:
        QTest.keyClick(window.windowHandle(), Qt.Key(ord(character)))
        ticks.pass_by(100, window.quiet)
    assert window.shows_face()
    assert line(face) == "0"


# ---- what is kept


def test_the_next_process_goes_on_where_this_one_was(
    window: CoverWindow, face: CalculatorFace, open_window: Callable[[], CoverWindow]
) -> None:
    QTest.keyClicks(window, "2+3=")
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window, "7*8")
    state = json.loads(json.dumps(window.state()))
    follower = open_window()
    follower.restore(state)
    assert isinstance(follower.face, CalculatorFace)
    assert line(follower.face) == "7 × 8"
    assert part(follower.face, QLabel, "memory").text() == "M"
    assert sums(follower.face) == ["2 + 3 = 5"]


def test_it_writes_nothing_of_what_is_reckoned(
    window: CoverWindow, face: CalculatorFace, home: Home, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: face.seen)
    QTest.keyClicks(window, "31415*27182=")
    window.close()
    files = [path for path in home.folder.rglob("*") if path.is_file()]
    assert files == [home.cover_settings]
    assert "31415" not in home.cover_settings.read_text("utf-8")


# ---- looks, names and languages


def words_of(face: QWidget) -> str:
    texts = [a.text() + a.toolTip() for a in face.findChildren(QAction)]
    for widget in [face, *face.findChildren(QWidget)]:
        texts += [widget.accessibleName(), widget.toolTip(), widget.windowTitle(), widget.objectName()]
        texts += [widget.text()] if isinstance(widget, QLabel | QAbstractButton) else []
        texts += [widget.informativeText()] if isinstance(widget, QMessageBox) else []
        texts += [widget.title()] if isinstance(widget, QMenu) else []
    return " ".join(texts).replace("&", "")


def test_about_says_calculator_and_nothing_anywhere_tells_more(face: CalculatorFace) -> None:
    for text, said in (("Keys", "Square root: @"), ("About Calculator", "Calculator 3.2")):
        action(face, text).trigger()
        assert said in words_of(face)
        assert not TELLING.search(words_of(face))
        face.settle()


def test_no_telling_word_stands_in_its_settings_file(window: CoverWindow, home: Home) -> None:
    window.close()
    assert not TELLING.search(home.cover_settings.read_text("utf-8"))


def test_every_key_has_a_name_of_its_own_for_who_listens(face: CalculatorFace) -> None:
    names = []
    for button in face.findChildren(KeyButton):
        seen = QAccessible.queryAccessibleInterface(button)
        assert seen.role() == QAccessible.Role.Button
        names.append(seen.text(QAccessible.Text.Name))
    assert len(set(names)) == len(Key)
    assert {"7", "Square root", "Divide", "Equals", "Take back", "Recall memory"} <= set(names)


def test_the_answer_is_read_whole_however_small_it_is_drawn(
    window: CoverWindow, face: CalculatorFace
) -> None:
    QTest.keyClicks(window, "12345678901234567890*2=")
    label = part(face, FittingLabel, "line")
    seen = QAccessible.queryAccessibleInterface(label)
    assert seen.text(QAccessible.Text.Name) == "24,691,357,802,469,135,780"


@pytest.mark.parametrize("size", [(1280, 800), (720, 480)])
@pytest.mark.parametrize("per_cent", [100, 200])
def test_every_key_is_on_the_screen_and_its_words_fit(
    window: CoverWindow, face: CalculatorFace, size: tuple[int, int], per_cent: int
) -> None:
    window.resize(*size)
    face.text_size_chosen.emit(per_cent)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for button in face.findChildren(KeyButton):
        assert face.rect().contains(button.rect().translated(button.mapTo(face, QPoint(0, 0))))
        assert button.height() >= 24
        assert button.fontMetrics().height() <= button.height()
        assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()
    assert part(face, QWidget, "history").isVisible() == (size[0] > 1000 or per_cent == 100)


def test_a_long_number_is_drawn_smaller_and_never_wider_than_its_place(
    window: CoverWindow, face: CalculatorFace
) -> None:
    label = part(face, FittingLabel, "line")
    usual = label.fitted().pixelSize()
    QTest.keyClicks(window, "1/7*1234=")
    window.resize(720, 480)
    QApplication.processEvents()
    assert label.fitted().pixelSize() < usual
    QTest.keyClicks(window, "1/7+" * 30)
    assert label.fitted().pixelSize() == 15


def test_text_size_by_menu(window: CoverWindow, face: CalculatorFace) -> None:
    action(face, "Larger text").trigger()
    assert window.settings.current.text_size == 115
    action(face, "Normal text").trigger()
    assert window.settings.current.text_size == 100
    assert not action(face, "Smaller text").isEnabled()


def test_close_by_menu(window: CoverWindow, face: CalculatorFace) -> None:
    action(face, "Close").trigger()
    assert not window.isVisible()


def test_keys_and_sums_look_alike_in_languages_written_from_the_right(
    chosen: None, open_window: Callable[[], CoverWindow]
) -> None:
    plain = pictures(open_window())
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = open_window()
        assert pictures(window) == plain
        face = window.face
        history, display = part(face, QWidget, "history"), part(face, Display)
        assert history.mapTo(face, QPoint()).x() < display.mapTo(face, QPoint()).x()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def pictures(window: CoverWindow) -> list[QImage]:
    """Return what the keypad, the display and a sum of the history look like."""
    assert isinstance(window.face, CalculatorFace)
    QTest.keyClicks(window, "12-3*(4+1)=")
    rows = part(window.face, QListWidget, "sums")
    first = rows.viewport().grab(rows.visualItemRect(rows.item(0)))
    grabbed = [part(window.face, Keypad).grab(), part(window.face, Display).grab(), first]
    return [picture.toImage() for picture in grabbed]


def test_a_language_has_its_own_point(chosen: None, open_window: Callable[[], CoverWindow]) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    window = open_window()
    assert isinstance(window.face, CalculatorFace)
    assert key(window.face, Key.POINT).text().strip("\u200e") == ","
    QTest.keyClicks(window, "1234,5*2=")
    assert line(window.face) == "2.469"


def test_the_icons_it_needs_come_with_the_program() -> None:
    folder = Path(__file__).resolve().parents[3] / "resources" / "cover"
    assert {"calculator.svg", "backspace.svg", "trash.svg"} <= {path.name for path in folder.iterdir()}
