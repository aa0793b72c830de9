"""Scenes of the diary's papers before they are printed."""

from safeplan.errors import PaperNotMade
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.diary.print_pages import BlankPrintPage
from safeplan.ui.paper.print_page import PrintPage
from tools.theatre import Theatre, scene


@scene
def seal_sheet(theatre: Theatre) -> None:
    """The seal of the whole diary before it is printed."""
    _diary(theatre).papers.print_seal()
    _wait_for_paper(theatre)


@scene
def seal_sheet_of_nothing(theatre: Theatre) -> None:
    """No entry, so no seal."""
    theatre.unlock(seeded=False).show_page("diary")
    theatre.widget(DiaryPage).papers.print_seal()


@scene
def blank_sheet(theatre: Theatre) -> None:
    """Sheets to fill by hand."""
    _diary(theatre).papers.print_blank()
    _wait_for_paper(theatre)


@scene
def blank_sheet_of_many(theatre: Theatre) -> None:
    """Several short notes on a page."""
    blank_sheet(theatre)
    theatre.widget(BlankPrintPage).side.many.click()
    _wait_for_paper(theatre)


@scene
def blank_sheet_saved(theatre: Theatre) -> None:
    """Where to keep the file."""
    blank_sheet(theatre)
    theatre.press("Save as PDF")


@scene
def paper_not_made(theatre: Theatre) -> None:
    """The process that makes papers did not begin."""
    page = _diary(theatre)
    page.papers.print_blank()
    opened = theatre.widget(PrintPage)
    opened.end()
    opened._not_made(PaperNotMade("no process"))


def _diary(theatre: Theatre) -> DiaryPage:
    theatre.unlock().show_page("diary")
    theatre.settle()
    return theatre.widget(DiaryPage)


def _wait_for_paper(theatre: Theatre) -> None:
    page = theatre.widget(PrintPage)
    theatre.wait_for(lambda: page._paper is not None, "the paper")
