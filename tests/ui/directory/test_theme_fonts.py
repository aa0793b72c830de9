"""Delegates ask the theme for fonts many times in every row."""

from safeplan.ui.theme import Theme


def test_changing_a_font_one_got_changes_nobody_elses(theme: Theme) -> None:
    font = theme.font("body")
    font.setPixelSize(99)
    assert theme.font("body").pixelSize() == 15


def test_a_font_follows_the_text_scale(theme: Theme) -> None:
    assert theme.font("number").pixelSize() == 44
    theme.change(text_scale=2.0)
    assert theme.font("number").pixelSize() == 88
