"""An unforeseen error tells its kind and place, and nothing she wrote."""

import sys
import threading
from collections.abc import Iterator

import pytest

from safeplan.app.crash import watch_for_crashes
from safeplan.errors import Bug

HER_WORDS = "they stood at the door"


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    """Give the hooks back after each test."""
    before, before_threads = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before, before_threads


def crash() -> None:
    raise ValueError(HER_WORDS)


def test_kind_and_place_are_printed_and_the_words_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    watch_for_crashes()
    try:
        crash()
    except ValueError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]  # there is an error here
    printed = capsys.readouterr().err
    assert printed.startswith("ValueError at test_crash.py:")
    assert HER_WORDS not in printed


def test_she_is_told_calmly() -> None:
    told: list[Bug] = []
    watch_for_crashes(told.append)
    try:
        crash()
    except ValueError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]  # there is an error here
    assert [type(bug) for bug in told] == [Bug]
    assert HER_WORDS not in str(told[0])


def test_a_thread_says_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    watch_for_crashes()
    thread = threading.Thread(target=crash)
    thread.start()
    thread.join()
    printed = capsys.readouterr().err
    assert printed.startswith("ValueError at test_crash.py:")
    assert HER_WORDS not in printed
