"""PDFs read back with poppler: another program than the one that wrote them."""

import subprocess
from pathlib import Path


def words_of(pdf: bytes, folder: Path, *, as_it_lies: bool = False) -> str:
    """Return the text of all pages, one form feed after each page.

    Args:
        pdf: the file.
        folder: where it may lie for a moment.
        as_it_lies: row by row, as the eye sees it, instead of in the order poppler takes for reading.
    """
    return _ask("pdftotext", pdf, folder, after=["-layout", "-"] if as_it_lies else ["-"])


def facts_of(pdf: bytes, folder: Path) -> dict[str, str]:
    """Return what the file says of itself."""
    lines = _ask("pdfinfo", pdf, folder).splitlines()
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def fonts_of(pdf: bytes, folder: Path) -> list[tuple[str, bool]]:
    """Return each font's name and whether it is embedded."""
    rows = [line.split() for line in _ask("pdffonts", pdf, folder).splitlines()[2:]]
    return [(row[0], row[-5] == "yes") for row in rows]


def _ask(tool: str, pdf: bytes, folder: Path, after: list[str] | None = None) -> str:
    path = folder / "read-back.pdf"
    path.write_bytes(pdf)
    try:
        asked = [tool, str(path), *(after or [])]
        answer = subprocess.run(asked, check=True, capture_output=True, text=True, encoding="utf-8")
    finally:
        path.unlink()
    return answer.stdout


def pixels_of(pdf: bytes, folder: Path, dots: int) -> list[bytes]:
    """Return the first page as rows of grey values, 0 for black.

    Args:
        pdf: the file.
        folder: where it may lie for a moment.
        dots: an inch.
    """
    path = folder / "read-back.pdf"
    path.write_bytes(pdf)
    asked = ["pdftoppm", "-gray", "-r", str(dots), "-f", "1", "-l", "1", str(path)]
    data = subprocess.run(asked, check=True, capture_output=True).stdout
    path.unlink()
    _kind, size, _most, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    return [pixels[row * width : (row + 1) * width] for row in range(height)]
