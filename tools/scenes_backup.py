"""Backups, bringing one back, damage, erasing: every page and state."""

from collections.abc import Generator
from datetime import timedelta
from pathlib import Path

from safeplan.app.wiring import tell_damage, theme_for
from safeplan.diary.rebuild import DiaryAccount
from safeplan.errors import DiskFull, FolderReadOnly, VaultDamaged
from safeplan.progress import Progress
from safeplan.ui.backup.damage_page import DamagePage
from safeplan.ui.backup.desk import RestoreDesk
from safeplan.ui.backup.outside import OutsideWindow
from safeplan.ui.backup.repair_page import RepairPage
from safeplan.ui.backup.source_list import SourceList
from safeplan.ui.diary.erase_view import EraseView
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.messages import sentence
from safeplan.ui.settings.backup import BackupGroup
from safeplan.ui.settings.erase import ErasePage
from safeplan.ui.settings.erased_page import ErasedPage
from safeplan.ui.settings.kept_backups import KeptBackups
from safeplan.ui.settings.page import SettingsPage
from safeplan.ui.settings.restore_page import RestorePage
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.widgets import ConfirmPanel, FilePicker
from safeplan.ui.write.page import WritePage
from safeplan.vault.account import Account, EvidenceAccount, TableAccount
from safeplan.vault.backup import Backups
from safeplan.vault.check import Damage
from safeplan.vault.erase import Left, Part
from tests.builders.clock import FixedClock
from tools.theatre import PASSPHRASE, RICH_ENTRY, Theatre, scene

ROOM_ENOUGH = 0


def _group(theatre: Theatre, *, days_ago: tuple[int, ...] = ()) -> BackupGroup:
    shell = theatre.unlock()
    vault = theatre.vault
    assert vault is not None  # noqa: S101 - it was opened in the line above
    clock = vault.clock
    assert isinstance(clock, FixedClock)  # noqa: S101 - as above
    now = clock.now()
    backups = Backups(vault, reserve_bytes=ROOM_ENOUGH)
    for days in days_ago:
        clock.set(now - timedelta(days=days))
        for _ in backups.make():
            pass
    clock.set(now)
    shell.show_page("settings", "backup")
    theatre.settle()
    page = shell.current
    assert isinstance(page, SettingsPage)  # noqa: S101 - as asked for
    group = page.groups["backup"]
    assert isinstance(group, BackupGroup)  # noqa: S101 - by its name
    group.desk.backups = backups
    page.go_to("backup")
    theatre.settle()
    return group


@scene
def settings_backup(theatre: Theatre) -> None:
    """Nothing backed up yet."""
    _group(theatre)


@scene
def settings_backup_used(theatre: Theatre) -> None:
    """Some backups, a copy elsewhere with entries written since."""
    group = _group(theatre, days_ago=(20, 3, 1, 0))
    vault = group.desk.vault
    said = {
        "when": "2026-11-12T18:00:00+00:00",
        "newest": 2,
        "place": "KINGSTON",
        "folder": "lists-data-2026-11-12",
    }
    vault.preferences.set("last_export", said)
    group.arrive()
    theatre.settle()


@scene
def backup_made(theatre: Theatre) -> None:
    """She backed up now."""
    _group(theatre, days_ago=(1,))
    theatre.press("Back up now")


@scene
def backup_disk_full(theatre: Theatre) -> None:
    """There was no room for one."""
    group = _group(theatre, days_ago=(1,))
    group.desk.trouble = DiskFull("FULL")
    group._not_made(DiskFull("FULL"))
    theatre.settle()


@scene
def backup_kept(theatre: Theatre) -> None:
    """What is kept, by date."""
    _group(theatre, days_ago=(20, 3, 1, 0))
    theatre.press("Show the backups on this computer")


@scene
def backup_remove_ask(theatre: Theatre) -> None:
    """Removing a backup asks first."""
    _group(theatre, days_ago=(3,))
    theatre.press("Show the backups on this computer")
    theatre.widget(KeptBackups).remove_buttons[0].click()
    theatre.settle()


