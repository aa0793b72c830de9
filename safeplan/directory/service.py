"""A support service as the bundled directory knows it: what it is, how to reach it, where that comes from."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from safeplan.errors import Bug


class Kind(Enum):
    """A way to reach a service; the values are those of the directory file."""

    PHONE = "phone"
    TEXT = "text"
    TEXTPHONE = "textphone"
    WHATSAPP = "whatsapp"
    WEBCHAT = "webchat"
    VIDEO_BSL = "video-bsl"
    EMAIL = "email"
    APP = "app"
    WEB = "web"

    @property
    def has_number(self) -> bool:
        """Whether it is reached by a number that can be dialled or texted."""
        return self in _NUMBERED


_NUMBERED = frozenset({Kind.PHONE, Kind.TEXT, Kind.TEXTPHONE, Kind.WHATSAPP})


class Confidence(Enum):
    """How well the main contact is supported by its sources."""

    HIGH = "high"
    MEDIUM = "medium"


@dataclass(frozen=True)
class Contact:
    """One way to reach a service.

    Args:
        kind: phone, text, web and so on.
        value: the number, address or name of the app, as it is shown.
        hours: opening hours in OpenStreetMap's way of writing, or None where they are not known.
        hours_sure: where sources conflict, the hours that all of them share.
        free: whether using it costs nothing; None where that is not known.
        note: what has to be known with it, in plain words; may be empty.
    """

    kind: Kind
    value: str
    hours: str | None = None
    hours_sure: str | None = None
    free: bool | None = None
    note: str = ""


@dataclass(frozen=True, order=True)
class SourceDate:
    """The date a source carries: a day, a month or only a year. Unknown parts are 0."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def read(cls, text: str) -> "SourceDate":
        """Read "2026-08-14", "2026-08" or "2026".

        Raises:
            Bug: if `text` is none of these.
        """
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
            raise Bug("not a source's date")
        parts = [int(part) for part in text.split("-")]
        try:
            date(*[*parts, 1, 1][:3])
        except ValueError as error:
            raise Bug("not a source's date") from error
        return cls(*parts)


@dataclass(frozen=True)
class Source:
    """Where a fact of a row was seen.

    Args:
        address: a web address, or in words where there is none.
        seen: the words that were seen there, trimmed.
        dated: the date that the page or the check carries, or None.
    """

    address: str
    seen: str
    dated: SourceDate | None = None


@dataclass(frozen=True)
class Service:
    """One row of the directory.

    Args:
        id: its lasting name in the file.
        name: what it calls itself, with what sets it apart in brackets.
        country: ISO 3166 code, or "EU" for a number that EU states share.
        regions: the nations it serves, as ISO 3166-2 codes; empty means the whole country.
        helps_with: topics, the most fitting first.
        who: whom it is for, in words.
        contacts: ways to reach it, the main one first.
        languages: codes of the languages that are known; empty means unknown.
        summary: what it does, in our words.
        sources: where all this comes from.
        confidence: how well the main contact is supported.
    """

    id: str
    name: str
    country: str
    regions: tuple[str, ...] = ()
    helps_with: tuple[str, ...] = ()
    who: str = ""
    contacts: tuple[Contact, ...] = ()
    languages: tuple[str, ...] = ()
    summary: str = ""
    sources: tuple[Source, ...] = ()
    confidence: Confidence = Confidence.HIGH

    @property
    def title(self) -> str:
        """The name without what stands in brackets at its end."""
        return _BRACKETS.sub("", self.name)

    @property
    def beside(self) -> str:
        """What stands in brackets at the end of the name; may be empty."""
        found = _BRACKETS.search(self.name)
        return found.group(1) if found else ""

    @property
    def main(self) -> Contact | None:
        """The first contact with a number, or the first of all; None if there is none."""
        numbered = (contact for contact in self.contacts if contact.kind.has_number)
        return next(numbered, self.contacts[0] if self.contacts else None)

    @property
    def check_first(self) -> bool:
        """Whether the number should be checked before it is relied on."""
        return self.confidence is Confidence.MEDIUM

    @property
    def last_dated(self) -> SourceDate | None:
        """The newest date any of its sources carries, or None."""
        return max((source.dated for source in self.sources if source.dated is not None), default=None)

    def serves(self, country: str, nation: str | None = None) -> bool:
        """Return whether somebody in `nation` of `country` can turn to it.

        Args:
            country: ISO 3166 code.
            nation: ISO 3166-2 code such as "GB-SCT", or None for anywhere in the country.
        """
        if self.country != country:
            return False
        return nation is None or not self.regions or nation in self.regions


_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")


def read_services(text: str) -> tuple[Service, ...]:
    """Read the directory file: one service a line, in the order of the file.

    Raises:
        Bug: if a line is not a service. The file is bundled, so that is our own mistake.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    try:
        return tuple(_service(json.loads(line)) for line in lines)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Bug("a row of the directory cannot be read") from error


def _service(row: Mapping[str, Any]) -> Service:
    return Service(
        id=row["id"],
        name=row["name"],
        country=row["country"],
        regions=tuple(row.get("regions") or ()),
        helps_with=tuple(row["helps_with"]),
        who=row["who"],
        contacts=tuple(_contact(contact) for contact in row["contacts"]),
        languages=tuple(row["languages"]),
        summary=row["summary"],
        sources=tuple(_source(source) for source in row["sources"]),
        confidence=Confidence(row["confidence"]),
    )


def _contact(row: Mapping[str, Any]) -> Contact:
    return Contact(
        kind=Kind(row["kind"]),
        value=row["value"],
        hours=row["hours"],
        hours_sure=row.get("hours_sure"),
        free=row["free"],
        note=row["note"],
    )


def _source(row: Mapping[str, Any]) -> Source:
    dated = row["stored_date"]
    return Source(row["address"], row["seen"], SourceDate.read(dated) if dated else None)
