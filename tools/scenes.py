"""Every screen of the program, each reached the way she would reach it."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from safeplan.app.room import Opened
from safeplan.app.wiring import build_shell, theme_for
from safeplan.cover.opening import open_cover
from safeplan.cover.settings import SettingsFile
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.tasks import Tasks
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.entries import a_small_diary
from tests.builders.plan import sample_plan

PASSPHRASE = "correct horse battery staple"
CHEAP = Cost(memory_kib=8192, passes=3, lanes=4)
PATIENCE_S = 0.4


class Theatre:
    """A window of the real program with a vault behind it.

    Args:
        folder: an empty folder for this scene.
        appearance: how the vault's window looks.
        size: of the window, in pixels.
    """

    def __init__(self, folder: Path, appearance: dict[str, Any], size: tuple[int, int]) -> None:
        self.home = Home(folder / "home")
        self.folder = folder
        self.appearance = appearance
        self.clock = FixedClock()
        self.window = open_cover(self.home, self.clock, SettingsFile(self.home.cover_settings))
        self.window.resize(*size)
        self.window.show()
        self.tasks = Tasks()
        self.vault: Vault | None = None

    def unlock(self, *, seeded: bool = True) -> Any:  # noqa: ANN401 - the shell, with the pages inside
        """Show the vault's window."""
        self.vault = Vault.create(self.home, PASSPHRASE, cost=CHEAP, clock=self.clock)
        if seeded:
            seed(self.vault, self.clock, self.folder)
        opened = Opened(self.vault, {}, self.appearance)
        shell = build_shell(theme_for(self.appearance), opened, self.tasks, SecretClipboard())
        self.tasks.failed.connect(shell.note_error)
        self.window.show_guest(shell)
        shell.restore({})
        shell.note_saved(self.clock.now())
        self.settle()
        return shell

    def settle(self) -> None:
        """Let the window come to rest."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.01)

    def close(self) -> None:
        """Clear the stage."""
        self.tasks.close()
        if self.vault is not None:
            self.vault.lock()
        self.window.hide()
        self.window.deleteLater()


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


@scene
def cover(theatre: Theatre) -> None:
    """The cover alone."""


@scene
def unlock(theatre: Theatre) -> None:
    """The password field."""
    theatre.window.show_guest(UnlockPage())


@scene
def first_run_computer(theatre: Theatre) -> None:
    """Is this computer safe to use?"""
    _setup(theatre)


@scene
def first_run_passphrase(theatre: Theatre) -> None:
    """Generated words."""
    flow = _setup(theatre)
    flow.computer.go_on.emit()


@scene
def first_run_own_passphrase(theatre: Theatre) -> None:
    """Her own words, with their strength."""
    flow = _setup(theatre)
    flow.computer.go_on.emit()


@scene
def first_run_paper(theatre: Theatre) -> None:
    """Paper instead."""
    _setup(theatre).computer.paper.emit()


def _setup(theatre: Theatre) -> SetupFlow:
    flow = SetupFlow(theme_for(theatre.appearance))
    theatre.window.show_guest(flow)
    return flow


@scene
def write_empty(theatre: Theatre) -> None:
    """The box, with nothing in it yet."""
    theatre.unlock().show_page("write")


@scene
def diary_empty(theatre: Theatre) -> None:
    """No entries yet."""
    theatre.unlock(seeded=False).show_page("diary")


@scene
def diary(theatre: Theatre) -> None:
    """The newest entries."""
    theatre.unlock().show_page("diary")


@scene
def plan_empty(theatre: Theatre) -> None:
    """No steps yet."""
    theatre.unlock(seeded=False).show_page("plan")


@scene
def plan(theatre: Theatre) -> None:
    """A plan in use."""
    theatre.unlock().show_page("plan", "O")


@scene
def find_help(theatre: Theatre) -> None:
    """The directory."""
    theatre.unlock().show_page("help")


@scene
def find_help_search(theatre: Theatre) -> None:
    """One word typed."""
    theatre.unlock().show_page("help", "stalk")


@scene
def danger(theatre: Theatre) -> None:
    """In danger now."""
    theatre.unlock().show_page("danger")


@scene
def settings(theatre: Theatre) -> None:
    """Settings."""
    theatre.unlock().show_page("settings")


@scene
def error(theatre: Theatre) -> None:
    """A notice above the page."""
    from safeplan.errors import DiskFull

    shell = theatre.unlock()
    shell.note_error(DiskFull())
