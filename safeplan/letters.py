"""Letters as they are compared: the same word is found however it was typed.

Compatibility forms are made one, accents and Arabic vowel marks are left out, capitals made small.
Vowel signs of scripts such as Bengali and Gurmukhi stay: there they are part of the word.
"""

import re
import unicodedata

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# Combining accents; Arabic vowel and reading marks; the Arabic stretching stroke.
_LEFT_OUT: dict[int, None] = dict.fromkeys(
    [
        *range(0x0300, 0x0370),
        *range(0x0610, 0x061B),
        *range(0x064B, 0x0660),
        0x0670,
        *range(0x06D6, 0x06DD),
        *range(0x06DF, 0x06E5),
        *range(0x06E7, 0x06E9),
        *range(0x06EA, 0x06EE),
        0x0640,
    ]
)


def clean(text: str) -> str:
    """Return `text` as it can be stored: half characters, which no file can hold, become U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)


class _WordLetters(dict[int, int]):
    """Maps a character that words are made of to itself, and any other to a space."""

    def __missing__(self, point: int) -> int:
        category = unicodedata.category(chr(point))
        is_letter = category[0] in "LN" or category in ("Co", "Mn", "Mc")
        self[point] = point if is_letter else 0x20
        return self[point]


_WORD_LETTERS = _WordLetters()


def fold(text: str) -> str:
    """Return `text` in the form in which it is compared."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).translate(_LEFT_OUT)
    return unicodedata.normalize("NFKC", apart.casefold())


def words_of(folded: str) -> list[str]:
    """Return the words of a folded text: runs of letters, numbers and their signs."""
    return blank_between_words(folded).split()


def blank_between_words(folded: str) -> str:
    """Return a folded text, as long as before, with a space for each character of no word."""
    return folded.translate(_WORD_LETTERS)
