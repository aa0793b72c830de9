"""A bus of our own, and on it a logind that does what a test asks: python-dbusmock on Debian's Python."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Self

from tools.system import SYSTEM_PYTHON

HAND = Path(__file__).with_name("logind_hand.py")


@contextmanager
def a_bus() -> Iterator[str]:
    """Run a bus, and give its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with _running(command) as bus:
        yield _line_of(bus)


class MockedLogind:
    """Pretends to be logind on a bus, for as long as the `with` block lasts.

    Args:
        address: of the bus.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._stack = ExitStack()
        self._hand: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        """Start it, and return once it answers."""
        python = [str(SYSTEM_PYTHON), "-W", "ignore"]
        with ExitStack() as starting:
            environment = {"DBUS_SYSTEM_BUS_ADDRESS": self._address}
            mock = [*python, "-m", "dbusmock", "--system", "--template", "logind"]
            starting.enter_context(_running(mock, environment, stdout=subprocess.DEVNULL))
            self._hand = starting.enter_context(_running([*python, str(HAND), self._address]))
            if _line_of(self._hand) != "ready":
                raise RuntimeError("the mocked logind did not start")
            self._stack = starting.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._stack.close()

    def sleep(self) -> int:
        """Tell that the computer is about to sleep; returns when, in nanoseconds of `time.monotonic_ns`."""
        return int(self._ask("sleep"))

    def wake(self) -> int:
        """Tell that the computer woke up; returns when."""
        return int(self._ask("wake"))

    def lock(self, session: str = "auto") -> int:
        """Ask a session, ours if none is named, to lock; returns when."""
        return int(self._ask("lock", session))

    def hint(self, locked: bool, session: str = "auto") -> int:
        """Tell that a session was locked or unlocked by its desktop; returns when."""
        return int(self._ask("hint", locked, session))

    def active(self, active: bool, session: str = "auto") -> int:
        """Switch to a session, or away from it; returns when."""
        return int(self._ask("active", active, session))

    def refuse(self, method: str, takes: str, gives: str) -> None:
        """Refuse a method of the manager from now on, whose types are given in the bus's letters."""
        self._ask("refuse", method, takes, gives)

    def inhibitors(self) -> list[list[str]]:
        """Return what, who, why and how of all that keep the computer from sleeping."""
        listed: list[list[str]] = self._ask("inhibitors")
        return listed

    def _ask(self, *words: object) -> Any:  # noqa: ANN401 - whatever JSON brings
        if self._hand is None or self._hand.stdin is None:
            raise RuntimeError("not started")
        self._hand.stdin.write(json.dumps(words) + "\n")
        self._hand.stdin.flush()
        return json.loads(_line_of(self._hand))


@contextmanager
def _running(
    command: list[str], environment: dict[str, str] | None = None, stdout: int = subprocess.PIPE
) -> Iterator[subprocess.Popen[str]]:
    """Run a program for as long as the block lasts; a pipe that nobody reads would stop it."""
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _line_of(process: subprocess.Popen[str]) -> str:
    if process.stdout is None:
        raise RuntimeError("nothing to read")
    return process.stdout.readline().strip()
