"""The key file: slots that tell nothing, copies that mend each other, any bytes read safely."""

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.errors import NotAVault, VaultDamaged, VaultError, VaultTooNew, WrongPassphrase
from safeplan.places import Home
from safeplan.vault import keyfile
from safeplan.vault.keyfile import FILE_BYTES, SLOTS, KeySlots, SlotKind
from tests.builders.vault import CHEAP

DATA_KEY = bytearray(b"d" * 32)
HEADER_BYTES = 64
FIRST_SLOT = 104
SLOT_BYTES = 128


def some_slots(*secrets: str, at: tuple[int, ...] = (3, 6)) -> KeySlots:
    slots = KeySlots.fresh(CHEAP)
    for index, secret in zip(at, secrets, strict=False):
        slots = slots.with_slot(index, SlotKind.PASSPHRASE, slots.derive(secret), DATA_KEY)
    return slots


A_FILE = some_slots("words").to_bytes()


def flipped(content: bytes, *places: int) -> bytes:
    changed = bytearray(content)
    for place in places:
        changed[place] ^= 1
    return bytes(changed)


def in_slot(index: int) -> int:
    return FIRST_SLOT + index * SLOT_BYTES + 20


@pytest.fixture
def folder(home: Home) -> Home:
    home.folder.mkdir()
    return home


def read(home: Home, first: bytes | None, second: bytes | None) -> keyfile.KeyCopies | None:
    for path, content in ((home.key_file, first), (home.key_file_copy, second)):
        if content is not None:
            path.write_bytes(content)
    return keyfile.read_copies(home)


def opens(slots: KeySlots, secret: str) -> bool:
    try:
        return slots.open(slots.derive(secret)).data_key == DATA_KEY
    except WrongPassphrase:
        return False


def test_each_secret_opens_its_own_slot_after_one_derivation() -> None:
    slots, whole = keyfile.parse(some_slots("hers", "printed").to_bytes())
    assert whole
    assert slots.open(slots.derive("hers")).index == 3
    assert slots.open(slots.derive("printed")).index == 6
    assert slots.open(slots.derive("printed")).kind == SlotKind.PASSPHRASE
    with pytest.raises(WrongPassphrase):
        slots.open(slots.derive("another"))


def test_a_written_slot_replaces_the_old_one_and_counts_a_generation() -> None:
    old = some_slots("old")
    new = old.with_slot(3, SlotKind.PASSPHRASE, old.derive("new"), DATA_KEY)
    assert new.generation == old.generation + 1
    assert opens(new, "new")
    assert not opens(new, "old")


def test_every_file_has_the_same_length_and_names_nothing() -> None:
    none, two = KeySlots.fresh(CHEAP).to_bytes(), some_slots("a", "b").to_bytes()
    assert len(none) == len(two) == FILE_BYTES == FIRST_SLOT + SLOTS * SLOT_BYTES + 32
    assert b"safeplan" not in two.lower()
    # Up to the salt all is the same, and the count of changes starts anywhere.
    assert none[:24] == two[:24]
    assert KeySlots.fresh(CHEAP).generation != KeySlots.fresh(CHEAP).generation


def test_slots_look_alike_whether_used_or_not() -> None:
    """The bytes of all used slots and of all unused ones are spread alike over 0 to 255."""
    slots = [some_slots("a").slots for _ in range(60)]
    used = b"".join(each[3] for each in slots)
    unused = b"".join(each[5] for each in slots)
    for content in (used, unused):
        expected = len(content) / 256
        spread = sum((content.count(value) - expected) ** 2 / expected for value in range(256))
        assert 130 < spread < 420
    assert len({each[3][:12] for each in slots}) == 60


def test_two_files_made_with_the_same_passphrase_share_nothing_but_the_layout() -> None:
    assert some_slots("same").slots[3] != some_slots("same").slots[3]
    assert KeySlots.fresh(CHEAP).salt != KeySlots.fresh(CHEAP).salt


@given(
    content=st.binary(max_size=FILE_BYTES + 20)
    | st.binary(max_size=1200).map(lambda tail: keyfile.MAGIC + tail)
)
def test_any_bytes_end_in_a_named_error(content: bytes) -> None:
    with pytest.raises((NotAVault, VaultDamaged)):
        keyfile.parse(content)


@given(place=st.integers(0, FILE_BYTES - 1), bit=st.integers(0, 7))
def test_any_flipped_bit_is_named_or_harmless(place: int, bit: int) -> None:
    content = bytearray(A_FILE)
    content[place] ^= 1 << bit
    if place < HEADER_BYTES + 32:
        with pytest.raises((NotAVault, VaultDamaged, VaultTooNew)):
            keyfile.parse(bytes(content))
        return
    slots, whole = keyfile.parse(bytes(content))
    assert not whole
    in_hers = FIRST_SLOT + 3 * SLOT_BYTES <= place < FIRST_SLOT + 3 * SLOT_BYTES + 124
    if in_hers:
        with pytest.raises(VaultDamaged):
            slots.open(slots.derive("words"))
    else:
        assert opens(slots, "words")


@given(length=st.integers(0, FILE_BYTES - 1))
def test_any_truncation_is_named_damaged_or_still_opens(length: int) -> None:
    try:
        slots, whole = keyfile.parse(A_FILE[:length])
        assert not whole
        assert slots.open(slots.derive("words")).data_key == DATA_KEY
    except VaultDamaged:
        assert length < in_slot(4)


