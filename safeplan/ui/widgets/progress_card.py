"""How far long work is, with a way to stop it. Under half a second nothing is shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import Button
from safeplan.ui.widgets.card import Card
from safeplan.ui.widgets.labels import ElidedLabel, Label
from safeplan.ui.widgets.picture import Picture

_PATIENCE_MS = 500
_STEPS = 1000


class ProgressCard(Card):
    """Name, amount, bar, plain words about time, and Cancel.

    Args:
        theme: the look.
        name: what is being worked on.
        note: plain words below the bar: what leaving or cancelling does.
        icon: the icon's name, or None.
        parent: the owner.
    """

    cancelled = Signal()
    """She pressed Cancel."""

    def __init__(
        self, theme: Theme, name: str, note: str = "", icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self.name = ElidedLabel(theme, name)
        self.amount = Label(theme, "", "second", wrap=False)
        self.note = Label(theme, note, "note")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(name)
        self.cancel_button = Button(theme, self.tr("Cancel"), small=True)
        self.cancel_button.clicked.connect(self.cancelled)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        if icon is not None:
            head.addWidget(Picture(theme, icon))
        head.addWidget(self.name, 1)
        head.addWidget(self.amount)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(16))
        foot.addWidget(self.note, 1)
        foot.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self.add(self.bar)
        self.add(foot)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        self.hide()

    def start(self) -> None:
        """Begin: the card appears if the work takes longer than half a second."""
        self._patience.start(_PATIENCE_MS)

    def finish(self) -> None:
        """End: the card goes, or never comes."""
        self._patience.stop()
        self.hide()

    def set_progress(self, done: int, total: int, amount: str = "") -> None:
        """Show how far it is.

        Args:
            done: how much is behind us.
            total: how much there is; 0 where nobody knows.
            amount: the same in words, such as "1.7 of 4.1 GB".
        """
        self.bar.setRange(0, _STEPS if total else 0)
        if total:
            self.bar.setValue(min(_STEPS, done * _STEPS // total))
        self.amount.setText(amount)

    def set_note(self, note: str) -> None:
        """Change the words below the bar.

        Args:
            note: plain words.
        """
        self.note.setText(note)
