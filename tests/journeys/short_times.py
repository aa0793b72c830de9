"""The real program with short dead times and a cheap key, as only a constructor can ask for.

python -m tests.journeys.short_times [--home DIR]
"""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from safeplan.app.hardening import harden
from safeplan.app.interpreter import keep_constants_alive
from safeplan.app.main import SWITCH_INTERVAL_S
from safeplan.cover.quiet_timing import DeadTimes
from safeplan.places import Home, find_home
from safeplan.vault.keys import Cost

if TYPE_CHECKING:
    from safeplan.app.program import Program
    from safeplan.cover.settings import SettingsFile

MODULE = "tests.journeys.short_times"
SHORT = DeadTimes(swallow_ms=500, silence_ms=500, dead_ms=1000)
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)


def short_program(home: Home, settings: "SettingsFile") -> "Program":
    """Return the program, as the product makes it but for the times; so will its successors be."""
    # Who only wants to know the times needs no Qt.
    from safeplan.app.program import Program
    from safeplan.cover import printing
    from safeplan.ui.successor import CONTINUE_FLAG

    if place := os.environ.get("SHORT_TIMES_PRINT_SOCKET"):
        printing._SOCKETS = (place, place)
    successor = [sys.executable, "-m", MODULE, "--home", str(home.folder), CONTINUE_FLAG]
    return Program(home, settings, SHORT, CHEAP, successor)


def main() -> int:
    """Do what the product's own beginning does."""
    from safeplan.app.program import run
    from safeplan.ui.successor import CONTINUE_FLAG

    harden()
    keep_constants_alive()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path)
    parser.add_argument(CONTINUE_FLAG, dest="continued", action="store_true")
    options = parser.parse_args()
    return run(find_home(options.home), continued=options.continued, make=short_program)


if __name__ == "__main__":
    sys.exit(main())
