"""What a file says about itself: when it was taken, where, with what, how long it is.

All of it is what the file claims. Whoever made the file may have written anything there.
"""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

TEXT_LIMIT = 300
"""How many characters of a text in a file are kept."""

_LINE = {"\t", "\n", "\r", "\v", "\f", "\u2028", "\u2029"}


@dataclass(frozen=True)
class Place:
    """A place on the earth.

    Args:
        latitude: degrees, north positive.
        longitude: degrees, east positive.
        altitude_m: metres above the sea, or None.
    """

    latitude: float
    longitude: float
    altitude_m: float | None = None


@dataclass(frozen=True)
class Hop:
    """A computer that passed a mail on, as it noted that at the top of the mail.

    Args:
        text: the note.
        when: the time in it, or None.
    """

    text: str
    when: datetime | None


@dataclass(frozen=True)
class MailSays:
    """What stands at the top of a mail; every text is fit to be shown.

    Args:
        sender: whom it says it is from.
        to: to whom.
        copy_to: to whom else.
        reply_to: where an answer would go.
        subject: its subject.
        sent: when, with an offset where the mail names one.
        sent_text: the same as it stands there.
        message_id: the number its sender's program gave it.
        hops: who passed it on, the last one first.
        headers: all lines at the top, by name and text, as far as they are kept.
    """

    sender: str = ""
    to: str = ""
    copy_to: str = ""
    reply_to: str = ""
    subject: str = ""
    sent: datetime | None = None
    sent_text: str = ""
    message_id: str = ""
    hops: tuple[Hop, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FileSays:
    """What a file says about itself. Times without an offset are those of a clock whose zone is not told.

    Args:
        taken: when it was taken, recorded or written.
        changed: when it was last changed.
        satellite_time: the time from satellites beside the place, in UTC.
        place: where it was taken.
        device: what took it, such as "Apple iPhone 12".
        software: the program that wrote it.
        title: its title.
        author: whose it is.
        width: pixels, 0 where it has none or does not tell; as stored, before any turning.
        height: pixels, likewise.
        length_s: how long it plays, in seconds.
        mail: what stands at the top of a mail.
        cut_short: a part of it made no sense, so there may be more.
    """

    taken: datetime | None = None
    changed: datetime | None = None
    satellite_time: datetime | None = None
    place: Place | None = None
    device: str = ""
    software: str = ""
    title: str = ""
    author: str = ""
    width: int = 0
    height: int = 0
    length_s: float | None = None
    mail: MailSays | None = None
    cut_short: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self in (FileSays(), FileSays(cut_short=True))


@dataclass
class Found:
    """What was found so far; the fields of `FileSays`."""

    taken: datetime | None = None
    changed: datetime | None = None
    satellite_time: datetime | None = None
    place: Place | None = None
    device: str = ""
    software: str = ""
    title: str = ""
    author: str = ""
    width: int = 0
    height: int = 0
    length_s: float | None = None
    mail: MailSays | None = None

    def says(self, *, cut_short: bool) -> FileSays:
        """Return it for good."""
        return FileSays(**vars(self), cut_short=cut_short)


def shown(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text of a file on one line, without anything that would steer how it is shown.

    Args:
        text: any text.
        limit: how many characters are kept at most; "…" stands for the rest.
    """
    kept = []
    for letter in text[: limit * 4]:
        if letter in _LINE:
            kept.append(" ")
        elif unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"} or letter in "\u200c\u200d":
            kept.append(letter)
    line = " ".join("".join(kept).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def of_bytes(data: bytes) -> str:
    """Return text of bytes whose encoding is not told: UTF-8, or else Latin-1, up to the first zero."""
    data = data.split(b"\0", 1)[0]
    try:
        return shown(data.decode())
    except UnicodeDecodeError:
        return shown(data.decode("latin-1"))
