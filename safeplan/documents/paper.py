"""The papers' measures, from the token file: page, margins, types, colours, rules."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from safeplan import places
from safeplan.documents import fonts
from safeplan.documents.drawing import A4, LETTER, TA_LEFT, TA_RIGHT, Color, HexColor, ParagraphStyle, mm

Direction = Literal["ltr", "rtl"]
"""Which way the text runs; right-to-left puts first columns, binding and page numbers on the other side."""


@dataclass(frozen=True)
class Margins:
    """White space round the text, in points.

    Args:
        binding: the side where the sheets are held together.
        outer: the other side.
        top: above.
        bottom: below; the footer stands in it.
        footer: from the page's lower edge to the foot of the footer's words.
    """

    binding: float
    outer: float
    top: float
    bottom: float
    footer: float


@dataclass(frozen=True)
class Rules:
    """Thickness of lines, in points."""

    head: float
    row: float
    frame: float


class Paper:
    """One kind of paper: everything a sheet needs to know about its looks.

    Args:
        direction: which way the text runs.
        letter: whether it is Letter instead of A4.
    """

    def __init__(self, direction: Direction = "ltr", *, letter: bool = False) -> None:
        tokens = _tokens()
        self.direction: Direction = direction
        self.width, self.height = LETTER if letter else A4
        sides = {name: value * mm for name, value in tokens["margin_mm"].items()}
        self.margins = Margins(footer=tokens["footer_mm"] * mm, **sides)
        rule = tokens["rule"]
        self.rules = Rules(rule["head"], rule["row"], rule["frame"])
        self.check_box: float = tokens["check_box"]
        self.code_row: float = tokens["code_row"]
        self.writing_line: float = tokens["writing_line_mm"] * mm
        self.writing_row: float = tokens["writing_row_mm"] * mm

    @property
    def text_width(self) -> float:
        """The width between the margins, in points."""
        return self.width - self.margins.binding - self.margins.outer

    @property
    def text_height(self) -> float:
        """The height between the margins, in points."""
        return self.height - self.margins.top - self.margins.bottom

    @property
    def left(self) -> float:
        """Where the text begins from the page's left edge, in points."""
        return self.margins.binding if self.direction == "ltr" else self.margins.outer

    def colour(self, name: str) -> Color:
        """Return a colour by its token's name."""
        return HexColor(_tokens()["colours"][name])

    def style(
        self,
        kind: str,
        face: str = fonts.REGULAR,
        colour: str = "ink",
        *,
        at_end: bool = False,
    ) -> ParagraphStyle:
        """Return a paragraph style.

        Args:
            kind: the token's name, such as "body".
            face: one of the fonts' names.
            colour: the token's name.
            at_end: whether lines stand at the far side instead of where reading begins.
        """
        size, leading = _tokens()["type"][kind]
        to_right = at_end == (self.direction == "ltr")
        return ParagraphStyle(
            f"{kind} {face} {colour} {to_right}",
            fontName=face,
            fontSize=size,
            leading=leading,
            textColor=self.colour(colour),
            alignment=TA_RIGHT if to_right else TA_LEFT,
            splitLongWords=1,
            bulletFontName=face,
        )


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads(places.resource("tokens.json").read_text(encoding="utf-8"))["paper"]
    return tokens
