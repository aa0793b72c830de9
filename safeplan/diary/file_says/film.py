"""MP4, QuickTime and 3GP films, and sound in the same boxes: when, where, how long, how large."""

import re
from datetime import UTC, datetime, timedelta

from safeplan.diary.file_says.chunks import Box, box, boxes
from safeplan.diary.file_says.exif import moment, place_of
from safeplan.diary.file_says.values import Found, Place, of_bytes
from safeplan.diary.file_says.window import Unclear, Window

_BEGAN = datetime(1904, 1, 1, tzinfo=UTC)
_TEXT_LIMIT = 4096
_MOST_KEYS = 200
_UNKNOWN_LENGTH = {0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF}
_ISO_6709 = re.compile(
    r"([+-]\d{1,3}(?:\.\d{1,10})?)([+-]\d{1,4}(?:\.\d{1,10})?)([+-]\d{1,6}(?:\.\d{1,6})?)?"
)
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:\.\d+)?(?:(Z)|([+-]\d\d:?\d\d))?")


def film(window: Window, found: Found) -> None:
    """Read the boxes of a film.

    Raises:
        Unclear: if they make no sense from some place on.
    """
    movie = box(window, b"moov", 0, window.size)
    if movie is None:
        raise Unclear("no movie box")
    for each in boxes(window, movie.start, movie.end):
        if each.name == b"mvhd":
            _header(window, each, found)
        elif each.name == b"trak":
            _track(window, each, found)
        elif each.name == b"udta":
            _user_data(window, each, found)
        elif each.name == b"meta":
            _keys(window, each, found)


def _header(window: Window, header: Box, found: Found) -> None:
    if window.number(">B", header.start) == 1:
        created, changed, scale, length = window.numbers(">QQIQ", header.start + 4)
    else:
        created, changed, scale, length = window.numbers(">IIII", header.start + 4)
    found.taken = found.taken or _since_1904(created)
    found.changed = found.changed or _since_1904(changed)
    if scale and length not in _UNKNOWN_LENGTH:
        found.length_s = length / scale


def _since_1904(seconds: int) -> datetime | None:
    try:
        return _BEGAN + timedelta(seconds=seconds) if seconds else None
    except OverflowError:
        return None


def _track(window: Window, track: Box, found: Found) -> None:
    header = box(window, b"tkhd", track.start, track.end)
    if header is not None:
        at = header.start + (88 if window.number(">B", header.start) == 1 else 76)
        width, height = (each >> 16 for each in window.numbers(">II", at))
        if width * height > found.width * found.height:
            found.width, found.height = width, height


def _user_data(window: Window, data: Box, found: Found) -> None:
    for each in boxes(window, data.start, data.end):
        if each.name in {b"\xa9xyz", b"\xa9mak", b"\xa9mod", b"\xa9swr", b"\xa9day"}:
            size = min(window.number(">H", each.start), _TEXT_LIMIT, max(0, each.size - 4))
            _say(each.name, of_bytes(window.at(each.start + 4, size)), found)
        elif each.name == b"loci":
            _place_box(window, each, found)
        elif each.name == b"meta":
            _keys(window, each, found)


def _place_box(window: Window, each: Box, found: Found) -> None:
    """Read 3GP's place: a name that ends with a zero, its role, then three numbers of 16.16 bits."""
    name, zero, _ = window.some(each.start + 6, min(_TEXT_LIMIT, each.size)).partition(b"\0")
    if zero:
        longitude, latitude, altitude = window.numbers(">iii", each.start + 6 + len(name) + 2)
        found.place = found.place or place_of(latitude / 65536, longitude / 65536, altitude / 65536)


def _keys(window: Window, meta: Box, found: Found) -> None:
    """Read Apple's list of names and values; the first four bytes may be a version, as in MP4."""
    start = meta.start if window.some(meta.start + 4, 4) == b"hdlr" else meta.start + 4
    keys = box(window, b"keys", start, meta.end)
    names = [] if keys is None else _names(window, keys)
    values = box(window, b"ilst", start, meta.end)
    for each in boxes(window, values.start, values.end) if values else ():
        number = int.from_bytes(each.name, "big")
        name = names[number - 1] if 0 < number <= len(names) else each.name
        data = box(window, b"data", each.start, each.end)
        if data is not None:
            size = min(max(0, data.size - 8), _TEXT_LIMIT)
            _say(name, of_bytes(window.at(data.start + 8, size)), found)


def _names(window: Window, keys: Box) -> list[bytes]:
    names, place = [], keys.start + 8
    for _ in range(min(window.number(">I", keys.start + 4), _MOST_KEYS)):
        size = window.number(">I", place)
        if not 8 <= size <= _TEXT_LIMIT:
            break
        names.append(window.at(place + 8, size - 8))
        place += size
    return names


def _say(name: bytes, text: str, found: Found) -> None:
    short = name.rpartition(b".")[2]
    if short in {b"\xa9xyz", b"ISO6709"}:
        found.place = place_in(text) or found.place
    elif short in {b"\xa9day", b"creationdate"}:
        found.taken = time_in(text) or found.taken
    elif short in {b"\xa9mak", b"make"}:
        found.device = f"{text} {found.device}".strip()
    elif short in {b"\xa9mod", b"model"}:
        found.device = f"{found.device} {text}".strip()
    elif short in {b"\xa9swr", b"software", b"\xa9too"}:
        found.software = text
    elif short in {b"\xa9nam", b"title"}:
        found.title = text
    elif short in {b"\xa9ART", b"author", b"artist"}:
        found.author = text


def place_in(text: str) -> Place | None:
    """Return the place in a text such as "+53.8008-001.5491+027.000/" (ISO 6709), or None."""
    match = _ISO_6709.match(text)
    if match is None:
        return None
    latitude, longitude, altitude = match.groups()
    return place_of(float(latitude), float(longitude), float(altitude) if altitude else None)


def time_in(text: str) -> datetime | None:
    """Return the time in a text such as "2026-11-24T17:52:03+0000" (ISO 8601), or None."""
    match = _ISO_TIME.match(text)
    if match is None:
        return None
    digits, utc, offset = match.groups()
    if utc:
        offset = "+00:00"
    elif offset and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return moment(digits, offset or "")
