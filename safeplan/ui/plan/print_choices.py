"""What she decides before the plan goes on paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.documents.plan_choices import DULL_TITLE
from safeplan.plan.plan import Plan, PlanSection
from safeplan.ui.language import say
from safeplan.ui.paper.print_side import PaperWords, PrintSide
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, CheckBox, Label, Line


class PrintChoices(PrintSide):
    """Sections and words of the plan, beside its paper.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        words = PaperWords(
            back=self.tr("Back to my plan"),
            title=self.tr("My plan on paper"),
            lead=self.tr("If it is found, it shows what you plan. Print only what you need."),
            job=DULL_TITLE,
        )
        super().__init__(theme, words, parent)
        self._unticked: set[str] = set()
        self.section_boxes: dict[str, CheckBox] = {}
        self.quiet = CheckBox(theme, self.tr("Quiet words"))
        self.people = CheckBox(theme, self.tr("Lines for people’s numbers"))
        self.amount = Label(theme, "", "note")
        self._telling = Banner(theme, "warn", "", "")
        self._letters = Banner(
            theme,
            "warn",
            self.tr("Some letters cannot be printed yet."),
            self.tr("The paper shows a bracket in their place. Write those words in by hand."),
        )
        self._sections_place = QVBoxLayout()
        self._fill_column()
        self.show_cautions(0, False)
        for box in (self.quiet, self.people):
            box.setChecked(True)
            box.toggled.connect(self.changed)

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

    def cautions(self) -> list[str]:
        """Return what the cautions say."""
        return [banner.words() for banner in (self._telling, self._letters) if not banner.isHidden()]

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
            note = self.note(self.tr("Kept off paper: {count}").format(count=kept_off))
            column.addWidget(note)
            box.setAccessibleDescription(note.text())
        return row

    def _tick(self, key: str, on: bool) -> None:
        if on:
            self._unticked.discard(key)
        else:
            self._unticked.add(key)
        self.changed.emit()

    def _fill_column(self) -> None:
        theme, column = self._theme, self.column
        self._sections_place.setSpacing(theme.px(2))
        column.addWidget(Label(theme, self.tr("Sections"), "label"))
        column.addLayout(self._sections_place)
        column.addWidget(self.amount)
        column.addWidget(Line())
        quiet = self.note(self.tr("Our own texts leave out the word “stalking”."))
        self.quiet.setAccessibleDescription(quiet.text())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.quiet)
        words.addWidget(quiet)
        column.addLayout(words)
        column.addWidget(self.people)
        column.addWidget(self._telling)
        column.addWidget(self._letters)
