"""The fields of an entry as people see them: their names, and which stand together."""

from dataclasses import dataclass
from enum import Enum, auto

from safeplan.ui.language import say
from safeplan.words import QT_TRANSLATE_NOOP

CONTEXT = "Fields"


class Shape(Enum):
    """What a field is filled with."""

    LINE = auto()
    TEXT = auto()
    MARK = auto()
    SURENESS = auto()
    BEHAVIOURS = auto()
    LINKS = auto()
    PRIVATE = auto()


@dataclass(frozen=True)
class Field:
    """One field of an entry.

    Args:
        name: its name in `Incident`.
        label: what it is called where it is filled in.
        hint: a few words beside the label, or "".
        fact: what it is called where it is read.
        shape: what it is filled with.
        needs: the mark that has to be on for the field to be asked for, or "".
    """

    name: str
    label: str
    hint: str
    fact: str
    shape: Shape = Shape.LINE
    needs: str = ""


@dataclass(frozen=True)
class FieldGroup:
    """Fields that stand together.

    Args:
        id: the group's name in the program.
        title: what it is called.
        icon: its icon.
        fields: names of fields, in order.
    """

    id: str
    title: str
    icon: str
    fields: tuple[str, ...]


# fmt: off
_FIELDS = (
    Field("where", QT_TRANSLATE_NOOP("Fields", "Where"),
          QT_TRANSLATE_NOOP("Fields", "A place, a website, an app or a device"),
          QT_TRANSLATE_NOOP("Fields", "Where")),
    Field("behaviours", QT_TRANSLATE_NOOP("Fields", "Behaviours"),
          QT_TRANSLATE_NOOP("Fields", "As many as fit"),
          QT_TRANSLATE_NOOP("Fields", "Behaviours"), Shape.BEHAVIOURS),
    Field("who", QT_TRANSLATE_NOOP("Fields", "Who"), "", QT_TRANSLATE_NOOP("Fields", "Who")),
    Field("sureness", QT_TRANSLATE_NOOP("Fields", "How sure are you?"), "",
          QT_TRANSLATE_NOOP("Fields", "How sure I am"), Shape.SURENESS),
    Field("how_known", QT_TRANSLATE_NOOP("Fields", "How do you know?"),
          QT_TRANSLATE_NOOP("Fields", "Saw them, voice, number, handwriting, a guess"),
          QT_TRANSLATE_NOOP("Fields", "How I know")),
    Field("look", QT_TRANSLATE_NOOP("Fields", "How they looked and sounded"),
          QT_TRANSLATE_NOOP("Fields", "Clothes, build, voice, what they carried"),
          QT_TRANSLATE_NOOP("Fields", "Look and sound"), Shape.TEXT),
    Field("exact_words", QT_TRANSLATE_NOOP("Fields", "Exact words"),
          QT_TRANSLATE_NOOP("Fields", "As near as you remember"),
          QT_TRANSLATE_NOOP("Fields", "Exact words"), Shape.TEXT),
    Field("vehicle", QT_TRANSLATE_NOOP("Fields", "Car or other vehicle"),
          QT_TRANSLATE_NOOP("Fields", "Make, colour, plate, which way it went"),
          QT_TRANSLATE_NOOP("Fields", "Vehicle")),
    Field("channel", QT_TRANSLATE_NOOP("Fields", "How it reached you"),
          QT_TRANSLATE_NOOP("Fields", "Call, text, email, app, letter, tracker"),
          QT_TRANSLATE_NOOP("Fields", "Reached me by")),
    Field("handle", QT_TRANSLATE_NOOP("Fields", "Number, address or user name"),
          QT_TRANSLATE_NOOP("Fields", "In full, not a nickname"),
          QT_TRANSLATE_NOOP("Fields", "From")),
    Field("who_was_there", QT_TRANSLATE_NOOP("Fields", "Who was there"),
          QT_TRANSLATE_NOOP("Fields", "Children, friends, their friends"),
          QT_TRANSLATE_NOOP("Fields", "Who was there")),
    Field("witnesses", QT_TRANSLATE_NOOP("Fields", "Who saw or heard it"),
          QT_TRANSLATE_NOOP("Fields", "How to reach them; did they write it down?"),
          QT_TRANSLATE_NOOP("Fields", "Witness"), Shape.TEXT),
    Field("others_contacted", QT_TRANSLATE_NOOP("Fields", "Others they contacted or used"),
          QT_TRANSLATE_NOOP("Fields", "Family, friends, work, a paid helper"),
          QT_TRANSLATE_NOOP("Fields", "Others contacted")),
    Field("effect_on_me", QT_TRANSLATE_NOOP("Fields", "How it made you feel"),
          QT_TRANSLATE_NOOP("Fields", "Facts help: sleep, pain, fear"),
          QT_TRANSLATE_NOOP("Fields", "Effect on me"), Shape.TEXT),
    Field("daily_life", QT_TRANSLATE_NOOP("Fields", "What you changed because of it"),
          QT_TRANSLATE_NOOP("Fields", "Routes, work, sleep, locks, moving"),
          QT_TRANSLATE_NOOP("Fields", "Daily life"), Shape.TEXT),
    Field("injury_damage", QT_TRANSLATE_NOOP("Fields", "Injury or damage"),
          QT_TRANSLATE_NOOP("Fields", "And photos, bills, a doctor’s visit"),
          QT_TRANSLATE_NOOP("Fields", "Injury or damage"), Shape.TEXT),
    Field("what_i_did", QT_TRANSLATE_NOOP("Fields", "What you did"),
          QT_TRANSLATE_NOOP("Fields", "Left, hid, phoned, told someone, did not reply"),
          QT_TRANSLATE_NOOP("Fields", "What I did"), Shape.TEXT),
    Field("told_to_stop", QT_TRANSLATE_NOOP("Fields", "Were they told to stop?"),
          QT_TRANSLATE_NOOP("Fields", "When and how"),
          QT_TRANSLATE_NOOP("Fields", "Told to stop")),
    Field("breach", QT_TRANSLATE_NOOP("Fields", "It broke an order, bail or licence"), "",
          QT_TRANSLATE_NOOP("Fields", "Marked as breach"), Shape.MARK),
    Field("breach_order", QT_TRANSLATE_NOOP("Fields", "Which order?"), "",
          QT_TRANSLATE_NOOP("Fields", "Order"), needs="breach"),
    Field("breach_term", QT_TRANSLATE_NOOP("Fields", "Which part of it?"), "",
          QT_TRANSLATE_NOOP("Fields", "Part of the order"), needs="breach"),
    Field("reported", QT_TRANSLATE_NOOP("Fields", "It was reported"), "",
          QT_TRANSLATE_NOOP("Fields", "Reported"), Shape.MARK),
    Field("report_force", QT_TRANSLATE_NOOP("Fields", "To whom?"),
          QT_TRANSLATE_NOOP("Fields", "Police force, or who else"),
          QT_TRANSLATE_NOOP("Fields", "Reported to"), needs="reported"),
    Field("report_officer", QT_TRANSLATE_NOOP("Fields", "Who took it?"),
          QT_TRANSLATE_NOOP("Fields", "Name and number of the officer"),
          QT_TRANSLATE_NOOP("Fields", "Officer"), needs="reported"),
    Field("report_number", QT_TRANSLATE_NOOP("Fields", "Number"),
          QT_TRANSLATE_NOOP("Fields", "Crime, incident or log number"),
          QT_TRANSLATE_NOOP("Fields", "Report number"), needs="reported"),
    Field("report_when", QT_TRANSLATE_NOOP("Fields", "When was it reported?"), "",
          QT_TRANSLATE_NOOP("Fields", "Reported when"), needs="reported"),
    Field("report_said", QT_TRANSLATE_NOOP("Fields", "What did they say?"), "",
          QT_TRANSLATE_NOOP("Fields", "What they said"), Shape.TEXT, needs="reported"),
    Field("linked_entries", QT_TRANSLATE_NOOP("Fields", "Earlier entries it belongs with"), "",
          QT_TRANSLATE_NOOP("Fields", "Belongs with"), Shape.LINKS),
    Field("what_happened", QT_TRANSLATE_NOOP("Fields", "What happened"), "",
          QT_TRANSLATE_NOOP("Fields", "What happened"), Shape.TEXT),
    Field("when", QT_TRANSLATE_NOOP("Fields", "When"), "", QT_TRANSLATE_NOOP("Fields", "When")),
    Field("own_behaviour", QT_TRANSLATE_NOOP("Fields", "In your own words"), "",
          QT_TRANSLATE_NOOP("Fields", "In my own words")),
)

