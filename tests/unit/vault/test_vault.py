"""Create, unlock, lock; and every way it can fail, with all files as they were."""

import os
import random
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from safeplan.errors import (
    Bug,
    DiskError,
    DiskFull,
    FolderReadOnly,
    NotAVault,
    SafePlanError,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultMissing,
    VaultTooNew,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.vault import atomic, founding, keyfile, migrations
from safeplan.vault.instance_lock import InstanceLock
from safeplan.vault.vault import Vault
from tests.builders.vault import (
    CHEAP,
    PAGE,
    PASSPHRASE,
    a_draft,
    a_locked_vault,
    data_key,
    run_sql,
    snapshot,
)

NAMES = {"archive.db", "archive.idx", "archive.idx2"}


@pytest.fixture
def locked(home: Home) -> Home:
    a_locked_vault(home)
    return home


def names(home: Home) -> set[str]:
    return {path.name for path in home.folder.iterdir()}


def refused_untouched(home: Home, kind: type[SafePlanError], passphrase: str = PASSPHRASE) -> SafePlanError:
    """Unlock, expect exactly this error, and nothing changed on the disk but the record of wrong tries."""
    before = snapshot(home.folder)
    with pytest.raises(kind) as caught:
        Vault.unlock(home, passphrase)
    assert type(caught.value) is kind
    if kind is WrongPassphrase:
        home.tries.unlink()
    assert snapshot(home.folder) == before
    return caught.value


# The usual way


def test_a_new_vault_opens_with_its_passphrase_and_no_other(home: Home) -> None:
    assert not Vault.exists(home)
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    assert Vault.exists(home)
    Vault.unlock(home, PASSPHRASE).lock()
    refused_untouched(home, WrongPassphrase, "correct horse battery stapl")
    refused_untouched(home, WrongPassphrase, "")


def test_after_an_orderly_leave_there_is_no_side_file(home: Home) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "x" * 100_000})
    assert names(home) == NAMES | {"archive.db-wal", "archive.lock"}
    vault.lock()
    vault.lock()
    assert names(home) == NAMES


def test_opening_and_leaving_changes_no_file(locked: Home) -> None:
    before = snapshot(locked.folder)
    vault = Vault.unlock(locked, PASSPHRASE)
    assert vault.drafts.get("editor:3") == a_draft(3)
    vault.lock()
    assert snapshot(locked.folder) == before


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777], ids=oct)
def test_all_is_private_whatever_the_umask(home: Home, umask: int) -> None:
    before = os.umask(umask)
    try:
        vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
        vault.drafts.keep("write", {"text": "words"})
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.folder.iterdir()}
        assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
        assert set(modes.values()) == {0o600}
        vault.lock()
    finally:
        os.umask(before)


def test_a_folder_with_only_the_covers_files_is_closed_to_others(home: Home) -> None:
    home.folder.mkdir(mode=0o755)
    home.cover_lists.write_text("{}")
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700


def test_a_folder_she_chose_that_holds_other_things_keeps_its_mode(home: Home) -> None:
    home.folder.mkdir()
    home.folder.chmod(0o755)
    (home.folder / "holiday.jpg").write_bytes(b"a picture")
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o755


def test_no_file_holds_a_word_of_hers_or_ours(home: Home) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "marker-of-hers"})
    vault.preferences.set("marker-of-hers", "marker-of-hers")
    words = (b"marker-of-hers", PASSPHRASE.encode(), b"safeplan", b"drafts", b"sqlite", b"sqlcipher")
    open_still = snapshot(home.folder)
    vault.lock()
    for states in (open_still, snapshot(home.folder)):
        for name, state in states.items():
            for word in words:
                assert word not in state.content.lower(), name


def test_the_data_key_is_in_no_file(home: Home) -> None:
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    key = bytes(data_key(home))
    for state in snapshot(home.folder).values():
        assert key not in state.content
        assert key.hex().encode() not in state.content


