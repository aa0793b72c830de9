"""Every screen of the program, each reached the way she would reach it.

More of them, by subject, are in the files scenes_*.py beside this one; all are in `SCENES` once this file
is imported.
"""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from safeplan.errors import DiskFull, VaultDamaged
from safeplan.ui.messages import sentence
from tools.theatre import RICH_ENTRY, SCENES, Theatre, scene

__all__ = [
    "SCENES",
    "Theatre",
    "scenes_backup",
    "scenes_entering",
    "scenes_evidence",
    "scenes_form",
    "scenes_leaving",
    "scenes_papers",
    "scenes_people",
    "scenes_seals",
    "scenes_settings",
    "scenes_windows",
]


@scene
def cover(theatre: Theatre) -> None:
    """The cover alone."""


@scene
def cover_calculator(theatre: Theatre) -> None:
    """The other cover, after a sum."""
    theatre.use_cover("calculator")
    theatre.settle()
    QTest.keyClicks(theatre.window, "12.5*8=")


@scene
def unlock(theatre: Theatre) -> None:
    """The password field."""
    theatre.ask_for_password()


@scene
def unlock_damaged(theatre: Theatre) -> None:
    """What the field says of a damaged vault."""
    page = theatre.ask_for_password()
    message = sentence(VaultDamaged())
    page.show_message(message.title, message.text)


@scene
def first_run_computer(theatre: Theatre) -> None:
    """Is this computer safe to use?"""
    theatre.set_up()


@scene
def first_run_passphrase(theatre: Theatre) -> None:
    """Generated words."""
    theatre.set_up().computer.go_on.emit()


@scene
def first_run_own_passphrase(theatre: Theatre) -> None:
    """Her own words, with their strength."""
    theatre.set_up().computer.go_on.emit()
    theatre.settle()
    theatre.press("Your own")
    theatre.window.setFocus()
    for field in theatre.window.findChildren(QLineEdit):
        if field.isVisible():
            field.setFocus()
            theatre.type("otter marzipan")
            break


@scene
def first_run_device(theatre: Theatre) -> None:
    """Another device instead."""
    theatre.set_up().computer.other_device.emit()


@scene
def first_run_paper(theatre: Theatre) -> None:
    """Paper instead."""
    theatre.set_up().computer.paper.emit()


@scene
def first_run_danger(theatre: Theatre) -> None:
    """In danger before anything was set up."""
    theatre.set_up()
    theatre.press("In danger now")


@scene
def write_empty(theatre: Theatre) -> None:
    """The box, with nothing in it yet."""
    theatre.unlock().show_page("write")


@scene
def write_filled(theatre: Theatre) -> None:
    """A line, and a detail open."""
    theatre.unlock().show_page("write")
    theatre.type("They stood at the corner by the chemist again.")
    theatre.press("Where")


@scene
def write_behaviours(theatre: Theatre) -> None:
    """Choosing behaviours."""
    theatre.unlock().show_page("write")
    theatre.press("Behaviours")


@scene
def write_day(theatre: Theatre) -> None:
    """Choosing a day."""
    theatre.unlock().show_page("write")
    theatre.press("Choose a day")


@scene
def write_evidence(theatre: Theatre) -> None:
    """Choosing a file."""
    theatre.unlock().show_page("write")
    theatre.press("Add evidence")


@scene
def write_kept(theatre: Theatre) -> None:
    """An entry was kept."""
    theatre.unlock().show_page("write")
    theatre.type("They rang the bell and went away.")
    theatre.press("Keep this entry")


@scene
def diary_empty(theatre: Theatre) -> None:
    """No entries yet."""
    theatre.unlock(seeded=False).show_page("diary")


@scene
def diary(theatre: Theatre) -> None:
    """The newest entry."""
    theatre.unlock().show_page("diary")


@scene
def diary_entry(theatre: Theatre) -> None:
    """An entry with evidence and an amendment."""
    theatre.unlock().show_page("diary", RICH_ENTRY)


@scene
def diary_versions(theatre: Theatre) -> None:
    """Its versions side by side."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.press("Compare versions")


@scene
def diary_search(theatre: Theatre) -> None:
    """Searching as she types."""
    theatre.unlock().show_page("diary")
    theatre.settle()
    field = next(field for field in theatre.window.findChildren(QLineEdit) if field.isVisible())
    field.setFocus()
    theatre.type("coat")


@scene
def diary_amend(theatre: Theatre) -> None:
    """The form of an entry."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.press("Amend")


@scene
def diary_pictures(theatre: Theatre) -> None:
    """Pictures, shown because she asked."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.press("Show")


@scene
def plan_empty(theatre: Theatre) -> None:
    """No steps yet."""
    theatre.unlock(seeded=False).show_page("plan")


@scene
def plan(theatre: Theatre) -> None:
    """A plan in use."""
    theatre.unlock().show_page("plan", "O")


@scene
def plan_print(theatre: Theatre) -> None:
    """The paper before it is printed."""
    theatre.unlock().show_page("plan", "O")
    theatre.settle()
    theatre.press("Print")
    theatre.settle(1.5)


@scene
def find_help(theatre: Theatre) -> None:
    """The directory."""
    theatre.unlock().show_page("help")


@scene
def find_help_search(theatre: Theatre) -> None:
    """One word typed."""
    theatre.unlock().show_page("help", "stalk")


@scene
def find_help_large(theatre: Theatre) -> None:
    """A number shown large."""
    theatre.unlock().show_page("help", "gb-national-stalking-helpline")
    theatre.settle()
    theatre.press("Show large")


@scene
def find_help_sources(theatre: Theatre) -> None:
    """Where a row comes from."""
    theatre.unlock().show_page("help", "gb-national-stalking-helpline")
    theatre.settle()
    theatre.press("Sources")


@scene
def danger(theatre: Theatre) -> None:
    """In danger now."""
    theatre.unlock().show_page("danger")


@scene
def danger_countries(theatre: Theatre) -> None:
    """Another country."""
    theatre.unlock().show_page("danger")
    theatre.settle()
    theatre.press("Another country")


@scene
def settings(theatre: Theatre) -> None:
    """Settings."""
    theatre.unlock().show_page("settings")


@scene
def error(theatre: Theatre) -> None:
    """A notice above the page."""
    theatre.unlock().note_error(DiskFull())


# After those above, so that they come after them in `SCENES`.
from tools import (  # noqa: E402
    scenes_backup,
    scenes_entering,
    scenes_evidence,
    scenes_form,
    scenes_leaving,
    scenes_papers,
    scenes_people,
    scenes_seals,
    scenes_settings,
    scenes_windows,
)
