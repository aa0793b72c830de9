"""What is asked of whoever makes a paper, and what comes back; no reportlab until one is made.

Papers are made in a process of their own (`safeplan.app.press`): an order is all that goes in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from safeplan.documents.plan_choices import DangerFacts, PlanChoices, names_the_matter
from safeplan.documents.sheet_facts import PLAIN_LOOK, BlankForm, SealFacts, SheetLook
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
        look: paper and language.
    """

    groups: tuple[str, ...]
    look: SheetLook = PLAIN_LOOK


@dataclass(frozen=True)
class SealOrder:
    """The sheet with a seal of the record.

    Args:
        facts: the seal, counts and moments.
        look: paper and language.
    """

    facts: SealFacts
    look: SheetLook = PLAIN_LOOK


@dataclass(frozen=True)
class BlankOrder:
    """Sheets to fill by hand.

    Args:
        form: which kind.
        copies: how many.
        look: paper and language.
    """

    form: BlankForm = "one"
    copies: int = 1
    look: SheetLook = PLAIN_LOOK


Order = PlanOrder | RecoveryOrder | SealOrder | BlankOrder
ORDERS: dict[str, type[Order]] = {
    kind.__name__: kind for kind in (PlanOrder, RecoveryOrder, SealOrder, BlankOrder)
}
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
        letter=order.look.letter,
        language=order.look.language,
        direction="rtl" if order.look.right_to_left else "ltr",
    )
    return Made(data)


@make.register
def _(order: SealOrder, say: Say, dates: Dates) -> Made:
    from safeplan.documents.seal_sheet import seal_sheet

    del dates
    return Made(seal_sheet(order.facts, order.look, say))


@make.register
def _(order: BlankOrder, say: Say, dates: Dates) -> Made:
    from safeplan.documents.blank_log_sheet import blank_log_sheet

    del dates
    return Made(blank_log_sheet(order.form, order.copies, order.look, say))
