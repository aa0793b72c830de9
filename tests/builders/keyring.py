"""A keyring that is only pretended, for tests of what is built on one."""

from safeplan.errors import KeyringTrouble
from safeplan.vault.os_keyring import Keyring


class FakeKeyring:
    """All the entries of one computer; call it as `open_keyring`.

    It may be missing, refuse single calls, or lose what it was given.
    """

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}
        self.missing = False
        self.asked: list[str] = []
        self.refused: set[str] = set()

    def __call__(self, account: str) -> Keyring:
        """Return the entry of this name."""
        self.asked.append("open")
        if self.missing:
            raise KeyringTrouble("missing")
        return _Entry(self, account)

    def note(self, call: str) -> None:
        """Note a call, and refuse it where the test wants that."""
        self.asked.append(call)
        if call in self.refused:
            raise KeyringTrouble(call)


class _Entry:
    def __init__(self, keyring: FakeKeyring, account: str) -> None:
        self._keyring = keyring
        self._account = account

    def read(self) -> bytes | None:
        self._keyring.note("read")
        return self._keyring.entries.get(self._account)

    def write(self, secret: bytes) -> None:
        self._keyring.note("write")
        self._keyring.entries[self._account] = secret

    def remove(self) -> None:
        self._keyring.note("remove")
        self._keyring.entries.pop(self._account, None)
