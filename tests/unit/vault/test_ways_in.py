"""Ways in: each changed, made or withdrawn by itself; a crash or a full disk at any step loses none."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from safeplan.errors import (
    Bug,
    Cancelled,
    DiskError,
    DiskFull,
    DriveGone,
    FolderReadOnly,
    HalfOfCode,
    MistypedCode,
    VaultDamaged,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.vault import atomic, keyfile
from safeplan.vault.keyfile import KeySlots, OpenedSlot, SlotKind
from safeplan.vault.recovery import Half, RecoveryCode, join, read
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WayIn, WaysIn
from tests.builders.clock import FixedClock
from tests.builders.vault import CHEAP, PAGE, PASSPHRASE, run_sql, snapshot
from tests.unit.vault.test_disk import fill

NEW = "a new passphrase"


def opens(home: Home, secret: str) -> bool:
    home.tries.unlink(missing_ok=True)
    try:
        Vault.unlock(home, secret).lock()
    except WrongPassphrase:
        return False
    return True


def kinds(vault: Vault) -> list[SlotKind]:
    return [way.kind for way in WaysIn(vault).ways()]


def slots(home: Home) -> KeySlots:
    copies = keyfile.read_copies(home)
    assert copies is not None
    assert not copies.to_mend
    return copies.slots


def watch_derive(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by each text a key is derived from."""
    derived: list[str] = []
    real = KeySlots.derive

    def watched(self: KeySlots, text: str) -> bytearray:
        derived.append(text)
        return real(self, text)

    monkeypatch.setattr(KeySlots, "derive", watched)
    return derived


# The passphrase


def test_a_changed_passphrase_opens_and_the_old_one_does_not(vault: Vault) -> None:
    vault.drafts.keep("write", {"text": "before"})
    WaysIn(vault).change_passphrase(PASSPHRASE, NEW)
    vault.drafts.keep("more", {"text": "after"})
    vault.lock()
    assert opens(vault.home, NEW)
    assert not opens(vault.home, PASSPHRASE)
    again = Vault.unlock(vault.home, NEW)
    assert [again.drafts.get(name) for name in ("write", "more")] == [{"text": "before"}, {"text": "after"}]
    again.lock()


