"""What stands beside a paper before it is printed: choices above, printer and file below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, BannerKind, Button, DropDown, Label, Line, ScrollColumn

_WIDTH = 360
_WIDEST = 16_777_215  # Qt's own largest


@dataclass(frozen=True)
class PaperWords:
    """What a paper is called on its page.

    Args:
        back: the button that goes back.
        title: above the choices.
        lead: below the title.
        job: its dull name, in the printer's list of jobs and in the file.
    """

    back: str
    title: str
    lead: str
    job: str


class PrintSide(QWidget):
    """Title, choices, printer; and what may stay behind. A page of its own fills `column`.

    Args:
        theme: the look.
        words: what the paper is called.
        parent: the owner.

    Signals:
        changed: another choice of what goes on paper.
        print_asked: send it to the printer.
        save_asked: save it as a file.
        see_asked: show the paper, which has no room beside.
        again_asked: make the paper that could not be made.
        closed: she wants to go back.
    """

    changed = Signal()
    print_asked = Signal()
    save_asked = Signal()
    see_asked = Signal()
    again_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, words: PaperWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.back = Button(theme, words.back, "quiet", "arrow-left", small=True)
        self.printer = DropDown(theme, (), self.tr("Printer"))
        self.print_button = Button(theme, self.tr("Print"), "primary", "printer")
        self.save_button = Button(theme, self.tr("Save as PDF"), "secondary", "download-simple")
        self.see_button = Button(theme, self.tr("See the paper"), "secondary", "eye", small=True)
        self.not_made = Banner(theme, "danger", "", "")
        self.again_button = Button(theme, self.tr("Try again"), "secondary", "arrow-clockwise", small=True)
        self._making = Label(theme, self.tr("Making the paper."), "note")
        self._no_printer = Label(theme, self.tr("No printer was found on this computer."), "note")
        self._result = Banner(theme, "know", "", "")
        self._scroll = ScrollColumn(theme, (24, 0, 16, 16))
        self._ready = False
        self._left_off: Button | None = None
        self._lay_out()
        self._connect()
        self.forget_results()
        self.show_printers([])
        self.set_wide(True)

    @property
    def column(self) -> QVBoxLayout:
        """Where the choices of a page stand, below title and lead."""
        return self._choices

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer printers; without one, only the file is offered."""
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        self.printer.setVisible(bool(names))
        self._no_printer.setVisible(not names)
        self._enable()

    def show_result(self, kind: BannerKind, title: str, text: str) -> None:
        """Say what came of printing or saving."""
        self._result.show_words(kind, title, text)
        self._result.show()

    def show_not_made(self, title: str, text: str) -> None:
        """Say that the paper could not be made, and offer another try."""
        self._making.hide()
        self.not_made.show_words("danger", title, text)
        self.not_made.show()
        self.again_button.show()

    def show_making(self) -> None:
        """Say that the paper is being made."""
        self.not_made.hide()
        self.again_button.hide()
        self._making.show()

    def result(self) -> str:
        """Return what the result says, or ""."""
        return "" if self._result.isHidden() else self._result.words()

    def forget_results(self) -> None:
        """Begin anew: nothing was printed or saved from here yet."""
        for part in (self._result, self.not_made, self.again_button, self._making):
            part.hide()

    def set_ready(self, ready: bool) -> None:
        """Say whether the paper that is shown is the one that was chosen."""
        self._ready = ready
        if ready:
            self._making.hide()
        self._enable()

    def set_wide(self, wide: bool) -> None:
        """Stand beside the paper, or in its place."""
        self.see_button.setVisible(not wide)
        self.setMinimumWidth(self._theme.scaled(_WIDTH) if wide else 0)
        self.setMaximumWidth(self._theme.scaled(_WIDTH) if wide else _WIDEST)

    def take_keyboard(self) -> None:
        """Begin with the first choice; where there is none, with the way back."""
        self.back.setFocus()

    def note(self, words: str) -> Label:
        """Return a note that stands under the words of a tick box."""
        note = Label(self._theme, words, "note")
        note.setIndent(self._theme.scaled(20) + self._theme.px(8))
        return note

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(12), theme.px(16), theme.px(16), theme.px(8))
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.see_button)
        column = self._scroll.column
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, self._words.title, "section"))
        column.addWidget(Label(theme, self._words.lead, "second"))
        self._choices = QVBoxLayout()
        self._choices.setSpacing(theme.px(12))
        column.addWidget(self.not_made)
        column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._choices)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(Line())
        outer.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        theme = self._theme
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        stays = self.tr(
            "The printer, and this computer’s list of print jobs, may keep a copy. "
            "The job is called “{name}”."
        ).format(name=self._words.job)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.px(24), theme.px(12), theme.px(16), theme.px(16))
        foot.setSpacing(theme.px(10))
        foot.addWidget(self._result)
        foot.addWidget(self._making)
        foot.addWidget(self.printer)
        foot.addWidget(self._no_printer)
        foot.addLayout(buttons)
        foot.addWidget(Label(theme, stays, "note"))
        return foot

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.see_button.clicked.connect(self.see_asked)
        self.again_button.clicked.connect(self.again_asked)

    def _enable(self) -> None:
        buttons = {
            self.print_button: self._ready and self.printer.count() > 0,
            self.save_button: self._ready,
        }
        for button, enabled in buttons.items():
            if not enabled and button.hasFocus():
                self._left_off = button
            button.setEnabled(enabled)
            # Qt hands the keyboard on when a button goes off; it comes back to where she was.
            if enabled and self._left_off is button:
                self._left_off = None
                button.setFocus()
