"""Copying files in small steps, told in bytes, to disks that may be full, small or pulled out."""

import errno
import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from shutil import disk_usage, rmtree
from threading import Event

from safeplan.errors import (
    Cancelled,
    DiskError,
    DiskFull,
    DriveGone,
    EvidenceDamaged,
    EvidenceMissing,
    TooBigForDrive,
)
from safeplan.progress import Progress
from safeplan.vault.atomic import UNFINISHED, make_private_folder, open_private, sorted_os_errors, sync_folder
from safeplan.vault.evidence_file import EvidenceStore
from safeplan.vault.evidence_rows import KnownFile

Steps = Generator[None, None, None]

CHUNK_BYTES = 1024 * 1024
FAT_LIMIT_BYTES = 2**32 - 1


class Why(Enum):
    """Why an evidence file was left out."""

    MISSING = "missing"
    """Its file is gone."""
    DAMAGED = "damaged"
    """It does not give back what went in."""
    NO_ROOM = "no room"
    """The disk would have been too full."""
    TOO_BIG = "too big"
    """The drive takes no file of this size."""


@dataclass(frozen=True)
class LeftOut:
    """An evidence file that a copy of the vault lacks.

    Args:
        name: of the file, as the row of the item has it.
        why: the reason.
    """

    name: str
    why: Why


class Tally:
    """Counts bytes for a `Progress`, and stops the work when asked to or when the vault is closed.

    Args:
        progress: is told.
        total: bytes in all, as far as known.
        closed: set once the vault is closed.
    """

    def __init__(self, progress: Progress, total: int = 0, closed: Event | None = None) -> None:
        self._progress = progress
        self._closed = closed
        self._done = 0
        self.total = total

    def expect(self, count: int) -> None:
        """Say that so many bytes are still to come, in place of what was thought before."""
        self.total = self._done + count

    def add(self, count: int = 0) -> None:
        """Tell of so many more bytes.

        Raises:
            Cancelled: if the work should stop.
        """
        if self._closed is not None and self._closed.is_set():
            raise Cancelled("the vault is closed")
        self._done += count
        self._progress.step(min(self._done, self.total), self.total)


def room(folder: Path) -> int:
    """Return the free bytes of the disk that `folder` lies on, or will lie on.

    Raises:
        DiskError: if it cannot be told.
    """
    with sorted_os_errors():
        while not folder.exists():
            folder = folder.parent
        return disk_usage(folder).free


def size_of(path: Path) -> int:
    """Return a file's length in bytes; 0 where it is not there.

    Raises:
        DiskError: if it cannot be told.
    """
    with sorted_os_errors():
        try:
            return path.stat().st_size
        except FileNotFoundError:
            return 0


