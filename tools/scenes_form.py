"""The diary's form, the versions side by side, withdrawing, marks to finish, other zones, and paper."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtTest import QTest

from safeplan.diary.incident import Paper
from safeplan.diary.journal import Journal
from safeplan.ui.diary.detail_foot import DetailFoot
from safeplan.ui.diary.detail_pane import DetailPane
from safeplan.ui.diary.filter_bar import FilterBar
from safeplan.ui.diary.form_body import FormBody
from safeplan.ui.diary.version_pair import VersionPair
from safeplan.ui.diary.versions_view import VersionsView
from safeplan.ui.diary.when_editor import WhenEditor
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tools.theatre import RICH_ENTRY, Theatre, scene

SENTENCE = "They stood at the corner by the chemist again."


def _vault(theatre: Theatre) -> Vault:
    if theatre.vault is None:
        raise LookupError("no vault is open")
    return theatre.vault


def _amend_twice(theatre: Theatre) -> None:
    """Amend the rich entry, the second time with the clock put back."""
    vault = _vault(theatre)
    journal, now = Journal(vault), vault.clock.now()
    first = journal.entry(RICH_ENTRY).incident
    text = first.what_happened.replace("forty minutes", "fifty minutes") + " They stopped at 00:20."
    later = replace(first, what_happened=text, vehicle="None seen", report_number="13 2611 4482")
    journal.amend(RICH_ENTRY, later, why="I counted them again, and PC Shah gave me the number.")
    _set_clock(vault, now - timedelta(hours=3))
    journal.amend(RICH_ENTRY, replace(later, vehicle="A grey van, twice"))
    _set_clock(vault, now)


def _set_clock(vault: Vault, moment: datetime) -> None:
    if isinstance(vault.clock, FixedClock):
        vault.clock.set(moment)


@scene
def versions_compared(theatre: Theatre) -> None:
    """What was written first beside what stands now."""
    shell = theatre.unlock()
    _amend_twice(theatre)
    shell.show_page("diary", RICH_ENTRY)
    theatre.press("Compare versions")
    theatre.widget(VersionsView)


@scene
def versions_whole(theatre: Theatre) -> None:
    """What did not change, too."""
    versions_compared(theatre)
    theatre.widget(VersionPair).rest.click()
    theatre.settle()


@scene
def withdraw_asked(theatre: Theatre) -> None:
    """Withdraw? And a line for the reason."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.widget(DetailFoot).withdraw_asked.emit()
    theatre.widget(DetailPane).withdrawing.reason.setFocus()
    theatre.type("It was another man, I am sure now.")


@scene
def diary_to_finish(theatre: Theatre) -> None:
    """Entries to finish another day, alone in the list."""
    shell = theatre.unlock()
    for entry_id in (RICH_ENTRY, 3):
        Journal(_vault(theatre)).mark_to_finish(entry_id, True)
    shell.show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.widget(FilterBar).finish_chip.click()
    theatre.settle()


@scene
def form_end(theatre: Theatre) -> None:
    """The end of the form: private note, paper, the reason, the mark to finish."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.press("Amend")
    body = theatre.widget(FormBody)
    body.paper.show_value(Paper("Sunday night, by the bed"))
    theatre.settle()
    bar = body.verticalScrollBar()
    bar.setValue(bar.maximum())


@scene
def form_behaviours_lately(theatre: Theatre) -> None:
    """Behaviours chosen lately stand first; her own words among them."""
    shell = theatre.unlock()
    journal = Journal(_vault(theatre))
    newest = journal.entry(RICH_ENTRY).incident
    journal.amend(RICH_ENTRY, replace(newest, own_behaviour="taps on the window; hums"))
    shell.show_page("diary", RICH_ENTRY)
    theatre.press("Amend")
    theatre.press("Choose behaviours")


@scene
def write_zone(theatre: Theatre) -> None:
    """Another time zone, found by a country."""
    theatre.unlock().show_page("write")
    theatre.press("Another time zone")
    QTest.keyClicks(theatre.widget(WhenEditor).zone.panel.search, "pak")


@scene
def write_noticed(theatre: Theatre) -> None:
    """Noticed later, and in another zone."""
    theatre.unlock().show_page("write")
    theatre.type(SENTENCE)
    theatre.press("I noticed it later")
    theatre.widget(WhenEditor).zone.set_value("Asia/Karachi")


@scene
def write_paper(theatre: Theatre) -> None:
    """A sheet of paper is copied."""
    theatre.unlock().show_page("write")
    theatre.type(SENTENCE)
    theatre.press("Copied from paper")
    theatre.press("I copy this from paper")


@scene
def write_paper_kept(theatre: Theatre) -> None:
    """A sheet was copied, and the next one is offered."""
    write_paper(theatre)
    theatre.press("Keep this entry")


@scene
def diary_clock_note(theatre: Theatre) -> None:
    """An entry that was kept after the clock had been put back."""
    shell = theatre.unlock()
    vault = _vault(theatre)
    now = vault.clock.now()
    _set_clock(vault, now - timedelta(hours=2))
    journal = Journal(vault)
    copied = replace(journal.entry(RICH_ENTRY).incident, paper=Paper("The same evening"))
    entry_id = journal.add(copied, to_finish=True).ids[0]
    _set_clock(vault, now)
    shell.show_page("diary", entry_id)
