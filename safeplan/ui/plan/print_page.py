"""The plan on paper: which sections, which words."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from safeplan.documents.order import Made, PlanOrder
from safeplan.documents.plan_choices import (
    DULL_TITLE,
    DangerFacts,
    PlanChoices,
    printed_cards,
    printed_steps,
)
from safeplan.plan.plan import Plan
from safeplan.ui.paper.look import sheet_look
from safeplan.ui.paper.print_page import PrintPage
from safeplan.ui.plan.print_choices import PrintChoices
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme

DangerSource = Callable[[bool], DangerFacts]
"""Gives the emergency box; asked whether to use quiet words."""


class PlanPrintPage(PrintPage):
    """Her choices at one side, the paper at the other.

    Args:
        theme: the look.
        tasks: has the paper made, and talks to the printer off the window's thread.
        danger: the emergency box.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, tasks: Tasks, danger: DangerSource, parent: QWidget | None = None
    ) -> None:
        choices = PrintChoices(theme)
        super().__init__(theme, tasks, choices, DULL_TITLE, parent)
        self.choices = choices
        self._danger = danger
        self._plan: Plan | None = None

    def show_plan(self, plan: Plan) -> None:
        """Take another state of the plan; the paper is made anew only while it is looked at."""
        self._plan = plan
        self.choices.show_plan(plan)
        if self.isVisible():
            self.make_soon()

    def order(self) -> PlanOrder | None:
        """Return the plan with what is chosen."""
        if self._plan is None:
            return None
        choices = self._chosen()
        return PlanOrder(self._plan, self._danger(choices.quiet), choices)

    def make(self) -> None:
        """Say how much goes on paper, and have it made."""
        if self._plan is not None:
            plan, choices = self._plan, self._chosen()
            self.choices.show_amount(len(printed_steps(plan, choices)), len(printed_cards(plan, choices)))
        super().make()

    def show_notes(self, made: Made) -> None:
        """Say what of her own words the paper shows, or cannot show."""
        self.choices.show_cautions(made.names_the_matter, made.lacks_letters)

    def _chosen(self) -> PlanChoices:
        look = sheet_look()
        return PlanChoices(
            sections=self.choices.sections(),
            quiet=self.choices.quiet.isChecked(),
            people=self.choices.people.isChecked(),
            language=look.language,
            right_to_left=look.right_to_left,
        )
