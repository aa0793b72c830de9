"""A file to look at: hidden until asked, larger, turned, in the whole window, and covered by leaving."""

import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.incident import Custody, Incident
from safeplan.diary.journal import Journal
from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.apart import Apart, Parcel
from safeplan.ui.diary.evidence_desk import EvidenceDesk, draft_name, said_from_data, said_to_data
from safeplan.ui.diary.picture_canvas import FIT, PictureCanvas
from safeplan.ui.diary.picture_view import PictureView
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.evidence import MAIL, a_paper, a_picture, written
from tests.builders.tasks import TasksAtOnce
from tools.scenes import SCENES, Theatre

RED = QColor("red")


@pytest.fixture
def desk(run_now: TasksAtOnce, vault: Vault, qtbot: QtBot) -> EvidenceDesk:
    return EvidenceDesk(run_now, EvidenceLocker(vault), vault.drafts, run_now)


def put_in(vault: Vault, folder: Path, name: str, data: bytes) -> EvidenceItem:
    (folder / name).write_bytes(data)
    entry = Journal(vault).add(Incident(what_happened="A letter.")).ids[0]
    locker = EvidenceLocker(vault)
    locker.attach(entry, locker.store(folder / name))
    return locker.items(entry)[0]


def opened(theme: Theme, desk: EvidenceDesk, item: EvidenceItem, qtbot: QtBot) -> PictureView:
    view = PictureView(theme, desk, item)
    qtbot.addWidget(view)
    theme.apply(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.start()
    return view


@pytest.fixture
def picture(theme: Theme, desk: EvidenceDesk, vault: Vault, tmp_path: Path, qtbot: QtBot) -> PictureView:
    item = put_in(vault, tmp_path, "gate.png", written(a_picture(1600, 900), "png"))
    return opened(theme, desk, item, qtbot)


def shows_red(view: PictureView) -> bool:
    return view.canvas.image.pixelColor(2, 2) == RED


def test_a_picture_is_hidden_until_she_asks(picture: PictureView, qtbot: QtBot) -> None:
    assert picture.canvas.image.width() < 20
    assert QApplication.focusWidget() is picture.show_button
    qtbot.keyClick(picture.show_button, Qt.Key.Key_Space)
    assert picture.canvas.image.width() > 500
    assert shows_red(picture)
    qtbot.keyClick(picture.show_button, Qt.Key.Key_Space)
    assert picture.canvas.image.width() < 20


def test_what_seems_broken_can_be_tried_again(
    picture: PictureView, monkeypatch: pytest.MonkeyPatch, apart: Apart
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(apart, "ask", lambda *_what, **_how: None)
        picture.show_button.click()
    assert "cannot be shown" in picture.trouble.text()
    assert picture.show_button.text() == "Try again"
    picture.show_button.click()
    assert picture.trouble.isHidden()
    assert shows_red(picture)


def test_an_answer_that_comes_too_late_shows_nothing_clear(picture: PictureView) -> None:
    picture.show_button.click()
    late = picture._shown
    picture.show_button.click()
    picture._show(True, 0, late)
    assert picture.canvas.image.width() < 20


def test_it_is_shown_larger_with_all_its_pixels_and_turned(picture: PictureView, qtbot: QtBot) -> None:
    picture.show_button.click()
    canvas = picture.canvas
    assert canvas.zoom == FIT
    assert canvas.scale() < 1
    few = canvas.image.width()
    canvas.setFocus()
    while canvas.scale() < 1:
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert few < canvas.image.width() == 1600
    assert canvas.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    assert canvas.turns == 1
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.scale() == pytest.approx(canvas.maximumViewportSize().height() / 1600, rel=0.01)
    seen = canvas.viewport().grab().toImage()
    middle = seen.rect().center()
    assert seen.pixelColor(middle.x() + 50, middle.y()) == RED, "what was above is at the right now"


def test_pages_are_turned(
    theme: Theme, desk: EvidenceDesk, vault: Vault, tmp_path: Path, qtbot: QtBot
) -> None:
    view = opened(theme, desk, put_in(vault, tmp_path, "letter.pdf", a_paper(3)), qtbot)
    view.show_button.click()
    assert view.canvas.accessibleDescription().strip() == "Page number 1"
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert view.tools.count.text() == "Page 3 of 3"
    assert view.canvas.accessibleDescription().strip() == "Page number 3"


def test_a_mail_is_plain_words_once_she_asks(
    theme: Theme, desk: EvidenceDesk, vault: Vault, tmp_path: Path, qtbot: QtBot
) -> None:
    view = opened(theme, desk, put_in(vault, tmp_path, "mail.eml", MAIL), qtbot)
    assert view.words.text() == ""
    view.show_button.click()
    assert "From: A. Person <a.person@example.org>" in view.words.text()
    assert "I saw you." in view.words.text()
    assert "you.png" in view.words.text()
    assert "alert" not in view.words.text()


def test_another_kind_says_what_can_be_done(
    theme: Theme, desk: EvidenceDesk, vault: Vault, tmp_path: Path, qtbot: QtBot
) -> None:
    view = opened(theme, desk, put_in(vault, tmp_path, "a.jpg", b"MZ" + bytes(90)), qtbot)
    assert "Save a copy" in view.trouble.text() or "save a copy" in view.trouble.text()
    assert view.about.isVisible(), "what is known of it is all there is to see"
    assert not view.show_button.isVisible()


class TestWords:
    """What she says of a file."""

    def test_they_are_kept_with_the_entry(self, picture: PictureView, vault: Vault, qtbot: QtBot) -> None:
        about = picture.about
        about.caption.set_text("The gate, open")
        about.original.set_text("On my phone")
        about.custody.add_button.click()
        about.custody.lines()[0].who.setText("PC Okafor")
        about.keep_button.click()
        kept = EvidenceLocker(vault).item(picture.item.id).said
        assert (kept.caption, kept.original) == ("The gate, open", "On my phone")
        assert kept.custody == (Custody(who="PC Okafor"),)
        assert len(Journal(vault).versions(picture.item.entry_id or 0)) == 3
        assert vault.drafts.get(draft_name(picture.item.id)) is None

    def test_they_outlast_leaving_before_they_are_kept(
        self, picture: PictureView, theme: Theme, desk: EvidenceDesk, vault: Vault, qtbot: QtBot
    ) -> None:
        picture.about.caption.set_text("The gate")
        ((editor, value),) = picture.drafts()
        vault.drafts.keep(editor, value or {})
        again = opened(theme, desk, picture.item, qtbot)
        assert again.about.caption.text() == "The gate"
        assert EvidenceLocker(vault).item(picture.item.id).said.caption == ""

    def test_a_line_taken_out_can_be_put_back(self, picture: PictureView) -> None:
        custody = picture.about.custody
        custody.show_value(
            [Custody("Monday", "Sam", "scanned it"), Custody("Tuesday", "PC Okafor", "took it")]
        )
        custody.lines()[0].remove.click()
        assert [each.who for each in custody.value()] == ["PC Okafor"]
        custody.put_back.click()
        assert [each.who for each in custody.value()] == ["Sam", "PC Okafor"]

    def test_as_plain_data(self, picture: PictureView) -> None:
        picture.about.custody.show_value([Custody("Monday", "Sam", "scanned it")])
        said = picture.about.said()
        assert said_from_data(said_to_data(said)) == said
        assert said_from_data({"custody": [["a"], 3], "caption": None}).custody == ()


def test_right_to_left_the_picture_stays_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    canvas = PictureCanvas(theme)
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(canvas)
    canvas.resize(200, 150)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setPixelColor(0, 0, RED)
    canvas.show_image(image, QSize(400, 300))
    canvas.zoom_to(1.0)
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum())
    canvas.verticalScrollBar().setValue(0)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum())
    canvas.verticalScrollBar().setValue(0)
    assert canvas._place().left() == 0, "a mirrored bar at its end shows the left edge"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_leaving_covers_a_picture_in_the_whole_window(tmp_path: Path, qapp: QApplication) -> None:
    theatre = Theatre(tmp_path, {"mode": "light"}, (1280, 800), rest_s=0.03)
    try:
        SCENES["evidence-in-whole-window"](theatre)
        theatre.settle()
        view = theatre.widget(PictureView)
        assert view.fills
        assert share_of_road(theatre.window.grab().toImage()) > 0.05
        theatre.window.show_face()
        assert share_of_road(theatre.window.grab().toImage()) < 0.001
        assert not view.isVisible()
    finally:
        theatre.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_window_is_given_back_when_another_page_is_shown(tmp_path: Path, qapp: QApplication) -> None:
    theatre = Theatre(tmp_path, {"mode": "light"}, (1280, 800), rest_s=0.03)
    try:
        SCENES["evidence-in-whole-window"](theatre)
        view = theatre.widget(PictureView)
        theatre.press("In danger now")
        assert not view.fills
        assert not view.isVisible()
        theatre.press("In danger now")
        assert view.isVisible()
        theatre.press("Fill the window")
        assert view.fills
        theatre.press("Back to the entry")
        assert not any(each.isVisible() for each in theatre.window.findChildren(PictureView))
        assert theatre.button("Amend").isVisible()
    finally:
        theatre.close()


