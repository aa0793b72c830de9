"""What is asked of whoever makes a paper, and what comes back; no reportlab until one is made.

Papers are made in a process of their own (`safeplan.app.press`): an order is all that goes in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from safeplan.documents.plan_choices import DangerFacts, PlanChoices, names_the_matter
from safeplan.errors import Bug
from safeplan.plan.plan import Plan
from safeplan.words import Say

Dates = Callable[[date], str]
"""Writes a day for people, such as "22 November 2026"."""


@dataclass(frozen=True)
class Made:
    """A paper that was made.

    Args:
        data: the PDF.
        lacks_letters: whether letters of hers could not be shown.
        names_the_matter: how many of her texts hold the word a quiet sheet does without.
    """

    data: bytes
    lacks_letters: bool = False
    names_the_matter: int = 0


@dataclass(frozen=True)
class PlanOrder:
    """Her plan.

    Args:
        plan: the whole plan.
        danger: the emergency box.
        choices: which sections, which words.
    """

    plan: Plan
    danger: DangerFacts
    choices: PlanChoices


@dataclass(frozen=True)
class RecoveryOrder:
    """The sheet with a recovery code.

    Args:
        groups: the code's eight groups.
        letter: whether the paper is Letter instead of A4.
        language: of the sheet, such as "en-GB".
        right_to_left: whether that language runs from right to left.
    """

    groups: tuple[str, ...]
    letter: bool = False
    language: str = "en-GB"
    right_to_left: bool = False


Order = PlanOrder | RecoveryOrder
ORDERS: dict[str, type[Order]] = {kind.__name__: kind for kind in (PlanOrder, RecoveryOrder)}
"""Every kind of order by its name."""


@singledispatch
def make(order: Order, say: Say, dates: Dates) -> Made:
    """Make a paper.

    Args:
        order: which, and what is on it.
        say: translates our words.
        dates: writes days for people.

    Raises:
        Bug: if there is no such paper.
    """
    del say, dates
    raise Bug(f"no paper: {type(order).__name__}")


@make.register
def _(order: PlanOrder, say: Say, dates: Dates) -> Made:
    from safeplan.documents.fonts import lacks_letters
    from safeplan.documents.plan_sheet import plan_sheet, printed_words

    hers = printed_words(order.plan, order.choices, say)
    telling = sum(names_the_matter(text, say) for text in hers) if order.choices.quiet else 0
    data = plan_sheet(order.plan, order.danger, order.choices, say, dates)
    return Made(data, any(lacks_letters(text) for text in hers), telling)


@make.register
def _(order: RecoveryOrder, say: Say, dates: Dates) -> Made:
    from safeplan.documents.recovery_sheet import recovery_sheet

    del dates
    data = recovery_sheet(
        order.groups,
        say,
        letter=order.letter,
        language=order.language,
        direction="rtl" if order.right_to_left else "ltr",
    )
    return Made(data)
