"""The recovery code: made by chance, told from mistakes when typed, and parted into two halves.

31 characters of a well-known alphabet without I, L, O and U, and one to check them: 8 groups of 4.
What the characters hold is described in `docs/vault-format.md`.
"""

import secrets
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Self

from safeplan.errors import MistypedCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 32
SECRET_BYTES = 17
_MARK_BYTES = 2
_GROUP = 4
_WHOLE, _FIRST_HALF, _SECOND_HALF = 0, 1, 2
_VALUE_BITS = 5 * (LENGTH - 1)
_PIECE_BITS = 8 * (_MARK_BYTES + SECRET_BYTES)  # the three bits above say which piece it is

# What people write between groups, and what they write instead of a character.
_BETWEEN = " \t\r\n\u00a0-\u2010\u2011\u2012\u2013\u2014\u2212_.,:;/|"
_MEANT = str.maketrans("OIL", "011")


@dataclass(frozen=True)
class RecoveryCode:
    """A way in that can be printed or written down.

    Args:
        secret: 17 bytes by chance.
    """

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Return a code nobody had before: 136 bits by chance."""
        return cls(secrets.token_bytes(SECRET_BYTES))

    def text(self) -> str:
        """Return it as it is printed: 8 groups of 4 with spaces between."""
        return _grouped(self.canonical())

    def canonical(self) -> str:
        """Return its 32 characters with nothing between: what the key is derived from."""
        return _written(_WHOLE, _mark_of(self.secret), self.secret)

    def halves(self) -> tuple[str, str]:
        """Return two texts of the same shape that give the code together, anew at each call.

        Each alone is nothing but chance (one is a random number, the other the code exclusive-or
        that number), so neither tells anything of the code. Halves of different calls do not fit.
        """
        mark, first = secrets.token_bytes(_MARK_BYTES), secrets.token_bytes(SECRET_BYTES)
        second = _xor(first, self.secret)
        return Half(_FIRST_HALF, mark, first).text(), Half(_SECOND_HALF, mark, second).text()


@dataclass(frozen=True)
class Half:
    """One half of a recovery code.

    Args:
        number: 1 or 2.
        mark: the same for the two that belong together; chance otherwise.
        share: what gives the code together with the other's.
    """

    number: int
    mark: bytes
    share: bytes = field(repr=False)

    def text(self) -> str:
        """Return it as it is printed: 8 groups of 4 with spaces between."""
        return _grouped(_written(self.number, self.mark, self.share))


def read(typed: str) -> RecoveryCode | Half:
    """Return what a typed text is, be it in small letters, with other gaps, or with O for 0, I or L for 1.

    The check character finds any single wrong character and any two neighbours that were swapped.

    Raises:
        MistypedCode: if it is neither.
    """
    characters = _cleaned(typed)
    if len(characters) != LENGTH or not set(characters) <= set(ALPHABET):
        raise MistypedCode("not the shape of a code")
    digits = [ALPHABET.index(character) for character in characters]
    if _check(digits) != 0:
        raise MistypedCode("a character is wrong")
    value = 0
    for digit in digits[:-1]:
        value = value * 32 + digit
    kind, piece = value >> _PIECE_BITS, value & ((1 << _PIECE_BITS) - 1)
    content = piece.to_bytes(_MARK_BYTES + SECRET_BYTES)
    mark, secret = content[:_MARK_BYTES], content[_MARK_BYTES:]
    if kind in (_FIRST_HALF, _SECOND_HALF):
        return Half(kind, mark, secret)
    if kind != _WHOLE or mark != _mark_of(secret):
        raise MistypedCode("a character is wrong")
    return RecoveryCode(secret)


def join(one: Half, other: Half) -> RecoveryCode:
    """Return the code whose halves these are, in either order.

    Raises:
        MistypedCode: if they do not belong together, or are the same half twice.
    """
    if {one.number, other.number} != {_FIRST_HALF, _SECOND_HALF}:
        raise MistypedCode("the same half twice")
    if one.mark != other.mark:
        raise MistypedCode("halves of different codes")
    return RecoveryCode(_xor(one.share, other.share))


def is_shaped_like_a_code(typed: str) -> bool:
    """Return whether somebody who typed this meant a code, rightly typed or not.

    A passphrase of words has no figures; a code without any comes once in a hundred thousand.
    """
    characters = _cleaned(typed)
    has_figures = any(character.isdigit() for character in typed)
    return len(characters) == LENGTH and has_figures and set(characters) <= set(ALPHABET)


def _cleaned(typed: str) -> str:
    # Wide forms and other systems' letters of the same shape are brought to the plain ones.
    plain = unicodedata.normalize("NFKC", typed).upper()
    return "".join(each for each in plain if each not in _BETWEEN).translate(_MEANT)


def _mark_of(secret: bytes) -> bytes:
    """Return what a whole code has in the place of the halves' mark: a second check."""
    return sha256(b"recovery code" + secret).digest()[:_MARK_BYTES]


def _written(kind: int, mark: bytes, secret: bytes) -> str:
    value = kind << _PIECE_BITS | int.from_bytes(mark + secret)
    digits = [value >> shift & 31 for shift in range(_VALUE_BITS - 5, -1, -5)]
    # The last one's weight is 1, so that it makes the sum nought.
    digits.append(_check([*digits, 0]))
    return "".join(ALPHABET[digit] for digit in digits)


def _check(digits: list[int]) -> int:
    """Return the sum of all digits, each times another power of 2, in the field of 32 elements.

    Neighbours differ in weight, so a swap changes the sum unless they are equal; no weight is nought, so
    any single change does.
    """
    total = 0
    for digit in digits:
        total = _doubled(total) ^ digit
    return total


def _doubled(element: int) -> int:
    """Return an element times x, modulo x^5 + x^2 + 1."""
    element <<= 1
    return element ^ 0b100101 if element & 32 else element


def _grouped(characters: str) -> str:
    return " ".join(characters[at : at + _GROUP] for at in range(0, LENGTH, _GROUP))


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
