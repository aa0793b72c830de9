"""The first run, the password field and the file picker in other languages: translated, and never cut."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.setup.advice import Answer, Question
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.theme import Theme
from safeplan.ui.unlock.page import UnlockPage
from safeplan.ui.widgets import Button, Chip, FilePicker, Label, SegmentedChoice
from tests.builders.pseudo import shown_in, texts_left_in_english
from tools.pseudo import Pseudo


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("catalogues")


def answered(flow: SetupFlow) -> SetupFlow:
    for question in Question:
        flow.computer.choices[question].segment(Answer.YES.value).click()
    return flow


def cut_off(root: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    QApplication.processEvents()
    cut: list[str] = []
    for part in root.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, Label) and part.height() < part.heightForWidth(part.width()):
            cut.append(part.text())
        if isinstance(part, Button | Chip | SegmentedChoice) and part.width() < part.sizeHint().width():
            cut.append(f"{type(part).__name__} {part.accessibleName()}")
    return cut


def test_every_word_meets_translation(
    qapp: QApplication, qtbot: QtBot, catalogues: Path, user_folder: Path
) -> None:
    with shown_in(Pseudo.STRETCHED, qapp, catalogues):
        theme = Theme("light")
        parts = [
            answered(SetupFlow(theme)),
            UnlockPage(),
            FilePicker(theme, "save", "[title]", folder=user_folder),
        ]
        for part in parts:
            qtbot.addWidget(part)
        left = [text for part in parts for text in texts_left_in_english(part)]
    # What is chance's, not ours, and where the folder lies.
    words = parts[0].passphrase.words.words_label.text() if isinstance(parts[0], SetupFlow) else ""
    assert set(left) <= {words}


@pytest.mark.parametrize("language", list(Pseudo))
@pytest.mark.parametrize(("scale", "size"), [(1.0, (1280, 768)), (1.0, (720, 448)), (2.0, (1280, 768))])
def test_longer_words_are_never_cut(  # noqa: PLR0917 - fixtures and parameters
    language: Pseudo,
    scale: float,
    size: tuple[int, int],
    qapp: QApplication,
    qtbot: QtBot,
    catalogues: Path,
) -> None:
    with shown_in(language, qapp, catalogues):
        flow = SetupFlow(Theme("light", scale))
        qtbot.addWidget(flow)
        flow.resize(*size)
        flow.show()
        answered(flow)
        for page in (flow.computer, flow.device, flow.paper, flow.passphrase):
            flow.stack.setCurrentWidget(page)
            assert cut_off(flow) == []
        leave = flow.leave_button.geometry()
        if qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            assert leave.left() == flow._theme.px(16)
        else:
            assert leave.right() == flow.width() - flow._theme.px(16) - 1
        assert flow.rect().contains(leave)
