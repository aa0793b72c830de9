"""The PIN: a short secret that opens the vault on this computer alone, whose keyring keeps a random half.

A PIN by itself would fall in days to whoever copied the files. With the half it falls to whoever can run
programs in her account; so it is off by default, and five wrong ones switch it off. Nothing needs it: the
passphrase opens the vault whatever has become of the keyring, of its half, or of the record of tries.

Here is what unlocking needs; `pin_way` switches it on and off.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from itertools import pairwise

from safeplan.errors import DiskError, KeyringTrouble
from safeplan.places import Home
from safeplan.vault import keys
from safeplan.vault.keyfile import KeySlots, SlotKind
from safeplan.vault.os_keyring import Keyring, Waited, system_keyring
from safeplan.vault.tries import Tries, TryRecord

FEWEST_DIGITS = 6
MOST_WRONG = 5
"""So many wrong PINs in a row switch it off."""

OpenKeyring = Callable[[str], Keyring]
Half = Waited[bytes]

_ACCOUNT_BYTES = 4


def is_pin(typed: str) -> bool:
    """Return whether what was typed can be a PIN: six digits or more, and nothing else."""
    return len(typed) >= FEWEST_DIGITS and typed.isdecimal()


def is_too_easy(pin: str) -> bool:
    """Return whether a PIN would be among the first five that somebody tries.

    One digit again and again, or a row up or down; what fits her life, only she can know.
    """
    digits = [int(digit) for digit in pin]
    steps = {after - before for before, after in pairwise(digits)}
    return len(steps) == 1 and steps <= {0, 1, -1}


def pin_is_on(home: Home) -> bool:
    """Return whether a PIN may be typed here, as far as the record of tries knows. No library is imported."""
    return TryRecord(home.tries).read().pin_on


def account_of(salt: bytes) -> str:
    """Return the name of a vault's entry in the keyring: it tells vaults apart and nothing else.

    Args:
        salt: the key file's.
    """
    return keys.expand(salt, b"keyring entry", _ACCOUNT_BYTES).hex()


def pin_key(key: bytearray, half: bytes) -> bytearray:
    """Return the key of the PIN's slot.

    Args:
        key: derived from the PIN, as for any slot.
        half: the keyring's.
    """
    both = key + half
    try:
        return keys.expand(both, b"PIN and keyring", keys.KEY_BYTES)
    finally:
        keys.wipe(both)


def ask_for_half(
    tries: Tries, typed: str, salt: bytes, open_keyring: OpenKeyring = system_keyring
) -> Half | None:
    """Begin to ask the keyring, if what was typed may be the PIN; deriving its key goes on meanwhile.

    Args:
        tries: the record; only where it says that the PIN is on is the keyring asked.
        typed: what she typed.
        salt: the key file's.
        open_keyring: finds the keyring.

    Returns:
        What to wait for, which raises `KeyringTrouble` where there is no half; None if it is not asked.
    """
    if not (tries.pin_on and is_pin(typed)):
        return None
    return Waited(lambda: _half(open_keyring(account_of(salt))))


def note_wrong_pin(
    record: TryRecord, now: datetime, salt: bytes, open_keyring: OpenKeyring = system_keyring
) -> None:
    """Note that a PIN was tried and is wrong; after five in a row it is switched off, and nothing else.

    Where the record cannot be kept there would be tries without end: there the first one does.

    Args:
        record: of tries.
        now: when it was.
        salt: the key file's.
        open_keyring: finds the keyring.
    """
    noted = record.note_wrong(now, pin=True)
    if noted.wrong_pins >= MOST_WRONG or record.read().wrong_pins != noted.wrong_pins:
        give_up(record, salt, open_keyring)


def give_up(record: TryRecord, salt: bytes, open_keyring: OpenKeyring = system_keyring) -> None:
    """Switch the PIN off as far as it goes without opening the vault: half removed, record changed.

    Either alone is enough. The slot becomes random bytes at the next unlocking: see `settle`.

    Args:
        record: of tries.
        salt: the key file's.
        open_keyring: finds the keyring.
    """
    with suppress(DiskError):
        record.set_pin(False)
    with suppress(KeyringTrouble):
        open_keyring(account_of(salt)).remove()


def settle(slots: KeySlots, data_key: bytearray, record: TryRecord) -> KeySlots | None:
    """See, once the vault is open, that key file and record agree on whether a PIN is on.

    A slot is left behind by five wrong PINs, by a record that was lost, or where a copy of the vault is
    opened; a record, where another vault took the place of the one it was about.

    Args:
        slots: the key file.
        data_key: what they hide.
        record: of tries.

    Returns:
        The key file without the slot of a PIN that is off; None if it may stay as it is.
    """
    is_on = record.read().pin_on
    if not all(slots.sound):
        return None
    left = [index for index, kind in slots.uses(data_key).items() if kind == SlotKind.DEVICE]
    if is_on and not left:
        with suppress(DiskError):
            record.set_pin(False)
    return slots.without_slots(left) if left and not is_on else None


def _half(keyring: Keyring) -> bytes:
    half = keyring.read()
    if half is None:
        raise KeyringTrouble("emptied")
    return half
