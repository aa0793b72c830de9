"""The line at the head of a page or a pane: its title, a note, and what goes with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.labels import Label


class PageHeader(QWidget):
    """A title with a note beside it, then extras; more can stand at the far end.

    Args:
        theme: the look.
        title: the heading.
        note: a few words after it, or "".
        role: "title" for a page, "section" for a pane.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        note: str = "",
        role: str = "title",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(theme, title, role, wrap=False)
        self.note = Label(theme, note, "second", "ink3", wrap=False)
        self.note.setVisible(bool(note))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        self._row.addWidget(self.title)
        self._row.addWidget(self.note, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._near_end = 2

    def set_title(self, title: str, note: str = "") -> None:
        """Change the words.

        Args:
            title: the heading.
            note: a few words after it, or "".
        """
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def add_extra(self, widget: QWidget) -> None:
        """Put something right after the title.

        Args:
            widget: such as a segmented choice.
        """
        self._row.insertWidget(self._near_end, widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._near_end += 1

    def add_trailing(self, widget: QWidget) -> None:
        """Put something at the far end.

        Args:
            widget: such as a button.
        """
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
