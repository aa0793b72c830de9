"""Rows of a table and the box that can be ticked in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from safeplan.documents.drawing import Canvas, Flowable
from safeplan.documents.headings import SPACE_ABOVE, Heading
from safeplan.documents.paper import Paper

Size = tuple[float, float]
HEAD_PADDING = 4.0
UPRIGHT_GAP = 6.0
_ENDLESS = 1e6


class CheckBox(Flowable):
    """A drawn box, ticked or empty, in line with the first line of the text beside it.

    Args:
        paper: the measures.
        ticked: whether it bears a tick.
        line: the height of that first line, in points.
    """

    def __init__(self, paper: Paper, *, ticked: bool, line: float) -> None:
        super().__init__()
        self._paper, self._ticked, self._line = paper, ticked, line

    def wrap(self, available_width: float, available_height: float) -> Size:
        """Return the size, which depends on nothing."""
        del available_width, available_height
        return self._paper.check_box, self._line

    def draw(self) -> None:
        """Draw the box, and the tick as two strokes."""
        side = self._paper.check_box
        low = (self._line - side) / 2 - 0.4
        canvas: Canvas = self.canv
        canvas.setStrokeColor(self._paper.colour("ink"))
        canvas.setLineWidth(0.9)
        canvas.rect(0, low, side, side)
        if self._ticked:
            canvas.setLineWidth(1.9)
            tick = canvas.beginPath()
            tick.moveTo(side * 0.20, low + side * 0.50)
            tick.lineTo(side * 0.42, low + side * 0.24)
            tick.lineTo(side * 0.80, low + side * 0.80)
            canvas.drawPath(tick)


Cell = tuple[Flowable, ...]


@dataclass(frozen=True)
class Look:
    """How rows look.

    Args:
        above: padding over each row, in points.
        below: padding under each row.
        inset: padding at both ends of a row, inside a frame.
        gap: white space between columns.
        framed: whether a heavy line goes round all rows.
        upright: whether hairlines part the columns, as on sheets filled in by hand.
        last_rule: whether the last row has its line too.
    """

    above: float = 4.5
    below: float = 5.0
    inset: float = 0.0
    gap: float = 9.0
    framed: bool = False
    upright: bool = False
    last_rule: bool = True


PLAIN = Look()


@dataclass
class Row:
    """One row of a table.

    Args:
        cells: one a column, top-aligned.
        least: the height of its content at least, in points.
    """

    cells: tuple[Cell, ...]
    least: float = 0.0
    _measured: tuple[tuple[float, ...], tuple[tuple[Size, ...], ...]] | None = None

    def sizes(self, widths: tuple[float, ...]) -> tuple[tuple[Size, ...], ...]:
        """Return the size of every part of every cell at these column widths; measured once."""
        if self._measured is None or self._measured[0] != widths:
            sizes = tuple(
                tuple(part.wrap(width, _ENDLESS) for part in cell)
                for cell, width in zip(self.cells, widths, strict=True)
            )
            self._measured = (widths, sizes)
        return self._measured[1]

    def height(self, widths: tuple[float, ...]) -> float:
        """Return the height of the content at these column widths."""
        return max([self.least, *(sum(tall for _, tall in cell) for cell in self.sizes(widths))])

    def split(self, widths: tuple[float, ...], height: float) -> "tuple[Row, Row] | None":
        """Return what fits into `height` and the rest, or None where nothing fits."""
        tops: list[Cell] = []
        rests: list[Cell] = []
        for cell, width in zip(self.cells, widths, strict=True):
            top, rest = _split_cell(cell, width, height)
            if cell and not top:
                return None
            tops.append(top)
            rests.append(rest)
        return Row(tuple(tops)), Row(tuple(rests))


def _split_cell(cell: Cell, width: float, height: float) -> tuple[Cell, Cell]:
    top: list[Flowable] = []
    left = height
    for number, part in enumerate(cell):
        tall = part.wrap(width, left)[1]
        if tall <= left:
            top.append(part)
            left -= tall
            continue
        pieces = part.split(width, left)
        if pieces:
            return (*top, pieces[0]), (*pieces[1:], *cell[number + 1 :])
        return tuple(top), cell[number:]
    return tuple(top), ()


@dataclass(frozen=True)
class Form:
    """The form of a table.

    Args:
        widths: of the columns, in points; their sum is the table's width.
        head: the row of titles, which comes again on each page, or None.
        look: paddings and lines.
    """

    widths: tuple[float, ...]
    head: Row | None = None
    look: Look = PLAIN

    @property
    def content_widths(self) -> tuple[float, ...]:
        """The widths that words may fill."""
        first, *middle, last = self.widths
        gap = self.look.gap
        return (first - self.look.inset - gap, *(width - gap for width in middle), last - self.look.inset)

    def row_height(self, row: Row) -> float:
        """Return a row's height with its paddings."""
        return row.height(self.content_widths) + self.look.above + self.look.below

    def head_height(self) -> float:
        """Return the head's height with its paddings."""
        return self.head.height(self.content_widths) + 2 * HEAD_PADDING if self.head else 0.0


