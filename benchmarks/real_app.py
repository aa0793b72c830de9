"""The real program, with somebody inside who uses the diary and times it. Started by `benchmarks.bench`.

python -m benchmarks.real_app --home DIR [--at-rest] [--first-list-only]

It is the program as `python -m safeplan` starts it, in real windows. Times are taken where she would notice:
from the key or the wheel to the moment at which the list was painted. What the store alone took is noted
beside it. With `--at-rest` what the program does by itself after unlocking (checking the seals and the file,
a backup) is left out; without it that goes on meanwhile, as in life. The figures, in milliseconds, are one
line of JSON.
"""

import argparse
import json
import os
import resource
import sys
import time
import traceback
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from safeplan.app.hardening import harden
from safeplan.app.interpreter import keep_constants_alive
from safeplan.app.main import SWITCH_INTERVAL_S
from safeplan.app.program import Program
from safeplan.app.translator import install_language
from safeplan.cover.settings import SettingsFile
from safeplan.places import Home

T = TypeVar("T")

PATIENCE_S = 30.0
ROUNDS = 6
PROCESSOR = ", processor"
"""Stands behind the name of a time that is processor time."""
FRAME_S = 0.016
FRAMES = 300
WHEEL = -480
"""What a quick turn of the wheel sends at a time: about four entries."""
TYPING_S = 0.12
SAVED_TEXT = (
    "The car was at the corner again when I came back from the shop, with the engine running. He did not get "
    "out. I went in by the other door and wrote the plate down. It was gone when I looked again. "
) * 3


class Watch:
    """Runs from its making on: by the clock, and in processor time, which other programs do not lengthen.

    Args:
        all_threads: whether the processor time is that of the whole process, or of this thread alone.
    """

    def __init__(self, *, all_threads: bool = True) -> None:
        self._processor_s = time.process_time if all_threads else time.thread_time
        self.began = time.perf_counter()
        self._processor_began = self._processor_s()

    def ms(self) -> tuple[float, float]:
        """Return the milliseconds since then: by the clock, and of processor time."""
        processor = self._processor_s() - self._processor_began
        return (time.perf_counter() - self.began) * 1000, processor * 1000


class Painted(QObject):
    """Watches for a widget being painted once something is so.

    Args:
        widget: the widget.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._question: Callable[[], object] = lambda: False
        self._seen = False
        widget.installEventFilter(self)

    def look_for(self, question: Callable[[], object] = lambda: True) -> Callable[[], bool]:
        """Return what tells whether it was painted, from now on, while the answer was true."""
        self._question, self._seen = question, False
        return lambda: self._seen

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look, and let everything through."""
        if event.type() == QEvent.Type.Paint and self._question():
            self._seen = True
        return False


