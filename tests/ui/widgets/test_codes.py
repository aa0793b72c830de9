"""A code in boxes, and eight fields that take one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import CodeBoxes, CodeEntry

GROUPS = ["7KQ2", "M4XD", "9RTW", "0HVB", "3NZC", "8YFE", "J5PA", "G6TS"]
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@pytest.fixture
def entry(theme: Theme, qtbot: QtBot) -> CodeEntry:
    entry = CodeEntry(theme.px, theme.font("code"), theme.font("note"))
    qtbot.addWidget(entry)
    entry.resize(700, 60)
    entry.show()
    entry.take_keyboard()
    return entry


@pytest.fixture
def boxes(theme: Theme, qtbot: QtBot) -> CodeBoxes:
    boxes = CodeBoxes(theme, "Recovery code")
    qtbot.addWidget(boxes)
    boxes.resize(700, 200)
    boxes.show_code(GROUPS)
    boxes.show()
    return boxes


def keys(entry: CodeEntry, text: str) -> None:
    """Type into whatever has the keyboard, as hands do."""
    for letter in text:
        focused = entry.window().focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


def test_a_code_typed_without_a_pause_fills_all_groups(entry: CodeEntry) -> None:
    keys(entry, "".join(GROUPS))
    assert entry.groups() == GROUPS
    assert entry.is_full()


def test_small_letters_and_letters_that_look_like_figures_are_forgiven(entry: CodeEntry) -> None:
    keys(entry, "7kq2 m4xd-9rtw ohvb")
    assert entry.groups()[:4] == ["7KQ2", "M4XD", "9RTW", "0HVB"]
    keys(entry, "il")
    assert entry.groups()[4] == "11"


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    groups=st.lists(st.text(ALPHABET, min_size=4, max_size=4), min_size=8, max_size=8),
    gap=st.sampled_from(["", " ", "-", "  "]),
)
def test_a_pasted_code_spreads_over_the_groups(entry: CodeEntry, groups: list[str], gap: str) -> None:
    entry.clear()
    entry.fields[0].setFocus()
    entry.fields[0].insert(gap.join(groups).lower())
    entry.fields[0].textEdited.emit(entry.fields[0].text())
    assert entry.groups() == groups


def test_it_tells_when_the_last_letter_is_there(entry: CodeEntry, qtbot: QtBot) -> None:
    with qtbot.waitSignal(entry.filled, timeout=1000):
        keys(entry, "".join(GROUPS))


def test_it_does_not_tell_so_while_a_group_lacks_a_letter(entry: CodeEntry, qtbot: QtBot) -> None:
    entry.fields[1].setFocus()
    with qtbot.assertNotEmitted(entry.filled):
        keys(entry, "".join(GROUPS[1:]))


def test_backspace_at_the_start_goes_to_the_group_before(entry: CodeEntry) -> None:
    keys(entry, "7KQ2")
    assert entry.fields[1].hasFocus()
    QTest.keyClick(entry.fields[1], Qt.Key.Key_Backspace)
    assert entry.fields[0].hasFocus()
    QTest.keyClick(entry.fields[0], Qt.Key.Key_Backspace)
    assert entry.groups()[0] == "7KQ"


def test_a_letter_in_the_middle_leaves_the_cursor_there(entry: CodeEntry) -> None:
    keys(entry, "7K2")
    entry.fields[0].setCursorPosition(2)
    keys(entry, "q")
    assert entry.groups()[0] == "7KQ2"
    assert entry.fields[0].hasFocus()
    assert entry.fields[0].cursorPosition() == 3


def test_one_letter_too_many_does_not_touch_the_group_after(entry: CodeEntry) -> None:
    keys(entry, "7KQ2M4XD")
    entry.fields[0].setFocus()
    entry.fields[0].setCursorPosition(4)
    keys(entry, "Z")
    assert entry.groups()[:2] == ["7KQ2", "M4XD"]


def test_wrong_groups_are_marked_and_said_and_the_mark_goes_with_typing(entry: CodeEntry) -> None:
    keys(entry, "".join(GROUPS))
    entry.mark_groups({3, 5})
    assert entry.fields[2].hasFocus()
    assert [field.property("error") for field in entry.fields].count("true") == 2
    assert entry.fields[4].accessibleDescription() == "This group is not right"
    QTest.keyClick(entry.fields[2], Qt.Key.Key_Backspace)
    assert entry.fields[2].property("error") == "false"


def test_nothing_of_it_goes_on_the_clipboard(entry: CodeEntry) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("mine")
    keys(entry, "7KQ2")
    field = entry.fields[0]
    field.setFocus()
    for key in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
        field.selectAll()
        QTest.keySequence(field, QKeySequence(key))
    assert clipboard.text() == "mine"
    assert field.text() == "7KQ2"


def test_it_learns_nothing_and_suggests_nothing(entry: CodeEntry) -> None:
    for field in entry.fields:
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText


@pytest.mark.parametrize(("width", "columns"), [(900, 4), (300, 2)])
def test_a_narrow_place_gives_two_columns(entry: CodeEntry, width: int, columns: int) -> None:
    entry.setFixedWidth(width)
    QApplication.processEvents()
    assert len({field.x() for field in entry.fields}) == columns


def test_groups_run_from_left_to_right_in_every_language(entry: CodeEntry, boxes: CodeBoxes) -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        QApplication.processEvents()
        assert entry.fields[0].x() < entry.fields[1].x()
        assert boxes.boxes[0].x() < boxes.boxes[1].x()
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_each_box_is_said_by_itself_letter_by_letter(boxes: CodeBoxes) -> None:
    assert boxes.boxes[3].accessibleName() == "Group 4: 0 H V B"
    assert boxes.accessibleName() == "Recovery code"
    assert all(group not in boxes.accessibleDescription() for group in GROUPS)


def test_arrow_keys_go_through_the_boxes(boxes: CodeBoxes) -> None:
    boxes.boxes[0].setFocus()
    QTest.keyClick(boxes.boxes[0], Qt.Key.Key_Right)
    assert boxes.boxes[1].hasFocus()
    QTest.keyClick(boxes.boxes[1], Qt.Key.Key_Down)
    assert boxes.boxes[5].hasFocus()
    QTest.keyClick(boxes.boxes[5], Qt.Key.Key_Left)
    assert boxes.boxes[4].hasFocus()


def test_another_code_takes_the_place_of_the_one_before(boxes: CodeBoxes) -> None:
    boxes.show_code(GROUPS[::-1])
    QApplication.processEvents()
    assert [box.group for box in boxes.boxes] == GROUPS[::-1]
