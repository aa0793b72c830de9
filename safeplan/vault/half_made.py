"""One copy of a vault at a time, and nothing half-made left of it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safeplan.errors import Cancelled, SafePlanError
from safeplan.vault.atomic import sorted_os_errors, sync_folder
from safeplan.vault.backup_shelf import remove_quietly
from safeplan.vault.copying import Steps, Tally
from safeplan.vault.vault import Vault

_WAIT_S = 0.02


@contextmanager
def half_made(vault: Vault, path: Path) -> Iterator[None]:
    """See that a folder or file is gone at the end, or when the vault is locked, if that comes first.

    Args:
        vault: whose copy it is.
        path: what is being made; give it its name before the end.

    Raises:
        Cancelled: in place of any error that comes of the vault having been locked meanwhile.
    """
    vault.half_made.add(path)
    try:
        yield
    except SafePlanError:
        if vault.closing.is_set():
            raise Cancelled("the vault was closed meanwhile") from None
        raise
    finally:
        remove_quietly(path)
        vault.half_made.discard(path)


def my_turn(vault: Vault, tally: Tally) -> Steps:
    """Wait until no other copy of this vault is being made; the caller releases `vault.copying`.

    Raises:
        Cancelled: if it was stopped.
    """
    while not vault.copying.acquire(blocking=False):
        tally.add()
        yield
        time.sleep(_WAIT_S)


def give_name(path: Path, name: Path) -> None:
    """Give what was half-made its name, lastingly, or remove it.

    Raises:
        DiskError: if that fails.
    """
    try:
        with sorted_os_errors():
            path.replace(name)
        sync_folder(name.parent)
    except BaseException:
        remove_quietly(name)
        raise
