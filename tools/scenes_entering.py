"""What comes before the window: codes and waiting at the password field, and the first run's last step."""

from datetime import timedelta

from safeplan.app.entrance import tell_failed_try
from safeplan.app.wiring import theme_for
from safeplan.errors import KeyringTrouble, WrongPassphrase
from safeplan.ui.recovery.desk import RecoveryDesk
from safeplan.ui.recovery.new_passphrase_flow import NewPassphraseFlow
from safeplan.ui.recovery.steps import RecoverySteps
from safeplan.ui.setup.flow import SetupFlow
from safeplan.vault.recovery import RecoveryCode
from safeplan.vault.tries import TryRecord, TrySummary
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tools.theatre import PASSPHRASE, Theatre, scene


@scene
def unlock_wait(theatre: Theatre) -> None:
    """Some seconds to wait after wrong tries."""
    page = theatre.ask_for_password()
    page.wait(20)


@scene
def unlock_no_pin(theatre: Theatre) -> None:
    """The keyring did not give its part of the PIN."""
    page = theatre.ask_for_password()
    tell_failed_try(page, theatre.home, "480916", KeyringTrouble(), had_pin=True)


@scene
def unlock_code(theatre: Theatre) -> None:
    """The groups in the place of the field."""
    theatre.ask_for_password()
    theatre.press("Forgotten password?")


@scene
def unlock_code_slip(theatre: Theatre) -> None:
    """A slip in one of them."""
    page = theatre.ask_for_password()
    code = RecoveryCode.new().text()
    page.show_code(("1" if code[0] == "0" else "0") + code[1:])


@scene
def unlock_second_half(theatre: Theatre) -> None:
    """One half was typed."""
    page = theatre.ask_for_password()
    page.show_code(RecoveryCode.new().halves()[0])


@scene
def unlock_code_wrong(theatre: Theatre) -> None:
    """A code that opens nothing."""
    page = theatre.ask_for_password()
    theatre.press("Forgotten password?")
    tell_failed_try(page, theatre.home, "", WrongPassphrase(), had_pin=False)


@scene
def new_passphrase(theatre: Theatre) -> None:
    """She came in by her recovery code."""
    theatre.show(NewPassphraseFlow(theme_for(theatre.appearance)))


@scene
def wrong_tries(theatre: Theatre) -> None:
    """What is said once after wrong tries."""
    shell, clock = theatre.unlock(), FixedClock()
    record = TryRecord(theatre.home.tries)
    clock.advance(-timedelta(hours=20, minutes=38))
    for _ in range(2):
        record.note_wrong(clock.now())
        clock.advance(timedelta(minutes=1))
    shell.note_tries(record.summary())


@scene
def lost_pin(theatre: Theatre) -> None:
    """Five wrong PINs switched it off."""
    theatre.unlock().note_tries(TrySummary(), lost_pin=True)


def _recovery(theatre: Theatre) -> SetupFlow:
    flow = theatre.set_up()
    theatre.vault = Vault.create(theatre.home, PASSPHRASE, cost=theatre.cost, clock=FixedClock())
    desk = RecoveryDesk(theatre.vault)
    theme = theme_for(theatre.appearance)
    flow.offer_recovery(RecoverySteps(theme, theatre.tasks, desk, PASSPHRASE, may_decline=True))
    theatre.settle()
    return flow


@scene
def first_run_recovery(theatre: Theatre) -> None:
    """A recovery code, or none."""
    _recovery(theatre)


@scene
def first_run_recovery_code(theatre: Theatre) -> None:
    """The code, shown this once."""
    _recovery(theatre)
    theatre.press("Make a code")
    theatre.button("I have it on paper")


@scene
def first_run_recovery_rehearsal(theatre: Theatre) -> None:
    """The code to be typed once."""
    _recovery(theatre)
    theatre.press("Make a code")
    theatre.press("I have it on paper")