class User:
    """Uses the program and takes times.

    Args:
        home: where the vault is.
        at_rest: whether the program does nothing by itself.
    """

    def __init__(self, home: Home, at_rest: bool) -> None:
        self.times: dict[str, list[float]] = defaultdict(list)
        self._derived = (0.0, 0.0)
        self._at_rest = at_rest
        settings = SettingsFile(home.cover_settings)
        self._program = Program(home, settings)
        self.window = self._program.window
        self.shell: Any = None

    def open(self, began_at: float) -> None:
        """Come in by the gesture and the passphrase, and wait until the list is painted.

        Args:
            began_at: when the process was started, in seconds since 1970.
        """
        self.window.resize(1280, 800)
        seen = Painted(self.window.face).look_for()
        self.window.show()
        self.see(seen)
        to_cover = (time.time() - began_at) * 1000, time.process_time() * 1000
        self.note("start to the cover", to_cover)
        # Only now: the program itself loads nothing of the vault before the gesture.
        from benchmarks.large_vault import PASSPHRASE

        self._watch_stores()
        if self._at_rest:
            _leave_out_what_runs_by_itself()
        self.rest(0.3)
        self._program.come_back()
        from safeplan.ui.unlock.page import UnlockPage

        page = self.window.guest
        assert isinstance(page, UnlockPage)
        self.rest(1.5)  # while she types, what comes next is loaded
        watch = Watch()
        page.tried.emit(PASSPHRASE)
        self.shell = self.until(self._shell, "the window")
        view = self.pane.view
        self.see(Painted(view.viewport()).look_for(lambda: view.model().rowCount() > 0))
        took, derived = watch.ms(), self._derived
        self.note("key derivation", derived)
        self.note("first list, beyond the key", (took[0] - derived[0], took[1] - derived[1]))
        self.note("cold start to first list", (to_cover[0] + took[0], to_cover[1] + took[1]))

    def note(self, name: str, ms: tuple[float, float]) -> None:
        """Keep a time: by the clock, and of processor time."""
        for what, one in zip((name, name + PROCESSOR), ms, strict=True):
            self.times[what].append(one)

    def _shell(self) -> object:
        guest = self.window.guest
        return guest if hasattr(guest, "side_bar") else None

    def use(self) -> None:
        """Search, write and scroll."""
        self.rest(1.0)
        self.search()
        self.save()
        self.scroll()

    @property
    def pane(self) -> Any:  # noqa: ANN401 - the program's own
        """The pane with the list."""
        return self.shell.page("diary").list

    def search(self) -> None:
        """Type a rare and a common word, letter by letter; the list is painted after each."""
        from benchmarks.invented_diary import COMMON_WORD, RARE_WORD

        pane = self.pane
        painted = Painted(pane.view.viewport())
        for _ in range(ROUNDS):
            for name, word in (("rare", RARE_WORD), ("common", COMMON_WORD)):
                pane.search.setFocus()
                for number, letter in enumerate(word, 1):
                    kind = f"search, {name} word" if number == len(word) else "search, the letters before"
                    self._strike(pane, painted, letter, kind)
                pane.search.clear()
                self.see(painted.look_for(lambda: pane._shown == pane._serial))
                self.rest(TYPING_S)

    def _strike(self, pane: Any, painted: Painted, letter: str, kind: str) -> None:  # noqa: ANN401 - as above
        self._found: list[tuple[float, float]] = []
        watch = Watch()
        QTest.keyClicks(pane.search, letter)
        self.see(painted.look_for(lambda: pane._shown == pane._serial))
        self.note(f"{kind}, key to painted", watch.ms())
        self.note(kind, self._found[0])
        self.rest(max(0.0, TYPING_S - (time.perf_counter() - watch.began)))

    def save(self) -> None:
        """Write entries and keep them."""
        self.shell.show_page("write")
        page = self.shell.page("write")
        self.until(lambda: page._loaded, "the page")
        painted = Painted(page.sheet)
        for number in range(ROUNDS):
            page.sheet.box.setPlainText(f"{SAVED_TEXT} {number}")
            self.rest(1.2)  # the draft is committed meanwhile
            self._kept: list[tuple[float, float]] = []
            watch = Watch()
            page.sheet.keep_button.click()
            self.see(painted.look_for(lambda: self._kept and not page._busy))
            self.note("save, key to painted", watch.ms())
            self.note("save", self._kept[0])
        self.shell.show_page("diary")
        self.rest(0.5)

    def scroll(self) -> None:
        """Turn the wheel quickly, a step in each frame, further and further down."""
        view = self.pane.view
        painted = Painted(view.viewport())
        bar = view.verticalScrollBar()
        bar.setValue(0)
        self.rest(0.5)
        for number in range(FRAMES):
            watch = Watch(all_threads=False)
            before = bar.value()
            middle = QPointF(view.viewport().rect().center())
            QApplication.sendEvent(
                view.viewport(),
                QWheelEvent(
                    middle,
                    QPointF(view.viewport().mapToGlobal(middle.toPoint())),
                    QPoint(),
                    QPoint(0, WHEEL),
                    Qt.MouseButton.NoButton,
                    Qt.KeyboardModifier.NoModifier,
                    Qt.ScrollPhase.NoScrollPhase,
                    False,
                ),
            )
            if bar.value() != before:
                self.see(painted.look_for())
            frame = watch.ms()
            held = self._until_next_frame(watch.began)
            late = number >= FRAMES // 2
            name = "scroll, a frame far down" if late else "scroll, a frame"
            self.note(name, (max(frame[0], held[0]), max(frame[1], held[1])))
        self.times["entries loaded at the end of scrolling"].append(view.model().entry_count())

    def _until_next_frame(self, began: float) -> tuple[float, float]:
        """Let the frame's time pass; return how long the window was held at most in one go."""
        longest = (0.0, 0.0)
        while time.perf_counter() - began < FRAME_S:
            watch = Watch(all_threads=False)
            QApplication.processEvents()
            held = watch.ms()
            longest = (max(longest[0], held[0]), max(longest[1], held[1]))
            time.sleep(0.001)
        return longest

    def see(self, seen: Callable[[], bool]) -> None:
        """Go on until that was painted, and the server has it."""
        self.until(seen, "the painting")
        QApplication.sync()

    def until(self, question: Callable[[], T], what: str) -> T:
        """Let the program run until the answer is true, and return it.

        Raises:
            TimeoutError: if it is not true in time.
        """
        deadline = time.perf_counter() + PATIENCE_S
        while not (answer := question()):
            QApplication.processEvents()
            if time.perf_counter() > deadline:
                raise TimeoutError(f"waited for {what}")
            time.sleep(0.0002)
        return answer

    def rest(self, seconds: float) -> None:
        """Let the program run for a while."""
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline:
            QApplication.processEvents()
            time.sleep(0.001)

    def _watch_stores(self) -> None:
        """Time what the stores do, wherever it is called from."""
        from safeplan.diary.journal import Journal
        from safeplan.diary.search import Search
        from safeplan.vault import keys

        self._found, self._kept = [], []
        derive = keys.derive

        def timed_derive(passphrase: str, salt: bytes, cost: keys.Cost) -> bytearray:
            watch = Watch()
            key = derive(passphrase, salt, cost)
            self._derived = watch.ms()
            return key

        keys.derive = timed_derive
        _time(Search, "find", lambda: self._found)
        _time(Journal, "add", lambda: self._kept)


