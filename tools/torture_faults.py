"""Writes that fail: for every kind of work, the first, the second, … of each system call gives an error.

strace is attached to a process that is about to do the work, and lets the n-th call of one kind fail with
"no space left" or "input/output error"; n grows until the work has no more such calls. Each time the work
ends in one of our errors or goes on without it, and the vault opens with all that was there.
Then the same work on a small disk that is filled up to more and more of its room.
"""

import mmap
import os
import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from safeplan.diary.rebuild import repair
from safeplan.errors import Bug, SafePlanError, WorldError, WrongPassphrase
from safeplan.places import Home
from safeplan.vault.vault import Vault
from tools.torture_truth import PASSPHRASE, Seen, Writer, make, read_all, whole
from tools.torture_work import ENTRIES, NEW_PASSPHRASE, WORK, Work

CALLS = (
    "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink", "mkdir", "rmdir", "link",
    "openat",
)  # fmt: skip
ERRORS = ("ENOSPC", "EIO")
MOST_BYTES = 48
"""The small disk is filled so that so many steps of room are left, one after the other."""
STEP_BYTES = 16 * 1024
DISK = "24m"
SWEEPS = [(work, call, error) for work in WORK for call in CALLS for error in ERRORS]
COUNT = len(SWEEPS) + len(WORK)


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Go through one kind of work and one system call a number; the last numbers fill a disk.

    Args:
        folder: empty.
        seed: of nothing: every call is tried.
        numbers: which.
        tell: gets what each came to.
    """
    del seed
    faults = Faults(folder)
    for number in numbers:
        if number < len(SWEEPS):
            tell(faults.sweep(*SWEEPS[number]))
        else:
            tell(faults.fill_disk(list(WORK)[number - len(SWEEPS)]))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what all came to together."""
    lines = []
    for work in WORK:
        of_it = [figure for figure in figures if figure["work"] == work]
        ways: Counter[str] = Counter()
        for figure in of_it:
            ways.update(figure["came to"])
        said = ", ".join(f"{way} {count}" for way, count in ways.most_common())
        lines.append(f"  {work}: {sum(ways.values())} faults: {said}")
    total = sum(sum(figure["came to"].values()) for figure in figures)
    return "\n".join([f"{total} faults; after each the vault opened with all that was there", *lines])


class Faults:
    """Kinds of work that go wrong, each on a fresh copy of a vault.

    Args:
        folder: empty.
        only: kinds of work that will be asked for.
    """

    def __init__(self, folder: Path, only: Iterable[str] = tuple(WORK)) -> None:
        self._folder = folder
        self._home = Home(folder / "whole")
        self._true = make(self._home, ENTRIES, backups=1)
        # Once without a fault: whatever is imported late is there then.
        for name in only:
            self._once(name, WORK[name])

    def sweep(self, name: str, call: str, error: str, *, every: int = 1) -> dict[str, Any]:
        """Let the first, the second, … call of a kind fail, until the work has no more of them.

        Args:
            name: of the work.
            call: the system call.
            error: how it fails.
            every: try only each so many-th; 1 tries all.

        Raises:
            AssertionError: if the work ends in anything but one of our errors, or anything is lost.
        """
        came_to: Counter[str] = Counter()
        number = 1
        while (outcome := self._once(name, WORK[name], f"{call}:error={error}:when={number}")) is not None:
            came_to[outcome] += 1
            number += every
        return {"work": name, "call": call, "error": error, "came to": dict(came_to)}

    def fill_disk(self, name: str, most: int = MOST_BYTES) -> dict[str, Any]:
        """Do the work on a small disk, again and again, with a little more room each time.

        Raises:
            AssertionError: as `sweep`.
        """
        came_to: Counter[str] = Counter()
        if os.geteuid() != 0:
            return {"work": name, "call": "small disk", "error": "not root", "came to": {}}
        for steps in range(most):
            with small_disk(self._folder / "disk") as disk:
                home, others = Home(disk / "vault"), self._folder / "others"
                shutil.rmtree(others, ignore_errors=True)
                others.mkdir()
                self._copy(WORK[name], home)
                act = WORK[name].begin(home, others)
                filler = _fill(disk, steps * STEP_BYTES)
                outcome = _outcome(act)
                filler.unlink()
                self._look(WORK[name], home, f"{name} with {steps} steps of room: {outcome}")
                came_to[outcome] += 1
                if outcome == "done":
                    break
        return {"work": name, "call": "small disk", "error": "ENOSPC", "came to": dict(came_to)}

    def _once(self, name: str, work: Work, inject: str | None = None) -> str | None:
        """Do the work in a process of its own; return what it came to, or None if nothing was injected."""
        home, others, log = Home(self._folder / "tried"), self._folder / "others", self._folder / "log"
        for each in (home.folder, others):
            shutil.rmtree(each, ignore_errors=True)
        others.mkdir()
        self._copy(work, home)
        outcome = in_child(lambda: work.begin(home, others), inject, log)
        injected = inject is not None and "(INJECTED)" in log.read_text(encoding="utf-8", errors="replace")
        seen = self._look(work, home, f"{name}, {inject}: {outcome}")
        try:
            work.after(home, outcome)
        except SafePlanError as error:
            raise AssertionError(
                f"{name}, {inject}: {outcome}, then {type(error).__name__} {error}"
            ) from error
        if outcome == "done" and seen is not None:
            assert work.kept(seen), f"{name}, {inject}: said to be done, and is not there"
        return outcome if injected else None

    def _copy(self, work: Work, home: Home) -> None:
        shutil.copytree(self._home.folder, home.folder)
        work.prepare(home)

    def _look(self, work: Work, home: Home, said: str) -> Seen | None:
        assert not said.endswith("!"), said
        if not Vault.exists(home):
            assert work.may_be_absent, f"{said}: no vault any more"
            return None
        if work.is_damaged and not said.endswith(": done"):
            # Left as it was: the next try mends it.
            repair(home, PASSPHRASE)
        vault = _opened(home, said)
        seen = read_all(vault)
        after = whole(Writer(vault))
        with suppress(SafePlanError):
            vault.lock()
        assert not seen.untrue, f"{said}: never written: {seen.untrue}"
        assert not seen.errors, f"{said}: reading ended in {seen.errors}"
        assert seen.holds, f"{said}: the seals do not hold"
        if not work.is_another:
            assert work.erases or seen == after, f"{said}: not whole: {seen}"
            missing = _missing(self._true, seen)
            assert missing <= work.erases, f"{said}: lost entries {missing}"
        return seen


