"""The desktop gets nothing to show or keep: no tray icon, notice, recent file or restored session."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import safeplan

SOURCES = Path(safeplan.__file__).parent
NEVER = {
    "QSystemTrayIcon": "an icon beside the clock",
    "QSettings": "a file named after the program",
    "QFileDialog": "a list of folders and files that were chosen",
    "QFileSystemModel": "icons and names asked of the desktop",
    "QDesktopServices": "other programs started on her files",
    "QCompleter": "words offered again",
    "alert": "a task bar entry that blinks",
    "setWindowFilePath": "a file's name in the title",
    "setWindowRole": "a name that a session keeps",
}
NEVER_SAID = ("org.freedesktop.Notifications", "StatusNotifier", "recently-used", "AddToRecentDocs")

ASK_WHEN_RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QMetaMethod
from PySide6.QtWidgets import QApplication
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
from safeplan.app.program import run
from safeplan.places import Home

def make(home, settings):
    application = QApplication.instance()
    for signal in (application.saveStateRequest, application.commitDataRequest):
        print(application.isSignalConnected(QMetaMethod.fromSignal(signal)))
    sys.exit()

run(Home(Path(sys.argv[1])), False, make)
"""


def used() -> Iterator[tuple[str, str]]:
    """Each name and each text of our sources, with its module."""
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Name):
                yield path.name, node.id
            elif isinstance(node, ast.Attribute):
                yield path.name, node.attr
            elif isinstance(node, ast.alias):
                yield path.name, node.name
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path.name, node.value


@pytest.fixture(scope="module")
def words() -> list[tuple[str, str]]:
    return list(used())


@pytest.mark.parametrize("name", NEVER)
def test_what_would_leave_an_entry_is_not_used(words: list[tuple[str, str]], name: str) -> None:
    assert [module for module, word in words if word == name] == [], NEVER[name]


@pytest.mark.parametrize("name", NEVER_SAID)
def test_nobody_is_told_by_its_name(words: list[tuple[str, str]], name: str) -> None:
    assert [module for module, word in words if name in word] == []


def test_the_session_is_told_before_the_window_is_made(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASK_WHEN_RUN, str(tmp_path / "home")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]
