"""The key slots on disk, kept twice. The layout is described in `docs/vault-format.md`.

A slot is used or random bytes, and nothing tells which without its secret. Each piece has a
checksum of its own, so that a wrong passphrase and a damaged file can be told apart, and so that
two copies damaged in different places still make one whole file.
"""

import os
import secrets
import struct
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import IntEnum
from hashlib import sha256
from pathlib import Path

from safeplan.errors import Bug, NotAVault, VaultDamaged, VaultError, VaultTooNew, WrongPassphrase
from safeplan.places import Home
from safeplan.vault import keys
from safeplan.vault.atomic import UNFINISHED, sorted_os_errors, stage, sync_folder
from safeplan.vault.keys import Cost

MAGIC = b"\x93IDX\r\n\x1a\n"
VERSION = 1
SLOTS = 8
_ARGON2ID = 1

_HEADER = struct.Struct(">8sHBBIII32s8x")
_GENERATION = struct.Struct(">Q")
_CHECK = struct.Struct(">I")
_CONTENT = struct.Struct(">B32sB32s30x")
_SHA256_BYTES = 32
_WRAPPED_BYTES = _CONTENT.size + keys.WRAPPING_BYTES
_SLOT_BYTES = _WRAPPED_BYTES + _CHECK.size
_CHECKED_HEADER_BYTES = _HEADER.size + _SHA256_BYTES
FILE_BYTES = _CHECKED_HEADER_BYTES + _GENERATION.size + SLOTS * _SLOT_BYTES + _SHA256_BYTES

# Half of a slot's nonce is chance, the other half tells whoever has the data key what the slot is for.
_NONCE_CHANCE_BYTES = 6
_KINDS = range(1, 16)

# More than this no computer of hers ever chose: the header is damaged or a trap.
_MOST_MEMORY_KIB = 2 * 1024 * 1024
_MOST_PASSES = 64


class SlotKind(IntEnum):
    """Which secret a slot belongs to; known only once the slot is open."""

    PASSPHRASE = 1
    RECOVERY = 2
    DEVICE = 3
    """The PIN, which needs this computer as well."""


@dataclass(frozen=True)
class OpenedSlot:
    """A slot that opened.

    Args:
        index: which one.
        kind: which secret opened it.
        data_key: the database's raw key.
        key: what opened it.
        old_key: the raw key before, while the database may still be under that one; see `renewal`.
    """

    index: int
    kind: int
    data_key: bytearray = field(repr=False)
    key: bytearray = field(repr=False)
    old_key: bytearray | None = field(repr=False, default=None)

    def wipe(self) -> None:
        """Overwrite its keys with zeros."""
        keys.wipe(self.data_key, self.key, self.old_key or bytearray())


