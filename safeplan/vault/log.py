"""The database's log (WAL) that a killed process leaves, read past SQLite.

SQLite takes the log up to the first place that does not fit and drops the rest without a word: right
for the last commit, which a power cut may have left half-written, and a loss for any commit before.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from safeplan.vault.atomic import sorted_os_errors

_HEADER = struct.Struct(">IIIIIIII")
_FRAME = struct.Struct(">IIIIII")
_MAGIC = 0x377F0682
_MASK = 0xFFFFFFFF

Sums = tuple[int, int]
IsSound = Callable[[int, bytes], bool]


@dataclass(frozen=True)
class Log:
    """What a log comes to.

    Args:
        pages: the newest committed state of each page in it.
        lost: numbers of pages whose newest committed state is damaged.
        damaged: whether something committed is damaged, so that SQLite would drop it and all after it.
    """

    pages: dict[int, bytes] = field(default_factory=dict, repr=False)
    lost: frozenset[int] = frozenset()
    damaged: bool = False


@dataclass(frozen=True)
class _Frame:
    number: int
    commits: bool
    ours: bool
    """It bears the salts of the log's header."""
    follows: bool
    """Its checksum goes on from the one stored in the frame before."""
    fits: bool
    """SQLite takes it: so do all before."""
    page: bytes


def read_log(database: Path, page_bytes: int, is_sound: IsSound) -> Log:
    """Read the log beside a database; change nothing.

    Args:
        database: the database.
        page_bytes: its page size.
        is_sound: whether a page of that number is as it was written.

    Raises:
        DiskError: if it cannot be read.
    """
    path = database.with_name(database.name + "-wal")
    with sorted_os_errors():
        if not path.exists():
            return Log()
        content = path.read_bytes()
    if len(content) < _HEADER.size + _FRAME.size + page_bytes:
        return Log()
    magic, _, _, _, *rest = _HEADER.unpack_from(content)
    order = "little" if magic == _MAGIC else "big"
    sums = _add((0, 0), content[: _HEADER.size - 8], order)
    if magic not in (_MAGIC, _MAGIC + 1) or sums != tuple(rest[2:]):
        return _headless(content, page_bytes, is_sound)
    return _joined(list(_frames(content, page_bytes, (rest[0], rest[1]), sums, order)), is_sound)


def _frames(content: bytes, page_bytes: int, salts: Sums, sums: Sums, order: str) -> Iterator[_Frame]:
    fits = True
    for start in range(_HEADER.size, len(content) - _FRAME.size - page_bytes + 1, _FRAME.size + page_bytes):
        number, size, *rest = _FRAME.unpack_from(content, start)
        page = content[start + _FRAME.size : start + _FRAME.size + page_bytes]
        ours = (rest[0], rest[1]) == salts
        follows = ours and _add(_add(sums, content[start : start + 8], order), page, order) == (
            rest[2],
            rest[3],
        )
        sums = (rest[2], rest[3])
        # From the first one that does not fit, SQLite reads no further.
        fits = fits and follows and number > 0
        yield _Frame(number, size != 0, ours, follows, fits, page)


def _joined(frames: list[_Frame], is_sound: IsSound) -> Log:
    """Put together what was committed, as far as it is sound."""
    commits = [at for at, frame in enumerate(frames) if frame.commits and (frame.fits or frame.ours)]
    bad = next((at for at, frame in enumerate(frames) if not frame.fits), len(frames))
    # A commit begins only when the one before is on the disk. So of one commit after the bad place
    # nobody knows whether it was ever finished; of two, the first one was.
    if _commits_in_a_row(frames[bad + 1 :], first=bad < len(frames) and frames[bad].commits) < 2:
        return Log(_newest(frames[: max((at + 1 for at in commits if at < bad), default=0)]))
    pages: dict[int, bytes] = {}
    lost: set[int] = set()
    for frame in frames[: commits[-1] + 1]:
        if is_sound(frame.number, frame.page) and (frame.ours or frame.fits):
            pages[frame.number] = frame.page
            lost.discard(frame.number)
        else:
            lost.add(frame.number)
            pages.pop(frame.number, None)
    return Log(pages, frozenset(lost), damaged=True)


def _commits_in_a_row(frames: list[_Frame], *, first: bool) -> int:
    """Return how many commits follow one another at most; of failed ones parts may lie about."""
    most = row = int(first)
    for frame in frames:
        row = (row if frame.follows else 0) + (frame.ours and frame.commits)
        most = max(most, row)
    return most


def _headless(content: bytes, page_bytes: int, is_sound: IsSound) -> Log:
    """Read a log whose first bytes are damaged: the salts of its frames tell which belong together."""
    everything = list(_frames(content, page_bytes, (-1, -1), (0, 0), "big"))
    salts = [_FRAME.unpack_from(content, at)[2:4] for at in _starts(content, page_bytes)]
    frames = [frame for frame, salt in zip(everything, salts, strict=True) if salt == salts[0]]
    last = max((at + 1 for at, frame in enumerate(frames) if frame.commits), default=0)
    kept = [frame for frame in frames[:last] if is_sound(frame.number, frame.page)]
    lost = {frame.number for frame in frames[:last]} - {frame.number for frame in kept}
    return Log(_newest(kept), frozenset(lost), damaged=bool(kept or lost))


def _starts(content: bytes, page_bytes: int) -> range:
    step = _FRAME.size + page_bytes
    return range(_HEADER.size, len(content) - step + 1, step)


def _newest(frames: list[_Frame]) -> dict[int, bytes]:
    return {frame.number: frame.page for frame in frames}


def _add(sums: Sums, content: bytes, order: str) -> Sums:
    """Return SQLite's checksum of a log, gone on with."""
    first, second = sums
    words = struct.unpack(f"{'<' if order == 'little' else '>'}{len(content) // 4}I", content)
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & _MASK
        second = (second + words[at + 1] + first) & _MASK
    return first, second
