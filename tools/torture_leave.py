"""From every state by every trigger, in the real program: how soon the cover is there, and what is left.

For each it starts a process that plays a scene or keeps a long job going, pulls one trigger, and watches as a
second X client: the first pixels of the cover, every other window gone, no pixel of anything else afterwards,
the vault closed (its lock can be taken from here), the old process ended well, one new one in its place.
"""

import json
import os
import random
import selectors
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from safeplan.errors import VaultInUse
from safeplan.places import Home
from safeplan.vault.instance_lock import InstanceLock
from tests.builders.logind import MockedLogind
from tests.journeys.short_times import MODULE
from tools.person import NotSeen, Stage
from tools.x_client import XClient

STAGE = "tools.torture_stage"
PICTURE = "cover.raw"
SEEN = Path("build/torture/seen.ppm")
"""What was there in place of the cover; beside it how the cover should look."""
KEYS = {
    "shift left": ("Shift_L",) * 3,
    "shift right": ("Shift_R",) * 3,
    "shift mixed": ("Shift_L", "Shift_R", "Shift_L"),
    "escape": ("Escape", "Escape"),
}
SYSTEM = ("sleep", "lock", "switch")
TRIGGERS = (*KEYS, "button by mouse", "button by keyboard", "button spoken", "idle", *SYSTEM, "close")
TIMED = (*KEYS, "button by mouse", "button by keyboard")
"""From these on it is counted until the cover is seen; the others begin somewhere else than at a key."""
GOAL_MS = 16.0
PATIENCE_S = 20.0
MOST_TABS = 120
POINTS = 5
"""Points of the window that are watched, besides one in each other window."""
JOB_ROUNDS = 6
MOST_STRANGE = 0.02
"""Of the window's pixels: a caret blinks, and a line of the status bar may be another."""
_KEY_S = 0.04
_AGAIN_S = 0.7
"""A first press of the mouse may only close a menu; then she presses again."""

Box = tuple[int, int, int, int]
Case = tuple[str, str, str]


def cases(seed: int) -> list[Case]:
    """Return every kind, state and trigger, in an order the seed settles."""
    from tools.scenes import SCENES
    from tools.torture_jobs import JOBS

    scenes = [name for name in SCENES if not name.startswith("cover")]
    found = [("scene", scene, trigger) for scene in scenes for trigger in TRIGGERS if fits(scene, trigger)]
    found += [("job", job, trigger) for job in JOBS for trigger in TRIGGERS for _ in range(JOB_ROUNDS)]
    random.Random(seed).shuffle(found)
    return found


def fits(scene: str, trigger: str) -> bool:
    """Return whether she could do that there: while a menu or list is open, the keyboard is with it."""
    return trigger != "button by keyboard" or not scene.startswith(("menu-", "list-"))


@dataclass
class Figure:
    """What leaving once came to.

    Args:
        kind: "scene" or "job".
        state: which.
        trigger: how she left.
        covered_ms: until the watched points are the cover's, also where menus and tips were.
        alone_ms: until no other window was mapped.
        closed_ms: until the vault's lock could be taken.
        gone_ms: until the old process had ended.
        presses: of the mouse.
        working: whether the job was under way at that moment.
    """

    kind: str
    state: str
    trigger: str
    covered_ms: float = 0.0
    alone_ms: float = 0.0
    closed_ms: float = 0.0
    gone_ms: float = 0.0
    presses: int = 0
    working: bool | None = None


@dataclass
class Play:
    """A process with somebody inside, on the stage.

    Args:
        stage: where it is.
        eye: sees, and strikes keys.
        logind: says that the computer sleeps.
        folder: of this play alone.
        chance: what is chosen.
    """

    stage: Stage
    eye: XClient
    logind: MockedLogind
    folder: Path
    chance: random.Random
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def home(self) -> Home:
        """Where the program keeps everything."""
        return Home(self.folder / "data")

    def begin(self, kind: str, state: str) -> subprocess.Popen[str]:
        """Start the process, and return it once it is where it should be."""
        self.folder.mkdir(parents=True)
        command = [sys.executable, "-m", STAGE, "--home", str(self.home.folder), f"--{kind}", state]
        with (self.stage.folder / "stderr.txt").open("ab") as stderr:
            process = subprocess.Popen(
                command,
                env=self.stage.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
                process_group=0,
            )
        self.told = self._line_of(process)
        return process

    def ask(self, process: subprocess.Popen[str], question: str) -> Any:  # noqa: ANN401 - what JSON brings
        """Ask the process something."""
        if process.stdin is None:
            raise NotSeen("nobody listens")
        process.stdin.write(f"{question}\n")
        process.stdin.flush()
        return self._line_of(process)[question]

    @staticmethod
    def _line_of(process: subprocess.Popen[str]) -> dict[str, Any]:
        if process.stdout is None:
            raise NotSeen("nobody answers")
        with selectors.DefaultSelector() as waiting:
            waiting.register(process.stdout, selectors.EVENT_READ)
            line = process.stdout.readline() if waiting.select(PATIENCE_S) else ""
        if not line:
            raise NotSeen("the process did not come to where it should be")
        answer: dict[str, Any] = json.loads(line)
        return answer


