"""A column to choose one of many from: a nation or country, or a topic. It stands in the page, no menu."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Drawer, RowList, paint_row

Index = QModelIndex | QPersistentModelIndex
_CHOICE = int(Qt.ItemDataRole.UserRole) + 1
_SIDE, _TOP, _GAP = 16, 12, 10
_TICK = 16


@dataclass(frozen=True)
class Choice:
    """One of many.

    Args:
        key: what is told when it is chosen.
        text: what she reads.
        beside: a few words at the other end, such as a count.
    """

    key: str
    text: str
    beside: str = ""


class _ChoiceModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()
        self.chosen = ""

    def show_choices(self, choices: Sequence[Choice], chosen: str) -> None:
        self.beginResetModel()
        self.choices = tuple(choices)
        self.chosen = chosen
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == _CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self.tr("chosen") if choice.key == self.chosen else ""
            return ", ".join(part for part in (choice.text, choice.beside, state) if part)
        return None


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: _ChoiceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        height = QFontMetrics(self._theme.font("body_strong")).height() + 2 * self._theme.px(_TOP) + 1
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(_CHOICE)
        if not isinstance(choice, Choice):
            return
        painter.save()
        paint_row(self._theme, painter, option)
        direction = option.direction
        inner = QRect(option.rect).adjusted(self._theme.px(_SIDE), 0, -self._theme.px(_SIDE), 0)
        tick = self._theme.scaled(_TICK)
        chosen = choice.key == self._model.chosen
        if chosen:
            place = QRect(inner.left(), inner.top() + (inner.height() - tick) // 2, tick, tick)
            painter.drawPixmap(
                QStyle.visualRect(direction, inner, place), self._theme.pixmap("check", "accent", _TICK)
            )
        words = QStyle.visualRect(direction, inner, inner.adjusted(tick + _GAP, 0, 0, 0))
        for text, role, tone, side in (
            (choice.text, "body_strong" if chosen else "body", "ink", Qt.AlignmentFlag.AlignLeft),
            (choice.beside, "second", "ink3", Qt.AlignmentFlag.AlignRight),
        ):
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.colour(tone))
            flags = QStyle.visualAlignment(direction, side | Qt.AlignmentFlag.AlignVCenter)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, int(flags), shown)
        painter.restore()


class _ChoiceList(RowList):
    """Chooses by a click, Enter or Space."""

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, model: _ChoiceModel) -> None:
        super().__init__(theme, name)
        self._choices = model
        self.setModel(model)
        self.setItemDelegate(_ChoiceDelegate(theme, model, self))
        self.clicked.connect(self._pick)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pick(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._choices.choices[index.row()].key)


class ChoicePane(Drawer):
    """A titled column of choices; Escape or its cross goes back without choosing.

    Args:
        theme: the look.
        title: what is chosen.
        parent: the owner.

    Signals:
        chosen: the key she chose.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, None, parent)
        self._model = _ChoiceModel(self)
        self.list = _ChoiceList(theme, title, self._model)
        self.list.picked.connect(self.chosen)
        self.body.addWidget(self.list)

    def offer(self, choices: Sequence[Choice], chosen: str) -> None:
        """Show the choices, with one of them chosen already, and take the keyboard's focus."""
        self._model.show_choices(choices, chosen)
        keys = [choice.key for choice in choices]
        current = self._model.index(keys.index(chosen) if chosen in keys else 0)
        self.list.setCurrentIndex(current)
        self.list.scrollTo(current)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[str]:
        """Return the keys that are offered, in order."""
        return [choice.key for choice in self._model.choices]
