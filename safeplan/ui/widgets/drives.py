"""The drives of this computer, without asking any of them: one that is gone would not answer.

Qt asks every drive for its size when it lists them, and holds Python's lock meanwhile, so that one dead
network drive would stop the window. Windows and macOS: as their makers describe it; not tried there.
"""

import ctypes
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

_MOUNTED = Path("/proc/self/mountinfo")
_MOUNTS = ("/media/", "/run/media/", "/mnt/")
_MAC_MOUNTS = "/Volumes"
_WHERE = 4  # of the fields of a line, which a space separates
_REMOTE = 4  # of Windows' kinds of drive
_LONGEST_LABEL = 261
_ESCAPED = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class Drive:
    """A stick, card or other drive.

    Args:
        path: its topmost folder.
        name: what it is called.
    """

    path: Path
    name: str


def drives() -> list[Drive]:
    """Return the drives there are; on Windows this may take long, so not on the window's thread."""
    if sys.platform == "win32":
        return _windows_drives()
    if sys.platform == "darwin":
        return _mac_drives()
    try:
        return drives_in(_MOUNTED.read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return []


def drives_in(mounted: str) -> list[Drive]:
    """Return the drives that a list of what is mounted names, each once.

    Args:
        mounted: Linux's own list, as /proc/self/mountinfo has it.
    """
    found: dict[str, Drive] = {}
    for line in mounted.splitlines():
        fields = line.split(" ")
        if len(fields) <= _WHERE:
            continue
        root = _ESCAPED.sub(lambda sign: chr(int(sign[1], 8)), fields[_WHERE])
        if f"{root}/".startswith(_MOUNTS):
            name = os.fsencode(Path(root).name).decode("utf-8", "replace").replace("\ufffd", "?")
            found.setdefault(root, Drive(Path(root), name))
    return list(found.values())


def _mac_drives() -> list[Drive]:
    try:
        with os.scandir(_MAC_MOUNTS) as entries:
            # The system's own drive stands there as a link.
            names = sorted(entry.name for entry in entries if not entry.is_symlink())
    except OSError:
        return []
    return [Drive(Path(_MAC_MOUNTS) / name, name) for name in names if not name.startswith(".")]


def _windows_drives() -> list[Drive]:
    found: list[Drive] = []
    if sys.platform == "win32":
        system = ctypes.WinDLL("kernel32")
        letters = system.GetLogicalDrives()
        label = ctypes.create_unicode_buffer(_LONGEST_LABEL)
        for letter in (chr(ord("A") + place) for place in range(26) if letters >> place & 1):
            root = f"{letter}:\\"
            if system.GetDriveTypeW(root) == _REMOTE:  # asked for its label, it may not answer
                found.append(Drive(Path(root), root))
            elif system.GetVolumeInformationW(root, label, _LONGEST_LABEL, *[None] * 4, 0):
                found.append(Drive(Path(root), f"{label.value} ({letter}:)" if label.value else root))
    return found
