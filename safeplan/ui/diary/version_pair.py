"""Two versions of an entry side by side, with what differs marked."""

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from safeplan.diary.incident import Version
from safeplan.ui.diary import version_words
from safeplan.ui.diary.version_words import Names
from safeplan.ui.diary.word_changes import Pieces, compare
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, Label, Line

_BESIDE = 460
"""Pixels at 100 % text from which two columns stand beside each other."""


class VersionPair(Card):
    """What one version says and another does not; what both say is shown when asked for.

    Args:
        theme: the look.
        versions: the earlier one, those between, and the later one.
        called: what files are called, by fingerprint.
        whole: show what did not change, too.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        versions: Sequence[Version],
        called: Names,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._rows: list[_Columns] = []
        before, after = versions[0], versions[-1]
        self._titles = (version_words.version_title(before), self._later_title(versions))
        self.rest = Button(theme, self.tr("Show what did not change, too"), "link")
        self._add_heads(before, after)
        same = 0
        for name in version_words.names():
            texts = (version_words.said(before, name, called), version_words.said(after, name, called))
            if texts[0] != texts[1] or (whole and any(texts)):
                self._add_field(name, *texts)
            else:
                same += any(texts)
        self._say_what_else(versions)
        self.rest.setVisible(bool(same))
        self.add(self.rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside each other where there is room for two."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.scaled(_BESIDE)
        for row in self._rows:
            row.set_beside(beside)

    def _later_title(self, versions: Sequence[Version]) -> str:
        return version_words.version_title(versions[-1], versions[-2] if len(versions) > 1 else None)

    def _add_heads(self, before: Version, after: Version) -> None:
        sides = []
        for title, version in zip(self._titles, (before, after), strict=True):
            lines = [title]
            if version.why:
                lines.append(self.tr("Why: {reason}").format(reason=version.why))
            if version.clock_note:
                lines.append(version_words.clock_in_words(version))
            sides.append(self._head(lines))
        self._add_columns(*sides)
        self.add(Line())

    def _head(self, lines: Sequence[str]) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addWidget(Label(self._theme, lines[0], "label"))
        for line in lines[1:]:
            column.addWidget(Label(self._theme, line, "second"))
        column.addStretch(1)
        return head

    def _add_field(self, name: str, before: str, after: str) -> None:
        title = version_words.fact(name)
        changed = before != after
        heading = self.tr("{field}: changed").format(field=title) if changed else title
        self.add(Label(self._theme, heading, "body_strong"))
        old, new = compare(before, after)
        self._add_columns(
            self._cell(old, before, self.tr("Before"), removed=True),
            self._cell(new, after, self.tr("Now"), removed=False),
        )
        self.add(Line())

    def _cell(self, pieces: Pieces, text: str, side: str, *, removed: bool) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addWidget(Label(self._theme, side, "note"))
        words = (
            Marked(self._theme, pieces, removed) if text else Label(self._theme, self.tr("(empty)"), "note")
        )
        spoken = self.tr("{name}: {value}").format(name=side, value=text or self.tr("(empty)"))
        words.setAccessibleName(spoken)
        column.addWidget(words)
        column.addStretch(1)
        return cell

    def _add_columns(self, first: QWidget, second: QWidget) -> None:
        row = _Columns(self._theme, first, second)
        self._rows.append(row)
        self.add(row)

    def _say_what_else(self, versions: Sequence[Version]) -> None:
        lines = []
        if version_words.note_changed(versions):
            lines.append(self.tr("The private note was changed."))
        if version_words.link_changed(versions[0], versions[-1]):
            lines.append(self.tr("It belongs to another saved person, place, report or order now."))
        if len(self._rows) == 1 and not lines:
            lines.append(self.tr("Both say the same."))
        for line in lines:
            self.add(Label(self._theme, line, "body"))


class Marked(Label):
    """Words of which some are marked: underlined or struck through, and tinted.

    Args:
        theme: the look.
        pieces: the words.
        removed: whether the marked ones are gone in the other version; else they are new.
        parent: the owner.
    """

    def __init__(self, theme: Theme, pieces: Pieces, removed: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "body", parent=parent)
        self._theme = theme
        self._pieces = pieces
        self._line = "line-through" if removed else "underline"
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        theme.changed.connect(self._show_pieces)
        self._show_pieces()

    def _show_pieces(self) -> None:
        ink, ground = self._theme.colour("ink").name(), self._theme.colour("found").name()
        look = f"color:{ink};background-color:{ground};text-decoration:{self._line}"
        parts = [
            f'<span style="{look}">{_as_html(each.text)}</span>' if each.changed else _as_html(each.text)
            for each in self._pieces
        ]
        self.setText(f'<div style="white-space:pre-wrap">{"".join(parts)}</div>')


class _Columns(QWidget):
    """Two parts, beside each other or one below the other."""

    def __init__(self, theme: Theme, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        self._row.addWidget(first, 1)
        self._row.addWidget(second, 1)

    def set_beside(self, beside: bool) -> None:
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(along if beside else down)


def _as_html(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
