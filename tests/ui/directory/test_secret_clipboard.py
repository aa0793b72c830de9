"""What is copied is marked as secret, and taken away again."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import GrowingText, Label, LineField, SecretField


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty before and after."""
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-kde-passwordManagerHint", b"secret"),
        ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
        ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0"),
        ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1"),
    ],
)
def test_what_is_copied_is_marked_for_each_system(clipboard: QClipboard, name: str, value: bytes) -> None:
    secret = SecretClipboard()
    secret.copy("0808 802 0300")
    assert clipboard.text() == "0808 802 0300"
    assert clipboard.mimeData().data(name).data() == value


def test_marks_that_cannot_be_seen_are_not_copied(clipboard: QClipboard) -> None:
    secret = SecretClipboard()
    secret.copy("\u20660808 802 0300\u2069")
    assert clipboard.text() == "0808 802 0300"


def test_it_is_gone_when_its_time_is_up(clipboard: QClipboard, qtbot: QtBot) -> None:
    secret = SecretClipboard(seconds=0)
    with qtbot.waitSignal(secret.cleared):
        secret.copy("0808 802 0300")
    assert clipboard.text() == ""


def test_it_stays_for_thirty_seconds(qapp: QApplication) -> None:
    assert SecretClipboard().seconds == 30


def test_leaving_clears_at_once(clipboard: QClipboard, qtbot: QtBot) -> None:
    secret = SecretClipboard()
    secret.copy("0808 802 0300")
    with qtbot.waitSignal(secret.cleared):
        secret.clear()
    assert clipboard.text() == ""


