"""What kind of content a file has, told by its first bytes and never by its name."""

import re
from mimetypes import MimeTypes

HEAD_BYTES = 8192
"""How many bytes `media_of` looks at."""

UNKNOWN = "application/octet-stream"
TEXT = "text/plain"
MAIL = "message/rfc822"
OFFICE = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
    }
)
"""Kinds of documents that are zips of XML."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"0&\xb2u\x8ef\xcf\x11", "video/x-ms-asf"),
    (b"FLV\x01", "video/x-flv"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/vnd.microsoft.portable-executable"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/x-wav", b"AVI ": "video/x-msvideo"}
_FTYP = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"hevc": "image/heic",
    b"hevx": "image/heic",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
    b"qt  ": "video/quicktime",
}
_OLD_MOVIE = {b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"}
_IN_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"AndroidManifest.xml", "application/vnd.android.package-archive"),
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_ODF = re.compile(rb"PK\x03\x04.{26}mimetype(application/vnd\.oasis\.opendocument\.[a-z]{1,20})PK", re.DOTALL)
_TEXT_STARTS: tuple[tuple[str, str], ...] = (
    ("begin:vcard", "text/vcard"),
    ("begin:vcalendar", "text/calendar"),
    ("<!doctype html", "text/html"),
    ("<html", "text/html"),
    ("<svg", "image/svg+xml"),
    ("<?xml", "text/xml"),
)
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_NOT_IN_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{0,60}):(?:[ \t]|$)")
_OF_MAILS = {
    "from", "to", "cc", "date", "subject", "received", "return-path", "message-id", "mime-version",
    "delivered-to", "reply-to", "sender", "content-type", "dkim-signature", "received-spf",
    "authentication-results", "x-received", "x-mailer", "arc-seal",
}  # fmt: skip
_ENOUGH_HEADERS = 2
_MOST_LINES = 60
_FEW_STRANGE = 0.3

# Without files: the system's own lists would make the answer differ from computer to computer.
_BY_NAME = MimeTypes(filenames=())
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"image/heic", "image/heif", "image/avif"}),
    frozenset({"video/mp4", "audio/mp4", "video/quicktime", "video/3gpp", "audio/3gpp", "audio/mp4a-latm"}),
    frozenset({"audio/ogg", "video/ogg", "audio/opus", "application/ogg"}),
    frozenset({"audio/aac", "audio/mpeg", "audio/x-aac"}),
    frozenset({"audio/x-wav", "audio/wav"}),
    frozenset({"image/bmp", "image/x-ms-bmp"}),
    frozenset({"video/webm", "video/x-matroska", "audio/webm"}),
    frozenset({"application/x-ole-storage", "application/msword", "application/vnd.ms-excel",
               "application/vnd.ms-powerpoint", "application/vnd.ms-outlook"}),
    frozenset({"application/rtf", "text/rtf"}),
    frozenset({"application/x-gzip", "application/gzip"}),
)  # fmt: skip
_TEXTS = {"application/json", "application/xml", "application/javascript", "image/svg+xml", MAIL}


def media_of(head: bytes) -> str:
    """Return the kind of a file's content, such as "image/jpeg".

    Args:
        head: its first bytes, `HEAD_BYTES` or all there are.
    """
    for start, media in _STARTS:
        if head.startswith(start):
            return media
    return _in_boxes(head) or _sound_or_film(head) or _in_zip(head) or _text(head) or UNKNOWN


def named_otherwise(name: str, media: str) -> bool:
    """Return whether a file's name says another kind than its content is.

    A name that says nothing, or a kind that cannot be told by content, is no contradiction.

    Args:
        name: what the file is called.
        media: the kind of its content, from `media_of`.
    """
    said = _BY_NAME.guess_type(name.rpartition("/")[2], strict=False)[0]
    if said is None or said == media:
        return False
    if any({said, media} <= group for group in _ALIKE):
        return False
    if _is_text(said):
        return not _is_text(media)
    # What cannot be told by its content at all may be whatever it is called, unless we would know that.
    return media != UNKNOWN or said in _KNOWN


def _is_text(media: str) -> bool:
    return media.startswith("text/") or media in _TEXTS


def _in_boxes(head: bytes) -> str | None:
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        # A general first brand is told more exactly by those after it.
        size = min(int.from_bytes(head[:4], "big"), 256)
        brands = [head[8:12], *(head[at : at + 4] for at in range(16, size, 4))]
        if brands[0].startswith((b"3gp", b"3ge", b"3g2", b"3gg", b"3gr", b"3gs")):
            return "video/3gpp"
        kinds = [_FTYP[each] for each in brands if each in _FTYP]
        first = _FTYP.get(brands[0])
        if first == "image/heif":
            return next((each for each in kinds if each != first), first)
        return first or "video/mp4"
    if head[4:8] in _OLD_MOVIE:
        return "video/quicktime"
    return None


def _sound_or_film(head: bytes) -> str | None:
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "video/x-matroska" if b"matroska" in head[:64] else "video/webm"
    if head.startswith(b"FORM") and head[8:12] in {b"AIFF", b"AIFC"}:
        return "audio/aiff"
    if head[:1] == b"G" and head[188:189] == b"G" and head[376:377] == b"G":
        return "video/mp2t"
    if head.startswith(b"BM") and head[6:10] == bytes(4) and head[14:18] in {b"\x28\0\0\0", b"\x7c\0\0\0"}:
        return "image/bmp"
    if head[:1] == b"\xff" and len(head) > 2 and head[1] >= 0xE0:
        layer = head[1] >> 1 & 3
        return "audio/mpeg" if layer == 1 else "audio/aac" if head[1] & 0xF6 == 0xF0 else None
    return None


def _in_zip(head: bytes) -> str | None:
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    match = _ODF.match(head)
    if match:
        return match[1].decode()
    return next((media for name, media in _IN_ZIP if name in head), "application/zip")


def _text(head: bytes) -> str | None:
    text = _decoded(head)
    if not text or _NOT_IN_TEXT.search(text):
        return None
    start = text.lstrip("\ufeff \t\r\n").lower()
    for words, media in _TEXT_STARTS:
        if start.startswith(words):
            # SVG mostly has a line of XML before it.
            return "image/svg+xml" if media == "text/xml" and "<svg" in start else media
    return MAIL if _is_mail(text) else TEXT


def _decoded(head: bytes) -> str:
    encoding = _UTF_16.get(head[:2])
    if encoding is not None:
        return head[: len(head) // 2 * 2].decode(encoding, "replace")
    try:
        return head.decode()
    except UnicodeDecodeError as error:
        # The last letter may be cut off.
        if len(head) >= HEAD_BYTES and error.start > len(head) - 4:
            return head[: error.start].decode()
    # An old text of one byte a letter has few letters that are not plain; other data has many.
    strange = sum(byte >= 0x80 for byte in head)
    return head.decode("latin-1") if strange < len(head) * _FEW_STRANGE else "\0"


def _is_mail(text: str) -> bool:
    """Whether it begins as mails do: lines with names, two of which at least are of those that mails have."""
    lines = text.splitlines()[:_MOST_LINES]
    if lines and lines[0].startswith("From "):
        lines = lines[1:]
    known = set()
    for line in lines:
        if not line.strip():
            break
        if line[0] in " \t":
            continue
        match = _HEADER.match(line)
        if match is None:
            return False
        known.add(match[1].lower())
    return len(known & _OF_MAILS) >= _ENOUGH_HEADERS


_KNOWN = frozenset(
    {media for _, media in (*_STARTS, *_IN_ZIP)}
    | {*_RIFF.values(), *_FTYP.values(), *OFFICE}
    | {"video/mp4", "video/3gpp", "video/webm", "image/bmp", "application/zip"}
)
