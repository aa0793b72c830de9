"""Reading what a file says about itself, whatever the file is and whoever made it."""

from collections.abc import Callable, Mapping
from typing import BinaryIO

from safeplan.diary.file_says import heic, mail, matroska, papers, pictures, sound
from safeplan.diary.file_says.film import film
from safeplan.diary.file_says.values import FileSays, Found
from safeplan.diary.file_says.window import Unclear, Window
from safeplan.diary.media import OFFICE

Reader = Callable[[Window, Found], None]


def _mail(window: Window, found: Found) -> None:
    found.mail = mail.top(window.some(0, mail.HEAD_BYTES))
    found.taken = found.mail.sent


_READERS: Mapping[str, Reader] = {
    "image/jpeg": pictures.jpeg,
    "image/png": pictures.png,
    "image/gif": pictures.gif,
    "image/webp": pictures.webp,
    "image/tiff": pictures.tiff,
    "image/bmp": pictures.bmp,
    "image/heic": heic.heic,
    "image/heif": heic.heic,
    "image/avif": heic.heic,
    "video/mp4": film,
    "video/quicktime": film,
    "video/3gpp": film,
    "audio/mp4": film,
    "video/webm": matroska.matroska,
    "video/x-matroska": matroska.matroska,
    "video/x-msvideo": sound.avi,
    "audio/x-wav": sound.wave,
    "audio/flac": sound.flac,
    "audio/ogg": sound.ogg,
    "audio/mpeg": sound.mp3,
    "audio/amr": sound.amr,
    "application/pdf": papers.pdf,
    "message/rfc822": _mail,
}


def read(file: BinaryIO, media: str) -> FileSays:
    """Return what a file says about itself. Looks at a few MB of it at most, however big it is.

    Args:
        file: able to seek; errors of reading it are the caller's.
        media: the kind of its content, from `media_of`.
    """
    reader = _READERS.get(media) or (papers.office if media in OFFICE else None)
    found = Found()
    if reader is None:
        return found.says(cut_short=False)
    try:
        reader(Window(file), found)
    except Unclear:
        return found.says(cut_short=True)
    return found.says(cut_short=False)
