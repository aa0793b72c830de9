"""The buttons above a picture: which page, how large, which way up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from safeplan.ui.diary.picture_canvas import FIT, PictureCanvas
from safeplan.ui.language import isolated
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import IconButton, Label


class PictureTools(QWidget):
    """Page before and next page, smaller, larger, whole, turn.

    Args:
        theme: the look.
        canvas: what they act on.
        parent: the owner.

    Signals:
        page_asked: the number of the page she wants, from 0.
    """

    page_asked = Signal(int)

    def __init__(self, theme: Theme, canvas: PictureCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._page = 0
        self._pages = 1
        self.before = IconButton(theme, "caret-left", self.tr("Page before"))
        self.count = Label(theme, "", "second", wrap=False)
        self.after = IconButton(theme, "caret-right", self.tr("Next page"))
        self.smaller = IconButton(theme, "minus", self.tr("Smaller"))
        self.percent = Label(theme, "", "second", wrap=False)
        self.larger = IconButton(theme, "plus", self.tr("Larger"))
        self.whole = IconButton(theme, "arrows-in", self.tr("Show all of it"))
        self.turn = IconButton(theme, "arrow-clockwise", self.tr("Turn it to the right, on the screen only"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for part in (self.before, self.count, self.after):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.smaller, self.percent, self.larger, self.whole, self.turn):
            row.addWidget(part)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(self.percent.fontMetrics().horizontalAdvance("0000 %"))
        self.before.clicked.connect(lambda: self.go_by(-1))
        self.after.clicked.connect(lambda: self.go_by(1))
        self.smaller.clicked.connect(lambda: canvas.zoom_by(-1))
        self.larger.clicked.connect(lambda: canvas.zoom_by(1))
        self.whole.clicked.connect(lambda: canvas.zoom_to(FIT))
        self.turn.clicked.connect(canvas.turn)
        canvas.altered.connect(self._say)
        canvas.page_asked.connect(self.go_by)
        self.show_pages(0, 1)

    def show_pages(self, page: int, pages: int) -> None:
        """Say which page is shown.

        Args:
            page: from 0.
            pages: how many there are; with one, nothing is said.
        """
        self._page, self._pages = page, pages
        for part in (self.before, self.count, self.after):
            part.setVisible(pages > 1)
        self.count.setText(self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages))
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < pages)
        self._say()

    def go_by(self, steps: int) -> None:
        """Ask for another page; beyond the ends nothing happens."""
        if 0 <= self._page + steps < self._pages:
            self.page_asked.emit(self._page + steps)

    def _say(self) -> None:
        self.percent.setText(isolated(f"{round(self._canvas.scale() * 100)} %"))
