"""Her ways in: the group in the settings, and every page of it."""

from datetime import timedelta

from safeplan.errors import DiskFull
from safeplan.ui.recovery.steps import RecoverySteps
from safeplan.ui.settings.after_renewal import AfterRenewal
from safeplan.ui.settings.change_passphrase import ChangePassphrase
from safeplan.ui.settings.page import SettingsPage
from safeplan.ui.settings.pin_page import PinPage
from safeplan.ui.settings.someone_knows import SomeoneKnows
from safeplan.ui.setup.advice import PIN_OFFERED
from safeplan.vault.backup import Backups
from safeplan.vault.tries import TryRecord
from safeplan.vault.ways_in import WaysIn
from tests.builders.clock import FixedClock
from tests.builders.keyring import FakeKeyring
from tools.theatre import PASSPHRASE, Theatre, scene


def _ways(
    theatre: Theatre, *, wrong_tries: int = 0, pin_offered: bool = False, code: bool = False
) -> SettingsPage:
    shell = theatre.unlock()
    vault = theatre.vault
    assert vault is not None  # noqa: S101 - it was opened in the line above
    vault.preferences.set(PIN_OFFERED, pin_offered)
    if code:
        WaysIn(vault).make_recovery(PASSPHRASE)
    if wrong_tries:
        record, clock = TryRecord(theatre.home.tries), FixedClock()
        clock.advance(-timedelta(hours=20, minutes=38))
        for _ in range(wrong_tries):
            record.note_wrong(clock.now())
            clock.advance(timedelta(minutes=1))
        vault.wrong_tries = record.summary()
    shell.show_page("settings", "ways_in")
    theatre.settle()
    page = shell.current
    assert isinstance(page, SettingsPage)  # noqa: S101 - as asked for
    return page


@scene
def settings_ways_in(theatre: Theatre) -> None:
    """No recovery code, no PIN, no wrong tries."""
    _ways(theatre)


@scene
def settings_ways_in_used(theatre: Theatre) -> None:
    """A recovery code that was not tried, a PIN that may be switched on, two wrong tries."""
    _ways(theatre, wrong_tries=2, pin_offered=True, code=True)


@scene
def change_passphrase(theatre: Theatre) -> None:
    """The old passphrase, and words for the new one."""
    _ways(theatre)
    theatre.press("Change your passphrase")


@scene
def change_passphrase_own(theatre: Theatre) -> None:
    """The old one was mistyped; the new one is her own."""
    _ways(theatre)
    theatre.press("Change your passphrase")
    page = theatre.widget(ChangePassphrase)
    page.old.setText("correct horse")
    theatre.press("Your own")
    page.new.own.field.setText("otter marzipan velvet")
    page.new.own.again.setText("otter marzipan velvet")
    theatre.press("Change it")


@scene
def change_passphrase_disk_full(theatre: Theatre) -> None:
    """The disk was full."""
    _ways(theatre)
    theatre.press("Change your passphrase")
    page = theatre.widget(ChangePassphrase)
    page._failed(DiskFull())


@scene
def passphrase_changed(theatre: Theatre) -> None:
    """What is said of it afterwards."""
    _ways(theatre)
    theatre.press("Change your passphrase")
    page = theatre.widget(ChangePassphrase)
    page.old.setText(PASSPHRASE)
    page.new.words.field.setText(page.new.words.words_label.accessibleName())
    theatre.press("Change it")


@scene
def recovery_choice(theatre: Theatre) -> None:
    """What a code is; there is one already."""
    _ways(theatre, code=True)
    theatre.press("Make a new recovery code")


@scene
def recovery_code(theatre: Theatre) -> None:
    """The code, shown this once."""
    _code(theatre)


@scene
def recovery_halves(theatre: Theatre) -> None:
    """Both halves."""
    _code(theatre, halves=True)


@scene
def recovery_print(theatre: Theatre) -> None:
    """The sheet before it is printed."""
    _code(theatre).code.print_buttons[0].click()


@scene
def recovery_rehearsal(theatre: Theatre) -> None:
    """One group was mistyped."""
    steps = _code(theatre)
    theatre.press("I have it on paper")
    groups = [box.group for box in steps.code.boxes[0].boxes]
    groups[2] = groups[2][::-1] if groups[2] != groups[2][::-1] else "0000"
    for field, group in zip(steps.rehearsal.entries[0].fields, groups, strict=True):
        field.put(group)
    theatre.press("Check it")


@scene
def recovery_rehearsal_halves(theatre: Theatre) -> None:
    """Both halves to be typed."""
    _code(theatre, halves=True)
    theatre.press("I have it on paper")


@scene
def recovery_leave_code(theatre: Theatre) -> None:
    """She wants to go while the code is shown."""
    _code(theatre)
    theatre.press("Back")


def _code(theatre: Theatre, *, halves: bool = False) -> RecoverySteps:
    _ways(theatre)
    theatre.press("Make a recovery code")
    steps = theatre.widget(RecoverySteps)
    steps.choice.halves.setChecked(halves)
    steps.choice.passphrase.setText(PASSPHRASE)
    theatre.press("Make a code")
    theatre.wait_for(lambda: steps.shows_code, "a code")
    return steps


@scene
def withdraw_code(theatre: Theatre) -> None:
    """Before the code is taken away."""
    _ways(theatre, code=True)
    theatre.press("Withdraw the recovery code")


@scene
def pin(theatre: Theatre) -> None:
    """What a PIN can and cannot do."""
    _pin(theatre)


@scene
def pin_no_keyring(theatre: Theatre) -> None:
    """A computer without a keyring."""
    _pin(theatre, missing=True)


@scene
def pin_on(theatre: Theatre) -> None:
    """After it was switched on."""
    page = _pin(theatre)
    page.passphrase.setText(PASSPHRASE)
    page.pin.setText("480916")
    page.again.setText("480916")
    theatre.press("Switch the PIN on")


def _pin(theatre: Theatre, *, missing: bool = False) -> PinPage:
    _ways(theatre, pin_offered=True)
    assert theatre.vault is not None  # noqa: S101 - it is open
    keyring = FakeKeyring()
    keyring.missing = missing
    theatre.vault.open_keyring = keyring
    theatre.press("Short PIN on this account")
    return theatre.widget(PinPage)


@scene
def someone_knows(theatre: Theatre) -> None:
    """What new keys do and what they cannot."""
    _ways(theatre)
    theatre.press("I think someone knows my passphrase")


@scene
def someone_knows_at_work(theatre: Theatre) -> None:
    """While it is done."""
    _ways(theatre)
    theatre.press("I think someone knows my passphrase")
    page = theatre.widget(SomeoneKnows)
    page.busy(True)
    page.progress.set_progress(310, 1000)
    page.progress.show()
    page.body.ensureWidgetVisible(page.progress)


@scene
def someone_knows_done(theatre: Theatre) -> None:
    """Afterwards, with backups from before."""
    _ways(theatre)
    vault = theatre.vault
    assert vault is not None  # noqa: S101 - it is open
    for _ in Backups(vault, reserve_bytes=0).make():
        pass
    theatre.press("I think someone knows my passphrase")
    page = theatre.widget(SomeoneKnows)
    page.old.setText(PASSPHRASE)
    page.new.words.field.setText(page.new.words.words_label.accessibleName())
    theatre.press("Give everything new keys")
    theatre.widget(AfterRenewal)
