"""The theme: one look for what it dresses, and nothing for the cover."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeplan.errors import Bug
from safeplan.places import resource
from safeplan.ui.theme import Mode, Theme
from safeplan.ui.widgets import Label
from tests.builders.widgets import child
from tests.ui.widgets.conftest import Put


@pytest.mark.parametrize("mode", ["light", "dark", "contrast", "system"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_style_sheet_is_filled_in(mode: Mode, scale: float, qtbot: QtBot) -> None:
    sheet = Theme(mode, scale).style_sheet()
    without_comments = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert "@" not in without_comments
    assert "Inter Text" in without_comments


def test_no_colour_or_size_of_words_is_written_in_the_sheet() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", resource("style.qss").read_text("utf-8"), flags=re.DOTALL)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet)
    assert not re.findall(r"font-size:\s*\d", sheet)


def test_selector_lists_name_a_type_once_a_state_stood_before() -> None:
    # Qt's parser loses what follows "[a]:hover, [b]"; with a type before the bracket it reads it.
    sheet = re.sub(r"/\*.*?\*/", "", resource("style.qss").read_text("utf-8"), flags=re.DOTALL)
    for selectors in re.findall(r"([^{}]+)\{", sheet):
        parts = [part.strip() for part in selectors.split(",")]
        for before, part in pairwise(parts):
            assert not (":" in before and part.startswith("[")), selectors


def test_only_what_is_dressed_changes(qapp: QApplication, put: Put) -> None:
    before = (qapp.styleSheet(), qapp.font().family(), qapp.palette().color(QPalette.ColorRole.Window))
    put(QLabel("inside"))
    assert (
        qapp.styleSheet(),
        qapp.font().family(),
        qapp.palette().color(QPalette.ColorRole.Window),
    ) == before


def test_words_get_their_size_and_family(theme: Theme, put: Put) -> None:
    label = Label(theme, "Write", "title")
    put(label)
    assert label.font().pixelSize() == 26
    assert label.fontInfo().family() == "Inter Text"


@pytest.mark.parametrize(("scale", "size", "space"), [(1.0, 15, 16), (1.5, 22, 20), (2.0, 30, 24)])
def test_words_double_and_space_grows_by_half(scale: float, size: int, space: int, put: Put) -> None:
    theme = Theme("light", scale)
    label = Label(theme, "words")
    put(label, look=theme)
    assert label.font().pixelSize() == size
    assert theme.px(16) == space


def test_a_change_of_mode_reaches_what_is_dressed(theme: Theme, put: Put) -> None:
    root = put(QLabel("words"))
    theme.change("dark", 2.0)
    assert root.grab().toImage().pixelColor(2, 2) == QColor("#171B1C")
    assert child(root, QLabel).font().pixelSize() == 30
    theme.change("light", 1.0)
    assert root.grab().toImage().pixelColor(2, 2) == QColor("#F7F4EF")


def test_a_dressed_widget_may_go(theme: Theme, qtbot: QtBot) -> None:
    root = QWidget()
    theme.apply(root)
    root.deleteLater()
    qtbot.waitUntil(lambda: not theme._dressed)
    theme.change("dark")


def test_an_icon_has_the_colour_asked_for(theme: Theme, qtbot: QtBot) -> None:
    image = theme.pixmap("check", "danger", 40, 1.0).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#9f241b"}


def test_icons_grow_with_the_words(qtbot: QtBot) -> None:
    assert Theme("light", 2.0).pixmap("check", "ink", 20, 1.0).width() == 40
    assert Theme("light", 2.0).icon_size(20).width() == 40


def test_sharp_screens_get_more_pixels(theme: Theme, qtbot: QtBot) -> None:
    pixmap = theme.pixmap("check", "ink", 20, 2.0)
    assert pixmap.width() == 40
    assert pixmap.deviceIndependentSize().width() == 20


@pytest.mark.parametrize(
    ("name", "turns"), [("caret-right", True), ("sign-out", True), ("clock", False), ("check", False)]
)
def test_only_icons_along_the_line_turn(
    name: str, turns: bool, theme: Theme, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    plain = theme.pixmap(name, "ink", 40, 1.0).toImage()
    request.getfixturevalue("mirrored")
    turned = theme.pixmap(name, "ink", 40, 1.0).toImage()
    assert (plain != turned) is turns
    if turns:
        assert plain.flipped(Qt.Orientation.Horizontal) == turned


def test_what_does_not_exist_is_our_mistake(theme: Theme, qtbot: QtBot) -> None:
    with pytest.raises(Bug):
        theme.colour("mauve")
    with pytest.raises(Bug):
        theme.font("huge")
    with pytest.raises(Bug):
        theme.icon("no-such-icon")


def test_every_icon_can_be_drawn(theme: Theme, qtbot: QtBot) -> None:
    folder = resource("icons")
    names = [file.stem for file in folder.glob("*.svg")]
    assert len(names) > 100
    for name in names:
        image = theme.pixmap(name, "ink", 20, 1.0).toImage()
        drawn = sum(image.pixelColor(x, y).alpha() > 100 for x in range(20) for y in range(20))
        assert 8 < drawn < 300, name


def test_figures_are_as_wide_as_each_other_and_words_are_not_stretched(theme: Theme, qtbot: QtBot) -> None:
    metrics = QFontMetrics(theme.font("body"))
    assert len({metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1
    assert metrics.horizontalAdvance("-" * 10) < metrics.horizontalAdvance("0" * 10) * 0.9


def test_lines_of_her_words_stand_apart(theme: Theme, qtbot: QtBot) -> None:
    assert QFontMetrics(theme.font("writing")).lineSpacing() == pytest.approx(17 * 1.6, abs=1)
    assert QFontMetrics(theme.font("body")).lineSpacing() == pytest.approx(22, abs=0.5)
