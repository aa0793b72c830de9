"""One section in the list beside the plan, and the drop-down that stands for the list in a narrow window."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from safeplan.plan.plan import Plan, PlanSection
from safeplan.ui.language import say
from safeplan.ui.plan.plan_words import count_words, spoken_section
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import DropDown, PaintedButton

HEIGHT = 44
ICON = 20


def paint_section(  # noqa: PLR0913 - what, where, and how
    theme: Theme, painter: QPainter, place: QRect, section: PlanSection, *, mirrored: bool, chosen: bool
) -> None:
    """Paint a section's icon and name from where reading begins, its count at the far side.

    Args:
        theme: the look.
        painter: where to paint.
        place: the room there is; nothing is painted outside.
        section: what is painted.
        mirrored: whether reading begins at the right.
        chosen: whether it is the one that is shown.
    """
    edge, gap = theme.scaled(ICON), theme.px(8)
    tone = "accent" if chosen else "ink"
    # A painter mirrors these by itself.
    near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    icon = QRect(place.left(), place.top() + (place.height() - edge) // 2, edge, edge)
    count = count_words(section)
    count_font = theme.font("second_strong" if chosen else "second")
    count_width = QFontMetrics(count_font).horizontalAdvance(count)
    words = QRect(icon.right() + 1 + gap, place.top(), 0, place.height())
    words.setRight(place.right() - count_width - gap)
    count_place = QRect(place.right() - count_width, place.top(), count_width + 1, place.height())
    if mirrored:
        middle = place.left() + place.right()
        for part in (icon, words, count_place):
            part.moveLeft(middle - part.right())
    painter.drawPixmap(icon.topLeft(), theme.pixmap(section.icon, "accent" if chosen else "ink3", ICON))
    painter.setPen(theme.colour(tone))
    painter.setFont(theme.font("body_strong" if chosen else "body"))
    title = painter.fontMetrics().elidedText(section.heading(say), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, int(near | Qt.AlignmentFlag.AlignVCenter), title)
    painter.setPen(theme.colour("accent" if chosen else "ink2"))
    painter.setFont(count_font)
    painter.drawText(count_place, int(far | Qt.AlignmentFlag.AlignVCenter), count)


class SectionButton(PaintedButton):
    """A row of the list: icon, name, and how many steps are in place.

    Args:
        theme: the look.
        section: what it shows.
        parent: the owner.
    """

    def __init__(self, theme: Theme, section: PlanSection, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.section = section
        self.setCheckable(True)
        self.show_section(section)

    def show_section(self, section: PlanSection) -> None:
        """Show another state of the same section."""
        self.section = section
        self.setText(section.heading(say))
        self.setAccessibleName(spoken_section(section))
        self.setToolTip(section.heading(say) if self._is_cut() else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row at this text scale."""
        metrics = QFontMetrics(self._theme.font("body"))
        return QSize(self._theme.scaled(120), max(self._theme.px(HEIGHT), metrics.height() + 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then the section."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, self.isChecked(), "tint")
        edge = self._theme.px(12)
        place = self.rect().adjusted(edge, 0, -edge, 0)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_section(self._theme, painter, place, self.section, mirrored=mirrored, chosen=self.isChecked())
        painter.end()

    def _is_cut(self) -> bool:
        width = QFontMetrics(self._theme.font("body_strong")).horizontalAdvance(self.text())
        return width > self.width() - self._theme.scaled(ICON) - self._theme.px(90)


class SectionDrop(DropDown):
    """The sections as a drop-down, for a window without room for the list.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, (), "", parent)
        self._sections: dict[str, PlanSection] = {}
        self.setAccessibleName(self.tr("Section"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)

    def show_plan(self, plan: Plan) -> None:
        """Offer the sections of a plan; the chosen one stays."""
        chosen = self.value()
        self._sections = {section.key: section for section in plan.sections}
        self.blockSignals(True)
        self.clear()
        for section in plan.sections:
            count = count_words(section)
            words = self.tr("{title}: {count}").format(title=section.heading(say), count=count)
            self.addItem(words if count else section.heading(say), section.key)
        self.blockSignals(False)
        self.set_value(chosen)

    def sizeHint(self) -> QSize:
        """Return the width of a comfortable name with its count."""
        return QSize(self._theme.scaled(320), self._theme.control_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the chosen section as the list would, and the caret."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        section = self._sections.get(self.value())
        edge, air = self._theme.scaled(16), self._theme.px(14)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        caret = air if mirrored else self.width() - air - edge
        painter.drawPixmap(caret, (self.height() - edge) // 2, self._theme.pixmap("caret-down", "ink2", 16))
        if section is not None:
            near, far = air, air + edge + self._theme.px(8)
            place = self.rect().adjusted(far if mirrored else near, 0, -(near if mirrored else far), 0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_section(self._theme, painter, place, section, mirrored=mirrored, chosen=False)
        painter.end()
