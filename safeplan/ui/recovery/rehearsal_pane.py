"""The code typed once from the paper, so that a slip of the pen is found now."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, CodeEntry, FlowLayout, Label, LabelledField

_GROUPS = 8


class RehearsalPane(QWidget):
    """Eight fields a sheet; a group that differs is marked.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        typed: all sheets were typed as they were shown.
        again_asked: she wants to see the code once more.
        skipped: she goes on without trying it.
    """

    typed = Signal()
    again_asked = Signal()
    skipped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: list[str] = []
        self.entries: list[CodeEntry] = []
        self.rows: list[LabelledField] = []
        self._sheets = QWidget()
        self.check_button = Button(theme, self.tr("Check it"), "primary")
        self.again_button = Button(theme, self.tr("Show the code again"))
        self.skip_button = Button(theme, self.tr("Skip this"), "quiet")
        self.busy_label = Label(theme, self.tr("Trying it. This takes a second."), "note")
        self.busy_label.hide()
        self._lay_out()
        self.check_button.clicked.connect(self._check)
        self.again_button.clicked.connect(self.again_asked)
        self.skip_button.clicked.connect(self.skipped)

    def show_sheets(self, names: Sequence[str], texts: Sequence[str]) -> None:
        """Ask for sheets.

        Args:
            names: what each is called.
            texts: what stands on each.
        """
        self._texts = list(texts)
        self.entries.clear()
        self.rows.clear()
        gone, self._sheets = self._sheets, QWidget()
        column = QVBoxLayout(self._sheets)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(16))
        theme = self._theme
        for name in names:
            entry = CodeEntry(theme.px, theme.font("code"), theme.font("note"))
            entry.setAccessibleName(name)
            row = LabelledField(theme, name, "", entry)
            entry.edited.connect(row.clear_error)
            entry.entered.connect(self._check)
            self.entries.append(entry)
            self.rows.append(row)
            column.addWidget(row)
        for entry, after in pairwise(self.entries):
            entry.filled.connect(after.take_keyboard)
        if self.entries:
            self.entries[-1].filled.connect(self._to_check)
        self._column.replaceWidget(gone, self._sheets)
        gone.hide()
        gone.deleteLater()

    def forget(self) -> None:
        """Hold no code any more."""
        self.show_sheets((), ())

    def start(self) -> None:
        """Put the cursor into the first group."""
        self.entries[0].take_keyboard()

    def busy(self, on: bool) -> None:
        """Take nothing while the code is tried.

        Args:
            on: whether it is.
        """
        for part in (self._sheets, self.check_button, self.again_button, self.skip_button):
            part.setEnabled(not on)
        self.busy_label.setVisible(on)

    def _lay_out(self) -> None:
        theme = self._theme
        why = self.tr("Type it once from your paper. Then you know that it is right.")
        skipping = self.tr(
            "If you skip this, a slip of the pen shows only on the day you need the code. "
            "It is not shown again after this page."
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(16))
        self._column.addWidget(Label(theme, why))
        self._column.addWidget(self._sheets)
        verbs = QWidget()
        flow = FlowLayout(theme.px(12), verbs)
        for button in (self.check_button, self.again_button, self.skip_button):
            flow.addWidget(button)
        self._column.addWidget(verbs)
        self._column.addWidget(self.busy_label)
        self._column.addWidget(Label(theme, skipping, "note"))

    def _to_check(self) -> None:
        self.check_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self) -> None:
        for entry, row, text in zip(self.entries, self.rows, self._texts, strict=True):
            wanted = text.split()
            wrong = {
                number for number in range(1, _GROUPS + 1) if entry.groups()[number - 1] != wanted[number - 1]
            }
            if wrong:
                row.show_error(self._words_for(entry, sorted(wrong)))
                entry.mark_groups(wrong)
                return
        self.typed.emit()

    def _words_for(self, entry: CodeEntry, wrong: list[int]) -> str:
        if not any(entry.groups()):
            return self.tr("Type the eight groups here.")
        if len(wrong) == 1:
            return self.tr(
                "Group {number} is not as it was shown. Look at your paper: the slip may be there or here."
            ).format(number=wrong[0])
        return self.tr(
            "%n groups are not as they were shown. Look at your paper: the slips may be there or here.",
            "",
            len(wrong),
        )
