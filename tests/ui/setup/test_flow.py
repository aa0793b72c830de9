"""The first run by keys and mouse, its words and its inputs counted."""

import re
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from safeplan.ui.directory.danger_page import DangerPage
from safeplan.ui.recovery.desk import RecoveryDesk
from safeplan.ui.recovery.steps import RecoverySteps
from safeplan.ui.setup.advice import Answer, Question
from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.setup.other_way_page import DevicePage, PaperPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label
from safeplan.vault.vault import Vault
from tests.builders.widgets import child
from tests.conftest import PASSPHRASE
from tests.ui.setup.conftest import Start

WORD_BUDGET = 600
INPUT_BUDGET = 25
PRACTICE = 6  # Shift three times away, three times back


def words_shown(widget: QWidget) -> set[str]:
    """Return every text to be read on a widget now; labels in rich text without their marks."""
    texts: set[str] = set()
    for part in widget.findChildren(QLabel):
        if part.isVisible():
            texts.add(re.sub(r"<[^>]+>", "", part.text()))
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible():
            texts.add(button.text())
    return {text for text in texts if text}


def count(texts: set[str]) -> int:
    return sum(len(text.split()) for text in texts)


def answer_all(flow: SetupFlow, answer: Answer) -> None:
    for question in Question:
        QTest.mouseClick(flow.computer.choices[question].segment(answer.value), Qt.MouseButton.LeftButton)


def banner_of(flow: SetupFlow) -> Banner:
    return flow.computer.advice.banner


