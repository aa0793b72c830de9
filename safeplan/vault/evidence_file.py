"""Evidence kept byte for byte: one encrypted file an item, with a random name and its own key.

Each file is a SQLCipher database of its own. In the main one each backup would copy it again, and
storing it would hold the lock that drafts need.
"""

import errno
import os
import re
import secrets
import threading
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from safeplan.errors import (
    Bug,
    Cancelled,
    DiskError,
    DiskFull,
    EvidenceDamaged,
    EvidenceMissing,
    FileUnreadable,
    FileUnwritable,
    VaultDamaged,
)
from safeplan.progress import Progress
from safeplan.vault.atomic import make_private_file, make_private_folder, sorted_os_errors, sync_folder
from safeplan.vault.connection import Access, Connection, connect, sorted_database_errors
from safeplan.vault.evidence_reader import EvidenceReader
from safeplan.vault.hash_beside import HashBeside
from safeplan.vault.keys import KEY_BYTES

PAGE_BYTES = 64 * 1024
PIECE_BYTES = 1024 * 1024

_NAME = re.compile(r"[0-9a-f]{32}")
_OURS = re.compile(r"([0-9a-f]{32})(-journal)?")
_TABLES = (
    "CREATE TABLE piece (number INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT",
    "CREATE TABLE whole (size INTEGER NOT NULL, sha256 BLOB NOT NULL) STRICT",
)


@dataclass(frozen=True)
class StoredFile:
    """What must be remembered of a stored item, in the vault's own database.

    Args:
        name: the file's name in the evidence folder.
        key: its raw key.
        sha256: the content's digest, 32 bytes.
        size: the content's length in bytes.
    """

    name: str
    key: bytes = field(repr=False)
    sha256: bytes
    size: int


