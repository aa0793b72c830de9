"""A new passphrase: words made for her, or her own. In the first run, and wherever it is changed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.setup.own_pane import OwnPane
from safeplan.ui.setup.words_pane import WordsPane
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Option, ScrollColumn, SegmentedChoice, settle
from safeplan.vault.passphrase import generate

_WORDS = "words"
_OWN = "own"


class NewPassphrase(QWidget):
    """The choice between the two, and what belongs to each.

    Args:
        theme: the look.
        make_words: gives a passphrase of words.
        parent: the owner.

    Signals:
        entered: Enter was pressed in a field, or she insists on a weak one.
    """

    entered = Signal()

    def __init__(
        self, theme: Theme, make_words: Callable[[], str] = generate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        options = [Option(_WORDS, self.tr("Words made for you")), Option(_OWN, self.tr("Your own"))]
        self.choice = SegmentedChoice(theme, options, self.tr("Choose a passphrase"), _WORDS)
        self.words = WordsPane(theme, make_words)
        self.own = OwnPane(theme)
        self.own.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for part in (self.choice, self.words, self.own):
            column.addWidget(part)
        self.choice.chosen.connect(self._switch)
        self.words.entered.connect(self.entered)
        self.own.entered.connect(self.entered)

    def start(self) -> None:
        """Put the cursor where she types."""
        self._pane().start()

    def passphrase(self) -> str | None:
        """Return it if it can be used; else say why not beside its field, and return None."""
        return self._pane().passphrase()

    def bring_trouble_into_sight(self, body: ScrollColumn) -> None:
        """Scroll to what was said about a passphrase that cannot be used.

        Args:
            body: the column it stands in.
        """
        settle()
        weak = self.own.weak_banner
        seen = weak if weak.isVisible() else self.window().focusWidget()
        if seen is not None:
            body.ensureWidgetVisible(seen, 0, self._theme.scaled(48))

    def _pane(self) -> WordsPane | OwnPane:
        return self.words if self.choice.value() == _WORDS else self.own

    def _switch(self, key: str) -> None:
        self.words.setVisible(key == _WORDS)
        self.own.setVisible(key == _OWN)
        settle()
