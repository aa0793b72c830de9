"""Finishing an erasing that was cut short, at the next start, whatever she does then."""

from contextlib import suppress
from threading import Thread

from safeplan.errors import SafePlanError
from safeplan.places import Home


def finish_in_background(home: Home) -> Thread | None:
    """Remove what an erasing left, if one was begun here; the cover does not wait for it.

    Only then is anything of the vault's code loaded.

    Args:
        home: where everything was kept.

    Returns:
        The thread that does it, or None where there is nothing to do.
    """
    if not home.may_be_half_erased():
        return None
    thread = Thread(target=_finish, args=(home,), name="ending", daemon=True)
    thread.start()
    return thread


def _finish(home: Home) -> None:
    from safeplan.vault import erase

    # What cannot be removed now is tried again the next time.
    with suppress(SafePlanError):
        if erase.is_begun(home):
            erase.erase_everything(home, lambda salt: erase.forget_pin(home, salt))
