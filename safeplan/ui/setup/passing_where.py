"""Where she is, while there is no vault to keep it in."""

from PySide6.QtCore import QObject

from safeplan.ui.directory.where import Where, WhereKeeper


class PassingWhere(WhereKeeper):
    """The same face as the keeper of the unlocked window; it forgets the place with the window.

    Args:
        parent: the owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        # The keeper's own start reads the vault, and there is none yet.
        QObject.__init__(self, parent)
        self.where = Where()

    def choose(self, where: Where) -> None:
        """Take another place, for as long as this window is open."""
        if where != self.where:
            self.where = where
            self.moved.emit()
