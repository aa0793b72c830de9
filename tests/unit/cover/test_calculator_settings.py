"""The choice of a program and the favourite number, outside the vault."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover.settings import CALCULATOR, LISTS, PROGRAMS, CoverSettings, SettingsFile, fits_favourite

FAVOURITES = st.just("") | st.integers(1000, 10**12 - 1).map(str)


@given(st.sampled_from(PROGRAMS), FAVOURITES)
def test_both_come_back(tmp_path_factory: pytest.TempPathFactory, program: str, favourite: str) -> None:
    path = tmp_path_factory.mktemp("home") / "settings.json"
    file = SettingsFile(path)
    file.change(CoverSettings(program=program, favourite=favourite))
    assert file.keep()
    assert SettingsFile(path).current == CoverSettings(program=program, favourite=favourite)


@pytest.mark.parametrize("program", ["", "chess", 7, None, ["calculator"], {"calculator": 1}, "Calculator"])
def test_an_unknown_program_is_lists(program: object) -> None:
    assert CoverSettings.from_data({"program": program}).program == LISTS


@pytest.mark.parametrize(
    "number", ["", "123", "0123", "1234567890123", "12a4", "-1234", "٢٤٦٨", 1234, None, "1234\n"]
)
def test_what_cannot_be_typed_by_itself_is_no_favourite_number(number: object) -> None:
    assert CoverSettings.from_data({"program": CALCULATOR, "favourite": number}).favourite == ""


@given(st.text())
def test_a_favourite_number_is_digits_only(text: str) -> None:
    assert not fits_favourite(text) or (text.isascii() and text.isdecimal() and text[0] != "0")


def test_the_words_in_the_file_are_plain(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.change(CoverSettings(program=CALCULATOR, favourite="2468"))
    file.keep()
    assert set(json.loads((tmp_path / "settings.json").read_text("utf-8"))) == {
        "language",
        "text_size",
        "window",
        "maximised",
        "program",
        "favourite",
        "shift_key",
        "escape_key",
        "slow_keys",
    }
