"""Which fields of an entry name somebody or something that is kept once, and how."""

from dataclasses import dataclass

from safeplan.people.person import PersonKind
from safeplan.ui.people.book import ORDER, PERSON, PLACE, REPORT
from safeplan.words import QT_TRANSLATE_NOOP

CONTEXT = "Choices"

LINE_JOINT, TEXT_JOINT, TERM_JOINT = ", ", "\n", "; "


@dataclass(frozen=True)
class Choice:
    """What can be chosen for a text field of an entry.

    Args:
        field: the text field, by its name in `Incident`.
        ids: the field of `Incident` that holds the numbers chosen.
        kind: what is chosen from.
        words: the button that offers it, marked for translation in "Choices".
        title: the heading of the list, marked likewise.
        joint: what stands between two names in the text.
        many: whether more than one can be chosen.
        new: what somebody new is at first.
    """

    field: str
    ids: str
    kind: str
    words: str
    title: str
    joint: str = LINE_JOINT
    many: bool = True
    new: PersonKind | None = None


# fmt: off
CHOICES = {each.field: each for each in (
    Choice("where", "place_id", PLACE, QT_TRANSLATE_NOOP("Choices", "Choose or add a place"),
           QT_TRANSLATE_NOOP("Choices", "Where"), many=False),
    Choice("who", "who_people", PERSON, QT_TRANSLATE_NOOP("Choices", "Choose or add a person"),
           QT_TRANSLATE_NOOP("Choices", "Who"), new=PersonKind.THEM),
    Choice("who_was_there", "there_people", PERSON, QT_TRANSLATE_NOOP("Choices", "Choose or add a person"),
           QT_TRANSLATE_NOOP("Choices", "Who was there")),
    Choice("witnesses", "witness_people", PERSON, QT_TRANSLATE_NOOP("Choices", "Choose or add a person"),
           QT_TRANSLATE_NOOP("Choices", "Who saw or heard it"), TEXT_JOINT, new=PersonKind.WITNESS),
    Choice("breach_order", "breach_terms", ORDER, QT_TRANSLATE_NOOP("Choices", "Choose or add an order"),
           QT_TRANSLATE_NOOP("Choices", "Which order, which point")),
    Choice("report_force", "report_id", REPORT, QT_TRANSLATE_NOOP("Choices", "Choose or add a report"),
           QT_TRANSLATE_NOOP("Choices", "Which report"), many=False),
)}
# fmt: on

SUGGESTED = {"vehicle": "vehicles", "handle": "handles"}
"""Fields below which known vehicles and handles are offered, and where in the `Book` they are."""

REPORT_FIELDS = {
    "report_force": "body",
    "report_officer": "officer",
    "report_number": "number",
    "report_when": "happened",
    "report_said": "said",
}
"""Fields of an entry that a chosen report fills, and the fields of the report."""
