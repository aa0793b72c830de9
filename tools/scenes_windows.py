"""Scenes with something in the air: menus, lists, tips, drags, work under way, and forms half filled in."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from safeplan.ui.diary.detail_foot import DetailFoot
from safeplan.ui.diary.evidence_adder import Source
from safeplan.ui.diary.evidence_strip import EvidenceCard
from safeplan.ui.diary.filter_bar import FilterBar
from safeplan.ui.plan.ideas_drawer import IdeasDrawer
from safeplan.ui.plan.if_then import IfThenCard
from safeplan.ui.plan.row_parts import DragHandle
from safeplan.ui.plan.section_button import SectionDrop
from safeplan.ui.plan.step_row import StepRow
from safeplan.ui.widgets import ConfirmPanel, FilePicker, ProgressCard, SearchField
from safeplan.ui.widgets.file_listing import FileRow, FileType
from safeplan.ui.write.box import WriteBox
from safeplan.ui.write.page import WritePage
from tools.theatre import PASSPHRASE, RICH_ENTRY, Theatre, scene

NARROW = (760, 700)
LARGE_FILE = 4 << 30
"""Bytes of a file that takes long; there is nothing in it, so it takes no room."""
SENTENCE = "They stood at the corner by the chemist again."


@scene
def menu_of_entry(theatre: Theatre) -> None:
    """What else can be done with an entry."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.press("More")


@scene
def menu_of_copies(theatre: Theatre) -> None:
    """The menu beside that menu."""
    menu_of_entry(theatre)
    menu = theatre.widget(DetailFoot).menu
    copies = next(action for action in menu.actions() if action.menu() is not None)
    menu.setActiveAction(copies)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    theatre.wait_for(lambda: len(_menus()) == 2, "the second menu")


@scene
def menu_of_days(theatre: Theatre) -> None:
    """A filter's menu."""
    theatre.unlock().show_page("diary")
    theatre.settle()
    theatre.widget(FilterBar).days_chip.menu().popup(_middle_of(theatre.window))
    theatre.settle()


@scene
def menu_of_step(theatre: Theatre) -> None:
    """What can be done with a step of the plan."""
    theatre.unlock().show_page("plan", "O")
    theatre.widget(StepRow).handle.click()
    theatre.settle()


@scene
def menu_of_text(theatre: Theatre) -> None:
    """The menu of the box, over marked words."""
    _write(theatre)
    box = theatre.widget(WriteBox)
    box.selectAll()
    _ask_for_menu(box.viewport())
    theatre.settle()


@scene
def menu_of_line(theatre: Theatre) -> None:
    """The menu of a field of one line."""
    theatre.unlock().show_page("diary")
    field = theatre.widget(SearchField)
    field.setFocus()
    theatre.type("coat")
    _ask_for_menu(field)
    theatre.settle()


@scene
def list_of_choices(theatre: Theatre) -> None:
    """A list that drops down, open."""
    theatre.unlock().show_page("plan", "O")
    theatre.press("Print")
    theatre.press("Save as PDF")
    theatre.widget(FilePicker).type_choice.showPopup()
    theatre.settle()


@scene
def list_of_sections(theatre: Theatre) -> None:
    """The list of sections where there is no room beside, open."""
    theatre.window.resize(*NARROW)
    theatre.unlock().show_page("plan", "O")
    theatre.settle()
    theatre.widget(SectionDrop).showPopup()
    theatre.settle()


@scene
def tip(theatre: Theatre) -> None:
    """The words beside the pointer."""
    theatre.unlock().show_page("write")
    leave = theatre.button("Leave")
    place = leave.rect().center()
    QApplication.sendEvent(leave, QHelpEvent(QEvent.Type.ToolTip, place, leave.mapToGlobal(place)))
    theatre.settle()


@scene
def keyboard_ring(theatre: Theatre) -> None:
    """The keyboard on a button."""
    theatre.unlock().show_page("write")
    theatre.button("Leave").setFocus(Qt.FocusReason.TabFocusReason)
    theatre.settle()


@scene
def narrow_menu(theatre: Theatre) -> None:
    """The page of places, in a narrow window."""
    theatre.window.resize(*NARROW)
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.press("Menu")


@scene
def full_screen(theatre: Theatre) -> None:
    """A line begun in a window that fills the screen."""
    theatre.window.showFullScreen()
    _write(theatre)


@scene
def password_half_typed(theatre: Theatre) -> None:
    """A passphrase begun, shown as letters."""
    page = theatre.ask_for_password()
    page.field.setFocus()
    theatre.type(PASSPHRASE[:9])
    page.field.eye.click()


@scene
def first_run_half_answered(theatre: Theatre) -> None:
    """Some questions answered, with advice beside them."""
    flow = theatre.set_up()
    choices = [each for each in flow.computer.findChildren(QAbstractButton) if each.isCheckable()]
    for choice in choices[1::2]:
        choice.click()
    theatre.settle()


