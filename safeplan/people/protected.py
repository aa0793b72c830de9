"""Words that are to stay with her (her address, a school, a code word), and finding them in a text."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from safeplan.letters import clean, fold
from safeplan.people.shelf import Record
from safeplan.words import QT_TRANSLATE_NOOP

_SEPARATORS = str.maketrans(dict.fromkeys(",;،؛、，；", "\n"))
_SHORTEST_PART = 3


class ProtectedKind(StrEnum):
    """What a protected word would give away."""

    ADDRESS = "address"
    SCHOOL = "school"
    WORK = "work"
    REFUGE = "refuge"
    NUMBER = "number"
    CODE_WORD = "code_word"
    OTHER = "other"


# fmt: off
PROTECTED_KINDS = {
    ProtectedKind.ADDRESS: QT_TRANSLATE_NOOP("People", "My address"),
    ProtectedKind.SCHOOL: QT_TRANSLATE_NOOP("People", "School or nursery"),
    ProtectedKind.WORK: QT_TRANSLATE_NOOP("People", "Where I work or study"),
    ProtectedKind.REFUGE: QT_TRANSLATE_NOOP("People", "Refuge or safe place"),
    ProtectedKind.NUMBER: QT_TRANSLATE_NOOP("People", "My new number or email"),
    ProtectedKind.CODE_WORD: QT_TRANSLATE_NOOP("People", "Code word"),
    ProtectedKind.OTHER: QT_TRANSLATE_NOOP("People", "Something else"),
}
# fmt: on
"""Each kind in words, marked for translation in "People"; in the order in which they are listed."""


@dataclass(frozen=True)
class Protected(Record):
    """A word or a few that nothing handed on should hold without her knowing.

    Args:
        text: the words; parts between commas or on lines of their own are looked for one by one too.
        kind: what they would give away.
    """

    text: str = ""
    kind: ProtectedKind = ProtectedKind.OTHER

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", ProtectedKind(self.kind))
        object.__setattr__(self, "text", clean(self.text))

    @property
    def title(self) -> str:
        """The words on one line."""
        return " ".join(self.text.split())


@dataclass(frozen=True)
class Found:
    """A protected word in a text.

    Args:
        start: where it begins in the text.
        end: where it ends, the first character after it.
        id: the number of the protected word.
    """

    start: int
    end: int
    id: int


class Finder:
    """Finds protected words, however they are written: capitals, accents, spaces and signs do not count.

    It finds the words listed, and no others: not a nickname, a misspelling or a picture.

    Args:
        words: what is looked for.
    """

    def __init__(self, words: Iterable[Protected]) -> None:
        self._patterns = tuple(
            dict.fromkeys((pattern, word.id) for word in words for pattern in _patterns(word.text))
        )

    def find(self, text: str) -> list[Found]:
        """Return every place where one of them stands, in order; of those within another, only the longer.

        Args:
            text: any text.
        """
        letters = list(_letters(text))
        joined = "".join(letter.sign for letter in letters)
        found = [
            Found(letters[at].place, letters[at + len(pattern) - 1].place + 1, number)
            for pattern, number in self._patterns
            for at in _places(joined, pattern)
            if _stands_alone(letters, at, at + len(pattern))
        ]
        return _longest(found)


@dataclass(frozen=True)
class _Letter:
    """One letter of a text as it is compared.

    Args:
        sign: the letter.
        place: where the character it comes from stands in the text.
        begins: whether it begins a word.
        apart: whether words of its script are written without spaces between.
    """

    sign: str
    place: int
    begins: bool
    apart: bool


def _letters(text: str) -> Iterator[_Letter]:
    begins = True
    for place, character in enumerate(text):
        for sign in unicodedata.normalize("NFKD", fold(character)):
            if _is_letter(sign):
                yield _Letter(sign, place, begins, _has_no_spaces(sign))
                begins = False
            elif sign.isspace() or not unicodedata.category(sign).startswith("C"):
                begins = True


def _is_letter(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category[0] in "LN" or category in ("Co", "Mn", "Mc")


def _has_no_spaces(sign: str) -> bool:
    # Korean has spaces, but small words are joined to the one before.
    wide = unicodedata.east_asian_width(sign) in "WF"
    return (
        wide or "\u0e00" <= sign <= "\u0eff" or "\u1000" <= sign <= "\u109f" or "\u1780" <= sign <= "\u17ff"
    )


def _patterns(text: str) -> Iterator[str]:
    """Yield the letters of the whole, then those of each part that is long enough to tell anything."""
    whole = "".join(letter.sign for letter in _letters(text))
    if whole:
        yield whole
    for part in text.translate(_SEPARATORS).splitlines():
        letters = list(_letters(part))
        if len(letters) >= _SHORTEST_PART or any(letter.apart for letter in letters):
            yield "".join(letter.sign for letter in letters)


def _places(joined: str, pattern: str) -> Iterator[int]:
    at = joined.find(pattern)
    while at >= 0:
        yield at
        at = joined.find(pattern, at + 1)


def _stands_alone(letters: list[_Letter], start: int, end: int) -> bool:
    """Return whether letters are whole words: "Ada" is not found in "Adam"."""
    first, last = letters[start], letters[end - 1]
    begins = first.begins or first.apart
    ends = end == len(letters) or letters[end].begins or last.apart or letters[end].apart
    return begins and ends and (end == len(letters) or letters[end].place != last.place)


def _longest(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(set(found), key=lambda each: (each.start, -each.end, each.id)):
        if not kept or one.end > kept[-1].end:
            kept.append(one)
    return kept
