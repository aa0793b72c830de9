"""How the list is painted."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeplan.diary.search import Part
from safeplan.ui.diary.entry_delegate import EntryDelegate
from safeplan.ui.diary.entry_model import EntryModel, Listed
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import RowList
from tests.builders.entries import entry_row


def painted(
    theme: Theme, qtbot: QtBot, *entries: Listed, right_to_left: bool = False
) -> tuple[RowList, QImage]:
    """The list on the screen, and what it looks like."""
    view = RowList(theme, "Entries")
    view.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    model = EntryModel(view)
    model.show(entries, {}, complete=True)
    view.setModel(model)
    view.setItemDelegate(EntryDelegate(theme, view))
    theme.apply(view)
    view.resize(400, 400)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    QApplication.processEvents()
    return view, view.viewport().grab().toImage()


def has_colour(image: QImage, colour: QColor, area: QRect) -> bool:
    return any(
        image.pixelColor(x, y).rgb() == colour.rgb()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_rows_grow_with_the_text(qtbot: QtBot) -> None:
    heights = []
    for scale in (1.0, 2.0):
        view, _image = painted(Theme("light", scale), qtbot, Listed(entry_row()))
        heights.append(view.visualRect(view.model().index(1, 0)).height())
    assert 100 <= heights[0] <= 110
    assert heights[1] > 1.7 * heights[0]


def test_what_was_looked_for_is_marked(theme: Theme, qtbot: QtBot) -> None:
    plain = Listed(entry_row(), (Part("He was parked across from the Co-op."),))
    found = Listed(entry_row(), (Part("He was "), Part("parked", hit=True), Part(" across from the Co-op.")))
    for entry, is_marked in ((plain, False), (found, True)):
        view, image = painted(theme, qtbot, entry)
        row = view.visualRect(view.model().index(1, 0))
        assert has_colour(image, theme.colour("tint"), row.adjusted(60, 0, 0, 0)) is is_marked


def test_the_bar_of_the_chosen_row_is_where_reading_starts(theme: Theme, qtbot: QtBot) -> None:
    for right_to_left in (False, True):
        view, _image = painted(theme, qtbot, Listed(entry_row()), right_to_left=right_to_left)
        view.setCurrentIndex(view.model().index(1, 0))
        image = view.viewport().grab().toImage()
        row = view.visualRect(view.model().index(1, 0))
        at_start = row.right() - 1 if right_to_left else row.left() + 1
        assert image.pixelColor(at_start, row.center().y()).rgb() == theme.colour("accent").rgb()


def test_a_very_long_text_is_cut_to_two_lines(theme: Theme, qtbot: QtBot) -> None:
    long = Listed(entry_row(first_words="word " * 200))
    short = Listed(entry_row(first_words="word"))
    heights = set()
    for entry in (long, short):
        view, _image = painted(theme, qtbot, entry)
        heights.add(view.visualRect(view.model().index(1, 0)).height())
    assert len(heights) == 1, "every row is as high as the next"
