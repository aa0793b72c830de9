"""Wrong tries taken over from their record into the vault, and kept there until she put them away.

A kill may come between taking them over and beginning a new record: then the same row of tries is met
again, and known by the number it bears, so that no try is told twice and none is lost.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from safeplan.errors import DiskError
from safeplan.vault.preferences import Preferences
from safeplan.vault.tries import KEPT_TIMES, Tries, TryRecord, TrySummary

_NAME = "wrong_tries"


@dataclass(frozen=True)
class _Told:
    """What the vault keeps; times as ISO 8601.

    Args:
        count: tries of earlier rows.
        times: of the last of those.
        first: of the first of those, where known.
        run: the number of the newest row.
        run_count: how many tries it has.
        run_times: of those she has not put away.
        run_seen: how many of them she has.
    """

    count: int = 0
    times: Sequence[str] = ()
    first: str | None = None
    run: str = ""
    run_count: int = 0
    run_times: Sequence[str] = ()
    run_seen: int = 0


def take_over(preferences: Preferences, record: TryRecord) -> TrySummary:
    """Return all that she has not put away, the record's included, which then begins anew.

    A disk that takes nothing does not keep her out.

    Args:
        preferences: the vault's.
        record: beside it.
    """
    tries, told = record.read(), _read(preferences)
    if tries.count:
        told = _with_run(told, tries)
    with suppress(DiskError):
        if tries.count:
            preferences.set(_NAME, asdict(told))
        record.clear()
    return _summary(told)


def put_away(preferences: Preferences) -> None:
    """Show those told so far no more.

    Raises:
        DiskError: if the disk does not take it.
    """
    told = _read(preferences)
    preferences.set(_NAME, asdict(_Told(run=told.run, run_count=told.run_count, run_seen=told.run_count)))


def _with_run(told: _Told, tries: Tries) -> _Told:
    run = tries.run.hex()
    if told.run != run:
        earlier = _summary(told)
        told = _Told(
            count=earlier.count,
            times=_texts(earlier.times),
            first=earlier.first.isoformat() if earlier.first else None,
            run=run,
        )
    unseen = tries.count - told.run_seen
    times = _texts(tries.times)[-unseen:] if unseen > 0 else []
    return replace(told, run_count=tries.count, run_times=times)


def _summary(told: _Told) -> TrySummary:
    unseen = max(told.run_count - told.run_seen, 0)
    times = [datetime.fromisoformat(each) for each in (*told.times, *told.run_times)]
    if told.count:
        first = datetime.fromisoformat(told.first) if told.first else None
    else:
        first = times[0] if times and unseen <= len(times) else None
    return TrySummary(told.count + unseen, tuple(times[-KEPT_TIMES:]), first)


def _read(preferences: Preferences) -> _Told:
    kept: dict[str, Any] = preferences.get(_NAME, {})
    try:
        told = _Told(**kept)
        _summary(told)
    except (TypeError, ValueError):
        return _Told()
    return told


def _texts(times: Sequence[datetime]) -> list[str]:
    return [each.isoformat() for each in times]
