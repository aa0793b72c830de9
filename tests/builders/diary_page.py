"""The diary's page on the screen, over a small diary in a real vault."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.ui.diary.page import DiaryPage
from safeplan.ui.page import Width
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.entries import a_small_diary

Opener = Callable[[], DiaryPage]
MESSAGES = 6
"""The entry of the small diary with most fields filled."""
PARKED = 7
"""The newest entry of the small diary."""


def fill(vault: Vault, clock: FixedClock) -> None:
    """Keep the small diary in a vault, each entry at its own time."""
    now = clock.now()
    for written, incident in a_small_diary():
        clock.set(written)
        Journal(vault).add(incident)
    clock.set(now)


def open_diary(  # noqa: PLR0917 - what the page is made of
    theme: Theme,
    tasks: Tasks,
    vault: Vault,
    clock: FixedClock,
    qtbot: QtBot,
    people: PeopleDesk | None = None,
) -> DiaryPage:
    """Put the page on the screen, as after choosing it in the side bar."""
    page = DiaryPage(
        theme,
        tasks,
        Journal(vault),
        Search(vault),
        EvidenceLocker(vault),
        vault.drafts,
        clock,
        people=people,
    )
    page.changed.connect(page.refresh)
    qtbot.addWidget(page)
    theme.apply(page)
    page.resize(1080, 704)
    page.set_width(Width.WIDE)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.arrive()
    return page


def a_photo(folder: Path, name: str = "astra.png") -> Path:
    """A small picture with a pattern in it."""
    image = QImage(176, 128, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for x in range(0, 176, 2):
        for y in range(128):
            image.setPixelColor(x, y, Qt.GlobalColor.black)
    path = folder / name
    assert image.save(str(path))
    return path


def button(page: QWidget, words: str) -> QAbstractButton:
    """The button of these words, or of this spoken name."""
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if words in {each.text(), each.accessibleName()} and not each.isHidden()
    )


def press(target: QWidget, qtbot: QtBot) -> None:
    """Press with the mouse."""
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)


def stand_on(page: DiaryPage, entry_id: int, qtbot: QtBot) -> None:
    """Stand on an entry in the list, and wait until it is shown beside."""
    page.list.select(entry_id)
    qtbot.waitUntil(lambda: page.detail.view is not None and page.detail.view.entry.id == entry_id)
