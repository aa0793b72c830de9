"""Her ways in, changed from the settings on a real vault; what goes wrong is said and alters nothing."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.errors import Cancelled, DiskError, DiskFull, DriveGone, FolderReadOnly, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.page import Width
from safeplan.ui.settings.after_renewal import AfterRenewal
from safeplan.ui.settings.change_passphrase import ChangePassphrase
from safeplan.ui.settings.page import SettingsPage
from safeplan.ui.settings.pin_page import PinPage
from safeplan.ui.settings.recovery_page import RecoveryPage, WithdrawPage
from safeplan.ui.settings.someone_knows import SomeoneKnows
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.settings.ways_desk import WaysDesk
from safeplan.ui.settings.ways_in import WaysInGroup
from safeplan.ui.setup.advice import PIN_OFFERED
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.tries_words import tries_words
from safeplan.ui.widgets import ConfirmPanel
from safeplan.vault import keyfile
from safeplan.vault.backup import Backups
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.tries import TryRecord, TrySummary
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.diary import incident
from tests.builders.keyring import FakeKeyring
from tests.conftest import PASSPHRASE

NEW = "otter marzipan velvet lantern"


class Stage:
    """The settings with the group of her ways in, on a vault."""

    def __init__(self, theme: Theme, tasks: Tasks, vault: Vault, qtbot: QtBot) -> None:
        self.vault = vault
        self.group = WaysInGroup(theme, tasks, WaysDesk(vault))
        self.page = SettingsPage(theme, [self.group])
        qtbot.addWidget(self.page)
        theme.apply(self.page)
        self.page.resize(1000, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.set_width(Width.WIDE)
        self.page.arrive()

    def sub_page(self, kind: type[SubPage]) -> SubPage:
        page = self.page.sub_page()
        assert isinstance(page, kind)
        return page

    def opens(self, secret: str) -> bool:
        """Whether a secret proves to be the passphrase of the key file on the disk."""
        try:
            WaysIn(self.vault).withdraw(SlotKind.RECOVERY, secret)
        except SafePlanError:
            return False
        return True


@pytest.fixture
def keyring(vault: Vault) -> FakeKeyring:
    keyring = FakeKeyring()
    vault.open_keyring = keyring
    return keyring


@pytest.fixture
def stage(theme: Theme, run_now: Tasks, vault: Vault, keyring: FakeKeyring, qtbot: QtBot) -> Stage:
    return Stage(theme, run_now, vault, qtbot)


def fill_own(page: ChangePassphrase | SomeoneKnows, passphrase: str = NEW) -> None:
    """Choose a passphrase of her own."""
    page.new.choice.segment("own").click()
    page.new.own.field.setText(passphrase)
    page.new.own.again.setText(passphrase)


def change(stage: Stage, old: str = PASSPHRASE) -> ChangePassphrase:
    """Open the form, fill it and press the button."""
    stage.group.change_button.click()
    page = stage.sub_page(ChangePassphrase)
    assert isinstance(page, ChangePassphrase)
    page.old.setText(old)
    fill_own(page)
    page.change_button.click()
    return page


class TestPassphrase:
    """Changing the passphrase."""

    def test_it_is_changed_and_what_follows_is_said(self, stage: Stage) -> None:
        change(stage)
        assert stage.page.sub_page() is None
        assert stage.group.result.isVisible()
        assert "opens nothing on this computer any more" in stage.group.result.words()
        assert stage.opens(NEW)
        assert not stage.opens(PASSPHRASE)

    def test_five_inputs_besides_the_words_are_enough(self, stage: Stage) -> None:
        stage.group.change_button.click()
        page = stage.sub_page(ChangePassphrase)
        assert isinstance(page, ChangePassphrase)
        words = page.new.words.words_label.accessibleName()
        QTest.keyClicks(page.focusWidget(), PASSPHRASE)
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        QTest.keyClicks(page.focusWidget(), words)
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        assert stage.page.sub_page() is None
        assert stage.opens(words)

    def test_a_wrong_old_one_is_said_beside_its_field(self, stage: Stage) -> None:
        page = change(stage, old="something else")
        assert "not your passphrase" in page.old_row.error()
        assert page.old.hasFocus()
        assert not page.old.text()
        assert page.change_button.isEnabled()
        assert stage.opens(PASSPHRASE)

    @pytest.mark.parametrize(
        ("kind", "said"),
        [(DiskFull, "Make room"), (FolderReadOnly, "not locked"), (DriveGone, "Put the drive back")],
    )
    def test_the_disks_trouble_is_said_and_nothing_has_changed(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch, kind: type[DiskError], said: str
    ) -> None:
        def refuse(*_arguments: object) -> None:
            raise kind("test")

        before = stage.vault.home.key_file.read_bytes(), stage.vault.home.key_file_copy.read_bytes()
        with monkeypatch.context() as world:
            world.setattr(keyfile, "write_copies", refuse)
            page = change(stage)
        assert said in page.result.words()
        assert "what opened it before still does" in page.result.words()
        after = stage.vault.home.key_file.read_bytes(), stage.vault.home.key_file_copy.read_bytes()
        assert after == before
        assert stage.opens(PASSPHRASE)

    def test_the_backups_in_the_folder_follow(self, stage: Stage) -> None:
        for _ in Backups(stage.vault, reserve_bytes=0).make():
            pass
        change(stage)
        (backup,) = Backups(stage.vault).list()
        assert backup.home.key_file.read_bytes() == stage.vault.home.key_file.read_bytes()

    def test_going_back_changes_nothing(self, stage: Stage) -> None:
        stage.group.change_button.setFocus()
        stage.group.change_button.click()
        page = stage.sub_page(ChangePassphrase)
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert stage.page.sub_page() is None
        assert stage.group.change_button.hasFocus()
        assert stage.opens(PASSPHRASE)


class TestRecoveryCode:
    """Making and withdrawing a recovery code."""

    def test_without_one_the_row_says_what_that_means(self, stage: Stage) -> None:
        assert "nobody can open this" in stage.group.recovery_row.text.text()
        assert not stage.group.withdraw_button.isVisible()

    def make_one(self, stage: Stage, tried: bool) -> None:
        stage.group.make_button.click()
        page = stage.sub_page(RecoveryPage)
        assert isinstance(page, RecoveryPage)
        page.steps.choice.passphrase.setText(PASSPHRASE)
        page.steps.choice.make_button.click()
        groups = [box.group for box in page.steps.code.boxes[0].boxes]
        page.steps.code.written_button.click()
        if tried:
            for field, group in zip(page.steps.rehearsal.entries[0].fields, groups, strict=True):
                field.put(group)
            page.steps.rehearsal.check_button.click()
        else:
            page.steps.rehearsal.skip_button.click()

    @pytest.mark.parametrize(
        ("tried", "row", "said"),
        [
            (True, "Made and tried on 24 November 2026.", "it works"),
            (False, "Made on 24 November 2026. You have not tried it.", "You have not tried it"),
        ],
    )
    def test_the_row_says_when_it_was_made_and_tried(
        self, stage: Stage, tried: bool, row: str, said: str
    ) -> None:
        self.make_one(stage, tried)
        assert stage.page.sub_page() is None
        assert stage.group.recovery_row.text.text() == row
        assert said in stage.group.result.words()
        assert stage.group.withdraw_button.isVisible()

    def test_making_a_new_one_says_that_the_old_one_stops(self, stage: Stage) -> None:
        self.make_one(stage, tried=True)
        stage.group.make_button.click()
        page = stage.sub_page(RecoveryPage)
        assert isinstance(page, RecoveryPage)
        assert page._caution.isVisible()

    def test_going_while_the_code_is_shown_asks_first(self, stage: Stage) -> None:
        stage.group.make_button.click()
        page = stage.sub_page(RecoveryPage)
        assert isinstance(page, RecoveryPage)
        page.steps.choice.passphrase.setText(PASSPHRASE)
        page.steps.choice.make_button.click()
        page.back_button.click()
        (panel,) = stage.page.findChildren(ConfirmPanel)
        panel.safe_button.click()
        assert stage.page.sub_page() is page
        page.back_button.click()
        panel = next(one for one in stage.page.findChildren(ConfirmPanel) if one.isVisible())
        panel.act_button.click()
        assert stage.page.sub_page() is None
        assert "You have not tried it" in stage.group.recovery_row.text.text()

    def test_it_is_withdrawn_after_the_passphrase(self, stage: Stage) -> None:
        self.make_one(stage, tried=True)
        stage.group.withdraw_button.click()
        page = stage.sub_page(WithdrawPage)
        assert isinstance(page, WithdrawPage)
        page.withdraw_button.click()
        assert "Type your passphrase" in page.row.error()
        QTest.keyClicks(page.passphrase, "something else")
        QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
        assert "not your passphrase" in page.row.error()
        QTest.keyClicks(page.passphrase, PASSPHRASE)
        QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
        assert {way.kind for way in WaysIn(stage.vault).ways()} == {SlotKind.PASSPHRASE}
        assert "withdrawn" in stage.group.result.words()


class TestPin:
    """The PIN."""

    @pytest.fixture
    def offered(self, vault: Vault) -> None:
        vault.preferences.set(PIN_OFFERED, True)

    def test_it_is_not_offered_where_others_may_sign_in(self, stage: Stage) -> None:
        assert not stage.group.pin.isEnabled()
        assert "others may be able to sign in" in stage.group.pin_row.text.text()

    def page(self, stage: Stage) -> PinPage:
        stage.group.pin.click()
        page = stage.sub_page(PinPage)
        assert isinstance(page, PinPage)
        return page

    @pytest.mark.usefixtures("offered")
    def test_it_is_switched_on_and_off(self, stage: Stage, keyring: FakeKeyring) -> None:
        page = self.page(stage)
        page.passphrase.setText(PASSPHRASE)
        page.pin.setText("480916")
        page.again.setText("480916")
        page.switch_button.click()
        assert stage.group.pin.isChecked()
        assert "The PIN is on." in stage.group.result.words()
        assert len(keyring.entries) == 1
        stage.group.pin.click()
        assert not stage.group.pin.isChecked()
        assert not keyring.entries
        assert "The PIN is off." in stage.group.result.words()

    @pytest.mark.usefixtures("offered")
    @pytest.mark.parametrize(
        ("pin", "again", "said"),
        [
            ("12345", "12345", "six digits or more"),
            ("48091a", "48091a", "six digits or more"),
            ("123456", "123456", "tried first"),
            ("777777", "777777", "tried first"),
            ("480916", "480961", "not the same"),
        ],
    )
    def test_a_pin_that_is_no_good_is_refused(self, stage: Stage, pin: str, again: str, said: str) -> None:
        page = self.page(stage)
        page.passphrase.setText(PASSPHRASE)
        page.pin.setText(pin)
        page.again.setText(again)
        page.switch_button.click()
        assert said in page.pin_row.error() + page.again_row.error()
        assert {way.kind for way in WaysIn(stage.vault).ways()} == {SlotKind.PASSPHRASE}

    @pytest.mark.usefixtures("offered")
    def test_a_wrong_passphrase_switches_nothing_on(self, stage: Stage, keyring: FakeKeyring) -> None:
        page = self.page(stage)
        page.passphrase.setText("something else")
        page.pin.setText("480916")
        page.again.setText("480916")
        page.switch_button.click()
        assert "not your passphrase" in page.passphrase_row.error()
        assert not keyring.entries

    @pytest.mark.usefixtures("offered")
    @pytest.mark.parametrize("trouble", ["missing", "write"])
    def test_a_keyring_that_does_not_work_costs_nothing_and_is_said(
        self, stage: Stage, keyring: FakeKeyring, trouble: str
    ) -> None:
        keyring.missing = trouble == "missing"
        keyring.refused = {"write"} if trouble == "write" else set()
        page = self.page(stage)
        if trouble == "write":
            page.passphrase.setText(PASSPHRASE)
            page.pin.setText("480916")
            page.again.setText("480916")
            page.switch_button.click()
        assert "cannot keep its part of a PIN" in page.result.words()
        assert not page.switch_button.isVisible()
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert not stage.group.pin.isChecked()
        assert stage.opens(PASSPHRASE)


class TestWrongTries:
    """Wrong tries in words, and clearing them."""

    def test_they_are_shown_until_she_clears_them(
        self, theme: Theme, run_now: Tasks, vault: Vault, qtbot: QtBot
    ) -> None:
        home = vault.home
        record, moment = TryRecord(home.tries), datetime(2026, 11, 23, 21, 14).astimezone()
        vault.lock()
        record.note_wrong(moment)
        record.note_wrong(moment + timedelta(minutes=1))
        again = Vault.unlock(home, PASSPHRASE)
        try:
            stage = Stage(theme, run_now, again, qtbot)
            assert "Monday 23 November 2026: 21:14" in stage.group.tries_row.text.text()
            stage.group.clear_button.click()
            assert stage.group.tries_row.text.text() == "None."
            assert not stage.group.clear_button.isVisible()
            assert again.wrong_tries.count == 0
        finally:
            again.lock()

    def test_many_are_told_by_their_first_and_last(self) -> None:
        first = datetime(2026, 11, 20, 9, 5).astimezone()
        times = tuple(first + timedelta(hours=number * 20) for number in range(6))
        words = tries_words(TrySummary(6, times, first))
        assert (
            words == "6 wrong tries, from Friday 20 November 2026, 09:05 to Tuesday 24 November 2026, 13:05."
        )

    def test_where_the_first_is_not_known_the_last_is_told(self) -> None:
        last = datetime(2026, 11, 23, 21, 15).astimezone()
        assert tries_words(TrySummary(300, (last,), None)).endswith(
            "the last one Monday 23 November 2026, 21:15."
        )

    def test_none_are_no_words(self) -> None:
        assert tries_words(TrySummary()) == ""


class TestSomebodyKnows:
    """New keys for everything."""

    def open(self, stage: Stage) -> SomeoneKnows:
        stage.group.renew_button.click()
        page = stage.sub_page(SomeoneKnows)
        assert isinstance(page, SomeoneKnows)
        return page

    def test_only_the_new_passphrase_opens_it_afterwards(self, stage: Stage) -> None:
        WaysIn(stage.vault).make_recovery(PASSPHRASE)
        page = self.open(stage)
        page.old.setText(PASSPHRASE)
        fill_own(page)
        page.renew_button.click()
        assert isinstance(stage.page.sub_page(), AfterRenewal)
        home = stage.vault.home
        stage.vault.lock()
        again = Vault.unlock(home, NEW)
        assert {way.kind for way in WaysIn(again).ways()} == {SlotKind.PASSPHRASE}
        again.lock()

    def test_older_backups_are_named_and_replaced_when_she_says_so(self, stage: Stage) -> None:
        for _ in Backups(stage.vault, reserve_bytes=0).make():
            pass
        page = self.open(stage)
        page.old.setText(PASSPHRASE)
        fill_own(page)
        page.renew_button.click()
        after = stage.sub_page(AfterRenewal)
        assert isinstance(after, AfterRenewal)
        assert after.delete_button.isVisible()
        assert after.backups.column.count() == 1
        after.delete_button.click()
        (panel,) = stage.page.findChildren(ConfirmPanel)
        assert panel.safe_button.hasFocus()
        panel.act_button.click()
        assert "gone" in after.result.words()
        (left,) = Backups(stage.vault).list()
        assert left.same_key

    def test_without_older_backups_none_are_offered_for_deletion(self, stage: Stage) -> None:
        page = self.open(stage)
        page.old.setText(PASSPHRASE)
        fill_own(page)
        page.renew_button.click()
        after = stage.sub_page(AfterRenewal)
        assert isinstance(after, AfterRenewal)
        assert not after.delete_button.isVisible()
        after.code_button.click()
        assert isinstance(stage.page.sub_page(), RecoveryPage)

    def with_evidence(self, vault: Vault, folder: Path) -> EvidenceLocker:
        """Keep an entry with a file."""
        (folder / "note.txt").write_bytes(b"kept byte for byte")
        locker = EvidenceLocker(vault)
        (entry_id,) = Journal(vault).add(incident()).ids
        locker.attach(entry_id, locker.store(folder / "note.txt"))
        return locker

    def test_evidence_gets_new_keys_too(self, stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
        locker = self.with_evidence(stage.vault, tmp_path)
        page = self.open(stage)
        page.old.setText(PASSPHRASE)
        fill_own(page)
        with qtbot.waitSignal(stage.page.changed) as told:
            page.renew_button.click()
        assert told.args is not None
        assert told.args[0].kind == "evidence"
        assert locker.old_keys() == 0
        after = stage.sub_page(AfterRenewal)
        assert not after.result.isVisible()

    def test_evidence_that_had_to_wait_is_told(
        self, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        locker = self.with_evidence(stage.vault, tmp_path)

        def stopped(_progress: Progress) -> None:
            raise Cancelled("test")

        monkeypatch.setattr(stage.group.desk, "renew_evidence", stopped)
        page = self.open(stage)
        page.old.setText(PASSPHRASE)
        fill_own(page)
        page.renew_button.click()
        after = stage.sub_page(AfterRenewal)
        assert "the next time you come in" in after.result.words()
        assert locker.old_keys() == 1
        assert stage.opens(NEW)

    def test_a_wrong_passphrase_renews_nothing(self, stage: Stage) -> None:
        page = self.open(stage)
        page.old.setText("something else")
        fill_own(page)
        page.renew_button.click()
        assert "not your passphrase" in page.old_row.error()
        assert stage.opens(PASSPHRASE)

    @pytest.mark.parametrize(
        ("kind", "said"), [(Cancelled, "as they were"), (DiskFull, "what opened it before still does")]
    )
    def test_stopped_or_failed_all_is_as_it_was(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch, kind: type[SafePlanError], said: str
    ) -> None:
        def refuse(_old: str, _new: str, _progress: Progress) -> None:
            raise kind("test")

        monkeypatch.setattr(stage.group.desk, "renew", refuse)
        page = self.open(stage)
        page.old.setText(PASSPHRASE)
        fill_own(page)
        page.renew_button.click()
        assert said in page.result.words()
        assert page.renew_button.isEnabled()
        assert stage.opens(PASSPHRASE)


def test_every_control_of_the_group_is_named(stage: Stage) -> None:
    group = stage.group
    names = [
        widget.accessibleName() or widget.text()
        for widget in (
            group.change_button,
            group.make_button,
            group.withdraw_button,
            group.pin,
            group.clear_button,
            group.renew_button,
        )
    ]
    assert all(len(name.split()) >= 3 for name in names)
    assert len(set(names)) == len(names)
