"""Which fields do not ask input methods to learn and suggest nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from safeplan.cover.window import CoverWindow

PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
FIELDS: tuple[type[QWidget], ...] = (QLineEdit, QPlainTextEdit, QTextEdit)


def fields(guest: QWidget) -> list[QWidget]:
    """Every field of the guest and of windows beside it, shown or not; what can only be read is none."""
    # A window that is not shown may be an earlier test's.
    beside = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    windows = [guest, *(each for each in beside if not isinstance(each, CoverWindow))]
    found = [part for window in windows for kind in FIELDS for part in window.findChildren(kind)]
    return [field for field in found if not getattr(field, "isReadOnly", lambda: False)()]


def open_fields(guest: QWidget) -> list[str]:
    """Name the fields that are not private."""
    return [
        f"{type(field).__name__} {field.accessibleName()!r}"
        for field in fields(guest)
        if field.inputMethodHints() & PRIVATE != PRIVATE
    ]
