"""A window for pages that are needed while no vault is open: bringing a backup back, repairing."""

from PySide6.QtGui import QResizeEvent

from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.setup.passage import Passage


class OutsideWindow(Passage):
    """One page at a time; the one before is thrown away."""

    def page(self) -> SubPage | None:
        """Return the page that is shown, or that waits behind "In danger now"."""
        found = (self.stack.widget(at) for at in range(self.stack.count()))
        return next((page for page in found if isinstance(page, SubPage)), None)

    def put(self, page: SubPage) -> None:
        """Show a page in the place of the one before."""
        before = self.page()
        page.followed.connect(self.put)
        page.set_width(self.width_mode())
        self.stack.addWidget(page)
        self.follow_with(page)
        if before is not None:
            self.stack.removeWidget(before)
            before.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the margins that fit."""
        super().resizeEvent(event)
        if (page := self.page()) is not None:
            page.set_width(self.width_mode())
