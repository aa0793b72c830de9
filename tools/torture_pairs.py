"""Two processes on one vault: the second is told, and a backup made while writing is of one moment.

In each trial one process writes as fast as it can and makes a backup at the same time, on a thread of its
own, as the program does. Another tries to open the vault. Then the backup is restored elsewhere and read.
"""

import json
import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from safeplan.errors import SafePlanError, VaultInUse
from safeplan.places import Home
from safeplan.vault.backup import Backups
from safeplan.vault.restore import restore
from safeplan.vault.vault import Vault
from tools.torture_truth import PASSPHRASE, Seen, Writer, make, read_all, through, whole

ANEW_EVERY = 20
TRIES = 5


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Make one backup while writing a number.

    Args:
        folder: empty.
        seed: settles what is written and whether the writer is killed.
        numbers: which.
        tell: gets what each came to.
    """
    home = Home(folder / "vault")
    for number in numbers:
        if number % ANEW_EVERY == 0 or not home.folder.exists():
            shutil.rmtree(home.folder, ignore_errors=True)
            make(home, 20)
        tell(one(home, folder / "restored", random.Random(f"{seed}:{number}")))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what all came to together.

    Raises:
        AssertionError: if in no backup anything was written meanwhile: then nothing was tried.
    """
    during = sum(figure["written meanwhile"] for figure in figures)
    assert during > len(figures), f"too little was written while backups were made: {during}"
    return (
        f"{len(figures)} backups made while writing, each of one moment; {during} commits meanwhile; "
        f"a second process was told {sum(figure['told'] for figure in figures)} times that it is in use; "
        f"{sum(figure['killed'] for figure in figures)} writers killed afterwards"
    )


def one(home: Home, folder: Path, chance: random.Random) -> dict[str, Any]:
    """Write, back up, try to open, restore.

    Args:
        home: a vault that `make` made, and earlier trials went on with.
        folder: gets the restored vault.
        chance: settles what is written.

    Raises:
        AssertionError: if a second process gets in, or anything does not agree.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write_and_back_up(home, chance, writing)
    os.close(writing)
    told = 0
    with os.fdopen(reading) as lines:
        assert lines.readline() == "open\n"
        for _ in range(TRIES):
            told += _is_refused(home)
            time.sleep(0.01)
        said = json.loads(lines.readline())
        killed = chance.random() < 0.5
        if killed:
            os.kill(child, signal.SIGKILL)
        else:
            os.kill(child, signal.SIGUSR1)
        os.waitpid(child, 0)
    assert "fault" not in said, said
    _look_at(home, None, said)
    shutil.rmtree(folder, ignore_errors=True)
    through(restore(Home(folder), Path(said["backup"]), PASSPHRASE))
    seen = _look_at(Home(folder), said["after"], said)
    assert len(seen.versions) >= said["before"], "the backup is older than its making"
    return {"told": told, "written meanwhile": said["commits"], "killed": killed}


def _is_refused(home: Home) -> bool:
    try:
        Vault.unlock(home, PASSPHRASE).lock()
    except VaultInUse:
        return True
    except SafePlanError as error:
        raise AssertionError(f"not told that it is in use: {type(error).__name__}") from error
    raise AssertionError("a second process got in")


def _look_at(home: Home, most: int | None, said: dict[str, Any]) -> Seen:
    vault = Vault.unlock(home, PASSPHRASE)
    seen, true = read_all(vault), whole(Writer(vault))
    vault.lock()
    assert seen == true, f"not of one moment: {seen}"
    assert set(seen.versions) == set(range(1, len(seen.versions) + 1)), "entries are missing between"
    assert most is None or len(seen.versions) <= most, f"written after the backup: {said}"
    return seen


def _write_and_back_up(home: Home, chance: random.Random, told: int) -> None:
    """Write until told to stop; meanwhile make one backup. Never returns."""
    stop = threading.Event()
    signal.signal(signal.SIGUSR1, lambda *_: stop.set())
    said: dict[str, Any] = {}

    def back_up() -> None:
        try:
            said["backup"] = str(through(Backups(vault, reserve_bytes=0).make()).backup.path)
        except BaseException as error:  # noqa: BLE001 - told, and judged by the parent
            said["fault"] = f"{type(error).__name__}: {error}"

    try:
        vault = Vault.unlock(home, PASSPHRASE)
        writer = Writer(vault)
        os.write(told, b"open\n")
        commits = 0
        said["before"] = len(writer.versions)
        thread = threading.Thread(target=back_up)
        thread.start()
        while thread.is_alive():
            commits += _write(writer, chance)
        said |= {"after": len(writer.versions), "commits": commits}
        os.write(told, json.dumps(said).encode() + b"\n")
        while not stop.is_set():
            _write(writer, chance)
        vault.lock()
    except BaseException as error:  # noqa: BLE001 - told, and judged by the parent
        os.write(told, json.dumps({"fault": f"{type(error).__name__}: {error}"}).encode() + b"\n")
    os._exit(0)


def _write(writer: Writer, chance: random.Random) -> int:
    work = chance.randrange(8)
    if work == 0:
        writer.add()
    elif work == 1:
        writer.amend(chance.choice(sorted(writer.versions)))
    elif work == 2:
        writer.add_step()
    elif work == 3 and chance.random() < 0.2:
        writer.attach(chance.choice(sorted(writer.versions)))
    else:
        writer.keep_draft()
    return 1
