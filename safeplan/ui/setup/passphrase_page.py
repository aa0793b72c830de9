"""The second page: the passphrase that opens everything."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.setup.own_pane import OwnPane
from safeplan.ui.setup.words_pane import WordsPane
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, Option, ScrollColumn, SegmentedChoice, settle

_WORDS = "words"
_OWN = "own"


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
        options = [Option(_WORDS, self.tr("Words made for you")), Option(_OWN, self.tr("Your own"))]
        self.choice = SegmentedChoice(theme, options, self.tr("Choose a passphrase"), _WORDS)
        self.words = WordsPane(theme, generate)
        self.own = OwnPane(theme)
        self.own.hide()
        self.trouble = Banner(theme, "danger", "")
        self.trouble.hide()
        self.go_on_button = Button(theme, self.tr("Use this passphrase"), "primary")
        self.back_button = Button(theme, self.tr("Back"), icon="arrow-left")
        self.busy_label = Label(theme, self.tr("Getting it ready. This takes a few seconds."), "note")
        self.busy_label.hide()
        self._lay_out()
        self.choice.chosen.connect(self._switch)
        self.words.entered.connect(self._take)
        self.own.entered.connect(self._take)
        self.go_on_button.clicked.connect(self._take)
        self.back_button.clicked.connect(self.back)

    def start(self) -> None:
        """Put the focus where she types."""
        (self.words if self.choice.value() == _WORDS else self.own).start()

    def busy(self, on: bool) -> None:
        """Say that the passphrase is being used, and take no other meanwhile.

        Args:
            on: whether work is under way.
        """
        for part in (self.choice, self.words, self.own, self.go_on_button, self.back_button):
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
        forgotten = self.tr("If it is forgotten, what you kept is lost. There is no other way in yet.")
        column.addWidget(Banner(theme, "warn", self.tr("Nobody can reset it, not even us."), forgotten))
        column.addSpacing(theme.px(8))
        column.addWidget(self.choice)
        column.addSpacing(theme.px(8))
        column.addWidget(self.words)
        column.addWidget(self.own)
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

    def _switch(self, key: str) -> None:
        self.words.setVisible(key == _WORDS)
        self.own.setVisible(key == _OWN)
        settle()

    def _take(self) -> None:
        pane = self.words if self.choice.value() == _WORDS else self.own
        passphrase = pane.passphrase()
        if passphrase is not None:
            self.chosen.emit(passphrase)
            return
        settle()
        focused = self.focusWidget()
        seen = self.own.weak_banner if self.own.weak_banner.isVisible() else focused
        if seen is not None:
            self.body.ensureWidgetVisible(seen, 0, self._theme.scaled(48))
