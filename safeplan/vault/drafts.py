"""Words not yet saved, kept so that leaving in mid-sentence loses nothing."""

import json
from datetime import datetime
from typing import Any

from safeplan.clock import Clock
from safeplan.errors import Bug
from safeplan.vault.database import Database


class Drafts:
    """One draft an editor, in the vault.

    Args:
        database: the vault's.
        clock: for the time a draft was kept.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def keep(self, editor: str, value: dict[str, Any]) -> datetime:
        """Keep what is in an editor now, in place of what was; on the disk when this returns.

        Args:
            editor: its name, such as "write" or "incident:12".
            value: anything JSON can hold, with texts as keys.

        Returns:
            When it was kept.

        Raises:
            Bug: if JSON cannot hold the value.
            DiskError: if the disk does not take it; the draft before is still there.
        """
        text = to_json(value)
        kept = self._clock.now()
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO drafts VALUES (?, ?, ?) ON CONFLICT (editor) "
                "DO UPDATE SET value = excluded.value, kept = excluded.kept",
                (editor, text, kept.isoformat()),
            )
        return kept

    def get(self, editor: str) -> dict[str, Any] | None:
        """Return what an editor held last, or None."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM drafts WHERE editor = ?", (editor,)).fetchone()
        if row is None:
            return None
        value: dict[str, Any] = json.loads(row[0])
        return value

    def drop(self, editor: str) -> None:
        """Forget an editor's draft: it was saved, or she emptied it."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM drafts WHERE editor = ?", (editor,))

    def editors(self) -> list[str]:
        """Return the names of editors with a draft, the one kept last first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT editor FROM drafts ORDER BY unixepoch(kept) DESC, editor"
            ).fetchall()
        return [row[0] for row in rows]


def to_json(value: object) -> str:
    """Return `value` as JSON in plain ASCII, which carries even half a character unharmed.

    Raises:
        Bug: if JSON cannot hold it.
    """
    try:
        return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        raise Bug("not a JSON value") from None
