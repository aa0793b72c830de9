"""New keys for everything: at whatever step it is cut short, one passphrase opens all she wrote."""

import io
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import pytest

from safeplan.errors import Cancelled, DiskError, DiskFull, VaultDamaged, WrongPassphrase
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import atomic, keyfile, keys, renewal
from safeplan.vault.connection import file_salt
from safeplan.vault.keyfile import OpenedSlot, SlotKind
from safeplan.vault.keys import Cost
from safeplan.vault.opening import open_database
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.vault import CHEAP, PASSPHRASE, a_draft, a_locked_vault, snapshot
from tests.unit.vault.test_disk import files_no_longer_than

NEW = "a new passphrase"
DEARER = Cost(memory_kib=128, passes=1, lanes=1)
DRAFTS = 30


@pytest.fixture
def filled(home: Home) -> Iterator[Vault]:
    """An open vault with some drafts, and the log of some more."""
    a_locked_vault(home, drafts=DRAFTS)
    vault = Vault.unlock(home, PASSPHRASE)
    vault.drafts.keep("write", {"text": "the last"})
    yield vault
    vault.lock()


class StopAfter(Progress):
    """Stops the work at one of its steps.

    Args:
        steps: how many it may take before.
    """

    def __init__(self, steps: int) -> None:
        super().__init__()
        self._steps = steps

    def step(self, done: int, total: int = 0) -> None:
        """Count, and stop."""
        if self._steps == 0:
            self.cancel()
        self._steps -= 1
        super().step(done, total)


def renew(vault: Vault, progress: Progress | None = None) -> None:
    WaysIn(vault).renew(PASSPHRASE, NEW, progress, cost=DEARER)


def holds_all(vault: Vault) -> bool:
    return vault.drafts.get("write") == {"text": "the last"} and all(
        vault.drafts.get(f"editor:{number}") == a_draft(number) for number in range(DRAFTS)
    )


def opened(home: Home) -> Vault:
    """Unlock with the one of the two passphrases that opens."""
    home.tries.unlink(missing_ok=True)
    try:
        vault = Vault.unlock(home, PASSPHRASE)
    except WrongPassphrase:
        home.tries.unlink()
        return Vault.unlock(home, NEW)
    with pytest.raises(WrongPassphrase):
        slot(home, NEW)
    return vault


def slot(home: Home, passphrase: str) -> OpenedSlot:
    copies = keyfile.read_copies(home)
    assert copies is not None
    return copies.slots.open(copies.slots.derive(passphrase))


def is_clean(home: Home) -> bool:
    """Whether nothing is left of a renewal, finished or not."""
    left = {path.name for path in home.folder.iterdir()} - {"archive", home.tries.name}
    return left == {home.database.name, home.key_file.name, home.key_file_copy.name}


# All goes well


def test_everything_is_new_and_all_is_there(filled: Vault) -> None:
    home = filled.home
    code = WaysIn(filled).make_recovery(PASSPHRASE)
    before, key_before = keyfile.read_copies(home), slot(home, PASSPHRASE).data_key
    renew(filled)
    after, key_after = keyfile.read_copies(home), slot(home, NEW).data_key
    assert before is not None
    assert after is not None
    assert key_after != key_before
    assert after.slots.salt != before.slots.salt
    assert after.slots.cost == DEARER
    assert not set(after.slots.slots) & set(before.slots.slots)
    assert slot(home, NEW).old_key is None
    assert home.database.read_bytes()[:16] == file_salt(key_after)
    assert holds_all(filled)
    filled.drafts.keep("after", {"text": "written on"})
    filled.lock()
    assert is_clean(home)
    for secret in (PASSPHRASE, code.text()):
        with pytest.raises(WrongPassphrase):
            Vault.unlock(home, secret)
    vault = Vault.unlock(home, NEW)
    assert holds_all(vault)
    assert vault.drafts.get("after") == {"text": "written on"}
    vault.lock()


def test_only_the_passphrase_is_left_as_a_way_in_with_its_time(filled: Vault) -> None:
    ways = WaysIn(filled)
    ways.make_recovery(PASSPHRASE)
    renew(filled)
    (way,) = ways.ways()
    assert way.kind is SlotKind.PASSPHRASE
    assert way.made is not None
    ways.change_passphrase(NEW, PASSPHRASE)
    assert ways.check_recovery(ways.make_recovery(PASSPHRASE).text())


def test_it_can_be_done_again_and_again(filled: Vault) -> None:
    names = set()
    for old, new in ((PASSPHRASE, NEW), (NEW, PASSPHRASE), (PASSPHRASE, NEW)):
        WaysIn(filled).renew(old, new, cost=CHEAP)
        names.add(filled.preferences.get(renewal.RENEWED, ""))
        assert holds_all(filled)
    assert len(names) == 3


