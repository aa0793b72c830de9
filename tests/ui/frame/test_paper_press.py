"""Papers are made in a process of their own, which knows only what it was told and ends when it should."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from safeplan.documents.order import Made, PlanOrder, RecoveryOrder, make
from safeplan.documents.parcel import packed
from safeplan.documents.plan_choices import PlanChoices
from safeplan.errors import PaperNotMade, SafePlanError
from safeplan.ui import apart, paper_press
from safeplan.ui.language import middle_date, say
from safeplan.ui.paper_press import PAPERS, PaperPress
from safeplan.ui.tasks import Tasks
from tests.builders.plan import DANGER, all_sections, full_plan, sample_plan

PATIENCE_MS = 20_000
PLAN = PlanOrder(sample_plan(), DANGER, PlanChoices(all_sections(sample_plan())))
LONG = PlanOrder(full_plan(), DANGER, PlanChoices(all_sections(full_plan())))
CODE = RecoveryOrder(("7KQ2", "M4XD", "9RTW", "0HVB", "3NZC", "8YFE", "J5PA", "G6TS"))
ORDERED_ELSEWHERE = f"""
from PySide6.QtCore import QCoreApplication
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
application = QCoreApplication([])
from safeplan.documents.order import RecoveryOrder
from safeplan.documents.sheet_facts import SheetLook
from safeplan.ui.paper_press import PaperPress
press = PaperPress()
def again(made):
    press.make({CODE!r}, again, again)
    print(press._process.processId(), flush=True)
press.make({CODE!r}, again, again)
application.exec()
"""


class Heard:
    """What came of orders."""

    def __init__(self) -> None:
        self.made: list[Made] = []
        self.failed: list[SafePlanError] = []

    def count(self) -> int:
        return len(self.made) + len(self.failed)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def press(qapp: QObject) -> Iterator[PaperPress]:
    press = PaperPress()
    yield press
    press.close()


def process_of(press: PaperPress) -> int:
    return press._process.processId() if press._process is not None else 0


def is_there(process: int) -> bool:
    """Return whether a process runs; one that has ended and waits to be noticed does not."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}


def shouted(tell: Callable[[str, str], str]) -> Callable[[str, str], str]:
    return lambda context, text: tell(context, text).replace("People", "PEOPLE")


def test_it_makes_one_after_the_other_in_her_language(
    press: PaperPress, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = shouted(say)
    unknown = RecoveryOrder(())
    monkeypatch.setattr(paper_press, "say", told)
    press.make(PLAN, heard.made.append, heard.failed.append)
    press.make(unknown, heard.made.append, heard.failed.append)
    press.make(CODE, heard.made.append, heard.failed.append)
    assert press.is_busy
    qtbot.waitUntil(lambda: bool(heard.made), timeout=PATIENCE_MS)
    first = process_of(press)
    qtbot.waitUntil(lambda: heard.count() == 3, timeout=PATIENCE_MS)
    assert [type(error) for error in heard.failed] == [PaperNotMade], "a sheet that cannot be made"
    assert heard.made == [make(PLAN, told, middle_date), make(CODE, told, middle_date)]
    assert heard.made[0] != make(PLAN, say, middle_date), "its words came from here"
    assert process_of(press) == first
    assert not press.is_busy


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="looks into /proc")
def test_nothing_of_hers_is_in_its_arguments_or_environment_and_it_leaves_no_core(
    press: PaperPress, heard: Heard, qtbot: QtBot
) -> None:
    press.make(CODE, heard.made.append, heard.failed.append)
    qtbot.waitUntil(lambda: heard.count() == 1, timeout=PATIENCE_MS)
    process = Path(f"/proc/{process_of(press)}")
    for name in ("cmdline", "environ"):
        assert b"7KQ2" not in (process / name).read_bytes()
    limits = (process / "limits").read_text(encoding="utf-8")
    (cores,) = (line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert cores.split()[4:6] == ["0", "0"]
    open_files = {str(link.resolve()) for link in (process / "fd").iterdir() if link.exists()}
    assert not any(name.startswith(("/tmp", str(Path.cwd()))) for name in open_files)  # noqa: S108
    # Leaving kills it, idle as it is.
    press.close()
    qtbot.waitUntil(lambda: not is_there(int(process.name)), timeout=PATIENCE_MS)
    press.make(CODE, heard.made.append, heard.failed.append)
    assert not press.is_busy


def test_a_paper_that_is_given_up_takes_its_process_along(
    press: PaperPress, heard: Heard, qtbot: QtBot
) -> None:
    errand = press.make(LONG, heard.made.append, heard.failed.append)
    waiting = press.make(LONG, heard.made.append, heard.failed.append)
    press.make(CODE, heard.made.append, heard.failed.append)
    qtbot.waitUntil(lambda: process_of(press) != 0, timeout=PATIENCE_MS)
    process = process_of(press)
    waiting.cancel()
    errand.cancel()
    qtbot.waitUntil(lambda: heard.count() == 1, timeout=PATIENCE_MS)
    assert heard.made == [make(CODE, say, middle_date)], "only the one that is still wanted"
    assert not is_there(process)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel ends it there")
def test_it_is_gone_with_a_program_that_was_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", ORDERED_ELSEWHERE], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        process = int(other.stdout.readline())
        assert is_there(process)
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert ends(process)


def ends(process: int) -> bool:
    """Wait until a process that is no child of ours has ended."""
    try:
        watch = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watch], [], [], PATIENCE_MS / 1000)[0])
    finally:
        os.close(watch)


def test_it_ends_in_the_middle_when_nobody_is_there_to_listen() -> None:
    order = {"order": type(LONG).__name__, "value": packed(LONG)}
    with subprocess.Popen(apart.command(PAPERS), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(order).encode() + b"\n")
        process.stdin.flush()
        assert "say" in json.loads(process.stdout.readline()), "it is in the middle"
        process.stdin.close()
        assert process.wait(PATIENCE_MS / 1000) == 0


@pytest.mark.parametrize(
    "command",
    [
        ["/nowhere/at/all"],
        [sys.executable, "-c", ""],
        [sys.executable, "-c", 'input(); print(\'{"failed": ""}\')'],
    ],
    ids=["not there", "ends at once", "fails"],
)
def test_what_goes_wrong_comes_back_as_our_error(command: list[str], heard: Heard, qtbot: QtBot) -> None:
    press = PaperPress(command=command)
    press.make(PLAN, heard.made.append, heard.failed.append)
    qtbot.waitUntil(lambda: heard.count() == 1, timeout=PATIENCE_MS)
    assert isinstance(heard.failed[0], PaperNotMade)
    press.close()


def test_leaving_ends_it(qtbot: QtBot, heard: Heard) -> None:
    tasks = Tasks()
    tasks.make_paper(LONG, heard.made.append, heard.failed.append, owner=tasks)
    qtbot.waitUntil(lambda: process_of(tasks._press) != 0, timeout=PATIENCE_MS)
    process = process_of(tasks._press)
    ended: list[object] = []
    tasks.leave([], ended.append)
    qtbot.waitUntil(lambda: bool(ended) and not is_there(process), timeout=PATIENCE_MS)
    assert heard.count() == 0
    tasks.close()
