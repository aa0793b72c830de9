"""Vaults that a restore or a repair has replaced: kept until she has them removed, never by themselves."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from safeplan.places import Home
from safeplan.vault.atomic import sorted_os_errors
from safeplan.vault.copying import remove_tree

_STAMP = "%Y%m%d-%H%M%S"
_STAMPED = re.compile(r"\d{8}-\d{6}")


@dataclass(frozen=True)
class Replaced:
    """A vault, or part of one, that was replaced.

    Args:
        path: its folder, laid out as a home; what was not replaced is not in it.
        when: when it was replaced, in UTC.
        size: bytes in it.
    """

    path: Path
    when: datetime
    size: int


def replaced_vaults(home: Home) -> tuple[Replaced, ...]:
    """Return what was replaced, the latest first.

    Raises:
        DiskError: if the folder cannot be read.
    """
    with sorted_os_errors():
        names = [each.name for each in home.aside.iterdir()] if home.aside.is_dir() else []
        stamped = sorted((name for name in names if _STAMPED.fullmatch(name)), reverse=True)
        found = (_replaced(home.aside / name) for name in stamped)
        return tuple(each for each in found if each.size)


def remove_replaced(replaced: Replaced) -> None:
    """Remove one, its keys first, so that a removal cut short leaves nothing that opens.

    Raises:
        DiskError: if it cannot be removed.
    """
    home = Home(replaced.path)
    with sorted_os_errors():
        for path in (home.key_file, home.key_file_copy):
            path.unlink(missing_ok=True)
    remove_tree(replaced.path)
    with sorted_os_errors():
        if not any(replaced.path.parent.iterdir()):
            replaced.path.parent.rmdir()


def new_place(home: Home, now: datetime) -> Path:
    """Return a folder that is not there yet, for what is about to be replaced."""
    moment = now.astimezone(UTC)
    while (place := home.aside / moment.strftime(_STAMP)).exists():
        moment += timedelta(seconds=1)
    return place


def _replaced(path: Path) -> Replaced:
    size = sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
    return Replaced(path, datetime.strptime(path.name, _STAMP).replace(tzinfo=UTC), size)
