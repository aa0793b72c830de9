"""What is copied is marked as secret, and taken away again."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from safeplan.ui.secret_clipboard import SecretClipboard


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


def test_a_program_that_copied_ends_in_order() -> None:
    code = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from safeplan.ui.secret_clipboard import SecretClipboard\n"
        "app = QApplication([])\n"
        "secret = SecretClipboard()\n"
        "secret.copy('0808 802 0300')\n"
        "QTimer.singleShot(0, app.quit)\n"
        "app.exec()\n"
        "assert app.clipboard().text() == ''\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_what_another_program_copied_is_left_alone(clipboard: QClipboard, qtbot: QtBot) -> None:
    secret = SecretClipboard()
    with qtbot.waitSignal(secret.cleared):
        secret.copy("0808 802 0300")
        clipboard.setText("from another program")
    secret.clear()
    assert clipboard.text() == "from another program"
