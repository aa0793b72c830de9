"""Which evidence files a database knows: the one place in the vault that asks.

The tables belong to the subjects. Their names stand here for the same reason as their SQL stands in
`safeplan.vault.migrations`: a backup of the vault has to be whole by itself.
"""

from dataclasses import dataclass, field

from safeplan.vault.connection import Connection

TABLE = "diary_evidence"


@dataclass(frozen=True)
class KnownFile:
    """An evidence file as a row of the database describes it.

    Args:
        name: of the file in the folder of evidence.
        key: its raw key.
        sha256: of its content.
    """

    name: str
    key: bytes = field(repr=False)
    sha256: bytes


def known_files(connection: Connection) -> tuple[KnownFile, ...]:
    """Return all evidence files that the rows of an open database know, by name.

    Args:
        connection: of any layout, older ones without evidence included.
    """
    there = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", (TABLE,)
    ).fetchone()
    if there == (0,):
        return ()
    rows = connection.execute(f"SELECT file, key, sha256 FROM {TABLE} ORDER BY file")  # noqa: S608
    return tuple(KnownFile(str(name), bytes(key), bytes(digest)) for name, key, digest in rows)