@dataclass
class Watch:
    """Some points of the screen that look different now from how the cover will look.

    Args:
        eye: sees.
        points: where, and the cover's colour there.
        cover: the whole window as the cover, and its place.
    """

    eye: XClient
    points: list[tuple[int, int, int]]
    cover: bytes
    box: Box

    @classmethod
    def over(cls, play: Play) -> "Watch":
        """Choose the points."""
        box: Box = tuple(play.told["window"])
        cover = (play.folder / PICTURE).read_bytes()
        now = play.eye.picture(box)
        assert len(now) == len(cover), f"the window has not the size it should have: {box}"
        found: list[tuple[int, int, int]] = []
        inner = [_within(tuple(other), box) for other in play.told["others"]]
        for area in [*(each for each in inner if each), *[(0, 0, box[2], box[3])] * POINTS]:
            point = _different(now, cover, box[2], area, play.chance)
            if point is not None:
                x, y = point
                found.append((box[0] + x, box[1] + y, _colour(cover, box[2], x, y)))
        assert found, "the cover looks like what it covers"
        return cls(play.eye, found, cover, box)

    def covered(self) -> bool:
        """Return whether all the points are the cover's."""
        return all(self.eye.pixel(x, y) == colour for x, y, colour in self.points)

    def show(self, now: bytes) -> None:
        """Keep what is seen and what should be, for whoever has to find out why."""
        SEEN.parent.mkdir(parents=True, exist_ok=True)
        for name, picture in (("seen.ppm", now), ("cover.ppm", self.cover)):
            pixels = bytearray(len(picture) // 4 * 3)
            pixels[0::3], pixels[1::3], pixels[2::3] = picture[2::4], picture[1::4], picture[0::4]
            head = f"P6 {self.box[2]} {self.box[3]} 255\n".encode()
            SEEN.with_name(name).write_bytes(head + pixels)

    def strange(self) -> float:
        """Return what part of the window is not as the cover was, from 0 to 1."""
        now = self.eye.picture(self.box)
        pixels = len(self.cover) // 4
        differ = sum(
            now[place : place + 3] != self.cover[place : place + 3] for place in range(0, len(now), 4 * 7)
        )
        if differ * 7 / pixels >= MOST_STRANGE:
            self.show(now)
        return differ * 7 / pixels


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Leave from states by triggers.

    Args:
        folder: empty.
        seed: settles their order and all else that is chosen.
        numbers: which of them.
        tell: gets what each came to.
    """
    order = cases(seed)
    with ExitStack() as around:
        stage = around.enter_context(Stage(folder, MODULE))
        logind = around.enter_context(MockedLogind(stage.environment["DBUS_SYSTEM_BUS_ADDRESS"]))
        eye = XClient(stage.environment["DISPLAY"])
        around.callback(eye.close)
        nothing = {window.number for window in eye.mapped()}
        for number in numbers:
            kind, state, trigger = order[number % len(order)]
            chance = random.Random(f"{seed}:{number}")
            play = Play(stage, eye, logind, folder / f"play-{number}", chance)
            try:
                figure = leave_once(play, Figure(kind, state, trigger), nothing)
            except (AssertionError, LookupError) as error:
                raise AssertionError(f"{kind} {state}, {trigger}: {error}") from error
            tell(asdict(figure))


def leave_once(play: Play, figure: Figure, nothing: set[int]) -> Figure:
    """Open the state, pull the trigger, and watch until the old process is gone.

    Args:
        play: an empty one.
        figure: what is tried; it is filled in.
        nothing: windows that were there before.
    """
    # Off the window: a button under the pointer is painted lighter once the cover is a live one.
    play.eye.point(0, 0)
    process = play.begin(figure.kind, figure.state)
    try:
        watch = Watch.over(play)
        focus_leave(play, process, figure)
        if figure.kind == "job":
            time.sleep(play.chance.uniform(0.0, 0.4))
            figure.working = bool(play.ask(process, "busy"))
        began = pull(play, process, figure)
        _watch_all(play, process, watch, figure, began, nothing)
    finally:
        _end(play, process)
    return figure


def focus_leave(play: Play, process: subprocess.Popen[str], figure: Figure) -> None:
    """Go to the button with Tab, if that is how she leaves."""
    if figure.trigger != "button by keyboard":
        return
    for _ in range(MOST_TABS):
        if play.ask(process, "focus"):
            return
        play.eye.strike("Tab")
        time.sleep(0.01)
    raise AssertionError(f"{MOST_TABS} times Tab do not come to the button")


def pull(play: Play, process: subprocess.Popen[str], figure: Figure) -> int:
    """Pull the trigger, and return when: nanoseconds of the shared clock."""
    eye, trigger = play.eye, figure.trigger
    if trigger in KEYS:
        return _strike(eye, KEYS[trigger])
    if trigger == "button by keyboard":
        return _strike(eye, ("space",))
    if trigger == "button by mouse":
        figure.presses = 1
        return _press(play)
    if trigger in SYSTEM:
        play.stage.person.wait_for(play.logind.inhibitors, "the program to listen to logind")
        tell = {"sleep": play.logind.sleep, "lock": play.logind.lock}
        return tell[trigger]() if trigger in tell else play.logind.active(False)
    if trigger == "button spoken":
        play.stage.person.find(play.told["name"], "push button")
    began = time.monotonic_ns()
    if trigger == "close":
        eye.ask_to_close(play.told["id"])
    elif trigger == "idle":
        play.ask(process, "idle")
    else:
        play.stage.person.act([play.told["name"]])
    return began


def _strike(eye: XClient, names: tuple[str, ...]) -> int:
    for name in names[:-1]:
        eye.press(name)
        time.sleep(_KEY_S)
        eye.release(name)
        time.sleep(_KEY_S)
    eye.press(names[-1])
    time.sleep(_KEY_S)
    began = time.monotonic_ns()
    eye.release(names[-1])
    return began


def _press(play: Play) -> int:
    box = play.told["leave"]
    assert box, "there is no button to leave by"
    play.eye.point(box[0] + box[2] // 2, box[1] + box[3] // 2)
    time.sleep(_KEY_S)
    play.eye.button(True)
    time.sleep(_KEY_S)
    began = time.monotonic_ns()
    play.eye.button(False)
    return began


def _watch_all(  # noqa: PLR0913, PLR0917 - what is watched, and since when
    play: Play,
    process: subprocess.Popen[str],
    watch: Watch,
    figure: Figure,
    began: int,
    nothing: set[int],
) -> None:
    while not watch.covered():
        late = _since(began)
        if figure.trigger == "button by mouse" and figure.presses == 1 and late > _AGAIN_S * 1000:
            figure.presses = 2
            began = _press(play)
        assert late < PATIENCE_S * 1000, "the cover did not come"
    figure.covered_ms = _since(began)
    while len(_ours(play.eye, nothing)) > 1:
        assert _since(began) < PATIENCE_S * 1000, "another window stays"
    figure.alone_ms = _since(began)
    while process.poll() is None:
        if not figure.closed_ms and _closed(play.home):
            figure.closed_ms = _since(began)
        # Where the window was closed, it goes a moment before its process.
        if not watch.covered() and (figure.trigger != "close" or _ours(play.eye, nothing)):
            watch.show(watch.eye.picture(watch.box))
            raise AssertionError("something else than the cover was seen after leaving")
        assert _since(began) < PATIENCE_S * 1000, "the old process does not end"
        time.sleep(0.001)
    figure.gone_ms = _since(began)
    figure.closed_ms = figure.closed_ms or figure.gone_ms
    assert process.returncode == 0, f"it ended with {process.returncode}"
    assert _closed(play.home), "the vault is locked after its process has ended"
    _see_what_is_left(play, process, watch, figure, nothing)


def _see_what_is_left(
    play: Play, process: subprocess.Popen[str], watch: Watch, figure: Figure, nothing: set[int]
) -> None:
    """One process with one window that looks like the cover did; none where the window was closed."""
    left = _living(process)
    if figure.trigger == "close":
        assert not left, f"still running: {left}"
        return
    assert len(left) == 1, f"running: {left}"
    # The display takes a moment to see that the old process, which has ended, has no windows any more.
    seen_since = time.monotonic_ns()
    while len(windows := _ours(play.eye, nothing)) != 1:
        assert _since(seen_since) < PATIENCE_S * 1000, f"windows: {windows}"
    assert watch.covered(), "something else than the cover was seen after leaving"
    strange = watch.strange()
    assert strange < MOST_STRANGE, f"{strange:.0%} of the window are not as the cover was"


def _ours(eye: XClient, nothing: set[int]) -> list[Box]:
    return [window.box for window in eye.mapped() if window.number not in nothing]


def _closed(home: Home) -> bool:
    """Return whether somebody else can take the vault's lock."""
    if not home.folder.exists():
        return True
    try:
        InstanceLock(home.instance_lock).release()
    except VaultInUse:
        return False
    return True


def _living(process: subprocess.Popen[str]) -> list[int]:
    """Return the processes that a process left behind, and itself while it runs."""
    found = subprocess.run(["pgrep", "-g", str(process.pid)], capture_output=True, text=True, check=False)
    states = {pid: Path(f"/proc/{pid}/stat") for pid in map(int, found.stdout.split())}
    living = []
    for pid, stat in states.items():
        with suppress(OSError):
            if stat.read_text().rpartition(")")[2].split()[0] != "Z":
                living.append(pid)
    return living


def _end(play: Play, process: subprocess.Popen[str]) -> None:
    """End what still runs, and wait until its window is off the screen."""
    for pid in _living(process):
        with suppress(ProcessLookupError):
            os.kill(pid, 9)
    process.wait(10)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    shutil.rmtree(play.folder, ignore_errors=True)


def _since(began: int) -> float:
    return (time.monotonic_ns() - began) / 1e6


def _within(box: Box, outer: Box) -> Box | None:
    """Return the part of a box that lies in another, as seen from there; None where nothing does."""
    left, top = max(box[0], outer[0]), max(box[1], outer[1])
    right = min(box[0] + box[2], outer[0] + outer[2])
    bottom = min(box[1] + box[3], outer[1] + outer[3])
    if right <= left or bottom <= top:
        return None
    return left - outer[0], top - outer[1], right - left, bottom - top


def _different(
    now: bytes, cover: bytes, width: int, area: Box, chance: random.Random
) -> tuple[int, int] | None:
    """Return a point of the area where two pictures differ, or None where there is hardly one."""
    for _ in range(2000):
        x, y = area[0] + chance.randrange(area[2]), area[1] + chance.randrange(area[3])
        if _colour(now, width, x, y) != _colour(cover, width, x, y):
            return x, y
    return None


def _colour(picture: bytes, width: int, x: int, y: int) -> int:
    place = 4 * (y * width + x)
    return int.from_bytes(picture[place : place + 3], "little")


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what all came to together.

    Raises:
        AssertionError: if the cover came too late too often.
    """
    timed = defaultdict(list)
    for figure in figures:
        if figure["trigger"] in TIMED:
            where = figure["state"] if figure["kind"] == "job" else "idle"
            if where == "idle" or figure["working"]:
                timed[where].append(max(figure["covered_ms"], figure["alone_ms"]))
    tried = Counter((figure["kind"], figure["state"], figure["trigger"]) for figure in figures)
    states = {(kind, state) for kind, state, _ in tried}
    lines = [f"{len(states)} states, {len(tried)} of states x triggers, {len(figures)} times left"]
    lines += [f"key to cover, {where}: {spread(values)}" for where, values in sorted(timed.items())]
    for what in ("closed_ms", "gone_ms"):
        values = [figure[what] for figure in figures if figure["trigger"] != "idle"]
        lines.append(f"{what[:-3]}: {spread(values)}")
    text = "\n".join(lines)
    late = [where for where, values in timed.items() if at_95(values) > GOAL_MS]
    assert not late, f"{text}\nlater than {GOAL_MS:.0f} ms: {late}"
    return text


def at_95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def spread(values: list[float]) -> str:
    """Say median, 95th percentile and worst."""
    if not values:
        return "none"
    return (
        f"median {statistics.median(values):.1f} ms, 95th {at_95(values):.1f} ms, "
        f"worst {max(values):.1f} ms, n={len(values)}"
    )
