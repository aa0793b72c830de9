"""What can be done with the lists, and undone."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover.desk import Desk
from tests.builders.cover import YESTERDAY, a_desk, a_sheet, keys, texts

TODAY = date(2026, 11, 24)


def plain(one: str, other: str) -> int:
    return (one > other) - (one < other)


def test_added_items_stand_at_the_end_and_empty_ones_are_left_out() -> None:
    desk = a_desk()
    added = desk.add([("  Rice \n basmati ", "1 kg", ""), ("   ", "2", "")])
    assert texts(desk) == ["Milk", "Bread", "Eggs", "Rice basmati"]
    assert len(added) == 1


def test_a_cell_is_written_and_the_day_of_the_change_kept() -> None:
    desk = a_desk()
    (milk,) = keys(desk, "Milk")
    assert desk.sheet.changed == YESTERDAY
    desk.write(milk, 1, "2 L")
    item = desk.sheet.item(milk)
    assert item is not None
    assert item.cells == ("Milk", "2 L", "")
    assert desk.sheet.changed == TODAY


def test_an_item_never_loses_its_name() -> None:
    desk = a_desk()
    (milk,) = keys(desk, "Milk")
    desk.write(milk, 0, "  ")
    assert texts(desk) == ["Milk", "Bread", "Eggs"]
    assert not desk.can_undo


def test_a_tick_counts_as_done() -> None:
    desk = a_desk()
    desk.tick(keys(desk, "Milk", "Eggs"), done=True)
    assert desk.sheet.left == 1
    desk.tick(keys(desk, "Milk"), done=False)
    assert desk.sheet.left == 2


def test_clearing_removes_what_is_done() -> None:
    desk = a_desk(a_sheet(items=("x Milk", "Bread", "x Eggs")))
    desk.clear_done()
    assert texts(desk) == ["Bread"]


@pytest.mark.parametrize(
    ("moved", "to", "result"),
    [
        (("Milk",), 2, ["Bread", "Milk", "Eggs"]),
        (("Milk",), 3, ["Bread", "Eggs", "Milk"]),
        (("Eggs",), 0, ["Eggs", "Milk", "Bread"]),
        (("Milk", "Eggs"), 1, ["Milk", "Eggs", "Bread"]),
        (("Milk", "Eggs"), 3, ["Bread", "Milk", "Eggs"]),
        (("Bread",), 1, ["Milk", "Bread", "Eggs"]),
        (("Bread",), 2, ["Milk", "Bread", "Eggs"]),
    ],
)
def test_items_are_moved_before_the_one_that_stands_there(
    moved: tuple[str, ...], to: int, result: list[str]
) -> None:
    desk = a_desk()
    desk.move(keys(desk, *moved), to)
    assert texts(desk) == result


def test_items_are_moved_by_one_place_and_stay_at_the_ends() -> None:
    desk = a_desk()
    bread = keys(desk, "Bread")
    desk.shift(bread, 1)
    assert texts(desk) == ["Milk", "Eggs", "Bread"]
    desk.shift(bread, 1)
    assert texts(desk) == ["Milk", "Eggs", "Bread"]
    desk.shift(bread, -1)
    desk.shift(bread, -1)
    desk.shift(bread, -1)
    assert texts(desk) == ["Bread", "Milk", "Eggs"]


def test_sorting_puts_empty_cells_last_and_the_second_time_turns_round() -> None:
    desk = a_desk()
    for name, aisle in (("Milk", "Fridge"), ("Eggs", "Dairy")):
        (key,) = keys(desk, name)
        desk.write(key, 2, aisle)
    desk.sort(2, plain)
    assert texts(desk) == ["Eggs", "Milk", "Bread"]
    desk.sort(2, plain)
    assert texts(desk) == ["Milk", "Eggs", "Bread"]


def test_done_items_are_put_last_in_their_order() -> None:
    desk = a_desk(a_sheet(items=("x Milk", "Bread", "x Eggs", "Rice")))
    desk.sort_done_last()
    assert texts(desk) == ["Bread", "Rice", "Milk", "Eggs"]


def test_items_are_sent_to_another_list() -> None:
    desk = a_desk()
    desk.send(keys(desk, "Bread"), to_sheet=1)
    assert texts(desk) == ["Milk", "Eggs"]
    desk.open(1)
    assert texts(desk) == ["Tap", "Gutter", "Bread"]
    desk.undo()
    assert texts(desk) == ["Milk", "Bread", "Eggs"]


def test_a_new_list_is_opened_and_named() -> None:
    desk = a_desk()
    key = desk.new_sheet("New list", ("Item", "", ""))
    desk.rename_sheet(key, " Party ")
    assert desk.sheet.name == "Party"
    desk.rename_sheet(key, "   ")
    assert desk.sheet.name == "Party"


def test_removing_the_open_list_opens_its_neighbour_and_the_last_list_stays() -> None:
    desk = a_desk()
    desk.remove_sheet(0)
    assert desk.sheet.name == "Jobs"
    desk.remove_sheet(1)
    assert desk.sheet.name == "Jobs"
    desk.undo()
    assert [sheet.name for sheet in desk.book.sheets] == ["Shopping", "Jobs"]
    assert desk.sheet.name == "Shopping"


def test_lists_are_moved() -> None:
    desk = a_desk(a_sheet(0, "A"), a_sheet(1, "B"), a_sheet(2, "C"))
    desk.move_sheet(0, 3)
    assert [sheet.name for sheet in desk.book.sheets] == ["B", "C", "A"]


def test_the_first_column_keeps_a_name_and_others_may_have_none() -> None:
    desk = a_desk()
    desk.set_columns(("", "", "Where"))
    assert desk.sheet.columns == ("Item", "", "Where")


def test_undo_goes_back_to_the_list_of_the_change() -> None:
    desk = a_desk()
    desk.remove(keys(desk, "Milk"))
    desk.open(1)
    desk.undo()
    assert texts(desk) == ["Milk", "Bread", "Eggs"]
    desk.redo()
    assert texts(desk) == ["Bread", "Eggs"]


def test_opening_a_list_and_hiding_done_items_are_nothing_to_undo() -> None:
    desk = a_desk()
    desk.open(1)
    desk.show_done(shown=False)
    assert not desk.can_undo
    assert not desk.book.show_done


def test_a_book_that_could_not_be_saved_is_known_to_be_unsaved() -> None:
    desk = a_desk(save=lambda _book: False)
    assert not desk.keep()
    assert not desk.saved


ACTIONS: list[Callable[[Desk, int], object]] = [
    lambda desk, n: desk.add([(f"item {n}", "", "")]),
    lambda desk, n: desk.tick({n % 4}, done=n % 2 == 0),
    lambda desk, n: desk.write(n % 4, n % 3, f"text {n}"),
    lambda desk, n: desk.remove({n % 4}),
    lambda desk, n: desk.move({n % 4, n % 3}, n % 5),
    lambda desk, n: desk.shift({n % 4}, 1 if n % 2 else -1),
    lambda desk, n: desk.sort(n % 3, plain),
    lambda desk, _n: desk.sort_done_last(),
    lambda desk, _n: desk.clear_done(),
    lambda desk, n: desk.send({n % 4}, n % 3),
    lambda desk, n: desk.new_sheet(f"list {n}", ("Item", "", "")),
    lambda desk, n: desk.rename_sheet(n % 3, f"name {n}"),
    lambda desk, n: desk.remove_sheet(n % 3),
    lambda desk, n: desk.move_sheet(n % 3, n % 4),
    lambda desk, n: desk.set_columns(("Item", f"column {n}", "")),
    lambda desk, n: desk.set_picture(n % 3, "book"),
]


@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 60)), max_size=25))
def test_undoing_everything_gives_the_first_book_and_redoing_the_last(
    actions: list[tuple[Callable[[Desk, int], object], int]],
) -> None:
    desk = a_desk()
    first = desk.book.sheets
    for act, number in actions:
        act(desk, number)
        keys_in_list = [item.key for item in desk.sheet.items]
        assert len(set(keys_in_list)) == len(keys_in_list)
        assert desk.book.sheet(desk.book.open_key) is not None
    last = desk.book.sheets
    while desk.can_undo:
        desk.undo()
    assert desk.book.sheets == first
    while desk.can_redo:
        desk.redo()
    assert desk.book.sheets == last
