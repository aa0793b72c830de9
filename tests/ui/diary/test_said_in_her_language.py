"""Nothing on the pages of the diary stays in English when another language is on."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.ui.theme import Theme
from safeplan.ui.write.page import WritePage
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary_page import open_diary
from tests.builders.pseudo import shown_in, texts_left_in_english
from tests.builders.tasks import TasksAtOnce
from tools.pseudo import Pseudo

# The calendar's own bar, which is never shown.
_NEVER_SHOWN = {"November"}


def test_every_text_goes_through_translation(  # noqa: PLR0917 - every fixture is a part of the window
    theme: Theme,
    run_now: TasksAtOnce,
    vault: Vault,
    clock: FixedClock,
    qapp: QApplication,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    Journal(vault).add(Incident("1"))
    with shown_in(Pseudo.STRETCHED, qapp, tmp_path):
        page = WritePage(theme, run_now, Journal(vault), EvidenceLocker(vault), vault.drafts, clock)
        qtbot.addWidget(page)
        page.arrive()
        page.side.open_behaviours()
        page.keep()
        diary = open_diary(theme, run_now, vault, clock, qtbot)
        view = diary.detail.view
        assert view is not None
        diary.detail._show_versions()
        diary.amend(view)
        left = {*texts_left_in_english(page), *texts_left_in_english(diary)} - _NEVER_SHOWN
        seal = diary.detail.foot.digits.text()
        assert {text for text in left if "November 2026" not in text and text != seal} == set()
