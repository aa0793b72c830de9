"""What the steps to a recovery code need of the vault. Everything here belongs on the vault's lane."""

from contextlib import suppress
from datetime import datetime

from safeplan.errors import DiskError
from safeplan.vault.backup import Backups
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.recovery import RecoveryCode
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn

_TRIED = "recovery_tried"


class RecoveryDesk:
    """Makes codes, tries them, and remembers when she tried the one she has.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._ways = WaysIn(vault)

    def make(self, passphrase: str) -> RecoveryCode:
        """Make a code; the one before no longer opens.

        Raises:
            WrongPassphrase: if it is not hers.
            VaultDamaged: if the key file is damaged.
            DiskError: if the disk does not take it; the code before still opens then.
        """
        code = self._ways.make_recovery(passphrase)
        self.forget_try()
        carry_keys(self._vault)
        return code

    def check(self, typed: str) -> bool:
        """Return whether a code opens the vault, and remember the day if it does.

        Raises:
            MistypedCode: if it is no whole code.
            VaultDamaged: if the key file is damaged.
            DiskError: if it cannot be read.
        """
        opens = self._ways.check_recovery(typed)
        if opens:
            self._vault.preferences.set(_TRIED, self._vault.clock.now().isoformat())
        return opens

    def withdraw(self, passphrase: str) -> bool:
        """Take the code away.

        Returns:
            Whether it opens no backup in the vault's folder either.

        Raises:
            WrongPassphrase: as `make`; so are VaultDamaged and DiskError.
        """
        self._ways.withdraw(SlotKind.RECOVERY, passphrase)
        self.forget_try()
        return carry_keys(self._vault)

    def forget_try(self) -> None:
        """Remember no day: there is another code now, or none.

        Raises:
            DiskError: if the disk does not take it.
        """
        self._vault.preferences.set(_TRIED, None)

    def tried(self) -> datetime | None:
        """Return when she last typed her code to try it, or None."""
        kept: object = self._vault.preferences.get(_TRIED, None)
        try:
            return datetime.fromisoformat(kept) if isinstance(kept, str) else None
        except ValueError:
            return None


def carry_keys(vault: Vault) -> bool:
    """Let the backups in the vault's folder open with what opens the vault now.

    Returns:
        Whether all of them do.
    """
    with suppress(DiskError):
        Backups(vault).carry_keys()
        return True
    return False
