"""The page for writing, used as a person uses it, on a real vault."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker, Stored
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.diary.when import Kind, When
from safeplan.errors import DiskFull
from safeplan.progress import Progress
from safeplan.ui.diary.evidence_adder import Source
from safeplan.ui.page import Width
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import FilePicker, ProgressCard, settle
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.entries import ZONE, at
from tests.builders.widgets import focused
from tests.ui.write.conftest import Opener


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small picture in a folder of downloads."""
    folder = tmp_path / "Downloads"
    folder.mkdir()
    path = folder / "astra.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    assert image.save(str(path))
    return path


def entries(vault: Vault) -> list[Incident]:
    journal = Journal(vault)
    return [journal.entry(row.id).incident for row in journal.page()]


def button(page: WritePage, words: str) -> QAbstractButton:
    """The button of these words, or of this spoken name."""
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if words in {each.text(), each.accessibleName()} and not each.isHidden()
    )


def press(button: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_typing_and_one_key_keep_an_entry(page: WritePage, vault: Vault, qtbot: QtBot) -> None:
    text = "He was parked across from the Co-op."
    with qtbot.waitSignal(page.changed) as change:
        qtbot.keyClicks(focused(), text)
        qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert change.args[0].kind == "entry"
    kept = entries(vault)
    assert [each.what_happened for each in kept] == [text]
    assert kept[0].when == When.on(at(24, 0, 0).date(), ZONE), "no time was typed, so none is claimed"
    assert page.sheet.box.text() == ""
    assert "Entry 1 is kept." in page.sheet.notice()
    assert focused() is page.sheet.box
    assert vault.drafts.editors() == []


def test_what_is_kept_can_be_opened_in_one_press(page: WritePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "One line.")
    press(page.sheet.keep_button, qtbot)
    opening = button(page, "Open it")
    with qtbot.waitSignal(page.go) as gone:
        press(opening, qtbot)
    assert gone.args == ["diary", 1]


def test_every_detail_reaches_the_diary(page: WritePage, vault: Vault, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Same silver Astra.")
    press(page.sheet.when.choice.segment(Kind.EXACT.value), qtbot)
    page.sheet.when.time.setFocus()
    qtbot.keyClicks(focused(), "17:15")
    press(page.details.row("where").button, qtbot)
    assert focused() is page.editors.input("where"), "a row that opens takes the keyboard along"
    qtbot.keyClicks(focused(), "Alder Street")
    press(page.details.row("orders").button, qtbot)
    breach, seen = page.editors.input("breach"), page.side.scroll_area.viewport()
    qtbot.waitUntil(lambda: breach.height() > 0)
    assert seen.rect().contains(breach.mapTo(seen, breach.rect().center()))
    press(breach, qtbot)
    page.editors.input("breach_order").setFocus()
    qtbot.keyClicks(focused(), "Non-molestation order")
    press(page.details.row("private").button, qtbot)
    qtbot.keyClicks(focused(), "I cried.")
    page.keep()
    kept = entries(vault)[0]
    assert kept.when == When.exactly(at(24, 17, 15), ZONE)
    assert (kept.where, kept.breach, kept.breach_order) == ("Alder Street", True, "Non-molestation order")
    assert Journal(vault).private_note(1).text == "I cried."
    assert page.details.row("where").button.summary() == ""


def test_behaviours_are_chosen_by_keys_alone(page: WritePage, vault: Vault, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "In the street.")
    row = page.details.row("behaviours").button
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert focused() is page.side.picker.search
    qtbot.keyClicks(focused(), "hanging")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.editors.behaviours == ("loiter.near",)
    qtbot.keyClicks(focused(), "blocks my gate with bins")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.editors.own_behaviour == "blocks my gate with bins"
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not page.side.behaviours_open
    assert focused() is row
    assert row.summary() == "Hanging about, blocks my gate with bins"
    page.keep()
    assert entries(vault)[0].behaviours == ("loiter.near",)


def test_a_draft_is_in_the_vault_at_the_pause_and_comes_back(
    page: WritePage, open_page: Opener, vault: Vault, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.keeper.kept):
        qtbot.keyClicks(focused(), "He was ")
    assert page.sheet.saved.text() == "Kept as you type. Last saved 17:52."
    assert page.drafts() == []
    qtbot.keyClicks(focused(), "parked")
    ((editor, value),) = page.drafts()
    assert value is not None
    vault.drafts.keep(editor, value)
    page.details.open("who")
    place = page.place()
    again = open_page()
    again.restore(place)
    assert again.sheet.box.text() == "He was parked"
    assert again.sheet.box.textCursor().position() == len("He was parked")
    assert again.details.open_group() == "who"


class TestWithThreads:
    """The same page, with the threads it has in the program."""

    @pytest.fixture
    def tasks(self, qtbot: QtBot) -> Iterator[Tasks]:
        tasks = Tasks()
        yield tasks
        tasks.close()

    def test_words_typed_before_the_draft_arrives_are_not_lost(
        self, open_page: Opener, vault: Vault, qtbot: QtBot
    ) -> None:
        vault.drafts.keep("write", {"incident": {"what_happened": "Before."}})
        page = open_page()
        qtbot.keyClicks(focused(), "After.")
        qtbot.waitUntil(lambda: "Before." in page.sheet.box.text())
        assert page.sheet.box.text() == "Before.\nAfter."

    def test_a_late_file_goes_with_the_entry_it_was_given_to(
        self, open_page: Opener, vault: Vault, photo: Path, qtbot: QtBot
    ) -> None:
        page = open_page()
        qtbot.waitUntil(lambda: page._loaded)
        qtbot.keyClicks(focused(), "First.")
        page.give([Source(f"{n}.png", photo) for n in range(5)])
        page.keep()
        qtbot.waitUntil(lambda: page.sheet.box.text() == "")
        qtbot.waitUntil(lambda: not page.files.adder.is_busy)
        locker = EvidenceLocker(vault)
        qtbot.waitUntil(lambda: len(locker.items(1)) == 5)
        assert page.files.items == ()
        assert locker.items(None) == []


def test_the_cursor_comes_back_into_a_detail(page: WritePage, open_page: Opener, qtbot: QtBot) -> None:
    press(page.details.row("where").button, qtbot)
    qtbot.keyClicks(focused(), "Alder Stret")
    for _step in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Left)
    page.keeper.keep_now()
    place = page.place()
    again = open_page()
    again.restore(place)
    qtbot.keyClicks(focused(), "e")
    assert again.draft().incident.where == "Alder Street"


def test_stopping_a_file_leaves_nothing_of_it(
    page: WritePage, vault: Vault, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = EvidenceLocker.store

    def stopped_on_the_way(
        locker: EvidenceLocker, path: Path, progress: Progress | None = None, *, name: str = ""
    ) -> Stored:
        card = page.findChild(ProgressCard)
        assert isinstance(card, ProgressCard)
        card.cancel_button.click()
        return put(locker, path, progress, name=name)

    monkeypatch.setattr(EvidenceLocker, "store", stopped_on_the_way)
    page.give([Source("astra.png", photo)])
    assert page.files.items == ()
    assert list(vault.home.evidence.iterdir()) == []
    assert page.sheet.notice() == "", "stopping is no failure"


def test_discarding_can_be_undone(page: WritePage, vault: Vault, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Wrong words?")
    page.keeper.keep_now()
    press(page.sheet.discard_button, qtbot)
    assert page.sheet.box.text() == ""
    assert vault.drafts.get("write") is None
    press(button(page, "Bring them back"), qtbot)
    assert page.sheet.box.text() == "Wrong words?"
    page.keeper.keep_now()
    assert vault.drafts.get("write") is not None


def test_what_was_discarded_can_be_brought_back_until_she_leaves(page: WritePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "First words.")
    press(page.sheet.discard_button, qtbot)
    qtbot.keyClicks(focused(), "Kept words.")
    page.keep()
    assert "is kept" in page.sheet.notice()
    qtbot.keyClicks(focused(), "Second words.")
    press(page.sheet.discard_button, qtbot)
    qtbot.keyClicks(focused(), "Third words.")
    press(page.sheet.bring_back_button, qtbot)
    assert page.sheet.box.text() == "Second words."
    press(page.sheet.bring_back_button, qtbot)
    assert page.sheet.box.text() == "Third words."
    press(page.sheet.discard_button, qtbot)
    press(page.sheet.bring_back_button, qtbot)
    assert page.sheet.box.text() == "Third words."


def test_nothing_discarded_offers_nothing_to_bring_back(page: WritePage, qtbot: QtBot) -> None:
    assert not page.sheet.bring_back_button.isVisible()
    qtbot.keyClicks(focused(), "Words.")
    press(page.sheet.discard_button, qtbot)
    press(page.sheet.bring_back_button, qtbot)
    assert not page.sheet.bring_back_button.isVisible()


def test_an_unclear_time_stops_nothing_but_keeping(page: WritePage, vault: Vault, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Words.")
    page.sheet.when.time.setFocus()
    qtbot.keyClicks(focused(), "25:70")
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert entries(vault) == []
    assert page.sheet.when.problem()
    assert focused() is page.sheet.when.time
    ((_editor, value),) = page.drafts()
    assert value is not None
    assert value["when"]["time"] == "25:70"


def test_nothing_written_says_so(page: WritePage, vault: Vault, qtbot: QtBot) -> None:
    press(page.sheet.keep_button, qtbot)
    assert entries(vault) == []
    assert page.sheet.notice() == "Write a line first. Then it can be kept."


def test_a_full_disk_leaves_her_words_on_the_page(
    page: WritePage, vault: Vault, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_anything: object, **_more: object) -> None:
        raise DiskFull("no space")

    monkeypatch.setattr(Journal, "add", full)
    qtbot.keyClicks(focused(), "Words.")
    page.keep()
    assert page.sheet.box.text() == "Words."
    assert not page.sheet.box.isReadOnly()
    assert "The disk is full." in page.sheet.notice()
    assert page.drafts(), "the words are still to be kept"


def test_leaving_just_after_keeping_brings_no_second_copy(page: WritePage, vault: Vault) -> None:
    page.sheet.box.set_text("Words.")
    change = page._desk._keep(Incident("Words."), page.editors.private(), (), False)
    assert change.ids == (1,)
    assert page.drafts() == [("write", None)]


def test_a_chosen_file_goes_with_the_entry(page: WritePage, vault: Vault, photo: Path, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Photo.")
    press(page.sheet.evidence_button, qtbot)
    picker = page.findChild(FilePicker)
    assert isinstance(picker, FilePicker)
    picker.open_folder(photo.parent)
    press(picker.act_button, qtbot)
    assert [item.name for item in page.files.items] == ["astra.png"]
    assert page.details.row("evidence").button.summary() == "astra.png"
    assert "still lies in \u2066Downloads\u2069" in page.sheet.notice()
    page.keep()
    locker = EvidenceLocker(vault)
    (item,) = locker.items(1)
    assert locker.content(item) == photo.read_bytes()
    assert photo.exists()
    assert page.files.items == ()


def test_several_files_are_chosen_at_once(page: WritePage, vault: Vault, photo: Path, qtbot: QtBot) -> None:
    for name in ("b.png", "c.png"):
        (photo.parent / name).write_bytes(photo.read_bytes() + name.encode())
    page.choose_file()
    picker = page.findChild(FilePicker)
    assert isinstance(picker, FilePicker)
    picker.open_folder(photo.parent)
    qtbot.keyClick(picker.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(picker.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert picker.act_button.text() == "Choose 3 files"
    press(picker.act_button, qtbot)
    assert [item.name for item in page.files.items] == ["astra.png", "b.png", "c.png"]


def test_a_time_chosen_before_the_words_is_still_there_after_a_look_elsewhere(
    page: WritePage, qtbot: QtBot
) -> None:
    page.sheet.when.time.setFocus()
    qtbot.keyClicks(focused(), "17:15")
    page.arrive()
    assert page.sheet.when.time.text() == "17:15"


def test_dropped_and_pasted_things_become_evidence(page: WritePage, photo: Path, qtbot: QtBot) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(photo))])
    page.sheet.box.insertFromMimeData(dropped)
    pasted = QMimeData()
    pasted.setImageData(QImage(str(photo)))
    page.sheet.box.insertFromMimeData(pasted)
    text = QMimeData()
    text.setText("only words")
    page.sheet.box.insertFromMimeData(text)
    assert [item.name for item in page.files.items] == ["astra.png", "Pasted picture.png"]
    assert page.sheet.box.text() == "only words"


def test_a_file_taken_out_can_be_put_back_until_she_leaves(
    page: WritePage, vault: Vault, photo: Path, qtbot: QtBot
) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(photo))])
    page.sheet.box.insertFromMimeData(dropped)
    page.details.open("evidence")
    press(button(page, "Take out astra.png"), qtbot)
    assert page.files.items == ()
    assert "astra.png" in page.sheet.notice()
    press(button(page, "Put it back"), qtbot)
    assert [item.name for item in page.files.items] == ["astra.png"]
    press(button(page, "Take out astra.png"), qtbot)
    page.sheet.box.set_text("without it")
    page.keep()
    assert EvidenceLocker(vault).items(1) == []


def test_a_file_taken_out_is_gone_once_it_is_opened_again(
    page: WritePage, open_page: Opener, vault: Vault, photo: Path, qtbot: QtBot
) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(photo))])
    page.sheet.box.insertFromMimeData(dropped)
    page.details.open("evidence")
    press(button(page, "Take out astra.png"), qtbot)
    page.keeper.keep_now()
    open_page()
    assert EvidenceLocker(vault).items(None) == []
    assert list(vault.home.evidence.iterdir()) == []


