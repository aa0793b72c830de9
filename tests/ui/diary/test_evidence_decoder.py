"""Files looked at in a process of their own: every kind, strange ones, and what happens when that fails."""

import io
import os
import random
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from safeplan.errors import Cancelled
from safeplan.progress import Progress
from safeplan.ui.apart import Apart, Parcel, read_parcel, write_parcel
from safeplan.ui.diary.evidence_decoder import MOST_PIXELS, Decoder, blurred
from safeplan.ui.diary.evidence_kinds import LONGEST_EDGE, Kind, kind_of
from safeplan.ui.diary.evidence_viewer import LONGEST_S
from safeplan.ui.diary.evidence_words import words_of
from tests.builders.evidence import GIF, a_bomb, a_paper, a_picture, mutated, one_of_each, written

PICTURES = ("jpeg", "png", "webp", "tiff", "heic", "gif")


def asked(data: bytes, **more: object) -> Parcel:
    head = {"file": str(hash(data)), "carries": True, "width": 60, "height": 60, **more}
    return Decoder().answer(Parcel(head, data))


def image_of(answer: Parcel) -> QImage:
    width, height, line, clear = answer.head["image"]
    kept = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    return QImage(answer.body, width, height, line, kept).copy()


def test_every_kind_is_told_by_its_content() -> None:
    assert {name: kind_of(data).value for name, data in one_of_each().items()} == {  # type: ignore[union-attr]
        name: name for name in one_of_each()
    }


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01", b"MZ" + bytes(90), b"PK\x03\x04" + bytes(90), b"<svg/>", b"BM" + bytes(90)],
)
def test_other_kinds_are_not_shown(data: bytes) -> None:
    assert asked(data).head == {"kind": ""}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_is_no_larger_than_asked(kind: str) -> None:
    answer = asked(one_of_each()[kind])
    image = image_of(answer)
    assert 0 < image.width() <= 60
    assert 0 < image.height() <= 60
    if kind in {"jpeg", "png", "webp", "tiff"}:
        assert answer.head["size"] == [120, 80]
        assert image.pixelColor(30, 5).red() > 200
        assert image.pixelColor(30, 35).blue() > 200


def test_a_small_picture_is_not_blown_up() -> None:
    assert image_of(asked(GIF)).size() == QSize(2, 2)


def test_a_turned_photo_stands_upright() -> None:
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    jpeg = written(a_picture(), "jpeg")
    turned = jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:]
    answer = asked(turned)
    assert answer.head["size"] == [80, 120]
    assert image_of(answer).size() == QSize(40, 60)


def test_pages_of_a_paper() -> None:
    data = a_paper(3)
    answer = asked(data, page=2)
    assert answer.head["pages"] == 3
    assert answer.head["page_words"].strip() == "Page number 3"
    image = image_of(answer)
    assert image.height() == 60
    assert image.pixelColor(1, 1).lightness() == 255


def test_a_locked_paper_says_so() -> None:
    assert asked(a_paper(1, "a word")).head["trouble"] == "locked"


def test_a_mail_is_words_alone() -> None:
    head = asked(one_of_each()["mail"]).head
    assert head["words"].strip() == "I saw you."
    assert ("from", "A. Person <a.person@example.org>") in [tuple(each) for each in head["headers"]]
    assert [each[0] for each in head["attached"]] == ["you.png"]


def test_long_words_are_cut() -> None:
    head = asked(b"word " * 300_000).head
    assert head["cut"] is True
    assert len(head["words"]) == 200_000


def test_a_picture_that_would_fill_the_memory_is_not_begun() -> None:
    assert MOST_PIXELS < 30_000 * 30_000
    assert asked(a_bomb()).head["trouble"] == "big"


def test_what_says_it_is_a_picture_and_is_none() -> None:
    assert asked(b"\x89PNG\r\n\x1a\n" + bytes(100)).head["trouble"] == "broken"
    assert asked(b"%PDF-1.7 no more than that").head["trouble"] == "broken"


def test_no_picture_is_larger_than_the_longest_edge() -> None:
    answer = asked(written(a_picture(LONGEST_EDGE + 200, 10), "png"), width=9999, height=9999)
    assert image_of(answer).width() == LONGEST_EDGE


