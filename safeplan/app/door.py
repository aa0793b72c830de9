"""What the gesture opens: the password field or the first run, then the vault's window.

The pages are imported when they are needed, or while she types her passphrase: the field comes first.
"""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from safeplan.app.crash import watch_for_crashes
from safeplan.app.entrance import news_of_tries, tell_failed_try
from safeplan.app.rescue import Rescue
from safeplan.app.room import APPEARANCE, HIDE_PICTURES, IDLE_MINUTES, Opened, Room, keep_drafts
from safeplan.cover.window import CoverWindow
from safeplan.errors import NotAVault, SafePlanError, VaultDamaged
from safeplan.places import Home
from safeplan.ui.guard import Guard
from safeplan.ui.messages import sentence, sentence_of_ways_in
from safeplan.ui.page import Draft
from safeplan.ui.screen_capture import ScreenCapture
from safeplan.ui.successor import Successor, command
from safeplan.ui.tasks import Lane
from safeplan.ui.unattended import Unattended
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.device import pin_is_on
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.keys import Cost
from safeplan.vault.tries import TrySummary
from safeplan.vault.vault import Vault

if TYPE_CHECKING:
    from safeplan.ui.recovery.new_passphrase_flow import NewPassphraseFlow
    from safeplan.ui.setup.flow import SetupFlow

SETUP = "setup"
UNLOCK = "unlock"
PAGES = "safeplan.app.wiring"


