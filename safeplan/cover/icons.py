"""The icons of Lists, loaded when they are first needed."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from safeplan.places import resource

# The pictures a list may bear, in the order of the menu.
PICTURES = (
    "list-ul",
    "shopping-basket",
    "home",
    "tools",
    "gift",
    "birthday-cake",
    "utensils",
    "coffee",
    "suitcase",
    "plane",
    "car",
    "bicycle",
    "book",
    "tv",
    "film",
    "music",
    "camera",
    "seedling",
    "tree",
    "paw",
    "baby",
    "futbol",
    "graduation-cap",
    "briefcase",
    "calendar-alt",
    "star",
)


class Icons:
    """Gives icons by their names; each file is read once."""

    def __init__(self) -> None:
        self._icons: dict[str, QIcon] = {}
        self._pixmaps: dict[tuple[str, int, float, str], QPixmap] = {}

    def icon(self, name: str) -> QIcon:
        """Return an icon in its own colour.

        Args:
            name: a file's name in the folder of icons, without its ending.
        """
        if name not in self._icons:
            self._icons[name] = QIcon(str(self._file(name)))
        return self._icons[name]

    def pixmap(self, name: str, side: int, ratio: float, colour: str = "") -> QPixmap:
        """Return an icon as pixels.

        Args:
            name: as in `icon`.
            side: its height and width.
            ratio: device pixels a pixel.
            colour: another colour for all of it, as "#rrggbb"; its own if empty.
        """
        key = (name, side, ratio, colour)
        if key not in self._pixmaps:
            pixmap = self.icon(name).pixmap(QSize(side, side), ratio)
            self._pixmaps[key] = _coloured(pixmap, colour) if colour else pixmap
        return self._pixmaps[key]

    def coloured(self, name: str, side: int, ratio: float, colour: str) -> QIcon:
        """Return an icon in another colour, for one size; see `pixmap`."""
        return QIcon(self.pixmap(name, side, ratio, colour))

    def padded(self, name: str, side: int, whole: int, ratio: float) -> QIcon:
        """Return an icon with air around it.

        Args:
            name: as in `icon`.
            side: the height and width of what is drawn.
            whole: the height and width with the air.
            ratio: device pixels a pixel.
        """
        result = QPixmap(QSize(whole, whole) * ratio)
        result.setDevicePixelRatio(ratio)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        air = (whole - side) // 2
        painter.drawPixmap(air, air, self.pixmap(name, side, ratio))
        painter.end()
        return QIcon(result)

    @staticmethod
    def _file(name: str) -> Path:
        return resource(f"cover/{name}.svg")


def _coloured(pixmap: QPixmap, colour: str) -> QPixmap:
    result = QPixmap(pixmap.size())
    result.setDevicePixelRatio(pixmap.devicePixelRatio())
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.drawPixmap(0, 0, pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(result.rect(), QColor(colour))
    painter.end()
    return result
