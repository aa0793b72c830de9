"""What files say about themselves is read as it stands there; hostile files are let down gently."""

import io
import random
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeplan.diary import file_says
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.file_says import FileSays, Place, mail
from safeplan.diary.file_says.values import shown
from safeplan.diary.file_says.window import MOST_BYTES, Window
from safeplan.diary.file_says.words import words_of_html
from safeplan.diary.media import HEAD_BYTES, media_of
from safeplan.vault.vault import Vault
from tests.builders import said_files

KINDS = said_files.every_kind()
LATE = datetime(2026, 11, 22, 23, 40, 5, tzinfo=timezone(timedelta(hours=1)))
LEEDS = Place(53.8008, -1.5491, 27.0)
SIZES = {"jpeg": (40, 30), "png": (40, 30), "webp": (40, 30), "heic": (4032, 3024)}


def says(data: bytes) -> FileSays:
    return file_says.read(io.BytesIO(data), media_of(data[:HEAD_BYTES]))


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff", "heic"])
def test_a_photo_says_when_where_and_with_what(kind: str) -> None:
    photo = says(KINDS[kind])
    assert (photo.taken, photo.place) == (LATE, LEEDS)
    assert photo.satellite_time == datetime(2026, 11, 22, 22, 40, 4, tzinfo=UTC)
    assert (photo.device, photo.software) == ("Samsung SM-G991B", "Camera 12")
    assert (photo.title, photo.author) == ("By the gate", "Somebody")
    assert (photo.width, photo.height) == SIZES.get(kind, (40, 30))
    assert not photo.cut_short


def test_a_time_without_a_zone_stays_without_one() -> None:
    block = said_files.exif(offset="")
    whole = b"\xff\xd8\xff\xe1" + (len(block) + 8).to_bytes(2, "big") + b"Exif\0\0" + block + b"\xff\xd9"
    assert says(whole).taken == LATE.replace(tzinfo=None)


@pytest.mark.parametrize("kind", ["gif", "bmp"])
def test_a_plain_picture_says_its_size(kind: str) -> None:
    assert (says(KINDS[kind]).width, says(KINDS[kind]).height) == (40, 30)


def test_a_png_says_what_its_texts_say() -> None:
    picture = says(KINDS["png texts"])
    assert (picture.software, picture.title, picture.author) == ("Screen picture 3", "By the gate", "Zoë")
    assert picture.taken == LATE.replace(tzinfo=None)


def test_a_film_says_when_where_how_long_and_how_large() -> None:
    film = says(KINDS["mp4"])
    assert film.taken == datetime(2026, 11, 22, 22, 40, 5, tzinfo=UTC)
    assert (film.length_s, film.width, film.height, film.place) == (83.5, 1920, 1080, LEEDS)
    apple = says(KINDS["mov"])
    assert (apple.taken, apple.place, apple.device) == (LATE, LEEDS, "Apple iPhone 12")
    web = says(KINDS["webm"])
    assert (web.length_s, web.width, web.height, web.software) == (12.5, 1280, 720, "Phone 5")
    assert web.taken == datetime(2025, 11, 23, 1, tzinfo=UTC)
    old = says(KINDS["avi"])
    assert (old.length_s, old.width, old.height) == (10, 640, 480)


@pytest.mark.parametrize(
    ("data", "length_s"),
    [
        (KINDS["wave"], 0.5),
        (KINDS["voice"], 4.0),
        (KINDS["flac"], 2.0),
        (KINDS["amr"], 1.0),
        (KINDS["mp3"], 10.03),
        (said_files.mp3(counted=False), 2.0),
    ],
)
def test_sound_says_how_long_it_is(data: bytes, length_s: float) -> None:
    assert says(data).length_s == pytest.approx(length_s, rel=0.01)


def test_papers_say_who_wrote_them_and_when() -> None:
    paper = says(KINDS["pdf"])
    assert (paper.title, paper.author, paper.software) == ("A (second) letter.", "Zoë", "Writer 7")
    assert paper.taken == LATE
    word = says(KINDS["word"])
    assert (word.title, word.author) == ("A & B", "Somebody, Somebody else")
    assert word.taken == LATE.replace(tzinfo=UTC)


