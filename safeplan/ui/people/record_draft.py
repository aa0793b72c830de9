"""A record as plain data that outlasts leaving, and back."""

from dataclasses import replace
from typing import Any

from safeplan.diary.orders import Order
from safeplan.diary.reports import Report
from safeplan.people.shelf import Record
from safeplan.ui.people.kinds import RecordKind


def values_of(record: Record) -> dict[str, Any]:
    """Return a record's fields as plain JSON values."""
    values: dict[str, Any] = dict(record.to_row())
    if isinstance(record, Order):
        values["terms"] = [[each.number, each.text] for each in record.terms]
    if isinstance(record, Report):
        values["entries"] = list(record.entries)
    return values


def record_of(kind: RecordKind, kept: Record, values: dict[str, Any]) -> Record:
    """Return the record that plain values say; what cannot be read is as it was kept.

    Args:
        kind: its kind.
        kept: the record as it was kept.
        values: as `values_of` gives them; perhaps of another version of the program.
    """
    said = {name: values.get(name, value) for name, value in values_of(kept).items()}
    said |= {name: value for name, value in values_of(kept).items() if not _are_alike(value, said[name])}
    if "kind" in said and said["kind"] not in set(kind.kinds or ()):
        said["kind"] = values_of(kept)["kind"]
    terms, entries, last = (said.pop(name, None) for name in ("terms", "entries", "last_term"))
    made: Any = kind.made(id=kept.id, **said)
    try:
        if isinstance(made, Order):
            numbered = [(int(number), str(text)) for number, text in terms or ()]
            made = replace(made, last_term=last or 0).with_terms(numbered)
        if isinstance(made, Report):
            made = replace(made, entries=tuple(entries or ()))
    except (TypeError, ValueError):
        # Only a list can be of another shape: every word is kept, the list is as it was.
        lists = {
            name: getattr(kept, name) for name in ("terms", "entries", "last_term") if hasattr(kept, name)
        }
        return replace(made, **lists)  # type: ignore[no-any-return]  # a record as `made` is
    return made  # type: ignore[no-any-return]  # as above


def _are_alike(kept: Any, given: Any) -> bool:  # noqa: ANN401 - any value of JSON
    return isinstance(given, str if isinstance(kept, str) else type(kept))
