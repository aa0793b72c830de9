"""Choosing a file inside the window. Qt's and the system's own dialogs leave a list of what was chosen."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.language import isolated
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import Button, IconButton
from safeplan.ui.widgets.confirm_panel import ConfirmPanel
from safeplan.ui.widgets.disk_question import DiskQuestion
from safeplan.ui.widgets.drop_down import DropDown
from safeplan.ui.widgets.fields import LineField
from safeplan.ui.widgets.file_listing import (
    FileRow,
    FileType,
    Finding,
    look_where_to_save,
    name_problem,
    with_suffix,
)
from safeplan.ui.widgets.folder_pane import FolderPane
from safeplan.ui.widgets.labelled_field import LabelledField
from safeplan.ui.widgets.labels import ElidedLabel, Label
from safeplan.ui.widgets.places_list import PlaceDelegate, PlaceModel
from safeplan.ui.widgets.roles import Line, set_ground, side_margins
from safeplan.ui.widgets.rows import RowList


class FilePicker(QWidget):
    """A page to choose a file to open, a place and name to save one, or a folder.

    It remembers nothing and writes nothing: each picker begins in the folder it is given.

    Args:
        theme: the look.
        mode: "open", "save", or "folder": then only folders are listed, and the one shown is chosen.
        title: what is chosen, such as "Add evidence".
        types: kinds of files to choose from, the first one at first; at least one.
        name: in save mode, the name to begin with.
        folder: where to begin; None for her home folder.
        parent: the owner.
    """

    chosen = Signal(object)
    """She chose; carries a `Path`. In save mode it may exist: she then agreed to replace it."""
    many_chosen = Signal(list)
    """She chose several, where `allow_many` was called; carries their `Path`s."""
    cancelled = Signal()
    """She wants none."""

    def __init__(  # noqa: PLR0913, PLR0917 - all a picker needs to know
        self,
        theme: Theme,
        mode: Literal["open", "save", "folder"],
        title: str,
        types: Sequence[FileType] = (),
        name: str = "",
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mode = mode
        self._types = tuple(types) or (FileType(self.tr("All files")),)
        self._folder = folder or Path.home()
        self._saving = DiskQuestion(self)
        self._saving.slow.connect(self._say_slow)
        set_ground(self, "bg")
        self.setAccessibleName(title)
        self._make_parts(title, name)
        self._lay_out()
        self._connect()
        self.open_folder(self._folder)

    @property
    def folder(self) -> Path:
        """The folder it shows."""
        return self._folder

    def open_folder(self, folder: Path, chosen: Path | None = None) -> None:
        """Show a folder as soon as its drive has told what is in it; nothing waits for that.

        Args:
            folder: the folder.
            chosen: the row to stand on; None for the first.
        """
        self._point_at(folder)
        self.pane.read(folder, self._kind(), chosen)

    def allow_many(self) -> None:
        """Let her mark several files with Shift, Ctrl or the mouse; a folder is still opened alone."""
        self.list.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self.list.selectionModel().selectionChanged.connect(self._refresh)

    def start(self) -> None:
        """Put the focus where she begins: the list, or the name in save mode."""
        if self._mode == "save":
            self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name_field.selectAll()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up on Backspace or Alt+Up, give up on Escape, act on Enter."""
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key == Qt.Key.Key_Backspace or (alt and key == Qt.Key.Key_Up):
            self._go_up()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.name_field.hasFocus():
            self._act()
        else:
            super().keyPressEvent(event)

    def _make_parts(self, title: str, name: str) -> None:
        theme = self._theme
        self.heading = Label(theme, title, "section", wrap=False)
        self.places = RowList(theme, self.tr("Places"))
        self.place_model = PlaceModel(self)
        self.places.setModel(self.place_model)
        self.places.setItemDelegate(PlaceDelegate(theme, self.places))
        self.places.setFixedWidth(theme.scaled(190))
        self.up_button = IconButton(theme, "arrow-up", self.tr("Go to the folder above"))
        self.path_label = ElidedLabel(theme, "", "second", "ink2")
        self.pane = FolderPane(theme, self._mode == "folder")
        self.list, self.model = self.pane.list, self.pane.model
        self.banner, self.empty_label = self.pane.banner, self.pane.empty_label
        self.name_field = LineField(theme)
        self.name_field.setText(name)
        self.name_row = LabelledField(theme, self.tr("Name"), "", self.name_field)
        self.type_choice = DropDown(
            theme,
            [(str(number), kind.text) for number, kind in enumerate(self._types)],
            self.tr("Kind of file"),
        )
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.act_button = Button(theme, "", "primary")

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(side_margins(theme.px(24), theme.px(12), theme.px(16), theme.px(12)))
        head.setSpacing(theme.px(12))
        head.addWidget(self.heading)
        head.addWidget(self.up_button)
        head.addWidget(self.path_label, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.places)
        middle.addWidget(Line(upright=True))
        middle.addWidget(self.pane, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(16))
        foot.setSpacing(theme.px(12))
        foot.addWidget(self.name_row, 1)
        foot.addWidget(self.type_choice, 0, Qt.AlignmentFlag.AlignBottom)
        if self._mode != "save":
            self.name_row.hide()
            foot.addStretch(1)
        self.type_choice.setVisible(len(self._types) > 1)
        foot.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.act_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addLayout(middle, 1)
        column.addWidget(Line())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.places.clicked.connect(self._go_to_place)
        self.places.activated.connect(self._go_to_place)
        self.place_model.modelReset.connect(self._point_at_place)
        self.pane.changed.connect(self._refresh)
        self.pane.went_back.connect(self._back)
        self.list.activated.connect(self._open_row)
        self.list.selectionModel().currentChanged.connect(self._row_changed)
        self.up_button.clicked.connect(self._go_up)
        self.type_choice.chosen.connect(self._list_again)
        self.name_field.textChanged.connect(self._refresh)
        self.cancel_button.clicked.connect(self.cancelled)
        self.act_button.clicked.connect(self._act)

    def _kind(self) -> FileType:
        return self._types[int(self.type_choice.value() or 0)]

    def _list_again(self) -> None:
        self.open_folder(self._folder)

    def _go_to_place(self, index: QModelIndex) -> None:
        self.open_folder(self.place_model.place(index.row()).path)

    def _back(self, folder: Path | None) -> None:
        """Stand where she was before the folder that does not answer; she may have come from nowhere else."""
        if folder is None:
            self.cancelled.emit()
        else:
            self._point_at(folder)
            self._refresh()

    def _go_up(self) -> None:
        if self._folder.parent != self._folder:
            self.open_folder(self._folder.parent, chosen=self._folder)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_row(self, index: QModelIndex) -> None:
        if self.pane.is_reading:
            return
        row = self.model.row(index.row())
        if row.is_folder:
            self.open_folder(row.path)
        else:
            self._act()

    def _row_changed(self, index: QModelIndex) -> None:
        """Offer a file's name for saving over it; nothing happens before she says so."""
        if self._mode == "save" and index.isValid() and self.list.hasFocus():
            row = self.model.row(index.row())
            if not row.is_folder:
                self.name_field.setText(row.name)
        self._refresh()

    def _refresh(self) -> None:
        row = self._current()
        self._saving.forget()  # she changed her mind about what to save where
        self.name_row.clear_error()
        if self._mode == "save":
            self.act_button.setText(self.tr("Save here"))
            self.act_button.setEnabled(bool(self.name_field.text().strip()) and self.pane.waiting.isHidden())
            return
        if self._mode == "folder":
            # By its name: a folder that only stands marked in the list is not the one.
            name = self._folder.name or str(self._folder)
            self.act_button.setText(self.tr("Use {folder}").format(folder=isolated(name)))
            self.act_button.setEnabled(self.banner.isHidden() and self.pane.waiting.isHidden())
            return
        folder = row is not None and row.is_folder
        marked = len(self._marked())
        text = self.tr("Open folder") if folder else self.tr("Choose this file")
        self.act_button.setText(self.tr("Choose %n files", "", marked) if marked > 1 else text)
        self.act_button.setEnabled(row is not None)

    def _act(self) -> None:
        if self.pane.is_reading:
            return
        if self._mode == "save":
            self._save()
            return
        if self._mode == "folder":
            self.chosen.emit(self._folder)
            return
        row, marked = self._current(), self._marked()
        if len(marked) > 1:
            self.many_chosen.emit(marked)
        elif row is not None and row.is_folder:
            self.open_folder(row.path)
        elif row is not None:
            self.chosen.emit(row.path)

    def _save(self) -> None:
        name = self.name_field.text().strip()
        problem = name_problem(name)
        if problem is not None:
            self.name_row.show_error(self._problem_words(problem))
            return
        path = self._folder / with_suffix(name, self._kind())
        self._saving.ask(partial(look_where_to_save, path), partial(self._save_at, path))

    def _save_at(self, path: Path, finding: Finding) -> None:
        self.name_row.clear_error()
        if finding is Finding.REFUSED:
            self.name_row.show_error(self.tr("Nothing can be saved in this folder. Choose another one."))
        elif finding is Finding.FOLDER:
            self.name_row.show_error(self.tr("A folder has this name. Choose another name."))
        elif finding is Finding.FILE:
            self._ask_to_replace(path)
        else:
            self.chosen.emit(path)

    def _say_slow(self) -> None:
        self.name_row.show_error(
            self.tr("This drive does not answer yet. You can wait, or choose another one.")
        )

    def _problem_words(self, problem: str) -> str:
        if problem == "empty":
            return self.tr("The file needs a name.")
        if problem == "reserved":
            return self.tr("Some computers keep this name for themselves. Choose another one.")
        return self.tr('A name cannot have any of these in it: < > : " / \\ | ? *')

    def _ask_to_replace(self, path: Path) -> None:
        panel = ConfirmPanel.ask(
            self._theme,
            self,
            self.tr("Replace {name}?").format(name=path.name),
            self.tr("A file with this name is there already. What is in it now would be gone."),
            self.tr("Keep it"),
            self.tr("Replace it"),
            "danger",
        )
        panel.acted.connect(lambda: self.chosen.emit(path))

    def _current(self) -> FileRow | None:
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _marked(self) -> list[Path]:
        """Return the files marked, from the top; folders among them are left out."""
        indexes = sorted(self.list.selectionModel().selectedIndexes(), key=QModelIndex.row)
        rows = [self.model.row(index.row()) for index in indexes]
        return [row.path for row in rows if not row.is_folder]

    def _point_at(self, folder: Path) -> None:
        self._folder = folder
        self.path_label.set_text(isolated(str(folder)))
        self.up_button.setEnabled(folder.parent != folder)
        self._point_at_place()

    def _point_at_place(self) -> None:
        row = self.place_model.row_of(self._folder)
        index = self.place_model.index(row, 0) if row >= 0 else QModelIndex()
        self.places.setCurrentIndex(index)
