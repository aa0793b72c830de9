"""While something of hers is open, every window of ours is left out of screen pictures; the cover never."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.screen_capture import Pictures, PlainScreen, ScreenCapture


class FakeScreen:
    """Notes what it was last told of each window."""

    can_hide = True

    def __init__(self) -> None:
        self.out: dict[int, bool] = {}

    def leave_out(self, window_id: int, out: bool) -> None:
        self.out[window_id] = out

    def hides(self, window: QWidget) -> bool:
        return self.out.get(int(window.winId()), False)


@pytest.fixture
def screen() -> FakeScreen:
    return FakeScreen()


@pytest.fixture
def capture(screen: FakeScreen, qtbot: QtBot) -> Iterator[ScreenCapture]:
    capture = ScreenCapture(screen)
    yield capture
    capture.end()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_cover_alone_is_an_ordinary_window(
    capture: ScreenCapture, screen: FakeScreen, window: QWidget
) -> None:
    assert not screen.hides(window)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_inside_the_window_and_whatever_comes_up_over_it_are_left_out(
    capture: ScreenCapture, screen: FakeScreen, window: QWidget
) -> None:
    capture.begin()
    dialog, menu = QDialog(window), QMenu(window)
    dialog.open()
    menu.addAction("More")
    menu.popup(window.pos())
    assert [screen.hides(each) for each in (window, dialog, menu)] == [True, True, True]
    menu.close()


def test_when_the_cover_is_back_it_can_be_seen_again(
    capture: ScreenCapture, screen: FakeScreen, window: QWidget, qtbot: QtBot
) -> None:
    capture.begin()
    capture.end()
    later = QWidget()
    qtbot.addWidget(later)
    later.show()
    assert not screen.hides(window)
    assert not screen.hides(later)


def test_her_choice_counts_at_once(capture: ScreenCapture, screen: FakeScreen, window: QWidget) -> None:
    capture.begin()
    assert capture.pictures is Pictures.HIDDEN
    seen = []
    for wanted in (False, True):
        capture.want(wanted)
        seen.append((screen.hides(window), capture.pictures))
    assert seen == [(False, Pictures.SHOWN), (True, Pictures.HIDDEN)]


def test_a_choice_that_is_read_before_anything_is_shown_asks_nothing(
    capture: ScreenCapture, screen: FakeScreen, window: QWidget
) -> None:
    capture.want(True)
    assert not screen.hides(window)


def test_where_the_system_offers_nothing_nothing_is_promised(qtbot: QtBot) -> None:
    capture = ScreenCapture(PlainScreen())
    capture.begin()
    assert capture.pictures is Pictures.CANNOT
    capture.end()
