"""Small files of every kind that says something about itself, made here byte by byte."""

import io
import struct
import zipfile

from PIL import Image, PngImagePlugin, TiffImagePlugin

SAID_AT = "2026:11:22 23:40:05"
MADE = {
    0x10F: "Samsung",
    0x110: "SM-G991B",
    0x131: "Camera 12",
    0x132: SAID_AT,
    0x10E: "By the gate",
    0x13B: "Somebody",
}


def exif(*, offset: str = "+01:00") -> bytes:
    """Exif of a photo taken in Leeds, from its byte order mark on."""
    whole = Image.Exif()
    for tag, value in MADE.items():
        whole[tag] = value
    whole.get_ifd(0x8769).update({0x9003: SAID_AT, 0x9011: offset, 0xA002: 4000, 0xA003: 3000})
    fraction = TiffImagePlugin.IFDRational
    whole.get_ifd(0x8825).update(
        {
            1: "N",
            2: (fraction(53), fraction(48), fraction(288, 100)),
            3: "W",
            4: (fraction(1), fraction(32), fraction(5676, 100)),
            5: b"\x00",
            6: fraction(27),
            7: (fraction(22), fraction(40), fraction(4)),
            0x1D: "2026:11:22",
        }
    )
    return whole.tobytes().removeprefix(b"Exif\0\0")


def picture(kind: str, *, size: tuple[int, int] = (40, 30), with_exif: bool = True) -> bytes:
    """A picture of Pillow's."""
    sink = io.BytesIO()
    more = {"exif": b"Exif\0\0" + exif()} if with_exif else {}
    Image.new("RGB", size, (120, 90, 60)).save(sink, kind, **more)
    return sink.getvalue()


def png_with_text() -> bytes:
    """A PNG with texts in three kinds of chunks."""
    sink, texts = io.BytesIO(), PngImagePlugin.PngInfo()
    texts.add_text("Software", "Screen picture 3")
    texts.add_text("Title", "By the gate", zip=True)
    texts.add_itxt("Author", "Zoë", zip=True)
    texts.add_text("Creation Time", SAID_AT)
    Image.new("RGB", (40, 30)).save(sink, "PNG", pnginfo=texts)
    return sink.getvalue()


def box(name: bytes, *content: bytes) -> bytes:
    """A box of MP4 and its kin."""
    whole = b"".join(content)
    return struct.pack(">I", 8 + len(whole)) + name + whole


def movie(brand: bytes = b"mp42", *, apple: bool = False) -> bytes:
    """A film of 83.5 seconds without pictures, 1920 by 1080, in Leeds."""
    header = bytes(4) + struct.pack(">IIII", 3_878_232_005, 3_878_232_100, 600, 50_100) + bytes(80)
    sound = bytes(4) + bytes(80)
    track = bytes(4) + bytes(72) + struct.pack(">II", 1920 << 16, 1080 << 16)
    place = b"+53.8008-001.5491+027.000/"
    said = box(b"udta", box(b"\xa9xyz", struct.pack(">HH", len(place), 0x15C7), place))
    if apple:
        names = [
            b"com.apple.quicktime." + each
            for each in (b"location.ISO6709", b"make", b"model", b"creationdate")
        ]
        values = [place, b"Apple", b"iPhone 12", b"2026-11-22T23:40:05+0100"]
        keys = box(b"keys", bytes(4), struct.pack(">I", 4), *(box(b"mdta", name) for name in names))
        texts = (
            box(struct.pack(">I", number), box(b"data", struct.pack(">II", 1, 0), value))
            for number, value in enumerate(values, start=1)
        )
        said = box(b"meta", box(b"hdlr", bytes(25)), keys, box(b"ilst", *texts))
    tracks = [box(b"trak", box(b"tkhd", each)) for each in (sound, track)]
    movie_box = box(b"moov", box(b"mvhd", header), *tracks, said)
    return box(b"ftyp", brand, bytes(4), brand) + box(b"mdat", bytes(500)) + movie_box


