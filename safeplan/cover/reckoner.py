"""The calculator itself, without its window: keys in, what it shows out."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from safeplan.cover.arithmetic import NoAnswer, Number, Sign, Value, answer
from safeplan.cover.formula import MOST_DIGITS, Formula

MOST_SUMS = 100
EMPTY = Formula()


class Key(Enum):
    """The calculator's keys."""

    ZERO = "0"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"
    SEVEN = "7"
    EIGHT = "8"
    NINE = "9"
    POINT = "."
    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"
    OPEN = "("
    CLOSE = ")"
    PERCENT = "%"
    ROOT = "√"
    SQUARE = "²"
    NEGATE = "±"
    EQUALS = "="
    CLEAR = "C"
    BACK = "⌫"
    MEMORY_CLEAR = "MC"
    MEMORY_RECALL = "MR"
    MEMORY_ADD = "M+"
    MEMORY_SUBTRACT = "M-"


_OPERATORS = {Key.PLUS: Sign.PLUS, Key.MINUS: Sign.MINUS, Key.TIMES: Sign.TIMES, Key.OVER: Sign.OVER}
_ACTS = {
    Key.POINT: Formula.point,
    Key.OPEN: Formula.open,
    Key.CLOSE: Formula.close,
    Key.PERCENT: Formula.percent,
    Key.ROOT: Formula.root,
    Key.SQUARE: Formula.square,
    Key.NEGATE: Formula.negate,
}
_BEGINNERS = frozenset({Key.POINT, Key.OPEN, *(key for key in Key if key.value.isdecimal())})


@dataclass(frozen=True)
class Sum:
    """A sum that was worked out.

    Args:
        formula: the sum.
        answer: what it gave.
    """

    formula: Formula
    answer: Value


@dataclass(frozen=True)
class Shown:
    """What the calculator shows.

    Args:
        formula: the sum that is being typed; empty where an answer or trouble is shown.
        asked: the sum that gave the answer or the trouble.
        answer: the answer, if one is shown.
        trouble: why there is none, in words marked for translation; else "".
    """

    formula: Formula = EMPTY
    asked: Formula = EMPTY
    answer: Value | None = None
    trouble: str = ""


class Reckoner:
    """Keeps what is typed, the memory, and the sums of the past."""

    def __init__(self) -> None:
        self.shown = Shown()
        self.memory: Value | None = None
        self.history: list[Sum] = []

    @property
    def typed_alone(self) -> str:
        """The number that was typed by itself before the equals key; "" after anything else."""
        return self.shown.asked.typed_number if self.shown.answer is not None else ""

    def press(self, key: Key) -> None:
        """Do what a key asks for."""
        match key:
            case Key.EQUALS:
                self._equals()
            case Key.CLEAR:
                self.shown = Shown()
            case Key.BACK:
                self._back()
            case Key.MEMORY_CLEAR:
                self.memory = None
            case Key.MEMORY_RECALL:
                self._recall_memory()
            case Key.MEMORY_ADD | Key.MEMORY_SUBTRACT:
                self._change_memory(Sign.PLUS if key is Key.MEMORY_ADD else Sign.MINUS)
            case _:
                fresh = self.shown.answer is None or key in _BEGINNERS
                self.shown = Shown(_typed(self.shown.formula if fresh else self._from_answer(), key))

    def recall(self, past: Sum) -> None:
        """Use a sum of the past: its answer where a number must come, else the whole of it.

        Args:
            past: one of `history`.
        """
        formula = self.shown.formula
        if formula.tokens and formula.wants_number:
            self.shown = Shown(formula.put(past.answer))
        else:
            self.shown = Shown(asked=past.formula, answer=past.answer)

    def paste(self, parts: list[str | Decimal]) -> None:
        """Type what was pasted.

        Args:
            parts: from `read_sum`.
        """
        if isinstance(parts[0], Decimal):
            self.shown = Shown(self.shown.formula.without_last_number())
        for part in parts:
            if isinstance(part, str):
                # Of two signs that are typed the later one counts; in a text both are meant.
                second = part == "-" and bool(self.shown.formula.tokens) and self.shown.formula.wants_number
                self.press(Key.NEGATE if second else Key(part))
            elif _can_be_typed(part):
                for character in f"{part:f}":
                    self.press(Key(character))
            else:
                formula = self._from_answer() if self.shown.answer is not None else self.shown.formula
                self.shown = Shown(formula.put(Value(part)))

    def _equals(self) -> None:
        done = self.shown.formula.finished()
        if self.shown.answer is not None:
            step = self.shown.asked.last_step()
            done = self._from_answer().and_then(step) if step else EMPTY
        if not done.tokens:
            return
        try:
            self.shown = Shown(asked=done, answer=answer(done.tokens))
        except NoAnswer as error:
            self.shown = Shown(asked=done, trouble=error.words)
            return
        if done.is_sum and self.shown.answer is not None:
            self.history = [Sum(done, self.shown.answer), *self.history][:MOST_SUMS]

    def _back(self) -> None:
        # After an answer the sum comes back to be mended.
        formula = self.shown.formula
        self.shown = Shown(formula.back() if formula.tokens else self.shown.asked)

    def _recall_memory(self) -> None:
        if self.memory is not None:
            self.shown = Shown(self.shown.formula.put(self.memory))

    def _change_memory(self, sign: Sign) -> None:
        if self.shown.answer is None:
            self._equals()
        if self.shown.answer is None:
            return
        before = self.memory or Value(Decimal(0))
        try:
            self.memory = answer((Number(before), sign, Number(self.shown.answer)))
        except NoAnswer as error:
            self.shown = Shown(asked=self.shown.asked, trouble=error.words)

    def _from_answer(self) -> Formula:
        return EMPTY if self.shown.answer is None else EMPTY.put(self.shown.answer)


def _can_be_typed(number: Decimal) -> bool:
    return abs(number.adjusted()) < MOST_DIGITS and len(f"{number:f}") <= MOST_DIGITS // 2


def _typed(formula: Formula, key: Key) -> Formula:
    if key in _OPERATORS:
        return formula.operator(_OPERATORS[key])
    if key in _ACTS:
        return _ACTS[key](formula)
    return formula.digit(key.value)
