"""A cover that is quick to make: a clock that tests move, and lists that are known."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from safeplan.cover.lists import ListsFace
from safeplan.cover.opening import open_cover
from safeplan.cover.quiet import DeadTimes, Quiet
from safeplan.cover.quiet_timing import TURN_MS
from safeplan.cover.settings import SettingsFile
from safeplan.cover.sheets import Book
from safeplan.cover.window import CoverWindow
from safeplan.places import Home
from tests.builders.clock import FixedClock
from tests.builders.cover import a_book, a_sheet

Part = TypeVar("Part", bound=QWidget)


def part(parent: QWidget, kind: type[Part], name: str = "") -> Part:
    """Return the one part of that kind, and of that object name if one is given."""
    found = parent.findChildren(kind, name) if name else parent.findChildren(kind)
    assert len(found) == 1, f"{len(found)} of {kind.__name__} {name}"
    return found[0]


@dataclass
class Ticks:
    """A clock in milliseconds that stands still until a test moves it."""

    now: int = 1_000_000

    def __call__(self) -> int:
        """Return the time."""
        return self.now

    def pass_by(self, ms: int, quiet: Quiet) -> None:
        """Let time pass while the program is awake."""
        end = self.now + ms
        while self.now < end:
            self.now = min(end, self.now + TURN_MS)
            quiet.turn()


@pytest.fixture
def ticks() -> Ticks:
    """The milliseconds of gestures and dead times."""
    return Ticks()


@pytest.fixture
def written_book(home: Home) -> Book:
    """Two lists, on the disk already: Shopping with three items, the first done, and Jobs."""
    book = a_book(
        a_sheet(items=("x Milk", "Bread", "Eggs")), a_sheet(1, "Jobs", ("Tap", "x Gutter", "Shelf"))
    )
    home.folder.mkdir(mode=0o700)
    home.cover_lists.write_text(json.dumps(book.to_data()), "utf-8")
    return book


@pytest.fixture
def open_window(qtbot: QtBot, home: Home, clock: FixedClock, ticks: Ticks) -> Callable[[], CoverWindow]:
    """Makes a shown cover on the data folder, any number of times, as one process after another."""
    QApplication.setStyle("Fusion")

    def make() -> CoverWindow:
        window = open_cover(home, clock, SettingsFile(home.cover_settings), times=DeadTimes(), clock_ms=ticks)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return make


@pytest.fixture
def window(written_book: Book, open_window: Callable[[], CoverWindow]) -> CoverWindow:
    """A shown cover with the written lists."""
    return open_window()


@pytest.fixture
def face(window: CoverWindow) -> ListsFace:
    """The Lists program in that window."""
    assert isinstance(window.face, ListsFace)
    return window.face
