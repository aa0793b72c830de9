"""Find help: from a word to a number, by keys and by mouse."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from safeplan.ui.directory.detail import ServiceDetail
from safeplan.ui.directory.large_number import LargeNumber
from safeplan.ui.directory.list_model import Line
from safeplan.ui.directory.page import DirectoryPage
from safeplan.ui.directory.row_delegate import ServiceDelegate
from safeplan.ui.directory.sources_panel import SourcesPanel
from safeplan.ui.directory.where import COUNTRY_KEY, NATION_KEY
from safeplan.ui.page import Width
from tests.ui.directory.conftest import Wiring

HELPLINE = "gb-national-stalking-helpline"


def detail(page: DirectoryPage) -> ServiceDetail:
    """Return the service that is shown, at once instead of when she stops for a moment."""
    if page._soon.isActive():
        page._soon.timeout.emit()
    found = [child for child in page.findChildren(ServiceDetail) if not child.isHidden()]
    assert len(found) == 1
    return found[0]


def shown_words(widget: QWidget) -> str:
    """Return every visible label's words, without direction marks."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    said = [label.accessibleName() or label.text() for label in labels]
    texts = [label.text() for label in labels]
    return " ".join([*said, *texts]).replace("\u2066", "").replace("\u2069", "")


def spoken_row(page: DirectoryPage, service_id: str) -> str:
    """Return what is read aloud for a row."""
    model = page.list.model()
    for row in range(model.rowCount()):
        text = str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))
        if page.list.ids() and _id_at(page, row) == service_id:
            return text
    raise AssertionError(f"{service_id} is not in the list")


def heads(page: DirectoryPage) -> list[str]:
    """Return the heads of the groups, in order."""
    model = page.list.model()
    rows = range(model.rowCount())
    return [str(model.index(row, 0).data()) for row in rows if _id_at(page, row) is None]


def _id_at(page: DirectoryPage, row: int) -> str | None:
    entry = page.list.model().index(row, 0).data(int(Qt.ItemDataRole.UserRole) + 1)
    return entry.found.service.id if isinstance(entry, Line) else None


def test_typing_stalk_shows_the_helplines_number(wiring: Wiring) -> None:
    page = wiring.page()
    assert page.focusWidget() is page.filters.search
    QTest.keyClicks(page.filters.search, "stalk")
    assert page.list.ids()[0] == HELPLINE
    words = shown_words(detail(page))
    assert "0808 802 0300" in words
    assert "0 8 0 8, 8 0 2, 0 3 0 0" in words
    assert "Open now, until 16:00 at least." in words
    assert "Free to call. It may still show on a bill." in words
    assert "Hours may differ on bank holidays." in words
    assert "Our sources give different hours." in words
    assert "In London press 2" in words


def test_enter_goes_from_the_search_to_the_number_and_the_keys_go_on(wiring: Wiring) -> None:
    page = wiring.page()
    QTest.keyClicks(page.filters.search, "stalk")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    large = detail(page).contacts[0].large_button
    assert page.focusWidget() is large
    QTest.keyClick(large, Qt.Key.Key_Space)
    assert page.large.isVisible()
    assert page.large.number() == "0808 802 0300"
    assert page.focusWidget() is page.large.done
    QTest.keyClick(page.large.done, Qt.Key.Key_Escape)
    assert not page.large.isVisible()
    assert page.focusWidget() is detail(page).contacts[0].large_button


def test_arrows_walk_the_services_and_pass_over_the_heads(wiring: Wiring) -> None:
    page = wiring.page()
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.focusWidget() is page.list
    walked = []
    for _ in range(len(page.list.ids())):
        walked.append(detail(page).service.id)
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert walked == page.list.ids()


def test_groups_stand_in_order_with_their_heads(wiring: Wiring) -> None:
    page = wiring.page()
    assert heads(page) == ["Open now", "Hours not certain", "Closed now", "Online only"]


