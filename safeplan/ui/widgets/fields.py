"""Fields of one line. Their words are hers: no suggestions, no spelling marks, no learning."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from safeplan.ui import private_text
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.roles import set_mark

PRIVATE_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
SECRET_HINTS = PRIVATE_HINTS | Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoAutoUppercase
_ICON = 18
_AIR = 8
_EDGE = 10


class LineField(QLineEdit):
    """A field for one line of her words.

    Args:
        theme: the look.
        placeholder: an example or a hint; never the only label.
        icon: an icon's name at the start of the field, or None.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(PRIVATE_HINTS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._make_room()
        theme.changed.connect(self._make_room)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; a file is for whoever stands behind the field, its path is never words."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy in secret; all other keys are the field's own."""
        if not private_text.key_copies(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu; what it copies is marked."""
        private_text.show_menu(self, event)

    def show_wrong(self, wrong: bool) -> None:
        """Give the field the border of an error, or take it away; the sentence stands elsewhere.

        Args:
            wrong: whether its content cannot be used.
        """
        set_mark(self, "error", "true" if wrong else "false")

    def sizeHint(self) -> QSize:
        """Return the height of a control; Qt's own counts the font's line gap in."""
        return QSize(super().sizeHint().width(), self._theme.control_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and room for a few letters."""
        return QSize(self._theme.scaled(64) + self.end_room(), self._theme.control_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then its icon."""
        super().paintEvent(event)
        if self._icon_name is None:
            return
        edge = self._theme.scaled(_ICON)
        start = self._theme.px(_EDGE) + 2
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - start - edge if right_to_left else start
        painter = QPainter(self)
        painter.drawPixmap(
            QPoint(left, (self.height() - edge) // 2), self._theme.pixmap(self._icon_name, "ink3", _ICON)
        )
        painter.end()

    def end_room(self) -> int:
        """Return the pixels kept free at the end of the field, for a button inside it."""
        return 0

    def _make_room(self) -> None:
        start = self._theme.scaled(_ICON) + _AIR if self._icon_name else 0
        end = self.end_room()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        self.setTextMargins(start, 0, end, 0)


class _EndButtonField(LineField):
    """A field with one icon button inside its end."""

    def __init__(self, theme: Theme, placeholder: str, icon: str | None, parent: QWidget | None) -> None:
        self._button: QToolButton | None = None
        super().__init__(theme, placeholder, icon, parent)
        self._button = QToolButton(self)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        set_mark(self._button, "kind", "plain")
        set_mark(self._button, "measure", "inside")
        self._make_room()

    def end_room(self) -> int:
        """Return the room of the button."""
        return self._theme.scaled(_ICON) + 2 * _AIR

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        if self._button is not None:
            edge = self._theme.scaled(_ICON) + 10
            right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = 5 if right_to_left else self.width() - edge - 5
            self._button.setGeometry(left, (self.height() - edge) // 2, edge, edge)

    def _show_button(self, icon: str, name: str) -> None:
        if self._button is not None:
            self._button.setIcon(self._theme.icon(icon, "ink2", _ICON, "accent"))
            self._button.setIconSize(self._theme.icon_size(_ICON))
            self._button.setAccessibleName(name)
            self._button.setToolTip(name)


class SearchField(_EndButtonField):
    """A field to search in, with a cross that empties it; Escape empties it too.

    Args:
        theme: the look.
        placeholder: what can be searched, such as "Search your entries"; also its spoken name.
        parent: the owner.
    """

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder, "magnifying-glass", parent)
        self.setAccessibleName(placeholder)
        self._refresh()
        theme.changed.connect(self._refresh)
        if self._button is not None:
            self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._button.clicked.connect(self.clear)
            self._button.hide()
            self.textChanged.connect(self._offer_clearing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape; an empty one lets Escape pass."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _refresh(self) -> None:
        self._show_button("x", self.tr("Empty the search"))

    def _offer_clearing(self, text: str) -> None:
        if self._button is not None:
            self._button.setVisible(bool(text))


class SecretField(_EndButtonField):
    """A field for a passphrase: dots, and an eye that shows the letters.

    Args:
        theme: the look.
        name: its spoken name.
        parent: the owner.
    """

    letters_shown = Signal(bool)
    """The letters can be read now, or no longer."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", None, parent)
        self.setAccessibleName(name)
        self.set_shown(False)
        theme.changed.connect(self._refresh)
        if self._button is not None:
            self._button.setCheckable(True)
            self._button.toggled.connect(self.set_shown)

    def set_shown(self, shown: bool) -> None:
        """Show the letters, or dots.

        Args:
            shown: whether the letters can be read.
        """
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        # After the mode: Qt takes the hints of a secret away with the dots.
        self.setInputMethodHints(SECRET_HINTS)
        if self._button is not None and self._button.isChecked() != shown:
            self._button.setChecked(shown)
        self._refresh()
        self.letters_shown.emit(shown)

    def _refresh(self) -> None:
        shown = self.echoMode() == QLineEdit.EchoMode.Normal
        self._show_button(
            "eye-slash" if shown else "eye",
            self.tr("Hide the letters") if shown else self.tr("Show the letters"),
        )
