"""What logind says is heard, and it waits for us; without it nothing happens and nothing is said."""

import ctypes
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from ctypes import wintypes
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from safeplan.clock import SystemClock
from safeplan.cover.opening import open_cover
from safeplan.cover.settings import SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.places import Home
from safeplan.ui.guard import Guard
from safeplan.ui.idle import IdleWatch
from safeplan.ui.logind_watch import LogindWatch, system_bus
from safeplan.ui.mac_watch import MacWatch
from safeplan.ui.page import Draft
from safeplan.ui.system_watch import Reach, SystemWatch
from safeplan.ui.tasks import Tasks
from safeplan.ui.unattended import Unattended, watch_system
from safeplan.ui.windows_watch import WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, Messages, WindowsWatch
from safeplan.vault.vault import Vault
from tests.builders.logind import MockedLogind, a_bus

ASK_ONCE = "from safeplan.ui.logind_watch import bus_answers; print(bus_answers())"
CONNECTION = "watched"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with a_bus() as address:
        yield address


@pytest.fixture
def logind(address: str) -> Iterator[MockedLogind]:
    with MockedLogind(address) as logind:
        yield logind


class Heard(QObject):
    """A watch on the bus, and what it told."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.watch = LogindWatch(lambda: QDBusConnection.connectToBus(address, CONNECTION), parent=self)
        self.words: list[str] = []
        self.watch.gone.connect(self.words.append)


@pytest.fixture
def heard(qtbot: QtBot, address: str) -> Iterator[Heard]:
    heard = Heard(address)
    yield heard
    heard.watch.let_go()
    QDBusConnection.disconnectFromBus(CONNECTION)


@pytest.fixture
def ready(qtbot: QtBot, logind: MockedLogind, heard: Heard) -> Heard:
    """A watch that listens to its session, and holds its inhibitor."""
    heard.watch.hold()
    qtbot.waitUntil(lambda: len(logind.inhibitors()) == 1)
    qtbot.waitUntil(lambda: heard.watch.reach is Reach.HEARD)
    logind.wake()
    return heard


SAYS: dict[str, tuple[Callable[[MockedLogind], object], str]] = {
    "sleep": (lambda logind: logind.sleep(), "sleep"),
    "lock": (lambda logind: logind.lock(), "lock"),
    "locked by the desktop itself": (lambda logind: logind.hint(True), "lock"),
    "another user's turn": (lambda logind: logind.active(False), "switch"),
}


@pytest.mark.parametrize("what", SAYS)
def test_it_tells_what_logind_says(qtbot: QtBot, logind: MockedLogind, ready: Heard, what: str) -> None:
    act, word = SAYS[what]
    act(logind)
    qtbot.waitUntil(lambda: bool(ready.words))
    assert ready.words == [word]


@pytest.mark.parametrize(
    "act",
    [
        lambda logind: logind.wake(),
        lambda logind: logind.hint(False),
        lambda logind: logind.active(True),
        lambda logind: logind.lock("other"),
        lambda logind: logind.hint(True, "other"),
        lambda logind: logind.active(False, "other"),
    ],
    ids=["awake", "unlocked", "her turn", "other's lock", "other's desktop", "other's turn"],
)
def test_what_is_no_danger_is_not_told(
    qtbot: QtBot, logind: MockedLogind, ready: Heard, act: Callable[[MockedLogind], object]
) -> None:
    act(logind)
    # Words come in order: once this one is here, the one before would be too.
    logind.sleep()
    qtbot.waitUntil(lambda: bool(ready.words))
    assert ready.words == ["sleep"]


def test_not_knowing_its_session_it_goes_by_any(qtbot: QtBot, logind: MockedLogind, heard: Heard) -> None:
    logind.refuse("GetSession", "s", "o")
    heard.watch.hold()
    qtbot.waitUntil(lambda: len(logind.inhibitors()) == 1)
    qtbot.waitUntil(lambda: heard.watch.reach is Reach.HEARD)
    logind.lock("other")
    qtbot.waitUntil(lambda: bool(heard.words))
    assert heard.words == ["lock"]


def test_it_makes_sleep_wait_in_words_that_tell_nothing(logind: MockedLogind, ready: Heard) -> None:
    assert logind.inhibitors() == [["sleep", "Lists", "Saving the lists", "delay"]]


def test_it_holds_one_inhibitor_however_often_it_is_asked(
    qtbot: QtBot, logind: MockedLogind, ready: Heard
) -> None:
    ready.watch.hold()
    qtbot.wait(1)
    ready.watch.hold()
    assert len(logind.inhibitors()) == 1


def test_a_process_that_is_started_meanwhile_does_not_inherit_it(
    qtbot: QtBot, logind: MockedLogind, ready: Heard
) -> None:
    child = QProcess()
    child.start(sys.executable, ["-c", "import sys; print(1, flush=True); sys.stdin.read()"])
    assert child.waitForReadyRead(20_000)
    ready.watch.let_go()
    qtbot.waitUntil(lambda: logind.inhibitors() == [])
    assert child.state() == QProcess.ProcessState.Running
    child.closeWriteChannel()
    child.waitForFinished()


def test_it_can_hold_again(qtbot: QtBot, logind: MockedLogind, ready: Heard) -> None:
    ready.watch.let_go()
    qtbot.waitUntil(lambda: logind.inhibitors() == [])
    ready.watch.hold()
    qtbot.waitUntil(lambda: len(logind.inhibitors()) == 1)


def test_an_inhibitor_that_comes_too_late_is_not_kept(
    qtbot: QtBot, logind: MockedLogind, heard: Heard
) -> None:
    heard.watch.hold()
    heard.watch.let_go()
    qtbot.waitUntil(lambda: heard.watch.reach is Reach.HEARD)
    qtbot.waitUntil(lambda: logind.inhibitors() == [])


def test_refused_an_inhibitor_it_still_listens(qtbot: QtBot, logind: MockedLogind, heard: Heard) -> None:
    logind.refuse("Inhibit", "ssss", "h")
    heard.watch.hold()
    qtbot.waitUntil(lambda: heard.watch.reach is Reach.HEARD)
    logind.sleep()
    qtbot.waitUntil(lambda: heard.words == ["sleep"])


def test_a_bus_without_logind_is_silent(qtbot: QtBot, heard: Heard) -> None:
    heard.watch.hold()
    # Answers come in order: after this one, those that were asked for before are here.
    QDBusConnection(CONNECTION).interface().registeredServiceNames()
    QCoreApplication.processEvents()
    assert heard.watch.reach is Reach.SILENT
    assert heard.words == []


@pytest.mark.parametrize("there", ["unix:path=/nowhere/at/all", "garbage", ""])
def test_no_bus_is_silent(qtbot: QtBot, there: str) -> None:
    watch = LogindWatch(lambda: QDBusConnection.connectToBus(there, "nowhere"))
    watch.hold()
    watch.hold()
    watch.let_go()
    assert watch.reach is Reach.SILENT


@pytest.mark.parametrize(
    "there", ["tcp:host=127.0.0.1,port=9", "unix:path=/nowhere;tcp:host=127.0.0.1,port=9"]
)
def test_a_bus_on_the_network_is_never_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, there: str
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", there)
    assert system_bus() is None
    watch = LogindWatch()
    watch.hold()
    assert watch.reach is Reach.SILENT


@pytest.mark.skipif(sys.platform != "linux", reason="asks for Linux's own watch")
def test_linux_has_logind(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert isinstance(watch_system(window), LogindWatch)


class Successor(QObject):
    """One that comes at once."""

    painted = Signal()
    failed = Signal()

    def prepare(self) -> None:
        return

    def hand_over(self, state: dict[str, Any]) -> None:
        del state
        self.painted.emit()

    def cancel(self) -> None:
        return


class VaultInside(QObject):
    """An open vault behind the cover."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.vault = vault

    def last_drafts(self) -> list[Draft]:
        return [("write", {"text": "the last words"})]

    def last_works(self, drafts: list[Draft]) -> list[Callable[[], object]]:
        (editor, value), *_ = drafts
        return [lambda: self.vault.drafts.keep(editor, value or {}), self.vault.lock]

    def interrupt(self) -> None:
        return

    def clear_clipboard(self) -> None:
        return

    def handed_on(self) -> dict[str, Any]:
        return {}


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> CoverWindow:
    window = open_cover(home, SystemClock(), SettingsFile(home.cover_settings))
    qtbot.addWidget(window)
    window.show()
    window.show_guest(QWidget())
    return window


