"""The computer's own keyring, which may hold one thing of ours: the random half that a short PIN needs.

Everything works without it. So whatever is wrong with it, be it missing, locked, emptied, of a kind we
do not know, or silent, ends in `KeyringTrouble`, and costs her one passphrase.

The library is imported where it is used: it takes a tenth of a second, and is for those with a PIN.
"""

import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from safeplan.errors import KeyringTrouble

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

ENTRY = "Lists"
"""What the entry is called in the system's own tools, where whoever sits there may see it."""
SECRET_BYTES = 32
PATIENCE_S = 5.0
"""How long the keyring may take. It may be asking somebody something that nobody sees."""

_GLANCE_S = 0.02
THREAD = "waited"
"""The name of the threads in which the keyring is asked."""

Answer = TypeVar("Answer")


class Keyring(Protocol):
    """Keeps one secret under one name. Each call may raise `KeyringTrouble`, and none waits for ever."""

    def read(self) -> bytes | None:
        """Return the secret, or None if there is none."""
        ...

    def write(self, secret: bytes) -> None:
        """Keep a secret; it was read back and is the same when this returns."""
        ...

    def remove(self) -> None:
        """Forget the secret; nothing happens if there is none."""
        ...


class Waited(Generic[Answer]):
    """Work that runs in a thread of its own from now on, and is waited for only so long.

    The thread does not keep the process from ending.

    Args:
        work: what to do; its exceptions come out of `answer`.
        abandoned: what to do, in that thread, with an answer that came too late.
        stop: once it is set, nothing is waited for any more.
    """

    def __init__(
        self,
        work: Callable[[], Answer],
        abandoned: Callable[[Answer], None] = lambda _: None,
        stop: Event | None = None,
    ) -> None:
        self._stop = stop or Event()
        self._work = work
        self._abandoned = abandoned
        self._given_up = False
        self._answer: list[Answer] = []
        self._error: Exception | None = None
        self._turn = Lock()
        self._thread = Thread(target=self._run, name=THREAD, daemon=True)
        self._thread.start()

    def answer(self, patience_s: float = PATIENCE_S) -> Answer:
        """Return what the work returned.

        Args:
            patience_s: how long to wait from now, in seconds.

        Raises:
            KeyringTrouble: if it is not there by then, or the waiting was stopped.
            Exception: what the work raised.
        """
        deadline = time.monotonic() + patience_s
        while self._thread.is_alive() and time.monotonic() < deadline and not self._stop.is_set():
            self._thread.join(_GLANCE_S)
        with self._turn:
            if self._error is not None:
                raise self._error
            if not self._answer:
                self._given_up = True
                raise KeyringTrouble("no answer")
            return self._answer[0]

    def _run(self) -> None:
        try:
            answer = self._work()
        except Exception as error:  # noqa: BLE001 - handed to whoever waits
            with self._turn:
                self._error = error
            return
        with self._turn:
            self._answer.append(answer)
            late = self._given_up
        if late:
            with suppress(KeyringTrouble):
                self._abandoned(answer)


class SystemKeyring:
    """One entry of the computer's keyring.

    Args:
        account: which entry.
        patience_s: how long each call may take, in seconds.
        stop: once it is set, no call is waited for any more.
    """

    def __init__(self, account: str, patience_s: float = PATIENCE_S, stop: Event | None = None) -> None:
        self._account = account
        self._patience_s = patience_s
        self._stop = stop

    def check(self) -> None:
        """Find out whether there is a keyring that we know and that is open.

        Raises:
            KeyringTrouble: if not.
        """
        self._in_time(_open_back_end)

    def read(self) -> bytes | None:
        """Return the secret, or None if there is none.

        Raises:
            KeyringTrouble: if the keyring does not say.
        """
        return self._in_time(self._read)

    def write(self, secret: bytes) -> None:
        """Keep a secret, and see that it was kept.

        Raises:
            KeyringTrouble: if it was not; there is no entry then, if the keyring can remove one.
        """
        # A keyring that took too long may still take it afterwards, when nothing needs it any more.
        self._in_time(lambda: self._write(secret), lambda _: _sorted(self._remove))

    def remove(self) -> None:
        """Forget the secret; nothing happens if there is none.

        Raises:
            KeyringTrouble: if the keyring does not do it.
        """
        self._in_time(self._remove)

    def _in_time(
        self, work: Callable[[], Answer], abandoned: Callable[[Answer], None] = lambda _: None
    ) -> Answer:
        return Waited(lambda: _sorted(work), abandoned, self._stop).answer(self._patience_s)

    def _read(self) -> bytes | None:
        return _secret(_open_back_end().get_password(ENTRY, self._account))

    def _write(self, secret: bytes) -> None:
        back_end = _open_back_end()
        # Windows' keeps an older value as well, under a second name, unless it is removed first.
        self._remove()
        back_end.set_password(ENTRY, self._account, secret.hex())
        if _secret(back_end.get_password(ENTRY, self._account)) != secret:
            self._remove()
            raise KeyringTrouble("gives back something else")

    def _remove(self) -> None:
        back_end = _open_back_end()
        if back_end.get_password(ENTRY, self._account) is not None:
            back_end.delete_password(ENTRY, self._account)
        if back_end.get_password(ENTRY, self._account) is not None:
            raise KeyringTrouble("does not remove")


