"""The program starts as the cover: nothing of what lies behind is loaded."""

import subprocess
import sys

START = """
import sys
import safeplan.cover.opening
import safeplan.cover.window, safeplan.cover.lists
print("\\n".join(sorted(sys.modules)))
"""
PURE = """
import sys
import safeplan.cover.counters, safeplan.cover.quiet_timing, safeplan.cover.desk, safeplan.cover.list_file
import safeplan.cover.samples, safeplan.cover.settings, safeplan.cover.plain_file
print("\\n".join(sorted(sys.modules)))
"""
BEHIND = ("vault", "people", "diary", "plan", "directory", "learn", "documents", "handover", "ui", "app")
HEAVY = ("sqlcipher3", "cryptography", "reportlab", "keyring", "qtawesome", "opening_hours")
QT_IN_USE = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


def loaded(code: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_the_cover_loads_nothing_of_what_lies_behind() -> None:
    modules = loaded(START)
    behind = [f"safeplan.{room}" for room in BEHIND]
    assert not [name for name in modules if any(name == r or name.startswith(r + ".") for r in behind)]
    assert not [name for name in modules if name.split(".")[0] in HEAVY]


def test_of_qt_the_cover_loads_only_windows_and_drawing() -> None:
    assert {name for name in loaded(START) if name.startswith("PySide6.Qt")} == QT_IN_USE


def test_rules_lists_and_files_need_no_qt() -> None:
    assert not [name for name in loaded(PURE) if name.startswith("PySide6")]
