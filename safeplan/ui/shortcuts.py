"""Keys that do something wherever the keyboard is inside a page."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def offer_keys(page: QWidget, acts: Mapping[str, Callable[[], None]]) -> None:
    """Let keys act while the keyboard is on a page or anything inside it.

    Args:
        page: the page; owns the shortcuts.
        acts: what each combination does, such as "Ctrl+Return".
    """
    for keys, act in acts.items():
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