# What the page for writing offers beside the box.
WRITE_GROUPS = (
    FieldGroup("behaviours", QT_TRANSLATE_NOOP("Fields", "Behaviours"), "tag-simple", ("behaviours",)),
    FieldGroup("where", QT_TRANSLATE_NOOP("Fields", "Where"), "map-pin", ("where",)),
    FieldGroup("who", QT_TRANSLATE_NOOP("Fields", "Who, and how you know"), "user",
               ("who", "sureness", "how_known", "look", "vehicle")),
    FieldGroup("words", QT_TRANSLATE_NOOP("Fields", "Exact words, and how sent"), "quotes",
               ("exact_words", "channel", "handle")),
    FieldGroup("evidence", QT_TRANSLATE_NOOP("Fields", "Evidence"), "paperclip", ()),
    FieldGroup("there", QT_TRANSLATE_NOOP("Fields", "Who was there"), "users",
               ("who_was_there", "witnesses", "others_contacted")),
    FieldGroup("effect", QT_TRANSLATE_NOOP("Fields", "Effect on you"), "heart-straight",
               ("effect_on_me", "daily_life", "injury_damage")),
    FieldGroup("did", QT_TRANSLATE_NOOP("Fields", "What you did"), "hand-palm",
               ("what_i_did", "told_to_stop")),
    FieldGroup("orders", QT_TRANSLATE_NOOP("Fields", "Orders, reports"), "scales",
               ("breach", "breach_order", "breach_term", "reported", "report_force", "report_officer",
                "report_number", "report_when", "report_said")),
)

