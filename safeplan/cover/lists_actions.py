"""Everything that can be done in Lists, as actions with names and keys, and the menus that hold them."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from safeplan.cover.icons import PICTURES, Icons

_Key = QKeySequence.StandardKey
Entries = tuple[QAction | QMenu | None, ...]


class ListsActions(QObject):
    """The actions; the face connects them.

    Args:
        face: the whole program; keys without a place of their own work anywhere in it.
        items: the table; keys such as Delete work only there.
        lists: the column of lists; as `items`.
        icons: gives the icons.
    """

    def __init__(self, face: QWidget, items: QWidget, lists: QWidget, icons: Icons) -> None:
        super().__init__(face)
        self._face = face
        self._icons = icons
        self._make_list_actions(lists)
        self._make_edit_actions(items)
        self._make_item_actions(items)
        self._make_other_actions()

    def _make_list_actions(self, lists: QWidget) -> None:
        self.new_list = self._action(self.tr("&New list"), "Ctrl+Shift+N")
        self.rename_list = self._action(self.tr("Rena&me list"), "F2", lists)
        self.remove_list = self._action(self.tr("Remo&ve list…"), "Del", lists)
        self.columns = self._action(self.tr("Co&lumns…"))
        self.print = self._action(self.tr("&Print…"), _Key.Print, icon="print", short=self.tr("Print"))
        self.close = self._action(self.tr("&Close"), "Ctrl+Q")

    def _make_edit_actions(self, items: QWidget) -> None:
        self.undo = self._action(self.tr("&Undo"), _Key.Undo)
        self.redo = self._action(self.tr("&Redo"), _Key.Redo)
        self.add = self._action(self.tr("&Add an item"), "Ctrl+N", icon="plus-circle", short=self.tr("Add"))
        self.edit = self._action(self.tr("&Edit item"), "F2", items, icon="pencil-alt", short=self.tr("Edit"))
        self.remove = self._action(
            self.tr("Remo&ve item"), "Del", items, icon="trash", short=self.tr("Remove")
        )
        self.copy = self._action(self.tr("&Copy"), _Key.Copy, items)
        self.paste = self._action(self.tr("&Paste"), _Key.Paste, items)
        self.select_all = self._action(self.tr("&Select all"), _Key.SelectAll, items)
        self.find = self._action(self.tr("&Find"), _Key.Find)

    def _make_item_actions(self, items: QWidget) -> None:
        self.tick = self._action(self.tr("&Tick or untick"), "Ctrl+D", items)
        self.up = self._action(self.tr("Move &up"), "Alt+Up", items)
        self.down = self._action(self.tr("Move &down"), "Alt+Down", items)
        self.sort = self._action(self.tr("By &name"), icon="sort-alpha-down", short=self.tr("Sort"))
        self.sort_second = self._action("")
        self.sort_third = self._action("")
        self.sort_done = self._action(self.tr("&Done last"))
        self.clear_done = self._action(
            self.tr("&Clear done"), "Ctrl+Shift+D", icon="check-double", short=self.tr("Clear done")
        )

    def _make_other_actions(self) -> None:
        self.show_done = self._action(self.tr("Show &done items"))
        self.show_done.setCheckable(True)
        self.larger = self._action(self.tr("&Larger text"), _Key.ZoomIn)
        self.smaller = self._action(self.tr("&Smaller text"), _Key.ZoomOut)
        self.normal = self._action(self.tr("&Normal text"), "Ctrl+0")
        self.keys = self._action(self.tr("&Keys"), "F1")
        self.about = self._action(self.tr("&About Lists"))
        self.pictures = QActionGroup(self)
        for name in PICTURES:
            picture = QAction(self._picture_name(name), self)
            picture.setData(name)
            picture.setCheckable(True)
            self.pictures.addAction(picture)

    def menu_bar(self) -> QMenuBar:
        """Return the menu bar, inside the window on every system."""
        bar = QMenuBar(self._face)
        # A global menu bar would go on showing these menus beside whatever stands in the window.
        bar.setNativeMenuBar(False)
        bar.setObjectName("menus")
        self.send_menu = self._menu(self.tr("Move to &list"), bar)
        sort = self._menu(self.tr("&Sort"), bar)
        _fill(sort, self.sort, self.sort_second, self.sort_third, None, self.sort_done)
        self.picture_menu = self._menu(self.tr("&Picture"), bar)
        self.picture_menu.addActions(self.pictures.actions())
        # Two dozen files are read only when somebody looks at them.
        self.picture_menu.aboutToShow.connect(self._show_pictures)
        for text, entries in (
            (self.tr("&File"), self._file_entries()),
            (self.tr("&Edit"), self._edit_entries()),
            (self.tr("&List"), self._list_entries(sort)),
            (self.tr("&View"), (self.show_done, None, self.larger, self.smaller, self.normal)),
            (self.tr("&Help"), (self.keys, self.about)),
        ):
            menu = self._menu(text, bar)
            _fill(menu, *entries)
            bar.addMenu(menu)
        return bar

    def _file_entries(self) -> Entries:
        lists = (self.new_list, self.rename_list, self.picture_menu, self.remove_list)
        return (*lists, None, self.print, None, self.close)

    def _edit_entries(self) -> Entries:
        items = (self.add, self.edit, self.remove)
        clipboard = (self.copy, self.paste, self.select_all)
        return (self.undo, self.redo, None, *items, None, *clipboard, None, self.find)

    def _list_entries(self, sort: QMenu) -> Entries:
        items = (self.tick, self.up, self.down, self.send_menu)
        return (*items, None, sort, self.clear_done, None, self.columns)

    def item_menu(self) -> QMenu:
        """Return a new menu for an item."""
        menu = self._menu("", self._face)
        _fill(
            menu, self.edit, self.remove, None, self.tick, self.up, self.down, self.send_menu, None, self.copy
        )
        return menu

    def list_menu(self) -> QMenu:
        """Return a new menu for a list."""
        menu = self._menu("", self._face)
        _fill(menu, self.new_list, self.rename_list, self.picture_menu, None, self.remove_list)
        return menu

    def _action(
        self,
        text: str,
        key: str | QKeySequence.StandardKey | None = None,
        place: QWidget | None = None,
        *,
        icon: str = "",
        short: str = "",
    ) -> QAction:
        action = QAction(text, self)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        if short:
            action.setIconText(short)
        if icon:
            action.setIcon(self._icons.icon(icon))
            action.setIconVisibleInMenu(False)
        if place is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            place.addAction(action)
        else:
            self._face.addAction(action)
        return action

    def _show_pictures(self) -> None:
        for picture in self.pictures.actions():
            if picture.icon().isNull():
                picture.setIcon(self._icons.icon(str(picture.data())))

    @staticmethod
    def _menu(text: str, parent: QWidget) -> QMenu:
        menu = QMenu(text, parent)
        # Else a menu would take colours and font from the system, not from the program.
        menu.setAttribute(Qt.WidgetAttribute.WA_WindowPropagation)
        return menu

    def _picture_name(self, name: str) -> str:
        names = {
            "list-ul": self.tr("List"),
            "shopping-basket": self.tr("Basket"),
            "home": self.tr("House"),
            "tools": self.tr("Tools"),
            "gift": self.tr("Present"),
            "birthday-cake": self.tr("Cake"),
            "utensils": self.tr("Meals"),
            "coffee": self.tr("Cup"),
            "suitcase": self.tr("Suitcase"),
            "plane": self.tr("Plane"),
            "car": self.tr("Car"),
            "bicycle": self.tr("Bicycle"),
            "book": self.tr("Book"),
            "tv": self.tr("Television"),
            "film": self.tr("Film"),
            "music": self.tr("Music"),
            "camera": self.tr("Camera"),
            "seedling": self.tr("Plant"),
            "tree": self.tr("Tree"),
            "paw": self.tr("Pet"),
            "baby": self.tr("Baby"),
            "futbol": self.tr("Ball"),
            "graduation-cap": self.tr("School"),
            "briefcase": self.tr("Work"),
            "calendar-alt": self.tr("Calendar"),
            "star": self.tr("Star"),
        }
        return names[name]


def _fill(menu: QMenu, *entries: QAction | QMenu | None) -> None:
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, QMenu):
            menu.addMenu(entry)
        else:
            menu.addAction(entry)
