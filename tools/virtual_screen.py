"""A virtual screen with a window manager, for the demo, the screenshots and the journeys."""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

WIDTH, HEIGHT, DEPTH = 1280, 800, 24
PATIENCE = 20.0
"""Seconds to wait for the screen, and again for its window manager."""


class ScreenUnavailable(Exception):
    """The virtual screen or its window manager did not come up."""


class VirtualScreen:
    """Xvfb on a display number that is free, with openbox on it; gone when the `with` block ends.

    Args:
        width: of the screen, in pixels.
        height: of the screen, in pixels.
    """

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self._size = f"{width}x{height}x{DEPTH}"
        self._running = contextlib.ExitStack()
        self.display = ""

    def __enter__(self) -> Self:
        """Start both, and return once windows can be opened."""
        with contextlib.ExitStack() as starting:
            self.display = starting.enter_context(_server(self._size))
            starting.enter_context(_window_manager(self.environment()))
            self._running = starting.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        """End both."""
        self._running.close()

    def environment(self) -> dict[str, str]:
        """Return the environment for a program that should show itself here."""
        ours = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
        return ours | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}


_NOT_OURS = ("WAYLAND_DISPLAY", "XAUTHORITY", "SESSION_MANAGER", "QT_SCALE_FACTOR")


@contextlib.contextmanager
def _server(size: str) -> Iterator[str]:
    """Run Xvfb; it picks the number itself and tells it once it takes connections."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with _running(command, None, pass_fds=(writing,)) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise ScreenUnavailable(f"Xvfb ended with {server.wait()}")
        yield f":{number}"


@contextlib.contextmanager
def _window_manager(environment: dict[str, str]) -> Iterator[None]:
    """Run openbox, and go on once it manages windows."""
    with _running(["openbox", "--sm-disable"], environment) as manager:
        deadline = time.monotonic() + PATIENCE
        while not _managed(environment):
            if manager.poll() is not None or time.monotonic() > deadline:
                raise ScreenUnavailable("openbox did not start")
            time.sleep(0.02)
        yield


def _managed(environment: dict[str, str]) -> bool:
    """Tell whether a window manager answers."""
    question = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    answer = subprocess.run(question, env=environment, capture_output=True, text=True, check=False)
    return "window id" in answer.stdout


@contextlib.contextmanager
def _running(
    command: list[str], environment: dict[str, str] | None, pass_fds: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program quietly for as long as the block lasts."""
    with Path(os.devnull).open("wb") as nowhere:
        process = subprocess.Popen(
            command, env=environment, pass_fds=pass_fds, stdout=nowhere, stderr=nowhere
        )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
