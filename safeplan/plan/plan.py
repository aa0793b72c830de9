"""The safety plan as values: sections, steps, and cards that say what to do if something happens."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from safeplan.errors import Bug
from safeplan.plan.idea import Section
from safeplan.words import Say

OWN_ICON = "clipboard-text"
"""The icon of every section she adds herself."""


@dataclass(frozen=True)
class Step:
    """One thing she has decided on.

    Args:
        id: its row.
        section: the key of its section.
        text: the step, in her words or the idea's.
        note: a second line, or "".
        idea_id: the idea it was taken from, or None; stays when she rewords the step.
        done: whether it is in place.
        done_on: the day it was put in place, where known.
        off_paper: whether every printed sheet leaves it out.
    """

    id: int
    section: str
    text: str
    note: str = ""
    idea_id: str | None = None
    done: bool = False
    done_on: date | None = None
    off_paper: bool = False


@dataclass(frozen=True)
class Card:
    """If this happens, then I do that.

    Args:
        id: its row.
        section: the key of its section.
        if_text: what may happen.
        then_text: what she does then.
        off_paper: whether every printed sheet leaves it out.
    """

    id: int
    section: str
    if_text: str
    then_text: str
    off_paper: bool = False


@dataclass(frozen=True)
class PlanSection:
    """One section of her plan, with what she has put into it.

    Args:
        key: a letter for a section that comes with ideas, else "own:" and a number.
        title: marked for translation in "Ideas", or as she wrote it where `own`.
        icon: the name of its icon.
        own: whether she added the section herself.
        delicate: whether new things in it are kept off paper until she says otherwise.
        steps: in her order.
        cards: in her order.
    """

    key: str
    title: str
    icon: str
    own: bool = False
    delicate: bool = False
    steps: tuple[Step, ...] = ()
    cards: tuple[Card, ...] = ()

    @classmethod
    def bundled(cls, section: Section, steps: tuple[Step, ...], cards: tuple[Card, ...]) -> "PlanSection":
        """Return a section that comes with ideas, holding these steps and cards."""
        return cls(section.key, section.title, section.icon, False, section.delicate, steps, cards)

    @property
    def in_place(self) -> int:
        """How many steps are ticked."""
        return sum(step.done for step in self.steps)

    @property
    def used(self) -> bool:
        """Whether anything of hers is in it."""
        return bool(self.steps or self.cards)

    def heading(self, say: Say) -> str:
        """Return the title in her language, or as she wrote it."""
        return self.title if self.own else say("Ideas", self.title)


@dataclass(frozen=True)
class Plan:
    """Her whole plan.

    Args:
        sections: all that come with ideas, used or not, then her own; in order.
        changed_at: when anything in it last changed, or None where nothing ever was in it.
    """

    sections: tuple[PlanSection, ...]
    changed_at: datetime | None = None

    @property
    def used(self) -> tuple[PlanSection, ...]:
        """The sections that hold anything of hers."""
        return tuple(section for section in self.sections if section.used)

    @property
    def idea_ids(self) -> frozenset[str]:
        """The ideas she has taken."""
        return frozenset(step.idea_id for step in self.steps() if step.idea_id is not None)

    def steps(self) -> Iterator[Step]:
        """Yield every step, section by section."""
        for section in self.sections:
            yield from section.steps

    def cards(self) -> Iterator[Card]:
        """Yield every card, section by section."""
        for section in self.sections:
            yield from section.cards

    def section(self, key: str) -> PlanSection:
        """Return one section.

        Raises:
            Bug: if there is none with this key.
        """
        for section in self.sections:
            if section.key == key:
                return section
        raise Bug("no such section")
