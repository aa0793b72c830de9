"""What the window needs from a cover, whichever program it plays."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import QWidget


class Face(QWidget):
    """A small real program that fills the window.

    Signals:
        asked_back: a long press on the heading.
        title_changed: `title` gives another text now.
        text_size_chosen: another text size was chosen in its menu, in per cent.
        close_chosen: the program was closed in its menu.
    """

    asked_back = Signal()
    title_changed = Signal()
    text_size_chosen = Signal(int)
    close_chosen = Signal()

    _seen = False

    @property
    def seen(self) -> bool:
        """Whether it was ever on the screen; before that it writes nothing to the disk."""
        return self._seen

    def paintEvent(self, event: QPaintEvent) -> None:
        """Take note that it is on the screen."""
        super().paintEvent(event)
        # It is painted into memory too, while it is hidden.
        self._seen = self._seen or self.isVisible()

    def name(self) -> str:
        """Return the program's name; the window bears it whatever is shown."""
        raise NotImplementedError

    def title(self) -> str:
        """Return the window's title while this face is shown."""
        raise NotImplementedError

    def icon(self) -> QIcon:
        """Return the window's icon."""
        raise NotImplementedError

    def settle(self) -> None:
        """Come to rest: close editors, menus and dialogs, so that no text field has the keyboard."""
        raise NotImplementedError

    def keep(self) -> None:
        """Write what is not on the disk yet; never raises because of the disk."""
        raise NotImplementedError

    def set_text_size(self, per_cent: int) -> None:
        """Show all text at this size, in per cent of the usual one."""
        raise NotImplementedError

    def state(self) -> dict[str, Any]:
        """Return where she is in it, fit for JSON."""
        raise NotImplementedError

    def restore(self, state: dict[str, Any]) -> None:
        """Go where `state` says; whatever no longer fits is ignored."""
        raise NotImplementedError
