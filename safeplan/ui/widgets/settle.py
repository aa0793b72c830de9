"""Lets a change of words take its place at once, and not step by step before her eyes."""

from PySide6.QtCore import QCoreApplication, QEvent

_DEEPEST = 6  # so many layouts stand inside each other at most


def settle() -> None:
    """Carry out all waiting layout requests now.

    Inside a column that scrolls, Qt needs one turn of the event loop for each layout that stands in
    another; each turn may be painted. Call it after a change that gives something another height.
    """
    for _ in range(_DEEPEST):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
