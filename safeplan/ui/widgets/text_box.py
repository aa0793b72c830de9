"""Boxes for many lines of her words."""

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from safeplan.ui import private_text
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.fields import PRIVATE_HINTS
from safeplan.ui.widgets.roles import set_mark


class _PlainText(QPlainTextEdit):
    """Plain text only; Tab goes on to the next field; nothing underlines or suggests."""

    def __init__(self, theme: Theme, name: str, placeholder: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._hint_words = placeholder
        self.setInputMethodHints(PRIVATE_HINTS | Qt.InputMethodHint.ImhMultiLine)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def text(self) -> str:
        """Return her words."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show other words; what was typed before cannot be undone into them.

        Args:
            text: the words.
        """
        if text != self.toPlainText():
            self.setPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words; a file is for whoever stands behind the field, its path is never words."""
        return not any(url.isLocalFile() for url in source.urls()) and super().canInsertFromMimeData(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is copied, cut or dragged, marked as secret."""
        return private_text.secret_content(self.textCursor().selection().toPlainText())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box; the hint by hand, for Qt's own leaves the margin out in mirrored windows."""
        super().paintEvent(event)
        if not self._hint_words or not self.document().isEmpty():
            return
        margin = int(self.document().documentMargin())
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("ink3"))
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        flags = self.style().visualAlignment(self.layoutDirection(), start)
        place = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextWordWrap), self._hint_words)
        painter.end()

    def show_wrong(self, wrong: bool) -> None:
        """Give the box the border of an error, or take it away.

        Args:
            wrong: whether its content cannot be used.
        """
        set_mark(self, "error", "true" if wrong else "false")


class TextBox(_PlainText):
    """The big box: her own words at 17, with a 2-pixel border and air all round.

    Args:
        theme: the look.
        name: its spoken name, the question it answers.
        placeholder: a hint, or "".
        parent: the owner.
    """

    def __init__(self, theme: Theme, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, placeholder, parent)
        set_mark(self, "box", "big")
        self._make_room()
        theme.changed.connect(self._make_room)

    def minimumSizeHint(self) -> QSize:
        """Return room for three lines."""
        line = QFontMetrics(self._theme.font("writing")).lineSpacing()
        return QSize(self._theme.scaled(200), 3 * line + 2 * self._theme.px(19) + 4)

    def _make_room(self) -> None:
        self.document().setDocumentMargin(self._theme.px(19))


class GrowingText(_PlainText):
    """A field of several lines that grows with what is written, up to a limit.

    Args:
        theme: the look.
        name: its spoken name.
        placeholder: a hint, or "".
        lines: how many lines it shows at first.
        most: how many lines it grows to; then it scrolls.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a field is its looks
        self,
        theme: Theme,
        name: str,
        placeholder: str = "",
        lines: int = 2,
        most: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, placeholder, parent)
        self._lines = lines
        self._most = most
        self._shown_lines = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._make_room()
        theme.changed.connect(self._make_room)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def sizeHint(self) -> QSize:
        """Return room for the lines there are, within the limits."""
        written = int(self.document().size().height())
        lines = max(self._lines, min(written, self._most))
        return QSize(self._theme.scaled(300), self._height_of(lines))

    def minimumSizeHint(self) -> QSize:
        """Return the height it needs now, and little width."""
        return QSize(self._theme.scaled(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines again at the new width."""
        super().resizeEvent(event)
        self._grow()

    def _height_of(self, lines: int) -> int:
        line = QFontMetrics(self._theme.font("body")).lineSpacing()
        return lines * line + 2 * int(self.document().documentMargin()) + 4

    def _grow(self) -> None:
        written = int(self.document().size().height())
        if written != self._shown_lines:
            self._shown_lines = written
            over = written > self._most
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff)
            self.updateGeometry()

    def _make_room(self) -> None:
        self.document().setDocumentMargin(self._theme.px(11))
        self.updateGeometry()
