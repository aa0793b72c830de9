"""The little that the cover must know before anything is opened; it lies in plain sight on the disk."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from safeplan.cover.counters import Tuning
from safeplan.cover.plain_file import read_whole, write_whole
from safeplan.errors import DiskError, FileUnreadable

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
LISTS, CALCULATOR = "lists", "calculator"
PROGRAMS = (LISTS, CALCULATOR)
_SMALLEST = 100
_FAVOURITE = re.compile(r"[1-9][0-9]{3,11}")


@dataclass(frozen=True)
class CoverSettings:
    """Settings outside the vault, in words that fit the cover.

    Args:
        language: a language tag such as "ur", or "" for the system's.
        text_size: per cent of the usual size; one of `TEXT_SIZES`.
        window: left, top, width and height of the window's inside, or None before the first time.
        maximised: whether the window fills the screen.
        program: which cover; one of `PROGRAMS`.
        favourite: the Calculator's number that asks back; see `fits_favourite`; "" for none.
        shift_key: whether Shift three times counts; at least one of the two keys always does.
        escape_key: whether Escape twice counts.
        slow_keys: whether both may take twice as long.
    """

    language: str = ""
    text_size: int = 100
    window: tuple[int, int, int, int] | None = None
    maximised: bool = False
    program: str = LISTS
    favourite: str = ""
    shift_key: bool = True
    escape_key: bool = True
    slow_keys: bool = False

    @classmethod
    def from_data(cls, data: object) -> "CoverSettings":
        """Return settings from parsed JSON; whatever does not fit is left at its default."""
        if not isinstance(data, dict):
            return cls()
        settings = cls(window=_rectangle(data.get("window")), maximised=data.get("maximised") is True)
        if isinstance(data.get("language"), str):
            settings = replace(settings, language=data["language"])
        if data.get("text_size") in TEXT_SIZES:
            settings = replace(settings, text_size=int(data["text_size"]))
        if data.get("program") in PROGRAMS:
            settings = replace(settings, program=data["program"])
        if isinstance(data.get("favourite"), str) and fits_favourite(data["favourite"]):
            settings = replace(settings, favourite=data["favourite"])
        return _with_keys(settings, data)

    @property
    def tuning(self) -> Tuning:
        """Which gestures count."""
        return Tuning(self.shift_key, self.escape_key, self.slow_keys)


def fits_favourite(text: str) -> bool:
    """Return whether a text can be the favourite number: 4 to 12 digits, no nought at the beginning."""
    return _FAVOURITE.fullmatch(text) is not None


class SettingsFile:
    """Keeps the cover's settings on the disk.

    The cover must come up whatever the disk says: a file that cannot be read counts as none, and a
    change that cannot be written stays in memory.

    Args:
        path: the file; see `Home.cover_settings`.

    Attributes:
        on_kept: called whenever other settings have come to the disk.
    """

    def __init__(self, path: Path) -> None:
        self.on_kept: Callable[[], None] = lambda: None
        self._path = path
        self._current = _read(path)
        self._on_disk = self._current

    @property
    def current(self) -> CoverSettings:
        """The settings as they are now."""
        return self._current

    def change(self, settings: CoverSettings) -> None:
        """Take other settings, in memory; `keep` writes them.

        Args:
            settings: made from `current` with `dataclasses.replace`.
        """
        self._current = settings

    def keep(self) -> bool:
        """Write the settings if they changed, and return whether the disk has them."""
        if self._current == self._on_disk:
            return True
        try:
            write_whole(self._path, json.dumps(asdict(self._current), indent=1).encode())
        except DiskError:
            return False
        self._on_disk = self._current
        self.on_kept()
        return True


def _with_keys(settings: CoverSettings, data: dict[str, Any]) -> CoverSettings:
    shift, escape = (data.get(name) is not False for name in ("shift_key", "escape_key"))
    # Whatever somebody wrote into the file: one of them always counts.
    both = not shift and not escape
    slow = data.get("slow_keys") is True
    return replace(settings, shift_key=shift or both, escape_key=escape or both, slow_keys=slow)


def _read(path: Path) -> CoverSettings:
    try:
        content = read_whole(path)
        return CoverSettings.from_data(json.loads(content)) if content else CoverSettings()
    except (FileUnreadable, ValueError, RecursionError):
        return CoverSettings()


def _rectangle(value: object) -> tuple[int, int, int, int] | None:
    if not isinstance(value, list) or len(value) != 4:
        return None
    if not all(isinstance(number, int) and abs(number) < 100_000 for number in value):
        return None
    left, top, width, height = value
    return (left, top, width, height) if width >= _SMALLEST and height >= _SMALLEST else None
