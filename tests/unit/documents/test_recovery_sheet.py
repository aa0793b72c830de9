"""The sheet with a recovery code, read back by another program: it says the code and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.documents import fonts
from safeplan.documents.paper import Direction
from safeplan.documents.recovery_sheet import recovery_sheet
from safeplan.words import plainly
from tests.builders.poppler import facts_of, fonts_of, words_of

GROUPS = ("7KQ2", "M4XD", "9RTW", "0HVB", "3NZC", "8YFE", "J5PA", "G6TS")
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SAID = ["Reference", "0 and 1 are figures. The letters I, L, O and U are not used.", "Notes"]


def test_it_holds_the_code_in_numbered_boxes_and_only_dull_words(tmp_path: Path) -> None:
    words = words_of(recovery_sheet(GROUPS, plainly), tmp_path).split()
    expected = [*SAID, *GROUPS, *"12345678"]
    assert sorted(words) == sorted(" ".join(expected).split())


def test_the_groups_are_read_in_order(tmp_path: Path) -> None:
    words = words_of(recovery_sheet(GROUPS, plainly), tmp_path, as_it_lies=True)
    places = [words.index(group) for group in GROUPS]
    assert places == sorted(places)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(groups=st.lists(st.text(ALPHABET, min_size=4, max_size=4), min_size=8, max_size=8))
def test_every_code_comes_back_from_paper_as_it_went_on(groups: list[str], tmp_path: Path) -> None:
    words = words_of(recovery_sheet(groups, plainly), tmp_path).split()
    for group in groups:
        assert words.count(group) >= groups.count(group)


@pytest.mark.parametrize(("letter", "size"), [(False, "A4"), (True, "letter")])
def test_it_is_one_page_of_the_paper_she_has(letter: bool, size: str, tmp_path: Path) -> None:
    facts = facts_of(recovery_sheet(GROUPS, plainly, letter=letter), tmp_path)
    assert facts["Pages"] == "1"
    assert size in facts["Page size"]


def test_the_file_tells_no_name_no_date_and_no_program(tmp_path: Path) -> None:
    facts = facts_of(recovery_sheet(GROUPS, plainly), tmp_path)
    assert facts["Title"] == "Reference"
    for field in ("Author", "Subject", "Creator", "Producer", "Keywords"):
        assert facts.get(field, "") == ""
    assert "2000" in facts["CreationDate"]


def test_the_code_stands_in_letters_that_cannot_be_mistaken(tmp_path: Path) -> None:
    found = fonts_of(recovery_sheet(GROUPS, plainly), tmp_path)
    assert all(embedded for _, embedded in found)
    assert {name.partition("+")[2] for name, _ in found} == {fonts.MONO, fonts.REGULAR, fonts.SEMIBOLD}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_same_code_gives_the_same_bytes(direction: Direction) -> None:
    first = recovery_sheet(GROUPS, plainly, direction=direction)
    assert recovery_sheet(GROUPS, plainly, direction=direction) == first
    assert recovery_sheet(GROUPS[::-1], plainly, direction=direction) != first


def test_another_process_makes_the_same_bytes() -> None:
    script = (
        "import sys; from safeplan.documents.recovery_sheet import recovery_sheet; "
        "from safeplan.words import plainly; "
        f"sys.stdout.buffer.write(recovery_sheet({GROUPS!r}, plainly))"
    )
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert made == recovery_sheet(GROUPS, plainly)


def test_a_code_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="eight"):
        recovery_sheet(GROUPS[:7], plainly)
