"""What the password page says of a try that did not open, in words that name nothing."""

import pytest
from pytestqt.qtbot import QtBot

from safeplan.app.entrance import tell_failed_try
from safeplan.clock import SystemClock
from safeplan.errors import DiskFull, HalfOfCode, KeyringTrouble, MistypedCode, TriedTooSoon, WrongPassphrase
from safeplan.places import Home
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.recovery import RecoveryCode
from safeplan.vault.tries import TryRecord


@pytest.fixture
def page(qtbot: QtBot) -> UnlockPage:
    page = UnlockPage()
    qtbot.addWidget(page)
    page.show()
    page.field.setText("480916")
    return page


@pytest.fixture
def record(home: Home) -> TryRecord:
    home.folder.mkdir()
    return TryRecord(home.tries)


def test_a_wrong_one_only_empties_the_field(page: UnlockPage, home: Home, record: TryRecord) -> None:
    record.note_wrong(SystemClock().now())
    assert tell_failed_try(page, home, "x", WrongPassphrase(), had_pin=False)
    assert not page.field.text()
    assert not page.message_label.isVisible()
    assert not page.waiting.is_on


def test_after_several_it_waits_as_the_record_says(page: UnlockPage, home: Home, record: TryRecord) -> None:
    for _ in range(5):
        record.note_wrong(SystemClock().now())
    tell_failed_try(page, home, "x", WrongPassphrase(), had_pin=False)
    assert 10 < page.waiting.seconds <= 20
    assert page.message_label.text() == f"Try again in {page.waiting.seconds} seconds."


def test_a_try_that_came_too_soon_waits(page: UnlockPage, home: Home) -> None:
    tell_failed_try(page, home, "x", TriedTooSoon(40), had_pin=False)
    assert page.waiting.seconds == 40


def test_a_silent_keyring_asks_for_the_password(page: UnlockPage, home: Home) -> None:
    tell_failed_try(page, home, "480916", KeyringTrouble(), had_pin=True)
    assert page.message_label.text() == "Type your password instead."


def test_a_pin_that_was_just_switched_off_asks_for_the_password_and_waits(
    page: UnlockPage, home: Home, record: TryRecord
) -> None:
    for _ in range(5):
        record.note_wrong(SystemClock().now(), pin=True)
    record.set_pin(False)
    tell_failed_try(page, home, "480916", WrongPassphrase(), had_pin=True)
    lines = page.message_label.text().splitlines()
    assert lines[0].startswith("Try again in")
    assert lines[1] == "Type your password instead."


def test_a_code_with_a_slip_goes_on_in_the_groups(page: UnlockPage, home: Home) -> None:
    code = RecoveryCode.new().text()
    slipped = ("1" if code[0] == "0" else "0") + code[1:]
    tell_failed_try(page, home, slipped, MistypedCode(), had_pin=False)
    assert page.asks_for_code
    assert page.code.entry.text() == slipped
    assert "not right" in page.code.message.text()


def test_half_a_code_asks_for_the_other(page: UnlockPage, home: Home) -> None:
    half, _ = RecoveryCode.new().halves()
    tell_failed_try(page, home, half, HalfOfCode(), had_pin=False)
    assert "second sheet" in page.code.label.text()


def test_the_worlds_other_troubles_are_left_to_others(page: UnlockPage, home: Home) -> None:
    assert not tell_failed_try(page, home, "x", DiskFull(), had_pin=False)
