"""What the settings do with her ways in.

New keys and new backups take long and let drafts in between: they belong on a free lane. All else belongs
on the vault's.
"""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.evidence_renewal import Renewed
from safeplan.progress import Progress
from safeplan.ui.recovery.desk import RecoveryDesk, carry_keys
from safeplan.ui.setup.advice import PIN_OFFERED
from safeplan.vault.backup import Backup, Backups
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.pin_way import PinWay
from safeplan.vault.tries import TrySummary
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WayIn, WaysIn

NO_TRIES = TrySummary()


@dataclass(frozen=True)
class WaysState:
    """How it stands with her ways in.

    Args:
        passphrase: when it was set, where that is known.
        recovery: the recovery code, or None.
        recovery_tried: when she typed it to try it.
        tries: wrong ones she has not put away.
        pin_on: whether a PIN opens it here.
        pin_offered: whether one may be switched on.
    """

    passphrase: datetime | None = None
    recovery: WayIn | None = None
    recovery_tried: datetime | None = None
    tries: TrySummary = NO_TRIES
    pin_on: bool = False
    pin_offered: bool = False


class WaysDesk:
    """Reads and changes the ways in, and lets the backups in the vault's folder follow.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._ways = WaysIn(vault)
        self._pin = PinWay(vault)
        self._backups = Backups(vault)
        self._locker = EvidenceLocker(vault)
        self.recovery = RecoveryDesk(vault)

    def state(self) -> WaysState:
        """Return how it stands.

        Raises:
            VaultDamaged: if the key file is damaged.
            DiskError: if it cannot be read.
        """
        ways = {way.kind: way for way in self._ways.ways()}
        return WaysState(
            passphrase=ways[SlotKind.PASSPHRASE].made,
            recovery=ways.get(SlotKind.RECOVERY),
            recovery_tried=self.recovery.tried(),
            tries=self._vault.wrong_tries,
            pin_on=self._pin.is_on(),
            pin_offered=self._vault.preferences.get(PIN_OFFERED, False) is True,
        )

    def change_passphrase(self, old: str, new: str) -> bool:
        """Set another passphrase.

        Returns:
            Whether the backups in the vault's folder open with it too.

        Raises:
            WrongPassphrase: if the old one is not hers.
            VaultDamaged: if the key file is damaged.
            DiskError: if the disk does not take it; nothing has changed.
        """
        self._ways.change_passphrase(old, new)
        return carry_keys(self._vault)

    def replace_passphrase(self, new: str) -> bool:
        """Set a passphrase after she came in by recovery code; returns and raises as `change_passphrase`."""
        self._ways.replace_passphrase(new)
        return carry_keys(self._vault)

    def withdraw_recovery(self, passphrase: str) -> bool:
        """Take the recovery code away; returns and raises as `change_passphrase`."""
        return self.recovery.withdraw(passphrase)

    def put_away_tries(self) -> None:
        """Show the wrong tries so far no more.

        Raises:
            DiskError: if the disk does not take it.
        """
        self._vault.put_away_wrong_tries()

    def check_keyring(self) -> None:
        """Find out whether a PIN could be switched on; raises KeyringTrouble if not."""
        self._pin.check_keyring()

    def switch_pin_on(self, passphrase: str, pin: str) -> None:
        """Let a PIN open the vault here; raises as `PinWay.switch_on`."""
        self._pin.switch_on(passphrase, pin)

    def switch_pin_off(self) -> None:
        """Let no PIN open the vault any more; raises as `PinWay.switch_off`."""
        self._pin.switch_off()

    def renew(self, old: str, new: str, progress: Progress) -> None:
        """Give everything but the evidence new keys, beside other work on the vault.

        Raises:
            WrongPassphrase: if the old one is not hers.
            Cancelled: if it was stopped; all is as it was.
            DiskError: if the disk does not take it; likewise.
            VaultDamaged: if the vault is damaged.
        """
        self._ways.renew(old, new, progress)
        self.recovery.forget_try()

    def renew_evidence(self, progress: Progress) -> Renewed:
        """Give the evidence new keys after a renewal, beside other work on the vault.

        Raises:
            Cancelled: if it was stopped; the next call goes on.
            DiskError: if the disk does not take it; likewise.
        """
        return self._locker.renew_keys(progress)

    def older_backups(self) -> tuple[Backup, ...]:
        """Return the backups in the vault's folder that an older passphrase opens.

        Raises:
            DiskError: if the folder cannot be read.
        """
        return self._backups.older_than_key()

    def replace_backups(self, progress: Progress) -> Generator[None, None, object]:
        """Make a fresh backup, then remove all older ones; raises as `Backups.make`."""
        return self._backups.replace_all(progress)
