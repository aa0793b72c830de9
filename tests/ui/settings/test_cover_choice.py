"""She chooses the cover and the Calculator's door number; the copy that takes over reads both."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from safeplan.cover import settings as cover_settings
from safeplan.cover.settings import CALCULATOR, LISTS, CoverSettings, SettingsFile
from safeplan.errors import DiskFull
from safeplan.places import Home
from safeplan.ui.settings.cover_choice import CoverCard
from safeplan.ui.theme import Theme


@pytest.fixture
def settings(home: Home) -> SettingsFile:
    return SettingsFile(home.cover_settings)


@pytest.fixture
def on_disk(home: Home) -> Callable[[], CoverSettings]:
    """What another process would read now."""
    return lambda: SettingsFile(home.cover_settings).current


@pytest.fixture
def card(theme: Theme, settings: SettingsFile, qtbot: QtBot) -> CoverCard:
    card = CoverCard(theme, settings)
    qtbot.addWidget(card)
    card.resize(700, 500)
    card.show()
    return card


def click(card: CoverCard, program: str) -> None:
    QTest.mouseClick(card.choices[program], Qt.MouseButton.LeftButton)


def type_number(card: CoverCard, text: str) -> None:
    card.number.setText(text)
    QTest.keyClick(card.number, Qt.Key.Key_Return)


def test_it_shows_what_is_chosen_now(card: CoverCard) -> None:
    assert card.choices[LISTS].isChecked()
    assert not card.number.isVisible()


def test_a_click_chooses_and_the_next_process_knows(
    card: CoverCard, settings: SettingsFile, on_disk: Callable[[], CoverSettings], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(card.kept):
        click(card, CALCULATOR)
    assert on_disk().program == settings.current.program == CALCULATOR
    assert card.number.isVisible()
    click(card, LISTS)
    assert on_disk().program == LISTS
    assert not card.number.isVisible()


def test_arrow_keys_choose_too(card: CoverCard, on_disk: Callable[[], CoverSettings]) -> None:
    card.choices[LISTS].setFocus()
    QTest.keyClick(card.choices[LISTS], Qt.Key.Key_Down)
    assert on_disk().program == CALCULATOR


def test_everything_else_in_the_file_stays(card: CoverCard, settings: SettingsFile) -> None:
    settings.change(CoverSettings(language="ur", text_size=150, window=(1, 2, 800, 600)))
    click(card, CALCULATOR)
    assert settings.current == CoverSettings("ur", 150, (1, 2, 800, 600), program=CALCULATOR)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2468", "2468"), (" 24 68 ", "2468"), ("٢٤٦٨", "2468"), ("123456789012", "123456789012")],
)
def test_a_door_number_is_kept(
    card: CoverCard, on_disk: Callable[[], CoverSettings], typed: str, kept: str
) -> None:
    click(card, CALCULATOR)
    type_number(card, typed)
    assert on_disk().favourite == kept
    assert card.number.text() == kept
    assert not card.field.error()


@pytest.mark.parametrize("typed", ["246", "0246", "24x8", "1234567890123", "-2468", "24.68"])
def test_a_number_that_does_not_fit_is_said_and_not_kept(
    card: CoverCard, on_disk: Callable[[], CoverSettings], typed: str
) -> None:
    click(card, CALCULATOR)
    type_number(card, "2468")
    type_number(card, typed)
    assert card.field.error() == "Use 4 to 12 digits. The first one cannot be 0."
    assert on_disk().favourite == "2468"
    type_number(card, "8642")
    assert not card.field.error()


def test_an_emptied_field_means_no_door_number(card: CoverCard, on_disk: Callable[[], CoverSettings]) -> None:
    click(card, CALCULATOR)
    type_number(card, "2468")
    card.number.clear()
    QTest.keyClick(card.number, Qt.Key.Key_Return)
    assert on_disk().favourite == ""


def test_the_door_number_lies_under_a_dull_name(card: CoverCard, home: Home) -> None:
    click(card, CALCULATOR)
    type_number(card, "2468")
    text = home.cover_settings.read_text("utf-8")
    assert '"favourite": "2468"' in text
    assert "door" not in text


def test_a_full_disk_is_said_and_nothing_is_changed(
    card: CoverCard, settings: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise DiskFull("small file")

    monkeypatch.setattr(cover_settings, "write_whole", full)
    click(card, CALCULATOR)
    assert settings.current.program == LISTS
    assert card.choices[LISTS].isChecked()
    assert card.trouble.isVisible()
    monkeypatch.undo()
    click(card, CALCULATOR)
    assert settings.current.program == CALCULATOR
    assert not card.trouble.isVisible()


def test_it_says_what_each_is_good_for_and_when_the_change_shows(card: CoverCard) -> None:
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    for words in (
        "look at it for a minute",
        "Good for a glance",
        "Full screen it looks odd",
        "This is no secret",
        "as soon as you leave",
    ):
        assert words in said


def test_who_listens_hears_what_each_is_good_for(card: CoverCard) -> None:
    assert "Full screen it looks odd" in card.choices[CALCULATOR].accessibleDescription()
    assert card.number.accessibleName() == "Door number"
