"""A real Secret Service, gnome-keyring's, on a bus of its own: nothing of the computer's is touched."""

import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import jeepney
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from safeplan.vault.os_keyring import THREAD

NAME = "org.freedesktop.secrets"
PASSWORD = "the one of her sign-in"

_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""
"""A bus that starts no service by itself: what a test takes away stays away."""


class SecretService:
    """A bus, and on it the keyring of somebody who signed in; for as long as the `with` block lasts.

    Args:
        folder: where its files go; empty.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._daemon: subprocess.Popen[bytes] | None = None
        self.address = ""

    def __enter__(self) -> "SecretService":
        """Start both, the collection unlocked as after signing in."""
        with ExitStack() as starting:
            self.address = starting.enter_context(_bus(self._folder))
            starting.callback(self.end)
            self.start()
            self._stack = starting.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        """End both, once nobody asks any more."""
        self.settle()
        self._stack.close()

    @staticmethod
    def settle() -> None:
        """Wait for all who asked and were given up: until then they hold connections to the bus."""
        for thread in threading.enumerate():
            if thread.name == THREAD:
                thread.join(20)

    def start(self, password: str | None = PASSWORD) -> None:
        """Start the keyring.

        Args:
            password: what unlocks it; with None it stays locked, as after signing in without one.
        """
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self._folder),
            "XDG_DATA_HOME": str(self._folder / "share"),
            "XDG_RUNTIME_DIR": str(self._folder),
            "DBUS_SESSION_BUS_ADDRESS": self.address,
        }
        with self._bus() as bus, _appearing(bus):
            self._daemon = subprocess.Popen(
                [*command, *(["--unlock"] if password is not None else [])],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            assert self._daemon.stdin is not None
            self._daemon.stdin.write((password or "").encode())
            self._daemon.stdin.close()

    def end(self) -> None:
        """End the keyring; the bus stays."""
        if self._daemon is not None:
            self._daemon.kill()
            self._daemon.wait()
            self._daemon = None

    def halt(self, stopped: bool = True) -> None:
        """Have the keyring stay silent, as one that waits for somebody; or go on."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGSTOP if stopped else signal.SIGCONT)

    def lock(self) -> None:
        """Lock the collection, as a screen lock may."""
        import secretstorage

        with self._bus() as bus:
            collection = secretstorage.get_collection_by_alias(bus, "default")
            collection.lock()
            assert collection.is_locked()

    def empty(self) -> None:
        """Remove every entry, as an administrator's reset does."""
        import secretstorage

        with self._bus() as bus:
            for item in secretstorage.get_collection_by_alias(bus, "default").get_all_items():
                item.delete()

    def entries(self) -> list[tuple[str, dict[str, str], bytes]]:
        """Return label, attributes and secret of every entry."""
        import secretstorage

        with self._bus() as bus:
            items = secretstorage.get_collection_by_alias(bus, "default").get_all_items()
            return [(item.get_label(), item.get_attributes(), item.get_secret()) for item in items]

    @contextmanager
    def watched(self) -> Iterator[list[str]]:
        """Give a list that at the block's end names each method that was called on the bus in the block."""
        called: list[str] = []
        with self._bus() as watcher, self._bus() as marker:
            monitor = jeepney.DBusAddress(
                "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring"
            )
            watcher.send_and_get_reply(jeepney.new_method_call(monitor, "BecomeMonitor", "asu", ([], 0)))
            yield called
            end = jeepney.DBusAddress("/", NAME, "org.freedesktop.DBus.Peer")
            marker.send(jeepney.new_method_call(end, "GetMachineId"))
            while not called or called[-1] != "GetMachineId":
                message = watcher.receive(timeout=20)
                if message.header.message_type == jeepney.MessageType.method_call:
                    called.append(str(message.header.fields[jeepney.HeaderFields.member]))

    @contextmanager
    def _bus(self) -> Iterator[DBusConnection]:
        with closing(open_dbus_connection(self.address)) as bus:
            yield bus


@contextmanager
def _bus(folder: Path) -> Iterator[str]:
    configuration = folder / "bus.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.kill()


@contextmanager
def _appearing(bus: DBusConnection) -> Iterator[None]:
    """Wait at the end of the block until the service has its name."""
    rule = jeepney.MatchRule(
        type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged", path="/org/freedesktop/DBus"
    )
    rule.add_arg_condition(0, NAME)
    bus.send_and_get_reply(jeepney.message_bus.AddMatch(rule))
    with bus.filter(rule) as changes:
        yield
        while bus.recv_until_filtered(changes, timeout=20).body[2] == "":
            pass
