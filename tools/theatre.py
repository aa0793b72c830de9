"""Where the scenes are played: a window of the real program, and what lies behind it.

A scene is a function that takes a `Theatre` and brings the window to one state, as she would. `@scene` enters
it into `SCENES` under its own name.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from safeplan.app.room import Opened
from safeplan.app.wiring import build_shell, theme_for
from safeplan.clock import Clock
from safeplan.cover.opening import open_cover
from safeplan.cover.quiet import DeadTimes
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.plan.ideas import IDEAS
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.shell import Shell
from safeplan.ui.tasks import Tasks
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.entries import a_small_diary
from tests.builders.plan import sample_plan

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a vault that is thrown away
CHEAP = Cost(memory_kib=8192, passes=3, lanes=4)
NO_DEAD_TIMES = DeadTimes(0, 0, 0)
REST_S = 0.3
LONGEST_REST_S = 2.0
PATIENCE_S = 5.0
RICH_ENTRY = 6
"""The seeded entry with messages, a breach, a report, evidence and an amendment."""


class Theatre:
    """A window of the real program with a vault behind it.

    Args:
        folder: an empty folder for this scene.
        appearance: how the vault's window looks.
        size: of the window, in pixels.
        read: gives a text of the source as it reads in the language that is shown.
        rest_s: how long the window is given to come to rest, in seconds.
    """

    def __init__(
        self,
        folder: Path,
        appearance: dict[str, Any],
        size: tuple[int, int],
        read: Callable[[str], str] = str,
        rest_s: float = REST_S,
    ) -> None:
        self.read = read
        self.home = Home(folder / "home")
        self.folder = folder
        self.appearance = appearance
        self.clock: Clock = FixedClock()
        self.size = size
        self.rest_s = rest_s
        self.cost = CHEAP
        self.window = self._open("lists")
        self.tasks = Tasks()
        self.vault: Vault | None = None

    def use_cover(self, program: str) -> None:
        """Play another cover: "lists" or "calculator"."""
        self.window.hide()
        self.window.deleteLater()
        self.window = self._open(program)

    def _open(self, program: str) -> CoverWindow:
        settings = SettingsFile(self.home.cover_settings)
        settings.change(replace(settings.current, program=program))
        window = open_cover(self.home, self.clock, settings, times=NO_DEAD_TIMES)
        window.resize(*self.size)
        window.show()
        return window

    def unlock(self, *, seeded: bool = True, every_idea: bool = False) -> Shell:
        """Show the vault's window, and return it.

        Args:
            seeded: with the invented diary and plan in it.
            every_idea: with every idea there is in the plan as well.
        """
        self.vault = self._make_vault(seeded, every_idea)
        opened = Opened(self.vault, {}, self.appearance)
        theme = theme_for(self.appearance)
        shell = build_shell(theme, opened, self.tasks, SecretClipboard(), parent=self.window)
        self.tasks.failed.connect(shell.note_error)
        self.window.show_guest(shell)
        shell.restore({})
        shell.note_saved(self.clock.now())
        self.settle()
        return shell

    def _make_vault(self, seeded: bool = True, every_idea: bool = False) -> Vault:
        clock = FixedClock()
        vault = Vault.create(self.home, PASSPHRASE, cost=self.cost, clock=clock)
        if seeded:
            seed(vault, clock, self.folder)
        if every_idea:
            store = PlanStore(vault)
            for each in IDEAS:
                store.add_idea(each.id, each.text)
        return vault

    def ask_for_password(self) -> UnlockPage:
        """Show the password field, and return its page."""
        page = UnlockPage()
        self.window.show_guest(page)
        self.settle()
        return page

    def set_up(self) -> SetupFlow:
        """Show the first run, and return it."""
        flow = SetupFlow(theme_for(self.appearance))
        self.window.show_guest(flow)
        self.settle()
        return flow

    def show(self, guest: QWidget) -> None:
        """Show a page of its own behind the cover, where no scene gets there by the usual way."""
        self.window.show_guest(guest)
        self.settle()

    def press(self, name: str) -> None:
        """Press the visible button of this name, as she would."""
        self.button(name).click()
        self.settle()

    def button(self, name: str) -> QAbstractButton:
        """Return the visible button of this name, waiting until it is there."""
        wanted = self.read(name)

        def there() -> QAbstractButton | None:
            for button in self.window.findChildren(QAbstractButton):
                named = wanted in {button.text().replace("&", ""), button.accessibleName()}
                if named and button.isVisible() and button.isEnabled():
                    return button
            return None

        return self.wait_for(there, f"a button {name!r}")

    def widget(self, kind: type[W]) -> W:
        """Return the first visible widget of a class, waiting until it is there."""

        def there() -> W | None:
            shown = (each for each in self.window.findChildren(kind) if each.isVisible())
            return next(shown, None)

        return self.wait_for(there, f"a {kind.__name__}")

    def wait_for(self, question: Callable[[], T | None], what: str) -> T:
        """Let time pass until the answer is true, and return it.

        Raises:
            LookupError: if it is not true in time.
        """
        deadline = time.monotonic() + PATIENCE_S
        while not (answer := question()):
            if time.monotonic() > deadline:
                raise LookupError(f"waited for {what}")
            self.settle(0.02)
        return answer

    def type(self, text: str) -> None:
        """Type into what has the keyboard."""
        target = self.window.focusWidget()
        if target is None:
            raise LookupError("nothing has the keyboard")
        QTest.keyClicks(target, text)
        self.settle()

    def settle(self, seconds: float | None = None) -> None:
        """Let the window come to rest: until nothing is being done any more, or for so many seconds."""
        began = time.monotonic()
        rest = self.rest_s if seconds is None else seconds
        while True:
            QApplication.processEvents()
            passed = time.monotonic() - began
            busy = seconds is None and passed < LONGEST_REST_S and self.is_busy()
            if passed >= rest and not busy:
                break
            time.sleep(0.005)
        QApplication.processEvents()

    def is_busy(self) -> bool:
        """Return whether anything is being done off the window's thread, or waits for it."""
        lanes = self.tasks._lanes.values()
        working = any(lane._running or lane._normal or lane._urgent for lane in lanes)
        return working or self.tasks.is_making_paper

    def close(self) -> None:
        """Clear the stage."""
        self.tasks.close()
        if self.vault is not None:
            self.vault.lock()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seed(vault: Vault, clock: FixedClock, folder: Path) -> None:
    """Fill a vault with an invented diary and plan."""
    journal, locker, now = Journal(vault), EvidenceLocker(vault), clock.now()
    photo = a_photo(folder / "silver astra.jpg")
    for written, incident in a_small_diary():
        clock.set(written)
        change = journal.add(incident)
        if incident.reported:
            locker.attach(change.ids[0], locker.store(photo))
    clock.set(datetime(2026, 11, 23, 18, 30, tzinfo=now.tzinfo))
    amended = next(row for row in journal.page() if row.reported)
    entry = journal.entry(amended.id)
    journal.amend(amended.id, entry.incident, why="Added the police log number.")
    clock.set(now)
    store = PlanStore(vault)
    for step in sample_plan().steps():
        change = (
            store.add_own(step.section, step.text, step.note)
            if step.idea_id is None
            else store.add_idea(step.idea_id, step.text)
        )
        if step.note and step.idea_id is not None:
            store.note(change.ids[0], step.note)
        if step.done:
            store.tick(change.ids[0], True)
    for card in sample_plan().cards():
        store.add_card(card.section, card.if_text, card.then_text)


def a_photo(path: Path) -> Path:
    """Paint a picture that stands for a photo."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(640, 420, QImage.Format.Format_RGB32)
    image.fill(QColor("#8a9aa5"))
    painter = QPainter(image)
    painter.fillRect(0, 260, 640, 160, QColor("#5b5a58"))
    painter.setBrush(QColor("#c9ced2"))
    painter.drawRoundedRect(180, 190, 290, 110, 30, 30)
    painter.end()
    image.save(str(path))
    return path


Scene = Callable[[Theatre], None]
SCENES: dict[str, Scene] = {}


def scene(play: Scene) -> Scene:
    """Name a scene by its function."""
    SCENES[play.__name__.replace("_", "-")] = play
    return play