def test_what_a_field_of_ours_copies_is_marked_and_cleared_on_leaving(
    clipboard: QClipboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The screenless platform cannot say who put something on the clipboard; the others can.
    monkeypatch.setattr(SecretClipboard, "_is_ours", lambda _: True)
    secret = SecretClipboard()
    field = QLineEdit("what she wrote")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    assert clipboard.text() == "what she wrote"
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    secret.clear()
    assert clipboard.text() == ""


def test_a_later_copy_is_not_taken_away_by_the_first_ones_time(clipboard: QClipboard, qtbot: QtBot) -> None:
    secret = SecretClipboard(seconds=0)
    with qtbot.waitSignal(secret.cleared):
        secret.copy("0808 802 0300")
        clipboard.setText("something else")
    qtbot.wait(1)
    assert clipboard.text() == "something else"


COPY_AND_END = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import GrowingText, LineField
app = QApplication([])
secret = SecretClipboard()
theme = Theme("light")
box, field = GrowingText(theme, "Words"), LineField(theme)
for part in (box, field):
    part.show()
    part.setFocus()
box.setPlainText("what she wrote")
box.selectAll()
box.copy()
if "button" in sys.argv:
    secret.copy("0808 802 0300")
QTimer.singleShot(0, app.quit)
app.exec()
print(repr(app.clipboard().text()))
"""


@pytest.mark.parametrize("how", ["field", "button"])
def test_a_program_with_marked_content_on_the_clipboard_ends_in_order(how: str) -> None:
    # Left there, Qt frees it after Python's end and dies: seen with the screenless platform.
    command = [sys.executable, "-c", COPY_AND_END, how]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    words = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, done.stdout.strip(), words) == (0, "''", [])


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> LineField:
    """A field with a line of hers in it, all of it marked."""
    field = LineField(theme)
    qtbot.addWidget(field)
    field.setText("what she wrote")
    field.show()
    field.selectAll()
    return field


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> GrowingText:
    """A box with two lines of hers in it, all of them marked."""
    box = GrowingText(theme, "What happened?")
    qtbot.addWidget(box)
    box.setPlainText("what she wrote\nand more")
    box.show()
    box.selectAll()
    return box


class Puts:
    """Notes whether each content was marked in the moment it came to the clipboard."""

    def __init__(self, clipboard: QClipboard) -> None:
        self._clipboard = clipboard
        self.marked: list[bool] = []
        clipboard.dataChanged.connect(self._note)

    def _note(self) -> None:
        self.marked.append(self._clipboard.mimeData().hasFormat("x-kde-passwordManagerHint"))


@pytest.fixture
def puts(clipboard: QClipboard) -> Iterator[Puts]:
    puts = Puts(clipboard)
    yield puts
    clipboard.dataChanged.disconnect(puts._note)


def press(part: QWidget, key: QKeySequence.StandardKey) -> None:
    QTest.keySequence(part, QKeySequence(key))


COPY, CUT = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut


@pytest.mark.parametrize("key", [COPY, CUT])
def test_a_field_copies_nothing_without_the_marks(
    clipboard: QClipboard, puts: Puts, field: LineField, key: QKeySequence.StandardKey
) -> None:
    press(field, key)
    assert clipboard.text() == "what she wrote"
    assert puts.marked == [True]
    assert field.text() == ("" if key is CUT else "what she wrote")
    if key is CUT:
        field.undo()
        assert field.text() == "what she wrote"


@pytest.mark.parametrize("key", [COPY, CUT])
def test_a_box_copies_nothing_without_the_marks(
    clipboard: QClipboard, puts: Puts, box: GrowingText, key: QKeySequence.StandardKey
) -> None:
    press(box, key)
    assert clipboard.text() == "what she wrote\nand more"
    assert puts.marked == [True]
    assert box.text() == ("" if key is CUT else "what she wrote\nand more")


@pytest.mark.parametrize(("name", "left"), [("edit-copy", "what she wrote"), ("edit-cut", "")])
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_fields_menu_copies_nothing_without_the_marks(
    clipboard: QClipboard, puts: Puts, field: LineField, name: str, left: str
) -> None:
    middle = field.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, field.mapToGlobal(middle))
    QApplication.sendEvent(field, event)
    menu = field.findChildren(QMenu)[0]
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    assert clipboard.text() == "what she wrote"
    assert puts.marked == [True]
    assert field.text() == left
    menu.close()


def test_a_label_copies_nothing_without_the_marks(
    clipboard: QClipboard, puts: Puts, theme: Theme, qtbot: QtBot
) -> None:
    label = Label(theme, "what she wrote")
    qtbot.addWidget(label)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.show()
    label.setSelection(5, 9)
    press(label, COPY)
    assert clipboard.text() == "she wrote"
    assert puts.marked == [True]


def test_dots_are_not_copied(clipboard: QClipboard, theme: Theme, qtbot: QtBot) -> None:
    secret = SecretField(theme, "Passphrase")
    qtbot.addWidget(secret)
    secret.setText("correct horse")
    secret.show()
    secret.selectAll()
    press(secret, COPY)
    press(secret, CUT)
    assert clipboard.text() == ""
    assert secret.text() == "correct horse"


def test_what_a_field_copied_stays_until_she_leaves(
    clipboard: QClipboard, field: LineField, qtbot: QtBot
) -> None:
    secret = SecretClipboard(seconds=0)
    press(field, CUT)
    qtbot.wait(1)
    assert clipboard.text() == "what she wrote"
    secret.stop()
    assert clipboard.text() == ""


def test_what_the_cover_copies_after_leaving_is_nobodys_secret(clipboard: QClipboard, qtbot: QtBot) -> None:
    secret = SecretClipboard()
    secret.stop()
    clipboard.setText("milk")
    assert not clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    assert clipboard.text() == "milk"


def test_what_another_program_copied_is_left_alone(clipboard: QClipboard, qtbot: QtBot) -> None:
    secret = SecretClipboard()
    with qtbot.waitSignal(secret.cleared):
        secret.copy("0808 802 0300")
        clipboard.setText("from another program")
    secret.clear()
    assert clipboard.text() == "from another program"
