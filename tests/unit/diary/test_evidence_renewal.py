"""Evidence gets new keys item by item, can be stopped anywhere, and seals still hold."""

import io
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.errors import Cancelled, DiskError, DiskFull, EvidenceMissing
from safeplan.progress import Progress
from safeplan.vault import evidence_file
from safeplan.vault.evidence_file import EvidenceStore
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.diary import incident
from tests.builders.vault import CHEAP, PASSPHRASE, snapshot

SIZES = (0, 10, 1024 * 1024, 2_500_000, 7)
CONTENTS = [bytes([number]) * size for number, size in enumerate(SIZES)]


@pytest.fixture
def locker(vault: Vault) -> EvidenceLocker:
    """Five items with one entry, of a vault that got new keys after."""
    locker = EvidenceLocker(vault)
    Journal(vault).add(incident())
    for number, content in enumerate(CONTENTS):
        locker.attach(1, locker.store_from(io.BytesIO(content), f"{number}.bin", len(content)))
    assert locker.old_keys() == 0
    WaysIn(vault).renew(PASSPHRASE, "new", cost=CHEAP)
    return locker


def names(vault: Vault) -> set[str]:
    return {path.name for path in vault.home.evidence.iterdir()}


def all_is_there(vault: Vault, locker: EvidenceLocker) -> bool:
    items = locker.items(1)
    return [locker.content(item) for item in items] == CONTENTS and Journal(vault).verify().holds


def changed(before: list[EvidenceItem], after: list[EvidenceItem]) -> int:
    pairs = list(zip(before, after, strict=True))
    assert all((a.file == b.file) == (a.key == b.key) for a, b in pairs)
    assert all(replace(a, file=b.file, key=b.key) == b for a, b in pairs)
    return sum(a.key != b.key for a, b in pairs)


def test_every_item_gets_a_new_key_and_name_and_old_files_go(vault: Vault, locker: EvidenceLocker) -> None:
    before = locker.items(1)
    assert locker.old_keys() == len(SIZES)
    told: list[tuple[int, int]] = []
    renewed = locker.renew_keys(Progress(lambda done, total: told.append((done, total))))
    assert changed(before, locker.items(1)) == len(SIZES)
    assert renewed.change.ids == tuple(item.id for item in before)
    assert renewed.left_out == ()
    assert names(vault) == {item.file for item in locker.items(1)}
    assert all_is_there(vault, locker)
    assert locker.old_keys() == 0
    assert told == sorted(told)
    assert all(done <= total == sum(SIZES) for done, total in told)


def test_without_a_renewal_and_after_it_nothing_is_done(vault: Vault, locker: EvidenceLocker) -> None:
    locker.renew_keys()
    locker.attach(1, locker.store_from(io.BytesIO(b"later"), "later"))
    before = locker.items(1)
    assert locker.renew_keys().change.ids == ()
    assert changed(before, locker.items(1)) == 0


def test_a_second_renewal_goes_over_all_again(vault: Vault, locker: EvidenceLocker) -> None:
    locker.renew_keys()
    before = locker.items(1)
    WaysIn(vault).renew("new", "newer", cost=CHEAP)
    assert locker.old_keys() == len(SIZES)
    locker.renew_keys()
    assert changed(before, locker.items(1)) == len(SIZES)


class StopAfter(Progress):
    """Stops the work after some steps."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self._steps = steps

    def step(self, done: int, total: int = 0) -> None:
        """Count."""
        self._steps -= 1
        if self._steps < 0:
            self.cancel()
        super().step(done, total)


def test_stopped_anywhere_it_goes_on_where_it_was(vault: Vault, locker: EvidenceLocker) -> None:
    before, rounds, moved = locker.items(1), 0, 0
    while locker.old_keys():
        rounds += 1
        with suppress(Cancelled):
            locker.renew_keys(StopAfter(4))
        assert all_is_there(vault, locker)
        assert names(vault) == {item.file for item in locker.items(1)}
        assert changed(before, locker.items(1)) >= moved
        moved = changed(before, locker.items(1))
    assert rounds > 1
    assert moved == len(SIZES)


def test_a_full_disk_stops_it_and_leaves_nothing_half_done(
    vault: Vault, locker: EvidenceLocker, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(vault.home.evidence)

    def full(*args: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(evidence_file, "make_private_file", full)
        with pytest.raises(DiskError):
            locker.renew_keys()
    assert snapshot(vault.home.evidence) == before
    assert locker.old_keys() == len(SIZES)
    locker.renew_keys()
    assert all_is_there(vault, locker)


@pytest.mark.parametrize("after_row", [False, True])
def test_killed_between_the_copy_and_its_row_or_the_row_and_the_old_file_nothing_is_lost(
    vault: Vault, locker: EvidenceLocker, monkeypatch: pytest.MonkeyPatch, after_row: bool
) -> None:
    def die(*args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(EvidenceStore, "remove", die)
        if not after_row:
            patch.setattr("safeplan.diary.attached.move", die)
        with pytest.raises(KeyboardInterrupt):
            locker.renew_keys()
    assert len(names(vault)) == len(SIZES) + 1
    vault.lock()
    vault = Vault.unlock(vault.home, "new")
    locker = EvidenceLocker(vault)
    assert locker.sweep() == 1
    assert all_is_there(vault, locker)
    assert locker.old_keys() == len(SIZES) - after_row
    locker.renew_keys()
    assert all_is_there(vault, locker)
    vault.lock()


def test_missing_and_damaged_items_are_left_out_and_named(vault: Vault, locker: EvidenceLocker) -> None:
    items = locker.items(1)
    (vault.home.evidence / items[1].file).unlink()
    path: Path = vault.home.evidence / items[3].file
    content = bytearray(path.read_bytes())
    content[70_000] ^= 1
    path.write_bytes(content)
    assert locker.renew_keys().left_out == (items[1].id, items[3].id)
    after = locker.items(1)
    assert changed(items, after) == 3
    assert (after[1].file, after[3].file) == (items[1].file, items[3].file)
    assert path.read_bytes() == content
    assert locker.old_keys() == 0


def test_an_item_read_before_it_moved_is_still_found(vault: Vault, locker: EvidenceLocker) -> None:
    items = locker.items(1)
    locker.renew_keys()
    assert [locker.content(item) for item in items] == CONTENTS
    (vault.home.evidence / locker.items(1)[1].file).unlink()
    with pytest.raises(EvidenceMissing):
        locker.content(items[1])


def test_an_item_removed_meanwhile_stays_removed(
    vault: Vault, locker: EvidenceLocker, monkeypatch: pytest.MonkeyPatch
) -> None:
    (loose,) = locker.attach(None, locker.store_from(io.BytesIO(b"loose"), "loose")).ids
    WaysIn(vault).renew("new", "newer", cost=CHEAP)
    real = EvidenceStore.copy

    def copy(self: EvidenceStore, name: str, key: bytes, progress: Progress) -> evidence_file.StoredFile:
        made = real(self, name, key, progress)
        if name == file:
            locker.remove(loose)
        return made

    file = locker.item(loose).file
    monkeypatch.setattr(EvidenceStore, "copy", copy)
    assert loose not in locker.renew_keys().change.ids
    assert names(vault) == {item.file for item in locker.items(1)}