def test_a_file_that_cannot_be_read_says_so_and_stops_nothing(
    page: WritePage, photo: Path, qtbot: QtBot
) -> None:
    dropped = QMimeData()
    gone = photo.with_name("gone.png")
    dropped.setUrls([QUrl.fromLocalFile(str(gone)), QUrl.fromLocalFile(str(photo))])
    page.sheet.box.insertFromMimeData(dropped)
    assert [item.name for item in page.files.items] == ["astra.png"]
    words = [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]
    assert "We could not read that file." in words


def test_files_of_a_forgotten_draft_are_swept(open_page: Opener, vault: Vault, photo: Path) -> None:
    locker = EvidenceLocker(vault)
    locker.attach(None, locker.store(photo))
    kept = locker.attach(None, locker.store(photo)).ids
    vault.drafts.keep("write", {"incident": {"what_happened": "x"}, "evidence": list(kept)})
    page = open_page()
    assert page.files.ids == kept
    assert [item.id for item in locker.items(None)] == list(kept)


def test_little_room_puts_the_details_below_and_the_drawer_on_a_page(page: WritePage, qtbot: QtBot) -> None:
    page.set_width(Width.NARROW)
    assert page.sheet.isAncestorOf(page.details)
    page.side.open_behaviours()
    assert page.sheet.isHidden()
    page.side.close_behaviours()
    assert not page.sheet.isHidden()
    page.set_width(Width.WIDE)
    assert page.side.isAncestorOf(page.details)


