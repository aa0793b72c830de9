"""The tree of behaviours."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from safeplan.diary import behaviours
from safeplan.diary.lately import Lately
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


LATELY = Lately(("contact.text", "of.a.newer.list"), ("the hum",))


def test_what_was_chosen_lately_stands_first_and_in_its_group_too(qtbot: QtBot) -> None:
    model, _tester = watched()
    model.show_lately(LATELY)
    head = model.index(0, 0)
    assert head.data() == "Chosen lately"
    assert labels(model)[:2] == ["Texts and chat messages", "the hum"]
    assert labels(model).count("Texts and chat messages") == 2
    model.setData(model.index(0, 0, head), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == ("contact.text",)
    assert head.data(COUNT_ROLE) == "1 of 2"


def test_her_own_words_are_ticked_like_the_others(qtbot: QtBot) -> None:
    model, _tester = watched()
    model.show_lately(LATELY)
    row = model.index(1, 0, model.index(0, 0))
    with qtbot.waitSignal(model.own_changed) as told:
        model.setData(row, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert told.args == [("the hum",)]
    model.say_own("tapping", on=True)
    assert labels(model)[:3] == ["Texts and chat messages", "the hum", "tapping"]
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "the hum: In your own words"
    model.say_own("the hum", on=False)
    assert model.own == ("tapping",)
    assert model.chosen == ()


def test_a_search_finds_her_own_words_and_no_behaviour_twice(qtbot: QtBot) -> None:
    model, _tester = watched()
    model.show_lately(LATELY)
    model.search("hum")
    assert "the hum" in labels(model)
    model.search("texts")
    assert labels(model).count("Texts and chat messages") == 1
