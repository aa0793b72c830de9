"""A field to choose one of many from a list."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

from safeplan.ui.theme import Theme

_ICON = 16


class DropDown(QComboBox):
    """A drop-down list of (key, text) choices.

    Args:
        theme: the look.
        options: keys and what she reads.
        name: what it chooses, for assistive technology.
        parent: the owner.
    """

    chosen = Signal(str)
    """She chose; carries the key."""

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        # On Linux Qt gives the chosen text as its name; this one only a label can give it there.
        self._name_label = QLabel(name, self)
        self._name_label.setBuddy(self)
        self._name_label.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, text in options:
            self.addItem(text, key)
        self.activated.connect(self._tell)

    def value(self) -> str:
        """Return the chosen key."""
        return str(self.currentData() or "")

    def set_value(self, key: str) -> None:
        """Choose without a signal.

        Args:
            key: one of the keys.
        """
        self.setCurrentIndex(max(0, self.findData(key)))

    def sizeHint(self) -> QSize:
        """Return room for the longest choice and the caret."""
        metrics = self.fontMetrics()
        words = max((metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0)
        width = words + self._theme.scaled(_ICON) + 4 * self._theme.px(10)
        return QSize(width, self._theme.control_height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of a control, and little width."""
        return QSize(self._theme.scaled(72), self._theme.control_height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over the field must not change what she chose."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its caret."""
        super().paintEvent(event)
        edge = self._theme.scaled(_ICON)
        air = self._theme.px(10)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = air if right_to_left else self.width() - air - edge
        painter = QPainter(self)
        painter.drawPixmap(
            QPoint(left, (self.height() - edge) // 2), self._theme.pixmap("caret-down", "ink2", _ICON)
        )
        painter.end()

    def _tell(self, _index: int) -> None:
        self.chosen.emit(self.value())
