"""Versions as they may leave the diary: what is sealed of them, and of the private note a number only.

What goes out with its seals is made from these. A `SealedVersion` has no room for a private note: its
commitment stands among the bare ones, without its name, its value or its salt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from safeplan.diary import ledger, seal
from safeplan.diary.sealed_fields import PRIVATE_NOTE
from safeplan.errors import VaultDamaged
from safeplan.vault.database import Connection


@dataclass(frozen=True)
class SealedField:
    """A field that may be shown.

    Args:
        name: its name.
        salt: 32 bytes; whoever has it can try out values.
        value: a JSON value.
    """

    name: str
    salt: bytes = field(repr=False)
    value: Any = field(repr=False)

    def commitment(self) -> bytes:
        """Return what stands for it where it is withheld."""
        return seal.commitment(self.salt, self.name, seal.canonical(self.value))


@dataclass(frozen=True)
class SealedVersion:
    """A version in the chain, as far as it may leave.

    Args:
        number: its place in the chain, from 1.
        entry_id: the entry it is stored with; 0 where that is not known.
        format: which fields it seals; 0 where it was erased or cannot be read.
        fields: by name, in the order of the salts; none where it was erased or cannot be read.
        bare: the commitments of what never leaves; all of them where it was erased.
        seal: its seal; None where that is lost.
    """

    number: int
    entry_id: int
    format: int = 0
    fields: Mapping[str, SealedField] = field(default_factory=dict)
    bare: tuple[bytes, ...] = ()
    seal: bytes | None = None

    @property
    def is_lost(self) -> bool:
        """Whether nothing is known of what it said."""
        return not self.bare

    @property
    def is_erased(self) -> bool:
        """Whether what it said was destroyed."""
        return bool(self.bare) and not self.fields

    def commitments(self) -> list[bytes]:
        """Return all its commitments, sorted."""
        return sorted([*self.bare, *(each.commitment() for each in self.fields.values())])


_SELECT = """
SELECT v.id, v.entry_id, v.format, v.content, v.salts, v.seal, p.note, x.commitments
FROM diary_version v LEFT JOIN diary_private_note p ON p.version_id = v.id
LEFT JOIN diary_erased x ON x.version_id = v.id
WHERE v.id > ? AND v.id <= ? ORDER BY v.id LIMIT ?
"""


def read(connection: Connection, above: int, last: int, limit: int) -> list[SealedVersion]:
    """Return the next versions of the chain.

    Args:
        connection: for reading.
        above: the number below the first.
        last: the last number.
        limit: how many at most.
    """
    return [_sealed(row) for row in connection.execute(_SELECT, (above, last, limit))]


def _sealed(row: tuple[Any, ...]) -> SealedVersion:
    number, entry_id, format_, sealed, kept = row[0], row[1], row[2], row[5], row[7]
    if format_ == ledger.LOST:
        return SealedVersion(number, entry_id)
    if format_ == ledger.ERASED:
        return SealedVersion(number, entry_id, bare=tuple(ledger.in_parts(kept or b"")), seal=sealed)
    try:
        stored = ledger.stored(row[:7])
    except VaultDamaged:
        return SealedVersion(number, entry_id, seal=sealed)
    if len(stored.salts) != seal.SALT_BYTES * len(stored.values):
        return SealedVersion(number, entry_id, seal=sealed)
    salts = ledger.in_parts(stored.salts)
    parts = {
        name: SealedField(name, salt, value)
        for (name, value), salt in zip(stored.values.items(), salts, strict=True)
    }
    private = parts.pop(PRIVATE_NOTE)
    return SealedVersion(number, entry_id, format_, parts, (private.commitment(),), sealed)
