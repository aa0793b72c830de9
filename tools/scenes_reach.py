"""Which scene shows what: each widget class of the vault's window, and each window beside the main one.

python -m tools.scenes_reach

Plays every scene and writes `tools/scenes_seen.txt`, a line for each class and kind of window: what, and the
first scene that shows it. The sources are read, not run, to know what there is; a test compares the two.
"""

import ast
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

UI = Path("safeplan/ui")
SEEN = Path("tools/scenes_seen.txt")

_REST_S = 0.15
MENU, SUBMENU, LIST, TIP = "menu", "submenu", "list", "tip"
"""Windows that Qt makes for a class of ours. A tip is the same one window for all."""

_MENU_MAKERS = {"QMenu": MENU, "addMenu": SUBMENU, "createStandardContextMenu": MENU}
_WINDOW_MAKERS = frozenset(
    {
        "QColorDialog",
        "QCompleter",
        "QDialog",
        "QDockWidget",
        "QDrag",
        "QErrorMessage",
        "QFileDialog",
        "QFontDialog",
        "QInputDialog",
        "QMainWindow",
        "QMessageBox",
        "QPageSetupDialog",
        "QPrintDialog",
        "QPrintPreviewDialog",
        "QProgressDialog",
        "QSplashScreen",
        "QSystemTrayIcon",
        "QWhatsThis",
        "QWindow",
        "QWizard",
        "setCompleter",
        "setWindowFlag",
        "setWindowFlags",
        "showFullScreen",
        "showText",
    }
)
_WINDOW_KINDS = frozenset(
    {"Window", "Dialog", "Sheet", "Drawer", "Popup", "Tool", "ToolTip", "SplashScreen", "SubWindow"}
)
_TEXT_FIELDS = frozenset({"QLineEdit", "QPlainTextEdit", "QTextEdit", "QTextBrowser", "QSpinBox"})

EXEMPT: dict[str, str] = {
    "safeplan.ui.private_text: menu": "made for fields of one line; LineField's is shown",
}
"""What no scene has to show, and why."""


@dataclass
class Class:
    """One class of the sources.

    Args:
        name: its module and its own name, as "safeplan.ui.header:Header".
        bases: the names it is derived from.
        makes: what it makes that is a window of its own.
        has_text_menu: whether Qt's own menu opens over it, if it is a text field.
    """

    name: str
    bases: tuple[str, ...]
    makes: set[str] = field(default_factory=set)
    has_text_menu: bool = True

    @property
    def short(self) -> str:
        """The name alone."""
        return self.name.partition(":")[2]


def needed(folder: Path = UI, package: str = "safeplan.ui") -> set[str]:
    """Return everything that some scene has to show.

    Args:
        folder: of the sources.
        package: what the folder is called when it is imported.
    """
    classes = [found for path in sorted(folder.rglob("*.py")) for found in _classes_of(path, folder, package)]
    widgets = _widgets_among(classes)
    names = {found.name for found in classes if found.short in widgets and found.bases}
    for found in classes:
        names |= {f"{found.name} {window}" if window != TIP else TIP for window in found.makes}
        if found.has_text_menu and _TEXT_FIELDS & set(found.bases):
            names.add(f"{found.name} {MENU}")
        if "QComboBox" in found.bases:
            names.add(f"{found.name} {LIST}")
    return names


def _classes_of(path: Path, folder: Path, package: str) -> Iterator[Class]:
    parts = path.relative_to(folder).with_suffix("").parts
    module = ".".join([package, *(part for part in parts if part != "__init__")])
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            inside |= set(ast.walk(node))
            found = Class(f"{module}:{node.name}", tuple(filter(None, map(_name_of, node.bases))))
            _read_makes(found, ast.walk(node))
            yield found
    # What no class makes is made by a function of the module.
    rest = Class(f"{module}:", ())
    _read_makes(rest, (node for node in ast.walk(tree) if node not in inside))
    yield rest


