"""What she says of a file is sealed with its entry; a file is read in parts as it is in whole."""

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.diary.evidence import EvidenceLocker, Said
from safeplan.diary.incident import Attachment, Custody, VersionKind
from safeplan.diary.journal import Journal
from safeplan.errors import Bug, Cancelled, EvidenceDamaged, EvidenceMissing
from safeplan.places import Home
from safeplan.vault.change import Change
from safeplan.vault.hash_beside import HashBeside
from safeplan.vault.vault import Vault
from tests.builders.diary import incident

MIB = 1024 * 1024
SAID = Said(
    "The gate, open", "On my phone", (Custody("22 November", "PC 4102", "took a copy"), Custody(who="me"))
)


@pytest.fixture
def locker(vault: Vault) -> EvidenceLocker:
    Journal(vault).add(incident())
    return EvidenceLocker(vault)


def put(locker: EvidenceLocker, entry_id: int | None, *contents: bytes) -> Change:
    stored = [locker.store_from(io.BytesIO(each), "note.txt", len(each)) for each in contents]
    return locker.attach(entry_id, stored)


def test_what_is_said_of_a_file_is_sealed_with_its_entry(vault: Vault, locker: EvidenceLocker) -> None:
    put(locker, 1, b"one", b"two")
    second = locker.items(1)[1]
    assert locker.describe(second.id, SAID) == Change("entry", (1,))
    assert [each.said for each in locker.items(1)] == [Said(), SAID]
    newest = Journal(vault).versions(1)[-1]
    assert (newest.kind, newest.number) == (VersionKind.EVIDENCE, 1)
    assert newest.attachments[1] == Attachment(second.sha256, 3, SAID.caption, SAID.original, SAID.custody)
    assert newest.attachments[0].caption == ""
    assert Journal(vault).verify().holds
    # More files and more words leave it as it is.
    put(locker, 1, b"three")
    Journal(vault).amend(1, incident(where="Leeds"))
    assert Journal(vault).versions(1)[-1].attachments[1].custody == SAID.custody
    assert Journal(vault).verify().holds


def test_the_same_again_is_no_new_version(vault: Vault, locker: EvidenceLocker) -> None:
    put(locker, 1, b"one")
    item = locker.items(1)[0]
    for _ in range(2):
        locker.describe(item.id, SAID)
    assert len(Journal(vault).versions(1)) == 3
    locker.describe(item.id, Said())
    assert [len(each.attachments[0].custody) for each in Journal(vault).versions(1)[1:]] == [0, 2, 0]
    assert Journal(vault).verify().holds


def test_it_may_be_said_before_there_is_an_entry(vault: Vault, locker: EvidenceLocker) -> None:
    (item_id,) = put(locker, None, b"one").ids
    assert locker.describe(item_id, SAID) == Change("evidence", (item_id,))
    Journal(vault).add(incident(), evidence=[item_id])
    (first,) = Journal(vault).versions(2)
    assert first.attachments[0].caption == SAID.caption
    assert locker.item(item_id).said == SAID
    assert Journal(vault).verify().holds
    with pytest.raises(Bug):
        locker.describe(99, SAID)


@pytest.mark.parametrize(
    "change", ["caption = 'altered'", "original = ''", "custody = '[]'", 'custody = \'[{"who":"x"}]\'']
)
def test_a_row_that_says_otherwise_than_what_was_sealed_is_named(
    vault: Vault, locker: EvidenceLocker, change: str
) -> None:
    put(locker, 1, b"one")
    locker.describe(locker.items(1)[0].id, SAID)
    with vault.database.transaction() as connection:
        connection.execute(f"UPDATE diary_evidence SET {change}")  # noqa: S608 - the cases above
    assert not Journal(vault).verify().holds


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=st.builds(
        Said,
        st.text(max_size=20),
        st.text(max_size=20),
        st.lists(st.builds(Custody, *[st.text(max_size=9)] * 3), max_size=3),
    )
)
def test_any_words_come_back(locker: EvidenceLocker, said: Said) -> None:
    if not locker.items(1):
        put(locker, 1, b"one")
    item = locker.items(1)[0]
    locker.describe(item.id, said)
    assert locker.item(item.id).said == said


