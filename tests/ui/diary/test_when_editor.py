"""The fields of a time, used by keys and mouse."""

from datetime import date, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeplan.diary.when import Kind, When
from safeplan.ui.diary.when_editor import WhenEditor
from safeplan.ui.theme import Theme
from tests.builders.clock import FixedClock
from tests.builders.entries import ZONE, at


@pytest.fixture
def editor(theme: Theme, clock: FixedClock, qtbot: QtBot) -> WhenEditor:
    """On the screen, for something new."""
    made = WhenEditor(theme, clock.now)
    qtbot.addWidget(made)
    theme.apply(made)
    made.resize(640, 400)
    made.start_fresh()
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def press(editor: WhenEditor, kind: Kind, qtbot: QtBot) -> None:
    qtbot.mouseClick(editor.choice.segment(kind.value), Qt.MouseButton.LeftButton)


def test_nothing_typed_is_today_and_no_time(editor: WhenEditor) -> None:
    assert editor.day.text() == "Today, Tue 24 November"
    assert editor.read() == When.on(date(2026, 11, 24), ZONE)


def test_a_typed_time_is_about_that_time(editor: WhenEditor, qtbot: QtBot) -> None:
    editor.time.setFocus()
    with qtbot.waitSignal(editor.touched):
        qtbot.keyClicks(editor.time, "5.15pm")
    assert editor.read() == When.about(at(24, 17, 15), ZONE)


def test_just_now_is_one_press(editor: WhenEditor, qtbot: QtBot) -> None:
    qtbot.mouseClick(editor.just_now, Qt.MouseButton.LeftButton)
    assert editor.read() == When.about(at(24, 17, 52), ZONE)
    assert editor.just_now.isHidden()


def test_what_was_understood_is_written_back(editor: WhenEditor, qtbot: QtBot) -> None:
    editor.day.setFocus()
    editor.day.selectAll()
    qtbot.keyClicks(editor.day, "22/11/2026")
    editor.time.setFocus()
    assert editor.day.text() == "Sun 22 November 2026"
    qtbot.keyClicks(editor.time, "1705")
    editor.day.setFocus()
    assert editor.time.text() == "17:05"


def test_an_error_comes_when_the_field_is_left_with_the_way_out(editor: WhenEditor, qtbot: QtBot) -> None:
    editor.time.setFocus()
    qtbot.keyClicks(editor.time, "25:70")
    assert editor.problem() == "", "nobody is corrected while typing"
    qtbot.keyClick(editor.time, Qt.Key.Key_Tab)
    assert editor.problem() == "A time looks like 17:05. You can also choose “Day only”."
    assert QAccessible.queryAccessibleInterface(editor.time).text(QAccessible.Text.Description)
    press(editor, Kind.DAY_ONLY, qtbot)
    assert editor.problem() == ""
    assert editor.read() == When.on(date(2026, 11, 24), ZONE)


def test_keeping_goes_to_the_field_that_cannot_be_read(editor: WhenEditor, qtbot: QtBot) -> None:
    editor.day.setFocus()
    editor.day.selectAll()
    qtbot.keyClicks(editor.day, "soonish")
    assert editor.read() is None
    assert editor.problem()
    assert QApplication.focusWidget() is editor.day
    assert editor.typed().day == "soonish", "nothing typed is thrown away"


