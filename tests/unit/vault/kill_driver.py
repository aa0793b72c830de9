"""Kills a writing process at seeded moments and looks at what is left. Run by `test_killed`.

    python -m tests.unit.vault.kill_driver SCENARIO FOLDER FIRST_SEED COUNT

A child is forked for each seed. It does the scenario's work and tells through a pipe what has been
committed. At a moment the seed chooses, within the time the work usually takes, the system ends it
without a word to Python, as `kill -9` would. Then the parent opens what is left. It prints one JSON
object: how many were ended before they were through, and what was wrong.
"""

import io
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from safeplan.errors import SafePlanError, WrongPassphrase
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import migrations
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.vault import CHEAP, PASSPHRASE

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Scenario:
    """Work to be killed in, and the look afterwards.

    Args:
        prepare: makes the folder ready, before the child.
        work: done by the child, which tells each thing once it is committed.
        look: returns what is wrong, given what was told.
    """

    prepare: Callable[[Home], None]
    work: Callable[[Home, Tell, random.Random], None]
    look: Callable[[Home, list[str]], str | None]


def void(result: object) -> None:
    del result


def make_vault(home: Home) -> None:
    if not Vault.exists(home):
        Vault.create(home, PASSPHRASE, cost=CHEAP).lock()


def keep_drafts(home: Home, tell: Tell, chance: random.Random) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    for number in range(60):
        vault.drafts.keep("write", {"number": number, "text": "x" * chance.randrange(30_000)})
        tell(str(number))
    vault.lock()


def last_draft_is_there(home: Home, told: list[str]) -> str | None:
    vault = Vault.unlock(home, PASSPHRASE)
    draft = vault.drafts.get("write")
    vault.drafts.drop("write")
    vault.lock()
    if told and (draft is None or draft["number"] not in (int(told[-1]), int(told[-1]) + 1)):
        return f"told {told[-1]}, found {draft and draft['number']}"
    return None


def create(home: Home, tell: Tell, chance: random.Random) -> None:
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    tell("made")


def none_or_a_whole_vault(home: Home, told: list[str]) -> str | None:
    if not Vault.exists(home):
        if told:
            return "told, and not there"
        Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    Vault.unlock(home, PASSPHRASE).lock()
    left = {path.name for path in home.folder.iterdir()}
    for path in home.folder.iterdir():
        path.unlink()
    wanted = {home.database.name, home.key_file.name, home.key_file_copy.name}
    return None if left == wanted else f"left: {sorted(left)}"


def put_evidence(home: Home, tell: Tell, chance: random.Random) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    for number in range(6):
        content = chance.randbytes(chance.randrange(3_000_000))
        stored = vault.evidence.put(io.BytesIO(content), len(content), Progress())
        vault.preferences.set(stored.name, [stored.key.hex(), stored.sha256.hex()])
        tell(stored.name)
        if number % 3 == 2:
            vault.evidence.remove(stored.name)
            vault.preferences.set(stored.name, None)
    vault.lock()


def evidence_and_rows_agree(home: Home, told: list[str]) -> str | None:
    vault = Vault.unlock(home, PASSPHRASE)
    with vault.database.reading() as connection:
        rows = connection.execute("SELECT key, value FROM preferences WHERE value <> 'null'").fetchall()
    known = {name: json.loads(value) for name, value in rows}
    vault.evidence.sweep(set(known))
    on_disk = {path.name for path in home.evidence.iterdir()} if home.evidence.is_dir() else set()
    wrong = f"not swept: {on_disk - set(known)}" if on_disk - set(known) else None
    for name, (key, digest) in known.items():
        # Removing takes the file first and its row after: a kill between is named as missing.
        if name in on_disk and vault.evidence.get(
            name, bytes.fromhex(key), io.BytesIO(), Progress()
        ) != bytes.fromhex(digest):
            wrong = "altered"
        vault.evidence.remove(name)
        vault.preferences.set(name, None)
    vault.lock()
    return wrong


OLDER = migrations.STEPS[:1]
NEWER = (
    *OLDER,
    "CREATE TABLE more (a); INSERT INTO more SELECT value FROM drafts;",
    "CREATE TABLE again AS SELECT * FROM more;",
)


def make_older_vault(home: Home) -> None:
    migrations.STEPS = OLDER
    for path in home.folder.iterdir() if home.folder.is_dir() else ():
        path.unlink()
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "x" * 100_000})
    vault.lock()
    migrations.STEPS = NEWER


def migrate(home: Home, tell: Tell, chance: random.Random) -> None:
    Vault.unlock(home, PASSPHRASE).lock()
    tell("migrated")


