"""People and places, orders and reports: written down by keys and mouse, kept, undone, and never lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from safeplan.diary.casebook import Casebook
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.diary.orders import Term
from safeplan.errors import DiskFull
from safeplan.people.people import People
from safeplan.people.person import Person, PersonKind
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.page import Width
from safeplan.ui.people.book import CASE_KINDS, PEOPLE_KINDS
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.kinds import KINDS
from safeplan.ui.people.record_draft import record_of, values_of
from safeplan.ui.people.record_fields import EntriesEditor, TermsEditor
from safeplan.ui.people.record_form import RecordForm
from safeplan.ui.people.records_page import RecordsPage
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import button, open_diary, press
from tests.builders.people import COOP, DAN, HOME, ORDER, PRIYA, REPORT
from tests.builders.tasks import TasksAtOnce
from tests.builders.widgets import focused

OpenDiary = Callable[[], DiaryPage]


@pytest.fixture
def open_page(theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot) -> OpenDiary:
    def open_it() -> DiaryPage:
        desk = PeopleDesk(run_now, People(vault), Casebook(vault), vault.drafts, run_now)
        return open_diary(theme, run_now, vault, clock, qtbot, desk)

    return open_it


@pytest.fixture
def diary(open_page: OpenDiary) -> DiaryPage:
    return open_page()


def opened(diary: DiaryPage, kinds: tuple[str, ...] = PEOPLE_KINDS, kind: str | None = None) -> RecordsPage:
    diary.records.open(kinds)
    page = diary.records.page
    assert page is not None
    if kind is not None:
        page.which.set_value(kind)
        page.which.chosen.emit(kind)
    return page


def form_of(page: RecordsPage) -> RecordForm:
    assert page.form is not None
    return page.form


def open_row(page: RecordsPage, row: int = 0) -> RecordForm:
    page.view.clicked.emit(page.model.index(row))
    return form_of(page)


def test_a_person_is_added_with_keys_alone(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    diary.more.menu_rows.actions()[0].trigger()
    page = diary.records.page
    assert page is not None
    assert diary.heading() == "People and places"
    assert diary.header_extras() is None
    empty = button(page, "Add a person")
    empty.setFocus()
    qtbot.keyClick(empty, Qt.Key.Key_Space)
    qtbot.keyClicks(focused(), "Priya K.")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (person,) = People(vault).persons.all()
    assert person.name == "Priya K."
    assert [row.title for row in page.model.rows] == ["Priya K."]
    assert page.form is None
    assert vault.drafts.editors() == []
    assert page.undo.words.text() == "You added a person."


@pytest.mark.parametrize("kind", ["person", "order"])
def test_what_is_typed_and_not_kept_is_there_after_leaving(
    open_page: OpenDiary, vault: Vault, qtbot: QtBot, kind: str
) -> None:
    kinds = PEOPLE_KINDS if kind in PEOPLE_KINDS else CASE_KINDS
    diary = open_page()
    page = opened(diary, kinds, kind)
    page.open_new()
    form = form_of(page)
    first = next(name for name in form.editors if name not in {"kind", "terms", "entries"})
    form.editors[first].setFocus()
    qtbot.keyClicks(focused(), "half a word")
    (draft,) = diary.drafts()
    assert draft[1] is not None
    assert draft[1][first] == "half a word"
    place = diary.place()
    vault.drafts.keep(draft[0], draft[1])
    again = open_page()
    again.restore(place)
    page = again.records.page
    assert page is not None
    assert page.kind == kind
    assert form_of(page).values()[first] == "half a word"
    form_of(page).keep()
    assert vault.drafts.editors() == []


def test_every_field_of_every_kind_is_shown_and_kept_as_it_is(diary: DiaryPage, vault: Vault) -> None:
    people, case = People(vault), Casebook(vault)
    shelves = [people.persons, people.places, people.protected, case.orders, case.reports]
    records = [DAN, COOP, HOME, ORDER, replace(REPORT, entries=(3, 1))]
    for shelf, record, kind in zip(shelves, records, [*PEOPLE_KINDS, *CASE_KINDS], strict=True):
        shelf.add(record)
        form = open_row(opened(diary, PEOPLE_KINDS if kind in PEOPLE_KINDS else CASE_KINDS, kind))
        assert not form.has_changes()
        assert record_of(KINDS[kind], form.record, form.values()) == replace(record, id=1)


def test_a_change_is_kept_and_undone(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    People(vault).persons.add(DAN)
    page = opened(diary)
    form = open_row(page)
    form.editors["aliases"].setFocus()
    qtbot.keyClicks(focused(), "Wilko")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    press(form.keep_button, qtbot)
    assert People(vault).persons.all()[0].aliases == "Wilko\nDan Wilkes\nDanny"
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert People(vault).persons.all()[0] == replace(DAN, id=1)
    assert page.undo.isHidden()


def test_a_removed_one_is_brought_back_with_its_number(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    for person in (DAN, PRIYA):
        People(vault).persons.add(person)
    page = opened(diary)
    press(open_row(page, 1).remove_button, qtbot)
    assert [row.title for row in page.model.rows] == ["D. W."]
    assert focused() is page.undo.button
    press(page.undo.button, qtbot)
    assert People(vault).persons.all() == (replace(DAN, id=1), replace(PRIYA, id=2))


def test_nothing_is_not_kept(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    page = opened(diary, PEOPLE_KINDS, "place")
    page.open_new()
    press(form_of(page).keep_button, qtbot)
    assert form_of(page)._banner is not None
    assert not People(vault).places.all()


def test_discarding_a_new_one_leaves_nothing(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    page = opened(diary)
    page.open_new()
    qtbot.keyClicks(focused(), "x")
    press(form_of(page).discard_button, qtbot)
    assert page.form is None
    assert diary.drafts() == []
    assert vault.drafts.editors() == []


def test_a_full_disk_loses_no_word(
    diary: DiaryPage, vault: Vault, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(diary)
    page.open_new()
    form = form_of(page)
    qtbot.keyClicks(focused(), "Moira")

    def full(_connection: object) -> None:
        raise DiskFull("full")

    monkeypatch.setattr(vault.database, "_refuse_untrue", full)
    press(form.keep_button, qtbot)
    monkeypatch.undo()
    assert page.form is form
    assert form.values()["name"] == "Moira"
    assert form.drafts()[0][1] is not None
    press(form.keep_button, qtbot)
    assert [each.name for each in People(vault).persons.all()] == ["Moira"]


def test_a_list_is_searched_by_any_word(diary: DiaryPage, vault: Vault) -> None:
    for person in (DAN, PRIYA):
        People(vault).persons.add(person)
    page = opened(diary)
    page.search.setText("danny silv")
    assert [row.title for row in page.model.rows] == ["D. W."]
    page.search.setText("nobody")
    assert page.states is not None
    assert page.states.nothing_found.isVisible()
    page.states.nothing_found.acted.emit()
    assert len(page.model.rows) == 2


def test_a_person_shows_the_entries_that_name_them(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    People(vault).persons.add(DAN)
    Journal(vault).add(Incident(what_happened="x"))
    Journal(vault).add(Incident(what_happened="y", there_people=(1,)))
    form = open_row(opened(diary))
    assert [each.text() for each in form.naming.buttons] == ["Entry 2"]
    press(form.naming.buttons[0], qtbot)
    assert diary.records.page is None
    assert diary.heading() == "Diary"
    assert diary.detail.entry_id == 2


def test_points_of_an_order_keep_their_numbers(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    Casebook(vault).orders.add(ORDER)
    form = open_row(opened(diary, CASE_KINDS))
    terms = form.editors["terms"]
    assert isinstance(terms, TermsEditor)
    terms._fields[1][1].set_text(" ")
    press(terms.add_button, qtbot)
    qtbot.keyClicks(focused(), "Not to follow me.")
    press(form.keep_button, qtbot)
    kept = Casebook(vault).orders.all()[0].terms
    assert [term.number for term in kept] == [1, 3, 4]
    assert kept[2] == Term(4, "Not to follow me.")


def test_a_day_is_read_as_it_is_typed(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    page = opened(diary, CASE_KINDS)
    page.open_new()
    form = form_of(page)
    for name, text in (("made", "2 Oct 2026"), ("ends", "when the court says")):
        form.editors[name].setFocus()
        qtbot.keyClicks(focused(), text)
    form.keep_button.setFocus()
    assert form.editors["made"].text() == "2 October 2026"
    form.keep()
    (order,) = Casebook(vault).orders.all()
    assert (order.made, order.ends) == ("2026-10-02", "when the court says")


def test_entries_are_chosen_for_a_report(diary: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    for _ in range(2):
        Journal(vault).add(Incident(what_happened="x"))
    Casebook(vault).reports.add(REPORT)
    page = opened(diary, CASE_KINDS, "report")
    form = open_row(page)
    entries = form.editors["entries"]
    assert isinstance(entries, EntriesEditor)
    press(entries.add_button, qtbot)
    assert page.picker is not None
    page.picker.list.opened.emit(2)
    press(page.picker.done, qtbot)
    assert page._right.currentWidget() is form
    assert [chip.text() for chip in entries.chips()] == ["Entry 2"]
    form.keep()
    assert Casebook(vault).reports.all()[0].entries == (2,)


def test_where_there_is_little_room_list_and_form_follow_each_other(
    diary: DiaryPage, vault: Vault, qtbot: QtBot
) -> None:
    People(vault).persons.add(DAN)
    page = opened(diary)
    diary.set_width(Width.NARROW)
    assert page._left.isVisible()
    form = open_row(page)
    assert not page._left.isVisible()
    press(form.back, qtbot)
    assert page._left.isVisible()
    press(page.back, qtbot)
    assert diary.records.page is None


def test_a_word_kept_as_she_leaves_is_no_draft(diary: DiaryPage, qtbot: QtBot) -> None:
    """Between keeping and hearing of it, leaving must not write the words down a second time."""
    page = opened(diary)
    page.open_new()
    form = form_of(page)
    qtbot.keyClicks(focused(), "Moira")
    page._desk._kept.add(form.editor)
    assert form.drafts() == [(form.editor, None)]


WORDS = st.text(max_size=12)


@settings(max_examples=40)
@given(st.builds(Person, kind=st.sampled_from(PersonKind), name=WORDS, aliases=WORDS, note=WORDS))
def test_a_draft_gives_the_record_back(person: Person) -> None:
    kept = Person(id=4)
    said = values_of(person)
    assert record_of(KINDS["person"], kept, said) == replace(person, id=4)


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(list(values_of(ORDER))), st.one_of(st.none(), st.integers(), WORDS,
                       st.lists(st.lists(WORDS, max_size=3), max_size=2))))  # fmt: skip
def test_a_draft_of_any_shape_is_read(said: dict[str, object]) -> None:
    read = record_of(KINDS["order"], ORDER, said)
    texts = {name: value for name, value in said.items() if isinstance(value, str) and name not in {"kind"}}
    for name, value in texts.items():
        if isinstance(getattr(ORDER, name), str):
            assert getattr(read, name) == value
