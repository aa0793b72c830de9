"""A column beside the page for details: part of the layout, never laid over it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import IconButton
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.roles import Line, set_ground, side_margins


class Drawer(QWidget):
    """A titled column with a cross; Escape closes it too.

    Put its content into `body`, and what stays at its foot into `foot`.

    Args:
        theme: the look.
        title: its heading.
        width: pixels at 100 % text; None to take what the layout gives (a page of its own).
        parent: the owner.
    """

    closed = Signal()
    """She closed it. Whoever opened it hides it and gives the focus back."""

    def __init__(
        self, theme: Theme, title: str, width: int | None = 328, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        set_ground(self, "surface")
        self.setAccessibleName(title)
        if width is not None:
            self.setFixedWidth(theme.px(width))
        self.heading = Label(theme, title, "section")
        self.close_button = IconButton(theme, "x", self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(side_margins(theme.px(16), theme.px(16), theme.px(12), theme.px(8)))
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self.body, 1)
        column.addLayout(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Line(upright=True))
        row.addLayout(column, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
