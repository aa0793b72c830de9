"""Every kind of work that writes to the disk, for `torture_faults`."""

import shutil
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from safeplan.diary.erasing import Eraser
from safeplan.diary.rebuild import repair
from safeplan.errors import SafePlanError
from safeplan.places import Home
from safeplan.vault import migrations
from safeplan.vault.backup import Backups
from safeplan.vault.restore import restore
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tools.torture_truth import CHEAP, PASSPHRASE, Seen, Writer, through

NEW_PASSPHRASE = "cardamom heron crosses 9 bridges"  # noqa: S105 - of vaults that are thrown away
ENTRIES = 5
ERASED_ENTRY = 2

Act = Callable[[], None]


@dataclass(frozen=True)
class Work:
    """Work that may go wrong.

    Args:
        begin: makes ready what is not to fail, given the vault and an empty folder; returns the work.
        prepare: changes the vault before, in the parent.
        erases: entries that may be gone afterwards.
        may_be_absent: there may be no vault afterwards.
        is_another: the vault is not the one that was there before.
        is_damaged: the vault is damaged before, and still is where the work fails.
        after: looks at what else the work made or left, given the vault and what the work came to.
        kept: whether what it said to have done is there afterwards.
    """

    begin: Callable[[Home, Path], Act]
    prepare: Callable[[Home], None] = lambda _home: None
    erases: frozenset[int] = frozenset()
    may_be_absent: bool = False
    is_another: bool = False
    is_damaged: bool = False
    kept: Callable[[Seen], bool] = lambda _seen: True
    after: Callable[[Home, str], None] = lambda _home, _outcome: None


def _with_vault(work: Callable[[Vault, Path], None]) -> Callable[[Home, Path], Act]:
    """Return work on an open vault; leaving it in order is part of the work."""

    def begin(home: Home, others: Path) -> Act:
        vault = Vault.unlock(home, PASSPHRASE)

        def act() -> None:
            try:
                work(vault, others)
            except BaseException:
                # She goes on writing, or leaves; both may fail as well.
                with suppress(SafePlanError):
                    vault.lock()
                raise
            vault.lock()

        return act

    return begin


def _save(vault: Vault, others: Path) -> None:
    del others
    writer = Writer(vault)
    writer.keep_draft()
    writer.amend(writer.add())
    writer.add_step()


def _attach(vault: Vault, others: Path) -> None:
    del others
    Writer(vault).attach(1)


def _back_up(vault: Vault, others: Path) -> None:
    del others
    through(Backups(vault, reserve_bytes=0).make())


def _export(vault: Vault, others: Path) -> None:
    through(Backups(vault, reserve_bytes=0).export(others))


def _change(vault: Vault, others: Path) -> None:
    del others
    WaysIn(vault).change_passphrase(PASSPHRASE, NEW_PASSPHRASE)


def _make_code(vault: Vault, others: Path) -> None:
    del others
    WaysIn(vault).make_recovery(PASSPHRASE)


def _renew(vault: Vault, others: Path) -> None:
    del others
    WaysIn(vault).renew(PASSPHRASE, NEW_PASSPHRASE, cost=CHEAP)


def _erase(vault: Vault, others: Path) -> None:
    del others
    eraser = Eraser(vault)
    eraser.erase(ERASED_ENTRY)
    for _ in eraser.clear(lambda: _renewed_copies(vault)):
        pass


def _renewed_copies(vault: Vault) -> Generator[None, None, None]:
    yield from Backups(vault, reserve_bytes=0).replace_all()


def _unlock(home: Home, others: Path) -> Act:
    del others
    return lambda: Vault.unlock(home, PASSPHRASE).lock()


def _restore(home: Home, others: Path) -> Act:
    del others
    backup = next(each for each in sorted(home.backups.iterdir()) if each.name != home.evidence.name)
    return lambda: void(through(restore(home, backup, PASSPHRASE)))


def _create(home: Home, others: Path) -> Act:
    del others
    return lambda: Vault.create(_another(home), PASSPHRASE, cost=CHEAP).lock()


def _another(home: Home) -> Home:
    return Home(home.folder / "another")


def _created_or_not(home: Home, outcome: str) -> None:
    """Open what was created; where there is nothing, create it now."""
    another = _another(home)
    if Vault.exists(another):
        Vault.unlock(another, PASSPHRASE).lock()
    else:
        assert outcome != "done", "said to be created, and is not there"
        Vault.create(another, PASSPHRASE, cost=CHEAP).lock()


def _repair(home: Home, others: Path) -> Act:
    del others
    return lambda: void(repair(home, PASSPHRASE))


def void(result: object) -> None:
    """Take a result that does not matter."""
    del result


def _make_older(home: Home) -> None:
    """Put an older vault in the place of the one that was copied."""
    shutil.rmtree(home.folder)
    steps, migrations.STEPS = migrations.STEPS, migrations.STEPS[:3]
    try:
        vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
        vault.drafts.keep("old", {"text": "x" * 20_000})
        vault.lock()
    finally:
        migrations.STEPS = steps


def _damage(home: Home) -> None:
    """Change a byte of a page that holds a part of the search index, which is made anew."""
    with home.database.open("rb+") as file:
        file.seek(11 * 4096 + 100)
        byte = file.read(1)
        file.seek(11 * 4096 + 100)
        file.write(bytes([byte[0] ^ 1]))


WORK = {
    "save": Work(
        _with_vault(_save), kept=lambda seen: 2 in seen.versions.values() and max(seen.versions) > ENTRIES
    ),
    "evidence": Work(_with_vault(_attach), kept=lambda seen: len(seen.files) > 1),
    "backup": Work(_with_vault(_back_up)),
    "export": Work(_with_vault(_export)),
    "passphrase": Work(_with_vault(_change)),
    "recovery code": Work(_with_vault(_make_code)),
    "renew": Work(_with_vault(_renew)),
    "erase entry": Work(_with_vault(_erase), erases=frozenset({ERASED_ENTRY})),
    "unlock": Work(_unlock),
    "migrate": Work(_unlock, prepare=_make_older, is_another=True),
    "restore": Work(_restore, is_another=True),
    "create": Work(_create, after=_created_or_not),
    "repair": Work(_repair, prepare=_damage, is_damaged=True),
}
