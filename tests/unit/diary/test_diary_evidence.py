"""Evidence goes in and comes out byte for byte, counts only when it is attached, and leaves no orphan."""

import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.incident import Attachment, VersionKind
from safeplan.diary.journal import Journal
from safeplan.diary.proof import Break, Fault
from safeplan.errors import (
    Bug,
    Cancelled,
    EvidenceDamaged,
    EvidenceMissing,
    FileUnreadable,
    FileUnwritable,
)
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault.change import Change
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary import incident

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40
MIB = 1024 * 1024


@pytest.fixture
def locker(vault: Vault) -> EvidenceLocker:
    return EvidenceLocker(vault)


@pytest.fixture
def journal(vault: Vault) -> Journal:
    journal = Journal(vault)
    journal.add(incident())
    return journal


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG 0042.jpg"
    path.write_bytes(JPEG)
    return path


def files_of(home: Home) -> list[str]:
    return sorted(path.name for path in home.evidence.iterdir()) if home.evidence.is_dir() else []


def exported(locker: EvidenceLocker, item: EvidenceItem) -> bytes:
    sink = io.BytesIO()
    locker.export(item, sink, Progress())
    return sink.getvalue()


def test_a_photo_goes_with_its_entry(
    locker: EvidenceLocker, journal: Journal, photo: Path, clock: FixedClock
) -> None:
    assert locker.attach(1, locker.store(photo)) == Change("entry", (1,))
    (item,) = locker.items(1)
    assert (item.name, item.media, item.size) == ("IMG 0042.jpg", "image/jpeg", len(JPEG))
    assert item.sha256 == hashlib.sha256(JPEG).digest()
    assert item.added == clock.now()
    assert item.is_picture
    assert locker.content(item) == exported(locker, item) == JPEG
    assert photo.read_bytes() == JPEG
    assert journal.row(1).evidence_count == 1


def test_the_fingerprint_is_sealed_as_a_version_of_its_own(
    locker: EvidenceLocker, journal: Journal, photo: Path
) -> None:
    stored = [locker.store(photo), locker.store_from(io.BytesIO(b"note"), "note.txt")]
    locker.attach(1, stored)
    first, second = journal.versions(1)
    fingerprints = [Attachment(hashlib.sha256(each).digest(), len(each)) for each in (JPEG, b"note")]
    assert first.attachments == ()
    assert second.attachments == tuple(fingerprints)
    assert (second.kind, second.number) == (VersionKind.EVIDENCE, 1)
    assert journal.row(1).versions == 1
    assert journal.verify().holds


def test_evidence_may_come_before_its_entry(locker: EvidenceLocker, journal: Journal, photo: Path) -> None:
    change = locker.attach(None, locker.store(photo))
    assert change.kind == "evidence"
    assert [item.id for item in locker.items(None)] == list(change.ids)
    journal.add(incident(), evidence=change.ids)
    assert locker.items(None) == []
    assert [item.entry_id for item in locker.items(2)] == [2]
    assert len(journal.versions(2)[0].attachments) == 1
    later = locker.attach(None, locker.store_from(io.BytesIO(b"note"), "note.txt"))
    journal.amend(2, incident(where="Leeds"), evidence=later.ids)
    assert [item.name for item in locker.items(2)] == ["IMG 0042.jpg", "note.txt"]
    more = locker.attach(None, locker.store_from(io.BytesIO(b"more"), "more.txt"))
    journal.attach(2, more.ids)
    assert journal.row(2).evidence_count == 3
    assert journal.verify().holds


def test_order_is_that_of_attaching_not_of_storing(locker: EvidenceLocker, journal: Journal) -> None:
    first, second = (
        locker.attach(None, locker.store_from(io.BytesIO(name), "x")).ids[0] for name in (b"1", b"2")
    )
    journal.attach(1, [second])
    journal.attach(1, [first])
    assert [item.id for item in locker.items(1)] == [second, first]
    assert journal.verify().holds


def test_an_item_belongs_to_one_entry_only(locker: EvidenceLocker, journal: Journal, photo: Path) -> None:
    (item_id,) = locker.attach(None, locker.store(photo)).ids
    with pytest.raises(Bug):
        journal.attach(1, [item_id, item_id])
    journal.attach(1, [item_id])
    acts: list[Callable[[], object]] = [
        lambda: journal.add(incident(), evidence=[item_id]),
        lambda: journal.amend(1, incident(where="Leeds"), evidence=[item_id]),
        lambda: journal.attach(1, [item_id]),
        lambda: journal.attach(1, [99]),
        lambda: locker.remove(item_id),
    ]
    for act in acts:
        with pytest.raises(Bug):
            act()
    assert journal.count() == 1
    assert len(journal.versions(1)) == 2


def test_attaching_to_no_such_entry_leaves_no_row(
    locker: EvidenceLocker, journal: Journal, photo: Path
) -> None:
    stored = locker.store(photo)
    with pytest.raises(Bug):
        locker.attach(9, stored)
    assert locker.items(None) == locker.items(9) == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=300), st.sampled_from([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB]).map(os.urandom)
    )
)
def test_any_bytes_come_back(vault: Vault, tmp_path: Path, content: bytes) -> None:
    locker = EvidenceLocker(vault)
    path = tmp_path / "any"
    path.write_bytes(content)
    (item_id,) = locker.attach(None, locker.store(path)).ids
    item = locker.item(item_id)
    target = tmp_path / "out"
    locker.save_as(item, target)
    assert target.read_bytes() == content
    assert item.size == len(content)


