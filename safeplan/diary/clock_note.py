"""What this computer's clock did between one save of the diary and the next, where it did anything odd.

The time of writing comes from the clock and from nothing else. A clock can be wrong, or be set; so each
version carries, sealed, what could be seen of that. The note is a word and a moment, such as
"back 2026-11-24T17:52:00+00:00", so that it can be read out in every language; `in_words` does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from safeplan.clock import Steady
from safeplan.words import QT_TRANSLATE_NOOP, Say, plainly

CONTEXT = "ClockNote"

_SLACK = timedelta(minutes=2)
"""A clock that is set right by the network moves a little; nobody is told of that."""
_LONG = timedelta(days=366)


class Oddity(StrEnum):
    """What the clock did."""

    BEHIND = "behind"
    BACK = "back"
    FORWARD = "forward"
    LONG = "long"


@dataclass(frozen=True)
class Save:
    """When something was kept.

    Args:
        written: by the clock, with its offset from UTC.
        steady: the steady count then, or None.
    """

    written: datetime
    steady: Steady | None = None


def note(before: Save | None, now: Save) -> str:
    """Return the note of a save; "" where nothing is odd.

    Args:
        before: the save before it, of any entry; None for the first.
        now: this one.
    """
    if before is None:
        return ""
    expected = _expected(before, now)
    if expected is not None and now.written < expected - _SLACK:
        return _note(Oddity.BACK, expected)
    if expected is not None and now.written > expected + _SLACK:
        return _note(Oddity.FORWARD, expected)
    if expected is None and now.written < before.written - _SLACK:
        return _note(Oddity.BEHIND, before.written)
    if expected is None and now.written > before.written + _LONG:
        return _note(Oddity.LONG, before.written)
    return ""


def in_words(text: str, moment_in_words: Callable[[datetime], str], say: Say = plainly) -> str:
    """Return a note as a sentence; one that is not understood is returned as it is.

    Args:
        text: as `note` made it.
        moment_in_words: says a moment in her language.
        say: translates.
    """
    word, _, when = text.partition(" ")
    try:
        oddity, moment = Oddity(word), datetime.fromisoformat(when)
    except ValueError:
        return text
    return say(CONTEXT, _SENTENCES[oddity]).format(when=moment_in_words(moment))


# fmt: off
_SENTENCES = {
    Oddity.BEHIND: QT_TRANSLATE_NOOP("ClockNote",
        "The clock showed an earlier time than at the save before, {when}. One of the two is wrong."),
    Oddity.BACK: QT_TRANSLATE_NOOP("ClockNote",
        "The clock was put back after the save before. Without that it would have shown {when}."),
    Oddity.FORWARD: QT_TRANSLATE_NOOP("ClockNote",
        "The clock was put forward after the save before. Without that it would have shown {when}."),
    Oddity.LONG: QT_TRANSLATE_NOOP("ClockNote",
        "By the clock, more than a year has passed since the save before, {when}."),
}
# fmt: on


def _expected(before: Save, now: Save) -> datetime | None:
    """Return what the clock would show had it been left alone; None where that cannot be told."""
    if before.steady is None or now.steady is None or before.steady.origin != now.steady.origin:
        return None
    passed = now.steady.seconds - before.steady.seconds
    if passed < 0:
        return None
    try:
        return (before.written + timedelta(seconds=passed)).astimezone(now.written.tzinfo)
    except OverflowError:
        return None


def _note(oddity: Oddity, moment: datetime) -> str:
    return f"{oddity.value} {moment.replace(microsecond=0).isoformat()}"
