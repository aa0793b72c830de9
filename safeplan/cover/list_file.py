"""The file of Lists: plain, small, written whole."""

import json
from pathlib import Path

from safeplan.cover.plain_file import read_whole, write_whole
from safeplan.cover.sheets import Book
from safeplan.errors import DiskError, FileUnreadable

_MOST_SET_ASIDE = 100


class ListFile:
    """Reads and writes the book.

    The program must come up whatever the disk says, and nothing on it may be lost: a file that is not
    a book is kept beside under another name; one that cannot be read or moved is left alone, and
    nothing is written in its place.

    Args:
        path: the file; see `Home.cover_lists`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._on_disk: bytes | None = None
        self._may_write = True

    def load(self) -> Book | None:
        """Return the book on the disk, or None if there is none that can be used."""
        try:
            content = read_whole(self._path)
        except FileUnreadable:
            self._may_write = False
            return None
        if content is None:
            return None
        try:
            book = Book.from_data(json.loads(content))
        except (ValueError, RecursionError):
            self._set_aside()
            return None
        self._on_disk = content
        return book

    def save(self, book: Book) -> bool:
        """Write the book if it differs from what is there, and return whether the disk has it."""
        content = json.dumps(book.to_data(), ensure_ascii=False, indent=1).encode("utf-8", "replace")
        if content == self._on_disk:
            return True
        if not self._may_write:
            return False
        try:
            write_whole(self._path, content)
        except DiskError:
            return False
        self._on_disk = content
        return True

    def _set_aside(self) -> None:
        for number in range(1, _MOST_SET_ASIDE):
            aside = self._path.with_name(f"{self._path.stem}-old-{number}{self._path.suffix}")
            if not aside.exists():
                try:
                    self._path.rename(aside)
                except OSError:
                    break
                return
        self._may_write = False
