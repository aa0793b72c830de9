"""Short lines to write on beside each other, and boxes to tick by hand."""

from dataclasses import dataclass

from safeplan.documents.drawing import Canvas, Flowable, Paragraph
from safeplan.documents.paper import Paper
from safeplan.documents.rows import CheckBox

Size = tuple[float, float]
_GAP = 12.0
_AFTER_LABEL = 8.0
_BOX_GAP = 5.0
_UNDER = 2.0


@dataclass(frozen=True)
class Blank:
    """One line with its label.

    Args:
        label: what belongs on it.
        share: of the row's width, from 0 to 1.
        beside: whether the label stands on the line's height, before it, instead of above it.
    """

    label: Paragraph
    share: float
    beside: bool = False


class HandRow(Flowable):
    """Blanks in one row.

    Args:
        paper: the measures.
        blanks: in the order of reading.
    """

    def __init__(self, paper: Paper, blanks: tuple[Blank, ...]) -> None:
        super().__init__()
        self._paper, self._blanks = paper, blanks

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the white space above."""
        return 8.0

    def wrap(self, available_width: float, available_height: float) -> Size:
        """Measure the labels."""
        del available_width
        self.width = self._paper.text_width
        self._widths = [self.width * each.share - _GAP for each in self._blanks]
        self._widths[-1] += _GAP
        talls = [
            blank.label.wrap(width * (0.45 if blank.beside else 1), available_height)[1]
            for blank, width in zip(self._blanks, self._widths, strict=True)
        ]
        self._talls = talls
        self.height = max(
            self._paper.writing_line + (0 if blank.beside else tall)
            for blank, tall in zip(self._blanks, talls, strict=True)
        )
        return self.width, self.height

    def draw(self) -> None:
        """Draw the labels and the lines."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(self._paper.colour("line"))
        canvas.setLineWidth(self._paper.rules.row)
        at = 0.0
        for blank, width, tall in zip(self._blanks, self._widths, self._talls, strict=True):
            self._draw_one(canvas, blank, at, width, tall)
            at += width + _GAP

    def _draw_one(self, canvas: Canvas, blank: Blank, at: float, width: float, tall: float) -> None:
        mirrored = self._paper.direction == "rtl"
        begin = self._label_width(blank, width) if blank.beside else 0.0
        low = _UNDER if blank.beside else self.height - tall
        label = blank.label.width
        blank.label.drawOn(canvas, self.width - at - label if mirrored else at, low)
        ends = (at + begin, at + width)
        if mirrored:
            ends = (self.width - ends[1], self.width - ends[0])
        canvas.line(ends[0], 0, ends[1], 0)

    @staticmethod
    def _label_width(blank: Blank, width: float) -> float:
        words: float = max(blank.label.getActualLineWidths0())
        return min(max(words + _AFTER_LABEL, width * 0.36), width * 0.6)


class TickRow(Flowable):
    """A question, and boxes to tick for its answers, in one row.

    Args:
        paper: the measures.
        question: what is asked.
        answers: each beside its box.
        share: of the width, for the question.
    """

    def __init__(
        self, paper: Paper, question: Paragraph, answers: tuple[Paragraph, ...], share: float
    ) -> None:
        super().__init__()
        self._paper, self._question, self._answers, self._share = paper, question, answers, share

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the white space above."""
        return 10.0

    def wrap(self, available_width: float, available_height: float) -> Size:
        """Measure question and answers."""
        del available_width
        self.width = self._paper.text_width
        self._each = self.width * (1 - self._share) / len(self._answers)
        room = self._each - self._paper.check_box - 2 * _BOX_GAP
        tall = self._question.wrap(self.width * self._share - _GAP, available_height)[1]
        self.height = max(tall, *(each.wrap(room, available_height)[1] for each in self._answers))
        return self.width, self.height

    def draw(self) -> None:
        """Draw the question, the boxes, the answers; all begin at the top."""
        canvas: Canvas = self.canv
        mirrored = self._paper.direction == "rtl"
        self._put(canvas, self._question, 0.0, mirrored)
        at = self.width * self._share
        for answer in self._answers:
            box = CheckBox(self._paper, ticked=False, line=answer.style.leading)
            box.wrap(0, 0)
            side = self._paper.check_box
            x = self.width - at - side if mirrored else at
            box.drawOn(canvas, x, self.height - answer.style.leading)
            self._put(canvas, answer, at + side + _BOX_GAP, mirrored)
            at += self._each

    def _put(self, canvas: Canvas, words: Paragraph, at: float, mirrored: bool) -> None:
        x = self.width - at - words.width if mirrored else at
        words.drawOn(canvas, x, self.height - words.height)
