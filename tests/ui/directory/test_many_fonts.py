"""Painting asks for fonts thousands of times; that must cost the interpreter nothing."""

import sys

from PySide6.QtWidgets import QApplication

from safeplan.ui.theme import Theme


def test_asking_for_a_font_again_and_again_loses_no_reference_to_none(qapp: QApplication) -> None:
    theme = Theme()
    theme.font("body")
    before = sys.getrefcount(None)
    for _ in range(300):
        theme.font("body")
    assert sys.getrefcount(None) > before - 50
