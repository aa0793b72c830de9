"""Sheets to fill by hand, for whoever keeps her notes on paper. Only our own words are on them."""

from collections.abc import Callable, Sequence

from safeplan.documents import fonts
from safeplan.documents.drawing import Flowable, PageBreak, Paragraph, ParagraphStyle, Spacer
from safeplan.documents.hand_lines import Blank, HandRow, TickRow
from safeplan.documents.headings import WritingLines
from safeplan.documents.layout import Names, Trail, build, paragraph
from safeplan.documents.paper import Paper
from safeplan.documents.rows import Form, Look, Row, Rows
from safeplan.documents.sheet_facts import NOTES, BlankForm, SheetLook
from safeplan.words import QT_TRANSLATE_NOOP, Say

_FOOTER = QT_TRANSLATE_NOOP("Papers", "Notes")
_TITLE = QT_TRANSLATE_NOOP("Papers", "What happened")
_LEAD_ONE = QT_TRANSLATE_NOOP(
    "Papers",
    "One sheet for each time. Write it the same day if you can; later is fine too. Leave out what nobody "
    "else should read: where you live or will be, a new number, who helps you.",
)
_LEAD_MANY = QT_TRANSLATE_NOOP(
    "Papers",
    "Write it the same day if you can; later is fine too. Leave out what nobody else should read: where "
    "you live or will be, a new number, who helps you.",
)
_SHEET = QT_TRANSLATE_NOOP("Papers", "Sheet number")
_WRITTEN = QT_TRANSLATE_NOOP("Papers", "Written on (day and time)")
_DAY = QT_TRANSLATE_NOOP("Papers", "Day it happened")
_TIME = QT_TRANSLATE_NOOP("Papers", "Time, or from when to when")
_TIME_IS = QT_TRANSLATE_NOOP("Papers", "The time is")
_EXACT = QT_TRANSLATE_NOOP("Papers", "exact")
_ABOUT = QT_TRANSLATE_NOOP("Papers", "about")
_NOT_SURE = QT_TRANSLATE_NOOP("Papers", "not sure")
_WHERE = QT_TRANSLATE_NOOP("Papers", "Where: street or building, app or device")
_HAPPENED = QT_TRANSLATE_NOOP("Papers", "What happened, in order: what you saw and heard")
_WORDS = QT_TRANSLATE_NOOP("Papers", "Their exact words, as near as you can")
_WHO = QT_TRANSLATE_NOOP("Papers", "Who it was, and how you know: seen, voice, number, writing, a guess")
_LOOKS = QT_TRANSLATE_NOOP("Papers", "Clothes, build, what they carried; car: make, colour, plate, direction")
_HANDLE = QT_TRANSLATE_NOOP("Papers", "If it came by phone or online: the full number, address or user name")
_THERE = QT_TRANSLATE_NOOP("Papers", "Who was there or saw it, and how to reach them")
_HARM = QT_TRANSLATE_NOOP("Papers", "Injury or damage; photo, doctor, repair")
_EFFECT = QT_TRANSLATE_NOOP("Papers", "How you felt, and what it changed: sleep, work, ways you go, money")
_DID = QT_TRANSLATE_NOOP("Papers", "What you did")
_PROOF = QT_TRANSLATE_NOOP("Papers", "Proof there is, and where the original is kept")
_TOLD_STOP = QT_TRANSLATE_NOOP("Papers", "Had they been told to stop?")
_ORDER = QT_TRANSLATE_NOOP("Papers", "Does an order or bail forbid it?")
_YES = QT_TRANSLATE_NOOP("Papers", "yes")
_NO = QT_TRANSLATE_NOOP("Papers", "no")
_REPORTED = QT_TRANSLATE_NOOP("Papers", "Told to (police or office)")
_OFFICER = QT_TRANSLATE_NOOP("Papers", "Name")
_NUMBER = QT_TRANSLATE_NOOP("Papers", "Their number for it")
_REPORT_DAY = QT_TRANSLATE_NOOP("Papers", "Day and time")
_ANSWER = QT_TRANSLATE_NOOP("Papers", "What they said")
_COLUMN_WHEN = QT_TRANSLATE_NOOP("Papers", "Day, time")
_COLUMN_WHAT = QT_TRANSLATE_NOOP("Papers", "What happened, their exact words")
_COLUMN_WHO = QT_TRANSLATE_NOOP("Papers", "Who saw it, what proof")
_COLUMN_TOLD = QT_TRANSLATE_NOOP("Papers", "Told to, number")

