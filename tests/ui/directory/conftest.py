"""The directory's page with the bundled rows, and what it is wired to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from safeplan.directory.catalogue import Catalogue
from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.directory.page import DirectoryPage
from safeplan.ui.directory.where import WhereKeeper
from safeplan.ui.page import Width
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.theme import Theme
from safeplan.vault.preferences import Preferences
from tests.builders.clock import FixedClock
from tests.builders.directory import TUESDAY_AFTERNOON
from tests.builders.tasks import TasksAtOnce


class PreferencesInMemory(Preferences):
    """Settings without a vault."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    def get(self, key: str, default: Any) -> Any:  # noqa: ANN401 - as in the vault
        return self.kept.get(key, default)

    def set(self, key: str, value: Any) -> None:  # noqa: ANN401 - as in the vault
        self.kept[key] = value


@dataclass
class Wiring:
    """What a page of the directory is built from; `page` and `danger` build and show one."""

    qtbot: QtBot
    theme: Theme
    tasks: TasksAtOnce
    clock: FixedClock
    preferences: PreferencesInMemory
    clipboard: SecretClipboard
    owner: QObject

    def keeper(self) -> WhereKeeper:
        return WhereKeeper(self.tasks, self.preferences, self.owner)

    def page(self, width: Width = Width.WIDE, size: tuple[int, int] = (1080, 700)) -> DirectoryPage:
        page = DirectoryPage(
            self.theme, Catalogue.load(), self.keeper(), clipboard=self.clipboard, clock=self.clock
        )
        self._show(page, width, size)
        return page

    def danger(self, width: Width = Width.WIDE, size: tuple[int, int] = (1080, 700)) -> DangerPage:
        page = DangerPage(self.theme, Catalogue.load(), self.keeper())
        self._show(page, width, size)
        return page

    def _show(self, page: DirectoryPage | DangerPage, width: Width, size: tuple[int, int]) -> None:
        self.qtbot.addWidget(page)
        self.theme.apply(page)
        page.set_width(width)
        page.resize(*size)
        page.show()
        page.arrive(None)


@pytest.fixture
def wiring(qtbot: QtBot, theme: Theme, run_now: TasksAtOnce, clock: FixedClock) -> Iterator[Wiring]:
    """Everything for a page, on a Tuesday afternoon in the UK."""
    clock.set(TUESDAY_AFTERNOON)
    owner = QObject()
    clipboard = SecretClipboard(owner)
    yield Wiring(qtbot, theme, run_now, clock, PreferencesInMemory(), clipboard, owner)
    clipboard.clear()
    owner.deleteLater()
