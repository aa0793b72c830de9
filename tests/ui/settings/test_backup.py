"""Backups in the settings: what is said, what is made, and bringing one back, with a real vault."""

from collections.abc import Generator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from safeplan.diary.journal import Journal
from safeplan.errors import DiskFull, DriveGone, FolderReadOnly, SafePlanError
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.ui.backup.desk import AUTOMATIC, BackupDesk, RestoreDesk
from safeplan.ui.settings.backup import BackupGroup
from safeplan.ui.settings.export_page import ExportPage
from safeplan.ui.settings.folder_page import FolderPage
from safeplan.ui.settings.kept_backups import KeptBackups
from safeplan.ui.settings.page import SettingsPage
from safeplan.ui.settings.restore_page import RestorePage
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import ConfirmPanel, Label
from safeplan.vault.backup import Backups
from safeplan.vault.restore import Prepared
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.copies import run
from tests.builders.diary import incident
from tests.builders.tasks import TasksAtOnce
from tests.builders.vault import PASSPHRASE


@pytest.fixture
def desk(vault: Vault) -> BackupDesk:
    return BackupDesk(vault, Backups(vault, reserve_bytes=0))


@pytest.fixture
def group(theme: Theme, run_now: TasksAtOnce, desk: BackupDesk, qtbot: QtBot) -> Iterator[BackupGroup]:
    """The group on its page, read once."""
    group = BackupGroup(theme, run_now, desk)
    page = SettingsPage(theme, [group])
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.arrive()
    yield group
    page.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "KINGSTON"
    place.mkdir()
    return place


def page_of(group: BackupGroup) -> SettingsPage:
    page = group.ground()
    assert isinstance(page, SettingsPage)
    return page


def sub_page(group: BackupGroup) -> SubPage:
    page = page_of(group).sub_page()
    assert page is not None
    return page


def answer(where: QWidget, *, act: bool) -> None:
    panel = next(each for each in where.findChildren(ConfirmPanel) if each.isVisible())
    (panel.act_button if act else panel.safe_button).click()


def words_in(widget: QWidget) -> str:
    labels = (each.text() for each in widget.findChildren(Label) if each.isVisible())
    return " ".join(labels)


def test_without_any_backup_it_says_so(group: BackupGroup) -> None:
    assert group.here_row.text.text() == "None yet."
    assert "None yet" in group.away_row.text.text()
    assert group.automatic.isChecked()
    assert not group.kept_button.isEnabled()


def test_backing_up_now_makes_a_checked_one(group: BackupGroup, desk: BackupDesk) -> None:
    group.make_button.click()
    assert len(desk.backups.list()) == 1
    assert group.result.words().startswith("The backup is made, opened and checked.")
    assert group.here_row.text.text().startswith("Today 17:52, opened and checked.")
    assert group.make_button.isEnabled()
    assert not group.progress.isVisible()


def test_days_are_told_as_she_would(group: BackupGroup, desk: BackupDesk, clock: FixedClock) -> None:
    run(desk.backups.make())
    clock.advance(timedelta(days=1))
    group.arrive()
    assert group.here_row.text.text().startswith("Yesterday 17:52")
    clock.advance(timedelta(days=30))
    group.arrive()
    assert group.here_row.text.text().startswith("24 November, 17:52")


def test_a_full_disk_is_said_and_stays_said(group: BackupGroup, vault: Vault, desk: BackupDesk) -> None:
    group.make_button.click()
    desk.backups = Backups(vault, reserve_bytes=10**18)
    group.make_button.click()
    assert group.result.kind() == "danger"
    assert group.here_row.text.text().startswith("The disk is full. The last one that worked: Today 17:52")
    desk.backups = Backups(vault, reserve_bytes=0)
    group.make_button.click()
    assert "full" not in group.here_row.text.text()


def test_the_switch_is_kept(group: BackupGroup, vault: Vault, desk: BackupDesk) -> None:
    assert desk.is_due()
    group.automatic.click()
    assert vault.preferences.get(AUTOMATIC, True) is False
    assert not desk.is_due()
    group.arrive()
    assert not group.automatic.isChecked()


