"""The plan in the vault: what she puts in is there after reopening, and each change can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.errors import Bug, DiskFull
from safeplan.places import Home
from safeplan.plan.plan import Plan
from safeplan.plan.plan_store import PlanStore
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.conftest import PASSPHRASE


@pytest.fixture
def store(vault: Vault) -> PlanStore:
    return PlanStore(vault)


def texts(store: PlanStore, section: str = "O") -> list[str]:
    return [step.text for step in store.plan().section(section).steps]


def add(store: PlanStore, *words: str, section: str = "O") -> list[int]:
    return [store.add_own(section, word).ids[0] for word in words]


def test_a_new_plan_holds_nothing(store: PlanStore) -> None:
    plan = store.plan()
    assert len(plan.sections) == 18
    assert not plan.used
    assert plan.changed_at is None
    assert store.undoable is None
    assert store.undo() is None


def test_an_idea_is_taken_in_her_language_and_only_once(store: PlanStore) -> None:
    first = store.add_idea("O12", "Achub rhif cwmni tacsi")
    again = store.add_idea("O12", "Save the number of a taxi firm you trust")
    assert first.ids == again.ids
    (step,) = store.plan().section("O").steps
    assert (step.text, step.idea_id, step.done, step.off_paper) == (
        "Achub rhif cwmni tacsi",
        "O12",
        False,
        False,
    )
    assert store.plan().idea_ids == {"O12"}


def test_a_removed_idea_can_be_taken_again(store: PlanStore) -> None:
    (step_id,) = store.add_idea("O12", "taxi").ids
    store.remove(step_id)
    store.add_idea("O12", "taxi")
    assert texts(store) == ["taxi"]


def test_an_idea_may_go_into_a_section_of_her_own(store: PlanStore) -> None:
    key, _ = store.add_section("The allotment")
    store.add_idea("O3", "alarm", section=key)
    section = store.plan().section(key)
    assert (section.title, section.own, section.steps[0].idea_id) == ("The allotment", True, "O3")


def test_what_could_betray_her_is_kept_off_paper_until_she_says_otherwise(store: PlanStore) -> None:
    (word,) = store.add_idea("F5", "a word").ids
    store.add_own("L", "my own step about leaving")
    store.add_card("L", "they find out", "I go")
    plan = store.plan()
    assert [step.off_paper for step in plan.steps()] == [True, True]
    assert [card.off_paper for card in plan.cards()] == [True]
    store.keep_off_paper(word, False)
    assert not store.plan().section("F").steps[0].off_paper


def test_a_step_can_be_reworded_noted_ticked_and_unticked(store: PlanStore, clock: FixedClock) -> None:
    (step_id,) = add(store, "first words")
    store.reword(step_id, "  other words ")
    store.note(step_id, "Sit downstairs.")
    store.tick(step_id, True)
    (step,) = store.plan().section("O").steps
    assert (step.text, step.note, step.done, step.done_on) == (
        "other words",
        "Sit downstairs.",
        True,
        clock.now().date(),
    )
    store.tick(step_id, True, date(2026, 9, 2))
    assert store.plan().section("O").steps[0].done_on == date(2026, 9, 2)
    store.tick(step_id, False)
    (step,) = store.plan().section("O").steps
    assert (step.done, step.done_on) == (False, None)


def test_counts_are_facts(store: PlanStore) -> None:
    first, *_ = add(store, "a", "b", "c")
    store.tick(first, True)
    section = store.plan().section("O")
    assert (section.in_place, len(section.steps)) == (1, 3)


@pytest.mark.parametrize(
    ("which", "to", "order"),
    [(0, 1, "bac"), (2, 0, "cab"), (0, 2, "bca"), (1, 1, "abc"), (0, 99, "bca"), (2, -5, "cab")],
)
def test_steps_move_within_their_section(store: PlanStore, which: int, to: int, order: str) -> None:
    ids = add(store, "a", "b", "c")
    add(store, "elsewhere", section="H")
    store.move(ids[which], to)
    assert "".join(texts(store)) == order
    assert texts(store, "H") == ["elsewhere"]


def test_a_step_added_after_moving_comes_last(store: PlanStore) -> None:
    ids = add(store, "a", "b", "c")
    store.move(ids[2], 0)
    add(store, "d")
    assert texts(store) == ["c", "a", "b", "d"]


def test_cards(store: PlanStore) -> None:
    (first,) = store.add_card("O", "his car is there", "go back inside").ids
    (second,) = store.add_card("O", "he rings", "I do not answer").ids
    store.reword_card(first, "his car is near", "ring Hannah")
    store.move_card(second, 0)
    assert [(card.if_text, card.then_text) for card in store.plan().section("O").cards] == [
        ("he rings", "I do not answer"),
        ("his car is near", "ring Hannah"),
    ]
    store.remove_card(second)
    assert [card.id for card in store.plan().cards()] == [first]


def test_her_own_sections_can_be_renamed_and_removed_with_all_in_them(store: PlanStore) -> None:
    key, _ = store.add_section("Allotment")
    store.add_section("Church")
    add(store, "x", "y", section=key)
    store.add_card(key, "if", "then")
    store.rename_section(key, "The allotment")
    before = store.plan()
    assert [section.title for section in before.sections[18:]] == ["The allotment", "Church"]
    store.remove_section(key)
    assert [section.title for section in store.plan().sections[18:]] == ["Church"]
    assert not list(store.plan().steps())
    store.undo()
    assert store.plan().sections == before.sections


def test_the_plan_knows_when_it_last_changed_removals_too(store: PlanStore, clock: FixedClock) -> None:
    (step_id,) = add(store, "a")
    clock.advance(timedelta(days=3))
    store.remove(step_id)
    assert store.plan().changed_at == clock.now()


def test_everything_is_there_after_reopening_and_undo_is_not(
    home: Home, vault: Vault, clock: FixedClock, store: PlanStore
) -> None:
    ids = add(store, "a", "b — “c” سلام 🔔", section="H")
    store.tick(ids[1], True)
    store.add_card("H", "if", "then")
    store.add_section("Mine")
    before = store.plan()
    vault.lock()
    again = Vault.unlock(home, PASSPHRASE, clock=clock)
    try:
        reopened = PlanStore(again)
        assert reopened.plan() == before
        assert reopened.undoable is None
    finally:
        again.lock()


@dataclass(frozen=True)
class Made:
    """A plan with something of each kind in it."""

    store: PlanStore
    step: int
    card: int
    key: str


def prepared(store: PlanStore) -> Made:
    step, *_ = add(store, "a", "b", "c")
    (card,) = store.add_card("O", "if", "then").ids
    key, _ = store.add_section("Mine")
    add(store, "in mine", section=key)
    return Made(store, step, card, key)


CHANGES: tuple[Callable[[Made], object], ...] = (
    lambda made: made.store.add_idea("H1", "idea"),
    lambda made: made.store.add_own("O", "more"),
    lambda made: made.store.reword(made.step, "other"),
    lambda made: made.store.note(made.step, "note"),
    lambda made: made.store.tick(made.step, True),
    lambda made: made.store.keep_off_paper(made.step, True),
    lambda made: made.store.remove(made.step),
    lambda made: made.store.move(made.step, 2),
    lambda made: made.store.add_card(made.key, "if", "then"),
    lambda made: made.store.reword_card(made.card, "x", "y"),
    lambda made: made.store.keep_card_off_paper(made.card, True),
    lambda made: made.store.remove_card(made.card),
    lambda made: made.store.add_section("Section"),
    lambda made: made.store.rename_section(made.key, "Other"),
    lambda made: made.store.remove_section(made.key),
)


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_can_be_undone(store: PlanStore, change: Callable[[Made], object]) -> None:
    made = prepared(store)
    before = store.plan()
    change(made)
    assert store.plan().sections != before.sections
    assert store.undoable is not None
    assert store.undo() is not None
    assert store.plan().sections == before.sections


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.sampled_from(CHANGES), max_size=12))
def test_any_run_of_changes_is_undone_step_by_step(
    store: PlanStore, changes: list[Callable[[Made], object]]
) -> None:
    made = prepared(store)
    seen: list[Plan] = []
    for change in changes:
        before = store.plan()
        try:
            change(made)
        except Bug:
            assert store.plan() == before
            continue
        if store.plan().sections != before.sections:
            seen.append(before)
    while seen:
        expected = seen.pop().sections
        while store.plan().sections != expected:
            assert store.undo() is not None


def test_a_change_that_failed_left_nothing_and_cannot_be_undone(
    store: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "a")
    before, undoable = store.plan(), store.undoable

    def full(_connection: Connection) -> None:
        raise DiskFull("full")

    monkeypatch.setattr(store._undoing, "_finish", full)
    with pytest.raises(DiskFull):
        store.add_own("O", "b")
    assert store.plan() == before
    assert store.undoable == undoable
    with pytest.raises(DiskFull):
        store.undo()
    assert store.plan() == before
    assert store.undoable == undoable


@pytest.mark.parametrize(
    "mistake",
    [
        lambda store: store.add_own("O", "   "),
        lambda store: store.add_own("Z", "words"),
        lambda store: store.add_own("own:77", "words"),
        lambda store: store.add_idea("Z1", "words"),
        lambda store: store.reword(77, "words"),
        lambda store: store.tick(77, True),
        lambda store: store.remove(77),
        lambda store: store.move(77, 0),
        lambda store: store.add_card("O", "if", ""),
        lambda store: store.remove_section("O"),
        lambda store: store.rename_section("own:77", "x"),
        lambda store: store.add_section(" "),
    ],
)
def test_our_mistakes_change_nothing(store: PlanStore, mistake: Callable[[PlanStore], object]) -> None:
    add(store, "a")
    before = store.plan()
    with pytest.raises(Bug):
        mistake(store)
    assert store.plan() == before


def test_undo_puts_whole_rows_back(vault: Vault, store: PlanStore) -> None:
    def rows() -> list[list[tuple[object, ...]]]:
        tables = ("plan_section", "plan_step", "plan_card")
        with vault.database.reading() as connection:
            return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables]  # noqa: S608

    key, _ = store.add_section("The allotment")
    (step_id,) = store.add_idea("F5", "a word", section=key).ids
    store.note(step_id, "to nobody")
    store.tick(step_id, True)
    store.add_card(key, "they find out", "I go")
    before = rows()
    assert all(before)
    assert None not in [value for table in before for row in table for value in row]
    store.remove_section(key)
    assert not any(rows())
    store.undo()
    assert rows() == before