@pytest.fixture
def long_content() -> bytes:
    return os.urandom(2 * MIB + 777)


def test_parts_are_read_as_from_a_plain_file(locker: EvidenceLocker, long_content: bytes) -> None:
    (item_id,) = put(locker, None, long_content).ids
    size = len(long_content)
    chosen = [0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, size - 1, size, size + 10]
    plain = io.BytesIO(long_content)
    with locker.reading(locker.item(item_id)) as file:
        assert file.size == size
        for start in chosen:
            for count in (0, 1, 500, MIB + 5):
                assert file.seek(start) == plain.seek(start)
                assert file.read(count) == plain.read(count)
                assert file.tell() == plain.tell() or start > size
        file.seek(0)
        assert file.read() == long_content
        assert file.seek(-7, os.SEEK_END) == size - 7
        with pytest.raises(ValueError, match="before"):
            file.seek(-1)
    with locker.reading(locker.item(item_id)) as file:
        assert io.BufferedReader(file).read(10) == long_content[:10]


def test_an_empty_file_is_read_too(locker: EvidenceLocker) -> None:
    (item_id,) = put(locker, None, b"").ids
    with locker.reading(locker.item(item_id)) as file:
        assert (file.size, file.read()) == (0, b"")
    assert locker.says(locker.item(item_id)).is_empty


def test_a_part_that_was_altered_is_named(vault: Vault, locker: EvidenceLocker, long_content: bytes) -> None:
    (item_id,) = put(locker, None, long_content).ids
    item = locker.item(item_id)
    path = vault.home.evidence / item.file
    data = bytearray(path.read_bytes())
    data[-200_000] ^= 1
    path.write_bytes(data)
    with locker.reading(item) as file:
        assert file.read(100) == long_content[:100]
        file.seek(0)
        with pytest.raises(EvidenceDamaged):
            file.read()
    path.unlink()
    with pytest.raises(EvidenceMissing), locker.reading(item):
        pass


def test_closing_the_vault_stops_reading(vault: Vault, locker: EvidenceLocker) -> None:
    (item_id,) = put(locker, None, b"one").ids
    with locker.reading(locker.item(item_id)) as file:
        vault.evidence.close()
        with pytest.raises(Cancelled):
            file.read()


def test_hashing_beside_gives_the_same_and_ends() -> None:
    pieces = [os.urandom(50_000) for _ in range(4)]
    with HashBeside() as beside:
        for piece in pieces:
            beside.update(piece)
        assert beside.digest() == hashlib.sha256(b"".join(pieces)).digest()
    with HashBeside() as nothing:
        assert nothing.digest() == hashlib.sha256().digest()


TYPES_WHILE_A_FILE_GOES_IN = """
import itertools, os, sys, threading
from pathlib import Path
from safeplan.diary.evidence import EvidenceLocker
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

class Film:
    def tell(self): return 0
    def seek(self, place): return place
    def read(self, size): return os.urandom(size)

vault = Vault.create(Home(Path(sys.argv[1])), "test", cost=Cost(64, 1, 1))
put = threading.Thread(target=EvidenceLocker(vault).store_from, args=(Film(), "film"), daemon=True)
put.start()
for number in itertools.count(1):
    vault.drafts.keep("write", {"text": f"words {number}"})
    print(number, flush=True)
"""


def test_a_kill_while_a_file_goes_in_loses_no_word_and_leaves_no_file(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    command = [sys.executable, "-c", TYPES_WHILE_A_FILE_GOES_IN, str(home.folder)]
    root = Path(__file__).resolve().parents[3]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = 0
        while said < 40 or not any(each.stat().st_size > MIB for each in home.evidence.iterdir()):
            said = int(writer.stdout.readline())
        writer.kill()
    vault = Vault.unlock(home, "test")
    try:
        kept = vault.drafts.get("write")
        assert kept is not None
        assert int(kept["text"].split()[1]) >= said
        assert EvidenceLocker(vault).sweep() == 1
        assert list(home.evidence.iterdir()) == []
    finally:
        vault.lock()