def test_a_stopped_store_leaves_nothing(locker: EvidenceLocker, vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(os.urandom(3 * MIB))
    progress = Progress(lambda done, _total: progress.cancel() if done >= MIB else None)
    with pytest.raises(Cancelled):
        locker.store(path, progress)
    assert files_of(vault.home) == []


def test_what_was_stored_and_never_attached_goes_at_the_next_unlocking(
    vault: Vault, clock: FixedClock, journal: Journal, photo: Path
) -> None:
    locker = EvidenceLocker(vault)
    locker.attach(1, locker.store(photo))
    locker.attach(None, locker.store(photo))
    locker.store(photo)
    assert len(files_of(vault.home)) == 3
    assert locker.sweep() == 0
    vault.lock()
    again = Vault.unlock(vault.home, "correct horse battery staple", clock=clock)
    try:
        assert EvidenceLocker(again).sweep() == 1
        assert len(files_of(vault.home)) == 2
        (item,) = EvidenceLocker(again).items(1)
        assert EvidenceLocker(again).content(item) == JPEG
    finally:
        again.lock()


def test_what_is_discarded_or_removed_is_gone(locker: EvidenceLocker, vault: Vault, photo: Path) -> None:
    locker.discard(locker.store(photo))
    (item_id,) = locker.attach(None, locker.store(photo)).ids
    assert locker.remove(item_id) == Change("evidence", (item_id,))
    assert files_of(vault.home) == []
    assert locker.items(None) == []
    with pytest.raises(Bug):
        locker.item(item_id)


@pytest.mark.parametrize("name", ["missing.jpg", ".", "pipe", "nul\x00"])
def test_what_is_no_readable_file_is_refused_calmly(
    locker: EvidenceLocker, vault: Vault, tmp_path: Path, name: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileUnreadable):
        locker.store(tmp_path / name)
    assert files_of(vault.home) == []


def test_a_missing_file_and_a_swapped_file_are_named(
    locker: EvidenceLocker, journal: Journal, vault: Vault, photo: Path, tmp_path: Path
) -> None:
    locker.attach(1, [locker.store(photo), locker.store_from(io.BytesIO(b"other"), "other")])
    item, other = locker.items(1)
    with vault.database.transaction() as connection:
        # Each row now leads to the other's file: they open, and give what never went in here.
        connection.execute("UPDATE diary_evidence SET file = 'x' WHERE id = ?", (item.id,))
        for old, new in ((other, item), (item, other)):
            connection.execute(
                "UPDATE diary_evidence SET file = ?, key = ? WHERE id = ?", (new.file, new.key, old.id)
            )
    target = tmp_path / "out.jpg"
    target.write_bytes(b"was here before")
    with pytest.raises(EvidenceDamaged):
        locker.save_as(locker.items(1)[0], target)
    assert target.read_bytes() == b"was here before"
    (vault.home.evidence / item.file).unlink()
    with pytest.raises(EvidenceMissing):
        locker.content(locker.items(1)[1])


def test_evidence_that_is_not_what_was_sealed_is_named(
    locker: EvidenceLocker, journal: Journal, vault: Vault, photo: Path
) -> None:
    locker.attach(1, locker.store(photo))
    with vault.database.transaction() as connection:
        connection.execute("UPDATE diary_evidence SET sha256 = zeroblob(32)")
    assert journal.verify().broken == Break(Fault.EVIDENCE, 2, entry_id=1, version=1)


def test_saving_leaves_the_whole_file_or_nothing(
    locker: EvidenceLocker, journal: Journal, photo: Path, tmp_path: Path
) -> None:
    locker.attach(1, locker.store(photo))
    (item,) = locker.items(1)
    folder = tmp_path / "stick"
    folder.mkdir()
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        locker.save_as(item, folder / "photo.jpg", progress)
    assert list(folder.iterdir()) == []
    with pytest.raises(FileUnwritable):
        locker.save_as(item, tmp_path / "nowhere" / "photo.jpg")
    (folder / "taken").mkdir()
    with pytest.raises(FileUnwritable):
        locker.save_as(item, folder / "taken")
    assert [path.name for path in folder.iterdir()] == ["taken"]
    locker.save_as(item, folder / "photo.jpg")
    assert (folder / "photo.jpg").stat().st_mode & 0o777 == 0o600


def test_big_files_are_not_read_whole(locker: EvidenceLocker, journal: Journal, photo: Path) -> None:
    locker.attach(1, locker.store(photo))
    with pytest.raises(Bug):
        locker.content(locker.items(1)[0], limit=len(JPEG) - 1)


def test_no_key_shows_in_what_is_printed(locker: EvidenceLocker, journal: Journal, photo: Path) -> None:
    stored = locker.store(photo)
    locker.attach(1, stored)
    (item,) = locker.items(1)
    assert repr(item.key) not in repr(item) + repr(stored)
    assert item.file not in repr(item)
