"""kill -9 at random moments of writing: nothing that was committed is lost, and the vault opens.

Most trials fork a process that writes as fast as it can, and tells each thing once it is committed. Every
tenth has a process of its own in which a text grows, a letter at a time, in the program's own editor of
drafts: what is lost of it is measured in seconds of typing.
"""

import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from safeplan.errors import SafePlanError
from safeplan.places import Home
from safeplan.vault.backup import Backups
from safeplan.vault.restore import look
from safeplan.vault.vault import Vault
from tools.torture_truth import PASSPHRASE, Seen, Writer, make, read_all, through

ANEW_EVERY = 25
"""After so many kills the vault is made anew, so that it does not grow for ever."""
TYPED_EVERY = 10
LONGEST_S = 0.8
TYPED_S = (1.0, 6.0)
LOST_TYPING_S = 2.0
ROOT = Path(__file__).resolve().parent.parent
WORK = (*("add", "amend", "step", "record") * 4, *("draft",) * 12, "attach", "attach", "backup", "close")


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Kill once a number.

    Args:
        folder: empty.
        seed: settles everything that is chosen; the moments depend on the computer as well.
        numbers: which trials.
        tell: gets what each came to.
    """
    home = Home(folder / "vault")
    for number in numbers:
        chance = random.Random(f"{seed}:{number}")
        if number % ANEW_EVERY == 0 or not home.folder.exists():
            shutil.rmtree(home.folder, ignore_errors=True)
            make(home, 3)
        tell(typed(home, chance) if number % TYPED_EVERY == TYPED_EVERY - 1 else killed(home, chance))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what all came to together.

    Raises:
        AssertionError: if more than two seconds of typing were lost once.
    """
    lost = [figure["lost_s"] for figure in figures if "lost_s" in figure]
    told = sum(figure.get("told", 0) for figure in figures)
    in_work = Counter(figure["in"] for figure in figures if "in" in figure)
    text = (
        f"{len(figures)} kills: every vault opened, {told} commits told of and none lost "
        f"(killed after: {dict(in_work.most_common())})"
    )
    if not lost:
        return text
    text += (
        f"; typing lost in {len(lost)} of them: at most {max(lost):.2f} s, mean {sum(lost) / len(lost):.2f} s"
    )
    assert max(lost) <= LOST_TYPING_S, text
    return text


def killed(home: Home, chance: random.Random) -> dict[str, Any]:
    """Kill a writing process, and look at what it left.

    Args:
        home: a vault that `make` made, and earlier trials went on with.
        chance: settles the moment and what is written.

    Raises:
        AssertionError: if anything is lost that was told of, or the vault does not open.
    """
    moment = chance.random() * LONGEST_S
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write_for_ever(home, chance, lambda line: os.write(writing, line.encode() + b"\n"))
    os.close(writing)
    with closing(os.fdopen(reading, "rb", 0)) as told:
        lines = _until(told, moment)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines += told.read()
    said = [json.loads(line) for line in lines.decode().splitlines()]
    assert not any(each[0] == "fault" for each in said), said[-1]
    _look_after(home, said)
    commits = [each for each in said if each[0] != "begins"]
    return {"told": len(commits), "in": said[-1][1] if said and said[-1][0] == "begins" else "opening"}


def typed(home: Home, chance: random.Random) -> dict[str, Any]:
    """Kill a process in which somebody types, and measure how much of it is lost.

    Args:
        home: as for `killed`.
        chance: settles the moment and the rhythm.

    Raises:
        AssertionError: if what is left is not a beginning of what was typed.
    """
    command = [sys.executable, "-m", "tools.torture_typing", str(home.folder), str(chance.random())]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env=environment) as typist:
        assert typist.stdout is not None
        lines = typist.stdout.readline()
        lines += _until(typist.stdout, chance.uniform(*TYPED_S))
        typist.kill()
        killed_at = time.monotonic()
        lines += typist.stdout.read()
    moments = [float(line) for line in lines.split()]
    vault = Vault.unlock(home, PASSPHRASE)
    kept = vault.drafts.get("incident:1") or {"text": ""}
    vault.drafts.drop("incident:1")
    vault.lock()
    length = len(kept["text"])
    assert kept["text"] == letters(length), "the draft is not what was typed"
    # The last letters may not have been told of any more.
    lost = killed_at - moments[length] if length < len(moments) else 0.0
    return {"letters": len(moments), "lost_s": round(max(0.0, lost), 3), "in": "typing"}


