"""Several files put in at once: one after the other, as one piece of work that leaves all or nothing."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from safeplan.diary.evidence import EvidenceLocker, Stored
from safeplan.errors import Cancelled, SafePlanError, WorldError
from safeplan.progress import Progress


@dataclass(frozen=True)
class Source:
    """Something to put in.

    Args:
        name: what it is called; with its path inside the folder it was found in.
        path: the file, or None for what was pasted.
        data: the bytes of what was pasted.
    """

    name: str
    path: Path | None = None
    data: bytes = field(default=b"", repr=False)

    def size(self) -> int:
        """Return how many bytes it has, as far as that can be told."""
        try:
            return len(self.data) if self.path is None else self.path.stat().st_size
        except (OSError, ValueError):
            return 0


@dataclass(frozen=True)
class LeftOut:
    """Something that did not go in.

    Args:
        source: what it was.
        error: why; `Cancelled` if she left it out herself.
    """

    source: Source
    error: SafePlanError


@dataclass(frozen=True)
class Taken:
    """What came of putting files in: they lie in the vault's folder, and are to be attached.

    Args:
        stored: the files, in their order.
        left_out: those that did not go in; each of them is as if it had never been begun.
    """

    stored: tuple[Stored, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def twice(self) -> tuple[Stored, ...]:
        """Those that have the same bytes as one before them."""
        seen: set[bytes] = set()
        found = []
        for each in self.stored:
            if each.file.sha256 in seen:
                found.append(each)
            seen.add(each.file.sha256)
        return tuple(found)


class Intake:
    """Puts files in.

    Args:
        locker: where they go.
        sources: what to put in.
        progress: told in bytes of all of them together; stopped, it takes all of them back.
    """

    def __init__(
        self, locker: EvidenceLocker, sources: Sequence[Source], progress: Progress | None = None
    ) -> None:
        self._locker = locker
        self._sources = tuple(sources)
        self._progress = progress or Progress()
        self._number = 0
        self._skipped: set[int] = set()

    @property
    def place(self) -> tuple[int, int, Source | None]:
        """Which file is put in now, counted from 1, of how many, and which it is. From any thread."""
        number = self._number
        return number, len(self._sources), self._sources[number - 1] if number else None

    def skip(self, number: int) -> None:
        """Leave one file out, be it under way, and go on with the next. From any thread.

        Args:
            number: the file's, from 1; if it is in already, it stays in.
        """
        self._skipped.add(number)

    def run(self) -> Taken:
        """Put them in. May run in any thread beside other work on the vault.

        Raises:
            Cancelled: if it was stopped, or the vault was closed; nothing of any file is left.
        """
        sizes = [each.size() for each in self._sources]
        stored: list[Stored] = []
        left_out: list[LeftOut] = []
        try:
            for number, source in enumerate(self._sources, start=1):
                self._number = number
                part = _Part(self, number, sum(sizes[: number - 1]), sum(sizes))
                try:
                    part.step(0)
                    stored.append(self._store(source, part))
                except Cancelled as error:
                    if self._progress.cancelled or number not in self._skipped:
                        raise
                    left_out.append(LeftOut(source, error))
                except WorldError as error:
                    left_out.append(LeftOut(source, error))
        except BaseException:
            for each in stored:
                self._take_back(each)
            raise
        return Taken(tuple(stored), tuple(left_out))

    def _store(self, source: Source, progress: Progress) -> Stored:
        if source.path is not None:
            return self._locker.store(source.path, progress, name=source.name)
        return self._locker.store_from(io.BytesIO(source.data), source.name, len(source.data), progress)

    def _take_back(self, stored: Stored) -> None:
        try:
            self._locker.discard(stored)
        except SafePlanError:
            return  # it goes at the next unlocking

    def told(self, number: int, done: int, total: int) -> None:
        """Report for the file under way.

        Raises:
            Cancelled: if it should stop: this file or all of them.
        """
        self._progress.step(done, total)
        if number in self._skipped:
            raise Cancelled("left out")


class _Part(Progress):
    """Tells of one file as a part of all.

    Args:
        intake: is told.
        number: which file, from 1.
        before: bytes of the files before it.
        total: bytes of all.
    """

    def __init__(self, intake: Intake, number: int, before: int, total: int) -> None:
        super().__init__()
        self._intake, self._number, self._before, self._total = intake, number, before, total

    def step(self, done: int, total: int = 0) -> None:
        """Report; as `Progress.step`."""
        del total  # of this file; what is told is all of them
        self._intake.told(self._number, self._before + done, self._total)
