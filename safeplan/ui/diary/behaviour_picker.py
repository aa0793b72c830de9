"""Choosing behaviours: search first, groups after, what is chosen always counted."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QTreeView, QVBoxLayout, QWidget

from safeplan.diary.lately import Lately, apart, together
from safeplan.ui.diary.behaviour_delegate import BehaviourDelegate
from safeplan.ui.diary.behaviour_model import BehaviourModel
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Drawer, Label, Line, SearchField

_OPEN_AT_FIRST = 2


class BehaviourPicker(Drawer):
    """The whole list of behaviours, beside the page.

    Args:
        theme: the look.
        title: what is chosen.
        own_words: whether she may name a behaviour herself where none fits.
        width: as in `Drawer`.
        parent: the owner.

    Signals:
        chosen_changed: the ids ticked, in the order in which they were chosen.
        said: her own words for what they did, all of them, as an entry holds them.
    """

    chosen_changed = Signal(tuple)
    said = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        own_words: bool = True,
        width: int | None = 376,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, width, parent)
        self._own_words = own_words
        hint = self.tr("Search, or say it your own way") if own_words else self.tr("Search")
        self.search = SearchField(theme, hint)
        self.model = BehaviourModel(self)
        self.tree = _Tree()
        self._set_up_tree()
        self.own_row = QWidget()
        self.own_words = Label(theme, "", "second")
        self.use_own = Button(theme, self.tr("Use my own words"), small=True)
        self.count = Label(theme, "", "body", "ink2", wrap=False)
        self.done = Button(theme, self.tr("Done"), "primary")
        self._lay_out_picker()
        self._connect_picker()
        self._say_count()

    def choose(self, ids: Sequence[str], own: str = "") -> None:
        """Tick exactly these, without a signal.

        Args:
            ids: behaviours.
            own: her own words, as an entry holds them.
        """
        self.model.choose(ids, apart(own))
        self._say_count()

    def show_lately(self, lately: Lately) -> None:
        """Offer what was chosen lately above the groups."""
        self.model.show_lately(lately)

    def start(self) -> None:
        """Begin anew: the search empty and in focus, the groups with something chosen open."""
        self.search.clear()
        self._open_groups()
        self.tree.scrollToTop()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up_tree(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(BehaviourDelegate(self._theme, self.tree))
        self.tree.setAccessibleName(self.tr("Behaviours"))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(0)
        self.tree.setRootIsDecorated(False)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setAnimated(False)
        self.tree.setMouseTracking(True)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._theme.changed.connect(self.tree.scheduleDelayedItemsLayout)

    def _lay_out_picker(self) -> None:
        px = self._theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), px(12))
        head.setSpacing(px(8))
        head.addWidget(self.search)
        own = QHBoxLayout(self.own_row)
        own.setContentsMargins(0, 0, 0, 0)
        own.addWidget(self.own_words, 1)
        own.addWidget(self.use_own)
        self.own_row.hide()
        head.addWidget(self.own_row)
        self.body.addLayout(head)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(Line())
        self.foot.setContentsMargins(px(16), px(12), px(16), px(24))
        self.foot.addWidget(self.count, 1)
        self.foot.addWidget(self.done)

    def _connect_picker(self) -> None:
        self.search.textChanged.connect(self._search)
        self.tree.clicked.connect(self._toggle)
        self.tree.entered_row.connect(self._toggle)
        self.model.chosen_changed.connect(self._changed)
        self.model.own_changed.connect(self._own_changed)
        self.model.modelReset.connect(self._open_what_fits)
        self.use_own.clicked.connect(self._say_own)
        self.search.returnPressed.connect(self._take_first)
        self.done.clicked.connect(self.closed)

    def _search(self, text: str) -> None:
        found = self.model.search(text)
        self.own_row.setVisible(self._own_words and bool(text.strip()))
        nothing = self.tr("Nothing in the list has these words.")
        self.own_words.setText(self.tr("Or say it in these words.") if found else nothing)

    def _open_what_fits(self) -> None:
        """Open all that was found; without a search, the groups at the top and those with a tick."""
        if self.search.text().strip():
            self.tree.expandAll()
        else:
            self._open_groups()

    def _open_groups(self) -> None:
        for row in range(self.model.rowCount()):
            is_open = row < _OPEN_AT_FIRST or self.model.group_has_chosen(row)
            self.tree.setExpanded(self.model.index(row, 0), is_open)

    def _toggle(self, index: QModelIndex) -> None:
        if not index.parent().isValid():
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
            return
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        new = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        self.model.setData(index, new, Qt.ItemDataRole.CheckStateRole)

    def _take_first(self) -> None:
        """Enter in the search ticks the only behaviour found, says it her own way, or goes to the list."""
        groups = self.model.rowCount()
        first = self.model.index(0, 0)
        if groups == 1 and self.model.rowCount(first) == 1:
            self._toggle(self.model.index(0, 0, first))
            # Ready for the next one; and Escape closes, once, instead of clearing first.
            self.search.clear()
        elif groups == 0 and not self.own_row.isHidden():
            self._say_own()
        elif groups > 0:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.tree.setCurrentIndex(self.model.index(0, 0, first))

    def _say_own(self) -> None:
        # What holds several names apart cannot stand in one.
        for name in apart(self.search.text()):
            self.model.say_own(name, on=True)
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, ids: tuple[str, ...]) -> None:
        self._say_count()
        self.chosen_changed.emit(ids)

    def _own_changed(self, own: tuple[str, ...]) -> None:
        self._say_count()
        self.said.emit(together(own))

    def _say_count(self) -> None:
        self.count.setText(self.tr("%n chosen", "", len(self.model.chosen) + len(self.model.own)))


class _Tree(QTreeView):
    """A tree that says when Enter was pressed on a row."""

    entered_row = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter; the rest is the tree's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
