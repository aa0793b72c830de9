"""From a passphrase to keys and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.errors import Bug, WorldError
from safeplan.vault import keys
from safeplan.vault.keys import Cost
from tests.builders.vault import CHEAP

SALT = b"salt" * 8
texts = st.text(st.characters(), max_size=40)


@given(content=st.binary(max_size=200), header=st.binary(max_size=80))
def test_what_was_wrapped_comes_back(content: bytes, header: bytes) -> None:
    key = bytes(range(32))
    assert keys.unwrap(key, keys.wrap(key, content, header), header) == bytearray(content)


@given(place=st.integers(0, 59), bit=st.integers(0, 7))
def test_any_changed_bit_is_noticed(place: int, bit: int) -> None:
    wrapped = bytearray(keys.wrap(bytes(32), b"x" * 32, b"header"))
    wrapped[place] ^= 1 << bit
    assert keys.unwrap(bytes(32), bytes(wrapped), b"header") is None


def test_another_key_or_header_opens_nothing() -> None:
    wrapped = keys.wrap(bytes(32), b"content", b"header")
    assert keys.unwrap(b"\1" * 32, wrapped, b"header") is None
    assert keys.unwrap(bytes(32), wrapped, b"headeR") is None


def test_the_same_wrapped_twice_looks_different() -> None:
    assert keys.wrap(bytes(32), b"content", b"") != keys.wrap(bytes(32), b"content", b"")


@given(passphrase=texts)
def test_any_text_can_be_a_passphrase(passphrase: str) -> None:
    first = keys.derive(passphrase, SALT, CHEAP)
    assert len(first) == 32
    assert first == keys.derive(passphrase, SALT, CHEAP)


def test_passphrase_salt_and_cost_each_change_the_key() -> None:
    usual = keys.derive("words", SALT, CHEAP)
    assert usual != keys.derive("Words", SALT, CHEAP)
    assert usual != keys.derive("words", SALT[::-1], CHEAP)
    assert usual != keys.derive("words", SALT, Cost(64, 2, 1))


def test_an_accent_typed_as_one_or_two_characters_is_the_same() -> None:
    assert keys.derive("caf\u00e9", SALT, CHEAP) == keys.derive("cafe\u0301", SALT, CHEAP)


def test_the_derivation_is_argon2id_as_others_compute_it() -> None:
    # A known answer of the reference implementation (phc-winner-argon2, test.c).
    key = keys.derive("password", b"somesalt", Cost(65536, 2, 1))
    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_too_little_memory_is_the_worlds_fault() -> None:
    with pytest.raises(WorldError):
        keys.derive("words", SALT, Cost(2**31, 1, 4))


@pytest.mark.parametrize(("memory", "passes", "lanes"), [(7, 1, 1), (64, 0, 1), (64, 1, 0), (2**32, 1, 1)])
def test_an_impossible_cost_is_refused(memory: int, passes: int, lanes: int) -> None:
    with pytest.raises(Bug):
        Cost(memory, passes, lanes)


@given(seconds=st.floats(0, 1000))
def test_the_cost_stays_between_floor_and_ceiling(seconds: float) -> None:
    cost = keys.scaled_cost(seconds)
    assert 64 * 1024 <= cost.memory_kib <= 512 * 1024
    assert 3 <= cost.passes <= 12


def test_the_cost_follows_the_speed_of_the_computer() -> None:
    assert keys.scaled_cost(2.0) == Cost(64 * 1024, 3, 4)
    assert keys.scaled_cost(0.125) == Cost(256 * 1024, 3, 4)
    assert keys.scaled_cost(0.03125) == Cost(512 * 1024, 6, 4)


def test_the_cost_measured_here_is_one_of_those() -> None:
    cost = keys.calibrated_cost()
    assert 64 * 1024 <= cost.memory_kib <= 512 * 1024
    assert cost.passes >= 3


def test_a_wiped_key_is_zeros() -> None:
    key = bytearray(b"secret")
    keys.wipe(key)
    assert key == bytes(6)
