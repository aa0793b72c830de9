"""Fields for a few words of hers, in the place where the words will stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, GrowingText, Label, LabelledField


@dataclass(frozen=True)
class Field:
    """One field of the editor.

    Args:
        label: above it.
        text: what stands in it at first.
        needed: whether it may not stay empty.
    """

    label: str
    text: str = ""
    needed: bool = True


class WordsEditor(QWidget):
    """One field or two, "Keep" and "Cancel". Enter keeps, Shift+Enter begins a new line, Escape cancels.

    The words stay in the fields until they are surely in the plan: whoever made the editor closes it
    when they are (`waits_for`), or calls `release` when that failed.

    Args:
        theme: the look.
        fields: what can be written.
        parent: the owner.

    Signals:
        kept: the texts, one a field, without white space at their ends.
        cancelled: she does not want it.
        touched: something was typed.
        remove_asked: she wants it gone; only where `offer_removing` was called.
    """

    kept = Signal(object)
    cancelled = Signal()
    touched = Signal()
    remove_asked = Signal()

    def __init__(self, theme: Theme, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)
        self.waiting = False
        self.boxes = [GrowingText(theme, field.label, lines=1, most=8) for field in self._fields]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for field, box in zip(self._fields, self.boxes, strict=True):
            box.set_text(field.text)
            box.textChanged.connect(self._typed)
            box.installEventFilter(self)
            column.addWidget(LabelledField(theme, field.label, "", box))
        self._missing = Label(theme, self.tr("Write a few words first."), "note", "danger")
        self._missing.hide()
        column.addWidget(self._missing)
        self.keep_button = Button(theme, self.tr("Keep"), "secondary", small=True)
        self.cancel_button = Button(theme, self.tr("Cancel"), "quiet", small=True)
        self.keep_button.clicked.connect(self.keep)
        self.cancel_button.clicked.connect(self.cancelled)
        self._theme = theme
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        self._buttons.addWidget(self.keep_button)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)

    def offer_removing(self, words: str) -> None:
        """Put a button to remove the whole thing at the far end."""
        button = Button(self._theme, words, "plain", "trash", small=True)
        button.clicked.connect(self.remove_asked)
        self._buttons.addWidget(button)

    def texts(self) -> list[str]:
        """Return what stands in the fields."""
        return [box.text() for box in self.boxes]

    def set_texts(self, texts: Sequence[str]) -> None:
        """Put words into the fields, as they come back from a draft."""
        for box, text in zip(self.boxes, texts, strict=False):
            box.set_text(text)

    def complete(self) -> bool:
        """Return whether every needed field has words."""
        return all(
            text.strip() for text, field in zip(self.texts(), self._fields, strict=True) if field.needed
        )

    def unchanged(self) -> bool:
        """Return whether the fields hold what they held at first."""
        return self.texts() == [field.text for field in self._fields]

    def take_keyboard(self) -> None:
        """Put the cursor behind the words of the first field."""
        first = self.boxes[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.moveCursor(first.textCursor().MoveOperation.End)

    def keep(self) -> None:
        """Hand the words over, or say what is missing."""
        if self.waiting:
            return
        if self.complete():
            self.waiting = True
            self.kept.emit([text.strip() for text in self.texts()])
            return
        self._missing.show()
        empty = next(
            box
            for box, field in zip(self.boxes, self._fields, strict=True)
            if field.needed and not box.text().strip()
        )
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def waits_for(self, *texts: str) -> bool:
        """Return whether these are the words it handed over and still holds."""
        return self.waiting and [text.strip() for text in self.texts()] == list(texts)

    def release(self) -> None:
        """The words could not be kept: let her try again."""
        self.waiting = False

    def _typed(self) -> None:
        self.waiting = False
        self._missing.hide()
        self.touched.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Escape before the field does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
                self.keep()
                return True
        return super().eventFilter(watched, event)
