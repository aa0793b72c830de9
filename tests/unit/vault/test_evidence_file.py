"""Evidence: byte for byte, in and out, with nothing half-done left."""

import errno
import io
import os
import random
import stat
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.errors import (
    Bug,
    Cancelled,
    DiskFull,
    EvidenceDamaged,
    EvidenceMissing,
    FileUnreadable,
    FileUnwritable,
)
from safeplan.progress import Progress
from safeplan.vault import evidence_file
from safeplan.vault.evidence_file import PIECE_BYTES, EvidenceStore, StoredFile
from safeplan.vault.vault import Vault

PHOTO = bytes(range(256)) * 10_000
one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def store(folder: Path) -> EvidenceStore:
    return EvidenceStore(folder)


def put(store: EvidenceStore, content: bytes = PHOTO, progress: Progress | None = None) -> StoredFile:
    return store.put(io.BytesIO(content), len(content), progress or Progress())


def get(store: EvidenceStore, stored: StoredFile) -> bytes:
    sink = io.BytesIO()
    assert store.get(stored.name, stored.key, sink, Progress()) == stored.sha256
    return sink.getvalue()


@one_folder
@given(content=st.binary(max_size=5000))
def test_any_content_comes_back_byte_for_byte(store: EvidenceStore, content: bytes) -> None:
    stored = put(store, content)
    assert stored.sha256 == sha256(content).digest()
    assert stored.size == len(content)
    assert get(store, stored) == content


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES])
def test_sizes_around_a_piece(store: EvidenceStore, size: int) -> None:
    content = random.Random(size).randbytes(size)  # noqa: S311 - a seeded test
    stored = put(store, content)
    assert get(store, stored) == content
    pieces = list(store.read(stored.name, stored.key))
    assert b"".join(pieces) == content
    assert all(len(piece) <= PIECE_BYTES for piece in pieces)


def test_a_source_that_gives_little_at_a_time(store: EvidenceStore) -> None:
    class Trickle(io.RawIOBase):
        def __init__(self) -> None:
            self._inner = io.BytesIO(PHOTO)

        def read(self, size: int = -1) -> bytes:
            return self._inner.read(min(size, 70_001))

    stored = store.put(cast("BinaryIO", Trickle()), 0, Progress())
    assert get(store, stored) == PHOTO


def test_the_file_tells_nothing(store: EvidenceStore, folder: Path) -> None:
    first, second = put(store), put(store)
    assert first.name != second.name
    assert first.key != second.key
    assert {path.name for path in folder.iterdir()} == {first.name, second.name}
    assert len(first.name) == 32
    for path in folder.iterdir():
        content = path.read_bytes()
        assert PHOTO[:64] not in content
        assert b"SQLite" not in content
        assert first.key not in content
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert first.key.hex() not in repr(first)


@pytest.mark.parametrize("umask", [0o000, 0o777], ids=oct)
def test_the_file_is_private_whatever_the_umask(folder: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        stored = put(EvidenceStore(folder))
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / stored.name).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_progress_goes_from_nothing_to_all(store: EvidenceStore) -> None:
    steps: list[tuple[int, int]] = []
    stored = put(store, PHOTO, Progress(lambda done, total: steps.append((done, total))))
    assert steps[0] == (0, len(PHOTO))
    assert steps[-1] == (len(PHOTO), len(PHOTO))
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    steps.clear()
    sink = io.BytesIO()
    store.get(stored.name, stored.key, sink, Progress(lambda done, total: steps.append((done, total))))
    assert steps[0] == (0, len(PHOTO))
    assert steps[-1] == (len(PHOTO), len(PHOTO))


@pytest.mark.parametrize("after", [0, 1, 2])
def test_stopping_leaves_nothing(store: EvidenceStore, folder: Path, after: int) -> None:
    def stop(done: int, total: int) -> None:
        if done >= after * PIECE_BYTES:
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        put(store, PHOTO + PHOTO, progress)
    assert list(folder.iterdir()) == []


def test_leaving_stops_what_is_under_way_and_leaves_nothing(vault: Vault) -> None:
    def leave(done: int, total: int) -> None:
        if done:
            vault.lock()

    with pytest.raises(Cancelled):
        put(vault.evidence, PHOTO, Progress(leave))
    assert list(vault.home.evidence.iterdir()) == []


def test_leaving_stops_reading(store: EvidenceStore) -> None:
    stored = put(store)
    pieces = store.read(stored.name, stored.key)
    next(pieces)
    store.close()
    with pytest.raises(Cancelled):
        next(pieces)


class Broken(io.BytesIO):
    """Gives or takes one piece, then fails as the system would."""

    def __init__(self, code: int) -> None:
        super().__init__(bytes(PIECE_BYTES))
        self._error = OSError(code, "text", "/home/her name")

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(size)
        if not content:
            raise self._error
        return content

    def write(self, content: object) -> int:
        raise self._error


