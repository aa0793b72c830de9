"""Parts that rows of the plan share: the menu of what can be done, and the handle to drag by."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import IconButton

MenuEntry = tuple[str, Callable[[], object]] | None
"""Words and what they do; None for a line between groups."""


class MoreButton(IconButton):
    """Three dots that open a menu.

    Args:
        theme: the look.
        name: what it is about, such as "More for this card".
        entries: makes the menu's entries each time it opens.
        icon: the icon's name.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        entries: Callable[[], Sequence[MenuEntry]],
        icon: str = "dots-three",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, icon, name, parent=parent)
        self._entries = entries
        self.menu_of_row = QMenu(self)
        self.menu_of_row.aboutToShow.connect(self._fill)
        self.setAccessibleDescription(self.tr("Opens a menu"))
        self.clicked.connect(self._open)

    def entries(self) -> list[str]:
        """Return the words of the menu as it would open now."""
        return [entry[0] for entry in self._entries() if entry is not None]

    def choose(self, words: str) -> None:
        """Do what the entry with these words does."""
        for entry in self._entries():
            if entry is not None and entry[0] == words:
                entry[1]()
                return
        raise LookupError(words)

    def open_at(self, place: QPoint) -> None:
        """Open the menu at a place on the screen."""
        self.menu_of_row.popup(place)

    def _open(self) -> None:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = self.rect().bottomLeft() if right_to_left else self.rect().bottomRight()
        across = QPoint(0 if right_to_left else -self.menu_of_row.sizeHint().width(), 0)
        self._fill()
        self.open_at(self.mapToGlobal(corner) + across)

    def _fill(self) -> None:
        self.menu_of_row.clear()
        for entry in self._entries():
            if entry is None:
                self.menu_of_row.addSeparator()
                continue
            words, act = entry
            # A queued call: the menu is gone before the row it belongs to is built anew.
            self.menu_of_row.addAction(words).triggered.connect(
                lambda _checked=False, act=act: act(), Qt.ConnectionType.QueuedConnection
            )


class DragHandle(MoreButton):
    """Six dots: drag them to move the row, press them for the menu.

    Args:
        theme: the look.
        name: what it does, with the keys that do the same.
        entries: makes the menu's entries.
        parent: the owner.

    Signals:
        dragged: the pointer's place on the screen, while the button is held down.
        dropped: it was let go after a drag.
    """

    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        entries: Callable[[], Sequence[MenuEntry]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, entries, "dots-six-vertical", parent)
        self._pressed_at: QPoint | None = None
        self._dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began."""
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is, once it has moved far enough to mean it."""
        place = event.globalPosition().toPoint()
        if self._pressed_at is not None and not self._dragging:
            far = (place - self._pressed_at).manhattanLength()
            self._dragging = far >= QApplication.startDragDistance()
        if self._dragging:
            self.dragged.emit(place)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag; without one it was a press."""
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.setDown(False)
            self.dropped.emit()
            return
        super().mouseReleaseEvent(event)


def holds_keyboard(widget: QWidget) -> bool:
    """Return whether the keyboard's focus is on a widget or inside it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
