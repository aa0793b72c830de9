"""The PIN from switching on to the fifth wrong one; a spoilt keyring costs one passphrase at most."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import pytest

from safeplan.errors import (
    Bug,
    DiskFull,
    KeyringTrouble,
    SafePlanError,
    VaultDamaged,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.vault import device, keyfile
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.os_keyring import system_keyring
from safeplan.vault.pin_way import PinWay
from safeplan.vault.tries import TryRecord
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.clock import FixedClock
from tests.builders.keyring import FakeKeyring
from tests.builders.secret_service import SecretService
from tests.builders.vault import CHEAP, PASSPHRASE, data_key, snapshot

PIN = "492716"
OTHER = "830514"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def keyring() -> FakeKeyring:
    """A computer's keyring, empty."""
    return FakeKeyring()


@pytest.fixture
def locked(home: Home, clock: FixedClock, keyring: FakeKeyring) -> Home:
    """A vault, locked, with a PIN."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP, clock=clock)
    vault.open_keyring = keyring
    PinWay(vault).switch_on(PASSPHRASE, PIN)
    vault.lock()
    keyring.asked.clear()
    return home


class Door:
    """Tries to open the vault, a minute after the last try.

    Args:
        home: where it lies.
        clock: what tells the time.
        keyring: what is asked.
    """

    def __init__(self, home: Home, clock: FixedClock, keyring: device.OpenKeyring) -> None:
        self._home = home
        self._clock = clock
        self._keyring = keyring

    def opens_with(self, secret: str) -> SlotKind:
        """Open and lock again; returns which way it opened."""
        self._clock.advance(MINUTE)
        vault = Vault.unlock(self._home, secret, clock=self._clock, open_keyring=self._keyring)
        vault.lock()
        return vault.opened_by

    def refuses(self, secret: str, error: type[SafePlanError]) -> None:
        """See that it does not open."""
        self._clock.advance(MINUTE)
        with pytest.raises(error):
            Vault.unlock(self._home, secret, clock=self._clock, open_keyring=self._keyring)


@pytest.fixture
def door(locked: Home, clock: FixedClock, keyring: FakeKeyring) -> Door:
    """The vault with a PIN, to be tried."""
    return Door(locked, clock, keyring)


def kinds(home: Home) -> list[int]:
    """Return the kinds of the slots in use."""
    copies = keyfile.read_copies(home)
    assert copies is not None
    return sorted(copies.slots.uses(data_key(home)).values())


class TestOn:
    """While it is on."""

    def test_pin_and_passphrase_open(self, door: Door) -> None:
        assert door.opens_with(PIN) is SlotKind.DEVICE
        assert door.opens_with(PASSPHRASE) is SlotKind.PASSPHRASE
        assert door.opens_with(PIN) is SlotKind.DEVICE

    def test_by_default_there_is_none(self, vault: Vault) -> None:
        assert not PinWay(vault).is_on()
        assert kinds(vault.home) == [SlotKind.PASSPHRASE]
        assert not vault.home.tries.exists()

    def test_another_pin_does_not_open(self, door: Door) -> None:
        door.refuses(OTHER, WrongPassphrase)

    def test_the_pin_alone_is_nothing(self, locked: Home, clock: FixedClock, door: Door) -> None:
        elsewhere = Door(locked, clock, FakeKeyring())
        elsewhere.refuses(PIN, KeyringTrouble)
        # Nor does another computer's half open it.
        other = FakeKeyring()
        copies = keyfile.read_copies(locked)
        assert copies is not None
        other(device.account_of(copies.slots.salt)).write(bytes(32))
        Door(locked, clock, other).refuses(PIN, WrongPassphrase)

    def test_the_passphrase_never_asks_the_keyring(self, door: Door, keyring: FakeKeyring) -> None:
        door.opens_with(PASSPHRASE)
        door.refuses("not the passphrase", WrongPassphrase)
        assert keyring.asked == []

    def test_a_new_pin_takes_the_place_of_the_old(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door
    ) -> None:
        vault = Vault.unlock(locked, PIN, clock=clock, open_keyring=keyring)
        PinWay(vault).switch_on(PASSPHRASE, OTHER)
        vault.lock()
        assert kinds(locked) == [SlotKind.PASSPHRASE, SlotKind.DEVICE]
        assert door.opens_with(OTHER) is SlotKind.DEVICE
        door.refuses(PIN, WrongPassphrase)

    def test_it_is_told_among_the_ways_in(self, locked: Home, clock: FixedClock) -> None:
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
        try:
            (_, way) = WaysIn(vault).ways()
            assert (way.kind, way.made) == (SlotKind.DEVICE, clock.now())
            assert PinWay(vault).is_on()
        finally:
            vault.lock()

    def test_a_changed_passphrase_leaves_it(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door
    ) -> None:
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock, open_keyring=keyring)
        WaysIn(vault).change_passphrase(PASSPHRASE, "another one altogether")
        vault.lock()
        assert door.opens_with(PIN) is SlotKind.DEVICE

    def test_a_passphrase_of_digits_is_not_taken_for_one(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door
    ) -> None:
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock, open_keyring=keyring)
        WaysIn(vault).change_passphrase(PASSPHRASE, "31415926535")
        vault.lock()
        keyring.missing = True
        assert door.opens_with("31415926535") is SlotKind.PASSPHRASE


class TestSwitchingOn:
    """What may go wrong."""

    def test_it_takes_the_passphrase(self, vault: Vault, keyring: FakeKeyring) -> None:
        vault.open_keyring = keyring
        before = snapshot(vault.home.folder)
        with pytest.raises(WrongPassphrase):
            PinWay(vault).switch_on("not hers", PIN)
        assert keyring.asked == []
        after = snapshot(vault.home.folder)
        assert after[vault.home.key_file.name] == before[vault.home.key_file.name]
        assert not PinWay(vault).is_on()

    @pytest.mark.parametrize("pin", ["", "12345", "abcdef"])
    def test_it_takes_six_digits(self, pin: str, vault: Vault, keyring: FakeKeyring) -> None:
        vault.open_keyring = keyring
        with pytest.raises(Bug):
            PinWay(vault).switch_on(PASSPHRASE, pin)
        assert keyring.asked == []

    @pytest.mark.parametrize("call", ["missing", "write"])
    def test_a_keyring_that_keeps_nothing(self, call: str, vault: Vault, keyring: FakeKeyring) -> None:
        vault.open_keyring = keyring
        keyring.missing = call == "missing"
        keyring.refused.add(call)
        with pytest.raises(KeyringTrouble):
            PinWay(vault).switch_on(PASSPHRASE, PIN)
        assert not PinWay(vault).is_on()
        assert kinds(vault.home) == [SlotKind.PASSPHRASE]

    def test_it_is_known_before_she_chooses_one(self, vault: Vault, keyring: FakeKeyring) -> None:
        vault.open_keyring = keyring
        PinWay(vault).check_keyring()
        keyring.missing = True
        with pytest.raises(KeyringTrouble):
            PinWay(vault).check_keyring()

    @pytest.mark.parametrize("what", ["safeplan.vault.keyfile.write_copies", "set_pin"])
    def test_a_full_disk(
        self, what: str, vault: Vault, keyring: FakeKeyring, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        vault.open_keyring = keyring

        def full(*_: object) -> None:
            raise DiskFull("ENOSPC")

        if what == "set_pin":
            monkeypatch.setattr(TryRecord, what, full)
        else:
            monkeypatch.setattr(what, full)
        with pytest.raises(DiskFull):
            PinWay(vault).switch_on(PASSPHRASE, PIN)
        monkeypatch.undo()
        assert keyring.entries == {}
        assert not PinWay(vault).is_on()
        vault.lock()
        Vault.unlock(vault.home, PASSPHRASE, clock=vault.clock).lock()
        assert kinds(vault.home) == [SlotKind.PASSPHRASE]


class TestOff:
    """However it is switched off."""

    def test_by_her(self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door) -> None:
        vault = Vault.unlock(locked, PIN, clock=clock, open_keyring=keyring)
        PinWay(vault).switch_off()
        assert not PinWay(vault).is_on()
        vault.lock()
        assert keyring.entries == {}
        assert kinds(locked) == [SlotKind.PASSPHRASE]
        door.refuses(PIN, WrongPassphrase)
        assert not locked.tries.exists() or TryRecord(locked.tries).read().wrong_pins == 0

    def test_by_her_with_the_keyring_gone(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring
    ) -> None:
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock, open_keyring=keyring)
        keyring.missing = True
        PinWay(vault).switch_off()
        assert not PinWay(vault).is_on()
        vault.lock()
        assert kinds(locked) == [SlotKind.PASSPHRASE]

    def test_five_wrong_ones_change_record_and_keyring_alone(
        self, locked: Home, keyring: FakeKeyring, door: Door
    ) -> None:
        before = snapshot(locked.folder)
        for _ in range(5):
            assert keyring.entries
            door.refuses(OTHER, WrongPassphrase)
        assert keyring.entries == {}
        after = snapshot(locked.folder)
        assert {name for name in after if after[name] != before.get(name)} == {locked.tries.name}
        door.refuses(PIN, WrongPassphrase)
        assert kinds(locked) == [SlotKind.PASSPHRASE, SlotKind.DEVICE]

    def test_her_passphrase_then_opens_and_the_slot_becomes_random(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door
    ) -> None:
        for _ in range(5):
            door.refuses(OTHER, WrongPassphrase)
        clock.advance(MINUTE)
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock, open_keyring=keyring)
        assert vault.lost_pin
        assert vault.wrong_tries.count == 5
        vault.lock()
        assert kinds(locked) == [SlotKind.PASSPHRASE]
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock, open_keyring=keyring)
        assert not vault.lost_pin
        PinWay(vault).switch_on(PASSPHRASE, OTHER)
        vault.lock()
        assert door.opens_with(OTHER) is SlotKind.DEVICE

    def test_four_wrong_ones_are_forgiven_by_a_right_one(self, door: Door, keyring: FakeKeyring) -> None:
        for _ in range(3):
            for _ in range(4):
                door.refuses(OTHER, WrongPassphrase)
            assert door.opens_with(PIN) is SlotKind.DEVICE
        assert keyring.entries

    def test_wrong_passphrases_are_no_wrong_pins(self, door: Door) -> None:
        for _ in range(7):
            door.refuses("not the passphrase", WrongPassphrase)
        assert door.opens_with(PIN) is SlotKind.DEVICE

    def test_a_damaged_slot_gives_no_tries_for_nothing(
        self, locked: Home, keyring: FakeKeyring, door: Door
    ) -> None:
        for path in (locked.key_file, locked.key_file_copy):
            content = bytearray(path.read_bytes())
            copies = keyfile.read_copies(locked)
            assert copies is not None
            free = min(set(range(8)) - set(copies.slots.uses(data_key(locked))))
            content[104 + 128 * free] ^= 1
            path.write_bytes(content)
        for _ in range(5):
            door.refuses(OTHER, VaultDamaged)
        assert keyring.entries == {}

    def test_a_lost_record_is_no_pin(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door
    ) -> None:
        locked.tries.unlink()
        door.refuses(PIN, WrongPassphrase)
        assert keyring.asked == []
        assert door.opens_with(PASSPHRASE) is SlotKind.PASSPHRASE
        assert kinds(locked) == [SlotKind.PASSPHRASE]

    def test_new_keys_for_everything_forget_it(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door
    ) -> None:
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock, open_keyring=keyring)
        WaysIn(vault).renew(PASSPHRASE, "another one altogether", cost=CHEAP)
        assert not PinWay(vault).is_on()
        vault.lock()
        assert keyring.entries == {}
        door.refuses(PIN, WrongPassphrase)
        assert door.opens_with("another one altogether") is SlotKind.PASSPHRASE

    def test_a_record_about_another_vault_is_put_right(
        self, locked: Home, clock: FixedClock, keyring: FakeKeyring, door: Door
    ) -> None:
        record = locked.tries.read_bytes()
        for path in (locked.database, locked.key_file, locked.key_file_copy):
            path.unlink()
        Vault.create(locked, PASSPHRASE, cost=CHEAP, clock=clock).lock()
        locked.tries.write_bytes(record)
        door.refuses(PIN, KeyringTrouble)
        assert door.opens_with(PASSPHRASE) is SlotKind.PASSPHRASE
        door.refuses(PIN, WrongPassphrase)


SPOILT: dict[str, Callable[[SecretService], None]] = {
    "locked": SecretService.lock,
    "emptied": SecretService.empty,
    "gone": SecretService.end,
}


class TestRealKeyring:
    """A real Secret Service: whatever becomes of it costs one passphrase and no wrong try."""

    @pytest.fixture
    def service(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
        folder = tmp_path / "service"
        folder.mkdir()
        with SecretService(folder) as service:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.address)
            monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
            yield service

    @pytest.fixture
    def opened(self, home: Home, clock: FixedClock, service: SecretService) -> Door:
        vault = Vault.create(home, PASSPHRASE, cost=CHEAP, clock=clock)
        PinWay(vault).check_keyring()
        PinWay(vault).switch_on(PASSPHRASE, PIN)
        vault.lock()
        return Door(home, clock, system_keyring)

    def test_it_opens(self, opened: Door, service: SecretService) -> None:
        assert opened.opens_with(PIN) is SlotKind.DEVICE
        ((_, _, secret),) = service.entries()
        assert len(bytes.fromhex(secret.decode())) == 32

    @pytest.mark.parametrize("state", list(SPOILT))
    def test_spoilt(self, state: str, opened: Door, home: Home, service: SecretService) -> None:
        SPOILT[state](service)
        before = snapshot(home.folder)
        with nullcontext([]) if state == "gone" else service.watched() as called:
            opened.refuses(PIN, KeyringTrouble)
        assert not {"Unlock", "Prompt", "CreateCollection"} & set(called)
        assert snapshot(home.folder) == before
        assert opened.opens_with(PASSPHRASE) is SlotKind.PASSPHRASE
        if state == "gone":
            service.start()
            assert opened.opens_with(PIN) is SlotKind.DEVICE

    @pytest.mark.parametrize("name", ["null", "fail"])
    def test_another_kind(
        self, name: str, opened: Door, service: SecretService, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{name}.Keyring")
        opened.refuses(PIN, KeyringTrouble)
        assert opened.opens_with(PASSPHRASE) is SlotKind.PASSPHRASE

    def test_five_wrong_ones_take_the_entry_away(self, opened: Door, service: SecretService) -> None:
        for _ in range(5):
            opened.refuses(OTHER, WrongPassphrase)
        assert service.entries() == []
