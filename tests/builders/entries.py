"""Rows and incidents with good defaults, and a small diary to look at. All people and places are invented."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from safeplan.diary.incident import EntryRow, Incident, Key, Sureness
from safeplan.diary.when import When

LONDON = ZoneInfo("Europe/London")
ZONE = "Europe/London"


def at(day: int, hour: int, minute: int, month: int = 11) -> datetime:
    """A moment of 2026 in London, in November unless said otherwise."""
    return datetime.combine(date(2026, month, day), time(hour, minute), tzinfo=LONDON)


def entry_row(entry_id: int = 46, **other: Any) -> EntryRow:  # noqa: ANN401 - any field
    """An ordinary row of the list."""
    when = other.pop("when", When.about(at(24, 17, 15), ZONE))
    written = other.pop("written", at(24, 17, 52))
    values: dict[str, Any] = {
        "first_words": "He was parked across from the Co-op on Alder Street when I came out.",
        "behaviours": ("loiter.near",),
        "own_behaviour": "",
        "evidence_count": 0,
        "breach": False,
        "reported": False,
        "withdrawn": False,
        "versions": 1,
        "key": Key(when.sort_key(written), entry_id),
        "day": when.listed_day(written),
    }
    return EntryRow(id=entry_id, when=when, written=written, **(values | other))


def a_small_diary() -> list[tuple[datetime, Incident]]:
    """Entries as (written, content), in the order of writing."""
    return [
        (at(28, 9, 12, 10), _rumours()),
        (at(9, 19, 30), _card()),
        (at(13, 20, 10), _photos_liked()),
        (at(16, 21, 5), _gate()),
        (at(19, 12, 40), _at_work()),
        (at(23, 7, 55), eleven_messages()),
        (at(24, 17, 52), parked_car()),
    ]


def parked_car() -> Incident:
    """What looks/01 shows being written."""
    return Incident(
        what_happened="He was parked across from the Co-op on Alder Street when I came out. Same silver "
        "Astra. He stayed in the car and watched me walk to the bus stop, then drove past twice, slowly, "
        "while I waited. I didn’t look up. I got on the 72 and sat downstairs near the driver.",
        when=When.about(at(24, 17, 15), ZONE),
        where="Alder Street, by the Co-op",
        behaviours=("loiter.near", "follow.vehicle"),
        who="D. W.",
        sureness=Sureness.SURE,
        how_known="Saw his face, and the car",
    )


def eleven_messages() -> Incident:
    """An entry with most fields filled."""
    return Incident(
        what_happened="Eleven messages in forty minutes from a number I don’t know. None is signed, but two "
        "mention the blue coat I bought on Saturday and where I left the car. I did not answer. Priya was "
        "here and saw them arrive.",
        when=When.between(at(22, 23, 40), at(23, 0, 20), ZONE),
        behaviours=("contact.text",),
        exact_words="“Blue suits you. You should have parked nearer the lights.”",
        who="D. W., I think. He knew about the coat",
        channel="Text message",
        handle="07700 900482",
        witnesses="Priya K. She has written it down too",
        breach=True,
        breach_order="Non-molestation order, 2 October 2026",
        reported=True,
        report_force="West Yorkshire Police",
        report_officer="PC Shah",
        effect_on_me="Slept two hours. Left the car, got a lift",
    )


def _at_work() -> Incident:
    return Incident(
        what_happened="Tom on reception said a man asked for me by name and would not say what it was about.",
        when=When.about(at(19, 8, 10), ZONE),
        behaviours=("approach.work",),
        breach=True,
        reported=True,
    )


def _gate() -> Incident:
    return Incident(
        what_happened="Side gate open again and the recycling bin moved under the kitchen window.",
        when=When.on(date(2026, 11, 16), ZONE, words="during the day"),
        behaviours=("property.move",),
    )


def _photos_liked() -> Incident:
    return Incident(
        what_happened="A new account with no picture liked four photos from 2022, one after another.",
        when=When.exactly(at(13, 19, 2), ZONE),
        behaviours=("contact.social",),
        breach=True,
    )


def _card() -> Incident:
    return Incident(
        what_happened="Card through the door, no stamp. My name in capitals.",
        when=When.on(date(2026, 11, 9), ZONE),
        behaviours=("contact.post",),
    )


def _rumours() -> Incident:
    return Incident(what_happened="My cousin says he tells people I am ill.", when=When.not_sure())
