"""Words that appear are told to a screen reader, which does not see that something changed."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader, if one listens, say `text` when it has finished what it is saying.

    Args:
        widget: where the words appeared; if it is hidden nothing is said.
        text: the words.
    """
    if text and widget.isVisible() and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
