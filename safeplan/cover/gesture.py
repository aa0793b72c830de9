"""Sees every key of the program and tells when a gesture was made."""

from collections.abc import Callable
from time import monotonic_ns

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)

from safeplan.cover.counters import EscapeTwice, Key, ShiftThrice, Taps, Tuning

__all__ = ["OF_THE_SCREEN", "EscapeTwice", "GestureFilter", "ShiftThrice", "Tuning", "now_ms"]

OF_THE_SCREEN = frozenset({QShowEvent, QHideEvent, QPaintEvent, QResizeEvent, QMoveEvent})
"""Classes of events that no hand makes. Most events of a page that comes up are of them, and an event's class
is known in a tenth of the time that its type takes (measured): what sees every event asks this first."""

# ShortcutOverride too: a key that is used as a shortcut arrives as nothing else.
_PRESSES = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_DISTURBING = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
    }
)
_HELD_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
# Some platforms give 1 for every key instead of its scan code.
_LOWEST_SCAN_CODE = 2


def now_ms() -> int:
    """Return milliseconds of a clock that never goes back."""
    return monotonic_ns() // 1_000_000


class GestureFilter(QObject):
    """An event filter on the application that counts the gestures.

    Signals:
        shift_thrice: Shift was struck three times alone.
        escape_twice: Escape was struck twice.

    Both come from inside the delivery of the last key's release, so that whoever answers is drawn in
    the next frame. That release goes no further.

    Args:
        clock_ms: a clock in milliseconds that never goes back.
        parent: the owner.
    """

    shift_thrice = Signal()
    escape_twice = Signal()

    def __init__(self, clock_ms: Callable[[], int] = now_ms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock_ms = clock_ms
        self._shift = ShiftThrice()
        self._escape = EscapeTwice()
        self._counters: tuple[Taps, ...] = (self._shift, self._escape)
        self._tuning = Tuning()
        self._dragging = False

    @property
    def dragging(self) -> bool:
        """Whether something of ours may be following the mouse: a drag began, and no press came since."""
        return self._dragging

    def install(self, application: QCoreApplication) -> None:
        """Begin to watch every event of the application."""
        application.installEventFilter(self)
        if isinstance(application, QGuiApplication):
            # What was held in one window may come up in another, unseen.
            application.focusWindowChanged.connect(self._lose_sight)

    def tune(self, tuning: Tuning) -> None:
        """Let other gestures count, or take longer, from now on."""
        self._tuning = tuning
        for counter in self._counters:
            counter.allow(slow=tuning.slow)

    def forget(self) -> None:
        """Start all counts again."""
        for counter in self._counters:
            counter.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything pass but the release that completes a gesture."""
        del watched
        if type(event) in OF_THE_SCREEN:
            return False
        kind = event.type()
        if kind in _PRESSES:
            if isinstance(event, QKeyEvent):
                self._press(event)
        elif kind == QEvent.Type.KeyRelease:
            return isinstance(event, QKeyEvent) and self._release(event)
        elif kind in _DISTURBING:
            self._dragging = False
            self._disturb()
        elif kind == QEvent.Type.ApplicationStateChange:
            self._lose_sight()
        elif kind == QEvent.Type.DragEnter:
            self._come_first()
            self._dragging = isinstance(event, QDragEnterEvent) and event.source() is not None
        return False

    def _come_first(self) -> None:
        """See the keys that are struck while something is dragged; Qt's own filter for that eats them all."""
        application = QCoreApplication.instance()
        if application is not None:
            # What was installed last is asked first.
            application.removeEventFilter(self)
            application.installEventFilter(self)

    def _lose_sight(self) -> None:
        for counter in self._counters:
            counter.lose_sight()

    def _disturb(self) -> None:
        for counter in self._counters:
            counter.disturb()

    def _press(self, event: QKeyEvent) -> None:
        key, code, now = _key_of(event), _code_of(event), self._clock_ms()
        if event.key() in _MODIFIER_KEYS:
            # Held modifiers are read from each event: their releases get lost at every switch of window.
            self._disturb()
            return
        if key is Key.OTHER and event.type() == QEvent.Type.ShortcutOverride:
            # If the key is a shortcut, its release may be lost with the window that it opens; if it is
            # none, its press is still to come.
            self._disturb()
            return
        with_modifier = bool(event.modifiers() & _HELD_MODIFIERS)
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._shift.press(key, code, now, with_modifier=with_modifier)
        self._escape.press(key, code, now, with_modifier=with_modifier or with_shift)

    def _release(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        key, code, now = _key_of(event), _code_of(event), self._clock_ms()
        shift = self._shift.release(key, code, now) and self._tuning.shift
        escape = self._escape.release(key, code, now) and self._tuning.escape
        if shift:
            self.shift_thrice.emit()
        if escape:
            self.escape_twice.emit()
        return shift or escape


def _key_of(event: QKeyEvent) -> Key:
    if event.key() == Qt.Key.Key_Shift:
        return Key.SHIFT
    if event.key() == Qt.Key.Key_Escape:
        return Key.ESCAPE
    return Key.OTHER


def _code_of(event: QKeyEvent) -> int:
    """Return what stays the same from a key's press to its release.

    The key's meaning may change in between: with Shift let go first, "!" goes down and "1" comes up.
    """
    scan = event.nativeScanCode()
    return scan if scan >= _LOWEST_SCAN_CODE else -event.key()
