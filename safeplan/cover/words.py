"""Translates the words that the rooms without Qt have marked."""

from PySide6.QtCore import QCoreApplication


def say(context: str, text: str, /) -> str:
    """Return `text` of `context` in the language that is in use."""
    return QCoreApplication.translate(context, text)
