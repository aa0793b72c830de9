"""Putting a whole other vault, or a whole other database, in the place of the one that is there.

What replaces it lies ready in a folder, checked. Then a marker is written; from then on the swap is
done, and only has to be carried out: one rename after the other. A process killed in between leaves
the marker, and whoever opens the vault next finishes the renames first. Nothing is ever written over
or removed: what was there goes to a folder of its own.
"""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from safeplan.errors import VaultDamaged
from safeplan.places import Home
from safeplan.vault.aside import new_place
from safeplan.vault.atomic import make_private_folder, sorted_os_errors, sync_folder, write_whole
from safeplan.vault.copying import remove_tree

_SIDES = ("-journal", "-wal", "-shm")


def staging(home: Home) -> Path:
    """Return the folder in which what will replace the vault is made ready. Of no worth until `begin`."""
    return home.aside / "next"


def is_pending(home: Home) -> bool:
    """Return whether a swap was begun and not finished."""
    return _marker(home).exists()


def begin(home: Home, now: datetime, place: Path | None = None) -> Path:
    """Swap in what lies in the staging folder. The instance lock is held, and the vault closed.

    Args:
        home: the vault's.
        now: names the folder that the old files go to.
        place: that folder, where something was put into it already.

    Returns:
        That folder; it is not there if there was nothing to replace.

    Raises:
        DiskError: if the marker could not be written: nothing has changed then. Or if a rename
            failed: `settle` goes on with it.
    """
    staged = staging(home)
    place = place or new_place(home, now)
    with sorted_os_errors():
        names = sorted(path.name for path in staged.iterdir())
    sync_folder(staged)
    write_whole(_marker(home), json.dumps({"place": place.name, "names": names}).encode())
    _carry_out(home, place, names)
    return place


def settle(home: Home) -> None:
    """Finish a swap that was cut short; remove a staging folder of no worth. The lock is held.

    Raises:
        VaultDamaged: if the marker is not as it was written.
        DiskError: if the disk fails; the next call goes on.
    """
    if is_pending(home):
        place, names = _read_marker(home)
        _carry_out(home, place, names)
    else:
        remove_tree(staging(home))


def _carry_out(home: Home, place: Path, names: list[str]) -> None:
    make_private_folder(place)
    staged = staging(home)
    with sorted_os_errors():
        # These belong to the old files alone, and must not meet the new ones.
        for path in _companions(home, names):
            path.replace(place / path.name)
        for name in names:
            # Once it is no longer in the staging folder, the one in its place is the new one.
            if (staged / name).exists():
                if (home.folder / name).exists():
                    (home.folder / name).replace(place / name)
                (staged / name).replace(home.folder / name)
    for folder in (place, staged, home.folder):
        sync_folder(folder)
    with sorted_os_errors():
        _marker(home).unlink()
        sync_folder(home.aside)
        remove_tree(staged)
        if not any(place.iterdir()):
            place.rmdir()


def _companions(home: Home, names: list[str]) -> list[Path]:
    folder, database = home.folder, home.database.name
    found = []
    if database in names:
        found += [folder / (database + side) for side in _SIDES]
    if home.key_file.name in names:
        found += [folder / (home.next_database.name + side) for side in ("", *_SIDES)]
        found += list(folder.glob(f"{home.database.stem}.*.bak"))
    return [path for path in found if path.exists()]


def _marker(home: Home) -> Path:
    return home.aside / "swap"


def _read_marker(home: Home) -> tuple[Path, list[str]]:
    try:
        with sorted_os_errors():
            said: Any = json.loads(_marker(home).read_bytes())
        place, names = str(said["place"]), [str(name) for name in said["names"]]
    except (ValueError, KeyError, TypeError):
        raise VaultDamaged("the marker of a swap") from None
    if any(Path(name).name != name for name in (place, *names)):
        raise VaultDamaged("the marker of a swap")
    return home.aside / place, names
