"""Which files can be shown here: decided by what is in them, never by what they are called."""

import re
from enum import Enum

_HEADER = re.compile(rb"[!-9;-~]{1,70}:[ \t\r\n]")
_MAIL_MARKS = re.compile(rb"^(from|received|return-path|message-id|delivered-to):", re.I | re.M)
_MAIL_HEAD_BYTES = 16_384
_TEXT_HEAD_BYTES = 65_536
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


class Kind(Enum):
    """What is shown; anything else is only kept, and saved out on her word."""

    JPEG = "jpeg"
    PNG = "png"
    GIF = "gif"
    WEBP = "webp"
    TIFF = "tiff"
    HEIC = "heic"
    PDF = "pdf"
    MAIL = "mail"
    WEB = "web"
    TEXT = "text"

    @property
    def is_picture(self) -> bool:
        """Whether it is one picture, or several in one file."""
        return self in _PICTURES

    @property
    def is_words(self) -> bool:
        """Whether only words are shown of it."""
        return self in {Kind.MAIL, Kind.WEB, Kind.TEXT}


_PICTURES = {Kind.JPEG, Kind.PNG, Kind.GIF, Kind.WEBP, Kind.TIFF, Kind.HEIC}
_STARTS = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
)


def kind_of(data: bytes) -> Kind | None:
    """Return what a file is shown as, or None where it is not shown.

    Args:
        data: the whole file, or its first 64 KiB.
    """
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data[4:8] == b"ftyp":
        return Kind.HEIC if _HEIF_BRANDS & _brands(data) else None
    head = data[:_TEXT_HEAD_BYTES]
    if head.lstrip()[:5] == b"%PDF-":
        return Kind.PDF
    if encoding_of(head) is None:
        return None
    return _words_kind(head)


def encoding_of(head: bytes) -> str | None:
    """Return how text is written, or None where it is no text.

    Args:
        head: its first bytes.
    """
    if not head:
        return None
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    if _CONTROLS.search(head):
        return None
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # Cut within a character, it is still UTF-8.
        return "utf-8" if error.start > len(head) - 4 and len(head) > 3 else "cp1252"
    return "utf-8"


def _words_kind(head: bytes) -> Kind:
    start = head[:_MAIL_HEAD_BYTES]
    top = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    is_mail = _HEADER.match(start) or start.startswith(b"From ")
    if is_mail and _MAIL_MARKS.search(top) and len(_HEADER.findall(top)) > 1:
        return Kind.MAIL
    opening = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:300].lower()
    is_web = opening.startswith((b"<!doctype html", b"<html")) or b"<html" in opening
    return Kind.WEB if is_web else Kind.TEXT


def _brands(data: bytes) -> set[bytes]:
    """Return the brands that a file of boxes says it is of; the first one counts for most."""
    length = int.from_bytes(data[:4], "big")
    listed = data[16 : min(length, 256)]
    first = data[8:12]
    if first in {b"avif", b"avis"}:
        return {first}
    return {first} | {listed[at : at + 4] for at in range(0, len(listed), 4)}
