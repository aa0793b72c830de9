"""Her protected words are found however they are written, and nothing else is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeplan.people.protected import Finder, Found, Protected


def found(text: str, *words: str) -> list[str]:
    finder = Finder(Protected(word, id=number) for number, word in enumerate(words, 1))
    return [text[each.start : each.end] for each in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "word", "seen"),
    [
        ("I live at Rowan Court now", "rowan court", ["Rowan Court"]),
        ("ROWAN\n  COURT, and ROWAN-COURT", "Rowan Court", ["ROWAN\n  COURT", "ROWAN-COURT"]),
        ("my postcode is ls62qt.", "LS6 2QT", ["ls62qt"]),
        ("LS6 2QT", "ls62qt", ["LS6 2QT"]),
        ("Hillside’s head teacher", "Hillside", ["Hillside"]),
        ("Cafe Ne\u0301on and CAFÉ NÉON", "Café Néon", ["Cafe Ne\u0301on", "CAFÉ NÉON"]),
        ("Straße 5, STRASSE 5", "Strasse", ["Straße", "STRASSE"]),
        ("ﬁnch house", "Finch House", ["ﬁnch house"]),
        ("مَدْرَسَة النور", "مدرسة النور", ["مَدْرَسَة النور"]),
        ("我住在平安里十四号。", "平安里", ["平安里"]),
        ("fountain\u200bhead lane", "Fountainhead", ["fountain\u200bhead"]),
        ("14 Rowan Court. Rowan Court", "14 Rowan Court, Leeds", ["14 Rowan Court"]),
        ("in Leeds, at 14 Rowan Court", "14 Rowan Court, Leeds", ["Leeds", "14 Rowan Court"]),
        ("12 of them came", "12, The Mews", []),
        ("a pineapple", "pineapple", ["pineapple"]),
        ("two pineapples", "pineapple", []),
        ("Adam saw it", "Ada", []),
        ("at 112 High Street", "12 High Street", []),
        ("at 12 High Street", "12 High Street", ["12 High Street"]),
        ("nothing", "", []),
        ("nothing", " ,; ", []),
        ("", "word", []),
    ],
)
def test_it_is_found_as_people_write(text: str, word: str, seen: list[str]) -> None:
    assert found(text, word) == seen


def test_the_longer_of_two_is_told() -> None:
    finder = Finder([Protected("Rowan", id=7), Protected("Rowan Court", id=8)])
    assert finder.find("Rowan Court, by the rowan") == [Found(0, 11, 8), Found(20, 25, 7)]


LETTERS = st.text("abcXYZ0é9ß", min_size=3, max_size=8)
SIGNS = st.text(" -.,’\n\t/", min_size=1, max_size=3)


@settings(max_examples=40)
@given(st.text(max_size=20), st.tuples(LETTERS, SIGNS, LETTERS), st.text(max_size=20), st.booleans())
def test_two_words_are_found_between_any_others(
    before: str, words: tuple[str, str, str], after: str, loud: bool
) -> None:
    said = "".join(words)
    text = f"{before} ; {said.upper() if loud else said} ; {after}"
    start = len(before) + 3
    finder = Finder([Protected(f"{words[0]} {words[2]}", id=1)])
    spans = [(each.start, each.end) for each in finder.find(text)]
    assert any(begin <= start and end >= start + len(said) for begin, end in spans)


@settings(max_examples=60)
@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_any_text_may_be_looked_through(text: str, words: list[str]) -> None:
    spans = Finder(Protected(word, id=number) for number, word in enumerate(words, 1)).find(text)
    assert all(0 <= each.start < each.end <= len(text) for each in spans)
    assert [each.start for each in spans] == sorted(each.start for each in spans)