def migrated_whole(home: Home, told: list[str]) -> str | None:
    vault = Vault.unlock(home, PASSPHRASE)
    draft = vault.drafts.get("write")
    with vault.database.reading() as connection:
        version = migrations.version_of(connection)
        rows = connection.execute("SELECT count(*) FROM again").fetchall()
    vault.lock()
    good = draft == {"text": "x" * 100_000} and version == len(NEWER) and rows == [(1,)]
    return None if good else f"version {version}, rows {rows}"


OTHER_PASSPHRASE = "another one"


def either(home: Home) -> tuple[Vault, str]:
    """Unlock with the one of two passphrases that opens; that both do would be wrong."""
    found = []
    for passphrase in (PASSPHRASE, OTHER_PASSPHRASE):
        home.tries.unlink(missing_ok=True)
        with suppress(WrongPassphrase):
            Vault.unlock(home, passphrase).lock()
            found.append(passphrase)
    home.tries.unlink(missing_ok=True)
    (passphrase,) = found
    return Vault.unlock(home, passphrase), passphrase


def renew_again_and_again(home: Home, tell: Tell, chance: random.Random) -> None:
    vault, passphrase = either(home)
    ways = WaysIn(vault)
    for number in range(6):
        vault.drafts.keep("write", {"number": number, "text": "x" * chance.randrange(200_000)})
        tell(str(number))
        other = OTHER_PASSPHRASE if passphrase == PASSPHRASE else PASSPHRASE
        if number % 2:
            ways.change_passphrase(passphrase, other)
        else:
            ways.renew(passphrase, other, cost=CHEAP)
        passphrase = other
        ways.make_recovery(passphrase)
    vault.lock()


def one_passphrase_opens_the_last_draft(home: Home, told: list[str]) -> str | None:
    vault, passphrase = either(home)
    draft = vault.drafts.get("write")
    code = WaysIn(vault).make_recovery(passphrase)
    vault.drafts.drop("write")
    vault.lock()
    vault = Vault.unlock(home, code.text())
    WaysIn(vault).withdraw(SlotKind.RECOVERY, passphrase)
    vault.lock()
    left = {path.name for path in home.folder.iterdir()}
    if left != {home.database.name, home.key_file.name, home.key_file_copy.name}:
        return f"left: {sorted(left)}"
    if told and (draft is None or draft["number"] not in (int(told[-1]), int(told[-1]) + 1)):
        return f"told {told[-1]}, found {draft and draft['number']}"
    return None


SCENARIOS = {
    "renew": Scenario(make_vault, renew_again_and_again, one_passphrase_opens_the_last_draft),
    "drafts": Scenario(make_vault, keep_drafts, last_draft_is_there),
    "create": Scenario(void, create, none_or_a_whole_vault),
    "evidence": Scenario(make_vault, put_evidence, evidence_and_rows_agree),
    "migrate": Scenario(make_older_vault, migrate, migrated_whole),
}


def run_child(scenario: Scenario, home: Home, seed: int, seconds: float) -> tuple[list[str], bool]:
    """Fork, let it work until the system ends it; return what it told, and whether it was killed.

    Args:
        scenario: the work.
        home: where.
        seed: for the moment and the sizes.
        seconds: until when at the latest it is ended; 0 for never.
    """
    chance = random.Random(seed)  # noqa: S311 - seeded on purpose
    moment = chance.random() * seconds
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, moment)
        scenario.work(home, lambda text: void(os.write(writing, text.encode() + b"\n")), chance)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        lines = told.read().split()
    _, status = os.waitpid(child, 0)
    return lines, os.WIFSIGNALED(status)


def usual_seconds(scenario: Scenario, home: Home) -> float:
    """Return how long the work takes here when nobody ends it."""
    scenario.prepare(home)
    started = time.perf_counter()
    told, _ = run_child(scenario, home, 0, 0)
    taken = time.perf_counter() - started
    scenario.look(home, told)
    return taken


def main(scenarios: Mapping[str, Scenario]) -> None:
    """Do what the command line says with one of the scenarios."""
    name, folder, first, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    scenario, home = scenarios[name], Home(folder)
    seconds = usual_seconds(scenario, home)
    killed, wrong = 0, []
    for seed in range(first, first + count):
        scenario.prepare(home)
        told, was_killed = run_child(scenario, home, seed, seconds)
        killed += was_killed
        # Another load on the computer makes the work faster or slower: the moments follow it.
        seconds *= 1.05 if was_killed else 0.85
        try:
            problem = scenario.look(home, told)
        except SafePlanError as error:
            problem = f"{type(error).__name__}: {error}"
        if problem:
            wrong.append(f"seed {seed}: {problem}")
    sys.stdout.write(json.dumps({"killed": killed, "wrong": wrong}))


if __name__ == "__main__":
    main(SCENARIOS)
