"""One sheet on its way to the printer; it is never saved as a file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.documents.order import Made, RecoveryOrder
from safeplan.errors import PrinterUnavailable, SafePlanError
from safeplan.ui.language import say
from safeplan.ui.messages import sentence
from safeplan.ui.paper.look import sheet_look
from safeplan.ui.printing import Printer, print_pdf, printers
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, DropDown, FlowLayout, Label, LabelledField
from safeplan.ui.widgets.paper_preview import PaperPreview

_PREVIEW_HEIGHT = 420


class PrintPane(QWidget):
    """A printer to choose, the paper, and what stays behind.

    Args:
        theme: the look.
        tasks: makes the paper and talks to the printer off the window's thread.
        parent: the owner.

    Signals:
        closed: back to the code.
    """

    closed = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._data = b""
        self._text = ""
        self.title = Label(theme, "", "label")
        self.result = Banner(theme, "know", "")
        self.printer = DropDown(theme, (), self.tr("Printer"))
        self.row = LabelledField(theme, self.tr("Printer"), "", self.printer)
        self.print_button = Button(theme, self.tr("Print this sheet"), "primary", "printer")
        self.back_button = Button(theme, self.tr("Back to the code"))
        self.preview = PaperPreview(theme, spoken=False)
        self.preview.setMinimumHeight(theme.px(_PREVIEW_HEIGHT))
        self._lay_out()
        self.print_button.clicked.connect(self._print)
        self.back_button.clicked.connect(self.closed)

    def show_sheet(self, name: str, text: str) -> None:
        """Make the paper of a code, and look for printers.

        Args:
            name: what the sheet is called on the screen.
            text: the code on it.
        """
        self._text, self._data = text, b""
        self.title.setText(name)
        self.result.hide()
        self.printer.clear()
        self._offer()
        order = RecoveryOrder(tuple(text.split()), sheet_look())
        self._tasks.make_paper(order, self._made, self._failed, owner=self)
        self._tasks.run(printers, self._found, self._none_found, owner=self, lane=Lane.FREE)

    def start(self) -> None:
        """Put the keyboard on what comes next."""
        ready = not self.print_button.isHidden() and self.print_button.isEnabled()
        target = self.print_button if ready else self.back_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Hold no code any more."""
        self._text, self._data = "", b""
        self.preview.clear()

    def _lay_out(self) -> None:
        theme = self._theme
        caution = self.tr(
            "The printer, and this computer for a while, may keep a copy. Use one they do not come near, "
            "and take the sheet with you."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.title)
        column.addWidget(self.result)
        column.addWidget(Label(theme, caution))
        column.addWidget(self.row)
        verbs = QWidget()
        flow = FlowLayout(theme.px(12), verbs)
        flow.addWidget(self.print_button)
        flow.addWidget(self.back_button)
        column.addWidget(verbs)
        column.addWidget(self.preview)

    def _made(self, made: Made) -> None:
        self._data = made.data
        self.preview.show_pdf(made.data)
        self._offer()

    def _found(self, found: tuple[Printer, ...]) -> None:
        self.printer.clear()
        for printer in found:
            self.printer.addItem(printer.name, printer.name)
        self.printer.updateGeometry()
        self._offer()

    def _none_found(self, error: SafePlanError) -> None:
        self.printer.clear()
        if isinstance(error, PrinterUnavailable):
            self.result.show_words(
                "warn",
                self.tr("No printer answered."),
                self.tr("You can write the code down instead."),
            )
            self.result.show()
        else:
            self._failed(error)
        self._offer()

    def _offer(self) -> None:
        some = self.printer.count() > 0
        self.row.setVisible(some)
        self.print_button.setVisible(some)
        self.print_button.setEnabled(some and bool(self._data))
        if self.isVisible() and self.back_button.hasFocus():
            self.start()

    def _print(self) -> None:
        data, printer = self._data, self.printer.value()
        title = say("Papers", "Reference")
        self.print_button.setEnabled(False)

        def done(_nothing: None) -> None:
            self._offer()
            self.result.show_words(
                "know",
                self.tr("Sent to {printer}.").format(printer=printer),
                self.tr("Wait by the printer, and take the sheet with you."),
            )
            self.result.show()

        self._tasks.run(
            lambda: print_pdf(data, printer, title), done, self._failed, owner=self, lane=Lane.FREE
        )

    def _failed(self, error: SafePlanError) -> None:
        self._offer()
        message = sentence(error)
        self.result.show_words("danger", message.title, message.text)
        self.result.show()
