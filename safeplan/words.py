"""Words for people in rooms that may not know Qt: marked here, translated where they are shown.

`QT_TRANSLATE_NOOP` bears Qt's name because Qt's own tool finds the marked text by it.
"""

from typing import Protocol


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - Qt's tool looks for this name
    """Return `text` unchanged, marked for translation in `context`."""
    del context
    return text


class Say(Protocol):
    """Translates a marked text; the window passes Qt's translation, a script `plainly`."""

    def __call__(self, context: str, text: str, /) -> str:
        """Return `text` of `context` in her language."""
        ...


def plainly(context: str, text: str, /) -> str:
    """Return `text` as it stands in the source, in English."""
    del context
    return text
