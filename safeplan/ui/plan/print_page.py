"""The plan on paper: which sections, which words, how it looks, and then the printer or a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.documents.order import Made, PlanOrder
from safeplan.documents.plan_choices import (
    DULL_TITLE,
    SUGGESTED_FILE_NAME,
    DangerFacts,
    PlanChoices,
    printed_cards,
    printed_steps,
)
from safeplan.errors import PrinterUnavailable, SafePlanError
from safeplan.plan.plan import Plan
from safeplan.ui.messages import sentence
from safeplan.ui.page import Width
from safeplan.ui.paper_press import Errand
from safeplan.ui.plan.print_choices import PrintChoices
from safeplan.ui.printing import Printer, print_pdf, printers, save_pdf
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, FilePicker, Line, set_ground
from safeplan.ui.widgets.file_listing import FileType
from safeplan.ui.widgets.paper_preview import PaperPreview

DangerSource = Callable[[bool], DangerFacts]
"""Gives the emergency box; asked whether to use quiet words."""

_PAUSE_MS = 150


class PrintPage(QWidget):
    """What goes on paper at one side, the paper at the other.

    Args:
        theme: the look.
        tasks: makes the paper and talks to the printer off the window's thread.
        danger: the emergency box.
        parent: the owner.

    Signals:
        closed: she wants to go back to her plan.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, tasks: Tasks, danger: DangerSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._danger = danger
        self._plan: Plan | None = None
        self._paper: Made | None = None
        self._making: Errand | None = None
        self._wide = True
        self._paper_shown = False
        self.to_choices = Button(theme, self.tr("Back to the choices"), "quiet", "arrow-left", small=True)
        self.picker: FilePicker | None = None
        self.choices = PrintChoices(theme)
        self.preview = PaperPreview(theme)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self._lay_out()
        self.choices.changed.connect(self._choices_changed)
        self.choices.print_asked.connect(self._print)
        self.choices.save_asked.connect(self._pick_file)
        self.choices.closed.connect(self.closed)
        self.choices.see_asked.connect(lambda: self.show_paper(True))
        self.to_choices.clicked.connect(lambda: self.show_paper(False))

    def show_plan(self, plan: Plan) -> None:
        """Take another state of the plan; the paper is made anew only while it is looked at."""
        self._plan = plan
        self.choices.show_plan(plan)
        if self.isVisible():
            self._pause.start()

    def begin(self) -> None:
        """Show the paper of the plan as it is now, and look for printers."""
        self.choices.forget_results()
        self._make()
        self._tasks.run(printers, self._found_printers, self._no_printers, owner=self, lane=Lane.FREE)
        self.choices.take_keyboard()

    def set_width(self, width: Width) -> None:
        """Choices beside the paper, or one of them at a time."""
        self._wide = width is not Width.NARROW
        self.choices.set_wide(self._wide)
        self._arrange()

    def show_paper(self, shown: bool) -> None:
        """Show the paper in the place of the choices, where there is no room for both; or go back."""
        self._paper_shown = shown
        self._arrange()
        target = self.to_choices if shown else self.choices.see_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, one step at a time."""
        if event.key() == Qt.Key.Key_Escape:
            if self._paper_shown and not self._wide:
                self.show_paper(False)
            else:
                self.closed.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        body = QWidget()
        self._between = Line(upright=True)
        self._paper_side = QWidget()
        set_ground(self._paper_side, "side")
        side = QVBoxLayout(self._paper_side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.to_choices, 0, Qt.AlignmentFlag.AlignLeading)
        side.addWidget(self.preview, 1)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.choices)
        row.addWidget(self._between)
        row.addWidget(self._paper_side, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._arrange()

    def _arrange(self) -> None:
        both = self._wide
        self._between.setVisible(both)
        self._paper_side.setVisible(both or self._paper_shown)
        self.choices.setVisible(both or not self._paper_shown)
        self.to_choices.setVisible(not both)

    def _choices_changed(self) -> None:
        self._paper = None
        self.choices.set_ready(False)
        self._pause.start()

    def _chosen(self) -> PlanChoices:
        locale = QLocale()
        return PlanChoices(
            sections=self.choices.sections(),
            quiet=self.choices.quiet.isChecked(),
            people=self.choices.people.isChecked(),
            language=locale.bcp47Name(),
            right_to_left=locale.textDirection() == Qt.LayoutDirection.RightToLeft,
        )

    def _make(self) -> None:
        if self._plan is None:
            return
        if self._making is not None:
            self._making.cancel()
        plan, choices = self._plan, self._chosen()
        order = PlanOrder(plan, self._danger(choices.quiet), choices)
        self.choices.show_amount(len(printed_steps(plan, choices)), len(printed_cards(plan, choices)))

        self._making = self._tasks.make_paper(order, partial(self._made, choices), self._failed, owner=self)

    def _made(self, choices: PlanChoices, paper: Made) -> None:
        if choices != self._chosen():
            return
        self._paper = paper
        self.preview.show_pdf(paper.data)
        self.choices.show_cautions(paper.names_the_matter, paper.lacks_letters)
        self.choices.set_ready(True)

    def _found_printers(self, found: tuple[Printer, ...]) -> None:
        self.choices.show_printers([printer.name for printer in found])

    def _no_printers(self, error: SafePlanError) -> None:
        self.choices.show_printers([])
        if not isinstance(error, PrinterUnavailable):
            self._show_error(error)

    def _print(self) -> None:
        paper, printer = self._paper, self.choices.printer.value()
        if paper is None or not printer:
            return
        self.choices.set_ready(False)

        def done(_nothing: None) -> None:
            self.choices.set_ready(True)
            self.choices.show_result(
                "know",
                self.tr("Sent to {printer}.").format(printer=printer),
                self.tr("Wait by the printer, and take every page with you."),
            )

        def work() -> None:
            print_pdf(paper.data, printer, DULL_TITLE)

        self._tasks.run(work, done, self._failed, owner=self, lane=Lane.FREE)

    def _pick_file(self) -> None:
        if self._paper is None:
            return
        types = (FileType(self.tr("PDF"), (".pdf",)),)
        self.picker = FilePicker(
            self._theme, "save", self.tr("Save the paper as a PDF"), types, SUGGESTED_FILE_NAME
        )
        self.picker.chosen.connect(self._save)
        self.picker.cancelled.connect(self._close_picker)
        self._stack.addWidget(self.picker)
        self._stack.setCurrentWidget(self.picker)
        self.picker.start()

    def _save(self, path: Path) -> None:
        self._close_picker()
        paper = self._paper
        if paper is None:
            return

        def done(_nothing: None) -> None:
            self.choices.show_result(
                "know",
                self.tr("Saved as {name}.").format(name=path.name),
                self.tr(
                    "It is not locked: whoever opens that folder can read it. Delete it when it is printed."
                ),
            )

        self._tasks.run(lambda: save_pdf(paper.data, path), done, self._failed, owner=self, lane=Lane.FREE)

    def _close_picker(self) -> None:
        if self.picker is not None:
            self._stack.removeWidget(self.picker)
            self.picker.deleteLater()
            self.picker = None
        self.choices.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: SafePlanError) -> None:
        self.choices.set_ready(self._paper is not None)
        self._show_error(error)

    def _show_error(self, error: SafePlanError) -> None:
        message = sentence(error)
        self.choices.show_result("danger", message.title, message.text)
