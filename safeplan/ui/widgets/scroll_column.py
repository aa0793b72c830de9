"""A column that scrolls up and down, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.roles import side_margins


class ScrollColumn(QScrollArea):
    """Put content into `column`; it scrolls when it is longer than the place it has.

    Args:
        theme: the look.
        margins: start, top, end and bottom, in pixels at 100 % text; they turn with the reading.
        measure: the widest the content gets, in pixels at 100 % text, or None.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        measure: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("column", "yes")
        start, top, end, bottom = (theme.px(margin) for margin in margins)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(side_margins(start, top, end, bottom))
        self.column.setSpacing(theme.px(8))
        if measure is not None:
            content.setMaximumWidth(theme.scaled(measure) + start + end)
            self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setWidget(content)

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)
