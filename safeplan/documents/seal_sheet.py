"""The seal of the record on one sheet: left with somebody, it fixes how the record stood by a day.

It holds the seal, counts and moments. Nothing that was written is on it, and no name.
"""

from typing import Any

from safeplan.documents import fonts
from safeplan.documents.drawing import (
    Canvas,
    Flowable,
    Paragraph,
    ParagraphStyle,
    QRCode,
    QRErrorCorrectLevel,
    Spacer,
)
from safeplan.documents.hand_lines import Blank, HandRow
from safeplan.documents.layout import Names, Trail, build, paragraph
from safeplan.documents.paper import Paper
from safeplan.documents.rows import Form, Look, Row, Rows
from safeplan.documents.sheet_facts import RECORD, SealFacts, SheetLook
from safeplan.words import QT_TRANSLATE_NOOP, Say

_TITLE = QT_TRANSLATE_NOOP("Papers", "Record seal")
_FOOTER = QT_TRANSLATE_NOOP("Papers", "Record seal · {day}")
_LEAD = QT_TRANSLATE_NOOP(
    "Papers",
    "This number stands for every entry and file up to the last one counted below. If one letter of the "
    "record were changed later, it would no longer come out the same.",
)
_SQUARE = QT_TRANSLATE_NOOP("Papers", "The square holds the same 64 characters, for a phone camera.")
_ENTRIES = QT_TRANSLATE_NOOP("Papers", "Entries sealed")
_ALL_IN_USE = QT_TRANSLATE_NOOP("Papers", "{entries}, all in use")
_SOME_WITHDRAWN = QT_TRANSLATE_NOOP("Papers", "{entries} ({used} in use, {withdrawn} withdrawn)")
_SOME_ERASED = QT_TRANSLATE_NOOP("Papers", "{entries} ({used} in use, {erased} no longer kept)")
_SOME_OF_BOTH = QT_TRANSLATE_NOOP(
    "Papers", "{entries} ({used} in use, {withdrawn} withdrawn, {erased} no longer kept)"
)
_AMENDMENTS = QT_TRANSLATE_NOOP("Papers", "Amendments sealed")
_FILES = QT_TRANSLATE_NOOP("Papers", "Files sealed")
_LAST = QT_TRANSLATE_NOOP("Papers", "Last entry")
_LAST_WRITTEN = QT_TRANSLATE_NOOP("Papers", "No. {number}, written {moment}")
_SEAL = QT_TRANSLATE_NOOP("Papers", "Seal")
_SEAL_MADE = QT_TRANSLATE_NOOP("Papers", "No. {number}, made {moment}")
_ONLY_NUMBER = QT_TRANSLATE_NOOP("Papers", "No. {number}")
_PRINTED = QT_TRANSLATE_NOOP("Papers", "Sheet made")
_RECEIVED = QT_TRANSLATE_NOOP("Papers", "Received")
_VOUCH = QT_TRANSLATE_NOOP(
    "Papers",
    "Whoever signs here has been given this sheet on this day. They do not vouch for what the record says.",
)
_NAME = QT_TRANSLATE_NOOP("Papers", "Name")
_WHEN = QT_TRANSLATE_NOOP("Papers", "Date and time")
_FIRM = QT_TRANSLATE_NOOP("Papers", "Firm or office")
_SIGNATURE = QT_TRANSLATE_NOOP("Papers", "Signature")
_SHOWS = QT_TRANSLATE_NOOP("Papers", "What this shows, and what it does not")
_SHOWS_THIS = QT_TRANSLATE_NOOP(
    "Papers",
    "It shows that the record stood in this form no later than the day this sheet was received. It does "
    "not show that the entries are true, or who wrote them. Whoever is given the record later can work the "
    "number out again and compare; no special program is needed.",
)

_DIGITS = 64
_LETTERS = "ABCD"
_GROUP = 4
_MODULE = 3.4
_QUIET = 4
_INSET = 16.0
_LINE = 31.0
_LINES_WIDTH = 0.62
"""How much of the box the digits may take."""


def seal_sheet(facts: SealFacts, look: SheetLook, say: Say) -> bytes:
    """Return the sheet as a PDF, byte for byte the same each time.

    Args:
        facts: the seal, counts and moments.
        look: paper and language.
        say: translates our words ("Papers").

    Raises:
        ValueError: if the seal has not 64 digits.
    """
    if len(facts.seal) != _DIGITS:
        raise ValueError("a seal has 64 digits")
    paper = Paper("rtl" if look.right_to_left else "ltr", letter=look.letter)
    footer = say("Papers", _FOOTER).format(day=facts.day)
    return build(paper, Names(RECORD, footer, look.language), _Story(paper, facts, say), say)


def matrix(text: str) -> list[list[bool]]:
    """Return a QR code's squares, row by row: True is dark."""
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    side = range(code.getModuleCount())
    return [[bool(code.isDark(row, column)) for column in side] for row in side]


