"""The real program, with somebody inside who brings it to one state: a scene, or a long job.

python -m tools.torture_stage --home DIR (--scene NAME | --job NAME)

It says on standard output, as lines of JSON, once that it is ready and where everything is, and then
answers what it is asked on standard input: "focus" (whether the button to leave by has the keyboard),
"idle" (from now on nobody has touched it for long), "busy" (whether work is under way). What it leaves to
is the program itself, with short dead times.
"""

import argparse
import json
import os
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from safeplan.app.hardening import harden
from safeplan.app.interpreter import keep_constants_alive
from safeplan.app.main import SWITCH_INTERVAL_S
from safeplan.app.program import Program, run
from safeplan.clock import SystemClock
from safeplan.cover.settings import SettingsFile
from safeplan.places import Home
from safeplan.ui.idle import steady_ms
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.shell import Shell
from safeplan.ui.successor import CONTINUE_FLAG
from safeplan.ui.tasks import Tasks
from safeplan.ui.unlock.page import UnlockPage
from tests.builders.clock import FixedClock
from tests.journeys.short_times import CHEAP, MODULE, SHORT
from tools.scenes import SCENES
from tools.theatre import PASSPHRASE, Theatre
from tools.torture_jobs import JOBS

PICTURE = "cover.raw"
_LONG_AGO_MS = 3_600_000
_KEEP_GOING_MS = 10


class RealTheatre(Theatre):
    """The window of a program that runs, with its own door, guard and successor.

    Args:
        folder: for what scenes need.
        program: the program.
    """

    def __init__(self, folder: Path, program: "Staged") -> None:
        # Not the other's beginning: the program has made everything already.
        self.read = str
        self.home = program.home
        self.folder = folder
        self.appearance = {"mode": "light"}
        self.clock = SystemClock()
        self.rest_s = 0.05
        self.cost = CHEAP
        self.window = program.window
        self.size = (program.window.width(), program.window.height())
        self.vault = None
        self.tasks = Tasks()
        self._program = program

    def is_busy(self) -> bool:
        """Return whether anything is being done off the window's thread."""
        door = self._program.door
        if door is None or door._room is None:
            return False
        self.tasks = door._room.tasks
        return super().is_busy()

    def unlock(self, *, seeded: bool = True, every_idea: bool = False) -> Shell:
        """Type the passphrase into the real field."""
        self._make_vault(seeded, every_idea).lock()
        self._field().tried.emit(PASSPHRASE)

        def shell() -> Shell | None:
            guest = self.window.guest
            return guest if isinstance(guest, Shell) else None

        there = self.wait_for(shell, "the vault's window")
        self.vault = vault = self._program.door._room._vault
        # Scenes put the time back, to write what is some days old.
        vault.clock = FixedClock()
        self.tasks = self._program.door._room.tasks
        self.settle()
        return there

    def ask_for_password(self) -> UnlockPage:
        """Make the gesture, with a vault there."""
        self._make_vault(seeded=False).lock()
        return self._field()

    def set_up(self) -> SetupFlow:
        """Make the gesture, with no vault there."""
        self._program.come_back()
        flow = self.window.guest
        assert isinstance(flow, SetupFlow)
        self.settle()
        return flow

    def show(self, guest: QWidget) -> None:
        """Put a page in the place of what the gesture opens; its button leaves as there."""
        self._program.come_back()
        leave_asked = getattr(guest, "leave_asked", None)
        if isinstance(leave_asked, SignalInstance):
            leave_asked.connect(self._program.door.guard.leave)
        super().show(guest)

    def _field(self) -> UnlockPage:
        self._program.come_back()
        page = self.window.guest
        assert isinstance(page, UnlockPage)
        self.settle()
        return page


class Staged(Program):
    """The program, which plays a scene once it stands.

    Args:
        home: where everything is kept.
        settings: the cover's settings.
        scene: its name, or "".
        job: its name, or "".
    """

    def __init__(self, home: Home, settings: SettingsFile, scene: str, job: str) -> None:
        after = [sys.executable, "-m", MODULE, "--home", str(home.folder), CONTINUE_FLAG]
        super().__init__(home, settings, SHORT, CHEAP, after)
        self.home = home
        self._scene = scene
        self._job = job
        self._theatre: RealTheatre | None = None
        self._leave: QAbstractButton | None = None
        self._going = QTimer(self, interval=_KEEP_GOING_MS)
        self._asked = _Asked(self)
        self._asked.line.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def door(self) -> Any:  # noqa: ANN401 - the program's own
        """What the gesture opened."""
        return self._door

    def start(self) -> None:
        """Show the cover, then play."""
        self.window.show()
        QTimer.singleShot(50, self._play)

    def _play(self) -> None:
        folder = self.home.folder.parent / "props"
        theatre = self._theatre = RealTheatre(folder, self)
        if self._job:
            go_on = JOBS[self._job](theatre)
            self._going.timeout.connect(go_on)
            self._going.start()
        else:
            SCENES[self._scene](theatre)
        theatre.settle(0.3)
        self._tell_place()
        self._asked.start()

    def _tell_place(self) -> None:
        window = self.window
        picture = window.face.grab().toImage()
        (self.home.folder.parent / PICTURE).write_bytes(bytes(picture.constBits()))
        # Only the password field has no other; elsewhere, "Back" means back to another page.
        name = "Back" if isinstance(window.guest, UnlockPage) else "Leave"
        leave = [
            button
            for button in window.findChildren(QAbstractButton)
            if button.isVisible() and button.text() == name
        ]
        self._leave = leave[0] if leave else None
        _say(
            {
                "window": _box(window),
                "id": int(window.winId()),
                "others": [
                    _box(each)
                    for each in QApplication.topLevelWidgets()
                    if each.isVisible() and each is not window
                ],
                "leave": _box(leave[0]) if leave else None,
                "name": name,
            }
        )

    def _answer(self, question: str) -> None:
        if question == "focus":
            _say({"focus": self._leave is not None and QApplication.focusWidget() is self._leave})
        elif question == "busy":
            _say({"busy": self._theatre is not None and self._theatre.is_busy()})
        elif question == "idle" and self._door is not None:
            self._door.unattended.idle._clock_ms = lambda: steady_ms() + _LONG_AGO_MS
            _say({"idle": True})


class _Asked(QObject):
    """Reads standard input beside the window's thread."""

    line = Signal(str)

    def start(self) -> None:
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.line.emit(line.strip())


def _box(widget: QWidget) -> list[int]:
    place = QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
    return [place.x(), place.y(), place.width(), place.height()]


def _say(what: dict[str, object]) -> None:
    os.write(1, (json.dumps(what) + "\n").encode())


def main() -> int:
    """Do what the product's own beginning does."""
    harden()
    keep_constants_alive()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--scene", default="")
    parser.add_argument("--job", default="")
    options = parser.parse_args()
    make = partial(Staged, scene=options.scene, job=options.job)
    return run(Home(options.home), continued=False, make=make)


if __name__ == "__main__":
    sys.exit(main())
