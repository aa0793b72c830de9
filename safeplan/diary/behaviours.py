"""What stalking can look like: a list of behaviours to choose from, in plain words.

The list itself is in `behaviour_list`. Frames it is built from: the examples of section 2A of the
Protection from Harassment Act 1997, the eight clusters of Cupach and Spitzberg, and the four
dimensions used with the SHARP assessment. They describe; nothing here scores anybody.
"""

import json
from collections.abc import Sequence
from functools import cache

from safeplan.diary.behaviour import CONTEXT, Behaviour, Cluster, Dimension, Group
from safeplan.diary.behaviour_list import BEHAVIOURS, GROUPS, LIST_SOURCES
from safeplan.errors import Bug
from safeplan.letters import fold, words_of
from safeplan.places import resource
from safeplan.words import Say, plainly

__all__ = [
    "CONTEXT",
    "Behaviour",
    "Cluster",
    "Dimension",
    "Group",
    "all_behaviours",
    "all_groups",
    "behaviour",
    "find",
    "in_group",
    "is_known",
    "label",
    "source_addresses",
    "sources_of",
]


def all_behaviours() -> tuple[Behaviour, ...]:
    """Return the whole list, in the order shown."""
    return BEHAVIOURS


def all_groups() -> tuple[Group, ...]:
    """Return the groups, in the order shown."""
    return GROUPS


def in_group(group_id: str) -> tuple[Behaviour, ...]:
    """Return the behaviours of a group, in the order shown."""
    return tuple(each for each in all_behaviours() if each.group == group_id)


def behaviour(behaviour_id: str) -> Behaviour:
    """Return the behaviour of that id.

    Raises:
        Bug: if there is none.
    """
    found = _by_id().get(behaviour_id)
    if found is None:
        raise Bug("no such behaviour")
    return found


def is_known(behaviour_id: str) -> bool:
    """Return whether there is such a behaviour (a newer SafePlan may know more)."""
    return behaviour_id in _by_id()


def label(behaviour_id: str, say: Say = plainly) -> str:
    """Return what a behaviour is called in her language; the id itself where it is not known."""
    found = _by_id().get(behaviour_id)
    return say(CONTEXT, found.label) if found is not None else behaviour_id


def find(text: str, say: Say = plainly) -> list[Behaviour]:
    """Return the behaviours in which every typed word begins some word, best first.

    Whole words of the label come first, then words of the label begun, then the examples. No words
    at all find the whole list.

    Args:
        text: what she typed.
        say: translates labels and examples; the words looked for are those she reads.
    """
    wanted = words_of(fold(text))
    ranked = [(_rank(each, wanted, say), each) for each in BEHAVIOURS]
    return [each for best in range(_NOT_FOUND) for rank, each in ranked if rank == best]


_NOT_FOUND = 3


def _rank(each: Behaviour, wanted: Sequence[str], say: Say) -> int:
    in_label = words_of(fold(say(CONTEXT, each.label)))
    if all(word in in_label for word in wanted):
        return 0
    if _all_begin(wanted, in_label):
        return 1
    in_examples = words_of(fold(say(CONTEXT, each.examples)))
    return 2 if _all_begin(wanted, in_label + in_examples) else _NOT_FOUND


def _all_begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in wanted)


def sources_of(each: Behaviour) -> tuple[str, ...]:
    """Return the source keys for a behaviour: its own, then those of the list as a whole."""
    return each.sources + tuple(key for key in LIST_SOURCES if key not in each.sources)


@cache
def source_addresses() -> dict[str, tuple[str, ...]]:
    """Return the addresses behind each source key."""
    data = json.loads(resource("behaviour-sources.json").read_text(encoding="utf-8"))
    return {key: tuple(addresses) for key, addresses in data["sources"].items()}


@cache
def _by_id() -> dict[str, Behaviour]:
    return {each.id: each for each in all_behaviours()}
