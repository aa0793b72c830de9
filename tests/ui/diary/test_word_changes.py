"""Marking what was changed between two texts."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from safeplan.ui.diary.word_changes import Pieces, compare


def shown(pieces: Pieces) -> str:
    """The text, with what is marked in brackets."""
    return "".join(f"[{each.text}]" if each.changed else each.text for each in pieces)


def test_only_what_differs_is_marked() -> None:
    before, after = compare("He stood by the gate at five.", "He stood by the green gate at six.")
    assert shown(before) == "He stood by the gate at [five]."
    assert shown(after) == "He stood by the [green ]gate at [six]."


def test_words_beside_each_other_are_marked_as_one() -> None:
    before, after = compare("I saw a grey van there, and left.", "I saw two blue cars there, and left.")
    assert shown(before) == "I saw [a grey van] there, and left."
    assert shown(after) == "I saw [two blue cars] there, and left."


def test_what_was_added_or_taken_out_whole() -> None:
    assert [shown(each) for each in compare("", "PC Shah")] == ["", "[PC Shah]"]
    assert [shown(each) for each in compare("PC Shah", "")] == ["[PC Shah]", ""]
    assert [shown(each) for each in compare("same", "same")] == ["same", "same"]


def test_texts_with_little_in_common_are_not_cut_into_shreds() -> None:
    before, after = compare("We walked home and he was there.", "Nobody came, but she phoned and left.")
    assert len(before) <= 2
    assert len(after) <= 2


def test_a_long_text_is_not_compared_for_long() -> None:
    words = [f"word{number}" for number in range(3000)]
    before, after = compare(" ".join(["start", *words, "end"]), " ".join(["start", *reversed(words), "end"]))
    assert [each.changed for each in before] == [each.changed for each in after] == [False, True, False]


@settings(max_examples=60)
@given(st.text("ab ,\n", max_size=40), st.text("ab ,\n", max_size=40))
@example("a\u2028b \x00", "\u0301 \u202e")
def test_the_pieces_are_the_texts(before: str, after: str) -> None:
    old, new = compare(before, after)
    assert "".join(each.text for each in old) == before
    assert "".join(each.text for each in new) == after
    kept = ["".join(piece.text for piece in side if not piece.changed).split() for side in (old, new)]
    assert kept[0] == kept[1] or "".join(kept[0]) == "".join(kept[1])
    assert (before == after) == (not any(piece.changed for piece in (*old, *new)))
