"""Where a row comes from: each source, the words that were seen there, and its date."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.directory.service import Service, Source
from safeplan.ui.directory import words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Drawer, Label, Line, ScrollColumn


class SourcesPanel(Drawer):
    """A column with the sources of one service.

    Args:
        theme: the look.
        service: the service.
        parent: the owner.
    """

    def __init__(self, theme: Theme, service: Service, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Sources"), None, parent)
        self._sources_theme = theme
        scroll = ScrollColumn(theme, (16, 0, 16, 16), measure=theme.size("text_measure"))
        scroll.column.addWidget(Label(theme, service.title, "body_strong"))
        scroll.column.addWidget(
            Label(
                theme,
                self.tr(
                    "We read stored copies of these pages and lists. We did not call the number."
                    " The words are as they stood there, shortened."
                ),
                "second",
            )
        )
        for source in service.sources:
            scroll.column.addWidget(Line())
            scroll.column.addWidget(self._source(source))
        scroll.column.addStretch(1)
        self.body.addWidget(scroll)

    def _source(self, source: Source) -> QWidget:
        theme = self._sources_theme
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.setSpacing(theme.px(4))
        seen = Label(theme, self.tr("“{words}”").format(words=source.seen), "body", "ink")
        address = Label(theme, breakable(source.address), "second")
        address.setAccessibleName(source.address)
        for label in (seen, address):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            column.addWidget(label)
        dated = self.tr("No date on it.")
        if source.dated is not None:
            dated = self.tr("Dated {date}.").format(date=words.source_date(source.dated))
        column.addWidget(Label(theme, dated, "note"))
        return box


def breakable(address: str) -> str:
    """Return an address that may go on in a new line after its slashes, dots and hyphens."""
    for sign in "/.-_?&=":
        address = address.replace(sign, f"{sign}\u200b")
    return address
