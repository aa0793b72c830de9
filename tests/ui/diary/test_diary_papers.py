"""The diary's papers: a seal, and sheets to fill by hand; found, looked at, printed, left again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from safeplan.diary.journal import Journal
from safeplan.documents.order import Order
from safeplan.errors import PaperNotMade
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.diary.print_pages import BlankPrintPage, SealPrintPage
from safeplan.ui.page import Width
from safeplan.ui.paper import print_page
from safeplan.ui.paper.print_page import PrintPage
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import PARKED, fill, open_diary, stand_on
from tests.builders.printers import FakePrinters
from tests.builders.tasks import TasksAtOnce
from tests.builders.widgets import focused


@pytest.fixture(autouse=True)
def system(monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    fake = FakePrinters()
    monkeypatch.setattr(print_page, "printers", fake.printers)
    monkeypatch.setattr(print_page, "print_pdf", fake.print_pdf)
    return fake


@pytest.fixture
def page(
    theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> Iterator[DiaryPage]:
    fill(vault, clock)
    page = open_diary(theme, run_now, vault, clock, qtbot)
    yield page
    page.hide()


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def seal_page(page: DiaryPage) -> SealPrintPage:
    assert isinstance(page.papers.page, SealPrintPage)
    return page.papers.page


def blank_page(page: DiaryPage) -> BlankPrintPage:
    assert isinstance(page.papers.page, BlankPrintPage)
    return page.papers.page


def said(opened: PrintPage) -> str:
    return " ".join(opened.preview.words().split())


def test_the_last_seal_is_shown_whole_with_what_it_stands_for(page: DiaryPage, vault: Vault) -> None:
    choose(page.more.menu_rows, "Print a seal of the whole diary")
    last = max(
        (Journal(vault).entry(row.id).latest for row in Journal(vault).page()),
        key=lambda each: each.seal_number,
    )
    words = said(seal_page(page))
    assert last.seal.hex() in words.translate(str.maketrans("", "", " ABCD"))
    assert "7, all in use" in words
    assert f"No. {last.seal_number}, made" in words
    assert "(UTC+0)" in words
    assert "Astra" not in words


def test_an_entrys_seal_is_printed_from_its_foot(page: DiaryPage, qtbot: QtBot, system: FakePrinters) -> None:
    stand_on(page, 2, qtbot)
    choose(page.detail.foot.menu, "Print this seal")
    opened = seal_page(page)
    assert "No. 2, made" in said(opened)
    assert "2, all in use" in said(opened)
    opened.side.print_button.click()
    ((data, printer, title),) = system.jobs
    assert (printer, title) == ("Office", "Record")
    assert data.startswith(b"%PDF-")
    opened.side.back.click()
    assert page.papers.page is None
    assert focused() is page.list.view


def test_an_empty_diary_says_that_there_is_no_seal(
    theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    page = open_diary(theme, run_now, vault, clock, qtbot)
    choose(page.more.menu_rows, "Print a seal of the whole diary")
    assert seal_page(page).side.none_yet.isVisible()
    assert not seal_page(page).side.print_button.isEnabled()
    page.hide()


def test_sheets_to_fill_by_hand_are_chosen_and_saved(page: DiaryPage, qtbot: QtBot) -> None:
    choose(page.more.menu_rows, "Print sheets to fill by hand")
    opened = blank_page(page)
    assert opened.preview.page_count == 2
    opened.side.count.set_value("5")
    opened.side.count.chosen.emit("5")
    qtbot.waitUntil(lambda: opened.preview.page_count == 10)
    opened.side.many.click()
    assert not opened.side.print_button.isEnabled(), "the old paper is not offered for a new choice"
    qtbot.waitUntil(lambda: opened.preview.page_count == 5)
    assert "Told to, number" in said(opened)
    opened.side.save_button.click()
    assert opened.picker is not None
    assert opened.picker.name_field.text() == "Notes.pdf"


def test_escape_goes_back_and_the_menu_is_there_again(page: DiaryPage, qtbot: QtBot) -> None:
    assert page.header_extras() is page.more
    choose(page.more.menu_rows, "Print sheets to fill by hand")
    assert page.header_extras() is None
    with qtbot.waitSignal(page.heading_changed):
        QTest.keyClick(blank_page(page).side.one, Qt.Key.Key_Escape)
    assert page.papers.page is None
    assert page.header_extras() is page.more


def test_coming_back_opens_the_same_paper_and_an_entry_closes_it(page: DiaryPage) -> None:
    page.papers.print_seal(3)
    seal = page.place()
    page.papers.print_blank()
    blank = page.place()
    page.papers.close()
    page.restore(seal)
    assert seal_page(page).number == 3
    page.restore(blank)
    assert blank_page(page).preview.page_count == 2
    page.arrive(PARKED)
    assert page.papers.page is None


def test_a_paper_that_cannot_be_made_is_told_and_tried_again(
    page: DiaryPage, run_now: TasksAtOnce, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = run_now.make_paper

    def fail(order: Order, on_done: object, on_failed: object, *, owner: object) -> None:
        on_failed(PaperNotMade("gone"))  # type: ignore[operator]  # what the page hands over

    monkeypatch.setattr(run_now, "make_paper", fail)
    page.papers.print_blank()
    side = blank_page(page).side
    assert side.not_made.isVisible()
    assert side.not_made.words().startswith("The paper could not be made.")
    monkeypatch.setattr(run_now, "make_paper", make)
    side.again_button.click()
    assert not side.not_made.isVisible()
    assert side.save_button.isEnabled()


def test_there_is_room_for_one_of_both_in_a_narrow_window(page: DiaryPage) -> None:
    page.papers.print_blank()
    opened = blank_page(page)
    page.set_width(Width.NARROW)
    assert not opened.preview.isVisible()
    opened.side.see_button.click()
    assert opened.preview.isVisible()
    assert not opened.side.isVisible()
