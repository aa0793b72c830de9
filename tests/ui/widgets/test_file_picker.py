"""Choosing a file inside the window: by keys and mouse, without a trace."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from safeplan.errors import FileUnreadable
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import ConfirmPanel, FilePicker, FileType
from safeplan.ui.widgets.file_listing import list_folder, name_problem, with_suffix
from safeplan.ui.widgets.places_list import PlaceModel
from tests.builders.widgets import child
from tests.ui.widgets.conftest import Put

EVERYTHING = FileType("All files")
PHOTOS = FileType("Photos", (".jpg", ".jpeg"))
PAPERS = FileType("PDF", (".pdf",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a folder, three files and a hidden one."""
    place = tmp_path / "stick"
    (place / "Holiday").mkdir(parents=True)
    (place / "Holiday" / "beach.jpg").write_bytes(b"beach")
    for name in ("doorbell.mp4", "IMG_2041.JPG", "letter.pdf", ".hidden"):
        (place / name).write_bytes(b"12345")
    return place


def names(picker: FilePicker) -> list[str]:
    return [picker.model.row(row).name for row in range(picker.model.rowCount())]


def opened(theme: Theme, put: Put, folder: Path, *types: FileType) -> tuple[FilePicker, list[Path]]:
    picker = FilePicker(theme, "open", "Add evidence", types, folder=folder)
    told: list[Path] = []
    picker.chosen.connect(told.append)
    put(picker, width=900)
    picker.start()
    return picker, told


def saving(theme: Theme, put: Put, folder: Path, name: str = "notes.pdf") -> tuple[FilePicker, list[Path]]:
    picker = FilePicker(theme, "save", "Save a copy", [PAPERS], name, folder)
    told: list[Path] = []
    picker.chosen.connect(told.append)
    put(picker, width=900)
    picker.start()
    return picker, told


