"""A process that is killed while it writes loses nothing it said it had kept."""

import subprocess
import sys
from pathlib import Path

import pytest

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.places import Home
from safeplan.vault.vault import Vault

ROOT = Path(__file__).resolve().parents[3]

WRITES_FOR_EVER = """
import io, itertools, sys
from pathlib import Path
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

vault = Vault.create(Home(Path(sys.argv[1])), "test", cost=Cost(64, 1, 1))
journal, locker = Journal(vault), EvidenceLocker(vault)
for number in itertools.count(1):
    journal.add(Incident(what_happened=f"entry {number}"))
    locker.attach(number, locker.store_from(io.BytesIO(b"x" * 10_000), "x"))
    print(number, flush=True)
"""


@pytest.mark.parametrize("kept", [1, 4, 9])
def test_all_that_was_kept_is_there_after_a_kill(tmp_path: Path, kept: int) -> None:
    home = Home(tmp_path / "home")
    with subprocess.Popen(
        [sys.executable, "-c", WRITES_FOR_EVER, str(home.folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        said = [int(writer.stdout.readline()) for _ in range(kept)]
        writer.kill()
    vault = Vault.unlock(home, "test")
    try:
        journal, locker = Journal(vault), EvidenceLocker(vault)
        locker.sweep()
        assert journal.verify().holds
        for number in said:
            assert journal.entry(number).incident.what_happened == f"entry {number}"
            assert locker.content(locker.items(number)[0]) == b"x" * 10_000
        assert len(Search(vault).find("entry", limit=1000)) == journal.count() >= kept
        files = len(list(home.evidence.iterdir()))
        assert files == sum(row.evidence_count for row in journal.page(limit=1000))
    finally:
        vault.lock()
