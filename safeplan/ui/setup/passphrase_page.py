"""The second page: the passphrase that opens everything."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.setup.new_passphrase import NewPassphrase
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, ScrollColumn


class PassphrasePage(QWidget):
    """Words made for her, or her own; nobody can reset either.

    Args:
        theme: the look.
        generate: gives a passphrase of words.
        parent: the owner.

    Signals:
        back: to the questions.
        chosen: carries the passphrase.
    """

    back = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme, generate: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.new = NewPassphrase(theme, generate)
        self.choice, self.words, self.own = self.new.choice, self.new.words, self.new.own
        self.trouble = Banner(theme, "danger", "")
        self.trouble.hide()
        self.go_on_button = Button(theme, self.tr("Use this passphrase"), "primary")
        self.back_button = Button(theme, self.tr("Back"), icon="arrow-left")
        self.busy_label = Label(theme, self.tr("Getting it ready. This takes a few seconds."), "note")
        self.busy_label.hide()
        self._lay_out()
        self.new.entered.connect(self._take)
        self.go_on_button.clicked.connect(self._take)
        self.back_button.clicked.connect(self.back)

    def start(self) -> None:
        """Put the focus where she types."""
        self.new.start()

    def busy(self, on: bool) -> None:
        """Say that the passphrase is being used, and take no other meanwhile.

        Args:
            on: whether work is under way.
        """
        for part in (self.new, self.go_on_button, self.back_button):
            part.setEnabled(not on)
        self.busy_label.setVisible(on)
        if on:
            self.trouble.hide()

    def show_trouble(self, title: str, text: str) -> None:
        """Say that it could not be used.

        Args:
            title: what happened.
            text: what is safe, and the next step.
        """
        self.trouble.show_words("danger", title, text)
        self.trouble.show()
        self.body.to_top()

    def _lay_out(self) -> None:
        theme = self._theme
        self.body = ScrollColumn(theme, (40, 24, 40, 16), measure=theme.size("text_measure"))
        column = self.body.column
        column.addWidget(self.trouble)
        column.addWidget(Label(theme, self.tr("Choose a passphrase"), "title"))
        column.addWidget(Label(theme, self.tr("It opens everything you keep here."), "body", "ink2"))
        column.addSpacing(theme.px(4))
        forgotten = self.tr("The only other way in is a recovery code, if you make one. That comes next.")
        column.addWidget(Banner(theme, "warn", self.tr("Nobody can reset it, not even us."), forgotten))
        column.addSpacing(theme.px(8))
        column.addWidget(self.new)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(40), theme.px(12), theme.px(40), theme.px(28))
        foot.setSpacing(theme.px(12))
        foot.addWidget(self.back_button)
        foot.addWidget(self.go_on_button)
        foot.addWidget(self.busy_label, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.body, 1)
        outer.addLayout(foot)

    def _take(self) -> None:
        passphrase = self.new.passphrase()
        if passphrase is not None:
            self.chosen.emit(passphrase)
        else:
            self.new.bring_trouble_into_sight(self.body)
