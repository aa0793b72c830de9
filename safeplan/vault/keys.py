"""From a passphrase to keys: Argon2id, and wrapping with an AEAD.

Keys travel in bytearrays, which `wipe` clears where that costs nothing. Python and the libraries
below make copies of their own, so this is tidiness; what counts is that the process ends.
"""

import math
import os
import time
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from safeplan.errors import Bug, WorldError

KEY_BYTES = 32
SALT_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
WRAPPING_BYTES = NONCE_BYTES + TAG_BYTES

AIM_SECONDS = 0.5
FLOOR_KIB = 64 * 1024
CEILING_KIB = 512 * 1024
FLOOR_PASSES = 3
CEILING_PASSES = 12
LANES = 4
_STEP_KIB = 16 * 1024


@dataclass(frozen=True)
class Cost:
    """What one try of a passphrase costs.

    Args:
        memory_kib: memory in KiB.
        passes: how often the memory is gone over.
        lanes: how many parts are worked on side by side.

    Raises:
        Bug: if Argon2id does not allow these.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        if not (1 <= self.lanes <= 64 and 1 <= self.passes <= 1000):
            raise Bug("lanes or passes out of range")
        if not 8 * self.lanes <= self.memory_kib <= 2**32 - 1:
            raise Bug("memory out of range")


def calibrated_cost() -> Cost:
    """Return the cost that takes about half a second on this computer; takes about as long itself.

    Never less than 64 MiB and 3 passes; never more than 512 MiB, so that the vault still opens on a
    smaller computer.
    """
    floor = Cost(FLOOR_KIB, FLOOR_PASSES, LANES)
    return scaled_cost(min(_seconds(floor), _seconds(floor)))


def scaled_cost(floor_seconds: float) -> Cost:
    """Return the cost that takes `AIM_SECONDS` where the floor's takes `floor_seconds`.

    Args:
        floor_seconds: how long 64 MiB and 3 passes take, in seconds.
    """
    wanted_kib = FLOOR_KIB * AIM_SECONDS / max(floor_seconds, 1e-6)
    memory_kib = min(max(int(wanted_kib) // _STEP_KIB * _STEP_KIB, FLOOR_KIB), CEILING_KIB)
    passes = math.floor(FLOOR_PASSES * wanted_kib / memory_kib)
    return Cost(memory_kib, min(max(passes, FLOOR_PASSES), CEILING_PASSES), LANES)


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytearray:
    """Return the 32-byte key of a passphrase. Slow on purpose; lets other threads run meanwhile.

    The passphrase is brought to Unicode's composed form first: the same letters typed on another
    system then give the same key.

    Args:
        passphrase: what she typed.
        salt: the key file's.
        cost: the key file's.

    Raises:
        WorldError: if this computer has not got so much memory free.
    """
    # A lone half of a surrogate pair cannot be typed, but could be pasted; it must not crash.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    key = bytearray(KEY_BYTES)
    derivation = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    try:
        derivation.derive_into(secret, key)
    except MemoryError:
        raise WorldError("not enough memory for the derivation") from None
    return key


def expand(key: bytes | bytearray, purpose: bytes, length: int) -> bytearray:
    """Return bytes that depend on `key` and `purpose` and tell nothing about the key (HKDF-SHA256).

    Args:
        key: 32 random-looking bytes.
        purpose: what the result is for; another purpose gives unrelated bytes.
        length: how many bytes.
    """
    out = bytearray(length)
    HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose).derive_into(key, out)
    return out


def wrap(
    key: bytes | bytearray, content: bytes | bytearray, header: bytes, nonce: bytes | None = None
) -> bytes:
    """Return `content` encrypted and sealed: nonce, ciphertext, tag.

    Args:
        key: 32 bytes.
        content: what to hide.
        header: what must come with it unchanged, in the open.
        nonce: 12 bytes never used with this key before; by chance if None.
    """
    nonce = nonce or os.urandom(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, content, header)


def unwrap(key: bytes | bytearray, wrapped: bytes, header: bytes) -> bytearray | None:
    """Return what was wrapped, or None if the key, the bytes or the header are not the right ones."""
    content = bytearray(len(wrapped) - WRAPPING_BYTES)
    try:
        ChaCha20Poly1305(key).decrypt_into(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], header, content)
    except InvalidTag:
        return None
    return content


def wipe(*secrets: bytearray) -> None:
    """Overwrite keys with zeros."""
    for secret in secrets:
        secret[:] = bytes(len(secret))


def _seconds(cost: Cost) -> float:
    started = time.perf_counter()
    wipe(derive("measure", bytes(SALT_BYTES), cost))
    return time.perf_counter() - started
