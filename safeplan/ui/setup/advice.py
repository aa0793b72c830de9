"""What her answers about this computer mean. The answers live in the window and are never kept."""

from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Any


class Question(Enum):
    """The questions of the first page, in their order."""

    SIGN_IN = "sign_in"
    """Does anyone else know how to sign in?"""
    HANDS = "hands"
    """Did someone else set it up, give it or repair it?"""
    KNOWN = "known"
    """Does someone seem to know what was typed or read on it?"""
    COPIED = "copied"
    """Are files copied to an account that others can open?"""
    OWNER = "owner"
    """Does it belong to a workplace, college or family member?"""


class Answer(Enum):
    """What she can say; "not sure" counts as "yes"."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"


class Worry(Enum):
    """The first thing to tell her; never that all is well."""

    UNANSWERED = "unanswered"
    WATCHED = "watched"
    """Somebody may see what she types."""
    HANDLED = "handled"
    """Somebody had this computer in their hands, or runs it."""
    NONE_KNOWN = "none known"
    """Nothing she said speaks against it, which proves nothing."""


PIN_OFFERED = "pin_offered"
"""The preference that says whether a PIN may be switched on: only where nobody else can sign in."""

_IDLE_MINUTES_CAREFUL = 2
_IDLE_MINUTES = 3


@dataclass(frozen=True)
class Answers:
    """What she has said so far.

    Args:
        given: the answers by question; those not answered are absent.
    """

    given: MappingProxyType[Question, Answer] = field(default_factory=lambda: MappingProxyType({}))

    def with_answer(self, question: Question, answer: Answer) -> "Answers":
        """Return the answers with one more, or another one."""
        return Answers(MappingProxyType({**self.given, question: answer}))

    def worries_about(self, question: Question) -> bool:
        """Return whether she said yes, or is not sure."""
        return self.given.get(question) in {Answer.YES, Answer.NOT_SURE}

    @property
    def worry(self) -> Worry:
        """The first thing to tell her."""
        if self.worries_about(Question.KNOWN):
            return Worry.WATCHED
        if self.worries_about(Question.HANDS) or self.worries_about(Question.OWNER):
            return Worry.HANDLED
        return Worry.NONE_KNOWN if len(self.given) == len(Question) else Worry.UNANSWERED

    @property
    def others_sign_in(self) -> bool:
        """Whether to tell her what follows from others signing in."""
        return self.worries_about(Question.SIGN_IN)

    @property
    def files_are_copied(self) -> bool:
        """Whether to tell her what follows from copied files."""
        return self.worries_about(Question.COPIED)

    def defaults(self) -> dict[str, Any]:
        """Return the careful settings that follow; what she did not answer counts as a worry."""
        alone = all(self.given.get(question) is Answer.NO for question in Question)
        return {
            "idle_minutes": _IDLE_MINUTES if alone else _IDLE_MINUTES_CAREFUL,
            PIN_OFFERED: self.given.get(Question.SIGN_IN) is Answer.NO,
        }
