"""Lists, used by keys and mouse as a stranger would."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from safeplan.cover import list_file
from safeplan.cover.item_model import FIRST, TICK
from safeplan.cover.item_view import ItemView
from safeplan.cover.lists import ListsFace
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.errors import DiskFull
from safeplan.places import Home
from tests.builders.clock import FixedClock
from tests.builders.widgets import focused
from tests.ui.cover.conftest import part

Key, Button, Keys = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier


class Person:
    """Sees and uses the window as a person does."""

    def __init__(self, window: CoverWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.items = part(window, ItemView)
        self.lists = part(window, QListView, "lists")
        self.find = part(window, QLineEdit, "find")

    # ---- seeing

    def sees(self) -> list[str]:
        """Return the first cells that are shown, the last row left out."""
        model = self.items.model()
        rows = range(model.rowCount() - 1)
        return [
            str(model.index(row, FIRST).data())
            for row in rows
            if not self.items.isRowHidden(row, QModelIndex())
        ]

    def cells(self, row: int) -> list[str]:
        """Return all cells of a row."""
        return [str(self.items.model().index(row, FIRST + n).data()) for n in range(3)]

    def ticked(self) -> list[str]:
        """Return the items that are ticked."""
        model = self.items.model()
        return [
            str(model.index(row, FIRST).data())
            for row in range(model.rowCount() - 1)
            if model.index(row, TICK).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        ]

    def names(self) -> list[str]:
        """Return the lists' names."""
        return [str(self.lists.model().index(row, 0).data()) for row in range(self.lists.model().rowCount())]

    def foot(self) -> list[str]:
        """Return the words in the foot."""
        foot = part(self.window, QWidget, "foot")
        return [label.text() for label in foot.findChildren(QLabel)]

    def editor(self) -> QLineEdit:
        """Return the field that is typed in."""
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), f"{field} has the keys"
        return field

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        (dialog,) = [d for d in self.window.findChildren(QDialog) if d.isVisible()]
        return dialog

    # ---- doing

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Keys.NoModifier) -> None:
        """Strike a key, wherever the keyboard is."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        QApplication.processEvents()
        QApplication.processEvents()

    def types(self, text: str) -> None:
        """Type into the field that has the keys."""
        QTest.keyClicks(focused(), text)

    def click(self, row: int, column: int = FIRST, modifiers: Qt.KeyboardModifier = Keys.NoModifier) -> None:
        """Click a cell."""
        index = self.items.model().index(row, column)
        at = self.items.visualRect(index).center()
        QTest.mouseClick(self.items.viewport(), Button.LeftButton, modifiers, at)
        QApplication.processEvents()

    def chooses(self, row: int) -> None:
        """Click a row, so that the keys go there."""
        self.items.setFocus()
        self.click(row)

    def tool(self, word: str) -> None:
        """Press a button of the tool bar."""
        (button,) = [b for b in self.window.findChildren(QToolButton) if b.text() == word]
        QTest.mouseClick(button, Button.LeftButton)
        QApplication.processEvents()

    def menu(self, *words: str) -> None:
        """Choose from the menus."""
        entries = part(self.window, QWidget, "menus").actions()
        for word in words:
            (entry,) = [a for a in entries if a.text().replace("&", "") == word]
            menu = entry.menu()
            if isinstance(menu, QMenu):
                menu.aboutToShow.emit()
                entries = menu.actions()
            else:
                entry.trigger()
        QApplication.processEvents()

    def drops(self, rows: list[int], before: int) -> None:
        """Drag rows and drop them before another."""
        for number, row in enumerate(rows):
            self.click(row, modifiers=Keys.ControlModifier if number else Keys.NoModifier)
        place = self.items.visualRect(self.items.model().index(before, FIRST))
        drop(self.items, QPoint(place.left() + 20, place.top() + 1))


def drop(view: QTreeView | QListView, at: QPoint) -> None:
    """Let what is selected fall on a view."""
    data = view.model().mimeData(view.selectedIndexes())
    moving = Qt.DropAction.MoveAction

    class Dropped(QDropEvent):
        def source(self) -> QWidget:
            return view

    event = Dropped(QPointF(at), moving, data, Button.LeftButton, Keys.NoModifier)
    view.dropEvent(event)


@pytest.fixture
def person(window: CoverWindow, qtbot: QtBot) -> Person:
    window.activateWindow()
    return Person(window, qtbot)


def test_it_starts_with_the_list_that_was_open_and_no_field_takes_the_keys(person: Person) -> None:
    assert person.names() == ["Shopping", "Jobs"]
    assert person.sees() == ["Milk", "Bread", "Eggs"]
    assert person.foot() == ["3 items, 1 done", "Changed yesterday"]
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


# ---- adding and editing


def test_items_are_added_one_after_the_other_in_the_last_row(person: Person) -> None:
    person.click(3)
    person.types("Rice")
    person.press(Key.Key_Return)
    person.types("Tea")
    person.press(Key.Key_Return)
    person.press(Key.Key_Escape)
    assert person.sees() == ["Milk", "Bread", "Eggs", "Rice", "Tea"]
    assert person.foot() == ["5 items, 1 done", "Changed today"]
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


def test_tab_goes_through_the_columns_of_the_new_item_and_on_to_the_next(person: Person) -> None:
    person.press(Key.Key_N, Keys.ControlModifier)
    for text in ("Rice", "1 kg", "Dry", "Tea"):
        person.types(text)
        person.press(Key.Key_Tab)
    assert person.cells(3) == ["Rice", "1 kg", "Dry"]
    assert person.sees()[-1] == "Tea"


def test_who_goes_down_to_the_last_row_can_just_type(person: Person) -> None:
    person.chooses(2)
    person.press(Key.Key_Down)
    QTest.keyClicks(person.items, "R")
    person.types("ice")
    person.press(Key.Key_Return)
    assert person.sees()[-1] == "Rice"


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return])
def test_an_item_is_edited_in_its_place(person: Person, key: Qt.Key) -> None:
    person.chooses(1)
    person.press(key)
    assert person.editor().text() == "Bread"
    person.types("Rolls")
    person.press(Key.Key_Return)
    assert person.sees() == ["Milk", "Rolls", "Eggs"]
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_double_click_edits_the_cell_under_the_mouse(person: Person) -> None:
    at = person.items.visualRect(person.items.model().index(1, FIRST + 2)).center()
    QTest.mouseClick(person.items.viewport(), Button.LeftButton, Keys.NoModifier, at)
    QTest.mouseDClick(person.items.viewport(), Button.LeftButton, Keys.NoModifier, at)
    person.types("Bakery")
    person.press(Key.Key_Return)
    assert person.cells(1) == ["Bread", "", "Bakery"]


def test_escape_leaves_the_text_as_it_was(person: Person) -> None:
    person.chooses(1)
    person.press(Key.Key_F2)
    person.types("Rolls")
    person.press(Key.Key_Escape)
    assert person.sees() == ["Milk", "Bread", "Eggs"]


def test_typing_on_a_row_finds_another_and_changes_nothing(person: Person) -> None:
    person.chooses(0)
    QTest.keyClicks(person.items, "eg")
    assert person.items.currentIndex().row() == 2
    assert person.sees() == ["Milk", "Bread", "Eggs"]


# ---- ticking, moving, removing


def test_space_ticks_and_unticks(person: Person) -> None:
    person.chooses(1)
    person.press(Key.Key_Space)
    assert person.ticked() == ["Milk", "Bread"]
    assert person.foot()[0] == "3 items, 2 done"
    person.press(Key.Key_Space)
    assert person.ticked() == ["Milk"]


def test_a_click_on_the_box_ticks_and_a_click_on_the_words_does_not(person: Person) -> None:
    person.click(1, TICK)
    person.click(2, FIRST)
    assert person.ticked() == ["Milk", "Bread"]
    person.click(0, TICK)
    assert person.ticked() == ["Bread"]


def test_items_are_removed_and_undo_brings_them_back(person: Person) -> None:
    person.chooses(0)
    person.press(Key.Key_Delete)
    assert person.sees() == ["Bread", "Eggs"]
    person.press(Key.Key_Delete)
    assert person.sees() == ["Eggs"]
    person.press(Key.Key_Z, Keys.ControlModifier)
    person.press(Key.Key_Z, Keys.ControlModifier)
    assert person.sees() == ["Milk", "Bread", "Eggs"]


def test_several_items_are_removed_at_once(person: Person) -> None:
    person.chooses(0)
    person.click(2, modifiers=Keys.ControlModifier)
    person.tool("Remove")
    assert person.sees() == ["Bread"]


def test_items_are_moved_with_keys_and_stay_chosen(person: Person) -> None:
    person.chooses(0)
    person.press(Key.Key_Down, Keys.AltModifier)
    person.press(Key.Key_Down, Keys.AltModifier)
    assert person.sees() == ["Bread", "Eggs", "Milk"]
    person.press(Key.Key_Up, Keys.AltModifier)
    assert person.sees() == ["Bread", "Milk", "Eggs"]


def test_items_are_moved_with_the_mouse(person: Person) -> None:
    person.drops([2], before=0)
    assert person.sees() == ["Eggs", "Milk", "Bread"]
    person.drops([0, 1], before=3)
    assert person.sees() == ["Bread", "Eggs", "Milk"]


def test_what_is_dropped_from_another_program_is_not_taken(person: Person) -> None:
    data = QMimeData()
    data.setText("x")
    event = QDropEvent(QPointF(30, 30), Qt.DropAction.CopyAction, data, Button.LeftButton, Keys.NoModifier)
    person.items.dropEvent(event)
    assert person.sees() == ["Milk", "Bread", "Eggs"]


def test_an_item_goes_to_another_list(person: Person) -> None:
    person.chooses(1)
    person.menu("List", "Move to list", "Jobs")
    assert person.sees() == ["Milk", "Eggs"]
    person.lists.setFocus()
    person.press(Key.Key_Down)
    assert person.sees() == ["Tap", "Gutter", "Shelf", "Bread"]


# ---- sorting, finding, hiding


def test_sorting_by_name_and_turning_round(person: Person) -> None:
    person.tool("Sort")
    assert person.sees() == ["Bread", "Eggs", "Milk"]
    person.tool("Sort")
    assert person.sees() == ["Milk", "Eggs", "Bread"]


def test_numbers_are_sorted_as_numbers(person: Person) -> None:
    for row, amount in enumerate(("10", "9", "2")):
        person.items.model().setData(person.items.model().index(row, FIRST + 1), amount)
    header = person.items.header()
    at = QPoint(header.sectionViewportPosition(FIRST + 1) + 10, 5)
    QTest.mouseClick(header.viewport(), Button.LeftButton, Keys.NoModifier, at)
    assert person.sees() == ["Eggs", "Bread", "Milk"]


def test_the_head_of_the_tick_column_puts_done_items_last(person: Person) -> None:
    QTest.mouseClick(person.items.header().viewport(), Button.LeftButton, Keys.NoModifier, QPoint(8, 5))
    assert person.sees() == ["Bread", "Eggs", "Milk"]


def test_finding_shows_what_fits_and_escape_shows_all(person: Person) -> None:
    person.press(Key.Key_F, Keys.ControlModifier)
    person.types("EGG")
    assert person.sees() == ["Eggs"]
    assert person.foot()[0] == "1 items found"
    person.press(Key.Key_Escape)
    assert person.sees() == ["Milk", "Bread", "Eggs"]
    assert person.find.text() == ""
    assert QApplication.focusWidget() is person.items


def test_opening_another_list_ends_the_finding(person: Person) -> None:
    person.find.setText("egg")
    person.lists.setFocus()
    person.press(Key.Key_Down)
    assert person.sees() == ["Tap", "Gutter", "Shelf"]


def test_done_items_can_be_hidden_and_stay_hidden_at_the_next_start(
    person: Person, open_window: Callable[[], CoverWindow], qtbot: QtBot
) -> None:
    person.menu("View", "Show done items")
    assert person.sees() == ["Bread", "Eggs"]
    person.window.close()
    assert Person(open_window(), qtbot).sees() == ["Bread", "Eggs"]


def test_clearing_done_items(person: Person) -> None:
    person.tool("Clear done")
    assert person.sees() == ["Bread", "Eggs"]
    assert person.foot()[0] == "2 items"


# ---- lists


def test_a_new_list_is_named_where_it_stands(person: Person) -> None:
    person.press(Key.Key_N, Keys.ControlModifier | Keys.ShiftModifier)
    assert person.editor().text() == "New list"
    person.types("Party")
    person.press(Key.Key_Return)
    assert person.names() == ["Shopping", "Jobs", "Party"]
    assert person.window.windowTitle() == "Party - Lists"
    assert person.sees() == []


def test_a_list_is_renamed(person: Person) -> None:
    person.lists.setFocus()
    person.press(Key.Key_F2)
    person.types("Food")
    person.press(Key.Key_Return)
    assert person.names() == ["Food", "Jobs"]
    assert person.window.windowTitle() == "Food - Lists"


def test_a_list_with_items_goes_only_after_asking(person: Person) -> None:
    person.menu("File", "Remove list…")
    dialog = person.dialog()
    assert isinstance(dialog, QMessageBox)
    assert dialog.text() == "Remove the list “Shopping”?"
    QTest.keyClick(dialog, Key.Key_Escape)
    assert person.names() == ["Shopping", "Jobs"]
    person.menu("File", "Remove list…")
    (yes,) = [b for b in person.dialog().findChildren(QPushButton) if b.text() == "Remove"]
    QTest.mouseClick(yes, Button.LeftButton)
    assert person.names() == ["Jobs"]
    person.menu("Edit", "Undo")
    assert person.names() == ["Shopping", "Jobs"]
    assert person.sees() == ["Milk", "Bread", "Eggs"]


def test_lists_are_moved_with_the_mouse(person: Person) -> None:
    place = person.lists.visualRect(person.lists.model().index(1, 0))
    drop(person.lists, QPoint(20, place.bottom() + 40))
    assert person.names() == ["Jobs", "Shopping"]
    assert person.sees() == ["Milk", "Bread", "Eggs"]


def test_columns_are_named_and_one_without_a_name_is_not_shown(person: Person) -> None:
    person.menu("List", "Columns…")
    first, second, third = person.dialog().findChildren(QLineEdit)
    first.setText("Thing")
    second.setText("Shop")
    third.clear()
    QTest.keyClick(person.dialog(), Key.Key_Return)
    heads = [person.items.model().headerData(FIRST + n, Qt.Orientation.Horizontal) for n in range(3)]
    assert heads == ["Thing", "Shop", ""]
    assert person.items.isColumnHidden(FIRST + 2)
    assert not person.items.isColumnHidden(FIRST + 1)


def test_a_list_gets_another_picture(person: Person, face: ListsFace) -> None:
    person.menu("File", "Picture", "Book")
    face.keep()
    assert json.dumps(face.state())
    assert person.lists.model().index(0, 0).data(Qt.ItemDataRole.UserRole + 1) == "book"


# ---- the rest


def test_copied_items_can_be_pasted_into_another_list(person: Person) -> None:
    person.items.model().setData(person.items.model().index(1, FIRST + 1), "2")
    person.chooses(1)
    person.click(2, modifiers=Keys.ControlModifier)
    person.press(Key.Key_C, Keys.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Bread\t2\nEggs"
    person.lists.setFocus()
    person.press(Key.Key_Down)
    person.items.setFocus()
    person.press(Key.Key_V, Keys.ControlModifier)
    assert person.sees() == ["Tap", "Gutter", "Shelf", "Bread", "Eggs"]
    assert person.cells(3) == ["Bread", "2", ""]
    QGuiApplication.clipboard().clear()


def test_larger_text_makes_larger_rows_and_is_kept(person: Person, home: Home, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: person.window.face.seen)
    before = person.items.rowHeight(person.items.model().index(0, FIRST))
    for _ in range(9):
        person.press(Key.Key_Plus, Keys.ControlModifier)
    qtbot.waitUntil(lambda: person.items.rowHeight(person.items.model().index(0, FIRST)) >= 2 * before - 4)
    person.window.close()
    assert SettingsFile(home.cover_settings).current.text_size == 200


def test_where_there_is_no_room_the_tools_lose_their_words_and_nothing_else(
    person: Person, qtbot: QtBot
) -> None:
    person.window.face.text_size_chosen.emit(200)
    person.window.resize(720, 480)
    icons_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    tools = part(person.window, QWidget, "tools").findChildren(QToolButton, options=direct)
    qtbot.waitUntil(lambda: all(tool.toolButtonStyle() == icons_only for tool in tools))
    assert all(tool.accessibleName() for tool in tools)
    assert person.find.geometry().right() <= 720
    assert person.items.columnWidth(FIRST) > 100


def test_every_change_reaches_the_disk_by_itself(person: Person, home: Home, qtbot: QtBot) -> None:
    person.qtbot.waitUntil(lambda: person.window.face.seen)
    person.chooses(1)
    person.press(Key.Key_Space)
    qtbot.waitUntil(lambda: home.cover_lists.read_text("utf-8").count("true") > 3, timeout=5000)


def test_what_is_being_typed_is_kept_when_the_window_closes(
    person: Person, open_window: Callable[[], CoverWindow], qtbot: QtBot
) -> None:
    person.press(Key.Key_N, Keys.ControlModifier)
    person.types("Rice")
    person.window.close()
    assert Person(open_window(), qtbot).sees() == ["Milk", "Bread", "Eggs", "Rice"]


def test_a_full_disk_is_said_in_the_foot_and_nothing_is_lost(
    person: Person, monkeypatch: pytest.MonkeyPatch, face: ListsFace
) -> None:
    def full(*_anything: object) -> None:
        raise DiskFull("small file")

    with monkeypatch.context() as patch:
        patch.setattr(list_file, "write_whole", full)
        person.tool("Clear done")
        face.keep()
        assert person.foot()[1] == "Could not save. The disk may be full."
    face.keep()
    assert person.foot()[1] == "Changed today"


def test_where_there_is_no_file_lists_are_chosen_once(
    open_window: Callable[[], CoverWindow], home: Home, qtbot: QtBot
) -> None:
    first = open_window()
    qtbot.waitUntil(lambda: first.face.seen)
    names = Person(first, qtbot).names()
    first.close()
    assert len(names) >= 6
    assert home.cover_lists.exists()
    assert Person(open_window(), qtbot).names() == names


def test_who_follows_in_the_window_shows_the_lists_chosen_there_though_it_had_chosen_others(
    open_window: Callable[[], CoverWindow], qtbot: QtBot
) -> None:
    """The process that follows begins before the first one has written a file."""
    first, follower = open_window(), open_window()
    qtbot.waitUntil(lambda: first.face.seen)
    shown = Person(first, qtbot)
    follower.restore(json.loads(json.dumps(first.state())))
    seen = Person(follower, qtbot)
    assert seen.names() == shown.names()
    assert seen.foot() == shown.foot()


def test_so_it_does_where_the_first_one_has_written_no_file(home: Home, clock: FixedClock) -> None:
    """Nobody has seen the lists there yet, behind the first run, so nothing is written."""
    first, follower = ListsFace(home, clock), ListsFace(home, clock)
    first.keep()
    assert not home.cover_lists.exists()
    state = json.loads(json.dumps(first.state()))
    follower.restore(state)
    assert follower.state() == state
    assert state["saved"]


def test_a_screen_reader_hears_names(person: Person) -> None:
    assert person.items.accessibleName() == "Items"
    assert person.lists.accessibleName() == "My lists"
    assert person.find.accessibleName() == "Find in this list"
    spoken = person.lists.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Shopping, 2 left"


def test_the_about_box_is_dull(person: Person) -> None:
    person.menu("Help", "About Lists")
    dialog = person.dialog()
    assert isinstance(dialog, QMessageBox)
    assert (dialog.windowTitle(), dialog.text()) == ("About Lists", "Lists 3.2")
    dialog.close()


def test_every_part_can_be_reached_with_tab(person: Person) -> None:
    person.lists.setFocus()
    reached = set()
    for _ in range(20):
        person.press(Key.Key_Tab)
        focus = focused()
        reached.add(focus.objectName() or getattr(focus, "text", lambda: "")())
    assert {"lists", "items", "find", "New list", "Add"} <= reached
