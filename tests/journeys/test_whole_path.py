"""The whole path, by keys and mouse alone: write, plan, find, print, leave, come back."""

import subprocess
import time
from pathlib import Path

import pytest

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.plan.plan_store import PlanStore
from safeplan.vault.vault import Vault
from tests.journeys.traces import find_traces
from tools import main_job
from tools.main_job import FIRST, IDEA, PASSPHRASE, STEP, UNFINISHED
from tools.person import Person, Stage

pytestmark = pytest.mark.journey

AFTERWARDS = "qzxwv kjpqx zzjqx kcdvw qjjxk qzxqv zzkwj"
MARKERS = (PASSPHRASE, FIRST, "Zebra lantern", STEP, "Ottoline", UNFINISHED, AFTERWARDS)


def test_write_plan_find_print_leave_and_come_back(stage: Stage, tmp_path: Path) -> None:
    printer = tmp_path / "printer"
    main_job.install_printer(printer, stage.environment)
    photo = main_job.take_photo(stage.home / "Pictures" / "IMG_0412.jpg")
    original = photo.read_bytes()
    person = stage.person
    stage.start()
    main_job.first_run(person)
    main_job.write_an_incident(person, photo)
    main_job.plan_and_print(person)
    main_job.find_the_helpline(person)
    leave_in_mid_sentence(stage)
    nothing_shows(stage)
    main_job.come_back(person)
    the_sentence_is_there(person)
    stage.close_window()
    the_vault_holds_it_all(Home(stage.data), original)
    the_paper_has_her_plan(printer)
    photo.unlink()
    assert find_traces(stage.folder, MARKERS) == []


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
    pieces = {AFTERWARDS[start : start + 5] for start in range(len(AFTERWARDS) - 4)}
    assert not {piece for piece in pieces if piece in kept or piece in shown}
    assert len(stage.processes()) == 1


def the_sentence_is_there(person: Person) -> None:
    person.find("What happened?", "text", "focused")
    person.wait_for(lambda: main_job.box_text(person) == UNFINISHED, "the unfinished sentence")


def the_vault_holds_it_all(home: Home, original: bytes) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    try:
        rows = Journal(vault).page()
        assert [row.first_words for row in rows] == [FIRST]
        locker = EvidenceLocker(vault)
        (item,) = locker.items(rows[0].id)
        assert locker.content(item) == original
        assert {step.text for step in PlanStore(vault).plan().steps()} == {STEP, IDEA}
    finally:
        vault.lock()


def the_paper_has_her_plan(printer: Path) -> None:
    words = subprocess.run(
        ["pdftotext", "-layout", str(printer / "printed.pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert STEP in words
    assert "999" in words
    assert "stalk" not in words.lower()
    assert "Notes" in (printer / "printed.args").read_text()
