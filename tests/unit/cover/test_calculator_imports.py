"""The calculator loads neither Lists nor anything of what lies behind; its arithmetic needs no Qt."""

import subprocess
import sys

LOADED = """
import sys
import {modules}
print("\\n".join(sorted(sys.modules)))
"""
ALLOWED_ROOMS = ("cover", "clock", "errors", "places", "progress", "words")
QT_IN_USE = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


def loaded(modules: str) -> set[str]:
    code = LOADED.format(modules=modules)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_nothing_but_the_cover_and_no_list() -> None:
    modules = loaded("safeplan.cover.opening, safeplan.cover.calculator")
    ours = {name.split(".")[1] for name in modules if name.startswith("safeplan.")}
    assert ours <= set(ALLOWED_ROOMS)
    assert not {name for name in modules if name.startswith(("safeplan.cover.list", "safeplan.cover.sheet"))}
    assert {name for name in modules if name.startswith("PySide6.Qt")} == QT_IN_USE


def test_the_arithmetic_needs_no_qt() -> None:
    modules = loaded("safeplan.cover.reckoner_data, safeplan.cover.number_text")
    assert not [name for name in modules if name.startswith("PySide6")]
