"""Small rules about her words: what may be kept as text, and the first words of a long text."""

import re

from safeplan.letters import clean

__all__ = ["clean", "first_words"]

_SPACE = re.compile(r"\s+")

FIRST_WORDS = 240


def first_words(text: str, limit: int = FIRST_WORDS) -> str:
    """Return the start of `text` on one line, cut between words, with "…" where something was cut.

    Args:
        text: her words.
        limit: how many characters at most, the "…" included.
    """
    # Only a start that is surely long enough is looked at: a text may be very long.
    line = _SPACE.sub(" ", text[: limit * 4]).strip()
    if len(line) <= limit and len(text) <= limit * 4:
        return line
    start = line[: limit - 1]
    between_words = start.rfind(" ")
    if between_words > limit // 2:
        start = start[:between_words]
    return start.rstrip() + "…"
