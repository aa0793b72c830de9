"""Printing a list."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from safeplan.cover import printing
from safeplan.cover.printing import paint_sheet, print_list
from safeplan.cover.sheets import Sheet
from tests.builders.cover import a_sheet
from tests.ui.cover.conftest import part


def printed(sheet: Sheet) -> tuple[int, list[str]]:
    """Return how many pages were said to be painted, and the words on each page."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    pages = paint_sheet(writer, sheet)
    buffer.close()
    reading = QBuffer(content)
    reading.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(reading)
    words = [document.getAllText(number).text() for number in range(document.pageCount())]
    document.close()
    return pages, words


def test_a_short_list_is_one_page_with_all_its_words(qtbot: QtBot) -> None:
    pages, words = printed(a_sheet(items=("x Milk", "Bread", "Eggs")))
    assert pages == len(words) == 1
    for word in ("Shopping", "Item", "How much", "Aisle", "Milk", "Bread", "Eggs"):
        assert word in words[0]


def test_a_long_list_goes_on_on_the_next_page_with_nothing_lost(qtbot: QtBot) -> None:
    names = tuple(f"Thing {number}." for number in range(150))
    pages, words = printed(a_sheet(items=names))
    assert pages == len(words) > 1
    assert all("Shopping" in page for page in words)
    assert all(any(name in page for page in words) for name in names)


def test_a_long_text_is_broken_and_not_cut(qtbot: QtBot) -> None:
    _, words = printed(a_sheet(items=("word " * 60 + "end",)))
    assert words[0].count("word") == 60
    assert "end" in words[0]


def test_a_column_without_a_name_is_not_printed(qtbot: QtBot) -> None:
    sheet = a_sheet()
    _, words = printed(Sheet(0, "Jobs", "home", ("Job", "", ""), sheet.items, sheet.changed))
    assert "How much" not in words[0]
    assert "Milk" in words[0]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the print system is another one")
def test_without_a_print_system_it_says_so_and_asks_no_network(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printing, "_SOCKETS", (str(tmp_path / "no.sock"),))
    parent = QWidget()
    qtbot.addWidget(parent)
    print_list(parent, a_sheet())
    box = part(parent, QMessageBox)
    assert box.text() == "There is no printer on this computer."
    box.close()
    assert "CUPS_SERVER" not in os.environ
