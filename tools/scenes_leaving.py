"""The settings about leaving and the cover, in each state."""

from dataclasses import replace

from safeplan.cover.settings import CALCULATOR
from safeplan.ui.settings.leaving import LeavingCard
from tools.theatre import Theatre, scene


def _leaving(theatre: Theatre) -> LeavingCard:
    shell = theatre.unlock()
    shell.show_page("settings", "leaving")
    theatre.settle()
    return shell.findChildren(LeavingCard)[0]


@scene
def settings_leaving(theatre: Theatre) -> None:
    """The ways to leave."""
    _leaving(theatre)


@scene
def settings_leaving_one_key(theatre: Theatre) -> None:
    """Shift is off, slow hands are waited for, and she is about to practise."""
    keys = _leaving(theatre).keys
    keys.shift_switch.click()
    keys.speed.chosen.emit("slow")
    keys.practise.click()


@scene
def settings_cover(theatre: Theatre) -> None:
    """The choice of a cover."""
    settings = theatre.window.settings
    settings.change(replace(settings.current, program=CALCULATOR))
    settings.keep()
    theatre.unlock().show_page("settings", "cover")
