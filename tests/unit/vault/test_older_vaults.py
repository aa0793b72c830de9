"""Vaults of every older layout still open, with all that is in them; a newer one is refused untouched."""

import io
import json
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from safeplan.diary.incident import Paper
from safeplan.diary.journal import Journal
from safeplan.diary.record import record
from safeplan.diary.record_check import check
from safeplan.errors import VaultTooNew, WrongPassphrase
from safeplan.places import Home
from safeplan.plan.plan_store import PlanStore
from safeplan.progress import Progress
from safeplan.vault import keyfile, migrations
from safeplan.vault.connection import connect
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.vault import snapshot
from tools import older_vaults
from tools.older_vaults import DRAFT, EVIDENCE, NOTE, PASSPHRASE, STEP, WORDS

STORED = Path(__file__).parents[2] / "data" / "vaults"
NUMBERS = sorted(int(path.name) for path in STORED.iterdir() if path.is_dir())


@pytest.fixture
def older(tmp_path: Path, request: pytest.FixtureRequest) -> Home:
    """A copy of a stored vault: the stored one is never touched."""
    home = Home(tmp_path / "lists-data")
    shutil.copytree(STORED / str(request.param), home.folder)
    return home


def test_every_older_layout_has_one() -> None:
    assert set(range(1, len(migrations.STEPS))) <= set(NUMBERS)


@pytest.mark.parametrize(("older", "number"), [(each, each) for each in NUMBERS], indirect=["older"])
def test_it_opens_with_all_that_is_in_it(older: Home, number: int) -> None:
    assert version(older) == number
    vault = Vault.unlock(older, PASSPHRASE)
    assert vault.drafts.get("write") == DRAFT
    assert vault.preferences.get("example", []) == ["kept", number]
    name, key, sha256 = vault.preferences.get("file", ["", "", ""])
    sink = io.BytesIO()
    assert vault.evidence.get(name, bytes.fromhex(key), sink, Progress()).hex() == sha256
    assert sink.getvalue() == EVIDENCE
    journal = Journal(vault)
    if number >= 2:
        assert [row.first_words for row in journal.page(None)] == [WORDS]
        assert journal.private_note(1).text == NOTE
        assert len(journal.versions(1)) == 2
        assert journal.verify().holds
    if number >= 3:
        assert [step.text for part in PlanStore(vault).plan().used for step in part.steps] == [STEP]
    vault.lock()
    assert version(older) == len(migrations.STEPS)


@pytest.mark.parametrize("older", [5], indirect=True)
def test_what_is_written_in_it_now_is_sealed_in_one_chain_with_the_old(older: Home) -> None:
    vault = Vault.unlock(older, PASSPHRASE)
    journal = Journal(vault)
    before = journal.verify()
    first = journal.entry(1).incident
    journal.amend(1, replace(first, place_id=3, paper=Paper("that evening")))
    assert journal.entry(1).incident.paper == Paper("that evening")
    assert journal.versions(1)[-2].incident == first
    made = record(vault)
    formats = [each["format"] for each in json.loads(made)["versions"]]
    assert formats == [1] * before.total + [2]
    assert check(made).holds
    proof = journal.verify()
    assert proof.holds
    assert proof.checked == before.total + 1
    vault.lock()


@pytest.mark.parametrize("older", NUMBERS, indirect=True)
def test_its_ways_in_can_be_changed(older: Home) -> None:
    vault = Vault.unlock(older, PASSPHRASE)
    ways = WaysIn(vault)
    assert [way.kind for way in ways.ways()] == [SlotKind.PASSPHRASE]
    code = ways.make_recovery(PASSPHRASE)
    ways.change_passphrase(PASSPHRASE, "a newer one")
    assert [way.kind for way in ways.ways()] == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
    vault.lock()
    for secret in ("a newer one", code.text()):
        Vault.unlock(older, secret).lock()
    with pytest.raises(WrongPassphrase):
        Vault.unlock(older, PASSPHRASE)


@pytest.mark.parametrize("older", NUMBERS[-1:], indirect=True)
def test_a_newer_one_is_refused_untouched(older: Home) -> None:
    with closing(connect(older.database, data_key(older))) as connection:
        connection.execute(f"PRAGMA user_version = {len(migrations.STEPS) + 1}")
    before = snapshot(older.folder)
    with pytest.raises(VaultTooNew):
        Vault.unlock(older, PASSPHRASE)
    assert snapshot(older.folder) == before


def test_one_of_today_is_made_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", migrations.STEPS)
    older_vaults.make(tmp_path / "made", len(migrations.STEPS))
    assert version(Home(tmp_path / "made")) == len(migrations.STEPS)


def data_key(home: Home) -> bytearray:
    copies = keyfile.read_copies(home)
    assert copies is not None
    return copies.slots.open(copies.slots.derive(PASSPHRASE)).data_key


def version(home: Home) -> int:
    with closing(connect(home.database, data_key(home))) as connection:
        return migrations.version_of(connection)
