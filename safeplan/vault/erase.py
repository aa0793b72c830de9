"""Erasing everything: the keys first, then whatever they opened.

Both copies of the key file are overwritten where they lie with an end mark, before anything else is
touched: from then on nothing here can be read, whatever happens to the program. The mark also says,
to the next start, that an erasing was begun: it is finished then. A damaged key file never looks like
a mark, which carries a checksum of its own.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from hashlib import sha256
from pathlib import Path

from safeplan.errors import DiskError, SafePlanError
from safeplan.places import END_MARK, Home
from safeplan.vault.atomic import open_private, sort_os_error, sync_folder
from safeplan.vault.device import OpenKeyring, account_of, pin_is_on
from safeplan.vault.instance_lock import InstanceLock
from safeplan.vault.keyfile import FILE_BYTES, MAGIC
from safeplan.vault.os_keyring import system_keyring

Forget = Callable[[bytes], object]

_SALT = slice(24, 56)
_CHECK_BYTES = 32
_OURS = re.compile(r"archive\.(idx2?|db|cnt|lst|lock|old|prev|\d+\.bak)([.-][a-z0-9.-]+)?")
_EVIDENCE = re.compile(r"[0-9a-f]{32}(-journal)?|new")


class Part(StrEnum):
    """What can be left where a disk refuses."""

    KEYS = "keys"
    """A key file could be neither overwritten nor removed: what it opens can still be opened."""
    KEYRING = "keyring"
    """The computer's keyring still has its part of the PIN, which opens nothing any more."""
    BACKUPS = "backups"
    EVIDENCE = "evidence"
    DATABASE = "database"
    """The diary's file, or one of the small ones beside it."""


@dataclass(frozen=True)
class Left:
    """Something that could not be erased.

    Args:
        part: what.
        error: why; of several reasons the first.
    """

    part: Part
    error: SafePlanError


def erase_everything(home: Home, forget: Forget | None = None) -> tuple[Left, ...]:
    """Destroy the vault, its backups, and all that was kept beside it. There is no way back.

    The cover's own files stay. What fails does not keep the rest from going. While anything is left,
    the end marks stay as well, and the next start tries again.

    Args:
        home: where; no vault is open there.
        forget: takes the secret out of the computer's keyring; gets the salt of the key file.

    Returns:
        What is left; nothing, if all went well.

    Raises:
        VaultInUse: if another process has the vault open; nothing was done.
        DiskError: if the folder may not be written at all; nothing was done.
    """
    if not home.folder.is_dir():
        return ()
    lock = InstanceLock(home.instance_lock)
    try:
        return clear_away(home, forget)
    finally:
        lock.release()
        with suppress(OSError):
            home.instance_lock.unlink(missing_ok=True)


def is_begun(home: Home) -> bool:
    """Return whether an erasing was begun here and not finished; never so for a damaged vault."""
    return any(_is_mark(_read(path)) for path in _key_files(home))


def clear_away(home: Home, forget: Forget | None = None) -> tuple[Left, ...]:
    """Do what `erase_everything` does. The instance lock is held."""
    work = _Erasing()
    salt = _salt(home)
    _leave_one_mark(home, salt)
    for path in _key_files(home):
        work.attempt(Part.KEYS, partial(_destroy, path, _mark(salt)))
    for path in _further_keys(home):
        work.attempt(Part.KEYS, partial(_destroy, path, os.urandom(FILE_BYTES)))
    if forget is not None:
        work.attempt(Part.KEYRING, partial(forget, salt))
    for path in (home.backups, home.aside):
        work.remove(Part.BACKUPS, _tree(path))
    work.remove(Part.EVIDENCE, _evidence(home))
    kept = {*_key_files(home), home.instance_lock, home.backups, home.aside}
    work.remove(Part.DATABASE, (path for each in _ours(home) if each not in kept for path in _tree(each)))
    if not work.left:
        work.remove(Part.KEYS, _key_files(home))
    with suppress(DiskError):
        sync_folder(home.folder)
    return tuple(work.left.values())


