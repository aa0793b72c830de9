"""Putting files in as evidence: one after the other, with progress, each one can be stopped."""

import io
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceLocker, Stored
from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.diary.pictures import size_in_words
from safeplan.ui.messages import sentence
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, ProgressCard
from safeplan.vault.change import Change

_SECONDS_BETWEEN_REPORTS = 0.05


@dataclass(frozen=True)
class Source:
    """Something to put in.

    Args:
        name: what it is called.
        path: the file, or None for what was pasted.
        data: the bytes of what was pasted.
    """

    name: str
    path: Path | None = None
    data: bytes = b""


@dataclass(eq=False)
class Belonging:
    """What files belong to: an entry, or one that is still being written.

    Args:
        entry_id: the entry's number; None until it is kept.
    """

    entry_id: int | None = None


@dataclass(eq=False)
class _Doing:
    """A file that is being put in."""

    source: Source
    belonging: Belonging
    card: ProgressCard


class EvidenceAdder(QObject):
    """Puts files in; its `column` is empty but for their progress, and what went wrong.

    Args:
        theme: the look.
        tasks: does the work off the window's thread.
        locker: where evidence is kept.
        parent: the page.

    Signals:
        added: the `Source`, its `Belonging`, and the `Change` that the locker gave for it: of kind
            "evidence" where the entry was not kept yet when the file lay in the vault.
    """

    added = Signal(object, object, object)
    # Bytes as objects: Qt's own numbers end at 2 GiB.
    _reported = Signal(object, object, object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        locker: EvidenceLocker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._locker = locker
        self._waiting: deque[tuple[Source, Belonging]] = deque()
        self._doing: _Doing | None = None
        self._placed: list[QWidget] = []
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(8))
        self._reported.connect(self._show_progress)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being put in or waits for it."""
        return self._doing is not None or bool(self._waiting)

    def add(self, sources: Iterable[Source], belonging: Belonging) -> None:
        """Put these in, after those that wait already."""
        self._waiting.extend((source, belonging) for source in sources)
        self._next()

    def _next(self) -> None:
        if self._doing is not None or not self._waiting:
            return
        source, belonging = self._waiting.popleft()
        note = self.tr("Leaving stops it and removes the part copy.")
        card = ProgressCard(self._theme, source.name, note, "paperclip")
        doing = _Doing(source, belonging, card)
        progress = Progress(partial(self._report, doing, _Clock()))
        card.cancelled.connect(progress.cancel)
        self._place(card)
        card.start()
        self._doing = doing
        self._tasks.run(
            partial(self._store, source, progress),
            partial(self._stored, doing),
            partial(self._failed, doing),
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _store(self, source: Source, progress: Progress) -> Stored:
        if source.path is not None:
            return self._locker.store(source.path, progress)
        return self._locker.store_from(io.BytesIO(source.data), source.name, len(source.data), progress)

    def _report(self, doing: _Doing, clock: "_Clock", done: int, total: int) -> None:
        """Called on the working thread."""
        if clock.is_time() or done == total:
            self._reported.emit(doing, done, total)

    def _show_progress(self, doing: _Doing, done: int, total: int) -> None:
        if doing is self._doing:
            amount = self.tr("{done} of {total}").format(done=size_in_words(done), total=size_in_words(total))
            doing.card.set_progress(done, total, amount if total else size_in_words(done))

    def _stored(self, doing: _Doing, stored: Stored) -> None:
        self._tasks.run(
            partial(self._locker.attach, doing.belonging.entry_id, stored),
            partial(self._attached, doing),
            partial(self._failed, doing),
            owner=self,
        )

    def _attached(self, doing: _Doing, change: Change) -> None:
        self._finish(doing)
        self.added.emit(doing.source, doing.belonging, change)
        self._next()

    def _failed(self, doing: _Doing, error: SafePlanError) -> None:
        self._finish(doing)
        if not isinstance(error, Cancelled):
            message = sentence(error)
            banner = Banner(self._theme, "danger", message.title, message.text, self.tr("Close"))
            banner.acted.connect(banner.deleteLater)
            self._place(banner)
        self._next()

    def _finish(self, doing: _Doing) -> None:
        doing.card.finish()
        doing.card.deleteLater()
        self._doing = None

    def _place(self, widget: QWidget) -> None:
        self._placed.append(widget)
        self.column.addWidget(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave room below only while something can be seen."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.DeferredDelete}:
            # Not asked of the layout: its items, seen from here, would outlive it (that ended the program).
            if event.type() == QEvent.Type.DeferredDelete:
                self._placed = [each for each in self._placed if each is not watched]
            others = [each for each in self._placed if each is not watched]
            shown = event.type() == QEvent.Type.Show or any(not each.isHidden() for each in others)
            self.column.setContentsMargins(0, 0, 0, self._theme.px(16) if shown else 0)
        return super().eventFilter(watched, event)


class _Clock:
    """Lets reports through only so often."""

    def __init__(self) -> None:
        self._last = 0.0

    def is_time(self) -> bool:
        now = time.monotonic()
        if now - self._last < _SECONDS_BETWEEN_REPORTS:
            return False
        self._last = now
        return True


def sources_in(data: QMimeData, picture_name: str) -> list[Source]:
    """Return the files or the picture that were dropped or pasted; nothing where there are none.

    Args:
        data: what was dropped or pasted.
        picture_name: what a picture without a file is called.
    """
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return [Source(path.name, path) for path in paths]
    if data.hasImage() and not data.hasText():
        png = _png_of(data.imageData())
        return [Source(picture_name, data=png)] if png else []
    return []


def _png_of(image: object) -> bytes:
    if not isinstance(image, QImage) or image.isNull():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
