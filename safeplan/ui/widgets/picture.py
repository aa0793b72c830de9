"""An icon that only accompanies words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from safeplan.ui.theme import Theme


class Picture(QWidget):
    """An icon beside words that say the same; assistive technology passes over it.

    Args:
        theme: the look.
        icon: the icon's name.
        colour: the token it is painted with.
        size: pixels at 100 % text.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, icon: str, colour: str = "ink3", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, icon: str, colour: str | None = None) -> None:
        """Show another icon.

        Args:
            icon: the icon's name.
            colour: a token, or None to keep it.
        """
        self._icon = icon
        self._colour = colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size at this text scale."""
        return self._theme.icon_size(self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._theme.pixmap(self._icon, self._colour, self._size))
        painter.end()
