"""Brings the catalogues in translations/ up to date with the sources, and compiles them.

python -m tools.translations            update every .ts file, then compile
python -m tools.translations ur         the same, and begin a catalogue for Urdu
python -m tools.translations --compile  only compile what is older than its .ts file
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "safeplan"
FOLDER = ROOT / "translations"
ENGLISH = FOLDER / "safeplan_en.ts"

Tree: TypeAlias = "ET.ElementTree[ET.Element]"


@dataclass(frozen=True)
class Message:
    """One text of a catalogue.

    Args:
        context: the class or subject it belongs to; Qt looks a text up by both.
        source: the English text in the sources.
        comment: tells two equal sources of one context apart; mostly empty.
        plural: whether it has a form for each number.
    """

    context: str
    source: str
    comment: str = ""
    plural: bool = False


def main(arguments: list[str]) -> int:
    """Do what the command line asks for."""
    if arguments == ["--compile"]:
        compile_all()
        return 0
    for language in arguments:
        if not re.fullmatch(r"[a-z]{2,3}(_[A-Za-z]{2,4})?", language):
            print(f"not the name of a language: {language}", file=sys.stderr)
            return 2
    begun = {FOLDER / f"safeplan_{language}.ts" for language in arguments}
    for catalogue in sorted({ENGLISH, *FOLDER.glob("safeplan_*.ts"), *begun}):
        update(catalogue)
    for text in draft_english_plurals(ENGLISH):
        print(f"please check the wording for one: {text}")
    compile_all()
    return 0


def update(catalogue: Path) -> None:
    """Bring one catalogue up to date: new texts come in, texts no longer used go, the rest stays."""
    language = catalogue.stem.partition("_")[2]
    sources = sorted(PACKAGE.rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    _qt_tool("lupdate", *map(str, sources), *options, "-ts", str(catalogue))


def compile_all() -> None:
    """Compile each catalogue that is newer than what was compiled from it."""
    for catalogue in sorted(FOLDER.glob("safeplan_*.ts")):
        compiled = catalogue.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
            compile_one(catalogue, compiled)


def compile_one(catalogue: Path, compiled: Path) -> None:
    """Compile one catalogue; texts not yet translated are left out and stay English."""
    _qt_tool("lrelease", str(catalogue), "-qm", str(compiled))


def parse(catalogue: Path) -> Tree:
    """Read a catalogue whole."""
    return ET.parse(catalogue)


def read(catalogue: Path) -> list[Message]:
    """Return the texts of a catalogue, in its order."""
    return [_message(context, element) for context, element in elements(parse(catalogue))]


def elements(tree: Tree) -> Iterator[tuple[str, ET.Element]]:
    """Yield each message's element with the name of its context."""
    for context in tree.iter("context"):
        for element in context.iter("message"):
            yield context.findtext("name", ""), element


def forms(element: ET.Element) -> list[ET.Element]:
    """Return where a message's translations stand: one place, or one for each number."""
    translation = element.find("translation")
    if translation is None:
        return []
    return translation.findall("numerusform") or [translation]


def draft_english_plurals(catalogue: Path) -> list[str]:
    """Fill in the English forms of counted texts where they are empty, and return what was drafted.

    The source text is the form for many ("%n entries"); the one for one is drafted by rule of thumb
    ("%n entry") and wants a look.
    """
    tree = parse(catalogue)
    drafted = []
    for _, element in elements(tree):
        places = forms(element)
        if element.get("numerus") != "yes" or any(place.text for place in places):
            continue
        many = element.findtext("source", "")
        for place, text in zip(places, (singular(many), many), strict=True):
            place.text = text
        translation = element.find("translation")
        if translation is not None:
            translation.attrib.pop("type", None)
        drafted.append(singular(many))
    if drafted:
        write(tree, catalogue)
    return drafted


def singular(many: str) -> str:
    """Return a draft of the form for one: "%n entries were kept" becomes "%n entry was kept"."""
    text = re.sub(r"(%n \w+?)ies\b", r"\1y", many)
    text = re.sub(r"(%n \w+?[^s\W])s\b", r"\1", text)
    for plural, single in (("are", "is"), ("were", "was"), ("have", "has")):
        text = re.sub(rf"\b{plural}\b", single, text)
    return text


def write(tree: Tree, catalogue: Path) -> None:
    """Write a catalogue as Qt's own tool does, so that the next update changes nothing else."""
    body = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _message(context: str, element: ET.Element) -> Message:
    return Message(
        context,
        element.findtext("source", ""),
        element.findtext("comment", ""),
        plural=element.get("numerus") == "yes",
    )


def _qt_tool(name: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6, whatever the system calls its file."""
    start = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    done = subprocess.run(
        [sys.executable, "-c", start, *arguments], check=False, capture_output=True, text=True
    )
    if done.returncode or "arning" in done.stderr:
        raise RuntimeError(f"{name}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
