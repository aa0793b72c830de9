"""docs/vault-format.md is enough: another reader, written from it, reads what we write."""

import io
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault.vault import Vault
from tests.builders.vault import CHEAP
from tests.unit.vault import reader

PASSPHRASE = "cafe\u0301 harbour"
ROOT = Path(__file__).parents[3]


def test_another_reader_reads_drafts_and_evidence(home: Home) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "he was at the gate"})
    photo = bytes(range(256)) * 9000
    stored = vault.evidence.put(io.BytesIO(photo), len(photo), Progress())
    vault.lock()

    key = reader.data_key(home.folder, PASSPHRASE)
    assert reader.rows(home.folder, key, "SELECT value FROM drafts") == [('{"text":"he was at the gate"}',)]
    assert b"".join(reader.evidence(home.folder, stored.name, stored.key)) == photo


def test_the_start_of_each_file_follows_from_its_key(home: Home) -> None:
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    key = reader.data_key(home.folder, PASSPHRASE)
    salt = HKDF(algorithm=SHA256(), length=16, salt=None, info=b"file salt").derive(key)
    assert home.database.read_bytes()[:16] == salt


def test_the_reader_shares_nothing_with_the_program_and_is_short() -> None:
    text = (ROOT / "tests/unit/vault/reader.py").read_text()
    assert "import safeplan" not in text
    assert "from safeplan" not in text
    assert len(text.splitlines()) < 80
