"""The box she writes in; files and pictures that land in it become evidence instead of text."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.diary.evidence_adder import Source, sources_in
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import TextBox


class WriteBox(TextBox):
    """The big box.

    Args:
        theme: the look.
        name: its spoken name.
        parent: the owner.

    Signals:
        sources_given: what was dropped or pasted, as a list of `Source`.
    """

    sources_given = Signal(list)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self.setAcceptDrops(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files and pictures beside text."""
        return bool(source.hasUrls() or source.hasImage()) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Give files and pictures on; text goes into the box."""
        sources: list[Source] = sources_in(source, self.tr("Pasted picture.png"))
        if sources:
            self.sources_given.emit(sources)
        else:
            super().insertFromMimeData(source)
