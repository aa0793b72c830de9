"""Moves a mocked logind; run by the system's Python, which has the mock. One JSON order a line, one answer.

python3 logind_hand.py BUS_ADDRESS
"""

import json
import sys
import time
from collections.abc import Callable

import dbus
import dbus.bus

LOGIND = "org.freedesktop.login1"
MANAGER_PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
MOCK = "org.freedesktop.DBus.Mock"
OURS = "auto"
"""The mock calls our session what it was asked for."""
REFUSE = "raise dbus.exceptions.DBusException('no', name='org.freedesktop.DBus.Error.AccessDenied')"


class Hand:
    """What can happen to the computer.

    Args:
        bus: where the mocked logind is.
    """

    def __init__(self, bus: dbus.bus.BusConnection) -> None:
        self._bus = bus
        while not bus.name_has_owner(LOGIND):
            time.sleep(0.02)
        self._manager = bus.get_object(LOGIND, MANAGER_PATH)
        for name in (OURS, "other"):
            self._manager.AddSession(name, "seat0", dbus.UInt32(1000), "somebody", True, dbus_interface=MOCK)

    def sleep(self) -> int:
        return self._prepare_for_sleep(True)

    def wake(self) -> int:
        return self._prepare_for_sleep(False)

    def lock(self, name: str = OURS) -> int:
        session = self._session(name)
        return _timed(lambda: session.Lock(dbus_interface=SESSION))

    def hint(self, locked: bool, name: str = OURS) -> int:
        session = self._session(name)
        return _timed(lambda: session.SetLockedHint(locked, dbus_interface=SESSION))

    def active(self, active: bool, name: str = OURS) -> int:
        session = self._session(name)
        return _timed(lambda: session.UpdateProperties(SESSION, {"Active": active}, dbus_interface=MOCK))

    def inhibitors(self) -> list[list[str]]:
        listed = self._manager.ListInhibitors(dbus_interface=MANAGER)
        return [[str(word) for word in each[:4]] for each in listed]

    def refuse(self, method: str, takes: str, gives: str) -> None:
        self._manager.AddMethod(MANAGER, method, takes, gives, REFUSE, dbus_interface=MOCK)

    def _prepare_for_sleep(self, begins: bool) -> int:
        words = (MANAGER, "PrepareForSleep", "b", [begins])
        return _timed(lambda: self._manager.EmitSignal(*words, dbus_interface=MOCK))

    def _session(self, name: str) -> dbus.proxies.ProxyObject:
        return self._bus.get_object(LOGIND, f"{MANAGER_PATH}/session/{name}")


def _timed(act: Callable[[], object]) -> int:
    """Do it, and return when it began, in nanoseconds of the clock all processes share."""
    began = time.monotonic_ns()
    act()
    return began


def main() -> None:
    hand = Hand(dbus.bus.BusConnection(sys.argv[1]))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        name, *words = json.loads(line)
        sys.stdout.write(json.dumps(getattr(hand, name)(*words)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
