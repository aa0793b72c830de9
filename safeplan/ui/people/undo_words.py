"""What was done last with people, places, orders and reports, in words."""

from safeplan.ui.language import say
from safeplan.words import QT_TRANSLATE_NOOP

# fmt: off
_DONE = {
    "person added": QT_TRANSLATE_NOOP("RecordsDone", "You added a person."),
    "person changed": QT_TRANSLATE_NOOP("RecordsDone", "You changed a person."),
    "person removed": QT_TRANSLATE_NOOP("RecordsDone", "You removed a person."),
    "place added": QT_TRANSLATE_NOOP("RecordsDone", "You added a place."),
    "place changed": QT_TRANSLATE_NOOP("RecordsDone", "You changed a place."),
    "place removed": QT_TRANSLATE_NOOP("RecordsDone", "You removed a place."),
    "protected added": QT_TRANSLATE_NOOP("RecordsDone", "You added a protected word."),
    "protected changed": QT_TRANSLATE_NOOP("RecordsDone", "You changed a protected word."),
    "protected removed": QT_TRANSLATE_NOOP("RecordsDone", "You removed a protected word."),
    "order added": QT_TRANSLATE_NOOP("RecordsDone", "You added an order."),
    "order changed": QT_TRANSLATE_NOOP("RecordsDone", "You changed an order."),
    "order removed": QT_TRANSLATE_NOOP("RecordsDone", "You removed an order."),
    "report added": QT_TRANSLATE_NOOP("RecordsDone", "You added a report."),
    "report changed": QT_TRANSLATE_NOOP("RecordsDone", "You changed a report."),
    "report removed": QT_TRANSLATE_NOOP("RecordsDone", "You removed a report."),
}
# fmt: on


def done_words(what: str) -> str:
    """Return a sentence about a change that can be undone, such as "person removed"."""
    return say("RecordsDone", _DONE[what])
