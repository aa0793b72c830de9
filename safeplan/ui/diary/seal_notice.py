"""Above the diary, where something does not fit its seal: how much, and the way to what it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from safeplan.ui.diary.seal_report import SealReport
from safeplan.ui.diary.seal_watch import SealWatch
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner


class SealNotice(QWidget):
    """Takes no room while everything fits.

    Args:
        theme: the look.
        watch: checks the seals.
        beside: holds what stands beside the list; the report is shown in it.
        parent: the owner.

    Signals:
        moved: the report has come or gone.
        entry_asked: the number of an entry she wants to see.
    """

    moved = Signal()
    entry_asked = Signal(int)

    def __init__(
        self, theme: Theme, watch: SealWatch, beside: QStackedWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._watch = watch
        self._beside = beside
        self._before: QWidget | None = None
        self._told = 0
        self.report: SealReport | None = None
        self.banner = Banner(theme, "warn", "", "", self.tr("See where"))
        self.banner.acted.connect(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.addWidget(self.banner)
        self.hide()
        watch.altered.connect(self._say)

    def open(self) -> None:
        """Show everything that does not fit."""
        self.close_report()
        report = SealReport(self._theme, self._watch.breaks)
        report.closed.connect(self.close_report)
        report.entry_asked.connect(self._go_to)
        self.report = report
        self._before = self._beside.currentWidget()
        self._beside.addWidget(report)
        self._beside.setCurrentWidget(report)
        self.hide()
        self.moved.emit()
        report.start()

    def close_report(self) -> None:
        """Show again what stood there before."""
        report, self.report = self.report, None
        if report is not None:
            if self._before is not None:
                self._beside.setCurrentWidget(self._before)
            self._beside.removeWidget(report)
            report.deleteLater()
            self.setVisible(bool(self._told))
            self.moved.emit()

    def _go_to(self, entry_id: int) -> None:
        self.close_report()
        self.entry_asked.emit(entry_id)

    def _say(self) -> None:
        if self._watch.is_running:
            # What is said to be altered may still turn out to be moved.
            return
        count = len(self._watch.breaks)
        if count and count != self._told:
            self.banner.show_words(
                "warn",
                self.tr("At %n places, this diary does not fit its seals.", "", count),
                self.tr("Looking has changed nothing. Get advice before you rely on it."),
            )
        self._told = count
        if not count:
            self.close_report()
        self.setVisible(bool(count) and self.report is None)
