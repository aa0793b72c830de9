"""Choosing people, places, orders, reports in an entry: the name goes into the text, the number beside it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from safeplan.diary.casebook import Casebook
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.people.people import People
from safeplan.people.person import PersonKind
from safeplan.ui.diary.entry_form import EntryForm
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.page import Width
from safeplan.ui.people.chooser import Chooser
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.filling import contains, with_piece, without_piece
from safeplan.ui.theme import Theme
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import open_diary, press
from tests.builders.people import COOP, DAN, ORDER, PRIYA, REPORT
from tests.builders.tasks import TasksAtOnce
from tests.builders.widgets import focused


@pytest.fixture
def desk(run_now: TasksAtOnce, vault: Vault) -> PeopleDesk:
    """A desk over a vault with some of each."""
    people, case = People(vault), Casebook(vault)
    people.persons.add(DAN)
    people.persons.add(PRIYA)
    people.places.add(COOP)
    case.orders.add(ORDER)
    case.reports.add(REPORT)
    return PeopleDesk(run_now, people, case, vault.drafts, run_now)


@pytest.fixture
def diary(  # noqa: PLR0917 - what the page is made of
    theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot, desk: PeopleDesk
) -> DiaryPage:
    Journal(vault).add(Incident(what_happened="He waited.", breach=True, reported=True))
    return open_diary(theme, run_now, vault, clock, qtbot, desk)


@pytest.fixture
def form(diary: DiaryPage, qtbot: QtBot) -> EntryForm:
    press(diary.detail.foot.amend, qtbot)
    assert diary.form is not None
    return diary.form


def chooser_of(form: EntryForm, field: str, qtbot: QtBot) -> Chooser:
    press(form.body.editors.chosen.rows[field].button, qtbot)
    chooser = form.drawers.chooser
    assert chooser is not None
    assert form.drawers.open_drawer() == f"choose:{field}"
    return chooser


def take(chooser: Chooser, key: str) -> None:
    chooser.view.clicked.emit(chooser.model.index(chooser.model.row_of(key)))


def text(form: EntryForm, field: str) -> str:
    return str(form.body.editors.values()[field])


def kept(form: EntryForm, vault: Vault) -> Incident:
    form.keep()
    return Journal(vault).entry(1).incident


def test_names_and_numbers_are_sealed_together(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    chooser = chooser_of(form, "who", qtbot)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Up)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert [row.chosen for row in chooser.model.rows] == [True, False]
    press(chooser.done, qtbot)
    assert focused() is form.body.editors.chosen.rows["who"].button
    chooser = chooser_of(form, "witnesses", qtbot)
    take(chooser, "2")
    chooser = chooser_of(form, "where", qtbot)
    take(chooser, "1")
    assert form.drawers.open_drawer() == ""
    said = kept(form, vault)
    assert (said.who, said.who_people) == ("D. W.", (1,))
    assert (said.witnesses, said.witness_people) == ("Priya K.", (2,))
    assert (said.where, said.place_id) == ("Co-op, Alder Street", 1)
    assert Journal(vault).verify().holds


def test_her_own_words_in_the_field_stay(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    form.body.editors.input("who").setFocus()
    qtbot.keyClicks(focused(), "A man in a parka")
    chooser = chooser_of(form, "who", qtbot)
    take(chooser, "1")
    assert text(form, "who") == "A man in a parka, D. W."
    take(chooser, "2")
    chips = form.body.editors.chosen.rows["who"].chips
    assert [chip.text() for chip in chips] == ["D. W.", "Priya K."]
    press(chips[0], qtbot)
    assert text(form, "who") == "A man in a parka, Priya K."
    assert kept(form, vault).who_people == (2,)


def test_enter_in_the_search_takes_the_only_one_found(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    chooser = chooser_of(form, "breach_order", qtbot)
    qtbot.keyClicks(focused(), "100 m")
    # The point, and above it the order it belongs to; not the order's other points.
    assert [row.key for row in chooser.model.rows] == ["1:0", "1:3"]
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert not chooser.search.text()
    assert form.drawers.open_drawer() == "choose:breach_order"
    qtbot.keyClicks(focused(), "non-mol")
    assert [row.key for row in chooser.model.rows] == ["1:0", "1:1", "1:2", "1:3"]
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is chooser.view
    assert chooser.view.currentIndex().row() == 0
    assert kept(form, vault).breach_terms == ((1, 3),)


def test_enter_takes_the_only_place_and_closes(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    chooser = chooser_of(form, "where", qtbot)
    qtbot.keyClicks(focused(), "nowhere")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is chooser.search
    chooser.search.setText("alder")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert form.drawers.open_drawer() == ""
    assert kept(form, vault).place_id == 1


def test_a_new_person_is_added_in_place_with_the_words_that_stand_there(
    form: EntryForm, vault: Vault, qtbot: QtBot
) -> None:
    form.body.editors.input("witnesses").setFocus()
    qtbot.keyClicks(focused(), "Tom")
    chooser = chooser_of(form, "witnesses", qtbot)
    press(chooser.add_button, qtbot)
    assert chooser.form is not None
    assert chooser.form.values()["name"] == "Tom"
    assert [draft for draft in form.drafts() if draft[0].startswith("person:new")]
    press(chooser.form.keep_button, qtbot)
    assert chooser.form is None
    tom = People(vault).persons.all()[-1]
    assert (tom.name, tom.kind) == ("Tom", PersonKind.WITNESS)
    said = kept(form, vault)
    assert (said.witnesses, said.witness_people) == ("Tom", (tom.id,))


def test_a_new_one_half_written_is_there_when_she_comes_back(
    form: EntryForm, vault: Vault, qtbot: QtBot
) -> None:
    chooser = chooser_of(form, "where", qtbot)
    press(chooser.add_button, qtbot)
    qtbot.keyClicks(focused(), "The bridge")
    qtbot.keyClick(chooser, Qt.Key.Key_Escape)
    assert form.drawers.open_drawer() == ""
    assert vault.drafts.get("place:new@form") is not None
    chooser = chooser_of(form, "where", qtbot)
    press(chooser.add_button, qtbot)
    assert chooser.form is not None
    assert chooser.form.values()["name"] == "The bridge"


def test_a_breach_names_the_points_that_were_broken(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    chooser = chooser_of(form, "breach_order", qtbot)
    for key in ("1:2", "1:3"):
        take(chooser, key)
    assert text(form, "breach_order") == "Non-molestation order"
    take(chooser, "1:3")
    said = kept(form, vault)
    assert said.breach_terms == ((1, 2),)
    assert said.breach_order == "Non-molestation order"
    assert said.breach_term == "2. Not to contact me in any way, directly or through others."


def test_a_report_fills_what_is_empty_and_takes_only_its_own_away(
    form: EntryForm, vault: Vault, qtbot: QtBot
) -> None:
    form.body.editors.input("report_officer").setFocus()
    qtbot.keyClicks(focused(), "A woman at the desk")
    take(chooser_of(form, "report_force", qtbot), "1")
    assert text(form, "report_force") == REPORT.body
    assert text(form, "report_officer") == "A woman at the desk"
    assert text(form, "report_number") == REPORT.number
    press(form.body.editors.chosen.rows["report_force"].chips[0], qtbot)
    assert text(form, "report_force") == text(form, "report_said") == ""
    assert text(form, "report_officer") == "A woman at the desk"
    take(chooser_of(form, "report_force", qtbot), "1")
    assert kept(form, vault).report_id == 1
    assert Casebook(vault).covered(Casebook(vault).reports.all()[0]) == (1,)


def test_known_vehicles_and_numbers_are_offered(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    offered = form.body.editors.chosen.suggestions["handle"]
    assert [chip.text() for chip in offered._chips] == ["07700 900482", "@dwx_leeds"]
    press(offered._chips[0], qtbot)
    assert kept(form, vault).handle == "07700 900482"


def test_somebody_removed_stays_in_the_entry(
    diary: DiaryPage, desk: PeopleDesk, vault: Vault, qtbot: QtBot
) -> None:
    Journal(vault).amend(1, Incident(what_happened="He waited.", who="D. W.", who_people=(1,)))
    People(vault).persons.remove(1)
    desk.load()
    diary.detail.reload()
    press(diary.detail.foot.amend, qtbot)
    assert diary.form is not None
    assert [chip.text() for chip in diary.form.body.editors.chosen.rows["who"].chips] == [
        "No longer in your list"
    ]
    form = diary.form
    form.body.why.setText("x")
    form.body.editors.input("look").setFocus()
    qtbot.keyClicks(focused(), "tall")
    said = kept(form, vault)
    assert (said.who, said.who_people) == ("D. W.", (1,))


def test_what_is_chosen_is_in_the_draft(form: EntryForm, qtbot: QtBot) -> None:
    take(chooser_of(form, "who", qtbot), "1")
    ((_editor, value),) = form.drafts()
    assert value is not None
    assert value["incident"]["who_people"] == [1]


def test_it_is_chosen_while_writing_too(  # noqa: PLR0917 - as above
    theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot, desk: PeopleDesk
) -> None:
    page = WritePage(theme, run_now, Journal(vault), EvidenceLocker(vault), vault.drafts, clock, desk)
    qtbot.addWidget(page)
    page.resize(1080, 704)
    page.set_width(Width.NARROW)
    with qtbot.waitExposed(page):
        page.show()
    page.arrive()
    page.sheet.box.set_text("He waited.")
    page.details.open("who")
    press(page.editors.chosen.rows["who"].button, qtbot)
    assert not page.sheet.isVisible()
    chooser = page.side.chooser
    assert chooser is not None
    take(chooser, "1")
    press(chooser.done, qtbot)
    assert page.sheet.isVisible()
    page.keep()
    said = Journal(vault).entry(1).incident
    assert (said.who, said.who_people) == ("D. W.", (1,))
    assert page.editors.chosen.keys("who") == ()


PIECES = st.text("abcD. é", min_size=1, max_size=6).map(str.strip).filter(bool)


@settings(max_examples=60)
@given(st.text(max_size=12).map(str.rstrip), PIECES, st.sampled_from([", ", "\n", "; "]))
def test_taking_a_name_out_leaves_her_words_as_they_were(text: str, piece: str, joint: str) -> None:
    filled = with_piece(text, piece, joint)
    assert contains(filled, piece)
    if filled != text and joint not in piece and text.strip():
        assert without_piece(filled, piece, joint) == text


def test_a_name_that_stands_there_is_not_put_in_twice() -> None:
    assert with_piece("Priya K. She wrote it down", "Priya K.", "\n") == "Priya K. She wrote it down"
    assert with_piece("Adam", "Ada", ", ") == "Adam, Ada"
    assert without_piece("Adam, my brother", "Ada", ", ") == "Adam, my brother"
    assert replace(DAN).title == "D. W."
