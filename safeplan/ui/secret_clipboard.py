"""The clipboard, with what is ours marked as secret and taken away again.

Clipboard managers and the system's clipboard history are asked, in each system's own way, to keep
nothing of it. They may ignore that; so what was copied by a button is also cleared after a while,
and everything of ours when she leaves. On macOS the mark reaches only programs that read Qt's own
types (Qt's Python binding has no way to set the system's type), so there only the clearing counts.
"""

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

_SECONDS = 30
_UNSEEN_MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200b\u200e\u200f"))
_NO = b"\x00\x00\x00\x00"
_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NO,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NO,
    "application/x-nspasteboard-concealed-type": b"1",
}
_SEEN_BY = "x-kde-passwordManagerHint"


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
        self._last_put: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=seconds * 1000)
        self._timer.timeout.connect(self._time_is_up)
        self._clipboard.dataChanged.connect(self._look)
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
        self._put(self._copied)
        self._timer.start()

    def clear(self) -> None:
        """Take away whatever this program put on the clipboard; what others put there stays."""
        self._timer.stop()
        if self._is_ours():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)
        self._forget()

    def _is_ours(self) -> bool:
        """Return whether what is on the clipboard was put there by this program.

        Not every platform can say who put it there; what we put there ourselves bears its mark.
        """
        if self._clipboard.ownsClipboard():
            return True
        return self._is_marked() and self._clipboard.text() == self._last_put

    def _is_marked(self) -> bool:
        # Qt's binding gives None for an empty clipboard, though its stubs deny it.
        content: QMimeData | None = self._clipboard.mimeData(QClipboard.Mode.Clipboard)
        return content is not None and content.hasFormat(_SEEN_BY)

    def _put(self, text: str) -> None:
        self._last_put = text
        content = QMimeData()
        content.setText(text)
        for name, value in _MARKS.items():
            content.setData(name, value)
        self._clipboard.setMimeData(content, QClipboard.Mode.Clipboard)

    def _look(self) -> None:
        """Mark what came from a field or label of ours; notice when ours was replaced."""
        ours, text = self._is_ours(), self._clipboard.text()
        if ours and text and not self._is_marked():
            self._put(text.translate(_UNSEEN_MARKS))
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