def test_a_copy_goes_to_the_place_she_chose(group: BackupGroup, stick: Path, vault: Vault) -> None:
    Journal(vault).add(incident())
    group.export_button.click()
    chooser = sub_page(group)
    assert isinstance(chooser, FolderPage)
    chooser.picker.open_folder(stick)
    chooser.picker.act_button.click()
    done = sub_page(group)
    assert isinstance(done, ExportPage)
    (copy,) = stick.iterdir()
    assert copy.name == "lists-data-2026-11-24"
    assert done.result.words().startswith("The copy is made, opened and checked.")
    done.done_button.click()
    assert "KINGSTON" in group.away_row.text.text()
    assert "nothing written since" in group.away_row.text.text()
    for _ in range(3):
        Journal(vault).add(incident())
    group.arrive()
    assert "Last copied 24 November" in group.away_row.text.text()
    assert "3" in group.away_row.text.text()


def test_showing_the_settings_again_does_not_copy_again(
    group: BackupGroup, stick: Path, desk: BackupDesk
) -> None:
    page = ExportPage(group._theme, group._tasks, desk, stick)
    group.opened.emit(page)
    page_of(group).arrive()
    assert len(list(stick.iterdir())) == 1


def test_older_copies_are_removed_only_on_her_word(group: BackupGroup, stick: Path, desk: BackupDesk) -> None:
    run(desk.backups.export(stick))
    page = ExportPage(group._theme, group._tasks, desk, stick)
    group.opened.emit(page)
    assert page.older.isVisible()
    page.older.acted.emit()
    answer(page_of(group), act=False)
    assert len(list(stick.iterdir())) == 2
    page.older.acted.emit()
    answer(page_of(group), act=True)
    assert [each.name for each in stick.iterdir()] == ["lists-data-2026-11-24-2"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (DiskFull("x"), "There is no room for the copy."),
        (FolderReadOnly("x"), "That place cannot be written to."),
        (DriveGone("x"), "The drive has gone."),
    ],
)
def test_a_copy_that_fails_says_why_and_can_be_tried_again(  # noqa: PLR0917 - fixtures
    group: BackupGroup,
    stick: Path,
    desk: BackupDesk,
    monkeypatch: pytest.MonkeyPatch,
    error: SafePlanError,
    words: str,
) -> None:
    def fail(_place: Path, _progress: Progress) -> Generator[None, None, None]:
        yield
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(desk, "export", fail)
        page = ExportPage(group._theme, group._tasks, desk, stick)
        group.opened.emit(page)
    assert page.result.words().startswith(words)
    page.again_button.click()
    assert page.result.words().startswith("The copy is made")


def test_what_is_kept_can_be_removed(group: BackupGroup, desk: BackupDesk, clock: FixedClock) -> None:
    run(desk.backups.make())
    clock.advance(timedelta(days=1))
    run(desk.backups.make())
    group.arrive()
    group.kept_button.click()
    page = sub_page(group)
    assert isinstance(page, KeptBackups)
    assert [each.accessibleName() for each in page.remove_buttons] == [
        "Remove the backup: Today 17:52",
        "Remove the backup: Yesterday 17:52",
    ]
    page.remove_buttons[1].click()
    answer(page_of(group), act=False)
    assert len(desk.backups.list()) == 2
    page.remove_buttons[1].click()
    answer(page_of(group), act=True)
    (left,) = desk.backups.list()
    assert left.when == clock.now()
    assert len(page.remove_buttons) == 1


class Restoring:
    """The restore page on a real vault with one backup of one entry, and two entries now."""

    def __init__(self, group: BackupGroup, desk: BackupDesk, vault: Vault) -> None:
        self.ready: list[tuple[Prepared, str]] = []
        Journal(vault).add(incident())
        run(desk.backups.make())
        Journal(vault).add(incident())
        group.restore_ready.connect(lambda prepared, secret: self.ready.append((prepared, secret)))
        group.restore_button.click()
        page = sub_page(group)
        assert isinstance(page, RestorePage)
        self.page = page

    def buttons(self) -> list[QAbstractButton]:
        return [
            each
            for each in self.page.sources.here.findChildren(QAbstractButton)
            if each.accessibleName().startswith("Look inside")
        ]


