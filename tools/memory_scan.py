"""Looks for words in the memory of a running process, in every encoding there may be; as root."""

import errno
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

STEM = "qvz"
"""Each marker begins with this and two digits; then "é" tells UTF-8 from Latin-1."""
MARKERS = 50

_PIECE = 4 << 20
_OVERLAP = 64
_UNREADABLE = ("[vvar]", "[vsyscall]", "[vvar_vclock]")


def marker(number: int, rest: str = "") -> str:
    """Return marker `number`, as it can be typed, with more words after it."""
    return f"{STEM}{number:02d}{rest}"


def _spread(width: int) -> bytes:
    """Return the pattern of stem and digits with each character in `width` bytes, the lowest first."""
    gap = re.escape(b"\0" * (width - 1))
    letters = [re.escape(letter.encode()) for letter in STEM]
    return gap.join([*letters, rb"(\d)", rb"(\d)"])


_PATTERNS = {
    # The other byte order holds the same bytes, one place on.
    "UTF-32": re.compile(_spread(4)),
    "UTF-16": re.compile(_spread(2)),
    "bytes": re.compile(_spread(1) + rb"(\xc3\xa9|\xe9)?"),
}
_BYTES = {b"\xc3\xa9": "UTF-8", b"\xe9": "Latin-1", None: "ASCII"}


@dataclass
class Findings:
    """What was found.

    Args:
        markers: how often each marker's number was seen.
        encodings: how often each encoding was seen.
        others: how often each of the other needles was seen.
        scanned: bytes of memory looked through.
    """

    markers: Counter[int] = field(default_factory=Counter)
    encodings: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    scanned: int = 0

    def add(self, more: "Findings") -> None:
        """Take in what another scan found."""
        self.markers.update(more.markers)
        self.encodings.update(more.encodings)
        self.others.update(more.others)
        self.scanned += more.scanned

    def nothing(self) -> bool:
        """Return whether nothing was found."""
        return not self.markers and not self.others

    def __str__(self) -> str:
        """Say it in one line."""
        ways = ", ".join(f"{name} {count}" for name, count in sorted(self.encodings.items()))
        others = ", ".join(f"{name} {count}" for name, count in sorted(self.others.items()))
        return (
            f"{len(self.markers)} of {MARKERS} markers, {self.markers.total()} times ({ways or 'none'}); "
            f"{others or 'no key'}; {self.scanned >> 20} MiB scanned"
        )


def scan(pid: int, others: Mapping[str, bytes]) -> Findings:
    """Look through all readable memory of a process.

    Args:
        pid: its number.
        others: further needles, by a name to call them.

    Raises:
        PermissionError: unless root asks.
    """
    findings = Findings()
    for piece, counted in _memory(pid):
        findings.scanned += min(len(piece), counted)
        for name, pattern in _PATTERNS.items():
            for hit in pattern.finditer(piece):
                if hit.start() < counted:
                    findings.markers[int(hit[1] + hit[2])] += 1
                    findings.encodings[_BYTES[hit[3]] if name == "bytes" else name] += 1
        for name, needle in others.items():
            if count := piece.count(needle, 0, counted + len(needle) - 1):
                findings.others[name] += count
    return findings


def _memory(pid: int) -> Iterator[tuple[bytes, int]]:
    """Yield the memory in pieces that overlap, each with how many of its bytes are its own."""
    memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    try:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            area, rights, *rest = line.split(maxsplit=5)
            if not rights.startswith("r") or (rest and rest[-1] in _UNREADABLE):
                continue
            start, end = (int(edge, 16) for edge in area.split("-"))
            for place in range(start, end, _PIECE):
                yield _read(memory, place, min(_PIECE + _OVERLAP, end - place)), _PIECE
    finally:
        os.close(memory)


def _read(memory: int, place: int, size: int) -> bytes:
    """Return a stretch of memory; what cannot be read, such as a file's end that is gone, is left out."""
    try:
        found = os.pread(memory, size, place)
    except OSError as error:
        if error.errno not in (errno.EIO, errno.EFAULT):
            raise
        return b""
    if len(found) == size or not found:
        return found
    return found + _read(memory, place + len(found), size - len(found))
