"""A whole vault in one folder on another drive: key files, database, all evidence.

`Vault.unlock(Home(folder), …)` opens it. A folder that is there is never touched: each export makes a
new one beside, which gets its name when all is in it and was checked.
"""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from safeplan.errors import DiskFull
from safeplan.places import FOLDER_NAME, Home
from safeplan.progress import Progress
from safeplan.vault import snapshot
from safeplan.vault.atomic import UNFINISHED, make_private_folder, sorted_os_errors, sync_folder
from safeplan.vault.backup_shelf import salt_of
from safeplan.vault.copying import (
    EvidenceCopy,
    LeftOut,
    Tally,
    copy_file,
    folder_size,
    make_folder_in,
    remove_tree,
    room,
    size_of,
)
from safeplan.vault.evidence_rows import KnownFile
from safeplan.vault.half_made import give_name, half_made, my_turn
from safeplan.vault.vault import Vault

_MARGIN_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class Exported:
    """What came of an export.

    Args:
        folder: the new folder.
        size: bytes in it.
        evidence: how many evidence files are in it.
        left_out: those that are not, and why.
    """

    folder: Path
    size: int
    evidence: int
    left_out: tuple[LeftOut, ...]


def export(vault: Vault, folder: Path, progress: Progress) -> Generator[None, None, Exported]:
    """Write a whole vault into a new folder inside `folder`, and check it by opening it.

    May run on any thread beside other work on the vault.

    Args:
        vault: open.
        folder: where, as the top of a USB stick.
        progress: gets bytes.

    Raises:
        Cancelled: if it was stopped, or the vault was closed; the new folder is gone then, and so
            with every other error.
        BackupUnusable: if the copy did not come out as the vault is.
        TooBigForDrive: if the drive takes no file as big as the database.
        DiskFull: if there is no room, on the drive or on this computer.
        DiskError: if a disk fails; DriveGone if it was pulled out.
    """
    tally = Tally(progress, closed=vault.closing)
    yield from my_turn(vault, tally)
    try:
        return (yield from _export(vault, folder, tally))
    finally:
        vault.copying.release()


def earlier_exports(vault: Vault, folder: Path) -> tuple[Path, ...]:
    """Return the exports of this very vault in `folder`, the oldest first, so that she may remove some.

    Those from before the data key was renewed are not among them.
    """
    salt = salt_of(vault.home)
    with sorted_os_errors():
        found = [each for each in folder.glob(f"{FOLDER_NAME}-*") if salt_of(Home(each)) == salt]
    return tuple(
        sorted(found, key=lambda each: (each.name[: len(FOLDER_NAME) + 11], len(each.name), each.name))
    )


def remove_export(folder: Path) -> None:
    """Remove an export: keys first, so that a removal cut short leaves nothing that opens.

    Raises:
        DiskError: if it cannot be removed.
    """
    home = Home(folder)
    with sorted_os_errors():
        for path in (home.key_file, home.key_file_copy):
            path.unlink(missing_ok=True)
    remove_tree(folder)


def _export(vault: Vault, folder: Path, tally: Tally) -> Generator[None, None, Exported]:
    target = _free_folder(folder, f"{FOLDER_NAME}-{vault.clock.now():%Y-%m-%d}")
    unfinished = target.with_name(target.name + UNFINISHED)
    with half_made(vault, unfinished):
        make_folder_in(unfinished)
        known = yield from _copy_database(vault, unfinished, tally)
        left_out = yield from _copy_evidence(vault, known, unfinished, tally)
        sync_folder(unfinished)
        give_name(unfinished, target)
    return Exported(target, tally.total, len(known) - len(left_out), left_out)


def _free_folder(folder: Path, name: str) -> Path:
    with sorted_os_errors():
        taken = {each.name.removesuffix(UNFINISHED).casefold() for each in folder.iterdir()}
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    return folder / free


def _copy_database(vault: Vault, target: Path, tally: Tally) -> Generator[None, None, tuple[KnownFile, ...]]:
    """Copy by way of this computer's own disk: a slow stick must not hold up what she writes.

    Where its own disk has no room for that, the copy goes to the drive at once.
    """
    size = size_of(vault.home.database) + size_of(vault.home.database.with_name("archive.db-wal"))
    if size + _MARGIN_BYTES > room(target):
        raise DiskFull("no room on the drive")
    if size + _MARGIN_BYTES > room(vault.home.backups):
        tally.expect(size + folder_size(vault.home.evidence))
        return (yield from snapshot.take(vault.database, vault.home, Home(target), tally)).known
    tally.expect(2 * size + folder_size(vault.home.evidence))
    staging = vault.home.backups / f"export{UNFINISHED}"
    remove_tree(staging)
    with half_made(vault, staging):
        make_private_folder(staging)
        staged, there = Home(staging), Home(target)
        known = (yield from snapshot.take(vault.database, vault.home, staged, tally)).known
        for path, copy in (
            (staged.key_file, there.key_file),
            (staged.key_file_copy, there.key_file_copy),
            (staged.database, there.database),
        ):
            yield from copy_file(path, copy, tally)
        yield from snapshot.check(vault.database, there, staged)
    return known


def _copy_evidence(
    vault: Vault, known: tuple[KnownFile, ...], target: Path, tally: Tally
) -> Generator[None, None, tuple[LeftOut, ...]]:
    folder = Home(target).evidence
    sources = [vault.home.evidence, Home(vault.home.backups).evidence]
    needed = sum(size_of(sources[0] / file.name) for file in known)
    if needed + _MARGIN_BYTES > room(target):
        raise DiskFull("no room on the drive")
    tally.expect(needed)
    return (yield from EvidenceCopy(sources, folder, tally).run(known))
