"""From what she typed to an open slot: a passphrase, or else a recovery code, or else the PIN.

One derivation serves for all slots. Only what reads as a recovery code and opens nothing is derived
a second time, as it was typed: it might be a passphrase all the same.
"""

from safeplan.errors import HalfOfCode, MistypedCode, VaultDamaged, VaultTooNew, WrongPassphrase
from safeplan.vault import keys, recovery
from safeplan.vault.device import Half, pin_key
from safeplan.vault.keyfile import KeySlots, OpenedSlot, SlotKind
from safeplan.vault.recovery import RecoveryCode


def open_slot(slots: KeySlots, secret: str, half: Half | None = None) -> OpenedSlot:
    """Return the slot that opens with what was typed.

    Args:
        slots: the key file's.
        secret: a passphrase, or a recovery code however it was typed, or the PIN.
        half: what the keyring adds to a PIN, if it may be one.

    Raises:
        WrongPassphrase: if it opens none.
        KeyringTrouble: if it opens none, and may be the PIN, and the keyring adds nothing.
        HalfOfCode: if it opens none, and is half of a recovery code.
        MistypedCode: if it opens none, and was meant for a recovery code that has a mistake.
        VaultDamaged: if it opens none, and some are damaged.
        VaultTooNew: if the slot is of a kind that a newer SafePlan made.
    """
    code, problem = _as_code(secret)
    if code is not None:
        try:
            return _tried(slots, code.canonical())
        except (WrongPassphrase, VaultDamaged):
            pass
    try:
        return _tried(slots, secret, half)
    except WrongPassphrase:
        if problem is not None:
            raise problem from None
        raise


def kind_of(opened: OpenedSlot) -> SlotKind:
    """Return which secret opened a slot.

    Raises:
        VaultTooNew: if that is none of ours.
    """
    try:
        return SlotKind(opened.kind)
    except ValueError:
        raise VaultTooNew("kind of slot") from None


def _as_code(secret: str) -> tuple[RecoveryCode | None, MistypedCode | None]:
    try:
        code = recovery.read(secret)
    except MistypedCode as error:
        return None, error if recovery.is_shaped_like_a_code(secret) else None
    if isinstance(code, RecoveryCode):
        return code, None
    return None, HalfOfCode("one half")


def _tried(slots: KeySlots, secret: str, half: Half | None = None) -> OpenedSlot:
    key = slots.derive(secret)
    try:
        opened = slots.open(key) if half is None else _tried_with(slots, key, half)
    finally:
        keys.wipe(key)
    kind_of(opened)
    return opened


def _tried_with(slots: KeySlots, key: bytearray, half: Half) -> OpenedSlot:
    """Try a key as it is, then joined with the keyring's half, which is waited for only now."""
    try:
        return slots.open(key)
    except (WrongPassphrase, VaultDamaged):
        joined = pin_key(key, half.answer())
    try:
        return slots.open(joined)
    finally:
        keys.wipe(joined)