def copy_file(source: Path, target: Path, tally: Tally) -> Steps:
    """Copy a file's bytes to a new file, synced at the end.

    Raises:
        TooBigForDrive: if the drive takes no file of this size.
        DiskError: if either disk fails; what was written stays: the caller removes it.
        Cancelled: if it was stopped.
    """
    with sorted_os_errors(), source.open("rb") as reading:
        size = os.fstat(reading.fileno()).st_size
        with os.fdopen(open_private(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb", 0) as writing:
            _refuse_too_big(writing.fileno(), size)
            while chunk := reading.read(CHUNK_BYTES):
                tally.add()
                _write_all(writing.fileno(), chunk)
                tally.add(len(chunk))
                yield
            os.fsync(writing.fileno())


@dataclass(frozen=True)
class EvidenceCopy:
    """Copies the evidence files that a folder lacks, each checked by reading the copy.

    Args:
        sources: folders to take them from; the first sound one counts.
        target: made where it is missing.
        tally: counts bytes.
        reserve_bytes: so many bytes stay free on the disk of `target`.
        link_from: a folder on the same disk that is about to be put away. What is sound there is not
            copied but gets a second name: evidence files never change, and may be as big as the disk.
    """

    sources: Sequence[Path]
    target: Path
    tally: Tally
    reserve_bytes: int = 0
    link_from: Path | None = None

    def run(self, known: Iterable[KnownFile]) -> Generator[None, None, tuple[LeftOut, ...]]:
        """Copy what is missing; files that were copied are whole and stay, also after an error.

        Args:
            known: which ones there should be.

        Returns:
            What could not be copied.

        Raises:
            Cancelled: if it was stopped.
            DiskError: if the disk fails.
        """
        make_folder_in(self.target)
        remove_tree(self._staging)
        left_out: list[LeftOut] = []
        try:
            for file in known:
                self.tally.add()
                if not (self.target / file.name).exists():
                    why = yield from self._take(file)
                    if why is not None:
                        left_out.append(LeftOut(file.name, why))
                yield
        finally:
            with suppress(DiskError):
                remove_tree(self._staging)
        sync_folder(self.target)
        return tuple(left_out)

    @property
    def _staging(self) -> Path:
        return self.target / UNFINISHED.removeprefix(".")

    def _take(self, file: KnownFile) -> Generator[None, None, Why | None]:
        if self.link_from is not None and (yield from self._linked(self.link_from / file.name, file)):
            return None
        why = Why.MISSING
        for source in (folder / file.name for folder in self.sources):
            with sorted_os_errors():
                if not source.is_file():
                    continue
            if size_of(source) > room(self.target) - self.reserve_bytes:
                why = Why.NO_ROOM
                continue
            failed = yield from self._take_from(source, file)
            if failed is None:
                return None
            why = failed
        return why

    def _linked(self, source: Path, file: KnownFile) -> Generator[None, None, bool]:
        make_folder_in(self._staging)
        link = self._staging / file.name
        try:
            os.link(source, link)
        except OSError:
            return False  # not there, or a disk without such names: it is copied then
        sound = yield from is_sound(self._staging, file, self.tally)
        with sorted_os_errors():
            if sound:
                link.replace(self.target / file.name)
            link.unlink(missing_ok=True)
        return sound

    def _take_from(self, source: Path, file: KnownFile) -> Generator[None, None, Why | None]:
        make_folder_in(self._staging)
        copy = self._staging / file.name
        why: Why | None = None
        try:
            yield from copy_file(source, copy, self.tally)
            if (yield from is_sound(self._staging, file, self.tally)):
                with sorted_os_errors():
                    copy.replace(self.target / file.name)
            else:
                why = Why.DAMAGED
        except TooBigForDrive:
            why = Why.TOO_BIG
        except DiskFull:
            why = Why.NO_ROOM
        with sorted_os_errors():
            copy.unlink(missing_ok=True)
        return why


def is_sound(folder: Path, file: KnownFile, tally: Tally) -> Generator[None, None, bool]:
    """Read an evidence file to its end and return whether it gives back what went in."""
    try:
        with closing(EvidenceStore(folder, read_only=True).digest_in_steps(file.name, file.key)) as steps:
            for digest in steps:
                tally.add()
                yield
                if digest is not None:
                    return digest == file.sha256
    except (EvidenceDamaged, EvidenceMissing):
        return False
    return False


def make_folder_in(folder: Path) -> None:
    """Make a private folder inside one that is there; no error if it is there already.

    The one around it is never made: where a drive was pulled out, its files would land beside.

    Raises:
        DriveGone: if the one around it is not there.
        DiskError: if it cannot be made.
    """
    with sorted_os_errors():
        if folder.parent.is_dir():
            make_private_folder(folder)
        else:
            raise DriveGone("the folder around it")


def folder_size(folder: Path, *, but: Path | None = None) -> int:
    """Return the bytes of the files in a folder, those left out that another one has as well.

    Raises:
        DiskError: if it cannot be read.
    """
    with sorted_os_errors():
        files = [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
        return sum(size_of(path) for path in files if but is None or not (but / path.name).exists())


def remove_tree(folder: Path) -> None:
    """Remove a folder of ours and all in it; no error if it is not there.

    Raises:
        DiskError: if something cannot be removed.
    """
    with sorted_os_errors(), suppress(FileNotFoundError):
        rmtree(folder)


def _refuse_too_big(handle: int, size: int) -> None:
    """Find before copying for minutes that the drive (FAT) takes no file of this size."""
    if size <= FAT_LIMIT_BYTES:
        return
    try:
        os.ftruncate(handle, size)
        os.ftruncate(handle, 0)
    except OSError as error:
        if error.errno not in (errno.EFBIG, errno.EINVAL):
            raise
        raise TooBigForDrive("more than 4 GB") from None


def _write_all(handle: int, chunk: bytes) -> None:
    rest = memoryview(chunk)
    try:
        while rest:
            rest = rest[os.write(handle, rest) :]
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise TooBigForDrive("the drive takes no longer file") from None
        raise
