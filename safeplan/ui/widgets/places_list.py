"""The picker's places: her usual folders and the drives of this computer."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QObject, QStandardPaths, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from safeplan.ui.widgets.disk_question import DiskQuestion
from safeplan.ui.widgets.drives import Drive, drives
from safeplan.ui.widgets.file_rows import RowDelegate
from safeplan.ui.widgets.rows import Index

_SCREENSHOTS = "Screenshots"


@dataclass(frozen=True)
class Place:
    """Somewhere to begin looking.

    Args:
        path: the folder.
        text: its name.
        icon: the icon's name.
    """

    path: Path
    text: str
    icon: str


class PlaceModel(QAbstractListModel):
    """Home, the usual folders and the drives, as they are now.

    Whether a folder is there, its drive has to say. Those whose drive says nothing are offered nevertheless:
    the list of the folder tells her then that it waits.

    Args:
        parent: the owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._looking = _Looking(self._usual())
        self._question = DiskQuestion(self)
        self._question.slow.connect(self._show)
        self._question.ask(self._looking.look, lambda _ended: self._show())

    def place(self, row: int) -> Place:
        """Return one place."""
        return self._places[row]

    def row_of(self, folder: Path) -> int:
        """Return the row of a folder, or -1."""
        return next((row for row, place in enumerate(self._places) if place.path == folder), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many places there are."""
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a place's name, or the place itself for painting."""
        if not index.isValid():
            return None
        place = self._places[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return place.text
        return place if role == Qt.ItemDataRole.UserRole else None

    def _show(self) -> None:
        self.beginResetModel()
        self._places = self._looking.places()
        self.endResetModel()

    def _usual(self) -> list[Place]:
        where = QStandardPaths.StandardLocation
        wished = (
            (where.HomeLocation, self.tr("Home"), "house"),
            (where.DesktopLocation, self.tr("Desktop"), "desktop"),
            (where.DocumentsLocation, self.tr("Documents"), "file-text"),
            (where.PicturesLocation, self.tr("Pictures"), "image"),
            (where.DownloadLocation, self.tr("Downloads"), "download-simple"),
        )
        return [Place(Path(QStandardPaths.writableLocation(each)), text, icon) for each, text, icon in wished]


class _Looking:
    """What is known so far of the places; filled on another thread, read from the window's at any time."""

    def __init__(self, usual: list[Place]) -> None:
        self._usual = usual
        self._missing: set[Path] = set()
        self._screenshots: list[Place] = []
        self._drives: list[Drive] = []

    def look(self) -> None:
        """Ask for the drives, then for one folder after the other."""
        self._drives = drives()
        for place in self._usual:
            if not place.path.is_dir():
                self._missing.add(place.path)
        # By the name its folder has; it is offered only once it is known to be there.
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        folder = Path(pictures) / _SCREENSHOTS
        if folder.is_dir():
            self._screenshots = [Place(folder, folder.name, "image")]

    def places(self) -> list[Place]:
        """Return the places, each once, without those that are known to be missing."""
        found = {place.path: place for place in reversed(self._usual) if place.path not in self._missing}
        usual = [place for place in self._usual if found.get(place.path) is place]
        return [
            *usual,
            *self._screenshots,
            *(Place(drive.path, drive.name, "hard-drive") for drive in self._drives),
        ]


class PlaceDelegate(RowDelegate):
    """Paints a place."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a place's icon and name."""
        place = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(place, Place):
            self.paint_words(painter, option, (place.icon, place.text), ())
