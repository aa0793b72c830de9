"""Words of the plan's pages that more than one of them needs."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from safeplan.plan.plan import PlanSection
from safeplan.plan.plan_store import PlanStore, What
from safeplan.ui.language import say
from safeplan.vault.change import Change
from safeplan.words import QT_TRANSLATE_NOOP

Wish = Callable[[PlanStore], Change]
"""What a widget would like done to the plan; the page does it off the window's thread."""

_DONE: dict[What, str] = {
    "step added": QT_TRANSLATE_NOOP("PlanUndo", "Step added."),
    "step reworded": QT_TRANSLATE_NOOP("PlanUndo", "Step changed."),
    "note changed": QT_TRANSLATE_NOOP("PlanUndo", "Note changed."),
    "step ticked": QT_TRANSLATE_NOOP("PlanUndo", "Step ticked."),
    "step unticked": QT_TRANSLATE_NOOP("PlanUndo", "Tick taken away."),
    "paper changed": QT_TRANSLATE_NOOP("PlanUndo", "What goes on paper has changed."),
    "step removed": QT_TRANSLATE_NOOP("PlanUndo", "Step removed."),
    "step moved": QT_TRANSLATE_NOOP("PlanUndo", "Step moved."),
    "card added": QT_TRANSLATE_NOOP("PlanUndo", "Card added."),
    "card reworded": QT_TRANSLATE_NOOP("PlanUndo", "Card changed."),
    "card removed": QT_TRANSLATE_NOOP("PlanUndo", "Card removed."),
    "card moved": QT_TRANSLATE_NOOP("PlanUndo", "Card moved."),
    "section added": QT_TRANSLATE_NOOP("PlanUndo", "Section added."),
    "section renamed": QT_TRANSLATE_NOOP("PlanUndo", "Section renamed."),
    "section removed": QT_TRANSLATE_NOOP("PlanUndo", "Section removed, with all that was in it."),
}


def done_words(what: What) -> str:
    """Return one sentence on the change that can be undone."""
    return say("PlanUndo", _DONE[what])


def count_words(section: PlanSection) -> str:
    """Return "4 of 5" for the steps that are in place, or "" where there is no step."""
    if not section.steps:
        return ""
    return QCoreApplication.translate("PlanCounts", "{done} of {all}").format(
        done=section.in_place, all=len(section.steps)
    )


def spoken_section(section: PlanSection) -> str:
    """Return a section's name with its count, as it is read aloud."""
    title = section.heading(say)
    if not section.steps:
        return QCoreApplication.translate("PlanCounts", "{title}, no steps yet").format(title=title)
    return QCoreApplication.translate("PlanCounts", "{title}, {done} of {all} in place").format(
        title=title, done=section.in_place, all=len(section.steps)
    )
