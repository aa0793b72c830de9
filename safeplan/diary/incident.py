"""What is written about one occasion, and the shapes in which the journal gives it back."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple, Self

from safeplan.diary.text import clean
from safeplan.diary.when import When
from safeplan.errors import Bug


class Sureness(StrEnum):
    """How sure she is who it was."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


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

    def __post_init__(self) -> None:
        for name in TEXT_FIELDS:
            object.__setattr__(self, name, clean(getattr(self, name)))
        object.__setattr__(self, "behaviours", tuple(clean(one) for one in self.behaviours))
        object.__setattr__(self, "linked_entries", tuple(self.linked_entries))
        object.__setattr__(self, "breach", bool(self.breach))
        object.__setattr__(self, "reported", bool(self.reported))
        if self.sureness is not None:
            object.__setattr__(self, "sureness", Sureness(self.sureness))

    def is_blank(self) -> bool:
        """Return whether nothing is filled in but the time."""
        return self == Incident(when=self.when)

    def to_data(self) -> dict[str, Any]:
        """Return every field as plain JSON values."""
        data: dict[str, Any] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, When):
                value = value.to_data()
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
            return cls(**values)
        except (TypeError, ValueError) as error:
            raise Bug("not the data of an incident") from error


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
class Attachment:
    """What a version seals of an evidence item.

    Args:
        sha256: the fingerprint of the file, 32 bytes.
        size: how many bytes it has.
    """

    sha256: bytes
    size: int


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
