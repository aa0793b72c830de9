"""The paper people use where she is, and how her language stands on it."""

from PySide6.QtCore import QLocale, Qt

from safeplan.documents.sheet_facts import SheetLook

_LETTER_LANDS = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.Venezuela,
    }
)


def sheet_look() -> SheetLook:
    """Return how a sheet is set here."""
    locale = QLocale()
    return SheetLook(
        letter=locale.territory() in _LETTER_LANDS,
        language=locale.bcp47Name(),
        right_to_left=locale.textDirection() is Qt.LayoutDirection.RightToLeft,
    )
