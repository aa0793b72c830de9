"""Bytes changed and files cut short: never a crash, never anything shown that was not written.

Each trial changes one byte of one file of a vault, or cuts it short; opens, reads everything, looks for
damage; and where anything is amiss, repairs it and reads everything again.
"""

import os
import random
import shutil
import signal
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safeplan.diary.rebuild import DiaryAccount, repair
from safeplan.errors import Bug, SafePlanError
from safeplan.places import Home
from safeplan.vault.check import Check, Damage
from safeplan.vault.vault import Vault
from tools.torture_truth import PASSPHRASE, Seen, Writer, make, read_all, through, whole

ENTRIES = 24
CUT_EVERY = 11
"""One trial of so many cuts a file short; the others change one byte."""
TARGETS = (
    "database", "database", "log", "database", "log", "key file", "evidence", "database", "both key files",
    "backup's database", "backup's evidence", "log", "database", "other file",
)  # fmt: skip
SALT_BYTES = 16


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Try one change a number.

    Args:
        folder: empty.
        seed: settles everything that is chosen.
        numbers: which trials.
        tell: gets what each came to.
    """
    trials = Trials(folder)
    for number in numbers:
        tell(trials.one(random.Random(f"{seed}:{number}"), number))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what all came to together."""
    lines = [f"{len(figures)} changes; nothing untrue was shown, nothing crashed"]
    for what in sorted({figure["what"] for figure in figures}):
        of_it = [figure for figure in figures if figure["what"] == what]
        ways = Counter(figure["came to"] for figure in of_it)
        lost = sum(figure["entries lost"] for figure in of_it)
        said = ", ".join(f"{count} {way}" for way, count in ways.most_common())
        lines.append(f"  {what}: {said}; entries lost after repair: {lost} of {len(of_it) * ENTRIES}")
    return "\n".join(lines)


@dataclass(frozen=True)
class Change:
    """What was done to a vault.

    Args:
        what: the kind of file.
        cut: it was cut short; else one byte was changed.
        places: where, in each file of that kind.
    """

    what: str
    cut: bool
    places: list[int]


