"""Drives that answer late or never: the window goes on, and so does she."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from safeplan.errors import FileUnreadable
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import FilePicker, FileType, disk_question, file_picker, places_list
from safeplan.ui.widgets.disk_question import DiskQuestion
from safeplan.ui.widgets.drives import Drive, drives_in
from safeplan.ui.widgets.file_listing import FileRow, Finding, list_folder
from tests.ui.widgets.conftest import Put

MOUNTED = """\
23 29 0:21 / /proc rw,nosuid shared:12 - proc proc rw
29 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
71 29 8:17 / /media/sam/KINGSTON rw,nosuid shared:58 - vfat /dev/sdb1 rw
72 29 0:55 / /run/media/sam/My\\040old\\040drive rw shared:60 - fuseblk /dev/sdc1 rw
73 29 0:60 / /mnt/office rw shared:61 - autofs systemd-1 rw
74 73 0:61 / /mnt/office rw shared:62 - nfs4 office:/ rw
75 29 0:62 / /mediathek rw shared:63 - ext4 /dev/sdd1 rw

short line
"""


class Drives:
    """A folder lister whose drives answer when the test lets them, and not before."""

    def __init__(self) -> None:
        self.silent: set[Path] = set()
        self.threads: list[Thread] = []
        self._let_go = Event()

    def list_folder(self, folder: Path, kind: FileType) -> list[FileRow]:
        """List a folder as `list_folder` does, if its drive answers."""
        self.threads.append(current_thread())
        if folder in self.silent:
            self._let_go.wait()
        return list_folder(folder, kind)

    def answer(self) -> None:
        """Let the silent ones answer, and wait until they have."""
        self._let_go.set()
        for thread in self.threads:
            thread.join()


@pytest.fixture
def drives(monkeypatch: pytest.MonkeyPatch) -> Iterator[Drives]:
    """Drives that are asked on threads of their own, as in the program."""
    monkeypatch.setattr(disk_question, "in_background", begin_thread)
    found = Drives()
    yield found
    found.answer()


def begin_thread(work: Callable[[], None]) -> None:
    Thread(target=work, daemon=True).start()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two folders and a file in it."""
    (tmp_path / "gone").mkdir()
    (tmp_path / "here").mkdir()
    (tmp_path / "gone" / "late.txt").touch()
    (tmp_path / "here" / "letter.txt").touch()
    return tmp_path


def shown(  # noqa: PLR0917 - fixtures, and what differs
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path, mode: str = "open"
) -> FilePicker:
    """Return a picker that has read its first folder."""
    picker = FilePicker(theme, mode, "Add evidence", folder=folder)  # type: ignore[arg-type]  # one of its modes
    picker.pane.lister = drives.list_folder
    put(picker, width=900)
    picker.start()
    qtbot.waitUntil(lambda: not picker.pane.is_reading)
    return picker


def names(picker: FilePicker) -> list[str]:
    return [picker.model.row(row).name for row in range(picker.model.rowCount())]


def test_no_folder_is_read_on_the_windows_thread(
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path
) -> None:
    picker = shown(theme, put, qtbot, drives, folder)
    picker.open_folder(folder / "here")
    qtbot.waitUntil(lambda: names(picker) == ["letter.txt"])
    assert drives.threads
    assert main_thread() not in drives.threads


def test_a_drive_that_never_answers_is_waited_for_in_calm_words(
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path
) -> None:
    picker = shown(theme, put, qtbot, drives, folder)
    drives.silent.add(folder / "gone")
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    assert picker.folder == folder / "gone"
    # Nothing changes for now, and what stands there still does nothing.
    assert names(picker) == ["gone", "here"]
    assert not picker.pane.waiting.isVisible()
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    picker.act_button.click()
    assert len(drives.threads) == 1
    qtbot.waitUntil(picker.pane.waiting.isVisible)
    assert names(picker) == []
    assert not picker.banner.isVisible()
    assert not picker.empty_label.isVisible()
    assert not picker.act_button.isEnabled()
    assert picker.pane.waiting.button.hasFocus()
    drives.answer()
    qtbot.waitUntil(lambda: names(picker) == ["late.txt"])
    assert not picker.pane.waiting.isVisible()
    assert picker.list.hasFocus()
    assert picker.act_button.isEnabled()


