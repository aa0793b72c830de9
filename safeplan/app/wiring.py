"""Builds the vault's window: every page with what it needs, and nothing more."""

from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.directory.catalogue import Catalogue
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.directory.page import DirectoryPage
from safeplan.ui.directory.where import WhereKeeper
from safeplan.ui.language import say
from safeplan.ui.page import Page
from safeplan.ui.plan.page import PlanPage
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.settings.page import AS_THE_COMPUTER, SettingsPage
from safeplan.ui.shell import DANGER, Shell
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
    journal, locker = Journal(vault), EvidenceLocker(vault)
    catalogue = Catalogue.load(say)
