"""The database's history: one file a step, in order. `user_version` is the number of steps taken.

A step that was ever released is never changed; what comes later is a new step at the end.
"""

from collections.abc import Iterator, Sequence
from sqlite3 import complete_statement

from safeplan.errors import Bug
from safeplan.vault.connection import Connection, refuse_damage
from safeplan.vault.migrations import (
    m0001_ground,
    m0002_diary,
    m0003_plan,
    m0004_ways_in,
    m0005_erasing,
    m0006_marks,
    m0007_evidence,
    m0008_people,
)

STEPS: tuple[str, ...] = (
    m0001_ground.STEP,
    m0002_diary.STEP,
    m0003_plan.STEP,
    m0004_ways_in.STEP,
    m0005_erasing.STEP,
    m0006_marks.STEP,
    m0007_evidence.STEP,
    m0008_people.STEP,
)


def version_of(connection: Connection) -> int:
    """Return how many steps a database has taken."""
    row = connection.execute("PRAGMA user_version").fetchone()
    if row is None:
        raise Bug("no user_version")
    return int(row[0])


def migrate(connection: Connection, steps: Sequence[str]) -> None:
    """Take the steps not taken yet, each with its number in one transaction.

    Args:
        connection: open, in no transaction.
        steps: all of them, the first ones included.

    Raises:
        Bug: if a step breaks a foreign key; it is rolled back, earlier ones stay.
        Exception: what SQLCipher raises, likewise.
    """
    # A step that rebuilds a table needs this, and it has no effect inside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for number in range(version_of(connection) + 1, len(steps) + 1):
            _take(connection, number, steps[number - 1])
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _take(connection: Connection, number: int, step: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements(step):
            connection.execute(statement)
        _check_foreign_keys(connection, number)
        refuse_damage(connection)
        connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check_foreign_keys(connection: Connection, number: int) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Bug(f"step {number} breaks a foreign key")


def statements(script: str) -> Iterator[str]:
    """Split a script into statements; triggers, texts and comments may hold semicolons.

    Args:
        script: SQL; the last statement may lack its semicolon.
    """
    begun = ""
    for piece in script.split(";"):
        begun += piece + ";"
        if complete_statement(begun):
            if begun.strip("; \n"):
                yield begun
            begun = ""
