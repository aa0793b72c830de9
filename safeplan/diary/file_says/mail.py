"""Mails: what stands at their top, and for a preview their words and what is attached."""

import binascii
import quopri
import re
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from safeplan.diary.file_says.values import Hop, MailSays, shown
from safeplan.diary.file_says.words import words_of_html
from safeplan.diary.text import clean

HEAD_BYTES = 128 * 1024
"""How many bytes of a mail are looked at for its top."""

TEXT_LIMIT = 200_000
"""How many characters of a mail's words are kept."""

_MOST_HEADERS = 150
_MOST_PARTS = 60
_DEEPEST = 6
_HEADER_LIMIT = 2000
_SHOWN_LIMIT = 1000
_HEAD_END = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True)
class Part:
    """Something attached to a mail.

    Args:
        name: what the mail calls it; empty where it has no name.
        media: the kind that the mail says it is.
        size: about how many bytes it has.
    """

    name: str
    media: str
    size: int


@dataclass(frozen=True)
class Letter:
    """A mail to be read.

    Args:
        says: what stands at its top.
        text: its words as plain text; nothing in them is live.
        parts: what is attached.
    """

    says: MailSays
    text: str
    parts: tuple[Part, ...]


def top(data: bytes) -> MailSays:
    """Return what stands at the top of a mail.

    Args:
        data: its first bytes; more than `HEAD_BYTES` are not looked at.
    """
    return _says(_headers(data))


def letter(data: bytes) -> Letter:
    """Return a mail to be read. Never raises, whatever is in it.

    Args:
        data: the mail, or as much of it as was read.
    """
    headers = _headers(data)
    walk = _Walk()
    walk.go(data, _Content(headers), 0)
    # A mail mostly holds the same words twice, as plain text and as a page.
    text = "\n\n".join(each.strip() for each in walk.plain or walk.pages).strip()
    return Letter(_says(headers), text[:TEXT_LIMIT], tuple(walk.parts))


def _headers(data: bytes) -> Message:
    head = data[:HEAD_BYTES]
    match = _HEAD_END.search(head)
    try:
        return BytesHeaderParser().parsebytes(head[: match.start()] if match else head)
    except (MessageError, ValueError, LookupError, RecursionError):
        return Message()


def _says(headers: Message) -> MailSays:
    rows = [(name[:100], _decoded(value)) for name, value in _rows(headers)]
    first: dict[str, str] = {}
    for name, value in rows:
        first.setdefault(name.lower(), value)
    received = [value for name, value in rows if name.lower() == "received"]
    return MailSays(
        sender=first.get("from", ""),
        to=first.get("to", ""),
        copy_to=first.get("cc", ""),
        reply_to=first.get("reply-to", ""),
        subject=first.get("subject", ""),
        sent=_time(first.get("date", "")),
        sent_text=first.get("date", ""),
        message_id=first.get("message-id", ""),
        hops=tuple(Hop(value, _time(value.rpartition(";")[2].strip())) for value in received),
        headers=tuple((shown(name, 100), value) for name, value in rows),
    )


def _rows(headers: Message) -> list[tuple[str, str]]:
    return [(str(name), str(value)) for name, value in headers.raw_items()][:_MOST_HEADERS]


def _decoded(value: str) -> str:
    """Return a header's text, where its encoded words make sense decoded."""
    value = value[:_HEADER_LIMIT].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        parts = [
            part.decode(_charset(charset), "replace") if isinstance(part, bytes) else part
            for part, charset in decode_header(value)
        ]
    except (MessageError, binascii.Error, ValueError, LookupError):
        return shown(value, _SHOWN_LIMIT)
    return shown("".join(parts), _SHOWN_LIMIT)


def _charset(name: str | None) -> str:
    """Return the name of an encoding of text; others, such as of zipped bytes, are never used."""
    try:
        "".encode(name or "latin-1")
        b"".decode(name or "latin-1")
    except (LookupError, ValueError, TypeError):
        return "latin-1"
    return name or "latin-1"


def _time(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text[:200])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class _Content:
    """What the top of a mail, or of a part of one, says of the content under it.

    Args:
        headers: the top.
    """

    def __init__(self, headers: Message) -> None:
        try:
            self.media = headers.get_content_type()
            self.boundary = (headers.get_boundary() or "").encode("utf-8", "replace")
            self.charset = _charset(headers.get_content_charset())
            self.name = shown(str(headers.get_filename() or ""), 200)
            self.is_attached = bool(self.name) or headers.get_content_disposition() == "attachment"
            self.encoding = str(headers.get("Content-Transfer-Encoding", "")).strip().lower()
        except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            self.media, self.boundary, self.charset = "text/plain", b"", "latin-1"
            self.name, self.is_attached, self.encoding = "", False, ""


class _Walk:
    """Goes through the parts of a mail."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.pages: list[str] = []
        self.parts: list[Part] = []
        self._left = _MOST_PARTS

    def go(self, data: bytes, content: _Content, depth: int) -> None:
        """Look at a part with its own top."""
        self._left -= 1
        if self._left < 0:
            return
        match = _HEAD_END.search(data[:HEAD_BYTES])
        body = data[match.end() :] if match else b""
        if content.media.startswith("multipart/") and not content.boundary:
            # It says that it has parts, and not where they are: what is there can still be read.
            self.plain.append(_text(body, content))
        elif content.media.startswith("multipart/") and depth < _DEEPEST:
            for part in _split(body, content.boundary):
                self.go(part, _Content(_headers(part)), depth + 1)
        elif (
            content.media == "message/rfc822" or not content.media.startswith("text/") or content.is_attached
        ):
            share = 3 / 4 if content.encoding == "base64" else 1
            self.parts.append(Part(content.name, content.media, int(len(body) * share)))
        else:
            text = _text(body, content)
            if content.media == "text/html":
                self.pages.append(words_of_html(text))
            else:
                self.plain.append(text)


def _split(body: bytes, boundary: bytes) -> list[bytes]:
    mark = b"\n--" + boundary
    parts = (b"\n" + body).split(mark, _MOST_PARTS + 1)[1:]
    # What follows a mark that ends with "--" belongs to no part.
    inside = [part for part in parts[:_MOST_PARTS] if not part.startswith(b"--")]
    # Each is a mail of its own: its top begins on the next line.
    return [part.partition(b"\n")[2] for part in inside]


def _text(body: bytes, content: _Content) -> str:
    body = body[: TEXT_LIMIT * 4]
    try:
        if content.encoding == "base64":
            body = _from_base64(body)
        elif content.encoding == "quoted-printable":
            body = quopri.decodestring(body)
        text = body.decode(content.charset, "replace")
    except (ValueError, LookupError, binascii.Error):
        text = body.decode("latin-1")
    return clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))[:TEXT_LIMIT]


def _from_base64(body: bytes) -> bytes:
    packed = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
    return binascii.a2b_base64(packed[: len(packed) // 4 * 4])
