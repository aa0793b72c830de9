"""She chooses the other cover: from the next leaving on it is there, and its number opens the field."""

import re
import subprocess
import time

import pytest

from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.main_job import DEAD_SECONDS
from tools.person import Person, Stage

pytestmark = pytest.mark.journey

PASSPHRASE = "correct horse battery staple"
DOOR = "271828"
TELLING = re.compile(r"safe\s?plan|diary|stalk|abus|\blists?\b|settings|in danger now", re.IGNORECASE)


def test_choose_the_calculator_leave_and_come_back_by_its_number(stage: Stage, cost: Cost) -> None:
    Vault.create(Home(stage.data), PASSPHRASE, cost=cost).lock()
    person = stage.person
    stage.start()
    person.find("My lists")
    person.leave()
    unlock(person)
    person.find("What happened?", "text", "focused")
    choose(person)
    # The title is the new one's at once; the name of the window's class comes with the next process.
    assert named(stage) == ("Calculator", "lists")
    leave(stage)
    person.find("Equals", state="showing")
    assert named(stage) == ("Calculator", "calculator")
    assert not TELLING.search(person.text_on_screen())
    add_up(person)
    time.sleep(DEAD_SECONDS)
    person.type(f"{DOOR}=")
    unlock(person)
    person.find("Door number", "text", "showing")
    assert named(stage) == ("Calculator", "calculator")
    leave(stage)
    person.find("12 + 3 × (4 − 1) =\n21", state="showing")
    assert DOOR not in person.text_on_screen().replace(",", "")
    stage.close_window()
    names = {path.name for path in stage.data.iterdir()}
    assert not {name for name in names if "calc" in name}


def unlock(person: Person) -> None:
    person.find("Password", "password text", "focused")
    person.type(PASSPHRASE)
    person.press("Return")


def choose(person: Person) -> None:
    person.press("ctrl+5")
    person.find("Cover", state="showing")
    for _ in range(30):
        if focused(person, "Lists", "radio button"):
            break
        person.press("Tab")
    person.press("Down")
    person.press("Tab")
    person.find("Door number", "text", "focused")
    person.type(DOOR)
    person.press("Return")


def focused(person: Person, name: str, role: str) -> bool:
    return any(s.name == name and s.role == role and "focused" in s.states for s in person.look())


def leave(stage: Stage) -> None:
    before = stage.processes()
    stage.person.leave()
    stage.person.wait_for(lambda: not set(before) & set(stage.processes()), "the old process to end")


def add_up(person: Person) -> None:
    """Be a stranger who tries it; the keys work as soon as they are heard again."""
    time.sleep(1.6)
    person.type("12+3*(4-1)=")
    person.find("21", state="showing")


def named(stage: Stage) -> tuple[str, str]:
    """Return the title and the class of the window, as a task bar would show them."""
    words = ["xdotool", "search", "--onlyvisible", "--class", "lists|calculator"]
    found = subprocess.run(words, env=stage.environment, capture_output=True, text=True, check=True)
    window = found.stdout.split()[-1]
    shown = subprocess.run(
        ["xprop", "-id", window, "_NET_WM_NAME", "WM_CLASS"],
        env=stage.environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    title, instance, _group = re.findall(r'"([^"]*)"', shown)
    return title, instance
