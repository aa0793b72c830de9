"""What tests of the window share: her locale, the look, and tasks that are done at once."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from safeplan.ui.apart import Apart
from safeplan.ui.diary import evidence_viewer
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import disk_question
from tests.builders.tasks import TasksAtOnce


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the screenless platform say, as it does for each window, that it has no sizes to pass on."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


MANY_WIDGETS = 400
"""So many that each new look, which all of them take, becomes slow."""


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Let go of pages of earlier tests that only their own circles of references still hold."""
    if QApplication.instance() is not None and len(QApplication.allWidgets()) > MANY_WIDGETS:
        gc.collect()


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """Dates and numbers as in Britain, whatever this computer's own settings are."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def no_filter_stays(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take what a test put on the whole program off again: each event of later tests would go through it."""
    put_on: list[QObject] = []
    install = QApplication.installEventFilter

    def noted(application: QApplication, watcher: QObject) -> None:
        put_on.append(watcher)
        install(application, watcher)

    monkeypatch.setattr(QApplication, "installEventFilter", noted)
    yield
    for watcher in put_on:
        if isValid(watcher):
            qapp.removeEventFilter(watcher)


@pytest.fixture(autouse=True)
def disk_at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the file picker asks the disk is answered when it is asked, so that most tests need no waiting.

    Not where scenes are played: in some of them a drive never answers.
    """
    if request.path.parent.name != "frame":
        monkeypatch.setattr(disk_question, "in_background", lambda work: work())


class SharedApart(Apart):
    """The process in which files are looked at; it outlasts each page, for starting takes long."""

    def close(self) -> None:
        """Stay."""

    def end(self) -> None:
        """Go, when all is done."""
        super().close()


@pytest.fixture(scope="session")
def apart() -> Iterator[SharedApart]:
    """The process in which files are looked at; it starts when it is first asked."""
    shared = SharedApart("pictures")
    yield shared
    shared.end()


@pytest.fixture(autouse=True)
def looked_at_in_one_process(monkeypatch: pytest.MonkeyPatch, apart: SharedApart) -> None:
    """Let every page use it."""
    monkeypatch.setattr(evidence_viewer, "Apart", lambda _kind: apart)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The light look at 100 % text."""
    return Theme("light")


@pytest.fixture
def run_now(qtbot: QtBot) -> Iterator[TasksAtOnce]:
    """Tasks that are done when `run` returns."""
    tasks = TasksAtOnce()
    yield tasks
    tasks.close()
