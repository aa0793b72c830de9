"""How a widget tells the style sheet what it is."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget


def set_role(widget: QWidget, role: str, tone: str | None = None) -> None:
    """Give a widget's words their step of the type scale.

    Args:
        widget: the widget.
        role: a role of the theme, such as "section" or "note".
        tone: a colour token for the words, or None for the role's own.
    """
    set_mark(widget, "role", role)
    if tone is not None:
        set_mark(widget, "tone", tone)


def set_ground(widget: QWidget, ground: str) -> None:
    """Fill a plain widget with one of the theme's grounds.

    Args:
        widget: the widget.
        ground: "bg", "surface", "side", "fill" or "tint".
    """
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    set_mark(widget, "ground", ground)


def set_mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at; a visible widget is dressed again.

    Args:
        widget: the widget.
        name: the property's name.
        value: its value.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def side_margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Return margins that turn with the line of reading; Qt's own stay where they are.

    Args:
        start: pixels where reading starts.
        top: pixels above.
        end: pixels where reading ends.
        bottom: pixels below.
    """
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    return QMargins(start, top, end, bottom)


class Line(QFrame):
    """A hairline that parts things and means nothing.

    Args:
        upright: whether it stands between columns.
        parent: the owner.
    """

    def __init__(self, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_mark(self, "line", "upright" if upright else "flat")
