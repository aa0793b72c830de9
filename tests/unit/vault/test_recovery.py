"""The recovery code: what is printed reads back, mistakes are found, a half tells nothing."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.errors import MistypedCode
from safeplan.vault import recovery
from safeplan.vault.recovery import ALPHABET, LENGTH, SECRET_BYTES, Half, RecoveryCode

CODES = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES).map(RecoveryCode)
CODE = RecoveryCode(bytes(range(60, 60 + SECRET_BYTES)))


def reads(typed: str) -> bool:
    try:
        recovery.read(typed)
    except MistypedCode:
        return False
    return True


def both(code: RecoveryCode) -> tuple[Half, Half]:
    one, other = (recovery.read(text) for text in code.halves())
    assert isinstance(one, Half)
    assert isinstance(other, Half)
    return one, other


def texts() -> list[str]:
    # Halves that never change, so that every process of the tests has the same cases.
    mark, share = b"\x2a\x55", bytes(range(120, 120 + SECRET_BYTES))
    halves = [Half(1, mark, share), Half(2, mark, share)]
    return [CODE.canonical(), *(half.text().replace(" ", "") for half in halves)]


def test_a_code_is_eight_groups_of_four_without_letters_that_look_like_others() -> None:
    groups = RecoveryCode.new().text().split(" ")
    assert [len(group) for group in groups] == [4] * 8
    assert not set("".join(groups)) & set("ILOU")


def test_a_code_has_at_least_128_bits_by_chance() -> None:
    assert SECRET_BYTES * 8 >= 128
    assert len({RecoveryCode.new().secret for _ in range(100)}) == 100


def test_these_codes_never_change_their_text() -> None:
    assert RecoveryCode(bytes(SECRET_BYTES)).text() == "269P 0000 0000 0000 0000 0000 0000 000K"
    assert CODE.text() == "1116 F1X7 RZM0 GA28 D24A HJ79 14MM JTCT"


@given(CODES)
def test_what_is_printed_reads_back(code: RecoveryCode) -> None:
    assert recovery.read(code.text()) == code
    assert recovery.read(code.canonical()) == code


@given(CODES, st.data())
def test_it_reads_back_however_it_is_typed(code: RecoveryCode, data: st.DataObject) -> None:
    typed = ""
    for character in code.canonical():
        meant = {"0": "0oO", "1": "1iIlL"}.get(character, character + character.lower())
        typed += data.draw(st.sampled_from(meant)) + data.draw(
            st.sampled_from(["", " ", "-", " – ", "\u00a0"])
        )
    assert recovery.read(typed) == code


def test_wide_letters_are_read() -> None:
    wide = "".join(chr(ord(character) + 0xFEE0) for character in CODE.canonical())
    assert recovery.read(wide) == CODE


@pytest.mark.parametrize("text", texts())
def test_every_single_wrong_character_is_found(text: str) -> None:
    for at in range(LENGTH):
        for other in set(ALPHABET) - {text[at]}:
            assert not reads(text[:at] + other + text[at + 1 :])


@pytest.mark.parametrize("text", texts())
def test_every_swap_of_neighbours_is_found(text: str) -> None:
    for at in range(LENGTH - 1):
        if text[at] != text[at + 1]:
            assert not reads(text[:at] + text[at + 1] + text[at] + text[at + 2 :])


@given(CODES, st.integers(0, LENGTH - 1), st.integers(0, LENGTH - 1))
def test_a_swap_of_any_two_but_the_first_and_the_last_is_found(code: RecoveryCode, a: int, b: int) -> None:
    characters = list(code.canonical())
    if characters[a] == characters[b] or {a, b} == {0, LENGTH - 1}:
        return
    characters[a], characters[b] = characters[b], characters[a]
    assert not reads("".join(characters))


@given(st.text(max_size=60))
def test_any_text_is_a_code_or_mistyped(text: str) -> None:
    reads(text)


@pytest.mark.parametrize(
    "text", ["", " ", "0", CODE.text()[:-1], CODE.text() + "0", CODE.text().replace("0", "U")]
)
def test_what_is_no_code_is_told(text: str) -> None:
    with pytest.raises(MistypedCode):
        recovery.read(text)


# Halves


@given(CODES)
def test_two_halves_give_the_code_in_either_order(code: RecoveryCode) -> None:
    one, other = both(code)
    assert recovery.join(one, other) == recovery.join(other, one) == code


@given(CODES)
def test_a_half_looks_like_a_code_and_is_told_from_one(code: RecoveryCode) -> None:
    one, other = both(code)
    assert [one.number, other.number] == [1, 2]
    assert [len(group) for group in one.text().split(" ")] == [4] * 8


def test_halves_that_do_not_belong_together_are_told() -> None:
    one, other = both(CODE)
    for wrong in (both(CODE)[1], both(RecoveryCode.new())[1]):
        if wrong.mark == other.mark:
            continue  # once in 65,536
        with pytest.raises(MistypedCode):
            recovery.join(one, wrong)
    with pytest.raises(MistypedCode):
        recovery.join(one, one)


def test_each_half_is_chance_whatever_the_code() -> None:
    """Over many partings of one code every bit of each half is one as often as nought."""
    rounds = 2000
    counts: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    for _ in range(rounds):
        for half, count in zip(both(CODE), counts, strict=True):
            bits = int.from_bytes(half.share)
            count.update(bit for bit in range(SECRET_BYTES * 8) if bits >> bit & 1)
    for count in counts:
        for bit in range(SECRET_BYTES * 8):
            # Seven standard deviations: once in 10^9 runs.
            assert abs(count[bit] - rounds / 2) < 7 * (rounds / 4) ** 0.5


def test_nothing_secret_is_shown_by_repr() -> None:
    one, _ = both(CODE)
    assert CODE.secret.hex() not in repr(CODE)
    assert repr(CODE.secret) not in repr(CODE)
    assert repr(one.share) not in repr(one)


# Meant for a code


@pytest.mark.parametrize("typed", [CODE.text(), CODE.text().lower()[:-1] + "z", "0" * 32])
def test_what_was_meant_for_a_code_is_known(typed: str) -> None:
    assert recovery.is_shaped_like_a_code(typed)


@pytest.mark.parametrize(
    "typed", ["", "correct horse battery staple", "abcd " * 8, CODE.text()[:-1], "0u" * 16, "42"]
)
def test_a_passphrase_is_not_taken_for_one(typed: str) -> None:
    assert not recovery.is_shaped_like_a_code(typed)


def test_no_two_neighbours_weigh_the_same() -> None:
    """The reason why swaps are found: the weight of each place differs from the next one's."""
    ones = [ALPHABET[0] * at + ALPHABET[1] + ALPHABET[0] * (LENGTH - 1 - at) for at in range(LENGTH)]
    sums = [recovery._check([ALPHABET.index(each) for each in text]) for text in ones]
    assert 0 not in sums
    assert all(one != other for one, other in pairwise(sums))
