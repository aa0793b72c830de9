"""The long jobs there are, each one kept going until she leaves.

A job is a function that begins the work on a `Theatre` and returns what has to be called now and then to keep
it going: it begins anew where the work has ended. `@job` enters it into `JOBS` under its own name.
"""

from collections.abc import Callable

from safeplan.ui.diary.evidence_adder import Source
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.diary.print_pages import BlankPrintPage
from safeplan.ui.plan.page import PlanPage
from safeplan.ui.write.page import WritePage
from safeplan.vault.keys import Cost
from tools.scenes_windows import a_large_file
from tools.theatre import PASSPHRASE, Theatre

KeepGoing = Callable[[], None]
Job = Callable[[Theatre], KeepGoing]
JOBS: dict[str, Job] = {}

EVIDENCE_BYTES = 100_000_000
SLOW = Cost(memory_kib=256 << 10, passes=3, lanes=4)


def job(begin: Job) -> Job:
    """Name a job by its function."""
    JOBS[begin.__name__.replace("_", "-")] = begin
    return begin


@job
def evidence_in(theatre: Theatre) -> KeepGoing:
    """A file of 100 MB goes in as evidence."""
    theatre.unlock().show_page("write")
    page = theatre.widget(WritePage)
    path = a_large_file(theatre.folder / "long.mp4", EVIDENCE_BYTES)

    def go_on() -> None:
        if not page.files.adder.is_busy:
            page.files.give([Source(path.name, path)])

    return go_on


@job
def plan_on_paper(theatre: Theatre) -> KeepGoing:
    """A PDF of a plan with every idea is made and shown."""
    theatre.unlock(every_idea=True).show_page("plan", "O")
    theatre.press("Print")
    page = theatre.widget(PlanPage).printing

    def go_on() -> None:
        if not theatre.is_busy():
            page.make()

    return go_on


@job
def blank_sheets_on_paper(theatre: Theatre) -> KeepGoing:
    """Twenty sheets to fill by hand are made and shown."""
    theatre.unlock().show_page("diary")
    theatre.settle()
    theatre.widget(DiaryPage).papers.print_blank()
    page = theatre.widget(BlankPrintPage)
    page.side.count.set_value("20")

    def go_on() -> None:
        if not theatre.is_busy():
            page.make()

    return go_on


@job
def unlocking(theatre: Theatre) -> KeepGoing:
    """A key is derived from a passphrase."""
    theatre.cost = SLOW
    page = theatre.ask_for_password()

    def go_on() -> None:
        if not theatre.is_busy():
            page.tried.emit(PASSPHRASE + "x")

    return go_on
