"""The group of her ways in: passphrase, recovery code, PIN, wrong tries."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.language import middle_date
from safeplan.ui.settings.change_passphrase import ChangePassphrase
from safeplan.ui.settings.group import Group
from safeplan.ui.settings.pin_page import PinPage
from safeplan.ui.settings.recovery_page import RecoveryPage, WithdrawPage
from safeplan.ui.settings.someone_knows import SomeoneKnows
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.settings.ways_desk import WaysDesk, WaysState
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.tries_words import tries_words
from safeplan.ui.widgets import Banner, Card, CardRow, Switch


class WaysInGroup(Group):
    """Each row says how it stands and what a change does.

    Args:
        theme: the look.
        tasks: runs what touches the vault.
        desk: her ways in.
        parent: the owner.
    """

    name = "ways_in"

    def __init__(self, theme: Theme, tasks: Tasks, desk: WaysDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Ways in"), "key", parent)
        self._tasks = tasks
        self.desk = desk
        self._state = WaysState()
        self.result = Banner(theme, "know", "")
        self.result.hide()
        self.change_button = self.small_button(self.tr("Change"), self._change_passphrase)
        self.change_button.setAccessibleName(self.tr("Change your passphrase"))
        self.make_button = self.small_button(self.tr("Make one"), self._make_recovery)
        self.withdraw_button = self.small_button(self.tr("Withdraw"), self._withdraw)
        self.withdraw_button.setAccessibleName(self.tr("Withdraw the recovery code"))
        self.pin = Switch(theme, self.tr("Short PIN on this account"))
        self.pin.clicked.connect(self._switch_pin)
        self.clear_button = self.small_button(self.tr("Clear"), self._clear_tries)
        self.clear_button.setAccessibleName(self.tr("Clear the wrong tries"))
        self.renew_button = self.small_button(self.tr("Begin"), self._renew)
        self.renew_button.setAccessibleName(self.tr("I think someone knows my passphrase"))
        self._rows()
        self.column.addWidget(self.result)
        self.column.addWidget(self._card())
        self._show(self._state)

    def arrive(self) -> None:
        """Read how it stands; what was said of an earlier change goes."""
        self.result.hide()
        self._tasks.run(self.desk.state, self._show, owner=self)

    def tell(self, title: str, text: str = "") -> None:
        """Say how a change went.

        Args:
            title: what happened.
            text: what follows from it.
        """
        self.result.show_words("know", title, text)
        self.result.show()

    def _rows(self) -> None:
        theme = self._theme
        codes = QWidget()
        column = QVBoxLayout(codes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for button in (self.make_button, self.withdraw_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.passphrase_row = CardRow(theme, self.tr("Passphrase"), "", self.change_button)
        self.recovery_row = CardRow(theme, self.tr("Recovery code"), "", codes)
        self.pin_row = CardRow(theme, self.tr("Short PIN on this account"), "", self.pin)
        self.tries_row = CardRow(theme, self.tr("Wrong tries"), "", self.clear_button)
        self.renew_row = CardRow(
            theme,
            self.tr("I think someone knows my passphrase"),
            self.tr("Gives everything new keys, and you a new passphrase. It takes a few minutes."),
            self.renew_button,
        )

    def _card(self) -> Card:
        card = Card(self._theme, padding=0)
        for row in (self.passphrase_row, self.recovery_row, self.pin_row, self.tries_row, self.renew_row):
            card.add_row(row)
        return card

    def _show(self, state: WaysState) -> None:
        self._state = state
        self.passphrase_row.set_text(
            self.tr("Set on {day}.").format(day=middle_date(state.passphrase.date()))
            if state.passphrase is not None
            else self.tr("You can change it here.")
        )
        self.recovery_row.set_text(self._recovery_words(state))
        there = state.recovery is not None
        self.make_button.setText(self.tr("Make a new one") if there else self.tr("Make one"))
        self.make_button.setAccessibleName(
            self.tr("Make a new recovery code") if there else self.tr("Make a recovery code")
        )
        self.withdraw_button.setVisible(there)
        self.pin.setChecked(state.pin_on)
        self.pin.setEnabled(state.pin_on or state.pin_offered)
        self.pin_row.set_text(self._pin_words(state))
        self.pin.setAccessibleDescription(self.pin_row.text.text())
        self.tries_row.set_text(tries_words(state.tries) or self.tr("None."))
        self.clear_button.setVisible(state.tries.count > 0)

    def _recovery_words(self, state: WaysState) -> str:
        code = state.recovery
        if code is None:
            return self.tr("None. If you forget your passphrase, nobody can open this.")
        made = middle_date(code.made.date()) if code.made is not None else ""
        tried = middle_date(state.recovery_tried.date()) if state.recovery_tried is not None else ""
        if made and tried == made:
            return self.tr("Made and tried on {day}.").format(day=made)
        if made and tried:
            return self.tr("Made on {day}, tried on {other}.").format(day=made, other=tried)
        if made:
            return self.tr("Made on {day}. You have not tried it.").format(day=made)
        return self.tr("There is one.")

    def _pin_words(self, state: WaysState) -> str:
        if state.pin_on:
            return self.tr("On, on this computer only. Your passphrase works as well.")
        if state.pin_offered:
            return self.tr("Off. With it, six digits or more open this, on this computer only.")
        return self.tr("Off, because others may be able to sign in to this account.")

    def _open(self, page: SubPage) -> None:
        self.result.hide()
        self.opened.emit(page)

    def _change_passphrase(self) -> None:
        page = ChangePassphrase(self._theme, self._tasks, self.desk)
        page.done.connect(self._changed)
        self._open(page)

    def _changed(self, carried: bool) -> None:
        title = self.tr("Your passphrase is changed.")
        if carried:
            text = self.tr(
                "The old one opens nothing on this computer any more. A backup you made before, on a USB "
                "stick for instance, still opens with the old one."
            )
        else:
            text = self.tr("Backups that were made before still open with the old one.")
        self.tell(title, text)

    def _make_recovery(self) -> None:
        replaces = self._state.recovery is not None
        page = RecoveryPage(self._theme, self._tasks, self.desk, replaces)
        page.done.connect(self._made)
        self._open(page)

    def _made(self, tried: bool) -> None:
        text = (
            self.tr("You tried it, and it works.")
            if tried
            else self.tr("You have not tried it. If you are not sure of your paper, make a new one.")
        )
        self.tell(self.tr("You have a recovery code."), text)

    def _withdraw(self) -> None:
        page = WithdrawPage(self._theme, self._tasks, self.desk)
        page.done.connect(self._withdrawn)
        self._open(page)

    def _withdrawn(self, carried: bool) -> None:
        text = (
            self.tr("A backup you made before, on a USB stick for instance, still opens with it.")
            if carried
            else self.tr("Backups that were made before still open with it.")
        )
        self.tell(self.tr("The recovery code is withdrawn."), text)

    def _switch_pin(self, on: bool) -> None:
        self.pin.setChecked(self._state.pin_on)
        if on:
            page = PinPage(self._theme, self._tasks, self.desk)
            page.done.connect(self._pin_is_on)
            self._open(page)
            return

        def off(_nothing: None) -> None:
            self.arrive()
            self.tell(self.tr("The PIN is off."), self.tr("Your passphrase works as always."))

        self._tasks.run(self.desk.switch_pin_off, off, owner=self)

    def _pin_is_on(self) -> None:
        self.tell(
            self.tr("The PIN is on."), self.tr("Type it where you type your passphrase. Both open this.")
        )

    def _clear_tries(self) -> None:
        def cleared(_nothing: None) -> None:
            self.arrive()
            self.change_button.setFocus(Qt.FocusReason.OtherFocusReason)

        self._tasks.run(self.desk.put_away_tries, cleared, owner=self)

    def _renew(self) -> None:
        page = SomeoneKnows(self._theme, self._tasks, self.desk)
        page.code_asked.connect(self._make_recovery)
        page.changed.connect(self.changed)
        self._open(page)
