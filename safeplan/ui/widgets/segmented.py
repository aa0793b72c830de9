"""One choice of two to five, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.focus_ring import KeyboardFocus

_ICON = 16
_AIR = 6
_EDGE = 12


@dataclass(frozen=True)
class Option:
    """One of the choices.

    Args:
        key: what the program calls it.
        text: what she reads.
        icon: an icon's name shown always in place of the tick, or None.
    """

    key: str
    text: str
    icon: str | None = None


class SegmentedChoice(QWidget):
    """Segments side by side; the chosen one has tint, weight and a tick. Its width never changes.

    Args:
        theme: the look.
        options: the choices, two to five.
        name: the question, for assistive technology.
        value: the key chosen at first, or None for none.
        parent: the owner.
    """

    chosen = Signal(str)
    """She chose another option; carries its key."""

    def __init__(
        self,
        theme: Theme,
        options: Sequence[Option],
        name: str,
        value: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, option in enumerate(options):
            segment = _Segment(theme, option, place == 0, place == len(options) - 1, self)
            segment.setAccessibleDescription(name)
            self._segments[option.key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        if value is not None:
            self.set_value(value)
        self._group.buttonClicked.connect(self._tell)
        theme.changed.connect(self._measure_again)

    def value(self) -> str | None:
        """Return the chosen key, or None."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), None)

    def set_value(self, key: str | None) -> None:
        """Choose without a signal.

        Args:
            key: the option's key; None for none.
        """
        if key is not None:
            self._segments[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for segment in self._segments.values():
            segment.setChecked(False)
        self._group.setExclusive(True)

    def segment(self, key: str) -> QRadioButton:
        """Return one segment, to set the focus on it or to switch it off.

        Args:
            key: the option's key.
        """
        return self._segments[key]

    def _tell(self, button: QWidget) -> None:
        if isinstance(button, _Segment):
            self.chosen.emit(button.option.key)

    def _measure_again(self) -> None:
        for segment in self._segments.values():
            segment.updateGeometry()


class _Segment(QRadioButton):
    """A radio button that looks like a part of a bar."""

    def __init__(self, theme: Theme, option: Option, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(option.text, parent)
        self.option = option
        self._theme = theme
        self._first = first
        self._last = last
        self._focus = KeyboardFocus(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for the words at their boldest, and for the tick."""
        words = QFontMetrics(self._theme.font("body_strong")).horizontalAdvance(self.text())
        width = words + self._theme.scaled(_ICON) + _AIR + 2 * self._theme.px(_EDGE)
        height = self._theme.control_height() - 2
        return QSize(max(width, self._theme.scaled(80)), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: its width never changes."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a press there counts: anywhere in the segment."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, border, tick and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        if self._focus.shown:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        outline = self._outline()
        ground = "tint" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.fillPath(outline, self._theme.colour(ground if self.isEnabled() else "fill"))
        # The inner borders are hairlines; the bar's outline is a control's edge.
        painter.save()
        painter.setClipRect(self.rect())
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawPath(outline)
        painter.restore()
        ends_bar = self._first if self._right_to_left() else self._last
        if not ends_bar:
            painter.setPen(QPen(self._theme.colour("line"), 1))
            x = self.width() - 0.5
            painter.drawLine(
                QRectF(x, 1, 0, self.height() - 2).topLeft(), QRectF(x, 1, 0, self.height() - 2).bottomLeft()
            )

    def _outline(self) -> QPainterPath:
        """Return the segment's share of the bar's rounded outline; open ends reach past the clip."""
        left_end = self._last if self._right_to_left() else self._first
        right_end = self._first if self._right_to_left() else self._last
        beyond = 12.0
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame.adjust(0 if left_end else -beyond, 0, 0 if right_end else beyond, 0)
        path = QPainterPath()
        radius = self._theme.radius("control")
        path.addRoundedRect(frame, radius, radius)
        return path

    def _paint_words(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        font = self._theme.font("body_strong" if chosen else "body")
        colour = "off" if not self.isEnabled() else "accent" if chosen else "ink2"
        icon = self.option.icon or ("check" if chosen else None)
        words = QFontMetrics(font).horizontalAdvance(self.text()) + 1
        edge = self._theme.scaled(_ICON) if icon else 0
        air = _AIR if icon else 0
        start = (self.width() - words - edge - air) // 2
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        words_left = start if self._right_to_left() else start + edge + air
        painter.drawText(
            QRect(words_left, 0, words, self.height()), Qt.AlignmentFlag.AlignCenter, self.text()
        )
        if icon:
            left = start + words + air if self._right_to_left() else start
            place = QPoint(left, (self.height() - edge) // 2)
            painter.drawPixmap(place, self._theme.pixmap(icon, colour, _ICON))

    def _right_to_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
