"""The steps to a recovery code, on a real vault: what is shown works, what is mistyped is found."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from safeplan.errors import DiskFull, PrinterUnavailable
from safeplan.ui.printing import Printer
from safeplan.ui.recovery import print_pane
from safeplan.ui.recovery.desk import RecoveryDesk
from safeplan.ui.recovery.steps import RecoverySteps
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.keyfile import SlotKind
from safeplan.vault.recovery import Half, join, read
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.conftest import PASSPHRASE

Make = Callable[..., RecoverySteps]


class FakePrinters:
    """Stands for the print system."""

    def __init__(self) -> None:
        self.found: tuple[Printer, ...] = (Printer("Office", default=True),)
        self.jobs: list[tuple[bytes, str, str]] = []

    def printers(self) -> tuple[Printer, ...]:
        if not self.found:
            raise PrinterUnavailable("none")
        return self.found

    def print_pdf(self, data: bytes, printer: str, title: str) -> None:
        self.jobs.append((data, printer, title))


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    fake = FakePrinters()
    monkeypatch.setattr(print_pane, "printers", fake.printers)
    monkeypatch.setattr(print_pane, "print_pdf", fake.print_pdf)
    return fake


@pytest.fixture
def desk(vault: Vault) -> RecoveryDesk:
    return RecoveryDesk(vault)


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, run_now: Tasks, desk: RecoveryDesk, system: FakePrinters) -> Make:
    def shown(passphrase: str | None = PASSPHRASE, may_decline: bool = True) -> RecoverySteps:
        steps = RecoverySteps(theme, run_now, desk, passphrase, may_decline)
        qtbot.addWidget(steps)
        theme.apply(steps)
        steps.resize(760, 700)
        with qtbot.waitActive(steps):
            steps.show()
            steps.activateWindow()
        steps.start()
        return steps

    return shown


def press(steps: RecoverySteps, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press a key where the keyboard is."""
    focused = steps.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def type_sheets(steps: RecoverySteps, texts: list[str]) -> None:
    """Type what stands on the sheets, one letter after the other, as the focus goes."""
    for letter in "".join(texts).replace(" ", ""):
        focused = steps.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


def shown_code(steps: RecoverySteps) -> list[str]:
    """Return what stands in the boxes, sheet by sheet."""
    return [" ".join(box.group for box in boxes.boxes) for boxes in steps.code.boxes]


def kinds(vault: Vault) -> set[SlotKind]:
    return {way.kind for way in WaysIn(vault).ways()}


def test_the_code_that_is_shown_opens_the_vault_and_the_try_is_remembered(
    make: Make, vault: Vault, desk: RecoveryDesk, qtbot: QtBot
) -> None:
    steps = make()
    press(steps, Qt.Key.Key_Space)
    (code,) = shown_code(steps)
    steps.code.written_button.click()
    type_sheets(steps, [code])
    assert steps.rehearsal.check_button.hasFocus()
    with qtbot.waitSignal(steps.finished) as told:
        press(steps, Qt.Key.Key_Space)
    assert told.args == [True]
    assert desk.tried() == vault.clock.now()
    home = vault.home
    vault.lock()
    again = Vault.unlock(home, code)
    assert again.opened_by is SlotKind.RECOVERY
    again.lock()


def test_two_halves_are_shown_and_typed_and_neither_opens_alone(
    make: Make, vault: Vault, qtbot: QtBot
) -> None:
    steps = make()
    steps.choice.halves.click()
    steps.choice.make_button.click()
    first, second = shown_code(steps)
    pieces = [read(text) for text in (first, second)]
    assert all(isinstance(piece, Half) for piece in pieces)
    steps.code.written_button.click()
    type_sheets(steps, [first, second])
    with qtbot.waitSignal(steps.finished):
        press(steps, Qt.Key.Key_Space)
    one, other = pieces
    assert isinstance(one, Half)
    assert isinstance(other, Half)
    assert WaysIn(vault).check_recovery(join(one, other).text())


def test_a_mistyped_group_is_named_and_nothing_ends(make: Make, qtbot: QtBot) -> None:
    steps = make()
    steps.choice.make_button.click()
    (code,) = shown_code(steps)
    groups = code.split()
    groups[4] = "0000" if groups[4] != "0000" else "1111"
    steps.code.written_button.click()
    type_sheets(steps, groups)
    with qtbot.assertNotEmitted(steps.finished):
        steps.rehearsal.check_button.click()
    assert "Group 5" in steps.rehearsal.rows[0].error()
    assert steps.rehearsal.entries[0].fields[4].hasFocus()


def test_more_slips_are_counted_and_an_empty_sheet_is_asked_for(make: Make) -> None:
    steps = make()
    steps.choice.make_button.click()
    steps.code.written_button.click()
    steps.rehearsal.check_button.click()
    assert "eight groups" in steps.rehearsal.rows[0].error()
    type_sheets(steps, ["ZZZZ", "ZZZZ"])
    steps.rehearsal.check_button.click()
    assert "groups are not as they were shown" in steps.rehearsal.rows[0].error()


