"""Evidence files after a repair: which are whole, which come from the backups, which belong to no row."""

from contextlib import closing, suppress
from pathlib import Path

from safeplan.errors import DiskError
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault.account import EvidenceAccount
from safeplan.vault.atomic import make_private_folder, sorted_os_errors, sync_folder
from safeplan.vault.backup_shelf import Shelf
from safeplan.vault.connection import connect, sorted_database_errors
from safeplan.vault.copying import EvidenceCopy, Tally, is_sound
from safeplan.vault.evidence_file import is_evidence_name
from safeplan.vault.evidence_rows import KnownFile, known_files


def mend_evidence(
    home: Home, database: Path, key: bytes | bytearray, folder: Path, progress: Progress
) -> EvidenceAccount:
    """Look at every evidence file that a repaired database knows, and take what is lacking from backups.

    Args:
        home: the vault's.
        database: the repaired one.
        key: its raw key.
        folder: where damaged files, and those that belong to no row any more, are put aside.
        progress: told in bytes; stops it.

    Raises:
        Cancelled: if it was stopped; files that were mended stay so.
        DiskError: if the disk fails.
    """
    with closing(connect(database, key)) as connection, sorted_database_errors(database):
        known = known_files(connection)
    tally = Tally(progress)
    aside = Home(folder).evidence
    lacking, damaged = [], set()
    for each in known:
        if _sound(home.evidence, each, tally):
            continue
        lacking.append(each)
        if (home.evidence / each.name).exists():
            damaged.add(each.name)
    mended = _from_backups(home, lacking, aside, tally)
    left = [each.name for each in lacking if each.name not in mended]
    _put_loose_aside(home, {each.name for each in known}, aside)
    return EvidenceAccount(
        whole=len(known) - len(lacking),
        from_backup=len(mended),
        missing=tuple(each for each in left if each not in damaged),
        damaged=tuple(each for each in left if each in damaged),
    )


def _from_backups(home: Home, lacking: list[KnownFile], aside: Path, tally: Tally) -> set[str]:
    pool = Shelf(home.backups).pool
    mended = set()
    for each in lacking:
        if not _sound(pool, each, tally):
            continue
        make_private_folder(home.evidence)
        _put_aside(home.evidence / each.name, aside)
        for _ in EvidenceCopy([pool], home.evidence, tally).run([each]):
            pass
        if _sound(home.evidence, each, tally):
            mended.add(each.name)
    return mended


def _sound(folder: Path, known: KnownFile, tally: Tally) -> bool:
    if not (folder / known.name).is_file():
        return False
    steps = is_sound(folder, known, tally)
    with suppress(DiskError):
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return bool(end.value)
    return False


def _put_loose_aside(home: Home, known: set[str], aside: Path) -> None:
    """Keep files whose rows are lost: the sweep after the next unlocking would remove them."""
    with sorted_os_errors():
        names = [each.name for each in home.evidence.iterdir()] if home.evidence.is_dir() else []
    for name in names:
        if is_evidence_name(name) and name not in known:
            _put_aside(home.evidence / name, aside)


def _put_aside(path: Path, aside: Path) -> None:
    with sorted_os_errors():
        if not path.exists():
            return
    make_private_folder(aside)
    with sorted_os_errors():
        path.replace(aside / path.name)
    sync_folder(aside)
