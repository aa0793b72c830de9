"""A dressed root to put widgets on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.theme import Theme

Put = Callable[..., QWidget]


@pytest.fixture
def put(qtbot: QtBot, theme: Theme) -> Put:
    """Put widgets below each other on a dressed, shown and active root; it is returned."""

    def put_all(*widgets: QWidget, look: Theme | None = None, width: int = 600) -> QWidget:
        root = QWidget()
        qtbot.addWidget(root)
        (look or theme).apply(root)
        column = QVBoxLayout(root)
        for widget in widgets:
            column.addWidget(widget)
        root.resize(width, 400)
        with qtbot.waitActive(root):
            root.show()
            root.activateWindow()
        return root

    return put_all


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """A right-to-left application."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
