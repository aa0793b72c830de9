"""How files are shown in a list."""

import pytest

from safeplan.ui.diary.pictures import icon_of, size_in_words


@pytest.mark.parametrize(
    ("media", "icon"),
    [("image/jpeg", "image"), ("video/mp4", "film-strip"), ("application/pdf", "file-pdf"), ("x/y", "file")],
)
def test_every_kind_has_its_icon(media: str, icon: str) -> None:
    assert icon_of(media) == icon


def test_sizes_are_said_in_words() -> None:
    assert size_in_words(1_700_000).startswith("1.6")
    assert size_in_words(12).startswith("12")
