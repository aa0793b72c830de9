"""Long work reports how far it is, and stops when it is asked to."""

import threading

import pytest

from safeplan.errors import Cancelled
from safeplan.progress import Progress


def test_steps_are_reported_in_order() -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: seen.append((done, total)))
    progress.step(1, 3)
    progress.step(2)
    assert seen == [(1, 3), (2, 0)]


def test_nobody_need_listen() -> None:
    Progress().step(1, 2)


def test_asked_to_stop_the_next_step_raises_and_reports_nothing() -> None:
    seen: list[int] = []
    progress = Progress(lambda done, _total: seen.append(done))
    progress.step(1)
    assert not progress.cancelled
    progress.cancel()
    assert progress.cancelled
    for _ in range(2):
        with pytest.raises(Cancelled):
            progress.step(2)
    assert seen == [1]


def test_a_listener_may_ask_to_stop() -> None:
    progress = Progress(lambda _done, _total: progress.cancel())
    progress.step(1)
    with pytest.raises(Cancelled):
        progress.step(2)


def test_asking_works_from_another_thread() -> None:
    progress = Progress()
    other = threading.Thread(target=progress.cancel)
    other.start()
    other.join()
    with pytest.raises(Cancelled):
        progress.step(1)
