"""Every screen of the program, each reached the way she would reach it."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from safeplan.app.room import Opened
from safeplan.app.wiring import build_shell, theme_for
from safeplan.cover.opening import open_cover
from safeplan.cover.quiet import DeadTimes
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.errors import DiskFull, VaultDamaged
from safeplan.places import Home
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.messages import sentence
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.tasks import Tasks
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.entries import a_small_diary
from tests.builders.plan import sample_plan

PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a vault that is thrown away
CHEAP = Cost(memory_kib=8192, passes=3, lanes=4)
NO_DEAD_TIMES = DeadTimes(0, 0, 0)
PATIENCE_S = 0.3
RICH_ENTRY = 6
"""The seeded entry with messages, a breach, a report, evidence and an amendment."""


class Theatre:
    """A window of the real program with a vault behind it.

    Args:
        folder: an empty folder for this scene.
        appearance: how the vault's window looks.
        size: of the window, in pixels.
        read: gives a text of the source as it reads in the language that is shown.
    """

    def __init__(
        self,
        folder: Path,
        appearance: dict[str, Any],
        size: tuple[int, int],
        read: Callable[[str], str] = str,
    ) -> None:
        self.read = read
        self.home = Home(folder / "home")
        self.folder = folder
        self.appearance = appearance
        self.clock = FixedClock()
        self.size = size
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

    def unlock(self, *, seeded: bool = True) -> Any:  # noqa: ANN401 - the shell, with the pages inside
        """Show the vault's window."""
        self.vault = Vault.create(self.home, PASSPHRASE, cost=CHEAP, clock=self.clock)
        if seeded:
            seed(self.vault, self.clock, self.folder)
        opened = Opened(self.vault, {}, self.appearance)
        theme = theme_for(self.appearance)
        shell = build_shell(theme, opened, self.tasks, SecretClipboard(), parent=self.window)
        self.tasks.failed.connect(shell.note_error)
        self.window.show_guest(shell)
        shell.restore({})
        shell.note_saved(self.clock.now())
        self.settle()
        return shell

    def press(self, name: str) -> None:
        """Press the visible button of this name, as she would."""
        wanted = self.read(name)
        for button in self.window.findChildren(QAbstractButton):
            named = wanted in {button.text().replace("&", ""), button.accessibleName()}
            if named and button.isVisible() and button.isEnabled():
                button.click()
                self.settle()
                return
        raise LookupError(f"no button {name!r}")

    def type(self, text: str) -> None:
        """Type into what has the keyboard."""
        target = self.window.focusWidget()
        if target is None:
            raise LookupError("nothing has the keyboard")
        QTest.keyClicks(target, text)
        self.settle()

    def settle(self, seconds: float = PATIENCE_S) -> None:
        """Let the window come to rest."""
        end = time.monotonic() + seconds
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


def _setup(theatre: Theatre) -> SetupFlow:
    flow = SetupFlow(theme_for(theatre.appearance))
    theatre.window.show_guest(flow)
    theatre.settle()
    return flow


@scene
def cover(theatre: Theatre) -> None:
    """The cover alone."""


@scene
def cover_calculator(theatre: Theatre) -> None:
    """The other cover, after a sum."""
    theatre.use_cover("calculator")
    theatre.settle()
    QTest.keyClicks(theatre.window.focusWidget() or theatre.window, "12.5*8=")


@scene
def unlock(theatre: Theatre) -> None:
    """The password field."""
    theatre.window.show_guest(UnlockPage())


@scene
def unlock_damaged(theatre: Theatre) -> None:
    """What the field says of a damaged vault."""
    page = UnlockPage()
    theatre.window.show_guest(page)
    message = sentence(VaultDamaged())
    page.show_message(message.title, message.text)


@scene
def first_run_computer(theatre: Theatre) -> None:
    """Is this computer safe to use?"""
    _setup(theatre)


@scene
def first_run_passphrase(theatre: Theatre) -> None:
    """Generated words."""
    _setup(theatre).computer.go_on.emit()


@scene
def first_run_own_passphrase(theatre: Theatre) -> None:
    """Her own words, with their strength."""
    _setup(theatre).computer.go_on.emit()
    theatre.settle()
    theatre.press("Your own")
    theatre.window.setFocus()
    for field in theatre.window.findChildren(QLineEdit):
        if field.isVisible():
            field.setFocus()
            theatre.type("otter marzipan")
            break


