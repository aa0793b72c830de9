"""Long work reports how far it is, and stops when it is asked to."""

import threading

import pytest

from safeplan.errors import Cancelled
from safeplan.progress import Pace, PaceNow, Progress


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


def test_a_pace_is_that_of_the_last_seconds() -> None:
    pace = Pace(over_s=5, after_s=1.5)
    assert pace.told(0, 1000, 10.0) == PaceNow(0, 1000, None, None)
    assert pace.told(100, 1000, 11.0).speed is None
    assert pace.told(200, 1000, 12.0) == PaceNow(200, 1000, 100.0, 8.0)
    for second in range(13, 30):
        now = pace.told(200, 1000, float(second))
    assert now == PaceNow(200, 1000, None, None)
    assert pace.told(700, 1000, 30.0).speed == 100.0
    assert pace.told(800, 0, 31.0).left_s is None


def test_a_pace_bears_reports_at_one_moment_and_backwards() -> None:
    pace = Pace(after_s=0)
    assert pace.told(5, 10, 1.0).speed is None
    assert pace.told(9, 10, 1.0).speed is None
    assert pace.told(1, 10, 2.0).speed is None
