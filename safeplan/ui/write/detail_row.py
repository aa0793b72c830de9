"""A row that opens in place: an icon, a title, what was filled in, and the fields below."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from safeplan.letters import fold
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import KeyboardFocus

_ICON = 20
_EDGE = 16
_GAP = 12
_OF_LETTERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class RowButton(QAbstractButton):
    """The row itself; checked while it is open.

    Args:
        theme: the look.
        icon: the icon's name.
        title: what the row is about.
        drawer: whether it opens a drawer beside instead of its own fields.
        parent: the owner.

    Signals:
        letter_typed: a letter or digit, to go to a row that begins with it.
    """

    letter_typed = Signal(str)

    def __init__(
        self, theme: Theme, icon: str, title: str, drawer: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._summary = ""
        self._is_filled = False
        self._drawer = drawer
        self._focus = KeyboardFocus(self)
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def set_summary(self, text: str, is_filled: bool) -> None:
        """Show what was filled in, or a hint, as the second line.

        Args:
            text: one line; it is cut where it does not fit.
            is_filled: whether she filled it in; her words darken the line and the icon.
        """
        self._summary = " ".join(text.split())
        self._is_filled = is_filled
        self.setAccessibleDescription(self._summary)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass a letter on; the rest is the button's own."""
        if event.text().isalnum() and not event.modifiers() & ~_OF_LETTERS:
            self.letter_typed.emit(event.text())
            return
        super().keyPressEvent(event)

    def summary(self) -> str:
        """Return the second line."""
        return self._summary

    def sizeHint(self) -> QSize:
        """Return room for one line or two, never less than a row."""
        theme = self._theme
        height = QFontMetrics(theme.font("control")).height()
        if self._summary:
            height += QFontMetrics(theme.font("note")).height()
        return QSize(theme.scaled(240), max(height + 2 * theme.px(8), theme.px(theme.size("row_one")) - 1))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and little width."""
        return QSize(self._theme.scaled(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("hover"))
        edge = theme.scaled(_ICON)
        left = theme.px(_EDGE)
        colour = "accent" if self._is_filled or self.isChecked() else "ink3"
        self._paint_icon(painter, self._icon, colour, _ICON, left)
        sign = "caret-right" if self._drawer or not self.isChecked() else "caret-down"
        self._paint_icon(painter, sign, "ink3", 16, self.width() - theme.px(_EDGE) - theme.scaled(16))
        words_left = left + edge + theme.px(_GAP)
        room = self.width() - words_left - theme.px(_EDGE) - theme.scaled(16) - theme.px(8)
        self._paint_words(painter, words_left, room)
        if self._focus.shown:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_words(self, painter: QPainter, left: int, room: int) -> None:
        theme = self._theme
        title = QFontMetrics(theme.font("control")).height()
        summary = QFontMetrics(theme.font("note")).height() if self._summary else 0
        top = (self.height() - title - summary) // 2
        painter.setFont(theme.font("control"))
        painter.setPen(theme.colour("ink"))
        self._line(painter, QRect(left, top, room, title), self.text())
        if self._summary:
            painter.setFont(theme.font("note"))
            painter.setPen(theme.colour("ink2" if self._is_filled else "ink3"))
            self._line(painter, QRect(left, top + title, room, summary), self._summary)

    def _line(self, painter: QPainter, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        left_to_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if left_to_right else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(place), int(flags), shown)

    def _paint_icon(self, painter: QPainter, name: str, colour: str, size: int, left: int) -> None:
        edge = self._theme.scaled(size)
        place = self._mirrored(QRect(left, (self.height() - edge) // 2, edge, edge))
        painter.drawPixmap(QPoint(place.left(), place.top()), self._theme.pixmap(name, colour, size))

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


class DetailRow(QWidget):
    """A row and its fields, which are hidden until the row is pressed.

    Args:
        theme: the look.
        icon: the icon's name.
        title: what the row is about.
        drawer: whether its fields stand in a drawer beside.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, icon: str, title: str, drawer: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = RowButton(theme, icon, title, drawer)
        self.body = QWidget()
        self.fields = QVBoxLayout(self.body)
        self.fields.setContentsMargins(theme.px(_EDGE), theme.px(4), theme.px(_EDGE), theme.px(_EDGE))
        self.fields.setSpacing(theme.px(12))
        self.body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.body)

    def begins_with(self, letter: str) -> bool:
        """Return whether the title begins with a letter, whatever its case and accents."""
        return fold(self.button.text()).startswith(fold(letter))

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)
        self.body.setVisible(is_open)
