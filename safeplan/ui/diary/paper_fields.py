"""Says that an entry is copied from a sheet of paper, and when that was written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary.incident import Paper
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import CheckBox, Label, LabelledField, LineField


class PaperFields(QWidget):
    """A mark, and while it is on, a line for when the sheet was written.

    Args:
        theme: the look.
        hint_below: whether the hint stands below the label, as in a narrow column.
        parent: the owner.

    Signals:
        touched: she changed something.
    """

    touched = Signal()

    def __init__(self, theme: Theme, hint_below: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = CheckBox(theme, self.tr("I copy this from paper"))
        self.written = LineField(theme)
        hint = self.tr("The same day, Sunday night, or what the sheet says")
        label = self.tr("When was it written on the paper?")
        self._field = LabelledField(theme, label, "" if hint_below else hint, self.written)
        column_of_field = self._field.layout()
        if hint_below and isinstance(column_of_field, QVBoxLayout):
            self._field.label.setWordWrap(True)
            self._field.hint.hide()
            column_of_field.insertWidget(1, Label(theme, hint, "note"))
            self.written.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.mark)
        column.addWidget(self._field)
        self._field.hide()
        self.mark.toggled.connect(self._field.setVisible)
        self.mark.clicked.connect(self.touched)
        self.written.textEdited.connect(self.touched)

    def value(self) -> Paper | None:
        """Return what is said; None where it was not copied from paper."""
        return Paper(self.written.text().strip()) if self.mark.isChecked() else None

    def show_value(self, paper: Paper | None) -> None:
        """Show what was said; nothing is signalled."""
        self.mark.setChecked(paper is not None)
        self.written.setText("" if paper is None else paper.written)
        self._field.setVisible(paper is not None)