def test_it_may_be_skipped_and_the_consequence_is_said(make: Make, desk: RecoveryDesk, qtbot: QtBot) -> None:
    steps = make()
    steps.choice.make_button.click()
    steps.code.written_button.click()
    words = " ".join(label.text() for label in steps.rehearsal.findChildren(QLabel))
    assert "slip of the pen" in words
    with qtbot.waitSignal(steps.finished) as told:
        steps.rehearsal.skip_button.click()
    assert told.args == [False]
    assert desk.tried() is None


def test_after_it_the_code_is_nowhere_in_the_window(make: Make) -> None:
    steps = make()
    steps.choice.make_button.click()
    (code,) = shown_code(steps)
    steps.code.print_buttons[0].click()
    steps.printing.back_button.click()
    steps.code.written_button.click()
    steps.rehearsal.skip_button.click()
    assert steps.code.boxes == []
    assert steps.rehearsal.entries == []
    assert steps.printing.preview.page_count == 0
    assert not steps.shows_code
    assert code not in repr(vars(steps))


def test_declining_is_one_press_and_leaves_the_passphrase_alone(
    make: Make, vault: Vault, qtbot: QtBot
) -> None:
    steps = make()
    words = " ".join(label.text() for label in steps.choice.findChildren(QLabel))
    assert "nobody can open this. We cannot either." in words
    with qtbot.waitSignal(steps.declined):
        steps.choice.decline_button.click()
    assert kinds(vault) == {SlotKind.PASSPHRASE}


def test_in_the_settings_the_passphrase_is_asked_for(make: Make, vault: Vault) -> None:
    steps = make(passphrase=None, may_decline=False)
    assert not steps.choice.decline_button.isVisible()
    press(steps)
    assert "Type your passphrase" in steps.choice.row.error()
    QTest.keyClicks(steps.choice.passphrase, "something else")
    press(steps)
    assert "not your passphrase" in steps.choice.row.error()
    assert not steps.choice.passphrase.text()
    assert kinds(vault) == {SlotKind.PASSPHRASE}
    QTest.keyClicks(steps.choice.passphrase, PASSPHRASE)
    press(steps)
    assert steps.shows_code
    assert not steps.choice.passphrase.text()


def test_a_disk_that_is_full_leaves_the_code_before_working(
    make: Make, vault: Vault, desk: RecoveryDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.make(PASSPHRASE).text()
    steps = make()

    def full(_passphrase: str) -> None:
        raise DiskFull("test")

    monkeypatch.setattr(desk, "make", full)
    steps.choice.make_button.click()
    assert "what opened it before still does" in steps.trouble.words()
    assert steps.choice.make_button.isEnabled()
    assert WaysIn(vault).check_recovery(before)


def test_a_code_that_was_taken_away_meanwhile_is_told(make: Make, vault: Vault, qtbot: QtBot) -> None:
    steps = make()
    steps.choice.make_button.click()
    (code,) = shown_code(steps)
    steps.code.written_button.click()
    WaysIn(vault).withdraw(SlotKind.RECOVERY, PASSPHRASE)
    type_sheets(steps, [code])
    with qtbot.assertNotEmitted(steps.finished):
        press(steps, Qt.Key.Key_Space)
    assert "opens nothing any more" in steps.trouble.words()


def test_going_back_ends_at_the_code(make: Make) -> None:
    steps = make()
    assert not steps.step_back()
    steps.choice.make_button.click()
    assert not steps.step_back()
    steps.code.written_button.click()
    assert steps.step_back()
    assert steps.code.isVisible()
    steps.code.print_buttons[0].click()
    assert steps.step_back()
    assert steps.code.isVisible()


def test_each_sheet_is_printed_by_itself_under_a_dull_title(make: Make, system: FakePrinters) -> None:
    steps = make()
    steps.choice.halves.click()
    steps.choice.make_button.click()
    for button in list(steps.code.print_buttons):
        button.click()
        steps.printing.print_button.click()
        assert steps.printing.result.words().startswith("Sent to Office.")
        steps.printing.back_button.click()
    assert [(printer, title) for _, printer, title in system.jobs] == [("Office", "Reference")] * 2
    one, other = (data for data, _, _ in system.jobs)
    assert one != other


def test_without_a_printer_it_can_be_written_down(make: Make, system: FakePrinters) -> None:
    system.found = ()
    steps = make()
    steps.choice.make_button.click()
    steps.code.print_buttons[0].click()
    assert "write the code down" in steps.printing.result.words()
    assert not steps.printing.print_button.isVisible()
    assert steps.printing.back_button.hasFocus()


def test_no_screen_reader_hears_the_whole_code(make: Make) -> None:
    steps = make()
    steps.choice.make_button.click()
    (code,) = shown_code(steps)
    steps.code.print_buttons[0].click()
    spoken = [
        text
        for widget in [steps, *steps.findChildren(type(steps).__mro__[1])]
        for text in (widget.accessibleName(), widget.accessibleDescription())
    ]
    joined = code.replace(" ", "")
    assert not [text for text in spoken if joined in text.replace(" ", "")]
    assert sum("Group" in text for text in spoken) >= 8


def test_the_code_goes_on_no_clipboard(make: Make) -> None:
    QGuiApplication.clipboard().setText("mine")
    steps = make()
    steps.choice.make_button.click()
    box = steps.code.boxes[0].boxes[0]
    box.setFocus()
    QTest.keySequence(box, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "mine"
