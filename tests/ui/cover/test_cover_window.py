"""The one window: face and guest, leaving and coming back, what is handed on."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from safeplan.cover.calculator import CalculatorFace
from safeplan.cover.curtain import Curtain
from safeplan.cover.header import LONG_PRESS_MS, Heading
from safeplan.cover.lists import ListsFace
from safeplan.cover.settings import CALCULATOR, SettingsFile
from safeplan.cover.sheets import Book
from safeplan.cover.window import CoverWindow
from safeplan.places import Home
from tests.builders.widgets import focused
from tests.ui.cover.conftest import Ticks, part


class Asked:
    """What the window asked for."""

    def __init__(self, window: CoverWindow) -> None:
        self.all: list[str] = []
        window.asked_back.connect(lambda: self.all.append("back"))
        window.asked_away.connect(self.all.append)


@pytest.fixture
def asked(window: CoverWindow) -> Asked:
    return Asked(window)


def shift(window: CoverWindow, times: int = 3) -> None:
    for _ in range(times):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)


BUTTON, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def the_heading(face: ListsFace) -> Heading:
    return part(face, Heading)


def hold(heading: Heading, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heading.long_pressed, timeout=10 * LONG_PRESS_MS):
        QTest.mousePress(heading, BUTTON, NO_KEYS, QPoint(20, 10))
    QTest.mouseRelease(heading, BUTTON, NO_KEYS, QPoint(20, 10))


def guest_of(window: CoverWindow) -> QWidget | None:
    return window.guest


def a_guest(window: CoverWindow) -> QPlainTextEdit:
    guest = QPlainTextEdit()
    window.show_guest(guest)
    guest.setFocus()
    return guest


def test_title_icon_and_name_are_the_programs(window: CoverWindow) -> None:
    assert window.windowTitle() == "Shopping - Lists"
    assert window.accessibleName() == "Lists"
    assert not window.windowIcon().isNull()


def test_over_a_guest_the_title_says_no_more_than_lists(window: CoverWindow) -> None:
    a_guest(window)
    assert window.windowTitle() == "Lists"
    assert window.accessibleName() == "Lists"
    window.show_face()
    assert window.windowTitle() == "Shopping - Lists"


def test_the_title_follows_the_open_list(window: CoverWindow, face: ListsFace) -> None:
    lists = part(face, QWidget, "lists")
    QTest.keyClick(lists, Qt.Key.Key_Down)
    assert window.windowTitle() == "Jobs - Lists"


def test_the_gesture_on_the_face_asks_back_and_on_a_guest_away(window: CoverWindow, asked: Asked) -> None:
    shift(window)
    assert asked.all == ["back"]
    a_guest(window)
    shift(window)
    assert asked.all == ["back", "shift"]


def test_who_opens_a_guest_at_the_gesture_is_not_sent_away_by_the_same_one(
    window: CoverWindow, asked: Asked
) -> None:
    window.asked_back.connect(lambda: a_guest(window))
    shift(window)
    assert asked.all == ["back"]
    assert not window.shows_face()


def test_escape_twice_leaves_a_guest_and_does_nothing_on_the_face(window: CoverWindow, asked: Asked) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert asked.all == []
    a_guest(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert asked.all == ["escape"]


def test_after_leaving_the_way_back_is_closed_for_ten_seconds(
    window: CoverWindow, face: ListsFace, asked: Asked, ticks: Ticks, qtbot: QtBot
) -> None:
    a_guest(window)
    window.show_face()
    window.quiet.start()
    ticks.pass_by(9_000, window.quiet)
    shift(window)
    hold(the_heading(face), qtbot)
    assert asked.all == []
    ticks.pass_by(1_000, window.quiet)
    shift(window)
    assert asked.all == ["back"]


def test_twelve_shifts_and_forty_letters_leave_the_cover_standing_and_the_lists_as_they_were(
    window: CoverWindow, asked: Asked, written_book: Book, home: Home, ticks: Ticks
) -> None:
    a_guest(window)
    window.asked_away.connect(window.quiet.start)
    window.asked_away.connect(window.show_face)
    for _ in range(12):
        shift(window, 1)
        ticks.pass_by(100, window.quiet)
    for letter in "abcdefghijklmnopqrstuvwxyzabcdefghijklmn":
        QTest.keyClick(window.windowHandle(), Qt.Key(ord(letter.upper())))
        ticks.pass_by(100, window.quiet)
    assert asked.all == ["shift"]
    assert window.shows_face()
    window.state()
    assert Book.from_data(json.loads(home.cover_lists.read_text("utf-8"))) == written_book


def test_a_long_press_on_the_heading_asks_back(face: ListsFace, asked: Asked, qtbot: QtBot) -> None:
    hold(the_heading(face), qtbot)
    assert asked.all == ["back"]


def test_a_short_press_does_not(face: ListsFace, asked: Asked) -> None:
    heading = the_heading(face)
    QTest.mousePress(heading, BUTTON, NO_KEYS, QPoint(20, 10))
    assert heading.is_waiting()
    QTest.mouseRelease(heading, BUTTON, NO_KEYS, QPoint(20, 10))
    assert not heading.is_waiting()
    assert asked.all == []


def test_a_press_that_moves_away_does_not(face: ListsFace, asked: Asked) -> None:
    heading = the_heading(face)
    QTest.mousePress(heading, BUTTON, NO_KEYS, QPoint(20, 10))
    QTest.mouseMove(heading, QPoint(22, 11))
    assert heading.is_waiting()
    QTest.mouseMove(heading, QPoint(120, 10))
    assert not heading.is_waiting()
    assert asked.all == []


def test_leaving_lets_go_of_a_press_that_is_under_way(window: CoverWindow, face: ListsFace) -> None:
    QTest.mousePress(the_heading(face), BUTTON, NO_KEYS, QPoint(20, 10))
    a_guest(window)
    window.show_face()
    assert not the_heading(face).is_waiting()


def test_the_face_is_there_at_once_and_nothing_has_the_keyboard(window: CoverWindow, qtbot: QtBot) -> None:
    guest = a_guest(window)
    assert QApplication.focusWidget() is guest
    window.show_face()
    assert window.shows_face()
    assert window.face.isVisible()
    assert not guest.isVisible()
    assert QApplication.focusWidget() in (None, window)
    QTest.keyClicks(window, "abc")
    assert not window.findChildren(QLineEdit, "cell")


def test_the_picture_that_comes_first_is_the_face_itself(window: CoverWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.face.seen)
    plain = window.grab().toImage()
    a_guest(window)
    curtain = part(window, Curtain)
    qtbot.waitUntil(curtain.ready)
    window.show_face()
    assert curtain.isVisible()
    assert window.grab().toImage() == plain
    qtbot.waitUntil(curtain.isHidden)
    assert window.grab().toImage() == plain


def test_after_a_resize_no_picture_of_the_old_size_is_shown(window: CoverWindow, qtbot: QtBot) -> None:
    a_guest(window)
    curtain = part(window, Curtain)
    qtbot.waitUntil(curtain.ready)
    window.resize(900, 600)
    window.show_face()
    assert curtain.isHidden()
    assert window.face.size() == window.size()


def test_a_guest_fills_the_window_and_follows_its_size(window: CoverWindow, qtbot: QtBot) -> None:
    guest = a_guest(window)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: guest.size() == window.size())
    assert window.face.size() == window.size()


def test_another_guest_takes_the_place_of_the_first(window: CoverWindow) -> None:
    a_guest(window)
    second = a_guest(window)
    assert guest_of(window) is second
    assert second.isVisible()
    assert not window.shows_face()
    window.remove_guest()
    assert guest_of(window) is None
    assert window.shows_face()


def test_a_guest_closes_the_menus_and_dialogs_of_the_face(
    window: CoverWindow, face: ListsFace, qtbot: QtBot
) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert [dialog for dialog in face.findChildren(QDialog) if dialog.isVisible()]
    a_guest(window)
    others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    assert others == []


def test_keys_of_the_face_do_nothing_over_a_guest(window: CoverWindow, face: ListsFace) -> None:
    before = face.state()
    guest = a_guest(window)
    guest.setPlainText("x")
    for key in (Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_F, Qt.Key.Key_P):
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert QApplication.focusWidget() is guest
    assert not [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    assert face.state() == before


def test_closing_can_be_refused(window: CoverWindow) -> None:
    def refuse(event: QCloseEvent) -> None:
        event.ignore()

    window.closing.connect(refuse)
    window.close()
    assert window.isVisible()
    window.closing.disconnect(refuse)
    window.close()
    assert not window.isVisible()


def test_place_and_size_are_kept_for_the_next_start(
    window: CoverWindow, open_window: Callable[[], CoverWindow], home: Home, qtbot: QtBot
) -> None:
    window.setGeometry(40, 50, 900, 620)
    qtbot.waitUntil(lambda: window.face.seen)
    window.close()
    assert SettingsFile(home.cover_settings).current.window == (40, 50, 900, 620)
    assert open_window().geometry() == window.geometry()


def test_a_first_start_that_is_given_up_leaves_nothing_on_the_disk(
    open_window: Callable[[], CoverWindow], home: Home, clock: object, ticks: Ticks, qtbot: QtBot
) -> None:
    from safeplan.cover.opening import open_cover
    from tests.builders.clock import FixedClock

    window = open_cover(home, FixedClock(), SettingsFile(home.cover_settings), clock_ms=ticks)
    qtbot.addWidget(window)
    window.show()
    a_guest(window)
    curtain = part(window, Curtain)
    qtbot.waitUntil(curtain.ready)
    window.close()
    assert not home.folder.exists()


def test_what_is_handed_on_puts_the_next_process_in_the_same_place(
    window: CoverWindow, face: ListsFace, open_window: Callable[[], CoverWindow], qtbot: QtBot
) -> None:
    window.setGeometry(40, 50, 900, 620)
    lists = part(face, QWidget, "lists")
    QTest.keyClick(lists, Qt.Key.Key_Down)
    handed_on = json.loads(json.dumps(window.state()))
    following = open_window()
    following.restore(handed_on)
    assert following.geometry() == window.geometry()
    assert following.windowTitle() == "Jobs - Lists"
    assert following.grab().toImage() == window.grab().toImage()


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"window": [1, 2]},
        {"window": "x", "face": 3},
        {"face": {"open": 99, "row": -4, "scroll": "x", "book": 7}},
    ],
)
def test_what_does_not_fit_is_ignored(window: CoverWindow, state: dict[str, object]) -> None:
    window.restore(state)
    assert window.windowTitle() == "Shopping - Lists"


def test_lists_that_could_not_be_saved_go_to_the_next_process(
    window: CoverWindow,
    face: ListsFace,
    open_window: Callable[[], CoverWindow],
    home: Home,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from safeplan.cover import list_file
    from safeplan.errors import DiskFull

    def full(*_anything: object) -> None:
        raise DiskFull("small file")

    monkeypatch.setattr(list_file, "write_whole", full)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "Rice")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    handed_on = json.loads(json.dumps(window.state()))
    following = open_window()
    following.restore(handed_on)
    assert "Rice" in json.dumps(following.state())


def test_nothing_that_can_be_seen_or_heard_of_the_window_tells_what_it_covers(window: CoverWindow) -> None:
    words = ("safeplan", "diary", "stalk", "abuse", "cover", "vault", "secret", "leave")
    said = []
    for widget in [window, *window.findChildren(QWidget)]:
        said += [widget.objectName(), widget.accessibleName(), widget.windowTitle(), widget.toolTip()]
    for menu in window.findChildren(QMenu):
        said += [action.text() for action in menu.actions()]
    assert not [text for text in said for word in words if word in text.casefold()]


def escape_twice(window: CoverWindow) -> None:
    for _ in range(2):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)


def choose(window: CoverWindow, **wanted: object) -> None:
    """Keep other settings, as the page behind the cover does."""
    window.settings.change(replace(window.settings.current, **wanted))  # type: ignore[arg-type]  # any of them
    assert window.settings.keep()


def test_a_gesture_that_is_switched_off_does_nothing(window: CoverWindow, asked: Asked) -> None:
    a_guest(window)
    choose(window, shift_key=False)
    shift(window)
    assert asked.all == []
    escape_twice(window)
    choose(window, shift_key=True, escape_key=False)
    escape_twice(window)
    assert asked.all == ["escape"]
    shift(window)
    assert asked.all == ["escape", "shift"]


def test_with_shift_off_escape_twice_is_the_way_back(window: CoverWindow, asked: Asked, ticks: Ticks) -> None:
    choose(window, shift_key=False)
    window.quiet.start()
    escape_twice(window)
    ticks.pass_by(10_100, window.quiet)
    shift(window)
    assert asked.all == []
    escape_twice(window)
    assert asked.all == ["back"]


def test_the_next_process_goes_by_the_same_gestures(
    window: CoverWindow, open_window: Callable[[], CoverWindow]
) -> None:
    choose(window, shift_key=False)
    window.hide()
    window.gestures.deleteLater()
    after = open_window()
    asked = Asked(after)
    a_guest(after)
    shift(after)
    assert asked.all == []
    escape_twice(after)
    assert asked.all == ["escape"]


def test_slow_hands_are_waited_for(window: CoverWindow, asked: Asked, ticks: Ticks) -> None:
    def slowly() -> None:
        for _ in range(3):
            ticks.pass_by(1300, window.quiet)
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)

    a_guest(window)
    slowly()
    assert asked.all == []
    ticks.pass_by(5000, window.quiet)
    choose(window, slow_keys=True)
    slowly()
    assert asked.all == ["shift"]


def test_another_program_is_the_cover_at_the_very_next_leaving(window: CoverWindow, asked: Asked) -> None:
    a_guest(window)
    before = window.face
    choose(window, program=CALCULATOR)
    assert window.accessibleName() == window.windowTitle() == "Calculator"
    assert not window.face.isVisible()
    shift(window)
    assert asked.all == ["shift"]
    window.show_face()
    assert isinstance(window.face, CalculatorFace)
    assert window.face.isVisible()
    assert window.face.size() == window.size()
    assert window.windowTitle() == "Calculator"
    assert window.grab().toImage() != blank(window)
    assert window.face is not before
    assert window.state()["face"] == window.face.state()


def test_the_old_programs_picture_is_not_shown_after_a_change(window: CoverWindow, qtbot: QtBot) -> None:
    curtain = part(window, Curtain)
    a_guest(window)
    qtbot.waitUntil(curtain.ready)
    choose(window, program=CALCULATOR)
    assert not curtain.ready()
    qtbot.waitUntil(curtain.ready)
    window.show_face()
    covered = window.grab().toImage()
    curtain.hide()
    assert covered == window.grab().toImage()


def test_the_new_program_asks_back_too_and_the_old_one_no_longer(window: CoverWindow, asked: Asked) -> None:
    before = window.face
    a_guest(window)
    choose(window, program=CALCULATOR, favourite="2468")
    window.show_face()
    window.face.asked_back.emit()
    assert asked.all == ["back"]
    QApplication.sendPostedEvents(before, QEvent.Type.DeferredDelete)
    assert not isValid(before)


def blank(window: CoverWindow) -> QImage:
    image = window.grab().toImage()
    image.fill(image.pixelColor(0, 0))
    return image
