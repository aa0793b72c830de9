"""The settings say every way out, and change the idle time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.idle import CHOICES
from safeplan.ui.settings.leaving import Leaving, LeavingCard, LeavingGroup
from safeplan.ui.system_watch import Reach
from safeplan.ui.theme import Theme

MakeCard = Callable[[Leaving], LeavingCard]


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> MakeCard:
    def make(leaving: Leaving) -> LeavingCard:
        card = LeavingCard(theme, leaving)
        qtbot.addWidget(card)
        return card

    return make


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.mark.parametrize("minutes", CHOICES)
def test_it_shows_the_time_that_is_kept(card: MakeCard, minutes: int) -> None:
    assert card(Leaving(minutes)).idle.value() == str(minutes)


def test_she_can_choose_from_one_to_ten_minutes_and_never_off(card: MakeCard) -> None:
    idle = card(Leaving()).idle
    assert [idle.itemData(row) for row in range(idle.count())] == ["1", "2", "3", "5", "10"]


def test_choosing_by_key_asks_for_those_minutes(theme: Theme, qtbot: QtBot) -> None:
    group = LeavingGroup(theme, Leaving(3))
    qtbot.addWidget(group)
    group.show()
    asked: list[int] = []
    group.idle_asked.connect(asked.append)
    idle = group.card.idle
    idle.setFocus()
    QTest.keyClick(idle, Qt.Key.Key_Down)
    assert asked == [5]


def test_the_drop_down_says_what_it_chooses(card: MakeCard) -> None:
    assert card(Leaving()).idle.accessibleName() == "Leave by itself after"


def test_more_than_two_other_ways_out_are_named(card: MakeCard) -> None:
    said = words(card(Leaving()))
    for way in ("Shift three times", "Esc twice", "The dark button"):
        assert way in said


@pytest.mark.parametrize(
    ("reach", "said", "not_said"),
    [
        (Reach.HEARD, "The cover comes then too", "lid"),
        (Reach.UNTRIED, "Nobody has tried that", "comes then too"),
        (Reach.SILENT, "does not tell", "then too"),
    ],
)
def test_it_promises_only_what_this_computer_does(
    card: MakeCard, reach: Reach, said: str, not_said: str
) -> None:
    shown = words(card(Leaving(reach=reach)))
    assert said in shown
    assert not_said not in shown
