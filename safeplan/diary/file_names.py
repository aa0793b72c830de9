"""Names for copies outside: hostile or strange names made harmless, on every system."""

import re
import unicodedata

LIMIT = 120
"""How many characters such a name has at most; drives count it in bytes, 255 at most."""

_BYTES = 240
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE | re.DOTALL)
_NAMELESS = "file"


def safe_file_name(name: str) -> str:
    """Return a name that every system takes as that of one file, and that shows as what it is.

    Folders before it go, and so do signs that turn the direction of writing, with which
    "photo[sign]gpj.exe" looks like a picture.

    Args:
        name: what the file was called; a path inside a folder, too.
    """
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    shown = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C")
    plain = _FORBIDDEN.sub("_", shown).strip(" .")
    if _RESERVED.fullmatch(plain):
        plain = "_" + plain
    return _shortened(plain) or _NAMELESS


def _shortened(name: str) -> str:
    """Return a name cut to its length, with its ending kept."""
    start, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10 or not start:
        start, dot, ending = name, "", ""
    start = start[: LIMIT - len(dot + ending)]
    while len(f"{start}{dot}{ending}".encode()) > _BYTES:
        start = start[:-1]
    return f"{start.rstrip(' .')}{dot}{ending}".strip(" ")
