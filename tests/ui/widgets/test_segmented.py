"""The segmented choice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Option, SegmentedChoice
from tests.builders.widgets import take_colours_away
from tests.ui.widgets.conftest import Put

OPTIONS = [Option("yes", "Yes"), Option("no", "No"), Option("not_sure", "Not sure")]


def test_nothing_is_chosen_for_her(theme: Theme, put: Put) -> None:
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?")
    put(choice)
    assert choice.value() is None


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_its_width_never_changes(scale: float, put: Put, qtbot: QtBot) -> None:
    theme = Theme("light", scale)
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?")
    put(choice, look=theme, width=1200)
    before = [(choice.segment(option.key).x(), choice.segment(option.key).width()) for option in OPTIONS]
    for option in OPTIONS:
        QTest.mouseClick(choice.segment(option.key), Qt.MouseButton.LeftButton)
        assert [(choice.segment(o.key).x(), choice.segment(o.key).width()) for o in OPTIONS] == before
        bold = theme.font("body_strong")
        words = QFontMetrics(bold).horizontalAdvance(option.text)
        assert choice.segment(option.key).width() >= words + theme.scaled(16)


def test_mouse_and_keys_choose_and_tell_once(theme: Theme, put: Put, qtbot: QtBot) -> None:
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?", "yes")
    put(choice)
    told: list[str] = []
    choice.chosen.connect(told.append)
    QTest.mouseClick(choice.segment("no"), Qt.MouseButton.LeftButton)
    QTest.keyClick(choice.segment("no"), Qt.Key.Key_Right)
    assert choice.value() == "not_sure"
    QTest.keyClick(choice.segment("not_sure"), Qt.Key.Key_Left)
    assert told == ["no", "not_sure", "no"]


def test_an_empty_choice_is_answered_by_space(theme: Theme, put: Put, qtbot: QtBot) -> None:
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?")
    put(choice)
    choice.segment("no").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(choice.segment("no"), Qt.Key.Key_Space)
    assert choice.value() == "no"


def test_the_program_chooses_silently_and_can_empty_it(theme: Theme, put: Put) -> None:
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?")
    put(choice)
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.set_value("no")
    assert choice.value() == "no"
    choice.set_value(None)
    assert choice.value() is None
    assert not told


def test_the_chosen_one_shows_without_colour(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme("light")
    take_colours_away(theme, monkeypatch)
    plain = theme.font("body")
    monkeypatch.setattr(theme, "font", lambda _role: plain)
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?")
    put(choice, look=theme)
    before = choice.segment("no").grab().toImage()
    choice.set_value("no")
    assert choice.segment("no").grab().toImage() != before


def test_a_screen_reader_hears_choice_state_and_question(theme: Theme, put: Put) -> None:
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?", "no")
    put(choice)
    face = QAccessible.queryAccessibleInterface(choice.segment("no"))
    assert face.role() == QAccessible.Role.RadioButton
    assert face.text(QAccessible.Text.Name) == "No"
    assert face.text(QAccessible.Text.Description) == "Is it yours?"
    assert face.state().checked
    other = QAccessible.queryAccessibleInterface(choice.segment("yes"))
    assert not other.state().checked


def test_the_keyboards_ring_is_inside(theme: Theme, put: Put) -> None:
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?", "no")
    put(choice)
    segment = choice.segment("no")
    segment.setFocus(Qt.FocusReason.MouseFocusReason)
    by_mouse = segment.grab().toImage()
    segment.clearFocus()
    segment.setFocus(Qt.FocusReason.TabFocusReason)
    assert segment.grab().toImage() != by_mouse


def test_it_begins_where_reading_begins(theme: Theme, put: Put, mirrored: None) -> None:
    choice = SegmentedChoice(theme, OPTIONS, "Is it yours?")
    put(choice)
    assert choice.segment("yes").x() > choice.segment("not_sure").x()