class Lived:
    """A vault that is open behind the cover, with the watches on."""

    def __init__(
        self,
        window: CoverWindow,
        vault: Vault,
        address: str,
        idle: IdleWatch | None = None,
        patience_ms: int = 60_000,
    ) -> None:
        self.ends: list[int] = []
        self.guard = Guard(window, Successor, self.ends.append)  # type: ignore[arg-type]  # a stand-in
        self.inside = VaultInside(vault)
        self.unattended = Unattended(
            window,
            self.guard,
            idle,
            lambda window: LogindWatch(
                lambda: QDBusConnection.connectToBus(address, CONNECTION), parent=window
            ),
            patience_ms,
        )
        self.guard.watch(self.inside)
        self.unattended.begin()

    def close(self) -> None:
        self.unattended.session_end.stop()
        self.inside.tasks.close()
        QDBusConnection.disconnectFromBus(CONNECTION)


@pytest.fixture
def live(window: CoverWindow, vault: Vault, address: str) -> Iterator[Callable[..., Lived]]:
    """Make a `Lived`."""
    made: list[Lived] = []

    def make(idle: IdleWatch | None = None, patience_ms: int = 60_000) -> Lived:
        made.append(Lived(window, vault, address, idle, patience_ms))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.mark.parametrize("what", SAYS)
