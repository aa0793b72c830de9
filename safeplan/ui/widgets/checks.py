"""Tick boxes, round choices and switches, painted by hand so that they grow with the text."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.focus_ring import FocusRing

_BOX = 20
_AIR = 8
_SWITCH = QSize(40, 22)


def paint_box(theme: Theme, painter: QPainter, place: QRectF, checked: bool, enabled: bool = True) -> None:
    """Paint a tick box; delegates use it too.

    Args:
        theme: the look.
        painter: where to paint.
        place: the square it fills.
        checked: whether it has its tick.
        enabled: whether it can be used.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = "accent" if checked and enabled else "edge"
    ground = "accent" if checked and enabled else "field" if enabled else "fill"
    painter.setPen(QPen(theme.colour(edge), 1))
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if checked:
        pen = QPen(theme.colour("on_accent" if enabled else "off"), place.width() / 9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y, unit = place.x(), place.y(), place.width()
        corners = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.33))
        painter.drawPolyline(QPolygonF([QPointF(x + a * unit, y + b * unit) for a, b in corners]))
    painter.restore()


class _Painted:
    """What the three share: room, hit area and words."""

    _theme: Theme

    def _mark_size(self) -> QSize:
        edge = self._theme.scaled(_BOX)
        return QSize(edge, edge)

    def _hint(self, button: QAbstractButton) -> QSize:
        mark = self._mark_size()
        metrics = QFontMetrics(self._theme.font("body"))
        words = metrics.horizontalAdvance(button.text())
        width = mark.width() + (self._theme.px(_AIR) + words + 2 if button.text() else 0)
        return QSize(width, max(mark.height(), metrics.height(), self._theme.size("target")))

    def _mark_place(self, button: QAbstractButton) -> QRectF:
        mark = self._mark_size()
        right_to_left = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = button.width() - mark.width() if right_to_left else 0
        return QRectF(left, (button.height() - mark.height()) / 2, mark.width(), mark.height())

    def _paint_words(self, painter: QPainter, button: QAbstractButton) -> None:
        if not button.text():
            return
        room = self._mark_size().width() + self._theme.px(_AIR)
        right_to_left = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = QRect(0 if right_to_left else room, 0, button.width() - room, button.height())
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("ink" if button.isEnabled() else "off"))
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            place, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), button.text()
        )


class CheckBox(_Painted, QCheckBox):
    """A tick box with its words.

    Args:
        theme: the look.
        text: the words; "" where they stand elsewhere (then give it an accessible name).
        parent: the owner.
    """

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, text, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        FocusRing.watch(theme, self)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room for box and words."""
        return self._hint(self)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self._hint(self)

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a press there counts: on box and words alike."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box and words."""
        painter = QPainter(self)
        paint_box(self._theme, painter, self._mark_place(self), self.isChecked(), self.isEnabled())
        self._paint_words(painter, self)
        painter.end()


class RadioButton(_Painted, QRadioButton):
    """A round choice with its words.

    Args:
        theme: the look.
        text: the words.
        parent: the owner.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, text, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        FocusRing.watch(theme, self)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room for circle and words."""
        return self._hint(self)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self._hint(self)

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a press there counts: on circle and words alike."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._mark_place(self).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        painter.setPen(QPen(self._theme.colour("accent" if chosen else "edge"), 1))
        painter.setBrush(self._theme.colour("accent" if chosen else "field"))
        painter.drawEllipse(place)
        if chosen:
            inset = place.width() * 0.3
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("on_accent"))
            painter.drawEllipse(place.adjusted(inset, inset, -inset, -inset))
        self._paint_words(painter, self)
        painter.end()


class Switch(_Painted, QCheckBox):
    """A switch for what is at once on or off; its words say which.

    Args:
        theme: the look.
        name: what it switches, for assistive technology.
        on_text: words beside it while it is on, or "".
        off_text: words beside it while it is off, or "".
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        on_text: str = "",
        off_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        QCheckBox.__init__(self, parent)
        self._theme = theme
        self._texts = (off_text, on_text)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        FocusRing.watch(theme, self)
        theme.changed.connect(self.updateGeometry)
        self.toggled.connect(self._say)
        self._say(False)

    def sizeHint(self) -> QSize:
        """Return the room for the switch and the longer of its words."""
        metrics = QFontMetrics(self._theme.font("body"))
        words = max(metrics.horizontalAdvance(text) for text in self._texts)
        mark = self._mark_size()
        width = mark.width() + (self._theme.px(_AIR) + words + 2 if words else 0)
        return QSize(width, max(mark.height(), metrics.height(), self._theme.size("target")))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a press there counts."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the knob at the side that says on or off, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._mark_place(self)
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent" if on else "edge"))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        inset = place.height() / 8
        knob = place.height() - 2 * inset
        at_right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        left = place.right() - inset - knob if at_right else place.left() + inset
        painter.setBrush(self._theme.colour("on_accent" if on else "field"))
        painter.drawEllipse(QRectF(left, place.top() + inset, knob, knob))
        self._paint_words(painter, self)
        painter.end()

    def _mark_size(self) -> QSize:
        return QSize(self._theme.scaled(_SWITCH.width()), self._theme.scaled(_SWITCH.height()))

    def _say(self, on: bool) -> None:
        self.setText(self._texts[int(on)])
