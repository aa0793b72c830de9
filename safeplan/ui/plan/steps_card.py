"""The white card with her steps, and the line at its foot where she writes one of her own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan.plan import Step
from safeplan.ui.plan.row_parts import holds_keyboard
from safeplan.ui.plan.step_row import StepRow
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, EmptyState, GrowingText, Label, Line, Picture


class OwnStep(QWidget):
    """A line to write a step of her own on. Enter adds it.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        written: her words.
        touched: something was typed.
    """

    written = Signal(str)
    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: str | None = None
        name = self.tr("Write a step of your own")
        self.box = GrowingText(theme, name, name, lines=1, most=8)
        # The card's row is the field's edge until she is in it.
        self.box.setStyleSheet(
            "QPlainTextEdit:!focus { border-color: transparent; background: transparent; }"
        )
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._typed)
        self.add_button = Button(theme, self.tr("Add"), "secondary", "plus", small=True)
        self.add_button.clicked.connect(self.add)
        self.add_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(15), theme.px(2), theme.px(12), theme.px(2))
        row.setSpacing(theme.px(2))
        row.addWidget(Picture(theme, "plus", "ink3", 18))
        row.addWidget(self.box, 1)
        row.addSpacing(theme.px(8))
        row.addWidget(self.add_button)

    def add(self) -> None:
        """Hand her words over; they stay until they are surely in the plan."""
        text = self.box.text().strip()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        if text and text != self._waiting:
            self._waiting = text
            self.written.emit(text)

    def added(self, texts: set[str]) -> None:
        """Make room for the next step, if her words are among those that are in the plan now."""
        if self._waiting in texts:
            if self.box.text().strip() == self._waiting:
                self.box.set_text("")
            self._waiting = None

    def release(self) -> None:
        """The words could not be kept: let her try again."""
        self._waiting = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add on Enter; Shift+Enter begins a new line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
                self.add()
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self.add_button.setVisible(bool(self.box.text().strip()))
        self.touched.emit()


class StepsCard(Card):
    """Her steps of one section.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        wished: a `Wish` for the plan.
        ideas_asked: she would like to see ideas.
        editing: something is typed, or an editor was opened or closed.
    """

    wished = Signal(object)
    ideas_asked = Signal()
    editing = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "plain", 0, parent)
        self._steps_theme = theme
        self._section = ""
        self.rows: list[StepRow] = []
        self.count = Label(theme, "", "note", wrap=False)
        self.own = OwnStep(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            theme,
            "lightbulb",
            self.tr("No steps here yet"),
            self.tr("Take an idea that fits you, or write your own below."),
            self.tr("Show ideas"),
        )
        self._empty.acted.connect(self.ideas_asked)
        self._mark = Line(parent=self)
        self._mark.setStyleSheet(f"background-color: {theme.colour('accent').name()};")
        self._mark.hide()
        self._target: int | None = None
        self.add(self._head())
        self.add(Line())
        self.add(self._list)
        self.add(self._empty)
        self.add_row(self.own)
        self.own.written.connect(self._write)
        self.own.touched.connect(self.editing)

    def show_steps(self, section: str, steps: Sequence[Step]) -> None:
        """Show the steps of a section; rows that stay keep their state and the keyboard."""
        if section == self._section:
            known_ids = {row.step.id for row in self.rows}
            self.own.added({step.text for step in steps if step.id not in known_ids})
        self._section = section
        known = {row.step.id: row for row in self.rows}
        wanted = {step.id for step in steps}
        for step_id, row in known.items():
            if step_id not in wanted:
                self._discard(row)
        self.rows = [self._row(known.get(step.id), step) for step in steps]
        self._arrange()
        done = sum(step.done for step in steps)
        self.count.setText(
            self.tr("{done} of {all} in place").format(done=done, all=len(steps)) if steps else ""
        )
        self._empty.setVisible(not steps)

    def row_of(self, step_id: int) -> StepRow | None:
        """Return the row of a step, or None."""
        return next((row for row in self.rows if row.step.id == step_id), None)

    def _head(self) -> QWidget:
        theme = self._steps_theme
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(15), theme.px(10), theme.px(11), theme.px(12))
        row.addWidget(Label(theme, self.tr("My steps"), "body_strong", wrap=False), 1)
        row.addWidget(self.count)
        return head

    def _row(self, row: StepRow | None, step: Step) -> StepRow:
        if row is not None:
            row.show_step(step)
            return row
        row = StepRow(self._steps_theme, step)
        row.wished.connect(self.wished)
        row.editing.connect(self.editing)
        row.move_asked.connect(self._move_by)
        row.dragged.connect(self._drag)
        row.dropped.connect(self._drop)
        return row

    def _arrange(self) -> None:
        """Put the rows and the lines between them in order, without taking the keyboard away."""
        while (item := self._list.takeAt(0)) is not None:
            line = item.widget()
            if isinstance(line, Line):
                line.hide()
                line.deleteLater()
        for number, row in enumerate(self.rows):
            if number:
                self._list.addWidget(Line())
            self._list.addWidget(row)
        for earlier, later in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(earlier.handle, later.tick)

    def _discard(self, row: StepRow) -> None:
        """Take a row away; the keyboard goes to the row after it, else to the line for a new step."""
        if holds_keyboard(row):
            place = self.rows.index(row)
            after = self.rows[place + 1 : place + 2] or self.rows[max(0, place - 1) : place]
            (after[0].tick if after else self.own.box).setFocus(Qt.FocusReason.OtherFocusReason)
        row.hide()
        row.deleteLater()

    def _write(self, text: str) -> None:
        section = self._section
        self.wished.emit(lambda store: store.add_own(section, text))

    def _move_by(self, step_id: int, by: int) -> None:
        place = [row.step.id for row in self.rows].index(step_id)
        to = place + by
        if 0 <= to < len(self.rows):
            self.wished.emit(lambda store: store.move(step_id, to))

    def _drag(self, step_id: int, pointer: QPoint) -> None:
        """Show where the row would go."""
        y = self.mapFromGlobal(pointer).y()
        others = [row for row in self.rows if row.step.id != step_id]
        self._target = sum(y > row.geometry().center().y() for row in others)
        before = others[self._target] if self._target < len(others) else None
        top = before.geometry().top() - 1 if before else (others[-1].geometry().bottom() if others else 0)
        self._mark.setGeometry(1, top - 1, self.width() - 2, 2)
        self._mark.show()
        self._mark.raise_()

    def _drop(self, step_id: int) -> None:
        self._mark.hide()
        to, self._target = self._target, None
        if to is not None and to != [row.step.id for row in self.rows].index(step_id):
            self.wished.emit(lambda store: store.move(step_id, to))
