"""From memory to the printer. On Linux and macOS `lp` gets our bytes on standard input; else Qt draws them.

The print system keeps its own copy for a while and shows the job's title: the title is dull, and the
page that prints says what stays behind.
"""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from safeplan.errors import FileUnwritable, PrinterUnavailable, PrintFailed

_SECONDS = 30


@dataclass(frozen=True)
class Printer:
    """A printer that can be chosen.

    Args:
        name: as the system calls it.
        default: whether the system would take it by itself.
    """

    name: str
    default: bool = False


def printers() -> tuple[Printer, ...]:
    """Return the printers there are, the default one first.

    Raises:
        PrinterUnavailable: if there is no print system or no printer.
    """
    found = _from_qt() if sys.platform == "win32" else _from_cups()
    if not found:
        raise PrinterUnavailable("no printer")
    return tuple(sorted(found, key=lambda printer: (not printer.default, printer.name.casefold())))


def print_pdf(data: bytes, printer: str, title: str) -> None:
    """Send a PDF to a printer; takes a moment, so not on the window’s thread.

    Args:
        data: the whole file.
        printer: its name, from `printers`.
        title: what the list of jobs shows.

    Raises:
        PrinterUnavailable: if there is no print system.
        PrintFailed: if it did not take the job.
    """
    if sys.platform == "win32":
        _print_with_qt(data, printer, title)
        return
    _run("lp", "-s", "-d", printer, "-t", title, "-", data=data)


def save_pdf(data: bytes, path: Path) -> None:
    """Write a PDF whole or not at all; only her own sign-in may read it.

    Args:
        data: the whole file.
        path: where; a file that is there is replaced.

    Raises:
        FileUnwritable: if it could not be written; what was there before is then still there.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        # Where the system has such rights; elsewhere the folder's own hold.
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise FileUnwritable(path.suffix) from None


def _from_cups() -> list[Printer]:
    names = _run("lpstat", "-e").decode("utf-8", "replace").split()
    chosen = ""
    # Without a default printer lpstat fails; then none of them is it.
    with suppress(PrintFailed):
        chosen = _run("lpstat", "-d").decode("utf-8", "replace").rpartition(":")[2].strip()
    return [Printer(name, name == chosen) for name in names]


def _run(tool: str, *arguments: str, data: bytes | None = None) -> bytes:
    path = shutil.which(tool)
    if path is None:
        raise PrinterUnavailable(f"no {tool}")
    try:
        answer = subprocess.run(  # noqa: S603 - a fixed tool, arguments never through a shell
            [path, *arguments],
            input=data if data is not None else b"",
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        raise PrintFailed(tool) from None
    if answer.returncode != 0:
        raise PrinterUnavailable(tool) if tool == "lpstat" and "-e" in arguments else PrintFailed(tool)
    return answer.stdout


def _from_qt() -> list[Printer]:
    from PySide6.QtPrintSupport import QPrinterInfo

    chosen = QPrinterInfo.defaultPrinterName()
    return [Printer(name, name == chosen) for name in QPrinterInfo.availablePrinterNames()]


def _print_with_qt(data: bytes, printer: str, title: str) -> None:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QPainter
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

    bytes_ = QByteArray(data)
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setPrinterName(printer)
    device.setDocName(title)
    device.setFullPage(True)
    painter = QPainter()
    if not painter.begin(device):
        raise PrintFailed("no painter")
    for page in range(document.pageCount()):
        if page:
            device.newPage()
        place = painter.viewport()
        painter.drawImage(place, document.render(page, place.size()))
    if not painter.end():
        raise PrintFailed("not taken")
