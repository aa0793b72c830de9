"""What an estimate says, in words: coarse, for nobody knows it better."""

from PySide6.QtCore import QCoreApplication

from safeplan.vault.passphrase import Judgement, Level, Reason
from safeplan.words import QT_TRANSLATE_NOOP

_STRENGTHS = {
    Level.TRIVIAL: QT_TRANSLATE_NOOP("Strength", "Not enough: it would be found in moments."),
    Level.WEAK: QT_TRANSLATE_NOOP(
        "Strength", "Weak: a patient stranger with many computers needs less than a day."
    ),
    Level.FAIR: QT_TRANSLATE_NOOP(
        "Strength", "Fair: a patient stranger with many computers needs days or months."
    ),
    Level.STRONG: QT_TRANSLATE_NOOP(
        "Strength", "Strong: a patient stranger with many computers needs years."
    ),
    Level.VERY_STRONG: QT_TRANSLATE_NOOP("Strength", "Very strong: no stranger finds it in a lifetime."),
}
_REFUSALS = {
    Reason.EMPTY: QT_TRANSLATE_NOOP("Strength", "Type a passphrase first."),
    Reason.COMMON: QT_TRANSLATE_NOOP("Strength", "Many people use this one. Add two or three words to it."),
    Reason.REPEATED: QT_TRANSLATE_NOOP(
        "Strength", "This repeats itself. Three or four different words are better."
    ),
    Reason.ROW: QT_TRANSLATE_NOOP("Strength", "Rows like abcd or 1234 are tried first. Use words instead."),
    Reason.KEYBOARD: QT_TRANSLATE_NOOP("Strength", "Keys in a row are tried first. Use words instead."),
    Reason.DATE: QT_TRANSLATE_NOOP("Strength", "Dates are tried first. Use words instead."),
    Reason.SHORT: QT_TRANSLATE_NOOP("Strength", "This is too short. Three or four words are better."),
}


def strength(judgement: Judgement) -> str:
    """Return how strong a passphrase is."""
    return QCoreApplication.translate("Strength", _STRENGTHS[judgement.level])


def refusal(judgement: Judgement) -> str:
    """Return why a passphrase is refused, and what is better."""
    return QCoreApplication.translate("Strength", _REFUSALS[judgement.reason or Reason.SHORT])
