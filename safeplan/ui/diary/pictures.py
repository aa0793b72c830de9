"""How files are shown in a list: by an icon for their kind, and their size in words."""

from PySide6.QtCore import QLocale

_ICONS = (
    ("image/", "image"),
    ("video/", "film-strip"),
    ("audio/", "microphone"),
    ("application/pdf", "file-pdf"),
    ("text/", "file-text"),
    ("message/", "envelope-simple"),
)


def icon_of(media: str) -> str:
    """Return the icon for a kind of content, such as "film-strip" for "video/mp4"."""
    return next((icon for start, icon in _ICONS if media.startswith(start)), "file")


def size_in_words(size: int) -> str:
    """Return a file's size, such as "1.7 MB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