@dataclass(frozen=True)
class KeySlots:
    """One key file's content.

    Args:
        header: its first bytes, which every slot is sealed to.
        cost: what a try costs.
        salt: for the derivation.
        generation: grows by one at each change; the higher of two whole copies is the newer.
        slots: the wrapped bytes of each.
        sound: for each slot, whether its checksum is right.
    """

    header: bytes
    cost: Cost
    salt: bytes
    generation: int
    slots: tuple[bytes, ...]
    sound: tuple[bool, ...]

    @classmethod
    def fresh(cls, cost: Cost) -> "KeySlots":
        """Return slots that are all unused, with a new salt."""
        salt = os.urandom(keys.SALT_BYTES)
        header = _HEADER.pack(
            MAGIC, VERSION, SLOTS, _ARGON2ID, cost.memory_kib, cost.passes, cost.lanes, salt
        )
        unused = tuple(os.urandom(_WRAPPED_BYTES) for _ in range(SLOTS))
        # Counted from anywhere: the number does not tell how many slots were ever written.
        generation = int.from_bytes(os.urandom(4))
        return cls(header, cost, salt, generation, unused, (True,) * SLOTS)

    def derive(self, passphrase: str) -> bytearray:
        """Return the key that every slot may be tried with. Slow on purpose."""
        return keys.derive(passphrase, self.salt, self.cost)

    def open(self, key: bytearray) -> OpenedSlot:
        """Try each slot.

        Args:
            key: from `derive`.

        Raises:
            WrongPassphrase: if none opens, and all are as they were written.
            VaultDamaged: if none opens, and some are damaged: it may have been one of those.
        """
        for index, wrapped in enumerate(self.slots):
            content = keys.unwrap(key, wrapped, self.header)
            if content is not None:
                kind, data_key, has_old, old_key = _CONTENT.unpack(content)
                keys.wipe(content)
                old = bytearray(old_key) if has_old else None
                return OpenedSlot(index, kind, bytearray(data_key), bytearray(key), old)
        if all(self.sound):
            raise WrongPassphrase("no slot opens")
        raise VaultDamaged("no slot opens, some are damaged")

    def with_slot(
        self,
        index: int,
        kind: SlotKind,
        key: bytearray,
        data_key: bytearray,
        old_key: bytearray | None = None,
    ) -> "KeySlots":
        """Return the next generation, with one slot written anew.

        Args:
            index: which one.
            kind: which secret it belongs to.
            key: from `derive`.
            data_key: what the slot hides.
            old_key: hidden beside it while the database changes its key.
        """
        content = bytearray(_CONTENT.size)
        _CONTENT.pack_into(content, 0, kind, data_key, old_key is not None, old_key or b"")
        chance = os.urandom(_NONCE_CHANCE_BYTES)
        nonce = chance + self._purpose(index, kind, chance, data_key)
        wrapped = keys.wrap(key, content, self.header, nonce)
        keys.wipe(content)
        return self._replaced({index: wrapped})

    def without_slots(self, indices: Iterable[int]) -> "KeySlots":
        """Return the next generation, with some slots made unused: random bytes.

        Args:
            indices: which ones.
        """
        return self._replaced({index: os.urandom(_WRAPPED_BYTES) for index in indices})

    def uses(self, data_key: bytearray) -> dict[int, int]:
        """Return the kind of each slot in use, by its index, as whoever has the data key can tell.

        Slots of the first version of this program are not among them: all it had was one passphrase.

        Args:
            data_key: what the slots hide.
        """
        found = {}
        for index, wrapped in enumerate(self.slots):
            nonce = wrapped[: keys.NONCE_BYTES]
            chance, purpose = nonce[:_NONCE_CHANCE_BYTES], nonce[_NONCE_CHANCE_BYTES:]
            for kind in _KINDS:
                if self._purpose(index, kind, chance, data_key) == purpose:
                    found[index] = kind
        return found

    def mark(self, index: int) -> bytes:
        """Return what tells this slot's content from any other."""
        return sha256(self.slots[index]).digest()

    def _purpose(self, index: int, kind: int, chance: bytes, data_key: bytearray) -> bytes:
        info = b"slot" + bytes((index, kind)) + chance
        return bytes(keys.expand(data_key, info, keys.NONCE_BYTES - _NONCE_CHANCE_BYTES))

    def _replaced(self, new: dict[int, bytes]) -> "KeySlots":
        slots = tuple(new.get(index, slot) for index, slot in enumerate(self.slots))
        sound = tuple(index in new or was for index, was in enumerate(self.sound))
        return replace(self, generation=self.generation + 1, slots=slots, sound=sound)

    def to_bytes(self) -> bytes:
        """Return the whole file.

        Raises:
            Bug: if a slot is damaged: a new checksum would hide that.
        """
        if not all(self.sound):
            raise Bug("a damaged slot would be made to look sound")
        head = self.header + sha256(self.header).digest() + _GENERATION.pack(self.generation)
        body = b"".join(slot + _CHECK.pack(zlib.crc32(slot)) for slot in self.slots)
        return head + body + sha256(head + body).digest()


def any_slot() -> int:
    """Return a slot's index by lot, so that its place tells nothing about its kind."""
    return secrets.randbelow(SLOTS)


def parse(content: bytes) -> tuple[KeySlots, bool]:
    """Read one copy.

    Args:
        content: all of the file.

    Returns:
        What it holds, and whether it is whole. If not, its header still is.

    Raises:
        NotAVault: if it is no key file at all.
        VaultDamaged: if its header is not as it was written.
        VaultTooNew: if its layout is newer than this program.
    """
    if not content.startswith(MAGIC) and not MAGIC.startswith(content):
        raise NotAVault("no key file")
    header = content[: _HEADER.size]
    if content[_HEADER.size : _CHECKED_HEADER_BYTES] != sha256(header).digest():
        raise VaultDamaged("header of the key file")
    _, version, slots, derivation, memory_kib, passes, lanes, salt = _HEADER.unpack(header)
    if version > VERSION:
        raise VaultTooNew("key file")
    if (version, slots, derivation) != (VERSION, SLOTS, _ARGON2ID):
        raise VaultDamaged("header of the key file")
    return _parse_body(content, header, _checked_cost(memory_kib, passes, lanes), salt)


def _checked_cost(memory_kib: int, passes: int, lanes: int) -> Cost:
    if memory_kib > _MOST_MEMORY_KIB or passes > _MOST_PASSES:
        raise VaultDamaged("cost in the key file")
    try:
        return Cost(memory_kib, passes, lanes)
    except Bug:
        raise VaultDamaged("cost in the key file") from None


