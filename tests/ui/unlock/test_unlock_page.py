"""The password field behind the cover."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontDatabase, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from safeplan.cover import style
from safeplan.ui.unlock.caps_lock import CapsLock
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.recovery import RecoveryCode


class Shown:
    """The page, and what it told."""

    def __init__(
        self, qtbot: QtBot, text_size: int = 100, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.page = UnlockPage(text_size, clock=clock)
        self.tries: list[str] = []
        self.backs: list[bool] = []
        self.page.tried.connect(self.tries.append)
        self.page.back.connect(lambda: self.backs.append(True))
        self.page.resize(1280, 768)
        qtbot.addWidget(self.page)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    @property
    def field(self) -> QLineEdit:
        return self.page.field


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def place_of(part: QWidget, page: QWidget) -> QRect:
    """Return where a part stands on the page."""
    return QRect(part.mapTo(page, QPoint(0, 0)), part.size())


def press(key: Qt.Key, text: str, shift: bool = False) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_the_cursor_is_in_the_field_at_once(shown: Shown) -> None:
    assert shown.field.hasFocus()
    assert shown.field.echoMode() == QLineEdit.EchoMode.Password


def test_enter_and_the_arrow_try(shown: Shown) -> None:
    QTest.keyClicks(shown.field, "correct horse")
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    QTest.mouseClick(shown.page.arrow, Qt.MouseButton.LeftButton)
    assert shown.tries == ["correct horse", "correct horse"]


def test_nothing_typed_is_no_try(shown: Shown) -> None:
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    QTest.mouseClick(shown.page.arrow, Qt.MouseButton.LeftButton)
    assert not shown.tries


def test_one_try_at_a_time(shown: Shown) -> None:
    QTest.keyClicks(shown.field, "correct horse")
    shown.page.busy(True)
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    QTest.keyClicks(shown.field, "more")
    QTest.mouseClick(shown.page.arrow, Qt.MouseButton.LeftButton)
    assert not shown.tries
    assert shown.field.text() == "correct horse"
    QTest.mouseClick(shown.page.back_button, Qt.MouseButton.LeftButton)
    assert shown.backs
    shown.page.busy(False)
    assert shown.field.hasFocus()
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.tries == ["correct horse"]


def test_a_wrong_try_only_empties_the_field(shown: Shown) -> None:
    QTest.keyClicks(shown.field, "correct horse")
    before = {label.text() for label in shown.page.findChildren(QLabel) if label.isVisible()}
    place = place_of(shown.field, shown.page)
    shown.page.wrong()
    assert shown.field.text() == ""
    assert shown.field.hasFocus()
    assert {label.text() for label in shown.page.findChildren(QLabel) if label.isVisible()} == before
    assert place_of(shown.field, shown.page) == place


def test_the_eye_shows_and_hides(shown: Shown) -> None:
    QTest.mouseClick(shown.page.field.eye, Qt.MouseButton.LeftButton)
    assert shown.field.echoMode() == QLineEdit.EchoMode.Normal
    shown.page.field.eye.setFocus()
    QTest.keyClick(shown.page.field.eye, Qt.Key.Key_Space)
    assert shown.field.echoMode() == QLineEdit.EchoMode.Password


def test_back_is_where_leave_will_be(shown: Shown) -> None:
    QTest.mouseClick(shown.page.back_button, Qt.MouseButton.LeftButton)
    assert shown.backs
    place = shown.page.back_button.geometry()
    assert place.right() == shown.page.width() - 16 - 1
    assert place.top() == 12
    assert place.height() == 40


def test_nothing_says_what_it_opens(shown: Shown) -> None:
    texts = {label.text() for label in shown.page.findChildren(QLabel)}
    names = {part.accessibleName() for part in shown.page.findChildren(QWidget)}
    told = " ".join(texts | names).lower()
    for word in ("safeplan", "diary", "vault", "passphrase", "stalk", "wrong", "try", "hint"):
        assert word not in told
    assert shown.page.windowTitle() == ""


def test_it_wears_the_covers_clothes(shown: Shown) -> None:
    image = shown.page.grab().toImage()
    assert image.pixelColor(5, 400).name() == "#efefef"
    arrow = place_of(shown.page.arrow, shown.page)
    assert image.pixelColor(arrow.left() + 6, arrow.top() + 6).name() == style.CHOSEN
    assert shown.field.font().family() == style.font().family()
    assert "Inter Text" not in shown.field.font().families()


def test_it_needs_none_of_our_fonts(qtbot: QtBot) -> None:
    before = QFontDatabase.families()
    Shown(qtbot)
    assert QFontDatabase.families() == before


def test_caps_lock_is_named_only_when_it_is_on(shown: Shown) -> None:
    place = place_of(shown.field, shown.page)
    named = [shown.page.caps_label.isVisible()]
    for text in ("A", "a"):
        QApplication.sendEvent(shown.field, press(Qt.Key.Key_A, text))
        named.append(shown.page.caps_label.isVisible())
        assert place_of(shown.field, shown.page) == place
    assert named == [False, True, False]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_what_letters_tell_of_caps_lock(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", platform)
    caps = CapsLock()
    told = []
    for text, shift in (
        ("1", False),
        ("ﷺ", False),
        ("", False),
        ("A", False),
        ("a", False),
        ("A", True),
        ("A", False),
    ):
        caps.learn(press(Qt.Key.Key_A, text, shift))
        told.append(caps.on)
    caps.learn(press(Qt.Key.Key_CapsLock, ""))
    assert told == [False, False, False, True, False, False, True]
    assert not caps.on


def test_shift_under_caps_lock_makes_small_letters_but_on_a_mac(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform, on in (("linux", True), ("darwin", False)):
        monkeypatch.setattr("sys.platform", platform)
        caps = CapsLock()
        caps.learn(press(Qt.Key.Key_A, "a", shift=True))
        assert caps.on is on


def test_other_trouble_is_told_in_the_same_style(shown: Shown) -> None:
    QTest.keyClicks(shown.field, "correct horse")
    place = place_of(shown.field, shown.page)
    shown.page.show_message("These files are damaged.", "They were left as they are.")
    label = shown.page.message_label
    assert label.isVisible()
    assert "These files are damaged." in label.text()
    assert "They were left as they are." in label.text()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert place_of(shown.field, shown.page) == place
    QTest.keyClicks(shown.field, "c")
    assert not label.isVisible()


def test_the_keyboard_goes_field_eye_arrow_link_back(shown: Shown) -> None:
    order: list[QWidget | None] = []
    for _ in range(5):
        order.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget() or shown.field, Qt.Key.Key_Tab)
    page = shown.page
    assert order == [shown.field, page.field.eye, page.arrow, page.forgotten, page.back_button]


def test_a_screen_reader_hears_the_field(shown: Shown) -> None:
    face = QAccessible.queryAccessibleInterface(shown.field)
    assert face.text(QAccessible.Text.Name) == "Password"
    assert face.state().passwordEdit
    assert QAccessible.queryAccessibleInterface(shown.page.arrow).text(QAccessible.Text.Name)


def test_large_words_are_large_and_whole(qtbot: QtBot) -> None:
    shown = Shown(qtbot, 200)
    assert shown.field.font().pixelSize() == 30
    assert shown.field.height() >= shown.field.fontMetrics().height()
    shown.page.resize(720, 448)
    QApplication.processEvents()
    for part in (shown.field, shown.page.arrow, shown.page.forgotten, shown.page.back_button):
        assert shown.page.rect().contains(place_of(part, shown.page))


def test_back_stands_where_leave_stands_in_mirrored_windows(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        shown = Shown(qtbot)
        assert shown.page.back_button.x() == 16
        assert shown.page.arrow.x() < shown.field.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_field_offers_no_menu_and_learns_nothing(shown: Shown) -> None:
    assert shown.field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    wanted = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
    assert shown.field.inputMethodHints() & wanted == wanted


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def waiting(qtbot: QtBot, clock: Clock) -> Shown:
    """A page that has to wait for 20 seconds."""
    shown = Shown(qtbot, clock=clock)
    QTest.keyClicks(shown.field, "something else")
    shown.page.wait(20)
    return shown


def test_it_says_how_long_to_wait_and_takes_no_try_until_then(waiting: Shown, clock: Clock) -> None:
    place = place_of(waiting.field, waiting.page)
    assert waiting.page.message_label.text() == "Try again in 20 seconds."
    assert not waiting.field.text()
    QTest.keyClicks(waiting.field, "correct horse")
    QTest.keyClick(waiting.field, Qt.Key.Key_Return)
    assert not waiting.tries
    clock.seconds += 18.5
    waiting.page.waiting.look()
    assert waiting.page.message_label.text() == "Try again in 2 seconds."
    clock.seconds += 1
    waiting.page.waiting.look()
    assert waiting.page.message_label.text().startswith("Try again in 1 second")
    assert not waiting.page.arrow.isEnabled()
    assert place_of(waiting.field, waiting.page) == place
    clock.seconds += 0.5
    waiting.page.waiting.look()
    assert not waiting.page.message_label.isVisible()
    QTest.keyClick(waiting.field, Qt.Key.Key_Return)
    assert waiting.tries == ["correct horse"]


def test_no_seconds_are_no_waiting(shown: Shown) -> None:
    QTest.keyClicks(shown.field, "a")
    shown.page.wait(0)
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.tries == ["a"]


def type_code(shown: Shown, code: str) -> None:
    """Type a code as she would, from the first group on."""
    for letter in code:
        focused = shown.page.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


def test_the_link_leads_to_groups_and_a_whole_code_is_tried_by_itself(shown: Shown) -> None:
    shown.page.forgotten.click()
    assert shown.page.asks_for_code
    assert not shown.field.isVisible()
    code = RecoveryCode.new().text()
    type_code(shown, code.replace(" ", "").lower())
    assert shown.tries == [code]


def test_two_halves_are_asked_for_one_after_the_other(shown: Shown) -> None:
    code = RecoveryCode.new()
    first, second = code.halves()
    shown.page.forgotten.click()
    type_code(shown, second)
    assert not shown.tries
    assert "second sheet" in shown.page.code.label.text()
    type_code(shown, second)
    assert "does not belong" in shown.page.code.message.text()
    assert not shown.tries
    shown.page.code.entry.clear()
    shown.page.code.entry.take_keyboard()
    type_code(shown, first)
    assert shown.tries == [code.text()]


def test_a_slip_is_told_at_once_and_is_no_try(shown: Shown) -> None:
    code = RecoveryCode.new().text().replace(" ", "")
    slipped = ("1" if code[0] == "0" else "0") + code[1:]
    shown.page.forgotten.click()
    type_code(shown, slipped)
    assert not shown.tries
    assert "not right" in shown.page.code.message.text()
    assert shown.page.code.entry.text().replace(" ", "") == slipped, "it can be mended"


def test_half_a_code_in_the_password_field_goes_on_in_the_groups(shown: Shown) -> None:
    code = RecoveryCode.new()
    first, second = code.halves()
    shown.page.show_code(first)
    assert "second sheet" in shown.page.code.label.text()
    assert not shown.page.code.message.text()
    type_code(shown, second)
    assert shown.tries == [code.text()]


def test_a_wrong_code_begins_anew_and_the_password_comes_back(shown: Shown) -> None:
    shown.page.forgotten.click()
    type_code(shown, RecoveryCode.new().text())
    shown.page.busy(True)
    shown.page.busy(False)
    shown.page.wrong()
    assert "did not open it" in shown.page.code.message.text()
    assert not any(shown.page.code.entry.groups())
    shown.page.code.close_button.click()
    assert shown.field.hasFocus()
    assert not shown.page.asks_for_code


def test_the_groups_name_no_purpose(shown: Shown) -> None:
    shown.page.forgotten.click()
    words = " ".join(label.text() for label in shown.page.findChildren(QLabel) if label.isVisible())
    words += " ".join(button.text() for button in shown.page.findChildren(QPushButton) if button.isVisible())
    for word in ("recover", "safe", "diary", "vault", "secret", "half"):
        assert word not in words.lower()


def test_only_the_password_helps_where_the_short_way_does_not(shown: Shown) -> None:
    QTest.keyClicks(shown.field, "480916")
    shown.page.ask_for_password()
    assert shown.page.message_label.text() == "Type your password instead."
    assert not shown.field.text()
    assert shown.field.hasFocus()
