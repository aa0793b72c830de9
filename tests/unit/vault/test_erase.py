"""Erasing everything: the keys first; cut short anywhere it can be finished; damage is never taken for it."""

import errno
import io
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.errors import FolderReadOnly, KeyringTrouble, VaultInUse, VaultMissing
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import erase
from safeplan.vault.backup import Backups
from safeplan.vault.erase import Left, Part
from safeplan.vault.vault import Vault
from tests.builders.vault import CHEAP, PASSPHRASE, snapshot

COVERS = {"lists.json", "settings.json"}
SOUND: dict[str, bytes] = {}
CALLS: list[None] = []
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="a child is killed at each step")


@pytest.fixture
def full(home: Home) -> Home:
    """A locked vault with everything beside it that there can be."""
    fill(home)
    return home


def fill(home: Home) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    home.cover_lists.write_text("{}")
    home.cover_settings.write_text("{}")
    vault.evidence.put(io.BytesIO(b"x" * 1000), 1000, Progress())
    vault.drafts.keep("write", {"text": "words"})
    for _ in Backups(vault, reserve_bytes=0).make():
        pass
    vault.lock()
    older = Home(home.aside / "20260101-101010")
    older.evidence.mkdir(parents=True)
    (older.evidence / ("ab" * 16)).write_bytes(b"x")
    older.database.write_bytes(b"x")
    older.key_file.write_bytes(home.key_file.read_bytes())
    for name in (
        "archive.db-wal", "archive.db-journal", "archive.db.new", "archive.db.new-wal", "archive.db.next",
        "archive.db.next-wal", "archive.3.bak", "archive.12.bak.new", "archive.idx.new", "archive.idx2.new",
        "archive.cnt", "archive.cnt.new", f"archive/{'ab' * 16}-journal",
    ):  # fmt: skip
        (home.folder / name).write_bytes(b"x" * 100)
    assert [each.name for each in home.folder.iterdir() if each.name.startswith("archive.idx")]


def names(home: Home) -> set[str]:
    return {str(path.relative_to(home.folder)) for path in home.folder.rglob("*")}


def test_nothing_but_the_covers_files_is_left(full: Home) -> None:
    covers = {name: (full.folder / name).read_bytes() for name in COVERS}
    assert erase.erase_everything(full) == ()
    assert {name: (full.folder / name).read_bytes() for name in names(full)} == covers
    assert not Vault.exists(full)
    Vault.create(full, PASSPHRASE, cost=CHEAP).lock()


def test_what_is_not_ours_stays(full: Home) -> None:
    hers = ("archive.zip", "archive.db2", "letters/archive.idx", "archive/holiday.jpg", "archived")
    for name in hers:
        (full.folder / name).parent.mkdir(exist_ok=True)
        (full.folder / name).write_bytes(b"hers")
    assert erase.erase_everything(full) == ()
    assert names(full) == COVERS | {*hers, "letters", "archive"}


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_are_removed_and_what_they_lead_to_stays(full: Home, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "archive.idx").write_bytes(b"hers")
    full.aside.rename(tmp_path / "aside")
    full.aside.symlink_to(elsewhere)
    full.key_file_copy.unlink()
    full.key_file_copy.symlink_to(elsewhere / "archive.idx")
    assert erase.erase_everything(full) == ()
    assert names(full) == COVERS
    assert (elsewhere / "archive.idx").read_bytes() == b"hers"


def test_a_vault_in_use_is_refused_untouched(full: Home) -> None:
    vault = Vault.unlock(full, PASSPHRASE)
    before = snapshot(full.folder)
    with pytest.raises(VaultInUse):
        erase.erase_everything(full)
    assert snapshot(full.folder) == before
    vault.lock()


def test_where_there_is_nothing_nothing_is_made(home: Home) -> None:
    assert erase.erase_everything(home) == ()
    assert not home.folder.exists()