@scene
def backup_choose_place(theatre: Theatre) -> None:
    """Where the copy should go."""
    _group(theatre)
    _stick(theatre)
    theatre.press("Choose a place")


@scene
def backup_copied(theatre: Theatre) -> None:
    """A copy was made, and there is an older one beside it."""
    group = _group(theatre)
    stick = _stick(theatre)
    for _ in group.desk.backups.export(stick):
        pass
    _copy_to(theatre, group, stick)


@scene
def backup_copy_failed(theatre: Theatre) -> None:
    """The drive does not let us write."""
    group = _group(theatre)
    stick = _stick(theatre)
    group.desk.export = _failing  # type: ignore[method-assign,assignment]
    _copy_to(theatre, group, stick)


@scene
def restore_choose(theatre: Theatre) -> None:
    """Which backup."""
    _group(theatre, days_ago=(20, 3, 1))
    theatre.press("Restore")


@scene
def restore_secret(theatre: Theatre) -> None:
    """Its passphrase was wrong."""
    page = _restoring(theatre)
    page.field.setText("not this one")
    page.look_button.click()
    theatre.settle()


@scene
def restore_preview(theatre: Theatre) -> None:
    """What is in it beside what is here now."""
    _previewing(theatre)


@scene
def restore_ask(theatre: Theatre) -> None:
    """Before it takes the place of what is here."""
    _previewing(theatre)
    theatre.press("Bring it back")


@scene
def restore_first_run(theatre: Theatre) -> None:
    """On a computer without anything: only a place elsewhere."""
    theme = theme_for(theatre.appearance)
    _outside(theatre, RestorePage(theme, theatre.tasks, RestoreDesk(theatre.home, theatre.clock)))


@scene
def unlock_damaged(theatre: Theatre) -> None:
    """It does not open, and there is a way on."""
    page = theatre.ask_for_password()
    message = sentence(VaultDamaged())
    page.show_message(message.title, message.text)
    page.offer_help()
    theatre.settle()


@scene
def damage_outside(theatre: Theatre) -> None:
    """It does not open: repair it, or bring a backup back."""
    _outside(theatre, DamagePage(theme_for(theatre.appearance), None))


@scene
def damage_banner(theatre: Theatre) -> None:
    """Found in the background: said calmly above the page."""
    shell = theatre.unlock()
    tell_damage(shell, _damage())
    theatre.settle()


@scene
def damage_page(theatre: Theatre) -> None:
    """What was found, and what can be done."""
    group = _group(theatre, days_ago=(1,))
    group.show_damage(_damage())
    theatre.settle()


@scene
def repair_done(theatre: Theatre) -> None:
    """What a repair saved, and what it did not."""
    _repaired(theatre, lost=2)


@scene
def repair_whole(theatre: Theatre) -> None:
    """A repair after which nothing is lost."""
    _repaired(theatre, lost=0)


@scene
def settings_erase(theatre: Theatre) -> None:
    """The last group of the settings."""
    theatre.unlock().show_page("settings", "erase")
    theatre.settle()


@scene
def erase_read(theatre: Theatre) -> None:
    """First step: what goes, and what cannot be reached."""
    settings_erase(theatre)
    theatre.press("Read what goes")


@scene
def erase_word(theatre: Theatre) -> None:
    """Second step: the word is typed."""
    erase_read(theatre)
    theatre.press("I have read this")
    page = theatre.widget(ErasePage)
    page.field.setText(theatre.read("erase"))
    page.field.textEdited.emit(page.field.text())
    theatre.settle()


@scene
def erase_left(theatre: Theatre) -> None:
    """Something could not be removed."""
    left = (Left(Part.BACKUPS, FolderReadOnly("EACCES")), Left(Part.EVIDENCE, FolderReadOnly("EACCES")))
    _outside(theatre, ErasedPage(theme_for(theatre.appearance), left))


@scene
def erase_entry(theatre: Theatre) -> None:
    """Advice first, and withdrawing beside it."""
    _erasing(theatre)


@scene
def erase_entry_ask(theatre: Theatre) -> None:
    """The second step."""
    _erasing(theatre).erase_button.click()
    theatre.settle()


