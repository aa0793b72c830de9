"""The frame of the settings: groups, their names beside them, and pages above them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeplan.ui.page import Width
from safeplan.ui.settings.group import Group
from safeplan.ui.settings.page import SettingsPage
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button
from safeplan.vault.change import Change

NAMES = ("first", "second", "third", "fourth")


class Tall(Group):
    """A group with one button, as tall as asked."""

    def __init__(self, theme: Theme, name: str, height: int) -> None:
        super().__init__(theme, name.title(), "key")
        self.name = name
        self.arrivals = 0
        self.changes: list[Change] = []
        self.button = Button(theme, f"Open {name}")
        self.button.clicked.connect(self.show_form)
        self.column.addWidget(self.button)
        self.setFixedHeight(height)

    def arrive(self) -> None:
        self.arrivals += 1

    def refresh(self, change: Change) -> None:
        self.changes.append(change)

    def show_form(self) -> None:
        self.opened.emit(SubPage(self._theme, f"Form of {self.name}"))


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(theme, [Tall(theme, name, 300) for name in NAMES])
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    page.set_width(Width.WIDE)
    page.arrive()
    QApplication.processEvents()
    return page


@pytest.fixture
def bar(page: SettingsPage) -> Callable[[int], None]:
    def scroll(value: int) -> None:
        page.column.verticalScrollBar().setValue(value)

    return scroll


def top_of(page: SettingsPage, name: str) -> int:
    """Return how far below the upper edge a group stands."""
    return page.groups[name].mapTo(page.column, page.groups[name].rect().topLeft()).y()


def test_a_name_pressed_brings_its_group_to_the_top(page: SettingsPage) -> None:
    page.nav.lines["third"].click()
    assert 0 <= top_of(page, "third") < 40
    assert page.nav.current() == "third"


def test_the_last_name_stays_chosen_though_its_group_cannot_reach_the_top(page: SettingsPage) -> None:
    page.nav.lines["fourth"].click()
    assert page.nav.current() == "fourth"
    page.nav.lines["third"].click()
    assert page.nav.current() == "third"


@pytest.mark.parametrize(("value", "name"), [(0, "first"), (320, "second"), (10_000, "fourth")])
def test_the_names_follow_the_scrolling(
    page: SettingsPage, bar: Callable[[int], None], value: int, name: str
) -> None:
    bar(1)
    bar(value)
    assert page.nav.current() == name
    assert page.drop.value() == name


def test_tab_goes_from_a_name_into_its_own_group(page: SettingsPage) -> None:
    page.nav.lines["third"].click()
    page.nav.lines["third"].setFocus()
    QTest.keyClick(page.nav.lines["third"], Qt.Key.Key_Tab)
    group = page.groups["third"]
    assert isinstance(group, Tall)
    assert group.button.hasFocus()


def test_arrow_keys_go_from_name_to_name(page: SettingsPage) -> None:
    QTest.keyClick(page.nav.lines["first"], Qt.Key.Key_Down)
    assert page.nav.current() == "second"
    assert page.nav.lines["second"].hasFocus()


@pytest.mark.parametrize("width", [Width.MIDDLE, Width.NARROW])
def test_where_there_is_no_room_a_drop_down_takes_the_place_of_the_names(
    page: SettingsPage, width: Width
) -> None:
    page.set_width(width)
    assert not page.nav.isVisible()
    assert page.drop.isVisible()
    page.drop.setCurrentIndex(2)
    page.drop.activated.emit(2)
    assert 0 <= top_of(page, "third") < 40


def test_a_page_takes_the_place_of_the_groups_until_escape(page: SettingsPage, qtbot: QtBot) -> None:
    group = page.groups["second"]
    assert isinstance(group, Tall)
    group.button.setFocus()
    group.button.click()
    form = page.sub_page()
    assert form is not None
    assert form.back_button.hasFocus()
    assert not group.isVisible()
    QTest.keyClick(form.back_button, Qt.Key.Key_Escape)
    assert page.sub_page() is None
    assert group.button.hasFocus()
    assert group.arrivals == 2


def test_a_page_that_follows_leads_back_to_the_groups(page: SettingsPage, theme: Theme) -> None:
    page.open(SubPage(theme, "One"))
    first = page.sub_page()
    assert first is not None
    second = SubPage(theme, "Two")
    first.followed.emit(second)
    assert page.sub_page() is second
    second.back_button.click()
    assert page.sub_page() is None


def test_a_busy_page_cannot_be_left_for_the_groups(page: SettingsPage, theme: Theme) -> None:
    form = SubPage(theme, "One")
    page.open(form)
    form.busy(True)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.sub_page() is form
    form.busy(False)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.sub_page() is None


def test_the_place_is_the_group_in_sight(page: SettingsPage) -> None:
    page.go_to("third")
    assert page.place() == {"group": "third"}
    page.go_to("first")
    page.restore({"group": "third"})
    assert page.nav.current() == "third"
    page.restore({"group": "nothing"})
    page.restore({})
    assert page.nav.current() == "third"


def test_every_group_hears_of_changes(page: SettingsPage) -> None:
    change = Change("entry", (1,))
    page.refresh(change)
    assert all(group.changes == [change] for group in page.groups.values() if isinstance(group, Tall))


def test_each_name_is_spoken(page: SettingsPage) -> None:
    assert [line.text() for line in page.nav.lines.values()] == ["First", "Second", "Third", "Fourth"]
