"""Installs her language: the compiled catalogue, the locale, and the direction of writing."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from safeplan.places import translation


def install_language(application: QApplication, language: str) -> None:
    """Show the program in a language.

    Args:
        application: the Qt application, which keeps the translators.
        language: a locale name such as "en_GB"; without a catalogue the texts stay English.
    """
    locale = QLocale(language)
    QLocale.setDefault(locale)
    for name, folder in _catalogues(locale):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    right_to_left = locale.textDirection() == Qt.LayoutDirection.RightToLeft
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )


def _catalogues(locale: QLocale) -> list[tuple[str, str]]:
    short = locale.name().split("_")[0]
    found = [(f"qtbase_{short}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))]
    # English has a catalogue too: it tells "1 item" from "2 items", for whoever has no other.
    path = translation(f"safeplan_{short}.qm") or translation("safeplan_en.qm")
    # A tree without compiled catalogues runs all the same.
    return found if path is None else [*found, (path.name, str(path.parent))]
