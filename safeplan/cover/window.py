"""The one window: the cover's face, and now and then a guest in its place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDrag, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip, QWidget

from safeplan.cover.curtain import Curtain
from safeplan.cover.face import Face
from safeplan.cover.gesture import GestureFilter
from safeplan.cover.quiet import Quiet
from safeplan.cover.settings import SettingsFile

USUAL_SIZE = (1280, 800)
SMALLEST_SIZE = (720, 480)
# Room for the title bar and borders that the system puts round the window.
_FRAME = QSize(16, 48)
# Taking the hidden face's picture waits until a resize by hand is over.
_PREPARE_AFTER_MS = 150


class CoverWindow(QMainWindow):
    """Shows the face or a guest; title, icon and accessible name are the face's in both cases.

    Face and guest always have the size of the window. While the guest is shown, a picture of the face
    is kept ready, so that `show_face` has nothing to do but draw that. Nothing of a main window is used but
    its name for screen readers, to whom any other widget is no window (Qt calls it a "filler").

    Signals:
        asked_back: the gesture or the long press was made on the face, and the way back is open.
        asked_away: a gesture was made over a guest: "shift" or "escape". At most one of the two
            signals comes from one gesture.
        settings_kept: other settings have come to the disk; carries them.
        closing: somebody closes the window; a QCloseEvent that may still be ignored, where something
            has to be done first.

    Args:
        make_face: makes the program that the settings name; it becomes a child of the window.
        settings: the cover's settings on the disk.
        gestures: the gesture filter; the window installs it.
        quiet: the dead times; whoever leaves starts them.
    """

    asked_back = Signal()
    asked_away = Signal(str)
    settings_kept = Signal(object)
    closing = Signal(QCloseEvent)

    def __init__(
        self, make_face: Callable[[], Face], settings: SettingsFile, gestures: GestureFilter, quiet: Quiet
    ) -> None:
        super().__init__()
        # Accessibility ids are made from class names unless objects have names of their own.
        self.setObjectName("main-window")
        self.quiet = quiet
        self.gestures = gestures
        self.settings = settings
        self._make_face = make_face
        self._face = make_face()
        self._program = settings.current.program
        self._guest: QWidget | None = None
        self._prepare = QTimer(self, singleShot=True, interval=_PREPARE_AFTER_MS)
        self._prepare.timeout.connect(self._take_picture)
        self._face_shown = True
        self._curtain = Curtain(self)
        self.setMinimumSize(*SMALLEST_SIZE)
        self._take_face()
        self._take_settings()
        self._connect()
        # No part of the face has the keyboard until she gives it to one: not in the copy of the program
        # that takes over after leaving either.
        self.setFocus()

    @property
    def face(self) -> Face:
        """The program that is played."""
        return self._face

    @property
    def guest(self) -> QWidget | None:
        """What stands in the face's place, shown or not."""
        return self._guest

    def shows_face(self) -> bool:
        """Return whether the face is what the window shows."""
        return self._face_shown

    def show_face(self) -> None:
        """Show the face at once: when this returns, it is painted, and no text field has the keyboard."""
        covered = not self._face_shown and self._curtain.fall()
        self._face_shown = True
        self.setFocus()
        self._face.settle()
        self._face.show()
        self._face.stackUnder(self._curtain)
        if self._guest is not None:
            self._guest.hide()
        self._show_title()
        if covered:
            QTimer.singleShot(0, self, self._curtain.hide)
        else:
            self.repaint()

    def show_guest(self, guest: QWidget) -> None:
        """Show a widget in the face's place; another guest there before is removed.

        Args:
            guest: becomes a child of the window.
        """
        if guest is not self._guest:
            self._let_go_of_guest()
            self._guest = guest
            guest.setParent(self)
        elif guest.isWindow():
            guest.setWindowFlags(Qt.WindowType.Widget)
        self.close_others()
        self.setFocus()
        self._face.settle()
        self._face.keep()
        guest.setGeometry(self.rect())
        guest.show()
        guest.raise_()
        self._face_shown = False
        self._face.hide()
        self._curtain.hide()
        self._show_title()
        self._prepare.start()

    def keep_guest_quiet(self) -> None:
        """Take the hidden guest out of what screen readers can reach, until the process ends.

        Hidden parts of a window can still be read; popups that were never shown cannot. Giving it no
        parent would do as well, and take seconds: everything in it would be dressed anew.
        """
        if self._guest is not None and not self._guest.isWindow():
            self._guest.setWindowFlags(Qt.WindowType.Popup)

    def remove_guest(self) -> None:
        """Let go of the guest, shown or not; the face is shown."""
        self._let_go_of_guest()
        if not self._face_shown:
            self.show_face()

    def close_others(self) -> None:
        """Take every other window of the program off the screen: dialogs, menus, tips, what is dragged."""
        QToolTip.hideText()
        for widget in QApplication.topLevelWidgets():
            if widget is not self and widget.isVisible():
                widget.hide()
        if self.gestures.dragging:
            QDrag.cancel()
        # The picture that follows the mouse in a drag is a window without a widget.
        for window in QGuiApplication.topLevelWindows():
            if window is not self.windowHandle() and window.isVisible():
                window.hide()

    def state(self) -> dict[str, Any]:
        """Return place, size and the face's own state, fit for JSON; nothing stays unwritten."""
        self._face.keep()
        self._keep_settings()
        return {
            "window": list(self.settings.current.window or ()),
            "maximised": self.isMaximized(),
            "full_screen": self.isFullScreen(),
            "face": self._face.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Stand where another window stood; call it before the window is shown.

        Args:
            state: what `state` gave there; what does not fit is ignored.
        """
        window, face = state.get("window"), state.get("face")
        if isinstance(window, list) and len(window) == 4 and all(isinstance(n, int) for n in window):
            self.setGeometry(*window)
        if state.get("full_screen") is True:
            self.setWindowState(Qt.WindowState.WindowFullScreen)
        else:
            maximised = state.get("maximised") is True
            self.setWindowState(Qt.WindowState.WindowMaximized if maximised else Qt.WindowState.WindowNoState)
        if isinstance(face, dict):
            self._face.restore(face)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give face and guest the window's size."""
        super().resizeEvent(event)
        self._face.setGeometry(self.rect())
        if self._guest is not None:
            self._guest.setGeometry(self.rect())
        if not self._face_shown:
            self._prepare.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is the cover's own, and tell that the window is to close."""
        self._face.keep()
        self._keep_settings()
        self.closing.emit(event)

    def _let_go_of_guest(self) -> None:
        guest = self._guest
        if guest is not None:
            guest.hide()
            self.keep_guest_quiet()
            self._guest = None
            guest.deleteLater()

    def _take_face(self) -> None:
        """Give the window the name and the looks of the face."""
        face = self._face
        face.setParent(self)
        face.set_text_size(self.settings.current.text_size)
        face.asked_back.connect(self._ask_back)
        face.title_changed.connect(self._show_title)
        face.close_chosen.connect(self.close)
        face.text_size_chosen.connect(self._on_text_size)
        self.setWindowIcon(face.icon())
        self.setAccessibleName(face.name())
        self._show_title()

    def _follow(self) -> None:
        """Do as the settings say now: the gestures, and the program that leaving will show."""
        current = self.settings.current
        self.gestures.tune(current.tuning)
        if current.program != self._program:
            self._program = current.program
            self._play_another()
        self.settings_kept.emit(current)

    def _play_another(self) -> None:
        before, self._face = self._face, self._make_face()
        before.keep()
        before.hide()
        before.deleteLater()
        self._take_face()
        self._face.setGeometry(self.rect())
        self._curtain.drop()
        if self._face_shown:
            self.show_face()
        else:
            self._prepare.start()

    def _connect(self) -> None:
        application = QApplication.instance()
        if application is not None:
            self.gestures.install(application)
        self.gestures.shift_thrice.connect(self._on_shift_thrice)
        self.gestures.escape_twice.connect(self._on_escape_twice)
        self.gestures.tune(self.settings.current.tuning)
        self.settings.on_kept = self._follow

    def _on_shift_thrice(self) -> None:
        # Decided here, once: a listener that changes the page must not make the next one answer too.
        if self.shows_face():
            self._ask_back()
        else:
            self.asked_away.emit("shift")

    def _on_escape_twice(self) -> None:
        if not self.shows_face():
            self.asked_away.emit("escape")
        elif not self.settings.current.shift_key:
            # The way back for hands on the keyboard. While Shift is one, Escape is none: people press it
            # twice for other reasons.
            self._ask_back()

    def _ask_back(self) -> None:
        if self.shows_face() and not self.quiet.dead():
            self.asked_back.emit()

    def _on_text_size(self, per_cent: int) -> None:
        self.settings.change(replace(self.settings.current, text_size=per_cent))
        self._face.set_text_size(per_cent)
        self._curtain.drop()
        if not self._face_shown:
            self._prepare.start()

    def _show_title(self) -> None:
        self.setWindowTitle(self._face.title() if self.shows_face() else self._face.name())

    def _take_settings(self) -> None:
        current = self.settings.current
        self.resize(_fitting(QSize(*USUAL_SIZE)))
        if current.window is not None and _on_a_screen(QRect(*current.window)):
            self.setGeometry(*current.window)
        # A Wayland program may not place its window, so the next one could not stand where this one did.
        if current.maximised or QGuiApplication.platformName().startswith("wayland"):
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _keep_settings(self) -> None:
        whole = self.isMaximized() or self.isFullScreen()
        place = self.normalGeometry() if whole else self.geometry()
        self.settings.change(
            replace(
                self.settings.current,
                window=(place.x(), place.y(), place.width(), place.height()),
                maximised=self.isMaximized(),
            )
        )
        # A first start that was given up leaves nothing behind.
        if self._face.seen:
            self.settings.keep()

    def _take_picture(self) -> None:
        if not self._face_shown:
            self._curtain.take(self._face)


def _on_a_screen(place: QRect) -> bool:
    return any(screen.availableGeometry().intersects(place) for screen in QGuiApplication.screens())


def _fitting(size: QSize) -> QSize:
    """Return the size, or less where the screen is smaller."""
    return size.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME)