def test_the_list_follows_the_clock_without_losing_her_place(wiring: Wiring) -> None:
    page = wiring.page()
    page.arrive("gb-calm")
    assert "Closed now. Opens 17:00." in shown_words(detail(page))
    before = page.list.verticalScrollBar().value()
    wiring.clock.advance(timedelta(hours=2, minutes=40))
    page.tell_time()
    assert detail(page).service.id == "gb-calm"
    assert "Open now, until midnight." in shown_words(detail(page))
    assert "Until midnight" in spoken_row(page, "gb-calm")
    assert page.list.verticalScrollBar().value() == before


def test_it_looks_at_the_clock_at_each_full_minute_while_it_is_seen(wiring: Wiring) -> None:
    wiring.clock.advance(timedelta(seconds=50))
    page = wiring.page()
    timer = page._minute
    assert timer.isActive()
    assert timer.interval() <= 10_100
    wiring.clock.advance(timedelta(hours=3))
    timer.timeout.emit()
    assert "Not certain now" in spoken_row(page, HELPLINE)
    assert timer.isActive()
    page.hide()
    assert not timer.isActive()


def test_a_row_is_read_aloud_in_full(wiring: Wiring) -> None:
    page = wiring.page()
    said = spoken_row(page, HELPLINE)
    assert said.startswith("National Stalking Helpline (Suzy Lamplugh Trust). 0 8 0 8, 8 0 2, 0 3 0 0.")
    assert "Until 16:00 at least" in said
    assert "Free" in said
    assert "Check first" in spoken_row(page, "gb-southall-black-sisters")
    assert "Check first" not in said


def test_a_row_found_in_one_place_only_says_check_first(wiring: Wiring) -> None:
    page = wiring.page()
    page.arrive("gb-southall-black-sisters")
    assert "Check first." in shown_words(detail(page))
    page.arrive(HELPLINE)
    assert "Check first." not in shown_words(detail(page))


