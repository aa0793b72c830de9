"""Works round a fault of the Qt binding on old interpreters, before Qt is used."""

import ctypes
import sys

_FIRST_WITH_IMMORTAL_NONE = (3, 12)
_MANY = 1 << (60 if sys.maxsize > 1 << 32 else 29)


def keep_none_alive() -> None:
    """Give `None` more references than a program can lose.

    PySide6 6.12.0 gives one reference to `None` away in each call of a Qt method that returns nothing
    (measured: 1000 in 1000 calls); after some thousand calls Python 3.11 aborts with "deallocating
    None". From Python 3.12 on `None` is immortal and nothing is done.
    """
    if sys.version_info >= _FIRST_WITH_IMMORTAL_NONE:
        return
    references = ctypes.c_ssize_t.from_address(id(None))
    if references.value < _MANY:
        references.value += _MANY
