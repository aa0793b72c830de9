"""The first page: is this computer safe to use? Advice changes beside the questions."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.page import Width
from safeplan.ui.setup.advice import Answer, Answers, Question
from safeplan.ui.setup.advice_column import AdviceColumn
from safeplan.ui.setup.gesture_card import GestureCard
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, FlowLayout, Label, Option, ScrollColumn, SegmentedChoice, settle

_ADVICE_WIDTH = 384


class SafeComputerPage(QWidget):
    """Five questions, what the answers mean, how to leave, and three ways on of equal weight.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        go_on, other_device, paper: which way she chose.
        backup: she has a backup from another computer, or from before.
    """

    go_on = Signal()
    other_device = Signal()
    paper = Signal()
    backup = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers = Answers()
        self.gesture = GestureCard(theme)
        self.choices: dict[Question, SegmentedChoice] = {}
        self._rows: list[QBoxLayout] = []
        self.advice = AdviceColumn(theme)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    @property
    def answers(self) -> Answers:
        """What she has said so far."""
        return self._answers

    def set_width(self, width: Width) -> None:
        """Put the advice below the questions where there is no room beside them."""
        beside = width is not Width.NARROW
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across)
        self.advice.setMaximumWidth(self._theme.px(_ADVICE_WIDTH) if width is Width.WIDE else 16_777_215)
        row_direction = across if width is Width.WIDE else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(row_direction)

    def start(self) -> None:
        """Put the focus on the first question."""
        self.choices[Question.SIGN_IN].segment(Answer.YES.value).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self._theme
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(Label(theme, self.tr("Is this computer safe to use?"), "title"))
        note = self.tr(
            "Five short questions. Your answers are not kept; they only choose careful settings. "
            "No computer can be called safe for certain."
        )
        left.addSpacing(theme.px(4))
        left.addWidget(Label(theme, note, "body", "ink2"))
        left.addSpacing(theme.px(16))
        left.addWidget(self.gesture)
        left.addSpacing(theme.px(12))
        left.addWidget(self._questions())
        left.addStretch(1)
        self._columns.setSpacing(theme.px(40))
        self._columns.addLayout(left, 2)
        self._columns.addWidget(self.advice, 1, Qt.AlignmentFlag.AlignTop)
        scroll = ScrollColumn(theme, (40, 24, 40, 16))
        scroll.column.addLayout(self._columns)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self._ways_on())

    def _questions(self) -> Card:
        card = Card(self._theme, padding=0)
        for question, text, example in self._texts():
            card.add_row(self._question(question, text, example))
        return card

    def _texts(self) -> tuple[tuple[Question, str, str], ...]:
        return (
            (
                Question.SIGN_IN,
                self.tr("Does anyone else know how to sign in to this computer?"),
                self.tr("A password, a PIN, a fingerprint, or no password at all."),
            ),
            (Question.HANDS, self.tr("Did someone else set it up, give it to you, or repair it?"), ""),
            (
                Question.KNOWN,
                self.tr("Does someone seem to know what you typed or read on it?"),
                self.tr("Things you only wrote or looked up here."),
            ),
            (
                Question.COPIED,
                self.tr("Are your files copied to an account that others can open?"),
                self.tr("OneDrive, iCloud, Google Drive, Dropbox."),
            ),
            (Question.OWNER, self.tr("Does it belong to a workplace, college or family member?"), ""),
        )

    def _question(self, question: Question, text: str, example: str) -> QWidget:
        theme = self._theme
        options = [
            Option(Answer.YES.value, self.tr("Yes")),
            Option(Answer.NO.value, self.tr("No")),
            Option(Answer.NOT_SURE.value, self.tr("Not sure")),
        ]
        choice = SegmentedChoice(theme, options, text)
        self.choices[question] = choice
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(Label(theme, text, "control"))
        if example:
            words.addWidget(Label(theme, example, "second"))
        words.addStretch(1)
        holder = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        row.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        row.setSpacing(theme.px(12))
        row.addLayout(words, 1)
        row.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        holder.setMinimumHeight(theme.px(75))
        self._rows.append(row)
        return holder

    def _ways_on(self) -> QWidget:
        theme = self._theme
        self.go_on_button = Button(theme, self.tr("Go on with this computer"), icon="laptop")
        self.device_button = Button(theme, self.tr("Use another device"), icon="device-mobile")
        self.paper_button = Button(theme, self.tr("Use paper"), icon="note-pencil")
        self.backup_button = Button(theme, self.tr("I have a backup"), "quiet", "database")
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(40), theme.px(12), theme.px(40), theme.px(28))
        buttons = QWidget()
        flow = FlowLayout(theme.px(12), buttons)
        for button in (self.go_on_button, self.device_button, self.paper_button, self.backup_button):
            flow.addWidget(button)
        row.addWidget(buttons, 1)
        return foot

    def _connect(self) -> None:
        self.go_on_button.clicked.connect(self.go_on)
        self.device_button.clicked.connect(self.other_device)
        self.paper_button.clicked.connect(self.paper)
        self.backup_button.clicked.connect(self.backup)
        for question, choice in self.choices.items():
            choice.chosen.connect(partial(self._take, question))

    def _take(self, question: Question, key: str) -> None:
        self._answers = self._answers.with_answer(question, Answer(key))
        self.advice.show_answers(self._answers)
        settle()
