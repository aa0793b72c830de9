"""The seal sheet, read back by other programs: the seal, the square, the counts, and nothing else."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from safeplan.documents import fonts
from safeplan.documents.seal_sheet import matrix, seal_sheet
from safeplan.documents.sheet_facts import PLAIN_LOOK, SealFacts, SheetLook
from safeplan.words import plainly
from tests.builders.poppler import facts_of, fonts_of, pixels_of, words_of

SEAL = hashlib.sha256(b"a record").hexdigest()
FACTS = SealFacts(
    seal=SEAL,
    number=41,
    sealed="22 November 2026, 08:15 (UTC+0)",
    entries=29,
    in_use=28,
    withdrawn=1,
    erased=0,
    amendments=11,
    files=19,
    last_entry=29,
    last_written="22 November 2026, 08:15",
    printed="24 November 2026, 09:30 (UTC+0)",
    day="24 November 2026",
)
DOTS = 150
MODULE_PIXELS = 3.4 * DOTS / 72
MIRRORED = SheetLook(letter=True, language="ar", right_to_left=True)


def words(facts: SealFacts, folder: Path) -> str:
    return " ".join(words_of(seal_sheet(facts, PLAIN_LOOK, plainly), folder).split())


@pytest.mark.parametrize("look", [PLAIN_LOOK, MIRRORED], ids=["A4", "mirrored, Letter"])
def test_the_seal_stands_on_it_in_four_lines_of_four(look: SheetLook, tmp_path: Path) -> None:
    lines = words_of(seal_sheet(FACTS, look, plainly), tmp_path, as_it_lies=True).splitlines()
    found = ["".join(line.split()[1:5]) for line in lines if line.split()[:1] and line.split()[0] in "ABCD"]
    assert "".join(found) == SEAL


def test_it_says_what_the_seal_stands_for(tmp_path: Path) -> None:
    said = words(FACTS, tmp_path)
    for part in (
        "29 (28 in use, 1 withdrawn)",
        "Amendments sealed 11",
        "Files sealed 19",
        "No. 29, written 22 November 2026, 08:15",
        "No. 41, made 22 November 2026, 08:15 (UTC+0)",
        "It does not show that the entries are true",
        "Signature",
        "Page 1 of 1",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"withdrawn": 0, "in_use": 29}, "29, all in use"),
        ({"withdrawn": 0, "in_use": 27, "erased": 2}, "29 (27 in use, 2 no longer kept)"),
        ({"in_use": 26, "erased": 2}, "29 (26 in use, 1 withdrawn, 2 no longer kept)"),
        ({"last_written": "", "sealed": ""}, "Last entry No. 29 Seal No. 41 Sheet made"),
    ],
)
def test_the_counts_are_said_as_they_are(changed: dict[str, int], said: str, tmp_path: Path) -> None:
    assert said in words(replace(FACTS, **changed), tmp_path)  # type: ignore[arg-type]  # some are words


@pytest.mark.parametrize("look", [PLAIN_LOOK, MIRRORED], ids=["A4", "mirrored, Letter"])
def test_the_square_is_drawn_true_with_white_round_it(look: SheetLook, tmp_path: Path) -> None:
    squares = matrix(SEAL)
    picture = pixels_of(seal_sheet(FACTS, look, plainly), tmp_path, dots=DOTS)
    left, top = square_in(picture)
    quiet = range(-4, len(squares) + 4)
    for row in quiet:
        for column in quiet:
            inside = 0 <= row < len(squares) and 0 <= column < len(squares)
            x, y = left + (column + 0.5) * MODULE_PIXELS, top + (row + 0.5) * MODULE_PIXELS
            dark = picture[int(y)][int(x)] < 128
            assert dark == (inside and squares[row][column]), f"{row}, {column}"


def square_in(picture: list[bytes]) -> tuple[int, int]:
    """Return left and top of the square: its first corner's upper edge is seven modules of black."""
    seven = range(int(7 * MODULE_PIXELS) - 1, int(7 * MODULE_PIXELS) + 3)
    for top, line in enumerate(picture):
        begin = None
        for x, grey in enumerate(line):
            if grey < 128:
                begin = x if begin is None else begin
            elif begin is not None:
                if x - begin in seven:
                    return begin, top
                begin = None
    raise AssertionError("there is no square")


def test_the_file_tells_no_name_and_no_program(tmp_path: Path) -> None:
    data = seal_sheet(FACTS, PLAIN_LOOK, plainly)
    facts = facts_of(data, tmp_path)
    assert (facts["Title"], facts["Pages"]) == ("Record", "1")
    assert "A4" in facts["Page size"]
    for field in ("Author", "Subject", "Creator", "Producer", "Keywords"):
        assert facts.get(field, "") == ""
    found = fonts_of(data, tmp_path)
    assert all(embedded for _, embedded in found)
    assert {name.partition("+")[2] for name, _ in found} == {fonts.MONO, fonts.REGULAR, fonts.SEMIBOLD}


def test_the_same_seal_gives_the_same_bytes_in_any_process() -> None:
    script = (
        "import sys; from tests.unit.documents.test_seal_sheet import FACTS, MIRRORED, seal_sheet, plainly;"
        "sys.stdout.buffer.write(seal_sheet(FACTS, MIRRORED, plainly))"
    )
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert made == seal_sheet(FACTS, MIRRORED, plainly)
    assert seal_sheet(replace(FACTS, seal=SEAL[::-1]), MIRRORED, plainly) != made


def test_half_a_seal_is_refused() -> None:
    with pytest.raises(ValueError, match="64"):
        seal_sheet(replace(FACTS, seal=SEAL[:12]), PLAIN_LOOK, plainly)
