"""Which files can be shown here: decided by what is in them, never by what they are called."""

from enum import Enum

from safeplan.diary.media import HEAD_BYTES, MAIL, media_of

LONGEST_EDGE = 4096
"""No picture is shown with more pixels than these, either way."""


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

# All that is shown. A kind that is not here is never handed to a decoder.
_SHOWN = {
    "image/jpeg": Kind.JPEG,
    "image/png": Kind.PNG,
    "image/gif": Kind.GIF,
    "image/webp": Kind.WEBP,
    "image/tiff": Kind.TIFF,
    "image/heic": Kind.HEIC,
    "image/heif": Kind.HEIC,
    "application/pdf": Kind.PDF,
    MAIL: Kind.MAIL,
    "text/html": Kind.WEB,
    "text/plain": Kind.TEXT,
    "text/vcard": Kind.TEXT,
    "text/calendar": Kind.TEXT,
    "text/xml": Kind.TEXT,
}


def shown_as(media: str) -> Kind | None:
    """Return what a kind of content is shown as, or None where it is not."""
    return _SHOWN.get(media)


def kind_of(data: bytes) -> Kind | None:
    """Return what a file is shown as, or None where it is not shown.

    Args:
        data: the whole file, or its beginning.
    """
    return shown_as(media_of(data[:HEAD_BYTES]))
