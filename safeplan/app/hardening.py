"""The first acts of the process: nothing of its memory may be read or written out by others."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
PRIVATE_UMASK = 0o077


def harden() -> None:
    """Forbid core dumps and debuggers where the system can, and make new files hers alone.

    On Linux `PR_SET_DUMPABLE` 0 keeps programs of the same account from reading our memory
    (measured); the macOS call is known practice and was not tried.
    """
    os.umask(PRIVATE_UMASK)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    elif sys.platform == "darwin":
        ctypes.CDLL(None).ptrace(_PT_DENY_ATTACH, 0, 0, 0)


def die_with_starter() -> None:
    """On Linux, be killed in the moment in which whoever started this process ends, however it does.

    It is the thread that counts: a process started in another thread than the window's ends with that one.
    Elsewhere the end of standard input has to tell.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
