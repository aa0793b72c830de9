"""What a recovery code is, and whether it should be whole or in two halves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, FlowLayout, Label, LabelledField, RadioButton, SecretField


class ChoicePane(QWidget):
    """Three sentences, two choices, and where it is needed the passphrase.

    Args:
        theme: the look.
        ask_passphrase: whether she has to type it; the first run knows it already.
        may_decline: whether she can go on without a code.
        parent: the owner.

    Signals:
        make_asked: the passphrase, or "" where it is known; and whether in halves.
        declined: she goes on without a code.
    """

    make_asked = Signal(str, bool)
    declined = Signal()

    def __init__(
        self, theme: Theme, *, ask_passphrase: bool, may_decline: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asks = ask_passphrase
        self.whole = RadioButton(theme, self.tr("One code"))
        self.halves = RadioButton(theme, self.tr("Two halves, in two places"))
        self.whole.setChecked(True)
        self._group = QButtonGroup(self)
        self.passphrase = SecretField(theme, self.tr("Your passphrase"))
        self.row = LabelledField(theme, self.tr("Your passphrase"), "", self.passphrase)
        self.row.setVisible(ask_passphrase)
        self.make_button = Button(theme, self.tr("Make a code"), "primary")
        self.decline_button = Button(theme, self.tr("Go on without"))
        self.decline_button.setVisible(may_decline)
        self.busy_label = Label(theme, self.tr("Making it. This takes a second."), "note")
        self.busy_label.hide()
        self._lay_out(may_decline)
        self.make_button.clicked.connect(self._ask)
        self.passphrase.returnPressed.connect(self._ask)
        self.passphrase.textEdited.connect(self.row.clear_error)
        self.decline_button.clicked.connect(self.declined)

    def start(self) -> None:
        """Put the keyboard where she begins."""
        target = self.passphrase if self._asks else self.make_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, on: bool) -> None:
        """Take nothing while the code is made.

        Args:
            on: whether it is.
        """
        parts = (self.whole, self.halves, self.row, self.make_button, self.decline_button)
        for part in parts:
            part.setEnabled(not on)
        self.busy_label.setVisible(on)

    def wrong_passphrase(self) -> None:
        """Say that it is not hers."""
        self.passphrase.clear()
        self.row.show_error(self.tr("This is not your passphrase. Nothing has changed."))
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, may_decline: bool) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        what = self.tr(
            "A recovery code opens everything if you forget your passphrase. "
            "You print it, or write it down, on a sheet that does not say what it opens. "
            "Keep it away from here, where they do not come."
        )
        column.addWidget(Label(theme, what))
        card = Card(theme, padding=0)
        card.add_row(self._choice(self.whole, self.tr("Whoever finds it needs only this computer as well.")))
        card.add_row(
            self._choice(
                self.halves,
                self.tr(
                    "Neither half opens anything alone. Give one to someone they have never been close to."
                ),
            )
        )
        column.addWidget(card)
        column.addWidget(self.row)
        if may_decline:
            lost = self.tr(
                "Without one: if you forget your passphrase, nobody can open this. We cannot either."
            )
            column.addWidget(Label(theme, lost, "second"))
        verbs = QWidget()
        flow = FlowLayout(theme.px(12), verbs)
        flow.addWidget(self.make_button)
        flow.addWidget(self.decline_button)
        column.addWidget(verbs)
        column.addWidget(self.busy_label)

    def _choice(self, button: RadioButton, text: str) -> QWidget:
        theme = self._theme
        button.setAccessibleDescription(text)
        self._group.addButton(button)
        words = Label(theme, text, "second")
        words.setContentsMargins(theme.scaled(20) + theme.px(8), 0, 0, 0)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(*[theme.px(edge) for edge in (16, 11, 16, 11)])
        column.setSpacing(theme.px(4))
        column.addWidget(button)
        column.addWidget(words)
        return row

    def _ask(self) -> None:
        typed = self.passphrase.text()
        if self._asks and not typed:
            self.row.show_error(self.tr("Type your passphrase first."))
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.make_asked.emit(typed, self.halves.isChecked())
