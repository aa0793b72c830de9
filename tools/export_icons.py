"""Export the icons SafePlan names as SVG files, from the Phosphor font that qtawesome carries.

    python tools/export_icons.py

It is run by hand when a name is added, and its result is committed. The program itself never uses
qtawesome: on Windows that library copies its fonts into the user's font folder, which is a trace.
"""

import json
from importlib.util import find_spec
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "icons"
GRID = 256  # the viewBox of Phosphor's own files

NAMES = """
pencil-line notebook clipboard-text lifebuoy briefcase book-open sliders-horizontal sign-out
phone-call magnifying-glass rows chart-bar table tag-simple map-pin user users quotes paperclip
heart-straight hand-palm scales lock-simple calendar-blank clock eye eye-slash circle-wavy-check
note-pencil lightbulb printer dots-six-vertical dots-three plus x check copy arrows-out qr-code
globe translate question info warning-circle eraser key database text-aa desktop trash house-line
path car device-mobile laptop person-simple-walk wallet list caret-down caret-right caret-left
caret-up arrow-left arrow-right arrow-up arrow-down arrow-counter-clockwise arrows-clockwise file
file-text file-pdf image film-strip envelope-simple folder-simple house hard-drive download-simple
camera chat-text chat-circle-text phone keyboard minus baby paw-print door suitcase-simple first-aid
handshake student identification-card camera-slash bus warning flag list-bullets list-numbers
shield-check calendar-check calendar-x users-three storefront bell envelope-open moon leaf drop
bookmark-simple funnel-simple clock-counter-clockwise cloud hand-waving ear wifi-high crosshair
share-network chats-circle video-camera fire gift speaker-high microphone file-arrow-up
arrow-clockwise arrows-in clipboard
""".split()  # noqa: SIM905 - a list would be one name a line


def main() -> None:
    """Write one SVG a name; say which names the font does not have."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise SystemExit("qtawesome is not installed; this tool needs its fonts")
    fonts = Path(spec.origin).parent / "fonts"
    charmap = json.loads((fonts / "phosphor-charmap-1.3.0.json").read_text("utf-8"))
    font = TTFont(fonts / "phosphor-1.3.0.ttf")
    missing = [name for name in NAMES if name not in charmap]
    for name in NAMES:
        if name not in missing:
            path = outline(font, int(charmap[name], 16))
            (TARGET / f"{name}.svg").write_text(
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}" fill="currentColor">'
                f'<path d="{path}"/></svg>\n',
                "utf-8",
            )
    print(f"{len(NAMES) - len(missing)} icons in {TARGET}; not in the font: {missing or 'none'}")


def outline(font: TTFont, code: int) -> str:
    """Return the glyph of a character code as an SVG path on the grid, y downwards.

    Args:
        font: the icon font.
        code: the character's code point.
    """
    glyphs = font.getGlyphSet()
    name = font.getBestCmap()[code]
    em = font["head"].unitsPerEm
    top = font["hhea"].ascent
    scale = GRID / em
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip("."))
    glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, 0, top * scale)))
    return pen.getCommands()


if __name__ == "__main__":
    main()
