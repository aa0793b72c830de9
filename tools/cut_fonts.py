"""Cut SafePlan's static Inter files from the variable font of the package fontpkg-inter.

    python tools/cut_fonts.py

It is run by hand when the font changes, and its result is committed. Two things differ from Inter as
it comes, which is why the family has another name: every cut is static (Qt then finds each weight on
every system), and the line gap is larger, because Qt's labels and plain text boxes take their line
spacing from the font and from nowhere else.
"""

import json
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
TEXT_SIZE = 14  # optical size: Inter's text cut
CUTS = (
    # file, family, style, weight, line height in em
    ("InterText-Regular.ttf", "Inter Text", "Regular", 400, 1.4),
    ("InterText-Medium.ttf", "Inter Text", "Medium", 500, 1.4),
    ("InterText-SemiBold.ttf", "Inter Text", "SemiBold", 600, 1.4),
    ("InterSpaced-Regular.ttf", "Inter Spaced", "Regular", 400, 1.6),
)


def main() -> None:
    """Write the cuts."""
    spec = find_spec("fontpkg_inter")
    if spec is None or spec.origin is None:
        raise SystemExit("fontpkg-inter is not installed; this tool needs its font")
    source = Path(spec.origin).parent / "files" / "Inter[opsz,wght].ttf"
    for file, family, style, weight, line in CUTS:
        font = instantiateVariableFont(TTFont(source), {"wght": weight, "opsz": TEXT_SIZE})
        space_lines(font, line)
        keep_tabular_to_figures(font)
        rename(font, family, style)
        font["OS/2"].usWeightClass = weight
        font["head"].modified = font["head"].created
        font.recalcTimestamp = False
        font.save(TARGET / file)
        print(file, (TARGET / file).stat().st_size)
    print(json.dumps([cut[0] for cut in CUTS]))


def space_lines(font: TTFont, line: float) -> None:
    """Set the line gap so that one line takes `line` em.

    Args:
        font: the cut to change.
        line: the wished line height in em.
    """
    em = font["head"].unitsPerEm
    head = font["hhea"]
    gap = round(em * line) - head.ascent + head.descent
    head.lineGap = gap
    font["OS/2"].sTypoAscender = head.ascent
    font["OS/2"].sTypoDescender = head.descent
    font["OS/2"].sTypoLineGap = gap


def keep_tabular_to_figures(font: TTFont) -> None:
    """Let the feature tnum change figures only: Inter's also widens hyphens and stops in plain words.

    Args:
        font: the cut to change.
    """
    table = font["GSUB"].table
    names = {font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                single = getattr(subtable, "ExtSubTable", subtable)
                single.mapping = {a: b for a, b in single.mapping.items() if a.split(".")[0] in names}


def rename(font: TTFont, family: str, style: str) -> None:
    """Give the cut its names, the old way (one family a weight) and the new.

    Args:
        font: the cut to change.
        family: the family's name.
        style: the style's name.
    """
    table = font["name"]
    plain = style == "Regular"
    names = {
        1: family if plain else f"{family} {style}",
        2: "Regular",
        3: f"4.1;{family.replace(' ', '')}-{style}",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }
    for old in (21, 22, 25):
        table.removeNames(nameID=old)
    for number, text in names.items():
        table.removeNames(nameID=number)
        table.setName(text, number, 3, 1, 0x409)
        table.setName(text, number, 1, 0, 0)


if __name__ == "__main__":
    main()
