"""Asks the process apart for what can be shown of a file, and gives back a picture or words."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from safeplan.diary.evidence import CONTENT_LIMIT, EvidenceItem, EvidenceLocker
from safeplan.progress import Progress
from safeplan.ui.apart import Apart, Parcel
from safeplan.ui.diary.evidence_kinds import Kind, shown_as

LONGEST_S = 5.0
"""A file that takes longer is not shown."""
_PIECE = 1 << 20


@dataclass(frozen=True)
class Look:
    """What she wants to see of a file.

    Args:
        width: the most a picture may measure, in pixels.
        height: the same.
        page: which page, from 0.
        blur: only patches of colour.
    """

    width: int
    height: int
    page: int = 0
    blur: bool = False


@dataclass(frozen=True)
class Shown:
    """What can be shown.

    Args:
        kind: what the file is shown as; None where it is not.
        trouble: why it cannot be shown: "kind", "broken", "big", "locked", or "".
        image: the picture or page.
        pages: how many there are.
        size: the picture's own size in pixels, a page's at 96 pixels an inch.
        moving: whether only the first of moving pictures is shown.
        words: of a mail, a web page, a text, or the page that is shown.
        cut: whether there are more words.
        headers: a mail's, as pairs.
        attached: what a mail carries: pairs of name and size in bytes.
    """

    kind: Kind | None = None
    trouble: str = ""
    image: QImage = field(default_factory=QImage)
    pages: int = 1
    size: QSize = field(default_factory=QSize)
    moving: bool = False
    words: str = ""
    cut: bool = False
    headers: tuple[tuple[str, str], ...] = ()
    attached: tuple[tuple[str, int], ...] = ()


def may_be_shown(item: EvidenceItem) -> bool:
    """Return whether it is worth asking; what is in the file then decides."""
    return item.size <= CONTENT_LIMIT and shown_as(item.media) is not None


class EvidenceViewer:
    """Looks at evidence, in a process of its own. For `Lane.FREE`.

    Args:
        locker: where the evidence lies.
        apart: the process; None for one of its own.
    """

    def __init__(self, locker: EvidenceLocker, apart: Apart | None = None) -> None:
        self._locker = locker
        self._apart = apart or Apart("pictures")

    def look(self, item: EvidenceItem, look: Look, progress: Progress | None = None) -> Shown:
        """Return what is shown of an item.

        Args:
            item: the item.
            look: how it is to be shown.
            progress: stops it.

        Raises:
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if its file does not give back what went in.
            Cancelled: if it was stopped.
        """
        if not may_be_shown(item):
            return Shown(trouble="big" if item.size > CONTENT_LIMIT else "kind")
        head = {
            "file": item.sha256.hex(),
            "width": look.width,
            "height": look.height,
            "page": look.page,
            "blur": look.blur,
        }
        ask = partial(self._apart.ask, seconds=LONGEST_S, progress=progress)
        answer = ask(Parcel(head))
        if answer is not None and answer.head.get("wanted"):
            answer = ask(Parcel({**head, "carries": True}, self._locker.content(item)))
        return Shown(trouble="broken") if answer is None else _shown(answer)

    def close(self) -> None:
        """End the process, and with it every trace of what was looked at."""
        self._apart.close()


def _fill(image: QImage, pixels: bytes | bytearray) -> None:
    """Copy pixels in piece by piece: at once, they would hold up the window's thread."""
    target, source = memoryview(image.bits()), memoryview(pixels)
    for at in range(0, len(source), _PIECE):
        target[at : at + _PIECE] = source[at : at + _PIECE]


def _shown(answer: Parcel) -> Shown:
    head = answer.head
    if "kind" not in head:
        return Shown(trouble="broken")
    if not head["kind"]:
        return Shown(trouble="kind")
    image = QImage()
    if "image" in head:
        width, height, line, clear = head["image"]
        kept = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
        image = QImage(width, height, kept)
        if image.bytesPerLine() != line or image.sizeInBytes() != len(answer.body):
            return Shown(trouble="broken")
        _fill(image, answer.body)
    return Shown(
        kind=Kind(head["kind"]),
        trouble=str(head.get("trouble", "")),
        image=image,
        pages=int(head.get("pages", 1)),
        size=QSize(*head.get("size", (0, 0))),
        moving=bool(head.get("moving")),
        words=str(head.get("words", head.get("page_words", ""))),
        cut=bool(head.get("cut")),
        headers=tuple((str(name), str(value)) for name, value in head.get("headers", ())),
        attached=tuple((str(name), int(size)) for name, size in head.get("attached", ())),
    )
