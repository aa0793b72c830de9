"""Words typed before the draft is on the page go behind it; they never take its place."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.ui.theme import Theme
from safeplan.ui.write.draft import EDITOR, WriteDraft
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.tasks import TasksAtOnce

BEFORE = "Forty lines she wrote before"


class NeverDone(TasksAtOnce):
    """Takes work in and does none of it."""

    def run(self, *_work: Any, **_how: Any) -> Any:  # type: ignore[override]  # noqa: ANN401 - as its base
        return None


def a_page(theme: Theme, tasks: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot) -> WritePage:
    page = WritePage(theme, tasks, Journal(vault), EvidenceLocker(vault), vault.drafts, clock)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    page.restore({"cursor": 5, "anchor": 5})
    return page


@pytest.fixture
def left_early(theme: Theme, vault: Vault, clock: FixedClock, qtbot: QtBot) -> WritePage:
    """A page that was left after a word, before its draft came."""
    vault.drafts.keep(EDITOR, WriteDraft(Incident(what_happened=BEFORE)).to_data())
    page = a_page(theme, NeverDone(), vault, clock, qtbot)
    qtbot.keyClicks(page.sheet.box, "and then")
    page.keeper.keep_now()
    page.keep()
    page.discard()
    for editor, value in page.drafts():
        assert value is not None
        vault.drafts.keep(editor, value)
    return page


@pytest.mark.usefixtures("left_early")
def test_both_are_there_afterwards(
    theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    for _ in range(2):
        page = a_page(theme, run_now, vault, clock, qtbot)
        assert page.sheet.box.text() == f"{BEFORE}\nand then"


def test_the_cursor_stays_where_it_was(left_early: WritePage) -> None:
    assert left_early.place() == {"cursor": 5, "anchor": 5}
