"""What stands where nothing is yet: what belongs here, one sentence, one action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import Button
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.picture import Picture

_MEASURE = 300


class EmptyState(QWidget):
    """An icon, what belongs here, one sentence and one action, in the middle.

    Args:
        theme: the look.
        icon: the icon's name.
        title: what belongs here.
        text: one sentence.
        action: the button's words, or None.
        action_icon: the button's icon, or None.
        parent: the owner.
    """

    acted = Signal()
    """The action was chosen."""

    def __init__(  # noqa: PLR0913, PLR0917 - an empty state is its words
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        action: str | None = None,
        action_icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(4))
        column.addStretch(1)
        column.addWidget(Picture(theme, icon, "ink3", theme.size("icon_empty")), 0, middle)
        column.addSpacing(theme.px(6))
        for words, role, tone in ((title, "body_strong", "ink"), (text, "body", "ink2")):
            label = Label(theme, words, role, tone)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMinimumWidth(min(theme.scaled(_MEASURE), 640))
            label.setMaximumWidth(theme.scaled(_MEASURE))
            column.addWidget(label, 0, middle)
        if action is not None:
            self.button = Button(theme, action, "secondary", action_icon)
            self.button.clicked.connect(self.acted)
            column.addSpacing(theme.px(8))
            column.addWidget(self.button, 0, middle)
        column.addStretch(1)
