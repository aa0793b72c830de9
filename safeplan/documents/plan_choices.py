"""What a printed plan is made from besides the plan; no reportlab, so that importing it costs nothing."""

from dataclasses import dataclass, field

from safeplan.plan.plan import Card, Plan, Step
from safeplan.words import QT_TRANSLATE_NOOP, Say

DULL_TITLE = "Notes"
"""In the file's metadata and the printer's list of jobs, in every language."""

TELLING_STEM = QT_TRANSLATE_NOOP("Papers", "stalk")
"""The beginning of the word that names the matter; quiet sheets do without words that hold it."""


@dataclass(frozen=True)
class DangerLine:
    """One line of the emergency box.

    Args:
        label: such as "Cannot speak".
        text: what to do, from a source.
    """

    label: str
    text: str


@dataclass(frozen=True)
class DangerFacts:
    """The emergency box: facts of her country, each from a source; no sheet adds one.

    Args:
        number: such as "999"; "" where none is known, then a line is left for writing it by hand.
        advice: beside the number.
        lines: below.
    """

    number: str = ""
    advice: str = ""
    lines: tuple[DangerLine, ...] = ()


@dataclass(frozen=True)
class PlanChoices:
    """What of the plan goes on paper, and how.

    Args:
        sections: the keys of the chosen sections.
        quiet: whether words of ours that name the matter are left out.
        people: whether rows for people's numbers are left for writing by hand.
        language: the language of the sheet, such as "en-GB".
        right_to_left: whether that language runs from right to left.
    """

    sections: frozenset[str] = field(default_factory=frozenset)
    quiet: bool = True
    people: bool = True
    language: str = "en-GB"
    right_to_left: bool = False


def printed_steps(plan: Plan, choices: PlanChoices) -> tuple[Step, ...]:
    """Return the steps that go on paper: of chosen sections, and not kept off paper."""
    return tuple(
        step
        for section in plan.sections
        if section.key in choices.sections
        for step in section.steps
        if not step.off_paper
    )


def printed_cards(plan: Plan, choices: PlanChoices) -> tuple[Card, ...]:
    """Return the cards that go on paper: of chosen sections, and not kept off paper."""
    return tuple(
        card
        for section in plan.sections
        if section.key in choices.sections
        for card in section.cards
        if not card.off_paper
    )


def names_the_matter(text: str, say: Say) -> bool:
    """Return whether a text holds the word quiet sheets do without."""
    return say("Papers", TELLING_STEM).casefold() in text.casefold()
