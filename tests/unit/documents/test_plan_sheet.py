"""The printed plan, read back by another program."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.documents import fonts
from safeplan.documents.plan_choices import DangerFacts, PlanChoices
from safeplan.documents.plan_sheet import plan_sheet
from safeplan.plan.plan import Card, Plan, Step
from safeplan.words import plainly
from tests.builders.plan import DANGER, a_plan, all_sections, full_plan, plain_date, sample_plan
from tests.builders.poppler import facts_of, fonts_of, words_of


def printed(plan: Plan, choices: PlanChoices | None = None, danger: DangerFacts = DANGER) -> bytes:
    """Return the sheet, all sections chosen unless told otherwise."""
    return plan_sheet(plan, danger, choices or PlanChoices(all_sections(plan)), plainly, plain_date)


def flat(text: str) -> str:
    """Return text with every run of white space as one blank."""
    return " ".join(text.split())


def test_the_words_of_the_plan_are_read_back_in_order(tmp_path: Path) -> None:
    words = flat(words_of(printed(sample_plan()), tmp_path))
    places = [
        words.index(part)
        for part in (
            "Notes",
            "Changed 18 November 2026",
            "999",
            "Say where you are first",
            "press 55 when asked",
            "People to ring",
            "If this, then that",
            "his car is near the bus stop",
            "go back into the Co-op",
            "At home",
            "3 done, 1 to do",
            "Locks changed, front and back",
            "Checked every Sunday.",
            "Written in by hand",
            "Out and about",
            "Tell Hannah when I set off and when I’m in",
        )
    ]
    assert places == sorted(places)


def test_a_ticked_step_bears_its_day_and_an_open_one_none(tmp_path: Path) -> None:
    steps = (
        Step(1, "H", "Lights", done=True, done_on=date(2026, 9, 2)),
        Step(2, "H", "Locks"),
    )
    words = words_of(printed(a_plan(steps)), tmp_path)
    assert words.count("2\u00a0September 2026") + words.count("2 September 2026") == 1
    assert "1 done, 1 to do" in words


def test_sections_not_chosen_and_things_kept_off_paper_are_not_in_the_file(tmp_path: Path) -> None:
    steps = (
        Step(1, "H", "Chosenstep", "Chosennote"),
        Step(2, "H", "Hiddenstep", "Hiddennote", off_paper=True),
        Step(3, "O", "Otherstep", "Othernote"),
    )
    cards = (
        Card(1, "H", "Chosenif", "Chosenthen"),
        Card(2, "H", "Hiddenif", "Hiddenthen", off_paper=True),
        Card(3, "O", "Otherif", "Otherthen"),
    )
    words = words_of(printed(a_plan(steps, cards), PlanChoices(frozenset("H"))), tmp_path)
    assert all(word in words for word in ("Chosenstep", "Chosennote", "Chosenif", "Chosenthen"))
    assert not any(word in words for word in ("Hidden", "hidden", "Other", "Out and about"))
    assert "1 of 2 sections." in words


def test_a_step_she_keeps_off_paper_gets_a_line_to_write_on(tmp_path: Path) -> None:
    whole = a_plan((Step(1, "H", "a"), Step(2, "H", "b")))
    kept_off = a_plan((Step(1, "H", "a"), Step(2, "H", "b", off_paper=True)))
    assert printed(kept_off) != printed(a_plan((Step(1, "H", "a"),)))
    assert "2 to do" in words_of(printed(whole), tmp_path)
    assert "1 to do" in words_of(printed(kept_off), tmp_path)


def test_quiet_words_leave_out_the_word_of_ours_and_never_touch_hers(tmp_path: Path) -> None:
    idea_text = "Ask for a stalking advocate"
    steps = (Step(1, "R", idea_text, idea_id="R12"), Step(2, "R", "My stalking log is at work", idea_id="R5"))
    plan = a_plan(steps)
    quiet = words_of(printed(plan), tmp_path)
    assert idea_text not in quiet
    assert "Ask for an advocate" in quiet
    assert "My stalking log is at work" in quiet
    assert idea_text in words_of(printed(plan, PlanChoices(all_sections(plan), quiet=False)), tmp_path)


def test_a_whole_plan_without_words_of_hers_does_not_name_the_matter(tmp_path: Path) -> None:
    plan = full_plan()
    bare = replace(
        plan,
        sections=tuple(
            replace(section, steps=tuple(replace(step, note="") for step in section.steps))
            for section in plan.sections
        ),
    )
    assert "stalk" not in words_of(printed(bare), tmp_path).casefold()


def test_no_name_of_ours_is_in_the_file_and_its_metadata_are_dull(tmp_path: Path) -> None:
    pdf = printed(sample_plan())
    facts = facts_of(pdf, tmp_path)
    assert facts["Title"] == "Notes"
    assert [facts.get(name, "") for name in ("Author", "Subject", "Creator", "Producer", "Keywords")] == [
        ""
    ] * 5
    assert "2000" in facts["CreationDate"]
    everything = (pdf.decode("latin-1") + words_of(pdf, tmp_path)).casefold()
    assert not any(name in everything for name in ("safeplan", "safe plan", "stalk", "diary", "safety plan"))


def test_every_font_is_embedded(tmp_path: Path) -> None:
    found = fonts_of(printed(full_plan()), tmp_path)
    assert {name.partition("+")[2] for name, _ in found} == set(fonts.FACES)
    assert all(embedded for _, embedded in found)


def test_the_same_plan_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    script = (
        "import sys; from tests.unit.documents.test_plan_sheet import printed, sample_plan;"
        "sys.stdout.buffer.write(printed(sample_plan()))"
    )
    root = Path(__file__).resolve().parents[3]
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {printed(sample_plan())}


def test_pages_are_counted_and_a_continued_section_is_named(tmp_path: Path) -> None:
    steps = tuple(Step(number, "O", f"Step {number} of many") for number in range(1, 201))
    pages = words_of(printed(a_plan(steps)), tmp_path).split("\f")[:-1]
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    assert "Out and about, continued" not in pages[0]
    assert all("Out and about, continued" in page for page in pages[1:])
    assert all(f"Step {number} of many" in "".join(pages) for number in range(1, 201))


def test_a_page_that_opens_with_a_section_is_not_called_continued(tmp_path: Path) -> None:
    for count in range(10, 24):
        steps = (
            *(Step(n, "H", f"Home {n}") for n in range(1, count)),
            *(Step(n, "O", f"Out {n}") for n in (90, 91)),
        )
        pages = words_of(printed(a_plan(steps)), tmp_path).split("\f")[:-1]
        for page in pages[1:]:
            first = flat(page).partition(" ")[0]
            assert ("continued" in page) == (first != "2")


def test_the_cards_head_stands_on_every_page_of_the_table(tmp_path: Path) -> None:
    cards = tuple(
        Card(number, "H", f"Case {number}", "I go to a place with people. " * 6) for number in range(40)
    )
    pages = words_of(printed(a_plan((), cards)), tmp_path).split("\f")[:-1]
    assert len(pages) > 2
    assert all("I do this" in page for page in pages)


def test_a_step_longer_than_a_page_goes_on_over_the_next_pages(tmp_path: Path) -> None:
    long = " ".join(f"word{number}" for number in range(3000))
    steps = (Step(1, "H", "before"), Step(2, "H", long, note="the note after"), Step(3, "H", "behind"))
    words = flat(words_of(printed(a_plan(steps)), tmp_path))
    for number in (0, 1500, 2999):
        assert f"word{number} " in words
    assert (
        words.index("before") < words.index("word0 ") < words.index("the note after") < words.index("behind")
    )


def test_one_endless_word_is_broken_and_kept(tmp_path: Path) -> None:
    endless = "abcdefghij" * 60
    words = words_of(printed(a_plan((Step(1, "H", endless),))), tmp_path)
    assert endless in "".join(words.split())


def test_a_plan_with_nothing_in_it_still_gives_the_emergency_box(tmp_path: Path) -> None:
    words = words_of(printed(a_plan()), tmp_path)
    assert "999" in words
    assert "Changed" not in words
    assert "Page 1 of 1" in words


def test_without_a_sourced_number_no_number_is_printed(tmp_path: Path) -> None:
    words = flat(words_of(printed(a_plan(), danger=DangerFacts()), tmp_path))
    assert "Your local emergency number" in words
    assert "999" not in words


def test_what_looks_like_markup_is_printed_as_typed(tmp_path: Path) -> None:
    text = "<b>bold</b> & <para> a < b"
    assert text in words_of(printed(a_plan((Step(1, "H", text),), own=None)), tmp_path)


def test_her_own_section_bears_her_title(tmp_path: Path) -> None:
    plan = a_plan((Step(1, "own:1", "Feed the hens early"),), own={"own:1": "The allotment"})
    words = words_of(printed(plan), tmp_path)
    assert "The allotment" in words
    assert "Feed the hens early" in words


def test_right_to_left_the_page_number_stands_at_the_left(tmp_path: Path) -> None:
    plan = sample_plan()
    ltr = printed(plan)
    rtl = printed(plan, PlanChoices(all_sections(plan), right_to_left=True))
    assert ltr != rtl
    assert flat(words_of(rtl, tmp_path)).count("Page 1 of 2") == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=400), note=st.text(max_size=200))
def test_whatever_she_writes_there_is_a_sheet(text: str, note: str) -> None:
    plan = a_plan((Step(1, "H", text, note),), (Card(1, "H", text, note or "x"),))
    assert printed(plan).startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["reportlab", "PIL"])
def test_the_choices_can_be_imported_without_the_drawing(name: str) -> None:
    script = f"import sys, safeplan.documents.plan_choices; sys.exit('{name}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
