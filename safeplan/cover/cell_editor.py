"""The small text field in which a cell of Lists is edited."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from safeplan.cover.keyed_model import Index

LONGEST_TEXT = 300


class EditingDelegate(QStyledItemDelegate):
    """A delegate that knows its open editor, so that it can be closed from outside.

    Args:
        field_name: what the editor is called for a screen reader.
        parent: the view.
    """

    def __init__(self, field_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._field_name = field_name
        self._editor: QLineEdit | None = None

    @property
    def editing(self) -> bool:
        """Whether an editor is open."""
        return self._editor is not None and isValid(self._editor)

    def owns(self, editor: QWidget) -> bool:
        """Return whether this is the editor that is open.

        With Enter Qt commits and closes an editor a moment later; it may be closed already by then.
        """
        return self.editing and editor is self._editor

    def finish(self) -> None:
        """Keep what is typed and close the editor, if one is open."""
        editor = self._editor
        if editor is not None and self.editing:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a text field over the cell."""
        del option, index
        editor = QLineEdit(parent)
        editor.setObjectName("cell")
        editor.setMaxLength(LONGEST_TEXT)
        editor.setAccessibleName(self._field_name)
        self._editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Let go of the text field."""
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the cell's text into the field, unless she has changed it."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put the field's text into the cell."""
        if isinstance(editor, QLineEdit):
            cell = model.index(index.row(), index.column())
            model.setData(cell, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Let the field cover the cell."""
        del index
        editor.setGeometry(option.rect)
