"""The computer sleeps, locks, passes to somebody else or ends the session while she is writing."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from safeplan.app.room import IDLE_MINUTES
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tests.builders.logind import MockedLogind
from tools.person import PATIENCE, NotSeen, Person, Stage

pytestmark = pytest.mark.journey

PASSPHRASE = "Marzipan otter climbs 7 ladders"
UNFINISHED = "Then the phone rang twice and nobody"
CHEAP = Cost(memory_kib=8192, passes=1, lanes=1)


@pytest.fixture
def logind(stage: Stage) -> Iterator[MockedLogind]:
    """A logind on the stage's bus."""
    with MockedLogind(stage.environment["DBUS_SYSTEM_BUS_ADDRESS"]) as logind:
        yield logind


@pytest.fixture
def program(stage: Stage, logind: MockedLogind) -> subprocess.Popen[bytes]:
    """The program, with the vault open and a sentence begun."""
    Vault.create(Home(stage.data), PASSPHRASE, cost=CHEAP).lock()
    person = stage.person
    program = stage.start()
    person.find("Lists…")
    assert logind.inhibitors() == []
    come_in(person)
    person.wait_for(logind.inhibitors, "the inhibitor")
    person.type(UNFINISHED)
    return program


def come_in(person: Person) -> None:
    person.leave()
    person.find("Password", "password text")
    person.type(PASSPHRASE)
    person.press("Return")
    person.find("What happened?", "text", "focused")


def watch_it_end(logind: MockedLogind, stage: Stage, process: int) -> None:
    """Wait until the computer may sleep, and see that it may not before the process has ended."""
    deadline = time.monotonic() + PATIENCE
    while logind.inhibitors():
        if time.monotonic() > deadline:
            raise NotSeen("the inhibitor stayed")
        time.sleep(0.01)
    assert process not in stage.processes()


def the_sentence_is_kept(home: Home) -> None:
    assert not home.database.with_name(f"{home.database.name}-wal").exists()
    vault = Vault.unlock(home, PASSPHRASE)
    draft = vault.drafts.get("write")
    vault.lock()
    assert UNFINISHED in repr(draft)


def said(stage: Stage) -> list[str]:
    """Return what the program wrote to its standard error, but for Qt's own words to screen readers."""
    lines = (stage.folder / "stderr.txt").read_text().splitlines()
    return [line for line in lines if not line.startswith("qt.accessibility")]


SAYS: dict[str, Callable[[MockedLogind], int]] = {
    "sleep": lambda logind: logind.sleep(),
    "lock": lambda logind: logind.lock(),
    "switch": lambda logind: logind.active(False),
}


@pytest.mark.parametrize("what", SAYS)
def test_the_cover_stands_and_sleep_waits_until_the_old_process_has_ended(
    stage: Stage, logind: MockedLogind, program: subprocess.Popen[bytes], what: str
) -> None:
    assert logind.inhibitors() == [["sleep", "Lists", "Saving the lists", "delay"]]
    SAYS[what](logind)
    watch_it_end(logind, stage, program.pid)
    assert program.wait(5) == 0
    (successor,) = stage.processes()
    assert successor != program.pid
    stage.person.find("Lists…")
    assert UNFINISHED not in stage.person.text_on_screen()
    the_sentence_is_kept(Home(stage.data))
    assert said(stage) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_end_of_the_session_leaves_nothing_running(
    stage: Stage, logind: MockedLogind, program: subprocess.Popen[bytes], number: signal.Signals
) -> None:
    program.send_signal(number)
    assert program.wait(10) == 0
    assert stage.processes() == []
    assert logind.inhibitors() == []
    the_sentence_is_kept(Home(stage.data))


def test_she_chooses_the_idle_time(stage: Stage, program: subprocess.Popen[bytes]) -> None:
    person = stage.person
    person.press("ctrl+5")
    person.find("3 minutes")
    for _ in range(40):
        if any(seen.name == "3 minutes" and "focused" in seen.states for seen in person.look()):
            break
        person.press("Tab")
    person.find("3 minutes", state="focused")
    person.press("Down")
    person.find("5 minutes", state="focused")
    person.leave()
    person.wait_for(lambda: program.poll() is not None, "the old process to end")
    vault = Vault.unlock(Home(stage.data), PASSPHRASE)
    assert vault.preferences.get(IDLE_MINUTES, 0) == 5
    vault.lock()


def test_without_a_logind_nothing_happens_and_nothing_is_said(tmp_path: Path) -> None:
    with Stage(tmp_path / "stage") as stage:
        stage.environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={tmp_path}/nowhere"
        Vault.create(Home(stage.data), PASSPHRASE, cost=CHEAP).lock()
        stage.start()
        stage.person.find("Lists…")
        come_in(stage.person)
        stage.person.press("ctrl+5")
        stage.person.find("This computer does not tell programs when it does…")
        stage.close_window()
        assert said(stage) == []
