"""One picture of evidence, as large as the pane; forgotten when it is closed."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.diary.pictures import read_picture
from safeplan.ui.messages import sentence
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ElidedLabel, Label

_LARGEST = QSize(2600, 2600)


class PictureView(QWidget):
    """A picture with its name, a way to save a copy, and a way back.

    Args:
        theme: the look.
        tasks: reads the picture.
        locker: where it lies.
        item: which one.
        parent: the owner.

    Signals:
        closed: she goes back.
        copy_asked: she wants a copy of the item outside.
    """

    closed = Signal()
    copy_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        locker: EvidenceLocker,
        item: EvidenceItem,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._item = item
        self.setAccessibleName(item.name)
        self.back = Button(theme, self.tr("Back to the entry"), "quiet", "arrow-left", small=True)
        self.copy_button = Button(theme, self.tr("Save a copy"), "secondary", "download-simple", small=True)
        self.canvas = _Canvas(self)
        self.trouble = Label(theme, "", "body")
        self.trouble.hide()
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.back)
        head.addWidget(ElidedLabel(theme, item.name, "second"), 1)
        head.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self.canvas, 1)
        self.back.clicked.connect(self.closed)
        self.copy_button.clicked.connect(partial(self.copy_asked.emit, item))
        tasks.run(partial(_read, locker, item), self._show, self._failed, owner=self, lane=Lane.FREE)

    def start(self) -> None:
        """Put the keyboard on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, image: QImage) -> None:
        if image.isNull():
            self.trouble.setText(
                self.tr("This file is kept safe. It cannot be shown here: save a copy to see it.")
            )
            self.trouble.show()
        self.canvas.image = image
        self.canvas.update()

    def _failed(self, error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            message = sentence(error)
            self.trouble.setText(f"{message.title} {message.text}")
            self.trouble.show()


class _Canvas(QWidget):
    """Paints the picture whole, no larger than it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        size = self.image.size()
        if size.width() > self.width() or size.height() > self.height():
            size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self.image)
        painter.end()


def _read(locker: EvidenceLocker, item: EvidenceItem) -> QImage:
    return read_picture(locker.content(item), _LARGEST)
