"""Two versions side by side, and every version in order."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Attachment, Incident, Paper, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.ui.diary.version_pair import Marked, VersionPair
from safeplan.ui.diary.versions_view import VersionsView
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import button, press
from tests.builders.entries import at, parked_car
from tests.builders.widgets import focused

FIRST = parked_car()


def view_of(theme: Theme, vault: Vault, qtbot: QtBot, width: int = 760) -> VersionsView:
    """The view of the only entry, on the screen."""
    view = VersionsView(theme, Journal(vault).versions(1), EvidenceLocker(vault).items(1))
    qtbot.addWidget(view)
    theme.apply(view)
    view.resize(width, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def words(view: VersionsView) -> str:
    """Everything it says."""
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def marked(view: VersionsView) -> dict[str, str]:
    """The texts with marks, as they are spoken and as they are shown."""
    return {each.accessibleName(): each.text() for each in view.findChildren(Marked) if each.isVisible()}


@pytest.fixture
def journal(vault: Vault, clock: FixedClock) -> Journal:
    """A journal with one entry of three versions, the clock put back before the last."""
    journal = Journal(vault)
    journal.add(FIRST)
    clock.set(at(24, 18, 30))
    journal.amend(1, replace(FIRST, vehicle="A silver Astra"), "The car.")
    clock.set(at(24, 18, 0))
    journal.amend(1, replace(FIRST, vehicle="A grey Astra", paper=Paper("Tuesday")))
    return journal


@pytest.mark.usefixtures("journal")
def test_the_first_stands_beside_the_newest_and_only_what_differs_is_shown(
    theme: Theme, vault: Vault, qtbot: QtBot
) -> None:
    view = view_of(theme, vault, qtbot)
    assert (view.earlier.value(), view.later.value()) == ("0", "2")
    said = words(view)
    assert "Vehicle: changed" in said
    assert "Yes. Written on the paper: Tuesday" in "\n".join(marked(view))
    assert "The clock showed an earlier time" in said
    assert "D. W." not in said
    press(button(view, "Show what did not change, too"), qtbot)
    assert "D. W." in "\n".join(marked(view))
    assert "Who: changed" not in words(view)


@pytest.mark.usefixtures("journal")
def test_any_two_can_be_chosen_and_what_differs_is_marked(theme: Theme, vault: Vault, qtbot: QtBot) -> None:
    view = view_of(theme, vault, qtbot)
    view.later.setFocus()
    qtbot.keyClick(view.later, Qt.Key.Key_Up)
    assert (view.earlier.value(), view.later.value()) == ("0", "1")
    view.compare(2, 1)
    texts = marked(view)
    assert 'line-through">silver</span>' in texts["Before: A silver Astra"]
    assert 'underline">grey</span>' in texts["Now: A grey Astra"]
    view.compare(1, 1)
    assert "Both say the same." in words(view)


@pytest.mark.usefixtures("journal")
def test_each_version_is_dated_and_shows_what_it_changed(theme: Theme, vault: Vault, qtbot: QtBot) -> None:
    view = view_of(theme, vault, qtbot)
    said = words(view)
    assert "Version 1, written Tuesday 24 November 2026, 17:52" in said
    assert "Why: The car." not in said
    press(button(view, "What changed: Version 2, amended Tuesday 24 November 2026, 18:30"), qtbot)
    assert (view.earlier.value(), view.later.value()) == ("0", "1")
    assert "Why: The car." in words(view)
    assert focused() is view.earlier


def test_a_change_of_the_private_note_alone_is_said_and_not_shown(
    theme: Theme, vault: Vault, qtbot: QtBot
) -> None:
    Journal(vault).add(FIRST)
    Journal(vault).amend(1, FIRST, "", PrivateNote("Only mine."))
    said = words(view_of(theme, vault, qtbot))
    assert "The private note was changed." in said
    assert "Only mine." not in said


def test_words_that_look_like_marks_are_shown_as_they_are(theme: Theme, vault: Vault, qtbot: QtBot) -> None:
    Journal(vault).add(Incident("<b>now</b> & then"))
    Journal(vault).amend(1, Incident("<b>now</b> & again"))
    (text,) = [each for each in marked(view_of(theme, vault, qtbot)).values() if "again" in each]
    assert "&lt;b&gt;now&lt;/b&gt; &amp; " in text


def test_evidence_says_its_name_and_what_is_said_of_it(theme: Theme, vault: Vault, qtbot: QtBot) -> None:
    Journal(vault).add(FIRST)
    first = Journal(vault).versions(1)[0]
    spoken = replace(first, attachments=(Attachment(b"a" * 32, 2048, "The gate", "My phone"),))
    pair = VersionPair(theme, [first, spoken], {b"a" * 32: "gate.jpg"})
    qtbot.addWidget(pair)
    (now,) = [each.accessibleName() for each in pair.findChildren(Marked)]
    assert now == "Now: gate.jpg\nThe gate\nThe original: My phone"


@pytest.mark.usefixtures("journal")
@pytest.mark.parametrize(("width", "beside"), [(380, False), (760, True)])
def test_the_columns_stand_where_there_is_room(
    theme: Theme, vault: Vault, qtbot: QtBot, width: int, beside: bool
) -> None:
    view = view_of(theme, vault, qtbot, width)
    view.compare(1, 2)
    marks = [each for each in view.findChildren(Marked) if each.isVisible()]
    before, now = (each for each in marks if "Astra" in each.text())

    def stands() -> bool:
        return (now.mapTo(view, now.pos()).x() > before.mapTo(view, before.pos()).x() + 100) == beside

    qtbot.waitUntil(stands)
    assert now.mapTo(view, now.rect().topRight()).x() <= view.width()
