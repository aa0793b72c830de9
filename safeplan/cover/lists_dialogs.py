"""The small windows of Lists. None of them waits: each says later what was chosen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QMessageBox, QWidget

from safeplan.cover.icons import Icons
from safeplan.cover.sheets import padded

VERSION = "3.2"
_ICON = 48


def show_about(parent: QWidget, icons: Icons) -> None:
    """Say what the program is."""
    box = _box(parent)
    box.setWindowTitle(QCoreApplication.translate("ListsDialogs", "About Lists"))
    box.setIconPixmap(icons.pixmap("check-square", _ICON, parent.devicePixelRatioF()))
    box.setText(QCoreApplication.translate("ListsDialogs", "Lists {version}").format(version=VERSION))
    box.setInformativeText(
        QCoreApplication.translate(
            "ListsDialogs",
            "Lists for shopping, jobs and anything else.\n\nYour lists are kept on this computer.\n"
            "Icons: Font Awesome Free.",
        )
    )
    box.open()


def show_keys(parent: QWidget) -> None:
    """List the keys."""
    box = _box(parent)
    box.setWindowTitle(QCoreApplication.translate("ListsDialogs", "Keys"))
    box.setText(QCoreApplication.translate("ListsDialogs", "Keys in Lists"))
    box.setInformativeText(
        QCoreApplication.translate(
            "ListsDialogs",
            "Add an item: Ctrl+N\nEdit an item: Enter\nNext column: Tab\nTick an item: Space\n"
            "Move an item: Alt+Up, Alt+Down\nRemove an item: Delete\nUndo: Ctrl+Z\nFind: Ctrl+F\n"
            "New list: Ctrl+Shift+N\nPrint: Ctrl+P",
        )
    )
    box.open()


def ask_remove_list(parent: QWidget, name: str, items: int, remove: Callable[[], None]) -> None:
    """Ask before a list goes.

    Args:
        parent: the face.
        name: what the list is called.
        items: how many items it has.
        remove: called if it is to go.
    """
    box = _box(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("ListsDialogs", "Remove list"))
    box.setText(QCoreApplication.translate("ListsDialogs", "Remove the list “{name}”?").format(name=name))
    box.setInformativeText(QCoreApplication.translate("ListsDialogs", "It has %n items.", "", items))
    yes = box.addButton(
        QCoreApplication.translate("ListsDialogs", "Remove"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    yes.clicked.connect(remove)
    box.open()


def show_message(parent: QWidget, title: str, text: str) -> None:
    """Say something that the program cannot do.

    Args:
        parent: the face.
        title: the window's title.
        text: one or two sentences.
    """
    box = _box(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(title)
    box.setText(text)
    box.open()


class ColumnsDialog(QDialog):
    """Names the columns of a list.

    Args:
        columns: their names now.
        chosen: called with the new names.
        parent: the face.
    """

    def __init__(
        self, columns: tuple[str, str, str], chosen: Callable[[tuple[str, str, str]], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        _dress(self)
        self.setWindowTitle(self.tr("Columns"))
        self._chosen = chosen
        self._fields = [QLineEdit(name, self) for name in columns]
        layout = QFormLayout(self)
        for label, name_field in zip(
            (self.tr("&First column:"), self.tr("&Second column:"), self.tr("&Third column:")),
            self._fields,
            strict=True,
        ):
            name_field.setMaxLength(40)
            layout.addRow(label, name_field)
        self._fields[1].setPlaceholderText(self.tr("Not shown"))
        self._fields[2].setPlaceholderText(self.tr("Not shown"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addRow(buttons)

    def accept(self) -> None:
        """Hand the names over."""
        super().accept()
        self._chosen(padded([name_field.text() for name_field in self._fields]))


def _box(parent: QWidget) -> QMessageBox:
    box = QMessageBox(parent)
    _dress(box)
    return box


def _dress(dialog: QDialog) -> None:
    dialog.setObjectName("dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Else it would take colours and font from the system, not from the program.
    dialog.setAttribute(Qt.WidgetAttribute.WA_WindowPropagation)
    dialog.setMinimumSize(QSize(200, 80))
