"""Calculator: the other cover."""

import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from safeplan.cover import style
from safeplan.cover.calculator_actions import CalculatorActions
from safeplan.cover.calculator_dialogs import show_about, show_keys, show_nothing_to_paste
from safeplan.cover.calculator_display import Display
from safeplan.cover.calculator_history import HistoryColumn
from safeplan.cover.calculator_keypad import Keypad
from safeplan.cover.face import Face
from safeplan.cover.formula import Formula
from safeplan.cover.grounds import line
from safeplan.cover.icons import Icons
from safeplan.cover.number_text import Marks, number_text, read_sum, sum_text
from safeplan.cover.reckoner import Key, Reckoner, Sum
from safeplan.cover.reckoner_data import take_data, to_data
from safeplan.cover.settings import TEXT_SIZES
from safeplan.cover.words import say

_HISTORY, _KEYS = 260, 300
_BY_KEY: dict[int, Key] = {
    Qt.Key.Key_Return: Key.EQUALS,
    Qt.Key.Key_Enter: Key.EQUALS,
    Qt.Key.Key_Escape: Key.CLEAR,
    Qt.Key.Key_Delete: Key.CLEAR,
    Qt.Key.Key_Backspace: Key.BACK,
    Qt.Key.Key_F8: Key.SQUARE,
    Qt.Key.Key_F9: Key.NEGATE,
}
_BY_CHARACTER = {
    **{key.value: key for key in Key if len(key.value) == 1 and key not in {Key.CLEAR, Key.BACK}},
    ",": Key.POINT,
    "٫": Key.POINT,
    "x": Key.TIMES,
    "×": Key.TIMES,
    "÷": Key.OVER,
    ":": Key.OVER,
    "−": Key.MINUS,
    "@": Key.ROOT,
}
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class CalculatorFace(Face):
    """A calculator for everyday sums.

    Args:
        favourite: gives the number that, typed by itself before the equals key, asks back; "" for none.
        parent: the window.
    """

    def __init__(self, favourite: Callable[[], str] = lambda: "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._favourite = favourite
        self._icons = Icons()
        self._marks = _marks(QLocale())
        self._text_size = 100
        self._reckoner = Reckoner()
        self._sums_shown: list[Sum] | None = None
        self._build()
        self._connect()
        self._refresh()

    # ---- what the window needs

    def name(self) -> str:
        """Return the program's name."""
        return self.tr("Calculator")

    def title(self) -> str:
        """Return the program's name."""
        return self.name()

    def icon(self) -> QIcon:
        """Return the program's icon."""
        return self._icons.icon("calculator")

    def settle(self) -> None:
        """Close menus and dialogs, let go of the mouse, and forget the favourite number."""
        self._display.long_press.let_go()
        self._history.heading.let_go()
        for menu in self.findChildren(QMenu):
            if menu.isVisible():
                menu.close()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        shown = self._reckoner.shown
        if self._favourite() and self._favourite() in {
            shown.formula.typed_number,
            shown.asked.typed_number,
        }:
            self._press(Key.CLEAR)

    def keep(self) -> None:
        """Write nothing: the calculator keeps nothing on the disk."""

    def set_text_size(self, per_cent: int) -> None:
        """Show all text at this size."""
        self._text_size = per_cent
        self.setFont(style.font(per_cent))
        self._keypad.set_text_size(per_cent)
        self._history.set_text_size(per_cent)
        self._actions.larger.setEnabled(per_cent < TEXT_SIZES[-1])
        self._actions.smaller.setEnabled(per_cent > TEXT_SIZES[0])
        self._share_room()

    def state(self) -> dict[str, Any]:
        """Return what is typed, the memory and the history."""
        return {"sums": to_data(self._reckoner), "history": self._actions.history.isChecked()}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on where another process was."""
        take_data(self._reckoner, state.get("sums"))
        if isinstance(state.get("history"), bool):
            self._actions.history.setChecked(state["history"])
        self._refresh()
        self._show_history()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the keys of the window too: after `settle` it has the keyboard."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that the window gets while this is shown."""
        at_the_window = watched is self.window() and self.isVisible()
        if not at_the_window or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self.keyPressEvent(event)
        return event.isAccepted()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the key that was struck."""
        key = _key_of(event)
        if key is None:
            event.ignore()
        else:
            self._press(key)
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the history only where there is room for it."""
        super().resizeEvent(event)
        self._share_room()

    # ---- building

    def _build(self) -> None:
        self.setObjectName("page")
        self.setPalette(style.palette())
        self.setFont(style.font())
        self.setAutoFillBackground(True)
        self._actions = CalculatorActions(self)
        self._menus = self._actions.menu_bar()
        self._display = Display(self)
        self._keypad = Keypad(self._marks.point, self._icons, self)
        self._history = HistoryColumn(self._actions.clear_history, self._icons, self)
        self._beside = line(self, upright=True)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._display)
        left.addWidget(line(self))
        left.addWidget(self._keypad, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self._beside)
        body.addWidget(self._history)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._menus)
        layout.addWidget(line(self, "#d0d0d0"))
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        do = self._actions
        for action, act in (
            (do.close, self.close_chosen.emit),
            (do.copy, self._copy),
            (do.paste, self._paste),
            (do.memory_add, partial(self._press, Key.MEMORY_ADD)),
            (do.memory_subtract, partial(self._press, Key.MEMORY_SUBTRACT)),
            (do.memory_recall, partial(self._press, Key.MEMORY_RECALL)),
            (do.memory_clear, partial(self._press, Key.MEMORY_CLEAR)),
            (do.clear_history, self._clear_history),
            (do.larger, partial(self._step_text, 1)),
            (do.smaller, partial(self._step_text, -1)),
            (do.normal, partial(self.text_size_chosen.emit, TEXT_SIZES[0])),
            (do.keys, partial(show_keys, self)),
            (do.about, partial(show_about, self, self._icons)),
        ):
            action.triggered.connect(partial(_without_arguments, act))
        do.history.toggled.connect(self._show_history)
        self._keypad.pressed.connect(self._press)
        self._history.sums.chosen.connect(self._recall)
        self._display.customContextMenuRequested.connect(self._display_menu)
        self._display.long_press.pressed.connect(self.asked_back)
        self._history.heading.long_pressed.connect(self.asked_back)

    # ---- showing

    def _refresh(self) -> None:
        shown = self._reckoner.shown
        above = self._written(shown.asked)
        if shown.trouble:
            text = say("Calculator", shown.trouble)
        elif shown.answer is not None:
            text = number_text(shown.answer.number, self._marks)
        else:
            text = self._written(shown.formula) or "0"
        holds_number = self._reckoner.memory is not None
        self._display.show_texts(f"{above} =" if above else "", text, "M" if holds_number else "")
        self._keypad.show_memory(holds_number)
        for action in (self._actions.memory_recall, self._actions.memory_clear):
            action.setEnabled(holds_number)
        self._actions.clear_history.setEnabled(bool(self._reckoner.history))
        self._show_sums()
        if shown.trouble or shown.answer is not None:
            self._display.say(text)

    def _share_room(self) -> None:
        self._display.set_text_size(self._text_size, self.height())
        history, keys = (style.scaled(width, self._text_size) for width in (_HISTORY, _KEYS))
        fits = self.width() >= history + keys
        self._history.setFixedWidth(history)
        self._actions.history.setEnabled(fits)
        self._show_history()

    def _show_history(self) -> None:
        shown = self._actions.history.isChecked() and self._actions.history.isEnabled()
        self._history.setVisible(shown)
        self._beside.setVisible(shown)

    def _show_sums(self) -> None:
        if self._reckoner.history is self._sums_shown:
            return
        self._sums_shown = self._reckoner.history
        self._history.show_sums(
            [
                (self._written(past.formula), number_text(past.answer.number, self._marks))
                for past in self._sums_shown
            ]
        )

    def _written(self, formula: Formula) -> str:
        return sum_text(formula.tokens, self._marks)

    # ---- doing

    def _press(self, key: Key) -> None:
        self._reckoner.press(key)
        self._refresh()
        if key is Key.EQUALS and self._favourite() and self._reckoner.typed_alone == self._favourite():
            self.asked_back.emit()

    def _recall(self, place: int) -> None:
        self._reckoner.recall(self._reckoner.history[place])
        self._refresh()

    def _clear_history(self) -> None:
        self._reckoner.history = []
        self._refresh()

    def _copy(self) -> None:
        shown = self._reckoner.shown
        if shown.answer is not None:
            text = number_text(shown.answer.number, self._marks, grouped=False)
        else:
            text = sum_text(shown.formula.tokens, self._marks, grouped=False) or "0"
        QGuiApplication.clipboard().setText(text)

    def _paste(self) -> None:
        parts = read_sum(QGuiApplication.clipboard().text(), self._marks)
        if parts is None:
            show_nothing_to_paste(self)
        else:
            self._reckoner.paste(parts)
            self._refresh()

    def _step_text(self, by: int) -> None:
        place = TEXT_SIZES.index(self._text_size) + by if self._text_size in TEXT_SIZES else 0
        self.text_size_chosen.emit(TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))])

    def _display_menu(self, at: QPoint) -> None:
        menu = self._actions.display_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._display.mapToGlobal(at))


def _without_arguments(act: Callable[[], object], *_checked: object) -> None:
    act()


def _marks(locale: QLocale) -> Marks:
    """Return the language's marks, where it writes numbers with the digits that are on the keys."""
    if locale.zeroDigit() != "0":
        return Marks()
    return Marks(locale.decimalPoint(), locale.groupSeparator())


def _key_of(event: QKeyEvent) -> Key | None:
    held = event.modifiers() & _HELD
    # Ctrl and Alt together are how some systems tell of AltGr.
    if held and held != Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier:
        return None
    if event.key() in _BY_KEY:
        return _BY_KEY[event.key()]
    character = event.text()
    if len(character) == 1 and character.isdecimal():
        return Key(str(unicodedata.digit(character)))
    return _BY_CHARACTER.get(character.lower())
