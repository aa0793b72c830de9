"""Works round a fault of the Qt binding on old interpreters, before Qt is used."""

import ctypes
import sys

_FIRST_WITH_IMMORTALS = (3, 12)
_MANY = 1 << (60 if sys.maxsize > 1 << 32 else 29)


def keep_constants_alive() -> None:
    """Give `None`, `True` and `False` more references than a program can lose.

    PySide6 6.12.0 gives one reference to `None` away in each call of a Qt method that returns nothing,
    and one to `True` in each emission of a signal (measured: 1000 in 1000 calls); after some thousand
    calls Python 3.11 aborts with "deallocating None". From Python 3.12 on these objects are immortal,
    and nothing is done.
    """
    if sys.version_info >= _FIRST_WITH_IMMORTALS:
        return
    for constant in (None, True, False):
        references = ctypes.c_ssize_t.from_address(id(constant))
        if references.value < _MANY:
            references.value += _MANY
