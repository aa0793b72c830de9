"""Every error of SafePlan, in one tree.

SafePlanError
├── WorldError            the world's fault: somebody has to be told, and nothing of hers was altered
│   ├── VaultError
│   │   ├── WrongPassphrase    no key slot opens with what was typed
│   │   ├── MistypedCode       it looks like a recovery code, and a character is wrong
│   │   │   └── HalfOfCode     one half of a recovery code: the other is needed as well
│   │   ├── TriedTooSoon       after wrong tries the next one has to wait a little
│   │   ├── VaultMissing       there is no vault in this folder
│   │   ├── VaultExists        a vault is already there; it is never overwritten
│   │   ├── NotAVault          the files are there and are not ours, or not a vault's
│   │   ├── VaultDamaged       ours, but truncated or altered; left exactly as it was
│   │   ├── VaultTooNew        written by a newer SafePlan; refused untouched
│   │   └── VaultInUse         another SafePlan has it open
│   ├── DiskError
│   │   ├── DiskFull           no space left
│   │   ├── FolderReadOnly     the folder may not be written
│   │   ├── DriveGone          the drive or folder vanished while in use
│   │   └── TooBigForDrive     the drive takes no file of this size, as FAT beyond 4 GB
│   ├── BackupUnusable         a backup, or what was taken for one, cannot be used
│   ├── KeyringTrouble         the computer's keyring is missing, locked, emptied or silent
│   ├── FileUnreadable         a file she chose could not be read
│   ├── FileUnwritable         a file she chose to write could not be written
│   ├── EvidenceMissing        an evidence item's own file is gone
│   ├── EvidenceDamaged        an evidence item's own file does not give back what went in
│   ├── PrinterUnavailable     no print system, or no printer
│   ├── PrintFailed            the print system refused the job
│   └── PaperNotMade           the process that makes papers did not begin or did not finish
├── Cancelled             she stopped it, or leaving did; nothing half-done is left
└── Bug                   our own mistake

The sentences for people are in `safeplan.ui.messages`. An error's own text names kinds and places
in the code, never anything she wrote.
"""


class SafePlanError(Exception):
    """Whatever SafePlan itself raises."""


class WorldError(SafePlanError):
    """Something outside the program went wrong; she is told in plain words."""


class VaultError(WorldError):
    """The vault could not be opened or made."""


class WrongPassphrase(VaultError):
    """No key slot opens with what was typed."""


class MistypedCode(VaultError):
    """It looks like a recovery code, but cannot be one: a character is wrong, or two halves do not fit."""


class HalfOfCode(MistypedCode):
    """One half of a recovery code was typed; it opens only together with the other."""


class TriedTooSoon(VaultError):
    """After wrong tries the next one has to wait a little; nothing was tried.

    Args:
        seconds: how long, 1 to 60.
    """

    def __init__(self, seconds: int = 1) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


class VaultMissing(VaultError):
    """There is no vault in this folder."""


class VaultExists(VaultError):
    """A vault is already there."""


class NotAVault(VaultError):
    """The files in the vault's place are not a vault's."""


class VaultDamaged(VaultError):
    """The vault is truncated or altered. It was left exactly as it was found."""


class VaultTooNew(VaultError):
    """A newer SafePlan wrote this vault. It was left exactly as it was found."""


class VaultInUse(VaultError):
    """Another process has this vault open."""


class DiskError(WorldError):
    """The disk did not take or give what it should."""


class DiskFull(DiskError):
    """There is no space left on the disk."""


class FolderReadOnly(DiskError):
    """The folder may not be written to."""


class DriveGone(DiskError):
    """The drive or folder vanished while it was in use."""


class TooBigForDrive(DiskError):
    """The drive takes no file of this size, as FAT beyond 4 GB."""


class BackupUnusable(WorldError):
    """A backup did not come out as what was to be backed up, or there is none where one was named."""


class KeyringTrouble(WorldError):
    """The computer's keyring does not keep or give what the PIN needs. The passphrase needs none of it."""


class FileUnreadable(WorldError):
    """A file she chose could not be read."""


class FileUnwritable(WorldError):
    """A file she chose to write could not be written."""


class EvidenceMissing(WorldError):
    """The file of an evidence item is not where it was put."""


class EvidenceDamaged(WorldError):
    """The file of an evidence item no longer gives back what went in."""


class PrinterUnavailable(WorldError):
    """No print system answers, or it has no printer."""


class PrintFailed(WorldError):
    """The print system refused the job."""


class PaperNotMade(WorldError):
    """The process that makes papers could not be started, or ended before the paper was there."""


class Cancelled(SafePlanError):
    """The work was stopped, and nothing half-done was left."""


class Bug(SafePlanError):
    """Our own mistake: a state that should not be possible."""
