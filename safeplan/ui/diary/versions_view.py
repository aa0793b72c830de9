"""The versions of an entry: two of them side by side, and every change in order, all dated."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceItem
from safeplan.diary.incident import Version
from safeplan.ui.diary import version_words
from safeplan.ui.diary.version_pair import VersionPair
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, CardRow, DropDown, FlowLayout, Label, ScrollColumn


class VersionsView(QWidget):
    """Every version, from the first to the newest, and any two of them beside each other.

    Args:
        theme: the look.
        versions: of one entry, the first one first.
        items: its evidence, for what the files are called.
        parent: the owner.

    Signals:
        closed: she goes back.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        versions: Sequence[Version],
        items: Sequence[EvidenceItem] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._versions = tuple(versions)
        self._called = {item.sha256: item.name for item in items}
        self._pair: VersionPair | None = None
        self._whole = False
        self.back = Button(theme, self.tr("Back to the entry"), "quiet", "arrow-left", small=True)
        self.back.clicked.connect(self.closed)
        self.earlier = self._choice(self.tr("The earlier version"))
        self.later = self._choice(self.tr("The later version"))
        self._compared = QVBoxLayout()
        self._scroll = ScrollColumn(theme, (32, 8, 32, 24), measure=theme.size("text_measure") + 120)
        self._lay_out()
        # What was written first, beside what stands now: that is what people are asked about.
        self.compare(0, len(self._versions) - 1)

    def start(self) -> None:
        """Put the keyboard on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def compare(self, earlier: int, later: int) -> None:
        """Show two versions side by side.

        Args:
            earlier: the place of one among the versions, from 0.
            later: the place of the other; the two may be given in either order.
        """
        first, last = sorted((earlier, later))
        self.earlier.set_value(str(first))
        self.later.set_value(str(last))
        if self._pair is not None:
            self._compared.removeWidget(self._pair)
            self._pair.hide()
            self._pair.deleteLater()
        shown = self._versions[first : last + 1]
        self._pair = VersionPair(self._theme, shown, self._called, self._whole)
        self._pair.rest.clicked.connect(self._show_rest)
        self._compared.addWidget(self._pair)
        self._pair.show()

    def _lay_out(self) -> None:
        theme, column = self._theme, self._scroll.column
        title = self.tr("All versions of entry {number}").format(number=self._versions[0].entry_id)
        self.setAccessibleName(title)
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, title, "section"))
        column.addWidget(Label(theme, self.tr("Nothing that was kept is ever written over."), "second"))
        choices = QWidget()
        flow = FlowLayout(theme.px(12), choices)
        for choice in (self.earlier, self.later):
            flow.addWidget(choice)
        column.addWidget(choices)
        marks = self.tr("What was taken out is struck through. What was added is underlined.")
        column.addWidget(Label(theme, marks, "note"))
        column.addLayout(self._compared)
        column.addSpacing(theme.px(8))
        column.addWidget(Label(theme, self.tr("Every version, in order"), "body_strong"))
        column.addWidget(self._history())
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.px(16), 0, 0)
        whole.setSpacing(theme.px(8))
        edge = QVBoxLayout()
        edge.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        edge.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addLayout(edge)
        whole.addWidget(self._scroll, 1)

    def _choice(self, name: str) -> DropDown:
        options = [
            (str(at), version_words.brief_title(version, self._before(at)))
            for at, version in enumerate(self._versions)
        ]
        choice = DropDown(self._theme, options, name)
        choice.chosen.connect(self._chosen)
        return choice

    def _history(self) -> Card:
        card = Card(self._theme, padding=0)
        for at, version in enumerate(self._versions):
            title = version_words.version_title(version, self._before(at))
            lines = [version.why] if version.why else []
            if version.clock_note:
                lines.append(version_words.clock_in_words(version))
            card.add_row(CardRow(self._theme, title, "\n".join(lines), self._change_button(at, title)))
        return card

    def _change_button(self, at: int, title: str) -> Button | None:
        """Return the button that shows what a version changed; the first changed nothing."""
        if at == 0:
            return None
        button = Button(self._theme, self.tr("What changed"), "quiet", small=True)
        button.setAccessibleName(self.tr("What changed: {version}").format(version=title))
        button.clicked.connect(lambda: self._show_change(at))
        return button

    def _show_change(self, at: int) -> None:
        self.compare(at - 1, at)
        self._scroll.to_top()
        self.earlier.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, _key: str) -> None:
        self.compare(int(self.earlier.value()), int(self.later.value()))

    def _show_rest(self) -> None:
        self._whole = True
        self._chosen("")
        self.later.setFocus(Qt.FocusReason.OtherFocusReason)

    def _before(self, at: int) -> Version | None:
        return self._versions[at - 1] if at > 0 else None
