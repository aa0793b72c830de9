"""The page for writing over an empty diary, as after choosing it in the side bar."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.ui.page import Width
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.tasks import TasksAtOnce

Opener = Callable[[], WritePage]


@pytest.fixture
def tasks(run_now: TasksAtOnce) -> Tasks:
    """Work is done when it is handed in; a test may override it."""
    return run_now


@pytest.fixture
def open_page(theme: Theme, tasks: Tasks, vault: Vault, clock: FixedClock, qtbot: QtBot) -> Opener:
    """Puts the page on the screen, as after choosing it in the side bar."""

    def open_it() -> WritePage:
        page = WritePage(theme, tasks, Journal(vault), EvidenceLocker(vault), vault.drafts, clock)
        qtbot.addWidget(page)
        theme.apply(page)
        page.resize(1080, 704)
        page.set_width(Width.WIDE)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.arrive()
        return page

    return open_it


@pytest.fixture
def page(open_page: Opener) -> WritePage:
    """The page over an empty diary."""
    return open_page()
