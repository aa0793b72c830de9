"""Fields and boxes for her words."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    PRIVATE_HINTS,
    DropDown,
    ElidedLabel,
    GrowingText,
    Label,
    LabelledField,
    LineField,
    NumberLabel,
    SearchField,
    SecretField,
    TextBox,
    spoken,
)
from tests.builders.widgets import child
from tests.ui.widgets.conftest import Put


def test_nothing_learns_or_suggests_from_her_words(theme: Theme, put: Put) -> None:
    parts = [
        LineField(theme),
        SearchField(theme, "Search"),
        SecretField(theme, "Passphrase"),
        TextBox(theme, "What happened?"),
        GrowingText(theme, "Where"),
    ]
    put(*parts)
    for part in parts:
        assert part.inputMethodHints() & PRIVATE_HINTS == PRIVATE_HINTS, part
    assert parts[2].inputMethodHints() & Qt.InputMethodHint.ImhHiddenText


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_focus_changes_the_border_and_moves_nothing(scale: float, put: Put, qtbot: QtBot) -> None:
    theme = Theme("light", scale)
    field, other = LineField(theme), LineField(theme)
    put(field, other, look=theme)
    field.setText("Alder Street")
    other.setFocus()
    at_rest = field.grab().toImage()
    size, cursor = field.size(), field.cursorRect()
    field.setFocus()
    focused = field.grab().toImage()
    assert field.size() == size
    assert field.cursorRect() == cursor
    middle = field.height() // 2
    assert at_rest.pixelColor(0, middle) == theme.colour("edge")
    assert at_rest.pixelColor(1, middle) == theme.colour("field")
    assert focused.pixelColor(0, middle) == focused.pixelColor(1, middle) == theme.colour("accent")


def test_an_error_is_a_sentence_first(theme: Theme, put: Put) -> None:
    field = LineField(theme)
    labelled = LabelledField(theme, "Time", "as on a clock", field)
    put(labelled)
    assert labelled.error() == ""
    height = labelled.sizeHint().height()
    labelled.show_error("A time looks like 17:05.")
    assert labelled.error() == "A time looks like 17:05."
    assert labelled.error_label().isVisible()
    assert field.accessibleDescription() == "A time looks like 17:05."
    assert field.grab().toImage().pixelColor(1, field.height() // 2) == theme.colour("danger")
    labelled.clear_error()
    assert labelled.error() == ""
    assert field.accessibleDescription() == "as on a clock"
    assert labelled.sizeHint().height() == height


def test_a_label_names_its_field(theme: Theme, put: Put) -> None:
    field = LineField(theme)
    put(LabelledField(theme, "Where", "", field))
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Where"


def test_escape_empties_a_search_once(theme: Theme, put: Put, qtbot: QtBot) -> None:
    field = SearchField(theme, "Search your entries")
    put(field)
    QTest.keyClicks(field, "alder")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClicks(field, "blue")
    cross = child(field, QToolButton)
    assert cross.isVisible()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not cross.isVisible()
    assert cross.accessibleName()


def test_a_secret_is_dots_until_asked_for(theme: Theme, put: Put, qtbot: QtBot) -> None:
    field = SecretField(theme, "Passphrase")
    put(field)
    eye = child(field, QToolButton)
    told: list[bool] = []
    field.letters_shown.connect(told.append)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    hidden_name = eye.accessibleName()
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert eye.accessibleName() != hidden_name
    eye.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(eye, Qt.Key.Key_Space)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert told == [True, False]


def test_tab_leaves_a_box_and_words_stay_plain(theme: Theme, put: Put, qtbot: QtBot) -> None:
    box, field = TextBox(theme, "What happened?"), LineField(theme)
    put(box, field)
    box.setFocus()
    QTest.keyClicks(box, "He was here")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert box.text() == "He was here"
    assert QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name) == "What happened?"


def test_a_growing_field_grows_and_then_scrolls(theme: Theme, put: Put, qtbot: QtBot) -> None:
    field = GrowingText(theme, "Where", lines=2, most=5)
    put(field)
    heights = []
    for count in range(1, 8):
        field.set_text("\n".join(["word"] * count))
        qtbot.waitUntil(lambda: field.height() == field.sizeHint().height())
        heights.append(field.height())
    assert heights[0] == heights[1]
    assert heights[1] < heights[2] < heights[3] < heights[4]
    assert heights[4] == heights[5] == heights[6]
    assert field.verticalScrollBar().maximum() > 0


def test_a_growing_field_counts_wrapped_lines(theme: Theme, put: Put, qtbot: QtBot) -> None:
    field = GrowingText(theme, "Where", lines=1, most=10)
    put(field, width=260)
    one = field.height()
    QTest.keyClicks(field, "a long line of words that cannot stand in so narrow a field as this one is")
    qtbot.waitUntil(lambda: field.height() > one + field.fontMetrics().lineSpacing())
    assert field.verticalScrollBar().maximum() == 0


def test_a_hint_stands_where_reading_begins(theme: Theme, put: Put, mirrored: None) -> None:
    field, other = GrowingText(theme, "Where", "xxxx"), LineField(theme)
    put(field, other)
    other.setFocus()
    image = field.viewport().grab().toImage()
    ink = [
        x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 200 for y in range(8, 30))
    ]
    assert min(ink) > image.width() // 2
    assert max(ink) <= image.width() - field.document().documentMargin()


def test_a_drop_down_chooses_by_keys_and_never_by_wheel(theme: Theme, put: Put, qtbot: QtBot) -> None:
    drop = DropDown(theme, [("exact", "Exactly"), ("about", "About"), ("day", "Day only")], "When")
    put(drop)
    told: list[str] = []
    drop.chosen.connect(told.append)
    drop.setFocus()
    QTest.keyClick(drop, Qt.Key.Key_Down)
    assert told == ["about"]
    drop.set_value("day")
    assert drop.value() == "day"
    assert told == ["about"]
    assert drop.height() == 40
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    drop.wheelEvent(wheel)
    assert drop.value() == "day"
    assert not wheel.isAccepted()


def test_a_long_line_is_cut_and_still_told_whole(theme: Theme, put: Put) -> None:
    label = ElidedLabel(theme, "A very long line about somebody who stood at the corner for an hour")
    put(label, width=160)
    assert label.is_cut()
    assert label.toolTip() == label.text() == label.accessibleName()
    label.set_text("Short\nwords")
    assert label.text() == "Short words"
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_words_are_never_read_as_markup(theme: Theme, put: Put) -> None:
    label = Label(theme, "<b>bold</b> & <img src=x>")
    put(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_number_is_told_digit_by_digit(theme: Theme, put: Put, qtbot: QtBot) -> None:
    label = NumberLabel(theme, "0808 802 0300")
    put(label)
    assert spoken("0808 802 0300") == "0 8 0 8, 8 0 2, 0 3 0 0"
    assert label.accessibleName() == "0 8 0 8, 8 0 2, 0 3 0 0"
    assert label.number() == "0808 802 0300"
    assert label.text() == "\u20660808 802 0300\u2069"
    assert label.minimumSizeHint().width() >= label.fontMetrics().horizontalAdvance("0808 802 0300")


def test_labels_begin_where_the_page_begins(theme: Theme, put: Put, mirrored: None) -> None:
    label = Label(theme, "English words")
    put(label)
    image = label.grab().toImage()
    ink = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    assert min(ink) > image.width() // 2


def test_rows_grow_with_the_words(put: Put) -> None:
    plain = TextBox(Theme("light"), "What happened?").minimumSizeHint().height()
    assert TextBox(Theme("light", 2.0), "What happened?").minimumSizeHint().height() > plain * 1.6


def test_a_placeholder_can_be_read(theme: Theme, put: Put) -> None:
    field, other = LineField(theme, "xxxxxxxx"), LineField(theme)
    put(field, other)
    other.setFocus()
    image = field.grab().toImage()
    darkest = min(image.pixelColor(x, y).lightness() for x in range(12, 60) for y in range(10, 30))
    assert darkest <= theme.colour("ink3").lightness() + 12
