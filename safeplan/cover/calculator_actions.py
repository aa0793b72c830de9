"""Everything that can be done in the calculator besides typing, as actions with names and keys."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

_Key = QKeySequence.StandardKey


class CalculatorActions(QObject):
    """The actions; the face connects them.

    Args:
        face: the whole program; the keys work anywhere in it.
    """

    def __init__(self, face: QWidget) -> None:
        super().__init__(face)
        self._face = face
        self.close = self._action(self.tr("&Close"), "Ctrl+Q")
        self.copy = self._action(self.tr("&Copy"), _Key.Copy)
        self.paste = self._action(self.tr("&Paste"), _Key.Paste)
        self.memory_add = self._action(self.tr("&Add to memory"), "Ctrl+M")
        self.memory_subtract = self._action(self.tr("&Take from memory"), "Ctrl+Shift+M")
        self.memory_recall = self._action(self.tr("&Recall memory"), "Ctrl+R")
        self.memory_clear = self._action(self.tr("Clear &memory"), "Ctrl+L")
        self.clear_history = self._action(self.tr("Clear &history"), "Ctrl+Shift+D")
        self.history = self._action(self.tr("&History"), "Ctrl+H")
        self.history.setCheckable(True)
        self.history.setChecked(True)
        self.larger = self._action(self.tr("&Larger text"), _Key.ZoomIn)
        self.smaller = self._action(self.tr("&Smaller text"), _Key.ZoomOut)
        self.normal = self._action(self.tr("&Normal text"), "Ctrl+0")
        self.keys = self._action(self.tr("&Keys"), "F1")
        self.about = self._action(self.tr("&About Calculator"))

    def menu_bar(self) -> QMenuBar:
        """Return the menu bar, inside the window on every system."""
        bar = QMenuBar(self._face)
        # A global menu bar would go on showing these menus beside whatever stands in the window.
        bar.setNativeMenuBar(False)
        bar.setObjectName("menus")
        memory = (self.memory_add, self.memory_subtract, self.memory_recall, self.memory_clear)
        for title, actions in (
            (self.tr("&File"), (self.close,)),
            (self.tr("&Edit"), (self.copy, self.paste, None, *memory, None, self.clear_history)),
            (self.tr("&View"), (self.history, None, self.larger, self.smaller, self.normal)),
            (self.tr("&Help"), (self.keys, self.about)),
        ):
            bar.addMenu(self._menu(title, actions, bar))
        return bar

    def display_menu(self) -> QMenu:
        """Return a new menu for the display."""
        return self._menu("", (self.copy, self.paste), self._face)

    def _action(self, text: str, key: str | QKeySequence.StandardKey | None = None) -> QAction:
        action = QAction(text, self)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        self._face.addAction(action)
        return action

    @staticmethod
    def _menu(title: str, actions: tuple[QAction | None, ...], parent: QWidget) -> QMenu:
        menu = QMenu(title, parent)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu
