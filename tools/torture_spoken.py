"""What a screen reader, a process of its own, can read of the program: once left, only the cover."""

import random
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safeplan.places import Home
from tests.journeys.short_times import MODULE, SHORT
from tools.hands import Hands
from tools.person import PATIENCE, Person, Stage
from tools.torture_memory import PASSPHRASE, leave, write_all
from tools.x_client import XClient

TELLING = re.compile(r"safe\s?plan|diary|stalk|abus", re.IGNORECASE)
"""The words that design keeps inside, by their stems."""
PLACE = (900, 500)
"""A point of the screen where a page and the cover differ."""
PLACES = ("1", "2", "3", "4", "5", "0")
WAYS = ("shift", "escape", "button")


@dataclass(frozen=True)
class Told:
    """Everything that can be read at one moment, hidden or not.

    Args:
        titles: the names of the program and of its windows.
        words: each name, text, description, id, attribute and name of an action.
        labels: the names and texts alone.
    """

    titles: frozenset[tuple[int, str]]
    words: frozenset[str]
    labels: frozenset[str]

    def telling(self) -> list[str]:
        """Return what holds a word that is kept inside."""
        return sorted(word for word in self.words if TELLING.search(word))


def listen(person: Person) -> Told:
    """Read everything of the program, but the path of the executable, which the system adds."""
    seen = person.look(everything=True)
    titles = frozenset((one.depth, one.name) for one in seen if one.depth <= 1)
    labels = frozenset(word for one in seen for word in (one.name, one.text) if word)
    more = frozenset(line for one in seen if one.depth > 0 for line in one.more.splitlines())
    return Told(titles, labels | more, labels)


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Listen in rounds, each on a stage of its own.

    Args:
        folder: empty.
        seed: settles everything that is chosen.
        numbers: which rounds; every third goes through the first run instead of a vault.
        tell: gets what each came to.
    """
    for number in numbers:
        chance = random.Random(f"{seed}:{number}")
        one = _through_first_run if number % 3 == 2 else _through_the_vault
        tell(one(folder / str(number), WAYS[number % len(WAYS)], chance))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what the rounds came to together."""
    return "\n".join(
        f"{figure['where']}, left by {figure['way']}: {figure['labels']} labels inside, "
        f"{figure['telling']} of them telling; read {figure.get('on the way', 0)} times while it left and "
        f"afterwards, {figure['read']} words, none of these"
        for figure in figures
    )


def _through_the_vault(folder: Path, way: str, chance: random.Random) -> dict[str, Any]:
    """Listen to the cover, to the field, to every place of the vault's window, and to the cover again."""
    with Stage(folder, MODULE) as stage, Hands(stage.environment["DISPLAY"], chance) as hands:
        person = stage.person
        write_all(Home(stage.data))
        stage.start()
        person.find("My lists")
        cover = listen(person)
        hands.shift_thrice()
        person.find("Password", "password text", "focused")
        field = listen(person)
        assert not field.telling(), f"at the password field: {field.telling()}"
        assert field.titles == cover.titles, f"at the password field: {field.titles}"
        hands.type(PASSPHRASE)
        hands.tap("Return")
        person.find("What happened?", "text", "focused")
        labels = (
            frozenset().union(*(_look_at(person, hands, place, cover) for place in PLACES)) - cover.labels
        )
        on_the_way = _leave_and_listen(stage, hands, way, labels)
        left = listen(person)
        _see_only_the_cover(left, labels)
        assert left.titles == cover.titles, f"after leaving: {left.titles}"
        assert left.words <= cover.words, f"new since leaving: {sorted(left.words - cover.words)}"
        return _figures("the vault", way, labels, left) | {"on the way": on_the_way}


def _through_first_run(folder: Path, way: str, chance: random.Random) -> dict[str, Any]:
    """Listen to the first run and to the cover after it."""
    with Stage(folder, MODULE) as stage, Hands(stage.environment["DISPLAY"], chance) as hands:
        person = stage.person
        stage.start()
        person.find("Is this computer safe to use?")
        inside = listen(person)
        shown = frozenset(seen.name for seen in person.look() if seen.depth > 1 and seen.name)
        _leave(stage, hands, "shift" if way == "button" else way)
        left = listen(person)
        assert left.titles == inside.titles, f"titles: {inside.titles} became {left.titles}"
        _see_only_the_cover(left, shown)
        return _figures("the first run", way, shown, left)


def _look_at(person: Person, hands: Hands, place: str, cover: Told) -> frozenset[str]:
    """Go to a place by its key, and return its labels; program and window must bear the cover's names."""
    hands.hold_and_tap("Control_L", place)
    time.sleep(0.5)
    shown = person.look()
    titles = frozenset((seen.depth, seen.name) for seen in shown if seen.depth <= 1)
    assert titles == cover.titles, f"while unlocked: {titles}"
    return frozenset(word for seen in shown for word in (seen.name, seen.text) if word)


def _leave(stage: Stage, hands: Hands, way: str) -> None:
    before = set(stage.processes())
    leave(stage.person, hands, way)
    stage.person.wait_for(lambda: not before & set(stage.processes()), "the old process to end")
    stage.person.find("My lists")
    time.sleep(SHORT.swallow_ms / 1000)


def _leave_and_listen(stage: Stage, hands: Hands, way: str, labels: frozenset[str]) -> int:
    """Leave, and read all the time from the cover's first pixel until the old process has ended.

    Returns:
        How many readings of everything began while the old process was still there.
    """
    eye = XClient(stage.environment["DISPLAY"])
    inside = eye.pixel(*PLACE)
    before = set(stage.processes())
    leave(stage.person, hands, way)
    deadline = time.monotonic() + PATIENCE
    while eye.pixel(*PLACE) == inside:
        assert time.monotonic() < deadline, "the cover did not come"
    eye.close()
    readings = 0
    while before & set(stage.processes()):
        read = listen(stage.person)
        readings += 1
        assert not read.telling(), f"while it leaves: {read.telling()}"
        assert not read.labels & labels, f"while it leaves: {sorted(read.labels & labels)}"
    stage.person.find("My lists")
    time.sleep(SHORT.swallow_ms / 1000)
    return readings


def _see_only_the_cover(left: Told, labels: frozenset[str]) -> None:
    """Fail if the screen reader reads anything that belongs inside; or if there was nothing to read."""
    assert labels, "nothing was read inside"
    assert not left.telling(), f"after leaving: {left.telling()}"
    assert not left.labels & labels, f"after leaving: {sorted(left.labels & labels)}"


def _figures(where: str, way: str, labels: frozenset[str], left: Told) -> dict[str, Any]:
    telling = sum(TELLING.search(label) is not None for label in labels)
    return {"where": where, "way": way, "labels": len(labels), "telling": telling, "read": len(left.words)}
