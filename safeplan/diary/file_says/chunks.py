"""Containers made of named parts one after the other: RIFF, and the boxes of MP4 and HEIC."""

from collections.abc import Iterator
from dataclasses import dataclass

from safeplan.diary.file_says.window import Unclear, Window

_MOST = 2000
_SIZE_FOLLOWS, _TO_THE_END = 1, 0
_HEADER, _LONG_HEADER = 8, 16


def riff(window: Window, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield each chunk's name, where its content begins, and how many bytes that has.

    Args:
        window: the file.
        start: where the first one begins.
        end: where the last one ends.

    Raises:
        Unclear: if one is cut off, or there are too many.
    """
    for _ in range(_MOST):
        if start + _HEADER > min(end, window.size):
            return
        name, size = window.at(start, 4), window.number("<I", start + 4)
        yield name, start + _HEADER, size
        start += _HEADER + size + size % 2
    raise Unclear("too many parts")


@dataclass(frozen=True)
class Box:
    """A box of an MP4 or HEIC file.

    Args:
        name: four bytes.
        start: where its content begins.
        end: where it ends, within what it lies in.
    """

    name: bytes
    start: int
    end: int

    @property
    def size(self) -> int:
        """How many bytes its content has."""
        return self.end - self.start


def boxes(window: Window, start: int, end: int) -> Iterator[Box]:
    """Yield the boxes between two places.

    Raises:
        Unclear: if one makes no sense, or there are too many.
    """
    end = min(end, window.size)
    for _ in range(_MOST):
        if start + _HEADER > end:
            return
        size, name = window.number(">I", start), window.at(start + 4, 4)
        header = _HEADER
        if size == _SIZE_FOLLOWS:
            size, header = window.number(">Q", start + 8), _LONG_HEADER
        elif size == _TO_THE_END:
            size = end - start
        if size < header:
            raise Unclear("no box")
        yield Box(name, start + header, min(start + size, end))
        start += size
    raise Unclear("too many boxes")


def box(window: Window, path: bytes, start: int, end: int) -> Box | None:
    """Return the first box at a path of names, or None.

    Args:
        window: the file.
        path: four bytes for each name, from the outermost on.
        start: where to begin.
        end: where to end.

    Raises:
        Unclear: as `boxes`.
    """
    found = None
    while path:
        name, path = path[:4], path[4:]
        found = next((each for each in boxes(window, start, end) if each.name == name), None)
        if found is None:
            return None
        start, end = found.start, found.end
    return found
