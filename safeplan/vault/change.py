"""What a store says after it changed something, so that views refresh just that."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """Something changed.

    Args:
        kind: "entry", "evidence", "plan", "people" or "case" (orders and reports).
        ids: the rows that changed; empty means any of that kind may have.
    """

    kind: str
    ids: tuple[int, ...] = ()
