"""What a diary holds at a glance, for telling one backup from another."""

from dataclasses import dataclass
from datetime import date, datetime

from safeplan.diary import rows
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault


@dataclass(frozen=True)
class Glance:
    """Figures and dates; none of her words.

    Args:
        entries: how many there are.
        first: the day the earliest one happened; None where there is none.
        last: the day the latest one happened.
        written: when the newest one was first written.
        evidence: how many files belong to them.
        newest: the number of the newest entry; 0 where there never was one.
    """

    entries: int
    first: date | None
    last: date | None
    written: datetime | None
    evidence: int
    newest: int


def glance(vault: Vault) -> Glance:
    """Look at a vault, which may be open for reading only.

    Raises:
        VaultDamaged: if what it needs is damaged.
        Cancelled: if the vault was closed.
    """
    with vault.database.reading() as connection:
        earliest, latest = (_end(connection, order) for order in ("ASC", "DESC"))
        written = connection.execute("SELECT max(unixepoch(written)) FROM diary_entry").fetchone()
        entries = connection.execute("SELECT count(*) FROM diary_order").fetchone()
        evidence = connection.execute("SELECT count(*) FROM diary_evidence").fetchone()
        newest = connection.execute("SELECT max(entry_id) FROM diary_version").fetchone()
    moment = written[0] if written else None
    return Glance(
        entries=entries[0] if entries else 0,
        first=earliest,
        last=latest,
        written=datetime.fromtimestamp(moment).astimezone() if moment is not None else None,
        evidence=evidence[0] if evidence else 0,
        newest=(newest[0] or 0) if newest else 0,
    )


def _end(connection: Connection, order: str) -> date | None:
    sql = f"SELECT id FROM diary_order ORDER BY happened {order}, id {order} LIMIT 1"  # noqa: S608 - two constants
    row = connection.execute(sql).fetchone()
    if row is None:
        return None
    found = rows.some(connection, [row[0]]).get(row[0])
    return found.day if found is not None else None
