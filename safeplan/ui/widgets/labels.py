"""Words on the screen: plain, cut short, or a number to read digit by digit."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from safeplan.ui import private_text
from safeplan.ui.language import isolated
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.roles import set_mark, set_role


class Label(QLabel):
    """Plain words in one of the theme's roles. They wrap, and never read as rich text.

    Args:
        theme: the look.
        text: the words.
        role: a step of the type scale.
        tone: a colour token, or None for the role's own.
        wrap: whether long text goes on in a new line.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a label is its looks
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        tone: str | None = None,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        align_to_layout(self)
        set_role(self, role, tone)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width; a layout may offer more than the label will take."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy in secret, where the words can be marked."""
        if not private_text.key_copies(self, event):
            super().keyPressEvent(event)

    def set_tone(self, tone: str) -> None:
        """Change the colour of the words.

        Args:
            tone: a colour token.
        """
        set_mark(self, "tone", tone)


class ElidedLabel(QWidget):
    """One line of text, cut with "…" where it does not fit.

    The whole text stays readable to assistive technology and as a tool tip.

    Args:
        theme: the look.
        text: the words.
        role: a step of the type scale.
        tone: a colour token.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._tone = tone
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show other words.

        Args:
            text: the words; line ends become spaces.
        """
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self._tip()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Change the colour of the words.

        Args:
            tone: a colour token.
        """
        self._tone = tone
        self.update()

    def is_cut(self) -> bool:
        """Return whether some of the text does not fit."""
        return self._metrics_width() > self.width()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text in one line."""
        return QSize(self._metrics_width(), self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self._line_height() * 2, self._line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the whole text as a tip only where it is cut."""
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, cut at the end of the line."""
        painter = QPainter(self)
        font = self._theme.font(self._role)
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._tone))
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        alignment = self.style().visualAlignment(self.layoutDirection(), flags)
        painter.drawText(self.rect(), int(alignment), shown)
        painter.end()

    def _tip(self) -> None:
        self.setToolTip(self._text if self.is_cut() else "")

    def _metrics_width(self) -> int:
        return QFontMetrics(self._theme.font(self._role)).horizontalAdvance(self._text) + 1

    def _line_height(self) -> int:
        return QFontMetrics(self._theme.font(self._role)).lineSpacing()


class NumberLabel(Label):
    """A phone number: never cut, never mirrored, selectable, and spoken digit by digit.

    Args:
        theme: the look.
        number: the number as people write it, such as "0808 802 0300".
        role: a step of the type scale.
        tone: a colour token, or None for the role's own.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        number: str,
        role: str = "number",
        tone: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", role, tone, wrap=False, parent=parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_number(number)

    def set_number(self, number: str) -> None:
        """Show another number.

        Args:
            number: the number as people write it.
        """
        self._number = number
        self.setText(isolated(number))
        self.setAccessibleName(spoken(number))

    def number(self) -> str:
        """Return the number without direction marks."""
        return self._number


def spoken(number: str) -> str:
    """Return a number with a space between its digits, so that it is read digit by digit.

    Args:
        number: the number as people write it.
    """
    groups = number.split()
    return ", ".join(" ".join(group) for group in groups)


def align_to_layout(label: QLabel) -> None:
    """Let a label's words begin where the page begins: Qt would follow the words' own script.

    Args:
        label: the label; in a left-to-right window nothing changes.
    """
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(sides | Qt.AlignmentFlag.AlignVCenter)
