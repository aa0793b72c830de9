"""Values as text and back: a paper's order travels to the process that makes it as a line of JSON."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from safeplan.errors import Bug

T = TypeVar("T")
_PLAIN = (str, int, float, bool, NoneType)


def packed(value: object) -> str:
    """Return a value of dataclasses as one line of JSON.

    Args:
        value: a dataclass of plain values, days, moments, tuples, sets and other dataclasses.

    Raises:
        Bug: if it holds anything else.
    """
    return json.dumps(_to_data(value), separators=(",", ":"))


def unpacked(kind: type[T], text: str) -> T:
    """Return what `packed` made a line of.

    Args:
        kind: the dataclass it was.
        text: the line.

    Raises:
        Bug: if the line is not of this kind.
    """
    try:
        value: T = _reader(kind)(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Bug(f"no {kind.__name__}") from error
    return value


def _to_data(value: object) -> object:
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_to_data(one) for one in value]
    if isinstance(value, frozenset):
        return sorted((_to_data(one) for one in value), key=str)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _to_data(getattr(value, field.name)) for field in fields(value)}
    raise Bug(f"not to be packed: {type(value).__name__}")


def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type of any form
    """Return what turns data of JSON into a value of a type."""
    inner = get_args(kind)
    if inner:
        return _reader_of_several(get_origin(kind), inner)
    if kind in {datetime, date}:
        from_text: Callable[[str], date] = kind.fromisoformat
        return from_text
    if kind in _PLAIN:
        return lambda data: _checked(data, kind)
    if is_dataclass(kind):
        return _reader_of_dataclass(kind)
    raise Bug(f"not to be unpacked: {kind}")


def _reader_of_several(origin: Any, inner: tuple[Any, ...]) -> Callable[[Any], Any]:  # noqa: ANN401 - as above
    if origin in {Union, UnionType}:
        (only,) = (each for each in inner if each is not NoneType)
        read = _reader(only)
        return lambda data: None if data is None else read(data)
    if origin is tuple:
        return _reader_of_tuple(inner)
    if origin is frozenset:
        of = _reader(inner[0])
        return lambda data: frozenset(map(of, data))
    if origin is Literal:
        return lambda data: _checked(data, type(inner[0]))
    raise Bug(f"not to be unpacked: {origin}")


def _reader_of_tuple(inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(inner) == 2 and inner[1] is Ellipsis:
        of = _reader(inner[0])
        return lambda data: tuple(map(of, data))
    each = [_reader(kind) for kind in inner]
    return lambda data: tuple(read(one) for read, one in zip(each, data, strict=True))


def _reader_of_dataclass(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a dataclass of any kind
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}

    def read(data: dict[str, Any]) -> object:
        return kind(**{name: of(data[name]) for name, of in readers.items()})

    return read


def _checked(data: object, kind: type) -> object:
    if type(data) is not kind:
        raise TypeError(kind.__name__)
    return data
