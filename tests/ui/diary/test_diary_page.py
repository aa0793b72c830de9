"""Reading the diary: list, search, filters, detail; by keys and mouse, on a real vault."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.when import When
from safeplan.ui.apart import Apart
from safeplan.ui.diary.evidence_strip import EvidenceCard
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.page import Width
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Chip, FilePicker
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
from tests.builders.entries import at
from tests.builders.tasks import TasksAtOnce
from tests.builders.widgets import focused


@pytest.fixture
def open_page(theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot) -> Opener:
    return lambda: open_diary(theme, run_now, vault, clock, qtbot)


@pytest.fixture
def page(open_page: Opener, vault: Vault, clock: FixedClock) -> DiaryPage:
    """The page over the small diary."""
    fill(vault, clock)
    return open_page()


def shown(page: DiaryPage) -> list[int]:
    """The numbers of the entries listed, from the top."""
    model = page.list.model
    rows = [model.entry_at(model.index(row, 0)) for row in range(model.rowCount())]
    return [row.id for row in rows if row is not None]


def clear(card: EvidenceCard) -> bool:
    """Whether a picture can be made out."""
    return card.shows_clear


def words(page: DiaryPage) -> str:
    """Everything the detail says."""
    return "\n".join(label.text() for label in page.detail.findChildren(QLabel) if not label.isHidden())


def test_the_newest_entry_is_open_beside_the_list(page: DiaryPage) -> None:
    assert shown(page) == [PARKED, MESSAGES, 5, 4, 3, 2, 1]
    assert page.detail.sheet.heading.text() == "Tuesday 24 November 2026, about 17:15"
    assert page.detail.sheet.meta.text() == "Entry 7. Written Tuesday 24 November 2026, 17:52."


def test_keys_walk_the_list_past_the_months(page: DiaryPage, qtbot: QtBot) -> None:
    assert focused() is page.list.view
    for expected in (MESSAGES, 5, 4, 3, 2, 1):
        qtbot.keyClick(focused(), Qt.Key.Key_Down)
        assert page.list.selected() == expected
    qtbot.waitUntil(lambda: page.detail.sheet.heading.text() == "Day not sure")


def test_the_detail_says_what_is_filled_and_nothing_else(page: DiaryPage, qtbot: QtBot) -> None:
    stand_on(page, MESSAGES, qtbot)
    facts = dict(page.detail.sheet.facts.facts())
    assert facts["Who"] == "D. W., I think. He knew about the coat"
    assert facts["Order"] == "Non-molestation order, 2 October 2026"
    assert "Where" not in facts
    assert "“Blue suits you." in words(page)
    chips = [chip.text() for chip in page.detail.sheet.findChildren(Chip)]
    assert {"Texts and chat messages", "Breach", "Reported"} <= set(chips)


def test_a_long_list_comes_page_by_page(
    open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    journal = Journal(vault)
    for minutes in range(120):
        clock.set(at(1, 8, 0) + timedelta(minutes=minutes))
        journal.add(Incident(f"Entry {minutes}", When.exactly(clock.now())))
    page = open_page()
    assert page.list.model.entry_count() == 50
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.list.model.entry_count() == 100)
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.list.model.entry_count() == 120)
    assert len(set(shown(page))) == 120


def test_search_finds_as_she_types_and_marks_the_words(page: DiaryPage, qtbot: QtBot) -> None:
    page.list.search.setFocus()
    qtbot.keyClicks(focused(), "blue coa")
    assert shown(page) == [MESSAGES]
    qtbot.keyClicks(focused(), "zzz")
    assert shown(page) == []
    assert not page.list.nothing_found.isHidden()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert len(shown(page)) == 7


def test_an_empty_diary_says_what_belongs_there(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page()
    assert not page.list.nothing_yet.isHidden()
    with qtbot.waitSignal(page.go) as gone:
        press(button(page, "Write something down"), qtbot)
    assert gone.args == ["write", None]


def test_filters_by_behaviour(page: DiaryPage, qtbot: QtBot) -> None:
    press(page.list.filters.behaviour_chip, qtbot)
    qtbot.keyClicks(focused(), "hanging")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert shown(page) == [PARKED]
    assert page.list.filters.behaviour_chip.text() == "Hanging about"
    press(page.picker.done, qtbot)
    assert focused() is page.list.filters.behaviour_chip
    press(page.list.filters.clear_button, qtbot)
    assert len(shown(page)) == 7


def test_filters_by_day(page: DiaryPage, qtbot: QtBot) -> None:
    actions = {action.text(): action for action in page.list.filters.days_chip.menu().actions()}
    actions["Last 7 days"].trigger()
    assert shown(page) == [PARKED, MESSAGES, 5]
    assert page.list.filters.days_chip.text() == "From 18 November"
    actions["Between two days"].trigger()
    page.list.filters.first_field.selectAll()
    qtbot.keyClicks(focused(), "10/11")
    page.list.filters.last_field.setFocus()
    qtbot.keyClicks(focused(), "16/11")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert shown(page) == [4, 3]
    actions["Any day"].trigger()
    assert len(shown(page)) == 7


def test_a_number_given_on_arriving_opens_that_entry(page: DiaryPage) -> None:
    page.list.search.setText("coat")
    page.arrive(3)
    assert page.list.search.text() == ""
    assert page.list.selected() == 3
    assert page.detail.view is not None
    assert page.detail.view.entry.id == 3


def test_what_is_written_elsewhere_appears_and_the_place_stays(page: DiaryPage, vault: Vault) -> None:
    page.list.select(4)
    change = Journal(vault).add(Incident("New.", When.exactly(at(24, 17, 0))))
    page.refresh(change)
    assert 8 in shown(page)
    assert page.list.selected() == 4


def test_seals_are_checked_in_the_background(page: DiaryPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page._watch.is_running)
    assert page.detail.foot.state.text() == "Unchanged. Checked today."
    assert page.detail.foot.number.text() == "Seal 7"


def test_an_altered_entry_is_not_called_unchanged(
    open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    fill(vault, clock)
    with vault.database.transaction() as connection:
        connection.execute("UPDATE diary_version SET content = replace(content, 'blue', 'red')")
    page = open_page()
    qtbot.waitUntil(lambda: not page._watch.is_running)
    stand_on(page, MESSAGES, qtbot)
    assert "does not fit" in page.detail.foot.state.text()


def test_withdrawing_asks_first_leaves_a_mark_and_can_be_undone(
    page: DiaryPage, vault: Vault, qtbot: QtBot
) -> None:
    page.detail._ask_withdraw()
    assert focused() is button(page, "Keep it"), "the safe choice has the focus"
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert not Journal(vault).entry(PARKED).withdrawn
    page.detail._ask_withdraw()
    press(button(page, "Withdraw"), qtbot)
    assert Journal(vault).entry(PARKED).withdrawn
    assert "You withdrew this entry." in page.detail.notice()
    press(button(page, "Put it back"), qtbot)
    assert not Journal(vault).entry(PARKED).withdrawn
    assert page.detail.notice() == ""


def test_the_answer_is_about_the_entry_that_was_asked_about(
    page: DiaryPage, vault: Vault, qtbot: QtBot
) -> None:
    page.detail._ask_withdraw()
    withdraw = button(page, "Withdraw")
    stand_on(page, MESSAGES, qtbot)
    press(withdraw, qtbot)
    assert Journal(vault).entry(PARKED).withdrawn
    assert not Journal(vault).entry(MESSAGES).withdrawn


def test_the_private_note_is_shown_only_when_asked(
    open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    Journal(vault).add(Incident("Open.", When.exactly(at(24, 9, 0))), PrivateNote("Only for me."))
    page = open_page()
    assert "Only for me." not in words(page)
    press(page.detail.sheet.note_button, qtbot)
    assert "Only for me." in words(page)
    page.detail.reload()
    assert "Only for me." not in words(page)


class TestVersions:
    """The history of an entry."""

    def test_the_first_version_and_each_change_are_shown(
        self, page: DiaryPage, vault: Vault, clock: FixedClock, qtbot: QtBot
    ) -> None:
        journal = Journal(vault)
        before = journal.entry(PARKED).incident
        clock.set(at(24, 18, 30))
        change = journal.amend(
            PARKED, replace(before, where="Alder Street, outside the Co-op"), "More exact."
        )
        page.refresh(change)
        assert page.detail.sheet.meta.text().endswith("Version 2 of 2.")
        press(button(page, "Compare versions"), qtbot)
        said = words(page)
        assert "Version 1, written Tuesday 24 November 2026, 17:52" in said
        assert "Version 2, amended Tuesday 24 November 2026, 18:30" in said
        assert "More exact." in said
        assert "Alder Street, by the Co-op" in said
        assert "Alder Street, outside the Co-op" in said
        press(button(page, "Back to the entry"), qtbot)
        assert focused() is page.detail.sheet.amended.button


class TestEvidence:
    """Files of an entry."""

    @pytest.fixture
    def page(self, open_page: Opener, vault: Vault, clock: FixedClock, tmp_path: Path) -> DiaryPage:
        fill(vault, clock)
        locker = EvidenceLocker(vault)
        locker.attach(PARKED, locker.store(a_photo(tmp_path)))
        note = tmp_path / "note.txt"
        note.write_text("words")
        locker.attach(PARKED, locker.store(note))
        return open_page()

    def test_pictures_are_blurred_until_asked_and_forgotten_after(
        self, page: DiaryPage, qtbot: QtBot
    ) -> None:
        picture, note = page.detail.sheet.evidence.cards()
        assert not picture._image.isNull()
        assert not clear(picture)
        patches = picture._image
        colours = {patches.pixelColor(x, 4).lightness() for x in range(patches.width())}
        assert max(colours) - min(colours) < 60, "the stripes cannot be made out"
        assert note._image.isNull()
        press(page.detail.sheet.evidence.show_button, qtbot)
        assert clear(picture)
        press(page.detail.sheet.evidence.show_button, qtbot)
        assert not clear(picture)
        press(page.detail.sheet.evidence.show_button, qtbot)
        stand_on(page, MESSAGES, qtbot)
        assert picture._image.isNull()
        stand_on(page, PARKED, qtbot)
        assert not page.detail.sheet.evidence.is_clear

    def test_a_picture_opens_large_and_closes(self, page: DiaryPage, qtbot: QtBot) -> None:
        card = page.detail.sheet.evidence.cards()[0]
        card.setFocus()
        qtbot.keyClick(card, Qt.Key.Key_Space)
        back = button(page.detail, "Back to the entry")
        assert "Show" in focused().text()  # type: ignore[attr-defined]
        qtbot.keyClick(back, Qt.Key.Key_Space)
        assert focused() is page.detail.foot.amend

    def test_a_file_is_added_to_a_kept_entry(
        self, page: DiaryPage, vault: Vault, tmp_path: Path, qtbot: QtBot
    ) -> None:
        other = a_photo(tmp_path, "gate.png")
        press(page.detail.foot.evidence, qtbot)
        picker = page.detail.findChild(FilePicker)
        assert isinstance(picker, FilePicker)
        picker.open_folder(tmp_path, chosen=other)
        press(picker.act_button, qtbot)
        names = [item.name for item in EvidenceLocker(vault).items(PARKED)]
        assert names == ["astra.png", "note.txt", "gate.png"]
        assert [card.item.name for card in page.detail.sheet.evidence.cards()] == names
        assert "still lies in" in page.detail.notice()

    def test_a_copy_is_saved_byte_for_byte(self, page: DiaryPage, tmp_path: Path, qtbot: QtBot) -> None:
        folder = tmp_path / "out"
        folder.mkdir()
        (item, *_rest) = page.detail.view.items if page.detail.view else ()
        page.detail._copy(item)
        picker = page.detail.findChild(FilePicker)
        assert isinstance(picker, FilePicker)
        picker.open_folder(folder)
        press(picker.act_button, qtbot)
        assert (folder / "astra.png").read_bytes() == (tmp_path / "astra.png").read_bytes()
        assert "A copy of astra.png is in out." in words(page)

    def test_a_missing_file_says_so_beside_its_name(
        self, page: DiaryPage, vault: Vault, open_page: Opener, apart: Apart
    ) -> None:
        # What was looked at a moment ago is remembered as long as that process runs.
        Apart.close(apart)
        for file in vault.home.evidence.iterdir():
            file.unlink()
        again = open_page()
        card = again.detail.sheet.evidence.cards()[0]
        assert "not in its place" in card.line.text()


class TestLittleRoom:
    """One pane at a time."""

    def test_list_then_entry_then_back(self, page: DiaryPage, qtbot: QtBot) -> None:
        page.set_width(Width.NARROW)
        assert not page.list.isHidden()
        assert page._right.isHidden()
        qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
        assert page.list.isHidden()
        assert page.detail.view is not None
        assert page.detail.view.entry.id == MESSAGES
        assert focused() is page.detail.back
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
        assert page._right.isHidden()
        assert focused() is page.list.view
        assert page.list.selected() == MESSAGES


class TestWithThreads:
    """The same page, with the threads it has in the program."""

    @pytest.fixture
    def open_page(self, theme: Theme, vault: Vault, clock: FixedClock, qtbot: QtBot) -> Iterator[Opener]:
        tasks = Tasks()
        yield lambda: open_diary(theme, tasks, vault, clock, qtbot)
        tasks.close()

    def test_a_place_is_found_though_the_list_comes_later(
        self, open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
    ) -> None:
        fill(vault, clock)
        page = open_page()
        page.restore({"list": {"text": "", "entry": 4, "scroll": 0}, "form": {"section": "where"}})
        qtbot.waitUntil(lambda: page.form is not None and page.form._loaded)
        assert page.list.selected() == 4
        assert page.form is not None
        assert page.form.body.focused_section() == "where"

    @pytest.mark.parametrize("leaves", [True, False])
    def test_a_form_that_was_to_open_again_is_not_forgotten_by_leaving_early(
        self, open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot, leaves: bool
    ) -> None:
        fill(vault, clock)
        page = open_page()
        page.restore({"list": {"text": "", "entry": 4, "scroll": 0}, "form": {"section": "where"}})
        early = page.place()
        assert early["form"] == {"section": "where"}
        assert early["list"]["entry"] == 4
        if leaves:
            page = open_page()
            page.restore(early)
        qtbot.waitUntil(lambda: page.form is not None and page.form._loaded)
        assert page.form is not None
        assert page.form.view.entry.id == 4
        assert page.form.body.focused_section() == "where"

    def test_the_entry_she_read_is_not_forgotten_by_leaving_early(
        self, open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
    ) -> None:
        fill(vault, clock)
        page = open_page()
        page.restore({"list": {"text": "", "entry": 4, "scroll": 7}})
        early = page.place()["list"]
        assert (early["entry"], early["scroll"]) == (4, 7)
        qtbot.waitUntil(lambda: page.list.selected() == 4)

    def test_a_form_that_comes_late_does_not_open_over_another_entry(
        self, open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
    ) -> None:
        fill(vault, clock)
        page = open_page()
        qtbot.waitUntil(lambda: bool(shown(page)))
        page.restore({"list": {"text": "", "entry": 4, "scroll": 0}, "form": {"section": "where"}})
        page.list.select(2)
        assert "form" not in page.place()
        qtbot.waitUntil(lambda: page.detail.view is not None and page.detail.view.entry.id == 2)
        assert page.form is None

    def test_typing_fast_shows_only_the_last_search(
        self, open_page: Opener, vault: Vault, clock: FixedClock, qtbot: QtBot
    ) -> None:
        fill(vault, clock)
        page = open_page()
        page.list.search.setFocus()
        qtbot.keyClicks(focused(), "blue coat")
        qtbot.waitUntil(lambda: shown(page) == [MESSAGES])
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: len(shown(page)) == 7)


def test_her_place_comes_back(page: DiaryPage, open_page: Opener, qtbot: QtBot) -> None:
    page.list.filters.set_behaviours(("property.move", "contact.social"))
    page.list.search.setText("the")
    stand_on(page, 4, qtbot)
    place = page.place()
    again = open_page()
    again.restore(place)
    assert again.list.search.text() == "the"
    assert again.list.filters.behaviours == ("property.move", "contact.social")
    assert again.list.selected() == 4
    assert again.detail.view is not None
    assert again.detail.view.entry.id == 4


def test_everything_that_takes_the_keyboard_has_a_name(page: DiaryPage, qtbot: QtBot) -> None:
    page.list.search.setFocus()
    seen = [focused()]
    for _step in range(30):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() in seen:
            break
        seen.append(focused())
    assert page.detail.foot.amend in seen
    assert page.detail.foot.more in seen
    for widget in seen:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget


def test_enter_in_the_list_goes_on_to_the_entry_and_one_key_finds(page: DiaryPage, qtbot: QtBot) -> None:
    assert focused() is page.list.view
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is page.detail.foot.amend
    qtbot.keyClick(focused(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert focused() is page.list.search
    qtbot.keyClicks(focused(), "coa")
    assert shown(page) == [MESSAGES]


def test_entries_to_finish_are_marked_found_and_finished(page: DiaryPage, vault: Vault, qtbot: QtBot) -> None:
    assert not page.list.filters.finish_chip.isVisible()
    page.detail.foot._mark()
    assert Journal(vault).count_to_finish() == 1
    assert page.list.filters.finish_chip.text() == "1 to finish"
    press(page.list.filters.finish_chip, qtbot)
    assert shown(page) == [PARKED]
    state = page.list.state()
    page.detail.foot._mark()
    assert shown(page) == []
    assert page.list.filters.finish_chip.isVisible(), "the way back stays"
    press(button(page, "Show all"), qtbot)
    assert len(shown(page)) == 7
    page.list.restore(state)
    assert shown(page) == []
