"""Choosing files to put in and places to save copies to, inside a stack of pages."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.diary.evidence_adder import Source
from safeplan.ui.messages import sentence
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, FilePicker, ProgressCard


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
        self._below = 0

    @property
    def picker(self) -> FilePicker | None:
        """The picker that is shown, or None."""
        return self._picker

    def choose(self, on_chosen: Callable[[list[Source]], None]) -> None:
        """Let her choose one or more files to put in."""
        picker = FilePicker(self._theme, "open", self.tr("Add evidence"))
        picker.allow_many()
        picker.many_chosen.connect(partial(self._many_chosen, on_chosen))
        self._show(picker, lambda path: on_chosen([Source(path.name, path)]))

    def choose_place(self, name: str, on_chosen: Callable[[Path], None]) -> None:
        """Let her choose where a copy is saved, and under which name."""
        self._show(FilePicker(self._theme, "save", self.tr("Save a copy"), name=name), on_chosen)

    def _show(self, picker: FilePicker, on_chosen: Callable[[Path], None]) -> None:
        self.close()
        self._picker = picker
        self._below = self._stack.currentIndex()
        picker.chosen.connect(partial(self._chosen, on_chosen))
        picker.cancelled.connect(self.close)
        self._stack.addWidget(picker)
        self._stack.setCurrentWidget(picker)
        picker.start()

    def _chosen(self, on_chosen: Callable[[Path], None], path: Path) -> None:
        self.close()
        on_chosen(path)

    def _many_chosen(self, on_chosen: Callable[[list[Source]], None], paths: list[Path]) -> None:
        self.close()
        on_chosen([Source(path.name, path) for path in paths])

    def close(self) -> None:
        """Take the picker away."""
        picker, self._picker = self._picker, None
        if picker is None:
            return
        self._stack.setCurrentIndex(self._below)
        self._stack.removeWidget(picker)
        picker.deleteLater()
        self.closed.emit()


class CopySaver(QObject):
    """Saves copies of evidence outside, with progress, and says how it went.

    Args:
        theme: the look.
        tasks: does the work.
        locker: where the evidence lies.
        column: where progress and words are shown.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, tasks: Tasks, locker: EvidenceLocker, column: QVBoxLayout, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._locker = locker
        self._column = column

    def save(self, item: EvidenceItem, target: Path) -> None:
        """Write an item's bytes to a file, whole or not at all."""
        note = self.tr("Leaving stops it and removes the part copy.")
        card = ProgressCard(self._theme, target.name, note, "paperclip")
        progress = Progress()
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