def test_a_nation_is_chosen_in_the_page_and_kept(wiring: Wiring) -> None:
    page = wiring.page()
    QTest.mouseClick(page.filters.place, Qt.MouseButton.LeftButton)
    assert page.places.isVisible()
    assert page.places.keys()[:5] == ["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "GB"]
    assert page.focusWidget() is page.places.list
    QTest.keyClick(page.places.list, Qt.Key.Key_Home)
    QTest.keyClick(page.places.list, Qt.Key.Key_Down)
    QTest.keyClick(page.places.list, Qt.Key.Key_Return)
    assert not page.places.isVisible()
    assert page.focusWidget() is page.filters.place
    assert page.filters.place.text() == "Scotland"
    assert "gb-sdafmh" in page.list.ids()
    assert "gb-live-fear-free" not in page.list.ids()
    assert wiring.preferences.kept == {COUNTRY_KEY: "GB", NATION_KEY: "GB-SCT"}


def test_the_nation_that_was_kept_is_there_next_time(wiring: Wiring) -> None:
    wiring.preferences.kept = {COUNTRY_KEY: "GB", NATION_KEY: "GB-WLS"}
    page = wiring.page()
    assert page.filters.place.text() == "Wales"
    assert "gb-live-fear-free" in page.list.ids()


@pytest.mark.parametrize(
    "kept", [{COUNTRY_KEY: "XX"}, {NATION_KEY: "GB-XX"}, {COUNTRY_KEY: "FR", NATION_KEY: "GB-WLS"}]
)
def test_a_kept_place_that_no_longer_exists_does_no_harm(wiring: Wiring, kept: dict[str, str]) -> None:
    wiring.preferences.kept = dict(kept)
    page = wiring.page()
    assert page.filters.place.text() in {"United Kingdom", "France"}
    assert page.list.ids()


def test_escape_leaves_the_choice_of_places_as_it_was(wiring: Wiring) -> None:
    page = wiring.page()
    QTest.mouseClick(page.filters.place, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.places.list, Qt.Key.Key_Escape)
    assert not page.places.isVisible()
    assert page.list.isVisible()
    assert wiring.preferences.kept == {}


def test_a_topic_is_chosen_and_taken_back(wiring: Wiring) -> None:
    page = wiring.page()
    everything = page.list.ids()
    QTest.mouseClick(page.filters.topic, Qt.MouseButton.LeftButton)
    row = page.topics.keys().index("stalking")
    index = page.topics.list.model().index(row, 0)
    place = page.topics.list.visualRect(index).center()
    QTest.mouseClick(page.topics.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.filters.topic.text() == "Stalking"
    assert page.list.ids()[0] == HELPLINE
    assert len(page.list.ids()) < len(everything)
    QTest.mouseClick(page.filters.topic, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.topics.list, Qt.Key.Key_Home)
    QTest.keyClick(page.topics.list, Qt.Key.Key_Space)
    assert page.list.ids() == everything


def test_a_topic_that_the_new_place_does_not_have_is_let_go(wiring: Wiring) -> None:
    page = wiring.page()
    page.restore({"topic": "perpetrator-help"})
    assert len(page.list.ids()) == 1
    QTest.mouseClick(page.filters.place, Qt.MouseButton.LeftButton)
    row = page.places.keys().index("GR")
    page.places.list.setCurrentIndex(page.places.list.model().index(row, 0))
    QTest.keyClick(page.places.list, Qt.Key.Key_Return)
    assert page.filters.topic.text() == "Topic"
    assert "gr-15900" in page.list.ids()


def test_nothing_found_offers_everything(wiring: Wiring) -> None:
    page = wiring.page()
    QTest.keyClicks(page.filters.search, "qqqzzz")
    assert "Nothing found here" in shown_words(page)
    assert page.findChildren(ServiceDetail) == [] or page.list.isHidden()
    button = page._nothing.button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.filters.search.text() == ""
    assert len(page.list.ids()) == 69
    assert "999" in shown_words(detail(page))


def test_copy_puts_the_number_on_the_clipboard_and_says_so(wiring: Wiring) -> None:
    page = wiring.page()
    page.arrive(HELPLINE)
    contact = detail(page).contacts[0]
    QTest.mouseClick(contact.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "0808 802 0300"
    assert contact.copied.isVisible()
    assert "30" in contact.copied.text()
    wiring.clipboard.clear()
    assert QGuiApplication.clipboard().text() == ""
    assert not contact.copied.isVisible()


def test_copying_and_then_looking_elsewhere_is_safe(wiring: Wiring) -> None:
    page = wiring.page()
    page.arrive(HELPLINE)
    QTest.mouseClick(detail(page).contacts[0].copy_button, Qt.MouseButton.LeftButton)
    page.arrive("gb-samaritans")
    wiring.clipboard.clear()
    assert detail(page).service.id == "gb-samaritans"


def test_sources_are_shown_with_words_and_dates_and_no_link(wiring: Wiring) -> None:
    page = wiring.page()
    page.arrive(HELPLINE)
    assert "8 sources. Newest date: 14 August 2026." in shown_words(page)
    QTest.mouseClick(detail(page).sources_button, Qt.MouseButton.LeftButton)
    panel = page.findChild(SourcesPanel)
    assert panel is not None
    words = shown_words(panel)
    assert "https://www.arun.gov.uk/stalking" in words
    assert "Dated 14 August 2026." in words
    assert "Dated 2015." in words
    assert "No date on it." in words
    for label in panel.findChildren(QLabel):
        assert not label.openExternalLinks()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert page.focusWidget() is detail(page).sources_button


def test_web_addresses_are_shown_and_never_opened(wiring: Wiring) -> None:
    page = wiring.page()
    page.arrive("gb-cyber-helpline")
    words = shown_words(detail(page))
    assert "thecyberhelpline.com" in words
    assert "This program never opens web pages." in words
    assert not any("<a " in label.text() for label in page.findChildren(QLabel))
    assert not any(label.openExternalLinks() for label in page.findChildren(QLabel))


@pytest.mark.parametrize(
    "service_id", ["gb-live-fear-free", "gb-sdafmh", "gb-999-bsl", "gb-samaritans", "gb-nspcc"]
)
def test_every_way_and_every_note_of_a_row_is_shown(wiring: Wiring, service_id: str) -> None:
    page = wiring.page()
    page.arrive(service_id)
    shown = detail(page)
    words = shown_words(shown)
    assert shown.service.summary in words
    assert shown.service.who in words
    for contact in shown.service.contacts:
        assert contact.note in words
        bare = contact.value.removeprefix("https://").removeprefix("www.").rstrip("/")
        assert bare in words


def test_in_one_pane_a_click_leads_to_the_service_and_back(wiring: Wiring) -> None:
    page = wiring.page(Width.NARROW, (700, 600))
    QTest.keyClicks(page.filters.search, "stalk")
    assert not page._side.isVisible()
    place = page.list.visualRect(page.list.currentIndex()).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not page.list.isVisible()
    assert not page.filters.isVisible()
    assert "0808 802 0300" in shown_words(detail(page))
    QTest.mouseClick(detail(page).back, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    assert page.filters.search.text() == "stalk"
    assert page.focusWidget() is page.list


def test_in_one_pane_escape_leads_back(wiring: Wiring) -> None:
    page = wiring.page(Width.NARROW, (700, 600))
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    assert not page.list.isVisible()
    QTest.keyClick(detail(page), Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_the_layout_changes_without_losing_the_service(wiring: Wiring) -> None:
    page = wiring.page()
    page.arrive("gb-samaritans")
    for width in (Width.NARROW, Width.MIDDLE, Width.WIDE):
        page.set_width(width)
        assert detail(page).service.id == "gb-samaritans"


def test_her_place_comes_back(wiring: Wiring) -> None:
    page = wiring.page()
    QTest.keyClicks(page.filters.search, "abuse")
    page.restore({**page.place(), "topic": "men"})
    page.arrive("gb-mankind")
    page.filters.search.setText("abuse")
    page._choose("gb-mankind")
    place = page.place()
    other = wiring.page()
    other.restore(place)
    assert other.filters.search.text() == "abuse"
    assert other.filters.topic.text() == "For men"
    assert detail(other).service.id == "gb-mankind"


@pytest.mark.parametrize("place", [{}, {"text": None, "topic": 5, "service": "gone"}, {"service": ["x"]}])
def test_a_place_that_makes_no_sense_does_no_harm(wiring: Wiring, place: dict[str, object]) -> None:
    page = wiring.page()
    page.restore(place)
    assert page.list.ids()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("country", ["GB", "US"])
def test_names_and_numbers_of_rows_are_never_cut(wiring: Wiring, scale: float, country: str) -> None:
    wiring.preferences.kept = {COUNTRY_KEY: country}
    wiring.theme.change(text_scale=scale)
    page = wiring.page(Width.NARROW if scale > 1 else Width.WIDE, (720, 480) if scale > 1 else (1080, 700))
    delegate = page.list.itemDelegate()
    assert isinstance(delegate, ServiceDelegate)
    width = page.list.viewport().width() - 2 * wiring.theme.px(16)
    for row in range(page.list.model().rowCount()):
        entry = page.list.model().index(row, 0).data(int(Qt.ItemDataRole.UserRole) + 1)
        if isinstance(entry, Line):
            assert delegate.widest_whole(entry, width) <= width, entry.title


def test_the_large_number_is_in_one_piece_and_fits(wiring: Wiring) -> None:
    page = wiring.page(Width.NARROW, (720, 480))
    page.arrive("gb-national-domestic-abuse-helpline")
    for value in ("999", "0808 802 0300", "1-800-799-7233", "+45 70 20 30 82"):
        large = page.findChild(LargeNumber)
        assert large is not None
        page._whole.setCurrentWidget(large)
        large._digits.show_number(value)
        font, lines = large._digits.largest()
        assert " ".join(lines) == value
        assert font.pixelSize() > 44


def test_a_click_on_a_head_chooses_nothing(wiring: Wiring) -> None:
    page = wiring.page()
    before = detail(page).service.id
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 5))
    assert detail(page).service.id == before