@scene
def erase_entry_done(theatre: Theatre) -> None:
    """It is gone; what could not be reached is said."""
    view = _erasing(theatre, reserve=0)
    view.erase_button.click()
    theatre.widget(ConfirmPanel).act_button.click()
    theatre.wait_for(view.done_button.isVisible, "the end of erasing")
    theatre.settle()


@scene
def erase_entry_copies_stay(theatre: Theatre) -> None:
    """There was no room for a new backup."""
    view = _erasing(theatre, reserve=10**18)
    view.erase_button.click()
    theatre.widget(ConfirmPanel).act_button.click()
    theatre.wait_for(view.done_button.isVisible, "the end of erasing")
    theatre.settle()


def _erasing(theatre: Theatre, reserve: int = ROOM_ENOUGH) -> EraseView:
    shell = theatre.unlock()
    vault = theatre.vault
    assert vault is not None  # noqa: S101 - it was opened in the line above
    said = {
        "when": "2026-11-12T18:00:00+00:00",
        "newest": 2,
        "place": "KINGSTON",
        "folder": "lists-data-2026",
    }
    vault.preferences.set("last_export", said)
    shell.show_page("diary", RICH_ENTRY)
    theatre.settle()
    page = shell.current
    assert isinstance(page, DiaryPage)  # noqa: S101 - as asked for
    desk = page.detail._erasing
    assert desk is not None  # noqa: S101 - the shell offers it
    desk._backups.backups = Backups(vault, reserve_bytes=reserve)
    page.detail.foot.erase_asked.emit()
    theatre.settle()
    return theatre.widget(EraseView)


def _outside(theatre: Theatre, page: SubPage) -> None:
    window = OutsideWindow(theme_for(theatre.appearance))
    theatre.show(window)
    window.put(page)
    theatre.settle()


def _stick(theatre: Theatre) -> Path:
    stick = theatre.folder / "KINGSTON"
    stick.mkdir(exist_ok=True)
    return stick


def _copy_to(theatre: Theatre, group: BackupGroup, stick: Path) -> None:
    group.export_button.click()
    theatre.settle()
    picker = theatre.widget(FilePicker)
    picker.open_folder(stick)
    theatre.wait_for(lambda: not picker.pane.is_reading, "the folder")
    picker.act_button.click()
    theatre.settle()


def _failing(_place: Path, _progress: Progress) -> Generator[None, None, None]:
    yield
    raise FolderReadOnly("EACCES")


def _restoring(theatre: Theatre) -> RestorePage:
    _group(theatre, days_ago=(3,))
    theatre.press("Restore")
    theatre.widget(SourceList).chosen.emit(theatre.widget(RestorePage)._desk.here()[0])
    theatre.settle()
    return theatre.widget(RestorePage)


def _previewing(theatre: Theatre) -> None:
    page = _restoring(theatre)
    page.field.setText(PASSPHRASE)
    page.look_button.click()
    theatre.settle()


def _damage() -> Damage:
    return Damage(pages=812, bad_pages=3, tables=("diary_version",), evidence=4, evidence_missing=("x",))


def _repaired(theatre: Theatre, lost: int) -> None:
    page = RepairPage(theme_for(theatre.appearance), theatre.tasks, theatre.home, theatre.clock, PASSPHRASE)
    page._begun = True
    _outside(theatre, page)
    tables = (TableAccount("plan_step", 14), TableAccount("diary_version", 40, from_backup=3, lost=lost))
    account = Account(
        tables, EvidenceAccount(4), 812, 3, theatre.clock.now() - timedelta(days=1), theatre.home.aside
    )
    page.show_account(DiaryAccount(account, 37, lost // 2, lost // 2, lost, 0))
    theatre.settle()


@scene
def write_discarded(theatre: Theatre) -> None:
    """What she discarded can be brought back, though something else was said since."""
    shell = theatre.unlock()
    page = shell.current
    assert isinstance(page, WritePage)  # noqa: S101 - it opens on writing
    page.sheet.box.set_text(theatre.read("He was parked across from the Co-op."))
    page.discard()
    page.sheet.clear_notice()
    theatre.settle()
