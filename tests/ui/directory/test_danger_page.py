"""In danger now: the number first, every catch beside its way, and nothing that is not a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from safeplan.directory.catalogue import Catalogue
from safeplan.directory.countries import COUNTRIES
from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.directory.lines import BigNumber
from safeplan.ui.directory.where import COUNTRY_KEY, NATION_KEY
from safeplan.ui.page import Width
from tests.ui.directory.conftest import Wiring


def shown_words(page: DangerPage) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    texts = [label.accessibleName() or label.text() for label in labels]
    return " ".join(texts).replace("\u2066", "").replace("\u2069", "")


def big_number(page: DangerPage) -> BigNumber:
    found = [number for number in page.findChildren(BigNumber) if number.isVisibleTo(page)]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("width", list(Width))
def test_999_and_every_way_with_its_catch(wiring: Wiring, width: Width) -> None:
    page = wiring.danger(width)
    assert big_number(page).number() == "999"
    assert big_number(page).accessibleName() == "9 9 9"
    words = shown_words(page)
    emergency = Catalogue.load().emergency("GB")
    assert emergency.main is not None
    for service in (emergency.main, *emergency.others):
        for contact in service.contacts:
            assert contact.note in words
    for name in ("Silent Solution (999 then 55)", "999 BSL", "emergencySMS (text 999)", "Relay UK emergency"):
        assert name in words
    assert "Police non-emergency: 101" in words


def test_the_number_can_be_read_from_a_metre(wiring: Wiring) -> None:
    page = wiring.danger()
    number = big_number(page)
    assert number.font().pixelSize() == 72
    assert number.width() >= number.fontMetrics().horizontalAdvance("999")


def test_nothing_on_it_claims_to_call(wiring: Wiring) -> None:
    page = wiring.danger()
    buttons = [button.text() for button in page.findChildren(QPushButton) if button.isVisibleTo(page)]
    assert buttons == ["Back", "Another country"]


@pytest.mark.parametrize("code", [country.code for country in COUNTRIES])
def test_every_country_shows_its_own_rows_or_says_local_number(wiring: Wiring, code: str) -> None:
    wiring.preferences.kept = {COUNTRY_KEY: code}
    page = wiring.danger()
    contact = Catalogue.load().emergency(code).main_contact
    if contact is None:
        assert "Call your local emergency number" in shown_words(page)
        assert "999" not in shown_words(page)
    else:
        assert big_number(page).number() == contact.value
        assert contact.note in shown_words(page)


def test_a_text_number_of_the_same_row_is_shown(wiring: Wiring) -> None:
    wiring.preferences.kept = {COUNTRY_KEY: "FR"}
    page = wiring.danger()
    words = shown_words(page)
    assert "114" in words
    assert "Wait for the acknowledgement" in words
    assert "If you cannot speak or hear" in words


def test_another_country_is_chosen_and_kept(wiring: Wiring) -> None:
    wiring.preferences.kept = {COUNTRY_KEY: "GB", NATION_KEY: "GB-SCT"}
    page = wiring.danger()
    QTest.mouseClick(page.another, Qt.MouseButton.LeftButton)
    assert page.countries.isVisible()
    row = page.countries.keys().index("IE")
    page.countries.list.setCurrentIndex(page.countries.list.model().index(row, 0))
    QTest.keyClick(page.countries.list, Qt.Key.Key_Return)
    assert not page.countries.isVisible()
    assert big_number(page).number() == "112"
    assert wiring.preferences.kept == {COUNTRY_KEY: "IE", NATION_KEY: None}


def test_choosing_the_same_country_keeps_the_nation(wiring: Wiring) -> None:
    wiring.preferences.kept = {COUNTRY_KEY: "GB", NATION_KEY: "GB-SCT"}
    page = wiring.danger()
    QTest.mouseClick(page.another, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.countries.list, Qt.Key.Key_Home)
    QTest.keyClick(page.countries.list, Qt.Key.Key_Return)
    assert wiring.preferences.kept == {COUNTRY_KEY: "GB", NATION_KEY: "GB-SCT"}


def test_a_country_that_is_not_listed_can_be_chosen(wiring: Wiring) -> None:
    page = wiring.danger()
    QTest.mouseClick(page.another, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.countries.list, Qt.Key.Key_End)
    QTest.keyClick(page.countries.list, Qt.Key.Key_Return)
    assert "Call your local emergency number" in shown_words(page)


def test_back_and_escape_ask_to_go_back(wiring: Wiring) -> None:
    page = wiring.danger()
    with wiring.qtbot.waitSignal(page.back_asked):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    with wiring.qtbot.waitSignal(page.back_asked):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_coming_again_shows_the_number_and_not_the_choice(wiring: Wiring) -> None:
    page = wiring.danger()
    QTest.mouseClick(page.another, Qt.MouseButton.LeftButton)
    page.arrive(None)
    assert big_number(page).isVisible()
