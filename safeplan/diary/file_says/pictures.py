"""JPEG, PNG, GIF, WebP, TIFF and BMP: their size, and the Exif in them."""

import zlib
from contextlib import suppress

from safeplan.diary.file_says import exif
from safeplan.diary.file_says.chunks import riff
from safeplan.diary.file_says.values import Found, of_bytes
from safeplan.diary.file_says.window import Unclear, Window

_BLOCK_LIMIT = 256 * 1024
_TEXT_LIMIT = 64 * 1024
_MOST_SEGMENTS = 1000
_SIZES_AT = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_ALONE = {0x01, *range(0xD0, 0xD8)}
_START_OF_SCAN, _END, _APP1, _COMMENT = 0xDA, 0xD9, 0xE1, 0xFE


def jpeg(window: Window, found: Found) -> None:
    """Read a JPEG up to where its picture begins.

    Raises:
        Unclear: if it makes no sense from some place on.
    """
    place = 2
    for _ in range(_MOST_SEGMENTS):
        start, marker = window.numbers(">BB", place)
        if start != 0xFF:
            raise Unclear("no marker")
        if marker == 0xFF or marker in _ALONE:
            place += 1 if marker == 0xFF else 2
            continue
        if marker in {_START_OF_SCAN, _END}:
            return
        size = window.number(">H", place + 2)
        if marker == _APP1 and window.some(place + 4, 6) == b"Exif\0\0":
            _exif(window.at(place + 4, max(0, size - 2)), found)
        if marker in _SIZES_AT:
            found.height, found.width = window.numbers(">HH", place + 5)
        place += 2 + max(2, size)
    raise Unclear("too many parts")


def png(window: Window, found: Found) -> None:
    """Read a PNG's chunks.

    Raises:
        Unclear: as `jpeg`.
    """
    found.width, found.height = window.numbers(">II", 16)
    place = 8
    for _ in range(_MOST_SEGMENTS):
        size = window.number(">I", place)
        name = window.at(place + 4, 4)
        if name == b"IEND":
            return
        if name == b"eXIf" and size <= _BLOCK_LIMIT:
            _exif(window.at(place + 8, size), found)
        if name in {b"tEXt", b"zTXt", b"iTXt"} and size <= _TEXT_LIMIT:
            _png_text(name, window.at(place + 8, size), found)
        place += 12 + size
    # A picture may be in thousands of pieces; what is after them is rarely anything.


def _png_text(kind: bytes, data: bytes, found: Found) -> None:
    key, _, value = data.partition(b"\0")
    if kind == b"zTXt":
        value = _inflated(value[1:])
    elif kind == b"iTXt":
        packed, rest = value[:1] == b"\1", value[2:]
        value = rest.split(b"\0", 2)[-1]
        value = _inflated(value) if packed else value
    text = of_bytes(value)
    if key == b"Software":
        found.software = found.software or text
    elif key == b"Author":
        found.author = found.author or text
    elif key in {b"Title", b"Description"}:
        found.title = found.title or text
    elif key == b"Creation Time":
        found.taken = found.taken or exif.moment(text)


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _TEXT_LIMIT)
    except zlib.error:
        return b""


def gif(window: Window, found: Found) -> None:
    """Read a GIF's size.

    Raises:
        Unclear: as `jpeg`.
    """
    found.width, found.height = window.numbers("<HH", 6)


def bmp(window: Window, found: Found) -> None:
    """Read a BMP's size; a negative height is that of a picture stored from the top.

    Raises:
        Unclear: as `jpeg`.
    """
    width, height = window.numbers("<ii", 18)
    found.width, found.height = abs(width), abs(height)


def tiff(window: Window, found: Found) -> None:
    """Read a TIFF's first directory.

    Raises:
        Unclear: as `jpeg`.
    """
    exif.read(window, found, whole_file=True)


def webp(window: Window, found: Found) -> None:
    """Read a WebP's chunks.

    Raises:
        Unclear: as `jpeg`.
    """
    for name, start, size in riff(window, 12, window.size):
        if name == b"VP8X":
            low = window.at(start + 4, 6)
            found.width = int.from_bytes(low[:3], "little") + 1
            found.height = int.from_bytes(low[3:], "little") + 1
        elif name == b"VP8 " and not found.width:
            width, height = window.numbers("<HH", start + 6)
            found.width, found.height = width & 0x3FFF, height & 0x3FFF
        elif name == b"VP8L" and not found.width:
            bits = window.number("<I", start + 1)
            found.width, found.height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        elif name == b"EXIF" and size <= _BLOCK_LIMIT:
            _exif(window.at(start, size), found)


def _exif(block: bytes, found: Found) -> None:
    """Read Exif in a picture; if it makes no sense, the picture may still say its size."""
    size = found.width, found.height
    with suppress(Unclear):
        exif.read_block(block, found)
    found.width, found.height = size if all(size) else (found.width, found.height)
