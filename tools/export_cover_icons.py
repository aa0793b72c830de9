"""Export the icons of the covers as coloured SVG files, from the font that qtawesome carries.

    python tools/export_cover_icons.py

It is run by hand when a name is added, and its result is committed. The program itself never uses
qtawesome: on Windows that library copies its fonts into the user's font folder, which is a trace.
"""

import json
from importlib.util import find_spec
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "cover"
FONT = "fontawesome5-solid-webfont-5.15.4.ttf"
CHARMAP = "fontawesome5-solid-webfont-charmap-5.15.4.json"

BLUE, GREEN, BROWN, RED, GREY, INK = "#3572c6", "#2e7d32", "#b26a01", "#8a3a3a", "#707070", "#555555"

COLOURS = {
    # the program and its tool bar
    "check-square": BLUE,
    "plus-circle": GREEN,
    "pencil-alt": BROWN,
    "trash": RED,
    "sort-alpha-down": BLUE,
    "check-double": BLUE,
    "print": INK,
    "search": GREY,
    "plus": GREY,
    "times": GREY,
    # the calculator
    "calculator": "#37474f",
    "backspace": INK,
    # pictures for lists
    "list-ul": "#37474f",
    "shopping-basket": "#00695c",
    "home": BROWN,
    "gift": "#ad1457",
    "birthday-cake": "#6a1b9a",
    "suitcase": "#1565c0",
    "book": "#5d4037",
    "tv": "#37474f",
    "utensils": "#455a64",
    "coffee": "#6d4c41",
    "car": "#c62828",
    "bicycle": "#00838f",
    "plane": "#0277bd",
    "seedling": "#2e7d32",
    "tree": "#33691e",
    "paw": "#795548",
    "music": "#7b1fa2",
    "film": "#4527a0",
    "futbol": "#424242",
    "tools": "#bf5b00",
    "graduation-cap": "#283593",
    "baby": "#d81b60",
    "camera": "#546e7a",
    "briefcase": "#4e342e",
    "star": "#c17900",
    "calendar-alt": "#c62828",
}


def main() -> None:
    """Write one SVG a name."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise SystemExit("qtawesome is not installed; this tool needs its fonts")
    fonts = Path(spec.origin).parent / "fonts"
    charmap = json.loads((fonts / CHARMAP).read_text("utf-8"))
    font = TTFont(fonts / FONT)
    for name, colour in COLOURS.items():
        (TARGET / f"{name}.svg").write_text(drawing(font, int(charmap[name], 16), colour), "utf-8")
    print(f"{len(COLOURS)} icons in {TARGET}")


def drawing(font: TTFont, code: int, colour: str) -> str:
    """Return a glyph as a square SVG drawing, the glyph in its middle.

    Args:
        font: the icon font.
        code: the character's code point.
        colour: the fill, as "#rrggbb".
    """
    glyphs = font.getGlyphSet()
    glyph = glyphs[font.getBestCmap()[code]]
    em = font["head"].unitsPerEm
    side = max(glyph.width, em)
    across, down = (side - glyph.width) / 2, (side - em) / 2 + font["hhea"].ascent
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip("."))
    glyph.draw(TransformPen(pen, (1, 0, 0, -1, across, down)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side:g} {side:g}" fill="{colour}">'
        f'<path d="{pen.getCommands()}"/></svg>\n'
    )


if __name__ == "__main__":
    main()