def test_the_vault_is_closed_with_the_last_words_in_it(
    qtbot: QtBot, logind: MockedLogind, live: Callable[..., Lived], vault: Vault, what: str
) -> None:
    lived = live()
    qtbot.waitUntil(lambda: lived.unattended.reach is Reach.HEARD)
    qtbot.waitUntil(lambda: len(logind.inhibitors()) == 1)
    SAYS[what][0](logind)
    qtbot.waitUntil(lambda: lived.ends == [0])
    assert not vault.home.database.with_name(f"{vault.home.database.name}-wal").exists()
    opened = Vault.unlock(vault.home, "correct horse battery staple")
    assert opened.drafts.get("write") == {"text": "the last words"}
    opened.lock()
    # The end of the process lets it go, and that did not come here.
    assert len(logind.inhibitors()) == 1


@pytest.mark.parametrize(("what", "ends"), [("sleep", True), ("lock", False)])
def test_sleep_does_not_wait_for_a_successor_that_is_late(  # noqa: PLR0917 - what it is made of
    qtbot: QtBot,
    logind: MockedLogind,
    live: Callable[..., Lived],
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    ends: bool,
) -> None:
    handed: list[dict[str, Any]] = []
    monkeypatch.setattr(Successor, "hand_over", lambda _self, state: handed.append(state))
    lived = live(patience_ms=0)
    qtbot.waitUntil(lambda: lived.unattended.reach is Reach.HEARD)
    SAYS[what][0](logind)
    qtbot.waitUntil(lambda: bool(handed))
    lived.unattended._gone(what)
    if ends:
        qtbot.waitUntil(lambda: lived.ends == [0])
    else:
        qtbot.wait(1)
        assert lived.ends == []


