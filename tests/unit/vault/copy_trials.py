"""Trials of copying that can be made small or long; `make test` makes a slice of each."""

import threading
from pathlib import Path

from safeplan.places import Home
from safeplan.vault.backup import Backups
from safeplan.vault.restore import look, restore
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.copies import run
from tests.builders.vault import CHEAP, PASSPHRASE

PAIRS = 40


def consistent_while_writing(folder: Path, seed: int, count: int, *, kilobytes: int = 300) -> list[str]:
    """Back up and restore while another thread commits as fast as it can; return what was wrong.

    Each commit writes one number in many rows, far apart in the file. A backup that mixes two moments
    would show two numbers; one that lacks what was committed before it began, or between its steps
    and before its end, would show too small a one.

    Args:
        folder: an empty one.
        seed: the first number; any.
        count: how many backups.
        kilobytes: about how much the vault holds.
    """
    home, clock = Home(folder / "lists-data"), FixedClock()
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP, clock=clock)
    for pair in range(PAIRS):
        vault.drafts.keep(f"row:{pair:03}", {"number": seed})
        vault.drafts.keep(f"between:{pair:03}", {"text": "x" * (kilobytes * 1000 // PAIRS)})
    state = {"number": seed}
    stop = threading.Event()
    writer = threading.Thread(target=_write, args=(vault, state, stop))
    writer.start()
    wrong = []
    try:
        for number in range(count):
            before = state["number"]
            made = run(Backups(vault, reserve_bytes=0).make())
            problem = _problem(home, folder / f"restored-{number}", made.backup.path, before)
            if problem:
                wrong.append(f"backup {number}: {problem}")
    finally:
        stop.set()
        writer.join()
        vault.lock()
    if state["number"] - seed < count:
        wrong.append("nothing was written meanwhile")
    return wrong


def _write(vault: Vault, state: dict[str, int], stop: threading.Event) -> None:
    while not stop.is_set():
        number = state["number"] + 1
        with vault.database.transaction() as connection:
            connection.execute(
                "UPDATE drafts SET value = ? WHERE editor LIKE 'row:%'", (f'{{"number":{number}}}',)
            )
        state["number"] = number


def _problem(home: Home, other: Path, backup: Path, at_least: int) -> str | None:
    with look(home, backup, PASSPHRASE) as vault:
        seen = _numbers(vault)
    there = Home(other)
    run(restore(there, backup, PASSPHRASE))
    vault = Vault.unlock(there, PASSPHRASE)
    restored = _numbers(vault)
    vault.lock()
    if seen != restored:
        return f"looked at {seen}, restored {restored}"
    if len(seen) != 1:
        return f"of several moments: {sorted(seen)}"
    return None if min(seen) >= at_least else f"older than its beginning: {seen}, {at_least}"


def _numbers(vault: Vault) -> set[int]:
    with vault.database.reading() as connection:
        rows = connection.execute("SELECT value FROM drafts WHERE editor LIKE 'row:%'").fetchall()
    assert len(rows) == PAIRS
    return {int(value.split(":")[1].rstrip("}")) for (value,) in rows}
