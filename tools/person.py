"""A person before the real program: keys and mouse, and what a screen reader or a camera would see."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

from tools.virtual_screen import VirtualScreen

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds after which something that does not appear is taken to be missing."""
SYSTEM_PYTHON = "/usr/bin/python3"
READER = Path(__file__).parent / "screen_reader.py"


class NotSeen(AssertionError):
    """What the person looked for did not appear."""


@dataclass(frozen=True)
class Seen:
    """One thing on the screen, as a screen reader tells it.

    Args:
        name: its accessible name.
        role: what kind of thing it is.
        states: words such as "focused" and "checked".
        box: left, top, width and height on the screen, in pixels.
        text: what stands in it, if it holds text.
        depth: how far below the desktop; 0 is a program, 1 its windows.
        more: every further word attached to it, if everything was asked for.
    """

    name: str
    role: str
    states: frozenset[str]
    box: tuple[int, int, int, int]
    text: str
    depth: int = 0
    more: str = ""

    @property
    def middle(self) -> tuple[int, int]:
        """The point to click on."""
        left, top, width, height = self.box
        return left + width // 2, top + height // 2


@dataclass
class Person:
    """Sits before the screen.

    Args:
        environment: of the screen and of the accessibility bus.
    """

    environment: dict[str, str]
    inputs: int = 0
    _reader: subprocess.Popen[str] | None = field(default=None, repr=False)

    def look(self, *, everything: bool = False) -> list[Seen]:
        """Return what a screen reader finds now.

        Args:
            everything: what does not show too, with every word that is attached to it.
        """
        return [_seen(entry) for entry in self._ask("everything" if everything else "")]

    def _ask(self, line: str) -> list[dict[str, Any]]:
        if self._reader is None:
            self._reader = subprocess.Popen(
                [SYSTEM_PYTHON, "-W", "ignore", str(READER)],
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        if self._reader.stdin is None or self._reader.stdout is None:
            raise NotSeen("the screen reader has no ears")
        self._reader.stdin.write(f"{line}\n")
        self._reader.stdin.flush()
        answer = self._reader.stdout.readline()
        if not answer:
            raise NotSeen("the screen reader stopped")
        found: list[dict[str, Any]] = json.loads(answer)
        return found

    def act(self, names: Iterable[str]) -> None:
        """Have the screen reader press the first button of one of these names, as its users do."""
        self._ask("press " + json.dumps(sorted(names)))

    def find(self, name: str, role: str | None = None, state: str | None = None) -> Seen:
        """Return the first thing of this name, waiting until it appears.

        Args:
            name: the accessible name, or its beginning when it ends in "…".
            role: its kind, where several share the name.
            state: a state it must have.
        """

        def there() -> Seen | None:
            for seen in self.look():
                named = seen.name.startswith(name[:-1]) if name.endswith("…") else seen.name == name
                if named and (role is None or seen.role == role) and (state is None or state in seen.states):
                    return seen
            return None

        return self.wait_for(there, f"{name!r}")

    def wait_for(self, question: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
        """Ask until the answer is true, and return it.

        Args:
            question: asked again and again.
            what: what is waited for, in words.
            patience: seconds.

        Raises:
            NotSeen: if it is not true in time.
        """
        deadline = time.monotonic() + patience
        while True:
            answer = question()
            if answer:
                return answer
            if time.monotonic() > deadline:
                names = sorted({seen.name for seen in self.look() if seen.name})
                raise NotSeen(f"waited for {what}; on the screen: {names}")
            time.sleep(0.1)

    def text_on_screen(self) -> str:
        """Return all names and texts that a screen reader could read out now."""
        return "\n".join(part for seen in self.look() for part in (seen.name, seen.text) if part)

    def press(self, *keys: str) -> None:
        """Strike keys or combinations, one after the other, such as "ctrl+Return"."""
        self.inputs += len(keys)
        self._hands("key", "--clearmodifiers", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type a text; it is not counted among the inputs."""
        self._hands("type", "--delay", "12", "--", text)

    def click(self, name: str, role: str | None = None) -> None:
        """Click on the thing of this name."""
        self.click_at(*self.find(name, role).middle)

    def click_at(self, x: int, y: int) -> None:
        """Click on a point of the screen, in pixels."""
        self.inputs += 1
        self._hands("mousemove", str(x), str(y), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at one point of the screen and let go at another, in pixels."""
        self.inputs += 1
        self._hands(
            "mousemove", *map(str, start), "mousedown", "1", "mousemove", *map(str, end), "mouseup", "1"
        )

    def scroll(self, x: int, y: int) -> None:
        """Turn the wheel down at a point of the screen, in pixels, as far as it goes; it is one input."""
        self.inputs += 1
        self._hands("mousemove", str(x), str(y), "click", "--repeat", "12", "--delay", "30", "5")
        time.sleep(0.3)

    def leave(self) -> None:
        """Strike Shift three times, then hands off."""
        self.inputs += 3
        self._hands("key", "--delay", "60", "Shift_L", "Shift_R", "Shift_L")

    def photograph(self, path: Path) -> None:
        """Keep a picture of the whole screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tools.camera", str(path)]
        subprocess.run(command, env=self.environment, check=True, timeout=60)

    def go_home(self) -> None:
        """Stop looking."""
        if self._reader is not None:
            self._reader.kill()
            self._reader.communicate()
            self._reader = None

    def _hands(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=120)


class Stage:
    """A virtual screen, a session bus and an empty home, with the program on it.

    Args:
        folder: everything the program can write to lies in here.
        module: the program's entry; tests have one that waits less.
        before: what its command begins with, such as a tracer.
    """

    def __init__(self, folder: Path, module: str = "safeplan", before: Sequence[str] = ()) -> None:
        self.folder = folder
        self._module = module
        self._before = before
        self.home = folder / "home"
        self.data = self.home / ".local" / "share" / "lists-data"
        self._running = ExitStack()
        self._programs: list[subprocess.Popen[bytes]] = []
        self.environment: dict[str, str] = {}
        self.person = Person({})

    def __enter__(self) -> Self:
        """Set the stage."""
        with ExitStack() as starting:
            screen = starting.enter_context(VirtualScreen())
            self.environment = screen.environment() | self._own_folders()
            self.environment |= {
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "LANG": "C.UTF-8",
                "TZ": "Europe/London",
            }
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = starting.enter_context(_bus(self.environment))
            # Nothing of the computer's own session: its lock must not reach the program on the stage.
            self.environment["DBUS_SYSTEM_BUS_ADDRESS"] = self.environment["DBUS_SESSION_BUS_ADDRESS"]
            self.person = Person(self.environment)
            starting.callback(self.person.go_home)
            starting.callback(self.end_programs)
            self._running = starting.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the stage."""
        self._running.close()

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the program, and return its process; successors share its group."""
        with (self.folder / "stderr.txt").open("ab") as stderr:
            program = subprocess.Popen(
                [*self._before, sys.executable, "-m", self._module, *arguments],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                start_new_session=True,
            )
        self._programs.append(program)
        return program

    def close_window(self) -> None:
        """Close the program's window, and wait until it ended."""
        self.person.press("alt+F4")
        self.person.wait_for(lambda: not self.processes(), "the program to end")

    def processes(self) -> list[int]:
        """Return the living processes of every program started, successors included."""
        groups = {program.pid for program in self._programs}
        tracers = groups if self._before else set()
        table = _process_table()
        return [pid for pid, group, state in table if group in groups and state != "Z" and pid not in tracers]

    @property
    def programs(self) -> tuple[subprocess.Popen[bytes], ...]:
        """The programs started; each leads the group of its successors."""
        return tuple(self._programs)

    def end_programs(self) -> None:
        """End whatever still runs."""
        for pid in self.processes():
            os.kill(pid, 9)
        for program in self._programs:
            program.wait(10)

    def _own_folders(self) -> dict[str, str]:
        places = {
            "HOME": self.home,
            "XDG_DATA_HOME": self.home / ".local" / "share",
            "XDG_CONFIG_HOME": self.home / ".config",
            "XDG_CACHE_HOME": self.home / ".cache",
            "XDG_RUNTIME_DIR": self.folder / "run",
            "TMPDIR": self.folder / "tmp",
        }
        for place in places.values():
            place.mkdir(parents=True, exist_ok=True)
            place.chmod(0o700)
        return {name: str(place) for name, place in places.items()}


def _seen(entry: dict[str, Any]) -> Seen:
    left, top, width, height = entry.get("box", (0, 0, 0, 0))
    return Seen(
        entry["name"],
        entry["role"],
        frozenset(entry["states"]),
        (left, top, width, height),
        entry.get("text", ""),
        entry.get("depth", 0),
        entry.get("more", ""),
    )


@contextmanager
def _bus(environment: dict[str, str]) -> Iterator[str]:
    """Run a session bus of our own, for the accessibility bus, and give its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    bus = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        if bus.stdout is None:
            raise NotSeen("no session bus")
        yield bus.stdout.readline().strip()
    finally:
        bus.terminate()
        bus.communicate(timeout=10)


def _process_table() -> list[tuple[int, int, str]]:
    """Return each process's number, group and state, from /proc."""
    table = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        table.append((int(stat.parent.name), int(fields[2]), fields[0]))
    return table