def test_between_goes_over_midnight(editor: WhenEditor, qtbot: QtBot) -> None:
    press(editor, Kind.BETWEEN, qtbot)
    for field, text in ((editor.day, "22/11"), (editor.time, "23:40"), (editor.end_time, "0:20")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
    assert editor.read() == When.between(at(22, 23, 40), at(23, 0, 20), ZONE)


def test_not_sure_asks_for_her_own_words_alone(editor: WhenEditor, qtbot: QtBot) -> None:
    press(editor, Kind.NOT_SURE, qtbot)
    assert editor.day.isHidden()
    assert editor.time.isHidden()
    editor.words.setFocus()
    qtbot.keyClicks(editor.words, "last summer")
    assert editor.read() == When.not_sure("last summer")


def test_noticing_later_is_a_second_time(editor: WhenEditor, qtbot: QtBot) -> None:
    press(editor, Kind.DAY_ONLY, qtbot)
    editor.day.setFocus()
    editor.day.selectAll()
    qtbot.keyClicks(editor.day, "16/11")
    qtbot.mouseClick(editor.later, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(editor.noticed_day, "yesterday")
    when = editor.read()
    assert when is not None
    assert when.noticed == When.on(date(2026, 11, 23), ZONE)
    qtbot.mouseClick(editor.not_later, Qt.MouseButton.LeftButton)
    assert editor.read() == When.on(date(2026, 11, 16), ZONE)


def test_the_calendar_is_reached_and_left_by_keys(editor: WhenEditor, qtbot: QtBot) -> None:
    editor.day.setFocus()
    qtbot.keyClick(editor.day, Qt.Key.Key_Down)
    assert not editor.calendar.isHidden()
    inside = QApplication.focusWidget()
    assert inside is not None
    assert editor.calendar.isAncestorOf(inside)
    qtbot.keyClick(inside, Qt.Key.Key_Left)
    qtbot.keyClick(inside, Qt.Key.Key_Return)
    assert editor.calendar.isHidden()
    assert editor.typed().day == "2026-11-23"
    assert QApplication.focusWidget() is editor.day
    qtbot.keyClick(editor.day, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert editor.calendar.isHidden()
    assert editor.typed().day == "2026-11-23"


def test_the_calendar_opens_by_mouse_and_ends_today(editor: WhenEditor, qtbot: QtBot) -> None:
    end = QPoint(editor.day.width() - 18, editor.day.height() // 2)
    qtbot.mouseClick(editor.day.childAt(end), Qt.MouseButton.LeftButton)
    assert not editor.calendar.isHidden()
    assert editor.calendar.grid.maximumDate().toPython() == date(2026, 11, 24)


def test_a_kept_time_comes_back_to_the_second(editor: WhenEditor, qtbot: QtBot) -> None:
    kept = When.exactly(at(22, 23, 40).replace(second=31), ZONE)
    editor.set_when(kept)
    assert editor.read() == kept
    editor.time.setFocus()
    editor.time.selectAll()
    qtbot.keyClicks(editor.time, "23:41")
    assert editor.read() == When.exactly(at(22, 23, 41), ZONE)


def test_little_room_offers_the_kinds_as_a_list(editor: WhenEditor) -> None:
    editor.set_compact(True)
    assert editor.choice.isHidden()
    assert not editor.short_choice.isHidden()
    assert editor.short_choice.value() == Kind.ABOUT.value


class TestElsewhere:
    """Something that happened in another time zone."""

    def test_a_town_is_found_by_half_its_name_and_its_clock_counts(
        self, editor: WhenEditor, qtbot: QtBot
    ) -> None:
        qtbot.mouseClick(editor.zone.button, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(editor.zone.panel.search, "kara")
        assert [row.text() for row in editor.zone.panel.rows()] == ["Karachi, Pakistan (UTC+5:00)"]
        with qtbot.waitSignal(editor.touched):
            qtbot.keyClick(editor.zone.panel.search, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is editor.zone.button
        assert editor.zone.button.text() == "Time in Karachi, Pakistan (UTC+5:00)"
        qtbot.keyClicks(editor.time, "21:30")
        found = editor.read()
        assert found is not None
        assert found.zone == "Asia/Karachi"
        assert found.start is not None
        assert found.start.isoformat() == "2026-11-24T21:30:00+05:00"

    def test_back_to_this_computers_own(self, editor: WhenEditor, qtbot: QtBot) -> None:
        editor.zone.set_value("America/New_York")
        qtbot.mouseClick(editor.zone.button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(editor.zone.panel.here, Qt.MouseButton.LeftButton)
        assert editor.zone.button.text() == "Another time zone"
        assert editor.read() == When.on(date(2026, 11, 24), ZONE)

    def test_a_country_is_found_and_what_is_none_is_said(self, editor: WhenEditor, qtbot: QtBot) -> None:
        qtbot.mouseClick(editor.zone.button, Qt.MouseButton.LeftButton)
        panel = editor.zone.panel
        panel.search.setText("scotl")
        assert [row.text() for row in panel.rows()] == ["London, United Kingdom (UTC+0:00)"]
        panel.search.setText("nowhere at all")
        assert panel.nothing.isVisible()
        panel.search.clear()
        qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
        assert panel.isHidden()
        assert QApplication.focusWidget() is editor.zone.button

    def test_a_kept_time_of_elsewhere_says_where(self, editor: WhenEditor) -> None:
        editor.set_when(When.exactly(at(24, 17, 0).astimezone(ZoneInfo("Asia/Kolkata")), "Asia/Kolkata"))
        assert editor.zone.button.text() == "Time in Kolkata, India (UTC+5:30)"
        editor.set_when(When.exactly(at(24, 17, 0).astimezone(timezone(timedelta(hours=5, minutes=45)))))
        assert editor.zone.button.text() == "Time in UTC+05:45"
