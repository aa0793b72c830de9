"""The frame: pages made when shown, word passed between them, the layout for the room there is."""

from datetime import UTC, datetime
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from safeplan.errors import DiskFull
from safeplan.ui.page import Page, Place, Width
from safeplan.ui.shell import DANGER, Shell
from safeplan.ui.side_button import Stop
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Label, settle
from safeplan.vault.change import Change

NOW = datetime(2026, 11, 24, 17, 52, tzinfo=UTC)
STOPS = [Stop("write", "Write", "pencil-line", "Ctrl+1"), Stop("diary", "Diary", "notebook", "Ctrl+2")]


class QuietPage(Page):
    """A page that notes what the shell does to it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.arrived: list[object] = []
        self.changes: list[Change] = []
        self.where: Place = {}

    def heading(self) -> str:
        return self.name.title()

    def arrive(self, argument: object | None = None) -> None:
        self.arrived.append(argument)

    def refresh(self, change: Change) -> None:
        self.changes.append(change)

    def place(self) -> Place:
        return {"at": self.name}

    def restore(self, place: Place) -> None:
        self.where = place


@pytest.fixture
def made() -> list[str]:
    """The names of the pages that were made, in order."""
    return []


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme, made: list[str]) -> Shell:
    """A shell of three quiet pages."""

    def maker(name: str) -> QuietPage:
        made.append(name)
        return QuietPage(name)

    names = ("write", "diary", DANGER)
    shell = Shell(theme, STOPS, {name: lambda name=name: maker(name) for name in names}, lambda: NOW)  # type: ignore[misc]  # the default binds each name
    qtbot.addWidget(shell)
    shell.resize(1280, 800)
    shell.show()
    shell.restore({})
    return shell


def test_a_page_is_made_when_it_is_first_shown_and_only_once(shell: Shell, made: list[str]) -> None:
    assert made == ["write"]
    shell.show_page("diary", 7)
    shell.show_page("write")
    shell.show_page("diary")
    assert made == ["write", "diary"]
    page = shell.page("diary")
    assert isinstance(page, QuietPage)
    assert page.arrived == [7, None]


def test_the_place_comes_back(shell: Shell) -> None:
    shell.show_page("diary")
    place = shell.place()
    shell.show_page("write")
    shell.restore(place)
    page = shell.current
    assert isinstance(page, QuietPage)
    assert (page.name, page.where) == ("diary", {"at": "diary"})


@pytest.mark.parametrize("place", [{}, {"page": "hand over"}, {"page": 3}])
def test_a_place_that_is_not_known_leads_to_the_first_page(shell: Shell, place: Place) -> None:
    shell.restore(place)
    assert shell.current.name == "write"


def test_a_change_reaches_every_page_there_is_and_the_saved_line(shell: Shell) -> None:
    diary = shell.page("diary")
    change = Change("entry", (1,))
    shell.page("write").changed.emit(change)
    assert isinstance(diary, QuietPage)
    assert diary.changes == [change]
    assert "All saved 17:52" in [label.text() for label in shell.findChildren(Label)]


def test_danger_and_back(shell: Shell, qtbot: QtBot) -> None:
    shell.show_page("diary")
    qtbot.mouseClick(shell.header.danger, Qt.MouseButton.LeftButton)
    assert shell.current.name == DANGER
    shell.go_back()
    assert shell.current.name == "diary"


def test_leave_is_asked_by_the_button(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.leave_asked):
        qtbot.mouseClick(shell.header.leave, Qt.MouseButton.LeftButton)


def test_an_error_stands_above_the_page_until_she_puts_it_away(shell: Shell, qtbot: QtBot) -> None:
    def shown() -> list[Banner]:
        return [banner for banner in shell.findChildren(Banner) if banner.isVisible()]

    shell.note_error(DiskFull())
    shell.note_error(DiskFull())
    qtbot.waitUntil(lambda: len(shown()) == 1)
    shown()[0].acted.emit()
    qtbot.waitUntil(lambda: shown() == [])


@pytest.mark.parametrize(
    ("window", "scale", "width"),
    [
        (1280, 1.0, Width.WIDE),
        (1180, 1.0, Width.WIDE),
        (1179, 1.0, Width.MIDDLE),
        (900, 1.0, Width.MIDDLE),
        (899, 1.0, Width.NARROW),
        (1600, 1.3, Width.WIDE),
        (1280, 1.3, Width.MIDDLE),
        (4000, 1.5, Width.NARROW),
    ],
)
def test_the_layout_follows_the_effective_width(window: int, scale: float, width: Width) -> None:
    assert Width.of(window, scale) is width


def test_a_narrow_window_has_a_menu_in_place_of_the_side_bar(shell: Shell, qtbot: QtBot) -> None:
    shell.resize(800, 600)
    assert not shell.side_bar.isVisible()
    assert shell.header.menu.isVisible()
    qtbot.mouseClick(shell.header.menu, Qt.MouseButton.LeftButton)
    assert shell.stack.currentWidget() is shell.menu_page
    shell.menu_page.chosen.emit("diary")
    assert shell.current.name == "diary"
    assert shell.stack.currentWidget() is shell.current


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_at_200_percent_in_a_small_window_no_button_of_the_header_is_cut(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    theme = Theme("light", 2.0)
    shell = Shell(theme, STOPS, {name: partial(QuietPage, name) for name in ("write", DANGER)}, lambda: NOW)
    qtbot.addWidget(shell)
    shell.setLayoutDirection(direction)
    shell.resize(720, 480)
    shell.show()
    shell.restore({})
    settle()
    header = shell.header
    buttons = [header.menu, header.danger, header.leave]
    assert header.width() == shell.width() == 720
    for button in buttons:
        assert button.isVisible()
        assert header.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    inner = sorted((button.geometry() for button in buttons), key=lambda each: each.left())
    assert all(not a.intersects(b) for a, b in pairwise(inner))
    assert [spoken(button) for button in buttons] == ["Menu", "In danger now", "Leave"]
    shell.resize(1800, 900)
    assert header.danger.text() == "In danger now"
    assert spoken(header.danger) == "In danger now"


def spoken(button: QAbstractButton) -> str:
    return QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
