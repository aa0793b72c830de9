"""The chain of versions in the database: adding one sealed version, reading versions back.

Everything that changes an entry goes through `append`, inside the caller's transaction.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from safeplan.diary import seal
from safeplan.diary.incident import Attachment, Incident, PrivateNote, Version, VersionKind
from safeplan.diary.sealed_fields import FORMAT, FORMATS, PRIVATE_NOTE, attachment_name
from safeplan.errors import Bug, VaultDamaged
from safeplan.vault.database import Connection

ERASED = 0
"""The format of a version whose values and salts were destroyed."""

LOST = -1
"""The format of a version that was lost with a damaged page: nothing of it is there but its number."""

SEAL_LOST = bytes(32)
"""Stands where the seal of a lost version is not known."""

ATTACHMENTS = "attachments"
"""Where a version's content holds its attachments; each is sealed as a field of its own."""


@dataclass(frozen=True)
class State:
    """All that a version says, before it is sealed.

    Args:
        entry_id: the entry's number.
        number: which text of the entry this is, from 1.
        kind: why the version is added.
        written: the clock's time.
        incident: the content in force.
        private: the private note in force.
        attachments: the evidence in force.
        zone: the clock's name of its zone.
        why: her reason.
        withdrawn: the entry is withdrawn from here on.
        clock_note: what this computer's clock had done before; "" where nothing is to be said of it.
    """

    entry_id: int
    number: int
    kind: VersionKind
    written: datetime
    incident: Incident
    private: PrivateNote = field(default_factory=PrivateNote)
    attachments: tuple[Attachment, ...] = ()
    zone: str = ""
    why: str = ""
    withdrawn: bool = False
    clock_note: str = ""

    def values(self) -> dict[str, Any]:
        """Return what is sealed: JSON values by field name, in the order of the salts."""
        said: dict[str, Any] = {
            "entry": self.entry_id,
            "version": self.number,
            "kind": self.kind.value,
            "written": self.written.isoformat(),
            "zone": self.zone,
            "why": self.why,
            "withdrawn": self.withdrawn,
            **self.incident.to_data(),
            PRIVATE_NOTE: self.private.text,
            "clock_note": self.clock_note,
        }
        ordered = {name: said[name] for name in FORMATS[FORMAT]}
        return ordered | attachment_values([each.to_data() for each in self.attachments])


@dataclass(frozen=True)
class StoredVersion:
    """A version as the database holds it.

    Args:
        seal_number: its place in the chain.
        entry_id: the entry it is stored with.
        values: JSON values by field name, in the order of the salts.
        salts: one for each value.
        seal: the seal stored with it.
        content: the text in which the values are stored.
        format: which fields it seals.
    """

    seal_number: int
    entry_id: int
    values: dict[str, Any]
    salts: bytes
    seal: bytes
    content: str
    format: int = FORMAT

    def state(self) -> State:
        """Return what it says.

        Raises:
            VaultDamaged: if that is nothing we would have written.
        """
        values = self.values
        try:
            return State(
                entry_id=values["entry"],
                number=values["version"],
                kind=VersionKind(values["kind"]),
                written=datetime.fromisoformat(values["written"]),
                zone=values["zone"],
                why=values["why"],
                withdrawn=values["withdrawn"],
                incident=Incident.from_data(values),
                private=PrivateNote(values[PRIVATE_NOTE]),
                attachments=tuple(
                    Attachment.from_data(value)
                    for name, value in values.items()
                    if name not in FORMATS[self.format]
                ),
                clock_note=values.get("clock_note", ""),
            )
        except (AttributeError, Bug, KeyError, TypeError, ValueError) as error:
            raise VaultDamaged("a version of the diary") from error

    def version(self) -> Version:
        """Return what others see of it: everything but the private note.

        Raises:
            VaultDamaged: as `state`.
        """
        said = self.state()
        return Version(
            entry_id=said.entry_id,
            number=said.number,
            kind=said.kind,
            written=said.written,
            zone=said.zone,
            why=said.why,
            incident=said.incident,
            attachments=said.attachments,
            seal_number=self.seal_number,
            seal=self.seal,
            clock_note=said.clock_note,
        )


def attachment_values(files: Iterable[Any]) -> dict[str, Any]:
    """Return the sealed fields of files, given as what is said of each."""
    return {attachment_name(number): said for number, said in enumerate(files, start=1)}


def commitments(values: Mapping[str, Any], salts: bytes) -> list[bytes]:
    """Return the commitments to a version's fields.

    Args:
        values: JSON values by field name, in the order of the salts.
        salts: one for each value.
    """
    size = seal.SALT_BYTES
    return [
        seal.commitment(salts[at * size : (at + 1) * size], name, seal.canonical(value))
        for at, (name, value) in enumerate(values.items())
    ]


