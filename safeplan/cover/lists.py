"""Lists: the cover that is shown unless another is chosen."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from random import SystemRandom
from typing import Any

from PySide6.QtCore import QCollator, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QMenu, QVBoxLayout, QWidget

from safeplan.clock import Clock
from safeplan.cover import style
from safeplan.cover.dates import changed_words, short_day
from safeplan.cover.desk import Desk
from safeplan.cover.face import Face
from safeplan.cover.grounds import line
from safeplan.cover.icons import Icons
from safeplan.cover.item_model import ItemModel
from safeplan.cover.item_view import ItemView
from safeplan.cover.list_file import ListFile
from safeplan.cover.lists_actions import ListsActions
from safeplan.cover.lists_dialogs import ColumnsDialog, ask_remove_list, show_about, show_keys
from safeplan.cover.lists_parts import Foot, Halves, SideColumn, ToolStrip
from safeplan.cover.printing import print_list
from safeplan.cover.samples import sample_book
from safeplan.cover.settings import TEXT_SIZES
from safeplan.cover.sheet_model import SheetModel
from safeplan.cover.sheet_view import SheetView
from safeplan.cover.sheets import Book, Item, NotABook
from safeplan.cover.words import say
from safeplan.places import Home

SAVE_AFTER_MS = 800
# Long enough that a program which is only opened and closed again leaves nothing behind.
FIRST_SAVE_AFTER_MS = 3000


class ListsFace(Face):
    """A program for shopping and other lists.

    Args:
        home: where its file lies.
        clock: tells what day it is.
        random: chooses what it starts with, where there is no file.
        parent: the window.
    """

    def __init__(
        self, home: Home, clock: Clock, random: SystemRandom | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._icons = Icons()
        self._text_size = 100
        self._refreshing = False
        file = ListFile(home.cover_lists)
        book = file.load() or sample_book(clock.now().date(), random or SystemRandom(), say, short_day)
        self._desk = Desk(book, clock, file.save)
        self._collator = QCollator()
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._collator.setNumericMode(True)
        self._save = QTimer(self, singleShot=True, interval=FIRST_SAVE_AFTER_MS)
        self._save.timeout.connect(self._save_now)
        self._build()
        self._connect_actions()
        self._connect_parts()
        self._desk.on_change = self._on_change
        self._refresh()

    # ---- what the window needs

    def name(self) -> str:
        """Return the program's name."""
        return self.tr("Lists")

    def title(self) -> str:
        """Return the open list's name and the program's."""
        return self.tr("{list} - Lists").format(list=self._desk.sheet.name)

    def icon(self) -> QIcon:
        """Return the program's icon."""
        return self._icons.icon("check-square")

    def settle(self) -> None:
        """Close editors, menus and dialogs, and let go of the mouse."""
        self._finish_editing()
        if self._items.dragging or self._lists.dragging:
            QDrag.cancel()
        self._side.heading.let_go()
        for menu in self.findChildren(QMenu):
            if menu.isVisible():
                menu.close()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._tools.find_field.clearFocus()

    def keep(self) -> None:
        """Write the lists, unless nobody has seen them yet."""
        self._finish_editing()
        if self.seen:
            self._save_now()

    def set_text_size(self, per_cent: int) -> None:
        """Show all text at this size."""
        self._text_size = per_cent
        self.setFont(style.font(per_cent))
        self._tools.set_text_size(per_cent)
        self._side.set_text_size(per_cent)
        self._items.set_text_size(per_cent)
        self._halves.set_text_size(per_cent)
        self._actions.larger.setEnabled(per_cent < TEXT_SIZES[-1])
        self._actions.smaller.setEnabled(per_cent > TEXT_SIZES[0])

    def state(self) -> dict[str, Any]:
        """Return the scrolled place, the current row, and the lists.

        The lists too though a file holds them: who follows began before that was written, or before it was
        there at all, and has chosen another sample then.
        """
        return {
            "book": self._desk.book.to_data(),
            "saved": self._desk.saved,
            "scroll": self._items.verticalScrollBar().value(),
            "row": self._items.currentIndex().row(),
            "find": self._tools.find_field.text(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go where another process was."""
        if "book" in state:
            with suppress(NotABook):
                self._desk.take(Book.from_data(state["book"]), saved=state.get("saved") is True)
        row, scroll = state.get("row"), state.get("scroll")
        if isinstance(state.get("find"), str):
            self._tools.find_field.setText(state["find"])
        key = self._item_model.key_at(row) if isinstance(row, int) else None
        if key is not None:
            self._items.choose(key)
        if isinstance(scroll, int):
            # The range of the bar is known once the page has its size.
            QTimer.singleShot(0, self, partial(self._items.verticalScrollBar().setValue, scroll))

    # ---- building

    def _build(self) -> None:
        self.setObjectName("page")
        self.setPalette(style.palette())
        self.setFont(style.font())
        self.setAutoFillBackground(True)
        self._item_model, self._sheet_model = ItemModel(self._desk, self), SheetModel(self._desk, self)
        self._items = ItemView(self._item_model, self._icons, self)
        self._lists = SheetView(self._sheet_model, self._icons, self)
        self._actions = ListsActions(self, self._items, self._lists, self._icons)
        do = self._actions
        groups = ((do.add, do.edit, do.remove), (do.sort, do.clear_done, do.print))
        self._menus = do.menu_bar()
        self._tools = ToolStrip(groups, self._icons, self)
        self._side = SideColumn(self._lists, do.new_list, self._icons, self)
        self._foot = Foot(self)
        self._halves = Halves(self._side, self._items, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._menus)
        layout.addWidget(line(self))
        layout.addWidget(self._tools)
        layout.addWidget(line(self))
        layout.addWidget(self._halves, 1)
        layout.addWidget(line(self))
        layout.addWidget(self._foot)
        self._order_tabs()

    def _order_tabs(self) -> None:
        before: QWidget = self._lists
        for after in (self._side.new_button, self._items, self._tools.find_field, *self._tools.buttons):
            QWidget.setTabOrder(before, after)
            before = after

    def _connect_actions(self) -> None:
        do, desk = self._actions, self._desk
        for action, act in (
            (do.new_list, self._new_list),
            (do.rename_list, lambda: self._lists.rename(desk.sheet.key)),
            (do.remove_list, self._remove_list),
            (do.columns, self._name_columns),
            (do.print, lambda: print_list(self, desk.sheet)),
            (do.close, self.close_chosen.emit),
            (do.undo, desk.undo),
            (do.redo, desk.redo),
            (do.add, self._add),
            (do.edit, self._items.edit_chosen),
            (do.remove, self._remove_items),
            (do.copy, self._copy),
            (do.paste, self._paste),
            (do.select_all, self._items.selectAll),
            (do.find, self._find),
            (do.tick, self._items.tick_chosen),
            (do.up, lambda: desk.shift(self._items.chosen_keys(), -1)),
            (do.down, lambda: desk.shift(self._items.chosen_keys(), 1)),
            (do.sort, lambda: self._sort(0)),
            (do.sort_second, lambda: self._sort(1)),
            (do.sort_third, lambda: self._sort(2)),
            (do.sort_done, desk.sort_done_last),
            (do.clear_done, desk.clear_done),
            (do.larger, lambda: self._step_text(1)),
            (do.smaller, lambda: self._step_text(-1)),
            (do.normal, lambda: self.text_size_chosen.emit(TEXT_SIZES[0])),
            (do.keys, lambda: show_keys(self)),
            (do.about, lambda: show_about(self, self._icons)),
        ):
            action.triggered.connect(partial(self._act, act))
        do.show_done.toggled.connect(desk.show_done)
        do.pictures.triggered.connect(lambda picture: desk.set_picture(desk.sheet.key, picture.data()))
        do.send_menu.aboutToShow.connect(self._fill_send_menu)

    def _connect_parts(self) -> None:
        self._lists.open_asked.connect(self._open)
        self._lists.move_asked.connect(self._desk.move_sheet)
        self._lists.customContextMenuRequested.connect(self._list_menu)
        self._items.tick_asked.connect(self._desk.tick)
        self._items.move_asked.connect(self._desk.move)
        self._items.customContextMenuRequested.connect(self._item_menu)
        self._items.sort_asked.connect(self._sort)
        self._items.sort_done_asked.connect(self._desk.sort_done_last)
        self._items.selectionModel().selectionChanged.connect(self._update_actions)
        self._tools.find_field.textChanged.connect(self._filter)
        self._tools.find_left.connect(self._items.setFocus)
        self._side.heading.long_pressed.connect(self.asked_back)

    # ---- showing

    def _on_change(self) -> None:
        self._refresh()
        self._save.start(SAVE_AFTER_MS)

    def _refresh(self) -> None:
        self._refreshing = True
        try:
            self._sheet_model.refresh()
            self._lists.show_open(self._desk.sheet.key)
            self._item_model.refresh()
        finally:
            self._refreshing = False
        self._items.show_columns(self._desk.sheet.columns)
        self._filter()
        self._update_actions()
        self.title_changed.emit()

    def _filter(self) -> None:
        self._items.show_only(self._fits)
        self._update_foot()

    def _fits(self, item: Item) -> bool:
        if item.done and not self._desk.book.show_done:
            return False
        wanted = self._tools.find_field.text().strip().casefold()
        return not wanted or any(wanted in cell.casefold() for cell in item.cells)

    def _update_foot(self) -> None:
        sheet = self._desk.sheet
        if self._tools.find_field.text().strip():
            self._foot.show_found(sum(self._fits(item) for item in sheet.items))
        else:
            self._foot.show_counts(len(sheet.items), len(sheet.items) - sheet.left)
        if self._desk.saved:
            self._foot.show_changed(changed_words(sheet.changed, self._clock.now().date()))
        else:
            self._foot.show_unsaved()

    def _update_actions(self) -> None:
        do, desk = self._actions, self._desk
        chosen = bool(self._items.chosen_keys())
        for action in (do.edit, do.remove, do.copy, do.tick, do.up, do.down):
            action.setEnabled(chosen)
        do.send_menu.setEnabled(chosen and len(desk.book.sheets) > 1)
        do.undo.setEnabled(desk.can_undo)
        do.redo.setEnabled(desk.can_redo)
        do.remove_list.setEnabled(len(desk.book.sheets) > 1)
        do.clear_done.setEnabled(desk.sheet.left < len(desk.sheet.items))
        do.sort.setEnabled(len(desk.sheet.items) > 1)
        do.print.setEnabled(bool(desk.sheet.items))
        do.show_done.setChecked(desk.book.show_done)
        for action, column in ((do.sort_second, 1), (do.sort_third, 2)):
            action.setText(self.tr("By {column}").format(column=desk.sheet.columns[column]))
            action.setVisible(bool(desk.sheet.columns[column]))
        for picture in do.pictures.actions():
            picture.setChecked(picture.data() == desk.sheet.picture)

    # ---- doing

    def _act(self, act: Callable[[], object], *_checked: object) -> None:
        self._finish_editing()
        act()

    def _finish_editing(self) -> None:
        self._lists.delegate.finish()
        self._items.delegate.finish()

    def _open(self, key: int) -> None:
        # While the rows change, the view makes others current that nobody chose.
        if not self._refreshing:
            self._tools.find_field.clear()
            self._desk.open(key)
            self._items.scrollToTop()

    def _new_list(self) -> None:
        columns = (self.tr("Item"), self.tr("How much"), self.tr("Note"))
        self._lists.rename(self._desk.new_sheet(self.tr("New list"), columns))

    def _remove_list(self) -> None:
        sheet = self._desk.sheet
        if sheet.items:
            remove = partial(self._desk.remove_sheet, sheet.key)
            ask_remove_list(self, sheet.name, len(sheet.items), remove)
        else:
            self._desk.remove_sheet(sheet.key)

    def _name_columns(self) -> None:
        ColumnsDialog(self._desk.sheet.columns, self._desk.set_columns, self).open()

    def _add(self) -> None:
        self._tools.find_field.clear()
        self._items.add_item()

    def _remove_items(self) -> None:
        row = self._items.currentIndex().row()
        self._desk.remove(self._items.chosen_keys())
        key = self._item_model.key_at(min(row, self._item_model.new_row - 1))
        if key is not None:
            self._items.choose(key)

    def _sort(self, column: int) -> None:
        self._desk.sort(column, self._collator.compare)

    def _copy(self) -> None:
        chosen = [self._desk.sheet.item(key) for key in self._items.chosen_keys()]
        lines = ["\t".join(item.cells).rstrip("\t") for item in chosen if item is not None]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _paste(self) -> None:
        lines = QGuiApplication.clipboard().text().splitlines()[:200]
        added = self._desk.add([_cells(text) for text in lines])
        if added:
            self._items.choose(added[-1])

    def _find(self) -> None:
        self._tools.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tools.find_field.selectAll()

    def _step_text(self, by: int) -> None:
        place = TEXT_SIZES.index(self._text_size) + by if self._text_size in TEXT_SIZES else 0
        self.text_size_chosen.emit(TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))])

    def _fill_send_menu(self) -> None:
        menu = self._actions.send_menu
        menu.clear()
        for sheet in self._desk.book.sheets:
            if sheet.key != self._desk.sheet.key:
                target = menu.addAction(self._icons.icon(sheet.picture), sheet.name)
                target.triggered.connect(partial(self._act, partial(self._send, sheet.key)))

    def _send(self, to_sheet: int) -> None:
        self._desk.send(self._items.chosen_keys(), to_sheet)

    def _item_menu(self, at: QPoint) -> None:
        index: QModelIndex = self._items.indexAt(at)
        if self._item_model.key_at(index.row()) is not None:
            self._pop_up(self._actions.item_menu(), self._items.viewport().mapToGlobal(at))

    def _list_menu(self, at: QPoint) -> None:
        self._pop_up(self._actions.list_menu(), self._lists.viewport().mapToGlobal(at))

    @staticmethod
    def _pop_up(menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _save_now(self) -> None:
        self._save.stop()
        self._desk.keep()
        self._update_foot()


def _cells(text: str) -> tuple[str, str, str]:
    first, _, rest = text.partition("\t")
    second, _, third = rest.partition("\t")
    return first, second, third
