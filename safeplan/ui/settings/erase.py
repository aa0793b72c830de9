"""The group that erases everything, and its two deliberate steps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.settings.group import Group
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Card, CardRow, Label, LabelledField, LineField, settle


class EraseGroup(Group):
    """One row, and a button that only opens a page.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        erase_asked: she went through both steps.
    """

    erase_asked = Signal()

    name = "erase"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Erase everything"), "trash", parent)
        self.begin_button = Button(theme, self.tr("Read what goes"), "danger_outline", small=True)
        self.begin_button.clicked.connect(self._open)
        card = Card(theme, padding=0)
        card.add_row(
            CardRow(
                theme,
                self.tr("Erase everything on this computer"),
                self.tr("The diary, the plan, the evidence and all backups here. Nothing brings them back."),
                self.begin_button,
            )
        )
        self.column.addWidget(card)

    def _open(self) -> None:
        page = ErasePage(self._theme)
        page.erase_asked.connect(self.erase_asked)
        self.opened.emit(page)


class ErasePage(SubPage):
    """First what goes and what cannot be reached; then a word to type.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        erase_asked: she went through both steps.
    """

    erase_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Erase everything"), parent)
        self._word = self.tr("erase")
        self._second = False
        self.advice = Banner(
            theme,
            "warn",
            self.tr("If police or a court may ask for your notes, get advice first."),
            self.tr("You can also make a copy on a USB stick and leave it with somebody you trust."),
        )
        self.goes = _listed(theme, self.tr("This goes, for good"), self._going())
        self.stays = _listed(theme, self.tr("This cannot be reached from here"), self._staying())
        after = self.tr(
            "The keys are destroyed first: from then on nothing of it can be read. Then this window closes, "
            "and only the cover is left."
        )
        self.after = Label(theme, after)
        self.field = LineField(theme)
        self.field_row = LabelledField(
            theme,
            self.tr("To erase everything, type the word: {word}").format(word=self._word),
            self.tr("There is no undo."),
            self.field,
        )
        self.next_button = Button(theme, self.tr("I have read this"))
        self.keep_button = Button(theme, self.tr("Keep everything"))
        self.erase_button = Button(theme, self.tr("Erase everything"), "danger", "trash")
        for part in (self.advice, *self.goes, *self.stays, self.after, self.field_row):
            self.column.addWidget(part)
        self.add_verbs(self.keep_button, self.next_button, self.erase_button)
        self.keep_button.clicked.connect(self.closed)
        self.next_button.clicked.connect(lambda: self._go_to(second=True))
        self.field.textEdited.connect(self._typed)
        self.erase_button.clicked.connect(self._erase)
        self._go_to(second=False)

    def start(self) -> None:
        """Begin with the words, from the top."""
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.body.to_top()

    def go_back(self) -> None:
        """From the second step, back to the first."""
        if self._second and not self.is_busy:
            self._go_to(second=False)
            self.start()
        else:
            super().go_back()

    def busy(self, on: bool) -> None:
        """Take nothing while it erases."""
        super().busy(on)
        for part in (self.field_row, self.keep_button, self.erase_button):
            part.setEnabled(not on)

    def _going(self) -> Sequence[str]:
        return (
            self.tr("Your diary, with every earlier text and your private notes."),
            self.tr("Your safety plan, and all unfinished words."),
            self.tr("All evidence kept here."),
            self.tr("All backups on this computer, and diaries that were replaced."),
            self.tr("Your ways in: passphrase, recovery code, PIN."),
        )

    def _staying(self) -> Sequence[str]:
        return (
            self.tr("Copies on a USB stick or another drive. Delete them there."),
            self.tr("Papers you printed, and files you saved or sent."),
            self.tr("Copies that this computer or a cloud made of the whole disk or folder."),
            self.tr("The cover and its lists. They stay, so that nothing looks changed."),
        )

    def _go_to(self, *, second: bool) -> None:
        self._second = second
        for part in (self.advice, *self.goes, *self.stays, self.after, self.next_button):
            part.setVisible(not second)
        for shown in (self.field_row, self.erase_button):
            shown.setVisible(second)
        self.field.clear()
        self._typed()
        if second:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        settle()

    def _typed(self) -> None:
        self.erase_button.setEnabled(self.field.text().strip().casefold() == self._word.casefold())

    def _erase(self) -> None:
        self.busy(True)
        self.erase_asked.emit()


def _listed(theme: Theme, title: str, lines: Sequence[str]) -> tuple[QWidget, QWidget]:
    card = Card(theme)
    for line in lines:
        card.add(Label(theme, line))
    return Label(theme, title, "label"), card
