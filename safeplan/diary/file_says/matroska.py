"""WebM and Matroska films: when, how long, how large."""

import math
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from safeplan.diary.file_says.values import Found, of_bytes
from safeplan.diary.file_says.window import Unclear, Window

_SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO, _CLUSTER = (
    0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0, 0x1F43B675,
)  # fmt: skip
_SCALE, _DURATION, _DATE, _WRITER, _TITLE, _WIDTH, _HEIGHT = (
    0x2AD7B1, 0x4489, 0x4461, 0x5741, 0x7BA9, 0xB0, 0xBA,
)  # fmt: skip
_BEGAN = datetime(2001, 1, 1, tzinfo=UTC)
_MOST = 500
_VALUE_LIMIT = 4096
_FLOATS = {4: ">f", 8: ">d"}

Element = tuple[int, int, int]


def matroska(window: Window, found: Found) -> None:
    """Read the elements before the film itself.

    Raises:
        Unclear: if they make no sense from some place on.
    """
    for name, start, end in _elements(window, 0, window.size):
        if name == _SEGMENT:
            for inner, at, until in _elements(window, start, end):
                if inner == _CLUSTER:
                    return
                if inner == _INFO:
                    _info(window, at, until, found)
                elif inner == _TRACKS:
                    _tracks(window, at, until, found)
            return


def _info(window: Window, start: int, end: int, found: Found) -> None:
    scale, length = 1_000_000, math.nan
    for name, at, until in _elements(window, start, end):
        data = window.at(at, until - at) if until - at <= _VALUE_LIMIT else b""
        if name == _SCALE:
            scale = int.from_bytes(data, "big")
        elif name == _DURATION and len(data) in _FLOATS:
            (length,) = struct.unpack(_FLOATS[len(data)], data)
        elif name == _DATE and len(data) == 8:
            found.taken = _time(int.from_bytes(data, "big", signed=True))
        elif name == _WRITER:
            found.software = of_bytes(data)
        elif name == _TITLE:
            found.title = of_bytes(data)
    # Not a number compares false, and so does what no film can be.
    if 0 < length * scale < 1e18:
        found.length_s = length * scale / 1e9


def _time(nanoseconds: int) -> datetime | None:
    try:
        return _BEGAN + timedelta(microseconds=nanoseconds // 1000)
    except OverflowError:
        return None


def _tracks(window: Window, start: int, end: int, found: Found) -> None:
    for name, at, until in _elements(window, start, end):
        for inner, begin, stop in _elements(window, at, until) if name == _TRACK else ():
            for key, place, last in _elements(window, begin, stop) if inner == _VIDEO else ():
                size = last - place
                if key == _WIDTH and size <= 8:
                    found.width = int.from_bytes(window.at(place, size), "big")
                elif key == _HEIGHT and size <= 8:
                    found.height = int.from_bytes(window.at(place, size), "big")


def _elements(window: Window, start: int, end: int) -> Iterator[Element]:
    """Yield each element's number, where its content begins and where it ends."""
    end = min(end, window.size)
    for _ in range(_MOST):
        if start + 2 > end:
            return
        head = window.some(start, 12)
        name_size = _length(head)
        size_size = _length(head[name_size:])
        data = head[name_size : name_size + size_size]
        if len(data) < size_size:
            raise Unclear("ends early")
        size = int.from_bytes(data, "big") & ~(1 << 7 * size_size)
        at = start + name_size + size_size
        # All ones: to the end of what it lies in.
        until = end if size == (1 << 7 * size_size) - 1 else min(at + size, end)
        yield int.from_bytes(head[:name_size], "big"), at, until
        start = until
    raise Unclear("too many parts")


def _length(head: bytes) -> int:
    if not head or not head[0]:
        raise Unclear("no number")
    return 9 - head[0].bit_length()
