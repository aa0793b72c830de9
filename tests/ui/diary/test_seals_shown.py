"""What does not fit its seal is said in plain words: at the entry, above the diary, and in a list of all."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from safeplan.diary.erasing import Eraser
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.diary.proof import Break, Fault
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.diary.seal_report import SealReport
from safeplan.ui.diary.seal_words import fault_in_words, place_in_words
from safeplan.ui.page import Width
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import MESSAGES, PARKED, button, fill, open_diary, press, stand_on
from tests.builders.tasks import TasksAtOnce
from tests.builders.widgets import focused

HEADLINE = "At 2 places, this diary does not fit its seals."


@pytest.fixture
def page(theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot) -> DiaryPage:
    """A diary with one entry that was altered and one that the search knows otherwise."""
    fill(vault, clock)
    with vault.database.transaction() as connection:
        connection.execute(
            "UPDATE diary_version SET content = replace(content, 'blue', 'red') WHERE entry_id = 6"
        )
        connection.execute("UPDATE diary_search_text SET words = 'polite' WHERE id = 2")
    page = open_diary(theme, run_now, vault, clock, qtbot)
    qtbot.waitUntil(lambda: not page._watch.is_running)
    return page


def words(page: DiaryPage) -> list[str]:
    assert page.seals.report is not None
    return [label.text() for label in page.seals.report.findChildren(QLabel)]


def test_above_the_diary_it_says_how_much_and_leads_to_what(page: DiaryPage, qtbot: QtBot) -> None:
    assert HEADLINE in page.seals.banner.words()
    assert not page.seals.isHidden()
    press(button(page, "See where"), qtbot)
    assert {"Entry 6, version 1", "Entry 2, version 1"} <= set(words(page))
    assert fault_in_words(Break(Fault.ALTERED, 6, 6, 1)) in words(page)
    assert focused().text() == "Back"
    press(focused(), qtbot)
    assert page.seals.report is None
    assert page._right.currentWidget() is page.detail


def test_the_entry_says_so_and_others_do_not(page: DiaryPage, qtbot: QtBot) -> None:
    assert page.detail.view is not None
    assert page.detail.view.entry.id == PARKED
    assert page.detail.foot.state.text() == "Unchanged. Checked today."
    assert page.detail.foot.wrong.isHidden()
    stand_on(page, MESSAGES, qtbot)
    assert page.detail.foot.state.text() == "Something here does not fit its seal."
    press(page.detail.foot.wrong, qtbot)
    assert page.seals.report is not None


def test_from_the_list_of_them_she_comes_to_the_entry(page: DiaryPage, qtbot: QtBot) -> None:
    page.seals.open()
    press(button(page, "Show entry 2"), qtbot)
    assert page.seals.report is None
    assert page.detail.view is not None
    assert page.detail.view.entry.id == 2


def test_with_room_for_one_pane_the_list_of_them_takes_it(page: DiaryPage, qtbot: QtBot) -> None:
    page.set_width(Width.NARROW)
    page.seals.open()
    assert page.list.isHidden()
    press(focused(), qtbot)
    assert not page.list.isHidden()


def test_what_was_written_anew_or_erased_is_no_longer_named(
    page: DiaryPage, vault: Vault, qtbot: QtBot
) -> None:
    page.refresh(Journal(vault).amend(2, Incident("Again.")))
    qtbot.waitUntil(lambda: not page._watch.is_running)
    assert [each.entry_id for each in page._watch.breaks] == [6]
    page.seals.open()
    page.refresh(Eraser(vault).erase(6))
    qtbot.waitUntil(lambda: not page._watch.is_running)
    # Its commitments are of what was altered: that it was, nobody can take away.
    assert [each.fault for each in page._watch.breaks] == [Fault.ALTERED]


def test_a_diary_that_fits_takes_no_room_for_saying_so(
    theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    fill(vault, clock)
    page = open_diary(theme, run_now, vault, clock, qtbot)
    qtbot.waitUntil(lambda: not page._watch.is_running)
    assert page.seals.isHidden()


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize(
    "where", [{"seal_number": 3, "entry_id": 2, "version": 1}, {"seal_number": 3}, {"seal_number": None}]
)
def test_every_fault_has_words(fault: Fault, where: dict[str, int | None]) -> None:
    wrong = Break(fault, **where)
    assert place_in_words(wrong)
    assert fault_in_words(wrong).endswith(".")


def test_places_are_named_as_closely_as_they_are_known() -> None:
    assert place_in_words(Break(Fault.ALTERED, 3, 2, 1)) == "Entry 2, version 1"
    assert place_in_words(Break(Fault.ALTERED, 3, 2)) == "Entry 2"
    assert place_in_words(Break(Fault.MISSING, 3)) == "Seal 3"
    assert place_in_words(Break(Fault.MISSING, 3, count=4)) == "Seals 3 to 6"
    assert place_in_words(Break(Fault.LIST, None)) == "The list of entries"


def test_of_very_many_it_says_how_many_more(theme: Theme, qtbot: QtBot) -> None:
    report = SealReport(theme, [Break(Fault.MISSING, number) for number in range(1, 151)])
    qtbot.addWidget(report)
    shown = [label.text() for label in report.findChildren(QLabel)]
    assert "Seal 100" in shown
    assert "Seal 101" not in shown
    assert "50 more places do not fit." in shown


def test_what_is_wrong_with_several_saves_of_one_version_is_said_once(theme: Theme, qtbot: QtBot) -> None:
    breaks = [Break(Fault.ALTERED, 6, 3, 1), Break(Fault.ALTERED, 7, 3, 1), Break(Fault.SEAL, 8, 3, 1)]
    report = SealReport(theme, breaks)
    qtbot.addWidget(report)
    said = [label.text() for label in report.findChildren(QLabel)]
    assert said.count(fault_in_words(breaks[0])) == 1
    assert said.count(fault_in_words(breaks[2])) == 1
