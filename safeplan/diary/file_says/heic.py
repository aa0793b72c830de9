"""HEIC, HEIF and AVIF pictures: their size, and the Exif that lies in them as an item of its own."""

from safeplan.diary.file_says import exif
from safeplan.diary.file_says.chunks import Box, box, boxes
from safeplan.diary.file_says.values import Found
from safeplan.diary.file_says.window import Unclear, Window

_BLOCK_LIMIT = 256 * 1024
_MOST_ITEMS = 2000
_MOST_EXTENTS = 16
_IN_THE_FILE = 0
_WIDE_IDS = 2


def heic(window: Window, found: Found) -> None:
    """Read the boxes of such a picture.

    Raises:
        Unclear: if they make no sense from some place on.
    """
    meta = box(window, b"meta", 0, window.size)
    if meta is None:
        raise Unclear("no meta box")
    start, end = meta.start + 4, meta.end
    properties = box(window, b"iprpipco", start, end)
    for each in boxes(window, properties.start, properties.end) if properties else ():
        if each.name == b"ispe":
            width, height = window.numbers(">II", each.start + 4)
            # A large picture is made of tiles, each with a size of its own.
            if width * height > found.width * found.height:
                found.width, found.height = width, height
    items, places = box(window, b"iinf", start, end), box(window, b"iloc", start, end)
    if items is None or places is None:
        return
    number = _exif_item(window, items)
    block = b"" if number is None else _content(window, places, number)
    if block:
        size = found.width, found.height
        # Four bytes tell how much stands before the Exif.
        exif.read_block(block[4 + int.from_bytes(block[:4], "big") :], found)
        found.width, found.height = size


def _exif_item(window: Window, items: Box) -> int | None:
    wide = window.number(">B", items.start) > 0
    for each in boxes(window, items.start + (8 if wide else 6), items.end):
        version = window.number(">B", each.start)
        if each.name != b"infe" or version < _WIDE_IDS:
            continue
        layout, after = (">H", 8) if version == _WIDE_IDS else (">I", 10)
        if window.at(each.start + after, 4) == b"Exif":
            return window.number(layout, each.start + 4)
    return None


def _content(window: Window, places: Box, number: int) -> bytes:
    """Return an item's bytes, from the pieces in which they lie in the file."""
    at = _Reader(window, places.start)
    version = at.take(1)
    at.take(3)
    sizes, more = at.take(1), at.take(1)
    index_size = more & 15 if version in {1, 2} else 0
    wide = 4 if version == _WIDE_IDS else 2
    for _ in range(min(at.take(wide), _MOST_ITEMS)):
        item = at.take(wide)
        method = at.take(2) & 15 if version in {1, 2} else _IN_THE_FILE
        at.take(2)
        base = at.take(more >> 4)
        extents = []
        for _ in range(min(at.take(2), _MOST_EXTENTS)):
            at.take(index_size)
            extents.append((base + at.take(sizes >> 4), at.take(sizes & 15)))
        if item == number and method == _IN_THE_FILE:
            if sum(size for _, size in extents) > _BLOCK_LIMIT:
                raise Unclear("too long")
            return b"".join(window.at(start, size) for start, size in extents)
    return b""


class _Reader:
    """Takes whole numbers one after the other.

    Args:
        window: the file.
        place: where the first one begins.
    """

    def __init__(self, window: Window, place: int) -> None:
        self._window = window
        self._place = place

    def take(self, size: int) -> int:
        """Return the number in the next `size` bytes; 0 if it has none."""
        data = self._window.at(self._place, size) if size else b""
        self._place += size
        return int.from_bytes(data, "big")
