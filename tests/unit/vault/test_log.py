"""The log that a killed process leaves: what SQLite would drop without a word is named."""

import os
import signal
import struct
from pathlib import Path

import pytest

from safeplan.errors import VaultDamaged
from safeplan.places import Home
from safeplan.vault.log import Log
from safeplan.vault.pages import PageFile
from safeplan.vault.vault import Vault
from tests.builders.vault import CHEAP, PASSPHRASE, data_key

HEADER, FRAME = 32, 24 + 4096
DRAFTS = 12

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a child is forked, to be killed")


@pytest.fixture
def killed(home: Home) -> Home:
    """A vault whose process was killed with its log full."""
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    child = os.fork()
    if child == 0:
        vault = Vault.unlock(home, PASSPHRASE)
        for number in range(DRAFTS):
            vault.drafts.keep(f"editor:{number}", {"number": number})
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    return home


def log_of(home: Home) -> Path:
    return home.database.with_name(home.database.name + "-wal")


def read(home: Home) -> Log:
    with PageFile(home.database, data_key(home)) as pages:
        return pages.log


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def frames(home: Home) -> int:
    return (log_of(home).stat().st_size - HEADER) // FRAME


def commits(home: Home) -> list[int]:
    content = log_of(home).read_bytes()
    return [at for at in range(frames(home)) if struct.unpack_from(">I", content, HEADER + at * FRAME + 4)[0]]


def test_a_sound_log_is_read_as_sqlite_reads_it(killed: Home) -> None:
    log = read(killed)
    assert not log.damaged
    assert log.pages
    vault = Vault.unlock(killed, PASSPHRASE)
    assert len(vault.drafts.editors()) == DRAFTS
    vault.lock()


@pytest.mark.parametrize("place", [0, 9, 20, HEADER + 1, HEADER + 9, HEADER + 17, HEADER + 24, HEADER + 4000])
def test_damage_before_a_later_commit_is_named_and_nothing_is_dropped(killed: Home, place: int) -> None:
    flip(log_of(killed), place)
    before = log_of(killed).read_bytes()
    with pytest.raises(VaultDamaged):
        Vault.unlock(killed, PASSPHRASE)
    assert log_of(killed).read_bytes() == before


def test_of_the_last_commit_nobody_knows_whether_it_was_finished(killed: Home) -> None:
    flip(log_of(killed), HEADER + commits(killed)[-1] * FRAME + 100)
    assert not read(killed).damaged
    vault = Vault.unlock(killed, PASSPHRASE)
    assert len(vault.drafts.editors()) == DRAFTS - 1
    vault.lock()


def test_a_log_cut_short_or_of_zeros_is_no_damage(killed: Home) -> None:
    content = log_of(killed).read_bytes()
    for left in (
        b"",
        content[:31],
        content[: HEADER + 100],
        content[: HEADER + 5 * FRAME + 7],
        bytes(50_000),
    ):
        log_of(killed).write_bytes(left)
        assert not read(killed).damaged


def test_what_failed_commits_left_behind_the_end_is_no_damage(killed: Home) -> None:
    """Their frames bear the same salts, but do not go on from the frames before."""
    content = log_of(killed).read_bytes()
    first, last = commits(killed)[3], commits(killed)[-1]
    end = HEADER + (first + 1) * FRAME
    log_of(killed).write_bytes(content[:end] + content[HEADER + last * FRAME :])
    assert not read(killed).damaged
