"""Every class of the window, and every window there can be, is shown by some scene; new ones must be too."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu

from tools.scenes import SCENES
from tools.scenes_reach import EXEMPT, kept, needed, seen_now

HOW = "add a scene to tools/scenes_*.py, then: python -m tools.scenes_reach"


def test_every_class_and_window_of_ours_is_shown_by_a_scene() -> None:
    missing = needed() - set(kept()) - set(EXEMPT)
    assert not missing, f"no scene shows {sorted(missing)}: {HOW}"


def test_the_list_names_nothing_that_is_gone() -> None:
    assert not set(kept()) - needed(), "python -m tools.scenes_reach"
    assert not set(kept().values()) - set(SCENES), "python -m tools.scenes_reach"


def test_what_is_excepted_is_there_is_shown_by_no_scene_and_has_a_reason() -> None:
    assert set(EXEMPT) <= needed()
    assert not set(EXEMPT) & set(kept())
    assert all(EXEMPT.values())


PLANTED = {
    "class Page(QWidget): ...": {"p.page:Page"},
    "class Ask(QDialog): ...": {"p.page:Ask"},
    "class Base(QFrame): ...\nclass Later(Base): ...": {"p.page:Base", "p.page:Later"},
    "class Value: ...": set(),
    "class Row(QWidget):\n def f(self): QMenu(self)": {"p.page:Row", "p.page:Row menu"},
    "class Row(QWidget):\n def f(self, m): m.addMenu('')": {"p.page:Row", "p.page:Row submenu"},
    "class Box(QPlainTextEdit): ...": {"p.page:Box", "p.page:Box menu"},
    "class Box(QLineEdit):\n def f(self): self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)": {
        "p.page:Box"
    },
    "class Drop(QComboBox): ...": {"p.page:Drop", "p.page:Drop list"},
    "class T(QWidget):\n def f(self): self.setToolTip('')": {"p.page:T", "tip"},
    "def ask(parent): QMessageBox.question(parent, '', '')": {"p.page: QMessageBox"},
    "def ask(parent): QFileDialog.getOpenFileName(parent)": {"p.page: QFileDialog"},
    "def tell(): QToolTip.showText(a, b)": {"p.page: showText"},
    "class W(QWidget):\n def f(self): self.setWindowFlags(Qt.WindowType.Popup)": {
        "p.page:W",
        "p.page:W setWindowFlags",
        "p.page:W WindowType.Popup",
    },
    "class W(QWidget):\n def f(self): self.setParent(None)": {"p.page:W", "p.page:W setParent(None)"},
    "class W(QWidget):\n def f(self): QDrag(self).exec()": {"p.page:W", "p.page:W QDrag", "p.page:W exec"},
    "class W(QWidget):\n def f(self): self.showFullScreen()": {"p.page:W", "p.page:W showFullScreen"},
    "def complete(field): field.setCompleter(QCompleter())": {"p.page: QCompleter", "p.page: setCompleter"},
}


@pytest.mark.parametrize("source", PLANTED)
def test_a_planted_class_or_window_is_found(source: str, tmp_path: Path) -> None:
    """A test of the test."""
    (tmp_path / "page.py").write_text(source, encoding="utf-8")
    assert needed(tmp_path, "p") == PLANTED[source]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_shows_is_told_by_the_same_names(qapp: QApplication) -> None:
    class Drop(QComboBox): ...

    class Ask(QDialog): ...

    Drop.__module__ = Ask.__module__ = "p.page"
    ask = Ask()
    drop, menu = Drop(ask), QMenu(ask)
    drop.addItem("one")
    menu.addAction("More")
    assert seen_now(None, "p") == set()
    ask.show()
    assert {"p.page:Ask", "p.page:Drop", ask.metaObject().className()} == seen_now(None, "p")
    menu.popup(ask.pos())
    assert "p.page:Ask menu" in seen_now(None, "p")
    menu.close()
    drop.showPopup()
    assert "p.page:Drop list" in seen_now(None, "p")
    drop.hidePopup()
    ask.close()
