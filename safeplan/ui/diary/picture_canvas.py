"""Where a picture is looked at: as large and turned as she wants. The file itself stays as it is."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import KeyboardFocus

FIT = 0.0
"""The size at which the whole picture can be seen, no larger than it is."""
ZOOMS = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
_QUARTER = 90
_TURNS = 4
_STEP = 40


class PictureCanvas(QAbstractScrollArea):
    """Shows one picture: + - and 0 for its size, R to turn it, arrows to move about.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        finer_wanted: it is shown larger than the pixels it has; carries the size wanted, unturned.
        altered: its size or turn is another now.
        page_asked: -1 for the page before, 1 for the next one.
    """

    finer_wanted = Signal(QSize)
    altered = Signal()
    page_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._size = QSizeF()
        self._zoom = FIT
        self._turns = 0
        self._grip: QPoint | None = None
        self._focus = KeyboardFocus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(1, theme.px(120))

    @property
    def image(self) -> QImage:
        """What is shown; null for nothing."""
        return self._image

    @property
    def zoom(self) -> float:
        """1.0 for one pixel of the file a point of the screen, or `FIT`."""
        return self._zoom

    @property
    def turns(self) -> int:
        """How many quarters it is turned to the right, 0 to 3."""
        return self._turns

    def show_image(self, image: QImage, size: QSize) -> None:
        """Show a picture.

        Args:
            image: its pixels, more or fewer than it has.
            size: the picture's own size.
        """
        self._image = image
        self._size = QSizeF(size if not size.isEmpty() else image.size())
        self._fit_bars()

    def start_anew(self) -> None:
        """Show the next picture whole and upright."""
        self._zoom, self._turns = FIT, 0

    def clear(self) -> None:
        """Show nothing, and let the pixels go."""
        self.show_image(QImage(), QSize())

    def scale(self) -> float:
        """Return how large it is shown, 1.0 for one pixel of the file a point of the screen."""
        if self._zoom != FIT or self._size.isEmpty():
            return self._zoom or 1.0
        turned, room = self._turned(self._size), self.maximumViewportSize()
        return min(1.0, room.width() / turned.width(), room.height() / turned.height())

    def zoom_by(self, steps: int) -> None:
        """Go to the next larger size (1) or the next smaller one (-1)."""
        now = self.scale()
        larger = [each for each in ZOOMS if each > now * 1.01]
        smaller = [each for each in ZOOMS if each < now / 1.01]
        if steps > 0 and larger:
            self.zoom_to(larger[0])
        elif steps < 0 and smaller:
            self.zoom_to(smaller[-1])

    def zoom_to(self, zoom: float) -> None:
        """Show it at a size of `ZOOMS`, or whole: `FIT`; what was in the middle stays there."""
        middle = self._middle()
        self._zoom = zoom
        self._fit_bars()
        self._look_at(middle)
        self.altered.emit()

    def turn(self) -> None:
        """Turn it a quarter to the right, on the screen only."""
        self._turns = (self._turns + 1) % _TURNS
        self._fit_bars()
        self.altered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Size, turn, pages; the rest goes on, Escape among it."""
        key = event.key()
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.zoom_to(FIT)
        elif key == Qt.Key.Key_R and not event.modifiers():
            self.turn()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.page_asked.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move(key)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture with the mouse."""
        if self._grip is not None:
            now = event.position().toPoint()
            moved, self._grip = self._grip - now, now
            # Sideways bars run from right to left in a mirrored window.
            across = -moved.x() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else moved.x()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + across)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the size with Ctrl held down; else move."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit it again."""
        super().resizeEvent(event)
        self._fit_bars()
        self.altered.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the part that is in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("fill"))
        if not self._image.isNull():
            shown = self._size * self.scale()
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(self._place().center())
            painter.rotate(_QUARTER * self._turns)
            corner = QPointF(-shown.width() / 2, -shown.height() / 2)
            painter.drawImage(QRectF(corner, shown), self._image)
            painter.restore()
        if self._focus.shown:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _place(self) -> QRectF:
        """Return where the whole picture lies, in points of the viewport."""
        size, room = self._turned(self._size) * self.scale(), self.viewport().size()
        across = self.horizontalScrollBar()
        at = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        left = (room.width() - size.width()) / 2 if size.width() <= room.width() else -at
        down = self.verticalScrollBar().value()
        top = (room.height() - size.height()) / 2 if size.height() <= room.height() else -down
        return QRectF(QPointF(left, top), size)

    def _middle(self) -> QPointF:
        """Return what part of the picture is in the middle of what is in sight, from 0 to 1 each way."""
        place = self._place()
        if place.isEmpty():
            return QPointF(0.5, 0.5)
        seen = QPointF(self.viewport().rect().center()) - place.topLeft()
        return QPointF(seen.x() / place.width(), seen.y() / place.height())

    def _look_at(self, middle: QPointF) -> None:
        size, room = self._turned(self._size) * self.scale(), self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left = round(middle.x() * size.width() - room.width() / 2)
        across.setValue(across.maximum() - left if self.isRightToLeft() else left)
        down.setValue(round(middle.y() * size.height() - room.height() / 2))

    def _move(self, key: int) -> None:
        bar = (
            self.verticalScrollBar()
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}
            else self.horizontalScrollBar()
        )
        ahead = key in {Qt.Key.Key_Down, Qt.Key.Key_Right}
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self.isRightToLeft():
            ahead = not ahead
        bar.setValue(bar.value() + (_STEP if ahead else -_STEP))

    def _fit_bars(self) -> None:
        """Let the bars reach as far as the picture does, and ask for more pixels where it has too few."""
        size, room = (self._turned(self._size) * self.scale()).toSize(), self.maximumViewportSize()
        for bar, length, seen in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setRange(0, max(0, length - seen) if self._zoom != FIT else 0)
            bar.setPageStep(seen)
            bar.setSingleStep(_STEP)
        self.viewport().update()
        wanted = (self._size * self.scale() * self.devicePixelRatioF()).toSize()
        if not self._image.isNull() and wanted.width() > self._image.width() + 1:
            self.finer_wanted.emit(wanted)

    def _turned(self, size: QSizeF) -> QSizeF:
        return size.transposed() if self._turns % 2 else size
