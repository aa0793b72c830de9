"""Wrong tries: only their record changes, they slow down, they are told once, and garbage is none."""

import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.errors import DiskFull, HalfOfCode, MistypedCode, TriedTooSoon, WrongPassphrase
from safeplan.places import Home
from safeplan.vault import keyfile, tries
from safeplan.vault.recovery import RecoveryCode
from safeplan.vault.tries import FILE_BYTES, KEPT_TIMES, Tries, TryRecord
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.vault import PASSPHRASE, a_locked_vault, snapshot

MINUTE = timedelta(minutes=1)


@pytest.fixture
def record(tmp_path: Path) -> TryRecord:
    return TryRecord(tmp_path / "record")


@pytest.fixture
def locked(home: Home) -> Home:
    a_locked_vault(home, drafts=3)
    return home


def try_wrong(home: Home, clock: FixedClock, times: int = 1, secret: str = "wrong") -> list[datetime]:  # noqa: S107
    moments = []
    for _ in range(times):
        clock.advance(MINUTE)
        moments.append(clock.now())
        with pytest.raises(WrongPassphrase):
            Vault.unlock(home, secret, clock=clock)
    return moments


# The record


def test_each_try_is_counted_with_its_time_and_zone(record: TryRecord, clock: FixedClock) -> None:
    first = clock.now()
    record.note_wrong(first)
    clock.advance(MINUTE)
    record.note_wrong(clock.now())
    summary = record.summary()
    assert (summary.count, summary.first, summary.last) == (2, first, clock.now())
    assert [time.utcoffset() for time in summary.times] == [first.utcoffset()] * 2


def test_the_last_twenty_times_are_kept_and_all_are_counted(record: TryRecord, clock: FixedClock) -> None:
    for _ in range(KEPT_TIMES + 5):
        clock.advance(MINUTE)
        record.note_wrong(clock.now())
    summary = record.summary()
    assert summary.count == KEPT_TIMES + 5
    assert summary.last == clock.now()
    assert len(summary.times) == KEPT_TIMES
    assert summary.first is None


def test_the_first_three_are_free_then_each_waits_longer_up_to_a_minute(
    record: TryRecord, clock: FixedClock
) -> None:
    waits = [record.wait_s(clock.now())]
    for _ in range(9):
        record.note_wrong(clock.now())
        waits.append(record.wait_s(clock.now()))
    assert waits == [0, 0, 0, 5, 10, 20, 40, 60, 60, 60]


def test_the_wait_passes_and_is_rounded_up(record: TryRecord, clock: FixedClock) -> None:
    for _ in range(7):
        record.note_wrong(clock.now())
    clock.advance(timedelta(seconds=59.2))
    assert record.wait_s(clock.now()) == 1
    clock.advance(timedelta(seconds=0.8))
    assert record.wait_s(clock.now()) == 0


@given(st.datetimes(), st.datetimes(), st.integers(1, 12))
def test_whatever_the_clock_says_nobody_waits_more_than_a_minute(
    tmp_path_factory: pytest.TempPathFactory, tried: datetime, now: datetime, count: int
) -> None:
    record = TryRecord(tmp_path_factory.mktemp("t") / "record")
    for _ in range(count):
        record.note_wrong(tried.replace(tzinfo=UTC))
    assert 0 <= record.wait_s(now.replace(tzinfo=UTC)) <= 60


def test_a_clock_set_back_makes_nobody_wait(record: TryRecord, clock: FixedClock) -> None:
    for _ in range(9):
        record.note_wrong(clock.now())
    clock.advance(-timedelta(hours=5))
    assert record.wait_s(clock.now()) == 0


