"""What the seal sheet and sheets to fill by hand are made from; no reportlab, so that importing is cheap."""

from dataclasses import dataclass
from typing import Literal

RECORD = "Record"
"""The seal sheet's title in the file's metadata and the printer's list of jobs, in every language."""
NOTES = "Notes"
"""The same of sheets to fill by hand."""

BlankForm = Literal["one", "many"]
"""A sheet for each time, or several short notes on a page."""


@dataclass(frozen=True)
class SheetLook:
    """How a sheet is set.

    Args:
        letter: whether the paper is Letter instead of A4.
        language: of the sheet, such as "en-GB".
        right_to_left: whether that language runs from right to left.
    """

    letter: bool = False
    language: str = "en-GB"
    right_to_left: bool = False


PLAIN_LOOK = SheetLook()


@dataclass(frozen=True)
class SealFacts:
    """What stands on a seal sheet: counts and moments, and nothing that was written.

    Args:
        seal: 64 hexadecimal digits.
        number: the seal's place in the chain.
        sealed: when it was made, in words; "" where that is not known.
        entries: how many entries it stands for.
        in_use: how many of them count.
        withdrawn: how many are withdrawn.
        erased: how many are erased or lost.
        amendments: how many later texts there are.
        files: how many files.
        last_entry: the number of the last entry.
        last_written: when it was written, in words; "" where that is not known.
        printed: when the sheet was made, in words.
        day: the day the sheet was made, in words.
    """

    seal: str
    number: int
    sealed: str
    entries: int
    in_use: int
    withdrawn: int
    erased: int
    amendments: int
    files: int
    last_entry: int
    last_written: str
    printed: str
    day: str
