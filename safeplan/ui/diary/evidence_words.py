"""The words of a mail, a saved web page, or a text: plain text alone, nothing fetched, nothing to click."""

from dataclasses import dataclass, field

from safeplan.diary.file_says.mail import TEXT_LIMIT, letter
from safeplan.diary.file_says.words import words_of_html
from safeplan.ui.diary.evidence_kinds import Kind

MOST_CHARACTERS = TEXT_LIMIT
"""More than these are not shown; a copy saved outside has them all."""
_MOST_BYTES = 4 * MOST_CHARACTERS
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Words:
    """What can be read of a file.

    Args:
        text: the words.
        cut: whether there are more than are shown.
        headers: pairs of name and value, for a mail: "from", "to", "copy", "sent", "subject".
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
    text = _decoded(data[:_MOST_BYTES])
    words = _cut(words_of_html(text) if kind is Kind.WEB else text)
    return Words(words.text, words.cut or len(data) > _MOST_BYTES)


def _mail(data: bytes) -> Words:
    found = letter(data)
    says = found.says
    headers = (
        ("from", says.sender),
        ("to", says.to),
        ("copy", says.copy_to),
        ("sent", says.sent_text),
        ("subject", says.subject),
    )
    words = _cut(found.text)
    return Words(
        words.text,
        len(found.text) >= TEXT_LIMIT,
        tuple(pair for pair in headers if pair[1]),
        tuple((part.name or part.media, part.size) for part in found.parts),
    )


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut_off = error.start > len(data) - 4
        return data.decode("utf-8-sig" if cut_off else "cp1252", "replace")


def _cut(text: str) -> Words:
    """Return what is shown of a text, without what would not show or would not go through to the window."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = "".join(each for each in text[: MOST_CHARACTERS + 1] if each >= " " or each in "\n\t")
    clean = shown[:MOST_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    return Words(clean, len(text) > MOST_CHARACTERS)