def with_header(**changes: int) -> bytes:
    """Return a whole file whose header says something else, with right checksums."""
    fields = {"version": 1, "slots": 8, "derivation": 1, "memory": 64, "passes": 1, "lanes": 1} | changes
    header = keyfile._HEADER.pack(keyfile.MAGIC, *fields.values(), bytes(32))
    start = header + sha256(header).digest() + A_FILE[96:-32]
    return start + sha256(start).digest()


def test_a_newer_layout_is_refused_as_newer() -> None:
    with pytest.raises(VaultTooNew):
        keyfile.parse(with_header(version=2))


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"slots": 9},
        {"derivation": 2},
        {"memory": 2**32 - 1},
        {"memory": 1},
        {"passes": 65},
        {"passes": 0},
        {"lanes": 0},
        {"lanes": 65},
    ],
    ids=str,
)
def test_a_header_no_program_ever_wrote_is_damaged(changes: dict[str, int]) -> None:
    """A trap among these would take all memory or a day's time."""
    with pytest.raises(VaultDamaged):
        keyfile.parse(with_header(**changes))


def test_a_slot_is_bound_to_its_header() -> None:
    slots = some_slots("words")
    key = slots.derive("words")
    with pytest.raises(WrongPassphrase):
        replace(slots, header=with_header(passes=2)[:HEADER_BYTES]).open(key)


def test_no_file_at_all_is_none(folder: Home) -> None:
    assert keyfile.read_copies(folder) is None


def test_whole_equal_copies_need_no_mending(folder: Home) -> None:
    copies = read(folder, A_FILE, A_FILE)
    assert copies is not None
    assert not copies.to_mend
    assert opens(copies.slots, "words")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (None, A_FILE),
        (A_FILE, None),
        (b"", A_FILE),
        (A_FILE, A_FILE[:500]),
        (os.urandom(FILE_BYTES), A_FILE),
        (flipped(A_FILE, in_slot(3)), A_FILE),
        (A_FILE, flipped(A_FILE, 40)),
        (A_FILE + b"more", A_FILE),
        (flipped(A_FILE, in_slot(3)), flipped(A_FILE, in_slot(4))),
    ],
)
def test_either_copy_makes_up_for_the_other(folder: Home, first: bytes | None, second: bytes | None) -> None:
    copies = read(folder, first, second)
    assert copies is not None
    assert copies.to_mend
    assert opens(copies.slots, "words")
    keyfile.write_copies(folder, copies.slots)
    assert folder.key_file.read_bytes() == folder.key_file_copy.read_bytes() == A_FILE


def test_the_newer_of_two_whole_copies_counts(folder: Home) -> None:
    old = some_slots("old")
    new = old.with_slot(3, SlotKind.PASSPHRASE, old.derive("new"), DATA_KEY)
    for pair in ((new, old), (old, new)):
        copies = read(folder, *(each.to_bytes() for each in pair))
        assert copies is not None
        assert opens(copies.slots, "new")
        assert not opens(copies.slots, "old")
        assert copies.to_mend


def test_a_slot_damaged_in_both_copies_is_not_called_a_wrong_passphrase(folder: Home) -> None:
    damaged = flipped(A_FILE, in_slot(3))
    copies = read(folder, damaged, damaged)
    assert copies is not None
    assert not copies.to_mend
    with pytest.raises(VaultDamaged):
        copies.slots.open(copies.slots.derive("words"))


def test_another_slot_damaged_in_both_copies_keeps_nobody_out(folder: Home) -> None:
    damaged = flipped(A_FILE, in_slot(5))
    copies = read(folder, damaged, damaged)
    assert copies is not None
    assert opens(copies.slots, "words")


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (b"", None, VaultDamaged),
        (A_FILE[:50], A_FILE[:90], VaultDamaged),
        (flipped(A_FILE, 30), flipped(A_FILE, 70), VaultDamaged),
        (b"a shopping list", None, NotAVault),
        (b"a shopping list", b"another", NotAVault),
        (b"a shopping list", A_FILE[:50], VaultDamaged),
        (with_header(version=2), A_FILE, VaultTooNew),
        (A_FILE, with_header(version=9), VaultTooNew),
    ],
    ids=[
        "empty",
        "both cut short",
        "both headers altered",
        "foreign",
        "both foreign",
        "foreign and cut short",
        "first too new",
        "second too new",
    ],
)
def test_copies_that_hold_no_key_are_named(
    folder: Home, first: bytes, second: bytes | None, kind: type[VaultError]
) -> None:
    with pytest.raises(kind):
        read(folder, first, second)


def test_a_folder_in_place_of_the_file_is_no_vault(folder: Home) -> None:
    folder.key_file.mkdir()
    with pytest.raises(NotAVault):
        keyfile.read_copies(folder)


def test_keys_are_not_shown_by_a_slip() -> None:
    slots = some_slots("words")
    assert "dddd" not in repr(slots.open(slots.derive("words")))


def test_the_copies_are_written_one_after_the_other(folder: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cut between the two leaves the newer one first, and both whole."""
    old = some_slots("old")
    keyfile.write_copies(folder, old)
    new = old.with_slot(3, SlotKind.PASSPHRASE, old.derive("new"), DATA_KEY)
    replace_file = Path.replace

    def cut(path: Path, target: Path) -> Path:
        if target == folder.key_file_copy:
            raise KeyboardInterrupt
        return replace_file(path, target)

    monkeypatch.setattr(Path, "replace", cut)
    with pytest.raises(KeyboardInterrupt):
        keyfile.write_copies(folder, new)
    copies = keyfile.read_copies(folder)
    assert copies is not None
    assert opens(copies.slots, "new")
