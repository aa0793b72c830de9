"""The record: versions with their seals as machine-readable text, so that others can check them.

What is withheld leaves nothing but its commitment, which without the salt tells nothing; the private note
is always withheld (see `sealed_version`). The form is described in `docs/seals.md`, and
`tools/check_record.py` checks it with nothing of ours.
"""

import json
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any

from safeplan.diary import ledger, seal, sealed_version
from safeplan.diary.sealed_fields import PRIVATE_NOTE, attachment_name
from safeplan.diary.sealed_version import SealedVersion
from safeplan.errors import Bug, Cancelled
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault

FORM = 1
"""The form of the record that is written today."""

FILES = "files"
"""Stands among withheld fields for every attached file."""

ALWAYS_SHOWN = frozenset({"entry", "version"})
"""They tie a version to its place: of an entry that is shown, they cannot be withheld."""

_FILE = attachment_name(0).removesuffix("0")


@dataclass(frozen=True)
class Choice:
    """What a record shows.

    Args:
        entries: numbers of the entries shown; None shows all. Of the others nothing is told but how many
            saves there were, and when in the chain.
        withheld: names of fields withheld everywhere, from `sealed_fields.py`; `FILES` for the files.
        withheld_in: names of more fields withheld, by the entry's number.

    Raises:
        Bug: if a field is named that must be shown.
    """

    entries: frozenset[int] | None = None
    withheld: frozenset[str] = frozenset()
    withheld_in: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = self.withheld.union(*self.withheld_in.values())
        if named & ALWAYS_SHOWN:
            raise Bug("a field that ties a version to its place")

    def shows_entry(self, entry_id: int) -> bool:
        """Return whether anything of an entry is shown."""
        return self.entries is None or entry_id in self.entries

    def shows(self, entry_id: int, name: str) -> bool:
        """Return whether a field of an entry is shown."""
        named = self.withheld | self.withheld_in.get(entry_id, frozenset()) | {PRIVATE_NOTE}
        return name not in named and not (FILES in named and name.startswith(_FILE))


def record(vault: Vault, choice: Choice | None = None) -> bytes:
    """Return a record whole, for a diary that is not long; see `pieces`.

    Args:
        vault: open.
        choice: what is shown; everything if not given.
    """
    return b"".join(pieces(vault, choice))


def pieces(vault: Vault, choice: Choice | None = None, size: int = 25) -> Generator[bytes, None, None]:
    """Yield a record in UTF-8, a part at a time.

    Each part takes a short step on the connection. What is saved meanwhile is not in it.

    Args:
        vault: open.
        choice: what is shown; everything if not given.
        size: how many versions a step looks at.

    Raises:
        Cancelled: if an entry was erased meanwhile; throw away what came before.
    """
    choice = choice or Choice()
    with vault.database.reading() as connection:
        last, gone = _last(connection), _erased(connection)
    made = vault.clock.now().isoformat(timespec="seconds")
    yield f'{{"record":{FORM},\n"made":{_json(made)},\n"versions":['.encode()
    above, comma = 0, ""
    while above < last:
        with vault.database.reading() as connection:
            found = sealed_version.read(connection, above, last, size)
            if _erased(connection) != gone:
                raise Cancelled("an entry was erased meanwhile")
        lines = []
        for version in found:
            lines.append(f"{comma}\n{_json(_shown(version, choice))}")
            comma = ","
        above = found[-1].number if len(found) == size else last
        yield "".join(lines).encode("utf-8")
    yield b"\n]}\n"


def _shown(version: SealedVersion, choice: Choice) -> dict[str, Any]:
    said: dict[str, Any] = {"number": version.number}
    if version.seal is not None:
        said["seal"] = version.seal.hex()
    if version.is_lost:
        return {**said, "missing": True}
    if not choice.shows_entry(version.entry_id):
        return {**said, "digest": seal.digest(version.commitments()).hex()}
    if version.is_erased:
        return {**said, "erased": _hex(version.bare)}
    shown, bare = {}, list(version.bare)
    for name, part in version.fields.items():
        if choice.shows(version.entry_id, name):
            shown[name] = [part.salt.hex(), part.value]
        else:
            bare.append(part.commitment())
    return {**said, "format": version.format, "shown": shown, "withheld": _hex(bare)}


def _hex(commitments: "list[bytes] | tuple[bytes, ...]") -> list[str]:
    """Return commitments for others to see: sorted, so that their order tells nothing."""
    return [each.hex() for each in sorted(commitments)]


def _json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _last(connection: Connection) -> int:
    row = connection.execute("SELECT max(id) FROM diary_version").fetchone()
    return row[0] or 0 if row else 0


def _erased(connection: Connection) -> int:
    row = connection.execute(
        "SELECT count(*) FROM diary_version WHERE format = ?", (ledger.ERASED,)
    ).fetchone()
    return row[0] if row else 0
