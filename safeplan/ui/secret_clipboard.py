"""The clipboard, with what is ours marked as secret and taken away again.

The marks are in `private_text`. Who ignores them keeps what is there; so what was copied by a button is
cleared after a while, and everything of ours when she leaves. What she copies from her own words stays
until then: she may be on the way to paste it, and what was cut is nowhere else.

On macOS the mark reaches only programs that read Qt's own types (Qt's Python binding has no way to set the
system's type), so there only the clearing counts.
"""

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from safeplan.ui import private_text

_SECONDS = 30
_UNSEEN_MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200b\u200e\u200f"))


class SecretClipboard(QObject):
    """Copies in secret, and marks whatever the unlocked window puts on the clipboard in another way.

    Args:
        parent: the owner; nothing is watched once it is gone.
        seconds: how long what `copy` put there stays.

    Signals:
        cleared: what `copy` put there is gone, because its time was up or something else was copied.
    """

    cleared = Signal()

    def __init__(self, parent: QObject | None = None, seconds: int = _SECONDS) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._copied: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=seconds * 1000)
        self._timer.timeout.connect(self._time_is_up)
        self._clipboard.dataChanged.connect(self._look)
        self._clipboard.selectionChanged.connect(self._empty_selection)
        application = QGuiApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear)

    @property
    def seconds(self) -> int:
        """How many seconds what `copy` puts on the clipboard stays there."""
        return self._timer.interval() // 1000

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard, marked as secret, for `seconds`."""
        self._copied = text.translate(_UNSEEN_MARKS)
        private_text.put(self._copied)
        self._timer.start()

    def clear(self) -> None:
        """Take away whatever this program put on the clipboard; what others put there stays."""
        self._timer.stop()
        if self._is_ours():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        self._empty_selection()
        self._forget()

    def stop(self) -> None:
        """Take everything away and watch no more: what is copied from now on is the cover's."""
        self.clear()
        self._clipboard.dataChanged.disconnect(self._look)
        self._clipboard.selectionChanged.disconnect(self._empty_selection)

    def _empty_selection(self) -> None:
        """Take her words off X11's second clipboard, which gets whatever is marked with the mouse.

        This is called while Qt is still putting them there, and Qt hands them out only later, from the
        event loop; so nobody can have read them.
        """
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _is_ours(self) -> bool:
        """Return whether what is on the clipboard was put there by this program.

        Not every platform can say who put it there; what we put there ourselves we know again.
        """
        return self._clipboard.ownsClipboard() or private_text.is_of_this_process(self._content())

    def _content(self) -> QMimeData | None:
        # Qt's binding gives None for an empty clipboard, though its stubs deny it.
        return self._clipboard.mimeData(QClipboard.Mode.Clipboard)

    def _look(self) -> None:
        """Mark what came there by another way than our fields'; notice when ours was replaced."""
        ours, text = self._is_ours(), self._clipboard.text()
        if ours and text and not private_text.is_marked(self._content()):
            private_text.put(text.translate(_UNSEEN_MARKS))
        elif self._copied is not None and (not ours or text != self._copied):
            self._timer.stop()
            self._forget()

    def _time_is_up(self) -> None:
        if self._copied is not None and self._is_ours():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        self._forget()

    def _forget(self) -> None:
        if self._copied is not None:
            self._copied = None
            self.cleared.emit()
