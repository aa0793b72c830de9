"""Checking a record: whether what it shows is what was sealed, and what it does not show."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from safeplan.diary import seal
from safeplan.diary.record import FORM
from safeplan.errors import FileUnreadable


class RecordFault(StrEnum):
    """What is wrong with a version of a record."""

    MISSING = "missing"
    """It is not there, or nothing of it."""
    UNPROVEN = "unproven"
    """It cannot be checked, because the one before it is missing."""
    ALTERED = "altered"
    """What it shows, its commitments, its seal and the seal before do not fit together."""


@dataclass(frozen=True)
class RecordProof:
    """What checking a record came to.

    Args:
        faults: each number at which something is wrong, with what it is.
        last: the number of its last version; 0 where it has none.
        seals: the seal of each version, by its number, where it has one.
        shown: how many versions show something.
        erased: how many were erased.
        hidden: of how many nothing is shown.
    """

    faults: tuple[tuple[int, RecordFault], ...]
    last: int
    seals: dict[int, bytes]
    shown: int
    erased: int
    hidden: int

    @property
    def holds(self) -> bool:
        """Whether everything fits."""
        return not self.faults


def check(record: bytes) -> RecordProof:
    """Check a record.

    Args:
        record: as `record.pieces` makes it.

    Raises:
        FileUnreadable: if it is no record.
    """
    try:
        said = json.loads(record.decode("utf-8"), object_pairs_hook=_no_name_twice)
        if said["record"] != FORM:
            raise FileUnreadable("a record of another form")
        versions = [_read(each) for each in said["versions"]]
    except (AttributeError, KeyError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise FileUnreadable("not a record") from error
    return RecordProof(
        faults=tuple(_faults(versions)),
        last=versions[-1].number if versions else 0,
        seals={each.number: each.seal for each in versions if each.seal is not None},
        shown=sum(each.kind == "shown" for each in versions),
        erased=sum(each.kind == "erased" for each in versions),
        hidden=sum(each.kind == "digest" for each in versions),
    )


@dataclass(frozen=True)
class _Version:
    number: int
    kind: str
    digest: bytes | None
    seal: bytes | None


def _read(said: dict[str, Any]) -> _Version:
    number = said["number"]
    if type(number) is not int or number < 1:
        raise ValueError("a number")
    sealed = _bytes(said["seal"]) if "seal" in said else None
    if "shown" in said:
        made = [
            seal.commitment(_bytes(salt), name, seal.canonical(value))
            for name, (salt, value) in said["shown"].items()
        ]
        return _Version(number, "shown", seal.digest(made + _all_bytes(said["withheld"])), sealed)
    if "erased" in said:
        return _Version(number, "erased", seal.digest(_all_bytes(said["erased"])), sealed)
    if "digest" in said:
        return _Version(number, "digest", _bytes(said["digest"]), sealed)
    return _Version(number, "missing", None, sealed)


def _faults(versions: list[_Version]) -> Iterator[tuple[int, RecordFault]]:
    last, before = 0, seal.BEFORE_THE_FIRST
    known: bytes | None = before
    for each in versions:
        if each.number != last + 1:
            yield last + 1, RecordFault.MISSING
            known = None
        last = each.number
        if each.digest is None or each.seal is None:
            yield last, RecordFault.MISSING
        elif known is None:
            yield last, RecordFault.UNPROVEN
        elif seal.seal(known, each.digest) != each.seal:
            yield last, RecordFault.ALTERED
        known = each.seal


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name readers may show either: such a text is no record."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name twice")
    return dict(pairs)


def _all_bytes(texts: list[str]) -> list[bytes]:
    if not isinstance(texts, list):
        raise TypeError("not a list")
    return [_bytes(text) for text in texts]


def _bytes(text: str) -> bytes:
    made = bytes.fromhex(text)
    if len(made) != seal.SEAL_BYTES or made.hex() != text:
        raise ValueError("not 32 bytes in small digits")
    return made