def forget_pin(home: Home, salt: bytes, open_keyring: OpenKeyring = system_keyring) -> None:
    """Take the PIN's half out of the computer's keyring, if a PIN is on; for `erase_everything`.

    Raises:
        KeyringTrouble: if the keyring does not answer, or does not let it go.
    """
    if pin_is_on(home):
        open_keyring(account_of(salt)).remove()


class _Erasing:
    """Goes on whatever fails, and keeps what failed."""

    def __init__(self) -> None:
        self.left: dict[Part, Left] = {}

    def attempt(self, part: Part, step: Callable[[], object]) -> None:
        try:
            step()
        except OSError as error:
            self.left.setdefault(part, Left(part, sort_os_error(error)))
        except SafePlanError as error:
            self.left.setdefault(part, Left(part, error))

    def remove(self, part: Part, paths: Iterable[Path]) -> None:
        for path in paths:
            self.attempt(part, partial(_remove, path))


def _key_files(home: Home) -> tuple[Path, Path]:
    return home.key_file, home.key_file_copy


def _further_keys(home: Home) -> list[Path]:
    """Every other key file: half-written ones, those of backups and of vaults that were replaced."""
    beside = _ours(home)
    within = [path for folder in (home.backups, home.aside) for path in _tree(folder)]
    keys = [path for path in (*beside, *within) if path.name.startswith(home.key_file.name)]
    return [path for path in keys if path not in _key_files(home) and path.is_file()]


def _ours(home: Home) -> list[Path]:
    """What lies beside the evidence; a folder of her choice may hold other things, which are hers."""
    return [path for path in _in(home.folder) if _OURS.fullmatch(path.name)]


def _evidence(home: Home) -> Iterator[Path]:
    if home.evidence.is_symlink() or not home.evidence.is_dir():
        return
    there = _in(home.evidence)
    ours = [path for path in there if _EVIDENCE.fullmatch(path.name)]
    for each in ours:
        yield from _tree(each)
    if ours == there:
        yield home.evidence


def _in(folder: Path) -> list[Path]:
    """Return what a folder holds; of one that cannot be read, removing it will say why."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _tree(path: Path) -> Iterator[Path]:
    """Yield a file, or all of a folder with the folder itself last; links are not followed."""
    if path.is_dir() and not path.is_symlink():
        for each in _in(path):
            yield from _tree(each)
    if path.exists() or path.is_symlink():
        yield path


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def _leave_one_mark(home: Home, salt: bytes) -> None:
    """Where both copies are lost, say all the same that erasing was begun."""
    if not any(path.exists() for path in _key_files(home)):
        with suppress(OSError):
            os.close(open_private(home.key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
            _overwrite(home.key_file, _mark(salt))


def _destroy(path: Path, content: bytes) -> None:
    """Overwrite a key file; one that cannot be written to is removed."""
    if path.is_symlink() or not path.exists():
        return
    try:
        _overwrite(path, content)
    except OSError:
        path.unlink()


def _overwrite(path: Path, content: bytes) -> None:
    """Put `content` in the very place of a file's own, which needs no room."""
    handle = open_private(path, os.O_WRONLY)
    try:
        os.write(handle, content)
        os.ftruncate(handle, len(content))
        os.fsync(handle)
    finally:
        os.close(handle)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(FILE_BYTES + 1)
    except OSError:
        return b""


def _mark(salt: bytes) -> bytes:
    """Return what takes a key file's place, of the same length, with nothing of a key in it."""
    filled = END_MARK + os.urandom(_SALT.start - len(END_MARK)) + salt
    filled += os.urandom(FILE_BYTES - len(filled) - _CHECK_BYTES)
    return filled + sha256(filled).digest()


def _is_mark(content: bytes) -> bool:
    body, check = content[:-_CHECK_BYTES], content[-_CHECK_BYTES:]
    return len(content) == FILE_BYTES and body.startswith(END_MARK) and sha256(body).digest() == check


def _salt(home: Home) -> bytes:
    """Return the salt of the key file, which names what the keyring holds; chance where it is lost."""
    for content in map(_read, _key_files(home)):
        if content.startswith(MAGIC) or _is_mark(content):
            return content[_SALT]
    return os.urandom(_SALT.stop - _SALT.start)
