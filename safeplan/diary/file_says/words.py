"""The words of a web page, without anything else of it. Takes time in proportion to its length."""

import re
from html import unescape

_LIMIT = 1_000_000
_NAME = re.compile(r"<(/?[A-Za-z][A-Za-z0-9]*)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINES = re.compile(r"\n{3,}")
_HIDDEN = {"script", "style", "head", "title", "noscript", "template", "svg"}
_BREAKS = {
    "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote", "hr", "section", "article", "header", "footer", "pre",
}  # fmt: skip


def words_of_html(page: str) -> str:
    """Return the words of a page as plain text, a line for each paragraph.

    Args:
        page: HTML, sound or not; only its first million characters are looked at.
    """
    page = page[:_LIMIT]
    folded = page.lower() if len(page.lower()) == len(page) else page
    pieces, place = [], 0
    while place < len(page):
        start = page.find("<", place)
        if start < 0:
            pieces.append(_SPACE.sub(" ", page[place:]))
            break
        pieces.append(_SPACE.sub(" ", page[place:start]))
        place, break_line = _after_tag(page, folded, start)
        if break_line:
            pieces.append("\n")
    text = unescape("".join(pieces)).replace("\0", "")
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return _LINES.sub("\n\n", lines).strip()


def _after_tag(page: str, folded: str, start: int) -> tuple[int, bool]:
    """Return where a tag and what it hides ends, and whether a new line begins there."""
    if page.startswith("<!--", start):
        end = page.find("-->", start + 4)
        return (end + 3 if end >= 0 else len(page)), False
    end = page.find(">", start)
    after = end + 1 if end >= 0 else len(page)
    match = _NAME.match(page, start)
    name = match[1].lower() if match else ""
    if name in _HIDDEN:
        close = folded.find(f"</{name}", after)
        end = page.find(">", close) if close >= 0 else -1
        return (end + 1 if end >= 0 else len(page)), False
    return after, name.lstrip("/") in _BREAKS