def test_the_way_back_needs_no_drive(
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path
) -> None:
    picker = shown(theme, put, qtbot, drives, folder)
    picker.list.setCurrentIndex(picker.model.index(1, 0))
    # The drive of both folders is gone now.
    drives.silent |= {folder, folder / "here"}
    QTest.keyClick(picker.list, Qt.Key.Key_Return)
    qtbot.waitUntil(picker.pane.waiting.isVisible)
    QTest.keyClick(picker.pane.waiting.button, Qt.Key.Key_Space)
    assert picker.folder == folder
    assert str(folder) in picker.path_label.accessibleName() + picker.path_label.text()
    assert names(picker) == ["gone", "here"]
    assert picker.list.currentIndex().row() == 1
    assert picker.list.hasFocus()
    drives.answer()
    QTest.qWait(0)
    assert names(picker) == ["gone", "here"]


def test_an_answer_that_comes_after_she_moved_on_is_dropped(
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path
) -> None:
    picker = shown(theme, put, qtbot, drives, folder)
    drives.silent.add(folder / "gone")
    picker.open_folder(folder / "gone")
    qtbot.waitUntil(picker.pane.waiting.isVisible)
    picker.open_folder(folder / "here")
    qtbot.waitUntil(lambda: names(picker) == ["letter.txt"])
    drives.answer()
    assert not picker.pane.is_reading
    QTest.qWait(0)
    assert names(picker) == ["letter.txt"]


def test_with_nowhere_to_go_back_to_she_leaves_the_picker(
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path
) -> None:
    picker = FilePicker(theme, "open", "Add evidence", folder=folder / "none")
    put(picker, width=900)
    picker.pane.lister = drives.list_folder
    qtbot.waitUntil(lambda: not picker.pane.is_reading)
    drives.silent.add(folder)
    picker.open_folder(folder)
    qtbot.waitUntil(picker.pane.waiting.isVisible)
    with qtbot.waitSignal(picker.cancelled):
        picker.pane.waiting.button.click()


def test_a_picker_may_go_while_a_drive_is_silent(
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path
) -> None:
    picker = shown(theme, put, qtbot, drives, folder)
    drives.silent.add(folder / "gone")
    picker.open_folder(folder / "gone")
    with qtbot.waitSignal(picker.destroyed):
        picker.deleteLater()
    drives.answer()
    assert all(thread is not main_thread() for thread in drives.threads)


def test_saving_waits_for_no_drive(  # noqa: PLR0917 - fixtures
    theme: Theme, put: Put, qtbot: QtBot, drives: Drives, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Path] = []
    answer = Event()

    def look(path: Path) -> Finding:
        looked.append(path)
        answer.wait()
        return Finding.FREE

    monkeypatch.setattr(file_picker, "look_where_to_save", look)
    picker = shown(theme, put, qtbot, drives, folder, "save")
    told: list[Path] = []
    picker.chosen.connect(told.append)
    picker.name_field.setText("first.pdf")
    picker.act_button.click()
    qtbot.waitUntil(lambda: bool(picker.name_row.error()))
    picker.name_field.setText("second.pdf")
    assert not picker.name_row.error()
    picker.act_button.click()
    answer.set()
    qtbot.waitUntil(lambda: told == [folder / "second.pdf"])
    assert looked == [folder / "first.pdf", folder / "second.pdf"]


def test_errors_come_back_to_the_windows_thread(qtbot: QtBot, drives: Drives) -> None:
    owner, heard = QObject(), list[QThread]()

    def refuse() -> None:
        raise FileUnreadable("a folder could not be listed")

    question = DiskQuestion(owner)
    question.ask(refuse, lambda _answer: None, lambda _error: heard.append(QThread.currentThread()))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [owner.thread()]
    assert not question.is_open


def test_places_whose_drive_is_silent_are_offered(
    qtbot: QtBot, drives: Drives, user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (user_folder / "Pictures").mkdir()
    let_go, is_dir = Event(), Path.is_dir

    def slow_is_dir(path: Path) -> bool:
        if path.name == "Documents":
            let_go.wait()
        return is_dir(path)

    monkeypatch.setattr(Path, "is_dir", slow_is_dir)
    monkeypatch.setattr(places_list, "drives", lambda: [Drive(Path("/media/sam/KINGSTON"), "KINGSTON")])
    model = places_list.PlaceModel()
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    offered = [model.place(row).path.name for row in range(model.rowCount())]
    assert offered == [user_folder.name, "Documents", "Pictures", "Downloads", "KINGSTON"]
    let_go.set()
    qtbot.waitUntil(lambda: model.rowCount() < len(offered))
    assert [model.place(row).path.name for row in range(model.rowCount())] == [
        user_folder.name,
        "Pictures",
        "KINGSTON",
    ]


def test_drives_are_known_by_where_they_are_mounted() -> None:
    assert drives_in(MOUNTED) == [
        Drive(Path("/media/sam/KINGSTON"), "KINGSTON"),
        Drive(Path("/run/media/sam/My old drive"), "My old drive"),
        Drive(Path("/mnt/office"), "office"),
    ]