class Trials:
    """Two sound vaults to begin from, one of them left by a killed process.

    Args:
        folder: empty.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._locked, self._killed = Home(folder / "locked"), Home(folder / "killed")
        self._whole = make(self._locked, ENTRIES, backups=1)
        shutil.copytree(self._locked.folder, self._killed.folder)
        self._after_kill = _killed_in_writing(self._killed)

    def one(self, chance: random.Random, number: int) -> dict[str, Any]:
        """Change one thing and see what becomes of it.

        Raises:
            AssertionError: if anything untrue is shown, or anything but one of our errors is raised.
        """
        what = TARGETS[number % len(TARGETS)]
        source, true = (self._killed, self._after_kill) if what == "log" else (self._locked, self._whole)
        home = Home(self._folder / "tried")
        shutil.rmtree(home.folder, ignore_errors=True)
        shutil.copytree(source.folder, home.folder)
        cut = number % CUT_EVERY == CUT_EVERY - 1
        place = [_change(path, chance, cut=cut) for path in _targets(home, what, chance)]
        change = Change(what, cut, place)
        seen, damage, error = _look(home)
        figure = {"what": f"{what}, cut" if cut else what, "place": place, "entries lost": 0}
        if seen is not None:
            _refuse_unnoticed(change, seen, true, damage)
            if not _noticed(seen, damage):
                return {**figure, "came to": "no harm" if seen == true else "an earlier state"}
        account, problem = _repaired(home)
        if account is None:
            return {**figure, "came to": f"{error}, then {problem}"}
        lost = _refuse_unlike(home, true, account, what)
        return {**figure, "came to": f"{error or 'found in the background'}, repaired", "entries lost": lost}


def _refuse_unnoticed(change: Change, seen: Seen, true: Seen, damage: Damage | None) -> None:
    assert not seen.untrue, f"shown, and never written: {seen.untrue}"
    if _noticed(seen, damage):
        return
    if change.what == "database" and not change.cut:
        assert change.places[0] < SALT_BYTES, f"byte {change.places} was changed, and nothing noticed it"
    if change.what == "log" and change.cut:
        # The log of a process that was killed earlier looks the same: all of it is an earlier state.
        assert seen.holds, f"the log was cut short, and what is left does not agree: {seen}"
        return
    if change.what == "log":
        # The very last commit of a log may be one that a power cut left half-written.
        assert true.draft is not None
        assert seen.draft in (true.draft - 1, true.draft), f"draft {seen.draft} of {true.draft}"
        return
    assert seen == true, f"less is shown, and nothing noticed it: {seen}"


def _noticed(seen: Seen, damage: Damage | None) -> bool:
    return bool(seen.errors) or (damage is not None and damage.is_any)


def _refuse_unlike(home: Home, true: Seen, account: DiaryAccount, what: str) -> int:
    """Read a repaired vault, and return how many entries it lost."""
    seen, damage, error = _look(home)
    assert error is None, f"repaired, and does not open: {error}"
    assert seen is not None
    assert not seen.untrue, f"repaired, and shows what was never written: {seen.untrue}"
    assert set(seen.errors) <= {"EvidenceMissing", "EvidenceDamaged"}, f"repaired: {seen.errors}"
    assert damage is not None
    assert not damage.of_database, f"repaired, and damaged: {damage}"
    if account.is_whole and what != "log":
        assert seen == true, f"said to be whole: {seen}"
    lost = len(true.versions) - len(seen.versions)
    assert lost == account.entries_lost or account.vault.bad_pages, f"{lost} lost, said {account}"
    assert seen.found == len(seen.versions), "the search finds something else"
    assert seen.holds or not account.is_whole, "the seals do not hold, and all is said to be whole"
    return lost


def _look(home: Home) -> tuple[Seen | None, Damage | None, str | None]:
    """Open a vault, read everything, look for damage; an error that opening ends in comes by its name."""
    try:
        vault = Vault.unlock(home, PASSPHRASE)
    except Bug as error:
        raise AssertionError(f"a bug at unlocking: {error}") from error
    except SafePlanError as error:
        return None, None, type(error).__name__
    try:
        seen = read_all(vault)
        check, known = Check(vault), None
        with suppress(SafePlanError):
            known = through(check.ask_in_steps())
        damage = check.look(known)
    finally:
        with suppress(SafePlanError):
            vault.lock()
    return seen, damage, None


def _repaired(home: Home) -> tuple[DiaryAccount | None, str]:
    try:
        return repair(home, PASSPHRASE), ""
    except Bug as error:
        raise AssertionError(f"a bug in repairing: {error}") from error
    except SafePlanError as error:
        return None, type(error).__name__


def _targets(home: Home, what: str, chance: random.Random) -> list[Path]:
    """Return the files to change for a kind of target."""
    backup = next(each for each in sorted(home.backups.iterdir()) if each.name != home.evidence.name)
    keys = [home.key_file, home.key_file_copy]
    others = [backup / "archive.lst", backup / "archive.idx", home.folder / "archive.cnt"]
    found = {
        "database": [home.database],
        "log": [home.database.with_name("archive.db-wal")],
        "key file": [chance.choice(keys)],
        "both key files": keys,
        "evidence": [chance.choice(sorted(home.evidence.iterdir()))],
        "backup's database": [backup / "archive.db"],
        "backup's evidence": [chance.choice(sorted((home.backups / "archive").iterdir()))],
        "other file": [chance.choice([each for each in others if each.exists()])],
    }
    return found[what]


def _change(path: Path, chance: random.Random, *, cut: bool) -> int:
    """Change a byte of a file, or cut it short; return where."""
    place = chance.randrange(path.stat().st_size)
    with path.open("rb+") as file:
        if cut:
            file.truncate(place)
            return place
        file.seek(place)
        (before,) = file.read(1)
        file.seek(place)
        file.write(bytes([before ^ chance.randrange(1, 256)]))
    return place


def _killed_in_writing(home: Home) -> Seen:
    """Write on in a process that is ended with its log full; return what it had committed."""
    child = os.fork()
    if child == 0:
        vault = Vault.unlock(home, PASSPHRASE)
        writer = Writer(vault)
        writer.fill(4)
        writer.keep_draft()
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    # What it wrote follows from the numbers: the same in another copy.
    twin = Home(home.folder.with_name("twin"))
    shutil.copytree(home.folder, twin.folder)
    vault = Vault.unlock(twin, PASSPHRASE)
    true = whole(Writer(vault))
    assert read_all(vault) == true
    vault.lock()
    shutil.rmtree(twin.folder)
    return true
