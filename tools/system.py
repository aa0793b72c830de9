"""What the system must give besides Python: Qt's libraries, a virtual screen, a PDF reader.

On Debian and its kin it is installed where we may; elsewhere the person is told in one line.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

QT_PACKAGES = (
    "libegl1 libgl1 libopengl0 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 "
    "libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 "
    "libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"
)
"""The Debian packages that Qt's own libraries and its X11 part are linked against."""

SCREEN = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "xprop": "x11-utils"}
POPPLER = {"pdftotext": "poppler-utils", "pdftoppm": "poppler-utils"}
BUSES = {"dbus-run-session": "dbus dbus-daemon", "gnome-keyring-daemon": "gnome-keyring"}
TRACER = {"strace": "strace"}
SUMS = {"bc": "bc"}
PROGRAMS = {
    "run": {},
    "demo": SCREEN | POPPLER,
    "test": SCREEN | POPPLER | BUSES | TRACER | SUMS,
    "build": {},
}
"""Purpose → program → the Debian packages that bring it."""

ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
DBUS_MOCK = "import dbusmock"
SYSTEM_PYTHON = Path("/usr/bin/python3")
"""Debian's own Python, which its packages for accessibility and a mocked logind belong to."""


class Need(NamedTuple):
    """Something that is missing, and the Debian packages that bring it."""

    what: str
    packages: str


def missing_for(purpose: str, python: Path) -> list[Need]:
    """Return what is missing for a purpose.

    Args:
        purpose: run, demo, test or build.
        python: the environment's Python, with Qt installed.
    """
    if sys.platform != "linux":
        return []
    needs = [Need(library, QT_PACKAGES) for library in _missing_qt_libraries(python)]
    needs += [Need(p, packages) for p, packages in PROGRAMS[purpose].items() if shutil.which(p) is None]
    if purpose != "run" and not _has_fonts():
        needs.append(Need("a font", "fonts-dejavu-core"))
    if purpose == "test" and not _system_python_can(ATSPI):
        needs.append(Need("AT-SPI", "at-spi2-core python3-gi gir1.2-atspi-2.0"))
    if purpose == "test" and not _system_python_can(DBUS_MOCK):
        needs.append(Need("a mocked logind", "python3-dbusmock"))
    if purpose == "build" and shutil.which("objdump") is None:
        needs.append(Need("objdump", "binutils"))
    return needs


def provide(needs: list[Need]) -> None:
    """Install what is missing where we may; else say in one line how to, and stop."""
    if not needs:
        return
    packages = sorted({package for need in needs for package in need.packages.split()})
    print(f"Missing here: {', '.join(need.what for need in needs)}", flush=True)
    if shutil.which("apt-get") is None:
        sys.exit(f"Please install what brings them; on Debian that is: {' '.join(packages)}")
    if os.geteuid() != 0:
        sys.exit(f"This line installs them:\n    sudo apt-get install {' '.join(packages)}")
    print(f"Installing: {' '.join(packages)}", flush=True)
    apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*apt, "update"], check=True, env=quietly)
    subprocess.run(
        [*apt, "install", "--yes", "--no-install-recommends", *packages],
        check=True,
        env=quietly,
        stdout=subprocess.DEVNULL,
    )


def _missing_qt_libraries(python: Path) -> list[str]:
    """Return the system libraries that Qt asks for and the loader does not find."""
    where = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    found = subprocess.run([python, "-c", where], capture_output=True, text=True, check=True)
    qt = Path(found.stdout.strip()) / "Qt"
    if shutil.which("ldd") is None:
        return []
    lines = subprocess.run(["ldd", *_linked(qt)], capture_output=True, text=True, check=False).stdout
    missing = {line.split()[0] for line in lines.splitlines() if "not found" in line}
    return sorted(missing)


def _linked(qt: Path) -> Iterator[Path]:
    """Yield the parts of Qt that SafePlan loads."""
    for name in ("Core", "Gui", "Widgets", "PrintSupport", "Pdf", "PdfWidgets", "DBus"):
        yield from (qt / "lib").glob(f"libQt6{name}.so.6")
    yield from (qt / "plugins" / "platforms").glob("libq*xcb.so")
    yield from (qt / "plugins" / "platforms").glob("libqoffscreen.so")


def _has_fonts() -> bool:
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    return any(path.suffix in (".ttf", ".otf", ".ttc") for folder in folders for path in folder.rglob("*"))


def _system_python_can(words: str) -> bool:
    if not SYSTEM_PYTHON.exists():
        return False
    return subprocess.run([SYSTEM_PYTHON, "-c", words], capture_output=True, check=False).returncode == 0
