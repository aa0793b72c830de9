"""The settings say every way out, and change the idle time."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from safeplan.cover import settings as cover_settings
from safeplan.cover.settings import CALCULATOR, CoverSettings, SettingsFile
from safeplan.errors import DiskFull
from safeplan.places import Home
from safeplan.ui.idle import CHOICES
from safeplan.ui.screen_capture import Pictures
from safeplan.ui.settings.leaving import Leaving, LeavingCard, LeavingGroup
from safeplan.ui.settings.leaving_keys import KeyRows
from safeplan.ui.system_watch import Reach
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Switch

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


def test_every_way_out_is_named(card: MakeCard) -> None:
    said = words(card(Leaving()))
    for way in ("Shift three times", "Esc twice", "The dark button", "Closing the window"):
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


@pytest.fixture
def settings(home: Home) -> SettingsFile:
    return SettingsFile(home.cover_settings)


@pytest.fixture
def keys(theme: Theme, settings: SettingsFile, qtbot: QtBot) -> KeyRows:
    """The rows about the gestures, in a card that is shown."""
    card = LeavingCard(theme, Leaving(), settings)
    qtbot.addWidget(card)
    card.show()
    return card.keys


@pytest.fixture
def on_disk(home: Home) -> Callable[[], CoverSettings]:
    """What another process would read now."""
    return lambda: SettingsFile(home.cover_settings).current


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    "kept", [CoverSettings(), CoverSettings(shift_key=False), CoverSettings(escape_key=False)]
)
def test_it_shows_which_gestures_are_on(
    theme: Theme, settings: SettingsFile, qtbot: QtBot, kept: CoverSettings
) -> None:
    settings.change(kept)
    keys = LeavingCard(theme, Leaving(), settings).keys
    assert (keys.shift_switch.isChecked(), keys.escape_switch.isChecked()) == (
        kept.shift_key,
        kept.escape_key,
    )


def test_a_gesture_can_be_switched_off_and_on_again(
    keys: KeyRows, on_disk: Callable[[], CoverSettings]
) -> None:
    click(keys.shift_switch)
    assert on_disk() == CoverSettings(shift_key=False)
    assert "Off." in keys.shift.text.text()
    click(keys.shift_switch)
    assert on_disk() == CoverSettings()


@pytest.mark.parametrize("first", ["shift", "escape"])
def test_the_last_gesture_stays_and_says_why(
    keys: KeyRows, on_disk: Callable[[], CoverSettings], first: str
) -> None:
    rows = {"shift": (keys.shift_switch, keys.shift), "escape": (keys.escape_switch, keys.escape)}
    off, (last, row) = rows.pop(first)[0], next(iter(rows.values()))
    click(off)
    before = on_disk()
    assert "two ways to leave always work" in row.text.text()
    assert "two ways to leave always work" in last.accessibleDescription()
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Space)
    assert last.isChecked()
    assert on_disk() == before
    click(off)
    assert "always work" not in row.text.text()


def test_slow_hands_get_more_time(keys: KeyRows, on_disk: Callable[[], CoverSettings]) -> None:
    keys.speed.findChildren(QRadioButton)[1].click()
    assert on_disk() == CoverSettings(slow_keys=True)
    assert "three seconds" in keys.pace.text.text()
    keys.speed.findChildren(QRadioButton)[0].click()
    assert on_disk() == CoverSettings()


def test_a_full_disk_is_said_and_the_gesture_stays_as_it_was(
    keys: KeyRows, settings: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise DiskFull("small file")

    monkeypatch.setattr(cover_settings, "write_whole", full)
    click(keys.shift_switch)
    assert keys.shift_switch.isChecked()
    assert settings.current == CoverSettings()
    assert "Nothing was changed" in keys.pace.text.text()


def test_the_way_back_follows_what_is_on(keys: KeyRows) -> None:
    card = keys.parent()
    assert isinstance(card, LeavingCard)
    assert "press Shift three times again" in words(card)
    assert "heading above the lists" in words(card)
    click(keys.shift_switch)
    assert "press Esc twice and type" in words(card)
    card.follow(CoverSettings(program=CALCULATOR))
    assert "Calculator's display" in words(card)


def test_practising_tells_the_keys_that_are_on(keys: KeyRows) -> None:
    click(keys.practise)
    assert "Now press Shift three times" in keys.trial.text.text()
    assert "wait ten seconds, then Shift three times" in keys.trial.text.text()
    click(keys.shift_switch)
    click(keys.practise)
    assert "Now press Esc twice" in keys.trial.text.text()


def test_without_settings_of_a_cover_nothing_can_be_switched(card: MakeCard) -> None:
    assert not card(Leaving()).findChildren(Switch)


@pytest.mark.parametrize(("pictures", "on"), [(Pictures.HIDDEN, True), (Pictures.SHOWN, False)])
def test_where_the_window_can_be_left_out_of_pictures_she_chooses(
    card: MakeCard, pictures: Pictures, on: bool
) -> None:
    shown = card(Leaving(pictures=pictures))
    asked: list[bool] = []
    shown.pictures_asked.connect(asked.append)
    assert shown.hidden.isChecked() is on
    assert "Nobody has tried that" in words(shown)
    click(shown.hidden)
    assert asked == [not on]


def test_where_it_cannot_be_left_out_she_is_told(card: MakeCard) -> None:
    shown = card(Leaving(pictures=Pictures.CANNOT))
    assert "This computer cannot do that" in words(shown)
    assert not shown.findChildren(Switch)
