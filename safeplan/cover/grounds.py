"""Plain grounds and thin lines."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from safeplan.cover import style


def line(parent: QWidget, colour: str = style.LINE, *, upright: bool = False) -> QWidget:
    """Return a line one pixel thick.

    Args:
        parent: where it is drawn.
        colour: as "#rrggbb".
        upright: whether it goes from top to bottom.
    """
    result = QWidget(parent)
    tint(result, colour)
    if upright:
        result.setFixedWidth(1)
    else:
        result.setFixedHeight(1)
    return result


def tint(widget: QWidget, colour: str) -> None:
    """Fill a widget's ground with a colour."""
    colours = widget.palette()
    colours.setColor(QPalette.ColorRole.Window, QColor(colour))
    widget.setPalette(colours)
    widget.setAutoFillBackground(True)
