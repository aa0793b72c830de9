"""Where things lie: her data, and the files that come with the program.

The names on the disk are dull on purpose: they show in file managers and backups.
"""

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from safeplan.errors import Bug

FOLDER_NAME = "lists-data"
PORTABLE_FOLDER_NAME = "data"
END_MARK = b"\x93IDX\r\n\x1aE"
"""How the two key files begin once erasing everything was begun."""


@dataclass(frozen=True)
class Home:
    """The names inside the data folder.

    Args:
        folder: the one folder that holds everything SafePlan ever writes by itself.
    """

    folder: Path

    @property
    def cover_lists(self) -> Path:
        """The cover's own ordinary lists, in plain text."""
        return self.folder / "lists.json"

    @property
    def cover_settings(self) -> Path:
        """What the cover needs before unlocking."""
        return self.folder / "settings.json"

    @property
    def key_file(self) -> Path:
        """The key slots."""
        return self.folder / "archive.idx"

    @property
    def key_file_copy(self) -> Path:
        """The key slots again."""
        return self.folder / "archive.idx2"

    @property
    def database(self) -> Path:
        """The SQLCipher database."""
        return self.folder / "archive.db"

    @property
    def evidence(self) -> Path:
        """The folder of evidence files, one an item."""
        return self.folder / "archive"

    @property
    def instance_lock(self) -> Path:
        """Held while a vault is open."""
        return self.folder / "archive.lock"

    @property
    def tries(self) -> Path:
        """The record of wrong tries."""
        return self.folder / "archive.cnt"

    @property
    def next_database(self) -> Path:
        """The database under its new key, until it takes the other's place."""
        return self.folder / "archive.db.next"

    @property
    def backups(self) -> Path:
        """The folder of automatic backups."""
        return self.folder / "archive.old"

    @property
    def aside(self) -> Path:
        """The folder of vaults that a restore or a repair has replaced."""
        return self.folder / "archive.prev"

    def may_be_half_erased(self) -> bool:
        """Return whether a key file looks as if erasing had begun, without looking closer."""
        return any(_starts_with(path, END_MARK) for path in (self.key_file, self.key_file_copy))

    def holds_anything(self) -> bool:
        """Return whether anything of ours is on the disk already."""
        return self.folder.is_dir() and any(self.folder.iterdir())


def _starts_with(path: Path, start: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(start)) == start
    except OSError:
        return False


def find_home(chosen: Path | None) -> Home:
    """Return the data folder: the one chosen, else one beside the program, else the user's.

    Args:
        chosen: the folder named with `--home`, or None.
    """
    if chosen is not None:
        return Home(chosen.expanduser().absolute())
    portable = program_folder() / PORTABLE_FOLDER_NAME
    if portable.is_dir():
        return Home(portable)
    return Home(_user_data_folder() / FOLDER_NAME)


def program_folder() -> Path:
    """Return the folder the program was started from."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """Return the path of a bundled file, in the source tree, a wheel or a frozen build.

    Args:
        name: a relative path with forward slashes, such as "icons/pencil-line.svg".

    Raises:
        Bug: if the name leaves the folder or no such file is bundled.
    """
    return _bundled("resources", name)


def translation(name: str) -> Path | None:
    """Return the path of a compiled translation, such as "safeplan_ur.qm", or None if there is none.

    Raises:
        Bug: if the name leaves the folder.
    """
    return _find("translations", name)


def _bundled(folder: str, name: str) -> Path:
    path = _find(folder, name)
    if path is None:
        raise Bug(f"missing from {folder}: {name}")
    return path


def _find(folder: str, name: str) -> Path | None:
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise Bug(f"not a bundled name in {folder}")
    inside = _folder_of(__file__)
    for root in (inside / folder, inside.parent / folder):
        path = root / relative
        if path.exists():
            return path
    return None


@cache
def _folder_of(file: str) -> Path:
    # Kept: a page has dozens of icons, and each way back to the root of the disk asks it once a step.
    return Path(file).resolve().parent


def _user_data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
