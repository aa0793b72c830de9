"""Putting files in: how far it is, also where the file is larger than Qt's own numbers."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker, Stored
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.errors import Cancelled
from safeplan.progress import Progress
from safeplan.ui.diary.evidence_adder import Belonging, EvidenceAdder, Source, sources_in
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, ConfirmPanel, ProgressCard
from safeplan.vault.change import Change
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import MESSAGES, a_photo, fill, open_diary, press, stand_on
from tests.builders.evidence import a_picture
from tests.builders.tasks import TasksAtOnce

GIB = 1 << 30


@pytest.mark.parametrize("size", [GIB, 4 * GIB])
def test_progress_is_told_of_files_of_any_size(  # noqa: PLR0917 - fixtures
    theme: Theme, vault: Vault, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, size: int
) -> None:
    long = tmp_path / "long.mp4"
    with long.open("wb") as file:
        file.truncate(size)

    def store(_locker: EvidenceLocker, _path: Path, progress: Progress, *, name: str = "") -> Stored:
        progress.step(size, size)
        raise Cancelled("only as far as that")

    monkeypatch.setattr(EvidenceLocker, "store", store)
    shown: list[tuple[int, int]] = []
    monkeypatch.setattr(
        ProgressCard, "set_progress", lambda _card, done, total, _amount: shown.append((done, total))
    )
    tasks, parent, place = Tasks(), QObject(), QWidget()
    qtbot.addWidget(place)
    adder = EvidenceAdder(theme, tasks, EvidenceLocker(vault), parent)
    place.setLayout(adder.column)
    adder.add([Source("long.mp4", long)], Belonging())
    qtbot.waitUntil(lambda: not adder.is_busy)
    tasks.close()
    assert shown[-1] == (size, size)


class TestSeveral:
    """Several files, as one step."""

    @pytest.fixture
    def entry(self, vault: Vault) -> int:
        return Journal(vault).add(Incident(what_happened="A call.")).ids[0]

    @pytest.fixture
    def place(self, qtbot: QtBot) -> QWidget:
        place = QWidget()
        qtbot.addWidget(place)
        place.resize(600, 400)
        place.show()
        return place

    @pytest.fixture
    def adder(self, theme: Theme, vault: Vault, run_now: TasksAtOnce, place: QWidget) -> EvidenceAdder:
        adder = EvidenceAdder(theme, run_now, EvidenceLocker(vault), place)
        place.setLayout(adder.column)
        return adder

    @staticmethod
    def files(folder: Path, *names: str) -> list[Source]:
        for name in names:
            (folder / name).write_text(f"words of {name}", "utf-8")
        return [Source(name, folder / name) for name in names]

    def test_they_are_one_step_of_the_entrys_history(
        self, adder: EvidenceAdder, vault: Vault, entry: int, tmp_path: Path
    ) -> None:
        came: list[tuple[tuple[Source, ...], Belonging, Change]] = []
        adder.added.connect(lambda *what: came.append(what))
        sources = self.files(tmp_path, "one.txt", "two.txt", "three.txt")
        adder.add(sources, Belonging(entry))
        assert [item.name for item in EvidenceLocker(vault).items(entry)] == [
            "one.txt",
            "two.txt",
            "three.txt",
        ]
        assert len(Journal(vault).versions(entry)) == 2
        assert came[0][0] == tuple(sources)
        assert adder.originals(sources).startswith("The originals of 3 files still lie in")

    def test_one_that_cannot_be_read_leaves_the_others_in(
        self, adder: EvidenceAdder, vault: Vault, entry: int, place: QWidget, tmp_path: Path
    ) -> None:
        gone = Source("gone.txt", tmp_path / "gone.txt")
        adder.add([*self.files(tmp_path, "one.txt"), gone], Belonging(entry))
        assert [item.name for item in EvidenceLocker(vault).items(entry)] == ["one.txt"]
        assert any("gone.txt" in banner.words() for banner in place.findChildren(Banner))

    def test_she_is_told_what_is_there_already(
        self, adder: EvidenceAdder, entry: int, place: QWidget, tmp_path: Path
    ) -> None:
        sources = self.files(tmp_path, "one.txt")
        adder.add(sources, Belonging(entry))
        assert not place.findChildren(Banner)
        adder.add(sources, Belonging(entry))
        (banner,) = place.findChildren(Banner)
        assert f"is with entry {entry} too" in banner.words()

    def test_of_a_folder_she_is_asked_first(
        self, adder: EvidenceAdder, vault: Vault, entry: int, place: QWidget, tmp_path: Path
    ) -> None:
        folder = tmp_path / "phone"
        (folder / "deep").mkdir(parents=True)
        self.files(folder, "b.txt")
        self.files(folder / "deep", "a.txt")
        adder.add([Source("phone", folder)], Belonging(entry))
        assert not EvidenceLocker(vault).items(entry)
        (panel,) = place.findChildren(ConfirmPanel)
        panel.act_button.click()
        assert {item.name for item in EvidenceLocker(vault).items(entry)} == {
            "phone/b.txt",
            "phone/deep/a.txt",
        }

    def test_an_empty_folder_says_so(
        self, adder: EvidenceAdder, entry: int, place: QWidget, tmp_path: Path
    ) -> None:
        (tmp_path / "nothing").mkdir()
        adder.add([Source("nothing", tmp_path / "nothing")], Belonging(entry))
        (banner,) = place.findChildren(Banner)
        assert "no files" in banner.words()


def test_what_is_pasted_becomes_a_file() -> None:
    words = QMimeData()
    words.setText("I know where you are")
    assert sources_in(words, "p.png") == []
    assert sources_in(words, "p.png", "w.txt") == [Source("w.txt", data=b"I know where you are")]
    picture = QMimeData()
    picture.setImageData(a_picture())
    (source,) = sources_in(picture, "p.png", "w.txt")
    assert source.name == "p.png"
    assert source.data.startswith(b"\x89PNG")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/home/me/a.jpg"), QUrl("https://example.org/b.jpg")])
    assert [each.path for each in sources_in(files, "p.png")] == [Path("/home/me/a.jpg")]


MANY_IN_A_ROW = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from safeplan.app.interpreter import keep_constants_alive
from safeplan.diary.evidence import EvidenceLocker
from safeplan.places import Home
from safeplan.ui.diary.evidence_adder import Belonging, EvidenceAdder, Source
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

keep_constants_alive()
application = QApplication([])
vault = Vault.create(Home(Path(sys.argv[1])), "a b c", cost=Cost(64, 1, 1))
tasks, parent, place = Tasks(), QObject(), QWidget()
adder = EvidenceAdder(Theme("light"), tasks, EvidenceLocker(vault), parent)
place.setLayout(adder.column)
place.show()
tasks.leave([], lambda _errors: None)
left = [150]

def one_more():
    if left[0] and not adder.is_busy:
        left[0] -= 1
        adder.add([Source("long.mp4", Path("long.mp4"))], Belonging())
        adder.add([Source("long.mp4", Path("long.mp4"))] * 2, Belonging())
    elif not left[0]:
        application.quit()

timer = QTimer(interval=1)
timer.timeout.connect(one_more)
timer.start()
application.exec()
print("alive", adder.column.count())
"""


def test_cards_that_come_and_go_while_she_leaves_do_not_end_the_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MANY_IN_A_ROW, str(tmp_path / "home")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("alive")


def test_a_file_dropped_on_the_form_is_evidence_and_no_words(  # noqa: PLR0917 - fixtures
    theme: Theme, run_now: TasksAtOnce, vault: Vault, clock: FixedClock, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(vault, clock)
    page = open_diary(theme, run_now, vault, clock, qtbot)
    stand_on(page, MESSAGES, qtbot)
    press(page.detail.foot.amend, qtbot)
    assert page.form is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_photo(tmp_path)))])
    assert not page.form.body.editors.input("what_happened").canInsertFromMimeData(data)  # type: ignore[attr-defined]
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    assert page.form.acceptDrops()
    page.form.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, *keys))
    assert [item.name for item in EvidenceLocker(vault).items(MESSAGES)] == ["astra.png"]