@scene
def write_everything(theatre: Theatre) -> None:
    """Every field open, one half filled in."""
    _write(theatre)
    for name in ("Where", "Who, and how you know"):
        theatre.press(name)
    theatre.type("by the")


@scene
def evidence_going_in(theatre: Theatre) -> None:
    """A large file on its way in."""
    give_file(theatre, a_large_file(theatre.folder / "long.mp4"))
    theatre.widget(ProgressCard)


@scene
def evidence_refused(theatre: Theatre) -> None:
    """A file that cannot be read."""
    give_file(theatre, theatre.folder / "gone.jpg")
    theatre.settle()


@scene
def copy_to_replace(theatre: Theatre) -> None:
    """May a file be replaced?"""
    theatre.unlock().show_page("plan", "O")
    theatre.press("Print")
    theatre.press("Save as PDF")
    picker = theatre.widget(FilePicker)
    there = theatre.folder / "there.pdf"
    there.touch()
    picker.open_folder(theatre.folder)
    picker.name_field.setText(there.name)
    theatre.wait_for(lambda: not picker.pane.is_reading, "the folder")
    picker.act_button.click()
    theatre.widget(ConfirmPanel)
    theatre.settle()


@scene
def folder_slow(theatre: Theatre) -> None:
    """A folder whose drive does not answer."""
    theatre.unlock().show_page("write")
    theatre.press("Add evidence")
    picker = theatre.widget(FilePicker)
    theatre.wait_for(lambda: not picker.pane.is_reading, "the first folder")
    picker.pane.lister = _never
    picker.open_folder(Path("/media/KINGSTON"))
    theatre.wait_for(picker.pane.waiting.isVisible, "the words")
    theatre.settle()


@scene
def withdraw(theatre: Theatre) -> None:
    """Should an entry be withdrawn?"""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    theatre.widget(DetailFoot).withdraw_asked.emit()
    theatre.settle()


@scene
def diary_amend_half(theatre: Theatre) -> None:
    """An entry being amended, with earlier ones beside the form."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.press("Amend")
    theatre.type("and the car")
    theatre.press("Choose an earlier entry")


@scene
def diary_picture(theatre: Theatre) -> None:
    """One picture, large."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.widget(EvidenceCard).click()
    theatre.settle()


@scene
def diary_nothing_found(theatre: Theatre) -> None:
    """Words that no entry holds."""
    theatre.unlock().show_page("diary")
    field = theatre.widget(SearchField)
    field.setFocus()
    theatre.type("zzzz")


@scene
def plan_step_changed(theatre: Theatre) -> None:
    """A step being reworded, after another was removed."""
    theatre.unlock().show_page("plan", "O")
    theatre.widget(StepRow).handle.choose("Remove")
    theatre.settle()
    theatre.widget(StepRow).edit()
    theatre.type(" by the bridge")


@scene
def plan_step_dragged(theatre: Theatre) -> None:
    """A step in the hand."""
    theatre.unlock().show_page("plan", "O")
    handle = theatre.widget(DragHandle)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    for down in (8, 30, 60):
        QTest.mouseMove(handle, handle.rect().center() + QPoint(0, down))
    theatre.settle()


@scene
def plan_card_begun(theatre: Theatre) -> None:
    """A card half written."""
    theatre.unlock().show_page("plan", "O")
    theatre.press("Add a card: If …, then I …")
    theatre.widget(IfThenCard)
    theatre.type("they wait at the gate")


@scene
def plan_sources(theatre: Theatre) -> None:
    """Where the ideas come from."""
    theatre.unlock().show_page("plan", "O")
    theatre.widget(IdeasDrawer).sources_asked.emit()
    theatre.settle()


@scene
def paper_being_made(theatre: Theatre) -> None:
    """A plan with every idea on its way to paper."""
    theatre.unlock(every_idea=True).show_page("plan", "O")
    theatre.button("Print").click()
    theatre.settle(0.05)


@scene
def find_help_nothing(theatre: Theatre) -> None:
    """A word that no service bears."""
    theatre.unlock().show_page("help", "zzzz")


def give_file(theatre: Theatre, path: Path) -> None:
    """Unlock, and put a file in as she would, past the picker."""
    theatre.unlock().show_page("write")
    theatre.settle()
    theatre.widget(WritePage).files.give([Source(path.name, path)])


def a_large_file(path: Path, size: int = LARGE_FILE) -> Path:
    """Make a file of zeros that takes no room on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(size)
    return path


def _never(_folder: Path, _kind: FileType) -> list[FileRow]:
    """List as a drive does that is gone; the thread goes with the process."""
    Event().wait()
    return []


def _write(theatre: Theatre) -> None:
    theatre.unlock().show_page("write")
    theatre.widget(WriteBox).setFocus()
    theatre.type(SENTENCE)


def _ask_for_menu(widget: QWidget) -> None:
    place = widget.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, asked)


def _menus() -> list[QMenu]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]


def _middle_of(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())
