"""What tests of the window look for, and colours taken away."""

from typing import TypeVar

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from safeplan.ui.theme import Theme

Kind = TypeVar("Kind", bound=QWidget)
_DARK = frozenset({"ink", "ink2", "ink3", "accent", "edge", "line"})


def child(parent: QWidget, kind: type[Kind], name: str = "") -> Kind:
    """Return the one widget of a kind inside another; the test fails if there is none."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def focused() -> QWidget:
    """What the keyboard is on."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def take_colours_away(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave black for lines and words and white for grounds, so that only shapes can differ."""
    monkeypatch.setattr(theme, "colour", lambda name: QColor("#000000" if name in _DARK else "#ffffff"))
