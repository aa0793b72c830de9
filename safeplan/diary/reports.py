"""Reports she made, to the police or somebody else, and the entries each covers."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import index
from typing import Any, Self

from safeplan.letters import clean
from safeplan.people.person import first_line
from safeplan.people.shelf import Record
from safeplan.vault.database import Connection
from safeplan.vault.scribe import Value

TABLE = "diary_report"


@dataclass(frozen=True)
class Report(Record):
    """A report.

    Args:
        body: which police force, or who else.
        officer: who took it.
        number: crime, incident or log number.
        happened: when it was reported, in her words.
        said: what they said.
        outcome: what came of it.
        note: anything else.
        entries: numbers of the entries she says it covers; an entry may name the report itself too.
    """

    body: str = ""
    officer: str = ""
    number: str = ""
    happened: str = ""
    said: str = ""
    outcome: str = ""
    note: str = ""
    entries: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        for name in ("body", "officer", "number", "happened", "said", "outcome", "note"):
            object.__setattr__(self, name, clean(getattr(self, name)))
        object.__setattr__(self, "entries", tuple(dict.fromkeys(int(index(each)) for each in self.entries)))

    @property
    def title(self) -> str:
        """What it is called in a list."""
        return first_line(self.body, self.officer, self.number, self.happened, self.said, self.outcome,
                          self.note)  # fmt: skip

    def to_row(self) -> dict[str, Value]:
        """Return what is stored, by column; the entries as JSON."""
        return {**super().to_row(), "entries": json.dumps(list(self.entries))}

    @classmethod
    def from_row(cls, row: Mapping[str, Value]) -> Self:
        """Return the report that `to_row` made `row` of; as `Record.from_row`."""
        entries: list[Any] = json.loads(str(row.get("entries", "[]")))
        return cls(**{**row, "entries": tuple(entries)})  # type: ignore[arg-type]  # looked at in __post_init__


def forget(connection: Connection, entries: Collection[int]) -> None:
    """Let no report cover entries that were erased.

    Args:
        connection: in a transaction.
        entries: their numbers.
    """
    for number, stored in connection.execute(f"SELECT id, entries FROM {TABLE}").fetchall():  # noqa: S608 - our own name
        covered = json.loads(stored)
        kept = [each for each in covered if each not in entries]
        if kept != covered:
            row = (json.dumps(kept), number)
            connection.execute(f"UPDATE {TABLE} SET entries = ? WHERE id = ?", row)  # noqa: S608 - our own name