def test_a_blurred_picture_has_only_patches() -> None:
    stripes = QImage(176, 128, QImage.Format.Format_RGB32)
    stripes.fill(0xFFFFFFFF)
    for x in range(0, 176, 2):
        for y in range(128):
            stripes.setPixel(x, y, 0xFF000000)
    soft = blurred(stripes)
    assert soft.width() < 20
    values = [soft.pixelColor(x, soft.height() // 2).lightness() for x in range(soft.width())]
    assert max(values) - min(values) < 60
    answer = asked(written(stripes, "png"), blur=True)
    assert len(answer.body) < 2000, "the clear picture stays in the other process"


def test_the_content_is_asked_for_once(apart: Apart) -> None:
    data = one_of_each()["png"]
    head = {"file": "a name", "width": 60, "height": 60}
    assert apart.ask(Parcel({**head, "file": "another"}), LONGEST_S) == Parcel({"wanted": True})
    first = apart.ask(Parcel({**head, "carries": True}, data), LONGEST_S)
    assert first is not None
    assert apart.ask(Parcel(head), LONGEST_S) == first


def test_strange_files_end_calmly(apart: Apart) -> None:
    """A slice; `python -m tools.torture_evidence` goes through thousands."""
    chance = random.Random(6)  # noqa: S311 - the same ones each time
    whole = list(one_of_each().values())
    for number in range(60):
        data = mutated(chance, chance.choice(whole))
        head = {"file": str(number), "carries": True, "width": 200, "height": 200}
        answer = apart.ask(Parcel(head, data), LONGEST_S)
        assert answer is None or "kind" in answer.head or "failed" in answer.head
    fine = apart.ask(Parcel({**head, "file": "fine"}, one_of_each()["png"]), LONGEST_S)
    assert fine is not None
    assert "image" in fine.head, "and the next file is shown"


@given(st.dictionaries(st.text(max_size=9), st.one_of(st.integers(), st.text(), st.booleans())), st.binary())
@settings(max_examples=40, deadline=None)
def test_parcels_arrive_as_they_were_sent(head: dict[str, object], body: bytes) -> None:
    sent = Parcel(head, body)
    stream = io.BytesIO()
    write_parcel(stream, sent)
    whole = stream.getvalue()
    assert read_parcel(io.BytesIO(whole)) == sent
    assert read_parcel(io.BytesIO(whole[:-1])) is None, "half a parcel is none"


@given(st.binary(max_size=400), st.sampled_from([Kind.MAIL, Kind.WEB, Kind.TEXT]))
@settings(max_examples=60, deadline=None)
def test_words_of_anything_can_be_shown(data: bytes, kind: Kind) -> None:
    words = words_of(data, kind)
    shown = [words.text, *(value for _, value in words.headers), *(name for name, _ in words.attached)]
    assert all(text == text.encode().decode() for text in shown)
    assert not any(each < " " and each not in "\n\t" for each in words.text)


SICK = textwrap.dedent("""
    import os, sys, time
    from safeplan.ui.apart import Parcel, read_parcel, write_parcel
    out, inside = sys.stdout.buffer, sys.stdin.buffer
    write_parcel(out, Parcel({"ready": True}))
    while (parcel := read_parcel(inside)) is not None:
        write_parcel(out, Parcel({"taken": True}))
        what = parcel.head["do"]
        if what == "crash":
            os.abort()
        if what == "hang":
            time.sleep(600)
        write_parcel(out, Parcel({"pid": os.getpid()}, parcel.body))
        if what == "rest":
            os._exit(1)
""")


@pytest.fixture
def sick(tmp_path: Path) -> Apart:
    script = tmp_path / "sick.py"
    script.write_text(f"import sys\nsys.path.insert(0, {str(Path.cwd())!r})\n{SICK}", "utf-8")
    return Apart("any", [sys.executable, str(script)])


def test_a_crash_is_no_answer_and_the_next_one_is(sick: Apart) -> None:
    assert sick.ask(Parcel({"do": "crash"}), 5) is None
    assert sick.pid is None
    answer = sick.ask(Parcel({"do": "work"}, b"x" * 1_000_000), 5)
    assert answer is not None
    assert answer.body == b"x" * 1_000_000
    sick.close()


def test_a_process_that_went_to_rest_is_started_again(sick: Apart) -> None:
    first = sick.ask(Parcel({"do": "rest"}), 5)
    second = sick.ask(Parcel({"do": "work"}), 5)
    assert first is not None
    assert second is not None
    assert first.head["pid"] != second.head["pid"]
    sick.close()


def test_what_takes_too_long_is_ended(sick: Apart) -> None:
    assert sick.ask(Parcel({"do": "hang"}), 0.2) is None
    assert sick.pid is None
    sick.close()


def test_stopping_ends_it_in_the_middle(sick: Apart) -> None:
    progress = Progress()
    threading.Timer(0.1, progress.cancel).start()
    with pytest.raises(Cancelled):
        sick.ask(Parcel({"do": "hang"}), 60, progress)
    assert sick.pid is None


def test_it_holds_what_it_read_no_longer_than_it_is_wanted() -> None:
    apart = Apart("pictures")
    apart.ask(Parcel({"file": "a", "carries": True, "width": 9, "height": 9}, b"words"), LONGEST_S)
    pid = apart.pid
    assert pid is not None
    apart.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