def test_a_mail_says_what_stands_at_its_top() -> None:
    said = says(KINDS["mail"]).mail
    assert said is not None
    assert (said.sender, said.subject) == ("Zoë <z@example.net>", "I know where you are")
    assert (said.to, said.reply_to) == ("me@example.org", "other@example.net")
    assert said.sent == LATE
    assert [hop.when for hop in said.hops] == [
        datetime(2026, 11, 22, 22, 41, 9, tzinfo=UTC),
        datetime(2026, 11, 22, 22, 41, 2, tzinfo=UTC),
    ]
    assert "192.0.2.44" in said.hops[1].text
    assert len(said.headers) == 10


def test_a_mail_is_read_as_plain_words_with_what_is_attached() -> None:
    letter = mail.letter(KINDS["mail"])
    assert letter.text == "Zoë was here."
    assert [(part.name, part.media) for part in letter.parts] == [("house.jpg", "image/jpeg")]
    page = b"From: a\nDate: x\nContent-Type: text/html\n\n<p>One<br>two &amp; <i>three</i><!-- no --></p>"
    assert mail.letter(page).text == "One\ntwo & three"
    lost = b"From: a\nDate: x\nContent-Type: multipart/mixed\n\nStill here.\n"
    assert mail.letter(lost).text == "Still here."


def test_what_steers_the_screen_is_not_shown() -> None:
    assert shown("in\u202evoice\x1b[2J\x00\nnext\ud800") == "invoice[2J next"
    assert len(shown("long " * 400)) <= 300


def test_an_item_says_it_from_its_encrypted_file(vault: Vault) -> None:
    locker = EvidenceLocker(vault)
    # What is read last lies behind many pieces that are never decrypted.
    film = said_files.box(b"ftyp", b"mp42", bytes(4)) + said_files.box(b"mdat", bytes(3 << 20))
    film += KINDS["mp4"][KINDS["mp4"].index(b"moov") - 4 :]
    (item_id,) = locker.attach(None, locker.store_from(io.BytesIO(film), "film.txt", len(film))).ids
    item = locker.item(item_id)
    assert locker.says(item).length_s == 83.5
    assert (item.media, item.named_otherwise) == ("video/mp4", True)


# Hostile files. The limits of a `Window` bound every reader; these look whether one escapes them.

