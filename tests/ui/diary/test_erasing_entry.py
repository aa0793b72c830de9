"""Erasing an entry in the diary: advice first, two steps, and what is said afterwards."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.ui.backup.desk import BackupDesk
from safeplan.ui.diary.erase_view import EraseView
from safeplan.ui.diary.erasing_desk import ErasingDesk
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ConfirmPanel, Label
from safeplan.vault.backup import Backups
from safeplan.vault.change import Change
from safeplan.vault.vault import Vault
from tests.builders.copies import run
from tests.builders.diary import incident
from tests.builders.tasks import TasksAtOnce

ERASED = 2


class Diary:
    """The page on a real vault with three entries; the third links to the second."""

    def __init__(self, theme: Theme, tasks: TasksAtOnce, vault: Vault, qtbot: QtBot) -> None:
        self.vault = vault
        self.journal = Journal(vault)
        self.journal.add(incident(what_happened="first"))
        self.journal.add(incident(what_happened="second"))
        self.journal.add(incident(what_happened="third", linked_entries=(ERASED,)))
        self.backups = BackupDesk(vault, Backups(vault, reserve_bytes=0))
        self.changes: list[Change] = []
        self.page = DiaryPage(
            theme,
            tasks,
            self.journal,
            Search(vault),
            EvidenceLocker(vault),
            vault.drafts,
            vault.clock,
            ErasingDesk(self.backups),
        )
        qtbot.addWidget(self.page)
        self.page.resize(1200, 760)
        # As the shell does.
        self.page.changed.connect(self.changes.append)
        self.page.changed.connect(self.page.refresh)
        self.page.show()
        self.page.arrive(ERASED)

    def begin(self) -> EraseView:
        self.page.detail.foot.erase_asked.emit()
        return next(each for each in self.page.findChildren(EraseView) if each.isVisible())

    def answer(self, *, act: bool) -> None:
        panel = next(each for each in self.page.findChildren(ConfirmPanel) if each.isVisible())
        (panel.act_button if act else panel.safe_button).click()

    def words(self) -> str:
        return " ".join(each.text() for each in self.page.findChildren(Label) if each.isVisible())


@pytest.fixture
def diary(theme: Theme, run_now: TasksAtOnce, vault: Vault, qtbot: QtBot) -> Iterator[Diary]:
    diary = Diary(theme, run_now, vault, qtbot)
    yield diary
    diary.page.close()


def test_advice_comes_first_and_the_other_choice_beside_it(diary: Diary) -> None:
    view = diary.begin()
    words = diary.words()
    assert "If police or a court may ask for your notes, get advice first." in words
    assert "withdraw" in words
    assert view.withdraw_button.isVisible()
    assert view.back.hasFocus()


def test_withdrawing_instead_erases_nothing(diary: Diary) -> None:
    diary.begin().withdraw_button.click()
    assert diary.journal.entry(ERASED).withdrawn
    assert diary.page.detail.view is not None
    assert not Eraser(diary.vault).is_due()


def test_the_second_step_can_still_be_refused(diary: Diary) -> None:
    view = diary.begin()
    view.erase_button.click()
    diary.answer(act=False)
    view.back.click()
    assert diary.journal.count() == 3
    assert diary.page.detail.view is not None


def test_it_is_gone_and_that_is_said_until_she_goes_on(diary: Diary) -> None:
    run(diary.backups.backups.make())
    view = diary.begin()
    view.erase_button.click()
    diary.answer(act=True)
    assert diary.journal.count() == 2
    assert diary.journal.verify().holds
    assert view.isVisible()
    assert view.result.words().startswith("It is gone from this computer's files.")
    assert not Eraser(diary.vault).is_due()
    assert len(diary.backups.backups.list()) == 1
    view.done_button.click()
    shown = diary.page.detail.view
    assert shown is not None
    assert shown.entry.id != ERASED
    assert diary.changes == [Change("entry", (ERASED,))]


def test_a_copy_elsewhere_is_named(diary: Diary) -> None:
    said = {"when": "2026-11-12T18:00:00+00:00", "newest": 2, "place": "KINGSTON", "folder": "x"}
    diary.vault.preferences.set("last_export", said)
    view = diary.begin()
    view.erase_button.click()
    diary.answer(act=True)
    assert "KINGSTON" in view.more.text()


def test_without_room_for_a_backup_the_older_ones_can_be_removed(diary: Diary) -> None:
    run(diary.backups.backups.make())
    diary.backups.backups = Backups(diary.vault, reserve_bytes=10**18)
    view = diary.begin()
    view.erase_button.click()
    diary.answer(act=True)
    assert diary.journal.count() == 2
    assert "still hold it" in view.result.words()
    assert Eraser(diary.vault).is_due()
    assert len(diary.backups.backups.list()) == 1
    view.remove_button.click()
    assert diary.backups.backups.list() == ()


def test_a_link_to_it_says_that_it_was_erased(diary: Diary) -> None:
    diary.page.arrive(3)
    links = diary.page.detail.sheet._links_holder.findChildren(Button)
    assert [each.text() for each in links] == ["Entry 2"]
    Eraser(diary.vault).erase(ERASED)
    diary.page.detail.reload()
    assert "Entry 2, erased" in diary.words()


def test_the_last_entry_can_be_erased_too(diary: Diary) -> None:
    for entry_id in (1, 3):
        Eraser(diary.vault).erase(entry_id)
    diary.page.refresh(Change("entry"))
    view = diary.begin()
    view.erase_button.click()
    diary.answer(act=True)
    view.done_button.click()
    assert diary.journal.count() == 0
    assert diary.page.detail.view is None


def test_without_a_desk_erasing_is_not_offered(
    theme: Theme, run_now: TasksAtOnce, vault: Vault, qtbot: QtBot
) -> None:
    page = DiaryPage(
        theme, run_now, Journal(vault), Search(vault), EvidenceLocker(vault), vault.drafts, vault.clock
    )
    qtbot.addWidget(page)
    assert not page.detail.foot._erase.isVisible()
