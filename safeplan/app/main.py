"""Where the program begins: reads the command line and starts the cover."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from safeplan.app.crash import watch_for_crashes
from safeplan.app.hardening import harden
from safeplan.app.interpreter import keep_constants_alive
from safeplan.places import find_home

SWITCH_INTERVAL_S = 0.0005


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program.

    Args:
        arguments: the command line without the program's name; the process's own if None.

    Returns:
        The exit code.
    """
    harden()
    watch_for_crashes()
    keep_constants_alive()
    # A busy worker thread otherwise holds the interpreter for 5 ms at a time, and the cover waits.
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    options = _parser().parse_args(arguments)
    if options.self_test:
        from safeplan.app.self_test import self_test

        return self_test()
    if options.apart:
        from safeplan.app.apart import serve

        return serve(options.apart)
    from safeplan.app.program import run

    return run(find_home(options.home), continued=options.continued)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lists", description="Lists")
    parser.add_argument("--home", type=Path, metavar="DIR", help="the folder to keep everything in")
    parser.add_argument("--self-test", action="store_true", help="check that this build works, and end")
    parser.add_argument("--apart", metavar="KIND", help=argparse.SUPPRESS)
    parser.add_argument("--continue", dest="continued", action="store_true", help=argparse.SUPPRESS)
    return parser