@scene
def first_run_device(theatre: Theatre) -> None:
    """Another device instead."""
    _setup(theatre).computer.other_device.emit()


@scene
def first_run_paper(theatre: Theatre) -> None:
    """Paper instead."""
    _setup(theatre).computer.paper.emit()


@scene
def first_run_danger(theatre: Theatre) -> None:
    """In danger before anything was set up."""
    _setup(theatre)
    theatre.press("In danger now")


@scene
def write_empty(theatre: Theatre) -> None:
    """The box, with nothing in it yet."""
    theatre.unlock().show_page("write")


@scene
def write_filled(theatre: Theatre) -> None:
    """A line, and a detail open."""
    theatre.unlock().show_page("write")
    theatre.type("They stood at the corner by the chemist again.")
    theatre.press("Where")


@scene
def write_behaviours(theatre: Theatre) -> None:
    """Choosing behaviours."""
    theatre.unlock().show_page("write")
    theatre.press("Behaviours")


@scene
def write_day(theatre: Theatre) -> None:
    """Choosing a day."""
    theatre.unlock().show_page("write")
    theatre.press("Choose a day")


@scene
def write_evidence(theatre: Theatre) -> None:
    """Choosing a file."""
    theatre.unlock().show_page("write")
    theatre.press("Add evidence")


@scene
def write_kept(theatre: Theatre) -> None:
    """An entry was kept."""
    theatre.unlock().show_page("write")
    theatre.type("They rang the bell and went away.")
    theatre.press("Keep this entry")


@scene
def diary_empty(theatre: Theatre) -> None:
    """No entries yet."""
    theatre.unlock(seeded=False).show_page("diary")


@scene
def diary(theatre: Theatre) -> None:
    """The newest entry."""
    theatre.unlock().show_page("diary")


@scene
def diary_entry(theatre: Theatre) -> None:
    """An entry with evidence and an amendment."""
    theatre.unlock().show_page("diary", RICH_ENTRY)


@scene
def diary_versions(theatre: Theatre) -> None:
    """Its versions side by side."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.press("Compare versions")


@scene
def diary_search(theatre: Theatre) -> None:
    """Searching as she types."""
    theatre.unlock().show_page("diary")
    theatre.settle()
    field = next(field for field in theatre.window.findChildren(QLineEdit) if field.isVisible())
    field.setFocus()
    theatre.type("coat")


@scene
def diary_amend(theatre: Theatre) -> None:
    """The form of an entry."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.press("Amend")


@scene
def diary_pictures(theatre: Theatre) -> None:
    """Pictures, shown because she asked."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.press("Show")


@scene
def plan_empty(theatre: Theatre) -> None:
    """No steps yet."""
    theatre.unlock(seeded=False).show_page("plan")


@scene
def plan(theatre: Theatre) -> None:
    """A plan in use."""
    theatre.unlock().show_page("plan", "O")


@scene
def plan_print(theatre: Theatre) -> None:
    """The paper before it is printed."""
    theatre.unlock().show_page("plan", "O")
    theatre.settle()
    theatre.press("Print")
    theatre.settle(1.5)


@scene
def find_help(theatre: Theatre) -> None:
    """The directory."""
    theatre.unlock().show_page("help")


@scene
def find_help_search(theatre: Theatre) -> None:
    """One word typed."""
    theatre.unlock().show_page("help", "stalk")


@scene
def find_help_large(theatre: Theatre) -> None:
    """A number shown large."""
    theatre.unlock().show_page("help", "gb-national-stalking-helpline")
    theatre.settle()
    theatre.press("Show large")


@scene
def find_help_sources(theatre: Theatre) -> None:
    """Where a row comes from."""
    theatre.unlock().show_page("help", "gb-national-stalking-helpline")
    theatre.settle()
    theatre.press("Sources")


@scene
def danger(theatre: Theatre) -> None:
    """In danger now."""
    theatre.unlock().show_page("danger")


@scene
def danger_countries(theatre: Theatre) -> None:
    """Another country."""
    theatre.unlock().show_page("danger")
    theatre.settle()
    theatre.press("Another country")


@scene
def settings(theatre: Theatre) -> None:
    """Settings."""
    theatre.unlock().show_page("settings")


@scene
def error(theatre: Theatre) -> None:
    """A notice above the page."""
    theatre.unlock().note_error(DiskFull())
