"""Random sums: each as the keys that type it into the calculator, and as text for `bc`.

The text has a bracket round every step, so that nothing rests on `bc` and the calculator agreeing about
which sign comes first.
"""

import os
import re
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from random import Random

from safeplan.cover.number_text import SHOWN_DIGITS, Marks, number_text
from safeplan.cover.reckoner import Key, Reckoner

BC_DIGITS = 150
# The calculator takes sums of 200 parts; squares may add brackets.
MOST_KEYS = 160
_ROUNDED = Context(prec=SHOWN_DIGITS, rounding=ROUND_HALF_UP)
# What `bc` cuts off at its last digit may leave this much of a sum that is zero.
_DUST = Decimal(10) ** -(BC_DIGITS - 50)


@dataclass(frozen=True)
class Part:
    """A sum or a part of one.

    Args:
        keys: what is pressed.
        bc: the same for `bc`.
    """

    keys: str
    bc: str


class Sums:
    """Makes random sums.

    Args:
        seed: the same seed gives the same sums.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - not for secrets

    def __call__(self) -> Part:
        """Return a sum with brackets in brackets, not longer than the calculator takes."""
        while True:
            part = self._sum(depth=2)
            if len(part.keys) <= MOST_KEYS:
                return part

    def _sum(self, depth: int) -> Part:
        part = self._term(depth)
        for _ in range(self._random.choice((0, 1, 1, 2, 3))):
            sign = self._random.choice("+-")
            if self._random.random() < 0.15:
                number = self._number()
                part = Part(f"{part.keys}{sign}{number.keys}%", f"(({part.bc})*(1{sign}({number.bc})/100))")
            else:
                right = self._term(depth)
                part = Part(f"{part.keys}{sign}{right.keys}", f"(({part.bc}){sign}({right.bc}))")
        return part

    def _term(self, depth: int) -> Part:
        part = self._factor(depth)
        for _ in range(self._random.choice((0, 0, 1, 1, 2))):
            sign, right = self._random.choice("*/"), self._factor(depth)
            part = Part(f"{part.keys}{sign}{right.keys}", f"(({part.bc}){sign}({right.bc}))")
        return part

    def _factor(self, depth: int) -> Part:
        makers: list[Callable[[int], Part]] = [self._plain, self._plain, self._negated, self._squared]
        makers += [self._rooted, self._hundredth]
        return self._random.choice(makers)(depth)

    def _plain(self, depth: int) -> Part:
        if depth == 0 or self._random.random() < 0.6:
            return self._number()
        inside = self._sum(depth - 1)
        return Part(f"({inside.keys})", inside.bc)

    def _negated(self, depth: int) -> Part:
        part = self._plain(depth)
        return Part(f"{part.keys}±", f"(-({part.bc}))")

    def _squared(self, depth: int) -> Part:
        part = self._random.choice((self._plain, self._negated, self._rooted))(depth - 1 if depth else 0)
        return Part(f"{part.keys}²", f"(({part.bc})^2)")

    def _rooted(self, depth: int) -> Part:
        part = self._number() if self._random.random() < 0.8 else self._plain(depth)
        return Part(f"√{part.keys}", f"sqrt({part.bc})")

    def _hundredth(self, depth: int) -> Part:
        # In brackets: after plus or minus it would be a part of what stands before it.
        part = self._plain(depth)
        return Part(f"({part.keys}%)", f"(({part.bc})/100)")

    def _number(self) -> Part:
        whole = str(self._random.randrange(10 ** self._random.randint(1, 9)))
        if self._random.random() < 0.5:
            return Part(whole, whole)
        rest = "".join(self._random.choices("0123456789", k=self._random.randint(1, 6)))
        return Part(f"{whole}.{rest}", f"{whole}.{rest}")


def pressed(keys: str) -> Reckoner:
    """Return a calculator on which these keys were pressed."""
    reckoner = Reckoner()
    for key in keys:
        reckoner.press(Key(key))
    return reckoner


def answer_of(part: Part) -> Decimal | None:
    """Return what the calculator shows for a sum, or None if it shows none."""
    shown = pressed(f"{part.keys}=").shown
    if shown.answer is None:
        return None
    return Decimal(number_text(shown.answer.number, Marks(), grouped=False))


def answers_of_bc(parts: Sequence[Part]) -> list[Decimal | None]:
    """Return what `bc` gives for each sum, rounded as the calculator rounds; None where it gives nothing."""
    lines = [f'print "#{number} "; {part.bc}' for number, part in enumerate(parts)]
    done = subprocess.run(
        ["bc", "-q"],
        input="\n".join([f"scale={BC_DIGITS}", *lines, ""]),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"BC_LINE_LENGTH": "0"},
    )
    found: list[Decimal | None] = [None] * len(parts)
    for number, value in re.findall(r"#([0-9]+) (-?[0-9]*\.?[0-9]+)", done.stdout):
        exact = Decimal(value)
        found[int(number)] = Decimal(0) if abs(exact) < _DUST else _ROUNDED.plus(exact)
    return found


@dataclass(frozen=True)
class Difference:
    """A sum that has two answers.

    Args:
        keys: what was pressed.
        ours: the calculator's answer.
        theirs: that of `bc`.
    """

    keys: str
    ours: Decimal | None
    theirs: Decimal | None


def differences(seed: int, count: int) -> list[Difference]:
    """Return the random sums on which the calculator and `bc` differ.

    Args:
        seed: of the random sums.
        count: how many sums.
    """
    make = Sums(seed)
    parts = [make() for _ in range(count)]
    found = (
        Difference(part.keys, answer_of(part), theirs)
        for part, theirs in zip(parts, answers_of_bc(parts), strict=True)
    )
    return [difference for difference in found if difference.ours != difference.theirs]
