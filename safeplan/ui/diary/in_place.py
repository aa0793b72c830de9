"""A page that stands in the place of the diary's entries for a while."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from safeplan.ui.page import Width

Shown = TypeVar("Shown", bound=QWidget)


class InPlace(QObject, Generic[Shown]):
    """Shows at most one such page; it is made when it is asked for, and let go of when she goes back.

    Args:
        pages: where it is shown; the first page there is the entries.

    Signals:
        altered: the page was opened or closed.
        closed: she went back to the entries.
    """

    altered = Signal()
    closed = Signal()

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._width = Width.WIDE
        self.page: Shown | None = None

    def close(self) -> None:
        """Show the entries again, if a page is open."""
        page, self.page = self.page, None
        if page is not None:
            self._let_go(page)
            self._pages.setCurrentIndex(0)
            self._pages.removeWidget(page)
            page.hide()
            page.deleteLater()
            self.altered.emit()

    def set_width(self, width: Width) -> None:
        """Lay the page out for this much room."""
        self._width = width
        if self.page is not None:
            self._fit(self.page, width)

    def _show(self, page: Shown) -> None:
        """Put a page in the place of the entries, and of another one."""
        self.close()
        self.page = page
        self._fit(page, self._width)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.altered.emit()

    def _went_back(self) -> None:
        self.close()
        self.closed.emit()

    def _fit(self, page: Shown, width: Width) -> None:
        """Lay a page out for this much room."""
        raise NotImplementedError

    def _let_go(self, page: Shown) -> None:
        """Stop what a page still does, and keep what is typed there."""
        raise NotImplementedError
