"""Pictures of evidence."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from safeplan.ui.diary.pictures import blurred, icon_of, is_picture, read_picture, size_in_words
from tests.builders.diary_page import a_photo


def test_a_picture_is_read_no_larger_than_asked(tmp_path: Path) -> None:
    data = a_photo(tmp_path).read_bytes()
    image = read_picture(data, QSize(88, 64))
    assert (image.width(), image.height()) == (88, 64)
    assert read_picture(data, QSize(2000, 2000)).width() == 176, "a small picture is not blown up"


def test_what_is_no_picture_is_null() -> None:
    assert read_picture(b"no picture at all", QSize(88, 64)).isNull()
    assert read_picture(b"", QSize(88, 64)).isNull()


def test_blurring_leaves_only_patches() -> None:
    image = QImage(88, 64, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for x in range(0, 88, 2):
        for y in range(64):
            image.setPixelColor(x, y, Qt.GlobalColor.black)
    soft = blurred(image, QSize(88, 64))
    assert soft.size() == image.size()
    values = [soft.pixelColor(x, 30).lightness() for x in range(88)]
    assert max(values) - min(values) < 60


@pytest.mark.parametrize(
    ("media", "icon"),
    [("image/jpeg", "image"), ("video/mp4", "film-strip"), ("application/pdf", "file-pdf"), ("x/y", "file")],
)
def test_every_kind_has_its_icon(media: str, icon: str) -> None:
    assert icon_of(media) == icon
    assert is_picture(media) is (icon == "image")


def test_sizes_are_said_in_words() -> None:
    assert size_in_words(1_700_000).startswith("1.6")
    assert size_in_words(12).startswith("12")
