"""Every file of the whole system that was made or changed since a moment, searched for words; best as root.

What was removed again in between is not seen here: `tools/system_calls.py` is the witness for that.
"""

import base64
import os
import stat
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

WHERE_NOT = ("/proc", "/sys", "/dev")
"""What the kernel makes up as one looks; the memory below /dev that programs share is looked at."""
ROOTS = ("/", "/dev/shm", "/dev/mqueue")  # noqa: S108 - searched, not written

_PIECE = 4 << 20


@dataclass(frozen=True)
class Hit:
    """A word that was found.

    Args:
        path: of the file, the folder, or the link.
        where: "name", "content" or "attribute".
        how: in which encoding.
    """

    path: str
    where: str
    how: str


class Shaped(Protocol):
    """Something that can be looked for."""

    def shapes(self) -> dict[str, bytes]:
        """Return the bytes to look for, by a name for each."""


@dataclass(frozen=True)
class Needle:
    """A word in all the shapes in which it may be kept.

    Args:
        word: of ASCII letters and digits, eight or more.
    """

    word: str

    def shapes(self) -> dict[str, bytes]:
        """Return the bytes to look for, by the name of the encoding."""
        plain = self.word.encode("ascii")
        shapes = {"UTF-8 or Latin-1": plain, "hexadecimal": plain.hex().encode()}
        # Without the zeros at either end both byte orders hold the same bytes.
        shapes["UTF-16"] = b"\0".join(bytes([letter]) for letter in plain)
        shapes["UTF-32"] = b"\0\0\0".join(bytes([letter]) for letter in plain)
        for before in range(3):
            whole = base64.b64encode(bytes(before) + plain)
            # Letters that depend on what stands before or after are left out.
            first, last = -(-before * 8 // 6), (before + len(plain)) * 8 // 6
            shapes[f"base64, {before} on"] = whole[first:last]
        return shapes


def moment(folder: Path | None = None) -> int:
    """Return the present as the file system's clock tells it, in nanoseconds; all that was done is before it.

    Args:
        folder: where a file may be made for it.
    """
    # That clock goes in steps of some milliseconds.
    first = _file_time(folder)
    while (now := _file_time(folder)) == first:
        pass
    return now


def _file_time(folder: Path | None) -> int:
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        return os.fstat(file.fileno()).st_ctime_ns


def changed_since(when: int, roots: Iterable[str] = ROOTS) -> Iterator[str]:
    """Yield each path that was made or changed; names, owners and attributes count as changes.

    Args:
        when: from `moment`.
        roots: where to look, with all below.
    """
    waiting = [root for root in roots if Path(root).is_dir()]
    while waiting:
        folder = waiting.pop()
        try:
            entries = os.scandir(folder)
        except OSError:
            continue  # it went in this moment, or root's rights are not ours
        with entries:
            for entry in entries:
                try:
                    state = entry.stat(follow_symlinks=False)
                except OSError:
                    continue
                if state.st_ctime_ns >= when or state.st_mtime_ns >= when:
                    yield entry.path
                if stat.S_ISDIR(state.st_mode) and entry.path not in WHERE_NOT:
                    waiting.append(entry.path)


def search(paths: Iterable[str], needles: Sequence[Shaped]) -> list[Hit]:
    """Return every needle in names, contents and extended attributes.

    Args:
        paths: from `changed_since`.
        needles: what to look for.
    """
    shapes = [(name, shape) for needle in needles for name, shape in needle.shapes().items()]
    found: dict[Hit, None] = {}
    for path in paths:
        for where, piece in _pieces(path, max(len(shape) for _, shape in shapes)):
            found |= {Hit(path, where, name): None for name, shape in shapes if shape in piece}
    return list(found)


def gathered(paths: Iterable[str], words: Collection[bytes], least: int) -> list[str]:
    """Return the files in which so many of some short words are found together.

    Args:
        paths: from `changed_since`.
        words: each so short that chance alone puts one here and there.
        least: how many different ones are no chance.
    """
    found = []
    for path in paths:
        here: set[bytes] = set()
        for _, piece in _pieces(path, max(map(len, words))):
            here |= {word for word in words if word in piece}
        if len(here) >= least:
            found.append(path)
    return found


def _pieces(path: str, overlap: int) -> Iterator[tuple[str, bytes]]:
    """Yield everything of a file that can hold a word, in pieces that overlap."""
    yield "name", os.fsencode(Path(path).name)
    try:
        state = os.lstat(path)
        for name in os.listxattr(path, follow_symlinks=False):
            yield "attribute", os.fsencode(name)
            yield "attribute", os.getxattr(path, name, follow_symlinks=False)
        if stat.S_ISLNK(state.st_mode):
            yield "content", os.fsencode(Path(path).readlink())
        elif stat.S_ISREG(state.st_mode):
            yield from (("content", piece) for piece in _content(path, overlap))
    except OSError:
        return  # it went in this moment


def _content(path: str, overlap: int) -> Iterator[bytes]:
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        end = b""
        while piece := os.read(handle, _PIECE):
            yield end + piece
            end = (end + piece)[-overlap:]
    finally:
        os.close(handle)
