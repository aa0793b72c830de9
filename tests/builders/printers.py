"""A print system that is none."""

from safeplan.errors import PrinterUnavailable, PrintFailed
from safeplan.ui.printing import Printer


class FakePrinters:
    """Stands for the print system."""

    def __init__(self) -> None:
        self.found: tuple[Printer, ...] = (Printer("Office", default=True), Printer("Home"))
        self.jobs: list[tuple[bytes, str, str]] = []
        self.refuses = False

    def printers(self) -> tuple[Printer, ...]:
        if not self.found:
            raise PrinterUnavailable("none")
        return self.found

    def print_pdf(self, data: bytes, printer: str, title: str) -> None:
        if self.refuses:
            raise PrintFailed("refused")
        self.jobs.append((data, printer, title))