HUNG_BUS = """
import socket, sys, time
listening = socket.socket(socket.AF_UNIX)
listening.bind(sys.argv[1])
listening.listen()
print("listens", flush=True)
time.sleep(600)
"""
HOLD_ON_IT = """
import os
from PySide6.QtCore import QCoreApplication, QTimer
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
from safeplan.ui.logind_watch import LogindWatch, bus_answers
application = QCoreApplication([])
asked = []
def answers():
    asked.append(True)
    return bus_answers()
watch = LogindWatch(answers=answers)
watch.hold()
beats = []
def beat():
    beats.append(True)
    if asked and len(beats) > 20:
        print(watch.reach.value, flush=True)
        os._exit(0)
timer = QTimer()
timer.timeout.connect(beat)
timer.start(5)
application.exec()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="there is no such bus")
def test_a_bus_that_hangs_does_not_hold_up_the_window(tmp_path: Path) -> None:
    place = tmp_path / "bus"
    with subprocess.Popen([sys.executable, "-c", HUNG_BUS, str(place)], stdout=subprocess.PIPE) as bus:
        try:
            assert bus.stdout is not None
            assert bus.stdout.readline() == b"listens\n"
            environment = os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={place}"}
            done = subprocess.run(
                [sys.executable, "-c", HOLD_ON_IT],
                env=environment,
                capture_output=True,
                text=True,
                check=False,
                timeout=60,
            )
        finally:
            bus.kill()
    assert (done.returncode, done.stdout, done.stderr) == (0, "silent\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="there is no such bus")
def test_a_bus_that_answers_is_listened_to(
    qtbot: QtBot, logind: MockedLogind, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    # Asked in a process of its own: the library remembers the first address that a process had.
    asked = subprocess.run([sys.executable, "-c", ASK_ONCE], capture_output=True, text=True, check=True)
    assert asked.stdout == "True\n"
    watch = LogindWatch(lambda: QDBusConnection.connectToBus(address, CONNECTION), lambda: True)
    watch.hold()
    watch.hold()
    qtbot.waitUntil(lambda: len(logind.inhibitors()) == 1)
    watch.let_go()
    qtbot.waitUntil(lambda: logind.inhibitors() == [])
    QDBusConnection.disconnectFromBus(CONNECTION)


@pytest.mark.skipif(sys.platform != "linux", reason="there is no such bus")
@pytest.mark.parametrize("there", ["unix:path=/nowhere/at/all", "tcp:host=127.0.0.1,port=9"])
def test_a_bus_that_is_not_there_does_not_answer(there: str) -> None:
    # In a process of its own: the library reads the address once.
    done = subprocess.run(
        [sys.executable, "-c", ASK_ONCE],
        env=os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": there},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"


def test_let_go_before_the_bus_answered_it_holds_nothing(qtbot: QtBot) -> None:
    connected: list[bool] = []
    go_on = threading.Event()
    watch = LogindWatch(lambda: connected.append(True), go_on.wait)
    watch.hold()
    watch.let_go()
    with qtbot.waitSignal(watch._answer):
        go_on.set()
    assert connected == []


def test_idle_time_leaves_from_whatever_is_open(
    qtbot: QtBot, live: Callable[..., Lived], window: CoverWindow
) -> None:
    now = [0]
    lived = live(IdleWatch(1, lambda: now[0], look_every_ms=1))
    now[0] = 60_000
    qtbot.waitUntil(lambda: lived.ends == [0])
    assert window.shows_face()


def test_a_process_that_goes_on_as_the_cover_lets_the_computer_sleep(
    qtbot: QtBot,
    logind: MockedLogind,
    live: Callable[..., Lived],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Successor, "hand_over", lambda self, _state: self.failed.emit())
    lived = live()
    qtbot.waitUntil(lambda: len(logind.inhibitors()) == 1)
    lived.guard.leave()
    qtbot.waitUntil(lambda: logind.inhibitors() == [])
    assert lived.ends == []


@pytest.mark.parametrize(
    ("message", "detail", "word"),
    [
        (WM_WTSSESSION_CHANGE, 7, ["lock"]),
        (WM_WTSSESSION_CHANGE, 2, ["switch"]),
        (WM_POWERBROADCAST, 4, ["sleep"]),
        (WM_WTSSESSION_CHANGE, 8, []),
        (WM_POWERBROADCAST, 18, []),
        (0x0100, 7, []),
    ],
)
def test_the_message_of_windows_is_read_and_let_through(message: int, detail: int, word: list[str]) -> None:
    told: list[str] = []
    sent = wintypes.MSG(message=message, wParam=detail)
    passed = Messages(told.append).nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(sent))
    assert told == word
    assert passed == (False, 0)


def test_messages_of_other_systems_are_not_touched() -> None:
    told: list[str] = []
    assert Messages(told.append).nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert told == []


@pytest.mark.parametrize("kind", [WindowsWatch, MacWatch])
def test_what_nobody_has_tried_says_so(qtbot: QtBot, kind: type[SystemWatch]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = kind(window)
    assert watch.reach is Reach.UNTRIED
    assert "NOT TRIED" in (sys.modules[kind.__module__].__doc__ or "")


def test_the_wait_of_an_unknown_system_does_nothing(qtbot: QtBot) -> None:
    watch = SystemWatch()
    watch.hold()
    watch.let_go()
    assert watch.reach is Reach.SILENT
