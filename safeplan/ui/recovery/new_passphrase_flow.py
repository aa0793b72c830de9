"""After coming in by recovery code: a passphrase for the next time, before anything else is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.setup.new_passphrase import NewPassphrase
from safeplan.ui.setup.passage import Passage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, ScrollColumn


class NewPassphrasePage(QWidget):
    """A new passphrase, made for her or her own.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        chosen: carries the passphrase.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new = NewPassphrase(theme)
        self.trouble = Banner(theme, "danger", "")
        self.trouble.hide()
        self.go_on_button = Button(theme, self.tr("Use this passphrase"), "primary")
        self.busy_label = Label(theme, self.tr("Changing it. This takes a second."), "note")
        self.busy_label.hide()
        self.body = ScrollColumn(theme, (40, 24, 40, 28), measure=theme.size("text_measure"))
        self._lay_out(theme)
        self.new.entered.connect(self._take)
        self.go_on_button.clicked.connect(self._take)

    def start(self) -> None:
        """Put the cursor where she types."""
        self.new.start()

    def busy(self, on: bool) -> None:
        """Take nothing while it is set.

        Args:
            on: whether it is.
        """
        self.new.setEnabled(not on)
        self.go_on_button.setEnabled(not on)
        self.busy_label.setVisible(on)
        if on:
            self.trouble.hide()

    def show_trouble(self, title: str, text: str) -> None:
        """Say that it could not be set.

        Args:
            title: what happened.
            text: what is safe, and the next step.
        """
        self.trouble.show_words("danger", title, text)
        self.trouble.show()
        self.body.to_top()

    def _lay_out(self, theme: Theme) -> None:
        column = self.body.column
        column.setSpacing(theme.px(12))
        column.addWidget(self.trouble)
        column.addWidget(Label(theme, self.tr("Choose a new passphrase"), "title"))
        words = self.tr(
            "You came in with your recovery code. The old passphrase stops working when you choose a new "
            "one; your code goes on working. If you leave first, nothing changes."
        )
        column.addWidget(Label(theme, words, "body", "ink2"))
        column.addWidget(self.new)
        verbs = QHBoxLayout()
        verbs.setSpacing(theme.px(12))
        verbs.addWidget(self.go_on_button)
        verbs.addWidget(self.busy_label, 1, Qt.AlignmentFlag.AlignVCenter)
        verbs.addStretch(1)
        column.addLayout(verbs)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.body)

    def _take(self) -> None:
        passphrase = self.new.passphrase()
        if passphrase is not None:
            self.chosen.emit(passphrase)
        else:
            self.new.bring_trouble_into_sight(self.body)


class NewPassphraseFlow(Passage):
    """The page in its frame, with Leave and "In danger now".

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        chosen: carries the passphrase.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.page = NewPassphrasePage(theme)
        self.page.chosen.connect(self.chosen)
        self.stack.addWidget(self.page)
        self.show_page(self.page)
