"""The models, watched by Qt's own tester while the lists change in every way."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from safeplan.cover.desk import Desk
from safeplan.cover.item_model import FIRST, TICK, ItemModel
from safeplan.cover.sheet_model import LEFT_ROLE, SheetModel
from tests.builders.cover import a_desk, a_sheet, texts
from tests.unit.cover.test_cover_desk import ACTIONS

Role = Qt.ItemDataRole
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Watched:
    """A desk with both models on it, each watched."""

    def __init__(self) -> None:
        self.desk = a_desk(a_sheet(items=("x Milk", "Bread", "Eggs")), a_sheet(1, "Jobs", ("Tap",)))
        self.items, self.sheets = ItemModel(self.desk), SheetModel(self.desk)
        self._testers = [QAbstractItemModelTester(model, FATAL) for model in (self.items, self.sheets)]
        self.desk.on_change = self._refresh

    def _refresh(self) -> None:
        self.items.refresh()
        self.sheets.refresh()

    def shown(self) -> list[str]:
        return [str(self.items.index(row, FIRST).data()) for row in range(self.items.rowCount())]


@pytest.fixture
def watched(qapp: QApplication) -> Watched:
    return Watched()


def test_the_last_row_is_for_a_new_item(watched: Watched) -> None:
    assert watched.shown() == ["Milk", "Bread", "Eggs", "Type to add an item"]
    last = watched.items.index(3, FIRST)
    assert last.data(Role.EditRole) == ""
    assert watched.items.setData(last, "Rice")
    assert watched.shown() == ["Milk", "Bread", "Eggs", "Rice", "Type to add an item"]
    added = watched.items.take_added()
    assert added is not None
    assert watched.items.row_of(added) == 3
    assert watched.items.take_added() is None


def test_nothing_typed_adds_nothing(watched: Watched) -> None:
    assert not watched.items.setData(watched.items.index(3, FIRST), "  ")
    assert watched.items.rowCount() == 4


def test_cells_are_written_and_ticked(watched: Watched) -> None:
    assert watched.items.setData(watched.items.index(1, FIRST + 1), "2")
    assert watched.items.index(1, FIRST + 1).data() == "2"
    assert watched.items.setData(watched.items.index(1, TICK), Qt.CheckState.Checked, Role.CheckStateRole)
    assert watched.items.index(1, TICK).data(Role.CheckStateRole) == Qt.CheckState.Checked


def test_a_screen_reader_hears_what_is_done(watched: Watched) -> None:
    assert watched.items.index(0, FIRST).data(Role.AccessibleTextRole) == "Milk, done"
    assert watched.items.index(1, FIRST).data(Role.AccessibleTextRole) == "Bread"
    assert watched.items.index(0, TICK).data(Role.AccessibleTextRole) == "Done"
    assert watched.items.index(1, TICK).data(Role.AccessibleTextRole) == "Not done"


def test_rows_stay_who_they_are_when_they_are_sorted(watched: Watched) -> None:
    bread = QPersistentModelIndex(watched.items.index(1, FIRST))
    new = QPersistentModelIndex(watched.items.index(3, FIRST))
    watched.desk.sort(0, lambda one, other: (one > other) - (one < other))
    assert (bread.row(), bread.data()) == (0, "Bread")
    assert new.row() == 3


def test_rows_stay_who_they_are_when_others_go(watched: Watched) -> None:
    eggs = QPersistentModelIndex(watched.items.index(2, FIRST))
    watched.desk.remove({0, 1})
    assert (eggs.row(), eggs.data()) == (0, "Eggs")


def test_lists_show_what_is_left_and_are_renamed(watched: Watched) -> None:
    first = watched.sheets.index(0, 0)
    assert (first.data(), first.data(LEFT_ROLE)) == ("Shopping", 2)
    watched.desk.tick({1}, done=True)
    assert watched.sheets.index(0, 0).data(LEFT_ROLE) == 1
    assert watched.sheets.setData(first, "Food")
    assert watched.desk.sheet.name == "Food"


CHANGES: list[Callable[[Desk, int], object]] = [
    *ACTIONS,
    lambda desk, _n: desk.undo(),
    lambda desk, _n: desk.redo(),
    lambda desk, n: desk.open(n % 3),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 60)), max_size=25))
def test_the_models_tell_every_change_rightly(
    qapp: QApplication, changes: list[tuple[Callable[[Desk, int], object], int]]
) -> None:
    watched = Watched()
    followed = [QPersistentModelIndex(watched.items.index(row, FIRST)) for row in range(3)]
    for change, number in changes:
        change(watched.desk, number)
        assert watched.shown()[:-1] == texts(watched.desk)
        names = [str(watched.sheets.index(row, 0).data()) for row in range(watched.sheets.rowCount())]
        assert names == [sheet.name for sheet in watched.desk.book.sheets]
        assert all(index.row() < watched.items.new_row for index in followed if index.isValid())
