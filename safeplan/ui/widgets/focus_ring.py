"""The ring round a button that has the keyboard's focus."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from safeplan.ui.theme import Theme

KEYBOARD_REASONS = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_KEPT_REASONS = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
# An event's class is known sooner than its type, and there are many of these watchers.
_WATCHED = frozenset({QFocusEvent, QMouseEvent})
_GAP = 2
_THICKNESS = 2


class FocusRing(QFocusFrame):
    """A 2-pixel ring, 2 pixels away from its widget, shown for keyboard focus only.

    Args:
        theme: the look.
        watched: the widget it goes round; it owns the ring's watcher.
    """

    def __init__(self, theme: Theme, watched: QWidget) -> None:
        super().__init__(watched)
        self._theme = theme
        self._style = _RingStyle()
        self._style.setParent(self)
        self.setStyle(self._style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWidget(watched)

    @staticmethod
    def watch(theme: Theme, widget: QWidget) -> None:
        """Give a widget a ring whenever the keyboard brings the focus to it.

        Args:
            theme: the look.
            widget: a button, tick box or the like.
        """
        widget.installEventFilter(_Watcher(theme, widget))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), _THICKNESS))
        half = _THICKNESS / 2
        radius = self._theme.radius("control") + _GAP + half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()


class _Watcher(QObject):
    """Makes the ring at the first keyboard focus, and takes it away when the focus goes."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._ring: FocusRing | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus; nothing is swallowed."""
        del watched
        if type(event) not in _WATCHED:
            return False
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() in KEYBOARD_REASONS:
                self._show()
            elif event.reason() not in _KEPT_REASONS:
                self._hide()
        elif event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() not in _KEPT_REASONS:
                self._hide()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._hide()
        return False

    def _show(self) -> None:
        if self._ring is None:
            self._ring = FocusRing(self._theme, self._widget)
        else:
            self._ring.setWidget(self._widget)
        self._ring.show()
        self._ring.raise_()

    def _hide(self) -> None:
        if self._ring is not None:
            self._ring.hide()


class _RingStyle(QProxyStyle):
    """Tells the focus frame how far outside its widget it stands."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(  # noqa: N802 - Qt's name
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return the ring's margins, and the base style's other measures."""
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return _GAP + _THICKNESS
        return super().pixelMetric(metric, option, widget)

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        """Return that the frame lies above its neighbours, unmasked, and the base style's other hints."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returned)


class KeyboardFocus(QObject):
    """Knows whether its widget has the focus from the keyboard, for widgets that paint a ring inside.

    Args:
        widget: the widget to follow; it is painted again when the answer changes.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._shown = False
        widget.installEventFilter(self)
        if isinstance(widget, QAbstractScrollArea):
            widget.viewport().installEventFilter(self)  # presses of the mouse arrive there

    @property
    def shown(self) -> bool:
        """Whether a ring should be painted."""
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus; nothing is swallowed."""
        kind = event.type()
        if kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut} and isinstance(event, QFocusEvent):
            if event.reason() not in _KEPT_REASONS:
                self._set(kind == QEvent.Type.FocusIn and event.reason() in KEYBOARD_REASONS)
        elif kind == QEvent.Type.MouseButtonPress:
            self._set(False)
        elif kind == QEvent.Type.KeyPress:
            self._set(self._widget.hasFocus())
        return super().eventFilter(watched, event)

    def _set(self, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self._widget.update()