PRIVATE_GROUP = FieldGroup("private", QT_TRANSLATE_NOOP("Fields", "Private note"), "lock-simple", ())

# The form of a kept entry, in order; the order of reading an entry too.
FORM_GROUPS = (
    FieldGroup("when", QT_TRANSLATE_NOOP("Fields", "When"), "clock", ("when",)),
    FieldGroup("what", QT_TRANSLATE_NOOP("Fields", "What happened"), "pencil-line", ("what_happened",)),
    FieldGroup("behaviours", QT_TRANSLATE_NOOP("Fields", "Behaviours"), "tag-simple",
               ("behaviours", "own_behaviour")),
    FieldGroup("where", QT_TRANSLATE_NOOP("Fields", "Where"), "map-pin", ("where",)),
    FieldGroup("who", QT_TRANSLATE_NOOP("Fields", "Who"), "user", ("who", "sureness", "how_known", "look")),
    FieldGroup("words", QT_TRANSLATE_NOOP("Fields", "Exact words"), "quotes", ("exact_words",)),
    FieldGroup("car", QT_TRANSLATE_NOOP("Fields", "Car and channel"), "car",
               ("vehicle", "channel", "handle")),
    FieldGroup("there", QT_TRANSLATE_NOOP("Fields", "Who was there"), "users",
               ("who_was_there", "witnesses", "others_contacted")),
    FieldGroup("effect", QT_TRANSLATE_NOOP("Fields", "Effect on you"), "heart-straight",
               ("effect_on_me", "daily_life", "injury_damage")),
    FieldGroup("did", QT_TRANSLATE_NOOP("Fields", "What you did"), "hand-palm",
               ("what_i_did", "told_to_stop")),
    FieldGroup("orders", QT_TRANSLATE_NOOP("Fields", "Orders, reports"), "scales",
               ("breach", "breach_order", "breach_term", "reported", "report_force", "report_officer",
                "report_number", "report_when", "report_said")),
    FieldGroup("earlier", QT_TRANSLATE_NOOP("Fields", "Earlier incident"), "path", ("linked_entries",)),
)
# fmt: on

_BY_NAME = {each.name: each for each in _FIELDS}


def field(name: str) -> Field:
    """Return a field by its name in `Incident`."""
    return _BY_NAME[name]


def words(text: str) -> str:
    """Return a label, hint, fact or title of this list in her language."""
    return say(CONTEXT, text) if text else ""
