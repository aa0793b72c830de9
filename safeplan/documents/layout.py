"""A document: its pages, its footer, the line that says what a page continues, and its dull metadata."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from safeplan.documents import fonts
from safeplan.documents.drawing import (
    BaseDocTemplate,
    Canvas,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    ParagraphStyle,
)
from safeplan.documents.paper import Paper
from safeplan.words import QT_TRANSLATE_NOOP, Say

PAGE_OF = QT_TRANSLATE_NOOP("Papers", "Page {page} of {pages}")
CONTINUED = QT_TRANSLATE_NOOP("Papers", "{title}, continued")
FOOTER_GAP = 11.0
"""From the footer's words up to its line, in points."""


def paragraph(text: str, style: ParagraphStyle, say: Say) -> Paragraph:
    """Return a paragraph of plain text; nothing in it is taken for markup, no sign is lost.

    Args:
        text: hers or ours; line breaks stay.
        style: from `Paper.style`.
        say: translates what stands for missing letters.
    """
    shown = escape(fonts.printable(text, say)).replace("\n", "<br/>")
    return Paragraph(shown, style)


@dataclass
class Trail:
    """Knows what the running page begins with, so that the page can say what it continues.

    Args:
        first: the title of the section whose rows come first on the page, "" where a heading does,
            None where nothing was drawn yet.
    """

    first: str | None = None

    def heading(self) -> None:
        """Note that a heading, or something of no section, was drawn."""
        if self.first is None:
            self.first = ""

    def rows_of(self, title: str) -> Callable[[], None]:
        """Return what notes that rows of a section were drawn."""

        def note() -> None:
            if self.first is None:
                self.first = title

        return note


@dataclass(frozen=True)
class Names:
    """What a file says of itself.

    Args:
        title: dull; in the file's metadata.
        footer: at the foot of every page.
        language: a tag such as "en-GB".
    """

    title: str
    footer: str
    language: str


Story = Callable[[Trail], Sequence[Flowable]]


def build(paper: Paper, names: Names, story: Story, say: Say, *, copies: int = 1) -> bytes:
    """Return the bytes of a PDF; the same story gives the same bytes.

    It is built twice, the second time knowing how many pages there are.

    Args:
        paper: measures and direction.
        names: title, footer, language.
        story: makes fresh parts each time it is called.
        say: translates "Page 1 of 2" and "continued".
        copies: how often all of it comes, each time numbered from page 1.
    """
    pages = _build_once(paper, names, story, say, 0)[1]
    return _build_once(paper, names, story, say, pages, copies)[0]


def _build_once(  # noqa: PLR0913, PLR0917 - as `build`
    paper: Paper, names: Names, story: Story, say: Say, pages: int, copies: int = 1
) -> tuple[bytes, int]:
    sink = BytesIO()
    document = _Document(sink, paper, names, say, pages)
    parts = list(story(document.trail))
    for _ in range(copies - 1):
        parts += [PageBreak(), *story(document.trail)]
    document.build(parts)
    return sink.getvalue(), document.page


class _Document(BaseDocTemplate):
    """One frame a page, a footer, and the name of the section a page continues."""

    def __init__(self, sink: BytesIO, paper: Paper, names: Names, say: Say, pages: int) -> None:
        # Each of these has a telling default; an empty one says nothing.
        super().__init__(
            sink,
            pagesize=(paper.width, paper.height),
            title=names.title,
            author="",
            subject="",
            creator="",
            producer="",
            lang=names.language,
            displayDocTitle=True,
            initialFontName=fonts.REGULAR,
        )
        self._paper, self._names, self._say, self._pages = paper, names, say, pages
        self.trail = Trail()
        margins = paper.margins
        frame = Frame(
            paper.left, margins.bottom, paper.text_width, paper.text_height, 0, 0, 0, 0, showBoundary=0
        )
        self.addPageTemplates([PageTemplate("all", [frame], onPage=self._begin, onPageEnd=self._end)])

    def _begin(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        del canvas, document
        self.trail.first = None

    def _end(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        del document
        paper = self._paper
        right = paper.left + paper.text_width
        canvas.saveState()
        if self.trail.first:
            above = self._say("Papers", CONTINUED).format(title=self.trail.first)
            self._write(canvas, above, paper.height - paper.margins.top + FOOTER_GAP, at_end=False)
        canvas.setStrokeColor(paper.colour("hairline"))
        canvas.setLineWidth(paper.rules.row)
        canvas.line(paper.left, paper.margins.footer + FOOTER_GAP, right, paper.margins.footer + FOOTER_GAP)
        self._write(canvas, self._names.footer, paper.margins.footer, at_end=False)
        page = (canvas.getPageNumber() - 1) % (self._pages or 1) + 1
        page_of = self._say("Papers", PAGE_OF).format(page=page, pages=self._pages)
        self._write(canvas, page_of, paper.margins.footer, at_end=True)
        canvas.restoreState()

    def _write(self, canvas: Canvas, text: str, y: float, *, at_end: bool) -> None:
        """Write one line at a margin."""
        paper = self._paper
        line = paragraph(text, paper.style("footer", colour="soft", at_end=at_end), self._say)
        line.wrap(paper.text_width, paper.margins.top)
        line.drawOn(canvas, paper.left, y - 2)
