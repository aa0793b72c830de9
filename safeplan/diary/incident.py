"""What is written about one occasion, and the shapes in which the journal gives it back."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from operator import index
from typing import Any, NamedTuple, Self

from safeplan.diary.attachment import Attachment, Custody
from safeplan.diary.text import clean
from safeplan.diary.when import When
from safeplan.errors import Bug

__all__ = [
    "TEXT_FIELDS",
    "Attachment",
    "Custody",
    "Entry",
    "EntryRow",
    "Incident",
    "Key",
    "Paper",
    "PrivateNote",
    "Sureness",
    "Version",
    "VersionKind",
    "differences",
]


class Sureness(StrEnum):
    """How sure she is who it was."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Paper:
    """An entry was copied from a sheet of paper.

    Args:
        written: when the sheet was written, in her words; "" where she does not say.
    """

    written: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", clean(self.written))

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {"copied": True, "written": self.written}

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self | None:
        """Return what `to_data` made `data` of; nothing makes None.

        Raises:
            Bug: if `data` is not of that shape.
        """
        if data == {}:
            return None
        try:
            made = cls(data["written"])
        except (AttributeError, KeyError, TypeError) as error:
            raise Bug("not the data of a sheet of paper") from error
        if made.to_data() != data:
            raise Bug("not the data of a sheet of paper")
        return made


@dataclass(frozen=True)
class Incident:
    """One occasion, in her words. Nothing but the time has to be there, and that may be "not sure".

    Her private note is not part of it, on purpose: what prints or hands over incidents never
    holds one (see `PrivateNote`).

    Args:
        what_happened: plain facts, in order.
        when: when it happened, and when she noticed.
        where: a place, an online service, or a device.
        behaviours: ids of `safeplan.diary.behaviours`, in the order chosen.
        own_behaviour: her own name for what they did, where no behaviour fits.
        exact_words: words used, as near as she remembers.
        who: who did it.
        how_known: how she knows who it was.
        sureness: how sure she is who it was; None is not answered.
        look: clothes, build, voice, what they carried.
        vehicle: make, colour, plate, direction.
        channel: how it reached her (call, text, app, tracker).
        handle: full number, address, user name or link.
        who_was_there: who else was there.
        witnesses: who saw or heard, how to reach them, did they write it down.
        others_contacted: friends, family, work who were contacted or used.
        injury_damage: injury or damage, and papers about it.
        effect_on_me: how it made her feel.
        daily_life: what it changed in daily life.
        what_i_did: what she did.
        told_to_stop: whether, when and how they were told to stop.
        breach: she marked it as a breach of an order, bail or licence.
        breach_order: which order.
        breach_term: which term of it.
        reported: it was reported.
        report_force: which police force (or other body).
        report_officer: who took the report.
        report_number: crime, incident or log number.
        report_when: when it was reported, in her words.
        report_said: what they said.
        linked_entries: numbers of earlier entries it belongs with.
        who_people: numbers of the persons that `who` is about. As with the other numbers below, the
            words beside them say who it was when this was written; both are kept.
        witness_people: numbers of the persons that `witnesses` is about.
        there_people: numbers of the persons that `who_was_there` is about.
        place_id: number of the place that `where` is about.
        report_id: number of the report that the fields of reporting are about.
        breach_terms: which terms of which orders were broken: pairs of an order's number and a term's.
        paper: it was copied from a sheet of paper; None where it was not.
    """

    what_happened: str = ""
    when: When = field(default_factory=When.not_sure)
    where: str = ""
    behaviours: tuple[str, ...] = ()
    own_behaviour: str = ""
    exact_words: str = ""
    who: str = ""
    how_known: str = ""
    sureness: Sureness | None = None
    look: str = ""
    vehicle: str = ""
    channel: str = ""
    handle: str = ""
    who_was_there: str = ""
    witnesses: str = ""
    others_contacted: str = ""
    injury_damage: str = ""
    effect_on_me: str = ""
    daily_life: str = ""
    what_i_did: str = ""
    told_to_stop: str = ""
    breach: bool = False
    breach_order: str = ""
    breach_term: str = ""
    reported: bool = False
    report_force: str = ""
    report_officer: str = ""
    report_number: str = ""
    report_when: str = ""
    report_said: str = ""
    linked_entries: tuple[int, ...] = ()
    who_people: tuple[int, ...] = ()
    witness_people: tuple[int, ...] = ()
    there_people: tuple[int, ...] = ()
    place_id: int | None = None
    report_id: int | None = None
    breach_terms: tuple[tuple[int, int], ...] = ()
    paper: Paper | None = None

    def __post_init__(self) -> None:
        for name in TEXT_FIELDS:
            object.__setattr__(self, name, clean(getattr(self, name)))
        object.__setattr__(self, "behaviours", tuple(clean(one) for one in self.behaviours))
        for name in _NUMBERS:
            object.__setattr__(self, name, tuple(int(index(one)) for one in getattr(self, name)))
        for name in ("place_id", "report_id"):
            number = getattr(self, name)
            object.__setattr__(self, name, None if number is None else int(index(number)))
        pairs = tuple((int(index(order)), int(index(term))) for order, term in self.breach_terms)
        object.__setattr__(self, "breach_terms", pairs)
        object.__setattr__(self, "breach", bool(self.breach))
        object.__setattr__(self, "reported", bool(self.reported))
        if self.sureness is not None:
            object.__setattr__(self, "sureness", Sureness(self.sureness))

    def is_blank(self) -> bool:
        """Return whether nothing is filled in but the time, and perhaps that it comes from paper."""
        return self == Incident(when=self.when, paper=self.paper)

    def to_data(self) -> dict[str, Any]:
        """Return every field as plain JSON values."""
        data: dict[str, Any] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, When | Paper):
                value = value.to_data()
            elif each.name == "paper":
                value = {}
            elif each.name == "breach_terms":
                value = [list(pair) for pair in value]
            elif isinstance(value, Sureness):
                value = value.value
            elif isinstance(value, tuple):
                value = list(value)
            data[each.name] = value
        return data

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return the incident that `to_data` made `data` of; fields that are not there are empty.

        Names that are no field of an incident are passed over.

        Raises:
            Bug: if a field is not of its shape.
        """
        values = {each.name: data[each.name] for each in fields(cls) if each.name in data}
        try:
            if "when" in values:
                values["when"] = When.from_data(values["when"])
            if "paper" in values:
                values["paper"] = Paper.from_data(values["paper"])
            return cls(**values)
        except (TypeError, ValueError) as error:
            raise Bug("not the data of an incident") from error


_NUMBERS = ("linked_entries", "who_people", "witness_people", "there_people")
TEXT_FIELDS: tuple[str, ...] = tuple(each.name for each in fields(Incident) if each.type is str)


def differences(earlier: Incident, later: Incident) -> tuple[str, ...]:
    """Return the names of the fields in which two versions differ, in the incident's order."""
    return tuple(
        each.name for each in fields(Incident) if getattr(earlier, each.name) != getattr(later, each.name)
    )


