"""The evidence of an entry: pictures blurred until she asks, everything else by its name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceItem
from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.diary.evidence_desk import EvidenceDesk
from safeplan.ui.diary.evidence_kinds import shown_as
from safeplan.ui.diary.evidence_viewer import Look, Shown, may_be_shown
from safeplan.ui.diary.pictures import icon_of, size_in_words
from safeplan.ui.language import day_and_month, time_of_day
from safeplan.ui.messages import sentence
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ElidedLabel, FlowLayout, KeyboardFocus, Label, side_margins

_THUMB = QSize(88, 64)
_CARD_WIDTH = 286


class EvidenceStrip(QWidget):
    """Cards of evidence under one heading with Show.

    Args:
        theme: the look.
        desk: looks at them.
        parent: the owner.

    Signals:
        opened: the `EvidenceItem` she wants to see large.
    """

    opened = Signal(object)

    def __init__(self, theme: Theme, desk: EvidenceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._cards: list[EvidenceCard] = []
        self._shown = False
        self.note = Label(theme, self.tr("Blurred until you ask"), "note")
        self.show_button = Button(theme, self.tr("Show"), "quiet", "eye", small=True)
        self.show_button.clicked.connect(self._toggle)
        self._holder = QWidget()
        self._flow = FlowLayout(theme.px(16), self._holder)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(Label(theme, self.tr("Evidence"), "label", wrap=False))
        head.addWidget(self.note, 1)
        head.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self._holder)

    @property
    def is_clear(self) -> bool:
        """Whether the pictures are shown as they are."""
        return self._shown

    def cards(self) -> list["EvidenceCard"]:
        """Return the cards."""
        return list(self._cards)

    def show_items(self, items: Sequence[EvidenceItem]) -> None:
        """Show these, blurred; whatever was clear before is forgotten, unless they are the same."""
        if items and [card.item for card in self._cards] == list(items):
            return
        self.forget()
        self._cards = [EvidenceCard(self._theme, item) for item in items]
        for card in self._cards:
            self._flow.addWidget(card)
            card.clicked.connect(partial(self._open, card.item))
            card.show()
            if card.may_be_picture:
                self._read(card)
        pictures = any(card.may_be_picture for card in self._cards)
        self.note.setVisible(pictures)
        self.show_button.setVisible(pictures)
        self._say()
        self.setVisible(bool(self._cards))

    def forget(self) -> None:
        """Drop every picture from memory."""
        self._shown = False
        for card in self._cards:
            card.forget()
        self._cards = []
        self._flow.clear()

    def _toggle(self) -> None:
        self._shown = not self._shown
        for card in self._cards:
            if card.may_be_picture:
                if not self._shown:
                    card.forget()
                self._read(card)
        self._say()

    def _say(self) -> None:
        self.note.setText(self.tr("Shown as they are") if self._shown else self.tr("Blurred until you ask"))
        self.show_button.setText(self.tr("Blur") if self._shown else self.tr("Show"))
        self.show_button.set_icon_name("eye-slash" if self._shown else "eye")

    def _read(self, card: "EvidenceCard") -> None:
        box = _THUMB * 2
        look = Look(box.width(), box.height(), blur=not self._shown)
        self._desk.look(
            card.item, look, partial(self._show_picture, card, self._shown), card.say_failed, card
        )

    def _show_picture(self, card: "EvidenceCard", clear: bool, shown: Shown) -> None:
        # She may have changed her mind meanwhile: what was asked for then is on its way too.
        if clear == self._shown:
            card.show_picture(shown.image, clear=clear)

    def _open(self, item: EvidenceItem) -> None:
        self.opened.emit(item)


class EvidenceCard(QAbstractButton):
    """One item: its picture or icon, its name, when it was added and how big it is.

    Args:
        theme: the look.
        item: the item.
        parent: the owner.
    """

    def __init__(self, theme: Theme, item: EvidenceItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.item = item
        self._image = QImage()
        self._is_clear = False
        self._focus = KeyboardFocus(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedWidth(theme.scaled(_CARD_WIDTH))
        # The name reads in its own direction, whichever way the page goes.
        self.title = ElidedLabel(theme, f"\u2068{item.name}\u2069", "second", "ink")
        # What she says of it tells her more than when it came in.
        line = item.said.caption.partition("\n")[0] or self._about()
        self.line = ElidedLabel(theme, line, "note", "ink2")
        self.setAccessibleName(item.name)
        self.setAccessibleDescription(line)
        words = QVBoxLayout(self)
        thumb = self._thumb_size()
        before = thumb.width() + theme.px(12)
        words.setContentsMargins(side_margins(before, theme.px(8), theme.px(4), theme.px(8)))
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addStretch(1)
        for label in (self.title, self.line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def may_be_picture(self) -> bool:
        """Whether it is worth reading as a picture."""
        kind = shown_as(self.item.media)
        return kind is not None and not kind.is_words and may_be_shown(self.item)

    @property
    def shows_clear(self) -> bool:
        """Whether the clear picture is in memory."""
        return self._is_clear

    def show_picture(self, image: QImage, *, clear: bool) -> None:
        """Show a picture as it is, or the few patches of colour that are left of it when it is blurred."""
        if image.isNull():
            return
        self._is_clear = clear
        self._image = image
        self.update()

    def forget(self) -> None:
        """Drop the picture."""
        self._image = QImage()
        self._is_clear = False
        self.update()

    def say_failed(self, error: SafePlanError) -> None:
        """Say in the second line that the file could not be read."""
        if not isinstance(error, Cancelled):
            self.line.set_text(sentence(error).title)
            self.setAccessibleDescription(sentence(error).title)

    def sizeHint(self) -> QSize:
        """Return the room of picture and words."""
        return QSize(self._theme.scaled(_CARD_WIDTH), self._thumb_size().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture or the icon in its frame."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._thumb_place()
        frame = QPainterPath()
        radius = theme.radius("control")
        frame.addRoundedRect(place, radius, radius)
        painter.fillPath(frame, theme.colour("fill"))
        if self._image.isNull():
            edge = theme.scaled(24)
            corner = place.center() - QPointF(edge / 2, edge / 2)
            painter.drawPixmap(corner, theme.pixmap(icon_of(self.item.media), "ink2", 24))
        else:
            painter.setClipPath(frame)
            painter.drawImage(self._picture_place(place), self._image)
            painter.setClipping(False)
        painter.setPen(theme.colour("accent" if self._focus.shown or self.underMouse() else "line"))
        painter.drawPath(frame)
        painter.end()

    def _thumb_place(self) -> QRectF:
        size = self._thumb_size()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - size.width() if right_to_left else 0
        top = (self.height() - size.height()) / 2
        return QRectF(left + 0.5, top + 0.5, size.width() - 1, size.height() - 1)

    def _picture_place(self, place: QRectF) -> QRectF:
        """Return where the picture goes: it fills the frame, its middle in the frame's middle."""
        room = place.size().toSize()
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRectF(QPointF(), size.toSizeF())
        target.moveCenter(place.center())
        return target

    def _about(self) -> str:
        return self.tr("{day} {time}, {size}").format(
            day=day_and_month(self.item.added.date()),
            time=time_of_day(self.item.added),
            size=size_in_words(self.item.size),
        )

    def _thumb_size(self) -> QSize:
        return QSize(self._theme.scaled(_THUMB.width()), self._theme.scaled(_THUMB.height()))
