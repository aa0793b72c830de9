"""What checking the chain of seals came to: how far it went, and every wrong thing it met."""

from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum

from safeplan.errors import Bug


class Fault(StrEnum):
    """What is wrong at a place."""

    MISSING = "missing"
    """A version is gone: the numbers of the seals have a gap, the newest ones are not there, or a repair
    could not save it."""
    ALTERED = "altered"
    """What a version says, or its salts, or its seal, is not what was sealed. A commitment mixes words and
    salt, so nobody can tell which of the two it was; it is not the seal where a later one agrees with it."""
    SEAL = "seal"
    """A version's stored seal is another one than its words, its salts and the next version give."""
    ORDER = "order"
    """A version is as it was sealed, but stands behind another one than it was sealed behind, or with
    another entry."""
    UNPROVEN = "unproven"
    """A version cannot be checked, because the one before it is missing."""
    LIST = "list"
    """The list shows something else than the newest version says."""
    SEARCH = "search"
    """The search looks in other words than those of the newest version."""
    EVIDENCE = "evidence"
    """The files belonging to an entry are not those that were sealed."""


@dataclass(frozen=True)
class Break:
    """One thing that is wrong.

    Args:
        fault: what it is.
        seal_number: the place in the chain; None where the list or the search has what no version says.
        entry_id: the entry it is stored with; None where that is not known, or it is the whole diary.
        version: which text of that entry, from 1; None where that cannot be told.
        count: of how many places in a row it is true; more than one only where versions are missing.
    """

    fault: Fault
    seal_number: int | None
    entry_id: int | None = None
    version: int | None = None
    count: int = 1


@dataclass(frozen=True)
class Proof:
    """How far the chain was walked, and what was found.

    Args:
        checked: the number of the last seal that was looked at.
        total: the number of the last seal there is.
        last_seal: the last seal that was looked at.
        breaks: every wrong thing, in the order of the chain, then what belongs to no place in it. While
            the walk goes on, what is said to be altered may turn out to be out of order.
        erased: how many of the versions were erased: their seals hold, their words are gone.
    """

    checked: int
    total: int
    last_seal: bytes
    breaks: tuple[Break, ...] = ()
    erased: int = 0

    @property
    def holds(self) -> bool:
        """Whether everything looked at holds."""
        return not self.breaks

    @property
    def broken(self) -> Break | None:
        """The first wrong thing, or None."""
        return self.breaks[0] if self.breaks else None


def whole(walk_in_steps: Generator[Proof, None, Proof]) -> Proof:
    """Return the result of a walk, taking all its steps at once."""
    while True:
        try:
            next(walk_in_steps)
        except StopIteration as end:
            if not isinstance(end.value, Proof):
                raise Bug("a walk without a result") from None
            return end.value
