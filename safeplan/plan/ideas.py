"""All sections and ideas of a safety plan, and the pages they come from.

They are ideas to choose from: never a whole list, never a promise of safety, and no legal advice.
Written for the United Kingdom; where the pages behind an idea are from elsewhere, its sources say so.
"""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from safeplan import places
from safeplan.errors import Bug
from safeplan.plan.idea import Idea, Section
from safeplan.plan.idea_lists import (
    afterwards,
    close_to_you,
    hard_moments,
    home_and_away,
    phones_and_screens,
)
from safeplan.words import QT_TRANSLATE_NOOP, Say, plainly

__all__ = [
    "COMPILED",
    "IDEAS",
    "SECTIONS",
    "Idea",
    "Section",
    "Source",
    "find",
    "idea",
    "in_section",
    "sources",
]

COMPILED = date(2026, 11, 24)
"""The day the ideas and their sources were last put together."""

SECTIONS = (
    Section("H", QT_TRANSLATE_NOOP("Ideas", "At home"), "house-line"),
    Section("O", QT_TRANSLATE_NOOP("Ideas", "Out and about"), "path"),
    Section("W", QT_TRANSLATE_NOOP("Ideas", "Work or study"), "briefcase"),
    Section("P", QT_TRANSLATE_NOOP("Ideas", "Phone"), "device-mobile"),
    Section("D", QT_TRANSLATE_NOOP("Ideas", "Accounts, devices"), "laptop"),
    Section("V", QT_TRANSLATE_NOOP("Ideas", "Car and trackers"), "car"),
    Section("S", QT_TRANSLATE_NOOP("Ideas", "Social media"), "chats-circle"),
    Section("F", QT_TRANSLATE_NOOP("Ideas", "Friends, family"), "users"),
    Section("X", QT_TRANSLATE_NOOP("Ideas", "If I am followed"), "person-simple-walk"),
    Section("T", QT_TRANSLATE_NOOP("Ideas", "If they turn up"), "door"),
    Section("E", QT_TRANSLATE_NOOP("Ideas", "In an emergency"), "phone-call"),
    Section("C", QT_TRANSLATE_NOOP("Ideas", "Children"), "baby"),
    Section("A", QT_TRANSLATE_NOOP("Ideas", "Pets"), "paw-print"),
    Section("M", QT_TRANSLATE_NOOP("Ideas", "Money"), "wallet"),
    Section("R", QT_TRANSLATE_NOOP("Ideas", "Reporting"), "note-pencil"),
    Section("L", QT_TRANSLATE_NOOP("Ideas", "Leaving or moving"), "suitcase-simple", delicate=True),
    Section("B", QT_TRANSLATE_NOOP("Ideas", "Looking after me"), "heart-straight"),
    Section("J", QT_TRANSLATE_NOOP("Ideas", "Court and orders"), "scales"),
)
"""The sections in the order they are shown: the everyday first."""

IDEAS: tuple[Idea, ...] = (
    *home_and_away.IDEAS,
    *phones_and_screens.IDEAS,
    *close_to_you.IDEAS,
    *hard_moments.IDEAS,
    *afterwards.IDEAS,
)
"""Every idea, section by section."""

_BY_ID = {one.id: one for one in IDEAS}


@dataclass(frozen=True)
class Source:
    """A page an idea comes from.

    Args:
        key: what ideas call it.
        address: where it was; shown, never opened.
        country: an ISO 3166 code where the page is from outside the United Kingdom and says so, else "".
        note: a remark on the page, or "".
    """

    key: str
    address: str
    country: str = ""
    note: str = ""


def idea(idea_id: str) -> Idea:
    """Return the idea with this id.

    Raises:
        Bug: if there is none.
    """
    try:
        return _BY_ID[idea_id]
    except KeyError:
        raise Bug("no such idea") from None


def in_section(key: str) -> tuple[Idea, ...]:
    """Return the ideas of one section; none for a section of her own."""
    return tuple(one for one in IDEAS if one.section == key)


def find(text: str, say: Say = plainly) -> Iterator[Idea]:
    """Yield the ideas that hold every word of `text`, in her language, in any order of words.

    Args:
        text: what she typed; letters' case and accents do not matter.
        say: translates the ideas.
    """
    wanted = _plain(text).split()
    if not wanted:
        return
    titles = {section.key: say("Ideas", section.title) for section in SECTIONS}
    for one in IDEAS:
        hint = say("Ideas", one.hint) if one.hint else ""
        held = _plain(f"{say('Ideas', one.text)} {hint} {titles[one.section]}")
        if all(word in held for word in wanted):
            yield one


def sources() -> dict[str, Source]:
    """Return every source by its key, read from the bundled list."""
    listed = json.loads(places.resource("idea-sources.json").read_text(encoding="utf-8"))["sources"]
    return {key: Source(key, **row) for key, row in listed.items()}


def _plain(text: str) -> str:
    """Return `text` without case and accents, and with plain apostrophes."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
