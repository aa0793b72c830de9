"""An evidence file read as a file is: any part of it, without the rest."""

import io
import os
from collections.abc import Callable
from contextlib import AbstractContextManager

from safeplan.errors import Bug, Cancelled, EvidenceDamaged, VaultDamaged
from safeplan.vault.connection import Connection, refuse_damage


class EvidenceReader(io.RawIOBase):
    """Reads an item's content from any place; memory use does not depend on its size.

    Every page that is read is checked; whether the whole is what went in only reading all of it tells.

    Args:
        connection: to the item's file.
        piece_bytes: how many bytes each piece has but the last one.
        is_closed: whether the vault was closed meanwhile.
        sorted_errors: turns errors of the database into ours.
    """

    def __init__(
        self,
        connection: Connection,
        piece_bytes: int,
        is_closed: Callable[[], bool],
        sorted_errors: Callable[[], AbstractContextManager[None]],
    ) -> None:
        super().__init__()
        self._connection = connection
        self._piece_bytes = piece_bytes
        self._is_closed = is_closed
        self._sorted_errors = sorted_errors
        self._place = 0
        self._number = -1
        self._piece = b""
        self.size = self._read_size()

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place; beyond the end nothing is read.

        Raises:
            ValueError: if it lies before the start.
        """
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self.size}[whence]
        if start + offset < 0:
            raise ValueError("before the start")
        self._place = start + offset
        return self._place

    def tell(self) -> int:
        """Return the place, in bytes from the start."""
        return self._place

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes, or all that follow; fewer only at the end.

        Raises:
            EvidenceDamaged: if a part is not as it was written.
            Cancelled: if the vault was closed.
        """
        end = self.size if size < 0 else min(self.size, self._place + size)
        parts = []
        while self._place < end:
            number, start = divmod(self._place, self._piece_bytes)
            part = self._piece_at(number)[start : start + end - self._place]
            if not part:
                raise EvidenceDamaged("a piece is short")
            parts.append(part)
            self._place += len(part)
        return b"".join(parts)

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill a buffer; as `read`."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _read_size(self) -> int:
        row = self._row("SELECT size FROM whole")
        if row is None or not isinstance(row[0], int) or row[0] < 0:
            raise EvidenceDamaged("unfinished")
        return row[0]

    def _piece_at(self, number: int) -> bytes:
        if number != self._number:
            row = self._row("SELECT content FROM piece WHERE number = ?", number)
            if row is None or not isinstance(row[0], bytes):
                raise EvidenceDamaged("a piece is missing")
            self._number, self._piece = number, row[0]
        return self._piece

    def _row(self, sql: str, *parameters: int) -> tuple[object, ...] | None:
        if self._is_closed():
            raise Cancelled("the vault is closed")
        try:
            with self._sorted_errors():
                row: tuple[object, ...] | None = self._connection.execute(sql, parameters).fetchone()
                refuse_damage(self._connection)
        except (VaultDamaged, Bug) as error:
            # An altered file may lack its tables, too, which is no mistake of ours here.
            raise EvidenceDamaged(str(error)) from None
        return row
