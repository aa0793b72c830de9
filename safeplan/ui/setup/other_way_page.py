"""The other two ways on: another device, or paper. Calm pages that say what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, Label, Picture, ScrollColumn


class OtherWayPage(QWidget):
    """A few plain steps, then Back or Leave.

    Args:
        theme: the look.
        title: the way she chose.
        lead: one sentence.
        steps: an icon and a sentence each.
        parent: the owner.

    Signals:
        back: to the questions.
        leave_asked: she is done here.
    """

    back = Signal()
    leave_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        lead: str,
        steps: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        card = Card(theme, padding=0)
        for icon, text in steps:
            card.add_row(_step(theme, icon, text))
        scroll = ScrollColumn(theme, (40, 24, 40, 16), measure=theme.size("text_measure"))
        scroll.column.addWidget(Label(theme, title, "title"))
        scroll.column.addWidget(Label(theme, lead, "body", "ink2"))
        scroll.column.addSpacing(theme.px(8))
        scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        self.back_button = Button(theme, self.tr("Back"), icon="arrow-left")
        self.leave_button = Button(theme, self.tr("Leave now"), icon="sign-out")
        self.back_button.clicked.connect(self.back)
        self.leave_button.clicked.connect(self.leave_asked)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(40), theme.px(12), theme.px(40), theme.px(28))
        foot.setSpacing(theme.px(12))
        foot.addWidget(self.back_button)
        foot.addWidget(self.leave_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def start(self) -> None:
        """Put the focus on the way back."""
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)


class DevicePage(OtherWayPage):
    """What to do with another device.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        steps = (
            (
                "device-mobile",
                self.tr(
                    "Choose one they have never held, set up or paid for: "
                    "at a library, at work, with a friend."
                ),
            ),
            ("key", self.tr("Use a new password there, one with no link to your life.")),
            ("laptop", self.tr("Keep doing ordinary things on this computer.")),
            (
                "info",
                self.tr("Nothing you said here was kept. The program itself is still on this computer."),
            ),
        )
        super().__init__(
            theme, self.tr("Use another device"), self.tr("A good choice, at any time."), steps, parent
        )


class PaperPage(OtherWayPage):
    """What to do with paper.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        steps = (
            ("pencil-line", self.tr("Write the day, the time, the place, what happened, and who saw it.")),
            ("quotes", self.tr("Write down what was said, as near as you remember.")),
            (
                "calendar-blank",
                self.tr("Put the date of writing on it. If you change a page later, date that too."),
            ),
            (
                "house-line",
                self.tr("Keep it where they never look: with a friend, at work, not in your bag or car."),
            ),
            (
                "info",
                self.tr("Nothing you said here was kept. The program itself is still on this computer."),
            ),
        )
        super().__init__(
            theme, self.tr("Use paper"), self.tr("A notebook works as well as any computer."), steps, parent
        )


def _step(theme: Theme, icon: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
    row.setSpacing(theme.px(12))
    row.addWidget(Picture(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(theme, text), 1)
    return holder