def test_a_change_takes_two_derivations_and_rewrites_the_same_slot_in_both_copies(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = slots(vault.home), KeySlots.derive
    derived = watch_derive(monkeypatch)
    WaysIn(vault).change_passphrase(PASSPHRASE, NEW)
    assert derived == [PASSPHRASE, NEW]
    after = slots(vault.home)
    assert after.generation > before.generation
    changed = [index for index in range(8) if before.slots[index] != after.slots[index]]
    assert len(changed) == 1
    assert after.open(real(after, NEW)).index == before.open(real(before, PASSPHRASE)).index


@pytest.mark.parametrize("typed", ["wrong", "", NEW])
def test_without_the_old_one_nothing_changes(vault: Vault, typed: str) -> None:
    before = snapshot(vault.home.folder)
    ways = WaysIn(vault)
    acts: list[Callable[[], object]] = [
        lambda: ways.change_passphrase(typed, NEW),
        lambda: ways.make_recovery(typed),
        lambda: ways.withdraw(SlotKind.RECOVERY, typed),
        lambda: ways.renew(typed, NEW),
    ]
    for act in acts:
        with pytest.raises(WrongPassphrase):
            act()
    assert snapshot(vault.home.folder) == before


def test_a_recovery_code_is_not_taken_for_the_old_passphrase(vault: Vault) -> None:
    ways = WaysIn(vault)
    code = ways.make_recovery(PASSPHRASE)
    for text in (code.text(), code.canonical()):
        with pytest.raises(WrongPassphrase):
            ways.change_passphrase(text, NEW)


def test_an_empty_passphrase_is_refused(vault: Vault) -> None:
    before = snapshot(vault.home.folder)
    with pytest.raises(Bug):
        WaysIn(vault).change_passphrase(PASSPHRASE, "")
    with pytest.raises(Bug):
        WaysIn(vault).renew(PASSPHRASE, "")
    assert snapshot(vault.home.folder) == before


def test_another_vaults_key_file_is_noticed(vault: Vault, tmp_path: Path) -> None:
    other = Vault.create(Home(tmp_path / "other"), PASSPHRASE, cost=CHEAP)
    other.lock()
    for name in ("key_file", "key_file_copy"):
        getattr(vault.home, name).write_bytes(getattr(other.home, name).read_bytes())
    with pytest.raises(VaultDamaged):
        WaysIn(vault).change_passphrase(PASSPHRASE, NEW)


# The recovery code


def test_a_recovery_code_opens_however_it_is_typed(vault: Vault) -> None:
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    vault.lock()
    for typed in (code.text(), code.text().lower(), code.canonical(), code.text().replace("0", "o")):
        again = Vault.unlock(vault.home, typed)
        assert again.opened_by is SlotKind.RECOVERY
        again.lock()
    again = Vault.unlock(vault.home, PASSPHRASE)
    assert again.opened_by is SlotKind.PASSPHRASE
    again.lock()


def test_two_halves_open_together_and_neither_alone(vault: Vault) -> None:
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    vault.lock()
    halves = code.halves()
    for half in halves:
        with pytest.raises(HalfOfCode):
            Vault.unlock(vault.home, half)
    one, other = (read(half) for half in halves)
    assert isinstance(one, Half)
    assert isinstance(other, Half)
    assert opens(vault.home, join(one, other).text())


def test_a_code_is_derived_once_and_a_wrong_try_too(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    vault.lock()
    derived = watch_derive(monkeypatch)
    assert opens(vault.home, code.text())
    assert not opens(vault.home, "wrong")
    assert derived == [code.canonical(), "wrong"]


def test_a_passphrase_that_reads_as_a_code_or_half_still_opens(vault: Vault) -> None:
    for passphrase in (RecoveryCode.new().text(), RecoveryCode.new().halves()[0]):
        WaysIn(vault).change_passphrase(PASSPHRASE, passphrase)
        vault.lock()
        assert opens(vault.home, passphrase)
        vault = Vault.unlock(vault.home, passphrase)
        WaysIn(vault).change_passphrase(passphrase, PASSPHRASE)
    vault.lock()


def test_a_new_code_ends_the_one_before(vault: Vault) -> None:
    ways = WaysIn(vault)
    first, second = ways.make_recovery(PASSPHRASE), ways.make_recovery(PASSPHRASE)
    assert kinds(vault) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
    assert not ways.check_recovery(first.text())
    assert ways.check_recovery(second.text())
    vault.lock()
    assert not opens(vault.home, first.text())
    assert opens(vault.home, second.text())


def test_a_rehearsal_tells_right_from_wrong_and_from_mistyped(vault: Vault) -> None:
    ways = WaysIn(vault)
    code = ways.make_recovery(PASSPHRASE)
    assert ways.check_recovery(code.text().lower())
    assert not ways.check_recovery(RecoveryCode.new().text())
    with pytest.raises(MistypedCode):
        ways.check_recovery(code.text()[:-1])
    with pytest.raises(HalfOfCode):
        ways.check_recovery(code.halves()[1])


def test_after_a_recovery_a_new_passphrase_is_set_without_the_old_one(vault: Vault) -> None:
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    with pytest.raises(Bug):
        WaysIn(vault).replace_passphrase(NEW)
    vault.lock()
    vault = Vault.unlock(vault.home, code.text())
    WaysIn(vault).replace_passphrase(NEW)
    assert vault.opened_by is SlotKind.PASSPHRASE
    assert kinds(vault) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
    vault.lock()
    assert opens(vault.home, NEW)
    assert opens(vault.home, code.text())
    assert not opens(vault.home, PASSPHRASE)


# Withdrawing


def test_a_withdrawn_way_is_random_bytes_in_both_copies(vault: Vault) -> None:
    ways = WaysIn(vault)
    before = slots(vault.home)
    code = ways.make_recovery(PASSPHRASE)
    made = slots(vault.home)
    ways.withdraw(SlotKind.RECOVERY, PASSPHRASE)
    after = slots(vault.home)
    (index,) = (each for each in range(8) if before.slots[each] != made.slots[each])
    assert after.slots[index] not in (before.slots[index], made.slots[index])
    assert kinds(vault) == [SlotKind.PASSPHRASE]
    vault.lock()
    assert not opens(vault.home, code.text())
    assert opens(vault.home, PASSPHRASE)


def test_the_passphrase_cannot_be_withdrawn_nor_a_code_without_it(vault: Vault) -> None:
    WaysIn(vault).make_recovery(PASSPHRASE)
    before = snapshot(vault.home.folder)
    with pytest.raises(Bug):
        WaysIn(vault).withdraw(SlotKind.PASSPHRASE, PASSPHRASE)
    with pytest.raises(Bug):
        WaysIn(vault).withdraw(SlotKind.RECOVERY)
    assert snapshot(vault.home.folder) == before


def test_withdrawing_what_is_not_there_changes_nothing(vault: Vault) -> None:
    before = snapshot(vault.home.folder)
    WaysIn(vault).withdraw(SlotKind.RECOVERY, PASSPHRASE)
    assert snapshot(vault.home.folder) == before


# Which there are


def test_each_way_tells_when_it_was_made(home: Home, clock: FixedClock) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP, clock=clock)
    first = clock.now()
    clock.advance(timedelta(days=3))
    WaysIn(vault).make_recovery(PASSPHRASE)
    assert WaysIn(vault).ways() == (WayIn(SlotKind.PASSPHRASE, first), WayIn(SlotKind.RECOVERY, clock.now()))
    clock.advance(timedelta(days=3))
    WaysIn(vault).change_passphrase(PASSPHRASE, NEW)
    assert WaysIn(vault).ways()[0].made == clock.now()
    with vault.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM way_in").fetchall() == [(2,)]
    vault.lock()


def test_many_changes_never_touch_a_slot_in_use(vault: Vault) -> None:
    ways, passphrase = WaysIn(vault), PASSPHRASE
    for number in range(12):
        code = ways.make_recovery(passphrase)
        ways.put(SlotKind.DEVICE, passphrase, lambda slots: slots.derive("PIN"))
        ways.change_passphrase(passphrase, f"number {number}")
        passphrase = f"number {number}"
        assert kinds(vault) == list(SlotKind)
        assert ways.check_recovery(code.text())
        now = slots(vault.home)
        assert now.open(now.derive("PIN")).kind == SlotKind.DEVICE


@pytest.mark.parametrize(
    "spoil", ["DROP TABLE way_in", "DELETE FROM way_in", "UPDATE way_in SET made = 'never', mark = x'00'"]
)
def test_a_lost_record_locks_nobody_out_and_hides_no_way(vault: Vault, spoil: str) -> None:
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    vault.lock()
    run_sql(vault.home, "DELETE FROM way_in WHERE mark > (SELECT min(mark) FROM way_in)", spoil)
    vault = Vault.unlock(vault.home, PASSPHRASE)
    ways = WaysIn(vault)
    assert ways.ways() == (WayIn(SlotKind.PASSPHRASE, None), WayIn(SlotKind.RECOVERY, None))
    ways.put(SlotKind.DEVICE, PASSPHRASE, lambda slots: slots.derive("PIN"))
    ways.change_passphrase(PASSPHRASE, NEW)
    assert ways.check_recovery(code.text())
    vault.lock()
    assert opens(vault.home, NEW)


def test_what_a_slot_is_for_shows_only_with_the_data_key(vault: Vault) -> None:
    WaysIn(vault).make_recovery(PASSPHRASE)
    now = slots(vault.home)
    with vault.database.raw_key() as data_key:
        assert sorted(now.uses(data_key).values()) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
    for _ in range(50):
        assert now.uses(bytearray(os.urandom(32))) == {}


# When the disk fails, and when the process dies


def changing(vault: Vault) -> None:
    WaysIn(vault).change_passphrase(PASSPHRASE, NEW)


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, at: int, error: OSError | None) -> Iterator[list[int]]:
    """Let the call number `at` that changes the disk fail, or with None end the process there."""
    count = [0]

    def watched(module: object, name: str) -> Callable[..., object]:
        real = getattr(module, name)

        def act(*args: object, **named: object) -> object:
            count[0] += 1
            if count[0] == at:
                raise error or KeyboardInterrupt
            if error is None and count[0] > at:
                raise KeyboardInterrupt
            return real(*args, **named)

        return act

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "_write_synced", watched(atomic, "_write_synced"))
        patch.setattr(Path, "replace", watched(Path, "replace"))
        patch.setattr(os, "fsync", watched(os, "fsync"))
        yield count


