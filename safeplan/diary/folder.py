"""The files in a folder and the folders inside it, as evidence to be put in."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from safeplan.diary.intake import Source
from safeplan.errors import FileUnreadable
from safeplan.progress import Progress

MOST_FILES = 5000
"""How many files are taken from one folder."""

_DEEPEST = 40
_LITTER = {".ds_store", "thumbs.db", "desktop.ini", ".localized"}
_DIGITS = re.compile(r"(\d+)")
_MOUNT_POINT = 0xA0000003
"""What Windows calls a folder that leads to another one, apart from links."""


@dataclass(frozen=True)
class FolderFiles:
    """What is in a folder.

    Args:
        sources: its files, named with their path from the folder's own name on, in the order of names.
        size: bytes of all of them.
        unreadable: how many files and folders could not be looked at.
        skipped: how many were left alone: links, what systems leave behind, what is no file.
        too_many: there are more than `MOST_FILES`, and the rest is not among these.
    """

    sources: tuple[Source, ...]
    size: int
    unreadable: int
    skipped: int
    too_many: bool


def files_in(folder: Path, progress: Progress | None = None) -> FolderFiles:
    """Return the files in a folder, without reading any of them. Links are not followed.

    Args:
        folder: the folder.
        progress: told how many were found; may stop it.

    Raises:
        FileUnreadable: if the folder itself cannot be looked at.
        Cancelled: if it was stopped.
    """
    walk = _Walk(progress or Progress())
    try:
        os.scandir(folder).close()
    except (OSError, ValueError) as error:
        raise FileUnreadable(type(error).__name__) from None
    found = list(islice(walk.files(folder, folder.name, 0), MOST_FILES + 1))
    kept = found[:MOST_FILES]
    return FolderFiles(
        sources=tuple(source for source, _ in kept),
        size=sum(size for _, size in kept),
        unreadable=walk.unreadable,
        skipped=walk.skipped,
        too_many=len(found) > MOST_FILES,
    )


class _Walk:
    """Goes through a folder.

    Args:
        progress: told how many files were found.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._found = 0
        self.unreadable = 0
        self.skipped = 0

    def files(self, folder: Path, name: str, depth: int) -> Iterator[tuple[Source, int]]:
        """Yield the files of a folder, then those of the folders in it, with their sizes."""
        try:
            with os.scandir(folder) as entries:
                here = sorted(entries, key=lambda entry: _order(entry.name))
        except (OSError, ValueError):
            self.unreadable += 1
            return
        inside = []
        for entry in here:
            self._progress.step(self._found)
            try:
                about = entry.stat(follow_symlinks=False)
            except OSError:
                self.unreadable += 1
                continue
            if stat.S_ISREG(about.st_mode) and entry.name.lower() not in _LITTER:
                self._found += 1
                yield Source(f"{name}/{entry.name}", Path(entry.path)), about.st_size
            elif stat.S_ISDIR(about.st_mode) and not _leads_away(about):
                inside.append(entry)
            else:
                self.skipped += 1
        for entry in inside:
            if depth < _DEEPEST:
                yield from self.files(Path(entry.path), f"{name}/{entry.name}", depth + 1)
            else:
                self.skipped += 1


def _leads_away(about: os.stat_result) -> bool:
    return getattr(about, "st_reparse_tag", 0) == _MOUNT_POINT


def _order(name: str) -> list[tuple[int, int | str]]:
    """Return what sorts names as people do: 2 before 10."""
    pieces = _DIGITS.split(name.casefold())
    return [(0, int(piece[:50])) if piece.isdecimal() else (1, piece) for piece in pieces if piece]
