"""The tree of behaviours."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from safeplan.diary import behaviours
from safeplan.ui.diary.behaviour_model import COUNT_ROLE, EXAMPLES_ROLE, BehaviourModel


def watched() -> tuple[BehaviourModel, QAbstractItemModelTester]:
    """A model, and Qt's own watcher that fails the test when the model lies."""
    model = BehaviourModel()
    return model, QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def labels(model: BehaviourModel) -> list[str]:
    """Every behaviour shown, in order."""
    found = []
    for group in range(model.rowCount()):
        head = model.index(group, 0)
        found += [str(model.index(row, 0, head).data()) for row in range(model.rowCount(head))]
    return found


def test_the_whole_list_is_there_with_examples(qtbot: QtBot) -> None:
    model, _tester = watched()
    assert len(labels(model)) == len(behaviours.all_behaviours())
    where = model.index_of("loiter.near")
    assert where.data() == "Hanging about"
    assert "outside home" in where.data(EXAMPLES_ROLE)


def test_ticking_counts_in_its_group_and_keeps_the_order(qtbot: QtBot) -> None:
    model, _tester = watched()
    with qtbot.waitSignal(model.chosen_changed):
        assert model.setData(
            model.index_of("follow.vehicle"), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
        )
    model.set_chosen("loiter.near", True)
    assert model.chosen == ("follow.vehicle", "loiter.near")
    assert str(model.index(0, 0).data(COUNT_ROLE)).startswith("1 of ")
    model.set_chosen("follow.vehicle", False)
    assert list(model.chosen) == ["loiter.near"]


def test_search_leaves_what_fits_and_forgets_no_tick(qtbot: QtBot) -> None:
    model, _tester = watched()
    model.choose(("loiter.near",))
    assert model.search("driv") > 0
    assert "Hanging about" not in labels(model)
    assert "Following by vehicle" in labels(model)
    assert model.search("no such thing at all") == 0
    assert list(model.chosen) == ["loiter.near"]
    assert model.search("") == len(behaviours.all_behaviours())
    assert model.index_of("loiter.near").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_ids_of_a_newer_list_are_kept(qtbot: QtBot) -> None:
    model, _tester = watched()
    model.choose(("future.thing",))
    model.set_chosen("loiter.near", True)
    assert model.chosen == ("future.thing", "loiter.near")
    assert model.index_of("future.thing") == QModelIndex()


def test_groups_cannot_be_ticked(qtbot: QtBot) -> None:
    model, _tester = watched()
    group = model.index(0, 0)
    assert not model.flags(group) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(group, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
