"""Erasing an entry, with the copies of it that can be reached. Each method is work for the task runner."""

from collections.abc import Generator
from dataclasses import dataclass

from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.progress import Progress
from safeplan.ui.backup.desk import LAST_EXPORT, BackupDesk, last_export
from safeplan.ui.diary import evidence_desk
from safeplan.ui.diary.desk import draft_name, reason_name
from safeplan.vault import aside
from safeplan.vault.backup import BackupMade
from safeplan.vault.change import Change


@dataclass(frozen=True)
class OutOfReach:
    """Where an erased entry may still be.

    Args:
        place: the drive that holds the last copy elsewhere, or "".
        replaced: how many diaries that were replaced are kept on this computer.
    """

    place: str = ""
    replaced: int = 0


class ErasingDesk:
    """Erases entries of an open vault.

    Args:
        backups: its backups.
    """

    def __init__(self, backups: BackupDesk) -> None:
        self._backups = backups
        self._vault = backups.vault
        self._eraser = Eraser(backups.vault)

    def erase(self, entry_id: int) -> Change:
        """Destroy an entry with its drafts. On the vault's lane; from then on nothing shows it."""
        items = EvidenceLocker(self._vault).items(entry_id)
        about_files = [evidence_desk.draft_name(item.id) for item in items]
        return self._eraser.erase(entry_id, [draft_name(entry_id), reason_name(entry_id), *about_files])

    def clear_file(self) -> Generator[None, None, None]:
        """Take it out of the unused parts of the file. On the vault's lane."""
        return self._eraser.clear_file()

    def clear_copies(self, progress: Progress) -> Generator[None, None, BackupMade | None]:
        """Make a new backup and remove the older ones. On a free lane; raises as `Backups.make`."""
        return self._eraser.clear_copies(lambda: self._backups.backups.replace_all(progress))

    def remove_backups(self) -> None:
        """Remove all backups on this computer, where there is no room for a new one. On a free lane."""
        self._backups.backups.remove_all()

    def out_of_reach(self) -> OutOfReach:
        """Return where it may still be. On the vault's lane."""
        exported = last_export(self._vault.preferences.get(LAST_EXPORT, None))
        replaced = aside.replaced_vaults(self._vault.home)
        return OutOfReach(exported.place if exported is not None else "", len(replaced))
