"""A damaged vault: found by looking, repaired from what is left and the backup, and the account is true."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker, Said
from safeplan.diary.incident import Custody
from safeplan.diary.journal import Journal
from safeplan.diary.proof import Fault
from safeplan.diary.rebuild import repair
from safeplan.errors import Cancelled, VaultDamaged, VaultInUse, WrongPassphrase
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import swap
from safeplan.vault.aside import replaced_vaults
from safeplan.vault.backup import Backups
from safeplan.vault.check import Check, Damage
from safeplan.vault.connection import file_salt
from safeplan.vault.keyfile import read_copies
from safeplan.vault.migrations import m0007_evidence, statements
from safeplan.vault.pages import PAGE_BYTES, PageFile
from safeplan.vault.salvage import Salvage
from safeplan.vault.vault import Vault
from tests.builders.vault import snapshot
from tools.torture_truth import PASSPHRASE, Seen, Writer, make, read_all, through, whole

ENTRIES = 30


@pytest.fixture
def true(home: Home) -> Seen:
    """A locked vault, and what is in it."""
    return make(home, ENTRIES)


def key_of(home: Home) -> bytearray:
    copies = read_copies(home)
    assert copies is not None
    return copies.slots.open(copies.slots.derive(PASSPHRASE)).data_key


def pages_of(home: Home, name: str) -> list[int]:
    """The numbers of the pages of a table, its root first."""
    with PageFile(home.database, key_of(home)) as pages:
        tree = Salvage(pages)._tree(Salvage(pages).items[name].root)
        for _ in tree.rows():
            pass
    return [tree.root, *sorted(tree.seen - {tree.root})]


def spoil(path: Path, *pages: int, zeros: bool = False) -> None:
    with path.open("rb+") as file:
        for number in pages:
            file.seek((number - 1) * PAGE_BYTES)
            before = file.read(PAGE_BYTES)
            file.seek((number - 1) * PAGE_BYTES)
            file.write(bytes(PAGE_BYTES) if zeros else bytes([before[0] ^ 1]) + before[1:])


@contextmanager
def unlocked(home: Home) -> Iterator[Vault]:
    vault = Vault.unlock(home, PASSPHRASE)
    try:
        yield vault
    finally:
        vault.lock()


def read(home: Home) -> Seen:
    with unlocked(home) as vault:
        return read_all(vault)


def looked(vault: Vault) -> Damage:
    check = Check(vault)
    return check.look(through(check.ask_in_steps()))


def back_up(home: Home) -> None:
    with unlocked(home) as vault:
        through(Backups(vault, reserve_bytes=0).make())


def as_before_the_seventh_step(home: Home) -> None:
    """Let evidence rows lack the columns that step added, as in a vault that was there before it."""
    with unlocked(home) as vault, vault.database.transaction() as connection:
        for column in ("caption", "original", "custody"):
            connection.execute(f"ALTER TABLE diary_evidence DROP COLUMN {column}")
        for statement in statements(m0007_evidence.STEP):
            if "ADD COLUMN" in statement:
                connection.execute(statement)


@pytest.mark.parametrize("spoilt", ["drafts", "diary_evidence"])
def test_rows_from_before_a_column_was_added_are_saved(home: Home, true: Seen, spoilt: str) -> None:
    as_before_the_seventh_step(home)
    back_up(home)
    before = read(home)
    spoil(home.database, pages_of(home, spoilt)[0])
    account = repair(home, PASSPHRASE).vault.table("diary_evidence")
    assert (account.saved if spoilt == "drafts" else account.from_backup) == len(before.files)
    assert read(home).files == before.files


def test_a_row_from_the_backup_says_of_its_file_what_was_sealed_since(home: Home, true: Seen) -> None:
    with unlocked(home) as vault:
        locker = EvidenceLocker(vault)
        item = next(each for row in Journal(vault).page() for each in locker.items(row.id))
        locker.describe(item.id, Said("before"))
    back_up(home)
    said = Said("since", "on my phone", (Custody("today", "me", "copied it"),))
    with unlocked(home) as vault:
        EvidenceLocker(vault).describe(item.id, said)
    spoil(home.database, pages_of(home, "diary_evidence")[0])
    assert repair(home, PASSPHRASE).vault.table("diary_evidence").from_backup > 0
    with unlocked(home) as vault:
        assert EvidenceLocker(vault).item(item.id).said == said
        assert Journal(vault).verify().holds


def test_a_mark_to_finish_is_saved_but_not_that_of_a_lost_entry(home: Home, true: Seen) -> None:
    with unlocked(home) as vault:
        kept, lost = (row.id for row in Journal(vault).page(limit=2))
        for each in (kept, lost):
            Journal(vault).mark_to_finish(each, True)
        with vault.database.transaction() as connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            connection.execute("UPDATE diary_entry SET version_id = 1 WHERE id = ?", (lost,))
            for table in ("diary_private_note", "diary_erased"):
                connection.execute(
                    f"DELETE FROM {table} WHERE version_id IN "  # noqa: S608 - constants
                    "(SELECT id FROM diary_version WHERE entry_id = ?)",
                    (lost,),
                )
            connection.execute("DELETE FROM diary_version WHERE entry_id = ?", (lost,))
    assert repair(home, PASSPHRASE).entries_lost == 1
    with unlocked(home) as vault:
        assert [row.id for row in Journal(vault).page(only_to_finish=True)] == [kept]


# Looking


def test_a_sound_vault_is_found_sound_while_it_is_written_to(home: Home, true: Seen) -> None:
    with unlocked(home) as vault:
        writer = Writer(vault)
        for _ in range(5):
            writer.fill(2)
            damage = looked(vault)
            assert not damage.is_any
            assert damage.evidence == writer.files
            assert damage.pages > 100


@pytest.mark.parametrize("zeros", [False, True])
def test_a_damaged_page_is_found_and_its_table_named(home: Home, true: Seen, zeros: bool) -> None:
    spoil(home.database, pages_of(home, "diary_version")[-1], zeros=zeros)
    with unlocked(home) as vault:
        damage = Check(vault).look()
    assert (damage.bad_pages, damage.tables) == (1, ("diary_version",))


def test_missing_and_damaged_evidence_is_named(home: Home, true: Seen) -> None:
    missing, damaged, *_ = sorted(home.evidence.iterdir())
    missing.unlink()
    with damaged.open("rb+") as file:
        file.seek(70_000)
        file.write(b"?")
    with unlocked(home) as vault:
        found = looked(vault)
    assert found.evidence_missing == (missing.name,)
    assert found.evidence_damaged == (damaged.name,)
    assert not found.of_database


def test_evidence_cut_at_a_page_is_damaged(home: Home, true: Seen) -> None:
    long = max(home.evidence.iterdir(), key=lambda path: path.stat().st_size)
    with long.open("rb+") as file:
        file.truncate(long.stat().st_size - 65536)
    with unlocked(home) as vault:
        assert looked(vault).evidence_damaged == (long.name,)


def test_looking_stops_when_asked_and_when_she_leaves(home: Home, true: Seen) -> None:
    progress = Progress()
    progress.cancel()
    vault = Vault.unlock(home, PASSPHRASE)
    with pytest.raises(Cancelled):
        Check(vault).look(progress=progress)
    vault.lock()
    with pytest.raises(Cancelled):
        Check(vault).look()


# Repairing


def test_what_is_sound_is_given_on_whole_and_the_old_one_is_kept(home: Home, true: Seen) -> None:
    before = home.database.read_bytes()
    account = repair(home, PASSPHRASE)
    assert account.is_whole
    assert (account.entries, account.vault.bad_pages, account.vault.backup) == (ENTRIES, 0, None)
    assert read(home) == true
    (replaced,) = replaced_vaults(home)
    assert replaced.path == account.vault.kept_in
    assert Home(replaced.path).database.read_bytes() == before
    # What was put aside opens by itself.
    shutil.copytree(replaced.path, home.folder.with_name("alone"))
    assert read(Home(home.folder.with_name("alone"))).versions == true.versions


def test_a_lost_version_leaves_a_gap_that_the_seals_show_for_ever(home: Home, true: Seen) -> None:
    spoil(home.database, pages_of(home, "diary_version")[-1])
    account = repair(home, PASSPHRASE)
    assert account.versions_lost == account.vault.table("diary_version").lost > 0
    assert not account.is_whole
    seen = read(home)
    assert not seen.untrue
    assert not seen.errors
    assert len(seen.versions) == account.entries == ENTRIES - account.entries_lost == seen.found
    with unlocked(home) as vault:
        broken = Journal(vault).verify().broken
        Writer(vault).add()
        later = Journal(vault).verify()
    assert broken is not None
    # Where the save that is lost put in a file, the file is met first, with no save that names it.
    assert broken.fault in (Fault.MISSING, Fault.EVIDENCE)
    assert later.broken == broken


def test_a_lost_end_of_the_chain_is_not_papered_over(home: Home) -> None:
    """The newest save is lost with its number in the index: the next one must not take its place."""
    make(home, 6)
    spoil(home.database, *pages_of(home, "diary_version"), *pages_of(home, "diary_version_by_entry"))
    account = repair(home, PASSPHRASE)
    assert account.vault.table("diary_version").uncertain
    with unlocked(home) as vault:
        Writer(vault).fill(2)
        proof = Journal(vault).verify()
    assert proof.broken is not None
    assert proof.broken.fault is Fault.MISSING


def test_a_backup_fills_what_is_lost_and_nothing_else(home: Home) -> None:
    make(home, 12)
    back_up(home)
    with unlocked(home) as vault:
        writer = Writer(vault)
        writer.fill(4)
        writer.amend(3)
        vault.drafts.drop("write")
        true = whole(writer)
    spoil(home.database, *pages_of(home, "diary_version"))
    account = repair(home, PASSPHRASE)
    versions = account.vault.table("diary_version")
    assert versions.from_backup >= 12
    assert account.vault.backup is not None
    assert account.entries_older == 1
    seen = read(home)
    assert not seen.untrue
    # The draft was dropped after the backup: its table is sound, so it does not come back.
    assert seen.draft is None
    assert {entry for entry, version in true.versions.items() if version > seen.versions.get(entry, 0)} >= {3}


def test_an_erased_entry_does_not_come_back_from_an_older_backup(home: Home, true: Seen) -> None:
    back_up(home)
    with unlocked(home) as vault:
        Eraser(vault).erase(4)
    spoil(home.database, *pages_of(home, "diary_version"))
    account = repair(home, PASSPHRASE)
    assert account.versions_lost == 0
    with unlocked(home) as vault:
        assert 4 not in read_all(vault).versions
        assert Journal(vault).verify().holds
        assert Writer(vault).journal.count() == ENTRIES - 1


@pytest.mark.parametrize("kept", [0, 1, 3, 0.5, 0.9])
def test_a_file_cut_short_gives_true_rows_only(home: Home, true: Seen, kept: float) -> None:
    size = home.database.stat().st_size
    with home.database.open("rb+") as file:
        file.truncate(round(kept * size) if kept < 1 and kept else round(kept) * PAGE_BYTES)
    account = repair(home, PASSPHRASE)
    seen = read(home)
    assert not seen.untrue
    assert len(seen.versions) == account.entries


def test_no_database_at_all_is_made_from_the_backup(home: Home, true: Seen) -> None:
    back_up(home)
    home.database.unlink()
    with pytest.raises(VaultDamaged):
        Vault.unlock(home, PASSPHRASE)
    account = repair(home, PASSPHRASE)
    assert account.entries == ENTRIES
    assert not account.is_whole
    assert read(home).versions == true.versions


def test_no_database_and_no_backup_is_damage_and_changes_nothing(home: Home, true: Seen) -> None:
    home.database.unlink()
    before = snapshot(home.folder)
    with pytest.raises(VaultDamaged):
        repair(home, PASSPHRASE)
    assert snapshot(home.folder) == before


def test_both_key_files_lost_come_from_the_backup(home: Home, true: Seen) -> None:
    back_up(home)
    for path in (home.key_file, home.key_file_copy):
        path.write_bytes(b"\0" * 40)
    assert repair(home, PASSPHRASE).is_whole
    assert read(home) == true


def test_evidence_comes_from_the_backup_and_files_without_a_row_are_kept(home: Home, true: Seen) -> None:
    back_up(home)
    first, second, third, *_ = sorted(home.evidence.iterdir())
    first.unlink()
    second.write_bytes(b"nothing")
    third.write_bytes(b"nothing")
    (home.backups / "archive" / third.name).unlink()
    loose = home.evidence / ("ab" * 16)
    loose.write_bytes(b"whose key is lost")
    account = repair(home, PASSPHRASE)
    evidence = account.vault.evidence
    assert (evidence.from_backup, evidence.missing, evidence.damaged) == (2, (), (third.name,))
    aside = Home(account.vault.kept_in).evidence
    assert (aside / loose.name).read_bytes() == b"whose key is lost"
    assert len(read(home).files) == len(true.files) - 1


def test_a_wrong_passphrase_or_an_open_vault_changes_nothing(home: Home, true: Seen) -> None:
    before = snapshot(home.folder)
    with pytest.raises(WrongPassphrase):
        repair(home, "another")
    home.tries.unlink()
    assert snapshot(home.folder) == before
    with unlocked(home), pytest.raises(VaultInUse):
        repair(home, PASSPHRASE)


def test_a_repair_that_is_stopped_leaves_all_as_it_was(home: Home, true: Seen) -> None:
    spoil(home.database, pages_of(home, "diary_version")[-1])
    before = snapshot(home.folder)

    def stop(done: int, total: int) -> None:
        if done > 60:
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        repair(home, PASSPHRASE, progress)
    assert snapshot(home.folder) == before
    assert not swap.is_pending(home)


def test_any_pages_may_be_lost_and_only_true_rows_come_back(home: Home, true: Seen) -> None:
    """Whichever pages: also the first, the roots, and those of the database's own description."""
    chance = random.Random(4)  # noqa: S311 - seeded on purpose
    pages = home.database.stat().st_size // PAGE_BYTES
    for number in range(4):
        other = Home(home.folder.with_name(f"copy {number}"))
        shutil.copytree(home.folder, other.folder)
        spoil(other.database, *chance.sample(range(1, pages + 1), chance.choice((1, 10, 60))))
        account = repair(other, PASSPHRASE)
        seen = read(other)
        assert not seen.untrue
        assert len(seen.versions) == account.entries == seen.found
        assert seen.holds or not account.is_whole


