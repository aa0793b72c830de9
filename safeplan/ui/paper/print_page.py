"""A paper before it is printed: choices beside it, and then the printer or a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.documents.order import Made, Order
from safeplan.errors import Cancelled, PrinterUnavailable, SafePlanError
from safeplan.ui.messages import sentence
from safeplan.ui.page import Width
from safeplan.ui.paper.print_side import PrintSide
from safeplan.ui.paper_press import Errand
from safeplan.ui.printing import Printer, print_pdf, printers, save_pdf
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, FilePicker, Line, set_ground
from safeplan.ui.widgets.file_listing import FileType
from safeplan.ui.widgets.paper_preview import PaperPreview

_PAUSE_MS = 150
_SECOND_ESCAPE_MS = 250
"""How long the way back by Escape waits: the second of two means leaving, and must not find the window busy
with showing another page (measured: here that made up most of the time to the cover)."""


class PrintPage(QWidget):
    """What goes on paper at one side, the paper at the other. What is printed, a subclass says in `order`.

    Args:
        theme: the look.
        tasks: has the paper made, and talks to the printer off the window's thread.
        side: title, choices, printer.
        title: the paper's dull name in the printer's list of jobs, and of the file that is suggested.
        parent: the owner.

    Signals:
        closed: she wants to go back.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, tasks: Tasks, side: PrintSide, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._side = side
        self._title = title
        self._paper: Made | None = None
        self._making: Errand | None = None
        self._wide = True
        self._paper_shown = False
        self.to_choices = Button(theme, self.tr("Back to the choices"), "quiet", "arrow-left", small=True)
        self.picker: FilePicker | None = None
        self.preview = PaperPreview(theme)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.make)
        self._going_back = QTimer(self, singleShot=True, interval=_SECOND_ESCAPE_MS)
        self._going_back.timeout.connect(self._go_back)
        self._lay_out()
        side.changed.connect(self._choices_changed)
        side.print_asked.connect(self._print)
        side.save_asked.connect(self._pick_file)
        side.closed.connect(self.closed)
        side.again_asked.connect(self.make)
        side.see_asked.connect(lambda: self.show_paper(True))
        self.to_choices.clicked.connect(lambda: self.show_paper(False))

    def order(self) -> Order | None:
        """Return what is to be made, as it is chosen now; None while that is not known."""
        raise NotImplementedError

    def show_notes(self, made: Made) -> None:
        """Say what is to be known of the paper that is shown now."""

    def begin(self) -> None:
        """Show the paper as it is now, and look for printers."""
        self._side.forget_results()
        self.make()
        self._tasks.run(printers, self._found_printers, self._no_printers, owner=self, lane=Lane.FREE)
        self._side.take_keyboard()

    def make(self) -> None:
        """Have the paper made as it is chosen now."""
        self._pause.stop()
        if self._making is not None:
            self._making.cancel()
        order = self.order()
        if order is None:
            return
        self._side.show_making()
        self._making = self._tasks.make_paper(order, partial(self._made, order), self._not_made, owner=self)

    def end(self) -> None:
        """Want the paper no longer; where it is still being made, that stops."""
        self._pause.stop()
        if self._making is not None:
            self._making.cancel()
            self._making = None

    def make_soon(self) -> None:
        """Have it made anew after a short pause, in which more may change."""
        self._pause.start()

    def set_width(self, width: Width) -> None:
        """Choices beside the paper, or one of them at a time."""
        self._wide = width is not Width.NARROW
        self._side.set_wide(self._wide)
        self._arrange()

    def show_paper(self, shown: bool) -> None:
        """Show the paper in the place of the choices, where there is no room for both; or go back."""
        self._paper_shown = shown
        self._arrange()
        target = self.to_choices if shown else self._side.see_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, one step at a time."""
        if event.key() == Qt.Key.Key_Escape:
            if self._paper_shown and not self._wide:
                self.show_paper(False)
            else:
                self._going_back.start()
            return
        super().keyPressEvent(event)

    def _go_back(self) -> None:
        # Not where she has left meanwhile.
        if self.isVisible():
            self.closed.emit()

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
        row.addWidget(self._side)
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
        self._side.setVisible(both or not self._paper_shown)
        self.to_choices.setVisible(not both)

    def _choices_changed(self) -> None:
        self._paper = None
        self._side.set_ready(False)
        self.make_soon()

    def _made(self, order: Order, paper: Made) -> None:
        self._making = None
        if order != self.order():
            return
        self._paper = paper
        self.preview.show_pdf(paper.data)
        self.show_notes(paper)
        self._side.set_ready(True)

    def _not_made(self, error: SafePlanError) -> None:
        self._making = None
        if not isinstance(error, Cancelled):
            message = sentence(error)
            self._side.show_not_made(message.title, message.text)

    def _found_printers(self, found: tuple[Printer, ...]) -> None:
        self._side.show_printers([printer.name for printer in found])

    def _no_printers(self, error: SafePlanError) -> None:
        self._side.show_printers([])
        if not isinstance(error, PrinterUnavailable):
            self._show_error(error)

    def _print(self) -> None:
        paper, printer = self._paper, self._side.printer.value()
        if paper is None or not printer:
            return
        self._side.set_ready(False)

        def done(_nothing: None) -> None:
            self._side.set_ready(True)
            self._side.show_result(
                "know",
                self.tr("Sent to {printer}.").format(printer=printer),
                self.tr("Wait by the printer, and take every page with you."),
            )

        work = partial(print_pdf, paper.data, printer, self._title)
        self._tasks.run(work, done, self._failed, owner=self, lane=Lane.FREE)

    def _pick_file(self) -> None:
        if self._paper is None:
            return
        types = (FileType(self.tr("PDF"), (".pdf",)),)
        suggested = f"{self._title}.pdf"
        self.picker = FilePicker(self._theme, "save", self.tr("Save the paper as a PDF"), types, suggested)
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
            self._side.show_result(
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
        self._side.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: SafePlanError) -> None:
        self._side.set_ready(self._paper is not None)
        self._show_error(error)

    def _show_error(self, error: SafePlanError) -> None:
        message = sentence(error)
        self._side.show_result("danger", message.title, message.text)
