"""What can be said of a person, a place, a protected word, an order and a report: fields and their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from safeplan.diary.orders import CONTEXT as ORDERS_CONTEXT
from safeplan.diary.orders import ORDER_KINDS, Order
from safeplan.diary.reports import Report
from safeplan.people.person import PERSON_KINDS, Person, Place
from safeplan.people.protected import PROTECTED_KINDS, Protected
from safeplan.people.shelf import Record
from safeplan.ui.language import say
from safeplan.ui.people.book import ORDER, PERSON, PLACE, PROTECTED, REPORT
from safeplan.words import QT_TRANSLATE_NOOP

CONTEXT = "Records"


class Shape(Enum):
    """What a field is filled with."""

    LINE = auto()
    TEXT = auto()
    KIND = auto()
    DAY = auto()
    TERMS = auto()
    ENTRIES = auto()
    OFFICER = auto()


@dataclass(frozen=True)
class RecordField:
    """One field.

    Args:
        name: its name in the record.
        label: what it is called.
        hint: a few words beside the label, or "".
        shape: what it is filled with.
    """

    name: str
    label: str
    hint: str = ""
    shape: Shape = Shape.LINE


@dataclass(frozen=True)
class RecordKind:
    """A kind of record, in words marked for translation in "Records".

    Args:
        name: its name in the program.
        made: the class of its records.
        icon: its icon.
        many: what a list of them is called.
        new: the heading of a new one.
        add: the button for a new one.
        empty: what to say where there is none.
        fields: in order.
        kinds: its kinds with their words, where it has any, and the context of those words.
    """

    name: str
    made: type[Record]
    icon: str
    many: str
    new: str
    add: str
    empty: str
    fields: tuple[RecordField, ...]
    kinds: Mapping[Any, str] | None = None
    kinds_context: str = "People"

    def title(self, record: Any) -> str:  # noqa: ANN401 - a record of this kind
        """Return what a record is called."""
        return record.title(say) if self.name == ORDER else str(record.title)

    def second(self, record: Any) -> str:  # noqa: ANN401 - a record of this kind
        """Return the line under its title: its kind, or what tells it from others."""
        if self.name == ORDER:
            kind = say(ORDERS_CONTEXT, ORDER_KINDS[record.kind])
            return record.court or (kind if kind != self.title(record) else record.reference)
        if self.kinds is not None:
            return say(self.kinds_context, self.kinds[record.kind])
        return str(record.address if self.name == PLACE else record.number)

    def searched(self, record: Record) -> str:
        """Return all words of a record."""
        row = record.to_row()
        return "\n".join([self.title(record), self.second(record), *map(str, row.values())])

    def is_blank(self, record: Record) -> bool:
        """Return whether nothing was said of it but perhaps its kind."""
        row, empty = record.to_row(), self.made().to_row()
        return all(row[name] == empty[name] for name in row if name not in {"kind", "last_term"}) and not (
            self.name == ORDER and row["kind"] != empty["kind"]
        )


# fmt: off
KINDS = {each.name: each for each in (
    RecordKind(
        PERSON, Person, "user",
        QT_TRANSLATE_NOOP("Records", "People"),
        QT_TRANSLATE_NOOP("Records", "A new person"),
        QT_TRANSLATE_NOOP("Records", "Add a person"),
        QT_TRANSLATE_NOOP("Records", "Write a name down once, then choose it in any entry."),
        (
            RecordField("name", QT_TRANSLATE_NOOP("Records", "Name"),
                        QT_TRANSLATE_NOOP("Records", "As you will want to see it in your entries")),
            RecordField("kind", QT_TRANSLATE_NOOP("Records", "Who they are in this"), shape=Shape.KIND),
            RecordField("aliases", QT_TRANSLATE_NOOP("Records", "Other names"),
                        QT_TRANSLATE_NOOP("Records", "One on each line"), Shape.TEXT),
            RecordField("looks", QT_TRANSLATE_NOOP("Records", "How they look and sound"), shape=Shape.TEXT),
            RecordField("vehicles", QT_TRANSLATE_NOOP("Records", "Cars and other vehicles"),
                        QT_TRANSLATE_NOOP("Records", "Make, colour, plate; one on each line"), Shape.TEXT),
            RecordField("handles", QT_TRANSLATE_NOOP("Records", "Numbers, addresses and user names"),
                        QT_TRANSLATE_NOOP("Records", "In full; one on each line"), Shape.TEXT),
            RecordField("addresses", QT_TRANSLATE_NOOP("Records", "Where they live, work or are seen"),
                        QT_TRANSLATE_NOOP("Records", "One on each line"), Shape.TEXT),
            RecordField("reach", QT_TRANSLATE_NOOP("Records", "How to reach them"), shape=Shape.TEXT),
            RecordField("note", QT_TRANSLATE_NOOP("Records", "Anything else"), shape=Shape.TEXT),
        ), PERSON_KINDS,
    ),
    RecordKind(
        PLACE, Place, "map-pin",
        QT_TRANSLATE_NOOP("Records", "Places"),
        QT_TRANSLATE_NOOP("Records", "A new place"),
        QT_TRANSLATE_NOOP("Records", "Add a place"),
        QT_TRANSLATE_NOOP("Records", "Write a place down once, then choose it in any entry."),
        (
            RecordField("name", QT_TRANSLATE_NOOP("Records", "Name"),
                        QT_TRANSLATE_NOOP("Records", "A street, a shop, an app, a device")),
            RecordField("address", QT_TRANSLATE_NOOP("Records", "Address"), shape=Shape.TEXT),
            RecordField("note", QT_TRANSLATE_NOOP("Records", "Anything else"), shape=Shape.TEXT),
        ),
    ),
    RecordKind(
        PROTECTED, Protected, "lock-simple",
        QT_TRANSLATE_NOOP("Records", "Protected words"),
        QT_TRANSLATE_NOOP("Records", "A new protected word"),
        QT_TRANSLATE_NOOP("Records", "Add a protected word"),
        QT_TRANSLATE_NOOP("Records", "Words that should not reach the other person: your address, a school, "
                                     "a code word. They are kept here to be looked for before you hand "
                                     "something over."),
        (
            RecordField("text", QT_TRANSLATE_NOOP("Records", "The word or words"),
                        QT_TRANSLATE_NOOP("Records", "Parts between commas are looked for one by one too"),
                        Shape.TEXT),
            RecordField("kind", QT_TRANSLATE_NOOP("Records", "What it is"), shape=Shape.KIND),
        ), PROTECTED_KINDS,
    ),
    RecordKind(
        ORDER, Order, "scales",
        QT_TRANSLATE_NOOP("Records", "Orders"),
        QT_TRANSLATE_NOOP("Records", "A new order"),
        QT_TRANSLATE_NOOP("Records", "Add an order"),
        QT_TRANSLATE_NOOP("Records", "Write down what an order says, point by point. An entry can then name "
                                     "the point that was broken."),
        (
            RecordField("kind", QT_TRANSLATE_NOOP("Records", "What sort of order"), shape=Shape.KIND),
            RecordField("name", QT_TRANSLATE_NOOP("Records", "Your own name for it"),
                        QT_TRANSLATE_NOOP("Records", "If you like")),
            RecordField("court", QT_TRANSLATE_NOOP("Records", "Court, or who gave it")),
            RecordField("reference", QT_TRANSLATE_NOOP("Records", "Case or reference number")),
            RecordField("made", QT_TRANSLATE_NOOP("Records", "Made on"), shape=Shape.DAY),
            RecordField("served", QT_TRANSLATE_NOOP("Records", "Given to them on"), shape=Shape.DAY),
            RecordField("ends", QT_TRANSLATE_NOOP("Records", "Ends on"), shape=Shape.DAY),
            RecordField("terms", QT_TRANSLATE_NOOP("Records", "What it says"),
                        QT_TRANSLATE_NOOP("Records", "One point in each field"), Shape.TERMS),
            RecordField("note", QT_TRANSLATE_NOOP("Records", "Anything else"), shape=Shape.TEXT),
        ), ORDER_KINDS, ORDERS_CONTEXT,
    ),
    RecordKind(
        REPORT, Report, "clipboard-text",
        QT_TRANSLATE_NOOP("Records", "Reports"),
        QT_TRANSLATE_NOOP("Records", "A new report"),
        QT_TRANSLATE_NOOP("Records", "Add a report"),
        QT_TRANSLATE_NOOP("Records", "Keep each report you made, with its number and the entries it covers."),
        (
            RecordField("body", QT_TRANSLATE_NOOP("Records", "Police force, or who else")),
            RecordField("officer", QT_TRANSLATE_NOOP("Records", "Who took it"), shape=Shape.OFFICER),
            RecordField("number", QT_TRANSLATE_NOOP("Records", "Crime, incident or log number")),
            RecordField("happened", QT_TRANSLATE_NOOP("Records", "When you reported it")),
            RecordField("said", QT_TRANSLATE_NOOP("Records", "What they said"), shape=Shape.TEXT),
            RecordField("outcome", QT_TRANSLATE_NOOP("Records", "What came of it"), shape=Shape.TEXT),
            RecordField("entries", QT_TRANSLATE_NOOP("Records", "Entries it is about"),
                        shape=Shape.ENTRIES),
            RecordField("note", QT_TRANSLATE_NOOP("Records", "Anything else"), shape=Shape.TEXT),
        ),
    ),
)}
# fmt: on


def words(text: str) -> str:
    """Return a text of this list in her language."""
    return say(CONTEXT, text) if text else ""
