"""The line at the top of every page: its title, "In danger now", and Leave."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.cover.settings import CoverSettings
from safeplan.ui.gesture_words import USUAL, tip
from safeplan.ui.page import Width
from safeplan.ui.side_bar import SavedLine
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, Line, set_mark, side_margins

HEIGHT = 63
GAP_BEFORE_LEAVE = 24
_PLACE_OF_EXTRAS = 3


class Header(QWidget):
    """Title at the near end, the two buttons always in the same place at the outer end.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        menu_asked, danger_asked, leave_asked: the button was pressed.
    """

    menu_asked = Signal()
    danger_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._extras: QWidget | None = None
        # Made in this order, so that Tab and a screen reader come to Leave first.
        self.leave = Button(theme, self.tr("Leave"), "leave", "sign-out", parent=self)
        self.show_gestures(USUAL)
        self.danger = Button(theme, self.tr("In danger now"), "danger_outline", "phone-call", parent=self)
        self.menu = Button(theme, self.tr("Menu"), "secondary", "list", parent=self)
        self.title = Label(theme, "", "title", wrap=False, parent=self)
        self.saved = SavedLine(theme, self)
        self.leave.clicked.connect(self.leave_asked)
        self.danger.clicked.connect(self.danger_asked)
        self.menu.clicked.connect(self.menu_asked)
        self._row = QHBoxLayout()
        self._lay_out()
        self.set_width(Width.WIDE)

    def show_title(self, title: str, extras: QWidget | None) -> None:
        """Show a page's title and what stands beside it."""
        self.title.setText(title)
        if self._extras is not extras:
            if self._extras is not None:
                self._row.removeWidget(self._extras)
                self._extras.hide()
            if extras is not None:
                self._row.insertWidget(_PLACE_OF_EXTRAS, extras)
                extras.show()
            self._extras = extras
            self._fit()

    def show_gestures(self, settings: CoverSettings) -> None:
        """Let the tip of Leave name the keys that leave too."""
        self.leave.setToolTip(tip(settings))

    def show_danger(self, shown: bool) -> None:
        """Let "In danger now" look pressed while its page is shown."""
        set_mark(self.danger, "shown", "yes" if shown else "no")
        self.danger.setAccessibleDescription(self.tr("This page is shown") if shown else "")

    def set_width(self, width: Width) -> None:
        """Give the title's room to "Menu" where there is no side bar."""
        narrow = width is Width.NARROW
        page_margin = self._theme.px(16 if narrow else 24 if width is Width.MIDDLE else 32)
        edge, air = self._theme.px(16), self._theme.px(11)
        self._row.setContentsMargins(side_margins(page_margin, air, edge, air))
        self.menu.setVisible(narrow)
        self.title.setVisible(not narrow)
        self.saved.setVisible(width is Width.MIDDLE)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out words where the buttons would not fit: those of the menu first, of Leave never."""
        parts = (self.menu, self.danger)
        for part in parts:
            part.set_brief(False)
        for part in parts:
            self._row.invalidate()
            if self._row.sizeHint().width() > self.width():
                part.set_brief(True)

    def _lay_out(self) -> None:
        theme, row = self._theme, self._row
        row.setSpacing(0)
        row.addWidget(self.menu)
        row.addWidget(self.title)
        row.addSpacing(theme.px(24))
        row.addSpacing(theme.px(12))
        row.addWidget(self.saved)
        row.addStretch(1)
        row.addWidget(self.danger)
        row.addSpacing(theme.px(GAP_BEFORE_LEAVE))
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Line())
        # The width comes from the window: it must not be as wide as the words would like.
        self.setMinimumSize(1, theme.px(HEIGHT) + 1)
