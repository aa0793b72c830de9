"""An invented diary of any length, the same in every run: what benchmarks fill a vault with.

Nobody in it is real. Entries have 60 to 250 words, most about the middle; names, streets and numbers are
spread as in life: a few in many entries, many in a few. One in fifty has a photo.
"""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from PIL import Image

from safeplan.diary.behaviours import all_behaviours
from safeplan.diary.incident import Incident, PrivateNote, Sureness
from safeplan.diary.when import When
from safeplan.people.person import Person, PersonKind, Place

SEED = 20261124
BEGIN = datetime(1996, 3, 1, 8, 0, tzinfo=UTC)
MINUTES_APART = 160
FEWEST_WORDS, MOST_WORDS = 60, 250
ONE_PHOTO_IN = 50
RARE_WORD = "heliotrope"
"""Stands in a few entries however many there are."""
RARE_ENTRIES = 10
COMMON_WORD = "again"
"""Stands in about half of all entries."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIRST_NAMES = _words(
    """
    Amira Beth Callum Dawn Ewan Farah Gwen Hamid Isla Joel Kezia Liam Mona Nadia Owen Priya Quinn Rhys
    Sunita Tomasz Una Viktor Wendy Xanthe Yusuf Zofia
    """
)
_LAST_NAMES = _words(
    """
    Ahmed Barlow Clarke Doyle Evans Fraser Grant Hughes Iqbal Jones Khan Lewis Morgan Nowak Okafor Patel
    Reid Singh Taylor Walsh Young
    """
)
_STREET_STARTS = _words(
    """
    Alder Beech Canal Dunmore Elm Forge Garnet Hazel Ivy Juniper Kiln Laurel Mill Nelson Orchard Priory
    Quarry Rowan Station Tanner Union Victoria Willow York
    """
)
_STREET_ENDS = ("Road", "Street", "Lane", "Avenue", "Close", "Terrace", "Drive", "Gardens")
_SHOPS = (
    "the chemist",
    "the bakery",
    "the school gate",
    "the bus station",
    "the library",
    "the surgery",
    "the leisure centre",
    "the car park behind work",
    "the big supermarket",
    "my sister's house",
    "the nursery",
    "the market",
)
_CARS = (
    "a silver Astra",
    "a dark blue Golf",
    "a white van",
    "a red Corsa",
    "his brother's black Focus",
    "a grey Yaris",
    "a green Land Rover with a dent in its door",
    "a motorbike with no plate that I could read",
)
_OPENINGS = (
    "I came out of {place} at about {hour} and he was standing on the other side of {street}.",
    "{car} was parked on {street} when I left for work, with the engine running.",
    "My phone rang {count} times between {hour} and {later} from a number that was withheld.",
    "There was a message from an account called {handle} that I have not seen before.",
    "{friend} told me that he had been to {place} and asked what time I finish.",
    "When I got home to {street} the gate was open and the bin had been moved against the window.",
    "An envelope with no stamp lay under the door, with my name on it in his writing.",
    "He was at {place} again, two rows behind us, and he did not buy anything.",
    "A parcel came that I did not order, with a card that said {words}.",
    "{friend} saw {car} go past the house slowly, turn at the end of {street} and come back again.",
)
_MIDDLES = (
    "He did not say anything at first, he only looked at me and kept his hands in his pockets.",
    "He said {words} and laughed, loud enough that the people beside us turned round.",
    "I did not answer, and I put the phone face down on the table until it stopped.",
    "The same number had called on {weekday} and on the {weekday} before that.",
    "He wore the dark coat with the torn sleeve and a cap that I had given him years ago.",
    "The plate began with {plate}, I could not read the rest of it because of the rain.",
    "I walked on towards {place} and could hear somebody behind me until I reached the crossing.",
    "I took a picture of it from the upstairs window before I touched anything.",
    "{friend} was with me and saw it too, and has written it down with the time.",
    "It was the third time this week, and each time it has been at about {hour}.",
    "The message knew that I had changed my shift, and only people at work know that.",
    "He followed us along {street} as far as the roundabout and then turned off without a signal.",
    "I had told him by letter that I do not want any contact, and the police have a copy.",
    "The neighbour at number {count} has a camera on the door and will keep the film for us.",
    "He called out the name of my daughter's school, so that I would know that he knows.",
    "Somebody had tried the handle of the back door, there was mud on the step that was not there before.",
    "The account has no picture and was made this month, and it follows {friend} and my cousin as well.",
    "He asked {friend} for my new address and said that he only wanted to give something back.",
    "There were {count} more messages by the time I went to bed, and I did not open the last ones.",
    "It was raining and the street was empty, and I could not see whether anybody was in the car.",
    "I went back inside and asked the woman at the till whether I could wait there for a while.",
    "I checked under the car and the boot, as the adviser had shown me, and found nothing.",
    "The bus driver asked me whether I was all right, and waited until I was through my door.",
    "My old laptop had been signed in from a place that I do not know, at {hour}.",
)
_ENDINGS = (
    "I rang {friend} and we went home together by the other way.",
    "I have kept the envelope in a bag and not touched it with my hands.",
    "I rang 101 and gave them the log number {log}, and they added it to the others.",
    "I felt sick all evening and did not sleep until it got light.",
    "I did not go to the class, and I will ask whether I can change to another day.",
    "Nothing more happened, but I looked out again and again until {later}.",
    "The children asked why we do not go to the park any more, and I did not know what to say.",
    "I changed the passwords again and wrote them on paper.",
    "I will tell the adviser about it on {weekday}.",
    "Afterwards I wrote it down at once so that I would not forget the times again.",
)
_QUOTES = (
    '"you cannot hide from me"',
    '"I only want to talk"',
    '"nice new curtains"',
    '"see you at the concert"',
    '"who is he"',
    '"you will be sorry"',
    '"I know where you park"',
    '"thinking of you"',
)
_HANDLES = ("blue_heron_{}", "mr.nobody.{}", "justafriend{}", "old_times_{}", "watching.the.sea.{}")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Written:
    """One entry of the invented diary.

    Args:
        incident: what is written.
        private: her private note.
        photo: the bytes of a picture, or nothing.
        at: when it was written.
        to_finish: she wants to finish it another day.
    """

    incident: Incident
    private: PrivateNote
    photo: bytes
    at: datetime
    to_finish: bool


def persons() -> list[Person]:
    """Return the people of the diary: the one it is about, and who saw or helped."""
    kinds = (PersonKind.WITNESS, PersonKind.OFFICER, PersonKind.HELPER, PersonKind.OTHER)
    known = [Person(kind=kind, name=name) for name, kind in zip(_names()[:40], kinds * 10, strict=True)]
    return [Person(kind=PersonKind.THEM, name="Mark Sayer", aliases="Marky\nM. S."), *known]


def places() -> list[Place]:
    """Return the places of the diary."""
    return [Place(name=name) for name in _SHOPS]


def entries(count: int, seed: int = SEED) -> Iterator[Written]:
    """Yield a diary in the order of writing; but for the few with the rare word, longer ones begin alike.

    Args:
        count: how many entries.
        seed: another one makes another diary.
    """
    for number in range(1, count + 1):
        dice = random.Random(f"{seed}:{number}")  # noqa: S311 - invented text, not a secret
        rare = number % max(1, count // RARE_ENTRIES) == 0
        yield _entry(dice, number, rare)


def _entry(dice: random.Random, number: int, rare: bool) -> Written:
    at = BEGIN + timedelta(minutes=number * MINUTES_APART + dice.randrange(MINUTES_APART // 2))
    text = _text(dice)
    if rare:
        text = f"{text} The card smelled of {RARE_WORD}."
    incident = Incident(
        what_happened=text,
        when=_when(dice, at - timedelta(minutes=dice.randrange(10, 1200))),
        behaviours=_behaviours(dice),
        who="Mark" if dice.random() < 0.7 else "",
        who_people=(1,) if dice.random() < 0.6 else (),
        sureness=dice.choice((None, Sureness.SURE, Sureness.LIKELY, Sureness.UNSURE)),
        breach=dice.random() < 0.1,
    )
    incident = replace(incident, **_details(dice))
    private = PrivateNote("Ask about this before the hearing." if dice.random() < 0.05 else "")
    photo = _photo(dice) if number % ONE_PHOTO_IN == 0 else b""
    return Written(incident, private, photo, at, dice.random() < 0.02)


def _text(dice: random.Random) -> str:
    wanted = round(dice.triangular(FEWEST_WORDS + 10, MOST_WORDS - 30, 120))
    ending = _filled(dice, dice.choice(_ENDINGS))
    sentences = [_filled(dice, dice.choice(_OPENINGS))]
    room = wanted - len(ending.split())
    for middle in dice.sample(_MIDDLES, len(_MIDDLES)):
        if sum(len(each.split()) for each in sentences) >= room:
            break
        sentences.append(_filled(dice, middle))
    paragraph = dice.randrange(1, len(sentences) + 1)
    return "\n\n".join(
        " ".join(part) for part in (sentences[:paragraph], [*sentences[paragraph:], ending]) if part
    )


def _filled(dice: random.Random, sentence: str) -> str:
    hour = dice.randrange(7, 22)
    return sentence.format(
        place=dice.choice(_SHOPS),
        street=_often_the_first(dice, _streets()),
        friend=_often_the_first(dice, _names()),
        car=dice.choice(_CARS),
        words=dice.choice(_QUOTES),
        handle=dice.choice(_HANDLES).format(dice.randrange(2000)),
        hour=f"{hour}:{dice.randrange(60):02d}",
        later=f"{hour + 2}:{dice.randrange(60):02d}",
        count=dice.randrange(2, 60),
        weekday=dice.choice(_WEEKDAYS),
        plate=_plate(dice),
        log=f"{dice.randrange(10_000)}-{dice.randrange(1, 999):03d}",
    )


def _details(dice: random.Random) -> dict[str, Any]:
    """Return what is filled in beside the box: mostly little."""
    details: dict[str, Any] = {}
    if dice.random() < 0.5:
        shop = dice.randrange(len(_SHOPS))
        details |= {"where": f"{_SHOPS[shop]}, {_often_the_first(dice, _streets())}", "place_id": shop + 1}
    if dice.random() < 0.2:
        details |= {"vehicle": f"{dice.choice(_CARS)}, {_plate(dice)}"}
    if dice.random() < 0.25:
        details |= {"exact_words": dice.choice(_QUOTES)}
    if dice.random() < 0.2:
        seen = dice.randrange(40)
        details |= {"witnesses": _names()[seen], "witness_people": (seen + 2,)}
    if dice.random() < 0.3:
        details |= {"effect_on_me": "I could not eat, and I checked the locks again before bed."}
    if dice.random() < 0.15:
        details |= {
            "reported": True,
            "report_force": "Avon and Somerset",
            "report_officer": f"PC {_often_the_first(dice, _LAST_NAMES)}",
            "report_number": f"52{dice.randrange(10**8):08d}",
        }
    return details


def _behaviours(dice: random.Random) -> tuple[str, ...]:
    known = [each.id for each in all_behaviours()]
    return tuple(dict.fromkeys(_often_the_first(dice, known) for _ in range(dice.choice((1, 1, 2, 2, 3)))))


def _when(dice: random.Random, moment: datetime) -> When:
    kind = dice.random()
    if kind < 0.5:
        return When.exactly(moment)
    if kind < 0.8:
        return When.about(moment)
    return When.on(moment.date()) if kind < 0.97 else When.not_sure()


def _often_the_first(dice: random.Random, choices: tuple[str, ...] | list[str]) -> str:
    """Return one of them: the first ones often, the last ones hardly ever, as names come up in life."""
    return choices[min(int(dice.paretovariate(0.7)) - 1, len(choices) - 1) if dice.random() < 0.8 else -1]


def _plate(dice: random.Random) -> str:
    letters = "".join(dice.choices("ABCDEFGHJKLMNOPRSTUVWXY", k=5))
    return f"{letters[:2]}{dice.randrange(2, 76):02d} {letters[2:]}"


@cache
def _names() -> tuple[str, ...]:
    return tuple(f"{first} {last}" for last in _LAST_NAMES for first in _FIRST_NAMES)


@cache
def _streets() -> tuple[str, ...]:
    return tuple(f"{start} {end}" for end in _STREET_ENDS for start in _STREET_STARTS)


def _photo(dice: random.Random) -> bytes:
    """Return a picture of its own, as a phone would give it, only smaller: 30 to 120 kB."""
    edge = dice.randrange(180, 340)
    noise = Image.frombytes("RGB", (edge, edge), dice.randbytes(3 * edge * edge))
    out = io.BytesIO()
    noise.resize((edge * 3 // 2, edge)).save(out, "JPEG", quality=80)
    return out.getvalue()
