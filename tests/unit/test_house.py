"""The sources keep to the plan of the house, and the test that says so can see."""

from pathlib import Path

import pytest

from tests.house import examine, read_modules, read_rules

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "safeplan"
RULES = read_rules((ROOT / "tests" / "house.rules").read_text(encoding="utf-8"))

SOUND = '"""Described."""\n'


def test_the_house_stands_as_drawn() -> None:
    faults = examine(PACKAGE, RULES)
    assert not faults, "\n" + "\n".join(faults)


def test_the_whole_package_is_read() -> None:
    modules = read_modules(PACKAGE)
    assert len(modules) == len(list(PACKAGE.rglob("*.py")))
    assert {"safeplan", "safeplan.errors", "safeplan.vault", "safeplan.ui.widgets"} <= set(modules)


PLANTED = {
    "an arrow against the house": ("vault/keys.py", "import safeplan.diary\n", "may not import diary"),
    "the same, relative": ("vault/keys.py", "from ..diary import journal\n", "may not import diary"),
    "the same, inside a function": (
        "vault/keys.py",
        'def f() -> None:\n    """F."""\n    from safeplan import diary\n    del diary\n',
        "may not import diary",
    ),
    "the same, for types": (
        "vault/keys.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from safeplan.diary import journal\n",
        "may not import diary",
    ),
    "a subject that knows another": (
        "plan/plan.py",
        "from safeplan.diary import journal\n",
        "may not import",
    ),
    "a widget that knows a store": (
        "ui/widgets/chip.py",
        "from safeplan.vault import vault\n",
        "may not import",
    ),
    "a cover that knows her": (
        "cover/lists.py",
        "from safeplan.vault import vault\n",
        "may not import vault",
    ),
    "a room not drawn": ("gossip/tell.py", "", "is in no room"),
    "Qt outside its rooms": ("diary/when.py", "from PySide6.QtCore import QDate\n", "may not import PySide6"),
    "PDFs outside their room": ("ui/page.py", "import reportlab.lib\n", "may not import reportlab"),
    "the database outside the vault": (
        "diary/journal.py",
        "import sqlcipher3\n",
        "may not import sqlcipher3",
    ),
    "the network": ("app/main.py", "import urllib.request\n", "nothing may use urllib.request"),
    "Qt's network": (
        "ui/page.py",
        "from PySide6.QtNetwork import QTcpSocket\n",
        "nothing may use PySide6.QtNetwork",
    ),
    "Qt's network, another way": (
        "ui/page.py",
        "from PySide6 import QtNetwork\n",
        "nothing may use PySide6.QtNetwork",
    ),
    "eval": ("errors.py", "X = eval('1')\n", "nothing may use eval"),
    "pickle": ("errors.py", "import pickle\n", "nothing may use pickle"),
    "a long function": (
        "errors.py",
        'def f() -> None:\n    """F."""\n' + "    print()\n" * 39,
        "f has 41 lines",
    ),
    "a long file": ("errors.py", "X = 1\n" * 400, "has 401 lines"),
    "a public thing not described": ("errors.py", "def f() -> None: ...\n", "f has no docstring"),
    "a public method not described": (
        "errors.py",
        'class C:\n    """C."""\n    def f(self) -> None: ...\n',
        "f has no docstring",
    ),
    "a private function without types": ("errors.py", "def _f(x): ...\n", "_f is not fully annotated"),
    "a swallowed error": (
        "errors.py",
        "try:\n    X = 1\nexcept Exception:\n    pass\n",
        "swallows every error",
    ),
    "a bare except": ("errors.py", "try:\n    X = 1\nexcept:\n    raise\n", "swallows every error"),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_seen(tmp_path: Path, planted: str) -> None:
    where, source, expected = PLANTED[planted]
    package = _package(tmp_path)
    _write(package / where, SOUND + source)
    faults = examine(package, RULES)
    assert len(faults) == 1, faults
    assert expected in faults[0]


def test_a_ring_is_seen_through_functions_but_not_through_types(tmp_path: Path) -> None:
    package = _package(tmp_path)
    _write(package / "vault/one.py", SOUND + "from safeplan.vault import two\n")
    _write(
        package / "vault/two.py", SOUND + 'def f() -> None:\n    """F."""\n    import safeplan.vault.one\n'
    )
    _write(package / "vault/three.py", SOUND + "import safeplan.vault.one\n")
    assert examine(package, RULES) == ["a ring of imports: safeplan.vault.one → safeplan.vault.two"]
    types_only = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import safeplan.vault.one\n"
    _write(package / "vault/two.py", SOUND + types_only)
    assert examine(package, RULES) == []


def test_what_is_allowed_raises_nothing(tmp_path: Path) -> None:
    package = _package(tmp_path)
    _write(
        package / "diary/journal.py",
        SOUND + "from safeplan.vault import vault\nfrom safeplan import errors\n",
    )
    _write(
        package / "ui/page.py",
        SOUND + "from PySide6.QtWidgets import QWidget\nfrom safeplan import __version__\n",
    )
    _write(
        package / "ui/box.py", SOUND + 'def run(box: object) -> int:\n    """Run."""\n    return box.exec()\n'
    )
    _write(package / "ui/socket_choice.py", SOUND + "socket = 1\nprint(socket)\n")
    assert examine(package, RULES) == []


def test_a_rule_nobody_understands_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody understands"):
        read_rules("vault should be nice\n")


def _package(folder: Path) -> Path:
    """Make a small sound package with the rooms the planted faults speak of."""
    package = folder / "safeplan"
    for name in ("", "vault", "diary", "plan", "ui", "ui/widgets", "cover", "app"):
        _write(package / name / "__init__.py", SOUND)
    for name in ("errors.py", "diary/journal.py", "vault/vault.py"):
        _write(package / name, SOUND)
    return package


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
