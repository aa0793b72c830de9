"""Letters on paper: what the fonts have is kept, what they lack is named, nothing vanishes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.documents import fonts
from safeplan.words import plainly


@pytest.mark.parametrize(
    "text",
    ["Take the 72 or the 48", "café naïve Łódź", "Ελλάδα", "Привет", "“Hi” – £5 … it’s", "Tŷ, ŵ", "x̄"],
)
def test_covered_text_is_left_as_it_is(text: str) -> None:
    assert fonts.printable(text, plainly) == text
    assert not fonts.lacks_letters(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see you 🔔", "see you [bell]"),
        ("❤️", "[heart]"),
        ("👍🏽 ok", "[thumbs up sign] ok"),
        ("👩‍🦰", "[woman]"),
        ("🇬🇧", "[G][B]"),
        ("✓ done", "[check mark] done"),
    ],
)
def test_a_missing_sign_is_named(text: str, shown: str) -> None:
    assert fonts.printable(text, plainly) == shown
    assert not fonts.lacks_letters(text)


@pytest.mark.parametrize("script", ["سلام، دنیا", "नमस्ते दुनिया", "中文 中文", "ਸਤ ਸ੍ਰੀ"])
def test_missing_letters_become_one_bracket_and_are_told(script: str) -> None:
    assert fonts.printable(f"Ask {script} today.", plainly) == f"Ask {fonts.OTHER_SCRIPT} today."
    assert fonts.lacks_letters(script)


def test_control_characters_go_and_line_breaks_stay() -> None:
    assert fonts.printable("a\tb\x07c\nd\u202e", plainly) == "a bc\nd"


@given(st.text())
def test_whatever_she_writes_every_character_of_the_result_has_a_glyph(text: str) -> None:
    shown = fonts.printable(text, plainly)
    assert all(one == "\n" or ord(one) in fonts.covered() for one in shown)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "S"]), min_size=1))
def test_no_letter_or_sign_vanishes_without_a_trace(text: str) -> None:
    parts_of_others = text.translate(dict.fromkeys(range(0x1F3FB, 0x1F400)))
    if parts_of_others:
        assert fonts.printable(parts_of_others, plainly)
