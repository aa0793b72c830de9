"""The tokens keep the contrasts they were chosen for."""

import json
from itertools import pairwise
from typing import Any

import pytest

from safeplan.places import resource

TOKENS: dict[str, Any] = json.loads(resource("tokens.json").read_text("utf-8"))
COLOURS: dict[str, dict[str, str]] = TOKENS["colours"]

# Word, ground, contrast in light and in dark, as measured when the colours were chosen.
MEASURED = (
    ("ink", "bg", 13.6, 14.3),
    ("ink", "surface", 14.9, 12.8),
    ("ink", "tint", 12.5, 9.2),
    ("ink", "warn_tint", 13.3, 11.1),
    ("ink2", "bg", 8.0, 10.9),
    ("ink2", "tint", 7.3, 7.0),
    ("ink2", "fill", 7.4, 8.2),
    ("ink3", "bg", 5.6, 7.9),
    ("ink3", "side", 5.2, 8.2),
    ("ink3", "tint", 5.1, 5.1),
    ("accent", "bg", 7.2, 9.6),
    ("accent", "tint", 6.6, 6.2),
    ("on_accent", "accent", 7.9, 9.2),
    ("danger", "bg", 7.0, 9.4),
    ("warn", "warn_tint", 7.7, 8.9),
    ("edge", "bg", 3.7, 4.9),
    ("edge", "surface", 4.0, 4.4),
    ("edge", "tint", 3.3, 3.2),
)
GROUNDS = ("bg", "surface", "field", "side", "fill", "hover", "nav_chosen", "tint")


def luminance(colour: str) -> float:
    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("word", "ground", "light", "dark"), MEASURED)
def test_contrast_is_what_was_measured(word: str, ground: str, light: float, dark: float) -> None:
    for mode, measured in (("light", light), ("dark", dark)):
        table = COLOURS[mode]
        assert contrast(table[word], table[ground]) == pytest.approx(measured, abs=0.06), mode


@pytest.mark.parametrize("mode", COLOURS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_on_every_ground(mode: str, ground: str) -> None:
    table = COLOURS[mode]
    assert contrast(table["ink"], table[ground]) >= 7
    assert contrast(table["ink2"], table[ground]) >= 7 - 0.05
    assert contrast(table["ink3"], table[ground]) >= 4.5
    assert contrast(table["accent"], table[ground]) >= 4.5
    assert contrast(table["danger"], table[ground]) >= 4.5


@pytest.mark.parametrize("mode", COLOURS)
def test_a_word_that_was_found_can_be_read(mode: str) -> None:
    table = COLOURS[mode]
    assert contrast(table["ink"], table["found"]) >= 7


@pytest.mark.parametrize("mode", COLOURS)
def test_controls_and_rings_stand_out(mode: str) -> None:
    table = COLOURS[mode]
    for ground in ("bg", "surface", "side", "tint"):
        assert contrast(table["edge"], table[ground]) >= 3
        assert contrast(table["accent"], table[ground]) >= 3
    assert contrast(table["on_leave"], table["leave"]) >= 7
    assert contrast(table["on_accent"], table["accent_hover"]) >= 7


def test_high_contrast_is_what_was_measured() -> None:
    table = COLOURS["contrast"]
    assert contrast(table["ink"], table["bg"]) == pytest.approx(21)
    assert contrast(table["accent"], table["bg"]) == pytest.approx(15.2, abs=0.06)
    assert contrast(table["ink"], table["tint"]) == pytest.approx(9.9, abs=0.06)
    assert contrast(table["danger"], table["bg"]) == pytest.approx(10.6, abs=0.06)


@pytest.mark.parametrize(("mode", "least", "most"), [("light", 1.7, 2.2), ("dark", 1.4, 2.5)])
def test_heat_steps_differ_by_lightness(mode: str, least: float, most: float) -> None:
    steps = [COLOURS[mode][f"heat{step}"] for step in range(5)]
    for one, next_one in pairwise(steps):
        assert least - 0.06 <= contrast(one, next_one) <= most + 0.06


def test_every_mode_has_every_token() -> None:
    assert len({frozenset(table) for table in COLOURS.values()}) == 1


def test_nothing_is_smaller_than_a_note() -> None:
    assert min(size for size, _, _ in TOKENS["type"].values()) == TOKENS["type"]["note"][0] == 13
