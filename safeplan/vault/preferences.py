"""Settings that lie inside the vault."""

import json
from typing import Any, TypeVar, cast

from safeplan.vault.database import Database
from safeplan.vault.drafts import to_json

Value = TypeVar("Value")


class Preferences:
    """Her settings by name, as JSON values.

    Args:
        database: the vault's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Value) -> Value:
        """Return a setting, or `default` where she never chose.

        Args:
            key: its name.
            default: also says of which type the setting is.
        """
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM preferences WHERE key = ?", (key,)).fetchone()
        return default if row is None else cast("Value", json.loads(row[0]))

    def set(self, key: str, value: Any) -> None:  # noqa: ANN401 - JSON values of any shape
        """Keep a setting; on the disk when this returns.

        Raises:
            Bug: if JSON cannot hold the value.
            DiskError: if the disk does not take it.
        """
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO preferences VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, to_json(value)),
            )
