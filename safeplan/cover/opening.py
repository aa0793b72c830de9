"""Puts the cover together from its parts."""

from collections.abc import Callable

from safeplan.clock import Clock
from safeplan.cover.face import Face
from safeplan.cover.gesture import GestureFilter, now_ms
from safeplan.cover.quiet import DeadTimes, Quiet
from safeplan.cover.settings import CALCULATOR, SettingsFile
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
    """Return the cover's window with the program that the settings name, not shown yet.

    Args:
        home: where the cover's files lie.
        clock: tells what day it is.
        settings: the cover's settings; their language must be in use already.
        times: the dead times after leaving; tests pass short ones.
        clock_ms: a clock in milliseconds that never goes back.
    """
    window = CoverWindow(
        lambda: _face(home, clock, settings), settings, GestureFilter(clock_ms), Quiet(clock_ms, times)
    )
    window.gestures.setParent(window)
    window.quiet.setParent(window)
    return window


def _face(home: Home, clock: Clock, settings: SettingsFile) -> Face:
    # Only the one that is shown is loaded: the start, and so every return to the cover, waits for it.
    if settings.current.program == CALCULATOR:
        from safeplan.cover.calculator import CalculatorFace

        return CalculatorFace(lambda: settings.current.favourite)
    from safeplan.cover.lists import ListsFace

    return ListsFace(home, clock)