def _parse_body(content: bytes, header: bytes, cost: Cost, salt: bytes) -> tuple[KeySlots, bool]:
    body, end = content[: FILE_BYTES - _SHA256_BYTES], content[FILE_BYTES - _SHA256_BYTES :]
    whole = len(content) == FILE_BYTES and end == sha256(body).digest()
    # A truncated copy is filled up: its lost slots then fail their checksum.
    padded = body.ljust(FILE_BYTES - _SHA256_BYTES, b"\0")
    (generation,) = _GENERATION.unpack_from(padded, _CHECKED_HEADER_BYTES)
    slots, sound = [], []
    start = _CHECKED_HEADER_BYTES + _GENERATION.size
    for offset in range(start, start + SLOTS * _SLOT_BYTES, _SLOT_BYTES):
        slot = padded[offset : offset + _WRAPPED_BYTES]
        slots.append(slot)
        sound.append(_CHECK.unpack_from(padded, offset + _WRAPPED_BYTES)[0] == zlib.crc32(slot))
    return KeySlots(header, cost, salt, generation, tuple(slots), tuple(sound)), whole


@dataclass(frozen=True)
class KeyCopies:
    """What the two copies on disk come to together.

    Args:
        slots: the newest whole copy, else the best of both.
        to_mend: whether both copies should be written anew once the vault has opened.
    """

    slots: KeySlots
    to_mend: bool


def read_copies(home: Home) -> KeyCopies | None:
    """Read both copies; change nothing.

    Returns:
        None if there is neither.

    Raises:
        NotAVault: if what is there is no key file.
        VaultDamaged: if neither copy has a sound header.
        VaultTooNew: if either is newer than this program.
        DiskError: if they cannot be read.
    """
    contents = [_content(path) for path in (home.key_file, home.key_file_copy)]
    found: list[tuple[KeySlots, bool]] = []
    problems: list[VaultError] = []
    for content in contents:
        if content is None:
            continue
        try:
            found.append(parse(content))
        except VaultTooNew:
            raise
        except VaultError as error:
            problems.append(error)
    if not found:
        if not problems:
            return None
        raise next((each for each in problems if isinstance(each, VaultDamaged)), problems[0])
    slots = _best(found)
    in_order = contents[0] == contents[1] and all(whole for _, whole in found)
    return KeyCopies(slots, to_mend=not in_order and all(slots.sound))


def write_copies(home: Home, slots: KeySlots) -> None:
    """Write both copies, each whole. All that needs room on the disk is done before either changes.

    Raises:
        DiskError: if either cannot be written. Where the first was, it is the newer, and counts:
            `is_in_force` tells.
    """
    content = slots.to_bytes()
    copies = (home.key_file, home.key_file_copy)
    with sorted_os_errors():
        try:
            for beside, path in [(stage(path, content), path) for path in copies]:
                beside.replace(path)
                sync_folder(path.parent)
        except BaseException:
            sweep(home)
            raise


def sweep(home: Home) -> None:
    """Remove copies half-written when a process was killed; what cannot be removed is of no worth."""
    for path in (home.key_file, home.key_file_copy):
        with suppress(OSError):
            path.with_name(path.name + UNFINISHED).unlink(missing_ok=True)


def is_in_force(home: Home, slots: KeySlots) -> bool:
    """Return whether the first copy on the disk is exactly this."""
    try:
        return home.key_file.read_bytes() == slots.to_bytes()
    except OSError:
        return False


def _content(path: Path) -> bytes | None:
    with sorted_os_errors():
        try:
            with path.open("rb") as file:
                return file.read(FILE_BYTES + 1)
        except FileNotFoundError:
            return None
        except IsADirectoryError:
            raise NotAVault("a folder in place of the key file") from None


def _best(found: list[tuple[KeySlots, bool]]) -> KeySlots:
    whole = [slots for slots, is_whole in found if is_whole]
    if whole:
        return max(whole, key=lambda slots: slots.generation)
    best = found[0][0]
    for other, _ in found[1:]:
        if other.header == best.header:
            best = _joined(best, other)
    return best


def _joined(first: KeySlots, second: KeySlots) -> KeySlots:
    """Take each slot from the copy where it is sound."""
    pairs = zip(first.slots, first.sound, second.slots, second.sound, strict=True)
    slots = tuple(a if a_sound or not b_sound else b for a, a_sound, b, b_sound in pairs)
    sound = tuple(a or b for a, b in zip(first.sound, second.sound, strict=True))
    return replace(first, slots=slots, sound=sound, generation=max(first.generation, second.generation))
