"""The paper before it is printed: what is chosen is what is on it, and what came of it is said."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from safeplan.directory.catalogue import Catalogue
from safeplan.plan.plan import Plan, Step
from safeplan.ui.page import Width
from safeplan.ui.paper import print_page
from safeplan.ui.plan.danger_facts import danger_facts
from safeplan.ui.plan.print_page import PlanPrintPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import FilePicker
from tests.builders.plan import a_plan, sample_plan
from tests.builders.poppler import words_of
from tests.builders.printers import FakePrinters


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    fake = FakePrinters()
    monkeypatch.setattr(print_page, "printers", fake.printers)
    monkeypatch.setattr(print_page, "print_pdf", fake.print_pdf)
    return fake


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, run_now: Tasks, system: FakePrinters) -> Iterator[PlanPrintPage]:
    catalogue = Catalogue.load()
    page = PlanPrintPage(theme, run_now, lambda quiet: danger_facts(catalogue.emergency("GB"), quiet))
    qtbot.addWidget(page)
    theme.apply(page)
    page.resize(1080, 704)
    page.show()
    yield page
    page.hide()


def picker_of(page: PlanPrintPage) -> FilePicker | None:
    return page.picker


def shown(page: PlanPrintPage, plan: Plan, qtbot: QtBot) -> PlanPrintPage:
    page.show_plan(plan)
    page.begin()
    settle(page, qtbot)
    return page


def settle(page: PlanPrintPage, qtbot: QtBot) -> None:
    """Wait until the paper that is shown is the one that was chosen."""
    qtbot.waitUntil(page.choices.save_button.isEnabled)


def paper(page: PlanPrintPage, tmp_path: Path) -> str:
    assert page.choices.save_button.isEnabled()
    path = tmp_path / "paper.pdf"
    page._save(path)
    words = words_of(path.read_bytes(), tmp_path)
    path.unlink()
    return words


def test_the_paper_is_shown_from_memory(page: PlanPrintPage, qtbot: QtBot) -> None:
    shown(page, sample_plan(), qtbot)
    assert page.preview.page_count == 2
    assert "999" in page.preview.words()
    assert "Locks changed" in page.preview.words()
    assert page.choices.amount.text() == "Steps on paper: 9. Cards: 2."


def test_a_section_that_is_not_ticked_is_not_on_it(page: PlanPrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    shown(page, sample_plan(), qtbot)
    page.choices.section_boxes["O"].click()
    assert not page.choices.print_button.isEnabled(), "the old paper is not offered for a new choice"
    settle(page, qtbot)
    words = paper(page, tmp_path)
    assert "Locks changed" in words
    assert "72 or the 48" not in words
    assert "bus stop" not in words


def test_what_was_unticked_stays_so_when_the_plan_changes(page: PlanPrintPage, qtbot: QtBot) -> None:
    shown(page, sample_plan(), qtbot)
    page.choices.section_boxes["O"].click()
    page.show_plan(sample_plan())
    assert page.choices.sections() == {"H", "M"}


def test_what_is_kept_off_paper_is_said_and_not_printed(
    page: PlanPrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(page, sample_plan(), qtbot)
    assert page.choices.section_boxes["M"].accessibleDescription() == "Kept off paper: 1"
    assert "cash" not in paper(page, tmp_path)


def test_her_own_words_that_name_the_matter_are_told_in_quiet_words(
    page: PlanPrintPage, qtbot: QtBot
) -> None:
    steps = (Step(1, "R", "my stalking log"), Step(2, "R", "Ask for a stalking advocate", idea_id="R12"))
    shown(page, a_plan(steps), qtbot)
    (caution,) = page.choices.cautions()
    assert "in 1 of them" in caution
    assert "my stalking log" in page.preview.words()
    assert "stalking advocate" not in page.preview.words()
    page.choices.quiet.click()
    settle(page, qtbot)
    assert page.choices.cautions() == []
    assert "stalking advocate" in page.preview.words()
    assert "that it is stalking" in page.preview.words()


def test_letters_that_cannot_be_printed_are_told(page: PlanPrintPage, qtbot: QtBot) -> None:
    shown(page, a_plan((Step(1, "H", "سلام"),)), qtbot)
    assert any("Some letters cannot be printed" in caution for caution in page.choices.cautions())


def test_it_goes_to_the_chosen_printer_under_a_dull_name(
    page: PlanPrintPage, qtbot: QtBot, system: FakePrinters
) -> None:
    shown(page, sample_plan(), qtbot)
    assert [page.choices.printer.itemText(row) for row in range(page.choices.printer.count())] == [
        "Office",
        "Home",
    ]
    page.choices.printer.set_value("Home")
    page.choices.print_button.click()
    ((data, printer, title),) = system.jobs
    assert (printer, title) == ("Home", "Notes")
    assert data.startswith(b"%PDF-")
    assert page.choices.result().startswith("Sent to Home.")


def test_a_printer_that_refuses_is_told_and_can_be_asked_again(
    page: PlanPrintPage, qtbot: QtBot, system: FakePrinters
) -> None:
    shown(page, sample_plan(), qtbot)
    system.refuses = True
    page.choices.print_button.click()
    assert page.choices.result().startswith("The printer did not take it.")
    system.refuses = False
    page.choices.print_button.click()
    assert len(system.jobs) == 1


def test_without_a_printer_the_file_is_still_offered(
    page: PlanPrintPage, qtbot: QtBot, system: FakePrinters
) -> None:
    system.found = ()
    shown(page, sample_plan(), qtbot)
    assert not page.choices.print_button.isEnabled()
    assert page.choices.printer.isHidden()
    assert page.choices.save_button.isEnabled()


def test_it_is_saved_through_our_own_picker(page: PlanPrintPage, qtbot: QtBot, user_folder: Path) -> None:
    shown(page, sample_plan(), qtbot)
    page.choices.save_button.click()
    picker = picker_of(page)
    assert picker is not None
    assert picker.name_field.text() == "Notes.pdf"
    QTest.keyClick(picker.name_field, Qt.Key.Key_Return)
    saved = user_folder / "Notes.pdf"
    assert saved.read_bytes().startswith(b"%PDF-")
    assert os.name != "posix" or saved.stat().st_mode & 0o077 == 0
    assert picker_of(page) is None
    assert page.choices.result().startswith("Saved as Notes.pdf.")


def test_giving_up_the_picker_writes_nothing(page: PlanPrintPage, qtbot: QtBot, user_folder: Path) -> None:
    shown(page, sample_plan(), qtbot)
    page.choices.save_button.click()
    picker = picker_of(page)
    assert picker is not None
    picker.cancelled.emit()
    assert picker_of(page) is None
    assert not list(user_folder.rglob("*.pdf"))


def test_an_empty_plan_still_has_a_paper(page: PlanPrintPage, qtbot: QtBot) -> None:
    shown(page, a_plan(), qtbot)
    assert page.preview.page_count == 1
    assert page.choices.section_boxes == {}


def test_escape_goes_back(page: PlanPrintPage, qtbot: QtBot) -> None:
    shown(page, sample_plan(), qtbot)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.choices.quiet, Qt.Key.Key_Escape)


def test_escape_moves_nothing_where_a_second_one_has_left_meanwhile(
    page: PlanPrintPage, qtbot: QtBot
) -> None:
    shown(page, sample_plan(), qtbot)
    gone: list[bool] = []
    page.closed.connect(lambda: gone.append(True))
    QTest.keyClick(page.choices.quiet, Qt.Key.Key_Escape)
    assert not gone, "the window is free for the second one"
    page.hide()
    page._going_back.timeout.emit()
    assert not gone


def test_choices_and_paper_stand_beside_each_other_or_one_at_a_time(
    page: PlanPrintPage, qtbot: QtBot
) -> None:
    shown(page, sample_plan(), qtbot)
    assert page.choices.isVisible()
    assert page.preview.isVisible()
    assert not page.choices.see_button.isVisible()
    page.set_width(Width.NARROW)
    assert not page.preview.isVisible()
    page.choices.see_button.click()
    assert page.preview.isVisible()
    assert not page.choices.isVisible()
    QTest.keyClick(page.preview, Qt.Key.Key_Escape)
    assert page.choices.isVisible()
    page.choices.see_button.click()
    page.to_choices.click()
    assert page.choices.isVisible()
