"""Her ways in: the passphrase, the recovery code, the PIN; each made, changed or withdrawn by itself.

Each is a slot of the key file. What a slot is for, the key file itself tells whoever has the data key;
the vault's own table only adds when it was made. So nothing that happens to the table can lock her
out, or let a slot be overwritten that is in use.
"""

import secrets
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime

from safeplan.errors import (
    Bug,
    Cancelled,
    DiskError,
    DriveGone,
    HalfOfCode,
    SafePlanError,
    VaultDamaged,
    WrongPassphrase,
)
from safeplan.progress import Progress
from safeplan.vault import device, keyfile, keys, recovery, renewal
from safeplan.vault.keyfile import SLOTS, KeySlots, OpenedSlot, SlotKind
from safeplan.vault.keys import Cost
from safeplan.vault.recovery import RecoveryCode
from safeplan.vault.tries import TryRecord
from safeplan.vault.vault import Vault

MakeKey = Callable[[KeySlots], bytearray]

_PATIENCE_S = 0.05


@dataclass(frozen=True)
class WayIn:
    """One way in.

    Args:
        kind: which.
        made: when it was made or last changed; None where that is not known.
    """

    kind: SlotKind
    made: datetime | None


class WaysIn:
    """The ways into an open vault.

    Everything but `ways` derives a key once or twice, half a second each: work for a thread. Drafts are
    not held up by it.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def ways(self) -> tuple[WayIn, ...]:
        """Return the ways there are: the passphrase first, each kind once.

        Raises:
            DiskError: if the key file cannot be read.
            VaultDamaged: if it is damaged.
        """
        slots = self._slots()
        with self._vault.database.raw_key() as data_key:
            uses = slots.uses(data_key)
        made = self._made()
        found = {SlotKind.PASSPHRASE: WayIn(SlotKind.PASSPHRASE, None)}
        for index, kind in uses.items():
            if kind in list(SlotKind):
                known = SlotKind(kind)
                found[known] = WayIn(known, made.get(slots.mark(index)))
        return tuple(found[kind] for kind in sorted(found))

    def change_passphrase(self, old: str, new: str) -> None:
        """Let the vault open with another passphrase, and no more with the old one.

        Raises:
            WrongPassphrase: if `old` is not the passphrase of the key file on the disk.
            VaultDamaged: if the key file is damaged, or not this vault's any more.
            DiskError: if the disk does not take it; the old one still opens it then.
            Bug: if the new one is empty.
        """
        with self._vault.keys_turn:
            slots, opened = self._proved(old)
            self._write_passphrase(slots, new, opened.data_key, opened.index)

    def replace_passphrase(self, new: str) -> None:
        """Set a passphrase without the one before, which no longer opens: she came in by recovery code.

        Raises:
            Bug: if she came in another way, or the new one is empty.
            VaultDamaged: as `change_passphrase`; so is DiskError.
        """
        if self._vault.opened_by is not SlotKind.RECOVERY:
            raise Bug("not opened by a recovery code")
        with self._vault.keys_turn, self._vault.database.raw_key() as data_key:
            slots = self._slots()
            uses = slots.uses(data_key)
            if SlotKind.RECOVERY not in uses.values():
                raise VaultDamaged("another key file")
            at = _of_kind(uses, SlotKind.PASSPHRASE)
            index = at[0] if at else _free_slot(uses)
            self._write_passphrase(slots.without_slots(at), new, data_key, index)
        self._vault.opened_by = SlotKind.PASSPHRASE

    def make_recovery(self, passphrase: str) -> RecoveryCode:
        """Make a recovery code; the one before no longer opens.

        Raises:
            WrongPassphrase: as `change_passphrase`; so are VaultDamaged and DiskError.
        """
        code = RecoveryCode.new()
        self.put(SlotKind.RECOVERY, passphrase, lambda slots: slots.derive(code.canonical()))
        return code

    def check_recovery(self, typed: str) -> bool:
        """Return whether a recovery code, typed in as a rehearsal, would open the vault.

        Raises:
            HalfOfCode: if it is one half only.
            MistypedCode: if it is no code, or a character is wrong.
            VaultDamaged: if the key file is damaged.
            DiskError: if it cannot be read.
        """
        code = recovery.read(typed)
        if not isinstance(code, RecoveryCode):
            raise HalfOfCode("one half")
        slots = self._slots()
        key = slots.derive(code.canonical())
        try:
            opened = slots.open(key)
        except WrongPassphrase:
            return False
        finally:
            keys.wipe(key)
        opened.wipe()
        return opened.kind == SlotKind.RECOVERY

    def withdraw(self, kind: SlotKind, passphrase: str | None = None) -> None:
        """Take a way in away: its slot becomes random bytes. No error where there is none.

        Args:
            kind: which; the passphrase cannot be withdrawn.
            passphrase: hers; only the PIN goes without it, and with it what the keyring keeps of it.

        Raises:
            Bug: if it is the passphrase, or hers is missing.
            WrongPassphrase: as `change_passphrase`; so are VaultDamaged and DiskError.
        """
        if kind is SlotKind.PASSPHRASE or (passphrase is None and kind is not SlotKind.DEVICE):
            raise Bug("this way in cannot be withdrawn so")
        with self._vault.keys_turn, self._vault.database.raw_key() as data_key:
            slots = self._slots() if passphrase is None else self._proved(passphrase)[0]
            at = _of_kind(slots.uses(data_key), kind)
            if kind is SlotKind.DEVICE:
                self._forget_pin(slots)
            if at:
                self._write(slots.without_slots(at))

    def put(self, kind: SlotKind, passphrase: str, make_key: MakeKey) -> None:
        """Add a way in, in place of the one of its kind before it.

        Args:
            kind: which; not the passphrase.
            passphrase: hers.
            make_key: returns the key of its slot, such as `slots.derive` gives.

        Raises:
            WrongPassphrase: as `change_passphrase`; so are VaultDamaged and DiskError.
        """
        with self._vault.keys_turn:
            slots, opened = self._proved(passphrase)
            uses = slots.uses(opened.data_key)
            index = _free_slot({*uses, opened.index})
            key = make_key(slots)
            slots = slots.without_slots(_of_kind(uses, kind))
            slots = slots.with_slot(index, kind, key, opened.data_key)
            keys.wipe(key, opened.data_key)
            self._write(slots, index)

    def renew(
        self, old: str, new: str, progress: Progress | None = None, *, cost: Cost | None = None
    ) -> None:
        """Give everything new keys: somebody may know the passphrase. See `renewal`.

        Afterwards the passphrase is the only way in; recovery code and PIN are gone. Evidence keeps its
        keys until `EvidenceLocker.renew_keys`. Drafts are kept while the database is copied, and are in
        the renewed vault.

        Args:
            old: the passphrase.
            new: the one from now on.
            progress: told in pages of the database.
            cost: what each try costs from now on; measured on this computer where not given.

        Raises:
            WrongPassphrase: as `change_passphrase`; so are VaultDamaged and DiskError.
            Cancelled: if it was stopped; all is as it was.
        """
        if not new:
            raise Bug("an empty passphrase")
        progress = progress or Progress()
        with self._vault.keys_turn, self._copies_ended(progress):
            slots, _ = self._proved(old, damaged=True)
            plan = renewal.planned(slots, new, cost or keys.calibrated_cost())
            vault = self._vault
            renewal.renew(vault.home, vault.database, plan, self._now(), progress, vault.half_made)
            self._forget_pin(slots)
        self._vault.opened_by = SlotKind.PASSPHRASE

    @contextmanager
    def _copies_ended(self, progress: Progress) -> Iterator[None]:
        """Let no backup be under way: it would find the database gone under its hands."""
        while not self._vault.copying.acquire(timeout=_PATIENCE_S):
            progress.step(0)
        try:
            yield
        finally:
            self._vault.copying.release()

    def _forget_pin(self, slots: KeySlots) -> None:
        """Have record and keyring forget a PIN, if there is one."""
        record = TryRecord(self._vault.home.tries)
        if record.read().pin_on:
            device.give_up(record, slots.salt, self._vault.open_keyring)

    def _write_passphrase(self, slots: KeySlots, new: str, data_key: bytearray, index: int) -> None:
        if not new:
            raise Bug("an empty passphrase")
        key = slots.derive(new)
        slots = slots.with_slot(index, SlotKind.PASSPHRASE, key, data_key)
        keys.wipe(key)
        self._write(slots, index)

    def _write(self, slots: KeySlots, index: int | None = None) -> None:
        """Write the key file; note before when its new slot was made: what is not there yet does no harm."""
        if index is not None:
            self._note_made(slots.mark(index))
        home, database = self._vault.home, self._vault.database
        try:
            # Once the vault is closed, another process may have it: so it is not closed meanwhile.
            with database.held():
                if database.is_closed:
                    raise Cancelled("the vault is closed")
                keyfile.write_copies(home, slots)
        except DiskError:
            # The second copy is written anew at the next unlocking.
            if not keyfile.is_in_force(home, slots):
                with suppress(SafePlanError):
                    self._forget_others(self._slots())
                raise
        self._forget_others(slots)

    def _made(self) -> dict[bytes, datetime]:
        """Return when each slot was made, by its mark; nothing of a table that is lost or damaged."""
        try:
            with self._vault.database.reading() as connection:
                rows = connection.execute("SELECT mark, made FROM way_in").fetchall()
            return {mark: datetime.fromisoformat(made) for mark, made in rows}
        except (VaultDamaged, Bug, ValueError, TypeError):
            return {}

    def _note_made(self, mark: bytes) -> None:
        # A damaged table must not keep her from changing her passphrase.
        with suppress(VaultDamaged, Bug), self._vault.database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO way_in VALUES (?, ?)", (mark, self._now()))

    def _forget_others(self, slots: KeySlots) -> None:
        """Remove rows of slots that are there no more; if that fails they do no harm."""
        marks = [slots.mark(index) for index in range(SLOTS)]
        with suppress(SafePlanError), self._vault.database.transaction() as connection:
            connection.execute("DELETE FROM way_in WHERE mark NOT IN (?, ?, ?, ?, ?, ?, ?, ?)", marks)

    def _proved(self, passphrase: str, *, damaged: bool = False) -> tuple[KeySlots, OpenedSlot]:
        """Return the key file and its passphrase's slot, for whoever knows the passphrase.

        A slot as the first version of this program wrote them is brought to today's form.

        Args:
            passphrase: hers.
            damaged: whether other slots may be damaged.
        """
        slots = self._slots(damaged=damaged)
        key = slots.derive(passphrase)
        opened = slots.open(key)
        if opened.kind != SlotKind.PASSPHRASE:
            raise WrongPassphrase("not the passphrase's slot")
        with self._vault.database.raw_key() as data_key:
            if opened.old_key == data_key:
                # A renewal that could not be finished at unlocking: still the key before.
                opened = replace(opened, data_key=opened.old_key, old_key=None)
            if opened.data_key != data_key:
                raise VaultDamaged("another key file")
        if opened.index not in slots.uses(opened.data_key):
            slots = slots.with_slot(opened.index, SlotKind.PASSPHRASE, key, opened.data_key)
        keys.wipe(key)
        return slots, opened

    def _slots(self, *, damaged: bool = False) -> KeySlots:
        copies = keyfile.read_copies(self._vault.home)
        if copies is None:
            # It was there when the vault was opened.
            raise DriveGone("no key file")
        if not damaged and not all(copies.slots.sound):
            raise VaultDamaged("a slot")
        return copies.slots

    def _now(self) -> str:
        return self._vault.clock.now().isoformat()


def _of_kind(uses: dict[int, int], kind: SlotKind) -> list[int]:
    return [index for index, used in uses.items() if used == kind]


def _free_slot(uses: Container[int]) -> int:
    """Return a slot that is not in use, by lot, so that its place tells nothing about its kind."""
    return secrets.choice([index for index in range(SLOTS) if index not in uses])
