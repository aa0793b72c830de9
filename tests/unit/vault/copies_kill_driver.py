"""Kills a process that backs up, exports or restores, at seeded moments. Run by `test_killed`.

    python -m tests.unit.vault.copies_kill_driver SCENARIO FOLDER FIRST_SEED COUNT

See `tests.unit.vault.kill_driver` for how.
"""

import random
import shutil
from pathlib import Path

from safeplan.clock import SystemClock
from safeplan.places import Home
from safeplan.vault.aside import remove_replaced, replaced_vaults
from safeplan.vault.backup import Backups
from safeplan.vault.export import remove_export
from safeplan.vault.restore import restore
from safeplan.vault.vault import Vault
from tests.builders.copies import Content, a_full_vault, add_evidence, content_of, files_in, run, seen
from tests.builders.vault import PASSPHRASE
from tests.unit.vault.kill_driver import Scenario, Tell, main


def stick_of(home: Home) -> Path:
    return home.folder.with_name("stick")


def make_vault(home: Home) -> None:
    if Vault.exists(home):
        return
    stick_of(home).mkdir(exist_ok=True)
    vault = a_full_vault(home, SystemClock())
    vault.drafts.keep("large", {"text": "x" * 1_000_000})
    run(Backups(vault).make())
    vault.lock()


def back_up(home: Home, tell: Tell, chance: random.Random) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    for number in range(3):
        add_evidence(vault, chance.randbytes(100_000))
        vault.drafts.keep("write", {"number": number})
        made = run(Backups(vault).make()).backup
        tell(made.path.name)
    vault.lock()


def every_backup_is_whole(home: Home, told: list[str]) -> str | None:
    vault = Vault.unlock(home, PASSPHRASE)
    backups = Backups(vault)
    found = backups.list()
    if not found:
        return "no backup is left"
    if told and found[0].path.name < told[-1]:
        return f"told {told[-1]}, found {found[0].path.name}"
    for backup in found:
        if backup.evidence_missing and backup != found[0]:
            return f"{backup.evidence_missing} of its evidence is missing"
        if not backup.evidence_missing and not seen(home, backup.path).drafts:
            return "nothing in it"
    # What the kill left goes with the next one.
    run(backups.make())
    left = {name for name in files_in(home.backups) if ".new" in name or "/new/" in name}
    vault.lock()
    return f"left: {left}" if left else None


def export(home: Home, tell: Tell, chance: random.Random) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    tell(run(Backups(vault).export(stick_of(home))).folder.name)
    vault.lock()


def every_export_is_whole(home: Home, told: list[str]) -> str | None:
    here, wrong = content_of(home), None
    stick = stick_of(home)
    if told and not (stick / told[-1]).is_dir():
        wrong = "told, and not there"
    for folder in stick.iterdir():
        if folder.suffix == ".new":
            shutil.rmtree(folder)
        elif content_of(Home(folder)) != here:
            wrong = "an export differs"
        else:
            remove_export(folder)
    return wrong


def change_since(home: Home) -> None:
    make_vault(home)
    vault = Vault.unlock(home, PASSPHRASE)
    vault.drafts.keep("write", {"text": "written since"})
    vault.lock()


def restore_backup(home: Home, tell: Tell, chance: random.Random) -> None:
    (backup, *_) = sorted(path for path in home.backups.iterdir() if path.name != "archive")
    run(restore(home, backup, PASSPHRASE))
    tell("restored")


def old_or_new(home: Home, told: list[str]) -> str | None:
    (backup, *_) = sorted(path for path in home.backups.iterdir() if path.name != "archive")
    found, new = content_of(home), seen(home, backup)
    kept = replaced_vaults(home)
    if found == new:
        if len(kept) != 1 or not _is_old(seen(home, kept[0].path)):
            return "the replaced vault is not whole"
    elif told or kept or not _is_old(found):
        return "neither the old nor the new vault"
    for each in kept:
        remove_replaced(each)
    return None


def _is_old(content: Content) -> bool:
    return dict(content.drafts).get("write") == "{'text': 'written since'}" and len(content.evidence) > 1


SCENARIOS = {
    "backup": Scenario(make_vault, back_up, every_backup_is_whole),
    "export": Scenario(make_vault, export, every_export_is_whole),
    "restore": Scenario(change_since, restore_backup, old_or_new),
}


if __name__ == "__main__":
    main(SCENARIOS)
