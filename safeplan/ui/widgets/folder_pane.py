"""What a folder holds, for the file picker: its rows, or in calm words why there are none (yet)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.errors import SafePlanError
from safeplan.ui.announce import announce
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.banner import Banner
from safeplan.ui.widgets.disk_question import DiskQuestion
from safeplan.ui.widgets.empty_state import EmptyState
from safeplan.ui.widgets.file_listing import FileRow, FileType, list_folder
from safeplan.ui.widgets.file_rows import FolderDelegate, FolderModel
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.rows import RowList


@dataclass(frozen=True)
class _Shown:
    """A folder that was read, so that she can go back to it though its drive may not answer again."""

    folder: Path
    rows: list[FileRow]
    row: int


class FolderPane(QWidget):
    """The rows of one folder, read on another thread.

    While it is being read, the rows before it stay to be looked at but do nothing; after half a second the
    pane says what it waits for, with a way back.

    Args:
        theme: the look.
        folders_only: no files are listed.
        parent: the owner.
    """

    changed = Signal()
    """Other rows are shown, or it says why there are none."""
    went_back = Signal(object)
    """She would not wait; carries the folder shown again, or None where there is none to go back to."""

    def __init__(self, theme: Theme, folders_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lister: Callable[[Path, FileType], list[FileRow]] = list_folder
        self._theme = theme
        self._folders_only = folders_only
        self._question = DiskQuestion(self)
        self._shown: _Shown | None = None
        self._make_parts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.empty_label)
        column.addWidget(self.waiting, 1)
        column.addWidget(self.list, 1)
        self._question.slow.connect(self._say_waiting)
        self.waiting.acted.connect(self._go_back)

    @property
    def is_reading(self) -> bool:
        """Whether it waits for the disk: what the rows say is not of this folder."""
        return self._question.is_open

    def read(self, folder: Path, kind: FileType, chosen: Path | None) -> None:
        """Show a folder, or say that it cannot be read and show none of it.

        Args:
            folder: the folder.
            kind: which files to list.
            chosen: the row to stand on; None for the first.
        """
        if self._shown is not None and not self.is_reading:
            self._shown = _Shown(self._shown.folder, self._shown.rows, self.list.currentIndex().row())
        self._question.ask(
            partial(self.lister, folder, kind), partial(self._show_rows, folder, chosen), self._say_unreadable
        )

    def _make_parts(self) -> None:
        theme = self._theme
        self.list = RowList(theme, self.tr("Files and folders"))
        self.model = FolderModel(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FolderDelegate(theme, self.list))
        self.banner = Banner(
            theme,
            "warn",
            self.tr("This folder cannot be opened."),
            self.tr("It may belong to someone else, or its drive may be gone. Choose another place."),
        )
        nothing = self.tr("No folders in here.") if self._folders_only else self.tr("Nothing to choose here.")
        self.empty_label = Label(theme, nothing, "body", "ink3")
        self.empty_label.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self.waiting = EmptyState(
            theme,
            "hard-drive",
            self.tr("Reading this folder…"),
            self.tr("This takes longer than usual. You can wait, go back, or choose another place."),
            self.tr("Go back"),
            "arrow-left",
        )
        for part in (self.banner, self.empty_label, self.waiting):
            part.hide()

    def _show_rows(self, folder: Path, chosen: Path | None, rows: list[FileRow]) -> None:
        if self._folders_only:
            rows = [row for row in rows if row.is_folder]
        place = next((number for number, row in enumerate(rows) if row.path == chosen), 0)
        self._put(_Shown(folder, rows, place))

    def _put(self, shown: _Shown) -> None:
        self._shown = shown
        self.banner.hide()
        self.empty_label.setVisible(not shown.rows)
        self.model.show_rows(shown.rows)
        if shown.rows:
            self.list.setCurrentIndex(self.model.index(max(0, shown.row), 0))
        self._end_waiting()

    def _say_unreadable(self, _error: SafePlanError) -> None:
        self.model.show_rows([])
        self.banner.show()
        self.empty_label.hide()
        self._end_waiting()

    def _say_waiting(self) -> None:
        """Take the rows of the folder before away, and say what is being waited for."""
        had_focus = self.list.hasFocus()
        self.model.show_rows([])
        self.banner.hide()
        self.empty_label.hide()
        self.list.hide()
        self.waiting.show()
        if had_focus:
            self.waiting.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.waiting, self.tr("Reading this folder…"))
        self.changed.emit()

    def _end_waiting(self) -> None:
        """Give the list its room back, and the keyboard if it had it and nothing else took it."""
        takes_focus = self.waiting.button.hasFocus()
        self.list.show()
        self.waiting.hide()
        if takes_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _go_back(self) -> None:
        shown = self._shown
        self._question.forget()
        if shown is not None:
            self._put(shown)
        self.went_back.emit(None if shown is None else shown.folder)
