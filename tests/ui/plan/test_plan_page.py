"""The plan's page, used as she would: by keys and mouse, over a real vault."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeplan.errors import DiskFull
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.page import Width
from safeplan.ui.plan.if_then import IfThenCard
from safeplan.ui.plan.page import EDITOR, PlanPage
from safeplan.ui.plan.step_row import StepRow
from safeplan.ui.plan.words_editor import WordsEditor
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.change import Change
from safeplan.vault.vault import Vault
from tests.builders.plan_page import plan_page


@pytest.fixture
def store(vault: Vault) -> PlanStore:
    return PlanStore(vault)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, run_now: Tasks, vault: Vault, store: PlanStore) -> Iterator[PlanPage]:
    page = plan_page(theme, run_now, vault, store)
    qtbot.addWidget(page)
    theme.apply(page)
    page.resize(1080, 704)
    page.set_width(Width.WIDE)
    page.show()
    page.activateWindow()
    yield page
    page.hide()


def steps(page: PlanPage) -> list[str]:
    """Return the words of the rows that are shown."""
    return [row.words.text() for row in page.view.steps.rows]


def write_steps(page: PlanPage, *texts: str) -> None:
    box = page.view.steps.own.box
    for text in texts:
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)


def row(page: PlanPage, text: str) -> StepRow:
    return next(row for row in page.view.steps.rows if row.words.text() == text)


def editor(of: object) -> WordsEditor:
    found = getattr(of, "editor", None)
    assert isinstance(found, WordsEditor)
    return found


def is_open(of: object) -> bool:
    return getattr(of, "editor", None) is not None


def new_card(page: PlanPage) -> IfThenCard | None:
    return page.view.new_card


def test_a_new_plan_is_empty_and_offers_all_sections_and_ideas(page: PlanPage) -> None:
    assert page.heading() == "Safety plan"
    assert len(page.sections.buttons) == 18
    assert page.sections.buttons["O"].accessibleName() == "Out and about, no steps yet"
    assert steps(page) == []
    assert len(page.ideas.rows) == 19
    assert not any(one.taken for one in page.ideas.rows)
    assert page.view.undo.isHidden()


def test_steps_of_her_own_are_written_one_after_the_other(page: PlanPage, store: PlanStore) -> None:
    write_steps(page, "Change the locks", "Ask the landlord")
    assert steps(page) == ["Change the locks", "Ask the landlord"]
    assert page.view.steps.own.box.text() == ""
    assert [step.text for step in store.plan().section("H").steps] == ["Change the locks", "Ask the landlord"]
    assert page.view.steps.count.text() == "0 of 2 in place"


def test_blank_words_add_nothing(page: PlanPage) -> None:
    write_steps(page, "   ", "")
    assert steps(page) == []


def test_ticking_counts_and_unticking_takes_it_back(page: PlanPage, store: PlanStore, qtbot: QtBot) -> None:
    write_steps(page, "a", "b")
    row(page, "a").tick.click()
    assert page.view.steps.count.text() == "1 of 2 in place"
    assert page.sections.buttons["H"].accessibleName() == "At home, 1 of 2 in place"
    assert store.plan().section("H").steps[0].done
    row(page, "a").tick.click()
    assert page.view.steps.count.text() == "0 of 2 in place"


def test_an_idea_is_added_once_and_says_so(page: PlanPage, store: PlanStore) -> None:
    first = page.ideas.rows[0]
    first.add_button.click()
    assert steps(page) == ["Fit an alarm, a camera or a door sensor"]
    assert first.taken
    assert first.accessibleName().endswith("in my plan")
    assert store.plan().idea_ids == {"H1"}
    assert page.view.undo.words.text() == "Step added."
    page.view.undo.button.click()
    assert steps(page) == []
    assert not first.taken


def test_search_finds_ideas_of_all_sections_and_adds_them_where_they_belong(
    page: PlanPage, store: PlanStore
) -> None:
    QTest.keyClicks(page.ideas.search, "taxi")
    assert [one.idea.id for one in page.ideas.rows] == ["O12"]
    page.ideas.rows[0].add_button.click()
    assert store.plan().section("O").steps[0].idea_id == "O12"
    assert steps(page) == []
    page.ideas.search.clear()
    assert len(page.ideas.rows) == 19


def test_words_are_changed_in_their_place(page: PlanPage, store: PlanStore) -> None:
    write_steps(page, "first words")
    one = row(page, "first words")
    QApplication.processEvents()
    QTest.mouseClick(one.words, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    text, note = editor(one).boxes
    assert text.hasFocus()
    text.set_text("")
    QTest.keyClicks(text, "other words")
    QTest.keyClicks(note, "and a note")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert not is_open(one)
    assert (one.words.text(), one.note.text()) == ("other words", "and a note")
    (step,) = store.plan().section("H").steps
    assert (step.text, step.note) == ("other words", "and a note")


def test_escape_leaves_the_words_as_they_were_and_empty_words_are_not_kept(page: PlanPage) -> None:
    write_steps(page, "first words")
    one = row(page, "first words")
    QTest.keyClick(one.tick, Qt.Key.Key_F2)
    box = editor(one).boxes[0]
    box.set_text("")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert is_open(one)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not is_open(one)
    assert steps(page) == ["first words"]


def test_steps_are_moved_by_keys_and_the_keyboard_stays_with_them(page: PlanPage, store: PlanStore) -> None:
    write_steps(page, "a", "b", "c")
    one = row(page, "c")
    one.tick.setFocus()
    QTest.keyClick(one.tick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(one.tick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(one.tick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert steps(page) == ["c", "a", "b"]
    assert one.tick.hasFocus()
    QTest.keyClick(one.tick, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert steps(page) == ["a", "c", "b"]
    assert [step.text for step in store.plan().section("H").steps] == ["a", "c", "b"]


def test_steps_are_moved_by_dragging_their_handle(page: PlanPage, store: PlanStore) -> None:
    write_steps(page, "a", "b", "c")
    QApplication.processEvents()
    handle, target = row(page, "a").handle, row(page, "c")
    below = handle.mapFromGlobal(target.mapToGlobal(target.rect().bottomLeft() - QPoint(0, 4)))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(handle, QPoint(5, 40))
    QTest.mouseMove(handle, below)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=below)
    assert [step.text for step in store.plan().section("H").steps] == ["b", "c", "a"]
    assert steps(page) == ["b", "c", "a"]


def test_a_step_is_removed_and_brought_back(page: PlanPage, store: PlanStore) -> None:
    write_steps(page, "a", "b")
    row(page, "a").handle.choose("Remove")
    assert steps(page) == ["b"]
    assert page.view.undo.words.text() == "Step removed."
    QTest.keyClick(page.view.steps.rows[0].tick, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert steps(page) == ["a", "b"]
    assert len(list(store.plan().steps())) == 2


def test_what_could_betray_her_is_marked_and_can_be_let_onto_paper(page: PlanPage, store: PlanStore) -> None:
    page.arrive("M")
    page.ideas.rows[0].add_button.click()
    one = page.view.steps.rows[0]
    assert not one.off_paper.isHidden()
    one.handle.choose("Let it go on paper")
    assert page.view.steps.rows[0].off_paper.isHidden()
    assert not store.plan().section("M").steps[0].off_paper


def test_cards_are_written_changed_and_removed(page: PlanPage, store: PlanStore) -> None:
    page.view.add_card_button.click()
    new = new_card(page)
    assert new is not None
    first, second = editor(new).boxes
    QTest.keyClicks(first, "his car is there")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert new_card(page) is new, "a card with half its words is not kept"
    QTest.keyClicks(second, "go back inside")
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert new_card(page) is None
    (card,) = page.view.cards
    assert (card.if_words.text(), card.then_words.text()) == ("his car is there", "go back inside")
    assert card.accessibleName() == "If his car is there, then I go back inside"
    card.edit()
    box = editor(card).boxes[1]
    box.set_text("ring Hannah")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert store.plan().section("H").cards[0].then_text == "ring Hannah"
    page.view.cards[0].more.choose("Remove")
    assert page.view.cards == []


def test_she_adds_renames_and_removes_a_section_of_her_own(page: PlanPage, store: PlanStore) -> None:
    page.sections.add_button.click()
    QTest.keyClicks(editor(page.sections).boxes[0], "Allotment")
    QTest.keyClick(editor(page.sections).boxes[0], Qt.Key.Key_Return)
    assert not is_open(page.sections)
    assert page.view.title.text() == "Allotment"
    write_steps(page, "go with Ann")
    page.view.more.choose("Rename this section")
    title = page.view.title_editor
    assert title is not None
    title.boxes[0].set_text("The allotment")
    QTest.keyClick(title.boxes[0], Qt.Key.Key_Return)
    assert page.view.title.text() == "The allotment"
    page.view.more.choose("Remove this section and its steps")
    assert page.view.title.text() == "At home"
    page.view.undo.button.click()
    assert store.plan().sections[-1].title == "The allotment"
    assert store.plan().sections[-1].steps[0].text == "go with Ann"


def test_words_she_has_not_kept_stay_with_their_section(page: PlanPage) -> None:
    write_steps(page, "a step")
    row(page, "a step").edit()
    editor(row(page, "a step")).boxes[0].set_text("half a chan")
    QTest.keyClicks(page.view.steps.own.box, "half a st")
    page.sections.buttons["O"].click()
    assert page.view.title.text() == "Out and about"
    assert page.view.steps.own.box.text() == ""
    page.sections.buttons["H"].click()
    assert page.view.steps.own.box.text() == "half a st"
    assert editor(row(page, "a step")).texts()[0] == "half a chan"


def test_words_she_has_not_kept_are_in_the_vault_and_come_back(
    page: PlanPage, theme: Theme, run_now: Tasks, vault: Vault, qtbot: QtBot
) -> None:
    write_steps(page, "a step")
    row(page, "a step").edit()
    editor(row(page, "a step")).boxes[1].set_text("half a note")
    page.view.open_new_card(("he rings", ""))
    QTest.keyClicks(page.view.steps.own.box, "half a st")
    assert page.drafts()[0][0] == EDITOR
    page.sections.buttons["O"].click()
    QTest.keyClicks(page.view.steps.own.box, "elsewhere")
    page.keeper.keep_now()
    assert page.drafts() == []
    again = plan_page(theme, run_now, vault)
    qtbot.addWidget(again)
    again.restore({"section": "H"})
    assert again.view.steps.own.box.text() == "half a st"
    assert editor(again.view.steps.rows[0]).texts() == ["a step", "half a note"]
    assert editor(again.view.new_card).texts() == ["he rings", ""]
    again.restore({"section": "O"})
    assert again.view.steps.own.box.text() == "elsewhere"


def test_a_draft_goes_once_its_words_are_in_the_plan(page: PlanPage, vault: Vault) -> None:
    box = page.view.steps.own.box
    QTest.keyClicks(box, "half a step")
    page.keeper.keep_now()
    assert vault.drafts.get(EDITOR) == {"sections": {"H": {"own": "half a step"}}}
    QTest.keyClick(box, Qt.Key.Key_Return)
    page.keeper.keep_now()
    assert vault.drafts.get(EDITOR) is None


def test_words_for_a_step_that_is_gone_are_not_lost(page: PlanPage) -> None:
    page.view.bring_back({"own": "one", "open": [{"what": "step", "id": 77, "texts": ["two", "three"]}]})
    assert page.view.steps.own.box.text() == "one\ntwo\nthree"


def test_when_the_disk_is_full_her_words_stay_where_she_wrote_them(
    page: PlanPage, store: PlanStore, run_now: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_steps(page, "a")
    told: list[object] = []
    run_now.failed.connect(told.append)

    def full(*_anything: object) -> Change:
        raise DiskFull("full")

    with monkeypatch.context() as broken:
        for name in ("add_own", "reword", "add_card", "add_section"):
            broken.setattr(store, name, full)
        write_steps(page, "a new step")
        one = row(page, "a")
        one.edit(("changed", ""))
        QTest.keyClick(editor(one).boxes[0], Qt.Key.Key_Return)
        page.view.open_new_card(("if", "then"))
        editor(page.view.new_card).keep()
        page.sections.edit("Mine")
        editor(page.sections).keep()
    assert len(told) == 4
    assert page.view.steps.own.box.text() == "a new step"
    assert editor(one).texts() == ["changed", ""]
    assert editor(page.view.new_card).texts() == ["if", "then"]
    QTest.keyClick(page.view.steps.own.box, Qt.Key.Key_Return)
    editor(one).keep()
    editor(page.view.new_card).keep()
    editor(page.sections).keep()
    assert steps(page) == ["changed", "a new step"] or page.view.title.text() == "Mine"
    assert [step.text for step in store.plan().section("H").steps] == ["changed", "a new step"]
    assert store.plan().section("H").cards[0].then_text == "then"
    assert store.plan().sections[-1].title == "Mine"


def test_place_brings_her_back(
    page: PlanPage, theme: Theme, run_now: Tasks, vault: Vault, qtbot: QtBot
) -> None:
    page.arrive("X")
    page.ideas.close_button.click()
    page.view.print_button.click()
    place = page.place()
    again = plan_page(theme, run_now, vault)
    qtbot.addWidget(again)
    again.restore(place)
    assert again.place() == place
    assert again.view.title.text() == "If I am followed"
    assert again.ideas.isHidden()
    again.restore({"section": "no such", "shown": 7, "ideas": "x"})
    assert again.view.title.text() == "If I am followed"


def test_another_width_shows_fewer_panes_and_every_section_stays_in_reach(page: PlanPage) -> None:
    page.set_width(Width.MIDDLE)
    assert page.sections.isHidden()
    assert not page.view.drop.isHidden()
    assert page.view.drop.count() == 18
    assert not page.ideas.isHidden()
    page.view.drop.chosen.emit("O")
    assert page.place()["section"] == "O"
    page.set_width(Width.NARROW)
    assert page.ideas.isHidden()
    assert not page.view.isHidden()
    page.view.ideas_button.click()
    assert page.view.isHidden()
    QTest.keyClick(page.ideas, Qt.Key.Key_Escape)
    assert not page.view.isHidden()
    page.set_width(Width.WIDE)
    assert not page.sections.isHidden()


def test_the_sources_of_the_section_are_shown_with_their_countries(page: PlanPage) -> None:
    page.arrive("T")
    page.ideas.sources_asked.emit()
    labels = [
        label.text().replace("\u200b", "") for label in page.sources.findChildren(type(page.view.title))
    ]
    assert any("safetychecklist.html (From the United States)" in text for text in labels)
    assert any("cheshire.police.uk" in text for text in labels)
    page.sources.back.click()
    assert page.place()["shown"] == "edit"


def test_a_change_from_elsewhere_is_shown_and_its_own_is_told_once(page: PlanPage, store: PlanStore) -> None:
    told: list[Change] = []
    page.changed.connect(told.append)
    write_steps(page, "mine")
    assert [change.kind for change in told] == ["plan"]
    store.add_own("H", "from elsewhere")
    page.refresh(Change("entry"))
    assert steps(page) == ["mine"]
    page.refresh(Change("plan"))
    assert steps(page) == ["mine", "from elsewhere"]


def test_sections_are_walked_by_arrow_keys(page: PlanPage) -> None:
    button = page.sections.buttons["H"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Down)
    assert page.sections.buttons["O"].hasFocus()


def test_every_control_has_a_name(page: PlanPage) -> None:
    write_steps(page, "a")
    one = row(page, "a")
    assert one.tick.accessibleName() == "a"
    assert one.handle.accessibleName()
    assert page.view.steps.own.box.accessibleName() == "Write a step of your own"
    assert page.view.drop.accessibleName() == "Section"


def test_with_lanes_of_their_own_nothing_waits_for_the_window(
    qtbot: QtBot, theme: Theme, vault: Vault
) -> None:
    tasks = Tasks()
    page = plan_page(theme, tasks, vault)
    qtbot.addWidget(page)
    page.resize(1080, 704)
    page.show()
    qtbot.waitUntil(lambda: len(page.sections.buttons) == 18)
    write_steps(page, "Change the locks")
    qtbot.waitUntil(lambda: steps(page) == ["Change the locks"])
    assert page.view.steps.own.box.text() == ""
    page.view.print_button.click()
    qtbot.waitUntil(lambda: "Change the locks" in page.printing.preview.words())
    page.hide()
    tasks.close()
