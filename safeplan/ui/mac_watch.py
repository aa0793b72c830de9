"""macOS: what its workspace says. NOT TRIED: nobody has run this on a Mac yet.

Notifications come to an Objective-C object, which Qt has no class for; it is made here through the
Objective-C runtime, so that no further package is needed. Sleep waits while our answer to its word
runs (at most 30 seconds), and the cover is painted within that; the vault is closed just after.
"""

import ctypes
import sys
from typing import Any

from PySide6.QtWidgets import QWidget

from safeplan.ui.system_watch import Reach, SystemWatch

_WORKSPACE_WORDS = {
    "NSWorkspaceWillSleepNotification": "sleep",
    "NSWorkspaceSessionDidResignActiveNotification": "switch",
}
_EVERYWHERE_WORDS = {"com.apple.screenIsLocked": "lock"}
_WORDS = _WORKSPACE_WORDS | _EVERYWHERE_WORDS
_OBSERVER_CLASS = b"ListsObserver"
_SELECTOR = b"heard:"
_AT_ONCE = 4  # NSNotificationSuspensionBehaviorDeliverImmediately

_Method = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class MacWatch(SystemWatch):
    """Has the workspace tell what becomes of the session. Not tried.

    Args:
        window: the one window; it owns the watch.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._runtime: _Runtime | None = None
        self._method = _Method(self._heard)

    @property
    def reach(self) -> Reach:
        """Nobody has tried it."""
        return Reach.UNTRIED

    def hold(self) -> None:
        """Listen; macOS waits with its sleep by itself while it tells us."""
        if sys.platform == "darwin" and self._runtime is None:
            self._listen(_Runtime())

    def _listen(self, runtime: "_Runtime") -> None:
        self._runtime = runtime
        observer = runtime.make_observer(self._method)
        workspace = runtime.send(runtime.named(b"NSWorkspace"), b"sharedWorkspace")
        centre = runtime.send(workspace, b"notificationCenter")
        for name in _WORKSPACE_WORDS:
            runtime.observe(centre, observer, name)
        everywhere = runtime.send(runtime.named(b"NSDistributedNotificationCenter"), b"defaultCenter")
        for name in _EVERYWHERE_WORDS:
            runtime.observe(everywhere, observer, name, _AT_ONCE)

    def _heard(self, _self: int, _selector: int, notification: int) -> None:
        if self._runtime is not None:
            name = self._runtime.text(self._runtime.send(notification, b"name"))
            if name in _WORDS:
                self.gone.emit(_WORDS[name])


class _Runtime:
    """The few calls of the Objective-C runtime that are needed."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        self._class = self._function("objc_getClass", pointer, text)
        self._selector = self._function("sel_registerName", pointer, text)
        self._new_class = self._function("objc_allocateClassPair", pointer, pointer, text, ctypes.c_size_t)
        self._add_method = self._function("class_addMethod", ctypes.c_bool, pointer, pointer, _Method, text)
        self._finish_class = self._function("objc_registerClassPair", None, pointer)

    def named(self, name: bytes) -> int:
        """Return a class."""
        return int(self._class(name))

    def send(self, to: int, selector: bytes, *arguments: int) -> int:
        """Send a message whose arguments and answer are objects."""
        kinds = [ctypes.c_void_p] * (2 + len(arguments))
        return int(
            self._function("objc_msgSend", ctypes.c_void_p, *kinds)(to, self._selector(selector), *arguments)
            or 0
        )

    def string(self, text: str) -> int:
        """Return an NSString."""
        kinds = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)
        make = self._function("objc_msgSend", ctypes.c_void_p, *kinds)
        return int(make(self.named(b"NSString"), self._selector(b"stringWithUTF8String:"), text.encode()))

    def text(self, string: int) -> str:
        """Return what an NSString holds."""
        read = self._function("objc_msgSend", ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p)
        return bytes(read(string, self._selector(b"UTF8String")) or b"").decode()

    def make_observer(self, method: Any) -> int:  # noqa: ANN401 - ctypes makes the type as it runs
        """Return a new object that calls `method`, which must be kept, for each notification."""
        made = self._new_class(self.named(b"NSObject"), _OBSERVER_CLASS, 0)
        self._add_method(made, self._selector(_SELECTOR), method, b"v@:@")
        self._finish_class(made)
        return self.send(self.send(made, b"alloc"), b"init")

    def observe(self, centre: int, observer: int, name: str, at_once: int | None = None) -> None:
        """Have a centre tell the observer of the notifications of this name.

        Args:
            centre: the notification centre.
            observer: what `make_observer` gave.
            name: the notifications' name.
            at_once: for the centre of all programs, which else waits until this one is in front.
        """
        selector = b"addObserver:selector:name:object:"
        words = [observer, int(self._selector(_SELECTOR)), self.string(name), 0]
        if at_once is not None:
            selector += b"suspensionBehavior:"
            words.append(at_once)
        self.send(centre, selector, *words)

    def _function(self, name: str, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 - ctypes
        prototype = ctypes.CFUNCTYPE(result, *arguments)
        return prototype((name, self._library))
