"""A passphrase of words picked by chance: shown, and typed once to be sure."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, Label, LabelledField, SecretField, isolated


class WordsPane(QWidget):
    """Five words, other words on request, and a field to type them into.

    Args:
        theme: the look.
        generate: gives a new passphrase.
        parent: the owner.

    Signals:
        entered: Enter was pressed in the field.
    """

    entered = Signal()

    def __init__(self, theme: Theme, generate: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._generate = generate
        self._words = generate()
        self.words_label = Label(theme, "", "section")
        self.words_label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.other_button = Button(theme, self.tr("Other words"), "quiet", "arrows-clockwise", small=True)
        self.field = SecretField(theme, self.tr("Type the words once, to be sure"))
        self.row = LabelledField(theme, self.tr("Type the words once, to be sure"), "", self.field)
        self.field.set_shown(True)
        card = Card(theme)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addWidget(self.words_label, 1)
        line.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignTop)
        card.add(line)
        card.add(
            Label(
                theme,
                self.tr(
                    "Picked by chance, so nobody who knows you can guess them. Make a small story of them "
                    "and say it a few times. If you write them down, keep the paper away from here, with "
                    "someone you trust."
                ),
                "body",
                "ink2",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(card)
        column.addWidget(self.row)
        self.other_button.clicked.connect(self._other)
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(self.row.clear_error)
        self._show()

    def passphrase(self) -> str | None:
        """Return the words if she typed them right; else say what is missing and return None."""
        typed = " ".join(self.field.text().lower().split())
        if typed == self._words:
            return self._words
        if not typed:
            self.row.show_error(self.tr("Type the five words here, with a space between them."))
        else:
            self.row.show_error(self.tr("These are not quite the words above. Look at each one."))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return None

    def start(self) -> None:
        """Put the focus into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _other(self) -> None:
        self._words = self._generate()
        self.field.clear()
        self.row.clear_error()
        self._show()
        self.start()

    def _show(self) -> None:
        self.words_label.setText(isolated(self._words))
        self.words_label.setAccessibleName(self._words)
