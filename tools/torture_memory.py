"""After leaving, nothing of hers is in the memory of any process of ours; before, it is found there."""

import random
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from safeplan.diary.incident import TEXT_FIELDS, Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.plan.plan_store import PlanStore
from safeplan.vault.keyfile import read_copies
from safeplan.vault.vault import Vault
from tests.journeys.short_times import CHEAP, MODULE, SHORT
from tools.hands import Hands
from tools.memory_scan import Findings, marker, scan
from tools.person import Person, Stage

PASSPHRASE = marker(0, " otter climbs 7 ladders")
ENTRIES = range(1, 21)
FIELDS = range(21, 36)
STEPS = range(36, 46)
NOTE, CUT, DRAFT, WRONG = range(46, 50)
WAYS = ("shift", "escape", "button")
SEEN_BEFORE = 48
"""At least so many markers of 50 must be found before leaving, or the scan is blind."""


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Scan in rounds, each on a stage of its own.

    Args:
        folder: empty.
        seed: settles everything that is chosen.
        numbers: which rounds.
        tell: gets what each came to.
    """
    for number in numbers:
        chance = random.Random(f"{seed}:{number}")
        tell(one_round(folder / str(number), WAYS[number % len(WAYS)], chance))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what the rounds came to together."""
    return "\n".join(
        f"left by {figure['way']}: before: {figure['before']}; after: {figure['after']}; "
        f"at the password field: {figure['at the field']}"
        for figure in figures
    )


def one_round(folder: Path, way: str, chance: random.Random) -> dict[str, Any]:
    """Open everything, leave, come back to the password field, and scan each time.

    Args:
        folder: empty; everything is kept in it.
        way: how she leaves.
        chance: the rhythm of her hands.

    Raises:
        AssertionError: if anything is found after leaving, or too little before.
    """
    with Stage(folder, MODULE) as stage, Hands(stage.environment["DISPLAY"], chance) as hands:
        key = write_all(Home(stage.data))
        stage.start()
        stage.person.find("My lists")
        touch_everything(stage.person, hands)
        (old,) = stage.processes()
        before = scan_all(stage, key)
        assert len(before.markers) >= SEEN_BEFORE, f"the scan sees too little: {before}"
        assert before.others, f"the scan does not see the key: {before}"
        leave(stage.person, hands, way)
        stage.person.wait_for(lambda: old not in stage.processes(), "the old process to end")
        after = scan_all(stage, key)
        assert after.nothing(), f"left in memory: {after}"
        stage.person.find("My lists")
        time.sleep(SHORT.dead_ms / 1000 + 0.2)
        hands.shift_thrice()
        stage.person.find("Password", "password text", "focused")
        at_field = scan_all(stage, key)
        assert at_field.nothing(), f"left in memory, at the password field: {at_field}"
    return {"way": way, "before": str(before), "after": str(after), "at the field": str(at_field)}


def write_all(home: Home) -> dict[str, bytes]:
    """Make a vault that is full of markers, and return its key in the shapes a process may hold it in."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    journal, plan = Journal(vault), PlanStore(vault)
    for number in ENTRIES:
        end = "é waited at the stop \U0001f68c" if number % 2 else "é rang the bell"
        journal.add(Incident(what_happened=marker(number, end)))
    names = (name for name in TEXT_FIELDS if name != "what_happened")
    texts: dict[str, Any] = {
        name: marker(number, f"é {name}") for name, number in zip(names, FIELDS, strict=False)
    }
    journal.add(Incident(what_happened="Everything about it", **texts), PrivateNote(marker(NOTE)))
    for number in STEPS:
        # Few in the section that is opened: the line for a step of her own must not be scrolled away.
        plan.add_own("OHW"[number % 3], marker(number, "é walk with me"))
    vault.lock()
    copies = read_copies(home)
    if copies is None:
        raise AssertionError("the vault has no key")
    key = bytes(copies.slots.open(copies.slots.derive(PASSPHRASE)).data_key)
    return {"the key": key, "the key in hex": key.hex().encode(), "in HEX": key.hex().upper().encode()}


def touch_everything(person: Person, hands: Hands) -> None:
    """Try a wrong passphrase, unlock, look at the diary and an entry, cut a text, begin another."""
    hands.shift_thrice()
    person.find("Password", "password text", "focused")
    for words in (marker(WRONG, " otter"), PASSPHRASE):
        hands.type(words)
        hands.tap("Return")
        if words is not PASSPHRASE:
            person.find("Password", "password text", "focused")
            time.sleep(1)
    person.find("What happened?", "text", "focused")
    hands.hold_and_tap("Control_L", "2")
    person.click("Everything about it…")
    time.sleep(1)
    hands.hold_and_tap("Control_L", "3")
    person.click("Out and about…")
    person.click("Write a step of your own", "text")
    hands.type(marker(CUT, " by the bus"))
    hands.hold_and_tap("Control_L", "a")
    hands.hold_and_tap("Control_L", "x")
    hands.hold_and_tap("Control_L", "1")
    person.find("What happened?", "text", "focused")
    hands.type(marker(DRAFT, " and nobody"))


def scan_all(stage: Stage, key: dict[str, bytes]) -> Findings:
    """Scan every process of ours that runs."""
    found = Findings()
    for pid in stage.processes():
        found.add(scan(pid, key))
    return found


def leave(person: Person, hands: Hands, way: str) -> None:
    """Leave by the Leave button, by Escape twice, or by Shift three times."""
    if way == "button":
        person.click("Leave", "push button")
    elif way == "escape":
        hands.tap("Escape", "Escape")
    else:
        hands.shift_thrice()
