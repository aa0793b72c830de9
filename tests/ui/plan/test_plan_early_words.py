"""What is typed before the plan's draft has been read never takes its place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from safeplan.documents.plan_choices import DangerFacts
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.plan.page import EDITOR, PlanPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.tasks import TasksAtOnce

DRAFT = {"sections": {"O": {"own": "Ask the gym about the other branch"}}}


class LateTasks(TasksAtOnce):
    """Does nothing until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Callable[[], Any]] = []

    def run(self, *work: Any, owner: QObject, **how: Any) -> Any:  # type: ignore[override]  # noqa: ANN401 - as it comes
        self.waiting.append(lambda: TasksAtOnce.run(self, *work, owner=owner, **how))

    def go_on(self) -> None:
        """Do what waits."""
        waiting, self.waiting = self.waiting, []
        for work in waiting:
            work()


def a_page(theme: Theme, vault: Vault, tasks: Tasks) -> PlanPage:
    return PlanPage(theme, tasks, PlanStore(vault), drafts=vault.drafts, danger=lambda _quiet: DangerFacts())


def test_a_draft_that_was_not_read_yet_is_left_alone(qtbot: QtBot, theme: Theme, vault: Vault) -> None:
    vault.drafts.keep(EDITOR, DRAFT)
    tasks = LateTasks()
    page = a_page(theme, vault, tasks)
    qtbot.addWidget(page)
    read = list(tasks.waiting)
    page.keeper.touched()
    page.keeper.keep_now()
    assert tasks.waiting == read
    assert page.drafts() == []
    assert vault.drafts.get(EDITOR) == DRAFT


def test_once_it_is_read_words_are_kept_again(qtbot: QtBot, theme: Theme, vault: Vault) -> None:
    tasks = LateTasks()
    page = a_page(theme, vault, tasks)
    qtbot.addWidget(page)
    tasks.go_on()
    page.keeper.touched()
    assert [editor for editor, _ in page.drafts()] == [EDITOR]
    page.keeper.keep_now()
    assert tasks.waiting
