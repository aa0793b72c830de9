"""Lists: the cover that is shown unless another is chosen."""

from typing import Any

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from safeplan.clock import Clock
from safeplan.cover import style
from safeplan.cover.face import Face
from safeplan.places import Home


class ListsFace(Face):
    """A program for shopping and other lists.

    Args:
        home: where its file lies.
        clock: tells what day it is.
        parent: the window.
    """

    def __init__(self, home: Home, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lists")
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)
        del home, clock
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel("Lists"))

    def name(self) -> str:
        """Return the program's name."""
        return self.tr("Lists")

    def title(self) -> str:
        """Return the list's name and the program's."""
        return self.tr("Lists")

    def icon(self) -> QIcon:
        """Return the program's icon."""
        return QIcon()

    def settle(self) -> None:
        """Close editors."""

    def keep(self) -> None:
        """Write what is not on the disk yet."""

    def set_text_size(self, per_cent: int) -> None:
        """Show all text at this size."""
        self.setFont(style.font(per_cent))

    def state(self) -> dict[str, Any]:
        """Return where she is."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Go where `state` says."""
