"""The main job of the program, step by step, by keys and mouse: for the journeys and the demo."""

import time
from pathlib import Path

from PIL import Image

from tools.person import Person

PASSPHRASE = "Marzipan otter climbs 7 ladders"  # noqa: S105 - of a vault that is thrown away
FIRST = "Zebra lantern: the grey van stood by the school gate"
IDEA = "Carry a personal alarm"
STEP = "Ask Ottoline to walk with me"
UNFINISHED = "Then the phone rang twice and nobody"
DEAD_SECONDS = 10.5

FAKE_LP = """#!/bin/sh
cat > "{folder}/printed.pdf"
echo "$@" > "{folder}/printed.args"
"""
FAKE_LPSTAT = """#!/bin/sh
if [ "$1" = -e ]; then echo Office; else echo "system default destination: Office"; fi
"""


def install_printer(folder: Path, environment: dict[str, str]) -> None:
    """Give the program a print system that keeps what it gets.

    Args:
        folder: where "printed.pdf" will be.
        environment: the program's; its PATH is changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, script in (("lp", FAKE_LP.format(folder=folder)), ("lpstat", FAKE_LPSTAT)):
        (folder / name).write_text(script)
        (folder / name).chmod(0o755)
    environment["PATH"] = f"{folder}:{environment['PATH']}"


def take_photo(path: Path) -> Path:
    """Make a photo with metadata, as a camera does, and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.effect_noise((320, 240), 60).convert("RGB")
    metadata = Image.Exif()
    metadata[0x010F] = "Camera"
    metadata[0x0132] = "2026:11:24 15:12:00"
    image.save(path, exif=metadata)
    return path


def first_run(person: Person, passphrase: str = PASSPHRASE) -> None:
    """Answer nothing, choose a passphrase of her own, make no recovery code, and arrive at the box."""
    person.find("Is this computer safe to use?")
    person.click("Go on with this computer")
    person.click("Your own", "radio button")
    person.find("Your passphrase", "password text")
    person.click("Your passphrase", "password text")
    person.type(passphrase)
    person.press("Tab")
    person.click("The same again", "password text")
    person.type(passphrase)
    person.click("Use this passphrase")
    person.find("A way back in")
    person.click("Go on without")
    person.find("What happened?", "text", "focused")


def write_an_incident(person: Person, photo: Path, words: str = FIRST) -> None:
    """Write a line, add a photo, keep the entry."""
    person.type(words)
    person.click("Add evidence", "push button")
    person.click("Pictures", "list item")
    person.click(f"{photo.name}…", "list item")
    person.press("Return")
    person.find(f"Take out {photo.name}")
    person.press("ctrl+Return")
    person.find("Entry 1 is kept…")
    person.wait_for(lambda: not box_text(person), "the box to be empty")


def box_text(person: Person) -> str:
    """Return what stands in the box."""
    return next(
        (seen.text for seen in person.look() if seen.name == "What happened?" and seen.role == "text"), ""
    )


def plan_and_print(person: Person) -> None:
    """Take an idea, write a step, print the plan."""
    person.press("ctrl+3")
    person.click("Out and about…")
    person.click(f"Add: {IDEA}")
    person.find(IDEA, "check box")
    person.click("Write a step of your own", "text")
    person.type(STEP)
    person.press("Return")
    person.find(STEP, "check box")
    person.click("Print", "push button")
    person.find("My plan on paper")
    person.find("Page 1 of 1")
    person.click("Print", "push button")
    person.find("Sent to Office…")


def find_the_helpline(person: Person) -> None:
    """Find the National Stalking Helpline by its first letters."""
    person.press("ctrl+4")
    person.find("Search names, topics, numbers", "text", "focused")
    person.type("stalk")
    person.find("National Stalking Helpline")
    person.find("0 8 0 8, 8 0 2, 0 3 0 0")


def come_back(person: Person) -> None:
    """Wait out the dead time, make the gesture, type the passphrase."""
    time.sleep(DEAD_SECONDS)
    person.leave()
    person.find("Password", "password text")
    person.type(PASSPHRASE)
    person.press("Return")
