"""The sum that is being typed, key by key; it is always the beginning of a sum that makes sense."""

from dataclasses import dataclass
from decimal import Decimal

from safeplan.cover.arithmetic import BINARY, POSTFIX, PREFIX, Number, Sign, Token, Value

MOST_DIGITS = 32
MOST_TOKENS = 200


@dataclass(frozen=True)
class Formula:
    """A sum, finished or not. Each method returns the sum after one key; a key that does not fit, itself.

    Args:
        tokens: its parts, in order.
    """

    tokens: tuple[Token, ...] = ()

    @property
    def wants_number(self) -> bool:
        """Whether a number must come next."""
        return self._operand() is None

    @property
    def is_sum(self) -> bool:
        """Whether there is anything to work out."""
        return any(token not in {Sign.NEGATIVE, Sign.OPEN, Sign.CLOSE} for token in self._signs())

    @property
    def typed_number(self) -> str:
        """What was typed, where that is one number and nothing else."""
        only = self.tokens[0] if len(self.tokens) == 1 else None
        return only.typed if isinstance(only, Number) else ""

    def digit(self, digit: str) -> "Formula":
        """Go on with a number, or begin one.

        Args:
            digit: "0" to "9".
        """
        last = self._last_typed()
        if sum(character.isdecimal() for character in last) >= MOST_DIGITS:
            return self
        return self._with_number((last if last != "0" else "") + digit)

    def point(self) -> "Formula":
        """Set the decimal point."""
        last = self._last_typed()
        return self if "." in last else self._with_number((last or "0") + ".")

    def operator(self, sign: Sign) -> "Formula":
        """Add plus, minus, times or divide; of two in a row the later one counts.

        Args:
            sign: which; a minus where a number must come is that number's sign.
        """
        if not self.wants_number:
            return self._with(*self.tokens, sign)
        last = self.tokens[-1] if self.tokens else None
        if last is Sign.NEGATIVE and sign is Sign.MINUS:
            return self
        if sign is Sign.MINUS and last not in {Sign.PLUS, Sign.MINUS}:
            return self._with(*self.tokens, Sign.NEGATIVE)
        if last in PREFIX:
            return Formula(self.tokens[:-1]).operator(sign)
        if last is None:
            return self._with(_typed("0"), sign)
        return self._with(*self.tokens[:-1], sign) if last in BINARY else self

    def open(self) -> "Formula":
        """Open a bracket; after a number it is multiplied."""
        return self._with(*self.tokens, *self._joint(), Sign.OPEN)

    def close(self) -> "Formula":
        """Close a bracket, if one is open and something is in it."""
        return self if self.wants_number or not self._depth() else self._with(*self.tokens, Sign.CLOSE)

    def negate(self) -> "Formula":
        """Turn the sign of the last number or bracket, or of the one to come."""
        start = self._operand()
        if start is None:
            if self.tokens and self.tokens[-1] is Sign.NEGATIVE:
                return Formula(self.tokens[:-1])
            return self._with(*self.tokens, Sign.NEGATIVE)
        before = self.tokens[:start]
        if self.tokens[start] is Sign.NEGATIVE:
            return Formula((*before, *self.tokens[start + 1 :]))
        operand = self._wrapped(start, self.tokens[-1] is Sign.SQUARED)
        return self._with(*before, Sign.NEGATIVE, *operand)

    def root(self) -> "Formula":
        """Take the root of the last number or bracket, or of the one to come."""
        start = self._operand()
        if start is None:
            return self._with(*self.tokens, Sign.ROOT)
        unclear = self.tokens[start] is Sign.NEGATIVE or self.tokens[-1] in POSTFIX
        operand = self._wrapped(start, unclear)
        return self._with(*self.tokens[:start], Sign.ROOT, *operand)

    def square(self) -> "Formula":
        """Square the last number or bracket."""
        start = self._operand()
        if start is None:
            return self
        unclear = self.tokens[start] in PREFIX or self.tokens[-1] is Sign.SQUARED
        return self._with(*self.tokens[:start], *self._wrapped(start, unclear), Sign.SQUARED)

    def percent(self) -> "Formula":
        """Make the last number or bracket a percentage."""
        start = self._operand()
        if start is None:
            return self
        unclear = Sign.ROOT in self._prefixes(start) or self.tokens[-1] is Sign.PERCENT
        return self._with(*self.tokens[:start], *self._wrapped(start, unclear), Sign.PERCENT)

    def put(self, value: Value) -> "Formula":
        """Put a number from elsewhere where one must come, or in the last one's place.

        Args:
            value: the number.
        """
        number = Number(Value(value.number.copy_abs(), value.exact))
        tokens: tuple[Token, ...] = (Sign.NEGATIVE, number) if value.number < 0 else (number,)
        start = self._operand()
        if start is not None and all(
            token is Sign.NEGATIVE or isinstance(token, Number) for token in self.tokens[start:]
        ):
            return self._with(*self.tokens[:start], *tokens)
        return self._with(*self.tokens, *self._joint(), *tokens)

    def without_last_number(self) -> "Formula":
        """Return it without the number at its end, so that another can be put there."""
        return Formula(self.tokens[:-1]) if self.tokens and isinstance(self.tokens[-1], Number) else self

    def back(self) -> "Formula":
        """Take the last key back."""
        last = self._last_typed()
        shorter = Formula(self.tokens[:-1])
        return shorter._with(*shorter.tokens, _typed(last[:-1])) if len(last) > 1 else shorter

    def finished(self) -> "Formula":
        """Return it without what leads nowhere, and with every bracket closed."""
        tokens = self.tokens
        while tokens and (tokens[-1] in BINARY | PREFIX or tokens[-1] is Sign.OPEN):
            tokens = tokens[:-1]
        return Formula(tokens + (Sign.CLOSE,) * Formula(tokens)._depth())

    def last_step(self) -> tuple[Token, ...]:
        """Return the last sign between two numbers and what follows it, outside every bracket."""
        depth = 0
        for place in range(len(self.tokens) - 1, -1, -1):
            token = self.tokens[place]
            depth += (token is Sign.CLOSE) - (token is Sign.OPEN)
            if token in BINARY and depth == 0:
                return self.tokens[place:]
        return ()

    def and_then(self, step: tuple[Token, ...]) -> "Formula":
        """Return it with another sum's `last_step` after it."""
        return self._with(*self.tokens, *step)

    def makes_sense(self) -> bool:
        """Return whether it is the beginning of a sum; for sums that were not typed here."""
        wants, depth = True, 0
        for token in self.tokens:
            begins = isinstance(token, Number) or token in PREFIX or token is Sign.OPEN
            depth += (token is Sign.OPEN) - (token is Sign.CLOSE)
            if wants != begins or depth < 0:
                return False
            wants = wants and not isinstance(token, Number)
            wants = wants or token in BINARY
        # `finished` may have closed many brackets.
        return len(self.tokens) <= 2 * MOST_TOKENS

    # ---- parts

    def _signs(self) -> list[Sign]:
        return [token for token in self.tokens if isinstance(token, Sign)]

    def _depth(self) -> int:
        return sum((token is Sign.OPEN) - (token is Sign.CLOSE) for token in self.tokens)

    def _operand(self) -> int | None:
        """Return where the last number or bracket begins, its prefixes included; None if one must come."""
        place = len(self.tokens) - 1
        while place >= 0 and self.tokens[place] in POSTFIX:
            place -= 1
        if place < 0 or not (isinstance(self.tokens[place], Number) or self.tokens[place] is Sign.CLOSE):
            return None
        depth = 0
        while True:
            depth += (self.tokens[place] is Sign.CLOSE) - (self.tokens[place] is Sign.OPEN)
            if depth == 0:
                break
            place -= 1
        while place > 0 and self.tokens[place - 1] in PREFIX:
            place -= 1
        return place

    def _prefixes(self, start: int) -> list[Token]:
        prefixes: list[Token] = []
        for token in self.tokens[start:]:
            if token not in PREFIX:
                break
            prefixes.append(token)
        return prefixes

    def _wrapped(self, start: int, unclear: bool) -> tuple[Token, ...]:
        operand = self.tokens[start:]
        return (Sign.OPEN, *operand, Sign.CLOSE) if unclear else operand

    def _joint(self) -> tuple[Sign, ...]:
        return () if self.wants_number else (Sign.TIMES,)

    def _last_typed(self) -> str:
        last = self.tokens[-1] if self.tokens else None
        return last.typed if isinstance(last, Number) else ""

    def _with_number(self, typed: str) -> "Formula":
        if self.tokens and isinstance(self.tokens[-1], Number):
            return self._with(*self.tokens[:-1], _typed(typed))
        return self._with(*self.tokens, *self._joint(), _typed(typed))

    def _with(self, *tokens: Token) -> "Formula":
        return Formula(tokens) if len(tokens) <= MOST_TOKENS else self


def _typed(text: str) -> Number:
    return Number(Value(Decimal(text)), text)
