"""Looking through an open vault for damage, in the background, without its connection.

Nothing waits for it: pages are read from the files themselves. What it finds is told, never mended
here; `safeplan.vault.repair` does that.
"""

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from safeplan.errors import DiskError
from safeplan.progress import Progress
from safeplan.vault.evidence_file import PAGE_BYTES as EVIDENCE_PAGE_BYTES
from safeplan.vault.evidence_rows import KnownFile, known_files
from safeplan.vault.pages import PageFile, State
from safeplan.vault.salvage import Salvage
from safeplan.vault.vault import Vault

_PAGES_A_STEP = 64
_LOOKS = 3
_PAUSE_S = 0.05


@dataclass(frozen=True)
class Damage:
    """What was found.

    Args:
        pages: how many pages of the database were looked at.
        bad_pages: how many of those in use are not as they were written.
        tables: the tables they belong to, as far as known.
        rules_broken: whether rows point to rows that are not there.
        evidence: how many evidence files were looked at.
        evidence_missing: names of evidence files that are gone.
        evidence_damaged: names of those that are not as they were written.
    """

    pages: int
    bad_pages: int = 0
    tables: tuple[str, ...] = ()
    rules_broken: bool = False
    evidence: int = 0
    evidence_missing: tuple[str, ...] = ()
    evidence_damaged: tuple[str, ...] = ()

    @property
    def of_database(self) -> bool:
        """Whether the database is damaged."""
        return self.bad_pages > 0 or self.rules_broken

    @property
    def is_any(self) -> bool:
        """Whether anything is."""
        return self.of_database or bool(self.evidence_missing or self.evidence_damaged)


@dataclass(frozen=True)
class Known:
    """What the vault itself says, for `Check.look`.

    Args:
        files: its evidence files.
        rules_broken: as in `Damage`.
    """

    files: tuple[KnownFile, ...]
    rules_broken: bool


class Check:
    """One look through an open vault.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def ask_in_steps(self) -> Generator[None, None, Known]:
        """Ask the vault for what `look` needs. On the thread that owns the connection.

        Raises:
            VaultDamaged: if that much cannot be read; `look` without it then.
        """
        database = self._vault.database
        with database.reading() as connection:
            names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
            tables = [row[0] for row in names]
        broken = False
        for table in tables:
            yield
            with database.reading() as connection:
                found = connection.execute(f"PRAGMA foreign_key_check({table})").fetchone()
                broken = broken or found is not None
        with database.reading() as connection:
            files = known_files(connection)
        return Known(files, broken)

    def look(self, known: Known | None = None, progress: Progress | None = None) -> Damage:
        """Look at every page of the database and of the evidence files. On a free thread.

        About 0.4 s for each 100 MB.

        Args:
            known: from `ask_in_steps`; None looks at the database alone.
            progress: told in bytes of evidence and pages; stops it.

        Raises:
            Cancelled: if it was stopped, or the vault was closed.
            DiskError: if the database cannot be opened.
        """
        progress = progress or Progress()
        pages, suspects = self._first_look(progress)
        bad, tables = self._look_again(suspects, progress) if suspects else (0, ())
        missing, damaged = self._look_at_evidence(known.files if known else (), progress)
        return Damage(
            pages=pages,
            bad_pages=bad,
            tables=tables,
            rules_broken=known is not None and known.rules_broken,
            evidence=len(known.files) if known else 0,
            evidence_missing=missing,
            evidence_damaged=damaged,
        )

    def _first_look(self, progress: Progress) -> tuple[int, list[int]]:
        suspects = []
        with self._vault.database.look_at_pages(with_log=False) as file:
            count = file.count
            for number in range(1, count + 1):
                if number % _PAGES_A_STEP == 1:
                    self._step(progress, number, count)
                if file.state(number) is not State.SOUND:
                    suspects.append(number)
        return count, suspects

    def _look_again(self, suspects: Sequence[int], progress: Progress) -> tuple[int, tuple[str, ...]]:
        """Look again at pages that may just have been being written, or stand newer in the log."""
        for _ in range(_LOOKS):
            self._step(progress)
            time.sleep(_PAUSE_S)
            with self._vault.database.look_at_pages() as file:
                suspects = [each for each in suspects if file.state(each) is not State.SOUND]
                # A page beyond the end is none once the file has become shorter.
                suspects = [each for each in suspects if each <= file.count]
        if not suspects:
            return 0, ()
        with self._vault.database.look_at_pages() as file:
            in_use, tables = Salvage(file).touched()
            certain = {each for each in suspects if file.state(each) is State.BAD}
        # A page of zeros that nothing leads to was never written.
        return len(certain | (in_use & set(suspects))), tuple(sorted(tables))

    def _look_at_evidence(
        self, files: Sequence[KnownFile], progress: Progress
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        missing, damaged = [], []
        for each in files:
            path = self._vault.home.evidence / each.name
            if not path.is_file():
                missing.append(each.name)
            elif not self._is_whole(each, progress):
                damaged.append(each.name)
        return tuple(missing), tuple(damaged)

    def _is_whole(self, known: KnownFile, progress: Progress) -> bool:
        path = self._vault.home.evidence / known.name
        try:
            with PageFile(path, known.key, EVIDENCE_PAGE_BYTES, with_log=False) as file:
                for number in range(1, file.count + 1):
                    self._step(progress, number, file.count)
                    if file.state(number) is not State.SOUND:
                        return False
                return file.count_said() == file.count > 0
        except DiskError:
            return False

    def _step(self, progress: Progress, done: int = 0, total: int = 0) -> None:
        self._vault.database.refuse_closed()
        progress.step(done, total)