def share_of_road(image: QImage) -> float:
    """How much of a picture of the screen has the colour of the road in the photo."""
    road = QColor("#5b5a58").rgb()
    points = [image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    alike = sum(all(abs((each >> by & 255) - (road >> by & 255)) < 4 for by in (0, 8, 16)) for each in points)
    return alike / len(points)


HANGS = textwrap.dedent("""
    import sys, time
    sys.path.insert(0, {path!r})
    from safeplan.ui.apart import Parcel, read_parcel, write_parcel
    write_parcel(sys.stdout.buffer, Parcel({{"ready": True}}))
    read_parcel(sys.stdin.buffer)
    write_parcel(sys.stdout.buffer, Parcel({{"taken": True}}))
    time.sleep(600)
""")


def test_leaving_ends_a_file_that_is_being_looked_at(tmp_path: Path, qtbot: QtBot) -> None:
    script = tmp_path / "hangs.py"
    script.write_text(HANGS.format(path=str(Path.cwd())), "utf-8")
    apart, tasks = Apart("any", [sys.executable, str(script)]), Tasks()
    errors: list[SafePlanError] = []
    progress = Progress()
    tasks.run(
        lambda: apart.ask(Parcel(), 600, progress), None, errors.append, owner=tasks, lane=Lane.FREE,
        progress=progress,
    )  # fmt: skip
    qtbot.waitUntil(lambda: apart.pid is not None)
    ended: list[object] = []
    tasks.leave([], ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert apart.pid is None
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)
    tasks.close()
