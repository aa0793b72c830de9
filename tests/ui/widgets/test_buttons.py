"""Buttons, their ring, chips, ticks and switches."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Button,
    CheckBox,
    Chip,
    ChipButton,
    FlowLayout,
    FocusRing,
    IconButton,
    Kind,
    LineField,
    RadioButton,
    Switch,
)
from tests.builders.widgets import take_colours_away
from tests.ui.widgets.conftest import Put

KINDS: tuple[Kind, ...] = ("primary", "secondary", "quiet", "plain", "danger", "danger_outline", "leave")


def rings(root: QWidget) -> list[FocusRing]:
    return [ring for ring in root.findChildren(FocusRing) if ring.isVisible()]


def spoken_as(widget: QWidget) -> tuple[str, QAccessible.Role]:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name), face.role()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_as_high_as_a_field(kind: Kind, theme: Theme, put: Put) -> None:
    button, field = Button(theme, "Keep this entry", kind), LineField(theme)
    put(button, field)
    assert button.height() == field.height() == theme.control_height() == 40


def test_small_buttons_are_32_high(theme: Theme, put: Put) -> None:
    button = Button(theme, "Add", icon="plus", small=True)
    put(button)
    assert button.height() == 32


def test_words_are_never_cut_at_any_size(put: Put) -> None:
    for scale in (1.0, 2.0):
        theme = Theme("light", scale)
        button = Button(theme, "Leave out the entry", icon="trash")
        root = put(button, look=theme, width=100)
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
        assert button.height() >= button.fontMetrics().height()
        root.close()


def test_space_and_the_mouse_press_it(theme: Theme, put: Put, qtbot: QtBot) -> None:
    button = Button(theme, "Keep")
    put(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(pressed) == 2


def test_the_ring_is_for_the_keyboard_alone(theme: Theme, put: Put, qtbot: QtBot) -> None:
    first, second = Button(theme, "First"), Button(theme, "Second")
    root = put(first, second)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not rings(root)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    (ring,) = rings(root)
    assert ring.geometry().contains(second.geometry())
    assert ring.geometry().adjusted(4, 4, -4, -4).size() == second.size()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert not rings(root)


def test_the_ring_goes_with_the_focus(theme: Theme, put: Put) -> None:
    first, second = Button(theme, "First"), Button(theme, "Second")
    root = put(first, second)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(root)) == 1
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not rings(root)


def test_an_icon_alone_is_named(theme: Theme, put: Put) -> None:
    button = IconButton(theme, "x", "Close")
    put(button)
    name, role = spoken_as(button)
    assert (name, role) == ("Close", QAccessible.Role.Button)
    assert button.toolTip() == "Close"
    assert button.width() == button.height() == 32


def test_keys_are_shown_beside_the_words(theme: Theme, put: Put) -> None:
    plain, keyed = Button(theme, "Keep", "primary"), Button(theme, "Keep", "primary")
    keyed.set_keys("Ctrl Enter")
    put(plain, keyed)
    assert keyed.width() > plain.width() + keyed.fontMetrics().horizontalAdvance("Ctrl")
    assert keyed.height() == plain.height()
    assert spoken_as(keyed)[0] == "Keep"


def test_ticks_choices_and_switches_answer_to_keys_and_mouse(theme: Theme, put: Put, qtbot: QtBot) -> None:
    tick, choice, switch = (
        CheckBox(theme, "Tick"),
        RadioButton(theme, "Choice"),
        Switch(theme, "Backup", "On", "Off"),
    )
    put(tick, choice, switch)
    for part in (tick, choice, switch):
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_Space)
        assert part.isChecked()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 3, tick.height() // 2))
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not tick.isChecked()
    assert not switch.isChecked()


def test_a_switch_says_in_words_what_it_is(theme: Theme, put: Put) -> None:
    switch = Switch(theme, "Short PIN", "On", "Off")
    put(switch)
    before = switch.width()
    assert switch.text() == "Off"
    switch.setChecked(True)
    assert switch.text() == "On"
    assert switch.sizeHint().width() == before
    assert spoken_as(switch)[0] == "Short PIN"


def test_on_and_off_differ_without_colour(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme("light")
    take_colours_away(theme, monkeypatch)
    for part in (CheckBox(theme), RadioButton(theme, ""), Switch(theme, "Backup")):
        put(part, look=theme)
        off = part.grab().toImage()
        part.setChecked(True)
        assert part.grab().toImage() != off, type(part).__name__


def test_targets_are_never_under_24(theme: Theme, put: Put) -> None:
    parts: list[QWidget] = [
        CheckBox(theme, "Tick"),
        RadioButton(theme, "Choice"),
        Switch(theme, "Switch"),
        ChipButton(theme, "Filter"),
        Button(theme, "Undo", "link"),
        IconButton(theme, "x", "Close"),
    ]
    put(*parts)
    for part in parts:
        assert part.sizeHint().height() >= 24, part


def test_a_filter_shows_its_value(theme: Theme, put: Put, qtbot: QtBot) -> None:
    chip = ChipButton(theme, "Nation", "filter", "map-pin")
    put(chip)
    chip.set_value("England", True, "Nation: England")
    assert chip.text() == "England"
    assert spoken_as(chip)[0] == "Nation: England"
    pressed: list[bool] = []
    chip.clicked.connect(lambda: pressed.append(True))
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert pressed


def test_a_still_chip_is_words_and_cannot_be_pressed(theme: Theme, put: Put) -> None:
    chip = Chip(theme, "Breach", "mark", "mark-breach")
    put(chip)
    name, role = spoken_as(chip)
    assert (name, role) == ("Breach", QAccessible.Role.StaticText)
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_chips_flow_into_the_next_line(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(8, holder)
    chips = [Chip(theme, f"Behaviour {number}") for number in range(6)]
    for chip in chips:
        layout.addWidget(chip)
    holder.resize(260, layout.heightForWidth(260))
    holder.show()
    assert len({chip.y() for chip in chips}) > 1
    for one in chips:
        assert holder.rect().contains(one.geometry())
        assert not any(one.geometry().intersects(other.geometry()) for other in chips if other is not one)
    layout.clear()
    assert layout.count() == 0


def test_a_flow_begins_where_reading_begins(theme: Theme, qtbot: QtBot, mirrored: None) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(8, holder)
    chips = [Chip(theme, "One"), Chip(theme, "Two")]
    for chip in chips:
        layout.addWidget(chip)
    holder.resize(400, 60)
    holder.show()
    assert chips[0].geometry().right() == holder.rect().right()
    assert chips[0].x() > chips[1].x()
