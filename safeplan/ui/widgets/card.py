"""Cards group rows; there is never a card in a card."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.roles import Line, set_mark


class Card(QFrame):
    """A white field with a hairline and round corners.

    Args:
        theme: the look.
        kind: "plain", "quiet" (the page's own ground), "settle" (the one thing to settle) or "danger".
        padding: pixels inside, at 100 % text; 0 for rows that reach the edges.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        kind: Literal["plain", "quiet", "settle", "danger"] = "plain",
        padding: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        set_mark(self, "card", kind)
        edge = theme.px(padding) if padding else 1
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(theme.px(8) if padding else 0)

    def add(self, content: QWidget | QLayout) -> None:
        """Add something below the rest.

        Args:
            content: a widget or a layout.
        """
        if isinstance(content, QWidget):
            self.column.addWidget(content)
        else:
            self.column.addLayout(content)

    def add_row(self, row: QWidget) -> None:
        """Add a row, with a hairline above it unless it is the first. For cards without padding.

        Args:
            row: the row.
        """
        if self.column.count():
            self.column.addWidget(Line())
        self.column.addWidget(row)


class CardRow(QWidget):
    """A row of a card: a name, its state in words, and one control at the end.

    Args:
        theme: the look.
        title: the name.
        text: a second line, or "".
        control: what stands at the end, or None.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str = "",
        control: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(theme, title, "control")
        self.text = Label(theme, text, "second")
        self.text.setVisible(bool(text))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(11), theme.px(16), theme.px(11))
        row.setSpacing(theme.px(16))
        row.addLayout(words, 1)
        if control is not None:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(52))

    def set_text(self, text: str) -> None:
        """Change the second line.

        Args:
            text: the words; "" hides it.
        """
        self.text.setText(text)
        self.text.setVisible(bool(text))
