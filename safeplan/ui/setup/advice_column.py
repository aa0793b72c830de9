"""What her answers mean: it stands beside the questions and changes as she answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.setup.advice import Answers, Worry
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, BannerKind, Card, Label, Picture


class AdviceColumn(QWidget):
    """Advice that follows from the answers. It never says that the computer passed.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.banner = Banner(theme, "know", "")
        self.sign_in = self._card(
            self.tr("Because others can sign in"),
            (
                self.tr("You will use a passphrase each time."),
                self.tr("Leave this window whenever you leave the room."),
                self.tr("Nothing is put in the list of recent files."),
            ),
        )
        self.copied = self._card(
            self.tr("Because files are copied"),
            (
                self.tr(
                    "What you keep here is locked before it is stored. A copy cannot be read without your "
                    "passphrase."
                ),
            ),
        )
        good = Card(theme)
        good.column.setSpacing(theme.px(4))
        good.add(Label(theme, self.tr("Good to know"), "body_strong"))
        good.add(Label(theme, self._good_to_know(), "body", "ink2"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        head = QVBoxLayout()
        head.setSpacing(theme.px(3))
        head.addWidget(Label(theme, self.tr("What your answers mean"), "section"))
        head.addWidget(Label(theme, self.tr("This changes as you answer."), "body", "ink2"))
        column.addLayout(head)
        for part in (self.banner, self.sign_in, self.copied, good):
            column.addWidget(part)
        column.addStretch(1)
        self.show_answers(Answers())

    def show_answers(self, answers: Answers) -> None:
        """Show what some answers mean.

        Args:
            answers: what she has said so far.
        """
        kind, title, text = self._first(answers.worry)
        self.banner.show_words(kind, title, text)
        self.sign_in.setVisible(answers.others_sign_in)
        self.copied.setVisible(answers.files_are_copied)

    def _first(self, worry: Worry) -> tuple[BannerKind, str, str]:
        if worry is Worry.WATCHED:
            return (
                "warn",
                self.tr("Someone may see what you type."),
                self.tr(
                    "If a program is watching the screen or keys, no setting here can stop it. A phone, "
                    "library "
                    "computer or notebook they have never held is the better place."
                ),
            )
        if worry is Worry.HANDLED:
            return (
                "warn",
                self.tr("Someone may be able to look in."),
                self.tr(
                    "Whoever set this computer up, or runs it, can watch it without a sign. A device they "
                    "have "
                    "never held is the better place."
                ),
            )
        if worry is Worry.NONE_KNOWN:
            return (
                "know",
                self.tr("Nothing you said speaks against it."),
                self.tr("That does not make it safe. If you come to doubt it, trust that."),
            )
        return "know", "", self.tr("If you are not sure, say so: it counts as a worry.")

    def _good_to_know(self) -> str:
        return self.tr(
            "Stopping all your usual use at once can be noticed, and so can a search for spyware. Keep doing "
            "ordinary things on this computer. This program needs no internet and sends nothing."
        )

    def _card(self, title: str, lines: tuple[str, ...]) -> Card:
        card = Card(self._theme)
        card.add(Label(self._theme, title, "body_strong"))
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(10))
            row.addWidget(Picture(self._theme, "check", "accent", 18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(self._theme, line), 1)
            card.add(row)
        return card
