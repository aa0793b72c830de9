"""The way in: first run, passphrase, wrong passphrase, and what is said when the vault will not open."""

import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Never

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from safeplan.app.door import Door
from safeplan.app.entrance import news_of_tries
from safeplan.app.room import HIDE_PICTURES
from safeplan.clock import SystemClock
from safeplan.cover.opening import open_cover
from safeplan.cover.quiet import DeadTimes
from safeplan.cover.settings import CALCULATOR, CoverSettings, SettingsFile
from safeplan.cover.window import CoverWindow
from safeplan.errors import DiskFull
from safeplan.places import Home
from safeplan.ui.recovery.new_passphrase_flow import NewPassphraseFlow
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.shell import Shell
from safeplan.ui.unlock.page import UnlockPage
from safeplan.vault.drafts import Drafts
from safeplan.vault.keys import Cost
from safeplan.vault.preferences import Preferences
from safeplan.vault.tries import TryRecord
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> CoverWindow:
    """The cover's window, with no dead times."""
    settings = SettingsFile(home.cover_settings)
    window = open_cover(home, SystemClock(), settings, times=DeadTimes(0, 0, 0))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def door(window: CoverWindow, home: Home, cost: Cost) -> Iterator[Door]:
    """A door on the test's home; what it opened is closed again."""
    hooks = sys.excepthook, threading.excepthook
    door = Door(home, window, {}, cost)
    yield door
    sys.excepthook, threading.excepthook = hooks
    door.unattended.session_end.stop()
    room = door._room
    if room is not None:
        for work in room.last_works([]):
            work()
        room.tasks.close()


@pytest.fixture
def founded(home: Home, cost: Cost) -> Home:
    """The test's home, with a vault in it."""
    Vault.create(home, PASSPHRASE, cost=cost).lock()
    return home


def password_field(window: CoverWindow) -> QLineEdit:
    guest = window.guest
    assert isinstance(guest, UnlockPage)
    return guest.findChildren(QLineEdit)[0]


def try_to_open(window: CoverWindow, qtbot: QtBot, words: str) -> None:
    field = password_field(window)
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_without_a_vault_the_first_run_comes(door: Door, window: CoverWindow) -> None:
    door.open()
    assert isinstance(window.guest, SetupFlow)


def test_the_first_run_makes_a_vault_and_opens_on_writing(
    door: Door, window: CoverWindow, home: Home, qtbot: QtBot
) -> None:
    door.open()
    flow = window.guest
    assert isinstance(flow, SetupFlow)
    flow.finished.emit(PASSPHRASE, {"idle_minutes": 2})
    qtbot.waitUntil(lambda: flow.recovery is not None)
    assert flow.recovery is not None
    flow.recovery.steps.choice.decline_button.click()
    qtbot.waitUntil(lambda: isinstance(window.guest, Shell))
    shell = window.guest
    assert isinstance(shell, Shell)
    assert shell.current.name == "write"
    assert Vault.exists(home)


def test_the_passphrase_opens_it(
    door: Door, window: CoverWindow, home: Home, cost: Cost, qtbot: QtBot
) -> None:
    Vault.create(home, PASSPHRASE, cost=cost).lock()
    door.open()
    try_to_open(window, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(window.guest, Shell))


def test_a_wrong_passphrase_only_empties_the_field(
    door: Door, window: CoverWindow, home: Home, cost: Cost, qtbot: QtBot
) -> None:
    Vault.create(home, PASSPHRASE, cost=cost).lock()
    before = home.key_file.read_bytes(), home.database.read_bytes()
    door.open()
    try_to_open(window, qtbot, "something else")
    qtbot.waitUntil(lambda: password_field(window).isEnabled() and not password_field(window).text())
    assert (home.key_file.read_bytes(), home.database.read_bytes()) == before
    try_to_open(window, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(window.guest, Shell))


