"""What buttons that paint themselves share: a ring for the keyboard, and a shade under the pointer."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.focus_ring import FocusRing


class PaintedButton(QAbstractButton):
    """A row to press; what stands on it is painted by its kin.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hover = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        FocusRing.watch(theme, self)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """Return the usual size: its words are never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Darken a little under the pointer."""
        super().enterEvent(event)
        self._hover = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to rest."""
        super().leaveEvent(event)
        self._hover = False
        self.update()

    def paint_ground(self, painter: QPainter, chosen: bool, chosen_colour: str) -> None:
        """Paint the ground of the chosen row, or of the one under the pointer.

        Args:
            painter: at work on this button.
            chosen: whether it is the chosen one.
            chosen_colour: the token of the chosen row's ground.
        """
        if chosen or self._hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(chosen_colour if chosen else "fill"))
            radius = self._theme.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
