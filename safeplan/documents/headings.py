"""Headings of sections, and lines to write on by hand."""

from collections.abc import Callable

from safeplan.documents.drawing import Canvas, Flowable, Paragraph
from safeplan.documents.paper import Paper

Size = tuple[float, float]
HEAD_PADDING = 4.0
SPACE_ABOVE = 20.0


class Heading(Flowable):
    """A section's title, a remark at the far side, and a line under both.

    Args:
        paper: the measures.
        title: beside the margin where reading begins.
        remark: at the other margin, or None.
        ruled: whether a line stands under it.
        drawn: called when it is put on a page.
    """

    def __init__(
        self,
        paper: Paper,
        title: Paragraph,
        remark: Paragraph | None = None,
        *,
        ruled: bool = True,
        drawn: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._paper, self._title, self._remark = paper, title, remark
        self._ruled, self._drawn = ruled, drawn

    def wrap(self, available_width: float, available_height: float) -> Size:
        """Measure the title beside its remark."""
        del available_width
        self.width = self._paper.text_width
        self._remark_width = self.width * 0.3 if self._remark else 0.0
        tall = self._title.wrap(self.width - self._remark_width, available_height)[1]
        self._remark_height = (
            self._remark.wrap(self._remark_width, available_height)[1] if self._remark else 0.0
        )
        self.height = max(tall, self._remark_height) + (HEAD_PADDING if self._ruled else 0.0)
        return self.width, self.height

    def draw(self) -> None:
        """Draw title, remark and line."""
        if self._drawn is not None:
            self._drawn()
        low = HEAD_PADDING if self._ruled else 0.0
        ltr = self._paper.direction == "ltr"
        self._title.drawOn(self.canv, 0 if ltr else self._remark_width, low + 1)
        if self._remark:
            self._remark.drawOn(self.canv, self.width - self._remark_width if ltr else 0, low)
        if self._ruled:
            canvas: Canvas = self.canv
            canvas.setStrokeColor(self._paper.colour("ink"))
            canvas.setLineWidth(self._paper.rules.head)
            canvas.line(0, 0, self.width, 0)


class WritingLines(Flowable):
    """Lines to write on, under a label; never parted from each other.

    Args:
        paper: the measures.
        label: over the first line.
        count: how many lines.
        drawn: called when they are put on a page.
    """

    def __init__(
        self, paper: Paper, label: Paragraph, count: int, *, drawn: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._paper, self._label, self._count, self._drawn = paper, label, count, drawn

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the white space above."""
        return 8.0

    def wrap(self, available_width: float, available_height: float) -> Size:
        """Measure the label and the lines."""
        del available_width
        self.width = self._paper.text_width
        self._label_height = self._label.wrap(self.width, available_height)[1]
        self.height = self._label_height + self._paper.writing_line * self._count
        return self.width, self.height

    def draw(self) -> None:
        """Draw the label and the lines."""
        if self._drawn is not None:
            self._drawn()
        self._label.drawOn(self.canv, 0, self.height - self._label_height)
        canvas: Canvas = self.canv
        canvas.setStrokeColor(self._paper.colour("line"))
        canvas.setLineWidth(self._paper.rules.row)
        for number in range(self._count):
            y = number * self._paper.writing_line
            canvas.line(0, y, self.width, y)