class _Story:
    """Makes the parts of the sheet, afresh at each call."""

    def __init__(self, paper: Paper, facts: SealFacts, say: Say) -> None:
        self._paper, self._facts, self._say = paper, facts, say

    def __call__(self, trail: Trail) -> list[Flowable]:
        del trail
        paper = self._paper
        body, small = paper.style("body"), paper.style("small", colour="soft")
        heading = paper.style("heading", fonts.SEMIBOLD, "accent")
        return [
            self._text(_TITLE, paper.style("title", fonts.SEMIBOLD, "accent")),
            Spacer(1, 4),
            self._text(_LEAD, paper.style("lead")),
            Spacer(1, 12),
            _SealBox(paper, self._facts.seal),
            Spacer(1, 4),
            self._text(_SQUARE, small),
            Spacer(1, 10),
            self._counts(),
            Spacer(1, 16),
            self._text(_RECEIVED, heading),
            Spacer(1, 4),
            self._text(_VOUCH, body),
            self._sign(_NAME, _WHEN),
            self._sign(_FIRM, _SIGNATURE),
            Spacer(1, 18),
            self._text(_SHOWS, heading),
            Spacer(1, 4),
            self._text(_SHOWS_THIS, body),
        ]

    def _counts(self) -> Rows:
        facts, paper = self._facts, self._paper
        last = self._numbered(_LAST_WRITTEN, facts.last_entry, facts.last_written)
        seal = self._numbered(_SEAL_MADE, facts.number, facts.sealed)
        rows = [
            (_ENTRIES, self._entries()),
            (_AMENDMENTS, str(facts.amendments)),
            (_FILES, str(facts.files)),
            (_LAST, last),
            (_SEAL, seal),
            (_PRINTED, facts.printed),
        ]
        label, body = paper.style("label", colour="soft"), paper.style("body")
        cells = [
            Row(((Spacer(1, 1.5), self._text(name, label)), (paragraph(said, body, self._say),)))
            for name, said in rows
        ]
        widths = (paper.text_width * 0.275, paper.text_width * 0.725)
        return Rows(paper, Form(widths, look=Look(above=5, below=5)), cells)

    def _entries(self) -> str:
        facts = self._facts
        template = {
            (False, False): _ALL_IN_USE,
            (True, False): _SOME_WITHDRAWN,
            (False, True): _SOME_ERASED,
            (True, True): _SOME_OF_BOTH,
        }[facts.withdrawn > 0, facts.erased > 0]
        return self._say("Papers", template).format(
            entries=facts.entries, used=facts.in_use, withdrawn=facts.withdrawn, erased=facts.erased
        )

    def _numbered(self, template: str, number: int, moment: str) -> str:
        return self._say("Papers", template if moment else _ONLY_NUMBER).format(number=number, moment=moment)

    def _sign(self, first: str, second: str) -> HandRow:
        label = self._paper.style("label", colour="soft")
        halves = tuple(Blank(self._text(each, label), 0.5, beside=True) for each in (first, second))
        return HandRow(self._paper, halves)

    def _text(self, text: str, style: ParagraphStyle) -> Paragraph:
        return paragraph(self._say("Papers", text), style, self._say)


class _SealBox(Flowable):
    """The digits in four lines, and the square beside them; both run from left to right in any language."""

    def __init__(self, paper: Paper, seal: str) -> None:
        super().__init__()
        self._paper, self._seal = paper, seal
        self._squares = matrix(seal)
        self._side = len(self._squares) * _MODULE

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size, which the square decides."""
        del available_width, available_height
        self.width = self._paper.text_width
        self.height = max(self._side + 2 * _QUIET * _MODULE, len(_LETTERS) * _LINE + _INSET)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frame, the digits, the square."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(self._paper.colour("ink"))
        canvas.setLineWidth(self._paper.rules.frame)
        canvas.rect(0, 0, self.width, self.height)
        mirrored = self._paper.direction == "rtl"
        square = self._side + 2 * _QUIET * _MODULE
        self._draw_digits(canvas, self.width * (1 - _LINES_WIDTH) if mirrored else _INSET)
        self._draw_square(canvas, 0 if mirrored else self.width - square)

    def _draw_digits(self, canvas: Canvas, left: float) -> None:
        paper, size = self._paper, self._paper.style("seal").fontSize
        width = self.width * _LINES_WIDTH - _INSET
        step = (width - 24) / _GROUP
        top = (self.height + len(_LETTERS) * _LINE) / 2
        for line, letter in enumerate(_LETTERS):
            base = top - line * _LINE - _LINE / 2 - size * 0.36
            canvas.setFillColor(paper.colour("soft"))
            canvas.setFont(fonts.REGULAR, paper.style("footer").fontSize)
            canvas.drawString(left, base + 2, letter)
            canvas.setFillColor(paper.colour("ink"))
            canvas.setFont(fonts.MONO, size)
            for group in range(_GROUP):
                at = (line * _GROUP + group) * _GROUP
                canvas.drawString(left + 22 + group * step, base, self._seal[at : at + _GROUP])
            if line:
                canvas.setStrokeColor(paper.colour("hairline"))
                canvas.setLineWidth(paper.rules.row)
                canvas.line(left, top - line * _LINE, left + width, top - line * _LINE)

    def _draw_square(self, canvas: Canvas, left: float) -> None:
        """Draw runs of dark squares as one shape each; they overlap a little, so that no seam shows."""
        canvas.setFillColor(self._paper.colour("ink"))
        top = (self.height + self._side) / 2
        for number, row in enumerate(self._squares):
            begin = 0
            while begin < len(row):
                end = begin
                while end < len(row) and row[end]:
                    end += 1
                if end > begin:
                    x = left + (_QUIET + begin) * _MODULE
                    y = top - (number + 1) * _MODULE
                    canvas.rect(x, y, (end - begin) * _MODULE, _MODULE + 0.15, stroke=0, fill=1)
                begin = end + 1
