"""One file of evidence, as large as the pane or the window; forgotten when it is closed."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceItem
from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.diary.evidence_about import EvidenceAbout
from safeplan.ui.diary.evidence_desk import EvidenceDesk
from safeplan.ui.diary.evidence_kinds import LONGEST_EDGE
from safeplan.ui.diary.evidence_viewer import Look, Shown, may_be_shown
from safeplan.ui.diary.picture_canvas import PictureCanvas
from safeplan.ui.diary.picture_tools import PictureTools
from safeplan.ui.diary.pictures import size_in_words
from safeplan.ui.messages import sentence
from safeplan.ui.page import Draft, Filler
from safeplan.ui.tasks import Job
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ElidedLabel, Label, Line, TextBox, isolated

_PATIENCE_MS = 500
_ABOUT_WIDTH = 328
_ROOM_FOR_BOTH = 860


class PictureView(Filler):
    """A file to look at: hidden until she asks, then as large as she wants; and what is known of it.

    Args:
        theme: the look.
        desk: looks at it.
        item: which one.
        clear: whether she has asked already to see it as it is.
        parent: the owner.

    Signals:
        closed: she goes back.
        copy_asked: she wants a copy of the item outside.
        fill_asked: whether it is to have the whole window.
        link_opened: the number of another entry, which has the same file.
        changed: the `Change` of what she said of it.
    """

    closed = Signal()
    copy_asked = Signal(object)
    fill_asked = Signal(bool)
    link_opened = Signal(int)
    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        desk: EvidenceDesk,
        item: EvidenceItem,
        clear: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._item = item
        self._shown = Shown()
        self._page = 0
        self._is_clear = clear
        self._fills = False
        self._is_empty = self._about_asked = not may_be_shown(item)
        self._asked = QSize()
        self._is_awaited = False
        self._job: Job | None = None
        self._waiting = QTimer(self)
        self.setAccessibleName(item.name)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._place_parts()
        self._look()

    @property
    def item(self) -> EvidenceItem:
        """The file that is shown."""
        return self._item

    @property
    def is_clear(self) -> bool:
        """Whether it is shown as it is."""
        return self._is_clear

    @property
    def fills(self) -> bool:
        """Whether it has the whole window."""
        return self._fills

    def start(self) -> None:
        """Put the keyboard on what she most likely does next."""
        first = self.show_button if self.show_button.isVisibleTo(self) and not self._is_clear else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def drafts(self) -> list[Draft]:
        """Return the words about the file that are not in the vault yet."""
        return self.about.drafts()

    def keep_words(self) -> None:
        """Commit the words about it that are not kept yet, as a draft."""
        self.about.keeper.keep_now()

    def set_filling(self, fills: bool) -> None:
        """It has the whole window now, or not any more."""
        self._fills = fills
        self.fill_button.setText(self.tr("Back to the diary") if fills else self.tr("Fill the window"))
        self.fill_button.set_icon_name("arrows-in" if fills else "arrows-out")
        self._place_parts()
        self.fill_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def given_back(self) -> None:
        """The window was taken for something else."""
        self.fill_asked.emit(False)

    def forget(self) -> None:
        """Let the picture go, and stop what is being done for it."""
        if self._job is not None:
            self._job.cancel()
        self.canvas.clear()
        self.words.set_text("")
        self._shown = Shown()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back one step on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            if self._fills:
                self.fill_asked.emit(False)
            else:
                self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what is known beside the picture where there is room."""
        super().resizeEvent(event)
        self._place_parts()

    def _make_parts(self) -> None:
        theme, item = self._theme, self._item
        self.back = Button(theme, self.tr("Back to the entry"), "quiet", "arrow-left", small=True)
        self.title = ElidedLabel(theme, f"\u2068{item.name}\u2069", "second_strong", "ink")
        self.show_button = Button(theme, self.tr("Show"), "secondary", "eye", small=True)
        self.about_button = Button(theme, self.tr("About this file"), "secondary", "info", small=True)
        self.about_button.setCheckable(True)
        self.copy_button = Button(theme, self.tr("Save a copy"), "secondary", "download-simple", small=True)
        self.fill_button = Button(theme, self.tr("Fill the window"), "secondary", "arrows-out", small=True)
        self.note = Label(theme, "", "note")
        self.trouble = Label(theme, "", "body")
        self.trouble.hide()
        self.canvas = PictureCanvas(theme)
        self.tools = PictureTools(theme, self.canvas)
        self.words = TextBox(theme, self.tr("The words of {name}").format(name=item.name))
        self.words.setReadOnly(True)
        self.about = EvidenceAbout(theme, self._desk, item)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        self._buttons.addStretch(1)
        for button in (self.show_button, self.about_button, self.fill_button, self.copy_button):
            self._buttons.addWidget(button)
        self._content = QStackedWidget()
        self._content.addWidget(self.canvas)
        self._content.addWidget(self.words)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(8))
        left.addWidget(self.tools)
        left.addWidget(self._content, 1)
        self._between = Line(upright=True)
        middle = QHBoxLayout()
        middle.setSpacing(px(16))
        middle.addWidget(self._left, 1)
        middle.addWidget(self._between)
        middle.addWidget(self.about)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(self._buttons)
        column.addWidget(self.note)
        column.addWidget(self.trouble)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.show_button.clicked.connect(self._toggle)
        self.about_button.clicked.connect(self._ask_about)
        self.copy_button.clicked.connect(partial(self.copy_asked.emit, self._item))
        self.fill_button.clicked.connect(lambda: self.fill_asked.emit(not self._fills))
        self.tools.page_asked.connect(self._turn_to)
        self.canvas.finer_wanted.connect(self._want_finer)
        self.about.link_opened.connect(self.link_opened)
        self.about.changed.connect(self.changed)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE_MS)
        self._waiting.timeout.connect(self._say_waiting)

    def _place_parts(self) -> None:
        """Both beside each other, or the one she asked for."""
        both = self._fills or self.width() >= self._theme.scaled(_ROOM_FOR_BOTH)
        room = self.width() >= self._theme.scaled(_ROOM_FOR_BOTH)
        both = both and room
        self._left.setVisible(both or not self._about_asked)
        self.about.setVisible(both or self._about_asked)
        self._between.setVisible(both)
        self.about_button.setVisible(not both)
        self.about_button.setChecked(self._about_asked)
        if both:
            self.about.setFixedWidth(self._theme.scaled(_ABOUT_WIDTH))
        else:
            self.about.setMinimumWidth(1)
            self.about.setMaximumWidth(16_777_215)  # Qt's own largest
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Leave out words beside an icon where the buttons would not fit."""
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        buttons = (self.copy_button, self.fill_button, self.about_button, self.show_button)
        for button in buttons:
            button.set_brief(False)
        for button in buttons[:3]:
            self._buttons.invalidate()
            shown = [each for each in buttons if not each.isHidden()]
            needed = sum(each.sizeHint().width() + self._buttons.spacing() for each in shown)
            if needed > room and not button.isHidden():
                button.set_brief(True)

    def _ask_about(self) -> None:
        self._about_asked = not self._about_asked
        self._place_parts()

    def _toggle(self) -> None:
        if not self._shown.trouble:
            self._is_clear = not self._is_clear
        if not self._is_clear:
            self.forget()
        self._look()

    def _turn_to(self, page: int) -> None:
        self._page = page
        self.canvas.start_anew()
        self._look()

    def _want_finer(self, wanted: QSize) -> None:
        own = self._shown.size
        is_paper = not (self._shown.kind is not None and self._shown.kind.is_picture)
        if not self._is_clear or own.isEmpty() or self._is_awaited:
            return
        most = QSize(LONGEST_EDGE, LONGEST_EDGE)
        target = wanted if is_paper else own
        target = target.scaled(most, Qt.AspectRatioMode.KeepAspectRatio) if _beyond(target, most) else target
        if target.width() > self._asked.width() + 1 or target.height() > self._asked.height() + 1:
            self._look(target)

    def _look(self, box: QSize | None = None) -> None:
        """Ask for what is shown, no larger than it can be seen."""
        if self._job is not None:
            self._job.cancel()
        if box is None:
            ratio = self.devicePixelRatioF()
            box = (self.canvas.maximumViewportSize().expandedTo(QSize(600, 600)) * ratio).boundedTo(
                QSize(LONGEST_EDGE, LONGEST_EDGE)
            )
        self._asked = box
        self._is_awaited = True
        self._say()
        self._waiting.start()
        look = Look(box.width(), box.height(), self._page, blur=not self._is_clear)
        done = partial(self._show, self._is_clear, self._page)
        self._job = self._desk.look(self._item, look, done, self._failed, self)

    def _show(self, clear: bool, page: int, shown: Shown) -> None:
        if (clear, page) != (self._is_clear, self._page):
            # She has changed her mind meanwhile: what she wants now is on its way.
            return
        self._waiting.stop()
        self._is_awaited = False
        self._shown = shown
        if not shown.image.isNull():
            self.canvas.show_image(shown.image, shown.size)
            self.canvas.setAccessibleName(self._spoken_name())
            self.canvas.setAccessibleDescription(shown.words if self._is_clear else "")
        is_words = shown.kind is not None and shown.kind.is_words
        self.words.set_text(self._words() if is_words and self._is_clear else "")
        self._content.setCurrentWidget(self.words if is_words else self.canvas)
        self.tools.show_pages(self._page, shown.pages)
        self._say()

    def _failed(self, error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            self._waiting.stop()
            self._is_awaited = False
            message = sentence(error)
            self.trouble.setText(f"{message.title} {message.text}")
            self.trouble.show()

    def _say_waiting(self) -> None:
        self.note.setText(self.tr("It is being opened."))
        self.note.show()

    def _say(self) -> None:
        """Say how it is shown, or why it is not, and offer what can be done."""
        shown = self._shown
        trouble = self._trouble(shown.trouble)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        has_image = not shown.image.isNull()
        self.tools.setVisible(has_image and self._is_clear)
        self._content.setVisible(not trouble)
        # A busy computer may have been too slow: what seems broken can be tried again.
        again = shown.trouble == "broken"
        self.show_button.setVisible((again or not trouble) and may_be_shown(self._item))
        self.fill_button.setVisible(not trouble and may_be_shown(self._item))
        self.show_button.setText(
            self.tr("Try again") if again else self.tr("Blur") if self._is_clear else self.tr("Show")
        )
        self.show_button.set_icon_name(
            "arrows-clockwise" if again else "eye-slash" if self._is_clear else "eye"
        )
        self.note.setText("" if trouble else self._note())
        self.note.setVisible(bool(self.note.text()))
        if bool(trouble) != self._is_empty:
            # With nothing to see, what is known of it is all there is.
            self._is_empty = self._about_asked = bool(trouble)
            self._place_parts()
        self._fit_buttons()

    def _note(self) -> str:
        if not self._is_clear:
            return self.tr("Hidden until you ask")
        if self._shown.moving:
            return self.tr("It moves. Here you see its first picture.")
        if self._shown.cut:
            return self.tr("This is the first part. A copy has all of it.")
        return ""

    def _trouble(self, why: str) -> str:
        words = {
            "kind": self.tr(
                "This file is kept safe, just as it came. Its kind is not opened here: "
                "save a copy to open it with another program."
            ),
            "big": self.tr(
                "This file is kept safe, just as it came. It is too big to be shown here: "
                "save a copy to see it."
            ),
            "broken": self.tr(
                "This file is kept safe, just as it came. It cannot be shown here: it may be damaged, "
                "or made in an unusual way. Save a copy to try another program."
            ),
            "locked": self.tr(
                "This file is kept safe, just as it came. It is locked with a password of its own: "
                "save a copy to open it with that."
            ),
        }
        return words.get(why, "")

    def _spoken_name(self) -> str:
        if self._is_clear:
            return self.tr("Picture: {name}").format(name=self._item.name)
        return self.tr("{name}, blurred").format(name=self._item.name)

    def _words(self) -> str:
        """Return a mail's top, its words, and what it carries; of anything else the words alone."""
        shown = self._shown
        names = {
            "from": self.tr("From: {value}"),
            "to": self.tr("To: {value}"),
            "copy": self.tr("Copy to: {value}"),
            "sent": self.tr("Sent: {value}"),
            "subject": self.tr("Subject: {value}"),
        }
        top = [names[name].format(value=value) for name, value in shown.headers if name in names]
        with_it = self.tr("Attached, and not opened here: {name}, about {size}")
        end = [with_it.format(name=isolated(name), size=size_in_words(size)) for name, size in shown.attached]
        parts = ["\n".join(top), shown.words, "\n".join(end)]
        return "\n\n".join(part for part in parts if part)


def _beyond(size: QSize, most: QSize) -> bool:
    return size.width() > most.width() or size.height() > most.height()
