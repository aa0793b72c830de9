"""Putting files in as evidence: several at once, with progress and speed; each, or all, can be stopped."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.folder import FolderFiles, files_in
from safeplan.diary.intake import Intake, LeftOut, Source, Taken
from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import PaceNow, Progress
from safeplan.ui.diary.focus import bring_into_sight
from safeplan.ui.diary.pace_words import PaceReporter, amount_in_words, time_left_in_words
from safeplan.ui.diary.pictures import size_in_words
from safeplan.ui.language import isolated
from safeplan.ui.messages import sentence
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, BannerKind, Button, ConfirmPanel, ProgressCard
from safeplan.vault.change import Change

__all__ = ["Belonging", "EvidenceAdder", "Source", "sources_in"]

_MOST_NAMED = 5


@dataclass(eq=False)
class Belonging:
    """What files belong to: an entry, or one that is still being written.

    Args:
        entry_id: the entry's number; None until it is kept.
    """

    entry_id: int | None = None


@dataclass(eq=False)
class _Doing:
    """Files that are being put in."""

    belonging: Belonging
    card: ProgressCard
    intake: Intake
    skip: Button
    sources: tuple[Source, ...]
    place: int = 0


class EvidenceAdder(QObject):
    """Puts files in; its `column` is empty but for their progress, and what went wrong.

    Args:
        theme: the look.
        tasks: does the work off the window's thread.
        locker: where evidence is kept.
        parent: the page.

    Signals:
        added: the `Source`s that are in (a tuple), their `Belonging`, and the `Change` that the locker gave
            for them: of kind "evidence" where the entry was not kept yet when the files lay in the vault.
    """

    added = Signal(object, object, object)
    # Bytes as objects: Qt's own numbers end at 2 GiB.
    _reported = Signal(object, object)

    def __init__(self, theme: Theme, tasks: Tasks, locker: EvidenceLocker, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._locker = locker
        self._waiting: deque[tuple[tuple[Source, ...], Belonging]] = deque()
        self._doing: _Doing | None = None
        self._placed: list[QWidget] = []
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(8))
        self._reported.connect(self._show_progress)

    @property
    def is_busy(self) -> bool:
        """Whether files are being put in or wait for it."""
        return self._doing is not None or bool(self._waiting)

    def add(self, sources: Iterable[Source], belonging: Belonging) -> None:
        """Put these in as one step, after those that wait already; of a folder she is asked first."""
        files = []
        for source in sources:
            if source.path is not None and source.path.is_dir():
                self._look_into(source.path, belonging)
            else:
                files.append(source)
        if files:
            self._waiting.append((tuple(files), belonging))
            self._next()

    def originals(self, sources: Sequence[Source]) -> str:
        """Return a sentence about where the originals still lie; "" for what was pasted."""
        paths = [source.path for source in sources if source.path is not None]
        if not paths:
            return ""
        folder = isolated(paths[0].parent.name or str(paths[0].parent))
        if len(paths) == 1:
            text = self.tr("The original of {name} still lies in {folder}, where you took it from.")
            return text.format(name=isolated(paths[0].name), folder=folder)
        text = self.tr(
            "The originals of %n files still lie in {folder}, where you took them from.", "", len(paths)
        )
        return text.format(folder=folder)

    def _look_into(self, folder: Path, belonging: Belonging) -> None:
        self._tasks.run(
            partial(files_in, folder),
            partial(self._ask_about_folder, folder, belonging),
            partial(self._say_error, folder.name),
            owner=self,
            lane=Lane.FREE,
        )

    def _ask_about_folder(self, folder: Path, belonging: Belonging, found: FolderFiles) -> None:
        name = isolated(folder.name or str(folder))
        if not found.sources:
            self._say("know", self.tr("There are no files in {folder} to add.").format(folder=name))
            return
        count = len(found.sources)
        lines = [self.tr("{size} in all.").format(size=size_in_words(found.size))]
        if found.unreadable:
            lines.append(self.tr("%n files cannot be read, and are left out.", "", found.unreadable))
        if found.too_many:
            lines.append(self.tr("There are more than can be added at once: the rest is left out."))
        panel = ConfirmPanel.ask(
            self._theme,
            self._page(),
            self.tr("Add %n files from {folder}?", "", count).format(folder=name),
            "\n".join(lines),
            self.tr("Do not add them"),
            self.tr("Add them"),
        )
        panel.acted.connect(partial(self.add, found.sources, belonging))

    def _page(self) -> QWidget:
        owner = self.parent()
        while owner is not None and not isinstance(owner, QWidget):
            owner = owner.parent()
        return owner if isinstance(owner, QWidget) else QWidget()

    def _next(self) -> None:
        if self._doing is not None or not self._waiting:
            return
        sources, belonging = self._waiting.popleft()
        card = ProgressCard(self._theme, sources[0].name, self._leaving_note(), "paperclip")
        skip = Button(self._theme, self.tr("Leave this file out"), "quiet", small=True)
        skip.setVisible(len(sources) > 1)
        card.column.addWidget(skip, 0, Qt.AlignmentFlag.AlignLeading)
        # What is told of it comes on the working thread.
        progress = Progress(PaceReporter(lambda pace: self._reported.emit(doing, pace)))
        intake = Intake(self._locker, sources, progress)
        doing = _Doing(belonging, card, intake, skip, sources)
        card.cancelled.connect(progress.cancel)
        skip.clicked.connect(partial(self._skip, doing))
        self._place(card)
        card.start()
        self._doing = doing
        self._tasks.run(
            intake.run,
            partial(self._stored, doing),
            partial(self._failed, doing),
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _skip(self, doing: _Doing, _checked: bool = False) -> None:
        doing.intake.skip(doing.place)

    def _show_progress(self, doing: _Doing, pace: PaceNow) -> None:
        if doing is not self._doing:
            return
        number, count, source = doing.intake.place
        if number != doing.place and source is not None:
            doing.place = number
            name = isolated(source.name)
            words = self.tr("{number} of {count}: {name}").format(number=number, count=count, name=name)
            doing.card.name.set_text(words if count > 1 else source.name)
        doing.card.set_progress(pace.done, pace.total, amount_in_words(pace))
        left = time_left_in_words(pace)
        doing.card.set_note(f"{left}\n{self._leaving_note()}" if left else self._leaving_note())

    def _leaving_note(self) -> str:
        return self.tr("Leaving stops it and removes the part copy.")

    def _stored(self, doing: _Doing, taken: Taken) -> None:
        self._tasks.run(
            partial(self._attach, doing, taken),
            partial(self._attached, doing, taken),
            partial(self._failed, doing),
            owner=self,
        )

    def _attach(self, doing: _Doing, taken: Taken) -> tuple[Change | None, list[tuple[str, EvidenceItem]]]:
        """Make the files count; also tell of those that were there already. On the vault's lane."""
        if not taken.stored:
            return None, []
        known = [
            (each.name, same[0]) for each in taken.stored if (same := self._locker.same(each.file.sha256))
        ]
        return self._locker.attach(doing.belonging.entry_id, taken.stored), known

    def _attached(
        self, doing: _Doing, taken: Taken, came: tuple[Change | None, list[tuple[str, EvidenceItem]]]
    ) -> None:
        self._finish(doing)
        change, known = came
        if change is not None:
            out = {id(each.source) for each in taken.left_out}
            inside = tuple(each for each in doing.sources if id(each) not in out)
            self.added.emit(inside, doing.belonging, change)
        self._say_known(known, [each.name for each in taken.twice])
        self._say_left_out([each for each in taken.left_out if not isinstance(each.error, Cancelled)])
        self._next()

    def _say_known(self, known: Sequence[tuple[str, EvidenceItem]], twice: Sequence[str]) -> None:
        """Tell of files that are there more than once now."""
        pattern = self.tr("{name} is among those you added twice.")
        lines = [pattern.format(name=isolated(name)) for name in twice[:_MOST_NAMED]]
        for name, item in known[:_MOST_NAMED]:
            if item.entry_id is None:
                text = self.tr("{name} is among the files you put in before.").format(name=isolated(name))
            else:
                text = self.tr("{name} is with entry {number} too.")
                text = text.format(name=isolated(name), number=item.entry_id)
            lines.append(text)
        if lines:
            count = len(known) + len(twice)
            title = self.tr("%n files are in your diary more than once. All copies are kept.", "", count)
            self._say("know", title, "\n".join(lines))

    def _say_left_out(self, left_out: Sequence[LeftOut]) -> None:
        if len(left_out) == 1:
            self._say_error(left_out[0].source.name, left_out[0].error)
        elif left_out:
            pattern = self.tr("{name}: {why}")
            lines = [
                pattern.format(name=isolated(each.source.name), why=sentence(each.error).title)
                for each in left_out[:_MOST_NAMED]
            ]
            title = self.tr("%n files were left out. Everything else is in.", "", len(left_out))
            self._say("danger", title, "\n".join(lines))

    def _failed(self, doing: _Doing, error: SafePlanError) -> None:
        self._finish(doing)
        self._say_error(doing.sources[0].name, error)
        self._next()

    def _say_error(self, name: str, error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            message = sentence(error)
            text = self.tr("{name}: {words}").format(name=isolated(name), words=message.text)
            self._say("danger", message.title, text)

    def _say(self, kind: BannerKind, title: str, text: str = "") -> None:
        banner = Banner(self._theme, kind, title, text, self.tr("Close"))
        banner.acted.connect(banner.deleteLater)
        self._place(banner)
        area = _scrolled(banner)
        # Nothing moves below the words she is typing.
        if area is not None and not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            bring_into_sight(area, banner)

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


def _scrolled(widget: QWidget) -> QScrollArea | None:
    """Return what a widget is scrolled in."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def sources_in(data: QMimeData, picture_name: str, text_name: str = "") -> list[Source]:
    """Return the files, the picture or the words that were dropped or pasted; nothing where there are none.

    Args:
        data: what was dropped or pasted.
        picture_name: what a picture without a file is called.
        text_name: what words without a file are called; "" where words are not wanted.
    """
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return [Source(path.name, path) for path in paths]
    if data.hasImage() and not data.hasText():
        png = _png_of(data.imageData())
        return [Source(picture_name, data=png)] if png else []
    if text_name and data.hasText() and data.text().strip():
        return [Source(text_name, data=data.text().encode("utf-8", "replace"))]
    return []


def _png_of(image: object) -> bytes:
    if not isinstance(image, QImage) or image.isNull():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