def test_the_cost_is_measured_where_none_is_given(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    from safeplan.vault import keys

    measured = keys.Cost(128, 2, 1)
    monkeypatch.setattr(keys, "calibrated_cost", lambda: measured)
    Vault.create(home, PASSPHRASE).lock()
    copies = keyfile.read_copies(home)
    assert copies is not None
    assert copies.slots.cost == measured


def test_the_passphrases_slot_is_chosen_by_lot(home: Home, tmp_path: Path) -> None:
    places = set()
    for number in range(12):
        there = Home(tmp_path / str(number))
        Vault.create(there, PASSPHRASE, cost=CHEAP).lock()
        copies = keyfile.read_copies(there)
        assert copies is not None
        places.add(copies.slots.open(copies.slots.derive(PASSPHRASE)).index)
    assert len(places) > 1


def test_an_empty_passphrase_makes_no_vault(home: Home) -> None:
    with pytest.raises(Bug):
        Vault.create(home, "", cost=CHEAP)
    assert names(home) == set()


@pytest.mark.parametrize(
    "name",
    [
        "with space",
        "50%",
        "what?",
        "a#b",
        "%41",
        "Häuser",
        "\u0627\u0644",
        "a;b&c=d",
        os.fsdecode(b"\xff\xfe"),
    ],
)
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    home = Home(tmp_path / name)
    a_locked_vault(home, drafts=1)
    vault = Vault.unlock(home, PASSPHRASE)
    assert vault.drafts.get("editor:0") == a_draft(0)
    vault.lock()
    assert names(home) == NAMES
    assert len(list(tmp_path.iterdir())) == 1


def test_a_relative_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    a_locked_vault(Home(Path("here")))
    assert names(Home(tmp_path / "here")) == NAMES


# One at a time


def test_a_second_unlocking_is_told_and_the_first_goes_on(home: Home, vault: Vault) -> None:
    with pytest.raises(VaultInUse):
        Vault.unlock(home, PASSPHRASE)
    with pytest.raises(VaultExists):
        Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "still here"})
    vault.lock()
    again = Vault.unlock(home, PASSPHRASE)
    assert again.drafts.get("write") == {"text": "still here"}
    again.lock()


def test_two_creations_at_once_make_one_vault(home: Home) -> None:
    home.folder.mkdir()
    lock = InstanceLock(home.instance_lock)
    with pytest.raises(VaultInUse):
        Vault.create(home, PASSPHRASE, cost=CHEAP)
    lock.release()
    assert names(home) == set()


def test_failing_gives_the_lock_back(locked: Home) -> None:
    for _ in range(2):
        refused_untouched(locked, WrongPassphrase, "wrong")
    Vault.unlock(locked, PASSPHRASE).lock()


# Nothing here, or something else


def test_nothing_there_is_missing(home: Home) -> None:
    with pytest.raises(VaultMissing):
        Vault.unlock(home, PASSPHRASE)
    assert not home.folder.exists()
    home.folder.mkdir()
    home.cover_lists.write_text("{}")
    refused_untouched(home, VaultMissing)


def test_a_file_in_the_folders_place_is_no_vault(home: Home) -> None:
    home.folder.write_text("a list")
    for attempt in (Vault.exists, lambda home: Vault.unlock(home, "x"), lambda home: Vault.create(home, "x")):
        with pytest.raises(NotAVault):
            attempt(home)
    assert home.folder.read_text() == "a list"


def remove_keys(home: Home) -> None:
    home.key_file.unlink()
    home.key_file_copy.unlink()


def spoil_keys(home: Home, content: bytes) -> None:
    home.key_file.write_bytes(content)
    home.key_file_copy.write_bytes(content)


