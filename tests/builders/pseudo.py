"""The pseudo-languages in a test: `with shown_in(Pseudo.MIRRORED, qapp, folder):`."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tools import pseudo
from tools.pseudo import Pseudo

_COMPILED: dict[Pseudo, Path] = {}


@contextmanager
def shown_in(language: Pseudo, application: QApplication, folder: Path) -> Iterator[Path]:
    """Show the application in a pseudo-language for the length of a block.

    Args:
        language: which one; made from the sources once in a run of the tests.
        application: the running application.
        folder: where the catalogue may be put if it is not made yet.

    Yields:
        The compiled catalogue; the one it was made from lies beside it.
    """
    if language not in _COMPILED:
        _COMPILED[language] = pseudo.catalogue(language, folder)
    translator = pseudo.install(application, language, _COMPILED[language])
    try:
        yield _COMPILED[language]
    finally:
        pseudo.remove(application, translator)


def texts_left_in_english(widget: QWidget) -> list[str]:
    """Return what labels and buttons of a window built in `stretched` say that never met translation.

    Numbers, single letters and the names of things are no words; give the rest a `self.tr`.
    """
    parts = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return [
        part.text() for part in parts if re.search(r"[A-Za-z]{2}", part.text()) and "[" not in part.text()
    ]
