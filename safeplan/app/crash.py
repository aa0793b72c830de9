"""What happens when something unforeseen goes wrong: nothing she wrote is printed or kept anywhere."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from safeplan.errors import Bug


def watch_for_crashes(tell: Callable[[Bug], None] | None = None) -> None:
    """Let an unforeseen error say its kind and its place in our sources, and never its values.

    Python would print the error's own text and the line, and a desktop session may keep what a program
    prints; the text can hold what she typed.

    Args:
        tell: shows her the calm words for it; None while there is no window for them.
    """

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del error
        if issubclass(kind, KeyboardInterrupt):
            return
        sys.stderr.write(f"{kind.__name__} at {place(trace)}\n")
        if tell is not None:
            tell(Bug(kind.__name__))

    def caught_in_thread(arguments: threading.ExceptHookArgs) -> None:
        sys.stderr.write(f"{arguments.exc_type.__name__} at {place(arguments.exc_traceback)}\n")

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def place(trace: TracebackType | None) -> str:
    """Return where an error was raised: the file's name and the line, such as "journal.py:81"."""
    if trace is None:
        return "an unknown place"
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