def test_evidence_stays_readable_and_older_layouts_copies_go(filled: Vault) -> None:
    content = os.urandom(5000)
    stored = filled.evidence.put(io.BytesIO(content), len(content), Progress())
    older = filled.home.folder / "archive.2.bak"
    older.write_bytes(b"under the old key")
    renew(filled)
    assert b"".join(filled.evidence.read(stored.name, stored.key)) == content
    assert not older.exists()


def test_the_cost_is_measured_anew(filled: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "calibrated_cost", lambda: DEARER)
    WaysIn(filled).renew(PASSPHRASE, NEW)
    copies = keyfile.read_copies(filled.home)
    assert copies is not None
    assert copies.slots.cost == DEARER


def test_drafts_kept_meanwhile_are_there(filled: Vault) -> None:
    kept: list[int] = []
    end = threading.Event()

    def write() -> None:
        number = 0
        while not end.is_set():
            filled.drafts.keep("meanwhile", {"number": number})
            kept.append(number)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    for old, new in ((PASSPHRASE, NEW), (NEW, PASSPHRASE), (PASSPHRASE, NEW)):
        WaysIn(filled).renew(old, new, cost=CHEAP)
    end.set()
    writer.join()
    filled.lock()
    vault = Vault.unlock(filled.home, NEW)
    assert vault.drafts.get("meanwhile") == {"number": kept[-1]}
    assert len(kept) > 3
    vault.lock()


def test_a_draft_kept_between_two_steps_of_the_copying_is_in_the_renewed_vault(filled: Vault) -> None:
    filled.drafts.keep("long", {"text": "x" * 3_000_000})
    kept: list[int] = []

    def keep(done: int, total: int) -> None:
        number = len(kept)
        drafts = {"meanwhile": number, "editor:1": number, f"new:{number}": number}
        writer = threading.Thread(
            target=lambda: [filled.drafts.keep(name, {"number": kept}) for name, kept in drafts.items()],
            daemon=True,
        )
        writer.start()
        writer.join(60)
        # Otherwise she would have had to wait until all is copied.
        assert not writer.is_alive()
        kept.append(done)

    renew(filled, Progress(keep))
    # While it is copied, while it is looked through, and right before the end.
    assert len(set(kept)) > 5
    assert kept.count(kept[-1]) > 1
    filled.lock()
    vault = Vault.unlock(filled.home, NEW)
    assert vault.drafts.get("meanwhile") == vault.drafts.get("editor:1") == {"number": len(kept) - 1}
    for number in range(len(kept)):
        assert vault.drafts.get(f"new:{number}") == {"number": number}
    assert vault.drafts.get("write") == {"text": "the last"}
    vault.lock()


def test_a_copy_that_did_not_come_out_as_written_is_not_put_in_place(filled: Vault) -> None:
    filled.drafts.keep("long", {"text": "x" * 3_000_000})
    spoilt: list[int] = []

    def spoil_once(done: int, total: int) -> None:
        if done > 200 and not spoilt:
            spoil(filled.home, "altered")
            spoilt.append(done)

    with pytest.raises(VaultDamaged):
        renew(filled, Progress(spoil_once))
    assert spoilt
    assert not filled.home.next_database.exists()
    assert holds_all(filled)
    renew(filled)
    assert holds_all(filled)


def test_leaving_while_it_is_copied_leaves_all_as_it_was(filled: Vault) -> None:
    filled.drafts.keep("long", {"text": "x" * 3_000_000})

    def leave(done: int, total: int) -> None:
        if done > 200:
            filled.lock()

    with pytest.raises(Cancelled):
        renew(filled, Progress(leave))
    assert is_clean(filled.home)
    vault = opened(filled.home)
    assert holds_all(vault)
    assert slot(filled.home, PASSPHRASE).old_key is None
    vault.lock()


def test_it_waits_for_a_backup_under_way_and_can_be_stopped_there(filled: Vault) -> None:
    progress = Progress()
    before = snapshot(filled.home.folder)
    with filled.copying:
        progress.cancel()
        with pytest.raises(Cancelled):
            renew(filled, progress)
    assert snapshot(filled.home.folder) == before
    renew(filled)


def test_stopped_at_any_page_all_is_as_it_was(filled: Vault) -> None:
    filled.drafts.keep("long", {"text": "x" * 5_000_000})
    # A step for every hundred pages, while copying and while looking the copy through.
    for at in (0, 1, 2, 8, 14, 20, 24):
        progress = StopAfter(at)
        with pytest.raises(Cancelled):
            renew(filled, progress)
        assert not filled.home.next_database.exists()
        assert holds_all(filled)
        filled.drafts.keep("after", {"at": at})
    filled.lock()
    vault = Vault.unlock(filled.home, PASSPHRASE)
    assert vault.drafts.get("after") == {"at": 24}
    vault.lock()


