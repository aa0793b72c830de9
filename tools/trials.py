"""Does what a new user does in the diary, before the real program, and counts the inputs.

    python -m tools.trials [FOLDER [JOB …]]

Each job is done once by keys alone and once by the mouse. Words typed are not counted; every key, combination
of keys and press of the mouse is one input. With FOLDER, a picture of the end of each job is kept there; with
JOB, only these are done.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from safeplan.clock import SystemClock
from safeplan.diary.casebook import Casebook
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.diary.orders import Order, OrderKind, Term
from safeplan.diary.when import When
from safeplan.places import Home
from safeplan.ui.diary.fields import WRITE_GROUPS
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.main_job import take_photo
from tools.person import Person, Seen, Stage

PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a vault that is thrown away
OLD = "The florist rang about lilies nobody here had ordered."
ORDER = Order(
    OrderKind.NON_MOLESTATION,
    terms=(Term(1, "Not to contact her in any way."), Term(2, "Not to go within 100 metres of the school.")),
)
SCREENSHOTS = ("screenshot-1.jpg", "screenshot-2.jpg", "screenshot-3.jpg")
ENTRIES = 60
MOST_TABS = 60
DETAILS = (1100, 500)
"""A point over the details, in pixels."""
FOOT = 760
"""Below this, in pixels, a thing is out of sight."""
ROWS = {group.title for group in WRITE_GROUPS}
"""The rows of details, by name."""
Job = Callable[[Person, bool], None]


def prepare(home: Home) -> None:
    """Make a vault with an order, and an entry every three days; one of three months ago is looked for."""
    vault = Vault.create(home, PASSPHRASE, cost=Cost(memory_kib=64, passes=1, lanes=1))
    journal, now = Journal(vault), SystemClock().now()
    for number in range(ENTRIES, 0, -1):
        words = OLD if number == ENTRIES // 2 else f"The grey van stood by the school, time {number}."
        when = When.about(now - timedelta(days=3 * number))
        journal.add(Incident(words, when, behaviours=("loiter.near",)))
    Casebook(vault).orders.add(ORDER)
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
    _files(person, keys, "Pictures", ("gate.jpg", "station.jpg"))
    _behaviour(person, "following on foot", "Following on foot", keys)
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


def phone_call(person: Person, keys: bool) -> None:
    """Log a call: when, what it was, from which number."""
    person.type("He rang me at work and hung up when I answered.")
    _reach(person, "Just now", keys)
    if keys:
        person.press("space")
    _behaviour(person, "unwanted phone", "Unwanted phone calls", keys)
    _open_row(person, "Exact words, and how sent", keys)
    for name, words in (("How it reached you", "Call"), ("Number, address or user name", "07700 900123")):
        _reach(person, name, keys)
        person.type(words)
    _keep(person, keys)
    _is_kept(person)


def three_screenshots(person: Person, keys: bool) -> None:
    """Write a line, and add three screenshots to it."""
    person.type("He sent these one after the other.")
    _files(person, keys, "Screenshots", SCREENSHOTS)
    _keep(person, keys)
    _is_kept(person)


def breach(person: Person, keys: bool) -> None:
    """Write a line, and say which point of which order was broken."""
    person.type("He stood at the school gate.")
    _open_row(person, "Orders, reports", keys)
    _reach(person, "It broke an order, bail or licence", keys)
    if keys:
        person.press("space")
    _reach(person, "Choose or add an order", keys)
    if keys:
        person.press("space")
    person.find("Search", state="focused")
    if keys:
        person.type("school")
        person.press("Return")
    else:
        person.click("Not to go within 100 metres of the school.…", "list item")
    _done(person, keys)
    person.find("Take away Non-molestation order, point 2")
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


JOBS: tuple[Job, ...] = (
    one_line,
    whole_entry,
    phone_call,
    three_screenshots,
    breach,
    amendment,
    half_a_word,
)


def main(arguments: list[str]) -> int:
    """Do the jobs both ways, and print a table; returns the exit code."""
    pictures = Path(arguments[0]) if arguments else None
    print(f"{'inputs by':<18}{'keys':>6}{'mouse':>7}")
    for job in (each for each in JOBS if each.__name__ in arguments[1:] or not arguments[1:]):
        counts = [_tried(job, keys, pictures) for keys in (True, False)]
        print(f"{job.__name__:<18}{counts[0]:>6}{counts[1]:>7}", flush=True)
    return 0


def _tried(job: Job, keys: bool, pictures: Path | None) -> int:
    """Return how many inputs a job took."""
    with tempfile.TemporaryDirectory() as folder, Stage(Path(folder) / "stage") as stage:
        prepare(Home(stage.data))
        for name in ("gate.jpg", "station.jpg"):
            take_photo(stage.home / "Pictures" / name)
        for name in SCREENSHOTS:
            take_photo(stage.home / "Pictures" / "Screenshots" / name)
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
    """Open a row of details; by keys: across to the details, and on to the row by its first letter."""
    if not keys:
        _reach(person, title, keys)
        return
    if all(seen.middle[0] < DETAILS[0] - 200 for seen in _focused(person)):
        person.press("F6")
    for _step in range(MOST_TABS):
        # A field may have the name of its row.
        here = {seen.name for seen in _focused(person) if seen.role == "check box"}
        if title in here:
            person.press("space")
            return
        person.press(title[0].lower() if here & ROWS else "Tab")
    raise AssertionError(f"no key came to {title!r}")


def _done(person: Person, keys: bool) -> None:
    """Close the drawer."""
    if keys:
        person.press("Escape")
    else:
        person.click("Done", "push button")


def _to_row(person: Person, name: str) -> None:
    """Go down in a list to a row."""
    for _step in range(MOST_TABS):
        if any(seen.name == name for seen in _focused(person)):
            return
        person.press("Down")
    raise AssertionError(f"Down never came to {name!r}")


def _behaviour(person: Person, typed: str, name: str, keys: bool) -> None:
    """Choose a behaviour by a few of its words."""
    _open_row(person, "Behaviours", keys)
    person.find("Search, or say it your own way", state="focused")
    person.type(typed)
    if keys:
        person.press("Return")
    else:
        person.click_at(*_at_rest(person, f"{name}…").middle)
    _done(person, keys)


def _files(person: Person, keys: bool, folder: str, names: Sequence[str]) -> None:
    """Add pictures at once, from the folder of pictures or one in it."""
    if keys:
        person.press("ctrl+o")
        for each in dict.fromkeys(("Pictures", folder)):
            _to_row(person, person.find(f"{each}, folder", "list item").name)
            person.press("Return")
    else:
        person.click("Add evidence", "push button")
        person.click(folder, "list item")
    first, last = (person.find(f"{name}…", "list item") for name in (names[0], names[-1]))
    if keys:
        person.press("shift+End", "Return")
    else:
        person.drag(first.middle, last.middle)
        person.click(f"Choose {len(names)} files", "push button")
    for name in names:
        person.find(f"Take out {name}")


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
