"""Does what a new user does in the diary, before the real program, and counts the inputs.

    python -m tools.trials [FOLDER]

Each job is done once by keys alone and once by the mouse. Words typed are not counted; every key, combination
of keys and press of the mouse is one input. With FOLDER, a picture of the end of each job is kept there.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from safeplan.clock import SystemClock
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.diary.when import When
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.main_job import take_photo
from tools.person import Person, Seen, Stage

PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a vault that is thrown away
OLD = "The florist rang about lilies nobody here had ordered."
ENTRIES = 60
MOST_TABS = 60
DETAILS = (1100, 500)
"""A point over the details, in pixels."""
FOOT = 760
"""Below this, in pixels, a thing is out of sight."""
Job = Callable[[Person, bool], None]


def prepare(home: Home) -> None:
    """Make a vault with an entry every three days; one of three months ago is to be looked for."""
    vault = Vault.create(home, PASSPHRASE, cost=Cost(memory_kib=64, passes=1, lanes=1))
    journal, now = Journal(vault), SystemClock().now()
    for number in range(ENTRIES, 0, -1):
        words = OLD if number == ENTRIES // 2 else f"The grey van stood by the school, time {number}."
        when = When.about(now - timedelta(days=3 * number))
        journal.add(Incident(words, when, behaviours=("loiter.near",)))
    vault.lock()


def one_line(person: Person, keys: bool) -> None:
    """One line only."""
    person.type("They rang the bell and went away.")
    _keep(person, keys)
    _is_kept(person)


def whole_entry(person: Person, keys: bool) -> None:
    """A whole entry: time, behaviour, place, who, two files, a report to the police."""
    person.type("He followed me from the station and filmed me at the gate.")
    _reach(person, "Time", keys)
    person.type("00:05")
    _two_files(person, keys)
    _open_row(person, "Behaviours", keys)
    person.find("Search, or say it your own way", state="focused")
    person.type("following on foot")
    person.press("Return")
    _done(person, keys)
    _open_row(person, "Where", keys)
    person.type("Alder Street")
    _open_row(person, "Who, and how you know", keys)
    person.type("D. W.")
    _open_row(person, "Orders, reports", keys)
    _reach(person, "It was reported", keys)
    if keys:
        person.press("space")
    for name, words in (("To whom?", "West Yorkshire Police"), ("Who took it?", "PC Shah"), ("Number", "13")):
        _reach(person, name, keys)
        person.type(words)
    _keep(person, keys)
    _is_kept(person)


def amendment(person: Person, keys: bool) -> None:
    """From writing: open the newest entry, add a word, keep it, and compare the versions."""
    _go(person, "Diary", "ctrl+2", keys)
    person.find("Amend", "push button")
    if keys:
        person.press("Return", "space")
    else:
        person.click("Amend", "push button")
    person.find("What happened", "text", "focused")
    person.type("Twice. ")
    if keys:
        person.press("ctrl+Return")
    else:
        person.click("Keep changes", "push button")
    person.find("Compare versions", "push button")
    if keys:
        person.press("shift+Tab", "space")
    else:
        person.click("Compare versions", "push button")
    person.find("All versions of entry…")


def half_a_word(person: Person, keys: bool) -> None:
    """Find an entry of three months ago by half a word."""
    _go(person, "Diary", "ctrl+2", keys)
    person.find("Amend", "push button")
    if keys:
        person.press("ctrl+f")
    else:
        person.click("Search your entries")
    person.type("lili")
    person.wait_for(lambda: OLD in person.text_on_screen() or None, "the entry")


JOBS: tuple[Job, ...] = (one_line, whole_entry, amendment, half_a_word)


def main(arguments: list[str]) -> int:
    """Do every job both ways, and print a table; returns the exit code."""
    pictures = Path(arguments[0]) if arguments else None
    print(f"{'inputs by':<12}{'keys':>6}{'mouse':>7}")
    for job in JOBS:
        counts = [_tried(job, keys, pictures) for keys in (True, False)]
        print(f"{job.__name__:<12}{counts[0]:>6}{counts[1]:>7}", flush=True)
    return 0


def _tried(job: Job, keys: bool, pictures: Path | None) -> int:
    """Return how many inputs a job took."""
    with tempfile.TemporaryDirectory() as folder, Stage(Path(folder) / "stage") as stage:
        prepare(Home(stage.data))
        for name in ("gate.jpg", "station.jpg"):
            take_photo(stage.home / "Pictures" / name)
        stage.start()
        person = stage.person
        person.find("My lists")
        person.leave()
        person.find("Password", "password text", "focused")
        person.type(PASSPHRASE)
        person.press("Return")
        person.find("What happened?", "text", "focused")
        person.inputs = 0
        job(person, keys)
        count = person.inputs
        if pictures is not None:
            person.photograph(pictures / f"{job.__name__}-{'keys' if keys else 'mouse'}.png")
        return count


def _focused(person: Person) -> list[Seen]:
    return [seen for seen in person.look() if "focused" in seen.states]


def _at_rest(person: Person, name: str) -> Seen:
    """Return a thing once it moves no more."""
    before = person.find(name)
    while (now := person.find(name)).box != before.box:
        before = now
    return now


def _reach(person: Person, name: str, keys: bool) -> None:
    """Put the keyboard on something: with Tab, or by a press, scrolling where it is out of sight."""
    if not keys:
        if _at_rest(person, name).middle[1] > FOOT:
            person.scroll(*DETAILS)
        person.click_at(*_at_rest(person, name).middle)
        return
    before = person.inputs
    for _step in range(MOST_TABS):
        if any(seen.name == name for seen in _focused(person)):
            return
        person.press("Tab")
    raise AssertionError(f"{person.inputs - before} times Tab never came to {name!r}")


def _open_row(person: Person, title: str, keys: bool) -> None:
    """Open a row of details."""
    _reach(person, title, keys)
    if keys:
        person.press("space")


def _done(person: Person, keys: bool) -> None:
    """Close the drawer."""
    if keys:
        person.press("Escape")
    else:
        person.click("Done", "push button")


def _two_files(person: Person, keys: bool) -> None:
    """Add two pictures at once."""
    if keys:
        _reach(person, "Add evidence", keys)
        person.press("space")
        person.find("Pictures, folder", "list item")
        person.press("Return")
        person.find("station.jpg…", "list item")
        person.press("shift+End", "Return")
    else:
        person.click("Add evidence", "push button")
        person.click("Pictures", "list item")
        first, last = (person.find(f"{name}.jpg…", "list item") for name in ("gate", "station"))
        person.drag(first.middle, last.middle)
        person.press("Return")
    person.find("Take out station.jpg")


def _go(person: Person, title: str, combination: str, keys: bool) -> None:
    if keys:
        person.press(combination)
    else:
        person.click(title, "push button")


def _keep(person: Person, keys: bool) -> None:
    if keys:
        person.press("ctrl+Return")
    else:
        person.click("Keep this entry", "push button")


def _is_kept(person: Person) -> None:
    person.find(f"Entry {ENTRIES + 1} is kept…")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