def test_a_damaged_database_is_not_renewed(filled: Vault) -> None:
    filled.lock()
    with filled.home.database.open("r+b") as file:
        file.seek(4096 * 5 + 100)
        file.write(b"damage")
    vault = Vault.unlock(filled.home, PASSPHRASE)
    with pytest.raises(VaultDamaged):
        renew(vault)
    assert not vault.home.next_database.exists()
    vault.lock()
    Vault.unlock(filled.home, PASSPHRASE).lock()


# Cut short


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch, before_each: Callable[[], None]) -> Iterator[None]:
    """Call something before each step that changes the folder."""

    def watch(owner: object, name: str) -> Callable[..., object]:
        real = getattr(owner, name)

        def act(*args: object, **named: object) -> object:
            with atomic.sorted_os_errors() if owner is renewal else nullcontext():
                before_each()
            return real(*args, **named)

        return act

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "_write_synced", watch(atomic, "_write_synced"))
        for name in ("replace", "unlink"):
            patch.setattr(Path, name, watch(Path, name))
        for name in ("fsync", "unlink"):
            patch.setattr(os, name, watch(os, name))
        for name in ("make_private_file", "copy_database", "_note"):
            patch.setattr(renewal, name, watch(renewal, name))
        yield


@pytest.fixture
def moments(filled: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Home]:
    """The folder as a kill would leave it before each step of a renewal, and after the last."""
    found: list[Home] = []
    busy: list[bool] = []

    def keep() -> None:
        if busy:
            return
        busy.append(True)
        copy = Home(tmp_path / f"moment {len(found)}")
        shutil.copytree(filled.home.folder, copy.folder)
        found.append(copy)
        busy.clear()

    with watched(monkeypatch, keep):
        renew(filled)
    keep()
    return found


def between(home: Home) -> bool:
    """Whether the key file holds both keys, and the database is under the old one."""
    with suppress(WrongPassphrase):
        both = slot(home, NEW)
        return both.old_key is not None and home.database.read_bytes()[:16] == file_salt(both.old_key)
    return False


def test_at_every_moment_one_passphrase_opens_all(moments: list[Home]) -> None:
    assert len(moments) > 15
    passphrases = []
    for home in moments:
        vault = opened(home)
        assert holds_all(vault)
        vault.drafts.keep("after", {"text": "on"})
        with suppress(WrongPassphrase):
            assert slot(home, NEW).old_key is None
            passphrases.append(NEW)
        vault.lock()
        assert is_clean(home)
        vault = opened(home)
        assert vault.drafts.get("after") == {"text": "on"}
        vault.lock()
    assert 3 < len(passphrases) < len(moments) - 3
    assert not any(map(between, moments))


