"""What is open behind the cover: at first only lanes for work, then the vault and its window."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from safeplan.errors import Bug, DiskError, SafePlanError
from safeplan.places import Home
from safeplan.ui.idle import USUAL_MINUTES, minutes_from
from safeplan.ui.page import Draft
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.tasks import Tasks
from safeplan.vault.keys import Cost
from safeplan.vault.os_keyring import system_keyring
from safeplan.vault.vault import Vault

if TYPE_CHECKING:
    from safeplan.ui.shell import Shell

T = TypeVar("T")

PLACE = "place"
APPEARANCE = "appearance"
IDLE_MINUTES = "idle_minutes"
HIDE_PICTURES = "hide_pictures"


@dataclass(frozen=True)
class Opened:
    """A vault that was just opened, and how she left it.

    Args:
        vault: the open vault.
        place: where she was in the window.
        appearance: how she likes it to look.
        idle_minutes: after how many minutes without a touch it leaves by itself.
        hide_pictures: whether the window is to be left out of screen pictures.
        fresh: whether it was only just opened; not so where only its window is built anew.
    """

    vault: Vault
    place: dict[str, Any]
    appearance: dict[str, Any]
    idle_minutes: int = USUAL_MINUTES
    hide_pictures: bool = True
    fresh: bool = True


class Room(QObject):
    """Holds whatever leaving has to close.

    Args:
        home: where the vault is.
        cost: the price of key derivation for a new vault; None measures this computer.
        stage: "setup" or "unlock", for the process that comes after.
    """

    def __init__(self, home: Home, stage: str, cost: Cost | None = None) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.clipboard = SecretClipboard(self)
        self.shell: Shell | None = None
        self._home = home
        self._stage = stage
        self._cost = cost
        self._vault: Vault | None = None
        self._leaving = Event()

    def unlock(
        self,
        passphrase: str,
        held: list[Draft],
        on_open: Callable[[Opened], None],
        on_failed: Callable[[SafePlanError], None],
    ) -> None:
        """Open the vault off the window's thread.

        Args:
            passphrase: what she typed.
            held: words that could not be saved when she last left; they are saved now.
            on_open: gets the open vault.
            on_failed: gets the error; nothing was altered.
        """

        def work() -> Opened:
            keyring = partial(system_keyring, stop=self._leaving)
            self._vault = Vault.unlock(self._home, passphrase, open_keyring=keyring)
            return self._or_close(lambda vault: keep_drafts(vault, held))

        self.tasks.run(work, on_open, on_failed, owner=self)

    def create(
        self,
        passphrase: str,
        preferences: dict[str, Any],
        on_open: Callable[[Opened], None],
        on_failed: Callable[[SafePlanError], None],
    ) -> None:
        """Make a new vault off the window's thread.

        Args:
            passphrase: the one she chose.
            preferences: first settings, from her answers.
            on_open: gets the open vault.
            on_failed: gets the error; a vault that was there is left alone.
        """

        def work() -> Opened:
            self._vault = Vault.create(self._home, passphrase, cost=self._cost)
            return self._or_close(lambda vault: keep_preferences(vault, preferences))

        self.tasks.run(work, on_open, on_failed, owner=self)

    def reopen(
        self,
        secret: str,
        drafts: list[Draft],
        between: Callable[[], object],
        on_open: Callable[[Opened], None],
        on_failed: Callable[[SafePlanError], None],
    ) -> None:
        """Close the vault, do something to its files, and open what is there then.

        Args:
            secret: opens it.
            drafts: kept first; if that fails, nothing is closed.
            between: what is done while it is closed.
            on_open: gets the open vault.
            on_failed: gets the error; `is_open` tells whether the vault still is.
        """

        def work() -> Opened:
            if self._vault is not None:
                keep_drafts(self._vault, drafts)
                self._close()
            between()
            self._vault = Vault.unlock(self._home, secret)
            return self._or_close(lambda _vault: None)

        self.tasks.run(work, on_open, on_failed, owner=self, urgent=True)

    def close_for(
        self,
        drafts: list[Draft],
        then: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[SafePlanError], None],
    ) -> None:
        """Close the vault for good, then do something to its files.

        Args:
            drafts: kept first; if that fails, nothing is closed.
            then: what is done once it is closed.
            on_done: gets what came of it.
            on_failed: gets the error; `is_open` tells whether the vault still is.
        """

        def work() -> T:
            if self._vault is not None:
                keep_drafts(self._vault, drafts)
                self._close()
            return then()

        self.tasks.run(work, on_done, on_failed, owner=self, urgent=True)

    @property
    def is_open(self) -> bool:
        """Whether the vault is open."""
        return self._vault is not None

    def last_drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        return self.shell.drafts() if self.shell is not None else []

    def last_works(self, drafts: list[Draft]) -> list[Callable[[], object]]:
        """Return what has to be done on the vault's lane before closing, the closing last."""
        place = self.shell.place() if self.shell is not None else None
        works: list[Callable[[], object]] = [partial(self._keep_last, [draft]) for draft in drafts]
        if place is not None:
            works.append(partial(self._keep_place, place))
        return [*works, self._close]

    def interrupt(self) -> None:
        """Stop the statement that is running on the vault's connection, and wait for no keyring."""
        self._leaving.set()
        if self._vault is not None:
            self._vault.interrupt()

    def clear_clipboard(self) -> None:
        """Empty the clipboard if what is on it is ours."""
        self.clipboard.stop()

    def handed_on(self) -> dict[str, Any]:
        """Return which stage this was; nothing of hers."""
        return {"stage": self._stage}

    def _or_close(self, first: Callable[[Vault], None]) -> Opened:
        """Do the first thing in the vault that was just opened; if that fails, close it again.

        Left open behind the password field, it would refuse the next try as being in use.
        """
        vault = self._vault
        if vault is None:
            raise Bug("nothing was opened")
        try:
            first(vault)
            return self._opened(vault)
        except BaseException:
            with suppress(DiskError):
                self._close()
            raise

    def _keep_last(self, drafts: list[Draft]) -> None:
        if self._vault is not None:
            keep_drafts(self._vault, drafts)

    def _keep_place(self, place: dict[str, Any]) -> None:
        if self._vault is not None:
            self._vault.preferences.set(PLACE, place)

    def _close(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.lock()

    @staticmethod
    def _opened(vault: Vault) -> Opened:
        kept = vault.preferences
        minutes = minutes_from(kept.get(IDLE_MINUTES, USUAL_MINUTES))
        hide = kept.get(HIDE_PICTURES, True) is not False
        return Opened(vault, kept.get(PLACE, {}), kept.get(APPEARANCE, {}), minutes, hide)


def keep_preferences(vault: Vault, preferences: dict[str, Any]) -> None:
    """Put settings into the vault."""
    for name, value in preferences.items():
        vault.preferences.set(name, value)


def keep_drafts(vault: Vault, drafts: list[Draft]) -> None:
    """Put drafts into the vault; one without a value is dropped from it."""
    for editor, value in drafts:
        if value is None:
            vault.drafts.drop(editor)
        else:
            vault.drafts.keep(editor, value)