def watched(monkeypatch: pytest.MonkeyPatch, at: Callable[[str, Path], None]) -> None:
    """Let `at` see, or refuse, each file that is written to or removed."""
    real: dict[str, Any] = {"unlink": os.unlink, "rmdir": os.rmdir, "open": os.open}

    def unlink(path: str, *rest: object, **more: object) -> None:
        at("unlink", Path(path))
        real["unlink"](path, *rest, **more)

    def rmdir(path: str, *rest: object, **more: object) -> None:
        at("rmdir", Path(path))
        real["rmdir"](path, *rest, **more)

    def opened(path: str, flags: int, *rest: object, **more: object) -> int:
        if flags & os.O_WRONLY:
            at("write", Path(path))
        return int(real["open"](path, flags, *rest, **more))

    monkeypatch.setattr(os, "unlink", unlink)
    monkeypatch.setattr(os, "rmdir", rmdir)
    monkeypatch.setattr(os, "open", opened)


def test_every_key_is_destroyed_before_anything_else_goes(
    full: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = full.key_file.read_bytes()
    holders = [path for path in full.folder.rglob("*") if path.is_file() and path.read_bytes() == key]
    assert len(holders) == 5

    def at(what: str, path: Path) -> None:
        if what != "write":
            assert [each for each in holders if each.exists() and each.read_bytes() == key] == []

    watched(monkeypatch, at)
    assert erase.erase_everything(full) == ()


def test_nothing_of_a_key_is_in_what_takes_its_place(full: Home) -> None:
    before = full.key_file.read_bytes()
    slots = [before[at : at + 16] for at in range(96, len(before), 16)]
    begin(full)
    after = full.key_file.read_bytes()
    assert erase.is_begun(full)
    assert len(after) == len(before)
    assert not [each for each in slots if each in after]


def begin(home: Home) -> None:
    """Do what an erasing does that is cut short after the keys."""

    class Cut(BaseException):
        pass

    def cut(salt: bytes) -> None:
        raise Cut

    with pytest.raises(Cut):
        erase.erase_everything(home, cut)


def test_one_that_was_cut_short_is_finished_and_no_damaged_vault(full: Home) -> None:
    begin(full)
    assert full.may_be_half_erased()
    assert not Vault.exists(full)
    with pytest.raises(VaultMissing):
        Vault.unlock(full, PASSPHRASE)
    assert erase.erase_everything(full) == ()
    assert names(full) == COVERS


def test_a_new_vault_can_be_made_over_one_that_was_cut_short(full: Home) -> None:
    begin(full)
    vault = Vault.create(full, "another one entirely", cost=CHEAP)
    assert vault.drafts.editors() == []
    assert not erase.is_begun(full)
    vault.lock()
    assert names(full) == COVERS | {"archive.db", "archive.idx", "archive.idx2"}


def test_the_keyring_gets_the_salt_even_the_second_time(full: Home) -> None:
    salts: list[bytes] = []
    salt = full.key_file.read_bytes()[24:56]
    begin(full)
    erase.erase_everything(full, salts.append)
    assert salts == [salt]


def test_a_keyring_that_fails_is_named_and_the_rest_goes(full: Home) -> None:
    error = KeyringTrouble("locked")

    def fail(salt: bytes) -> None:
        raise error

    assert erase.erase_everything(full, fail) == (Left(Part.KEYRING, error),)
    assert names(full) == COVERS | {"archive.idx", "archive.idx2"}
    assert erase.erase_everything(full) == ()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("archive.db", Part.DATABASE),
        ("archive.3.bak", Part.DATABASE),
        ("archive.cnt", Part.DATABASE),
        ("archive", Part.EVIDENCE),
        ("archive.old", Part.BACKUPS),
        ("archive.prev", Part.BACKUPS),
    ],
)
def test_what_cannot_be_removed_is_named_and_the_rest_goes(
    full: Home, monkeypatch: pytest.MonkeyPatch, name: str, part: Part
) -> None:
    stuck = full.folder / name

    def at(what: str, path: Path) -> None:
        if what != "write" and (path == stuck or stuck in path.parents):
            raise PermissionError(errno.EACCES, "no")

    with monkeypatch.context() as patch:
        watched(patch, at)
        (left,) = erase.erase_everything(full)
    assert (left.part, type(left.error)) == (part, FolderReadOnly)
    tops = {Path(each).parts[0] for each in names(full)}
    assert tops == COVERS | {"archive.idx", "archive.idx2", name}
    assert erase.is_begun(full)
    assert erase.erase_everything(full) == ()
    assert names(full) == COVERS


