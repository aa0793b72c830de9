"""The one door to reportlab: its settings and our fonts are in place before its parts are imported.

Everything else in this room takes reportlab's names from here.
"""

from safeplan.documents import fonts

fonts.ready()

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel  # noqa: E402 - after the fonts
from reportlab.lib.colors import Color, HexColor  # noqa: E402
from reportlab.lib.enums import TA_LEFT, TA_RIGHT  # noqa: E402
from reportlab.lib.pagesizes import A4, LETTER  # noqa: E402
from reportlab.lib.styles import ParagraphStyle  # noqa: E402
from reportlab.lib.units import mm  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402
from reportlab.platypus import (  # noqa: E402
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)

__all__ = [
    "A4",
    "LETTER",
    "TA_LEFT",
    "TA_RIGHT",
    "BaseDocTemplate",
    "Canvas",
    "Color",
    "Flowable",
    "Frame",
    "HexColor",
    "PageBreak",
    "PageTemplate",
    "Paragraph",
    "ParagraphStyle",
    "QRCode",
    "QRErrorCorrectLevel",
    "Spacer",
    "mm",
]
