"""Pictures of evidence: made small, blurred until she asks, and never written anywhere."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_BLUR_WIDTH = 14

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


def is_picture(media: str) -> bool:
    """Return whether a kind of content can be shown as a picture (some are then still refused)."""
    return media.startswith("image/")


def read_picture(data: bytes, box: QSize) -> QImage:
    """Return a picture turned upright and no larger than `box`; null where it cannot be read.

    May run in any thread.

    Args:
        data: the file's bytes.
        box: the most it may measure, in pixels.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    # The transformation may swap width and height: both must fit the longer side.
    edge = max(box.width(), box.height())
    if size.isValid() and max(size.width(), size.height()) > edge:
        reader.setScaledSize(size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or (image.width() <= box.width() and image.height() <= box.height()):
        return image
    return image.scaled(box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def blurred(image: QImage, size: QSize) -> QImage:
    """Return a picture of `size` in which nothing can be made out but patches of colour."""
    tiny = image.scaled(
        _BLUR_WIDTH,
        max(1, _BLUR_WIDTH * size.height() // max(1, size.width())),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return tiny.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def size_in_words(size: int) -> str:
    """Return a file's size, such as "1.7 MB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
