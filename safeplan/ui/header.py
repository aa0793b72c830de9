"""The line at the top of every page: its title, "In danger now", and Leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from safeplan.ui.page import Width
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button

HEIGHT = 64
GAP_BEFORE_LEAVE = 24


class Header(QWidget):
    """Title to the left, the two buttons always in the same place at the outer end.

    Args:
        theme: colours, icons and type.

    Signals:
        menu_asked, danger_asked, leave_asked: the button was pressed.
    """

    menu_asked = Signal()
    danger_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._extras: QWidget | None = None
        self.leave = Button(theme, self.tr("Leave"), "leave", "sign-out", self)
        self.leave.setToolTip(self.tr("Shift three times, or Esc twice"))
        self.leave.clicked.connect(self.leave_asked)
        self.danger = Button(theme, self.tr("In danger now"), "danger", "phone-call", self)
        self.danger.setCheckable(True)
        self.danger.clicked.connect(self.danger_asked)
        self.menu = Button(theme, self.tr("Menu"), "secondary", "list", self)
        self.menu.clicked.connect(self.menu_asked)
        self.title = QLabel(self)
        self.title.setFont(theme.font("title"))
        self.title.setProperty("part", "title")
        self.saved = QLabel(self)
        self.saved.setProperty("part", "note")
        self.saved.setFont(theme.font("note"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.menu)
        self._row.addWidget(self.title)
        self._row.addSpacing(theme.px(24))
        self._row.addWidget(self.saved)
        self._row.addStretch(1)
        self._row.addWidget(self.danger)
        self._row.addSpacing(theme.px(GAP_BEFORE_LEAVE))
        self._row.addWidget(self.leave)
        self.setMinimumHeight(theme.px(HEIGHT))
        self.set_width(Width.WIDE)

    def show_title(self, title: str, extras: QWidget | None) -> None:
        """Show a page's title and what stands beside it."""
        self.title.setText(title)
        self.title.setAccessibleName(title)
        if self._extras is not None and self._extras is not extras:
            self._row.removeWidget(self._extras)
            self._extras.hide()
        if extras is not None:
            self._row.insertWidget(3, extras)
            extras.show()
        self._extras = extras

    def set_width(self, width: Width) -> None:
        """Give the title's room to "Menu" where there is no side bar."""
        narrow = width is Width.NARROW
        page_margin = self._theme.px(16 if narrow else 24 if width is Width.MIDDLE else 32)
        edge = self._theme.px(16)
        self._row.setContentsMargins(page_margin, self._theme.px(10), edge, self._theme.px(10))
        self.menu.setVisible(narrow)
        self.title.setVisible(not narrow)
        self.saved.setVisible(width is Width.MIDDLE)