def state_of(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")}


def test_folders_come_first_and_hidden_ones_not_at_all(folder: Path) -> None:
    assert [row.name for row in list_folder(folder, EVERYTHING)] == [
        "Holiday",
        "doorbell.mp4",
        "IMG_2041.JPG",
        "letter.pdf",
    ]


def test_a_kind_of_file_is_known_by_its_ending(folder: Path) -> None:
    assert [row.name for row in list_folder(folder, PHOTOS)] == ["Holiday", "IMG_2041.JPG"]


def test_links_to_nowhere_and_pipes_are_left_out(folder: Path) -> None:
    (folder / "nowhere").symlink_to(folder / "gone")
    os.mkfifo(folder / "pipe")
    (folder / "linked").symlink_to(folder / "Holiday")
    rows = {row.name: row for row in list_folder(folder, EVERYTHING)}
    assert "nowhere" not in rows
    assert "pipe" not in rows
    assert rows["linked"].is_folder


def test_a_name_that_is_no_text_can_be_chosen(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    odd = os.fsencode(folder) + b"/\xff\xfe.jpg"
    Path(os.fsdecode(odd)).write_bytes(b"x")
    picker, told = opened(theme, put, folder)
    row = next(row for row in range(picker.model.rowCount()) if "?" in picker.model.row(row).name)
    picker.list.setCurrentIndex(picker.model.index(row, 0))
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert os.fsencode(told[0]) == odd


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        list_folder(tmp_path / "gone", EVERYTHING)


def test_keys_alone_choose_a_file(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = opened(theme, put, folder)
    assert picker.list.hasFocus()
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert picker.folder == folder / "Holiday"
    QTest.keyClick(picker.list, Qt.Key.Key_Backspace)
    assert picker.folder == folder
    assert picker.list.currentIndex().row() == 0
    QTest.keyClicks(picker.list, "lett")
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert told == [folder / "letter.pdf"]


def test_the_mouse_alone_chooses_a_file(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = opened(theme, put, folder)
    spot = picker.list.visualRect(picker.model.index(1, 0)).center()
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not told
    QTest.mouseClick(picker.act_button, Qt.MouseButton.LeftButton)
    assert told == [folder / "doorbell.mp4"]


def test_a_double_click_opens_a_folder(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = opened(theme, put, folder)
    spot = picker.list.visualRect(picker.model.index(0, 0)).center()
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert names(picker) == ["beach.jpg"]
    QTest.mouseClick(picker.up_button, Qt.MouseButton.LeftButton)
    assert picker.folder == folder
    assert not told


def test_escape_gives_up(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = opened(theme, put, folder)
    with qtbot.waitSignal(picker.cancelled):
        QTest.keyClick(picker.list, Qt.Key.Key_Escape)
    with qtbot.waitSignal(picker.cancelled):
        QTest.mouseClick(picker.cancel_button, Qt.MouseButton.LeftButton)
    assert not told


def test_the_button_says_what_it_will_do(theme: Theme, put: Put, folder: Path) -> None:
    picker, _ = opened(theme, put, folder)
    folder_words = picker.act_button.text()
    picker.list.setCurrentIndex(picker.model.index(1, 0))
    assert picker.act_button.text() != folder_words


def test_another_kind_lists_other_files(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, _ = opened(theme, put, folder, EVERYTHING, PAPERS)
    assert picker.type_choice.isVisible()
    picker.type_choice.setFocus()
    QTest.keyClick(picker.type_choice, Qt.Key.Key_Down)
    assert names(picker) == ["Holiday", "letter.pdf"]


def test_one_kind_needs_no_choice(theme: Theme, put: Put, folder: Path) -> None:
    picker, _ = opened(theme, put, folder)
    assert not picker.type_choice.isVisible()


def test_a_folder_that_cannot_be_read_says_so(theme: Theme, put: Put, folder: Path) -> None:
    picker, _ = opened(theme, put, folder)
    picker.open_folder(folder / "gone")
    assert picker.banner.isVisible()
    assert names(picker) == []
    assert not picker.act_button.isEnabled()
    picker.open_folder(folder)
    assert not picker.banner.isVisible()
    assert len(names(picker)) == 4


def test_an_empty_folder_says_so(theme: Theme, put: Put, folder: Path) -> None:
    (folder / "empty").mkdir()
    picker, _ = opened(theme, put, folder)
    picker.open_folder(folder / "empty")
    assert picker.empty_label.isVisible()


def test_the_usual_places_are_offered(theme: Theme, put: Put, user_folder: Path, qtbot: QtBot) -> None:
    for name in ("Documents", "Pictures", "Downloads"):
        (user_folder / name).mkdir()
    picker, _ = opened(theme, put, user_folder)
    model = picker.place_model
    shown = {model.place(row).path for row in range(model.rowCount())}
    assert {
        user_folder,
        user_folder / "Documents",
        user_folder / "Pictures",
        user_folder / "Downloads",
    } <= shown
    assert picker.places.currentIndex().row() == 0
    row = model.row_of(user_folder / "Pictures")
    spot = picker.places.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(picker.places.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert picker.folder == user_folder / "Pictures"


def test_screenshots_are_offered_where_there_is_a_folder_of_them(qtbot: QtBot, user_folder: Path) -> None:
    shots = user_folder / "Pictures" / "Screenshots"
    shots.mkdir(parents=True)
    model = PlaceModel()
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    places = [model.place(row) for row in range(model.rowCount())]
    assert (shots, "Screenshots") in [(place.path, place.text) for place in places]


def test_a_place_that_is_not_there_is_not_offered(qtbot: QtBot, user_folder: Path) -> None:
    model = PlaceModel()
    assert model.row_of(user_folder / "Documents") == -1


def test_nothing_is_written_and_nothing_remembered(
    theme: Theme, put: Put, folder: Path, user_folder: Path, qtbot: QtBot
) -> None:
    before = state_of(user_folder), state_of(folder.parent)
    picker, told = opened(theme, put, folder)
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert told == [folder / "Holiday" / "beach.jpg"]
    again = FilePicker(theme, "open", "Add evidence")
    qtbot.addWidget(again)
    assert again.folder == Path.home()
    assert (state_of(user_folder), state_of(folder.parent)) == before


def test_a_photo_is_never_opened(theme: Theme, put: Put, folder: Path) -> None:
    # A list that looked into the files would have to read them: their time of reading says that it did not.
    photo = folder / "IMG_2041.JPG"
    os.utime(photo, (1_000_000_000, 1_700_000_000))
    picker, _ = opened(theme, put, folder)
    picker.grab()
    assert photo.stat().st_atime == 1_000_000_000


def test_saving_takes_the_name_and_its_ending(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = saving(theme, put, folder, "notes")
    assert picker.name_field.hasFocus()
    assert picker.name_field.selectedText() == "notes"
    QTest.keyClicks(picker.name_field, "march")
    QTest.keyClick(picker.name_field, Qt.Key.Key_Return)
    assert told == [folder / "march.pdf"]


def test_letters_in_the_name_do_not_move_the_list(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, _ = saving(theme, put, folder)
    QTest.keyClick(picker.name_field, Qt.Key.Key_End)
    QTest.keyClick(picker.name_field, Qt.Key.Key_Backspace)
    assert picker.folder == folder
    assert picker.name_field.text() == "notes.pd"


def test_replacing_is_asked_for(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = saving(theme, put, folder, "letter.pdf")
    QTest.mouseClick(picker.act_button, Qt.MouseButton.LeftButton)
    panel = child(picker, ConfirmPanel)
    assert not told
    assert panel.safe_button.hasFocus()
    QTest.keyClick(panel.safe_button, Qt.Key.Key_Return)
    assert not told
    qtbot.waitUntil(lambda: picker.findChild(ConfirmPanel) is None)
    QTest.mouseClick(picker.act_button, Qt.MouseButton.LeftButton)
    child(picker, ConfirmPanel).act_button.click()
    assert told == [folder / "letter.pdf"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("..", "empty"),
        ("a/b.pdf", "signs"),
        ("what?.pdf", "signs"),
        ("tail.", "signs"),
        ("new\nline", "signs"),
        ("con.pdf", "reserved"),
        ("LPT1", "reserved"),
        ("notes.pdf", None),
        ("Mai 2026.pdf", None),
        ("نوٹس.pdf", None),
    ],
)
def test_names_that_cannot_be_saved(name: str, problem: str | None) -> None:
    assert name_problem(name) == problem


def test_a_bad_name_is_explained(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = saving(theme, put, folder, "what?.pdf")
    QTest.keyClick(picker.name_field, Qt.Key.Key_Return)
    assert picker.name_row.error()
    assert not told
    QTest.keyClicks(picker.name_field, "notes")
    assert picker.name_row.error() == ""


def test_a_folders_name_is_not_taken_for_a_file(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    (folder / "Holiday.pdf").mkdir()
    picker, told = saving(theme, put, folder, "Holiday")
    QTest.keyClick(picker.name_field, Qt.Key.Key_Return)
    assert picker.name_row.error()
    assert not told


def test_a_folder_that_cannot_be_written_says_so(
    theme: Theme, put: Put, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)  # root may write everywhere
    picker, told = saving(theme, put, folder)
    QTest.keyClick(picker.name_field, Qt.Key.Key_Return)
    assert picker.name_row.error()
    assert not told


def test_a_file_in_the_list_lends_its_name(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, _ = saving(theme, put, folder)
    spot = picker.list.visualRect(picker.model.index(1, 0)).center()
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert picker.name_field.text() == "letter.pdf"


def test_saving_opens_folders_by_enter(theme: Theme, put: Put, folder: Path, qtbot: QtBot) -> None:
    picker, told = saving(theme, put, folder)
    picker.list.setFocus()
    picker.list.setCurrentIndex(picker.model.index(0, 0))
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert picker.folder == folder / "Holiday"
    assert picker.name_field.text() == "notes.pdf"
    assert not told


def test_a_screen_reader_hears_what_a_row_is(theme: Theme, put: Put, folder: Path) -> None:
    picker, _ = opened(theme, put, folder)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert picker.model.index(0, 0).data(role) == "Holiday, folder"
    assert picker.model.index(1, 0).data(role).startswith("doorbell.mp4, 5 bytes, ")
    for part in (picker.list, picker.places, picker.up_button, picker.name_field, picker.type_choice):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def test_rows_grow_with_the_words(put: Put, folder: Path) -> None:
    heights = []
    for scale in (1.0, 2.0):
        picker = FilePicker(Theme("light", scale), "open", "Add evidence", folder=folder)
        put(picker, look=Theme("light", scale), width=900)
        heights.append(picker.list.visualRect(picker.model.index(0, 0)).height())
    assert heights[1] > heights[0] * 1.5


def test_endings() -> None:
    assert with_suffix("a", PHOTOS) == "a.jpg"
    assert with_suffix("a.JPEG", PHOTOS) == "a.JPEG"
    assert with_suffix("a", EVERYTHING) == "a"


def choosing_a_folder(theme: Theme, put: Put, folder: Path) -> tuple[FilePicker, list[Path]]:
    picker = FilePicker(theme, "folder", "Choose a drive or folder", folder=folder)
    told: list[Path] = []
    picker.chosen.connect(told.append)
    put(picker, width=900)
    picker.start()
    return picker, told


def test_a_folder_is_chosen_by_standing_in_it(theme: Theme, put: Put, folder: Path) -> None:
    picker, told = choosing_a_folder(theme, put, folder)
    assert names(picker) == ["Holiday"]
    assert "stick" in picker.act_button.text()
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert picker.folder == folder / "Holiday"
    assert "Holiday" in picker.act_button.text()
    picker.act_button.click()
    assert told == [folder / "Holiday"]


def test_a_folder_that_cannot_be_read_is_not_chosen(theme: Theme, put: Put, folder: Path) -> None:
    picker, _ = choosing_a_folder(theme, put, folder)
    picker.open_folder(folder / "gone")
    assert not picker.act_button.isEnabled()
    picker.open_folder(folder)
    assert picker.act_button.isEnabled()