FUZZ = settings(max_examples=100, deadline=None)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a file with bytes changed, moved, doubled, cut or blown up."""
    piece = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(piece) + 1)
        act = chance.randrange(5)
        if act == 0:
            piece[at : at + 1] = bytes([chance.randrange(256)])
        elif act == 1:
            piece[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff", b"\x80\0\0\0"))
        elif act == 2:
            del piece[at : at + chance.randrange(40)]
        elif act == 3:
            piece[at:at] = piece[: chance.randrange(200)]
        else:
            piece[at:at] = chance.randbytes(chance.randrange(20))
    return bytes(piece)


@FUZZ
@given(kind=st.sampled_from(sorted(KINDS)), seed=st.integers(0, 2**32))
def test_a_mutated_file_is_read_calmly(kind: str, seed: int) -> None:
    data = mutated(KINDS[kind], random.Random(seed))  # noqa: S311 - no secret
    # As what it was, too: hostile files keep their first bytes.
    for media in {media_of(data[:HEAD_BYTES]), media_of(KINDS[kind][:HEAD_BYTES])}:
        said = file_says.read(io.BytesIO(data), media)
        assert len(said.title) <= 300
        assert said.place is None or abs(said.place.latitude) <= 90
    mail.letter(data)


@FUZZ
@given(
    data=st.binary(max_size=400), media=st.sampled_from(sorted({media_of(each) for each in KINDS.values()}))
)
def test_any_bytes_are_read_calmly_as_any_kind(data: bytes, media: str) -> None:
    file_says.read(io.BytesIO(data), media)
    mail.letter(data)


@FUZZ
@given(text=st.text("<>!-/ abScriptyle\n&;#x0123", max_size=300))
def test_any_page_becomes_words(text: str) -> None:
    assert "<script" not in words_of_html(f"<p>{text}").lower()


BLOWN_UP: dict[str, Callable[[], bytes]] = {
    "boxes in boxes": lambda: b"\0\0\0\x18ftypmp42" + bytes(12) + b"\0\0\0\x08moov" * 200_000,
    "empty boxes": lambda: (
        said_files.box(b"ftyp", b"mp42") + said_files.box(b"moov", b"\0\0\0\x08free" * 200_000)
    ),
    "a film of chunks": lambda: b"RIFF\xff\xff\xff\xffAVI " + b"LIST\x04\0\0\0hdrl" * 200_000,
    "markers": lambda: b"\xff\xd8\xff" + b"\xff" * 500_000,
    "segments": lambda: b"\xff\xd8" + b"\xff\xe1\0\x08Exif\0\0" * 300_000,
    "a directory of itself": lambda: (
        b"II*\0\x08\0\0\0\xff\xff" + b"\x69\x87\x04\0\x01\0\0\0\x08\0\0\0" * 65_535
    ),
    "chunks of texts": lambda: KINDS["png"][:33] + (b"\0\0\xff\xffzTXtTitle\0\0x" + bytes(65_527)) * 60,
    "a bomb": lambda: KINDS["png"][:33] + _bomb(),
    "elements": lambda: KINDS["webm"][:20] + b"\x81" * 2_000_000,
    "pages": lambda: KINDS["voice"][:80] + b"OggS" * 500_000,
    "false frames": lambda: b"ID3\x04\0\0\0\0\0\0" + b"\xff\xfb\xf0" * 500_000,
    "brackets": lambda: b"%PDF-1.7" + b"/Title (" * 200_000,
    "marks of a PDF": lambda: b"%PDF-1.7" + b"/Title \\" * 200_000,
    "headers": lambda: b"From: a\nDate: b\n" + b"X: " + b"=?a?q?" * 500_000,
    "many headers": lambda: (
        b"From: a\nDate: b\n" + b"Received: =?utf-8?q?" + b"=?" * 900 + b"\n" + b"To: x;\n" * 99_999
    ),
    "brackets in addresses": lambda: b"From: " + b"(" * 100_000 + b"\nDate: " + b"(" * 100_000 + b"\n\n",
    "parts in parts": lambda: (
        b"From: a\nDate: b\n" + b'Content-Type: multipart/mixed; boundary="x"\n\n--x\n' * 50_000
    ),
    "edges": lambda: (
        b'From: a\nDate: b\nContent-Type: multipart/mixed; boundary="x"\n\n' + b"--x\n" * 500_000
    ),
    "a page of comments": lambda: b"From: a\nDate: b\nContent-Type: text/html\n\n" + b"<!--" * 100_000,
    "a page of tags": lambda: b"From: a\nDate: b\nContent-Type: text/html\n\n" + b"<script" * 200_000,
    "a page of signs": lambda: b"From: a\nDate: b\nContent-Type: text/html\n\n" + b"&#" * 400_000,
}


def _bomb() -> bytes:
    packed = zlib.compress(bytes(5_000_000), 9)
    return len(b"Title\0\0" + packed).to_bytes(4, "big") + b"zTXtTitle\0\0" + packed


@pytest.mark.parametrize("name", BLOWN_UP)
def test_a_file_made_to_take_long_does_not(name: str) -> None:
    data = BLOWN_UP[name]()
    before = time.process_time()
    says(data)
    mail.letter(data)
    # Not a measure of speed: each takes less than half a second, and what escapes its limits takes minutes.
    assert time.process_time() - before < 30


def test_a_window_gives_no_more_than_it_may() -> None:
    window = Window(io.BytesIO(bytes(MOST_BYTES + 10)))
    window.at(0, MOST_BYTES)
    with pytest.raises(file_says.window.Unclear):
        window.at(0, 11)
    steps = Window(io.BytesIO(b"x"), most_steps=3)
    for _ in range(3):
        steps.some(0, 1)
    with pytest.raises(file_says.window.Unclear):
        steps.some(0, 1)
