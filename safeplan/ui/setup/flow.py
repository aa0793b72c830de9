"""The first run: is this computer safe, how to leave, and a passphrase. Nothing is stored on the way."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.cover.settings import CoverSettings
from safeplan.directory.catalogue import Catalogue
from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.page import Width
from safeplan.ui.setup.other_way_page import DevicePage, OtherWayPage, PaperPage
from safeplan.ui.setup.passing_where import PassingWhere
from safeplan.ui.setup.passphrase_page import PassphrasePage
from safeplan.ui.setup.safe_computer_page import SafeComputerPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, Line, side_margins
from safeplan.vault.passphrase import generate

_GAP_BEFORE_LEAVE = 24
_STEPS = 2


class SetupFlow(QWidget):
    """Leads from the first question to a passphrase.

    Args:
        theme: the look; it is applied to this widget.
        parent: the owner.

    Signals:
        finished: carries the passphrase and a dict of first settings, such as {"idle_minutes": 2}.
        leave_asked: she wants the window hidden.
    """

    finished = Signal(str, object)
    leave_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._emergency: DangerPage | None = None
        self._before_emergency: QWidget | None = None
        theme.apply(self)
        self.computer = SafeComputerPage(theme)
        self.device = DevicePage(theme)
        self.paper = PaperPage(theme)
        self.passphrase = PassphrasePage(theme, generate)
        self.stack = QStackedWidget()
        for page in (self.computer, self.device, self.paper, self.passphrase):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(Line())
        column.addWidget(self.stack, 1)
        self._connect()
        self._show(self.computer)

    def show_gestures(self, settings: CoverSettings) -> None:
        """Teach the keys that leave.

        Args:
            settings: the cover's.
        """
        self.computer.gesture.show_gestures(settings)

    def practised(self) -> None:
        """She left by the gesture and came back."""
        self.computer.gesture.note_practised()

    def busy(self, on: bool) -> None:
        """Say that the vault is being made.

        Args:
            on: whether work is under way.
        """
        self.passphrase.busy(on)

    def show_message(self, title: str, text: str) -> None:
        """Say that the vault could not be made.

        Args:
            title: what happened.
            text: what is safe, and the next step.
        """
        self.passphrase.show_trouble(title, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the layout that fits."""
        super().resizeEvent(event)
        self.computer.set_width(self._width())
        if self._emergency is not None:
            self._emergency.set_width(self._width())

    def _width(self) -> Width:
        return Width.of(self.width(), self._theme.text_scale)

    def _header(self) -> QHBoxLayout:
        theme = self._theme
        self.step_label = Label(theme, "", "body", "ink2", wrap=False)
        self.danger_button = Button(theme, self.tr("In danger now"), "danger_outline", "phone-call")
        self.danger_button.setCheckable(True)
        self.leave_button = Button(theme, self.tr("Leave"), "leave", "sign-out")
        row = QHBoxLayout()
        row.setContentsMargins(side_margins(theme.px(40), theme.px(11), theme.px(16), theme.px(11)))
        row.setSpacing(0)
        row.addWidget(self.step_label)
        row.addStretch(1)
        row.addWidget(self.danger_button)
        row.addSpacing(theme.px(_GAP_BEFORE_LEAVE))
        row.addWidget(self.leave_button)
        return row

    def _connect(self) -> None:
        self.leave_button.clicked.connect(self.leave_asked)
        self.danger_button.clicked.connect(self._toggle_emergency)
        self.computer.go_on.connect(partial(self._show, self.passphrase))
        self.computer.other_device.connect(partial(self._show, self.device))
        self.computer.paper.connect(partial(self._show, self.paper))
        for page in (self.device, self.paper):
            page.back.connect(partial(self._show, self.computer))
            page.leave_asked.connect(self.leave_asked)
        self.passphrase.back.connect(partial(self._show, self.computer))
        self.passphrase.chosen.connect(self._finish)

    def _show(self, page: QWidget) -> None:
        self.danger_button.setChecked(page is self._emergency)
        step = 2 if page is self.passphrase else 1
        self.step_label.setText(
            self.tr("Before you start, {step} of {steps}").format(step=step, steps=_STEPS)
        )
        self.stack.setCurrentWidget(page)
        if isinstance(page, DangerPage):
            page.arrive()
        elif isinstance(page, SafeComputerPage | OtherWayPage | PassphrasePage):
            page.start()

    def _toggle_emergency(self) -> None:
        current = self.stack.currentWidget()
        if self._emergency is not None and current is self._emergency:
            self._show(self._before_emergency or self.computer)
            return
        if self._emergency is None:
            self._emergency = DangerPage(self._theme, Catalogue.load(), PassingWhere(self))
            self._emergency.back_asked.connect(self._toggle_emergency)
            self._emergency.set_width(self._width())
            self.stack.addWidget(self._emergency)
        self._before_emergency = current
        self._show(self._emergency)

    def _finish(self, passphrase: str) -> None:
        self.finished.emit(passphrase, self.computer.answers.defaults())
