"""The piece of text shown around what was found is hers, letter by letter, with the words marked."""

from hypothesis import given
from hypothesis import strategies as st

from safeplan.diary import snippet as rules
from safeplan.diary.snippet import Part, Wanted, snippet
from safeplan.letters import words_of

LONG = " ".join(f"word{number}" for number in range(400))


def parts(text: str, *words: str, unfinished: bool = False, width: int = 160) -> tuple[Part, ...]:
    found = snippet(text, Wanted(words, unfinished), width)
    return found.parts if found else ()


def test_the_words_are_marked_in_her_own_spelling() -> None:
    assert parts("At the CAFÉ again", "cafe") == (Part("At the "), Part("CAFÉ", hit=True), Part(" again"))


def test_signs_around_a_word_stay_outside_the_mark() -> None:
    assert parts("“Alder-Street”", "street") == (Part("“Alder-"), Part("Street", hit=True), Part("”"))


def test_a_begun_word_is_marked_whole() -> None:
    assert parts("parked", "park", unfinished=True) == (Part("parked", hit=True),)
    assert parts("parked", "park") == ()


def test_vowel_marks_are_inside_the_mark() -> None:
    assert parts("قال كَتَبَ لي", "كتب")[1] == Part("كَتَبَ", hit=True)
    assert parts("আমাকে", "আমাকে") == (Part("আমাকে", hit=True),)


def test_letters_that_fold_to_several_or_none_are_marked_whole() -> None:
    assert parts("\ufb01nd me", "find")[0] == Part("\ufb01nd", hit=True)
    assert parts("Straße", "strasse") == (Part("Straße", hit=True),)
    assert parts("كتــــب", "كتب") == (Part("كتــــب", hit=True),)


def test_a_long_text_is_cut_between_words_around_the_word() -> None:
    shown = parts(LONG, "word200")
    text = "".join(part.text for part in shown)
    assert text.startswith("…word")
    assert text.endswith("…")
    assert text.strip("…").split() == [each for each in LONG.split() if each in text.split("…")[1].split()]
    assert Part("word200", hit=True) in shown
    assert len(text) < 170


def test_of_several_places_the_one_with_most_words_is_shown() -> None:
    text = f"the start {LONG} the silver car"
    shown = parts(text, "the", "silver", "car")
    assert [part.text for part in shown if part.hit] == ["the", "silver", "car"]


def test_a_word_longer_than_the_piece_is_shown_whole() -> None:
    assert parts("x" * 500, "x", unfinished=True, width=50) == (Part("x" * 500, hit=True),)


def test_new_lines_become_spaces() -> None:
    assert parts("one\n\ntwo\tthree", "two") == (Part("one "), Part("two", hit=True), Part(" three"))


@given(st.text(max_size=400), st.text(min_size=1, max_size=3), st.integers(20, 80))
def test_the_piece_is_always_a_piece_of_the_text(text: str, word: str, width: int) -> None:
    line = " ".join(text.split())
    shown = "".join(part.text for part in parts(text, word.lower(), unfinished=True, width=width))
    inner = shown.removeprefix("…") if not line.startswith(shown) else shown
    assert inner in line or inner.removesuffix("…") in line


_PLAIN = st.text(st.sampled_from("aAbB1 _-.'\n\t\x1c"), max_size=40)


@given(_PLAIN, _PLAIN, st.booleans())
def test_plain_text_is_marked_as_any_other_text(text: str, typed: str, unfinished: bool) -> None:
    wanted = Wanted(tuple(words_of(typed.lower())), unfinished)
    assert rules._line_and_hits(text, wanted) == rules._line_and_hits_by_chunks(text, wanted)
