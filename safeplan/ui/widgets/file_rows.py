"""The picker's two lists: the places of this computer, and what a folder holds."""

from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from safeplan.ui.language import middle_date
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.file_listing import FileRow
from safeplan.ui.widgets.rows import Index, paint_row

_EDGE = 16
_AIR = 12
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff")
_FILMS = (".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v")
_SOUNDS = (".mp3", ".m4a", ".wav", ".ogg", ".opus", ".aac", ".amr")
_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


class FolderModel(QAbstractListModel):
    """The rows of one folder.

    Args:
        parent: the owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FileRow] = []

    def show_rows(self, rows: list[FileRow]) -> None:
        """Show other rows.

        Args:
            rows: what a folder holds.
        """
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, row: int) -> FileRow:
        """Return one row."""
        return self._rows[row]

    def row_of(self, path: Path) -> int:
        """Return the row of a path, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.path == path), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name, what is spoken, or the row itself for painting."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == Qt.ItemDataRole.UserRole else None

    def _spoken(self, row: FileRow) -> str:
        if row.is_folder:
            return self.tr("{name}, folder").format(name=row.name)
        return self.tr("{name}, {size}, {day}").format(name=row.name, size=size_of(row), day=day_of(row))


class RowDelegate(QStyledItemDelegate):
    """An icon and one line of words, with notes at the end."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a row as high as its font needs."""
        line = QFontMetrics(self._theme.font("body")).height()
        return QSize(option.rect.width(), line + 2 * self._theme.px(11))

    def paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        words: tuple[str, str],
        notes: tuple[tuple[str, int], ...],
    ) -> None:
        """Paint icon and name from the start, and each note in its column from the end."""
        theme = self._theme
        chosen = paint_row(theme, painter, option, line=False)
        icon, name = words
        rect: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        edge = theme.scaled(20)
        start, end = theme.px(_EDGE), rect.width() - theme.px(_EDGE)
        picture = self._place(rect, start, edge, mirrored)
        point = QPoint(picture.left(), rect.top() + (rect.height() - edge) // 2)
        painter.drawPixmap(point, theme.pixmap(icon, "accent" if chosen else "ink3"))
        self._write(painter, "note", "ink2")
        for note, width in notes:
            place = self._place(rect, end - width, width, mirrored)
            painter.drawText(place, self._side(mirrored, True), note)
            end -= width + theme.px(_AIR)
        start += edge + theme.px(_AIR)
        self._write(painter, "body_strong" if chosen else "body", "ink")
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, end - start)
        painter.drawText(self._place(rect, start, end - start, mirrored), self._side(mirrored, False), shown)

    def _write(self, painter: QPainter, role: str, colour: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(colour))

    @staticmethod
    def _place(rect: QRect, start: int, width: int, mirrored: bool) -> QRect:
        left = rect.width() - start - width if mirrored else start
        return QRect(rect.left() + left, rect.top(), width, rect.height())

    @staticmethod
    def _side(mirrored: bool, at_end: bool) -> int:
        right = mirrored != at_end
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)


class FolderDelegate(RowDelegate):
    """Paints a folder or file; pictures are shown by their names alone, never as pictures."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint icon, name, day and size."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, FileRow):
            return
        notes: tuple[tuple[str, int], ...] = ()
        if not row.is_folder:
            wide = option.rect.width() > self._theme.scaled(420)
            notes = ((size_of(row), self._theme.scaled(72)),)
            if wide:
                notes += ((day_of(row), self._theme.scaled(140)),)
        self.paint_words(painter, option, (icon_of(row), row.name), notes)


def icon_of(row: FileRow) -> str:
    """Return the icon's name for a row."""
    if row.is_folder:
        return "folder-simple"
    name = row.name.lower()
    kinds = ((_PICTURES, "image"), (_FILMS, "film-strip"), (_SOUNDS, "speaker-high"), ((".pdf",), "file-pdf"))
    return next((icon for endings, icon in kinds if name.endswith(endings)), "file")


def size_of(row: FileRow) -> str:
    """Return a file's size in words, such as "2.4 MB"."""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(row.size, 1 if row.size >= 1_000_000 else 0, form)


def day_of(row: FileRow) -> str:
    """Return the day a file was last changed."""
    return "" if row.modified is None else middle_date(row.modified.date())
