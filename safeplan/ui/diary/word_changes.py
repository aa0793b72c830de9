"""Which words of a text were changed, for two versions that stand side by side."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_WORK = 1_000_000
"""How many pairs of words are compared at most; beyond that, all between the equal ends is marked."""
_LEAST_ALIKE = 0.3


@dataclass(frozen=True)
class Piece:
    """A run of letters.

    Args:
        text: the letters.
        changed: whether they are not in the other version.
    """

    text: str
    changed: bool


Pieces = tuple[Piece, ...]


def compare(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Return both texts in pieces: together they are the texts, letter for letter.

    Args:
        before: the earlier text.
        after: the later one.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    old_middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
    old_marks, new_marks = _marks(old_middle, new_middle)
    ends = [False] * start, [False] * end
    return (
        _pieces(old, [*ends[0], *old_marks, *ends[1]]),
        _pieces(new, [*ends[0], *new_marks, *ends[1]]),
    )


def _alike(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many words at the beginning are equal."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _marks(old: list[str], new: list[str]) -> tuple[list[bool], list[bool]]:
    """Return for each word whether it is marked."""
    everything = [True] * len(old), [True] * len(new)
    if not old or not new or len(old) * len(new) > _MOST_WORK:
        return everything
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    alike = sum(_real_words(old[block.a : block.a + block.size]) for block in blocks)
    if alike < _LEAST_ALIKE * max(_real_words(old), _real_words(new)):
        # Single words that happen to be equal would only make it hard to read.
        return everything
    for block in blocks:
        for at in range(block.size):
            everything[0][block.a + at] = everything[1][block.b + at] = False
    return everything


def _real_words(words: Iterable[str]) -> int:
    return sum(word[0].isalnum() for word in words)


def _pieces(words: Iterable[str], marks: Iterable[bool]) -> Pieces:
    """Return words of one kind joined; a space between two that are marked is marked with them."""
    runs: list[tuple[str, bool]] = []
    for word, marked in zip(words, marks, strict=True):
        if runs and runs[-1][1] == marked:
            runs[-1] = runs[-1][0] + word, marked
        elif len(runs) > 1 and marked and runs[-1][0].isspace():
            space = runs.pop()[0]
            runs[-1] = runs[-1][0] + space + word, True
        else:
            runs.append((word, marked))
    return tuple(Piece(text, marked) for text, marked in runs)
