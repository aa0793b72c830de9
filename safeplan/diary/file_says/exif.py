"""Exif, as cameras and phones put it into pictures: directories of numbered values (TIFF 6.0, Exif 2.32)."""

import struct
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

from safeplan.diary.file_says.values import Found, Place, of_bytes
from safeplan.diary.file_says.window import Unclear, Window

Values = tuple[float, ...] | bytes

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_LETTERS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_TEXTS = (2, 7)
_FRACTIONS = {5: "II", 10: "ii"}
_MOST_FIELDS = 400
_MOST_BYTES = 4096

WIDTH, HEIGHT, DESCRIPTION, MAKE, MODEL, SOFTWARE, CHANGED, ARTIST = (
    0x100, 0x101, 0x10E, 0x10F, 0x110, 0x131, 0x132, 0x13B,
)  # fmt: skip
EXIF, GPS = 0x8769, 0x8825
TAKEN, DIGITISED, OFFSET_CHANGED, OFFSET_TAKEN, OFFSET_DIGITISED = 0x9003, 0x9004, 0x9010, 0x9011, 0x9012
PIXELS_X, PIXELS_Y = 0xA002, 0xA003
NORTH, LATITUDE, EAST, LONGITUDE, BELOW, ALTITUDE, CLOCK, DAY = 1, 2, 3, 4, 5, 6, 7, 0x1D


def read_block(data: bytes, found: Found) -> None:
    """Read Exif that lies in a picture as one block.

    Args:
        data: from the byte order mark on; "Exif" and two zeros may stand before it.
        found: gets what is there.

    Raises:
        Unclear: if it makes no sense; what was found before stays.
    """
    if data.startswith(b"Exif\0\0"):
        data = data[6:]
    read(Window(BytesIO(data)), found)


def read(window: Window, found: Found, *, whole_file: bool = False) -> None:
    """Read directories from the start of a window.

    Args:
        window: begins with the byte order mark.
        found: gets what is there.
        whole_file: it is a TIFF file by itself, whose size is the picture's.

    Raises:
        Unclear: as `read_block`.
    """
    order = {b"II": "<", b"MM": ">"}.get(window.at(0, 2))
    if order is None or window.number(order + "H", 2) not in {42, 43}:
        raise Unclear("no directory")
    top = _directory(window, order, window.number(order + "I", 4))
    if whole_file:
        found.width, found.height = _whole(top, WIDTH), _whole(top, HEIGHT)
    found.device = _device(_text(top, MAKE), _text(top, MODEL))
    found.software = _text(top, SOFTWARE)
    found.title = _text(top, DESCRIPTION)
    found.author = _text(top, ARTIST)
    found.changed = moment(_text(top, CHANGED))
    if EXIF in top:
        _times(_directory(window, order, _whole(top, EXIF)), found)
    if GPS in top:
        _place(_directory(window, order, _whole(top, GPS)), found)


def moment(text: str, offset: str = "") -> datetime | None:
    """Return the time in a text such as "2026:11:24 17:52:03", or None.

    Args:
        text: the text; "-" and "T" may stand where Exif has ":" and a space.
        offset: from UTC, such as "+01:00"; empty where it is not told.
    """
    digits = text[:19].replace("T", " ").replace("-", ":")
    try:
        when = datetime.strptime(digits, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - the file tells no zone
    except ValueError:
        return None
    try:
        hours, minutes = int(offset[1:3]), int(offset[4:6])
        east = timedelta(hours=hours, minutes=minutes) * (-1 if offset[0] == "-" else 1)
        return when.replace(tzinfo=timezone(east)) if offset[0] in "+-" else when
    except (ValueError, IndexError):
        return when


def _directory(window: Window, order: str, offset: int) -> dict[int, Values]:
    values: dict[int, Values] = {}
    for number in range(min(window.number(order + "H", offset), _MOST_FIELDS)):
        place = offset + 2 + 12 * number
        tag, kind, count = window.numbers(order + "HHI", place)
        size = _SIZES.get(kind, 0) * count
        if 0 < size <= _MOST_BYTES:
            start = place + 8 if size <= 4 else window.number(order + "I", place + 8)
            try:
                values.setdefault(tag, _values(order, kind, window.at(start, size)))
            except Unclear:
                continue  # one value that lies outside does not spoil the others
    return values


def _values(order: str, kind: int, data: bytes) -> Values:
    if kind in _TEXTS:
        return data
    if kind in _FRACTIONS:
        pairs = struct.iter_unpack(order + _FRACTIONS[kind], data)
        return tuple(above / below if below else float("nan") for above, below in pairs)
    return tuple(each[0] for each in struct.iter_unpack(order + _LETTERS[kind], data))


def _text(values: Mapping[int, Values], tag: int) -> str:
    value = values.get(tag, b"")
    return of_bytes(value) if isinstance(value, bytes) else ""


def _numbers(values: Mapping[int, Values], tag: int) -> tuple[float, ...]:
    value = values.get(tag, ())
    return () if isinstance(value, bytes) else value


def _whole(values: Mapping[int, Values], tag: int) -> int:
    numbers = _numbers(values, tag)
    return int(numbers[0]) if numbers and abs(numbers[0]) < 2**32 else 0


def _device(make: str, model: str) -> str:
    return model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()


def _times(values: Mapping[int, Values], found: Found) -> None:
    if found.changed is not None:
        found.changed = moment(f"{found.changed:%Y:%m:%d %H:%M:%S}", _text(values, OFFSET_CHANGED))
    found.taken = moment(_text(values, TAKEN), _text(values, OFFSET_TAKEN)) or moment(
        _text(values, DIGITISED), _text(values, OFFSET_DIGITISED)
    )
    found.width = found.width or _whole(values, PIXELS_X)
    found.height = found.height or _whole(values, PIXELS_Y)


def _place(values: Mapping[int, Values], found: Found) -> None:
    latitude = _degrees(_numbers(values, LATITUDE), _text(values, NORTH) == "S")
    longitude = _degrees(_numbers(values, LONGITUDE), _text(values, EAST) == "W")
    found.place = place_of(latitude, longitude, _altitude(values))
    # Not told, or no time there is.
    with suppress(ValueError, OverflowError):
        hours, minutes, seconds = (int(each) for each in _numbers(values, CLOCK))
        day = datetime.strptime(_text(values, DAY), "%Y:%m:%d").replace(tzinfo=UTC)
        found.satellite_time = day.replace(hour=hours, minute=minutes, second=seconds)


def place_of(latitude: float, longitude: float, altitude_m: float | None = None) -> Place | None:
    """Return a place, or None if it is none on the earth."""
    # Not a number compares false.
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    if altitude_m is not None and not -20_000 < altitude_m < 100_000:
        altitude_m = None
    return Place(round(latitude, 7), round(longitude, 7), altitude_m)


def _degrees(parts: tuple[float, ...], other_side: bool) -> float:
    if not 1 <= len(parts) <= 3:
        return float("nan")
    degrees = sum(part / float(60**power) for power, part in enumerate(parts))
    return -degrees if other_side else degrees


def _altitude(values: Mapping[int, Values]) -> float | None:
    metres = _numbers(values, ALTITUDE)
    if len(metres) != 1:
        return None
    return -metres[0] if _numbers(values, BELOW) == (1,) else metres[0]
