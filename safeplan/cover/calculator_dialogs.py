"""The small windows of the calculator. None of them waits."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from safeplan.cover.icons import Icons

VERSION = "3.2"
_ICON = 48


def show_about(parent: QWidget, icons: Icons) -> None:
    """Say what the program is."""
    box = _box(parent)
    box.setWindowTitle(QCoreApplication.translate("CalculatorDialogs", "About Calculator"))
    box.setIconPixmap(icons.pixmap("calculator", _ICON, parent.devicePixelRatioF()))
    box.setText(
        QCoreApplication.translate("CalculatorDialogs", "Calculator {version}").format(version=VERSION)
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "CalculatorDialogs", "A calculator for everyday sums.\n\nIcons: Font Awesome Free."
        )
    )
    box.open()


def show_keys(parent: QWidget) -> None:
    """List the keys."""
    box = _box(parent)
    box.setWindowTitle(QCoreApplication.translate("CalculatorDialogs", "Keys"))
    box.setText(QCoreApplication.translate("CalculatorDialogs", "Keys in Calculator"))
    box.setInformativeText(
        QCoreApplication.translate(
            "CalculatorDialogs",
            "Numbers and signs: as on the keyboard\nEquals: Enter or =\nTake back: Backspace\n"
            "Clear: Esc or Delete\nPlus or minus: F9\nSquare root: @\nSquare: F8\n"
            "Add to memory: Ctrl+M\nTake from memory: Ctrl+Shift+M\nRecall memory: Ctrl+R\n"
            "Clear memory: Ctrl+L\nHistory: Ctrl+H",
        )
    )
    box.open()


def show_nothing_to_paste(parent: QWidget) -> None:
    """Say that there is no number to paste."""
    box = _box(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(QCoreApplication.translate("CalculatorDialogs", "Paste"))
    box.setText(QCoreApplication.translate("CalculatorDialogs", "There is no number to paste."))
    box.open()


def _box(parent: QWidget) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName("dialog")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Else it would take colours and font from the system, not from the program.
    box.setAttribute(Qt.WidgetAttribute.WA_WindowPropagation)
    return box
