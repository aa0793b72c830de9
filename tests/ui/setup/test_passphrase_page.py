"""Choosing a passphrase: offered words typed once, her own judged in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from safeplan.ui.setup.passphrase_page import PassphrasePage
from safeplan.ui.setup.strength_words import refusal, strength
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button
from safeplan.vault.passphrase import Judgement, Level, Reason
from tests.builders.widgets import child

OFFERED = ["amber boat candle dune early", "fern glove hotel iris jolly"]
STRONG = "blue coat saturday rain"


class Shown:
    """The page, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self._turn = -1
        self.page = PassphrasePage(Theme("light"), self._offer)
        self.told: list[str] = []
        self.page.chosen.connect(self.told.append)
        qtbot.addWidget(self.page)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.start()

    def _offer(self) -> str:
        self._turn += 1
        return OFFERED[self._turn % 2]

    def choose_own(self) -> None:
        QTest.mouseClick(self.page.choice.segment("own"), Qt.MouseButton.LeftButton)
        self.page.start()

    def go_on(self) -> None:
        QTest.mouseClick(self.page.go_on_button, Qt.MouseButton.LeftButton)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_offered_words_are_shown_and_typed_once(shown: Shown) -> None:
    pane = shown.page.words
    assert pane.field.echoMode() == QLineEdit.EchoMode.Normal
    shown.go_on()
    assert pane.row.error()
    assert not shown.told
    QTest.keyClicks(pane.field, "amber boat candle dune earl")
    assert pane.row.error() == ""
    shown.go_on()
    assert pane.row.error()
    assert not shown.told
    QTest.keyClick(pane.field, Qt.Key.Key_Backspace)
    QTest.keyClicks(pane.field, "ly")
    shown.go_on()
    assert shown.told == [OFFERED[0]]


def test_spaces_and_capitals_do_not_matter_when_typing_them(shown: Shown) -> None:
    QTest.keyClicks(shown.page.words.field, "  Amber  boat candle DUNE early ")
    QTest.keyClick(shown.page.words.field, Qt.Key.Key_Return)
    assert shown.told == [OFFERED[0]]


def test_other_words_replace_the_first(shown: Shown) -> None:
    pane = shown.page.words
    QTest.keyClicks(pane.field, "amber")
    QTest.mouseClick(pane.other_button, Qt.MouseButton.LeftButton)
    assert pane.words_label.accessibleName() == OFFERED[1]
    assert pane.field.text() == ""
    assert pane.field.hasFocus()
    QTest.keyClicks(pane.field, OFFERED[0])
    shown.go_on()
    assert not shown.told


def test_her_own_is_typed_twice(shown: Shown) -> None:
    shown.choose_own()
    own = shown.page.own
    assert own.field.hasFocus()
    assert own.field.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClicks(own.field, STRONG)
    QTest.keyClick(own.field, Qt.Key.Key_Return)
    assert own.again.hasFocus()
    QTest.keyClicks(own.again, STRONG + "y")
    QTest.keyClick(own.again, Qt.Key.Key_Return)
    assert own.again_row.error()
    assert not shown.told
    QTest.keyClick(own.again, Qt.Key.Key_Backspace)
    QTest.keyClick(own.again, Qt.Key.Key_Return)
    assert shown.told == [STRONG]


def test_once_is_enough_when_the_letters_show(shown: Shown) -> None:
    shown.choose_own()
    own = shown.page.own
    own.field.set_shown(True)
    assert not own.again_row.isVisible()
    QTest.keyClicks(own.field, STRONG)
    QTest.keyClick(own.field, Qt.Key.Key_Return)
    assert shown.told == [STRONG]


def test_her_own_is_kept_letter_by_letter(shown: Shown) -> None:
    shown.choose_own()
    own = shown.page.own
    own.field.set_shown(True)
    own.field.setText("  Pässphräse, mit  Abständen ")
    shown.go_on()
    assert shown.told == ["  Pässphräse, mit  Abständen "]


def test_strength_is_told_in_a_pause(shown: Shown, qtbot: QtBot) -> None:
    shown.choose_own()
    own = shown.page.own
    QTest.keyClicks(own.field, STRONG)
    assert own.strength_label.text() == ""
    qtbot.waitUntil(lambda: own.strength_label.text() != "")
    own.field.clear()
    own.judge_now()
    assert own.strength_label.text() == ""


@pytest.mark.parametrize("typed", ["", "    ", "password", "12345678", "qwertyuiop"])
def test_what_is_guessed_at_once_is_refused(typed: str, shown: Shown) -> None:
    shown.choose_own()
    shown.page.own.field.set_shown(True)
    QTest.keyClicks(shown.page.own.field, typed)
    shown.go_on()
    assert shown.page.own.row.error()
    assert not shown.told


def test_a_weak_one_may_be_used_after_a_plain_word(shown: Shown) -> None:
    shown.choose_own()
    own = shown.page.own
    own.field.set_shown(True)
    QTest.keyClicks(own.field, "hannah1990")
    shown.go_on()
    assert own.weak_banner.isVisible()
    assert not shown.told
    shown.go_on()
    assert not shown.told
    QTest.mouseClick(child(own.weak_banner, Button), Qt.MouseButton.LeftButton)
    assert shown.told == ["hannah1990"]


def test_insisting_holds_for_that_one_only(shown: Shown) -> None:
    shown.choose_own()
    own = shown.page.own
    own.field.set_shown(True)
    QTest.keyClicks(own.field, "hannah1990")
    shown.go_on()
    child(own.weak_banner, Button).click()
    QTest.keyClick(own.field, Qt.Key.Key_Backspace)
    assert not own.weak_banner.isVisible()
    shown.go_on()
    assert len(shown.told) == 1


def test_the_sentence_of_an_error_is_scrolled_into_view(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.page.resize(720, 320)
    shown.choose_own()
    QTest.keyClicks(shown.page.own.field, "password")
    shown.go_on()
    label = shown.page.own.row.error_label()
    place = label.mapTo(shown.page.body.viewport(), label.rect().center())
    assert shown.page.body.viewport().rect().contains(place)


def test_it_says_that_nobody_can_reset_it(shown: Shown) -> None:
    texts = [banner.words() for banner in shown.page.findChildren(Banner) if banner.isVisible()]
    assert any(
        "Nobody can reset it" in text and "only other way in is a recovery code" in text for text in texts
    )


def test_every_strength_and_reason_has_its_own_words() -> None:
    assert len({strength(Judgement(level)) for level in Level}) == len(Level)
    assert len({refusal(Judgement(Level.TRIVIAL, reason)) for reason in Reason}) == len(Reason)
