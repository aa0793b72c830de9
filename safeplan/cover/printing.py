"""Prints one list, through the system's own print window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen
from PySide6.QtWidgets import QWidget

from safeplan.cover import style
from safeplan.cover.lists_dialogs import show_message
from safeplan.cover.sheets import Item, Sheet

_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")
_TITLE_PT, _TEXT_PT, _ROW_PT, _BOX_PT, _GAP_PT = 16, 11, 7, 9, 8
_WIDTHS = (0.56, 0.22, 0.22)


def print_list(parent: QWidget, sheet: Sheet) -> None:
    """Open the print window for a list; it does not wait.

    Args:
        parent: the face.
        sheet: what is printed.
    """
    if not _print_system_answers():
        show_message(
            parent,
            QCoreApplication.translate("Printing", "Print"),
            QCoreApplication.translate("Printing", "There is no printer on this computer."),
        )
        return
    # Only now: this library looks for printers as soon as it is asked for one.
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.name)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Its file window would note the folder in a file of its own.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.accepted.connect(lambda: paint_sheet(printer, sheet))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def paint_sheet(device: QPagedPaintDevice, sheet: Sheet) -> int:
    """Draw a list on paper.

    Args:
        device: the printer, or whatever takes pages.
        sheet: what is drawn.

    Returns:
        How many pages it took.
    """
    painter = QPainter(device)
    try:
        return _Page(painter, device, sheet).draw()
    finally:
        painter.end()


class _Page:
    """Draws from the top down and begins a new page where one is full."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice, sheet: Sheet) -> None:
        self._painter = painter
        self._device = device
        self._sheet = sheet
        self._pt = device.logicalDpiY() / 72
        self._width = float(painter.viewport().width())
        self._height = float(painter.viewport().height())
        self._y = 0.0
        self._pages = 1

    def draw(self) -> int:
        self._head()
        for item in self._sheet.items:
            self._item(item)
        return self._pages

    def _head(self) -> None:
        self._painter.setFont(self._font(_TITLE_PT, bold=True))
        self._y += self._text(self._sheet.name, 0, self._width) + self._pt * _GAP_PT
        self._painter.setFont(self._font(_TEXT_PT, bold=True))
        self._y += self._row(self._sheet.columns) + self._pt * _ROW_PT / 2
        self._rule(self._pt)

    def _item(self, item: Item) -> None:
        self._painter.setFont(self._font(_TEXT_PT, struck=item.done))
        needed = self._row_height(item.cells) + self._pt * _ROW_PT
        if self._y + needed > self._height:
            self._device.newPage()
            self._pages += 1
            self._y = 0.0
            self._head()
            self._painter.setFont(self._font(_TEXT_PT, struck=item.done))
        self._y += self._pt * _ROW_PT / 2
        self._box(ticked=item.done)
        self._y += self._row(item.cells) + self._pt * _ROW_PT / 2
        self._rule(self._pt / 3)

    def _columns(self) -> list[tuple[int, float, float]]:
        """Return each shown column's number, left edge and width."""
        shown = [number for number, name in enumerate(self._sheet.columns) if name]
        indent = self._pt * (_BOX_PT + _GAP_PT)
        room = self._width - indent
        whole = sum(_WIDTHS[number] for number in shown)
        columns, left = [], indent
        for number in shown:
            width = room * _WIDTHS[number] / whole
            columns.append((number, left, width - self._pt * _GAP_PT))
            left += width
        return columns

    def _row(self, cells: tuple[str, str, str]) -> float:
        return max(self._text(cells[number], left, width) for number, left, width in self._columns())

    def _row_height(self, cells: tuple[str, str, str]) -> float:
        return max(self._measure(cells[number], left, width) for number, left, width in self._columns())

    def _text(self, text: str, left: float, width: float) -> float:
        height = self._measure(text, left, width)
        self._painter.drawText(QRectF(left, self._y, width, height), Qt.TextFlag.TextWordWrap, text)
        return height

    def _measure(self, text: str, left: float, width: float) -> float:
        room = QRectF(left, self._y, width, self._height)
        return self._painter.boundingRect(room, Qt.TextFlag.TextWordWrap, text or " ").height()

    def _box(self, *, ticked: bool) -> None:
        side = self._pt * _BOX_PT
        box = QRectF(0, self._y + self._pt * 2, side, side)
        self._painter.setPen(QPen(Qt.GlobalColor.black, self._pt * 0.7))
        self._painter.drawRect(box)
        if ticked:
            self._painter.drawLine(box.topLeft(), box.bottomRight())
            self._painter.drawLine(box.topRight(), box.bottomLeft())

    def _rule(self, thickness: float) -> None:
        self._painter.fillRect(QRectF(0, self._y, self._width, thickness), Qt.GlobalColor.darkGray)

    @staticmethod
    def _font(points: int, *, bold: bool = False, struck: bool = False) -> QFont:
        font = style.font()
        font.setPointSize(points)
        font.setBold(bold)
        font.setStrikeOut(struck)
        return font


def _print_system_answers() -> bool:
    """Return whether printing may be tried without the network being asked for.

    Where the print system's local socket is missing, its library would ask the network instead.
    """
    if not sys.platform.startswith("linux"):
        return True
    socket = next((path for path in _SOCKETS if Path(path).exists()), None)
    if socket is None:
        return False
    os.environ["CUPS_SERVER"] = socket
    return True
