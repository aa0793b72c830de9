"""Where the keyboard goes, and what is brought into sight."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def focus_first(inside: QWidget) -> bool:
    """Put the keyboard on the first thing inside a widget that takes it, in the order of Tab.

    Args:
        inside: the widget, on the screen.

    Returns:
        Whether there was such a thing.
    """
    widget = inside.nextInFocusChain()
    while widget is not None and widget is not inside and inside.isAncestorOf(widget):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        widget = widget.nextInFocusChain()
    return False


def bring_into_sight(area: QScrollArea, widget: QWidget) -> None:
    """Scroll so that a widget can be seen, once it has its place."""
    QTimer.singleShot(0, widget, partial(area.ensureWidgetVisible, widget, 0, 12))
