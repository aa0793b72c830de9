"""What she decides before the plan goes on paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan.plan import Plan, PlanSection
from safeplan.ui.language import say
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, BannerKind, Button, CheckBox, DropDown, Label, Line, ScrollColumn

_WIDTH = 360


class PrintChoices(QWidget):
    """Sections, words, printer; and what may stay behind.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        changed: another choice of what goes on paper.
        print_asked: send it to the printer.
        save_asked: save it as a file.
        see_asked: show the paper, which has no room beside.
        closed: she wants to go back to her plan.
    """

    changed = Signal()
    print_asked = Signal()
    save_asked = Signal()
    see_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unticked: set[str] = set()
        self.section_boxes: dict[str, CheckBox] = {}
        self.back = Button(theme, self.tr("Back to my plan"), "quiet", "arrow-left", small=True)
        self.quiet = CheckBox(theme, self.tr("Quiet words"))
        self.people = CheckBox(theme, self.tr("Lines for people’s numbers"))
        self.amount = Label(theme, "", "note")
        self.printer = DropDown(theme, (), self.tr("Printer"))
        self.print_button = Button(theme, self.tr("Print"), "primary", "printer")
        self.save_button = Button(theme, self.tr("Save as PDF"), "secondary", "download-simple")
        self.see_button = Button(theme, self.tr("See the paper"), "secondary", "eye", small=True)
        self._no_printer = Label(theme, self.tr("No printer was found on this computer."), "note")
        self._result = Banner(theme, "know", "", "")
        self._telling = Banner(theme, "warn", "", "")
        self._letters = Banner(
            theme,
            "warn",
            self.tr("Some letters cannot be printed yet."),
            self.tr("The paper shows a bracket in their place. Write those words in by hand."),
        )
        self._sections_place = QVBoxLayout()
        self._scroll = ScrollColumn(theme, (24, 0, 16, 16))
        self._ready = False
        self._left_off: Button | None = None
        self._lay_out()
        self._connect()
        self.forget_results()
        self.show_printers([])
        self.set_wide(True)

    def show_plan(self, plan: Plan) -> None:
        """Offer the sections that hold anything; new ones are ticked."""
        while (item := self._sections_place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.section_boxes = {}
        for section in plan.used:
            self._sections_place.addWidget(self._section_row(section))
        if not plan.used:
            nothing = self.tr(
                "Your plan has no steps yet. The paper has the emergency numbers and lines to write on."
            )
            self._sections_place.addWidget(Label(self._theme, nothing, "second"))

    def sections(self) -> frozenset[str]:
        """Return the keys of the ticked sections."""
        return frozenset(key for key, box in self.section_boxes.items() if box.isChecked())

    def show_amount(self, steps: int, cards: int) -> None:
        """Say how much goes on paper."""
        self.amount.setText(
            self.tr("Steps on paper: {steps}. Cards: {cards}.").format(steps=steps, cards=cards)
        )

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer printers; without one, only the file is offered."""
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        self.printer.setVisible(bool(names))
        self._no_printer.setVisible(not names)
        self._enable()

    def show_cautions(self, telling: int, letters: bool) -> None:
        """Say what of her own words the paper shows, or cannot show."""
        self._telling.setVisible(telling > 0)
        if telling:
            self._telling.show_words(
                "warn",
                self.tr("Your own words are printed as you wrote them."),
                self.tr("The word “stalking” is in {count} of them.").format(count=telling),
            )
        self._letters.setVisible(letters)

    def show_result(self, kind: BannerKind, title: str, text: str) -> None:
        """Say what came of printing or saving."""
        self._result.show_words(kind, title, text)
        self._result.show()

    def result(self) -> str:
        """Return what the result says, or ""."""
        return "" if self._result.isHidden() else self._result.words()

    def cautions(self) -> list[str]:
        """Return what the cautions say."""
        return [banner.words() for banner in (self._telling, self._letters) if not banner.isHidden()]

    def forget_results(self) -> None:
        """Begin anew: nothing was printed or saved from here yet."""
        for banner in (self._result, self._telling, self._letters):
            banner.hide()

    def set_ready(self, ready: bool) -> None:
        """Say whether the paper that is shown is the one that was chosen."""
        self._ready = ready
        self._enable()

    def set_wide(self, wide: bool) -> None:
        """Stand beside the paper, or in its place."""
        self.see_button.setVisible(not wide)
        self.setMinimumWidth(self._theme.scaled(_WIDTH) if wide else 0)
        self.setMaximumWidth(self._theme.scaled(_WIDTH) if wide else 16_777_215)

    def take_keyboard(self) -> None:
        """Begin with the first choice."""
        first = next(iter(self.section_boxes.values()), self.quiet)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _section_row(self, section: PlanSection) -> QWidget:
        theme = self._theme
        box = CheckBox(theme, section.heading(say))
        box.setChecked(section.key not in self._unticked)
        box.toggled.connect(lambda on, key=section.key: self._tick(key, on))
        self.section_boxes[section.key] = box
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        column.setSpacing(0)
        column.addWidget(box)
        kept_off = sum(step.off_paper for step in section.steps) + sum(
            card.off_paper for card in section.cards
        )
        if kept_off:
            note = self._note(self.tr("Kept off paper: {count}").format(count=kept_off))
            column.addWidget(note)
            box.setAccessibleDescription(note.text())
        return row

    def _note(self, words: str) -> Label:
        """Return a note that stands under the words of a tick box."""
        note = Label(self._theme, words, "note")
        note.setIndent(self._theme.scaled(20) + self._theme.px(8))
        return note

    def _tick(self, key: str, on: bool) -> None:
        if on:
            self._unticked.discard(key)
        else:
            self._unticked.add(key)
        self.changed.emit()

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(12), theme.px(16), theme.px(16), theme.px(8))
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.see_button)
        self._fill_column()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(Line())
        outer.addLayout(self._foot())

    def _fill_column(self) -> None:
        theme, column = self._theme, self._scroll.column
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, self.tr("My plan on paper"), "section"))
        found = self.tr("If it is found, it shows what you plan. Print only what you need.")
        column.addWidget(Label(theme, found, "second"))
        self._sections_place.setSpacing(theme.px(2))
        column.addWidget(Label(theme, self.tr("Sections"), "label"))
        column.addLayout(self._sections_place)
        column.addWidget(self.amount)
        column.addWidget(Line())
        quiet = self._note(self.tr("Our own texts leave out the word “stalking”."))
        self.quiet.setAccessibleDescription(quiet.text())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.quiet)
        words.addWidget(quiet)
        column.addLayout(words)
        column.addWidget(self.people)
        column.addWidget(self._telling)
        column.addWidget(self._letters)
        column.addStretch(1)

    def _foot(self) -> QVBoxLayout:
        theme = self._theme
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        stays = self.tr(
            "The printer, and this computer’s list of print jobs, may keep a copy. The job is called “Notes”."
        )
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.px(24), theme.px(12), theme.px(16), theme.px(16))
        foot.setSpacing(theme.px(10))
        foot.addWidget(self._result)
        foot.addWidget(self.printer)
        foot.addWidget(self._no_printer)
        foot.addLayout(buttons)
        foot.addWidget(Label(theme, stays, "note"))
        return foot

    def _connect(self) -> None:
        self.quiet.setChecked(True)
        self.people.setChecked(True)
        self.quiet.toggled.connect(self.changed)
        self.people.toggled.connect(self.changed)
        self.back.clicked.connect(self.closed)
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.see_button.clicked.connect(self.see_asked)

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
