"""A picture of the hidden face, so that it is on the screen before it has drawn itself."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class Curtain(QWidget):
    """Covers the window with the picture in a fraction of the time that drawing the face takes.

    Args:
        parent: the window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("picture")
        # What lies behind it need not be drawn at all.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = parent
        self._picture = QPixmap()
        self.hide()

    def take(self, face: QWidget) -> None:
        """Take a picture of the face; it is laid out for it, also while it is hidden."""
        self._picture = face.grab()

    def drop(self) -> None:
        """Forget the picture: the face looks different now."""
        self._picture = QPixmap()

    def ready(self) -> bool:
        """Return whether there is a picture that fits the window as it is now."""
        return (
            not self._picture.isNull()
            and self._picture.deviceIndependentSize().toSize() == self._window.size()
            and self._picture.devicePixelRatio() == self._window.devicePixelRatioF()
        )

    def fall(self) -> bool:
        """Cover the window now, and return whether there was a picture for it."""
        if not self.ready():
            return False
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.repaint()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        del event
        QPainter(self).drawPixmap(QPoint(0, 0), self._picture)
