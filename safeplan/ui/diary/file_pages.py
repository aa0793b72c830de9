"""Choosing files to put in and places to save copies to, inside a stack of pages."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import PaceNow, Progress
from safeplan.ui.diary.evidence_adder import Source, sources_in
from safeplan.ui.diary.evidence_kinds import shown_as
from safeplan.ui.diary.pace_words import PaceReporter, amount_in_words
from safeplan.ui.messages import sentence
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Banner,
    Button,
    ConfirmPanel,
    FilePicker,
    FlowLayout,
    Label,
    ProgressCard,
    isolated,
    set_ground,
)


class FilePages(QObject):
    """Shows a picker on top of a stack and takes it away again.

    Args:
        theme: the look.
        stack: where the picker is shown; the page below is shown again afterwards.
        parent: the owner.

    Signals:
        closed: the picker is gone.
    """

    closed = Signal()

    def __init__(self, theme: Theme, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stack = stack
        self._picker: FilePicker | None = None
        self._shown: QWidget | None = None
        self._below = 0

    @property
    def picker(self) -> FilePicker | None:
        """The picker that is shown, or None."""
        return self._picker

    def choose(self, on_chosen: Callable[[list[Source]], None]) -> None:
        """Let her choose files, a whole folder, or what she copied, to put in; once at a time."""
        if self._picker is not None:
            return
        picker = FilePicker(self._theme, "open", self.tr("Add evidence"))
        picker.allow_many()
        picker.many_chosen.connect(partial(self._many_chosen, on_chosen))
        chooser = Chooser(self._theme, picker)
        chooser.folder_button.clicked.connect(partial(self._choose_folder, on_chosen))
        chooser.pasted.connect(partial(self._pasted, on_chosen))
        self._show(picker, lambda path: on_chosen([Source(path.name, path)]), chooser)

    def _choose_folder(self, on_chosen: Callable[[list[Source]], None], _checked: bool = False) -> None:
        picker = FilePicker(self._theme, "folder", self.tr("Add a whole folder"))
        self._show(picker, lambda path: on_chosen([Source(path.name, path)]))

    def _pasted(self, on_chosen: Callable[[list[Source]], None], sources: list[Source]) -> None:
        self.close()
        on_chosen(sources)

    def choose_place(self, name: str, on_chosen: Callable[[Path], None]) -> None:
        """Let her choose where a copy is saved, and under which name."""
        self._show(FilePicker(self._theme, "save", self.tr("Save a copy"), name=name), on_chosen)

    def _show(
        self, picker: FilePicker, on_chosen: Callable[[Path], None], around: QWidget | None = None
    ) -> None:
        self.close()
        self._picker = picker
        self._shown = around or picker
        self._below = self._stack.currentIndex()
        picker.chosen.connect(partial(self._chosen, on_chosen))
        picker.cancelled.connect(self.close)
        self._stack.addWidget(self._shown)
        self._stack.setCurrentWidget(self._shown)
        picker.start()

    def _chosen(self, on_chosen: Callable[[Path], None], path: Path) -> None:
        self.close()
        on_chosen(path)

    def _many_chosen(self, on_chosen: Callable[[list[Source]], None], paths: list[Path]) -> None:
        self.close()
        on_chosen([Source(path.name, path) for path in paths])

    def close(self) -> None:
        """Take the picker away."""
        self._picker = None
        shown, self._shown = self._shown, None
        if shown is None:
            return
        self._stack.setCurrentIndex(self._below)
        self._stack.removeWidget(shown)
        shown.deleteLater()
        self.closed.emit()


class Chooser(QWidget):
    """The picker for files, and above it the other ways to put something in.

    Args:
        theme: the look.
        picker: chooses files.
        parent: the owner.

    Signals:
        pasted: what she copied, as a list of `Source`.
    """

    pasted = Signal(list)

    def __init__(self, theme: Theme, picker: FilePicker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "bg")
        self.folder_button = Button(
            theme, self.tr("Add a whole folder"), "secondary", "folder-simple", small=True
        )
        self.paste_button = Button(
            theme, self.tr("Paste what you copied"), "secondary", "clipboard", small=True
        )
        self.nothing = Label(theme, self.tr("Nothing is copied that can be pasted."), "note")
        self.nothing.hide()
        self._holder = QWidget()
        row = FlowLayout(theme.px(12), self._holder)
        for part in (self.folder_button, self.paste_button, self.nothing):
            row.addWidget(part)
        edge = theme.px(24)
        around = QVBoxLayout()
        around.setContentsMargins(edge, theme.px(12), edge, 0)
        around.addWidget(self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(around)
        column.addWidget(picker, 1)
        self.paste_button.clicked.connect(self._paste)

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        names = self.tr("Pasted picture.png"), self.tr("Pasted words.txt")
        sources = sources_in(data, *names)
        self.nothing.setVisible(not sources)
        if sources:
            self.pasted.emit(sources)


class CopySaver(QObject):
    """Saves copies of evidence outside, with progress, and says how it went.

    Args:
        theme: the look.
        tasks: does the work.
        locker: where the evidence lies.
        column: where progress and words are shown.
        parent: the owner.
    """

    # What is told of it comes on the working thread.
    _reported = Signal(object, object)

    def __init__(
        self, theme: Theme, tasks: Tasks, locker: EvidenceLocker, column: QVBoxLayout, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._locker = locker
        self._column = column
        self._reported.connect(self._show_progress)

    def offer(self, item: EvidenceItem, pages: FilePages, page: QWidget) -> None:
        """Let her choose where a copy goes; of what is not opened here, only after a warning.

        Args:
            item: the file.
            pages: shows where.
            page: what a question covers.
        """
        choose = partial(pages.choose_place, item.file_name, partial(self.save, item))
        if shown_as(item.media) is not None and not item.named_otherwise:
            choose()
            return
        panel = ConfirmPanel.ask(
            self._theme,
            page,
            self.tr("Save a copy of {name}?").format(name=isolated(item.file_name)),
            self.tr(
                "This kind of file is not opened here. Opened with another program, it could harm this "
                "computer, or tell somebody that you opened it. The one in your diary is safe, and stays."
            ),
            self.tr("Do not save it"),
            self.tr("Choose a place"),
        )
        panel.acted.connect(choose)

    def save(self, item: EvidenceItem, target: Path) -> None:
        """Write an item's bytes to a file, whole or not at all."""
        note = self.tr("Leaving stops it and removes the part copy.")
        card = ProgressCard(self._theme, target.name, note, "paperclip")
        progress = Progress(PaceReporter(lambda pace: self._reported.emit(card, pace)))
        card.cancelled.connect(progress.cancel)
        self._column.addWidget(card)
        card.start()
        self._tasks.run(
            partial(self._locker.save_as, item, target, progress),
            partial(self._saved, card, target),
            partial(self._failed, card),
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _show_progress(self, card: ProgressCard, pace: PaceNow) -> None:
        # A report may still be on its way when the card has gone.
        if isValid(card):
            card.set_progress(pace.done, pace.total, amount_in_words(pace))

    def _saved(self, card: ProgressCard, target: Path, _nothing: None) -> None:
        self._end(card)
        title = self.tr("A copy of {name} is in {folder}.")
        folder = target.parent.name or str(target.parent)
        text = self.tr("Anyone who uses this computer can open it there.")
        self._say(
            Banner(self._theme, "warn", title.format(name=target.name, folder=folder), text, self.tr("Close"))
        )

    def _failed(self, card: ProgressCard, error: SafePlanError) -> None:
        self._end(card)
        if not isinstance(error, Cancelled):
            message = sentence(error)
            self._say(Banner(self._theme, "danger", message.title, message.text, self.tr("Close")))

    def _say(self, banner: Banner) -> None:
        banner.acted.connect(banner.deleteLater)
        self._column.addWidget(banner)

    @staticmethod
    def _end(card: ProgressCard) -> None:
        card.finish()
        card.deleteLater()