class Inputs(QObject):
    """Counts keys and presses as somebody makes them; letters of a text count as one."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.count = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() in {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.KeyPress,
        }:
            self.count += 1
        return False


def test_advice_changes_as_she_answers(start: Start) -> None:
    flow = start()
    before = banner_of(flow).words()
    QTest.mouseClick(flow.computer.choices[Question.KNOWN].segment("yes"), Qt.MouseButton.LeftButton)
    assert banner_of(flow).kind() == "warn"
    assert banner_of(flow).words() != before
    QTest.mouseClick(flow.computer.choices[Question.KNOWN].segment("no"), Qt.MouseButton.LeftButton)
    assert banner_of(flow).words() == before
    assert not flow.computer.advice.sign_in.isVisible()
    QTest.mouseClick(flow.computer.choices[Question.SIGN_IN].segment("not_sure"), Qt.MouseButton.LeftButton)
    assert flow.computer.advice.sign_in.isVisible()


def test_nothing_ever_says_that_the_computer_passed(start: Start) -> None:
    flow = start()
    answer_all(flow, Answer.NO)
    assert "not make it safe" in banner_of(flow).words()
    shown = " ".join(words_shown(flow)).lower()
    for word in ("passed", "secure", "score", "congratulations"):
        assert word not in shown


def test_keys_alone_answer_and_go_on(start: Start) -> None:
    flow = start()
    first = flow.computer.choices[Question.SIGN_IN]
    assert first.segment("yes").hasFocus()
    QTest.keyClick(first.segment("yes"), Qt.Key.Key_Space)
    QTest.keyClick(first.segment("yes"), Qt.Key.Key_Right)
    assert first.value() == "no"
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is flow.computer.go_on_button:
            break
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(flow.computer.go_on_button, Qt.Key.Key_Space)
    assert flow.stack.currentWidget() is flow.passphrase


def test_the_three_ways_on_weigh_the_same(start: Start) -> None:
    flow = start()
    ways = (flow.computer.go_on_button, flow.computer.device_button, flow.computer.paper_button)
    assert {way.property("kind") for way in ways} == {"secondary"}
    assert len({way.height() for way in ways}) == 1
    assert all(way.isEnabled() and not way.isDefault() for way in ways)


@pytest.mark.parametrize("way", ["device", "paper"])
def test_the_other_ways_lead_out_and_back(way: str, start: Start, qtbot: QtBot) -> None:
    flow = start()
    button, page = {
        "device": (flow.computer.device_button, flow.device),
        "paper": (flow.computer.paper_button, flow.paper),
    }[way]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert flow.stack.currentWidget() is page
    assert isinstance(page, DevicePage | PaperPage)
    with qtbot.waitSignal(flow.leave_asked):
        QTest.mouseClick(page.leave_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert flow.stack.currentWidget() is flow.computer


def test_answers_stay_while_she_looks_at_another_way(start: Start) -> None:
    flow = start()
    answer_all(flow, Answer.YES)
    QTest.mouseClick(flow.computer.paper_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(flow.paper.back_button, Qt.MouseButton.LeftButton)
    assert flow.computer.choices[Question.HANDS].value() == "yes"


def test_leave_is_always_there(start: Start, qtbot: QtBot) -> None:
    flow = start()
    places = set()
    for page in (flow.computer, flow.device, flow.paper, flow.passphrase):
        flow.stack.setCurrentWidget(page)
        assert flow.leave_button.isVisible()
        places.add(flow.leave_button.geometry().getRect())
        with qtbot.waitSignal(flow.leave_asked):
            QTest.mouseClick(flow.leave_button, Qt.MouseButton.LeftButton)
    assert len(places) == 1


def test_in_danger_now_shows_the_number_and_leads_back(start: Start) -> None:
    flow = start()
    QTest.mouseClick(flow.computer.go_on_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(flow.danger_button, Qt.MouseButton.LeftButton)
    page = child(flow, DangerPage)
    assert flow.stack.currentWidget() is page
    assert any("999" in text for text in words_shown(page))
    QTest.mouseClick(flow.danger_button, Qt.MouseButton.LeftButton)
    assert flow.stack.currentWidget() is flow.passphrase
    assert not flow.danger_button.isChecked()


def test_practice_is_noticed(start: Start) -> None:
    flow = start()
    before = flow.computer.gesture.text.text()
    assert "Shift three times" in flow.computer.gesture.heading.text()
    flow.practised()
    assert flow.computer.gesture.practised
    assert flow.computer.gesture.text.text() != before


def test_the_whole_way_with_offered_words(start: Start, qtbot: QtBot) -> None:
    flow = start()
    told: list[tuple[str, Any]] = []
    flow.finished.connect(lambda passphrase, settings: told.append((passphrase, settings)))
    QTest.mouseClick(flow.computer.go_on_button, Qt.MouseButton.LeftButton)
    pane = flow.passphrase.words
    words = pane.words_label.accessibleName()
    assert len(words.split()) == 5
    assert pane.field.hasFocus()
    QTest.keyClicks(pane.field, words)
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    assert told == [(words, {"idle_minutes": 2, "pin_offered": False})]


def test_settings_follow_the_answers(start: Start) -> None:
    flow = start()
    told: list[Any] = []
    flow.finished.connect(lambda _passphrase, settings: told.append(settings))
    answer_all(flow, Answer.NO)
    flow.passphrase.chosen.emit("correct horse battery staple")
    assert told == [{"idle_minutes": 3, "pin_offered": True}]


def offer_recovery(flow: SetupFlow, vault: Vault, tasks: Tasks) -> RecoverySteps:
    """Go on to the third step, as the door does when the vault has been made."""
    theme = Theme("light")
    steps = RecoverySteps(theme, tasks, RecoveryDesk(vault), PASSPHRASE, may_decline=True)
    flow.offer_recovery(steps)
    return steps


def test_declining_a_recovery_code_is_one_press_and_the_consequence_stands_beside_it(
    start: Start, vault: Vault, run_now: Tasks, qtbot: QtBot
) -> None:
    flow = start()
    steps = offer_recovery(flow, vault, run_now)
    assert flow.step_label.text() == "Before you start, 3 of 3"
    assert any("nobody can open this. We cannot either." in text for text in words_shown(flow))
    with qtbot.waitSignal(flow.ended):
        QTest.mouseClick(steps.choice.decline_button, Qt.MouseButton.LeftButton)


def test_making_a_code_leads_on_as_well(start: Start, vault: Vault, run_now: Tasks, qtbot: QtBot) -> None:
    flow = start()
    steps = offer_recovery(flow, vault, run_now)
    QTest.mouseClick(steps.choice.make_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(steps.code.written_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(flow.ended):
        QTest.mouseClick(steps.rehearsal.skip_button, Qt.MouseButton.LeftButton)


def test_the_recovery_code_waits_while_she_looks_at_in_danger_now(
    start: Start, vault: Vault, run_now: Tasks
) -> None:
    flow = start()
    QTest.mouseClick(flow.danger_button, Qt.MouseButton.LeftButton)
    offer_recovery(flow, vault, run_now)
    assert isinstance(flow.stack.currentWidget(), DangerPage)
    QTest.mouseClick(flow.danger_button, Qt.MouseButton.LeftButton)
    assert flow.stack.currentWidget() is flow.recovery


def test_words_and_inputs_stay_within_their_budgets(
    start: Start, qapp: QApplication, vault: Vault, run_now: Tasks
) -> None:
    flow = start()
    inputs = Inputs(qapp)
    read = words_shown(flow)
    answer_all(flow, Answer.NOT_SURE)
    read |= words_shown(flow)
    QTest.mouseClick(flow.computer.go_on_button, Qt.MouseButton.LeftButton)
    read |= words_shown(flow)
    flow.passphrase.words.field.setText(flow.passphrase.words.words_label.accessibleName())
    QTest.mouseClick(flow.passphrase.go_on_button, Qt.MouseButton.LeftButton)
    steps = offer_recovery(flow, vault, run_now)
    read |= words_shown(flow)
    QTest.mouseClick(steps.choice.make_button, Qt.MouseButton.LeftButton)
    read |= words_shown(flow)
    QTest.mouseClick(steps.code.written_button, Qt.MouseButton.LeftButton)
    read |= words_shown(flow)
    for field, box in zip(steps.rehearsal.entries[0].fields, steps.code.boxes[0].boxes, strict=True):
        field.put(box.group)
    QTest.mouseClick(steps.rehearsal.check_button, Qt.MouseButton.LeftButton)
    qapp.removeEventFilter(inputs)
    assert 5 < inputs.count + PRACTICE + 1 <= INPUT_BUDGET
    assert 100 < count(read) <= WORD_BUDGET


def test_every_word_up_to_the_passphrase_with_all_side_ways_is_within_the_budget(start: Start) -> None:
    flow = start()
    texts = {label.text() for label in flow.findChildren(Label)}
    texts |= {button.text() for button in flow.findChildren(Button)}
    assert count({re.sub(r"<[^>]+>", "", text) for text in texts}) <= WORD_BUDGET


@pytest.mark.parametrize(("scale", "size"), [(1.0, (720, 448)), (1.5, (1024, 608)), (2.0, (1280, 768))])
def test_everything_is_reached_at_every_size(scale: float, size: tuple[int, int], start: Start) -> None:
    flow = start(scale, size)
    answer_all(flow, Answer.YES)
    for page in (flow.computer, flow.device, flow.paper, flow.passphrase):
        flow.stack.setCurrentWidget(page)
        QApplication.processEvents()
        for area in page.findChildren(QScrollArea):
            content = area.widget()
            assert content is not None
            assert content.width() <= area.viewport().width()
            for label in content.findChildren(Label):
                if label.isVisible():
                    place = label.mapTo(content, label.rect().bottomRight())
                    assert content.rect().contains(place), label.text()
                    assert label.height() >= label.heightForWidth(label.width()), label.text()
        for button in page.findChildren(Button):
            if button.isVisible():
                place = button.mapTo(flow, button.rect().bottomRight())
                inside = flow.rect().contains(place) or any(
                    area.isAncestorOf(button) for area in page.findChildren(QScrollArea)
                )
                assert inside, button.text()


def test_a_screen_reader_hears_every_control(start: Start) -> None:
    flow = start()
    for page in (flow.computer, flow.passphrase):
        flow.stack.setCurrentWidget(page)
        for control in [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]:
            face = QAccessible.queryAccessibleInterface(control)
            assert face.text(QAccessible.Text.Name), control


def test_trouble_is_told_and_she_can_try_again(start: Start) -> None:
    flow = start()
    flow.stack.setCurrentWidget(flow.passphrase)
    flow.busy(True)
    assert not flow.passphrase.go_on_button.isEnabled()
    flow.busy(False)
    flow.show_message("The disk is full.", "Nothing was kept. Make room, then try again.")
    assert flow.passphrase.trouble.isVisible()
    assert flow.passphrase.trouble.words().startswith("The disk is full.")
    assert flow.passphrase.go_on_button.isEnabled()
    flow.busy(True)
    assert not flow.passphrase.trouble.isVisible()