def letters(count: int) -> str:
    """Return the first letters of what is typed."""
    return ("the van stood by my door again at noon " * (count // 39 + 1))[:count]


def _until(told: Any, seconds: float) -> bytes:  # noqa: ANN401 - a pipe's end, of either kind
    """Read what comes in so many seconds."""
    found, deadline = b"", time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        if select.select([told], [], [], left)[0]:
            part = os.read(told.fileno(), 65536)
            if not part:
                break
            found += part
    return found


def _write_for_ever(home: Home, chance: random.Random, tell: Callable[[str], object]) -> None:
    """Write until killed; tell what begins, and what is committed. Never returns."""
    try:
        vault = Vault.unlock(home, PASSPHRASE)
        writer = Writer(vault)
        while True:
            work = chance.choice(WORK)
            tell(json.dumps(["begins", work]))
            if work == "close":
                vault.lock()
                vault = Vault.unlock(home, PASSPHRASE)
                writer = Writer(vault)
            else:
                tell(json.dumps(_do(writer, work, chance)))
    except BaseException as error:  # noqa: BLE001 - told, and judged by the parent
        tell(json.dumps(["fault", f"{type(error).__name__}: {error}"]))
    os._exit(1)


def _do(writer: Writer, work: str, chance: random.Random) -> list[Any]:
    if work == "add":
        return [work, writer.add(), 1]
    if work == "amend":
        entry = chance.choice(sorted(writer.versions))
        return [work, entry, writer.amend(entry)]
    if work == "attach":
        return [work, writer.attach(chance.choice(sorted(writer.versions)))]
    simple = {"step": writer.add_step, "record": writer.write_down}
    if work in simple:
        return [work, simple[work]()]
    if work == "backup":
        made = through(Backups(writer.vault, reserve_bytes=0).make())
        return [work, made.backup.path.name, len(writer.versions)]
    return [work, writer.keep_draft()]


def _look_after(home: Home, said: list[list[Any]]) -> None:
    try:
        vault = Vault.unlock(home, PASSPHRASE)
    except SafePlanError as error:
        raise AssertionError(f"the vault does not open: {type(error).__name__}: {error}") from error
    seen = read_all(vault)
    writer = Writer(vault)
    writer.locker.sweep()
    files = {path.name for path in home.evidence.iterdir()} if home.evidence.is_dir() else set()
    kept = Backups(vault, reserve_bytes=0).list()
    vault.lock()
    assert not seen.untrue, f"never written: {seen.untrue}"
    assert not seen.errors, f"reading ended in {seen.errors}"
    assert seen.holds, "the seals do not hold"
    assert len(files) == len(seen.files), "files without a row, or rows without a file"
    for each in said:
        assert _is_there(each, seen, [backup.path.name for backup in kept]), f"told of, and lost: {each}"
    if kept and len(said) % 5 == 0:
        with look(home, kept[0].path, PASSPHRASE) as backup:
            assert read_all(backup).untrue == []


def _is_there(told: list[Any], seen: Seen, backups: list[str]) -> bool:
    what: str = told[0]
    numbers: list[Any] = told[1:]
    if what in ("add", "amend"):
        return bool(seen.versions.get(numbers[0], 0) >= numbers[1])
    if what == "attach":
        return numbers[0] in seen.files
    if what == "step":
        return numbers[0] in seen.steps
    if what == "record":
        return numbers[0] in seen.records
    if what == "draft":
        return bool((seen.draft or 0) >= numbers[0])
    # The rotation keeps the newest of a day.
    return what != "backup" or (bool(backups) and max(backups) >= numbers[0])