MOST_COPIES = 20
_SHORT_NOTES = 6
_NOTE_ROW = 92.0


def blank_log_sheet(form: BlankForm, copies: int, look: SheetLook, say: Say) -> bytes:
    """Return sheets to fill by hand as a PDF, byte for byte the same each time.

    Args:
        form: "one", two pages for each time; or "many", several short notes on a page.
        copies: how many, 1 to `MOST_COPIES`; each is numbered from page 1.
        look: paper and language.
        say: translates our words ("Papers").

    Raises:
        ValueError: if there are too few or too many copies.
    """
    if not 1 <= copies <= MOST_COPIES:
        raise ValueError("copies")
    paper = Paper("rtl" if look.right_to_left else "ltr", letter=look.letter)
    names = Names(NOTES, say("Papers", _FOOTER), look.language)
    sheet = _Sheet(paper, say, shorter=look.letter)
    story: Callable[[Trail], Sequence[Flowable]] = sheet.many if form == "many" else sheet.one
    return build(paper, names, story, say, copies=copies)


class _Sheet:
    """Makes the parts of one copy, afresh at each call."""

    def __init__(self, paper: Paper, say: Say, *, shorter: bool) -> None:
        self._paper, self._say = paper, say
        self._shorter = shorter
        self._label = paper.style("label", colour="soft")

    def one(self, trail: Trail) -> list[Flowable]:
        """Return both pages of a sheet for one time."""
        del trail
        return [
            *self._top(_LEAD_ONE),
            self._row((_SHEET, 0.3), (_WRITTEN, 0.7)),
            self._row((_DAY, 0.5), (_TIME, 0.5)),
            self._ticks(_TIME_IS, _EXACT, _ABOUT, _NOT_SURE),
            self._row((_WHERE, 1.0)),
            self._lines(_HAPPENED, 9 if self._shorter else 12),
            self._lines(_WORDS, 3),
            self._lines(_WHO, 2),
            PageBreak(),
            # The two pages may part.
            self._row((_SHEET, 0.3)),
            self._lines(_LOOKS, 2),
            self._lines(_HANDLE, 1),
            self._lines(_THERE, 2),
            self._lines(_HARM, 1 if self._shorter else 2),
            self._lines(_EFFECT, 2 if self._shorter else 3),
            self._lines(_DID, 2),
            self._lines(_PROOF, 2),
            self._ticks(_TOLD_STOP, _YES, _NO, _NOT_SURE),
            self._ticks(_ORDER, _YES, _NO, _NOT_SURE),
            self._row((_REPORTED, 0.5), (_OFFICER, 0.5)),
            self._row((_NUMBER, 0.5), (_REPORT_DAY, 0.5)),
            self._lines(_ANSWER, 1),
        ]

    def many(self, trail: Trail) -> list[Flowable]:
        """Return one page of short notes."""
        del trail
        style = self._paper.style("table_head", fonts.SEMIBOLD)
        titles = (_COLUMN_WHEN, _COLUMN_WHAT, _COLUMN_WHO, _COLUMN_TOLD)
        head = Row(tuple((self._text(each, style),) for each in titles))
        widths = tuple(self._paper.text_width * share for share in (0.15, 0.43, 0.24, 0.18))
        count = _SHORT_NOTES - 1 if self._shorter else _SHORT_NOTES
        rows = [Row(((),) * len(titles), _NOTE_ROW) for _ in range(count)]
        table = Rows(self._paper, Form(widths, head, Look(above=0, below=0, upright=True)), rows)
        return [*self._top(_LEAD_MANY), self._row((_SHEET, 0.3)), Spacer(1, 12), table]

    def _top(self, lead: str) -> list[Flowable]:
        return [
            self._text(_TITLE, self._paper.style("title", fonts.SEMIBOLD, "accent")),
            Spacer(1, 2),
            self._text(lead, self._paper.style("body", colour="soft")),
        ]

    def _row(self, *blanks: tuple[str, float]) -> HandRow:
        return HandRow(
            self._paper, tuple(Blank(self._text(label, self._label), share) for label, share in blanks)
        )

    def _lines(self, label: str, count: int) -> WritingLines:
        return WritingLines(self._paper, self._text(label, self._label), count)

    def _ticks(self, question: str, *answers: str) -> TickRow:
        body = self._paper.style("label")
        words = tuple(self._text(each, body) for each in answers)
        return TickRow(self._paper, self._text(question, self._label), words, 0.4)

    def _text(self, text: str, style: ParagraphStyle) -> Paragraph:
        return paragraph(self._say("Papers", text), style, self._say)
