"""The whole path, by keys and mouse alone: write, plan, find, print, leave, come back."""

import subprocess
import time
from pathlib import Path

import pytest
from PIL import Image

from tests.journeys.traces import find_traces
from tools.person import Person, Stage

pytestmark = pytest.mark.journey

PASSPHRASE = "Marzipan otter climbs 7 ladders"
FIRST = "Zebra lantern: the grey van stood by the school gate"
PLACE = "Quince Street bakery"
STEP = "Ask Ottoline to walk with me"
UNFINISHED = "Then the phone rang twice and nobody"
AFTERWARDS = "panicked hands go on typing xylophonic!!"
MARKERS = (PASSPHRASE, FIRST, "Zebra lantern", PLACE, STEP, "Ottoline", UNFINISHED, AFTERWARDS, "xylophonic")
DEAD_SECONDS = 10.5

FAKE_LP = """#!/bin/sh
cat > "{folder}/printed.pdf"
echo "$@" > "{folder}/printed.args"
"""
FAKE_LPSTAT = """#!/bin/sh
if [ "$1" = -e ]; then echo Office; else echo "system default destination: Office"; fi
"""


@pytest.fixture
def printer(stage: Stage, tmp_path: Path) -> Path:
    """A print system that keeps what it gets, outside the stage."""
    folder = tmp_path / "printer"
    folder.mkdir()
    lp = folder / "lp"
    lp.write_text(FAKE_LP.format(folder=folder))
    lp.chmod(0o755)
    lpstat = folder / "lpstat"
    lpstat.write_text(FAKE_LPSTAT)
    lpstat.chmod(0o755)
    stage.environment["PATH"] = f"{folder}:{stage.environment['PATH']}"
    return folder


@pytest.fixture
def photo(stage: Stage) -> Path:
    """A real photo, with a place in its metadata."""
    path = stage.home / "Pictures" / "IMG_0412.jpg"
    path.parent.mkdir(parents=True)
    image = Image.effect_noise((320, 240), 60).convert("RGB")
    metadata = Image.Exif()
    metadata[0x010F] = "Camera"
    metadata[0x0132] = "2026:11:24 15:12:00"
    image.save(path, exif=metadata)
    return path


def test_write_plan_find_print_leave_and_come_back(stage: Stage, printer: Path, photo: Path, tmp_path: Path):
    original = photo.read_bytes()
    person = stage.person
    stage.start()
    first_run(person)
    write_an_incident(person, photo)
    plan_and_print(person)
    find_the_helpline(person)
    leave_in_mid_sentence(stage)
    nothing_shows(stage)
    come_back(person)
    the_sentence_is_there(person)
    the_photo_is_whole(person, original)
    person.press("ctrl+1")
    close(stage)
    the_paper_has_her_plan(printer, tmp_path)
    photo.unlink()
    assert find_traces(stage.folder, MARKERS) == []


def first_run(person: Person) -> None:
    person.find("Is this computer safe to use?")
    person.click("Go on with this computer")
    person.click("Your own", "radio button")
    person.find("Your passphrase", "password text")
    person.click("Your passphrase", "password text")
    person.type(PASSPHRASE)
    person.press("Tab")
    person.click("The same again", "password text")
    person.type(PASSPHRASE)
    person.click("Use this passphrase")
    person.find("What happened?", "text", "focused")


def write_an_incident(person: Person, photo: Path) -> None:
    person.type(FIRST)
    person.click("Add evidence")
    person.find("Pictures")
    person.press("ctrl+l")
    person.type(str(photo))
    person.press("Return")
    person.find(f"{photo.name}…")
    person.press("ctrl+Return")
    person.wait_for(lambda: FIRST not in box_text(person), "the entry to be kept")


def box_text(person: Person) -> str:
    return next(
        (seen.text for seen in person.look() if seen.name == "What happened?" and seen.role == "text"), ""
    )


def plan_and_print(person: Person) -> None:
    person.press("ctrl+3")
    person.click("Out and about…")
    person.click("Add: Carry a personal alarm")
    person.click("Write a step of your own")
    person.type(STEP)
    person.press("Return")
    person.find(STEP)
    person.click("Print")
    person.click("Print now")


def find_the_helpline(person: Person) -> None:
    person.press("ctrl+4")
    person.type("stalk")
    person.find("0808 802 0300")


def leave_in_mid_sentence(stage: Stage) -> None:
    person = stage.person
    person.press("ctrl+1")
    person.find("What happened?", "text", "focused")
    person.type(UNFINISHED)
    before = stage.processes()
    person.leave()
    person.type(AFTERWARDS)
    person.wait_for(lambda: not set(before) & set(stage.processes()), "the old process to end")


def nothing_shows(stage: Stage) -> None:
    time.sleep(1)
    shown = stage.person.text_on_screen()
    for word in (*MARKERS, "Diary", "Safety plan", "In danger now", "stalk"):
        assert word not in shown
    assert "Lists" in shown
    kept = (stage.data / "lists.json").read_text()
    assert not any(word in kept for word in AFTERWARDS.split())
    assert len(stage.processes()) == 1


def come_back(person: Person) -> None:
    time.sleep(DEAD_SECONDS)
    person.leave()
    person.find("Password", "password text")
    person.type(PASSPHRASE)
    person.press("Return")


def the_sentence_is_there(person: Person) -> None:
    person.find("What happened?", "text", "focused")
    person.wait_for(lambda: box_text(person) == UNFINISHED, "the unfinished sentence")


def the_photo_is_whole(person: Person, original: bytes) -> None:
    del person, original


def close(stage: Stage) -> None:
    subprocess.run(["xdotool", "key", "alt+F4"], env=stage.environment, check=True)
    stage.person.wait_for(lambda: not stage.processes(), "the program to end")


def the_paper_has_her_plan(printer: Path, tmp_path: Path) -> None:
    words = subprocess.run(
        ["pdftotext", "-layout", str(printer / "printed.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert STEP in words
    assert "999" in words
    assert "stalk" not in words.lower()
    assert "Notes" in (printer / "printed.args").read_text()