@pytest.fixture
def restoring(group: BackupGroup, desk: BackupDesk, vault: Vault) -> Restoring:
    return Restoring(group, desk, vault)


def test_what_is_in_a_backup_is_shown_beside_what_is_here(restoring: Restoring) -> None:
    page = restoring.page
    restoring.buttons()[0].click()
    page.field.setText(PASSPHRASE)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert "Entries: 1" in page.table.accessibleName()
    shown = words_in(page.table)
    assert "In the backup" in shown
    assert "Here now" in shown
    assert "kept aside" in page.stays.text()


def test_a_wrong_passphrase_shows_nothing(restoring: Restoring) -> None:
    page = restoring.page
    restoring.buttons()[0].click()
    page.field.setText("not this")
    page.look_button.click()
    assert page.field.isVisible()
    assert page.field.text() == ""
    assert not page.table.isVisible()
    assert "does not open it" in words_in(page)


def test_it_asks_before_it_takes_the_place(restoring: Restoring, group: BackupGroup, vault: Vault) -> None:
    page = restoring.page
    restoring.buttons()[0].click()
    page.field.setText(PASSPHRASE)
    page.look_button.click()
    page.bring_button.click()
    answer(page_of(group), act=False)
    assert restoring.ready == []
    page.bring_button.click()
    answer(page_of(group), act=True)
    ((prepared, secret),) = restoring.ready
    assert secret == PASSPHRASE
    assert Journal(vault).count() == 2  # nothing has changed yet
    vault.lock()
    prepared.swap()
    again = Vault.unlock(vault.home, secret)
    assert Journal(again).count() == 1
    again.lock()


def test_back_goes_one_step_and_forgets_the_passphrase(restoring: Restoring, group: BackupGroup) -> None:
    page = restoring.page
    restoring.buttons()[0].click()
    page.field.setText(PASSPHRASE)
    page.look_button.click()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.field.isVisible()
    assert page.field.text() == ""
    page.back_button.click()
    assert page.sources.isVisible()
    page.back_button.click()
    assert page_of(group).sub_page() is None


def test_a_folder_without_a_backup_says_so(restoring: Restoring, stick: Path) -> None:
    page = restoring.page
    page.sources.elsewhere_button.click()
    assert page._picker is not None
    page._picker.open_folder(stick)
    page._picker.act_button.click()
    assert page.result.words().startswith("There is no backup in that folder.")


def test_the_one_backup_in_a_folder_is_taken(restoring: Restoring, desk: BackupDesk, stick: Path) -> None:
    run(desk.backups.export(stick))
    page = restoring.page
    page.sources.elsewhere_button.click()
    assert page._picker is not None
    page._picker.open_folder(stick)
    page._picker.act_button.click()
    assert page.field.isVisible()


def test_of_several_in_a_folder_she_chooses(restoring: Restoring, desk: BackupDesk, stick: Path) -> None:
    run(desk.backups.export(stick))
    run(desk.backups.export(stick))
    page = restoring.page
    page.sources.elsewhere_button.click()
    assert page._picker is not None
    page._picker.open_folder(stick)
    page._picker.act_button.click()
    assert page.sources.there.isVisible()
    assert "lists-" in words_in(page.sources.there)


def test_on_another_computer_nothing_is_compared_or_asked(  # noqa: PLR0917 - fixtures
    theme: Theme,
    run_now: TasksAtOnce,
    desk: BackupDesk,
    stick: Path,
    tmp_path: Path,
    clock: FixedClock,
    qtbot: QtBot,
) -> None:
    run(desk.backups.export(stick))
    new = Home(tmp_path / "elsewhere")
    page = RestorePage(theme, run_now, RestoreDesk(new, clock))
    ready: list[tuple[Prepared, str]] = []
    page.ready.connect(lambda prepared, secret: ready.append((prepared, secret)))
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.start()
    page.sources.elsewhere_button.click()
    assert page._picker is not None
    page._picker.open_folder(stick)
    page._picker.act_button.click()
    page.field.setText(PASSPHRASE)
    page.look_button.click()
    assert "Here now" not in words_in(page.table)
    page.bring_button.click()
    ((prepared, secret),) = ready
    prepared.swap()
    Vault.unlock(new, secret).lock()
