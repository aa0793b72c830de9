"""PDF and office documents: title, author, program, times. Nothing in them is run or opened."""

import re
import zlib
from html import unescape

from safeplan.diary.file_says.exif import moment
from safeplan.diary.file_says.film import time_in
from safeplan.diary.file_says.values import Found, of_bytes, shown
from safeplan.diary.file_says.window import Unclear, Window

_HEAD = 64 * 1024
_TAIL = 1024 * 1024
_TEXT = 64 * 1024
_DIRECTORY = 1024 * 1024
_MOST_FILES = 5000
_STORED, _DEFLATED = 0, 8
# Bounded, so that no text can make the search long.
_PDF = re.compile(
    rb"/(Title|Author|Creator|Producer|CreationDate|ModDate)\s{0,20}"
    rb"(?:\(((?:[^()\\]|\\.){0,600})\)|<([0-9A-Fa-f\s]{0,1200})>)",
    re.DOTALL,
)
_PDF_TIME = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|(Z))?")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b"", b"\r": b""}
_XMP = re.compile(
    rb"<(?:xmp|xap):(CreateDate|ModifyDate|CreatorTool)>([^<]{0,300})<|"
    rb"(?:xmp|xap):(CreateDate|ModifyDate|CreatorTool)=\"([^\"<]{0,300})\""
)
_CORE = re.compile(
    r"<(?:dc|dcterms|cp|meta):(title|creator|lastModifiedBy|created|modified|creation-date|initial-creator)"
    r"(?: [^<>]{0,200})?>([^<]{0,600})<"
)
_DATE_ODF = re.compile(r"<dc:date>([^<]{0,60})<")


def pdf(window: Window, found: Found) -> None:
    """Read what a PDF says in the clear, at its start and its end.

    Raises:
        Unclear: if enough was read of the file.
    """
    for data in (window.some(0, _HEAD), window.tail(_TAIL)):
        for name, text, digits in _PDF.findall(data):
            _pdf_field(name.decode(), _pdf_text(text, digits), found)
        for name, text, other, value in _XMP.findall(data):
            _xmp_field((name or other).decode(), of_bytes(text or value), found)


def _pdf_text(text: bytes, digits: bytes) -> str:
    if digits:
        # An odd digit at the end stands for itself and a zero.
        packed = b"".join(digits.split())
        data = bytes.fromhex((packed + b"0" * (len(packed) % 2)).decode())
    else:
        data = _ESCAPE.sub(lambda match: _unescaped(match[1]), text)
    if data.startswith(b"\xfe\xff"):
        return shown(data[2:].decode("utf-16-be", "replace"))
    return of_bytes(data.removeprefix(b"\xef\xbb\xbf"))


def _unescaped(code: bytes) -> bytes:
    if code[0] in b"01234567":
        return bytes([int(code, 8) & 255])
    return _ESCAPED.get(code, code)


def _pdf_field(name: str, text: str, found: Found) -> None:
    if name == "Title":
        found.title = text or found.title
    elif name == "Author":
        found.author = text or found.author
    elif name in {"Creator", "Producer"}:
        found.software = found.software or text
    elif match := _PDF_TIME.match(text):
        year, month, day, hour, minute, second, sign, east, east_minutes, utc = match.groups()
        offset = "+00:00" if utc else f"{sign}{east}:{east_minutes or '00'}" if sign else ""
        when = moment(f"{year}:{month}:{day} {hour}:{minute}:{second or '00'}", offset)
        if name == "CreationDate":
            found.taken = when or found.taken
        else:
            found.changed = when or found.changed


def _xmp_field(name: str, text: str, found: Found) -> None:
    if name == "CreateDate":
        found.taken = found.taken or time_in(text)
    elif name == "ModifyDate":
        found.changed = found.changed or time_in(text)
    else:
        found.software = found.software or text


def office(window: Window, found: Found) -> None:
    """Read the properties of a Word, Excel, PowerPoint or OpenDocument file.

    Raises:
        Unclear: if its list of files makes no sense.
    """
    text = zipped(window, {b"docProps/core.xml", b"meta.xml"}).decode("utf-8", "replace")
    for name, value in _CORE.findall(text):
        said = shown(unescape(value))
        if name == "title":
            found.title = said
        elif name in {"creator", "initial-creator"}:
            found.author = found.author or said
        elif name == "lastModifiedBy":
            found.author = f"{found.author}, {said}" if found.author not in {"", said} else said
        elif name in {"created", "creation-date"}:
            found.taken = time_in(said)
        else:
            found.changed = time_in(said)
    for value in _DATE_ODF.findall(text)[:1]:
        found.changed = time_in(value)


def zipped(window: Window, names: set[bytes]) -> bytes:
    """Return the start of the first file of one of these names in a zip; nothing if there is none.

    Raises:
        Unclear: if its list of files makes no sense.
    """
    tail = window.tail(_TEXT)
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(tail):
        raise Unclear("no list of files")
    size, start = (int.from_bytes(tail[end + at : end + at + 4], "little") for at in (12, 16))
    if size > _DIRECTORY:
        raise Unclear("too many files")
    directory, place = window.at(start, size), 0
    for _ in range(_MOST_FILES):
        entry = directory[place : place + 46]
        if len(entry) < 46 or entry[:4] != b"PK\x01\x02":
            return b""
        lengths = [int.from_bytes(entry[at : at + 2], "little") for at in (28, 30, 32)]
        if directory[place + 46 : place + 46 + lengths[0]] in names:
            return _zipped_file(window, entry)
        place += 46 + sum(lengths)
    return b""


def _zipped_file(window: Window, entry: bytes) -> bytes:
    method = int.from_bytes(entry[10:12], "little")
    size, start = int.from_bytes(entry[20:24], "little"), int.from_bytes(entry[42:46], "little")
    before = sum(window.numbers("<HH", start + 26))
    data = window.some(start + 30 + before, min(size, _TEXT))
    if method == _STORED:
        return data
    if method != _DEFLATED:
        return b""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, _TEXT)
    except zlib.error:
        return b""
