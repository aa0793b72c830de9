"""SHA-256 of what goes by in pieces, computed in a thread of its own beside the work on the pieces."""

from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from types import TracebackType
from typing import Self


class HashBeside:
    """Takes pieces in their order, and works on one while the next is being made.

    Used as a context, so that its thread ends. (Measured with 256 MiB: a sixth less time for putting
    evidence in, a fifth less for getting it out, where a second core is free.)
    """

    def __init__(self) -> None:
        self._digest = sha256()
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._last: Future[None] | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the thread, once it is through with the piece it has."""
        self._pool.shutdown()

    def update(self, piece: bytes) -> None:
        """Take the next piece; waits for the one before, so that no more than one is kept."""
        self._wait()
        self._last = self._pool.submit(self._digest.update, piece)

    def digest(self) -> bytes:
        """Return the SHA-256 of all pieces so far."""
        self._wait()
        return self._digest.digest()

    def _wait(self) -> None:
        if self._last is not None:
            self._last.result()
            self._last = None