class Rows(Flowable):
    """A table of two columns or more.

    Rows are not split, save one taller than half a page. A heading keeps the first two rows with it.
    Right-to-left, the first column is the rightmost.

    Args:
        paper: the measures.
        form: columns, head and look.
        rows: at least one.
        heading: over the first row, or None.
        drawn: called when a piece without a heading is put on a page.
    """

    def __init__(
        self,
        paper: Paper,
        form: Form,
        rows: Sequence[Row],
        *,
        heading: Heading | None = None,
        drawn: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._paper, self._form, self._rows = paper, form, list(rows)
        self._heading, self._drawn = heading, drawn

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the white space above; none at the top of a page."""
        return SPACE_ABOVE if self._heading else 0.0

    def wrap(self, available_width: float, available_height: float) -> Size:
        """Measure all rows."""
        del available_width, available_height
        self.width = sum(self._form.widths)
        self.height = self._top_height() + sum(self._form.row_height(row) for row in self._rows)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the rows that fit, and the rest under the same head."""
        del available_width
        left = available_height - self._top_height()
        fitting: list[Row] = []
        for number, row in enumerate(self._rows):
            tall = self._form.row_height(row)
            if tall > left:
                halves = self._halves(row, tall, left)
                if halves is None:
                    return self._pieces(fitting, self._rows[number:])
                return self._pieces([*fitting, halves[0]], [halves[1], *self._rows[number + 1 :]])
            fitting.append(row)
            left -= tall
        return [self]

    def draw(self) -> None:
        """Draw head, rows and lines from the top down."""
        top = self.height
        if self._heading is not None:
            top -= self._heading.wrap(self.width, top)[1]
            self._heading.drawOn(self.canv, 0, top)
        elif self._drawn is not None:
            self._drawn()
        if self._form.head is not None:
            top = self._draw_head(self._form.head, top)
        for number, row in enumerate(self._rows):
            tall = self._form.row_height(row)
            self._draw_cells(row, top - self._form.look.above)
            top -= tall
            if self._form.look.last_rule or number < len(self._rows) - 1:
                self._rule(top, "row")
        self._draw_frame()

    def _halves(self, row: Row, tall: float, left: float) -> tuple[Row, Row] | None:
        """Return a very tall row in two parts, or None where it is better left whole."""
        room = left - self._form.look.above - self._form.look.below
        if tall <= self._paper.text_height / 2 or room <= 0:
            return None
        return row.split(self._form.content_widths, room)

    def _pieces(self, fitting: list[Row], rest: list[Row]) -> list[Flowable]:
        alone = self._heading is not None and len(fitting) == 1 and len(self._rows) > 1 and len(rest) > 1
        if not fitting or alone:
            return []
        top = Rows(self._paper, self._form, fitting, heading=self._heading, drawn=self._drawn)
        return [top, Rows(self._paper, self._form, rest, drawn=self._drawn)]

    def _top_height(self) -> float:
        tall = (
            self._heading.wrap(sum(self._form.widths), self._paper.text_height)[1] if self._heading else 0.0
        )
        return tall + self._form.head_height()

    def _draw_head(self, head: Row, top: float) -> float:
        self._rule(top, "head")
        self._draw_cells(head, top - HEAD_PADDING)
        top -= self._form.head_height()
        self._rule(top, "head")
        return top

    def _draw_cells(self, row: Row, top: float) -> None:
        widths = self._form.content_widths
        at = self._form.look.inset
        for cell, sizes, width in zip(row.cells, row.sizes(widths), widths, strict=True):
            y = top
            for part, (wide, tall) in zip(cell, sizes, strict=True):
                y -= tall
                # Read from the right, a narrow thing stands at the right of its column.
                x = at if self._paper.direction == "ltr" else self.width - at - min(wide, width)
                part.drawOn(self.canv, x, y)
            at += width + self._form.look.gap

    def _draw_frame(self) -> None:
        canvas: Canvas = self.canv
        if self._form.look.upright:
            canvas.setStrokeColor(self._paper.colour("hairline"))
            canvas.setLineWidth(self._paper.rules.row)
            at = 0.0
            bottom = self.height - self._top_height()
            for width in self._form.widths[:-1]:
                at += width
                x = (at if self._paper.direction == "ltr" else self.width - at) - UPRIGHT_GAP
                canvas.line(x, 0, x, bottom)
        if self._form.look.framed:
            canvas.setStrokeColor(self._paper.colour("ink"))
            canvas.setLineWidth(self._paper.rules.frame)
            canvas.rect(0, 0, self.width, self.height)

    def _rule(self, y: float, kind: str) -> None:
        canvas: Canvas = self.canv
        heavy = kind == "head"
        canvas.setStrokeColor(self._paper.colour("ink" if heavy else "hairline"))
        canvas.setLineWidth(self._paper.rules.head if heavy else self._paper.rules.row)
        canvas.line(0, y, self.width, y)
