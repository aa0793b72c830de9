"""Decimal arithmetic for the calculator: a sum in, its answer out. Knows no window.

It reckons with 120 digits and shows far fewer, so that what is shown is right to its last digit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow
from enum import Enum

from safeplan.words import QT_TRANSLATE_NOOP

DIGITS_INSIDE = 120
LARGEST_EXPONENT = 9999
_GUARD_DIGITS = 20
_HUNDRED = Decimal(100)


class Sign(Enum):
    """Everything in a sum that is not a number."""

    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"
    NEGATIVE = "neg"
    ROOT = "root"
    SQUARED = "sq"
    PERCENT = "%"
    OPEN = "("
    CLOSE = ")"


BINARY = frozenset({Sign.PLUS, Sign.MINUS, Sign.TIMES, Sign.OVER})
PREFIX = frozenset({Sign.NEGATIVE, Sign.ROOT})
POSTFIX = frozenset({Sign.SQUARED, Sign.PERCENT})
# How tightly each holds on to what stands beside it; a bracket is a wall.
_TIGHTNESS = {
    Sign.OPEN: 0,
    Sign.PLUS: 1,
    Sign.MINUS: 1,
    Sign.TIMES: 2,
    Sign.OVER: 2,
    Sign.NEGATIVE: 3,
    Sign.ROOT: 3,
}


@dataclass(frozen=True)
class Value:
    """A number inside the calculator.

    Args:
        number: finite, no more digits than `DIGITS_INSIDE`.
        exact: whether no digit of it was ever rounded away.
    """

    number: Decimal
    exact: bool = True


@dataclass(frozen=True)
class Number:
    """A number in a sum.

    Args:
        value: what it is worth.
        typed: how it was typed, with a full stop for its point; "" if it came from elsewhere.
    """

    value: Value
    typed: str = ""


Token = Sign | Number


class NoAnswer(Exception):
    """The sum has no answer.

    Args:
        words: why, in words marked for translation in the context "Calculator".
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


OVER_ZERO = QT_TRANSLATE_NOOP("Calculator", "Cannot divide by zero")
ROOT_OF_NEGATIVE = QT_TRANSLATE_NOOP("Calculator", "No square root of a number below zero")
TOO_BIG = QT_TRANSLATE_NOOP("Calculator", "The answer is too big")
UNFINISHED = QT_TRANSLATE_NOOP("Calculator", "The sum is not finished")


def answer(tokens: Sequence[Token]) -> Value:
    """Work a sum out: brackets first, then roots and squares, then times and divide, then plus and minus.

    A percentage after plus or minus is a part of what stands before it: 200 + 10 % is 220. Anywhere
    else it is a hundredth: 200 × 10 % is 20. An answer so small that only rounding can have made it
    is nothing: 1 ÷ 3 × 3 − 1 is 0.

    Args:
        tokens: the sum.

    Raises:
        NoAnswer: if it has none.
    """
    stacks = _Stacks()
    for token in tokens:
        stacks.take(token)
    return stacks.finish()


@dataclass(frozen=True)
class _Operand:
    value: Value
    percent: bool = False


class _Stacks:
    """Operands that wait for a sign, and signs that wait for an operand; no recursion, so no depth limit."""

    def __init__(self) -> None:
        self._operands: list[_Operand] = []
        self._signs: list[Sign] = []

    def take(self, token: Token) -> None:
        if isinstance(token, Number):
            self._operands.append(_Operand(token.value))
        elif token is Sign.OPEN or token in PREFIX:
            self._signs.append(token)
        elif token is Sign.CLOSE:
            self._work_off(tightness=1)
            if not self._signs:
                raise NoAnswer(UNFINISHED)
            self._signs.pop()
            self._operands.append(_Operand(self._pop().value))
        elif token in POSTFIX:
            self._operands.append(_after(token, self._pop()))
        else:
            self._work_off(tightness=_TIGHTNESS[token])
            self._signs.append(token)

    def finish(self) -> Value:
        self._work_off(tightness=1)
        if self._signs or len(self._operands) != 1:
            raise NoAnswer(UNFINISHED)
        return self._operands[0].value

    def _work_off(self, tightness: int) -> None:
        while self._signs and _TIGHTNESS[self._signs[-1]] >= tightness:
            sign = self._signs.pop()
            right = self._pop()
            if sign in PREFIX:
                self._operands.append(_before(sign, right))
            else:
                self._operands.append(_between(self._pop(), sign, right))

    def _pop(self) -> _Operand:
        if not self._operands:
            raise NoAnswer(UNFINISHED)
        return self._operands.pop()


def _before(sign: Sign, operand: _Operand) -> _Operand:
    if sign is Sign.NEGATIVE:
        turned = Value(operand.value.number.copy_negate(), operand.value.exact)
        return _Operand(turned, operand.percent)
    if operand.value.number < 0:
        raise NoAnswer(ROOT_OF_NEGATIVE)
    return _Operand(_work(Context.sqrt, operand.value))


def _after(sign: Sign, operand: _Operand) -> _Operand:
    if sign is Sign.PERCENT:
        return _Operand(_work(Context.divide, operand.value, Value(_HUNDRED)), percent=True)
    return _Operand(_work(Context.multiply, operand.value, operand.value))


def _between(left: _Operand, sign: Sign, right: _Operand) -> _Operand:
    if sign is Sign.TIMES:
        return _Operand(_work(Context.multiply, left.value, right.value))
    if sign is Sign.OVER:
        if not right.value.number:
            raise NoAnswer(OVER_ZERO)
        return _Operand(_work(Context.divide, left.value, right.value))
    part = _work(Context.multiply, left.value, right.value) if right.percent else right.value
    act = Context.add if sign is Sign.PLUS else Context.subtract
    return _Operand(_without_dust(_work(act, left.value, part), left.value, part))


def _without_dust(value: Value, *parts: Value) -> Value:
    """Return zero for what is left of two numbers that differ only in digits that were rounded."""
    if value.exact or not value.number:
        return value
    largest = max(part.number.adjusted() for part in parts if part.number)
    dust = value.number.adjusted() < largest - DIGITS_INSIDE + _GUARD_DIGITS
    return Value(Decimal(0), exact=False) if dust else value


def _work(act: Callable[..., Decimal], *values: Value) -> Value:
    context = Context(
        prec=DIGITS_INSIDE,
        rounding=ROUND_HALF_EVEN,
        Emin=-LARGEST_EXPONENT,
        Emax=LARGEST_EXPONENT,
        traps=[DivisionByZero, InvalidOperation, Overflow],
    )
    try:
        number = act(context, *(value.number for value in values))
    except Overflow as error:
        raise NoAnswer(TOO_BIG) from error
    exact = all(value.exact for value in values) and not context.flags[Inexact]
    return Value(number, exact)
