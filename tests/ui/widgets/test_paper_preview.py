"""Pages on the screen, from memory."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from safeplan.documents.plan_choices import PlanChoices
from safeplan.documents.plan_sheet import plan_sheet
from safeplan.errors import Bug
from safeplan.plan.plan import Step
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.paper_preview import FIT, PaperPreview
from safeplan.words import plainly
from tests.builders.plan import DANGER, a_plan, plain_date


def a_paper(steps: int = 100) -> bytes:
    plan = a_plan(tuple(Step(number, "H", f"Step {number}") for number in range(steps)))
    return plan_sheet(plan, DANGER, PlanChoices(frozenset("H")), plainly, plain_date)


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme) -> PaperPreview:
    preview = PaperPreview(theme)
    qtbot.addWidget(preview)
    theme.apply(preview)
    preview.resize(700, 600)
    preview.show()
    return preview


def test_pages_are_turned_by_keys_and_buttons(preview: PaperPreview) -> None:
    preview.show_pdf(a_paper())
    assert preview.page_count > 2
    assert preview.count.text() == f"Page 1 of {preview.page_count}"
    assert not preview.back.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 1
    preview.forward.click()
    assert preview.page == 2
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.page == preview.page_count - 1
    assert not preview.forward.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == preview.page_count - 1
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert preview.page == 0


def test_a_screen_reader_gets_the_words_of_the_page(preview: PaperPreview) -> None:
    preview.show_pdf(a_paper())
    scroll = preview._scroll
    assert scroll.accessibleName().startswith("Page 1 of")
    assert "Step 5" in scroll.accessibleDescription()
    preview.turn_to(1)
    assert "continued" in scroll.accessibleDescription()


def test_the_page_is_painted_and_stays_after_the_bytes_are_gone(preview: PaperPreview) -> None:
    data = a_paper()
    preview.show_pdf(data)
    del data
    gc.collect()
    preview.turn_to(1)
    preview.turn_to(0)
    image = preview._sheet.grab().toImage()
    dark = sum(
        QColor(image.pixel(x, y)).lightness() < 100
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )
    assert dark > 50


def test_the_size_fits_the_width_and_can_be_changed(preview: PaperPreview) -> None:
    preview.show_pdf(a_paper())
    assert preview.zoom == FIT
    fitted = preview._sheet.width()
    assert fitted <= preview.width()
    preview.resize(500, 600)
    assert preview._sheet.width() < fitted
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert preview._sheet.width() > fitted
    QTest.keyClick(preview, Qt.Key.Key_0)
    assert preview._sheet.width() < fitted


def test_a_shorter_paper_keeps_to_its_last_page(preview: PaperPreview) -> None:
    preview.show_pdf(a_paper())
    preview.turn_to(preview.page_count - 1)
    preview.show_pdf(a_paper(3))
    assert (preview.page, preview.page_count) == (0, 1)


def test_clearing_lets_the_document_go(preview: PaperPreview) -> None:
    preview.show_pdf(a_paper())
    preview.clear()
    assert preview.page_count == 0
    assert preview.words() == ""
    assert preview.count.text() == ""


def test_what_is_no_pdf_is_our_mistake(preview: PaperPreview) -> None:
    with pytest.raises(Bug):
        preview.show_pdf(b"not a paper")
