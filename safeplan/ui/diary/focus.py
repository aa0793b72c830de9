"""Where the keyboard goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


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