def heic() -> bytes:
    """A HEIC picture of tiles, 4032 by 3024, with Exif as an item; there is no picture in it."""
    block = struct.pack(">I", 6) + b"Exif\0\0" + exif()
    sizes = [box(b"ispe", bytes(4), struct.pack(">II", *each)) for each in ((512, 512), (4032, 3024))]
    entry = box(b"infe", b"\x02\0\0\0", struct.pack(">HH", 7, 0), b"Exif", b"\0")
    items = box(b"iinf", bytes(4), struct.pack(">H", 1), entry)
    start = box(b"ftyp", b"heic", bytes(4), b"mif1", b"heic")

    def meta(at: int) -> bytes:
        place = struct.pack(">BBHHHHII", 0x44, 0, 1, 7, 0, 1, at, len(block))
        return box(
            b"meta",
            bytes(4),
            box(b"hdlr", bytes(25)),
            items,
            box(b"iloc", bytes(4), place),
            box(b"iprp", box(b"ipco", *sizes)),
        )

    return start + meta(len(start) + len(meta(0)) + 8) + box(b"mdat", block)


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of RIFF."""
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def riff(kind: bytes, *chunks: bytes) -> bytes:
    """A file of chunks."""
    return chunk(b"RIFF", kind + b"".join(chunks))


def wave() -> bytes:
    """Half a second of silence."""
    form = struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8)
    return riff(b"WAVE", chunk(b"fmt ", form), chunk(b"data", bytes(4000)))


def avi() -> bytes:
    """A film of ten seconds, 640 by 480, without pictures."""
    head = struct.pack("<10I", 40_000, 0, 0, 0, 250, 0, 0, 0, 640, 480) + bytes(16)
    return riff(b"AVI ", chunk(b"LIST", b"hdrl" + chunk(b"avih", head)), chunk(b"LIST", b"movi"))


def page(serial: int, samples: int, content: bytes) -> bytes:
    """A page of Ogg; its checksum is none."""
    head = b"OggS\0\0" + struct.pack("<qIII", samples, serial, 0, 0)
    return head + bytes([1, len(content)]) + content


def voice_message() -> bytes:
    """A voice message of 4 seconds, as phones send them (Ogg, Opus)."""
    head = b"OpusHead\x01\x01" + struct.pack("<HIhB", 312, 16_000, 0, 0)
    return page(7, 0, head) + page(9, 999_999, b"other") + page(7, 4 * 48_000 + 312, b"sound")


def flac() -> bytes:
    """The head of 2 seconds of FLAC."""
    numbers = 44_100 << 44 | 1 << 41 | 15 << 36 | 88_200
    return b"fLaC\x80\0\0\x22" + bytes(10) + struct.pack(">Q", numbers) + bytes(16)


def amr() -> bytes:
    """One second of AMR."""
    return b"#!AMR\n" + (b"\x3c" + bytes(31)) * 50


def mp3(*, counted: bool) -> bytes:
    """An MP3 of 128 kbit/s: with a count of frames that makes 10.03 s, or of two seconds by its size."""
    head = b"\xff\xfb\x90\x00"
    frame = head + bytes(32) + (b"Xing" + struct.pack(">II", 1, 384) if counted else b"")
    return b"ID3\x04\0\0\0\0\0\x0a" + bytes(10) + frame.ljust(32_000, b"\0")


def element(name: str, content: bytes) -> bytes:
    """An element of Matroska."""
    return bytes.fromhex(name) + (0x10000000 | len(content)).to_bytes(4, "big") + content


def webm() -> bytes:
    """A film of 12.5 seconds, 1280 by 720."""
    since = (9_092 * 24 * 3600 + 3600) * 1_000_000_000
    info = element("2ad7b1", (1_000_000).to_bytes(3, "big")) + element("4489", struct.pack(">d", 12_500.0))
    info += element("4461", struct.pack(">q", since)) + element("5741", b"Phone 5")
    video = element("b0", (1280).to_bytes(2, "big")) + element("ba", (720).to_bytes(2, "big"))
    tracks = element("ae", element("e0", video))
    segment = element("1549a966", info) + element("1654ae6b", tracks) + element("1f43b675", bytes(50))
    return element("1a45dfa3", element("4282", b"webm")) + element("18538067", segment)


def pdf() -> bytes:
    """A PDF's clear parts."""
    info = rb"<< /Title (A \(second\) letter\056) /Author <FEFF005A006F00EB> /Producer (Writer 7)"
    return b"%PDF-1.7\n" + bytes(2000) + info + b" /CreationDate (D:20261122234005+01'00') >>\n%%EOF"


def word() -> bytes:
    """A Word document with its properties."""
    core = (
        "<cp:coreProperties><dc:title>A &amp; B</dc:title><dc:creator>Somebody</dc:creator>"
        "<cp:lastModifiedBy>Somebody else</cp:lastModifiedBy>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T23:40:05Z</dcterms:created>'
        "</cp:coreProperties>"
    )
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", "<w:document/>")
        file.writestr("docProps/core.xml", core)
    return sink.getvalue()


MAIL = b"""Received: from mx2.example.net ([203.0.113.7]) by mx.example.org; Sun, 22 Nov 2026 22:41:09 +0000
Received: from [192.0.2.44] by mx2.example.net;
 Sun, 22 Nov 2026 23:41:02 +0100
From: =?utf-8?q?Zo=C3=AB?= <z@example.net>
To: me@example.org
Reply-To: other@example.net
Subject: =?utf-8?B?SSBrbm93IHdoZXJlIHlvdSBhcmU=?=
Date: Sun, 22 Nov 2026 23:40:05 +0100
Message-ID: <1@example.net>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="edge"

Not shown.
--edge
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zo=C3=AB was here.
--inner
Content-Type: text/html

<p>Zoe <b>was</b> here.<script>alert(1)</script>
--inner--
--edge
Content-Type: image/jpeg; name="house.jpg"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="house.jpg"

/9j/4AAQSkZJRgABAQ==
--edge--
"""


def every_kind() -> dict[str, bytes]:
    """A file of every kind there is a reader for, by a name of its own."""
    return {
        "jpeg": picture("JPEG"),
        "png": picture("PNG"),
        "png texts": png_with_text(),
        "gif": picture("GIF", with_exif=False),
        "webp": picture("WEBP"),
        "tiff": picture("TIFF"),
        "bmp": picture("BMP", with_exif=False),
        "heic": heic(),
        "mp4": movie(),
        "mov": movie(b"qt  ", apple=True),
        "webm": webm(),
        "avi": avi(),
        "wave": wave(),
        "voice": voice_message(),
        "flac": flac(),
        "amr": amr(),
        "mp3": mp3(counted=True),
        "pdf": pdf(),
        "word": word(),
        "mail": MAIL,
    }