def test_a_source_that_breaks_off_is_unreadable_and_leaves_nothing(
    store: EvidenceStore, folder: Path
) -> None:
    with pytest.raises(FileUnreadable) as caught:
        store.put(Broken(errno.EIO), 0, Progress())
    assert "her name" not in str(caught.value)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "kind"), [(errno.EIO, FileUnwritable), (errno.EACCES, FileUnwritable), (errno.ENOSPC, DiskFull)]
)
def test_a_sink_that_takes_no_more(store: EvidenceStore, code: int, kind: type[Exception]) -> None:
    stored = put(store)
    with pytest.raises(kind):
        store.get(stored.name, stored.key, Broken(code), Progress())
    assert get(store, stored) == PHOTO


def test_a_full_disk_leaves_nothing(
    store: EvidenceStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise DiskFull

    monkeypatch.setattr(evidence_file, "sync_folder", full)
    with pytest.raises(DiskFull):
        put(store)
    assert list(folder.iterdir()) == []


def test_a_removed_item_is_missing_and_removing_twice_is_no_error(store: EvidenceStore, folder: Path) -> None:
    stored = put(store)
    store.remove(stored.name)
    store.remove(stored.name)
    assert list(folder.iterdir()) == []
    with pytest.raises(EvidenceMissing):
        get(store, stored)
    with pytest.raises(EvidenceMissing):
        list(store.read(stored.name, stored.key))


def test_any_damage_is_named(store: EvidenceStore, folder: Path) -> None:
    stored = put(store)
    path = folder / stored.name
    sound = path.read_bytes()
    chance = random.Random(7)  # noqa: S311 - a seeded test
    places = [chance.randrange(16, len(sound)) for _ in range(40)]
    for place in places:
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 4]) + sound[place + 1 :])
        try:
            # A page that holds nothing of the item, such as a free one, may well be altered.
            assert get(store, stored) == PHOTO
        except EvidenceDamaged:
            continue
    for length in [0, 1, 100, *sorted(chance.randrange(len(sound)) for _ in range(20))]:
        path.write_bytes(sound[:length])
        with pytest.raises(EvidenceDamaged):
            get(store, stored)
    path.write_bytes(os.urandom(len(sound)))
    with pytest.raises(EvidenceDamaged):
        get(store, stored)
    path.write_bytes(sound)
    assert get(store, stored) == PHOTO


def test_another_key_opens_nothing(store: EvidenceStore) -> None:
    stored = put(store)
    with pytest.raises(EvidenceDamaged):
        store.get(stored.name, bytes(32), io.BytesIO(), Progress())


def test_another_items_file_in_its_place_is_damage(store: EvidenceStore, folder: Path) -> None:
    first, second = put(store, b"one"), put(store, b"two")
    (folder / first.name).write_bytes((folder / second.name).read_bytes())
    with pytest.raises(EvidenceDamaged):
        get(store, first)


@pytest.mark.parametrize(
    "name", ["", "../archive.db", "x" * 32, "A" * 32, "0" * 31, "0" * 33, "0" * 32 + "\n"]
)
def test_no_other_file_can_be_named(store: EvidenceStore, name: str) -> None:
    with pytest.raises(Bug):
        store.remove(name)
    with pytest.raises(Bug):
        store.get(name, bytes(32), io.BytesIO(), Progress())


def test_sweeping_removes_orphans_and_nothing_else(store: EvidenceStore, folder: Path) -> None:
    kept, orphan = put(store, b"kept"), put(store, b"orphan")
    (folder / ("0" * 32 + "-journal")).write_bytes(b"left by a kill")
    (folder / "holiday.jpg").write_bytes(b"a picture")
    fresh = EvidenceStore(folder)
    assert fresh.sweep({kept.name}) == 2
    assert {path.name for path in folder.iterdir()} == {kept.name, "holiday.jpg"}
    assert get(fresh, kept) == b"kept"
    with pytest.raises(EvidenceMissing):
        get(fresh, orphan)


def test_sweeping_leaves_what_was_put_meanwhile(store: EvidenceStore) -> None:
    """An item is on the disk before its row is: a sweep of that moment must not take it."""
    known: set[str] = set()
    stored = put(store)
    assert store.sweep(known) == 0
    assert get(store, stored) == PHOTO


def test_sweeping_where_there_is_no_folder(store: EvidenceStore) -> None:
    assert store.sweep(set()) == 0


def test_memory_does_not_grow_with_the_size(store: EvidenceStore) -> None:
    """Python's own part of it: a few pieces at a time. SQLite's cache is bounded by itself."""
    import tracemalloc

    class Zeros(io.RawIOBase):
        left = 40 * PIECE_BYTES

        def read(self, size: int = -1) -> bytes:
            size = min(size, self.left)
            self.left -= size
            return bytes(size)

    tracemalloc.start()
    try:
        stored = store.put(cast("BinaryIO", Zeros()), 0, Progress())
        for _ in store.read(stored.name, stored.key):
            pass
        assert tracemalloc.get_traced_memory()[1] < 8 * PIECE_BYTES
    finally:
        tracemalloc.stop()
