"""Choosing a drive or folder, as a page inside the settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import FilePicker


class FolderPage(SubPage):
    """Our own picker in the place of a page's words.

    Args:
        theme: the look.
        title: what the folder is for.
        parent: the owner.

    Signals:
        chosen: the `Path` she chose.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.picker = FilePicker(theme, "folder", title)
        self.body.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.picker)
        self.picker.chosen.connect(self.chosen)
        self.picker.cancelled.connect(self.go_back)

    def start(self) -> None:
        """Put the keyboard on the places: a stick is one of them."""
        self.picker.start()
