"""No internet socket in any test: refused by the kernel where we can, and noticed in Python everywhere.

The kernel's part is a seccomp filter on this process and, by inheritance, on everything it starts: Qt's
own code, the program under test on a virtual screen, its successor. Python's part is an audit hook,
which sees each socket before it is made and remembers the try even if the code swallows the refusal.
"""

import ctypes
import errno
import platform
import socket
import struct
import sys

INTERNET = (int(socket.AF_INET), int(socket.AF_INET6))

_SYSTEMS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""Machine → (its name in the kernel's audit, the number of its call `socket`)."""

_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2


class NetworkRefused(AssertionError):
    """Something asked for an internet socket."""


class Watch:
    """Remembers each try to make an internet socket, and refuses it."""

    def __init__(self) -> None:
        self.tries: list[str] = []

    def start(self) -> None:
        """Begin; an audit hook stays for the life of the process."""
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if event != "socket.__new__":
            return
        family = arguments[1]
        if family in (-1, *INTERNET):  # -1 is Python's default, which means AF_INET
            self.tries.append(f"a socket of family {family}")
            raise NetworkRefused("SafePlan makes no internet socket, in tests either")


def refuse_in_kernel() -> bool:
    """Have the kernel refuse AF_INET and AF_INET6 to this process and its children, for good.

    Returns:
        Whether the kernel took the filter; only Linux on x86-64 or ARM64 has one.
    """
    if not sys.platform.startswith("linux") or platform.machine() not in _SYSTEMS:
        return False
    filter_ = _filter(*_SYSTEMS[platform.machine()])
    buffer = ctypes.create_string_buffer(filter_, len(filter_))
    program = struct.pack("@HP", len(filter_) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    held = ctypes.create_string_buffer(program, len(program))
    return libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(held), 0, 0) == 0


def _filter(machine: int, call: int) -> bytes:
    """Return the filter's instructions: code, steps if true, steps if false, number."""
    number, architecture, first_argument = 0, 4, 16  # offsets in the kernel's record of a call
    steps = (
        (_LOAD, 0, 0, architecture),
        (_JUMP_IF_EQUAL, 0, 5, machine),
        (_LOAD, 0, 0, number),
        (_JUMP_IF_EQUAL, 0, 3, call),
        (_LOAD, 0, 0, first_argument),
        (_JUMP_IF_EQUAL, 2, 0, int(socket.AF_INET)),
        (_JUMP_IF_EQUAL, 1, 0, int(socket.AF_INET6)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("<HBBI", *step) for step in steps)
