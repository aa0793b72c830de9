"""Files of every kind that is shown, made on the spot; and what becomes of them in hostile hands."""

import io
import random
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from reportlab.pdfgen.canvas import Canvas

DATA = Path(__file__).resolve().parent.parent / "data" / "evidence"

MAIL = b"""From: =?utf-8?b?QS4gUGVyc29u?= <a.person@example.org>
To: you@example.org
Date: Sat, 21 Nov 2026 23:41:08 +0000
Subject: Answer me
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/html; charset=utf-8

<p>I saw you.</p><script>alert(1)</script><img src="https://example.org/x.png">
--b
Content-Type: image/png; name="you.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
"""


def a_picture(width: int = 120, height: int = 80) -> QImage:
    """A picture whose halves differ: red above, blue below."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    painter = QPainter(image)
    painter.fillRect(0, 0, width, height // 2, QColor("red"))
    painter.end()
    return image


def written(image: QImage, kind: str) -> bytes:
    """A picture as a file of a kind such as "png"."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    assert writer.write(image), writer.errorString()
    return bytes(buffer.data().data())


def a_paper(pages: int = 2, password: str | None = None) -> bytes:
    """A PDF."""
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=password, invariant=True)
    for number in range(1, pages + 1):
        canvas.drawString(90, 740, f"Page number {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


GIF = (
    b"GIF89a\x02\x00\x02\x00\x80\x00\x00\xff\x00\x00\x00\x00\xff!\xf9\x04\x00\x0a\x00\x00\x00,"
    b"\x00\x00\x00\x00\x02\x00\x02\x00\x00\x02\x02\x84Q\x00;"
)
"""Four red points."""


def one_of_each() -> dict[str, bytes]:
    """A whole file of every kind that is shown."""
    image = a_picture()
    return {
        "jpeg": written(image, "jpeg"),
        "png": written(image, "png"),
        "webp": written(image, "webp"),
        "tiff": written(image, "tiff"),
        "gif": GIF,
        "heic": (DATA / "photo.heic").read_bytes(),
        "pdf": a_paper(),
        "mail": MAIL,
        "web": b"<!doctype html><html><body><p>One</p><p>Two</p></body></html>",
        "text": "Eleven messages in forty minutes.\nKürbis.".encode(),
    }


def a_bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of few bytes that says it has very many pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    rows = zlib.compress(bytes(1 << 20), 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size + b"\x08\x02\0\0\0")
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def mutated(chance: random.Random, data: bytes) -> bytes:
    """A file after somebody has been at it: bytes altered, doubled, cut out, cut off, or set to the most."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(out)) if out else 0
        match chance.randrange(6):
            case 0:
                out[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                out[at : at + 4] = chance.choice([b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", bytes(4)])
            case 2:
                del out[at : at + chance.randint(1, 64)]
            case 3:
                out[at:at] = out[at : at + chance.randint(1, 256)]
            case 4:
                out[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 32)))
            case _:
                if len(out) > 40:
                    del out[chance.randint(20, len(out)) :]
    return bytes(out)
