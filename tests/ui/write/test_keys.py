"""The page for writing by keys: straight to the files, across to the details, and to a row by its letter."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from safeplan.ui.page import Width
from safeplan.ui.widgets import FilePicker
from safeplan.ui.write.page import WritePage
from tests.builders.widgets import focused


def strike(qtbot: QtBot, *keys: Qt.Key | str) -> str:
    """Strike keys where the keyboard is, and return the name of where it is then."""
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(focused(), key)
        else:
            qtbot.keyClick(focused(), key)
    return focused().accessibleName()


@pytest.mark.parametrize("width", list(Width))
def test_a_key_goes_across_to_the_details_and_back(page: WritePage, width: Width, qtbot: QtBot) -> None:
    page.set_width(width)
    assert strike(qtbot, "Twice.", Qt.Key.Key_F6) == "Behaviours"
    assert strike(qtbot, Qt.Key.Key_F6) == "What happened?"
    assert strike(qtbot, Qt.Key.Key_F6, "w", Qt.Key.Key_Space) == "Where"
    assert strike(qtbot, Qt.Key.Key_F6, "!") == "What happened?"
    assert page.sheet.box.text() == "Twice.!"
    # The row that is open, not the first.
    strike(qtbot, Qt.Key.Key_F6)
    assert focused() is page.details.row("where").button


def test_a_key_goes_across_to_the_drawer(page: WritePage, qtbot: QtBot) -> None:
    strike(qtbot, Qt.Key.Key_F6, Qt.Key.Key_Space)
    assert page.side.picker.search.hasFocus()
    page.sheet.box.setFocus()
    strike(qtbot, Qt.Key.Key_F6)
    assert page.side.picker.isAncestorOf(focused())


def test_a_letter_goes_to_the_next_row_that_begins_with_it(page: WritePage, qtbot: QtBot) -> None:
    assert strike(qtbot, Qt.Key.Key_F6, "o") == "Orders, reports"
    assert strike(qtbot, "e") == "Exact words, and how sent"
    assert strike(qtbot, "e") == "Evidence"
    assert strike(qtbot, "E") == "Effect on you"
    assert strike(qtbot, "e") == "Exact words, and how sent"
    assert strike(qtbot, "z") == "Exact words, and how sent"
    assert not page.details.open_group()


def test_a_letter_brings_its_row_into_sight(page: WritePage, qtbot: QtBot) -> None:
    page.resize(1080, 420)
    strike(qtbot, Qt.Key.Key_F6, "p")
    button = page.details.row("private").button
    assert button.hasFocus()
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())


def test_the_button_tells_its_keys_or_without_room_its_words(page: WritePage, qtbot: QtBot) -> None:
    button, sheet = page.sheet.evidence_button, page.sheet
    assert button.toolTip() == "Ctrl+O"
    for width, tip in ((260, "Add evidence"), (700, "Ctrl+O")):
        sheet.setFixedWidth(width)
        qtbot.waitUntil(lambda tip=tip: button.toolTip() == tip)


def test_a_key_chooses_files_from_anywhere_on_the_page_once(page: WritePage, qtbot: QtBot) -> None:
    for _again in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert len(page.findChildren(FilePicker)) == 1
    assert page.findChildren(FilePicker)[0].list.hasFocus()
    strike(qtbot, Qt.Key.Key_Escape)
    assert focused() is page.sheet.evidence_button