class EvidenceStore:
    """The folder of evidence files. May be used from any thread, by several at a time.

    Args:
        folder: made when the first item comes.
        read_only: for a folder that is only looked at, and may lie on a drive that takes no writes.
    """

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self._folder = folder
        self._access = Access.AS_IT_IS if read_only else Access.ALONE
        self._closed = threading.Event()
        self._ours_now: set[str] = set()

    def put(self, source: BinaryIO, size_hint: int, progress: Progress) -> StoredFile:
        """Store a copy of `source`, read to its end; memory use does not depend on its size.

        The file is on the disk when this returns. Nothing points to it yet: keep the result in a
        row of the vault, or `remove` it.

        Args:
            source: at the place to start from.
            size_hint: its length in bytes as far as known; only for `progress`.
            progress: gets bytes.

        Raises:
            Cancelled: if it was stopped, or the vault was closed.
            FileUnreadable: if `source` cannot be read.
            DiskError: if the disk does not take it.
        """
        name, key = secrets.token_hex(KEY_BYTES // 2), os.urandom(KEY_BYTES)
        make_private_folder(self._folder)
        # A sweep that knows nothing of this item yet must not take it for an orphan.
        self._ours_now.add(name)
        try:
            with self._opened(self._path(name), key, new=True) as connection:
                digest, size = self._fill(connection, source, size_hint, progress)
            sync_folder(self._folder)
        except BaseException:
            # If even that fails, the sweep at the next unlocking removes it.
            with suppress(DiskError):
                self.remove(name)
            raise
        return StoredFile(name, key, digest, size)

    def copy(self, name: str, key: bytes, progress: Progress) -> StoredFile:
        """Store a copy of an item under a new name and a new key; the item itself stays.

        Args:
            name: from `StoredFile`.
            key: from `StoredFile`.
            progress: gets bytes.

        Raises:
            Cancelled: if it was stopped, or the vault was closed.
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if it does not give back what went in.
            DiskError: if the disk does not take the copy.
        """
        with closing(self._pieces(name, key)) as pieces:
            return self.put(cast("BinaryIO", _Pieces(pieces)), 0, progress)

    def get(self, name: str, key: bytes, sink: BinaryIO, progress: Progress) -> bytes:
        """Write an item's content to `sink`, checked against the digest stored with it.

        Args:
            name: from `StoredFile`.
            key: from `StoredFile`.
            sink: what came through before an error stays in it: the caller removes it then.
            progress: gets bytes.

        Returns:
            The SHA-256 of what was written.

        Raises:
            Cancelled: if it was stopped, or the vault was closed.
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if it does not give back what went in.
            FileUnwritable: if `sink` takes no more; DiskFull if that is because it is full.
        """
        done, digest = 0, b""
        with closing(self._pieces(name, key)) as pieces:
            for piece, size, stored in pieces:
                progress.step(done, size)
                _write(sink, piece)
                done, digest = done + len(piece), stored
        progress.step(done, done)
        return digest

    def read(self, name: str, key: bytes) -> Generator[bytes]:
        """Yield an item's content in pieces of at most 1 MiB.

        The file is open until the last one, or until the generator is closed.

        Args:
            name: from `StoredFile`.
            key: from `StoredFile`.

        Raises:
            Cancelled: if the vault was closed.
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if it does not give back what went in; perhaps only after the last piece.
        """
        with closing(self._pieces(name, key)) as pieces:
            for piece, _, _ in pieces:
                yield piece

    @contextmanager
    def reading(self, name: str, key: bytes) -> Iterator[EvidenceReader]:
        """Open an item to be read from any place.

        Args:
            name: from `StoredFile`.
            key: from `StoredFile`.

        Raises:
            Cancelled: if the vault was closed.
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if a part that is read is not as it was written.
        """
        path = self._path(name)
        with ExitStack() as stack:
            with self._damage_named():
                connection = stack.enter_context(self._opened(path, key))
            yield EvidenceReader(
                connection, PIECE_BYTES, self._closed.is_set, partial(sorted_database_errors, path)
            )

    def digest_in_steps(self, name: str, key: bytes) -> Generator[bytes | None]:
        """Read an item to its end; yield None after each piece, and at last the content's SHA-256.

        Args:
            name: from `StoredFile`.
            key: from `StoredFile`.

        Raises:
            Cancelled: if the vault was closed.
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if it does not give back what went in.
        """
        with closing(self._pieces(name, key)) as pieces:
            digest = b""
            for _, _, stored in pieces:
                digest = stored
                yield None
            yield digest

    def remove(self, name: str) -> None:
        """Remove an item's file; no error if it is gone already.

        Raises:
            DiskError: if it cannot be removed.
        """
        path = self._path(name)
        with sorted_os_errors():
            path.unlink(missing_ok=True)
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
        self._ours_now.discard(name)

    def sweep(self, known_names: set[str]) -> int:
        """Remove files that no row knows: what a killed process left behind.

        Items put since this store was made are left alone, and so is any file that cannot be ours.

        Args:
            known_names: the names in all rows.

        Returns:
            How many items were removed.

        Raises:
            DiskError: if they cannot be removed.
        """
        with sorted_os_errors():
            names = [path.name for path in self._folder.iterdir()] if self._folder.is_dir() else []
        matches = (_OURS.fullmatch(name) for name in names)
        orphans = {match[1] for match in matches if match} - known_names - self._ours_now
        for name in orphans:
            self.remove(name)
        return len(orphans)

    def close(self) -> None:
        """Let work that is under way in other threads stop at its next piece."""
        self._closed.set()

    def _fill(
        self, connection: Connection, source: BinaryIO, size_hint: int, progress: Progress
    ) -> tuple[bytes, int]:
        size, number = 0, 0
        connection.execute("BEGIN IMMEDIATE")
        for statement in _TABLES:
            connection.execute(statement)
        with HashBeside() as digest:
            while True:
                self._step(progress, size, size_hint)
                piece = _read(source)
                if not piece:
                    break
                digest.update(piece)
                connection.execute("INSERT INTO piece VALUES (?, ?)", (number, piece))
                size, number = size + len(piece), number + 1
            sha256 = digest.digest()
        connection.execute("INSERT INTO whole VALUES (?, ?)", (size, sha256))
        connection.execute("COMMIT")
        return sha256, size

    def _pieces(self, name: str, key: bytes) -> Generator[tuple[bytes, int, bytes]]:
        """Yield each piece (of an empty item an empty one), with the size and SHA-256 of the whole.

        After the last one these were compared with what came.
        """
        path = self._path(name)
        with self._damage_named(), self._opened(path, key) as connection, HashBeside() as digest:
            whole = connection.execute("SELECT size, sha256 FROM whole").fetchone()
            if whole is None:
                raise EvidenceDamaged("unfinished")
            if not whole[0]:
                yield b"", *whole
            for (piece,) in connection.execute("SELECT content FROM piece ORDER BY number"):
                if self._closed.is_set():
                    raise Cancelled("the vault is closed")
                digest.update(piece)
                yield piece, *whole
            if digest.digest() != whole[1]:
                raise EvidenceDamaged("digest")

    def _step(self, progress: Progress, done: int, total: int) -> None:
        if self._closed.is_set():
            raise Cancelled("the vault is closed")
        progress.step(done, total)

    @contextmanager
    def _opened(self, path: Path, key: bytes, *, new: bool = False) -> Iterator[Connection]:
        if new:
            make_private_file(path)
        elif not path.is_file():
            raise EvidenceMissing("no file")
        with sorted_database_errors(path), closing(self._connect(path, key)) as connection:
            yield connection

    def _connect(self, path: Path, key: bytes) -> Connection:
        return connect(path, key, page_bytes=PAGE_BYTES, access=self._access)

    @contextmanager
    def _damage_named(self) -> Iterator[None]:
        try:
            yield
        except (VaultDamaged, Bug) as error:
            # An altered file may lack its tables, too, which is no mistake of ours here.
            raise EvidenceDamaged(str(error)) from None

    def _path(self, name: str) -> Path:
        if _NAME.fullmatch(name) is None:
            raise Bug("not an evidence file's name")
        return self._folder / name


def is_evidence_name(name: str) -> bool:
    """Return whether a file in the folder of evidence is one, by its name."""
    return _NAME.fullmatch(name) is not None


class _Pieces:
    """Reads as a file does what comes in pieces.

    Args:
        pieces: none longer than is asked for at a time.
    """

    def __init__(self, pieces: Iterator[tuple[bytes, int, bytes]]) -> None:
        self._pieces = pieces

    def read(self, _: int) -> bytes:
        """Return the next piece; nothing after the last."""
        return next(self._pieces, (b"", 0, b""))[0]


def _read(source: BinaryIO) -> bytes:
    """Return the next full piece, or what is left; a pipe gives less at a time."""
    parts, missing = [], PIECE_BYTES
    try:
        while missing and (part := source.read(missing)):
            parts.append(part)
            missing -= len(part)
    except OSError as error:
        raise FileUnreadable(errno.errorcode.get(error.errno or 0, "unknown")) from None
    return b"".join(parts)


def _write(sink: BinaryIO, piece: bytes) -> None:
    try:
        with sorted_os_errors():
            sink.write(piece)
    except DiskFull:
        raise
    except DiskError as error:
        raise FileUnwritable(str(error)) from None
