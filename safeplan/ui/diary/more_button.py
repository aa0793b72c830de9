"""The button beside the diary's title: what belongs to the diary and is no entry."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button


class MoreButton(Button):
    """A button with a menu.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "secondary", "users", parent=parent)
        self.setText(self.tr("People and papers"))
        self.setAccessibleName(self.tr("People and papers"))
        self._air = theme.px(4)
        self.menu_rows = QMenu(self)
        self.clicked.connect(self._open)

    def offer(self, words: str, act: Callable[[], None]) -> None:
        """Add a row to the menu.

        Args:
            words: what it says.
            act: what choosing it does.
        """
        self.menu_rows.addAction(words, act)

    def _open(self) -> None:
        """Open the menu below the button, its beginning at the button's."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - self.menu_rows.sizeHint().width() if right_to_left else 0
        self.menu_rows.popup(self.mapToGlobal(QPoint(left, self.height() + self._air)))
