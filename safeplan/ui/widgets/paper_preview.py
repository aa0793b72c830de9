"""Pages of a PDF as they will look on paper, shown from memory: nothing is written anywhere."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from safeplan.errors import Bug
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import IconButton
from safeplan.ui.widgets.focus_ring import KeyboardFocus
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.roles import set_ground

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
FIT = 0.0
"""The zoom that shows the page at the width there is."""
_POINTS_AN_INCH = 72
_PIXELS_AN_INCH = 96
_WIDEST_FIT = 1.25


class _Sheet(QWidget):
    """One page, painted from an image of its own size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage, size: QSize) -> None:
        self._image = image
        self.setFixedSize(size)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint white paper, the page, and an edge that is seen on any ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PaperPreview(QWidget):
    """Shows a PDF page by page: Page Up and Page Down, Home and End, + and - and 0 for its size.

    A screen reader gets the words of the page.

    Args:
        theme: the look.
        spoken: whether a screen reader gets the words; not where they are a secret.
        parent: the owner.
    """

    turned = Signal(int)
    """Another page is shown; carries its number from 0."""

    def __init__(self, theme: Theme, *, spoken: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spoken = spoken
        self._zoom = FIT
        self._page = 0
        # The document reads from the buffer, and the buffer from the bytes: all three live as long as it.
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._sheet = _Sheet(theme)
        self._scroll = _Scroll(theme, self)
        self._scroll.setWidget(self._sheet)
        self.count = Label(theme, "", "second", wrap=False)
        self.back = IconButton(theme, "caret-left", self.tr("Page before"))
        self.forward = IconButton(theme, "caret-right", self.tr("Next page"))
        self.smaller = IconButton(theme, "minus", self.tr("Smaller"))
        self.larger = IconButton(theme, "plus", self.tr("Larger"))
        self._lay_out()
        self.back.clicked.connect(lambda: self.turn_to(self._page - 1))
        self.forward.clicked.connect(lambda: self.turn_to(self._page + 1))
        self.smaller.clicked.connect(lambda: self.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.zoom_by(1))
        theme.changed.connect(self._render)

    def show_pdf(self, data: bytes) -> None:
        """Show another document, at the page that was shown before where it still has it.

        Args:
            data: the whole file.

        Raises:
            Bug: if it is no PDF.
        """
        self._document.close()
        self._buffer.close()
        self._bytes = QByteArray(data)
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            raise Bug("not a PDF")
        self._page = min(self._page, self.page_count - 1)
        self._render()

    def clear(self) -> None:
        """Show nothing, and let the document go."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self._bytes = QByteArray()
        self._page = 0
        self._render()

    @property
    def page(self) -> int:
        """The number of the page that is shown, from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are; 0 before a document is shown."""
        return max(0, self._document.pageCount())

    @property
    def zoom(self) -> float:
        """1.0 for the size on paper, as far as the screen tells it; `FIT` for the width there is."""
        return self._zoom

    def words(self) -> str:
        """Return the words of the page that is shown."""
        return self._document.getAllText(self._page).text() if self.page_count else ""

    def turn_to(self, page: int) -> None:
        """Show a page; numbers beyond the ends do nothing."""
        if page != self._page and 0 <= page < self.page_count:
            self._page = page
            self._render()
            self._scroll.verticalScrollBar().setValue(0)
            self.turned.emit(page)

    def zoom_by(self, steps: int) -> None:
        """Show the page larger or smaller by some of the steps there are."""
        now = self._scale()
        nearest = min(range(len(ZOOMS)), key=lambda number: abs(ZOOMS[number] - now))
        self.zoom_to(ZOOMS[max(0, min(nearest + steps, len(ZOOMS) - 1))])

    def zoom_to(self, zoom: float) -> None:
        """Show the page at a size; `FIT` for the width there is."""
        self._zoom = zoom
        self._render()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and change the size by keys."""
        key = event.key()
        if key == Qt.Key.Key_PageDown:
            self.turn_to(self._page + 1)
        elif key == Qt.Key.Key_PageUp:
            self.turn_to(self._page - 1)
        elif key == Qt.Key.Key_Home:
            self.turn_to(0)
        elif key == Qt.Key.Key_End:
            self.turn_to(self.page_count - 1)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.zoom_to(FIT)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into another width."""
        super().resizeEvent(event)
        if self._zoom == FIT:
            self._render()

    def _lay_out(self) -> None:
        theme = self._theme
        set_ground(self, "side")
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        bar.setSpacing(theme.px(4))
        for part in (self.back, self.count, self.forward):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self.smaller)
        bar.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._scroll, 1)

    def _scale(self) -> float:
        """Return the size that is shown, 1.0 for the size on paper."""
        if self._zoom != FIT or not self.page_count:
            return self._zoom or 1.0
        room = self._scroll.viewport().width() - 2 * self._theme.px(24)
        paper = self._document.pagePointSize(self._page).width() * _PIXELS_AN_INCH / _POINTS_AN_INCH
        return max(0.2, min(room / paper, _WIDEST_FIT))

    def _render(self) -> None:
        """Paint the page into an image as fine as the screen, and say which page it is."""
        shown = self.page_count > 0
        self._sheet.setVisible(shown)
        self.count.setText(
            self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=self.page_count)
            if shown
            else ""
        )
        self.back.setEnabled(self._page > 0)
        self.forward.setEnabled(self._page + 1 < self.page_count)
        self.smaller.setEnabled(shown)
        self.larger.setEnabled(shown)
        self._scroll.setAccessibleName(self.count.text() or self.tr("Paper"))
        self._scroll.setAccessibleDescription(self.words() if self._spoken else "")
        if not shown:
            return
        points = self._document.pagePointSize(self._page)
        scale = self._scale() * _PIXELS_AN_INCH / _POINTS_AN_INCH
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        ratio = self.devicePixelRatioF()
        image = self._document.render(self._page, size * ratio)
        self._sheet.show_image(image, size)


class _Scroll(QScrollArea):
    """Moves a large page about; takes the keyboard for the preview."""

    def __init__(self, theme: Theme, preview: PaperPreview) -> None:
        super().__init__()
        self._theme = theme
        self._preview = preview
        self._focus = KeyboardFocus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the preview turn pages; arrows scroll."""
        arrows = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
        if event.key() in arrows:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the size with Ctrl held down; else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._preview.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring inside while the keyboard is here."""
        super().paintEvent(event)
        if self._focus.shown:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            corner = QPoint(1, 1)
            painter.drawRect(self.viewport().rect().adjusted(corner.x(), corner.y(), -1, -1))
            painter.end()
