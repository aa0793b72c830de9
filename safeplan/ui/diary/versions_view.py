"""The history of an entry: its first text whole, then what each change altered, all dated."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary.incident import Incident, Version, VersionKind, differences
from safeplan.ui.diary.fields import FORM_GROUPS, field, words
from safeplan.ui.diary.values import value_in_words
from safeplan.ui.diary.when_words import moment_in_words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, Label, Line, ScrollColumn


class VersionsView(QWidget):
    """Every version, from the first to the newest.

    Args:
        theme: the look.
        versions: of one entry, the first one first.
        parent: the owner.

    Signals:
        closed: she goes back.
    """

    closed = Signal()

    def __init__(self, theme: Theme, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        title = self.tr("All versions of entry {number}").format(number=versions[0].entry_id)
        self.setAccessibleName(title)
        self.back = Button(theme, self.tr("Back to the entry"), "quiet", "arrow-left", small=True)
        self.back.clicked.connect(self.closed)
        scroll = ScrollColumn(theme, (32, 8, 32, 24), measure=theme.size("text_measure"))
        scroll.column.setSpacing(theme.px(16))
        scroll.column.addWidget(Label(theme, title, "section"))
        scroll.column.addWidget(
            Label(theme, self.tr("Nothing that was kept is ever written over."), "second")
        )
        scroll.column.addWidget(self._whole(versions[0]))
        for before, after in pairwise(versions):
            scroll.column.addWidget(self._step(before, after))
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), 0, 0)
        column.setSpacing(theme.px(8))
        edge = QVBoxLayout()
        edge.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        edge.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(edge)
        column.addWidget(scroll, 1)

    def start(self) -> None:
        """Put the keyboard on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _whole(self, version: Version) -> Card:
        card = self._card(version)
        for name in _field_names():
            value = value_in_words(version.incident, name)
            if value:
                self._add_value(card, words(field(name).fact), value)
        return card

    def _step(self, before: Version, after: Version) -> Card:
        card = self._card(after)
        if after.why:
            card.add(Label(self._theme, after.why, "body"))
        more = len(after.attachments) - len(before.attachments)
        if more > 0:
            card.add(Label(self._theme, self.tr("%n files were added.", "", more), "body"))
        shown = _field_names()
        for name in differences(before.incident, after.incident):
            if name in shown:
                self._add_change(card, name, before.incident, after.incident)
        if after.kind is VersionKind.AMENDED and before.incident == after.incident and not more:
            card.add(Label(self._theme, self.tr("The private note was changed."), "body"))
        return card

    def _card(self, version: Version) -> Card:
        card = Card(self._theme)
        card.setAccessibleName(version_title(version))
        card.add(Label(self._theme, version_title(version), "label"))
        card.add(Line())
        return card

    def _add_change(self, card: Card, name: str, before: Incident, after: Incident) -> None:
        empty = self.tr("(empty)")
        card.add(Label(self._theme, words(field(name).fact), "label"))
        self._add_value(card, self.tr("Before"), value_in_words(before, name) or empty)
        self._add_value(card, self.tr("Now"), value_in_words(after, name) or empty)

    def _add_value(self, card: Card, name: str, value: str) -> None:
        card.add(Label(self._theme, name, "note"))
        shown = Label(self._theme, value, "body")
        shown.setAccessibleName(self.tr("{name}: {value}").format(name=name, value=value))
        card.add(shown)


def version_title(version: Version) -> str:
    """Return what a version is and when it was written, as a heading."""
    titles = {
        VersionKind.FIRST: QCoreApplication.translate("Versions", "Version {number}, written {when}"),
        VersionKind.AMENDED: QCoreApplication.translate("Versions", "Version {number}, amended {when}"),
        VersionKind.EVIDENCE: QCoreApplication.translate("Versions", "Evidence added {when}"),
        VersionKind.WITHDRAWN: QCoreApplication.translate("Versions", "Withdrawn {when}"),
        VersionKind.RESTORED: QCoreApplication.translate("Versions", "Put back {when}"),
    }
    return titles[version.kind].format(number=version.number, when=moment_in_words(version.written))


def _field_names() -> list[str]:
    return [name for group in FORM_GROUPS for name in group.fields]
