"""docs/vault-format.md is enough: another reader, written from it, reads what we write."""

import io
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from safeplan.errors import DriveGone
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import keyfile, recovery, renewal, tries
from safeplan.vault.recovery import RecoveryCode
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
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


def test_another_reader_comes_in_by_a_recovery_code(home: Home) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    vault.lock()
    typed = code.text().replace(" ", "")
    assert reader.data_key(home.folder, typed) == reader.data_key(home.folder, PASSPHRASE)


def test_another_reader_reads_a_vault_whose_renewal_was_cut_short(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "before"})

    def fail(*args: object) -> None:
        raise DriveGone

    with monkeypatch.context() as patch:
        patch.setattr(renewal, "_swap", fail)
        patch.setattr(keyfile, "is_in_force", fail)
        with pytest.raises(DriveGone):
            WaysIn(vault).renew(PASSPHRASE, "new", cost=CHEAP)
    between = home.folder.with_name("between")
    shutil.copytree(home.folder, between)
    vault.lock()
    Vault.unlock(home, "new").lock()
    for folder in (between, home.folder):
        key = reader.data_key(folder, "new")
        assert reader.rows(folder, key, "SELECT value FROM drafts") == [('{"text":"before"}',)]
    assert reader.data_key(between, "new") != reader.data_key(home.folder, "new")


def test_what_the_page_says_of_slots_codes_and_tries_is_so(home: Home) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.lock()
    key = reader.data_key(home.folder, PASSPHRASE)
    content = home.key_file.read_bytes()
    told = []
    for number in range(8):
        nonce = content[104 + 128 * number :][:12]
        info = b"slot" + bytes([number, 1]) + nonce[:6]
        told.append(HKDF(algorithm=SHA256(), length=6, salt=None, info=info).derive(key) == nonce[6:])
    assert told.count(True) == 1
    code = RecoveryCode(bytes(range(17)))
    bits = "".join(f"{recovery.ALPHABET.index(each):05b}" for each in code.canonical()[:31])
    assert bits[:3] == "000"
    assert int(bits[3:19], 2) == int.from_bytes(sha256(b"recovery code" + code.secret).digest()[:2])
    assert int(bits[19:], 2) == int.from_bytes(code.secret)
    assert tries.FILE_BYTES == 221


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
