"""Bringing a backup back, repairing, erasing everything: what needs the vault closed, or none at all."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from safeplan.app.room import Opened, Room
from safeplan.clock import Clock, SystemClock
from safeplan.cover.window import CoverWindow
from safeplan.errors import Cancelled, SafePlanError
from safeplan.places import Home
from safeplan.vault import erase
from safeplan.vault.erase import Left
from safeplan.vault.restore import Prepared, Restored

if TYPE_CHECKING:
    from safeplan.ui.backup.damage_page import DamagePage
    from safeplan.ui.backup.outside import OutsideWindow
    from safeplan.ui.settings.restore_page import RestorePage
    from safeplan.ui.settings.sub_page import SubPage
    from safeplan.ui.shell import Shell
    from safeplan.ui.theme import Theme


class Rescue(QObject):
    """Leads through it, with a window of its own where the vault's is not there.

    Args:
        home: where everything is kept.
        window: the one window.
        leave: goes to the cover.
        show_shell: shows the vault's window for what was opened.
        turn_back: shows what the gesture shows; gets an error to be told there, or None.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what the door lends it
        self,
        home: Home,
        window: CoverWindow,
        leave: Callable[[], None],
        show_shell: Callable[[Room, Opened], None],
        turn_back: Callable[[SafePlanError | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._window = window
        self._leave = leave
        self._show_shell = show_shell
        self._turn_back = turn_back
        self._clock: Clock = SystemClock()

    def attend(self, room: Room, shell: "Shell") -> None:
        """Do for an open vault what its settings ask for."""
        shell.restore_ready.connect(partial(self._swap, room, shell))
        shell.repair_asked.connect(partial(self._close_and_repair, room, shell))
        shell.erase_asked.connect(partial(self._erase, room, shell))

    def restore_outside(self, room: Room) -> "RestorePage":
        """Let her bring a backup back while no vault is open."""
        page = self._restore_page(room)
        self._outside().put(page)
        return page

    def damage_outside(self, room: Room) -> "DamagePage":
        """Let her choose what to do about a vault that does not open."""
        page = self._damage_page(room)
        self._outside().put(page)
        return page

    def _outside(self) -> "OutsideWindow":
        from safeplan.ui.backup.outside import OutsideWindow

        outside = OutsideWindow(self._theme_now())
        outside.leave_asked.connect(self._leave)
        self._window.show_guest(outside)
        return outside

    def _restore_page(self, room: Room) -> "RestorePage":
        from safeplan.ui.backup.desk import RestoreDesk
        from safeplan.ui.settings.restore_page import RestorePage

        page = RestorePage(self._theme_now(), room.tasks, RestoreDesk(self._home, self._clock))
        page.closed.connect(partial(self._turn_back, None))
        page.ready.connect(partial(self._swap_outside, room, page))
        return page

    def _damage_page(self, room: Room) -> "DamagePage":
        from safeplan.ui.backup.damage_page import DamagePage

        page = DamagePage(self._theme_now(), None)
        page.closed.connect(partial(self._turn_back, None))
        page.restore_asked.connect(lambda: page.followed.emit(self._restore_page(room)))
        page.repair_asked.connect(lambda secret: page.followed.emit(self._repair_page(room, secret)))
        return page

    def _repair_page(self, room: Room, secret: str) -> "SubPage":
        from safeplan.ui.backup.repair_page import RepairPage

        page = RepairPage(self._theme_now(), room.tasks, self._home, self._clock, secret)
        page.failed.connect(partial(self._not_repaired, room, page))
        page.open_asked.connect(partial(self._open, room))
        return page

    def _theme_now(self) -> "Theme":
        from safeplan.app.wiring import theme_for

        return theme_for({})

    def _not_repaired(self, room: Room, page: "SubPage", error: SafePlanError) -> None:
        again = self._damage_page(room)
        page.followed.emit(again)
        if isinstance(error, Cancelled):
            again.say("know", self.tr("Stopped."), self.tr("All is as it was."))
        else:
            again.say_trouble(error)

    def _open(self, room: Room, secret: str) -> None:
        room.unlock(secret, [], partial(self._show_shell, room), self._turn_back)

    def _swap_outside(self, room: Room, page: "RestorePage", prepared: Prepared, secret: str) -> None:
        room.reopen(secret, [], prepared.swap, partial(self._show_shell, room), page.say_trouble)

    def _swap(self, room: Room, shell: "Shell", prepared: Prepared, secret: str) -> None:
        restored: list[Restored] = []

        def failed(error: SafePlanError) -> None:
            if room.is_open:
                shell.note_error(error)
            else:
                self._turn_back(error)

        room.reopen(
            secret,
            shell.drafts(),
            lambda: restored.append(prepared.swap()),
            partial(self._swapped, room),
            failed,
        )

    def _swapped(self, room: Room, opened: Opened) -> None:
        self._show_shell(room, opened)
        if room.shell is not None:
            room.shell.tell(
                "know",
                self.tr("The backup is back."),
                self.tr(
                    "What was here before is kept aside. You can look at it or remove it in the settings, "
                    "under Backup."
                ),
            )

    def _close_and_repair(self, room: Room, shell: "Shell", secret: str) -> None:
        def failed(error: SafePlanError) -> None:
            if room.is_open:
                shell.note_error(error)
            else:
                self._turn_back(error)

        def closed(_nothing: object) -> None:
            room.shell = None
            self._outside().put(self._repair_page(room, secret))

        room.close_for(shell.drafts(), lambda: None, closed, failed)

    def _erase(self, room: Room, shell: "Shell") -> None:
        """Close the vault, destroy it, and go to the cover; stay only to say what could not be removed."""

        def failed(error: SafePlanError) -> None:
            if room.is_open:
                shell.note_error(error)
            else:
                self._turn_back(error)

        def erased(left: tuple[Left, ...]) -> None:
            # There is nothing left to keep words in.
            room.shell = None
            if left:
                self._tell_what_is_left(left)
            else:
                self._leave()

        def work() -> tuple[Left, ...]:
            return erase.erase_everything(self._home, lambda salt: erase.forget_pin(self._home, salt))

        room.close_for([], work, erased, failed)

    def _tell_what_is_left(self, left: tuple[Left, ...]) -> None:
        from safeplan.ui.settings.erased_page import ErasedPage

        page = ErasedPage(self._theme_now(), left)
        page.leave_asked.connect(self._leave)
        self._outside().put(page)
