"""The ways to leave by the keyboard, in words that follow which of them are on."""

from PySide6.QtCore import QCoreApplication

from safeplan.cover.settings import LISTS, CoverSettings

__all__ = ["USUAL", "back_words", "cover_words", "hide_words", "reminder", "tip", "works_words"]

USUAL = CoverSettings()


def reminder(settings: CoverSettings) -> str:
    """Return the line that stands at the foot of the side bar."""
    if settings.shift_key:
        return QCoreApplication.translate("Gestures", "Shift three times leaves")
    return QCoreApplication.translate("Gestures", "Esc twice leaves")


def tip(settings: CoverSettings) -> str:
    """Return what the Leave button's tip adds to the button."""
    if settings.shift_key and settings.escape_key:
        return QCoreApplication.translate("Gestures", "Or Shift three times, or Esc twice")
    if settings.shift_key:
        return QCoreApplication.translate("Gestures", "Or Shift three times")
    return QCoreApplication.translate("Gestures", "Or Esc twice")


def hide_words(settings: CoverSettings) -> str:
    """Return how to leave, as the first run teaches it."""
    if settings.shift_key:
        return QCoreApplication.translate("Gestures", "To hide this: Shift three times, then hands off")
    return QCoreApplication.translate("Gestures", "To hide this: Esc twice, then hands off")


def cover_words(settings: CoverSettings) -> str:
    """Return what takes the window's place."""
    if settings.program == LISTS:
        return QCoreApplication.translate("Gestures", "An ordinary list takes its place.")
    return QCoreApplication.translate("Gestures", "An ordinary calculator takes its place.")


def back_words(settings: CoverSettings) -> str:
    """Return how to come back by the keyboard."""
    if settings.shift_key:
        return QCoreApplication.translate(
            "Gestures", "To come back: wait ten seconds, then Shift three times."
        )
    return QCoreApplication.translate("Gestures", "To come back: wait ten seconds, then Esc twice.")


def works_words(settings: CoverSettings) -> str:
    """Return where it works, and what else does the same."""
    if settings.shift_key and settings.escape_key:
        return QCoreApplication.translate(
            "Gestures", "It works on every page, also while you type. Esc twice does too."
        )
    return QCoreApplication.translate("Gestures", "It works on every page, also while you type.")