@dataclass(frozen=True)
class PrivateNote:
    """A note that no print and no pack can hold, because nothing that makes them is given this type.

    Args:
        text: her words.
    """

    text: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))


class VersionKind(StrEnum):
    """Why a version was added to an entry."""

    FIRST = "first"
    AMENDED = "amended"
    EVIDENCE = "evidence"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"


class Key(NamedTuple):
    """An entry's place in the list: compare two of them, or page on from one."""

    happened: int
    id: int


@dataclass(frozen=True)
class Version:
    """An entry as it stood from one save to the next.

    Args:
        entry_id: the entry's number.
        number: 1 for the first text, 2 for the text after the first amendment, and so on;
            evidence and withdrawing do not count up.
        kind: why it was added.
        written: when, by this computer's clock, with its offset from UTC.
        zone: the clock's name of its zone, such as "GMT".
        why: her reason for an amendment or for withdrawing.
        incident: the content in force.
        attachments: the evidence in force.
        seal_number: its place in the chain of seals over the whole diary, from 1.
        seal: its seal, 32 bytes.
        clock_note: what this computer's clock had done before, where that makes `written` doubtful.
    """

    entry_id: int
    number: int
    kind: VersionKind
    written: datetime
    zone: str
    why: str
    incident: Incident
    attachments: tuple[Attachment, ...]
    seal_number: int
    seal: bytes
    clock_note: str = ""


@dataclass(frozen=True)
class EntryRow:
    """What the list shows of an entry.

    Args:
        id: the entry's number, 1 upwards in the order of writing.
        when: when it happened.
        written: when its first version was written.
        first_words: the start of what happened, on one line.
        behaviours: ids, in the order chosen.
        own_behaviour: her own name for what they did.
        evidence_count: how many files belong to it.
        breach: she marked it as a breach.
        reported: it was reported.
        withdrawn: it was withdrawn; it stays in the list with a mark.
        versions: how many texts there are (1: never amended).
        key: its place in the list.
        day: the day the list shows it under.
        to_finish: she wants to finish it another day.
    """

    id: int
    when: When
    written: datetime
    first_words: str
    behaviours: tuple[str, ...]
    own_behaviour: str
    evidence_count: int
    breach: bool
    reported: bool
    withdrawn: bool
    versions: int
    key: Key
    day: date
    to_finish: bool = False

    @property
    def month(self) -> tuple[int, int]:
        """Year and month of the heading it stands under."""
        return (self.day.year, self.day.month)


@dataclass(frozen=True)
class Entry:
    """A whole entry: its newest version, and what is true of all of them.

    Args:
        id: the entry's number.
        incident: the newest content.
        first_written: when the first version was written.
        first_zone: the clock's name of the zone then.
        latest: the newest version, with its time, reason and seal.
        row: what the list shows of it.
    """

    id: int
    incident: Incident
    first_written: datetime
    first_zone: str
    latest: Version
    row: EntryRow

    @property
    def withdrawn(self) -> bool:
        """Whether it is withdrawn."""
        return self.row.withdrawn
