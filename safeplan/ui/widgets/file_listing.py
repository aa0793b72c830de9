"""What a folder holds, read from the disk each time and kept nowhere. Knows no widget."""

import os
import stat
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path, PureWindowsPath

from safeplan.errors import FileUnreadable

_NOT_IN_NAMES = frozenset('<>:"/\\|?*')  # Windows refuses these, and a stick may go there


@dataclass(frozen=True)
class FileType:
    """A kind of file she can choose.

    Args:
        text: what she reads, such as "Photos".
        suffixes: endings in small letters with their dot; empty for every file.
    """

    text: str
    suffixes: tuple[str, ...] = ()

    def fits(self, name: str) -> bool:
        """Return whether a file of that name is of this kind."""
        return not self.suffixes or name.lower().endswith(self.suffixes)


@dataclass(frozen=True)
class FileRow:
    """A folder or file as the picker lists it.

    Args:
        path: where it is.
        name: its name, with "?" for what is no text.
        is_folder: whether it can be opened.
        size: bytes; 0 for folders.
        modified: when it was last changed, in this computer's zone, or None.
    """

    path: Path
    name: str
    is_folder: bool
    size: int = 0
    modified: datetime | None = None


def list_folder(folder: Path, kind: FileType) -> list[FileRow]:
    """Return a folder's folders, then its files of a kind, each in the order of their names.

    Hidden ones, devices and links that lead nowhere are left out.

    Args:
        folder: the folder to read.
        kind: which files to list.

    Raises:
        FileUnreadable: if the folder cannot be read.
    """
    rows: list[FileRow] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                row = _row(entry, kind)
                if row is not None:
                    rows.append(row)
    except OSError as error:
        raise FileUnreadable("a folder could not be listed") from error
    return sorted(rows, key=lambda row: (not row.is_folder, row.name.casefold(), row.name))


class Finding(Enum):
    """What is found where a file is to be saved."""

    FREE = 1
    REFUSED = 2
    FOLDER = 3
    FILE = 4


def look_where_to_save(path: Path) -> Finding:
    """Return what is in the way of a new file; it asks the disk.

    Args:
        path: where it is to lie.
    """
    if not os.access(path.parent, os.W_OK):
        return Finding.REFUSED
    if path.is_dir():
        return Finding.FOLDER
    return Finding.FILE if path.exists() else Finding.FREE


def name_problem(name: str) -> str | None:
    """Return why a file cannot bear a name: "empty", "signs" or "reserved"; None if it can.

    Args:
        name: the name without a folder.
    """
    if not name.strip() or name in {".", ".."}:
        return "empty"
    if any(sign in _NOT_IN_NAMES or ord(sign) < 32 for sign in name) or name != name.strip(" ."):
        return "signs"
    return "reserved" if _reserved(name) else None


def with_suffix(name: str, kind: FileType) -> str:
    """Return a name with the ending of its kind, unless it has one of them.

    Args:
        name: the name without a folder.
        kind: the chosen kind.
    """
    return name if kind.fits(name) else name + kind.suffixes[0]


def _reserved(name: str) -> bool:
    stem = PureWindowsPath(name).stem.upper()
    numbered = {f"{word}{digit}" for word in ("COM", "LPT") for digit in "123456789"}
    return stem in {"CON", "PRN", "AUX", "NUL"} | numbered


def _row(entry: "os.DirEntry[str]", kind: FileType) -> FileRow | None:
    if entry.name.startswith("."):
        return None
    try:
        facts = entry.stat()
    except OSError:
        return None
    if _hidden(facts):
        return None
    name = os.fsencode(entry.name).decode("utf-8", "replace").replace("\ufffd", "?")
    if stat.S_ISDIR(facts.st_mode):
        return FileRow(Path(entry.path), name, True)
    if not stat.S_ISREG(facts.st_mode) or not kind.fits(name):
        return None
    modified = datetime.fromtimestamp(facts.st_mtime).astimezone()
    return FileRow(Path(entry.path), name, False, facts.st_size, modified)


def _hidden(facts: os.stat_result) -> bool:
    attributes = int(getattr(facts, "st_file_attributes", 0))
    return bool(attributes & (stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM))
