"""The calculator's state as plain data, for the copy of the program that takes over; never for the disk."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal, DecimalException
from typing import Any, TypeVar

from safeplan.cover.arithmetic import DIGITS_INSIDE, LARGEST_EXPONENT, Number, Sign, Token, Value
from safeplan.cover.formula import Formula
from safeplan.cover.reckoner import MOST_SUMS, Reckoner, Shown, Sum

Read = TypeVar("Read")
_TROUBLES = (KeyError, TypeError, ValueError, DecimalException)


def to_data(reckoner: Reckoner) -> dict[str, Any]:
    """Return what the calculator shows and remembers, fit for JSON."""
    shown = reckoner.shown
    return {
        "formula": _formula_data(shown.formula),
        "asked": _formula_data(shown.asked),
        "answer": shown.answer and _value_data(shown.answer),
        "trouble": shown.trouble,
        "memory": reckoner.memory and _value_data(reckoner.memory),
        "history": [
            {"formula": _formula_data(past.formula), "answer": _value_data(past.answer)}
            for past in reckoner.history
        ],
    }


def take_data(reckoner: Reckoner, data: object) -> None:
    """Let a calculator go on where another stopped.

    Args:
        reckoner: a new one.
        data: what `to_data` gave; what does not fit is left out.
    """
    if not isinstance(data, dict):
        return
    with suppress(*_TROUBLES):
        reckoner.shown = Shown(
            _formula(data["formula"]),
            _formula(data["asked"]),
            _maybe(data["answer"], _value),
            _text(data["trouble"]),
        )
    with suppress(*_TROUBLES):
        reckoner.memory = _maybe(data["memory"], _value)
    with suppress(*_TROUBLES):
        reckoner.history = [_sum(past) for past in data["history"][:MOST_SUMS]]


def _formula_data(formula: Formula) -> list[Any]:
    return [_token_data(token) for token in formula.tokens]


def _token_data(token: Token) -> str | dict[str, Any]:
    if isinstance(token, Sign):
        return token.value
    return _value_data(token.value) | {"typed": token.typed}


def _value_data(value: Value) -> dict[str, Any]:
    return {"number": str(value.number), "exact": value.exact}


def _formula(data: list[Any]) -> Formula:
    formula = Formula(tuple(_token(part) for part in data))
    if not formula.makes_sense():
        raise ValueError("no sum")
    return formula


def _token(data: str | dict[str, Any]) -> Token:
    if isinstance(data, str):
        return Sign(data)
    typed = _text(data["typed"])
    value = _value(data)
    if typed and (not typed.replace(".", "", 1).isdecimal() or Decimal(typed) != value.number):
        raise ValueError("not typed so")
    return Number(value, typed)


def _value(data: dict[str, Any]) -> Value:
    number = Decimal(_text(data["number"]))
    fits = number.is_finite() and len(number.as_tuple().digits) <= DIGITS_INSIDE
    if not fits or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError("no such number")
    return Value(number, data["exact"] is True)


def _sum(data: dict[str, Any]) -> Sum:
    return Sum(_formula(data["formula"]), _value(data["answer"]))


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise TypeError("no text")
    return data


def _maybe(data: Any, read: Callable[[Any], Read]) -> Read | None:  # noqa: ANN401 - parsed JSON is anything
    return None if data is None else read(data)
