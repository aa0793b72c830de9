"""Reads parts of a file that somebody hostile may have made: never more, and never longer, than fixed."""

import os
import struct
from typing import BinaryIO

MOST_BYTES = 4 * 1024 * 1024
"""How many bytes of a file are looked at in all."""

MOST_STEPS = 20_000
"""How many times something is read in all."""


class Unclear(Exception):
    """The file does not say more, or makes no sense from here on."""


class Window:
    """A file, or a part of one.

    Args:
        file: able to seek.
        most_bytes: how many bytes may be read in all.
        most_steps: how many times something may be read in all.
    """

    def __init__(self, file: BinaryIO, most_bytes: int = MOST_BYTES, most_steps: int = MOST_STEPS) -> None:
        self._file = file
        self.size = file.seek(0, os.SEEK_END)
        self._bytes_left = most_bytes
        self._steps_left = most_steps

    def some(self, offset: int, count: int) -> bytes:
        """Return up to `count` bytes from `offset` on; fewer only at the end of the file.

        Raises:
            Unclear: if enough was read of this file.
        """
        self._steps_left -= 1
        if offset < 0 or count < 0:
            raise Unclear("outside")
        count = min(count, max(0, self.size - offset))
        self._bytes_left -= count
        if self._steps_left < 0 or self._bytes_left < 0:
            raise Unclear("too much")
        self._file.seek(offset)
        parts, missing = [], count
        while missing and (part := self._file.read(missing)):
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def at(self, offset: int, count: int) -> bytes:
        """Return exactly `count` bytes from `offset` on.

        Raises:
            Unclear: if they are not there, or enough was read of this file.
        """
        if count > self.size - offset:
            raise Unclear("ends early")
        data = self.some(offset, count)
        if len(data) != count:
            raise Unclear("ends early")
        return data

    def numbers(self, layout: str, offset: int) -> tuple[int, ...]:
        """Return whole numbers at `offset`.

        Args:
            layout: as for `struct`; of whole numbers alone.
            offset: where they begin.

        Raises:
            Unclear: as `at`.
        """
        return struct.unpack(layout, self.at(offset, struct.calcsize(layout)))

    def number(self, layout: str, offset: int) -> int:
        """Return one whole number; as `numbers`."""
        return self.numbers(layout, offset)[0]

    def tail(self, count: int) -> bytes:
        """Return the last `count` bytes, or all there are."""
        return self.some(max(0, self.size - count), count)
