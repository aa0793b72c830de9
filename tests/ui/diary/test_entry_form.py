"""Amending an entry: every field, drafts, drawers, versions; by keys and mouse, on a real vault."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident, Paper, PrivateNote, Sureness
from safeplan.diary.journal import Journal
from safeplan.diary.when import When
from safeplan.errors import DiskFull
from safeplan.ui.diary.chip_field import ChipField
from safeplan.ui.diary.entry_form import EntryForm
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.page import Width
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import FilePicker
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import (
    MESSAGES,
    PARKED,
    Opener,
    a_photo,
    button,
    fill,
    open_diary,
    press,
    stand_on,
)
from tests.builders.entries import at, eleven_messages, parked_car
from tests.builders.tasks import TasksAtOnce
from tests.builders.widgets import focused


@pytest.fixture
def open_page(theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot) -> Opener:
    return lambda: open_diary(theme, run_now, vault, clock, qtbot)


@pytest.fixture
def page(open_page: Opener, vault: Vault, clock: FixedClock) -> DiaryPage:
    """The page over the small diary, on its newest entry."""
    fill(vault, clock)
    return open_page()


@pytest.fixture
def form(page: DiaryPage, qtbot: QtBot) -> EntryForm:
    """The form of the newest entry, just opened."""
    press(page.detail.foot.amend, qtbot)
    assert page.form is not None
    return page.form


def typed_into(form: EntryForm, name: str, text: str, qtbot: QtBot) -> None:
    form.body.editors.input(name).setFocus()
    qtbot.keyClicks(focused(), text)


def newest(vault: Vault, entry_id: int = PARKED) -> Incident:
    return Journal(vault).entry(entry_id).incident


def test_the_form_opens_in_her_words_under_its_own_heading(page: DiaryPage, form: EntryForm) -> None:
    assert focused() is form.body.editors.input("what_happened")
    assert page.heading() == "Entry 7"
    assert page.header_extras() is not None
    assert form.note.text() == "Kept as version 2. Version 1 stays."


def test_opening_and_keeping_nothing_makes_no_version(
    page: DiaryPage, form: EntryForm, vault: Vault, qtbot: QtBot
) -> None:
    assert not form.has_changes()
    press(form.keep_button, qtbot)
    assert page.form is None
    assert len(Journal(vault).versions(PARKED)) == 1


def test_a_change_becomes_version_two_and_the_first_stays(
    page: DiaryPage, form: EntryForm, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    typed_into(form, "look", "Dark coat", qtbot)
    form.body.why.setFocus()
    qtbot.keyClicks(focused(), "I remembered the coat.")
    clock.set(at(24, 18, 30))
    with qtbot.waitSignal(page.changed):
        qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    first, second = Journal(vault).versions(PARKED)
    assert first.incident == parked_car()
    assert second.incident.look == "Dark coat"
    assert second.why == "I remembered the coat."
    assert page.form is None
    assert page.heading() == "Diary"
    assert "Version 2 of 2." in page.detail.sheet.meta.text()
    assert focused() is page.detail.foot.amend


def test_every_field_survives_the_form_untouched(page: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    stand_on(page, MESSAGES, qtbot)
    press(page.detail.foot.amend, qtbot)
    assert page.form is not None
    typed_into(page.form, "where", "Home", qtbot)
    page.form.keep()
    kept = newest(vault, MESSAGES)
    assert kept.where == "Home"
    assert kept == Incident(**{**eleven_messages().__dict__, "where": "Home"})


def test_anchors_tick_what_is_filled_and_take_her_there(form: EntryForm, qtbot: QtBot) -> None:
    assert form.anchors.line("where").is_filled
    assert not form.anchors.line("effect").is_filled
    press(form.anchors.line("effect"), qtbot)
    assert focused() is form.body.editors.input("effect_on_me")
    assert form.anchors.current() == "effect"
    qtbot.keyClicks(focused(), "Slept two hours")
    assert form.anchors.line("effect").is_filled


def test_anchors_follow_the_scrolling(form: EntryForm, qtbot: QtBot) -> None:
    form.body.to_top()
    assert form.anchors.current() in {"", "when"}
    form.body.verticalScrollBar().setValue(form.body.section("words").y())
    assert form.anchors.current() == "words"


def test_behaviours_are_chips_and_a_drawer_beside(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    chips = form.body.editors.input("behaviours")
    assert isinstance(chips, ChipField)
    assert [chip.text() for chip in chips.chips()] == ["Hanging about", "Following by vehicle"]
    press(chips.chips()[1], qtbot)
    assert form.body.editors.behaviours == ("loiter.near",)
    qtbot.waitUntil(lambda: not chips.add_button.geometry().intersects(chips.chips()[0].geometry()))
    press(chips.add_button, qtbot)
    assert focused() is form.drawers.behaviours.search
    assert form.drawers.behaviours.count.text().startswith("1")
    qtbot.keyClicks(focused(), "on foot")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert form.drawers.open_drawer() == ""
    assert focused() is chips.add_button
    form.keep()
    assert newest(vault).behaviours == ("loiter.near", "follow.foot")


def test_an_earlier_entry_is_linked_from_the_list(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    links = form.body.editors.input("linked_entries")
    assert isinstance(links, ChipField)
    press(links.add_button, qtbot)
    qtbot.keyClicks(focused(), "gate")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert form.body.editors.links == (4,)
    form.drawers.links._toggle(PARKED)
    assert form.body.editors.links == (4,), "an entry does not belong with itself"
    form.keep()
    assert newest(vault).linked_entries == (4,)


def test_a_linked_entry_opens_from_the_detail(
    open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    fill(vault, clock)
    Journal(vault).add(Incident("Again.", When.exactly(at(24, 17, 30)), linked_entries=(4,)))
    page = open_page()
    press(button(page.detail, "Entry 4"), qtbot)
    assert page.list.selected() == 4


def test_marks_ask_for_their_details(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    editors = form.body.editors
    assert editors.widget("report_number").isHidden()
    press(editors.input("reported"), qtbot)
    assert not editors.widget("report_number").isHidden()
    typed_into(form, "report_number", "13260091122", qtbot)
    sure = editors.input("sureness")
    press(next(each for each in sure.findChildren(QAbstractButton) if each.text() == "Likely"), qtbot)
    form.keep()
    kept = newest(vault)
    assert (kept.reported, kept.report_number, kept.sureness) == (True, "13260091122", Sureness.LIKELY)


def test_the_private_note_says_what_a_court_may_do(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    note = form.body.editors.note
    assert "A court may still ask for it." in note.accessibleDescription()
    note.setFocus()
    qtbot.keyClicks(focused(), "I was afraid to say this.")
    form.keep()
    assert Journal(vault).private_note(PARKED) == PrivateNote("I was afraid to say this.")
    assert len(Journal(vault).versions(PARKED)) == 2


class TestDrafts:
    """Changes that are not kept yet."""

    def test_changes_are_a_draft_and_come_back_with_the_place(
        self, page: DiaryPage, form: EntryForm, open_page: Opener, vault: Vault, qtbot: QtBot
    ) -> None:
        typed_into(form, "where", "X", qtbot)
        ((editor, value),) = page.drafts()
        assert editor == "incident:7"
        assert value is not None
        vault.drafts.keep(editor, value)
        form.drawers.toggle_behaviours()
        place = page.place()
        again = open_page()
        again.restore(place)
        assert again.form is not None
        assert again.form.body.editors.values()["where"].endswith("X")
        assert again.form.drawers.open_drawer() == "behaviours"
        again.form.keep()
        assert vault.drafts.get("incident:7") is None
        assert newest(vault).where.endswith("X")

    def test_the_cursor_comes_back_into_the_middle_of_a_word(
        self, page: DiaryPage, form: EntryForm, open_page: Opener, vault: Vault, qtbot: QtBot
    ) -> None:
        typed_into(form, "what_happened", "Parkd", qtbot)
        qtbot.keyClick(focused(), Qt.Key.Key_Left)
        form.keeper.keep_now()
        place = page.place()
        again = open_page()
        again.restore(place)
        assert again.form is not None
        qtbot.keyClicks(focused(), "e")
        assert again.form.body.draft().incident.what_happened.startswith("Parked")

    def test_a_second_form_has_drafts_of_its_own(
        self, page: DiaryPage, form: EntryForm, qtbot: QtBot
    ) -> None:
        typed_into(form, "where", "X", qtbot)
        form.keep()
        stand_on(page, MESSAGES, qtbot)
        press(page.detail.foot.amend, qtbot)
        assert page.form is not None
        typed_into(page.form, "where", "Y", qtbot)
        ((editor, value),) = page.drafts()
        assert editor == "incident:6"
        assert value is not None

    def test_leaving_just_after_keeping_brings_no_draft_back(
        self, page: DiaryPage, form: EntryForm, qtbot: QtBot
    ) -> None:
        typed_into(form, "where", "X", qtbot)
        page._desk._amend(PARKED, form.body.draft().incident, "", PrivateNote(), None)
        assert page.drafts() == [("incident:7", None)]

    def test_going_back_keeps_them_and_says_so(
        self, page: DiaryPage, form: EntryForm, vault: Vault, qtbot: QtBot
    ) -> None:
        typed_into(form, "where", "X", qtbot)
        press(form.back, qtbot)
        assert vault.drafts.get("incident:7") is not None
        assert "There are changes you have not kept." in page.detail.notice()
        press(button(page.detail, "Go on"), qtbot)
        assert page.form is not None
        assert page.form.has_changes()

    def test_discarding_can_be_undone(
        self, page: DiaryPage, form: EntryForm, vault: Vault, qtbot: QtBot
    ) -> None:
        typed_into(form, "where", "X", qtbot)
        form.keeper.keep_now()
        press(form.discard_button, qtbot)
        assert vault.drafts.get("incident:7") is None
        assert newest(vault) == parked_car()
        press(button(page.detail, "Bring them back"), qtbot)
        assert page.form is not None
        assert page.form.body.editors.values()["where"].endswith("X")

    def test_what_was_discarded_is_offered_until_she_leaves(
        self, page: DiaryPage, form: EntryForm, qtbot: QtBot
    ) -> None:
        typed_into(form, "where", "X", qtbot)
        press(form.discard_button, qtbot)
        stand_on(page, MESSAGES, qtbot)
        assert "thrown away" not in page.detail.notice()
        stand_on(page, PARKED, qtbot)
        assert "thrown away" in page.detail.notice()
        press(button(page.detail, "Bring them back"), qtbot)
        assert page.form is not None
        assert page.form.body.editors.values()["where"].endswith("X")
        press(page.form.back, qtbot)
        assert "thrown away" not in page.detail.notice()

    def test_taking_every_change_back_leaves_no_draft(
        self, page: DiaryPage, form: EntryForm, vault: Vault, qtbot: QtBot
    ) -> None:
        typed_into(form, "where", "X", qtbot)
        form.keeper.keep_now()
        qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
        form.keeper.keep_now()
        assert vault.drafts.get("incident:7") is None

    def test_a_full_disk_leaves_the_form_open(
        self, page: DiaryPage, form: EntryForm, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        def full(*_anything: object, **_more: object) -> None:
            raise DiskFull("no space")

        monkeypatch.setattr(Journal, "amend", full)
        typed_into(form, "where", "X", qtbot)
        press(form.keep_button, qtbot)
        assert page.form is form
        assert form.drafts()


def test_a_time_that_cannot_be_read_stops_the_keeping(form: EntryForm, vault: Vault, qtbot: QtBot) -> None:
    form.body.when.time.setFocus()
    form.body.when.time.selectAll()
    qtbot.keyClicks(focused(), "99:99")
    press(form.keep_button, qtbot)
    assert form.body.when.problem()
    assert len(Journal(vault).versions(PARKED)) == 1


def test_a_file_added_on_the_form_is_kept_at_once(
    form: EntryForm, vault: Vault, tmp_path: Path, qtbot: QtBot
) -> None:
    typed_into(form, "where", "X", qtbot)
    press(form.body.tray.add_button, qtbot)
    picker = form.findChild(FilePicker)
    assert isinstance(picker, FilePicker)
    picker.open_folder(tmp_path, chosen=a_photo(tmp_path))
    press(picker.act_button, qtbot)
    assert [item.name for item in EvidenceLocker(vault).items(PARKED)] == ["astra.png"]
    assert [item.name for item in form.body.tray.items] == ["astra.png"]
    assert form.body.editors.values()["where"].endswith("X"), "the fields stay as she left them"
    form.keep()
    assert [version.number for version in Journal(vault).versions(PARKED)] == [1, 1, 2]


def test_little_room_gives_the_drawer_a_page(form: EntryForm, qtbot: QtBot) -> None:
    form.set_width(Width.NARROW)
    assert form._anchor_column.isHidden()
    form.drawers.toggle_behaviours()
    assert form._middle.isHidden()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not form._middle.isHidden()


def test_what_the_form_does_not_ask_goes_on_with_the_next_version(
    open_page: Opener, vault: Vault, qtbot: QtBot
) -> None:
    of_paper = Incident("He rang.", who_people=(3,), breach_terms=((1, 2),), paper=Paper("Tuesday"))
    Journal(vault).add(of_paper, to_finish=True)
    page = open_page()
    press(page.detail.foot.amend, qtbot)
    assert page.form is not None
    assert page.form.body.paper.written.text() == "Tuesday"
    press(page.form.body.finish, qtbot)
    typed_into(page.form, "where", "At home", qtbot)
    press(page.form.keep_button, qtbot)
    assert newest(vault, 1) == replace(of_paper, where="At home")
    assert Journal(vault).count_to_finish() == 0
