"""The frame of what comes before the vault's window: Leave and "In danger now" over one page at a time."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.directory.catalogue import Catalogue
from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.page import Width
from safeplan.ui.setup.passing_where import PassingWhere
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, Line, side_margins

_GAP_BEFORE_LEAVE = 24


@runtime_checkable
class _Starts(Protocol):
    def start(self) -> None: ...


class Passage(QWidget):
    """Shows pages that have a `start`, one at a time.

    Args:
        theme: the look; it is applied to this widget.
        parent: the owner.

    Signals:
        leave_asked: she wants the window hidden.
    """

    leave_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._emergency: DangerPage | None = None
        self._before_emergency: QWidget | None = None
        theme.apply(self)
        self.stack = QStackedWidget()
        self.step_label = Label(theme, "", "body", "ink2", wrap=False)
        self.danger_button = Button(theme, self.tr("In danger now"), "danger_outline", "phone-call")
        self.danger_button.setCheckable(True)
        self.leave_button = Button(theme, self.tr("Leave"), "leave", "sign-out")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(Line())
        column.addWidget(self.stack, 1)
        self.leave_button.clicked.connect(self.leave_asked)
        self.danger_button.clicked.connect(self._toggle_emergency)

    def show_page(self, page: QWidget) -> None:
        """Show a page of the stack; while she looks at "In danger now" it waits until she comes back.

        Args:
            page: in the stack.
        """
        self.danger_button.setChecked(page is self._emergency)
        self.stack.setCurrentWidget(page)
        if isinstance(page, DangerPage):
            page.arrive()
        elif isinstance(page, _Starts):
            page.start()

    def width_mode(self) -> Width:
        """Return the layout for the room there is."""
        return Width.of(self.width(), self._theme.text_scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the layout that fits."""
        super().resizeEvent(event)
        # The two buttons come first: they are always there, whole, and in the same place.
        self.step_label.setVisible(self._has_room_for_step(event.size().width()))
        if self._emergency is not None:
            self._emergency.set_width(self.width_mode())

    def follow_with(self, page: QWidget) -> None:
        """Show a page now, or when she comes back from "In danger now".

        Args:
            page: in the stack.
        """
        if self._emergency is not None and self.stack.currentWidget() is self._emergency:
            self._before_emergency = page
        else:
            self.show_page(page)

    def _has_room_for_step(self, width: int) -> bool:
        parts = (self.step_label, self.danger_button, self.leave_button)
        air = self._theme.px(40) + 2 * self._theme.px(_GAP_BEFORE_LEAVE) + self._theme.px(16)
        return sum(part.sizeHint().width() for part in parts) + air <= width

    def _header(self) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setContentsMargins(side_margins(theme.px(40), theme.px(11), theme.px(16), theme.px(11)))
        row.setSpacing(0)
        row.addWidget(self.step_label)
        row.addStretch(1)
        row.addWidget(self.danger_button)
        row.addSpacing(theme.px(_GAP_BEFORE_LEAVE))
        row.addWidget(self.leave_button)
        return row

    def _toggle_emergency(self) -> None:
        current = self.stack.currentWidget()
        if self._emergency is not None and current is self._emergency:
            if self._before_emergency is not None:
                self.show_page(self._before_emergency)
            return
        if self._emergency is None:
            self._emergency = DangerPage(self._theme, Catalogue.load(), PassingWhere(self))
            self._emergency.back_asked.connect(self._toggle_emergency)
            self._emergency.set_width(self.width_mode())
            self.stack.addWidget(self._emergency)
        self._before_emergency = current
        self.show_page(self._emergency)
