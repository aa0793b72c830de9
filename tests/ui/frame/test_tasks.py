"""The one way to do slow work: order, urgency, cancelling, owners, leaving."""

import threading
from collections.abc import Generator, Iterator
from typing import Never

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from safeplan.errors import Cancelled, DiskFull, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.tasks import Lane, Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    runner = Tasks()
    yield runner
    runner.close()


def test_work_is_off_the_windows_thread_and_its_result_comes_back_on_it(tasks: Tasks, qtbot: QtBot) -> None:
    seen = []
    tasks.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())), owner=tasks)
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert here == threading.get_ident()
    assert there != here
    assert QThread.currentThread() is tasks.thread()


def test_the_vaults_lane_is_one_thread_in_order(tasks: Tasks, qtbot: QtBot) -> None:
    seen = []
    for n in range(50):
        tasks.run(lambda n=n: (n, threading.get_ident()), seen.append, owner=tasks)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert [n for n, _ in seen] == list(range(50))
    assert len({thread for _, thread in seen}) == 1


def test_urgent_work_goes_before_all_that_waits(tasks: Tasks, qtbot: QtBot) -> None:
    gate, seen = threading.Event(), []
    tasks.run(gate.wait, owner=tasks)
    for n in range(3):
        tasks.run(lambda n=n: seen.append(n), owner=tasks)
    tasks.run(lambda: seen.append("draft"), owner=tasks, urgent=True)
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen[0] == "draft"


def test_urgent_work_gets_in_between_the_steps_of_long_work(tasks: Tasks, qtbot: QtBot) -> None:
    seen, at_first_step, go_on = [], threading.Event(), threading.Event()

    def long_work() -> Generator[None, None, str]:
        seen.append("first step")
        at_first_step.set()
        go_on.wait()
        yield
        seen.append("second step")
        return "done"

    results = []
    tasks.run(long_work, results.append, owner=tasks)
    at_first_step.wait()
    tasks.run(lambda: seen.append("draft"), owner=tasks, urgent=True)
    go_on.set()
    qtbot.waitUntil(lambda: results == ["done"])
    assert seen == ["first step", "draft", "second step"]


def test_an_error_reaches_who_asked_and_only_otherwise_everybody(tasks: Tasks, qtbot: QtBot) -> None:
    def full() -> Never:
        raise DiskFull

    asked, everybody = [], []
    tasks.failed.connect(everybody.append)
    tasks.run(full, None, asked.append, owner=tasks)
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert everybody == []
    tasks.run(full, owner=tasks)
    qtbot.waitUntil(lambda: len(everybody) == 1)
    assert isinstance(everybody[0], DiskFull)


def test_callbacks_are_dropped_when_their_owner_is_gone(tasks: Tasks, qtbot: QtBot) -> None:
    gate, called, owner = threading.Event(), [], QObject()
    tasks.run(gate.wait, called.append, owner=owner)
    owner.deleteLater()
    qtbot.wait(1)
    del owner
    gate.set()
    ended = []
    tasks.run(lambda: None, ended.append, owner=tasks)
    qtbot.waitUntil(lambda: ended == [None])
    assert called == []


def test_cancelled_work_stops_at_its_next_step(tasks: Tasks, qtbot: QtBot) -> None:
    progress, began, failed = Progress(), threading.Event(), []

    def endless() -> None:
        began.set()
        while True:
            progress.step(1)

    job = tasks.run(endless, None, failed.append, owner=tasks, lane=Lane.FREE, progress=progress)
    began.wait()
    job.cancel()
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert isinstance(failed[0], Cancelled)


def test_long_work_that_is_stopped_puts_things_away_before_anyone_hears_of_it(
    tasks: Tasks, qtbot: QtBot
) -> None:
    seen: list[str] = []
    progress = Progress()

    def long_work() -> Generator[None, None, None]:
        try:
            progress.cancel()
            yield
            seen.append("went on")
        finally:
            seen.append("put away")

    def failed(error: SafePlanError) -> None:
        seen.append(type(error).__name__)

    tasks.run(long_work, on_failed=failed, owner=tasks, progress=progress)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["put away", "Cancelled"]


def test_leaving_drops_what_waits_and_does_the_last_works_in_order(tasks: Tasks, qtbot: QtBot) -> None:
    progress, began, seen, ends = Progress(), threading.Event(), [], []

    def endless() -> None:
        began.set()
        while True:
            progress.step(1)

    tasks.run(endless, None, seen.append, owner=tasks, progress=progress)
    tasks.run(lambda: seen.append("never"), None, lambda _error: None, owner=tasks)
    began.wait()
    tasks.leave([lambda: seen.append("words"), lambda: seen.append("closed")], ends.append)
    qtbot.waitUntil(lambda: ends == [[]])
    assert [each for each in seen if isinstance(each, str)] == ["words", "closed"]


def test_a_last_work_that_fails_does_not_keep_the_next_from_being_done(tasks: Tasks, qtbot: QtBot) -> None:
    def full() -> Never:
        raise DiskFull

    seen, ends = [], []
    tasks.leave([full, lambda: seen.append("closed")], ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert seen == ["closed"]
    assert [type(error) for error in ends[0]] == [DiskFull]


def test_nothing_ordinary_begins_after_leaving(tasks: Tasks, qtbot: QtBot) -> None:
    ends, failed, seen = [], [], []
    tasks.leave([], ends.append)
    tasks.run(lambda: seen.append(1), None, failed.append, owner=tasks)
    qtbot.waitUntil(lambda: bool(failed) and bool(ends))
    assert seen == []
    assert isinstance(failed[0], Cancelled)


def test_leaving_ends_only_when_stopped_work_has_put_its_things_away(tasks: Tasks, qtbot: QtBot) -> None:
    progress, began, closed, ended = Progress(), threading.Event(), threading.Event(), threading.Event()
    ends: list[list[BaseException]] = []
    seen: list[str] = []

    def writes_a_file() -> None:
        began.set()
        try:
            while True:
                progress.step(1)
        finally:
            # The vault is closed before, whatever this takes; the end would come here if it did not wait.
            assert closed.wait(10)
            ended.wait(0.1)
            seen.append("part copy removed")

    def end(errors: list[BaseException]) -> None:
        seen.append("ended")
        ended.set()
        ends.append(errors)

    tasks.run(writes_a_file, on_failed=lambda _error: None, owner=tasks, lane=Lane.FREE, progress=progress)
    began.wait()
    tasks.leave([closed.set], end)
    qtbot.waitUntil(lambda: bool(ends))
    assert seen == ["part copy removed", "ended"]
    assert ends == [[]]


def test_leaving_does_not_wait_for_ever_for_work_that_does_not_stop(qtbot: QtBot) -> None:
    tasks, began, stop = Tasks(patience_s=0.01), threading.Event(), threading.Event()
    ends: list[list[BaseException]] = []

    def deaf() -> None:
        began.set()
        stop.wait()

    tasks.run(deaf, owner=tasks, lane=Lane.FREE)
    began.wait()
    tasks.leave([], ends.append)
    qtbot.waitUntil(lambda: ends == [[]])
    assert not stop.is_set()
    stop.set()
    tasks.close()
