"""Erasing an entry for good: advice first, the other choice beside it, two steps, then what went."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.errors import SafePlanError
from safeplan.ui.diary.desk import EntryView
from safeplan.ui.diary.erasing_desk import ErasingDesk, OutOfReach
from safeplan.ui.diary.erasure import Erasure
from safeplan.ui.diary.when_words import brief_when
from safeplan.ui.language import isolated
from safeplan.ui.messages import sentence
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Banner,
    BannerKind,
    Button,
    Card,
    ConfirmPanel,
    FlowLayout,
    Label,
    ProgressCard,
    ScrollColumn,
    announce,
    settle,
)
from safeplan.vault.change import Change


class EraseView(QWidget):
    """Stands in the entry's place; once it is erased, it says so until she goes on.

    Args:
        theme: the look.
        tasks: runs it.
        desk: erases.
        view: the entry.
        parent: the owner.

    Signals:
        closed: she goes back, or on.
        withdraw_asked: she chose to withdraw the entry instead.
        erase_asked: she went through both steps; carries this view, to `follow` the erasure.
    """

    closed = Signal()
    withdraw_asked = Signal()
    erase_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        desk: ErasingDesk,
        view: EntryView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._desk = desk
        self._entry_id = view.entry.id
        title = self.tr("Erase entry {number} for good").format(number=view.entry.id)
        self.setAccessibleName(title)
        self.back = Button(theme, self.tr("Back to the entry"), "quiet", "arrow-left", small=True)
        self.result = Banner(theme, "know", "")
        self.result.hide()
        self.more = Label(theme, "")
        self.more.hide()
        self.progress = ProgressCard(
            theme,
            self.tr("Taking its traces out of this computer's files"),
            self.tr("You can leave. Then the rest is done when you come back."),
            "eraser",
        )
        self.progress.cancel_button.hide()
        self.withdraw_button = Button(theme, self.tr("Withdraw it instead"), "primary")
        self.withdraw_button.setVisible(not view.entry.withdrawn)
        self.erase_button = Button(theme, self.tr("Erase it for good"), "danger", "eraser")
        self.remove_button = Button(theme, self.tr("Remove the older backups"), "danger", "trash")
        self.remove_button.hide()
        self.done_button = Button(theme, self.tr("Done"), "primary")
        self.done_button.hide()
        self._asking = self._words(view)
        self._lay_out(title)
        self._connect()

    def start(self) -> None:
        """Put the keyboard on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, view: EntryView) -> list[QWidget]:
        theme = self._theme
        advice = Banner(
            theme,
            "warn",
            self.tr("If police or a court may ask for your notes, get advice first."),
            self.tr("A solicitor, or the people under Find help, can tell you what erasing would mean."),
        )
        which = Label(theme, self.tr("This entry: {when}").format(when=brief_when(view.entry.incident.when)))
        instead = self.tr(
            "You can withdraw it instead. Then it stays in the record, with a line saying that you withdrew "
            "it, and you can put it back."
        )
        goes = Card(theme)
        lines = [
            self.tr("Every text of it, and the private note."),
            self.tr("%n evidence files.", "", len(view.items)) if view.items else "",
            self.tr("Its words in the search, and what is unfinished."),
            self.tr("All older backups on this computer. A new one is made first."),
        ]
        for line in filter(None, lines):
            goes.add(Label(theme, line))
        stays = self.tr(
            "Its number stays empty, so that nobody can say the record was changed in secret. What it said "
            "cannot be found out from that. Nothing brings it back."
        )
        first: list[QWidget] = [advice, which]
        if not view.entry.withdrawn:
            first.append(Label(theme, instead))
        return [*first, Label(theme, self.tr("This goes, for good"), "label"), goes, Label(theme, stays)]

    def _lay_out(self, title: str) -> None:
        theme = self._theme
        scroll = ScrollColumn(theme, (32, 8, 32, 24), measure=theme.size("text_measure"))
        scroll.column.setSpacing(theme.px(12))
        self.title = Label(theme, title, "section")
        verbs = QWidget()
        flow = FlowLayout(theme.px(12), verbs)
        for button in (self.withdraw_button, self.erase_button, self.done_button, self.remove_button):
            flow.addWidget(button)
        for part in (self.title, self.result, *self._asking, self.progress, self.more):
            scroll.column.addWidget(part)
        scroll.column.addWidget(verbs)
        scroll.column.addStretch(1)
        edge = QVBoxLayout()
        edge.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        edge.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(edge)
        column.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.done_button.clicked.connect(self.closed)
        self.withdraw_button.clicked.connect(self.withdraw_asked)
        self.erase_button.clicked.connect(self._ask)
        self.remove_button.clicked.connect(self._remove_backups)

    def _ask(self) -> None:
        panel = ConfirmPanel.ask(
            self._theme,
            self,
            self.tr("Erase entry {number} for good?").format(number=self._entry_id),
            self.tr("There is no undo. It is taken out of the backups on this computer too."),
            self.tr("Keep it"),
            self.tr("Erase it"),
            "danger",
        )
        panel.acted.connect(self._erase)

    def _erase(self) -> None:
        for button in (self.back, self.withdraw_button, self.erase_button):
            button.setEnabled(False)
        self.erase_asked.emit(self)

    def follow(self, erasure: Erasure) -> None:
        """Show how it goes.

        Args:
            erasure: begun for this entry.
        """
        erasure.refused.connect(self._not_erased)
        erasure.erased.connect(self._is_erased)
        erasure.cleared.connect(self._copies_are_clear)
        erasure.not_cleared.connect(self._not_clear)
        erasure.copies_stayed.connect(self._copies_stay)

    def _not_erased(self, error: SafePlanError) -> None:
        for button in (self.back, self.withdraw_button, self.erase_button):
            button.setEnabled(True)
        message = sentence(error)
        self._say("danger", message.title, message.text)

    def _is_erased(self, _change: Change) -> None:
        for part in (*self._asking, self.withdraw_button, self.erase_button, self.back):
            part.hide()
        self.title.setText(self.tr("Entry {number} is erased").format(number=self._entry_id))
        announce(self, self.title.text())
        self.progress.start()

    def _copies_are_clear(self) -> None:
        self._say(
            "know",
            self.tr("It is gone from this computer's files."),
            self.tr("A new backup was made and checked, and the older ones are removed."),
        )
        self._finish()

    def _not_clear(self, error: SafePlanError) -> None:
        """The diary no longer has it; the rest is tried again after the next unlocking."""
        message = sentence(error)
        again = self.tr(
            "Traces of it may still lie in the encrypted file. That is tried again the next time."
        )
        self._say("warn", message.title, again)
        self._finish()

    def _copies_stay(self, error: SafePlanError) -> None:
        message = sentence(error)
        self._say(
            "warn",
            message.title,
            self.tr(
                "It is gone from the diary. The older backups on this computer still hold it, because no new "
                "one could be made. That is tried again the next time, or you remove the older ones now."
            ),
        )
        self.remove_button.show()
        self._finish()

    def _remove_backups(self) -> None:
        self.remove_button.setEnabled(False)
        self._tasks.run(
            self._desk.remove_backups, self._backups_are_gone, self._not_removed, owner=self, lane=Lane.FREE
        )

    def _backups_are_gone(self, _nothing: None) -> None:
        self.remove_button.hide()
        self._say(
            "warn",
            self.tr("The older backups are removed."),
            self.tr(
                "There is no backup on this computer now. Make one elsewhere, or make room for one here."
            ),
        )

    def _not_removed(self, error: SafePlanError) -> None:
        self.remove_button.setEnabled(True)
        message = sentence(error)
        self._say("danger", message.title, message.text)

    def _finish(self) -> None:
        self.progress.finish()
        self.done_button.show()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tasks.run(self._desk.out_of_reach, self._say_out_of_reach, owner=self)

    def _say_out_of_reach(self, out: OutOfReach) -> None:
        parts = [self.tr("Copies elsewhere could not be reached: papers, files you saved or sent.")]
        if out.place:
            text = self.tr("A copy on {place} may still have it: delete that copy, and make a new one.")
            parts.append(text.format(place=isolated(out.place)))
        if out.replaced:
            parts.append(
                self.tr(
                    "%n diaries that were replaced are kept on this computer. They may have it too. You find "
                    "them in the settings, under Backup.",
                    "",
                    out.replaced,
                )
            )
        self.more.setText(" ".join(parts))
        self.more.show()
        settle()

    def _say(self, kind: BannerKind, title: str, text: str) -> None:
        self.result.show_words(kind, title, text)
        self.result.show()
        settle()
