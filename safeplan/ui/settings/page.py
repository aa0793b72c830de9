"""The settings: groups in one column, their names beside it, and pages of theirs above it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.ui.diary.focus import focus_first
from safeplan.ui.page import Page, Place, Width
from safeplan.ui.settings.group import Group
from safeplan.ui.settings.nav import GroupNav
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import DropDown, Line, ScrollColumn, settle
from safeplan.vault.change import Change

_MEASURE = 760
_ABOVE_GROUP = 12


class SettingsPage(Page):
    """Shows groups; knows nothing of what they are about.

    Args:
        theme: the look.
        groups: in the order they are shown; at least one.
        parent: the owner.
    """

    name = "settings"

    def __init__(self, theme: Theme, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = Width.WIDE
        self._jumping = False
        self._opener: QWidget | None = None
        self.groups = {group.name: group for group in groups}
        self.nav = GroupNav(theme, groups)
        self.drop = DropDown(theme, [(group.name, group.title) for group in groups], self.tr("Go to"))
        self.column = _GroupColumn(theme, groups)
        self.stack = QStackedWidget()
        self._bar = QHBoxLayout()
        self._lay_out()
        for group in groups:
            group.opened.connect(self.open)
            group.changed.connect(self.changed)
        self.nav.chosen.connect(self.go_to)
        self.nav.entered.connect(self._go_in)
        self.drop.chosen.connect(self.go_to)
        self.column.verticalScrollBar().valueChanged.connect(self._follow)
        self._show_current(groups[0].name)

    def heading(self) -> str:
        """Return the page's title."""
        return self.tr("Settings")

    def arrive(self, argument: object | None = None) -> None:
        """Let every group read how it stands; an argument names the group to show."""
        for group in self.groups.values():
            group.arrive()
        if isinstance(argument, str) and argument in self.groups:
            self.close_all()
            settle()
            self.go_to(argument)
        if (page := self.sub_page()) is not None:
            page.start()
        elif self._width is Width.WIDE:
            self.nav.take_keyboard()
        else:
            self.drop.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place:
        """Return which group is in sight; never what stands on a page of its own."""
        return {"group": self.nav.current()}

    def restore(self, place: Place) -> None:
        """Go back to a group."""
        name = place.get("group")
        if isinstance(name, str) and name in self.groups:
            settle()
            self.go_to(name)

    def refresh(self, change: Change) -> None:
        """Let the groups know."""
        for group in self.groups.values():
            group.refresh(change)

    def set_width(self, width: Width) -> None:
        """Names at the side where there is room for them, else in a drop-down above."""
        self._width = width
        wide = width is Width.WIDE
        self.nav.setVisible(wide)
        self._beside.setVisible(wide)
        self._above.setVisible(not wide)
        self.column.set_width(width)
        side, air = self._theme.px(_side(width)), self._theme.px(8)
        self._bar.setContentsMargins(side, air, side, air)
        if (page := self.sub_page()) is not None:
            page.set_width(width)

    def go_to(self, name: str) -> None:
        """Bring a group into sight."""
        self._jumping = True
        top = self.groups[name].y() - self._theme.px(_ABOVE_GROUP)
        self.column.verticalScrollBar().setValue(max(0, top))
        self._jumping = False
        self._show_current(name)

    def sub_page(self) -> SubPage | None:
        """Return the page that stands above the groups, or None."""
        page = self.stack.currentWidget()
        return page if isinstance(page, SubPage) else None

    def open(self, page: SubPage) -> None:
        """Show a page in the place of the groups, until it closes."""
        focused = self.window().focusWidget()
        if self.sub_page() is None:
            self._opener = focused
        page.closed.connect(self._close)
        page.followed.connect(self._follow_with)
        page.set_width(self._width)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.start()

    def close_all(self) -> None:
        """Throw away every page above the groups."""
        while (page := self.sub_page()) is not None:
            self._take_off(page)

    def _lay_out(self) -> None:
        self._beside = Line(upright=True)
        self._above = QWidget()
        bar = self._bar
        bar.addWidget(self.drop, 1)
        bar.addStretch(1)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addLayout(bar)
        above.addWidget(Line())
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._above)
        right.addWidget(self.column, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self._beside)
        row.addLayout(right, 1)
        self.stack.addWidget(both)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self._above.hide()
        # A window made narrower at one stroke must get there: the pane that goes then still asks for room.
        self.setMinimumSize(320, 240)

    def _go_in(self, name: str) -> None:
        if not focus_first(self.groups[name]):
            focus_first(self.column)

    def _follow(self) -> None:
        if not self._jumping:
            self._show_current(self.column.in_sight())

    def _show_current(self, name: str) -> None:
        self.nav.set_current(name)
        self.drop.set_value(name)

    def _follow_with(self, page: SubPage) -> None:
        before = self.sub_page()
        self.open(page)
        if before is not None:
            self._throw_away(before)

    def _close(self) -> None:
        page = self.sub_page()
        if page is None:
            return
        self._take_off(page)
        for group in self.groups.values():
            group.arrive()
        opener, self._opener = self._opener, None
        if opener is not None and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.nav.take_keyboard()

    def _take_off(self, page: SubPage) -> None:
        self.stack.setCurrentIndex(0)
        self._throw_away(page)

    def _throw_away(self, page: SubPage) -> None:
        self.stack.removeWidget(page)
        page.hide()
        page.deleteLater()


def _side(width: Width) -> int:
    return 16 if width is Width.NARROW else 32


class _GroupColumn(ScrollColumn):
    """The groups one below the other."""

    def __init__(self, theme: Theme, groups: Sequence[Group]) -> None:
        super().__init__(theme, (32, 16, 32, 24), _MEASURE)
        self._theme = theme
        self._groups = groups
        self.column.setSpacing(theme.px(16))
        for group in groups:
            self.column.addWidget(group)
        self.column.addStretch(1)

    def set_width(self, width: Width) -> None:
        """Fit the margins to the room there is."""
        px = self._theme.px
        side = px(_side(width))
        self.column.setContentsMargins(side, px(16), side, px(24))

    def in_sight(self) -> str:
        """Return the name of the group at the top of what can be seen, the last one at the very end."""
        bar = self.verticalScrollBar()
        if 0 < bar.maximum() == bar.value():
            return self._groups[-1].name
        top = bar.value() + self._theme.px(48)
        seen = self._groups[0].name
        for group in self._groups:
            if group.y() <= top:
                seen = group.name
        return seen
