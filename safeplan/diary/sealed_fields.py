"""Which fields each format of a version seals, and what they hold when they are empty.

A format that was ever written is never changed: seals are computed over it. A new field is a new
format.
"""

from collections.abc import Mapping
from typing import Any

FORMAT = 2
"""The format that is written today."""

PRIVATE_NOTE = "private_note"

# In the order of the salts.
_FIRST_FORMAT: dict[str, Any] = {
    # What the journal says of the version.
    "entry": 0,
    "version": 0,
    "kind": "",
    "written": "",
    "zone": "",
    "why": "",
    "withdrawn": False,
    # What she wrote.
    "what_happened": "",
    "when": {"kind": "not_sure"},
    "where": "",
    "behaviours": [],
    "own_behaviour": "",
    "exact_words": "",
    "who": "",
    "how_known": "",
    "sureness": None,
    "look": "",
    "vehicle": "",
    "channel": "",
    "handle": "",
    "who_was_there": "",
    "witnesses": "",
    "others_contacted": "",
    "injury_damage": "",
    "effect_on_me": "",
    "daily_life": "",
    "what_i_did": "",
    "told_to_stop": "",
    "breach": False,
    "breach_order": "",
    "breach_term": "",
    "reported": False,
    "report_force": "",
    "report_officer": "",
    "report_number": "",
    "report_when": "",
    "report_said": "",
    "linked_entries": [],
    PRIVATE_NOTE: "",
}

# A known person, place, report or term beside the words for it; paper; the clock.
_SECOND_FORMAT: dict[str, Any] = {
    **_FIRST_FORMAT,
    "who_people": [],
    "witness_people": [],
    "there_people": [],
    "place_id": None,
    "report_id": None,
    "breach_terms": [],
    "paper": {},
    "clock_note": "",
}

FORMATS: Mapping[int, Mapping[str, Any]] = {1: _FIRST_FORMAT, 2: _SECOND_FORMAT}


def attachment_name(number: int) -> str:
    """Return the name of the field that holds the fingerprint of the `number`th file, from 1."""
    return f"attachment {number}"
