"""A question inside the window, only for what cannot be undone."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import Button, Kind
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.roles import set_mark

_MEASURE = 392
_VEIL = 205  # of 255: the page stays visible, and its words are no longer the thing to read


class ConfirmPanel(QWidget):
    """A question laid over a page of the same window; the safe choice has the focus.

    Make it with `ask`. It removes itself once answered.

    Args:
        theme: the look.
        page: the widget it covers and that owns it.
        title: the question, such as "Withdraw entry 31?".
        text: what happens, and whether it can be undone.
        safe: the safe choice's verb, such as "Keep it".
        act: the other choice's verb.
        kind: how the other choice looks: "secondary", or "danger" to destroy.
    """

    acted = Signal()
    """She chose to do it."""
    kept = Signal()
    """She chose the safe way, or pressed Escape."""

    def __init__(  # noqa: PLR0913, PLR0917 - a question is its words
        self,
        theme: Theme,
        page: QWidget,
        title: str,
        text: str,
        safe: str,
        act: str,
        kind: Kind = "secondary",
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._before: QWidget | None = page.window().focusWidget()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more = QVBoxLayout()
        self.more.setContentsMargins(0, 0, 0, 0)
        """Between the words and the buttons; `add_field` puts a field there."""
        self._fields: list[QWidget] = []
        self._leave = next((each for each in page.window().findChildren(Button) if each.leaves), None)
        self.safe_button = Button(theme, safe)
        self.act_button = Button(theme, act, kind)
        self.safe_button.clicked.connect(self._keep)
        self.act_button.clicked.connect(self._act)
        self._lay_out(title, text)
        page.installEventFilter(self)
        if self._leave is not None:
            self._leave.installEventFilter(self)
        self.setGeometry(page.rect())

    @classmethod
    def ask(  # noqa: PLR0913, PLR0917 - a question is its words
        cls, theme: Theme, page: QWidget, title: str, text: str, safe: str, act: str, kind: Kind = "secondary"
    ) -> "ConfirmPanel":
        """Show the question over a page, and return it, so that its signals can be connected."""
        panel = cls(theme, page, title, text, safe, act, kind)
        panel.show()
        panel.raise_()
        panel.safe_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return panel

    def add_field(self, field: QWidget, stop: QWidget) -> None:
        """Ask for something more, above the buttons.

        Args:
            field: what is shown.
            stop: the part of it that takes the keyboard; Enter in it goes on to the choice.
        """
        self.more.setContentsMargins(0, self._theme.px(8), 0, 0)
        self.more.addWidget(field)
        self._fields.append(stop)

    def _lay_out(self, title: str, text: str) -> None:
        theme = self._theme
        frame = QFrame()
        set_mark(frame, "card", "dialog")
        frame.setMaximumWidth(theme.scaled(_MEASURE))
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(theme.px(20), theme.px(20), theme.px(20), theme.px(16))
        inner.setSpacing(theme.px(8))
        inner.addWidget(Label(theme, title, "section"))
        inner.addWidget(Label(theme, text, "body"))
        inner.addLayout(self.more)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, theme.px(8), 0, 0)
        buttons.setSpacing(theme.px(12))
        buttons.addStretch(1)
        buttons.addWidget(self.safe_button)
        buttons.addWidget(self.act_button)
        inner.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(frame, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page; bring the keyboard back from the button to leave."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
        if watched is self._leave and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = event.key() == Qt.Key.Key_Backtab
            if back or event.key() == Qt.Key.Key_Tab:
                return self.focusNextPrevChild(not back)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Veil the page beneath in its own colour."""
        veil = self._theme.colour("bg")
        veil.setAlpha(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape for the safe choice, Enter for the button in focus, or for the way to it."""
        if event.key() == Qt.Key.Key_Escape:
            self._keep()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if any(field.hasFocus() for field in self._fields):
                self.act_button.setFocus(Qt.FocusReason.TabFocusReason)
                return
            button = self.act_button if self.act_button.hasFocus() else self.safe_button
            button.click()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard inside the question, but for the way out."""
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops = [*self._fields, self.safe_button, self.act_button]
        if self._leave is not None and self._leave.isVisible():
            stops.append(self._leave)
        at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), -1)
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _keep(self) -> None:
        self._go()
        self.kept.emit()

    def _act(self) -> None:
        self._go()
        self.acted.emit()

    def _go(self) -> None:
        self.hide()
        self._page.removeEventFilter(self)
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()
