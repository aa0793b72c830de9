"""Makes a vault as this program writes it now, for a test to open years later.

    python -m tools.older_vaults FOLDER [STEPS]

Run it before a step is added to `safeplan/vault/migrations/`, with FOLDER `tests/data/vaults/N`, N being the
number of steps so far: from then on that vault is an older one, and must open for ever. STEPS takes only
the first so many steps; so the earliest vaults were made by the program of their time.

There is nothing real in it, and its derivation is so cheap that it protects nothing.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from safeplan.diary.incident import Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.plan.plan_store import PlanStore
from safeplan.progress import Progress
from safeplan.vault import migrations
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

PASSPHRASE = "an older example"  # noqa: S105 - of vaults with nothing in them
DRAFT = {"text": "a draft from then"}
WORDS = "The gate stood open."
NOTE = "A note for nobody."
STEP = "A bag by the door"
EVIDENCE = bytes(range(256)) * 100
_CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
_WITH_DIARY, _WITH_PLAN, _WITH_MARKS = 2, 3, 6


class _Then:
    """The time at which all of it was written."""

    def now(self) -> datetime:
        """Return it."""
        return datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def make(folder: Path, steps: int) -> None:
    """Make one, with something in each table that the steps give.

    Args:
        folder: not there yet.
        steps: how many are taken.
    """
    migrations.STEPS = migrations.STEPS[:steps]
    vault = Vault.create(Home(folder), PASSPHRASE, cost=_CHEAP, clock=_Then())
    vault.drafts.keep("write", DRAFT)
    vault.preferences.set("example", ["kept", steps])
    stored = vault.evidence.put(io.BytesIO(EVIDENCE), len(EVIDENCE), Progress())
    vault.preferences.set("file", [stored.name, stored.key.hex(), stored.sha256.hex()])
    if steps >= _WITH_DIARY:
        journal = Journal(vault)
        journal.add(Incident(what_happened="Something else first."), PrivateNote(NOTE))
        journal.amend(1, Incident(what_happened=WORDS), why="I remembered.")
    if steps >= _WITH_MARKS:
        journal.mark_to_finish(1, True)
    if steps >= _WITH_PLAN:
        PlanStore(vault).add_own("H", STEP)
    vault.lock()


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else len(migrations.STEPS))
