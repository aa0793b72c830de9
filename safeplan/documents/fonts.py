"""The papers' fonts, and what to do about letters they lack.

`ready()` comes before anything else of reportlab (`drawing` sees to it): its settings and the names of its
default fonts are read when parts of it are first imported, and a default left alone puts an unembedded
Helvetica in the file.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import cast

from reportlab import rl_config

from safeplan import places
from safeplan.words import QT_TRANSLATE_NOOP, Say

REGULAR = "NotoSans-Regular"
SEMIBOLD = "NotoSans-SemiBold"
BOLD = "NotoSans-Bold"
FACES = (REGULAR, SEMIBOLD, BOLD)
MONO = "IBMPlexMono-Regular"
"""For codes and seals only: figures and plain capitals."""

OTHER_SCRIPT = QT_TRANSLATE_NOOP("Papers", "[words in letters this paper cannot show]")
"""Stands where a run of letters is missing from the fonts."""

_JOINERS = {"\u200c", "\u200d", "\ufe0e", "\ufe0f", "\u20e3"}
_PARTS_OF_OTHERS = ("EMOJI MODIFIER", "EMOJI COMPONENT", "VARIATION SELECTOR")
_FLAG_LETTER = "REGIONAL INDICATOR SYMBOL LETTER"
_LETTERS = ("L", "M", "N")


@cache
def ready() -> None:
    """Set reportlab's settings and register the fonts; costs something only the first time."""
    rl_config.invariant = 1
    rl_config.useA85 = 0
    rl_config.ttfAsciiReadable = 0

    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face in (*FACES, MONO):
        pdfmetrics.registerFont(TTFont(face, str(places.resource(f"fonts/{face}.ttf"))))
    rl_config.canvas_basefontname = REGULAR
    rl_config.defaultGraphicsFontName = REGULAR


@cache
def covered() -> frozenset[int]:
    """Return the characters every face has."""
    ready()
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    faces = [frozenset(cast("TTFont", pdfmetrics.getFont(face)).face.charToGlyph) for face in FACES]
    return frozenset.intersection(*faces)


def printable(text: str, say: Say) -> str:
    """Return `text` so that every character of it will be seen on paper.

    A sign the fonts lack, such as an emoji, is named: "[bell]". A run of letters they lack becomes
    one bracket for them all. Control characters go; line breaks stay.

    Args:
        text: hers or ours.
        say: translates the bracket for letters.
    """
    return "".join(_shown(unicodedata.normalize("NFC", text), say))


def lacks_letters(text: str) -> bool:
    """Return whether `text` holds letters, not just signs, that the papers cannot show."""
    return any(
        ord(one) not in covered() and one not in _JOINERS and unicodedata.category(one)[0] in _LETTERS
        for one in unicodedata.normalize("NFC", text)
    )


def _shown(text: str, say: Say) -> Iterator[str]:
    have = covered()
    in_bracket = False
    blanks = ""
    for one in text:
        kind = unicodedata.category(one)[0]
        if in_bracket and one == " ":
            # A blank between two words that are both missing belongs to their bracket.
            blanks += one
        elif (
            one not in _JOINERS
            and ord(one) not in have
            and (kind in _LETTERS or (in_bracket and kind == "P"))
        ):
            if not in_bracket:
                yield say("Papers", OTHER_SCRIPT)
            in_bracket, blanks = True, ""
        else:
            yield blanks
            in_bracket, blanks = False, ""
            yield (
                one
                if one == "\n" or (ord(one) in have and kind != "C" and one not in _JOINERS)
                else _named(one)
            )


def _named(one: str) -> str:
    """Return a sign's name in brackets, "" for what only joins or colours others, a blank for a tab."""
    if one.isspace():
        return " "
    name = unicodedata.name(one, f"U+{ord(one):04X}")
    if one in _JOINERS or unicodedata.category(one)[0] == "C" or name.startswith(_PARTS_OF_OTHERS):
        return ""
    if name.startswith(_FLAG_LETTER):
        return f"[{name[-1]}]"
    return f"[{name.removeprefix('HEAVY BLACK ').lower()}]"