def system_keyring(account: str, stop: Event | None = None) -> Keyring:
    """Return this computer's keyring.

    Args:
        account: which entry of it.
        stop: once it is set, as when she leaves, the keyring is not waited for any more.

    Raises:
        KeyringTrouble: if there is none, none of a kind we know, or it is locked.
    """
    keyring = SystemKeyring(account, stop=stop)
    keyring.check()
    return keyring


def _secret(text: str | None) -> bytes | None:
    if text is None:
        return None
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        raise KeyringTrouble("not what was kept") from None
    if len(secret) != SECRET_BYTES:
        raise KeyringTrouble("not what was kept")
    return secret


def _sorted(work: Callable[[], Answer]) -> Answer:
    """Do what asks a back end, which raises errors of its own, of its bus or of its system."""
    try:
        return work()
    except KeyringTrouble:
        raise
    except Exception as error:  # noqa: BLE001 - no list of them would be complete, and all mean the same
        raise KeyringTrouble(type(error).__name__) from None


def _open_back_end() -> "KeyringBackend":
    """Return a back end of a kind we know, ready to be asked.

    Raises:
        KeyringTrouble: if there is none.
        Exception: what the library raises.
    """
    back_end = _chosen_by_settings() or _found_here()
    if back_end is None or type(back_end) not in _known():
        raise KeyringTrouble("no keyring that we know")
    if sys.platform == "win32":
        # Otherwise it goes wherever the account goes; the PIN is for this computer.
        back_end.persist = "local machine"  # type: ignore[attr-defined]  # known to Windows' alone
    elif sys.platform != "darwin":
        _prepare_on_linux(back_end)
    return back_end


def _chosen_by_settings() -> "KeyringBackend | None":
    """Return what the library's own setting or variable names, as an administrator may have done.

    The library's own search is not used: it goes through the plug-ins of the whole environment, and
    remembers for good that a service was not there when it looked.
    """
    from keyring import core
    from keyring.backends.chainer import ChainerBackend

    chosen = core.load_env() or core.load_config()
    # A chain of several: the ones that we know are looked for by ourselves.
    return None if type(chosen) is ChainerBackend else chosen


def _found_here() -> "KeyringBackend | None":
    """Return the best of the kinds we know that works here and now."""
    viable = [kind for kind in _known() if kind.viable]
    return max(viable, key=lambda kind: kind.priority)() if viable else None


def _known() -> "tuple[type[KeyringBackend], ...]":
    """Return the only classes that are ever given the secret."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return (WinVaultKeyring,)
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Keychain

        return (Keychain,)
    from keyring.backends.kwallet import DBusKeyring as KWallet
    from keyring.backends.SecretService import Keyring as SecretService

    return (SecretService, KWallet)


def _prepare_on_linux(back_end: "KeyringBackend") -> None:
    """See that nothing will be asked of whoever sits there, and that a dull name is given.

    The library would unlock a locked collection, or make a missing one, by a window of the desktop's:
    above the cover, and still there after leaving.
    """
    from keyring.backends.SecretService import Keyring as SecretService

    back_end.appid = ENTRY  # type: ignore[attr-defined]  # otherwise the library's name, or the program's path
    if type(back_end) is not SecretService:
        return
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        collection = secretstorage.get_collection_by_alias(bus, "default")
        if collection.is_locked():
            raise KeyringTrouble("locked")
        back_end.preferred_collection = collection.collection_path  # type: ignore[attr-defined]  # read by name


def is_complete() -> bool:
    """Return whether the library has its parts for this system; that it works here is another matter."""
    if sys.platform == "win32":
        from keyring.backends import Windows

        return not Windows.missing_deps
    if sys.platform == "darwin":
        from keyring.backends import macOS

        return hasattr(macOS, "api")
    from keyring.backends import SecretService

    return hasattr(SecretService, "secretstorage")