def changed(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def spoil(path: Path, place: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(content)


def plain_database(home: Home) -> None:
    home.database.unlink()
    with closing(sqlite3.connect(home.database)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.executemany("INSERT INTO t VALUES (?)", [("x" * 500,)] * 100)
        connection.commit()


def anothers_database(home: Home) -> None:
    other = Home(home.folder.parent / "other")
    a_locked_vault(other)
    home.database.write_bytes(other.database.read_bytes())


def folder_for_database(home: Home) -> None:
    home.database.unlink()
    home.database.mkdir()


def cut_to(length: int) -> Callable[[Home], None]:
    def cut(home: Home) -> None:
        size = home.database.stat().st_size
        os.truncate(home.database, length if length >= 0 else size + length)

    return cut


BROKEN: dict[str, tuple[Callable[[Home], None], type[SafePlanError]]] = {
    "both key files gone": (remove_keys, VaultDamaged),
    "both key files empty": (lambda home: spoil_keys(home, b""), VaultDamaged),
    "both key files cut short": (
        lambda home: spoil_keys(home, home.key_file.read_bytes()[:80]),
        VaultDamaged,
    ),
    "both key files with a damaged header": (
        lambda home: spoil_keys(
            home, home.key_file.read_bytes()[:20] + b"!" + home.key_file.read_bytes()[21:]
        ),
        VaultDamaged,
    ),
    "both key files without a sound slot": (
        lambda home: spoil_keys(home, home.key_file.read_bytes()[:104]),
        VaultDamaged,
    ),
    "both key files something else": (lambda home: spoil_keys(home, b"milk, bread"), NotAVault),
    "database gone": (lambda home: home.database.unlink(), VaultDamaged),
    "database empty": (cut_to(0), VaultDamaged),
    "database of 100 bytes": (cut_to(100), VaultDamaged),
    "database of one page": (cut_to(PAGE), VaultDamaged),
    "database without its last page": (cut_to(-PAGE), VaultDamaged),
    "database without its last byte": (cut_to(-1), VaultDamaged),
    "database with its first page damaged": (
        lambda home: spoil(home.database, 100, b"damage"),
        VaultDamaged,
    ),
    "random bytes for a database": (
        lambda home: put(home.database, os.urandom(home.database.stat().st_size)),
        NotAVault,
    ),
    "a text for a database": (lambda home: put(home.database, b"milk " * 2000), NotAVault),
    "another program's database": (plain_database, NotAVault),
    "another vault's database": (anothers_database, NotAVault),
    "a folder for a database": (folder_for_database, NotAVault),
    "our key, another kind of database": (
        lambda home: run_sql(home, "PRAGMA application_id = 7"),
        NotAVault,
    ),
    "no step taken": (lambda home: run_sql(home, "PRAGMA user_version = 0"), VaultDamaged),
    "a newer vault": (lambda home: run_sql(home, "PRAGMA user_version = 999"), VaultTooNew),
}


@pytest.mark.parametrize("case", BROKEN)
def test_every_broken_vault_is_named_and_left_alone(locked: Home, case: str) -> None:
    break_it, kind = BROKEN[case]
    break_it(locked)
    error = refused_untouched(locked, kind)
    assert str(locked.folder) not in str(error)
    # And it is never taken for a free place.
    assert Vault.exists(locked)
    before = snapshot(locked.folder)
    with pytest.raises(VaultExists):
        Vault.create(locked, PASSPHRASE, cost=CHEAP)
    assert snapshot(locked.folder) == before


@pytest.mark.parametrize("case", ["database of one page", "a newer vault", "another vault's database"])
def test_a_wrong_passphrase_tells_nothing_of_the_rest(locked: Home, case: str) -> None:
    BROKEN[case][0](locked)
    refused_untouched(locked, WrongPassphrase, "wrong")


def left_by_a_kill(home: Home, *statements: str) -> None:
    """Put the files as a killed process leaves them: with a log beside the database."""
    vault = Vault.unlock(home, PASSPHRASE)
    vault.drafts.keep("write", {"text": "last words"})
    with vault.database.reading() as connection:
        for statement in statements:
            connection.execute(statement)
    left = snapshot(home.folder)
    del left[home.instance_lock.name]
    vault.lock()
    for name, state in left.items():
        (home.folder / name).write_bytes(state.content)


def test_the_last_words_of_a_killed_process_are_there(locked: Home) -> None:
    left_by_a_kill(locked)
    vault = Vault.unlock(locked, PASSPHRASE)
    assert vault.drafts.get("write") == {"text": "last words"}
    vault.lock()
    assert names(locked) == NAMES


def test_a_newer_vault_left_by_a_kill_is_not_even_tidied(locked: Home) -> None:
    left_by_a_kill(locked, "PRAGMA user_version = 999")
    refused_untouched(locked, VaultTooNew)


def test_a_log_of_another_vault_is_not_let_in(locked: Home) -> None:
    other = Home(locked.folder.parent / "other")
    a_locked_vault(other)
    # With a new table the log holds the first page, too. A log of other pages alone would be let in,
    # and found out only where one of them is read.
    left_by_a_kill(other, "CREATE TABLE new (a)")
    log = other.folder / "archive.db-wal"
    put(locked.folder / log.name, log.read_bytes())
    refused_untouched(locked, VaultDamaged)


def test_a_damaged_log_loses_at_most_what_was_in_it(locked: Home) -> None:
    left_by_a_kill(locked)
    spoil(locked.folder / "archive.db-wal", 60, b"damage")
    vault = Vault.unlock(locked, PASSPHRASE)
    assert vault.drafts.get("editor:3") == a_draft(3)
    vault.lock()


def test_random_damage_is_named_or_harmless_and_never_good_looking(locked: Home) -> None:
    """Single bytes anywhere in the database: the drafts are right, or an error says why not."""
    chance = random.Random(5)  # noqa: S311 - a seeded test
    sound = locked.database.read_bytes()
    found = 0
    for _ in range(60):
        damaged = bytearray(sound)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        locked.database.write_bytes(damaged)
        try:
            vault = Vault.unlock(locked, PASSPHRASE)
        except VaultDamaged:
            assert locked.database.read_bytes() == damaged
            found += 1
            continue
        try:
            for number in range(30):
                assert vault.drafts.get(f"editor:{number}") == a_draft(number)
        except VaultDamaged:
            found += 1
        vault.lock()
    assert found > 20


def test_any_truncation_is_found_at_once(locked: Home) -> None:
    chance = random.Random(6)  # noqa: S311 - a seeded test
    sound = locked.database.read_bytes()
    for _ in range(40):
        locked.database.write_bytes(sound[: chance.randrange(len(sound))])
        refused_untouched(locked, VaultDamaged)
    locked.database.write_bytes(sound)
    Vault.unlock(locked, PASSPHRASE).lock()


# Key file copies


@pytest.mark.parametrize("which", ["key_file", "key_file_copy"])
@pytest.mark.parametrize("damage", ["gone", "cut", "altered"])
def test_one_copy_opens_and_mends_the_other(locked: Home, which: str, damage: str) -> None:
    path: Path = getattr(locked, which)
    sound = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(sound[:700] if damage == "cut" else b"\0" * 64 + sound[64:])
    refused_untouched(locked, WrongPassphrase, "wrong")
    Vault.unlock(locked, PASSPHRASE).lock()
    assert locked.key_file.read_bytes() == locked.key_file_copy.read_bytes() == sound
    assert names(locked) == NAMES


def test_a_copy_that_cannot_be_mended_keeps_nobody_out(locked: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object) -> None:
        raise DiskFull

    locked.key_file.unlink()
    monkeypatch.setattr(keyfile, "stage", full)
    Vault.unlock(locked, PASSPHRASE).lock()
    assert not locked.key_file.exists()


# Creation cut short


def unfinished(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave what a kill before the last step of a creation leaves: all but the database's name."""
    a_locked_vault(home)
    home.database.rename(home.database.with_name("archive.db.new"))


def test_a_creation_cut_short_is_no_vault_and_may_be_made_anew(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    unfinished(home, monkeypatch)
    assert not Vault.exists(home)
    refused_untouched(home, VaultMissing)
    vault = Vault.create(home, "another passphrase", cost=CHEAP)
    assert vault.drafts.editors() == []
    vault.lock()
    assert names(home) == NAMES
    Vault.unlock(home, "another passphrase").lock()


@pytest.mark.parametrize("step", ["_build", "_slots", "sync_folder", "open_database"])
def test_a_creation_that_fails_leaves_no_vault_or_a_whole_one(
    home: Home, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*args: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(founding, step, full)
        with pytest.raises(DiskFull):
            Vault.create(home, PASSPHRASE, cost=CHEAP)
    if Vault.exists(home):
        Vault.unlock(home, PASSPHRASE).lock()
    else:
        assert names(home) == set()
        Vault.create(home, PASSPHRASE, cost=CHEAP).lock()


# The disk


def test_a_folder_that_may_not_be_written_is_named(locked: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*args: object, **kwargs: object) -> int:
        raise PermissionError(13, "denied", str(locked.folder))

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", read_only)
        with pytest.raises(FolderReadOnly) as caught:
            Vault.unlock(locked, PASSPHRASE)
    assert str(locked.folder) not in str(caught.value)
    Vault.unlock(locked, PASSPHRASE).lock()


def test_a_key_file_that_cannot_be_read_is_no_damage(locked: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, *args: object) -> None:
        raise OSError(5, "input/output error", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", broken)
        refused = pytest.raises(DiskError)
        with refused:
            Vault.unlock(locked, PASSPHRASE)
    Vault.unlock(locked, PASSPHRASE).lock()


def test_the_names_used_here_are_those_of_the_home() -> None:
    home = Home(Path("/x"))
    assert {home.database.name, home.key_file.name, home.key_file_copy.name} == NAMES
    assert atomic.UNFINISHED == ".new"
    assert len(migrations.STEPS) < 999