class Door(QObject):
    """Opens what is behind the cover, and hands leaving to the guard.

    Args:
        home: where everything is kept.
        window: the one window.
        handed_on: what the process before this one said of its stage.
        cost: the price of key derivation for a new vault; None measures this computer.
        successor: the command that starts the process after this one; None starts this program again.
    """

    def __init__(
        self,
        home: Home,
        window: CoverWindow,
        handed_on: dict[str, Any],
        cost: Cost | None = None,
        successor: list[str] | None = None,
    ) -> None:
        super().__init__(window)
        self._home = home
        self._window = window
        self._cost = cost
        self._left_setup = handed_on.get("stage") == SETUP
        self._held: list[Draft] = []
        self._room: Room | None = None
        self.guard = Guard(window, lambda: Successor(successor or command(home), parent=self))
        self.guard.stayed.connect(self._stayed)
        self.unattended = Unattended(window, self.guard)
        self.capture = ScreenCapture(parent=self)
        self.guard.left.connect(self.capture.end)
        self.rescue = Rescue(home, window, self.guard.leave, self._show_shell, self._turn_back, self)

    def open(self) -> None:
        """Show the password field, or the first run where there is no vault yet."""
        if not self.guard.occupied:
            self._show_first()

    def _show_first(self) -> None:
        try:
            there = Vault.exists(self._home)
        except SafePlanError as error:
            say_on(self._show_unlock(), error)
            return
        if there:
            self._show_unlock()
        else:
            self._show_setup()

    def _show_unlock(self) -> UnlockPage:
        room = self._enter(UNLOCK)
        page = UnlockPage(self._window.settings.current.text_size)
        page.back.connect(self.guard.leave)
        page.tried.connect(partial(self._try, room, page))
        page.help_asked.connect(partial(self.rescue.damage_outside, room))
        self._window.show_guest(page)
        room.tasks.run(partial(import_module, PAGES), owner=room, lane=Lane.FREE)
        return page

    def _try(self, room: Room, page: UnlockPage, passphrase: str) -> None:
        page.busy(True)
        had_pin = pin_is_on(self._home)

        def failed(error: SafePlanError) -> None:
            page.busy(False)
            if not tell_failed_try(page, self._home, passphrase, error, had_pin):
                say_on(page, error)

        room.unlock(passphrase, self._held, partial(self._enter_window, room), failed)

    def _enter_window(self, room: Room, opened: Opened) -> None:
        """Show the window, or ask for a new passphrase first where she came by her recovery code."""
        if opened.vault.opened_by is not SlotKind.RECOVERY:
            self._show_shell(room, opened)
            return
        if room is not self._room or not self.guard.is_inside:
            return
        from safeplan.app.wiring import theme_for
        from safeplan.ui.recovery.new_passphrase_flow import NewPassphraseFlow

        flow = NewPassphraseFlow(theme_for(opened.appearance))
        flow.leave_asked.connect(self.guard.leave)
        flow.chosen.connect(partial(self._replace_passphrase, room, flow, opened))
        self.capture.begin()
        self._window.show_guest(flow)

    def _replace_passphrase(
        self, room: Room, flow: "NewPassphraseFlow", opened: Opened, passphrase: str
    ) -> None:
        from safeplan.ui.settings.ways_desk import WaysDesk

        flow.page.busy(True)

        def failed(error: SafePlanError) -> None:
            flow.page.busy(False)
            message = sentence_of_ways_in(error)
            flow.page.show_trouble(message.title, message.text)

        def done(_carried: bool) -> None:
            self._show_shell(room, opened)

        work = partial(WaysDesk(opened.vault).replace_passphrase, passphrase)
        room.tasks.run(work, done, failed, owner=room)

    def _show_setup(self) -> None:
        from safeplan.app.wiring import theme_for
        from safeplan.ui.setup.flow import SetupFlow

        room = self._enter(SETUP)
        flow = SetupFlow(theme_for({}))
        flow.leave_asked.connect(self.guard.leave)
        flow.finished.connect(partial(self._create, room, flow))
        flow.backup_asked.connect(partial(self.rescue.restore_outside, room))
        flow.show_gestures(self._window.settings.current)
        if self._left_setup:
            flow.practised()
        # Its words are to be her passphrase.
        self.capture.begin()
        self._window.show_guest(flow)

    def _create(self, room: Room, flow: "SetupFlow", passphrase: str, preferences: dict[str, Any]) -> None:
        flow.busy(True)

        def failed(error: SafePlanError) -> None:
            flow.busy(False)
            say_on(flow, error)

        room.create(passphrase, preferences, partial(self._offer_recovery, room, flow, passphrase), failed)

    def _offer_recovery(self, room: Room, flow: "SetupFlow", passphrase: str, opened: Opened) -> None:
        from safeplan.app.wiring import theme_for
        from safeplan.ui.recovery.desk import RecoveryDesk
        from safeplan.ui.recovery.steps import RecoverySteps

        desk = RecoveryDesk(opened.vault)
        steps = RecoverySteps(theme_for({}), room.tasks, desk, passphrase, may_decline=True)
        flow.ended.connect(partial(self._show_shell, room, opened))
        flow.offer_recovery(steps)

    def _show_shell(self, room: Room, opened: Opened) -> None:
        if room is not self._room or not self.guard.is_inside:
            return
        from safeplan.app.wiring import build_shell, theme_for
        from safeplan.ui.settings.leaving import Leaving

        self._held = []
        self.unattended.idle.set_minutes(opened.idle_minutes)
        self.capture.want(opened.hide_pictures)
        leaving = Leaving(opened.idle_minutes, self.unattended.reach, self.capture.pictures)
        theme = theme_for(opened.appearance)
        shell = build_shell(theme, opened, room.tasks, room.clipboard, leaving, self._window)
        shell.leave_asked.connect(self.guard.leave)
        shell.appearance_asked.connect(partial(self._change_appearance, room, opened.vault))
        shell.idle_asked.connect(partial(self._change_idle, room, opened.vault))
        shell.pictures_asked.connect(partial(self._change_pictures, room, opened.vault))
        self.rescue.attend(room, shell)
        room.tasks.failed.connect(shell.note_error)
        room.shell = shell
        watch_for_crashes(shell.note_error)
        self.capture.begin()
        self._window.show_guest(shell)
        shell.restore(opened.place)
        lost_pin, opened.vault.lost_pin = opened.vault.lost_pin, False

        def tell(tries: TrySummary) -> None:
            shell.note_tries(tries, lost_pin)

        room.tasks.run(partial(news_of_tries, opened.vault), tell, owner=shell)

    def _change_appearance(self, room: Room, vault: Vault, appearance: dict[str, Any]) -> None:
        """Build the window anew in the look she chose; her words and place go through the vault."""
        shell = room.shell
        if shell is None:
            return
        drafts, place, minutes = shell.drafts(), shell.place(), self.unattended.idle.minutes
        hide = self.capture.wanted

        def keep() -> Opened:
            keep_drafts(vault, drafts)
            vault.preferences.set(APPEARANCE, appearance)
            return Opened(vault, place, appearance, minutes, hide, fresh=False)

        room.tasks.run(keep, partial(self._show_shell, room), owner=room, urgent=True)

    def _change_idle(self, room: Room, vault: Vault, minutes: int) -> None:
        self.unattended.idle.set_minutes(minutes)
        room.tasks.run(partial(vault.preferences.set, IDLE_MINUTES, minutes), owner=room)

    def _change_pictures(self, room: Room, vault: Vault, hide: bool) -> None:
        self.capture.want(hide)
        room.tasks.run(partial(vault.preferences.set, HIDE_PICTURES, hide), owner=room)

    def _turn_back(self, error: SafePlanError | None = None) -> None:
        """Go back to the password field or the first run, from a page that stood in its place."""
        if not self.guard.is_inside:
            return
        if error is None:
            self._show_first()
        else:
            say_on(self._show_unlock(), error)

    def _enter(self, stage: str) -> Room:
        if self._room is not None:
            self._room.tasks.close(0)
        self._room = Room(self._home, stage, self._cost)
        self.guard.watch(self._room)
        self.unattended.begin()
        return self._room

    def _stayed(self, drafts: list[Draft]) -> None:
        self._held = drafts
        QTimer.singleShot(0, self._forget_room)

    def _forget_room(self) -> None:
        if self._room is not None and not self.guard.occupied:
            self._room.tasks.close(0)
            self._room.shell = None


def say_on(page: "UnlockPage | SetupFlow", error: SafePlanError) -> None:
    """Show an error's calm words on a page before the vault is open."""
    message = sentence(error)
    page.show_message(message.title, message.text)
    if isinstance(page, UnlockPage) and isinstance(error, VaultDamaged | NotAVault):
        page.offer_help()
