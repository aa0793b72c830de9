"""The files of an entry that is still being written: what was put in, and a way to take it out again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceItem
from safeplan.ui.diary.pictures import icon_of, size_in_words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ElidedLabel, IconButton, Label, Picture


class EvidenceTray(QWidget):
    """Rows of files, and the button to add one.

    Args:
        theme: the look.
        removable: whether she can take a file out again; what belongs to a kept entry stays.
        parent: the owner.

    Signals:
        add_asked: she wants to add a file.
        removed: the number of an item she took out.
    """

    add_asked = Signal()
    removed = Signal(int)

    def __init__(self, theme: Theme, removable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._removable = removable
        self._rows: list[QWidget] = []
        self._items: tuple[EvidenceItem, ...] = ()
        self.note = Label(
            theme, self.tr("Photos, messages, recordings, letters: kept just as they are."), "note"
        )
        self.add_button = Button(theme, self.tr("Add a file"), "secondary", "plus", small=True)
        self.add_button.clicked.connect(self.add_asked)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.note)
        column.addLayout(self._list)
        column.addWidget(self.add_button)

    @property
    def items(self) -> tuple[EvidenceItem, ...]:
        """The items shown."""
        return self._items

    def show_items(self, items: Sequence[EvidenceItem]) -> None:
        """Show exactly these."""
        self._items = tuple(items)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(item) for item in items]
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, item: EvidenceItem) -> QWidget:
        theme = self._theme
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(Picture(theme, icon_of(item.media), "ink2", 18))
        line.addWidget(ElidedLabel(theme, item.name, "second"), 1)
        line.addWidget(Label(theme, size_in_words(item.size), "note", wrap=False))
        if self._removable:
            remove = IconButton(theme, "x", self.tr("Take out {name}").format(name=item.name))
            remove.clicked.connect(partial(self._remove, item.id))
            line.addWidget(remove)
        return row

    def _remove(self, item_id: int, _checked: bool = False) -> None:
        self.removed.emit(item_id)
