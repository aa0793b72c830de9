"""The record of wrong tries: a small file of its own, the only one that a wrong try changes.

It informs and does not protect: whoever can write into the folder can remove it. It is never
trusted: garbage, or none, is no tries. What it holds is described in `docs/vault-format.md`.
"""

import math
import os
import struct
import zlib
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from safeplan.errors import DiskError
from safeplan.vault.atomic import sorted_os_errors, write_whole

KEPT_TIMES = 20
_DELAYS_S = (0, 0, 0, 5, 10, 20, 40, 60)
"""How long the next try waits after so many wrong ones; the last for all that follow."""
_VERSION = 1
_PIN_ON = 1
_MOST = 2**32 - 1

_HEAD = struct.Struct(">BBHI8sB")
_TIME = struct.Struct(">qh")
_CHECK = struct.Struct(">I")
_BODY_BYTES = _HEAD.size + KEPT_TIMES * _TIME.size
FILE_BYTES = _BODY_BYTES + _CHECK.size
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class TrySummary:
    """Wrong tries that she has not been told of, or has not put away yet.

    Args:
        count: how many.
        times: when the last of them were, oldest first; at most 20.
        first: when the first of all was, where it is still known.
    """

    count: int = 0
    times: tuple[datetime, ...] = ()
    first: datetime | None = None

    @property
    def last(self) -> datetime | None:
        """When the last one was."""
        return self.times[-1] if self.times else None


@dataclass(frozen=True)
class Tries:
    """What the record holds.

    Args:
        count: wrong tries since somebody came in.
        times: of the last 20, oldest first.
        run: tells this row of tries from the one before it; 8 bytes by chance.
        pin_on: whether a PIN is switched on at this computer.
        wrong_pins: how many wrong PINs came one after the other.
    """

    count: int = 0
    times: tuple[datetime, ...] = ()
    run: bytes = field(default_factory=lambda: os.urandom(8))
    pin_on: bool = False
    wrong_pins: int = 0

    def summary(self) -> TrySummary:
        """Return what is shown of them."""
        first = self.times[0] if self.times and self.count <= len(self.times) else None
        return TrySummary(self.count, self.times, first)


class TryRecord:
    """The record's file; read anew at each call.

    Args:
        path: the file; it need not be there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Tries:
        """Return what it holds: no tries where there is no record, or none that can be trusted."""
        try:
            with self._path.open("rb") as file:
                return _parsed(file.read(FILE_BYTES + 1))
        except OSError:
            return Tries()

    def wait_s(self, now: datetime) -> int:
        """Return how many seconds the next try has to wait: 0 to 60.

        Where the clock stands before the last wrong try it was set back: she does not wait then, as
        she might for hours.
        """
        tries = self.read()
        if not tries.times:
            return 0
        delay = _DELAYS_S[min(tries.count, len(_DELAYS_S) - 1)]
        passed = (now - tries.times[-1]).total_seconds()
        return 0 if passed < 0 else max(0, math.ceil(delay - passed))

    def note_wrong(self, now: datetime, pin: bool = False) -> Tries:
        """Add a wrong try.

        Args:
            now: when it was.
            pin: whether what was tried could only be the PIN.

        Returns:
            What the record holds now, or should, where the disk does not take it: a disk's trouble is
            no reason to tell her anything else than that it did not open.
        """
        tries = self.read()
        times = (*tries.times, now)[-KEPT_TIMES:]
        wrong_pins = min(tries.wrong_pins + 1, 255) if pin else tries.wrong_pins
        tries = replace(tries, count=min(tries.count + 1, _MOST), times=times, wrong_pins=wrong_pins)
        with suppress(DiskError):
            self._write(tries)
        return tries

    def summary(self) -> TrySummary:
        """Return the wrong tries since somebody came in."""
        return self.read().summary()

    def clear(self) -> None:
        """Begin anew after somebody came in: no tries, and wrong PINs are forgiven.

        Raises:
            DiskError: if the disk does not take it.
        """
        tries = self.read()
        if tries.pin_on:
            if tries.count or tries.wrong_pins:
                self._write(Tries(pin_on=True))
            return
        with sorted_os_errors():
            self._path.unlink(missing_ok=True)

    def set_pin(self, on: bool) -> None:
        """Note that the PIN is switched on or off; no tries are forgotten.

        Raises:
            DiskError: if the disk does not take it.
        """
        self._write(replace(self.read(), pin_on=on, wrong_pins=0))

    def _write(self, tries: Tries) -> None:
        write_whole(self._path, _packed(tries))


def _packed(tries: Tries) -> bytes:
    flags = _PIN_ON if tries.pin_on else 0
    head = _HEAD.pack(_VERSION, flags, tries.wrong_pins, tries.count, tries.run, len(tries.times))
    body = head + b"".join(_packed_time(each) for each in tries.times)
    body = body.ljust(_BODY_BYTES, b"\0")
    return body + _CHECK.pack(zlib.crc32(body))


def _packed_time(moment: datetime) -> bytes:
    offset = moment.utcoffset() or timedelta()
    return _TIME.pack((moment - _EPOCH) // timedelta(microseconds=1), offset // timedelta(minutes=1))


def _parsed(content: bytes) -> Tries:
    body = content[:_BODY_BYTES]
    if len(content) != FILE_BYTES or content[_BODY_BYTES:] != _CHECK.pack(zlib.crc32(body)):
        return Tries()
    version, flags, wrong_pins, count, run, kept = _HEAD.unpack_from(body)
    if version != _VERSION or kept > min(KEPT_TIMES, count):
        return Tries()
    packed = (_TIME.unpack_from(body, _HEAD.size + at * _TIME.size) for at in range(kept))
    try:
        times = tuple(_time(micros, minutes) for micros, minutes in packed)
    except (OverflowError, ValueError):
        return Tries()
    return Tries(count, times, run, bool(flags & _PIN_ON), wrong_pins)


def _time(micros: int, minutes: int) -> datetime:
    zone = timezone(timedelta(minutes=minutes))
    return (_EPOCH + timedelta(microseconds=micros)).astimezone(zone)
