"""The program starts as the cover: nothing of the vault is loaded before the gesture."""

import subprocess
import sys

import pytest

LOOK_AT_MODULES = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtWidgets import QApplication
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
from safeplan.app.program import Program
from safeplan.cover.settings import SettingsFile
from safeplan.places import Home

home = Home(Path(sys.argv[1]))
home.folder.mkdir()
home.cover_lists.write_text("{}")
application = QApplication(["lists"])
program = Program(home, SettingsFile(home.cover_settings))
program.start()
application.processEvents()
print("\\n".join(sorted(sys.modules)))
"""
BEHIND_THE_COVER = (
    "safeplan.vault",
    "safeplan.diary",
    "safeplan.plan",
    "safeplan.directory",
    "safeplan.documents",
    "safeplan.ui",
    "safeplan.app.door",
    "sqlcipher3",
    "cryptography",
    "reportlab",
    "keyring",
    "PySide6.QtNetwork",
    "PySide6.QtPdf",
)


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    home = tmp_path_factory.mktemp("start") / "home"
    command = [sys.executable, "-c", LOOK_AT_MODULES, str(home)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_the_cover_is_loaded(modules: list[str]) -> None:
    assert "safeplan.cover.window" in modules


@pytest.mark.parametrize("hidden", BEHIND_THE_COVER)
def test_what_is_behind_the_cover_is_not(modules: list[str], hidden: str) -> None:
    assert [name for name in modules if name == hidden or name.startswith(f"{hidden}.")] == []
