"""Builds the vault's window: every page with what it needs, and nothing more."""

from functools import partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from safeplan.app.room import Opened
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.directory.catalogue import Catalogue
from safeplan.documents.plan_choices import DangerFacts
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.directory.page import DirectoryPage
from safeplan.ui.directory.where import WhereKeeper
from safeplan.ui.language import say
from safeplan.ui.page import Page
from safeplan.ui.plan.danger_facts import danger_facts
from safeplan.ui.plan.page import PlanPage
from safeplan.ui.plan.print_page import DangerSource
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.settings.page import AS_THE_COMPUTER, SettingsPage
from safeplan.ui.shell import Shell
from safeplan.ui.side_button import Stop
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Mode, Theme
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault

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


def build_shell(theme: Theme, opened: Opened, tasks: Tasks, clipboard: SecretClipboard) -> Shell:
    """Return the vault's window.

    Args:
        theme: the look.
        opened: the open vault, and how it should look.
        tasks: runs what touches the vault, and slow work.
        clipboard: takes what she copies.
    """
    vault = opened.vault
    catalogue = Catalogue.load(say)
    where = WhereKeeper(tasks, vault.preferences, tasks)
    danger = DangerPage(theme, catalogue, where)
    settings = SettingsPage(theme, opened.appearance)
    pages = [
        *_subject_pages(theme, tasks, vault, partial(_danger_box, catalogue, where)),
        DirectoryPage(theme, catalogue, where, clipboard=clipboard, clock=vault.clock),
        settings,
        danger,
    ]
    shell = Shell(theme, stops(), {page.name: page for page in pages})
    danger.back_asked.connect(shell.go_back)
    settings.appearance_asked.connect(shell.appearance_asked)
    for page in pages:
        page.changed.connect(lambda _change: shell.note_saved(vault.clock.now()))
    tasks.run(EvidenceLocker(vault).sweep, owner=shell)
    return shell


def _subject_pages(theme: Theme, tasks: Tasks, vault: Vault, danger: DangerSource) -> list[Page]:
    journal, locker, drafts = Journal(vault), EvidenceLocker(vault), vault.drafts
    return [
        WritePage(theme, tasks, journal, locker, drafts, vault.clock),
        DiaryPage(theme, tasks, journal, Search(vault), locker, drafts, vault.clock),
        PlanPage(theme, tasks, PlanStore(vault), drafts=drafts, danger=danger),
    ]


def _danger_box(catalogue: Catalogue, where: WhereKeeper, quiet: bool) -> DangerFacts:
    return danger_facts(catalogue.emergency(where.where.country), quiet)
