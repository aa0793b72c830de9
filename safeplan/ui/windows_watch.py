"""Windows: session and power messages to the window. NOT TRIED: nobody has run this on Windows yet.

Windows gives programs about two seconds between its word and the sleep and cannot be asked to wait
longer; leaving takes a tenth of that (measured on Linux).
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

from safeplan.ui.system_watch import Reach, SystemWatch

WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
_THIS_SESSION = 0
_TO_A_WINDOW = 0
_WORDS = {
    (WM_POWERBROADCAST, 0x0004): "sleep",  # PBT_APMSUSPEND
    (WM_WTSSESSION_CHANGE, 0x0002): "switch",  # WTS_CONSOLE_DISCONNECT
    (WM_WTSSESSION_CHANGE, 0x0004): "switch",  # WTS_REMOTE_DISCONNECT
    (WM_WTSSESSION_CHANGE, 0x0006): "switch",  # WTS_SESSION_LOGOFF
    (WM_WTSSESSION_CHANGE, 0x0007): "lock",  # WTS_SESSION_LOCK
}


class WindowsWatch(SystemWatch):
    """Has Windows tell the window what becomes of the session. Not tried.

    Args:
        window: the one window, which gets the messages; it owns the watch.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._messages = Messages(self.gone.emit)
        self._listens = False

    @property
    def reach(self) -> Reach:
        """Nobody has tried it."""
        return Reach.UNTRIED

    def hold(self) -> None:
        """Listen; Windows does not wait for programs before it sleeps."""
        application = QCoreApplication.instance()
        if self._listens or application is None:
            return
        self._listens = True
        application.installNativeEventFilter(self._messages)
        if sys.platform == "win32":
            handle = wintypes.HWND(int(self._window.winId()))
            ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(handle, wintypes.DWORD(_THIS_SESSION))
            # Without this, computers with modern standby say nothing to desktop programs.
            register = ctypes.WinDLL("user32").RegisterSuspendResumeNotification
            register.restype = wintypes.HANDLE
            register(handle, wintypes.DWORD(_TO_A_WINDOW))


class Messages(QAbstractNativeEventFilter):
    """Picks the few messages that matter out of all that Windows sends.

    Args:
        tell: gets "lock", "sleep" or "switch".
    """

    def __init__(self, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at one message, and let it pass.

        Args:
            kind: what kind of message it is.
            message: the address of a Windows MSG.
        """
        if bytes(kind) == b"windows_generic_MSG":  # type: ignore[arg-type]  # QByteArray has bytes
            found = wintypes.MSG.from_address(int(message))
            word = _WORDS.get((found.message, found.wParam))
            if word is not None:
                self._tell(word)
        return False, 0