@given(st.binary(max_size=2 * FILE_BYTES))
def test_garbage_is_no_tries(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    path = tmp_path_factory.mktemp("t") / "record"
    path.write_bytes(garbage)
    assert TryRecord(path).read().count == 0


def test_every_changed_byte_is_noticed_or_harmless(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "record"
    TryRecord(path).note_wrong(clock.now())
    good = path.read_bytes()
    for at in range(len(good)):
        path.write_bytes(good[:at] + bytes([good[at] ^ 0x41]) + good[at + 1 :])
        assert TryRecord(path).read().count == 0


def test_a_time_that_no_calendar_has_is_garbage(tmp_path: Path) -> None:
    path = tmp_path / "record"
    body = tries._HEAD.pack(1, 0, 0, 1, bytes(8), 1) + tries._TIME.pack(2**62, 32000)
    body = body.ljust(FILE_BYTES - 4, b"\0")
    path.write_bytes(body + tries._CHECK.pack(zlib.crc32(body)))
    assert TryRecord(path).read().times == ()


def test_a_folder_in_its_place_is_no_tries(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "record").mkdir()
    record = TryRecord(tmp_path / "record")
    assert record.read().count == 0
    record.note_wrong(clock.now())


def test_clearing_keeps_that_a_pin_is_on_and_nothing_else(record: TryRecord, clock: FixedClock) -> None:
    record.set_pin(True)
    record.note_wrong(clock.now(), pin=True)
    assert (record.read().count, record.read().wrong_pins) == (1, 1)
    record.clear()
    kept = record.read()
    assert (kept.count, kept.times, kept.pin_on, kept.wrong_pins) == (0, (), True, 0)
    record.set_pin(False)
    record.note_wrong(clock.now())
    record.clear()
    assert replace(record.read(), run=b"") == Tries(run=b"")


# At the vault


def test_a_wrong_try_changes_only_the_record(locked: Home, clock: FixedClock) -> None:
    before = snapshot(locked.folder)
    try_wrong(locked, clock, 4)
    after = snapshot(locked.folder)
    assert after.pop(locked.tries.name).mode == 0o600
    assert after == before


def test_too_soon_a_try_is_refused_before_anything_is_derived(
    locked: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    try_wrong(locked, clock, 4)
    before = snapshot(locked.folder)
    monkeypatch.setattr(keyfile.KeySlots, "derive", None)
    with pytest.raises(TriedTooSoon) as caught:
        Vault.unlock(locked, PASSPHRASE, clock=clock)
    assert caught.value.seconds == 10
    assert snapshot(locked.folder) == before


def test_after_the_wait_she_gets_in_and_is_told(locked: Home, clock: FixedClock) -> None:
    moments = try_wrong(locked, clock, 5)
    clock.advance(MINUTE)
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    assert (vault.wrong_tries.count, vault.wrong_tries.times) == (5, tuple(moments))
    assert not locked.tries.exists()
    vault.lock()


def test_they_are_told_until_she_puts_them_away(locked: Home, clock: FixedClock) -> None:
    moments = try_wrong(locked, clock, 2)
    for _ in range(2):
        vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
        assert vault.wrong_tries.times == tuple(moments)
        assert vault.wrong_tries.first == moments[0]
        vault.lock()
    moments += try_wrong(locked, clock)
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    assert (vault.wrong_tries.count, vault.wrong_tries.times) == (3, tuple(moments))
    assert vault.wrong_tries.first == moments[0]
    vault.put_away_wrong_tries()
    assert vault.wrong_tries.count == 0
    vault.lock()
    later = try_wrong(locked, clock)
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    assert vault.wrong_tries.times == tuple(later)
    vault.lock()


@pytest.mark.parametrize("put_away", [False, True])
def test_a_kill_before_the_record_begins_anew_tells_no_try_twice(
    locked: Home, clock: FixedClock, put_away: bool
) -> None:
    moments = try_wrong(locked, clock, 2)
    record = locked.tries.read_bytes()
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    if put_away:
        vault.put_away_wrong_tries()
        moments = []
    vault.lock()
    locked.tries.write_bytes(record)
    moments += try_wrong(locked, clock)
    clock.advance(MINUTE)
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    assert (vault.wrong_tries.count, vault.wrong_tries.times) == (len(moments), tuple(moments))
    vault.lock()


def test_many_rows_of_tries_keep_their_count_and_their_last_times(locked: Home, clock: FixedClock) -> None:
    moments = []
    for _ in range(5):
        moments += try_wrong(locked, clock, 6)
        clock.advance(MINUTE)
        Vault.unlock(locked, PASSPHRASE, clock=clock).lock()
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    assert (vault.wrong_tries.count, vault.wrong_tries.times) == (30, tuple(moments[-KEPT_TIMES:]))
    assert vault.wrong_tries.first == moments[0]
    vault.lock()


@pytest.mark.parametrize("kept", ["text", 7, [1], {"other": 1}, {"count": "x"}, {"times": ["no time"]}])
def test_whatever_is_kept_of_them_keeps_nobody_out(locked: Home, clock: FixedClock, kept: object) -> None:
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    vault.preferences.set("wrong_tries", kept)
    vault.lock()
    moments = try_wrong(locked, clock)
    vault = Vault.unlock(locked, PASSPHRASE, clock=clock)
    assert vault.wrong_tries.times == tuple(moments)
    vault.lock()


def test_a_disk_that_takes_no_record_still_says_wrong(
    locked: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise DiskFull

    before = snapshot(locked.folder)
    monkeypatch.setattr(tries, "write_whole", full)
    try_wrong(locked, clock)
    assert snapshot(locked.folder) == before


def test_what_cannot_be_a_code_is_no_try(locked: Home, clock: FixedClock) -> None:
    before = snapshot(locked.folder)
    half = RecoveryCode.new().halves()[0]
    slip = half[:-1] + ("2" if half[-1] != "2" else "3")
    for typed, kind in ((half, HalfOfCode), (slip, MistypedCode)):
        with pytest.raises(kind) as caught:
            Vault.unlock(locked, typed, clock=clock)
        assert type(caught.value) is kind
    assert snapshot(locked.folder) == before
