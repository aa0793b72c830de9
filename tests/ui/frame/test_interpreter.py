"""The fault of the Qt binding on Python 3.11 does not end the program."""

import subprocess
import sys

CALL_MANY_TIMES = """
{before}
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("x")
    thing.objectNameChanged.emit("x")
print("alive")
"""
KEEP = "from safeplan.app.interpreter import keep_constants_alive as keep; keep(); keep()"


def test_many_calls_and_signals_do_not_end_the_program() -> None:
    script = CALL_MANY_TIMES.format(before=KEEP)
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "alive\n", "")