def test_wrong_tries_are_slowed_and_the_field_says_how_long(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    record = TryRecord(founded.tries)
    for _ in range(3):
        record.note_wrong(SystemClock().now() - timedelta(minutes=5))
    door.open()
    try_to_open(window, qtbot, "something else")
    page = window.guest
    assert isinstance(page, UnlockPage)
    qtbot.waitUntil(lambda: page.waiting.is_on)
    assert page.message_label.text().startswith("Try again in")
    assert not page.arrow.isEnabled()


def test_after_wrong_tries_she_is_told_once_and_the_settings_go_on_showing_them(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    TryRecord(founded.tries).note_wrong(SystemClock().now() - timedelta(hours=3))
    shell = opened_shell(door, window, qtbot)
    qtbot.waitUntil(lambda: "wrong password" in " ".join(said(window)))
    room = door._room
    assert room is not None
    vault = room._vault
    assert vault is not None
    assert vault.wrong_tries.count == 1
    assert news_of_tries(vault).count == 0, "what was told once is not told again"
    shell.show_page("settings", "ways_in")
    qtbot.waitUntil(lambda: any("1 wrong tr" in words for words in said(window)))


def test_the_recovery_code_leads_to_a_new_passphrase_before_anything_is_shown(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    vault = Vault.unlock(founded, PASSPHRASE)
    code = WaysIn(vault).make_recovery(PASSPHRASE).text()
    vault.lock()
    door.open()
    try_to_open(window, qtbot, code)
    qtbot.waitUntil(lambda: isinstance(window.guest, NewPassphraseFlow))
    flow = window.guest
    assert isinstance(flow, NewPassphraseFlow)
    flow.page.new.words.field.setText(flow.page.new.words.words_label.accessibleName())
    words = flow.page.new.words.passphrase()
    flow.page.go_on_button.click()
    qtbot.waitUntil(lambda: isinstance(window.guest, Shell))
    assert words is not None
    room = door._room
    assert room is not None
    assert room._vault is not None
    WaysIn(room._vault).change_passphrase(words, PASSPHRASE)


def test_leaving_before_a_new_passphrase_keeps_the_old_one(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    vault = Vault.unlock(founded, PASSPHRASE)
    code = WaysIn(vault).make_recovery(PASSPHRASE).text()
    vault.lock()
    before = founded.key_file.read_bytes()
    door.open()
    try_to_open(window, qtbot, code)
    qtbot.waitUntil(lambda: isinstance(window.guest, NewPassphraseFlow))
    room = door._room
    assert room is not None
    for work in room.last_works([]):
        work()
    assert founded.key_file.read_bytes() == before
    Vault.unlock(founded, PASSPHRASE).lock()


def test_half_a_code_in_the_field_asks_for_the_other_and_is_no_wrong_try(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    vault = Vault.unlock(founded, PASSPHRASE)
    first, _second = WaysIn(vault).make_recovery(PASSPHRASE).halves()
    vault.lock()
    door.open()
    try_to_open(window, qtbot, first)
    page = window.guest
    assert isinstance(page, UnlockPage)
    qtbot.waitUntil(lambda: page.asks_for_code)
    assert "second sheet" in page.code.label.text()
    assert TryRecord(founded.tries).summary().count == 0


def test_a_damaged_vault_says_so_calmly_and_stays_as_it_was(
    door: Door, window: CoverWindow, home: Home, cost: Cost, qtbot: QtBot
) -> None:
    Vault.create(home, PASSPHRASE, cost=cost).lock()
    home.database.write_bytes(home.database.read_bytes()[:5000])
    door.open()
    try_to_open(window, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: any("damaged" in words for words in said(window)))
    assert len(home.database.read_bytes()) == 5000


def test_words_that_still_cannot_be_saved_leave_the_vault_closed_and_wait_for_the_next_try(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.guard.stayed.emit([("write", {"text": "the last words"})])
    with monkeypatch.context() as full:
        full.setattr(Drafts, "keep", raise_disk_full)
        door.open()
        try_to_open(window, qtbot, PASSPHRASE)
        qtbot.waitUntil(lambda: any("disk is full" in words.casefold() for words in said(window)))
    try_to_open(window, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(window.guest, Shell))
    room = door._room
    assert room is not None
    assert room._vault is not None
    assert (room._vault.drafts.get("write") or {}).get("text") == "the last words"


def test_first_settings_that_cannot_be_saved_leave_the_vault_closed(
    door: Door, window: CoverWindow, home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Preferences, "set", raise_disk_full)
    door.open()
    flow = window.guest
    assert isinstance(flow, SetupFlow)
    flow.finished.emit(PASSPHRASE, {"idle_minutes": 2})
    qtbot.waitUntil(lambda: any("disk is full" in words.casefold() for words in said(window)))
    Vault.unlock(home, PASSPHRASE).lock()


def opened_shell(door: Door, window: CoverWindow, qtbot: QtBot) -> Shell:
    """Come in, and return the vault's window."""
    door.open()
    try_to_open(window, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(window.guest, Shell))
    shell = window.guest
    assert isinstance(shell, Shell)
    return shell


def test_the_frame_names_the_keys_that_are_on(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    shell = opened_shell(door, window, qtbot)
    assert shell.side_bar.reminder.text() == "Shift three times leaves"
    assert shell.header.leave.toolTip() == "Or Shift three times, or Esc twice"
    window.settings.change(CoverSettings(shift_key=False))
    window.settings.keep()
    assert shell.side_bar.reminder.text() == shell.menu_page.reminder.text() == "Esc twice leaves"
    assert shell.header.leave.toolTip() == "Or Esc twice"


def test_the_first_run_teaches_the_keys_that_are_on(door: Door, window: CoverWindow) -> None:
    window.settings.change(CoverSettings(shift_key=False, program=CALCULATOR))
    door.open()
    flow = window.guest
    assert isinstance(flow, SetupFlow)
    card = flow.computer.gesture
    assert card.heading.text() == "To hide this: Esc twice, then hands off"
    assert "calculator takes its place" in card.text.text()
    assert "then Esc twice" in card.text.text()
    flow.practised()
    assert "Shift" not in card.text.text()


def test_whether_it_is_left_out_of_pictures_is_her_choice_and_kept(
    founded: Home, door: Door, window: CoverWindow, qtbot: QtBot
) -> None:
    shell = opened_shell(door, window, qtbot)
    shell.pictures_asked.emit(False)
    assert not door.capture.wanted
    room = door._room
    assert room is not None
    vault = room._vault
    assert vault is not None
    qtbot.waitUntil(lambda: vault.preferences.get(HIDE_PICTURES, True) is False)


def raise_disk_full(*_: object, **__: object) -> Never:
    raise DiskFull("no space")


def test_a_file_in_the_folders_place_is_named(door: Door, window: CoverWindow, home: Home) -> None:
    home.folder.write_text("a shopping list")
    door.open()
    assert any("not ours" in words for words in said(window))
    assert home.folder.read_text() == "a shopping list"


def said(window: CoverWindow) -> list[str]:
    """Every text the password page shows."""
    from PySide6.QtWidgets import QLabel

    guest = window.guest
    return [] if guest is None else [label.text() for label in guest.findChildren(QLabel)]