def test_what_unlocking_finishes_may_be_cut_short_as_well(
    moments: list[Home], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_short = [home for home in moments if between(home)]
    for number, home in enumerate(cut_short[:: len(cut_short) - 1]):
        again: list[Home] = []
        busy: list[bool] = []

        def keep(home: Home = home, number: int = number, again: list[Home] = again) -> None:
            if not busy:  # noqa: B023 - the copying itself changes files too
                busy.append(True)  # noqa: B023
                copy = Home(tmp_path / f"again {number} {len(again)}")
                shutil.copytree(home.folder, copy.folder)
                again.append(copy)
                busy.clear()  # noqa: B023

        with watched(monkeypatch, keep):
            Vault.unlock(home, NEW).lock()
        assert len(again) > 3
        for each in again:
            vault = opened(each)
            assert holds_all(vault)
            vault.lock()
            assert is_clean(each)


@pytest.fixture
def half_way(moments: list[Home]) -> Home:
    """The last moment at which the database is still under its old key, and the key file is not."""
    return [home for home in moments if between(home)][-1]


def spoil(home: Home, how: str) -> None:
    if how == "gone":
        home.next_database.unlink()
    elif how == "cut short":
        os.truncate(home.next_database, home.next_database.stat().st_size - 4096)
    else:
        with home.next_database.open("r+b") as file:
            file.seek(4096 * 3 + 7)
            file.write(b"damage")


@pytest.mark.parametrize("how", ["gone", "cut short", "altered"])
def test_a_copy_that_was_lost_is_made_again(half_way: Home, how: str) -> None:
    spoil(half_way, how)
    vault = Vault.unlock(half_way, NEW)
    assert holds_all(vault)
    vault.lock()
    assert is_clean(half_way)
    assert half_way.database.read_bytes()[:16] == file_salt(slot(half_way, NEW).data_key)


@pytest.mark.parametrize("how", ["gone", "altered"])
@pytest.mark.parametrize("keys_fail", [False, True])
def test_where_the_disk_cannot_finish_it_is_undone_and_nothing_written_is_lost(
    half_way: Home, how: str, keys_fail: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(half_way, how)

    def full(*args: object, **named: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(renewal, "copy_database", full)
        if keys_fail:
            patch.setattr(keyfile, "write_copies", full)
        vault = Vault.unlock(half_way, NEW)
        assert holds_all(vault)
        vault.drafts.keep("after", {"text": "written under the old key"})
        vault.lock()
    assert not half_way.next_database.exists()
    vault = Vault.unlock(half_way, NEW)
    assert holds_all(vault)
    assert vault.drafts.get("after") == {"text": "written under the old key"}
    WaysIn(vault).change_passphrase(NEW, PASSPHRASE)
    vault.lock()
    assert is_clean(half_way)


def test_a_copy_older_than_the_log_beside_the_database_is_not_trusted(half_way: Home) -> None:
    older = half_way.next_database.read_bytes()
    both = slot(half_way, NEW)
    assert both.old_key is not None
    database = open_database(half_way, both.old_key)
    with database.transaction() as connection:
        connection.execute("UPDATE drafts SET value = '{\"a\":1}' WHERE editor = 'editor:1'")
    half_way.next_database.write_bytes(older)
    left = {path.name: path.read_bytes() for path in half_way.folder.iterdir() if path.is_file()}
    database.close()
    for name, content in left.items():
        (half_way.folder / name).write_bytes(content)
    assert "archive.db-wal" in left
    vault = Vault.unlock(half_way, NEW)
    assert vault.drafts.get("editor:1") == {"a": 1}
    vault.lock()


def test_changing_ways_while_it_is_undone_for_want_of_room_works(
    half_way: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(half_way, "gone")

    def full(*args: object, **named: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(renewal, "copy_database", full)
        patch.setattr(keyfile, "write_copies", full)
        vault = Vault.unlock(half_way, NEW)
    code = WaysIn(vault).make_recovery(NEW)
    vault.drafts.keep("after", {"text": "on"})
    vault.lock()
    for secret in (code.text(), NEW):
        vault = Vault.unlock(half_way, secret)
        assert holds_all(vault)
        assert vault.drafts.get("after") == {"text": "on"}
        vault.lock()


# A disk that fails


def count_steps(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> int:
    steps = [0]

    def count() -> None:
        steps[0] += 1

    with watched(monkeypatch, count):
        WaysIn(vault).renew(PASSPHRASE, NEW, cost=CHEAP)
        WaysIn(vault).renew(NEW, PASSPHRASE, cost=CHEAP)
    return steps[0] // 2 + 1


@pytest.mark.parametrize("goes_on", [False, True])
def test_whatever_step_fails_she_has_all_and_the_vault_goes_on(
    filled: Vault, monkeypatch: pytest.MonkeyPatch, goes_on: bool
) -> None:
    """Once, or from that step on whatever is tried."""
    home, vault, failures = filled.home, filled, 0
    for at in range(1, count_steps(filled, monkeypatch) + 1):
        steps = [0]

        def fail(at: int = at, steps: list[int] = steps) -> None:
            steps[0] += 1
            if steps[0] == at or (goes_on and steps[0] > at):
                raise OSError(28, "x")

        with watched(monkeypatch, fail):
            try:
                WaysIn(vault).renew(PASSPHRASE, NEW, cost=CHEAP)
            except DiskError:
                failures += 1
        with suppress(Cancelled):  # closed, where even undoing it failed
            vault.drafts.keep("after", {"at": at})
            assert holds_all(vault)
        if not vault.database.is_closed:
            assert vault.drafts.get("after") == {"at": at}
        kept = None if vault.database.is_closed else {"at": at}
        vault.lock()
        vault = opened(home)
        assert holds_all(vault)
        assert kept is None or vault.drafts.get("after") == kept
        with suppress(WrongPassphrase):
            slot(home, NEW)
            WaysIn(vault).change_passphrase(NEW, PASSPHRASE)
    vault.lock()
    assert failures > 8


def test_writes_that_fail_at_any_size_leave_all_as_it_was(filled: Vault) -> None:
    failed = 0
    for limit in range(0, 400_000, 20_000):
        try:
            with files_no_longer_than(limit):
                renew(filled)
        except DiskError:
            failed += 1
            assert not filled.home.next_database.exists()
            assert holds_all(filled)
            assert slot(filled.home, PASSPHRASE).old_key is None
        else:
            break
    assert failed > 3
    filled.lock()
    vault = opened(filled.home)
    assert holds_all(vault)
    vault.lock()