STEPS = 14


@pytest.mark.parametrize("at", range(1, STEPS))
def test_killed_at_any_step_the_old_or_the_new_one_opens_it(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    with failing(monkeypatch, at, None), suppress(KeyboardInterrupt):
        changing(vault)
    vault.lock()
    assert opens(vault.home, PASSPHRASE) != opens(vault.home, NEW)
    assert opens(vault.home, code.text())
    slots(vault.home)


ERRORS = {28: DiskFull, 30: FolderReadOnly, 5: DriveGone}


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize("at", range(1, STEPS))
def test_a_failing_disk_is_named_and_the_error_tells_the_truth(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, at: int, number: int
) -> None:
    failed: DiskError | None = None
    with failing(monkeypatch, at, OSError(number, "x")) as count:
        try:
            changing(vault)
        except DiskError as error:
            failed = error
    assert count[0] > 0
    if failed is not None:
        assert type(failed) is ERRORS[number]
        assert not list(vault.home.folder.glob("*.new"))
        changing(vault)
    vault.lock()
    assert opens(vault.home, NEW)
    assert not opens(vault.home, PASSPHRASE)


def test_the_steps_above_are_all_there_are(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    with failing(monkeypatch, 0, OSError()) as count:
        changing(vault)
    assert 6 <= count[0] < STEPS


def test_a_read_only_folder_is_told_and_alters_nothing(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: state for name, state in snapshot(vault.home.folder).items() if "idx" in name}

    def refused(*args: object) -> None:
        raise PermissionError(13, "x")

    monkeypatch.setattr(atomic, "_write_synced", refused)
    with pytest.raises(FolderReadOnly):
        changing(vault)
    monkeypatch.undo()
    assert {name: state for name, state in snapshot(vault.home.folder).items() if "idx" in name} == before
    assert WaysIn(vault).ways()[0].made is not None


@pytest.mark.parametrize("leave", [0, PAGE, 2 * PAGE])
def test_on_a_full_disk_no_way_changes(small_disk: Path, leave: int) -> None:
    home = Home(small_disk / "lists-data")
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    code = WaysIn(vault).make_recovery(PASSPHRASE)
    before = home.key_file.read_bytes()
    filler = fill(small_disk, leave)
    acts: list[Callable[[], object]] = [
        lambda: WaysIn(vault).change_passphrase(PASSPHRASE, NEW),
        lambda: WaysIn(vault).make_recovery(PASSPHRASE),
        lambda: WaysIn(vault).withdraw(SlotKind.RECOVERY, PASSPHRASE),
        lambda: WaysIn(vault).renew(PASSPHRASE, NEW, cost=CHEAP),
    ]
    for act in acts[:3] if leave < 2 * PAGE else acts[3:]:
        with pytest.raises(DiskFull):
            act()
        assert home.key_file.read_bytes() == home.key_file_copy.read_bytes() == before
    assert not list(home.folder.glob("*.new"))
    assert not home.next_database.exists()
    filler.unlink()
    assert WaysIn(vault).check_recovery(code.text())
    acts[0]()
    vault.lock()
    assert opens(home, NEW)


@pytest.mark.parametrize("act", ["change", "recovery", "withdraw", "renew"])
def test_once_the_vault_is_closed_no_key_file_is_written(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    ways, real = WaysIn(vault), KeySlots.open
    ways.make_recovery(PASSPHRASE)
    acts: dict[str, Callable[[], object]] = {
        "change": lambda: ways.change_passphrase(PASSPHRASE, NEW),
        "recovery": lambda: ways.make_recovery(PASSPHRASE),
        "withdraw": lambda: ways.withdraw(SlotKind.RECOVERY, PASSPHRASE),
        "renew": lambda: ways.renew(PASSPHRASE, NEW, cost=CHEAP),
    }

    def left(self: KeySlots, key: bytearray) -> OpenedSlot:
        opened = real(self, key)
        vault.lock()
        return opened

    monkeypatch.setattr(KeySlots, "open", left)
    before = vault.home.key_file.read_bytes()
    with pytest.raises(Cancelled):
        acts[act]()
    assert vault.home.key_file.read_bytes() == vault.home.key_file_copy.read_bytes() == before


def test_a_vanished_folder_is_told(vault: Vault) -> None:
    vault.home.folder.rename(vault.home.folder.with_name("elsewhere"))
    with pytest.raises(DriveGone):
        changing(vault)
    vault.home.folder.with_name("elsewhere").rename(vault.home.folder)
    changing(vault)


def test_a_damaged_slot_is_not_made_to_look_sound(vault: Vault) -> None:
    whole = bytearray(vault.home.key_file.read_bytes())
    with vault.database.raw_key() as data_key:
        (used,) = slots(vault.home).uses(data_key)
    other = (used + 1) % 8
    whole[104 + other * 128 + 20] ^= 1
    vault.home.key_file.write_bytes(whole)
    vault.home.key_file_copy.write_bytes(whole)
    with pytest.raises(VaultDamaged):
        changing(vault)
    assert vault.home.key_file.read_bytes() == whole
