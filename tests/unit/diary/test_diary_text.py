"""Text as it is stored, and its first words."""

from hypothesis import given
from hypothesis import strategies as st

from safeplan.diary.text import clean, first_words
from tests.builders.diary import any_text


@given(any_text())
def test_what_is_cleaned_can_be_stored_and_stays_clean(text: str) -> None:
    once = clean(text)
    once.encode("utf-8")
    assert clean(once) == once
    assert len(once) == len(text)


def test_short_text_is_kept_whole_on_one_line() -> None:
    assert first_words("  He waved.\n\nThen he left. ") == "He waved. Then he left."


def test_long_text_is_cut_between_words() -> None:
    assert first_words("one two three four", limit=12) == "one two…"
    assert first_words("unbrokenunbroken", limit=10) == "unbrokenu…"


@given(st.text(max_size=3000), st.integers(10, 300))
def test_first_words_fit_and_are_the_start(text: str, limit: int) -> None:
    words = first_words(text, limit)
    assert len(words) <= limit
    line = " ".join(text.split())
    assert "\n" not in words
    assert line.startswith(words.removesuffix("…")) or words == ""
