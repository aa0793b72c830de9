"""What the PIN needs: its key from two halves, a dull name, five tries and no more."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.errors import KeyringTrouble
from safeplan.places import Home
from safeplan.vault import device
from safeplan.vault.tries import TryRecord
from tests.builders.keyring import FakeKeyring

NOW = datetime(2026, 11, 24, 17, 52, tzinfo=UTC)
SALT = bytes(range(32))
HALF = bytes(reversed(range(32)))
PIN = "492716"


@pytest.fixture
def keyring() -> FakeKeyring:
    """A keyring that has a half."""
    keyring = FakeKeyring()
    keyring(device.account_of(SALT)).write(HALF)
    keyring.asked.clear()
    return keyring


@pytest.fixture
def record(home: Home) -> TryRecord:
    """A record of tries by which the PIN is on."""
    home.folder.mkdir()
    record = TryRecord(home.tries)
    record.set_pin(True)
    return record


@pytest.mark.parametrize("typed", ["492716", "0" * 6, "12345678901234567890", "٤٩٢٧١٦"])
def test_six_digits_or_more_are_a_pin(typed: str) -> None:
    assert device.is_pin(typed)


@pytest.mark.parametrize(
    "typed", ["", "12345", "12345a", "1234 56", " 123456", "-123456", "1234.5", "²²²²²²"]
)
def test_other_words_are_none(typed: str) -> None:
    assert not device.is_pin(typed)


@pytest.mark.parametrize("pin", ["000000", "111111", "123456", "987654", "3456789"])
def test_the_first_that_anybody_tries_are_told(pin: str) -> None:
    assert device.is_too_easy(pin)


@pytest.mark.parametrize("pin", ["492716", "112233", "121212", "135791"])
def test_others_are_not(pin: str) -> None:
    assert not device.is_too_easy(pin)


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32), st.integers(0, 511))
def test_the_key_depends_on_every_bit_of_both_halves(key: bytes, half: bytes, bit: int) -> None:
    found = device.pin_key(bytearray(key), half)
    both = bytearray(key + half)
    both[bit // 8] ^= 1 << bit % 8
    assert len(found) == 32
    assert found not in (key, half)
    assert device.pin_key(both[:32], bytes(both[32:])) != found


def test_the_name_in_the_keyring_tells_nothing_but_which(home: Home) -> None:
    name = device.account_of(SALT)
    assert len(name) == 8
    assert bytes.fromhex(name) not in SALT
    assert device.account_of(HALF) != name


class TestAsking:
    """Asking the keyring for its half."""

    def test_it_is_asked_where_a_pin_is_on_and_may_have_been_typed(
        self, record: TryRecord, keyring: FakeKeyring
    ) -> None:
        half = device.ask_for_half(record.read(), PIN, SALT, keyring)
        assert half is not None
        assert half.answer() == HALF

    @pytest.mark.parametrize("typed", ["correct horse battery staple", "12345", ""])
    def test_a_passphrase_asks_nothing(self, typed: str, record: TryRecord, keyring: FakeKeyring) -> None:
        assert device.ask_for_half(record.read(), typed, SALT, keyring) is None
        assert keyring.asked == []

    @pytest.mark.parametrize("content", [None, b"", b"garbage" * 60])
    def test_nor_does_anything_without_a_record(
        self, content: bytes | None, home: Home, record: TryRecord, keyring: FakeKeyring
    ) -> None:
        home.tries.unlink()
        if content is not None:
            home.tries.write_bytes(content)
        assert device.ask_for_half(record.read(), PIN, SALT, keyring) is None
        assert keyring.asked == []

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda keyring: keyring.entries.clear(),
            lambda keyring: setattr(keyring, "missing", True),
            lambda keyring: keyring.refused.add("read"),
        ],
        ids=["emptied", "missing", "failing"],
    )
    def test_whatever_is_wrong_is_one_trouble(
        self, spoil: Callable[[FakeKeyring], None], record: TryRecord, keyring: FakeKeyring
    ) -> None:
        spoil(keyring)
        half = device.ask_for_half(record.read(), PIN, SALT, keyring)
        assert half is not None
        with pytest.raises(KeyringTrouble):
            half.answer()


class TestWrongPins:
    """Five of them switch the PIN off and nothing else."""

    def test_the_fifth_switches_it_off(self, record: TryRecord, keyring: FakeKeyring) -> None:
        for _ in range(4):
            device.note_wrong_pin(record, NOW, SALT, keyring)
            assert record.read().pin_on
            assert keyring.entries
        device.note_wrong_pin(record, NOW, SALT, keyring)
        assert not record.read().pin_on
        assert keyring.entries == {}
        assert record.read().count == 5

    def test_a_right_one_forgives(self, record: TryRecord, keyring: FakeKeyring) -> None:
        for _ in range(3):
            for _ in range(4):
                device.note_wrong_pin(record, NOW, SALT, keyring)
            record.clear()
        assert record.read().pin_on
        assert keyring.entries

    @pytest.mark.parametrize("call", ["open", "remove"])
    def test_a_keyring_that_does_not_forget_stops_nothing(
        self, call: str, record: TryRecord, keyring: FakeKeyring
    ) -> None:
        keyring.missing = call == "open"
        keyring.refused.add(call)
        for _ in range(5):
            device.note_wrong_pin(record, NOW, SALT, keyring)
        assert not record.read().pin_on

    def test_where_the_record_cannot_be_kept_one_is_enough(
        self, record: TryRecord, keyring: FakeKeyring, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = record.read()
        monkeypatch.setattr(TryRecord, "_write", lambda *_: None)
        device.note_wrong_pin(record, NOW, SALT, keyring)
        assert record.read() == before
        assert keyring.entries == {}


def test_without_a_pin_the_library_is_not_imported(home: Home) -> None:
    words = """
import sys
from safeplan.errors import WrongPassphrase
from safeplan.places import Home
from safeplan.vault import device, os_keyring
from safeplan.vault.keys import Cost
from safeplan.vault.tries import Tries, TryRecord
from safeplan.vault.vault import Vault
home = Home(__import__("pathlib").Path(sys.argv[1]))
Vault.create(home, "492716", cost=Cost(64, 1, 1)).lock()
for secret in ("correct horse battery staple", "123456"):
    try:
        Vault.unlock(home, secret)
    except WrongPassphrase:
        pass
Vault.unlock(home, "492716").lock()
assert not device.pin_is_on(home)
assert device.ask_for_half(TryRecord(home.tries).read(), "492716", bytes(32)) is None
print(sorted({"keyring", "secretstorage", "jeepney"} & set(sys.modules)))
assert device.ask_for_half(Tries(pin_on=True), "a passphrase", bytes(32)) is None
print(sorted({"keyring", "secretstorage", "jeepney"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", words, home.folder], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[:2] == ["[]", "[]"]
