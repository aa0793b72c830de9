"""The kind of a file is told by its content; its name only shows where it claims something else."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from safeplan.diary.file_names import LIMIT, safe_file_name
from safeplan.diary.media import HEAD_BYTES, UNKNOWN, media_of, named_otherwise
from tests.builders import said_files

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "png texts": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "tiff": "image/tiff",
    "bmp": "image/bmp",
    "heic": "image/heic",
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "avi": "video/x-msvideo",
    "wave": "audio/x-wav",
    "voice": "audio/ogg",
    "flac": "audio/flac",
    "amr": "audio/amr",
    "mp3": "audio/mpeg",
    "pdf": "application/pdf",
    "word": WORD,
    "mail": "message/rfc822",
}


@pytest.mark.parametrize(("name", "data"), said_files.every_kind().items())
def test_every_kind_is_told_by_its_first_bytes(name: str, data: bytes) -> None:
    assert media_of(data[:HEAD_BYTES]) == KINDS[name]


@pytest.mark.parametrize(
    ("head", "media"),
    [
        (b"hello", "text/plain"),
        ("Zoë was here".encode("latin-1"), "text/plain"),
        ("\ufeffZoë".encode("utf-16"), "text/plain"),
        (("é" * HEAD_BYTES).encode()[:HEAD_BYTES], "text/plain"),
        (("x" + "é" * HEAD_BYTES).encode()[:HEAD_BYTES], "text/plain"),
        (b"  <!DOCTYPE html><p>", "text/html"),
        (b"<?xml version='1.0'?>\n<svg xmlns='x'>", "image/svg+xml"),
        (b"BEGIN:VCARD\r\n", "text/vcard"),
        (b"22/11/2026, 23:40 - Sam: Subject: no mail", "text/plain"),
        (b"From: the start\nit went on", "text/plain"),
        (b"From x Sun Nov 22\nFrom: a\nDate: b\n", "message/rfc822"),
        (b"\x00\x00\x00\x18ftypM4A ", "audio/mp4"),
        (b"\x00\x00\x00\x18ftypmif1\0\0\0\0mif1heic", "image/heic"),
        (b"\x00\x00\x00\x18ftyp3gp5", "video/3gpp"),
        (b"\xff\xf1\x50\x80", "audio/aac"),
        (b"\xff\xfe\x01\x00", UNKNOWN),
        (b"PK\x03\x04 stuff", "application/zip"),
        (b"PK\x03\x04 AndroidManifest.xml", "application/vnd.android.package-archive"),
        (b"MZ\x90\x00", "application/vnd.microsoft.portable-executable"),
        (bytes(100), UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_other_kinds(head: bytes, media: str) -> None:
    assert media_of(head) == media


@pytest.mark.parametrize(
    ("name", "media", "otherwise"),
    [
        ("photo.jpg", "image/jpeg", False),
        ("photo.JPG", "image/png", True),
        ("photo.jpg", "application/vnd.microsoft.portable-executable", True),
        ("photo.jpg", UNKNOWN, True),
        ("photo", "image/png", False),
        ("Chat/IMG.heic", "image/heif", False),
        ("voice.m4a", "video/mp4", False),
        ("voice.opus", "audio/ogg", False),
        ("chat.txt", "text/plain", False),
        ("data.json", "text/plain", False),
        ("mail.eml", "text/plain", False),
        ("letter.doc", "application/x-ole-storage", False),
        ("letter.docx", WORD, False),
        ("letter.pdf", "text/html", True),
        ("drawing.dwg", UNKNOWN, False),
    ],
)
def test_a_name_that_claims_something_else_is_noticed(name: str, media: str, otherwise: bool) -> None:
    assert named_otherwise(name, media) == otherwise


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_have_some_kind(head: bytes) -> None:
    assert "/" in media_of(head)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
@example("photo\u202egpj.exe")
@example("../../etc/passwd")
@example("C:\\Users\\x\\CON.txt")
@example("...")
@example("é" * 300 + ".jpeg")
@example("a.b" + "c" * 300)
def test_a_suggested_name_is_one_file_on_every_system(name: str) -> None:
    safe = safe_file_name(name)
    assert 0 < len(safe) <= LIMIT
    assert len(safe.encode()) <= 255
    assert not set(safe) & set('<>:"/\\|?*')
    assert all(unicodedata.category(letter)[0] != "C" for letter in safe)
    assert safe[0] != " "
    assert safe[-1] not in " ."
    assert safe.split(".")[0].lower() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}
    assert safe_file_name(safe) == safe


def test_a_harmless_name_stays_and_a_turned_one_shows_as_what_it_is() -> None:
    assert safe_file_name("Chat export/IMG 10.jpg") == "IMG 10.jpg"
    assert safe_file_name("photo\u202egpj.exe") == "photogpj.exe"
    assert safe_file_name("x" * 300 + ".jpeg").endswith("x.jpeg")
