"""What stands below an entry and never scrolls: its seal, and what can be done with it."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from safeplan.ui.diary.desk import EntryView
from safeplan.ui.diary.seal_watch import SealState, SealWatch
from safeplan.ui.language import isolated, middle_date
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, IconButton, Label, Picture

_SEAL_DIGITS = 12


class DetailFoot(QWidget):
    """Seal line and actions.

    Args:
        theme: the look.
        watch: knows which seals hold.
        now: this computer's clock.
        parent: the owner.

    Signals:
        amend_asked, evidence_asked, withdraw_asked, put_back_asked, erase_asked: an action was chosen.
        finish_asked: mark the entry as one to finish another day (True), or take the mark away.
        copy_asked: the `EvidenceItem` she wants a copy of outside.
        wrong_asked: she wants to see what does not fit its seal.
        print_asked: she wants the seal on paper; its number.
    """

    amend_asked = Signal()
    evidence_asked = Signal()
    withdraw_asked = Signal()
    put_back_asked = Signal()
    erase_asked = Signal()
    finish_asked = Signal(bool)
    copy_asked = Signal(object)
    wrong_asked = Signal()
    print_asked = Signal(int)

    def __init__(
        self, theme: Theme, watch: SealWatch, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._watch = watch
        self._now = now
        self._view: EntryView | None = None
        self._always_narrow = False
        self.number = Label(theme, "", "second_strong", wrap=False)
        self.digits = Label(theme, "", "mono", wrap=False)
        self.state = Label(theme, "", "second")
        self.wrong = Button(theme, self.tr("See what does not fit"), "secondary", small=True)
        self.wrong.hide()
        self.wrong.clicked.connect(self.wrong_asked)
        self._picture = Picture(theme, "circle-wavy-check", "accent")
        self.amend = Button(theme, self.tr("Amend"), "primary", "note-pencil")
        self.evidence = Button(theme, self.tr("Add evidence"), "secondary", "paperclip")
        self.more = IconButton(theme, "dots-three", self.tr("More"), small=False, framed=True)
        self._make_menu()
        self._lay_out()
        self.amend.clicked.connect(self.amend_asked)
        self.evidence.clicked.connect(self.evidence_asked)
        watch.altered.connect(self._say_state)

    def show_view(self, view: EntryView) -> None:
        """Show the seal of an entry's newest version, and what can be done now."""
        self._view = view
        latest = view.entry.latest
        self.number.setText(self.tr("Seal {number}").format(number=latest.seal_number))
        digits = latest.seal.hex()[:_SEAL_DIGITS].upper()
        grouped = " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
        self.digits.setText(isolated(grouped))
        self._withdraw.setVisible(not view.entry.withdrawn)
        self._put_back.setVisible(view.entry.withdrawn)
        marked = view.entry.row.to_finish
        take_away, mark = (
            self.tr("It is finished: take the mark away"),
            self.tr("Mark it to finish another day"),
        )
        self._finish.setText(take_away if marked else mark)
        self._offer_copies(view)
        self._say_state()

    def offer_erasing(self, offered: bool) -> None:
        """Offer to erase an entry for good, or not."""
        self._erase.setVisible(offered)

    def set_narrow(self, narrow: bool) -> None:
        """Put the seal above the actions, always or only where they do not fit side by side."""
        self._always_narrow = narrow
        self._fit()
        edge = self._theme.px(24 if narrow else 32)
        self._row.setContentsMargins(edge, self._theme.px(12), edge, self._theme.px(16))

    def minimumSizeHint(self) -> QSize:
        """Return the width at which the actions stand below the seal."""
        margins = self._row.contentsMargins()
        width = self._actions.minimumSize().width() + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between one line and two."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        needed = self._actions.minimumSize().width() + self._seal.minimumSize().width() + self._row.spacing()
        narrow = self._always_narrow or needed + margins.left() + margins.right() > self.width()
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else along)

    def _mark(self) -> None:
        if self._view is not None:
            self.finish_asked.emit(not self._view.entry.row.to_finish)

    def _print(self) -> None:
        if self._view is not None:
            self.print_asked.emit(self._view.entry.latest.seal_number)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        self._copies: QMenu = menu.addMenu(self.tr("Save a copy of"))
        self._finish: QAction = menu.addAction(self.tr("Mark it to finish another day"), self._mark)
        menu.addAction(self.tr("Print this seal"), self._print)
        self._withdraw: QAction = menu.addAction(self.tr("Withdraw this entry"), self.withdraw_asked.emit)
        self._put_back: QAction = menu.addAction(self.tr("Put it back"), self.put_back_asked.emit)
        menu.addSeparator()
        # Its words say what it is; a menu's row is no place for a colour.
        self._erase: QAction = menu.addAction(self.tr("Erase it for good"), self.erase_asked.emit)
        self.menu = menu
        self.more.clicked.connect(self._open_menu)

    def _open_menu(self) -> None:
        """Open the menu above its button, its end at the button's end."""
        size = self.menu.sizeHint()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if right_to_left else self.more.width() - size.width()
        self.menu.popup(self.more.mapToGlobal(QPoint(left, -size.height() - self._theme.px(4))))

    def _offer_copies(self, view: EntryView) -> None:
        self._copies.clear()
        for item in view.items:
            # An ampersand would become an underline.
            name = item.name.replace("&", "&&")
            self._copies.addAction(name, partial(self.copy_asked.emit, item))
        self._copies.menuAction().setVisible(bool(view.items))

    def _lay_out(self) -> None:
        px = self._theme.px
        first = QHBoxLayout()
        first.setSpacing(px(6))
        first.addWidget(self.number)
        first.addWidget(self.digits)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addLayout(first)
        words.addWidget(self.state)
        words.addWidget(self.wrong, 0, Qt.AlignmentFlag.AlignLeading)
        self._seal = QHBoxLayout()
        self._seal.setSpacing(px(10))
        self._seal.addWidget(self._picture)
        self._seal.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(px(10))
        for button in (self.amend, self.evidence, self.more):
            self._actions.addWidget(button)
        self._actions.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(px(12))
        self._row.addLayout(self._seal, 1)
        self._row.addLayout(self._actions)
        self.set_narrow(False)

    def _say_state(self) -> None:
        if self._view is None:
            return
        latest = self._view.entry.latest
        state = self._watch.state(latest.seal_number, self._view.entry.id)
        broken = state is SealState.BROKEN
        self.wrong.setVisible(broken)
        self._picture.set_icon(
            "warning-circle" if broken else "circle-wavy-check", "danger" if broken else "accent"
        )
        self.state.setText(self._words(state, latest.written.date()))

    def _words(self, state: SealState, sealed: date) -> str:
        if state is SealState.HOLDS:
            if self._watch.checked_on == self._now().date():
                return self.tr("Unchanged. Checked today.")
            return self.tr("Unchanged since it was sealed.")
        if state is SealState.BROKEN:
            return self.tr("Something here does not fit its seal.")
        if self._watch.is_running:
            return self.tr("Being checked.")
        return self.tr("Sealed {day}.").format(day=middle_date(sealed))
