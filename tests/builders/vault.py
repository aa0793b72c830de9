"""Vaults for tests: cheap to open, easy to damage, easy to compare before and after."""

import stat
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from safeplan.places import Home
from safeplan.vault import keyfile
from safeplan.vault.connection import Access, Connection, connect
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "correct horse battery staple"
PAGE = 4096


@dataclass(frozen=True)
class FileState:
    """All of a file that failing must not change."""

    content: bytes
    changed_ns: int
    mode: int


def snapshot(folder: Path) -> dict[str, FileState]:
    """Return every file below a folder, by its relative name."""
    return {
        str(path.relative_to(folder)): FileState(
            path.read_bytes(), path.stat().st_mtime_ns, stat.S_IMODE(path.stat().st_mode)
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def a_locked_vault(home: Home, *, drafts: int = 30) -> None:
    """Make a vault with some drafts, of a few dozen pages, and leave it in order."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    for number in range(drafts):
        vault.drafts.keep(f"editor:{number}", a_draft(number))
    vault.lock()


def a_draft(number: int) -> dict[str, str]:
    """Return the draft that `a_locked_vault` kept under this number."""
    return {"text": f"words {number} " * 200}


def data_key(home: Home) -> bytearray:
    """Return the raw key of a vault made here."""
    copies = keyfile.read_copies(home)
    assert copies is not None
    return copies.slots.open(copies.slots.derive(PASSPHRASE)).data_key


def run_sql(home: Home, *statements: str) -> None:
    """Change a locked vault behind its back, with its own key, leaving no side file."""
    with closing(opened_raw(home)) as connection:
        for statement in statements:
            connection.execute(statement)


def opened_raw(home: Home, path: Path | None = None, access: Access = Access.ALONE) -> Connection:
    """Return a connection past all checks; the caller closes it.

    Args:
        home: whose key.
        path: another file with the same key, such as a backup.
        access: as for `connect`.
    """
    return connect(path or home.database, data_key(home), access=access)