def in_child(begin: Callable[[], Callable[[], None]], inject: str | None, log: Path) -> str:
    """Prepare work in a forked process, let strace take hold of it, and do it.

    Args:
        begin: prepares, and returns what is to be done under strace.
        inject: which call fails, and how; None for no strace.
        log: gets what strace saw.

    Returns:
        "done", the name of an error of ours, or words that end in "!".
    """
    told = mmap.mmap(-1, 4096)
    (ready, is_ready), (go, goes) = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        try:
            act = begin()
            os.write(is_ready, b"1")
            os.read(go, 1)
            said = _outcome(act)
        except BaseException as error:  # noqa: BLE001 - told, and judged by the parent
            said = f"before: {type(error).__name__} {error}!"
        # Not written to a file or a pipe: that call might be the one that fails.
        told[:1000] = said.encode()[:1000].ljust(1000, b"\0")
        os._exit(0)
    os.close(is_ready)
    os.read(ready, 1)
    with _strace(child, inject, log):
        os.write(goes, b"1")
        _, status = os.waitpid(child, 0)
    for each in (ready, go, goes):
        os.close(each)
    said = told[:1000].rstrip(b"\0").decode(errors="replace")
    return said if os.WIFEXITED(status) and said else f"ended by {status}!"


@contextmanager
def _strace(child: int, inject: str | None, log: Path) -> Iterator[None]:
    if inject is None:
        yield
        return
    call = inject.partition(":")[0]
    command = [
        "strace",
        "-f",
        "-p",
        str(child),
        "-o",
        str(log),
        "-e",
        f"trace={call}",
        "-e",
        f"inject={inject}",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as tracer:
        assert tracer.stderr is not None
        said = tracer.stderr.readline()
        assert b"attached" in said, f"strace does not take hold: {said!r}"
        yield


def _outcome(act: Callable[[], None]) -> str:
    try:
        act()
    except Bug as error:
        return f"a bug: {error}!"
    except WorldError as error:
        return type(error).__name__
    except BaseException as error:  # noqa: BLE001 - told, and judged by the parent
        return f"not ours: {type(error).__name__} {error}!"
    return "done"


def _opened(home: Home, said: str) -> Vault:
    for passphrase in (PASSPHRASE, NEW_PASSPHRASE):
        with suppress(WrongPassphrase):
            try:
                return Vault.unlock(home, passphrase)
            except WrongPassphrase:
                raise
            except SafePlanError as error:
                raise AssertionError(f"{said}: does not open: {type(error).__name__} {error}") from error
    raise AssertionError(f"{said}: no passphrase opens it")


def _missing(true: Seen, seen: Seen) -> set[int]:
    older = {entry for entry, version in true.versions.items() if seen.versions.get(entry, 0) < version}
    assert true.files - seen.files == set(), f"evidence lost: {true.files - seen.files}"
    assert true.steps <= seen.steps, "steps lost"
    assert true.records <= seen.records, "people, places, orders or reports lost"
    return older


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Mount a small disk."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "none", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(disk: Path, leave: int) -> Path:
    filler, room = disk / "filler", os.statvfs(disk)
    filler.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - leave)))
    return filler


def some(chance: random.Random, most: int) -> list[int]:
    """Return numbers of some sweeps, for a short run."""
    return sorted(chance.sample(range(len(SWEEPS)), most))
