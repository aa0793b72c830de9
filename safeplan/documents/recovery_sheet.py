"""The sheet with a recovery code. It says nothing of what the code opens, for whom, or when it was made.

No name, no date, no page number: whoever finds it finds a reference with lines to write on. Two halves
are two sheets, made one by one, so that no printer puts them on the two sides of one.
"""

from collections.abc import Sequence
from io import BytesIO

from safeplan.documents import fonts
from safeplan.documents.drawing import Canvas
from safeplan.documents.paper import Direction, Paper
from safeplan.words import QT_TRANSLATE_NOOP, Say

TITLE = QT_TRANSLATE_NOOP("Papers", "Reference")
NOTES = QT_TRANSLATE_NOOP("Papers", "Notes")
LETTERS = QT_TRANSLATE_NOOP("Papers", "0 and 1 are figures. The letters I, L, O and U are not used.")

_GROUPS = 8
_COLUMNS = 4
_LINES = 9
_TITLE_BASELINE = 96.0
_BOXES_BELOW = 38.0
_NUMBER_IN = 5.0
_LINE_GAP = 28.35


def recovery_sheet(
    groups: Sequence[str],
    say: Say,
    *,
    letter: bool = False,
    language: str = "en-GB",
    direction: Direction = "ltr",
) -> bytes:
    """Return one page as a PDF; the same code gives the same bytes.

    Args:
        groups: eight groups of four, in order.
        say: translates the few words there are.
        letter: US Letter instead of A4.
        language: a tag such as "en-GB".
        direction: which way the words run; the code always runs from left to right.

    Raises:
        ValueError: if there are not eight groups.
    """
    if len(groups) != _GROUPS:
        raise ValueError("a code has eight groups")
    paper = Paper(direction, letter=letter)
    sink = BytesIO()
    canvas = Canvas(
        sink,
        pagesize=(paper.width, paper.height),
        initialFontName=fonts.REGULAR,  # type: ignore[arg-type]  # the stubs are wrong: it is a name
        lang=language,
    )
    _say_nothing(canvas, fonts.printable(say("Papers", TITLE), say))
    sheet = _Sheet(canvas, paper, say)
    top = sheet.words(TITLE, "title", fonts.SEMIBOLD, "ink", _TITLE_BASELINE) + _BOXES_BELOW
    below = sheet.boxes(groups, top)
    below = sheet.words(LETTERS, "small", fonts.REGULAR, "soft", below + 16)
    sheet.lines(sheet.words(NOTES, "lead", fonts.SEMIBOLD, "ink", below + 36))
    canvas.showPage()
    canvas.save()
    return sink.getvalue()


def _say_nothing(canvas: Canvas, title: str) -> None:
    """Put a dull title into the file, and nothing in the places whose defaults tell something."""
    canvas.setTitle(title)
    for tell in (canvas.setAuthor, canvas.setSubject, canvas.setCreator, canvas.setProducer):
        tell("")
    canvas.setKeywords("")


class _Sheet:
    """Draws downwards; places are points from the page's upper edge."""

    def __init__(self, canvas: Canvas, paper: Paper, say: Say) -> None:
        self._canvas, self._paper, self._say = canvas, paper, say
        self._right = paper.left + paper.text_width

    def words(self, text: str, kind: str, face: str, colour: str, baseline: float) -> float:
        """Write one line where reading begins; returns its baseline."""
        canvas, paper = self._canvas, self._paper
        shown = fonts.printable(self._say("Papers", text), self._say)
        canvas.setFillColor(paper.colour(colour))
        canvas.setFont(face, paper.style(kind).fontSize)
        if paper.direction == "rtl":
            canvas.drawRightString(self._right, paper.height - baseline, shown)
        else:
            canvas.drawString(paper.left, paper.height - baseline, shown)
        return baseline

    def boxes(self, groups: Sequence[str], top: float) -> float:
        """Draw the numbered boxes with a group in each; returns where they end."""
        canvas, paper = self._canvas, self._paper
        width, height = paper.text_width / _COLUMNS, paper.code_row
        code, number = paper.style("code").fontSize, paper.style("footer").fontSize
        canvas.setStrokeColor(paper.colour("ink"))
        canvas.setLineWidth(paper.rules.head)
        for index, group in enumerate(groups):
            row, column = divmod(index, _COLUMNS)
            left = paper.left + column * width
            upper = paper.height - top - row * height
            canvas.rect(left, upper - height, width, height, stroke=1, fill=0)
            canvas.setFillColor(paper.colour("soft"))
            canvas.setFont(fonts.REGULAR, number)
            canvas.drawString(left + _NUMBER_IN, upper - _NUMBER_IN - number * 0.75, str(index + 1))
            canvas.setFillColor(paper.colour("ink"))
            canvas.setFont(fonts.MONO, code)
            canvas.drawCentredString(left + width / 2, upper - height / 2 - code * 0.36, group)
        return top + height * ((len(groups) + _COLUMNS - 1) // _COLUMNS)

    def lines(self, above: float) -> None:
        """Rule lines to write on."""
        canvas, paper = self._canvas, self._paper
        canvas.setStrokeColor(paper.colour("line"))
        canvas.setLineWidth(paper.rules.row)
        for number in range(1, _LINES + 1):
            y = paper.height - above - number * _LINE_GAP
            canvas.line(paper.left, y, self._right, y)
