"""Banners, questions, drawers, progress, empty states, cards, headers, lists."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Banner,
    Button,
    Card,
    CardRow,
    ConfirmPanel,
    Drawer,
    EmptyState,
    Label,
    Line,
    LineField,
    ProgressCard,
    RowList,
    ScrollColumn,
    Switch,
    paint_row,
)
from safeplan.ui.widgets.rows import Index
from tests.builders.widgets import child
from tests.ui.widgets.conftest import Put


@pytest.fixture
def page(theme: Theme, put: Put) -> QWidget:
    """A page with a field on it."""
    field = LineField(theme)
    field.setObjectName("field")
    root = put(field)
    field.setFocus()
    return root


def ask(theme: Theme, page: QWidget) -> tuple[ConfirmPanel, list[str]]:
    panel = ConfirmPanel.ask(theme, page, "Withdraw entry 31?", "It can be undone.", "Keep it", "Withdraw")
    told: list[str] = []
    panel.kept.connect(lambda: told.append("kept"))
    panel.acted.connect(lambda: told.append("acted"))
    return panel, told


def test_the_safe_choice_has_the_focus(theme: Theme, page: QWidget) -> None:
    panel, _ = ask(theme, page)
    assert panel.safe_button.hasFocus()
    assert panel.geometry() == page.rect()
    assert QAccessible.queryAccessibleInterface(panel).text(QAccessible.Text.Name) == "Withdraw entry 31?"


def test_enter_and_escape_are_safe(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        panel, told = ask(theme, page)
        QTest.keyClick(panel.safe_button, key)
        assert told == ["kept"]
        assert not panel.isVisible()


def test_tab_stays_inside_the_question(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    panel, told = ask(theme, page)
    QTest.keyClick(panel.safe_button, Qt.Key.Key_Tab)
    assert panel.act_button.hasFocus()
    QTest.keyClick(panel.act_button, Qt.Key.Key_Tab)
    assert panel.safe_button.hasFocus()
    QTest.keyClick(panel.safe_button, Qt.Key.Key_Backtab)
    QTest.keyClick(panel.act_button, Qt.Key.Key_Return)
    assert told == ["acted"]


def test_the_focus_goes_back_where_it_was(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    panel, _ = ask(theme, page)
    QTest.mouseClick(panel.act_button, Qt.MouseButton.LeftButton)
    assert child(page, LineField, "field").hasFocus()


def test_tab_goes_on_to_the_button_to_leave_and_from_there_back(theme: Theme, page: QWidget) -> None:
    leave = Button(theme, "Leave", "leave", parent=page.window())
    leave.show()
    panel, _ = ask(theme, page)
    leave.raise_()
    for forward in (True, False):
        key = Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab
        panel.safe_button.setFocus()
        for _ in range(2 if forward else 1):
            QTest.keyClick(page.window().windowHandle(), key)
        assert leave.hasFocus()
        QTest.keyClick(page.window().windowHandle(), key)
        assert (panel.safe_button if forward else panel.act_button).hasFocus()


def test_a_question_follows_its_page_and_removes_itself(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    panel, _ = ask(theme, page)
    page.resize(800, 500)
    assert panel.geometry() == page.rect()
    panel.safe_button.click()
    qtbot.waitUntil(lambda: not isValid(panel))


@pytest.mark.parametrize("kind", ["know", "warn", "danger"])
def test_a_banner_tells_title_and_text(kind: str, theme: Theme, put: Put) -> None:
    banner = Banner(theme, kind, "The disk is full.", "Nothing is lost.", "Look again")  # type: ignore[arg-type]  # parameters are str
    put(banner)
    assert banner.words() == "The disk is full. Nothing is lost."
    told: list[bool] = []
    banner.acted.connect(lambda: told.append(True))
    child(banner, QPushButton).click()
    assert told == [True]


def test_a_banner_shows_words_as_they_are(theme: Theme, put: Put) -> None:
    banner = Banner(theme, "warn", "<b>File</b>", "a & b")
    put(banner)
    assert banner.words() == "<b>File</b> a & b"
    texts = [label.text() for label in banner.findChildren(Label) if label.isVisible()]
    assert any("&lt;b&gt;File&lt;/b&gt;" in text and "a &amp; b" in text for text in texts)


def test_a_long_banner_has_its_title_above(theme: Theme, put: Put) -> None:
    banner = Banner(theme, "know", "Short title.", "Words that go on. " * 12)
    put(banner)
    title, words = (label for label in sorted(banner.findChildren(Label), key=lambda label: label.y()))
    assert title.text() == "Short title."
    assert title.isVisible()
    assert title.geometry().bottom() <= words.geometry().top()


def test_a_drawer_closes_by_escape_and_cross(theme: Theme, put: Put, qtbot: QtBot) -> None:
    drawer = Drawer(theme, "Behaviours")
    field = LineField(theme)
    drawer.body.addWidget(field)
    put(drawer)
    told: list[bool] = []
    drawer.closed.connect(lambda: told.append(True))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.mouseClick(drawer.close_button, Qt.MouseButton.LeftButton)
    assert len(told) == 2
    assert drawer.width() == 328


def test_short_work_shows_no_progress(theme: Theme, put: Put, qtbot: QtBot) -> None:
    card = ProgressCard(theme, "Doorbell.mp4", "Leaving stops it.")
    put(card)
    card.start()
    assert not card.isVisible()
    card.finish()
    assert not card.isVisible()
    card.start()
    qtbot.waitUntil(card.isVisible, timeout=3000)
    card.set_progress(17, 41, "1.7 of 4.1 GB")
    assert card.bar.value() == 414
    assert card.amount.text() == "1.7 of 4.1 GB"
    with qtbot.waitSignal(card.cancelled):
        QTest.mouseClick(card.cancel_button, Qt.MouseButton.LeftButton)


def test_huge_work_fits_the_bar(theme: Theme, put: Put) -> None:
    card = ProgressCard(theme, "Doorbell.mp4")
    put(card)
    card.set_progress(3_000_000_000, 4_000_000_000)
    assert card.bar.value() == 750
    card.set_progress(5, 0)
    assert card.bar.maximum() == 0


def test_an_empty_state_offers_its_action(theme: Theme, put: Put, qtbot: QtBot) -> None:
    state = EmptyState(theme, "paperclip", "No evidence yet", "Photos and letters.", "Add evidence", "plus")
    put(state)
    with qtbot.waitSignal(state.acted):
        state.button.click()


def test_rows_of_a_card_are_parted_by_lines(theme: Theme, put: Put) -> None:
    card = Card(theme, padding=0)
    for number in range(3):
        card.add_row(CardRow(theme, f"Row {number}", "Its state", Switch(theme, "Switch")))
    put(card)
    assert len(card.findChildren(Line)) == 2


def test_a_row_says_its_state(theme: Theme, put: Put) -> None:
    row = CardRow(theme, "Backup", "", Button(theme, "Back up now", small=True))
    put(row)
    assert not row.text.isVisible()
    row.set_text("Today 17:52")
    assert row.text.isVisible()


def test_a_column_scrolls_to_what_the_keyboard_reaches(theme: Theme, put: Put, qtbot: QtBot) -> None:
    column = ScrollColumn(theme)
    fields = [LineField(theme) for _ in range(30)]
    for field in fields:
        column.column.addWidget(field)
    put(column)
    assert column.horizontalScrollBar().maximum() == 0
    for field in fields[:-1]:
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert fields[-1].hasFocus()
    assert column.verticalScrollBar().value() > 0
    column.to_top()
    assert column.verticalScrollBar().value() == 0


class Plain(QStyledItemDelegate):
    """Only the row's ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, _index: Index) -> None:
        paint_row(self.theme, painter, option)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_chosen_row_has_a_bar_where_reading_begins(
    right_to_left: bool, theme: Theme, put: Put, request: pytest.FixtureRequest
) -> None:
    if right_to_left:
        request.getfixturevalue("mirrored")
    view = RowList(theme, "Entries")
    view.setModel(QStringListModel(["one", "two"], view))
    view.setItemDelegate(Plain(theme, view))
    put(view)
    view.setCurrentIndex(view.model().index(1, 0))
    rect = view.visualRect(view.model().index(1, 0))
    image = view.viewport().grab().toImage()
    edge = rect.right() - 1 if right_to_left else rect.left() + 1
    assert image.pixelColor(edge, rect.center().y()) == theme.colour("accent")
    assert image.pixelColor(rect.center().x(), rect.center().y()) == theme.colour("tint")


def test_a_rows_ring_is_for_the_keyboard_alone(theme: Theme, put: Put, qtbot: QtBot) -> None:
    view = RowList(theme, "Entries")
    view.setModel(QStringListModel(["one", "two"], view))
    view.setItemDelegate(Plain(theme, view))
    put(view)
    first = view.visualRect(view.model().index(0, 0)).center()
    shown: list[bool] = []
    presses: tuple[Callable[[], None], ...] = (
        lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first),
        lambda: QTest.keyClick(view, Qt.Key.Key_Down),
        lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first),
    )
    for press in presses:
        press()
        assert view.hasFocus()
        shown.append(view.shows_ring)
    assert shown == [False, True, False]
