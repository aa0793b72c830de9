"""Linux: what logind says over the system bus, and the lock that makes sleep wait for us."""

import ctypes
import os
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)
from shiboken6 import isValid

from safeplan.ui.system_watch import Reach, SystemWatch

LOGIND = "org.freedesktop.login1"
MANAGER_PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
INHIBIT = ("sleep", "Lists", "Saving the lists", "delay")
"""What, who, why and how: anybody on this computer can list it."""

_ADDRESS = "DBUS_SYSTEM_BUS_ADDRESS"
_ANY_PATH = ""
_LIBDBUS = "libdbus-1.so.3"
_SYSTEM = 1  # DBUS_BUS_SYSTEM


def bus_answers() -> bool:
    """Return whether the system's bus takes us; a bus that hangs keeps this waiting for 25 seconds or more.

    It is for another thread. Qt's own way to connect holds Python's lock while it waits, and with it the
    window, from whatever thread it is called; the library that Qt uses underneath, called here, does not.
    """
    if not _is_local():
        return False
    try:
        library = ctypes.CDLL(_LIBDBUS)
    except OSError:
        return False
    library.dbus_bus_get_private.restype = ctypes.c_void_p
    library.dbus_connection_set_exit_on_disconnect.argtypes = [ctypes.c_void_p, ctypes.c_uint]
    library.dbus_connection_close.argtypes = [ctypes.c_void_p]
    library.dbus_connection_unref.argtypes = [ctypes.c_void_p]
    connection = library.dbus_bus_get_private(_SYSTEM, None)
    if not connection:
        return False
    # The library would end this process with the bus.
    library.dbus_connection_set_exit_on_disconnect(connection, 0)
    library.dbus_connection_close(connection)
    library.dbus_connection_unref(connection)
    return True


def system_bus() -> QDBusConnection | None:
    """Return the system's bus, or None where its address is not a local socket."""
    return QDBusConnection.systemBus() if _is_local() else None


def _is_local() -> bool:
    address = os.environ.get(_ADDRESS, "unix:")
    return all(part.startswith("unix:") for part in address.split(";") if part)


class LogindWatch(SystemWatch):
    """Listens to logind. Without a bus, without logind, or refused by it, it is silent and harmless.

    The inhibitor is a file descriptor that nobody inherits; logind lets the computer sleep when the
    last copy of it is gone, that is, when this process has ended with all that was in its memory.

    Args:
        connect: gives the bus; tests give another one.
        answers: asked first, on a thread of its own, whether there is a bus that answers; None if the bus
            is known to.
        parent: the owner.
    """

    _answer = Signal(bool)

    def __init__(
        self,
        connect: Callable[[], QDBusConnection | None] = system_bus,
        answers: Callable[[], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connect = connect
        self._answers = answers
        self._asks_bus = False
        self._answer.connect(self._heard_of_bus)
        self._bus: QDBusConnection | None = None
        self._listens = False
        self._answered = False
        self._held = False
        self._asked = False
        self._inhibitor: int | None = None

    @property
    def reach(self) -> Reach:
        """Whether logind has answered."""
        return Reach.HEARD if self._answered else Reach.SILENT

    def hold(self) -> None:
        """Listen, and ask logind to wait for us before it sleeps."""
        self._held = True
        if self._bus is not None or self._answers is None:
            self._hold()
        elif not self._asks_bus:
            self._asks_bus = True
            threading.Thread(target=self._ask_bus, args=(self._answers,), daemon=True).start()

    def _ask_bus(self, answers: Callable[[], bool]) -> None:
        there = answers()
        if isValid(self):
            self._answer.emit(there)

    def _heard_of_bus(self, there: bool) -> None:
        self._asks_bus = False
        if there and self._held:
            self._hold()

    def _hold(self) -> None:
        if self._bus is None:
            self._bus = self._connect()
        if self._bus is None or not self._bus.isConnected():
            self._bus = None
            return
        if not self._listens:
            self._listens = True
            self._listen(MANAGER_PATH, MANAGER, "PrepareForSleep", "_on_sleep(bool)")
            self._ask("GetSession", ["auto"], self._listen_to_session)
        if self._inhibitor is None and not self._asked:
            self._asked = True
            self._ask("Inhibit", list(INHIBIT), self._keep_inhibitor)

    def let_go(self) -> None:
        """Let it sleep without waiting for us."""
        self._held = False
        inhibitor, self._inhibitor = self._inhibitor, None
        if inhibitor is not None:
            os.close(inhibitor)

    def _listen_to_session(self, answer: QDBusMessage) -> None:
        arguments = answer.arguments()
        found = arguments[0] if arguments else None
        # Not knowing which session is ours, leave for any: too often rather than too seldom.
        path = found.path() if isinstance(found, QDBusObjectPath) else _ANY_PATH
        self._listen(path, SESSION, "Lock", "_on_lock()")
        slot = "_on_change(QString,QVariantMap,QStringList)"
        self._listen(path, PROPERTIES, "PropertiesChanged", slot)

    def _keep_inhibitor(self, answer: QDBusMessage) -> None:
        self._asked = False
        arguments = answer.arguments()
        given = arguments[0] if arguments else None
        if self._held and isinstance(given, QDBusUnixFileDescriptor) and given.isValid():
            # Python's copy is closed on exec; Qt closes its own with the message.
            self._inhibitor = os.dup(given.fileDescriptor())

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:
        if begins:
            self.gone.emit("sleep")

    @Slot()
    def _on_lock(self) -> None:
        self.gone.emit("lock")

    @Slot(str, "QVariantMap", "QStringList")
    def _on_change(self, interface: str, changed: dict[str, Any], _invalidated: list[str]) -> None:
        if interface != SESSION:
            return
        # Desktops that lock by themselves say so with this hint, and send no Lock.
        if changed.get("LockedHint") is True:
            self.gone.emit("lock")
        elif changed.get("Active") is False:
            self.gone.emit("switch")

    def _listen(self, path: str, interface: str, name: str, slot: str) -> None:
        if self._bus is not None:
            heard = SLOT(slot)
            self._bus.connect(LOGIND, path, interface, name, self, heard)  # type: ignore[call-overload]  # it takes only str

    def _ask(self, method: str, arguments: list[str], then: Callable[[QDBusMessage], None]) -> None:
        if self._bus is None:
            return
        message = QDBusMessage.createMethodCall(LOGIND, MANAGER_PATH, MANAGER, method)
        message.setAutoStartService(False)
        message.setArguments(arguments)
        waiting = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
        waiting.finished.connect(partial(self._heard, waiting, then))

    def _heard(
        self, waiting: QDBusPendingCallWatcher, then: Callable[[QDBusMessage], None], _call: object = None
    ) -> None:
        answer = waiting.reply()
        is_reply = answer.type() == QDBusMessage.MessageType.ReplyMessage
        self._answered = self._answered or is_reply
        then(answer if is_reply else QDBusMessage())
        waiting.deleteLater()
