"""The search for open fields finds some; `test_leave_everywhere.py` searches on every screen."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from tests.builders.private_fields import fields, open_fields
from tools.scenes import SCENES, Theatre


def test_the_search_for_fields_finds_some(tmp_path: Path, qapp: QApplication) -> None:
    theatre = Theatre(tmp_path / "stage", {"mode": "light"}, (1280, 800), rest_s=0.05)
    try:
        SCENES["write-filled"](theatre)
        guest = theatre.window.guest
        assert guest is not None
        assert len(fields(guest)) > 1
        assert not open_fields(guest)
        QLineEdit(guest).setAccessibleName("Left open")
        assert open_fields(guest) == ["QLineEdit 'Left open'"]
    finally:
        theatre.close()