def append(connection: Connection, state: State) -> StoredVersion:
    """Add a version at the end of the chain, sealed.

    Args:
        connection: in a transaction.
        state: what the version says.
    """
    last = connection.execute("SELECT id, seal FROM diary_version ORDER BY id DESC LIMIT 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, seal.BEFORE_THE_FIRST)
    values = state.values()
    salts, content = seal.new_salts(len(values)), content_of(values, FORMAT)
    sealed = seal.seal(previous, seal.digest(commitments(values, salts)))
    connection.execute(
        "INSERT INTO diary_version (id, entry_id, format, content, salts, seal) VALUES (?, ?, ?, ?, ?, ?)",
        (number, state.entry_id, FORMAT, content, salts, sealed),
    )
    if state.private.text:
        connection.execute(
            "INSERT INTO diary_private_note (version_id, note) VALUES (?, ?)", (number, state.private.text)
        )
    return StoredVersion(number, state.entry_id, values, salts, sealed, content)


def content_of(values: Mapping[str, Any], number: int) -> str:
    """Return what is stored of a version's values: the ones not empty, the private note left out.

    Args:
        values: JSON values by field name, in the order of the salts.
        number: the format.
    """
    empty = FORMATS[number]
    kept = {
        name: value
        for name, value in values.items()
        if name in empty and value != empty[name] and name != PRIVATE_NOTE
    }
    files = [value for name, value in values.items() if name not in empty]
    if files:
        kept[ATTACHMENTS] = [[each["sha256"], each["size"]] for each in files] if number == 1 else files
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


_SELECT = """
SELECT v.id, v.entry_id, v.format, v.content, v.salts, v.seal, p.note
FROM diary_version v LEFT JOIN diary_private_note p ON p.version_id = v.id
"""


def latest(connection: Connection, entry_id: int) -> StoredVersion | None:
    """Return an entry's newest version, or None if there is no such entry, or none any more."""
    row = connection.execute(
        _SELECT + "WHERE v.entry_id = ? AND v.format > ? ORDER BY v.id DESC LIMIT 1", (entry_id, ERASED)
    ).fetchone()
    return stored(row) if row else None


def of_entry(connection: Connection, entry_id: int) -> list[StoredVersion]:
    """Return all versions of an entry, the first one first; none that was erased or lost."""
    sql = _SELECT + "WHERE v.entry_id = ? AND v.format > ? ORDER BY v.id"
    return [stored(row) for row in connection.execute(sql, (entry_id, ERASED))]


def erase(connection: Connection, entry_id: int) -> None:
    """Destroy what an entry's versions say, and keep what the chain needs: commitments and seals.

    Args:
        connection: in a transaction.
        entry_id: the entry's number.
    """
    for version in of_entry(connection, entry_id):
        kept = b"".join(sorted(commitments(version.values, version.salts)))
        number = version.seal_number
        connection.execute("INSERT INTO diary_erased VALUES (?, ?)", (number, kept))
        connection.execute("DELETE FROM diary_private_note WHERE version_id = ?", (number,))
        connection.execute(
            "UPDATE diary_version SET format = ?, content = '', salts = x'' WHERE id = ?", (ERASED, number)
        )


def erased_entries(connection: Connection) -> set[int]:
    """Return the numbers of the entries that were erased."""
    sql = "SELECT DISTINCT v.entry_id FROM diary_erased e JOIN diary_version v ON v.id = e.version_id"
    return {row[0] for row in connection.execute(sql)}


def in_parts(kept: bytes) -> list[bytes]:
    """Return commitments that stand one after the other."""
    return [kept[at : at + seal.SEAL_BYTES] for at in range(0, len(kept), seal.SEAL_BYTES)]


def rows_from(connection: Connection, seal_number: int, limit: int) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of up to `limit` versions from a place in the chain; `stored` reads each."""
    yield from connection.execute(_SELECT + "WHERE v.id >= ? ORDER BY v.id LIMIT ?", (seal_number, limit))


def stored(row: tuple[Any, ...]) -> StoredVersion:
    """Return the version in a row of `rows_from`.

    Raises:
        VaultDamaged: if the row is none we would have written.
    """
    seal_number, entry_id, number, content, salts, sealed, note = row
    try:
        kept = json.loads(content)
        values = dict(FORMATS[number]) | {PRIVATE_NOTE: note or ""}
        values |= {name: value for name, value in kept.items() if name in values and name != PRIVATE_NOTE}
        files = kept.get(ATTACHMENTS, [])
        if number == 1:
            files = [{"sha256": sha256, "size": size} for sha256, size in files]
        values |= attachment_values(files)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise VaultDamaged("a version of the diary") from error
    return StoredVersion(seal_number, entry_id, values, salts, sealed, content, number)