def test_a_key_file_that_cannot_be_written_to_is_removed(full: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def at(what: str, path: Path) -> None:
        if what == "write" and path.name.startswith("archive.idx"):
            raise PermissionError(errno.EACCES, "no")

    watched(monkeypatch, at)
    assert erase.erase_everything(full) == ()
    assert names(full) == COVERS


def test_keys_that_stay_are_named(full: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def at(what: str, path: Path) -> None:
        if path == full.key_file:
            raise PermissionError(errno.EACCES, "no")

    watched(monkeypatch, at)
    (left,) = erase.erase_everything(full)
    assert left.part is Part.KEYS
    assert not full.database.exists()


def test_a_vault_without_any_key_file_can_be_erased_and_cut_short(full: Home) -> None:
    full.key_file.unlink()
    full.key_file_copy.unlink()
    begin(full)
    assert not Vault.exists(full)
    assert erase.erase_everything(full) == ()
    assert names(full) == COVERS


def test_a_full_disk_does_not_keep_it(full: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def opened(path: str, flags: int, *rest: object, **more: object) -> int:
        if flags & os.O_CREAT and not Path(path).exists() and Path(path) != full.instance_lock:
            raise OSError(errno.ENOSPC, "full")
        return int(real(path, flags, *rest, **more))  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", opened)
    assert erase.erase_everything(full) == ()
    assert names(full) == COVERS


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_key_file_is_never_taken_for_an_erased_one(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    home = Home(tmp_path_factory.mktemp("damaged"))
    if not SOUND:
        Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
        SOUND.update({path.name: path.read_bytes() for path in home.folder.iterdir()})
    for name, content in SOUND.items():
        (home.folder / name).write_bytes(content)
    for path in (home.key_file, home.key_file_copy):
        altered = bytearray(SOUND[path.name])
        kind = data.draw(st.sampled_from(["bytes", "cut", "mark", "zeros"]))
        if kind == "bytes":
            for at in data.draw(st.lists(st.integers(0, len(altered) - 1), max_size=9)):
                altered[at] ^= data.draw(st.integers(1, 255))
        elif kind == "cut":
            del altered[data.draw(st.integers(0, len(altered))) :]
        elif kind == "mark":
            altered[:8] = b"\x93IDX\r\n\x1aE"
        else:
            altered[:] = bytes(len(altered))
        path.write_bytes(altered)
    assert not erase.is_begun(home)
    assert Vault.exists(home)


@needs_fork
def test_killed_at_any_step_it_is_not_begun_or_can_be_finished(tmp_path: Path) -> None:
    begun = 0
    for steps in count(1):
        home = Home(tmp_path / str(steps))
        fill(home)
        if not killed_after(home, steps):
            assert names(home) == COVERS
            break
        if erase.is_begun(home):
            begun += 1
            assert not Vault.exists(home)
        elif Vault.exists(home):
            # The one step before the first mark: all is as it was.
            Vault.unlock(home, PASSPHRASE).lock()
            continue
        assert erase.erase_everything(home) == ()
        assert names(home) - {"archive.lock"} == COVERS
    assert begun > 20


def killed_after(home: Home, steps: int) -> bool:
    """Erase in a child that ends without a word after so many calls of the system; return whether it did."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            for name in ("open", "write", "ftruncate", "fsync", "unlink", "rmdir"):
                patch.setattr(os, name, counted(getattr(os, name), steps))
            CALLS.clear()
            erase.erase_everything(home)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def counted(call: Callable[..., object], most: int) -> Callable[..., object]:
    def counting(*args: object, **more: object) -> object:
        CALLS.append(None)
        if len(CALLS) > most:
            os._exit(9)
        return call(*args, **more)

    return counting
