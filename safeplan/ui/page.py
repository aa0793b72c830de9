"""What every page of the unlocked window offers the shell."""

from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeplan.vault.change import Change

Place = dict[str, Any]
Draft = tuple[str, dict[str, Any] | None]


class Width(Enum):
    """How much room there is: window width divided by text scale, in pixels."""

    WIDE = 1180
    MIDDLE = 900
    NARROW = 0

    @classmethod
    def of(cls, window_width: int, text_scale: float) -> "Width":
        """Return the layout for a window `window_width` pixels wide at `text_scale` (1.0 is plain)."""
        effective = window_width / text_scale
        if text_scale >= 1.5 or effective < cls.MIDDLE.value:
            return cls.NARROW
        return cls.WIDE if effective >= cls.WIDE.value else cls.MIDDLE


class Filler(QWidget):
    """Something of a page that can have the whole window below the header for a while."""

    def given_back(self) -> None:
        """The window was taken for something else: whoever owns it puts it back into its place."""


class Page(QWidget):
    """One place of the side bar.

    Signals:
        go: show another page: its name, and an argument for its `arrive`.
        changed: a `Change` that other pages should know of.
        kept: the time at which unfinished words were last committed.
        heading_changed: `heading` and `header_extras` return something else now.
        fill: a `Filler` that wants the whole window below the header; None to give it back.
    """

    go = Signal(str, object)
    changed = Signal(object)
    kept = Signal(object)
    heading_changed = Signal()
    fill = Signal(object)

    name = ""

    def heading(self) -> str:
        """Return the page's title in her language."""
        raise NotImplementedError

    def header_extras(self) -> QWidget | None:
        """Return what stands beside the title, or None."""
        return None

    def arrive(self, argument: object | None = None) -> None:
        """The page is about to be shown; load what it needs and put the cursor where it belongs."""

    def place(self) -> Place:
        """Return where she is on the page, as plain data that can be kept."""
        return {}

    def restore(self, place: Place) -> None:
        """Go back to a place that `place` returned earlier; unknown keys are ignored."""

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet: editor and value, or None to drop a draft."""
        return []

    def refresh(self, change: Change) -> None:
        """Something was changed elsewhere; show it."""

    def set_width(self, width: Width) -> None:
        """Lay the page out for this much room."""
