"""Passphrases: made of words by chance, or her own, judged by a known estimator.

The estimate is zxcvbn's. It knows common passwords, names, dates and keyboard rows; it does not know
her life, and what fits her life is what somebody close tries first. The window says that in words.
"""

import secrets
import sys
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

from safeplan.places import resource

WORDS = 5
_TRIES_A_SECOND = 10_000
"""How many tries a second are reckoned with: many rented computers against our key derivation."""
_BY_HAND = 10_000
"""Up to so many guesses no derivation helps: an afternoon, or no time at all."""
_DAY = 86_400 * _TRIES_A_SECOND
_YEAR = 365 * _DAY
_LONGEST_JUDGED = 72  # zxcvbn reads no further; what follows can only make it stronger


class Level(Enum):
    """How long a passphrase withstands somebody patient who copied the files and tries by the thousand."""

    TRIVIAL = "trivial"
    """No time at all; it is refused."""
    WEAK = "weak"
    """Less than a day."""
    FAIR = "fair"
    """Less than a year."""
    STRONG = "strong"
    """Less than a hundred years."""
    VERY_STRONG = "very strong"
    """Longer than anybody lives."""


class Reason(Enum):
    """Why a passphrase is refused."""

    EMPTY = "empty"
    COMMON = "common"
    REPEATED = "repeated"
    ROW = "row"
    KEYBOARD = "keyboard"
    DATE = "date"
    SHORT = "short"


@dataclass(frozen=True)
class Judgement:
    """What can be said of a passphrase.

    Args:
        level: how long it withstands.
        reason: why it is refused; None unless it is trivial.
    """

    level: Level
    reason: Reason | None = None


class Chance(Protocol):
    """What picks the words; `secrets.SystemRandom` unless a test says otherwise."""

    def choice(self, seq: list[str]) -> str:
        """Return one member."""
        ...


def word_list() -> list[str]:
    """Return the words passphrases are made of, in the order of the list."""
    left_out = frozenset(resource("words/left_out.txt").read_text("ascii").split())
    words = resource("words/eff_large.txt").read_text("ascii").split()
    return [word for word in words if word not in left_out]


def generate(words: int = WORDS, chance: Chance | None = None) -> str:
    """Return words picked by chance, with spaces between them.

    Args:
        words: how many; five make 64 bits.
        chance: what picks them; the system's own randomness if None.
    """
    choose = chance or secrets.SystemRandom()
    listed = word_list()
    return " ".join(choose.choice(listed) for _ in range(words))


def judge(passphrase: str) -> Judgement:
    """Return how strong a passphrase is, and why it is refused if it is.

    Args:
        passphrase: what she typed.
    """
    if not passphrase.strip():
        return Judgement(Level.TRIVIAL, Reason.EMPTY)
    # Its word lists take a tenth of a second to load, so not before somebody types.
    from zxcvbn import zxcvbn

    found: dict[str, Any] = zxcvbn(passphrase[:_LONGEST_JUDGED])
    guesses = min(int(found["guesses"]), _guesses_by_list(passphrase))
    if guesses < _BY_HAND:
        return Judgement(Level.TRIVIAL, _reason(found["sequence"]))
    for level, limit in ((Level.WEAK, _DAY), (Level.FAIR, _YEAR), (Level.STRONG, 100 * _YEAR)):
        if guesses < limit:
            return Judgement(level)
    return Judgement(Level.VERY_STRONG)


def _guesses_by_list(passphrase: str) -> int:
    """Return the guesses of somebody who knows this list of words, which zxcvbn does not."""
    parts = passphrase.lower().split()
    listed = word_list()
    return len(listed) ** len(parts) if set(parts) <= set(listed) else sys.maxsize


def _reason(sequence: list[dict[str, Any]]) -> Reason:
    """Return what the longest part of a trivial passphrase is."""
    part = max(sequence, key=lambda match: len(match["token"]))
    return {
        "dictionary": Reason.COMMON,
        "repeat": Reason.REPEATED,
        "sequence": Reason.ROW,
        "spatial": Reason.KEYBOARD,
        "date": Reason.DATE,
        "regex": Reason.DATE,
    }.get(part["pattern"], Reason.SHORT)