def _time(kind: type, name: str, where: Callable[[], list[tuple[float, float]]]) -> None:
    method = getattr(kind, name)

    @wraps(method)
    def timed(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as they come
        watch = Watch(all_threads=False)
        try:
            return method(*arguments, **named)
        finally:
            where().append(watch.ms())

    setattr(kind, name, timed)


def _leave_out_what_runs_by_itself() -> None:
    from safeplan.app.upkeep import Upkeep
    from safeplan.ui.diary.seal_watch import SealWatch

    for kind, name in ((Upkeep, "begin_later"), (SealWatch, "start")):
        setattr(kind, name, lambda _self: None)


def main() -> None:
    """Use the program, print the figures, and end as leaving does."""
    reader = argparse.ArgumentParser()
    reader.add_argument("--home", type=Path, required=True)
    reader.add_argument("--began-at", type=float, default=0.0)
    reader.add_argument("--at-rest", action="store_true")
    reader.add_argument("--first-list-only", action="store_true")
    given = reader.parse_args()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    keep_constants_alive()
    harden()
    home = Home(given.home)
    application = QApplication(["lists"])
    install_language(application, "en_GB")
    user = User(home, given.at_rest)
    try:
        user.open(given.began_at)
        if not given.first_list_only:
            user.use()
    except BaseException:  # noqa: BLE001 - the program's own way to tell of errors says no more than she is to see
        traceback.print_exc()
        os._exit(1)
    user.times["peak memory, MB"].append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(json.dumps(user.times), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
