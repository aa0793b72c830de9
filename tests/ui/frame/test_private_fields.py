"""Every field behind the cover asks input methods to learn and suggest nothing, on every screen there is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tools.scenes import SCENES, Theatre

BEHIND_THE_COVER = [name for name in SCENES if not name.startswith("cover")]
PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
FIELDS: tuple[type[QWidget], ...] = (QLineEdit, QPlainTextEdit, QTextEdit)


def fields(windows: list[QWidget]) -> list[QWidget]:
    """Every field in these windows, shown or not; what can only be read is none."""
    found = [part for window in windows for kind in FIELDS for part in window.findChildren(kind)]
    return [field for field in found if not getattr(field, "isReadOnly", lambda: False)()]


@pytest.mark.parametrize("scene", BEHIND_THE_COVER)
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_its_fields_are_private(scene: str, tmp_path: Path, qapp: QApplication) -> None:
    theatre = Theatre(tmp_path / "stage", {"mode": "light"}, (1280, 800), rest_s=0.05)
    try:
        SCENES[scene](theatre)
        guest = theatre.window.guest
        assert guest is not None
        others = [each for each in QApplication.topLevelWidgets() if each is not theatre.window]
        open_ones = [
            field for field in fields([guest, *others]) if field.inputMethodHints() & PRIVATE != PRIVATE
        ]
        assert [f"{type(field).__name__} {field.accessibleName()!r}" for field in open_ones] == []
    finally:
        theatre.close()


def test_the_search_for_fields_finds_some(tmp_path: Path, qapp: QApplication) -> None:
    theatre = Theatre(tmp_path / "stage", {"mode": "light"}, (1280, 800), rest_s=0.05)
    try:
        SCENES["write-filled"](theatre)
        guest = theatre.window.guest
        assert guest is not None
        assert len(fields([guest])) > 1
        QLineEdit(guest)
        assert [field for field in fields([guest]) if field.inputMethodHints() & PRIVATE != PRIVATE]
    finally:
        theatre.close()
