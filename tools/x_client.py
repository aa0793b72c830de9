"""A second client of the X server: strikes keys, reads pixels, and sees which windows are mapped.

Fast enough to time frames.
"""

import ctypes
import ctypes.util
from dataclasses import dataclass
from typing import ClassVar

_ALL_PLANES = ctypes.c_ulong(-1).value
_Z_PIXMAP = 2
_VIEWABLE = 2
_LONG = 32
_SUBSTRUCTURE = (1 << 19) | (1 << 20)
_CLIENT_MESSAGE = 33


class _Attributes(ctypes.Structure):
    """The beginning of XWindowAttributes, and room for the rest."""

    _fields_: ClassVar = [
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("rest", ctypes.c_long * 8),
    ]


class _Image(ctypes.Structure):
    """The beginning of XImage."""

    _fields_: ClassVar = [
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.c_void_p),
        *((name, ctypes.c_int) for name in ("byte_order", "bitmap_unit", "bitmap_bit_order", "bitmap_pad")),
        *((name, ctypes.c_int) for name in ("depth", "bytes_per_line", "bits_per_pixel")),
    ]


class _Message(ctypes.Structure):
    """XClientMessageEvent, with room for the largest event."""

    _fields_: ClassVar = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    ]


_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_IGNORE = _HANDLER(lambda _display, _error: 0)


@dataclass(frozen=True)
class Mapped:
    """A window that is on the screen.

    Args:
        number: the server's name for it.
        box: left, top, width and height on the screen, in pixels.
    """

    number: int
    box: tuple[int, int, int, int]


class XClient:
    """A connection of our own to a display.

    Args:
        display: such as ":99".

    Raises:
        OSError: if the libraries or the display are not there.
    """

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._declare()
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError("no such display")
        self._root = self._x.XDefaultRootWindow(self._display)

    def press(self, name: str) -> None:
        """Press a key by its X name, such as "Shift_L"."""
        self._key(name, 1)

    def release(self, name: str) -> None:
        """Let a key go."""
        self._key(name, 0)

    def strike(self, name: str) -> None:
        """Press a key and let it go."""
        self.press(name)
        self.release(name)

    def pixel(self, x: int, y: int) -> int:
        """Return the colour of one point of the screen, as 0xRRGGBB."""
        image = self._x.XGetImage(self._display, self._root, x, y, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return -1
        colour = int(self._x.XGetPixel(image, 0, 0)) & 0xFFFFFF
        self._x.XFree(ctypes.cast(image, ctypes.POINTER(_Image)).contents.data)
        self._x.XFree(image)
        return colour

    def picture(self, box: tuple[int, int, int, int]) -> bytes:
        """Return part of the screen: four bytes a pixel (blue, green, red, nothing), row by row.

        Args:
            box: left, top, width and height, in pixels; wholly on the screen.
        """
        image = self._x.XGetImage(self._display, self._root, *box, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return b""
        seen = ctypes.cast(image, ctypes.POINTER(_Image)).contents
        content = ctypes.string_at(seen.data, seen.bytes_per_line * seen.height)
        self._x.XFree(seen.data)
        self._x.XFree(image)
        return content

    def mapped(self) -> list[Mapped]:
        """Return the windows on the screen, each as the window manager frames it, the lowest first."""
        return [window for number in self._children(self._root) if (window := self._window(number))]

    def point(self, x: int, y: int) -> None:
        """Move the pointer to a point of the screen."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XFlush(self._display)

    def button(self, down: bool) -> None:
        """Press the left button of the mouse, or let it go."""
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), 0)
        self._x.XFlush(self._display)

    def ask_to_close(self, window: int) -> None:
        """Ask the window manager to close a window, as a task bar does.

        Args:
            window: the program's own window, not its frame.
        """
        event = _Message(type=_CLIENT_MESSAGE, window=window, format=_LONG)
        event.message_type = self._x.XInternAtom(self._display, b"_NET_CLOSE_WINDOW", 0)
        event.data[1] = 2  # from somebody who stands for her
        self._x.XSendEvent(self._display, self._root, 0, _SUBSTRUCTURE, ctypes.byref(event))
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Close the connection."""
        self._x.XCloseDisplay(self._display)

    def _children(self, window: int) -> list[int]:
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        found = ctypes.POINTER(ctypes.c_ulong)()
        references = (ctypes.byref(each) for each in (root, parent, found, count))
        if not self._x.XQueryTree(self._display, window, *references) or not count.value:
            return []
        children = [int(found[place]) for place in range(count.value)]
        self._x.XFree(found)
        return children

    def _window(self, number: int) -> Mapped | None:
        """Return a window if it is on the screen; one that is gone by now is not."""
        seen = _Attributes()
        if not self._x.XGetWindowAttributes(self._display, number, ctypes.byref(seen)):
            return None
        if seen.map_state != _VIEWABLE or seen.width <= 1 or seen.height <= 1:
            return None
        return Mapped(number, (seen.x, seen.y, seen.width, seen.height))

    def _key(self, name: str, down: int) -> None:
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XFlush(self._display)

    def _declare(self) -> None:
        x, pointer = self._x, ctypes.c_void_p
        window = ctypes.c_ulong
        # Windows that go while they are asked about are no reason to end.
        x.XSetErrorHandler.argtypes = [_HANDLER]
        x.XSetErrorHandler(_IGNORE)
        x.XQueryTree.argtypes = [pointer, window, *[pointer] * 4]
        x.XGetWindowAttributes.argtypes = [pointer, window, pointer]
        x.XInternAtom.argtypes, x.XInternAtom.restype = [pointer, ctypes.c_char_p, ctypes.c_int], window
        x.XSendEvent.argtypes = [pointer, window, ctypes.c_int, ctypes.c_long, pointer]
        self._test.XTestFakeMotionEvent.argtypes = [pointer, *[ctypes.c_int] * 3, window]
        self._test.XTestFakeButtonEvent.argtypes = [pointer, ctypes.c_uint, ctypes.c_int, window]
        x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = pointer, [ctypes.c_char_p]
        x.XDefaultRootWindow.restype, x.XDefaultRootWindow.argtypes = ctypes.c_ulong, [pointer]
        x.XStringToKeysym.restype, x.XStringToKeysym.argtypes = ctypes.c_ulong, [ctypes.c_char_p]
        x.XKeysymToKeycode.restype = ctypes.c_ubyte
        x.XKeysymToKeycode.argtypes = [pointer, ctypes.c_ulong]
        x.XFlush.argtypes = [pointer]
        x.XCloseDisplay.argtypes = [pointer]
        x.XFree.argtypes = [pointer]
        x.XGetImage.restype = pointer
        x.XGetImage.argtypes = [
            pointer,
            ctypes.c_ulong,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_ulong,
            ctypes.c_int,
        ]
        x.XGetPixel.restype, x.XGetPixel.argtypes = ctypes.c_ulong, [pointer, ctypes.c_int, ctypes.c_int]
        self._test.XTestFakeKeyEvent.argtypes = [pointer, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
