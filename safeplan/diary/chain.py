"""Following seals from one version to the next, and telling what is wrong where one does not fit."""

from collections.abc import Iterator

from safeplan.diary import seal
from safeplan.diary.proof import Fault

_MOST = 1_000
"""Where more do not fit, nobody looks whether they were moved: each would be held against each place."""
_HASHES = 5_000
"""How many seals are computed in one step; about 8 ms."""


class Chain:
    """The chain as it is stored, taken in version by version.

    A version that does not fit may be altered, may have a seal that was altered, or may have been moved.
    Which of them shows only later: by the version after it, and by the places nothing else fits.
    """

    def __init__(self) -> None:
        self.faults: dict[int, Fault] = {}
        """What is wrong with each version that does not fit, by its number."""
        self._number = 0
        self._before: bytes | None = seal.BEFORE_THE_FIRST
        self._expected: bytes | None = None
        self._loose: set[bytes] = set()
        self._unplaced: dict[int, tuple[bytes, bytes]] = {}

    def break_off(self) -> None:
        """Take in that a version is missing here: what comes next has nothing to fit to."""
        if self._before is not None:
            self._loose.add(self._before)
        self._before = self._expected = None

    def add(self, number: int, digest: bytes | None, sealed: bytes) -> Fault | None:
        """Take in the next version.

        Args:
            number: its place in the chain.
            digest: of what it says; None if that cannot be read.
            sealed: the seal stored with it.

        Returns:
            What seems to be wrong with it, until more is known.
        """
        before, expected = self._before, None
        if not self._fits(digest, sealed):
            unproven = before is None and digest is not None
            self.faults[number] = Fault.UNPROVEN if unproven else Fault.ALTERED
            if before is not None:
                self._loose.add(before)
            if digest is not None:
                self._unplaced[number] = (digest, sealed)
                expected = None if before is None else seal.seal(before, digest)
        self._number, self._before, self._expected = number, sealed, expected
        return self.faults.get(number)

    def place(self) -> Iterator[None]:
        """Look, a short step at a time, whether those that do not fit were moved."""
        if len(self._unplaced) > _MOST:
            return
        if self._before is not None:
            self._loose.add(self._before)
        hashes = 0
        for number, (digest, sealed) in self._unplaced.items():
            for before in self._loose:
                if seal.seal(before, digest) == sealed:
                    self.faults[number] = Fault.ORDER
                    break
            hashes += len(self._loose)
            if hashes > _HASHES:
                hashes = 0
                yield

    def _fits(self, digest: bytes | None, sealed: bytes) -> bool:
        if digest is None or self._before is None:
            return False
        if seal.seal(self._before, digest) == sealed:
            return True
        if self._expected is not None and seal.seal(self._expected, digest) == sealed:
            # This one was sealed behind what the version before says, not behind its stored seal.
            self.faults[self._number] = Fault.SEAL
            del self._unplaced[self._number]
            return True
        return False