def test_the_written_line_follows_the_clock(page: WritePage, clock: FixedClock) -> None:
    clock.advance(timedelta(minutes=8))
    page.sheet.show_clock()
    assert page.sheet.written.text() == "Written: Tuesday 24 November 2026, 18:00, by this computer’s clock."


def test_a_calendar_that_opens_is_brought_into_sight(page: WritePage, qtbot: QtBot) -> None:
    page.sheet.when.day.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    calendar = page.sheet.when.calendar
    qtbot.waitUntil(lambda: calendar.visibleRegion().boundingRect().height() >= calendar.height() - 2)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert calendar.isHidden()


def test_tab_goes_through_the_page_in_reading_order(page: WritePage, qtbot: QtBot) -> None:
    seen = [focused()]
    for _step in range(40):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() in seen:
            break
        seen.append(focused())
    order = [
        page.sheet.box,
        page.sheet.when.day,
        page.sheet.when.time,
        page.sheet.keep_button,
        page.sheet.evidence_button,
        page.sheet.discard_button,
        page.details.row("behaviours").button,
        page.details.row("private").button,
    ]
    places = [seen.index(each) for each in order]
    assert places == sorted(places)
    assert all(each.accessibleName() or isinstance(each, QAbstractButton) for each in seen)


def test_a_press_beside_nothing_opens_nothing(page: WritePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert page.details.open_group() == ""


def test_at_200_percent_in_a_small_window_no_button_at_the_foot_is_cut(
    tasks: Tasks, vault: Vault, clock: FixedClock, qtbot: QtBot
) -> None:
    theme = Theme("light", 2.0)
    page = WritePage(theme, tasks, Journal(vault), EvidenceLocker(vault), vault.drafts, clock)
    qtbot.addWidget(page)
    theme.apply(page)
    page.set_width(Width.NARROW)
    page.resize(720, 380)
    page.show()
    settle()
    sheet = page.sheet
    for button in (sheet.keep_button, sheet.evidence_button, sheet.discard_button):
        assert sheet.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    assert sheet.width() <= 720
    assert sheet.evidence_button.accessibleName() == "Add evidence"
