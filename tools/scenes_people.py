"""People and places, orders and reports: their pages, and choosing them for an entry."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex

from safeplan.diary.casebook import Casebook
from safeplan.diary.journal import Journal
from safeplan.people.people import People
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.people.book import CASE_KINDS, PEOPLE_KINDS
from safeplan.ui.people.chooser import Chooser
from safeplan.ui.people.records_page import RecordsPage
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault
from tests.builders.people import COOP, DAN, HOME, ORDER, PRIYA, REPORT, SHAH
from tools.theatre import RICH_ENTRY, Theatre, scene


def _diary(theatre: Theatre, *, filled: bool = True) -> DiaryPage:
    shell = theatre.unlock(seeded=filled)
    if filled:
        vault = _vault(theatre)
        people, case = People(vault), Casebook(vault)
        for person in (DAN, PRIYA, SHAH):
            people.persons.add(person)
        people.places.add(COOP)
        people.protected.add(HOME)
        case.orders.add(ORDER)
        case.reports.add(REPORT)
    shell.show_page("diary")
    theatre.settle()
    page = shell.current
    assert isinstance(page, DiaryPage)  # noqa: S101 - as asked for
    return page


def _vault(theatre: Theatre) -> Vault:
    assert theatre.vault is not None  # noqa: S101 - whoever asks has unlocked it
    return theatre.vault


def _page(theatre: Theatre, kinds: tuple[str, ...], kind: str, *, filled: bool = True) -> RecordsPage:
    diary = _diary(theatre, filled=filled)
    diary.records.open(kinds)
    theatre.settle()
    page = theatre.widget(RecordsPage)
    page.which.set_value(kind)
    page.which.chosen.emit(kind)
    theatre.settle()
    return page


def _open_first(theatre: Theatre, page: RecordsPage) -> None:
    page.view.clicked.emit(page.model.index(0))
    theatre.settle()


def _choose(theatre: Theatre, field: str, *, breach: bool = False) -> Chooser:
    diary = _diary(theatre)
    diary.arrive(RICH_ENTRY)
    theatre.settle()
    theatre.press("Amend")
    form = theatre.wait_for(lambda: diary.form, "the form")
    theatre.settle()
    if breach:
        form.body.go_to("orders")
    else:
        form.body.go_to("who")
    form.drawers.toggle_chooser(field)
    theatre.settle()
    return theatre.widget(Chooser)


@scene
def diary_more(theatre: Theatre) -> None:
    """The menu beside the diary's title."""
    _diary(theatre)
    theatre.press("People and papers")


@scene
def people_empty(theatre: Theatre) -> None:
    """Nobody is written down yet."""
    _page(theatre, PEOPLE_KINDS, "person", filled=False)


@scene
def people_list(theatre: Theatre) -> None:
    """Somebody is opened."""
    _open_first(theatre, _page(theatre, PEOPLE_KINDS, "person"))


@scene
def people_named(theatre: Theatre) -> None:
    """Somebody whom an entry names."""
    page = _page(theatre, PEOPLE_KINDS, "person")
    journal = Journal(_vault(theatre))
    incident = journal.entry(RICH_ENTRY).incident
    journal.amend(RICH_ENTRY, replace(incident, who_people=(1,)))
    _open_first(theatre, page)
    if page.form is not None:
        page.form.area.ensureWidgetVisible(page.form.naming)
    theatre.settle()


@scene
def people_new(theatre: Theatre) -> None:
    """A new person, half written."""
    page = _page(theatre, PEOPLE_KINDS, "person")
    page.open_new()
    theatre.settle()
    theatre.type("Moira, upstairs")


@scene
def people_nothing_to_keep(theatre: Theatre) -> None:
    """She wants to keep nothing at all."""
    page = _page(theatre, PEOPLE_KINDS, "place")
    page.open_new()
    theatre.settle()
    theatre.press("Keep")


@scene
def people_not_found(theatre: Theatre) -> None:
    """Nobody of that name."""
    page = _page(theatre, PEOPLE_KINDS, "person")
    page.search.setText("zzz")
    theatre.settle()


@scene
def people_removed(theatre: Theatre) -> None:
    """Somebody was removed, and can be brought back."""
    _open_first(theatre, _page(theatre, PEOPLE_KINDS, "person"))
    theatre.press("Remove")


@scene
def protected_words(theatre: Theatre) -> None:
    """A protected word."""
    _open_first(theatre, _page(theatre, PEOPLE_KINDS, "protected"))


@scene
def orders_empty(theatre: Theatre) -> None:
    """No order is written down yet."""
    _page(theatre, CASE_KINDS, "order", filled=False)


@scene
def order_open(theatre: Theatre) -> None:
    """An order with its points."""
    _open_first(theatre, _page(theatre, CASE_KINDS, "order"))


@scene
def report_open(theatre: Theatre) -> None:
    """A report."""
    _open_first(theatre, _page(theatre, CASE_KINDS, "report"))


@scene
def report_entries(theatre: Theatre) -> None:
    """Which entries a report covers."""
    page = _page(theatre, CASE_KINDS, "report")
    _open_first(theatre, page)
    if page.form is not None:
        page.form.entries_asked.emit()
    theatre.settle()


@scene
def form_choose_person(theatre: Theatre) -> None:
    """Choosing who it was."""
    chooser = _choose(theatre, "who")
    chooser.view.clicked.emit(chooser.model.index(0))
    theatre.settle()


@scene
def form_add_person(theatre: Theatre) -> None:
    """Adding somebody new without leaving the form."""
    _choose(theatre, "witnesses").add_new()
    theatre.settle()
    theatre.type("Tom")


@scene
def form_choose_place_empty(theatre: Theatre) -> None:
    """No place fits."""
    chooser = _choose(theatre, "where")
    chooser.search.setText("zzz")
    theatre.settle()


@scene
def form_choose_order(theatre: Theatre) -> None:
    """Which point of which order was broken."""
    chooser = _choose(theatre, "breach_order", breach=True)
    chooser.view.clicked.emit(_row(chooser, "1:2"))
    theatre.settle()


@scene
def form_choose_report(theatre: Theatre) -> None:
    """Which report it was."""
    _choose(theatre, "report_force", breach=True)


@scene
def write_choose_person(theatre: Theatre) -> None:
    """Choosing who it was while writing."""
    diary = _diary(theatre)
    diary.go.emit("write", None)
    theatre.settle()
    page = theatre.widget(WritePage)
    page.details.open("who")
    page.side.open_chooser("who")
    theatre.settle()


def _row(chooser: Chooser, key: str) -> QModelIndex:
    return chooser.model.index(chooser.model.row_of(key))
