"""Copying from paper, the mark to finish, and what was chosen lately, on the page for writing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from safeplan.diary.incident import Incident, Paper
from safeplan.diary.journal import Journal
from safeplan.ui.widgets import LabelledField
from safeplan.ui.write.details import PAPER
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault
from tests.builders.widgets import focused
from tests.ui.write.conftest import Opener


@pytest.fixture
def page(page: WritePage) -> WritePage:
    """The page, high enough for a whole list of details."""
    page.resize(1080, 900)
    return page


def press(page: WritePage, words: str, qtbot: QtBot) -> None:
    """Press the button of these words."""
    named = [each for each in page.findChildren(QAbstractButton) if each.text() == words]
    qtbot.mouseClick(next(each for each in named if not each.isHidden()), Qt.MouseButton.LeftButton)


def keep(page: WritePage, words: str, qtbot: QtBot) -> None:
    """Type a line and keep it."""
    page.sheet.box.setFocus()
    qtbot.keyClicks(focused(), words)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def newest(vault: Vault) -> Incident:
    journal = Journal(vault)
    return journal.entry(journal.page(limit=1)[0].id).incident


def copy_a_sheet(page: WritePage, qtbot: QtBot) -> None:
    """Say that it comes from paper, of Tuesday night."""
    press(page, "Copied from paper", qtbot)
    assert focused() is page.paper.mark
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "Tuesday night")


def test_a_sheet_is_copied_and_the_next_one_needs_no_mark_again(
    page: WritePage, vault: Vault, qtbot: QtBot
) -> None:
    copy_a_sheet(page, qtbot)
    assert page.details.row(PAPER).button.summary() == "Tuesday night"
    keep(page, "He rang twice.", qtbot)
    assert newest(vault).paper == Paper("Tuesday night")
    press(page, "Copy the next sheet", qtbot)
    keep(page, "He rang again.", qtbot)
    assert newest(vault).paper == Paper()
    keep(page, "This is no sheet.", qtbot)
    assert newest(vault).paper is None


def test_paper_alone_is_no_entry(page: WritePage, vault: Vault, qtbot: QtBot) -> None:
    copy_a_sheet(page, qtbot)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert Journal(vault).count() == 0
    assert "Write a line first" in page.sheet.notice()


def test_paper_and_mark_outlast_leaving_and_the_mark_goes_with_one_entry_only(
    page: WritePage, open_page: Opener, vault: Vault, qtbot: QtBot
) -> None:
    copy_a_sheet(page, qtbot)
    press(page, "I want to finish this another day", qtbot)
    page.sheet.box.setFocus()
    qtbot.keyClicks(focused(), "The gate ")
    for name, value in page.drafts():
        assert value is not None
        vault.drafts.keep(name, value)
    again = open_page()
    keep(again, "stood open.", qtbot)
    assert newest(vault).paper == Paper("Tuesday night")
    keep(again, "Another.", qtbot)
    assert [row.id for row in Journal(vault).page(only_to_finish=True)] == [1]


def test_what_was_chosen_for_the_last_entry_stands_first_for_the_next(
    page: WritePage, vault: Vault, qtbot: QtBot
) -> None:
    press(page, "Behaviours", qtbot)
    qtbot.keyClicks(focused(), "tapping; the hum")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    press(page, "Done", qtbot)
    keep(page, "At night.", qtbot)
    assert newest(vault).own_behaviour == "tapping; the hum"
    press(page, "Behaviours", qtbot)
    model = page.side.picker.model
    head = model.index(0, 0)
    assert [model.index(row, 0, head).data() for row in range(2)] == ["tapping", "the hum"]
    qtbot.keyClicks(focused(), "tapp")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.editors.own_behaviour == "tapping"


def test_a_press_on_a_fields_name_goes_to_the_field(page: WritePage, qtbot: QtBot) -> None:
    press(page, "Where", qtbot)
    page.sheet.box.setFocus()
    labelled = page.editors.widget("where")
    assert isinstance(labelled, LabelledField)
    qtbot.waitUntil(lambda: labelled.label.height() > 0)
    qtbot.mouseClick(labelled.label, Qt.MouseButton.LeftButton)
    assert focused() is page.editors.input("where")
