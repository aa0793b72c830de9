"""Sheets to fill by hand, read back by another program: what belongs on each line, and nothing that tells."""

from pathlib import Path

import pytest

from safeplan.documents.blank_log_sheet import MOST_COPIES, blank_log_sheet
from safeplan.documents.sheet_facts import PLAIN_LOOK, BlankForm, SheetLook
from safeplan.words import plainly
from tests.builders.poppler import facts_of, words_of

LETTER = SheetLook(letter=True)
TELLING = ("stalk", "abuse", "safeplan", "diary", "harass", "incident", "evidence")


def pages(form: BlankForm, copies: int, look: SheetLook, folder: Path) -> list[str]:
    text = words_of(blank_log_sheet(form, copies, look, plainly), folder)
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


def test_a_sheet_for_one_time_asks_for_everything_a_note_needs(tmp_path: Path) -> None:
    first, second = pages("one", 1, PLAIN_LOOK, tmp_path)
    for asked in ("Written on", "Day it happened", "Where", "exact words", "how you know", "not sure"):
        assert asked in first
    for asked in ("saw it", "Injury or damage", "How you felt", "What you did", "original", "Their number"):
        assert asked in second
    assert (
        first.index("What happened, in order") < first.index("Their exact words") < first.index("Who it was")
    )


@pytest.mark.parametrize("look", [PLAIN_LOOK, LETTER], ids=["A4", "Letter"])
def test_each_copy_is_numbered_from_one(look: SheetLook, tmp_path: Path) -> None:
    found = pages("one", 3, look, tmp_path)
    ends = [page.rpartition("Page ")[2] for page in found]
    assert ends == ["1 of 2", "2 of 2"] * 3
    assert found[0] == found[2] == found[4]


@pytest.mark.parametrize("look", [PLAIN_LOOK, LETTER], ids=["A4", "Letter"])
def test_short_notes_fit_on_one_page(look: SheetLook, tmp_path: Path) -> None:
    (page,) = pages("many", 1, look, tmp_path)
    for asked in ("Day, time", "their exact words", "Who saw it", "Told to"):
        assert asked in page


@pytest.mark.parametrize("form", ["one", "many"])
def test_nothing_on_it_or_in_the_file_tells_what_it_is_from(form: BlankForm, tmp_path: Path) -> None:
    data = blank_log_sheet(form, 1, PLAIN_LOOK, plainly)
    facts = facts_of(data, tmp_path)
    assert facts["Title"] == "Notes"
    said = " ".join([words_of(data, tmp_path), *facts.values()]).casefold()
    assert [word for word in TELLING if word in said] == []
    assert blank_log_sheet(form, 1, PLAIN_LOOK, plainly) == data


@pytest.mark.parametrize("copies", [0, MOST_COPIES + 1])
def test_too_few_or_too_many_are_refused(copies: int) -> None:
    with pytest.raises(ValueError, match="copies"):
        blank_log_sheet("one", copies, PLAIN_LOOK, plainly)
