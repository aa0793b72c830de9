"""A second client of the X server: strikes keys and reads single pixels, fast enough to time frames."""

import ctypes
import ctypes.util

_ALL_PLANES = ctypes.c_ulong(-1).value
_Z_PIXMAP = 2


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
        self._x.XFree(image)
        return colour

    def close(self) -> None:
        """Close the connection."""
        self._x.XCloseDisplay(self._display)

    def _key(self, name: str, down: int) -> None:
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XFlush(self._display)

    def _declare(self) -> None:
        x, pointer = self._x, ctypes.c_void_p
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
