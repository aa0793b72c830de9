"""Switching the PIN on and off."""

import os

from safeplan.errors import Bug
from safeplan.vault import device, keys
from safeplan.vault.keyfile import KeySlots, SlotKind
from safeplan.vault.os_keyring import SECRET_BYTES
from safeplan.vault.tries import TryRecord
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn


class PinWay:
    """The PIN of an open vault on this computer. All but `is_on` takes time: work for a thread.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._record = TryRecord(vault.home.tries)

    def is_on(self) -> bool:
        """Return whether a PIN opens the vault here, as far as can be told without asking the keyring."""
        return self._record.read().pin_on

    def check_keyring(self) -> None:
        """Find out whether a PIN could be switched on, before she chooses one.

        Raises:
            KeyringTrouble: if this computer has no keyring that we know, or it is locked.
        """
        self._vault.open_keyring("")

    def switch_on(self, passphrase: str, pin: str) -> None:
        """Let a PIN open the vault on this computer; one that was set before no longer does.

        Args:
            passphrase: hers.
            pin: six digits or more.

        Raises:
            WrongPassphrase: if the passphrase is not hers; nothing has changed.
            KeyringTrouble: if the keyring does not keep its half; the PIN is off then.
            DiskError: if the disk does not take it; likewise.
            VaultDamaged: if the key file is damaged.
            Bug: if it is no PIN.
        """
        if not device.is_pin(pin):
            raise Bug("not a PIN")
        salts: list[bytes] = []

        def make_key(slots: KeySlots) -> bytearray:
            salts.append(slots.salt)
            return self._new_key(slots, pin)

        try:
            WaysIn(self._vault).put(SlotKind.DEVICE, passphrase, make_key)
            self._record.set_pin(True)
        except BaseException:
            for salt in salts:
                device.give_up(self._record, salt, self._vault.open_keyring)
            raise

    def switch_off(self) -> None:
        """Let no PIN open the vault any more. A half that the keyring does not give up is of no use.

        Raises:
            DiskError: if the disk does not take it.
            VaultDamaged: if the key file is damaged.
        """
        WaysIn(self._vault).withdraw(SlotKind.DEVICE)

    def _new_key(self, slots: KeySlots, pin: str) -> bytearray:
        half = os.urandom(SECRET_BYTES)
        self._vault.open_keyring(device.account_of(slots.salt)).write(half)
        key = slots.derive(pin)
        try:
            return device.pin_key(key, half)
        finally:
            keys.wipe(key)
