"""What stands beside the diary's papers: the seal sheet, and sheets to fill by hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from safeplan.documents.sheet_facts import NOTES, RECORD, BlankForm
from safeplan.ui.paper.print_side import PaperWords, PrintSide
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, DropDown, Label, LabelledField, RadioButton

_COPIES = (1, 2, 5, 10, 20)


class SealSide(PrintSide):
    """What a printed seal is for.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        words = PaperWords(
            back=self.tr("Back to the diary"),
            title=self.tr("A seal on paper"),
            lead=self.tr(
                "A seal is a long number that stands for all your entries and files up to it. "
                "None of your words are on the sheet, and no name."
            ),
            job=RECORD,
        )
        super().__init__(theme, words, parent)
        self.none_yet = Banner(
            theme,
            "know",
            self.tr("There is no seal to print."),
            self.tr("A seal is made with each entry you keep."),
        )
        self.none_yet.hide()
        uses = (
            self.tr(
                "Leave it with a solicitor or an advocate, and let them sign and date it. Or send it to "
                "yourself by post, and keep the letter closed."
            ),
            self.tr(
                "Then it can be shown later that nothing written before that day was changed since. "
                "It cannot show that it is true."
            ),
            self.tr("Each later entry has a later seal. Print a new one now and then."),
        )
        for use in uses:
            self.column.addWidget(Label(theme, use, "body"))
        self.column.addWidget(self.none_yet)


class BlankSide(PrintSide):
    """Which sheets to fill by hand, and how many.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        words = PaperWords(
            back=self.tr("Back to the diary"),
            title=self.tr("Sheets to fill by hand"),
            lead=self.tr(
                "Paper that you keep somewhere else can be safer than this computer. "
                "You can copy it into your diary later."
            ),
            job=NOTES,
        )
        super().__init__(theme, words, parent)
        self.one = RadioButton(theme, self.tr("Two pages for each time"))
        self.many = RadioButton(theme, self.tr("Several short notes on a page"))
        self.one.setChecked(True)
        # Not the sides' own group: what is chosen here is one thing.
        self._group = QButtonGroup(self)
        self.count = DropDown(theme, [(str(each), str(each)) for each in _COPIES], self.tr("How many"))
        self._fill_column()
        self._group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)
        self.count.chosen.connect(self.changed)

    def form(self) -> BlankForm:
        """Return which kind is chosen."""
        return "one" if self.one.isChecked() else "many"

    def copies(self) -> int:
        """Return how many are chosen."""
        return int(self.count.value() or _COPIES[0])

    def take_keyboard(self) -> None:
        """Begin with the kind that is chosen."""
        target = self.one if self.one.isChecked() else self.many
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_column(self) -> None:
        theme = self._theme
        column = self.column
        column.addWidget(Label(theme, self.tr("Which"), "label"))
        column.addWidget(self._choice(self.one, self.tr("It asks for all that can matter later.")))
        column.addWidget(self._choice(self.many, self.tr("For things that keep happening.")))
        column.addWidget(LabelledField(theme, self.tr("How many"), "", self.count))
        keep = self.tr("Keep filled sheets where they do not come. Number them, and leave none out.")
        column.addWidget(Label(theme, keep, "second"))

    def _choice(self, button: RadioButton, words: str) -> QWidget:
        """Return a choice with a note below."""
        self._group.addButton(button)
        button.setAccessibleDescription(words)
        both = QWidget()
        rows = QVBoxLayout(both)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(button)
        rows.addWidget(self.note(words))
        return both
