"""Through the whole program: a backup brought back, damage mended, everything erased; and the upkeep."""

import io
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from safeplan.app.door import Door
from safeplan.app.half_erased import finish_in_background
from safeplan.app.upkeep import EVIDENCE_CHECKED, Upkeep
from safeplan.app.wiring import tell_damage
from safeplan.clock import SystemClock
from safeplan.cover.opening import open_cover
from safeplan.cover.quiet import DeadTimes
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.errors import FolderReadOnly
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.ui.backup.damage_page import DamagePage
from safeplan.ui.backup.desk import BackupDesk
from safeplan.ui.backup.outside import OutsideWindow
from safeplan.ui.backup.repair_page import RepairPage
from safeplan.ui.settings.erase import ErasePage
from safeplan.ui.settings.erased_page import ErasedPage
from safeplan.ui.settings.page import SettingsPage
from safeplan.ui.settings.restore_page import RestorePage
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.shell import Shell
from safeplan.ui.tasks import Tasks
from safeplan.ui.unlock.page import UnlockPage
from safeplan.ui.widgets import Banner, ConfirmPanel
from safeplan.ui.write.page import WritePage
from safeplan.vault import aside, erase
from safeplan.vault.backup import Backups
from safeplan.vault.change import Change
from safeplan.vault.check import Damage
from safeplan.vault.erase import Left, Part
from safeplan.vault.evidence_file import StoredFile
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.copies import run
from tests.builders.diary import incident
from tests.builders.tasks import TasksAtOnce
from tests.builders.vault import CHEAP, PASSPHRASE


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> CoverWindow:
    """The cover's window, with no dead times."""
    settings = SettingsFile(home.cover_settings)
    window = open_cover(home, SystemClock(), settings, times=DeadTimes(0, 0, 0))
    qtbot.addWidget(window)
    window.resize(1200, 760)
    window.show()
    return window


@pytest.fixture
def door(window: CoverWindow, home: Home, cost: Cost) -> Iterator[Door]:
    """A door on the test's home; what it opened is closed again."""
    hooks = sys.excepthook, threading.excepthook
    door = Door(home, window, {}, cost, successor=[sys.executable, "-c", ""])
    yield door
    sys.excepthook, threading.excepthook = hooks
    door.unattended.session_end.stop()
    room = door._room
    if room is not None:
        for work in room.last_works([]):
            work()
        room.tasks.close()


@pytest.fixture
def backed_up(home: Home, cost: Cost) -> Home:
    """A locked vault with two entries, and a backup with the first."""
    vault = Vault.create(home, PASSPHRASE, cost=cost)
    Journal(vault).add(incident(what_happened="first"))
    run(Backups(vault, reserve_bytes=0).make())
    Journal(vault).add(incident(what_happened="second"))
    vault.lock()
    return home


def open_it(door: Door, window: CoverWindow, qtbot: QtBot) -> Shell:
    door.open()
    page = window.guest
    assert isinstance(page, UnlockPage)
    field = page.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return shell_of(window, qtbot)


def shell_of(window: CoverWindow, qtbot: QtBot, other_than: Shell | None = None) -> Shell:
    def there() -> bool:
        return isinstance(window.guest, Shell) and window.guest is not other_than

    qtbot.waitUntil(there)
    shell = window.guest
    assert isinstance(shell, Shell)
    return shell


def settings_of(shell: Shell, group: str) -> SettingsPage:
    shell.show_page("settings", group)
    page = shell.current
    assert isinstance(page, SettingsPage)
    return page


def answer(where: SettingsPage) -> None:
    panel = next(each for each in where.findChildren(ConfirmPanel) if each.isVisible())
    panel.act_button.click()


def outside(window: CoverWindow) -> OutsideWindow:
    guest = window.guest
    assert isinstance(guest, OutsideWindow)
    return guest


def notices(shell: Shell) -> list[str]:
    return [each.words() for each in shell.findChildren(Banner) if each.isVisible()]


def entries_of(shell: Shell, door: Door, qtbot: QtBot) -> int:
    counted: list[int] = []
    assert door._room is not None
    vault = door._room._vault
    assert vault is not None
    door._room.tasks.run(Journal(vault).count, counted.append, owner=shell)
    qtbot.waitUntil(lambda: bool(counted))
    return counted[0]


