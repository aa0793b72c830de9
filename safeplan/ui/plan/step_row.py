"""One step of her plan: a box to tick, her words, her note, and a handle to move it by."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan.plan import Step
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.plan.row_parts import DragHandle, MenuEntry, holds_keyboard
from safeplan.ui.plan.words_editor import Field, WordsEditor
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import CheckBox, Chip, Label
from safeplan.vault.change import Change


class StepRow(QWidget):
    """A row that can be ticked, reworded in its place, moved and removed.

    Args:
        theme: the look.
        step: what it shows.
        parent: the owner.

    Signals:
        wished: a `Wish` for the plan.
        move_asked: this row's step id, and by how many places.
        dragged: the step id and the pointer's place on the screen.
        dropped: the step id.
        editing: an editor was opened here, typed in, or closed.
    """

    wished = Signal(object)
    move_asked = Signal(int, int)
    dragged = Signal(int, QPoint)
    dropped = Signal(int)
    editing = Signal()

    def __init__(self, theme: Theme, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.step = step
        self.editor: WordsEditor | None = None
        self.tick = CheckBox(theme)
        self.words = Label(theme, "", "control")
        self.note = Label(theme, "", "second")
        self.off_paper = Chip(theme, self.tr("Kept off paper"), icon="eye-slash")
        self.handle = DragHandle(
            theme, self.tr("Change or move this step: press, drag, or Alt+Up and Alt+Down"), self._entries
        )
        self._text = QWidget()
        self._lay_out()
        for part in (self.tick, self.handle):
            part.installEventFilter(self)
        self.tick.clicked.connect(self._tick)
        self.handle.dragged.connect(lambda place: self.dragged.emit(self.step.id, place))
        self.handle.dropped.connect(lambda: self.dropped.emit(self.step.id))
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Show another state of the same step."""
        self.step = step
        self.setAccessibleName(step.text)
        self.tick.setAccessibleName(step.text)
        self.tick.setAccessibleDescription(step.note)
        self.tick.setChecked(step.done)
        self.words.setText(step.text)
        self.note.setText(step.note)
        self.note.setVisible(bool(step.note))
        self.off_paper.setVisible(step.off_paper)
        if self.editor is not None and self.editor.waits_for(step.text, step.note):
            self.close_editor()

    def edit(self, texts: Sequence[str] = ()) -> None:
        """Put fields in the place of the words.

        Args:
            texts: what stands in the fields, as it comes back from a draft; the step's own by default.
        """
        if self.editor is None:
            fields = (
                Field(self.tr("Step"), self.step.text),
                Field(self.tr("Note"), self.step.note, needed=False),
            )
            self.editor = WordsEditor(self._theme, fields, self)
            self.editor.kept.connect(self._keep)
            self.editor.cancelled.connect(self.close_editor)
            self.editor.remove_asked.connect(self._remove)
            self.editor.offer_removing(self.tr("Remove this step"))
            self.editor.touched.connect(self.editing)
            self._middle.addWidget(self.editor)
            self._text.hide()
        if texts:
            self.editor.set_texts(texts)
        self.editor.take_keyboard()
        self.editing.emit()

    def close_editor(self) -> None:
        """Show the words again, as they are in the plan."""
        if self.editor is None:
            return
        had_keyboard = holds_keyboard(self.editor)
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        self._text.show()
        if had_keyboard:
            self.tick.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt with an arrow before the box and the handle do: a plain arrow goes to the next button."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._moves(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by Alt with an arrow; F2 to change the words."""
        if event.key() == Qt.Key.Key_F2:
            self.edit()
        elif not self._moves(event):
            super().keyPressEvent(event)

    def _moves(self, event: QKeyEvent) -> bool:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not alt or event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return False
        self.move_asked.emit(self.step.id, -1 if event.key() == Qt.Key.Key_Up else 1)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where she asks for it."""
        if self.editor is None:
            self.handle.open_at(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Change the words where she clicks on them."""
        inside = self._text.isVisible() and self._text.geometry().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.edit()
            return
        super().mouseReleaseEvent(event)

    def _lay_out(self) -> None:
        theme = self._theme
        text = QVBoxLayout(self._text)
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(theme.px(1))
        text.addWidget(self.words)
        text.addWidget(self.note)
        text.addSpacing(theme.px(1))
        text.addWidget(self.off_paper)
        self._text.setCursor(Qt.CursorShape.IBeamCursor)
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, theme.px(1), 0, 0)
        self._middle.addWidget(self._text, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        # Spaces, not margins, where the sides differ: only they change sides with the direction of reading.
        row.setContentsMargins(0, theme.px(11), 0, theme.px(13))
        row.setSpacing(0)
        row.addSpacing(theme.px(15))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(theme.px(12))
        row.addLayout(self._middle, 1)
        row.addSpacing(theme.px(8))
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(theme.px(5))

    def _entries(self) -> list[MenuEntry]:
        paper = self.tr("Let it go on paper") if self.step.off_paper else self.tr("Keep it off paper")
        return [
            (self.tr("Change the words"), self.edit),
            (self.tr("Move up"), lambda: self.move_asked.emit(self.step.id, -1)),
            (self.tr("Move down"), lambda: self.move_asked.emit(self.step.id, 1)),
            (paper, self._change_paper),
            None,
            (self.tr("Remove"), self._remove),
        ]

    def _tick(self, done: bool) -> None:
        step_id = self.step.id
        self.wished.emit(lambda store: store.tick(step_id, done))

    def _change_paper(self) -> None:
        step_id, off_paper = self.step.id, not self.step.off_paper
        self.wished.emit(lambda store: store.keep_off_paper(step_id, off_paper))

    def _remove(self) -> None:
        step_id = self.step.id
        self.wished.emit(lambda store: store.remove(step_id))

    def _keep(self, texts: list[str]) -> None:
        before, (text, note) = self.step, texts

        def change(store: PlanStore) -> Change:
            done = Change("plan", (before.id,))
            if text != before.text:
                done = store.reword(before.id, text)
            if note != before.note:
                done = store.note(before.id, note)
            return done

        self.wished.emit(change)
