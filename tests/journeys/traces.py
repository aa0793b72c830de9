"""Looks for what a journey left readable on the disk, the program's own folder included."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TELLING_NAMES = ("safeplan", "stalk", "diary")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


@dataclass(frozen=True)
class Trace:
    """Something that should not be there.

    Args:
        path: where it is.
        what: the word that was found, in the name or in the content.
    """

    path: Path
    what: str


def find_traces(root: Path, words: Iterable[str]) -> list[Trace]:
    """Return each file below a folder that bears one of her words, or a telling name.

    Args:
        root: where to look.
        words: what she wrote, typed or chose.

    Returns:
        What was found; her words are looked for in UTF-8 and both orders of UTF-16.
    """
    marks = [(word, word.encode(encoding)) for word in words for encoding in ENCODINGS]
    found = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix().lower()
        found += [Trace(path, word) for word in TELLING_NAMES if word in name]
        if path.is_file():
            content = path.read_bytes()
            found += [Trace(path, word) for word, mark in marks if mark in content]
    return list(dict.fromkeys(found))