def bring_back(page: RestorePage, qtbot: QtBot, found: Callable[[], bool]) -> None:
    qtbot.waitUntil(found)
    page.field.setText(PASSPHRASE)
    page.look_button.click()
    qtbot.waitUntil(page.bring_button.isVisible)
    page.bring_button.click()


def test_a_backup_comes_back_from_the_settings_and_opens_anew(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    shell = open_it(door, window, qtbot)
    settings = settings_of(shell, "backup")
    settings.groups["backup"].restore_button.click()  # type: ignore[attr-defined]
    page = settings.sub_page()
    assert isinstance(page, RestorePage)
    qtbot.waitUntil(page.sources.here.isVisible)
    page.sources.chosen.emit(page._desk.here()[0])
    bring_back(page, qtbot, page.field.isVisible)
    answer(settings)
    again = shell_of(window, qtbot, other_than=shell)
    assert entries_of(again, door, qtbot) == 1
    assert any(each.startswith("The backup is back.") for each in notices(again))
    (replaced,) = aside.replaced_vaults(backed_up)
    assert replaced.size > 0


def test_words_typed_before_a_restore_are_in_what_is_kept_aside(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shell = open_it(door, window, qtbot)
    shell.show_page("write")
    write = shell.current
    assert isinstance(write, WritePage)
    write.sheet.box.set_text("half a sentence")
    settings = settings_of(shell, "backup")
    settings.groups["backup"].restore_button.click()  # type: ignore[attr-defined]
    page = settings.sub_page()
    assert isinstance(page, RestorePage)
    qtbot.waitUntil(page.sources.here.isVisible)
    page.sources.chosen.emit(page._desk.here()[0])
    bring_back(page, qtbot, page.field.isVisible)
    answer(settings)
    shell_of(window, qtbot, other_than=shell)
    (replaced,) = aside.replaced_vaults(backed_up)
    kept = Vault.unlock(Home(replaced.path), PASSPHRASE)
    draft = kept.drafts.get("write")
    kept.lock()
    assert "half a sentence" in str(draft)


def test_a_backup_comes_back_on_a_computer_without_anything(
    door: Door, window: CoverWindow, home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    other = Vault.create(Home(tmp_path / "other"), PASSPHRASE, cost=CHEAP)
    Journal(other).add(incident())
    stick = tmp_path / "stick"
    stick.mkdir()
    run(Backups(other).export(stick))
    other.lock()
    door.open()
    flow = window.guest
    assert isinstance(flow, SetupFlow)
    flow.computer.backup_button.click()
    page = outside(window).page()
    assert isinstance(page, RestorePage)
    page._picked(stick)
    bring_back(page, qtbot, page.field.isVisible)
    shell = shell_of(window, qtbot)
    assert entries_of(shell, door, qtbot) == 1


def test_back_from_there_leads_to_the_first_run(door: Door, window: CoverWindow, qtbot: QtBot) -> None:
    door.open()
    flow = window.guest
    assert isinstance(flow, SetupFlow)
    flow.computer.backup_button.click()
    page = outside(window).page()
    assert page is not None
    page.back_button.click()
    assert isinstance(window.guest, SetupFlow)


def ruin(home: Home) -> None:
    content = bytearray(home.database.read_bytes())
    content[16:4096] = bytes(4080)
    home.database.write_bytes(content)


def test_a_vault_that_does_not_open_can_be_repaired_from_the_password_field(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    ruin(backed_up)
    door.open()
    page = window.guest
    assert isinstance(page, UnlockPage)
    assert not page.help_button.isVisible()
    field = page.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.help_button.isVisible)
    page.help_button.click()
    damage = outside(window).page()
    assert isinstance(damage, DamagePage)
    damage.field.setText("not this one")
    damage.repair_button.click()
    qtbot.waitUntil(lambda: _page_is(window, DamagePage, other_than=damage))
    again = outside(window).page()
    assert isinstance(again, DamagePage)
    again.field.setText(PASSPHRASE)
    again.repair_button.click()
    qtbot.waitUntil(lambda: _page_is(window, RepairPage))
    repair = outside(window).page()
    assert isinstance(repair, RepairPage)
    qtbot.waitUntil(repair.open_button.isVisible, timeout=20_000)
    repair.open_button.click()
    shell = shell_of(window, qtbot)
    assert entries_of(shell, door, qtbot) >= 1


def _page_is(window: CoverWindow, kind: type, other_than: object = None) -> bool:
    page = outside(window).page()
    return isinstance(page, kind) and page is not other_than


def test_from_there_a_backup_can_be_brought_back_instead(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    ruin(backed_up)
    door.open()
    unlock = window.guest
    assert isinstance(unlock, UnlockPage)
    unlock.help_asked.emit()
    damage = outside(window).page()
    assert isinstance(damage, DamagePage)
    damage.restore_button.click()
    page = outside(window).page()
    assert isinstance(page, RestorePage)
    qtbot.waitUntil(page.sources.here.isVisible)
    page.sources.chosen.emit(page._desk.here()[0])
    bring_back(page, qtbot, page.field.isVisible)
    panel = next(each for each in outside(window).findChildren(ConfirmPanel) if each.isVisible())
    panel.act_button.click()
    shell = shell_of(window, qtbot)
    assert entries_of(shell, door, qtbot) == 1


def test_damage_that_was_found_is_repaired_with_the_vault_closed(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    shell = open_it(door, window, qtbot)
    tell_damage(shell, Damage(pages=9, bad_pages=1, tables=("drafts",)))
    banner = next(each for each in shell.findChildren(Banner) if "damaged" in each.words())
    banner.acted.emit()
    page = shell.current
    assert isinstance(page, SettingsPage)
    damage = page.sub_page()
    assert isinstance(damage, DamagePage)
    damage.field.setText(PASSPHRASE)
    damage.repair_button.click()
    qtbot.waitUntil(lambda: isinstance(window.guest, OutsideWindow))
    repair = outside(window).page()
    assert isinstance(repair, RepairPage)
    qtbot.waitUntil(repair.open_button.isVisible, timeout=20_000)
    assert not repair.lost.isVisible()
    repair.open_button.click()
    assert entries_of(shell_of(window, qtbot), door, qtbot) == 2


def erase_all(shell: Shell) -> None:
    settings = settings_of(shell, "erase")
    settings.groups["erase"].begin_button.click()  # type: ignore[attr-defined]
    page = settings.sub_page()
    assert isinstance(page, ErasePage)
    assert not page.erase_button.isVisible()
    page.next_button.click()
    assert not page.erase_button.isEnabled()
    page.field.setText("Erase ")
    page.field.textEdited.emit(page.field.text())
    page.erase_button.click()


def test_erasing_everything_leaves_the_cover_and_nothing_else(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    shell = open_it(door, window, qtbot)
    with qtbot.waitSignal(door.guard.stayed, timeout=20_000):
        erase_all(shell)
    names = {path.name for path in backed_up.folder.iterdir()}
    assert names <= {"lists.json", "settings.json"}
    assert window.guest is None
    assert not Vault.exists(backed_up)


def test_what_could_not_be_removed_is_said_before_the_cover_comes(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = open_it(door, window, qtbot)
    left = (Left(Part.BACKUPS, FolderReadOnly("EACCES")),)
    monkeypatch.setattr(erase, "erase_everything", lambda _home, _forget: left)
    erase_all(shell)
    qtbot.waitUntil(lambda: isinstance(window.guest, OutsideWindow))
    page = outside(window).page()
    assert isinstance(page, ErasedPage)
    with qtbot.waitSignal(door.guard.stayed, timeout=20_000):
        page.leave_button.click()


@pytest.mark.parametrize("typed", ["", "eras", "erase it", "no"])
def test_only_the_word_erases(
    backed_up: Home, door: Door, window: CoverWindow, qtbot: QtBot, typed: str
) -> None:
    shell = open_it(door, window, qtbot)
    settings = settings_of(shell, "erase")
    settings.groups["erase"].begin_button.click()  # type: ignore[attr-defined]
    page = settings.sub_page()
    assert isinstance(page, ErasePage)
    page.next_button.click()
    page.field.setText(typed)
    page.field.textEdited.emit(typed)
    assert not page.erase_button.isEnabled()
    page.back_button.click()
    assert page.advice.isVisible()


def test_an_erasing_cut_short_is_finished_at_the_next_start(backed_up: Home) -> None:
    class Cut(BaseException):
        pass

    def cut(_salt: bytes) -> None:
        raise Cut

    with pytest.raises(Cut):
        erase.erase_everything(backed_up, cut)
    thread = finish_in_background(backed_up)
    assert thread is not None
    thread.join(20)
    assert {path.name for path in backed_up.folder.iterdir()} <= {"lists.json", "settings.json"}
    assert finish_in_background(backed_up) is None


def test_a_sound_vault_is_left_alone_at_the_start(backed_up: Home) -> None:
    before = {path.name for path in backed_up.folder.iterdir()}
    assert finish_in_background(backed_up) is None
    assert {path.name for path in backed_up.folder.iterdir()} == before


@pytest.fixture
def upkeep(vault: Vault, run_now: TasksAtOnce, qtbot: QtBot) -> Upkeep:
    return Upkeep(run_now, vault, BackupDesk(vault, Backups(vault, reserve_bytes=0)), run_now)


def test_a_backup_is_made_when_it_is_due(upkeep: Upkeep, vault: Vault) -> None:
    upkeep.begin()
    assert len(Backups(vault).list()) == 1
    upkeep.begin()
    assert len(Backups(vault).list()) == 1


def test_what_was_not_cleared_is_cleared_first(upkeep: Upkeep, vault: Vault) -> None:
    Journal(vault).add(incident())
    run(Backups(vault, reserve_bytes=0).make())
    Eraser(vault).erase(1)
    upkeep.begin()
    assert not Eraser(vault).is_due()
    assert len(Backups(vault).list()) == 1


@pytest.fixture
def with_old_keys(vault: Vault) -> EvidenceLocker:
    """Two items of an entry, from before the vault got new keys."""
    locker = EvidenceLocker(vault)
    Journal(vault).add(incident())
    for name in ("a", "b"):
        locker.attach(1, locker.store_from(io.BytesIO(name.encode() * 300_000), name, 300_000))
    WaysIn(vault).renew(PASSPHRASE, "a wholly new passphrase", cost=CHEAP)
    assert locker.old_keys() == 2
    return locker


def test_evidence_that_still_has_old_keys_gets_new_ones(
    upkeep: Upkeep, with_old_keys: EvidenceLocker
) -> None:
    told: list[Change] = []
    upkeep.renewed.connect(told.append)
    upkeep.begin()
    assert with_old_keys.old_keys() == 0
    ids = tuple(item.id for item in with_old_keys.items(1))
    assert told == [Change("evidence", ids)]
    upkeep.begin()
    assert len(told) == 1


def test_leaving_stops_the_evidences_new_keys_and_the_next_time_goes_on(
    vault: Vault, with_old_keys: EvidenceLocker, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    tasks = Tasks()
    upkeep = Upkeep(tasks, vault, BackupDesk(vault, Backups(vault, reserve_bytes=0)), tasks)
    real = vault.evidence.copy
    begun, left = threading.Event(), threading.Event()

    def copy(name: str, key: bytes, progress: Progress) -> StoredFile:
        if with_old_keys.old_keys() == 1:
            begun.set()
            assert left.wait(60)
        return real(name, key, progress)

    monkeypatch.setattr(vault.evidence, "copy", copy)
    upkeep.begin()
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitCallback() as ended:
        tasks.leave([left.set], ended)
    assert ended.args == [[]]
    assert with_old_keys.old_keys() == 1
    assert Backups(vault).list() == ()
    names = {item.file for item in with_old_keys.items(1)}
    assert {path.name for path in vault.home.evidence.iterdir()} == names
    tasks.close()
    with_old_keys.renew_keys()
    assert with_old_keys.old_keys() == 0


def test_damage_is_told_and_nothing_damaged_is_backed_up(
    upkeep: Upkeep, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage = Damage(pages=9, bad_pages=1)
    monkeypatch.setattr(upkeep._check, "look", lambda _known, _progress: damage)
    told: list[Damage] = []
    upkeep.damaged.connect(told.append)
    upkeep.begin()
    assert told == [damage]
    assert Backups(vault).list() == ()


def test_evidence_is_read_through_once_a_week(upkeep: Upkeep, vault: Vault) -> None:
    assert upkeep._evidence_is_due()
    upkeep.begin()
    assert not upkeep._evidence_is_due()
    vault.preferences.set(EVIDENCE_CHECKED, "long ago")
    assert upkeep._evidence_is_due()
