"""The words of a mail, a saved web page, or a text: plain text alone, nothing fetched, nothing to click."""

import html
from dataclasses import dataclass, field
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from html.parser import HTMLParser

from safeplan.ui.diary.evidence_kinds import Kind, encoding_of

MOST_CHARACTERS = 200_000
"""More than these are not shown; a copy saved outside has them all."""
_MOST_PARTS = 200
_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_BREAKS = {
    "p",
    "div",
    "br",
    "tr",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "blockquote",
    "hr",
    "pre",
}
_UNSEEN = {"script", "style", "title", "template", "noscript"}


@dataclass(frozen=True)
class Words:
    """What can be read of a file.

    Args:
        text: the words.
        cut: whether there are more than are shown.
        headers: pairs of name and value, for a mail.
        attached: pairs of name and size in bytes, for what a mail carries.
    """

    text: str
    cut: bool = False
    headers: tuple[tuple[str, str], ...] = ()
    attached: tuple[tuple[str, int], ...] = field(default=())


def words_of(data: bytes, kind: Kind) -> Words:
    """Return the words of a file.

    Args:
        data: the whole file.
        kind: MAIL, WEB or TEXT.
    """
    if kind is Kind.MAIL:
        return _mail(data)
    text = _decoded(data, encoding_of(data[:65_536]) or "utf-8")
    return _cut(words_of_page(text) if kind is Kind.WEB else text)


def words_of_page(text: str) -> str:
    """Return the words of a web page, addresses of links behind their words."""
    reader = _PageReader()
    reader.feed(text)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.pieces).split("\n")]
    kept = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
    return "\n".join(kept).strip()


def _mail(data: bytes) -> Words:
    if data.startswith(b"From "):
        # One mail taken out of a mailbox: its first line is no header.
        data = data.partition(b"\n")[2]
    message = BytesParser().parsebytes(data)
    headers = tuple((name, value) for name in _HEADERS if (value := _header(message, name)))
    plain, page = "", ""
    attached: list[tuple[str, int]] = []
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            break
        if part.is_multipart():
            continue
        name, kind = _name(part), part.get_content_type()
        if name or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            attached.append((name or kind, len(_payload(part))))
        elif kind == "text/html":
            page = page or _text(part)
        else:
            plain = plain or _text(part)
    words = _cut(plain or words_of_page(page))
    return Words(words.text, words.cut, headers, tuple(attached))


def _header(message: Message, name: str) -> str:
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        value = str(make_header(decode_header(str(raw))))
    except (LookupError, ValueError, UnicodeError):
        value = str(raw)
    return " ".join(_clean(value).split())[:1000]


def _name(part: Message) -> str:
    name = part.get_filename()
    if not name:
        return ""
    try:
        name = str(make_header(decode_header(str(name))))
    except (LookupError, ValueError, UnicodeError):
        name = str(name)
    return " ".join(_clean(name).split())[:255]


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    return _decoded(_payload(part), part.get_content_charset() or "utf-8")


def _decoded(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, ValueError):
        text = data.decode("utf-8", "replace")
    return _clean(text)


def _clean(text: str) -> str:
    """Return text without what would not show, or would not go through to the window."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = "".join(each for each in text if each >= " " or each in "\n\t")
    return shown.encode("utf-8", "replace").decode("utf-8")


def _cut(text: str) -> Words:
    return Words(text[:MOST_CHARACTERS], len(text) > MOST_CHARACTERS)


class _PageReader(HTMLParser):
    """Collects the words between the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BREAKS:
            self.pieces.append("\n")
        elif tag == "a":
            self._link = html.unescape(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BREAKS:
            self.pieces.append("\n")
        elif tag == "a" and self._link:
            said = "".join(self.pieces[-3:])
            if self._link not in said and not self._link.startswith("#"):
                self.pieces.append(f" <{self._link}>")
            self._link = ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data.replace("\n", " "))
