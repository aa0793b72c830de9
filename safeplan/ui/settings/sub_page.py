"""A page inside the settings: a form, or a few steps one after the other, with a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.page import Width
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Banner,
    BannerKind,
    Button,
    FlowLayout,
    Label,
    ScrollColumn,
    settle,
    side_margins,
)

_WIDE = (32, 16, 32, 24)
_NARROW = (24, 16, 24, 16)


class SubPage(QWidget):
    """Back, a title, what is put into `column`, and verbs at the foot.

    Whoever opens it may listen to `closed`; the settings take it off and throw it away by themselves.

    Args:
        theme: the look.
        title: what it is about.
        parent: the owner.

    Signals:
        closed: she is done here, or went back; nothing of it is kept.
        followed: a `SubPage` that takes this one's place; back from it leads to the settings.
    """

    closed = Signal()
    followed = Signal(object)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self.setAccessibleName(title)
        self.back_button = Button(theme, self.tr("Back"), "link", "arrow-left")
        self.back_button.clicked.connect(self.go_back)
        self.title = Label(theme, title, "section")
        self.result = Banner(theme, "know", "")
        self.result.hide()
        self.body = ScrollColumn(theme, _WIDE, measure=theme.size("text_measure"))
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.px(12))
        self._verbs = QWidget()
        self.foot = FlowLayout(theme.px(12), self._verbs)
        inner = self.body.column
        inner.setSpacing(theme.px(12))
        inner.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addWidget(self.title)
        inner.addWidget(self.result)
        inner.addLayout(self.column)
        inner.addWidget(self._verbs)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.body)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way that she cannot go back from."""
        return self._busy

    def add_verbs(self, *buttons: QWidget) -> None:
        """Put buttons at the foot, in order from where reading begins.

        Args:
            buttons: the primary one first.
        """
        for button in buttons:
            self.foot.addWidget(button)

    def start(self) -> None:
        """It is shown now: put the keyboard where she begins."""
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_width(self, width: Width) -> None:
        """Fit the margins to the room there is."""
        start, top, end, bottom = _NARROW if width is Width.NARROW else _WIDE
        px = self._theme.px
        self.body.column.setContentsMargins(side_margins(px(start), px(top), px(end), px(bottom)))

    def busy(self, on: bool) -> None:
        """Take nothing while work is under way; Leave still works, as always.

        Args:
            on: whether it is.
        """
        self._busy = on
        self.back_button.setEnabled(not on)

    def say(self, kind: BannerKind, title: str, text: str = "") -> None:
        """Say how something went, at the top of the page, and bring it into sight.

        Args:
            kind: "know", "warn", or "danger" where it failed.
            title: what happened.
            text: what is safe, and the next step.
        """
        self.result.show_words(kind, title, text)
        self.result.show()
        settle()
        self.body.to_top()

    def go_back(self) -> None:
        """Close it, unless work is under way; pages with steps may go one step back instead."""
        if not self._busy:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)
