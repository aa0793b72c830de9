"""The same word is found however it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.letters import blank_between_words, fold, words_of
from tests.builders.diary import any_text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("CAFÉ", "cafe"),
        ("cafe\u0301", "café"),
        ("Straße", "STRASSE"),
        ("\ufb01nd", "find"),
        ("ＡＢＣ１２", "abc12"),
        ("İzmir", "izmir"),
        ("Zażółć", "zazołc"),
        ("كَتَبَ", "كتب"),
        ("الرِّسَالَة", "الرسالة"),
        ("كتــــب", "كتب"),
        ("پیغامات", "پیغامات"),
        ("বার্তা", "বার্তা"),
        ("\u09cb", "\u09c7\u09be"),
    ],
)
def test_these_are_the_same_word(typed: str, meant: str) -> None:
    assert fold(typed) == fold(meant)


@pytest.mark.parametrize("word", ["আমাকে", "অনুসরণ", "ਮੇਰੇ", "ਪਿੱਛੇ", "ਘਰ", "पीछा", "پیچھا"])
def test_vowel_signs_stay_in_the_word(word: str) -> None:
    assert words_of(fold(word)) == [word]


def test_words_part_at_everything_that_is_no_letter_number_or_sign() -> None:
    text = "He’s at the Co-op, 07700 900482 (x@y.org)… 🙂 \x00end_of"
    expected = ["he", "s", "at", "the", "co", "op", "07700", "900482", "x", "y", "org", "end", "of"]
    assert words_of(fold(text)) == expected


@given(any_text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert words_of(fold(fold(text))) == words_of(fold(text))
    assert len(blank_between_words(text)) == len(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_the_short_way_for_plain_letters_gives_the_same(text: str) -> None:
    assert fold(text) == fold(text + "é").removesuffix("e")
