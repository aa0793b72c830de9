"""Between the password field and the window: what is said of a try, and what comes before or first."""

from safeplan.clock import SystemClock
from safeplan.errors import KeyringTrouble, MistypedCode, SafePlanError, TriedTooSoon, WrongPassphrase
from safeplan.places import Home
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.device import pin_is_on
from safeplan.vault.tries import TryRecord, TrySummary
from safeplan.vault.vault import Vault

_TOLD = "wrong_tries_told"


def tell_failed_try(page: UnlockPage, home: Home, typed: str, error: SafePlanError, had_pin: bool) -> bool:
    """Say on the field's page what came of a try.

    Args:
        page: takes the next one.
        home: where the vault is.
        typed: what was tried.
        error: why it did not open.
        had_pin: whether a PIN was on before the try.

    Returns:
        Whether it was said; the world's other troubles are for others to say.
    """
    if isinstance(error, WrongPassphrase):
        page.wrong()
        if had_pin and not pin_is_on(home):
            page.ask_for_password()
        page.wait(TryRecord(home.tries).wait_s(SystemClock().now()))
    elif isinstance(error, TriedTooSoon):
        page.wait(error.seconds)
    elif isinstance(error, KeyringTrouble):
        page.ask_for_password()
    elif isinstance(error, MistypedCode):
        page.show_code(typed)
    else:
        return False
    return True


def news_of_tries(vault: Vault) -> TrySummary:
    """Return the wrong tries she has not put away, if any of them was never shown; on the vault's lane."""
    tries = vault.wrong_tries
    told: object = vault.preferences.get(_TOLD, None)
    if tries.last is None or told == tries.last.isoformat():
        return TrySummary()
    vault.preferences.set(_TOLD, tries.last.isoformat())
    return tries
