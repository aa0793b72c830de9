"""Puts the cover together from its parts."""

from collections.abc import Callable

from safeplan.clock import Clock
from safeplan.cover.gesture import GestureFilter, now_ms
from safeplan.cover.lists import ListsFace
from safeplan.cover.quiet import DeadTimes, Quiet
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.places import Home


def open_cover(
    home: Home,
    clock: Clock,
    settings: SettingsFile,
    *,
    times: DeadTimes | None = None,
    clock_ms: Callable[[], int] = now_ms,
) -> CoverWindow:
    """Return the cover's window, not shown yet.

    Args:
        home: where the cover's files lie.
        clock: tells what day it is.
        settings: the cover's settings; their language must be in use already.
        times: the dead times after leaving; tests pass short ones.
        clock_ms: a clock in milliseconds that never goes back.
    """
    face = ListsFace(home, clock)
    window = CoverWindow(face, settings, GestureFilter(clock_ms), Quiet(clock_ms, times))
    window.gestures.setParent(window)
    window.quiet.setParent(window)
    return window
