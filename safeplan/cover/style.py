"""The cover's colours and font: an ordinary program's, sharing nothing with what lies behind it."""

import sys

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

WINDOW = "#f7f7f7"
TOOL_BAR = "#fafafa"
HEADER = "#e6e6e6"
BASE = "#ffffff"
STRIPE = "#f3f6fa"
TEXT = "#202020"
DONE = "#707070"
QUIET = "#565656"
HINT = "#707070"
CHOSEN = "#3572c6"
CHOSEN_FAINT = "#c9dbf2"
LINE = "#c8c8c8"
LINE_STRONG = "#b8b8b8"
LINE_FAINT = "#e2e2e2"
BOX = "#7a7a7a"
TICK = "#2e7d32"

_TEXT_PX = 13


def palette() -> QPalette:
    """Return the cover's palette, the same whether the system is light or dark."""
    colours = QPalette(QColor("#efefef"), QColor("#efefef"))
    role = QPalette.ColorRole
    for name, value in (
        (role.Window, WINDOW),
        (role.WindowText, TEXT),
        (role.Base, BASE),
        (role.AlternateBase, STRIPE),
        (role.Text, TEXT),
        (role.ButtonText, TEXT),
        (role.ToolTipBase, "#ffffe1"),
        (role.ToolTipText, TEXT),
        (role.PlaceholderText, HINT),
        (role.Highlight, CHOSEN),
        (role.HighlightedText, BASE),
        (role.Link, CHOSEN),
    ):
        colours.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, name, QColor("#a0a0a0"))
    return colours


def font(text_size: int = 100) -> QFont:
    """Return the system's own font at the cover's size.

    Args:
        text_size: per cent of the usual size.
    """
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform.startswith("linux"):
        # Bare desktops name no font at all; Qt would fall back to one that few programs show.
        chosen.setFamilies(["Noto Sans", *chosen.families()])
    chosen.setPixelSize(scaled(_TEXT_PX, text_size))
    return chosen


def scaled(pixels: int, text_size: int) -> int:
    """Return a length that grows with the text.

    Args:
        pixels: the length at 100 per cent.
        text_size: per cent of the usual size.
    """
    return round(pixels * text_size / 100)


def grown(pixels: int, at: QFont) -> int:
    """Return a length that has grown as a font has.

    Args:
        pixels: the length beside text of the usual size.
        at: the font as it is now, its size in pixels.
    """
    return round(pixels * at.pixelSize() / _TEXT_PX) if at.pixelSize() > 0 else pixels
