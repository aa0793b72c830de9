"""A field with its label above, a hint beside the label, and a place for an error below."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from safeplan.ui.announce import announce
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.picture import Picture


@runtime_checkable
class _ShowsWrong(Protocol):
    def show_wrong(self, wrong: bool) -> None: ...


class _FieldLabel(Label):
    """A label that gives the keyboard to its field when it is pressed."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buddy: QWidget | None = self.buddy()
        if buddy is not None and buddy.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            buddy.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)


class LabelledField(QWidget):
    """Label, hint, field, and an error's sentence with the way out.

    Args:
        theme: the look.
        label: the question or name.
        hint: a few words right of the label, or "".
        widget: the field.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, label: str, hint: str, widget: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = widget
        self._hint_text = hint
        self.label = _FieldLabel(theme, label, "label", wrap=False)
        self.label.setBuddy(widget)
        self.hint = Label(theme, hint, "note")
        if not widget.accessibleName():
            widget.setAccessibleName(label)
        widget.setAccessibleDescription(hint)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.label, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignBottom)
        self._error_row = QWidget()
        self._error = Label(theme, "", "note", "danger")
        row = QHBoxLayout(self._error_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Picture(theme, "warning-circle", "danger", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._error, 1)
        self._error_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(widget)
        column.addWidget(self._error_row)

    @property
    def field(self) -> QWidget:
        """The field itself."""
        return self._field

    def show_error(self, text: str) -> None:
        """Show what is the matter and the way out; call it when the field is left.

        Args:
            text: one sentence; "" takes it away.
        """
        self._error.setText(text)
        self._error_row.setVisible(bool(text))
        self._field.setAccessibleDescription(text or self._hint_text)
        if isinstance(self._field, _ShowsWrong):
            self._field.show_wrong(bool(text))
        announce(self._error, text)

    def clear_error(self) -> None:
        """Take the error away."""
        self.show_error("")

    def error(self) -> str:
        """Return the sentence shown, or ""."""
        return "" if self._error_row.isHidden() else self._error.text()

    def error_label(self) -> QLabel:
        """Return the label of the sentence."""
        return self._error
