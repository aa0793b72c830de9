"""The part of the page for writing that she writes on: the box, the time, and the buttons."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.diary.focus import bring_into_sight
from safeplan.ui.diary.when_editor import WhenEditor
from safeplan.ui.diary.when_words import written_line
from safeplan.ui.language import time_of_day
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, BannerKind, Button, CheckBox, Label, Picture, ScrollColumn
from safeplan.ui.write.box import WriteBox

CHOOSE_KEYS = "Ctrl+O"
"""Choose files to put in."""


class WriteSheet(QWidget):
    """Box, saved line, time and actions, the actions always in sight at the foot.

    Args:
        theme: the look.
        now: this computer's clock.
        parent: the page.

    Signals:
        acted: the button of the notice above the box was pressed.
    """

    acted = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._notice: Banner | None = None
        self.box = WriteBox(theme, self.tr("What happened?"))
        self.saved = Label(theme, self.tr("Kept as you type."), "note")
        self.when = WhenEditor(theme, now)
        self.written = Label(theme, "", "note")
        self.finish = CheckBox(theme, self.tr("I want to finish this another day"))
        self.keep_button = Button(theme, self.tr("Keep this entry"), "primary")
        self.evidence_button = Button(theme, self.tr("Add evidence"), "secondary", "paperclip")
        self.discard_button = Button(theme, self.tr("Discard"), "plain")
        self.bring_back_button = Button(theme, self.tr("Bring back"), "plain", "arrow-counter-clockwise")
        self.bring_back_button.setAccessibleName(self.tr("Bring back the words you discarded"))
        self.bring_back_button.hide()
        self.scroll_area = ScrollColumn(theme, (32, 24, 32, 12))
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(0, 0, 0, 0)
        self.progress = QVBoxLayout()
        self.below = QVBoxLayout()
        self._lay_out()
        # The width comes from the window: it must not be as wide as the buttons' words would like.
        self.setMinimumWidth(1)
        self.when.opened.connect(partial(bring_into_sight, self.scroll_area))
        self.show_clock()

    def note_saved(self, moment: datetime) -> None:
        """Say when the words were last kept."""
        text = self.tr("Kept as you type. Last saved {time}.")
        self.saved.setText(text.format(time=time_of_day(moment)))

    def show_clock(self) -> None:
        """Say the present time, which becomes the time of writing."""
        self.written.setText(written_line(self._now()))

    def show_notice(self, kind: BannerKind, title: str, text: str, action: str | None = None) -> None:
        """Say something above the box, in place of what was said before."""
        self.clear_notice()
        self._notice = Banner(self._theme, kind, title, text, action)
        self._notice.acted.connect(self.acted)
        self._notices.addWidget(self._notice)
        self._notices.setContentsMargins(0, 0, 0, self._theme.px(16))

    def clear_notice(self) -> None:
        """Take the notice away."""
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
            self._notices.setContentsMargins(0, 0, 0, 0)

    def offer_bringing_back(self, offered: bool) -> None:
        """Offer what was discarded, as long as it is there."""
        self.bring_back_button.setVisible(offered)
        self._fit_foot()

    def notice(self) -> str:
        """Return what is said above the box, or ""."""
        return self._notice.words() if self._notice is not None else ""

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for little room."""
        edge = self._theme.px(24 if narrow else 32)
        margins = self.scroll_area.column.contentsMargins()
        self.scroll_area.column.setContentsMargins(edge, margins.top(), edge, margins.bottom())
        self._foot.setContentsMargins(edge, self._theme.px(12), edge, self._theme.px(24))
        self.when.set_compact(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out of the button's words where the buttons would not fit."""
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Leave out the keys, then the words beside an icon, where the buttons would not fit."""
        self.keep_button.set_keys(self.tr("Ctrl Enter"))
        with_icons = (self.bring_back_button, self.evidence_button)
        for button in with_icons:
            button.set_brief(False)
        if not self._foot_fits():
            self.keep_button.set_keys("")
        for button in with_icons:
            # Without its words, they are the tip.
            button.setToolTip("")
            if not button.isHidden() and not self._foot_fits():
                button.set_brief(True)
        if not self.evidence_button.toolTip():
            keys = QKeySequence(CHOOSE_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
            self.evidence_button.setToolTip(keys)

    def _foot_fits(self) -> bool:
        margins = self._foot.contentsMargins()
        every = (self.keep_button, self.evidence_button, self.bring_back_button, self.discard_button)
        needed = sum(each.sizeHint().width() + self._foot.spacing() for each in every if not each.isHidden())
        return needed + margins.left() + margins.right() <= self.width()

    def _lay_out(self) -> None:
        theme = self._theme
        inner = self.scroll_area.column
        inner.setSpacing(0)
        inner.addLayout(self._notices)
        inner.addLayout(self.progress)
        inner.addWidget(Label(theme, self.tr("What happened?"), "section"))
        inner.addSpacing(theme.px(4))
        inner.addWidget(
            Label(theme, self.tr("In your own words. One line is enough; the rest can wait."), "second")
        )
        inner.addSpacing(theme.px(12))
        inner.addWidget(self.box, 1)
        inner.addSpacing(theme.px(8))
        inner.addLayout(self._saved_line())
        inner.addSpacing(theme.px(24))
        inner.addWidget(Label(theme, self.tr("When did it happen?"), "label"))
        inner.addSpacing(theme.px(8))
        inner.addWidget(self.when)
        inner.addSpacing(theme.px(12))
        inner.addWidget(self.written)
        inner.addSpacing(theme.px(8))
        inner.addWidget(self.finish)
        inner.addLayout(self.below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scroll_area, 1)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(theme.px(32), theme.px(12), theme.px(32), theme.px(24))
        self._foot.setSpacing(theme.px(12))
        self._foot.addWidget(self.keep_button)
        self._foot.addWidget(self.evidence_button)
        self._foot.addStretch(1)
        self._foot.addWidget(self.bring_back_button)
        self._foot.addWidget(self.discard_button)
        column.addLayout(self._foot)

    def _saved_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        row.addWidget(Picture(self._theme, "check", "accent", 14))
        row.addWidget(self.saved, 1)
        return row
