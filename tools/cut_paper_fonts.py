"""Cut the fonts of the papers: static weights of Noto Sans from the variable font, into resources/fonts.

    python tools/cut_paper_fonts.py

Needs fonttools and fontpkg-noto-sans; run once when the font changes, and commit what it writes.
Devanagari is left out: it needs shaping, which the papers do not do yet, and letters that would come
out wrong must count as missing.
"""

from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
LEFT_OUT = ((0x0900, 0x097F), (0x1CD0, 0x1CFF), (0xA830, 0xA83F), (0xA8E0, 0xA8FF))
FIXED_TIME = 3_786_912_000
"""Seconds since 1904 of 1 January 2024: the fonts come out the same whenever they are cut."""


def main() -> None:
    """Write the three weights and the licence."""
    package = files("fontpkg_noto_sans")
    source = Path(str(package / "files" / "NotoSans[wdth,wght].ttf"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for style, weight in WEIGHTS.items():
        font = cut(source, style, weight)
        target = FOLDER / f"NotoSans-{style}.ttf"
        font.save(target)
        print(f"{target.name}: {target.stat().st_size:,} bytes, {len(font.getBestCmap())} characters")
    (FOLDER / "LICENSE-NotoSans.txt").write_text(
        (package / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8"
    )


def cut(source: Path, style: str, weight: int) -> TTFont:
    """Return one static weight, named for what it is."""
    font = TTFont(source, recalcTimestamp=False)
    instancer.instantiateVariableFont(font, {"wght": weight, "wdth": 100}, inplace=True)
    options = subset.Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[point for point in font.getBestCmap() if not left_out(point)])
    cutter.subset(font)
    rename(font, style)
    font["head"].created = font["head"].modified = FIXED_TIME
    return font


def left_out(point: int) -> bool:
    """Return whether a character is not taken over."""
    return any(first <= point <= last for first, last in LEFT_OUT)


def rename(font: TTFont, style: str) -> None:
    """Name the weight in every name a program may read, and drop what only a variable font has."""
    names = font["name"]
    family = "Noto Sans" if style in {"Regular", "Bold"} else f"Noto Sans {style}"
    plain = style if style in {"Regular", "Bold"} else "Regular"
    for number, text in {
        1: family,
        2: plain,
        3: f"2.15;GOOG;NotoSans-{style}",
        4: f"Noto Sans {style}",
        6: f"NotoSans-{style}",
        16: "Noto Sans",
        17: style,
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    names.removeNames(nameID=25)


if __name__ == "__main__":
    main()
