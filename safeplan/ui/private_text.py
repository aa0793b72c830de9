"""Her words on their way to the clipboard: marked as secret before anybody can read them.

Clipboard managers and the system's clipboard history are asked, in each system's own way, to keep nothing
of it; they may ignore that. Qt's own fields would put the words there without any mark, and some systems
look at once; so every field of ours that can be copied from goes through here.
"""

from functools import partial

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit

__all__ = ["is_marked", "is_of_this_process", "key_copies", "put", "secret_content", "show_menu"]

_SEEN_BY = "x-kde-passwordManagerHint"
_NO = b"\x00\x00\x00\x00"
_MARKS = {
    _SEEN_BY: b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NO,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NO,
    "application/x-nspasteboard-concealed-type": b"1",
}
# Told to nobody: it names the object, not what is in it.
_OURS = "ours"
_COPY, _CUT = "edit-copy", "edit-cut"


def secret_content(text: str) -> QMimeData:
    """Return `text` for the clipboard, with each system's mark on it."""
    content = QMimeData()
    content.setObjectName(_OURS)
    content.setText(text)
    for name, value in _MARKS.items():
        content.setData(name, value)
    return content


def put(text: str) -> None:
    """Put `text` on the clipboard, marked."""
    QGuiApplication.clipboard().setMimeData(secret_content(text))


def is_marked(content: QMimeData | None) -> bool:
    """Return whether a clipboard's content is marked as secret, by whomever."""
    return content is not None and content.hasFormat(_SEEN_BY)


def is_of_this_process(content: QMimeData | None) -> bool:
    """Return whether `secret_content` made it in this process."""
    return content is not None and content.objectName() == _OURS


def key_copies(part: QLineEdit | QLabel, event: QKeyEvent) -> bool:
    """Copy or cut what is marked, if that is what the key asks for.

    Args:
        part: has the keyboard; a label can only be copied from.
        event: a key's press.

    Returns:
        Whether the key was one of these; then nothing else may be done with it.
    """
    cuts = event.matches(QKeySequence.StandardKey.Cut)
    if not cuts and not event.matches(QKeySequence.StandardKey.Copy):
        return False
    if isinstance(part, QLabel) and cuts:
        return False
    _take(part, cuts)
    event.accept()
    return True


def show_menu(field: QLineEdit, event: QContextMenuEvent) -> None:
    """Show the menu that Qt gives a field, with its copying made ours.

    Args:
        field: what was clicked on.
        event: the click.
    """
    menu = field.createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() in {_COPY, _CUT}:
            action.triggered.disconnect()
            action.triggered.connect(partial(_take, field, action.objectName() == _CUT))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())


def _take(part: QLineEdit | QLabel, cuts: bool, _checked: bool = False) -> None:
    hidden = isinstance(part, QLineEdit) and part.echoMode() != QLineEdit.EchoMode.Normal
    if hidden or not part.hasSelectedText():
        return
    put(part.selectedText())
    if cuts and isinstance(part, QLineEdit) and not part.isReadOnly():
        part.insert("")
