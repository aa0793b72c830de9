"""The piece of a text around the words that were looked for."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from safeplan.letters import blank_between_words, fold, words_of

WIDTH = 160
_LEAD = 40
_MOST_HITS = 200

_CHUNK = re.compile(r"\S+")
_RUN = re.compile(r"[^ ]+")


@dataclass(frozen=True)
class Part:
    """A stretch of text.

    Args:
        text: her own words, as she wrote them.
        hit: it is one of the words looked for.
    """

    text: str
    hit: bool = False


@dataclass(frozen=True)
class Wanted:
    """The words looked for.

    Args:
        words: folded.
        unfinished: the last word may go on.
    """

    words: tuple[str, ...]
    unfinished: bool
    _seen: dict[str, bool] = field(default_factory=dict, init=False, repr=False, compare=False)

    def is_in(self, chunk: str) -> bool:
        """Return whether a piece of text without spaces has one of the words.

        Answers are remembered: the same pieces come again and again.
        """
        seen = self._seen.get(chunk)
        if seen is None:
            seen = any(self.which(word) is not None for word in words_of(fold(chunk)))
            self._seen[chunk] = seen
        return seen

    def which(self, word: str) -> int | None:
        """Return the place of a folded word among the words looked for, or None."""
        for place, wanted in enumerate(self.words):
            if word == wanted:
                return place
        if self.unfinished and self.words and word.startswith(self.words[-1]):
            return len(self.words) - 1
        return None

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """Finds what `which` knows in small plain letters; the group's number less one is the place."""
        words = [f"({re.escape(word)})(?![a-z0-9])" for word in self.words]
        if words and self.unfinished:
            words[-1] = f"({re.escape(self.words[-1])}[a-z0-9]*)"
        return re.compile(f"(?<![a-z0-9])(?:{'|'.join(words)})" if words else r"(?!)")


@dataclass(frozen=True)
class Snippet:
    """A piece of a text.

    Args:
        parts: the piece, in order.
        found: how many different words looked for are in it.
    """

    parts: tuple[Part, ...]
    found: int


@dataclass(frozen=True)
class _HitAt:
    start: int
    end: int
    which: int


def snippet(text: str, wanted: Wanted, width: int = WIDTH) -> Snippet | None:
    """Return the piece of a text that holds most of the words looked for, or None if none is in it.

    Args:
        text: her own words.
        wanted: the words looked for.
        width: about how many characters.
    """
    line, hits = _line_and_hits(text, wanted)
    if not hits:
        return None
    first, found = _best(hits, width - _LEAD)
    start, end = _window(line, first, width)
    inside = [hit for hit in hits if hit.start >= start and hit.end <= end]
    return Snippet(tuple(_parts(line, inside, start, end)), found)


def _line_and_hits(text: str, wanted: Wanted) -> tuple[str, list[_HitAt]]:
    """Return the text on one line, and where in it the words are."""
    if text.isascii():
        # Each letter folds to one letter: most texts are spared the way below, which is ten times as long.
        line = " ".join(text.split())
        found = wanted.plain.finditer(line.lower())
        places = islice(((each.span(), each.lastindex or 0) for each in found), _MOST_HITS)
        return line, [_HitAt(start, end, number - 1) for (start, end), number in places]
    return _line_and_hits_by_chunks(text, wanted)


def _line_and_hits_by_chunks(text: str, wanted: Wanted) -> tuple[str, list[_HitAt]]:
    chunks: list[str] = []
    hits: list[_HitAt] = []
    at = 0
    for match in _CHUNK.finditer(text):
        chunk = match.group()
        if wanted.is_in(chunk) and len(hits) < _MOST_HITS:
            hits.extend(_HitAt(at + start, at + end, which) for start, end, which in _hits_in(chunk, wanted))
        chunks.append(chunk)
        at += len(chunk) + 1
    return " ".join(chunks), hits


def _hits_in(chunk: str, wanted: Wanted) -> Iterator[tuple[int, int, int]]:
    """Yield where in a chunk of the original text the words are, and which they are."""
    letters = list(_letters(chunk))
    folded = "".join(fold(chunk[start:end]) for start, end in letters)
    origin = [at for at, (start, end) in enumerate(letters) for _ in fold(chunk[start:end])]
    found = False
    for run in _RUN.finditer(blank_between_words(folded)):
        which = wanted.which(run.group())
        if which is not None:
            found = True
            yield letters[origin[run.start()]][0], letters[origin[run.end() - 1]][1], which
    if not found:
        # Letter by letter it folds otherwise than as a whole: then the whole is marked.
        which = next(w for w in map(wanted.which, words_of(fold(chunk))) if w is not None)
        yield 0, len(chunk), which


def _letters(chunk: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each letter with the signs that belong to it."""
    start = 0
    for at in range(1, len(chunk)):
        if not (unicodedata.category(chunk[at]).startswith("M") or unicodedata.combining(chunk[at])):
            yield start, at
            start = at
    if chunk:
        yield start, len(chunk)


def _best(hits: list[_HitAt], reach: int) -> tuple[_HitAt, int]:
    """Return the hit after which most different words follow soon, and how many those are."""
    best, most = hits[0], 0
    for number, hit in enumerate(hits):
        near = {hit.which}
        for other in hits[number + 1 :]:
            if other.end > hit.start + reach:
                break
            near.add(other.which)
        if len(near) > most:
            best, most = hit, len(near)
    return best, most


def _window(line: str, first: _HitAt, width: int) -> tuple[int, int]:
    """Return start and end of the piece, between words where that can be."""
    start = max(0, first.start - _LEAD)
    if start > 0:
        space = line.find(" ", start, first.start)
        start = space + 1 if space >= 0 else start
    end = min(len(line), max(start + width, first.end))
    if end < len(line):
        space = line.rfind(" ", first.end, end + 1)
        end = space if space >= 0 else end
    return start, end


def _parts(line: str, hits: list[_HitAt], start: int, end: int) -> Iterator[Part]:
    at = start
    lead = "…" if start > 0 else ""
    for hit in hits:
        between = lead + line[at : hit.start]
        if between:
            yield Part(between)
        lead = ""
        yield Part(line[hit.start : hit.end], hit=True)
        at = hit.end
    rest = lead + line[at:end] + ("…" if end < len(line) else "")
    if rest:
        yield Part(rest)
