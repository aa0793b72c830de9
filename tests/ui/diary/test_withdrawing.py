"""Withdrawing an entry for a reason, which is kept as she types it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from safeplan.diary.journal import Journal
from safeplan.ui.diary.desk import reason_name
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.diary.withdrawing import Withdrawing
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import PARKED, Opener, button, fill, open_diary, press
from tests.builders.tasks import TasksAtOnce
from tests.builders.widgets import focused

REASON = "It was someone else."


@pytest.fixture
def open_page(theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot) -> Opener:
    return lambda: open_diary(theme, run_now, vault, clock, qtbot)


@pytest.fixture
def page(open_page: Opener, vault: Vault, clock: FixedClock) -> DiaryPage:
    """The page over the small diary, on its newest entry."""
    fill(vault, clock)
    return open_page()


def asked(page: DiaryPage, qtbot: QtBot) -> Withdrawing:
    """The question, asked, with the keyboard in the line for the reason."""
    page.detail.foot.withdraw_asked.emit()
    assert focused() is button(page, "Keep it")
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is page.detail.withdrawing.reason
    return page.detail.withdrawing


def test_by_keys_alone_with_a_reason(page: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    asked(page, qtbot)
    qtbot.keyClicks(focused(), REASON)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is button(page, "Withdraw")
    assert not Journal(vault).entry(PARKED).withdrawn
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert Journal(vault).entry(PARKED).latest.why == REASON
    assert REASON in page.detail.sheet.amended._why.text()
    press(button(page, "Put it back"), qtbot)
    assert [each.why for each in Journal(vault).versions(PARKED)] == ["", REASON, ""]
    assert vault.drafts.get(reason_name(PARKED)) is None


def test_words_typed_before_leaving_are_there_again(
    page: DiaryPage, open_page: Opener, vault: Vault, qtbot: QtBot
) -> None:
    asked(page, qtbot)
    qtbot.keyClicks(focused(), REASON)
    assert page.drafts() == [(reason_name(PARKED), {"text": REASON})]
    for name, value in page.drafts():
        assert value is not None
        vault.drafts.keep(name, value)
    again = open_page()
    asked(again, qtbot)
    assert again.detail.withdrawing.reason.text() == REASON


def test_keeping_the_entry_forgets_the_reason(page: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    asked(page, qtbot)
    qtbot.keyClicks(focused(), REASON)
    press(button(page, "Keep it"), qtbot)
    assert page.drafts() == []
    assert vault.drafts.get(reason_name(PARKED)) is None
    assert not Journal(vault).entry(PARKED).withdrawn