def _read_makes(found: Class, nodes: Iterator[ast.AST]) -> None:
    for node in nodes:
        if isinstance(node, ast.Call):
            name = _name_of(node.func)
            if name in _MENU_MAKERS:
                found.makes.add(_MENU_MAKERS[name])
            elif name in _WINDOW_MAKERS:
                found.makes.add(name)
            elif isinstance(node.func, ast.Attribute) and _name_of(node.func.value) in _WINDOW_MAKERS:
                found.makes.add(_name_of(node.func.value))
            elif name == "setToolTip":
                found.makes.add(TIP)
            elif name == "exec" and not node.args:
                found.makes.add("exec")
            elif name == "setParent" and _is_nothing(node.args):
                found.makes.add("setParent(None)")
        elif isinstance(node, ast.Attribute):
            if node.attr in _WINDOW_KINDS and _name_of(node.value) == "WindowType":
                found.makes.add(f"WindowType.{node.attr}")
            elif node.attr == "NoContextMenu":
                found.has_text_menu = False


def _is_nothing(arguments: list[ast.expr]) -> bool:
    return len(arguments) == 1 and isinstance(arguments[0], ast.Constant) and arguments[0].value is None


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return _name_of(node.value)
    return node.id if isinstance(node, ast.Name) else ""


def _widgets_among(classes: list[Class]) -> set[str]:
    """Return the names of all that are widgets, by their bases' names."""
    from PySide6 import QtWidgets

    widgets = {
        name
        for name, value in vars(QtWidgets).items()
        if isinstance(value, type) and issubclass(value, QtWidgets.QWidget)
    }
    ours: set[str] = set()
    while more := {found.short for found in classes if set(found.bases) & (widgets | ours)} - ours:
        ours |= more
    return ours


def seen_now(main_window: object, package: str = "safeplan.ui") -> set[str]:
    """Return all that shows now, in the names that `needed` uses.

    Args:
        main_window: the one window.
        package: what classes of ours are in.
    """
    from PySide6.QtWidgets import QApplication, QMenu, QWidget

    seen: set[str] = set()
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    # Asked of the windows: among all widgets are some of earlier scenes that are just being deleted.
    for widget in (each for window in windows for each in (window, *window.findChildren(QWidget))):
        if not widget.isVisible():
            continue
        seen.update(_ours(widget, package))
        if not widget.isWindow() or widget is main_window:
            continue
        kind = widget.metaObject().className()
        owner = widget.parentWidget()
        if kind == "QTipLabel":
            seen.add(TIP)
        elif kind == "QComboBoxPrivateContainer":
            seen.update(f"{name} {LIST}" for name in _ours(owner, package))
        elif isinstance(widget, QMenu):
            what = SUBMENU if isinstance(owner, QMenu) else MENU
            while owner is not None and not _ours(owner, package):
                owner = owner.parentWidget()
            seen.update(f"{name} {what}" for name in _ours(owner, package))
        else:
            seen.add(kind)
    return seen


def _ours(thing: object, package: str) -> list[str]:
    """Return the classes of ours that a thing is an instance of."""
    return [
        f"{kind.__module__}:{kind.__name__}"
        for kind in type(thing).__mro__
        if kind.__module__.startswith(f"{package}.")
    ]


def kept() -> dict[str, str]:
    """Return what is shown and the scene that shows it, as the file has it."""
    lines = SEEN.read_text(encoding="utf-8").splitlines()
    return dict(line.rsplit("\t", 1) for line in lines if line)


def main() -> int:
    """Play every scene, and write the file; returns the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from safeplan.app.interpreter import keep_constants_alive
    from tools.scenes import SCENES, Theatre

    keep_constants_alive()
    application = QApplication(["lists"])
    wanted, found = needed(), dict[str, str]()
    with tempfile.TemporaryDirectory() as folder:
        for scene, play in SCENES.items():
            theatre = Theatre(Path(folder) / scene, {"mode": "light"}, (1280, 800), rest_s=0.03)
            try:
                play(theatre)
                theatre.settle()
                theatre.settle(_REST_S)
                for name in seen_now(theatre.window) & wanted:
                    found.setdefault(name, scene)
            finally:
                theatre.close()
    del application
    SEEN.write_text("".join(f"{name}\t{scene}\n" for name, scene in sorted(found.items())), encoding="utf-8")
    for name in sorted(wanted - set(found)):
        print(f"no scene shows {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
