"""Builds the vault's window: every page with what it needs, and nothing more."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from safeplan.app.room import Opened
from safeplan.app.settings_groups import Needs, settings_groups
from safeplan.app.upkeep import Upkeep
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.diary.casebook import Casebook
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.directory.catalogue import Catalogue
from safeplan.documents.plan_choices import DangerFacts
from safeplan.people.people import People
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.backup.desk import BackupDesk
from safeplan.ui.diary.erasing_desk import ErasingDesk
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.directory.page import DirectoryPage
from safeplan.ui.directory.where import WhereKeeper
from safeplan.ui.language import say
from safeplan.ui.page import Page
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.plan.danger_facts import danger_facts
from safeplan.ui.plan.page import PlanPage
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.settings.appearance import AS_THE_COMPUTER
from safeplan.ui.settings.backup import BackupGroup
from safeplan.ui.settings.leaving import USUAL, Leaving
from safeplan.ui.settings.page import SettingsPage
from safeplan.ui.shell import DANGER, Shell
from safeplan.ui.side_button import Stop
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Mode, Theme
from safeplan.ui.write.page import WritePage
from safeplan.vault.check import Damage

MODES = ("light", "dark", "contrast")


def theme_for(appearance: dict[str, Any]) -> Theme:
    """Return the look she chose, or the computer's own.

    Args:
        appearance: "mode" and "text_scale", as the settings keep them; both may be missing.
    """
    mode = appearance.get("mode", AS_THE_COMPUTER)
    if mode not in MODES:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        mode = "dark" if dark else "light"
    return Theme(cast("Mode", mode), float(appearance.get("text_scale", 1.0)))


def stops() -> list[Stop]:
    """Return the places of the side bar, in order."""
    translate = QCoreApplication.translate
    return [
        Stop("write", translate("Places", "Write"), "pencil-line", "Ctrl+1"),
        Stop("diary", translate("Places", "Diary"), "notebook", "Ctrl+2"),
        Stop("plan", translate("Places", "Safety plan"), "clipboard-text", "Ctrl+3"),
        Stop("help", translate("Places", "Find help"), "lifebuoy", "Ctrl+4"),
        Stop("settings", translate("Places", "Settings"), "sliders-horizontal", "Ctrl+5"),
    ]


def build_shell(  # noqa: PLR0913, PLR0917 - what the window is wired to
    theme: Theme,
    opened: Opened,
    tasks: Tasks,
    clipboard: SecretClipboard,
    leaving: Leaving = USUAL,
    parent: CoverWindow | None = None,
) -> Shell:
    """Return the vault's window. Its pages are made when they are first shown.

    Args:
        theme: the look.
        opened: the open vault, and how it should look.
        tasks: runs what touches the vault, and slow work.
        clipboard: takes what she copies.
        leaving: how it stands with leaving.
        parent: the window it will stand in; given now, it is dressed only once, and the settings offer
            the choice of a cover.
    """
    cover = parent.settings if parent is not None else None
    pages = _Pages(theme, opened, tasks, clipboard, leaving, cover)
    shell = Shell(theme, stops(), pages.makers(), opened.vault.clock.now, parent)
    pages.shell = shell
    if parent is not None:
        shell.show_gestures(parent.settings.current)
        parent.settings_kept.connect(shell.show_gestures)
    tasks.run(EvidenceLocker(opened.vault).sweep, owner=shell)
    if opened.fresh:
        upkeep = Upkeep(tasks, opened.vault, pages.backups, shell)
        upkeep.renewed.connect(shell.refresh)
        upkeep.damaged.connect(partial(tell_damage, shell))
        upkeep.begin_later()
    return shell


def tell_damage(shell: Shell, damage: Damage) -> None:
    """Say it above whatever page is shown; she looks at it when she has the time."""

    def show() -> None:
        shell.show_page("settings", BackupGroup.name)
        page = shell.page("settings")
        group = page.groups[BackupGroup.name] if isinstance(page, SettingsPage) else None
        if isinstance(group, BackupGroup):
            group.show_damage(damage)

    translate = QCoreApplication.translate
    shell.tell(
        "warn",
        translate("Places", "Something on the disk is damaged."),
        translate("Places", "What you write now is kept. It can usually be mended."),
        translate("Places", "See what can be done"),
        show,
    )


class _Pages:
    """Makes each page with what it needs, and nothing more; arguments as for `build_shell`."""

    def __init__(  # noqa: PLR0913, PLR0917 - as for `build_shell`
        self,
        theme: Theme,
        opened: Opened,
        tasks: Tasks,
        clipboard: SecretClipboard,
        leaving: Leaving,
        cover: SettingsFile | None,
    ) -> None:
        self.shell: Shell | None = None
        self.backups = BackupDesk(opened.vault)
        self._theme = theme
        self._opened = opened
        self._vault = opened.vault
        self._tasks = tasks
        self._clipboard = clipboard
        self._leaving = leaving
        self._cover = cover
        self._journal = Journal(opened.vault)
        self._locker = EvidenceLocker(opened.vault)
        self._where = WhereKeeper(tasks, opened.vault.preferences, tasks)

    def makers(self) -> dict[str, Callable[[], Page]]:
        """Return how to make each page, by its name."""
        return {
            "write": self._write,
            "diary": self._diary,
            "plan": self._plan,
            "help": self._help,
            "settings": self._settings,
            DANGER: self._danger,
        }

    @cached_property
    def _catalogue(self) -> Catalogue:
        return Catalogue.load(say)

    @cached_property
    def _people(self) -> PeopleDesk:
        vault = self._vault
        return PeopleDesk(self._tasks, People(vault), Casebook(vault), vault.drafts, self._tasks)

    def _write(self) -> Page:
        vault = self._vault
        return WritePage(
            self._theme,
            self._tasks,
            self._journal,
            self._locker,
            vault.drafts,
            vault.clock,
            self._people,
        )

    def _diary(self) -> Page:
        vault = self._vault
        search = Search(vault)
        return DiaryPage(
            self._theme,
            self._tasks,
            self._journal,
            search,
            self._locker,
            vault.drafts,
            vault.clock,
            ErasingDesk(self.backups),
            self._people,
        )

    def _plan(self) -> Page:
        store = PlanStore(self._vault)
        drafts = self._vault.drafts
        page = PlanPage(self._theme, self._tasks, store, drafts=drafts, danger=self._danger_box)
        page.keeper.kept.connect(page.kept)
        return page

    def _help(self) -> Page:
        return DirectoryPage(
            self._theme,
            self._catalogue,
            self._where,
            clipboard=self._clipboard,
            clock=self._vault.clock,
        )

    def _settings(self) -> Page:
        needs = Needs(
            self._theme, self._tasks, self._opened, self._leaving, self._cover, self.shell, self.backups
        )
        return SettingsPage(self._theme, settings_groups(needs))

    def _danger(self) -> Page:
        page = DangerPage(self._theme, self._catalogue, self._where)
        if self.shell is not None:
            page.back_asked.connect(self.shell.go_back)
        return page

    def _danger_box(self, quiet: bool) -> DangerFacts:
        return danger_facts(self._catalogue.emergency(self._where.where.country), quiet)
