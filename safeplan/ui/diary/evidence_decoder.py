"""Turns the bytes of a file into what can be shown. Runs in a process of its own: see `safeplan.app.apart`.

Only the kinds of `evidence_kinds` are looked at, each by the one decoder for it; sizes are checked before
anything is decoded; nothing is fetched, followed or written.
"""

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtPdf import QPdfDocument

from safeplan.ui.apart import Parcel
from safeplan.ui.diary.evidence_kinds import LONGEST_EDGE, Kind, kind_of
from safeplan.ui.diary.evidence_words import Words, words_of

ALLOCATION_MIB = 256
"""What Qt's decoders may take for one picture."""
MOST_PIXELS = 64 << 20
MOST_PIXELS_REDUCED = 256 << 20
"""Of a JPEG, which is made smaller while it is decoded."""
MOST_PIXELS_HEIC = 52 << 20
"""Of a HEIC, which takes several times its size while it is decoded."""
_BLUR_WIDTH = 14
_PAGE_PIXELS_A_POINT = 96 / 72
_LONGEST_PAGE = 100_000
_MOST_PAGE_WORDS = 20_000


class CannotShow(Exception):
    """The file cannot be shown.

    Args:
        why: "broken", "big" or "locked".
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Decoder:
    """Answers what `evidence_viewer` asks; remembers the file that was asked about last."""

    def __init__(self) -> None:
        QImageReader.setAllocationLimit(ALLOCATION_MIB)
        self._name = ""
        self._data = b""
        self._kind: Kind | None = None
        # What reads from it must be gone before it: a TIFF reader that outlived it ended the process.
        self._buffer = QBuffer()
        self._paper: QPdfDocument | None = None

    def answer(self, parcel: Parcel) -> Parcel:
        """Return what is shown of a file.

        Args:
            parcel: its head has "file", a name for the content; "width" and "height", what a picture may
                measure in pixels; "page", from 0; "blur". Its body is the file, once it was asked for.

        Returns:
            A head with "wanted" where the content is needed; else with "kind", and with "trouble", or
            with "pages", "size", "image" (width, height, bytes a line, whether any of it is see-through)
            and the picture's bytes, or with "words" and what belongs to them.
        """
        head = parcel.head
        if head.get("carries"):
            self._take(str(head["file"]), bytes(parcel.body))
        if head["file"] != self._name:
            return Parcel({"wanted": True})
        if self._kind is None:
            return Parcel({"kind": ""})
        answer: dict[str, Any] = {"kind": self._kind.value}
        try:
            if self._kind.is_words:
                return Parcel({**answer, **_words_head(words_of(self._data, self._kind))})
            return self._picture(answer, head)
        except CannotShow as error:
            return Parcel({**answer, "trouble": error.why})
        except MemoryError:
            return Parcel({**answer, "trouble": "big"})

    def _take(self, name: str, data: bytes) -> None:
        self._paper = None
        self._name, self._data, self._kind = name, data, kind_of(data)
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)

    def _picture(self, answer: dict[str, Any], head: dict[str, Any]) -> Parcel:
        edge = min(LONGEST_EDGE, max(1, int(head["width"]))), min(LONGEST_EDGE, max(1, int(head["height"])))
        box, page = QSize(*edge), int(head.get("page", 0))
        if self._kind is Kind.PDF:
            self._paper = self._paper or _paper(self._buffer)
            image, more = _paper_page(self._paper, page, box)
        elif self._kind is Kind.HEIC:
            image, more = _heic(self._data, box)
        else:
            self._buffer.seek(0)
            image, more = _by_qt(self._buffer, self._kind or Kind.PNG, page, box)
        if head.get("blur"):
            image = blurred(image)
            more.pop("page_words", None)
        return _packed({**answer, **more}, image)


def blurred(image: QImage) -> QImage:
    """Return a picture a few pixels wide, in which nothing can be made out but patches of colour."""
    height = max(1, min(4 * _BLUR_WIDTH, _BLUR_WIDTH * image.height() // max(1, image.width())))
    return image.scaled(
        _BLUR_WIDTH, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _by_qt(buffer: QBuffer, kind: Kind, page: int, box: QSize) -> tuple[QImage, dict[str, Any]]:
    # The decoder of this kind and no other, whatever the content might also pass for.
    reader = QImageReader(buffer, QByteArray(kind.value.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    pages = 1
    if kind is Kind.TIFF:
        pages = max(1, reader.imageCount())
        if page and not reader.jumpToImage(min(page, pages - 1)):
            raise CannotShow("broken")
    size = reader.size()
    _check(size, MOST_PIXELS_REDUCED if kind is Kind.JPEG else MOST_PIXELS)
    # The transformation may swap width and height: both must fit the longer side.
    edge = max(box.width(), box.height())
    if kind is Kind.JPEG and max(size.width(), size.height()) > edge:
        reader.setScaledSize(
            size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        )
    image = reader.read()
    if image.isNull():
        raise CannotShow("broken")
    turned = bool(reader.transformation().value & reader.transformation().TransformationRotate90.value)
    if turned:
        size.transpose()
    more = {"pages": pages, "size": [size.width(), size.height()]}
    if kind in {Kind.GIF, Kind.WEBP}:
        more["moving"] = reader.supportsAnimation() and reader.imageCount() > 1
    return _fitted(image, box), more


def _heic(data: bytes, box: QSize) -> tuple[QImage, dict[str, Any]]:
    # Brought in only here: nobody waits for it who has no such picture.
    import pi_heif

    try:
        opened = pi_heif.open_heif(data, convert_hdr_to_8bit=True)
        size = QSize(*opened.size)
        _check(size, MOST_PIXELS_HEIC)
        formats = {
            "RGB": QImage.Format.Format_RGB888,
            "RGBA": QImage.Format.Format_RGBA8888,
            "L": QImage.Format.Format_Grayscale8,
        }
        if opened.mode not in formats:
            raise CannotShow("broken")
        pixels = opened.data
        if len(pixels) < opened.stride * size.height():
            raise CannotShow("broken")
        image = QImage(pixels, size.width(), size.height(), opened.stride, formats[opened.mode])
        # Copied at least once, for the pixels go with the file.
        return _fitted(image, box).copy(), {"pages": 1, "size": [size.width(), size.height()]}
    except (ValueError, TypeError, OSError, RuntimeError, EOFError, SyntaxError):
        raise CannotShow("broken") from None


def _paper(buffer: QBuffer) -> QPdfDocument:
    document = QPdfDocument()
    document.load(buffer)
    locked = {QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme}
    if document.error() in locked:
        raise CannotShow("locked")
    if document.status() is not QPdfDocument.Status.Ready or document.pageCount() < 1:
        raise CannotShow("broken")
    return document


def _paper_page(document: QPdfDocument, number: int, box: QSize) -> tuple[QImage, dict[str, Any]]:
    count = document.pageCount()
    number = min(max(0, number), count - 1)
    points = document.pagePointSize(number)
    # Not "larger than": a number that is none would pass.
    if not (0 < points.width() < _LONGEST_PAGE and 0 < points.height() < _LONGEST_PAGE):
        raise CannotShow("broken")
    size = points.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).toSize().expandedTo(QSize(1, 1))
    page = document.render(number, size)
    if page.isNull():
        raise CannotShow("broken")
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    natural = (points * _PAGE_PIXELS_A_POINT).toSize()
    words = document.getAllText(number).text()[:_MOST_PAGE_WORDS]
    return paper, {"pages": count, "size": [natural.width(), natural.height()], "page_words": words}


def _check(size: QSize, most: int) -> None:
    """Refuse what cannot be decoded, or would take too much memory.

    Raises:
        CannotShow: if so.
    """
    if not size.isValid() or size.isEmpty():
        raise CannotShow("broken")
    if size.width() * size.height() > most:
        raise CannotShow("big")


def _fitted(image: QImage, box: QSize) -> QImage:
    if image.width() <= box.width() and image.height() <= box.height():
        return image
    size = image.size().scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _packed(head: dict[str, Any], image: QImage) -> Parcel:
    clear = image.hasAlphaChannel()
    kept = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    image = image.convertToFormat(kept)
    head["image"] = [image.width(), image.height(), image.bytesPerLine(), clear]
    return Parcel(head, bytes(image.constBits()))


def _words_head(words: Words) -> dict[str, Any]:
    return {"words": words.text, "cut": words.cut, "headers": words.headers, "attached": words.attached}