# What is put back as it once was


def test_seals_notice_one_old_page_of_an_entry(home: Home, true: Seen) -> None:
    older = home.database.read_bytes()
    with unlocked(home) as vault:
        vault.preferences.set("anything", 1)
        with vault.database.transaction() as connection:
            connection.execute("UPDATE diary_entry SET first_words = 'x'")
        with vault.database.transaction() as connection:
            connection.execute("UPDATE plan_step SET note = 'x'")
    newer = home.database.read_bytes()
    noticed = {}
    for table in ("diary_entry", "plan_step"):
        changed = bytearray(newer)
        for page in pages_of(home, table):
            if page <= len(older) // PAGE_BYTES:
                span = slice((page - 1) * PAGE_BYTES, page * PAGE_BYTES)
                changed[span] = older[span]
        home.database.write_bytes(changed)
        with unlocked(home) as vault:
            assert not Check(vault).look().is_any
            noticed[table] = Journal(vault).verify().holds
        home.database.write_bytes(newer)
    # The old list is the true one here, and its pages are sound: only the seals tell the two apart.
    assert noticed == {"diary_entry": True, "plan_step": False}


def test_a_whole_older_file_is_noticed_by_a_seal_left_outside_alone(home: Home, true: Seen) -> None:
    older = home.database.read_bytes()
    with unlocked(home) as vault:
        Writer(vault).fill(2)
        left_with_somebody = Journal(vault).verify()
    home.database.write_bytes(older)
    assert older[:16] == file_salt(key_of(home))
    with unlocked(home) as vault:
        assert not looked(vault).of_database
        proof = Journal(vault).verify()
    assert proof.holds
    assert proof.total < left_with_somebody.total
    assert proof.last_seal != left_with_somebody.last_seal
