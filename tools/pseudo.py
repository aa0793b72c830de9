"""Two languages nobody speaks, made from the sources: they show what will break in real ones.

`stretched` makes each text a third longer and puts marks on its letters: what is cut off, or was never
given to translation, is seen at once. `mirrored` runs from right to left. Both keep placeholders,
counts, mnemonics and tags as they are.
"""

import math
import re
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from tools import translations

STRETCH = 0.35
"""How much longer a stretched text is; short English words grow about so much in Urdu, Polish or German."""

KEPT = re.compile(r"\{[^{}\n]*\}|%n|%L?\d+|<[^<>\n]+>|&#?\w+;|&\w|\(\*[^)\n]*\)|\n")
"""What the program itself reads inside a text: placeholders, counts, tags, mnemonics, file patterns."""

PATTERNS = "Dates"
"""The context whose texts are patterns of dates: there, letters have a meaning and only quotes are free."""

_MARKED = str.maketrans(
    "aceghijklnorstuwyzACEGHIJKLNORSTUWYZ",
    "åçéĝĥîĵķļñöŕšţûŵýžÅÇÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ",
)
_RIGHT_TO_LEFT_MARK, _OVERRIDE, _END = "\u200f", "\u202e", "\u202c"


class Pseudo(Enum):
    """A pseudo-language, and the real one whose plurals and direction it borrows."""

    STRETCHED = "en"
    MIRRORED = "ur"


def stretched(text: str) -> str:
    """Return a text a third longer, in brackets, with marks on its letters."""
    visible = len(KEPT.sub("", text))
    tail = ("~~~~ " * visible)[: math.ceil(visible * STRETCH)].rstrip()
    return f"[{_outside_kept(text, lambda part: part.translate(_MARKED))} {tail}]"


def mirrored(text: str) -> str:
    """Return a text whose letters run from right to left, line by line."""
    return "\n".join(f"{_RIGHT_TO_LEFT_MARK}{_OVERRIDE}{line}{_END}" for line in text.split("\n"))


def catalogue(pseudo: Pseudo, folder: Path) -> Path:
    """Make a pseudo-language from the sources as they are now.

    Args:
        pseudo: which one.
        folder: where its two files go.

    Returns:
        The compiled catalogue.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"safeplan_{pseudo.value}.ts"
    path.unlink(missing_ok=True)
    translations.update(path)
    tree = translations.parse(path)
    for context, element in translations.elements(tree):
        text = _pattern if context == PATTERNS else stretched if pseudo is Pseudo.STRETCHED else mirrored
        for place in translations.forms(element):
            place.text = text(element.findtext("source", ""))
    for translation in tree.iter("translation"):
        translation.attrib.pop("type", None)
    translations.write(tree, path)
    compiled = folder / f"{pseudo.name.lower()}.qm"
    translations.compile_one(path, compiled)
    return compiled


def install(application: QApplication, pseudo: Pseudo, compiled: Path) -> QTranslator:
    """Show a running application in a pseudo-language; `remove` takes it back."""
    translator = QTranslator(application)
    if not translator.load(str(compiled)):
        raise RuntimeError(f"not a catalogue: {compiled}")
    application.installTranslator(translator)
    locale = QLocale("en_GB" if pseudo is Pseudo.STRETCHED else "ur_PK")
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    return translator


def remove(application: QApplication, translator: QTranslator) -> None:
    """Go back to English, left to right."""
    application.removeTranslator(translator)
    translator.deleteLater()
    QLocale.setDefault(QLocale("en_GB"))
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _pattern(text: str) -> str:
    """Return a pattern of dates that still works and can be told from the source."""
    return f"'{_RIGHT_TO_LEFT_MARK}'{text}"


def _outside_kept(text: str, change: Callable[[str], str]) -> str:
    """Change a text everywhere but where the program reads it."""
    parts, last = [], 0
    for kept in KEPT.finditer(text):
        parts += [change(text[last : kept.start()]), kept.group()]
        last = kept.end()
    return "".join([*parts, change(text[last:])])
