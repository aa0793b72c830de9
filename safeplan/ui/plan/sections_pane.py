"""The list of sections beside the plan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan.plan import Plan
from safeplan.ui.plan.section_button import SectionButton
from safeplan.ui.plan.words_editor import Field, WordsEditor
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, Line, ScrollColumn


class SectionsPane(QWidget):
    """All sections with their counts, a way to add one, and what a plan is and is not.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        chosen: a section's key.
        add_asked: the title of a section of her own.
        editing: a title is being typed, or no longer.
    """

    chosen = Signal(str)
    add_asked = Signal(str)
    editing = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor: WordsEditor | None = None
        self.buttons: dict[str, SectionButton] = {}
        self._group = QButtonGroup(self)
        self._scroll = ScrollColumn(theme, (8, 16, 8, 8))
        self._scroll.column.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._scroll.column.addLayout(self._list)
        self.add_button = Button(theme, self.tr("Add a section"), "link", "plus")
        self.add_button.clicked.connect(self._open_editor)
        self._add_place = QVBoxLayout()
        self._add_place.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._add_place.addWidget(self.add_button)
        self._scroll.column.addLayout(self._add_place)
        self._scroll.column.addStretch(1)
        foot = Label(
            theme, self.tr("A plan can lower the danger. No plan can promise that you are safe."), "note"
        )
        below = QHBoxLayout()
        below.setContentsMargins(theme.px(20), theme.px(12), theme.px(16), theme.px(16))
        below.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(Line())
        column.addLayout(below)
        self.setFixedWidth(theme.scaled(theme.size("sections_pane")))
        self._group.buttonClicked.connect(self._tell)

    def show_plan(self, plan: Plan, chosen: str) -> None:
        """Show the sections of a plan and which one is open."""
        wanted = {section.key for section in plan.sections}
        for key in [key for key in self.buttons if key not in wanted]:
            gone = self.buttons.pop(key)
            self._group.removeButton(gone)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for section in plan.sections:
            button = self.buttons.get(section.key)
            if button is None:
                button = SectionButton(self._theme, section)
                self.buttons[section.key] = button
                self._group.addButton(button)
                self._list.addWidget(button)
            button.show_section(section)
            if section.key == chosen and not button.isChecked():
                button.setChecked(True)
                self._scroll.ensureWidgetVisible(button)

    def edit(self, text: str = "") -> None:
        """Put a field for the title of a new section in the place of the button."""
        if self.editor is None:
            self.editor = WordsEditor(self._theme, (Field(self.tr("Name of the section"), text),), self)
            self.editor.kept.connect(self._keep)
            self.editor.cancelled.connect(self.close_editor)
            self.editor.touched.connect(self.editing)
            self.add_button.hide()
            self._add_place.addWidget(self.editor)
        self.editor.take_keyboard()
        self.editing.emit()

    def _open_editor(self) -> None:
        self.edit()

    def close_editor(self) -> None:
        """Take the field away."""
        if self.editor is None:
            return
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        self.add_button.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing.emit()

    def _keep(self, texts: list[str]) -> None:
        self.add_asked.emit(texts[0])

    def _tell(self, button: SectionButton) -> None:
        self.chosen.emit(button.section.key)
