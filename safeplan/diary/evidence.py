"""Evidence: files kept byte for byte beside the diary, sealed with the entries they belong to."""

import io
import stat
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from safeplan.clock import steady_of
from safeplan.diary import attached, evidence_renewal, file_says, keeping
from safeplan.diary.attached import EvidenceItem, Said
from safeplan.diary.evidence_renewal import Renewed
from safeplan.diary.file_says import FileSays
from safeplan.diary.media import HEAD_BYTES, media_of
from safeplan.diary.text import clean
from safeplan.diary.whole_file import refuse_without_room, whole_or_not
from safeplan.errors import Bug, EvidenceDamaged, EvidenceMissing, FileUnreadable
from safeplan.progress import Progress
from safeplan.vault.change import Change
from safeplan.vault.evidence_file import StoredFile
from safeplan.vault.evidence_reader import EvidenceReader
from safeplan.vault.vault import Vault

__all__ = ["CONTENT_LIMIT", "EvidenceItem", "EvidenceLocker", "Renewed", "Said", "Stored"]

CONTENT_LIMIT = 64 * 1024 * 1024
"""Files above this many bytes are not read into memory whole."""


@dataclass(frozen=True)
class Stored:
    """A file that lies encrypted in the vault's folder; nothing in the vault knows of it yet.

    Args:
        name: what the file was called.
        media: the kind of its content.
        file: where its bytes are.
        said: what is said of it already.
    """

    name: str
    media: str
    file: StoredFile
    said: Said = field(default_factory=Said)


class EvidenceLocker:
    """The evidence of an open vault.

    Putting a file in has two parts: `store` takes as long as the file is big and needs no
    database; `attach` takes a moment and makes it count. What was stored and never attached goes
    at the next unlocking.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def store(self, path: Path, progress: Progress | None = None, *, name: str = "") -> Stored:
        """Encrypt a copy of a file into the vault's folder; the file itself stays as it is.

        May run in any thread beside other work on the vault.

        Args:
            path: the file.
            progress: told in bytes.
            name: what it is called, where that is more than its own name, as with its folder.

        Raises:
            FileUnreadable: if it is no file or cannot be read.
            Cancelled: if it was stopped; nothing of it is left.
            DiskError: if the disk does not take it, DiskFull mostly before it is begun; nothing of it
                is left.
        """
        try:
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):
                raise FileUnreadable("not a file")
            source = path.open("rb")
        except (OSError, ValueError) as error:
            raise FileUnreadable(type(error).__name__) from None
        with source:
            return self.store_from(source, name or path.name, about.st_size, progress)

    def store_from(
        self, source: BinaryIO, name: str, size: int = 0, progress: Progress | None = None
    ) -> Stored:
        """Encrypt what a stream gives, from where it stands; the rest as `store`.

        Args:
            source: open, and able to go back to where it stands.
            name: what the file is called.
            size: how many bytes come, as far as known.
            progress: told in bytes.

        Raises:
            FileUnreadable: if it cannot be read.
            Cancelled: as `store`.
            DiskError: as `store`.
        """
        try:
            start = source.tell()
            head = source.read(HEAD_BYTES)
            source.seek(start)
        except OSError as error:
            raise FileUnreadable(type(error).__name__) from None
        refuse_without_room(self._vault.home.folder, size)
        file = self._vault.evidence.put(source, size, progress or Progress())
        return Stored(clean(name), media_of(head), file)

    def discard(self, stored: Stored) -> None:
        """Remove what was stored and will not be attached.

        Raises:
            DiskError: if it cannot be removed; it goes at the next unlocking then.
        """
        self._vault.evidence.remove(stored.file.name)

    def attach(self, entry_id: int | None, stored: Stored | Sequence[Stored]) -> Change:
        """Make stored files count: with an entry, sealed there, or with none yet.

        Args:
            entry_id: the entry's number; None for an entry that is not written yet: hand the
                change's ids to `Journal.add` then.
            stored: one file, or several that become one step of the entry's history.

        Returns:
            Of kind "entry" with the entry's number, or without an entry of kind "evidence" with
            the numbers of the items.

        Raises:
            Bug: if there is no such entry.
        """
        files = [stored] if isinstance(stored, Stored) else list(stored)
        now = self._vault.clock.now()
        with self._vault.database.transaction() as connection:
            ids = []
            for each in files:
                file = each.file
                item = EvidenceItem(
                    0,
                    None,
                    each.name,
                    each.media,
                    now,
                    file.sha256,
                    file.size,
                    file.name,
                    file.key,
                    each.said,
                )
                ids.append(attached.insert(connection, item))
            if entry_id is not None:
                keeping.attach(connection, now, entry_id, ids, steady_of(self._vault.clock))
        return Change("evidence", tuple(ids)) if entry_id is None else Change("entry", (entry_id,))

    def items(self, entry_id: int | None) -> list[EvidenceItem]:
        """Return an entry's items in the order in which they came; None: those of no entry yet."""
        with self._vault.database.reading() as connection:
            return attached.of_entry(connection, entry_id)

    def item(self, item_id: int) -> EvidenceItem:
        """Return an item by its number.

        Raises:
            Bug: if there is none.
        """
        with self._vault.database.reading() as connection:
            return attached.item(connection, item_id)

    def same(self, sha256: bytes, but: int | None = None) -> list[EvidenceItem]:
        """Return the items that have the very same bytes, in the order in which they came.

        Args:
            sha256: the fingerprint of the bytes.
            but: the number of an item that is left out.
        """
        with self._vault.database.reading() as connection:
            return [each for each in attached.same(connection, sha256) if each.id != but]

    def describe(self, item_id: int, said: Said) -> Change:
        """Keep what she says of a file: sealed as a new version of its entry, where it has one.

        Where nothing is said otherwise than before, nothing is written.

        Args:
            item_id: the item's number.
            said: all that is said of it from now on.

        Returns:
            Of kind "entry" with the entry's number, or "evidence" with the item's.

        Raises:
            Bug: if there is no such item.
        """
        now, steady = self._vault.clock.now(), steady_of(self._vault.clock)
        with self._vault.database.transaction() as connection:
            item = attached.item(connection, item_id)
            attached.say(connection, item_id, said)
            if item.entry_id is None:
                return Change("evidence", (item_id,))
            files = [attached.sealed(each) for each in attached.of_entry(connection, item.entry_id)]
            keeping.describe(connection, now, item.entry_id, files, steady)
        return Change("entry", (item.entry_id,))

    def remove(self, item_id: int) -> Change:
        """Take away an item that belongs to no entry; what belongs to one is sealed there and stays.

        Raises:
            Bug: if it belongs to an entry, or is not there.
            DiskError: if its file cannot be removed; it goes at the next unlocking then.
        """
        with self._vault.database.transaction() as connection:
            item = attached.item(connection, item_id)
            if item.entry_id is not None:
                raise Bug("evidence that belongs to an entry")
            attached.delete(connection, item_id)
        self._vault.evidence.remove(item.file)
        return Change("evidence", (item_id,))

    def content(self, item: EvidenceItem, limit: int = CONTENT_LIMIT) -> bytes:
        """Return an item's bytes, as for a picture on the screen. May run in any thread.

        Args:
            item: the item; look at its size first.
            limit: how many bytes may be read into memory.

        Raises:
            Bug: if it is bigger than that.
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if its file does not give back what went in.
            Cancelled: if the vault was closed.
        """
        if item.size > limit:
            raise Bug("too big to be read whole")
        sink = io.BytesIO()
        self.export(item, sink, Progress())
        return sink.getvalue()

    @contextmanager
    def reading(self, item: EvidenceItem) -> Iterator[EvidenceReader]:
        """Open an item's bytes as a file that can be read from any place. May run in any thread.

        Args:
            item: the item, of any size.

        Raises:
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if a part that is read is not as it was written.
            Cancelled: if the vault was closed.
        """
        with ExitStack() as stack:
            try:
                file = stack.enter_context(self._vault.evidence.reading(item.file, item.key))
            except EvidenceMissing:
                now = self._moved(item)
                file = stack.enter_context(self._vault.evidence.reading(now.file, now.key))
            yield file

    def says(self, item: EvidenceItem) -> FileSays:
        """Return what an item says about itself, whatever is in it. May run in any thread.

        Args:
            item: the item, of any size; a few MB of it at most are looked at.

        Raises:
            EvidenceMissing: as `reading`; so are EvidenceDamaged and Cancelled.
        """
        with self.reading(item) as file:
            # Told anew: what was put in long ago may have been told less exactly.
            media = media_of(file.read(HEAD_BYTES))
            return file_says.read(io.BufferedReader(file), media)

    def export(self, item: EvidenceItem, sink: BinaryIO, progress: Progress) -> None:
        """Write an item's bytes, checked against its fingerprint. May run in any thread.

        Args:
            item: the item.
            sink: takes the bytes; after an error the caller throws away what is in it.
            progress: told in bytes.

        Raises:
            EvidenceMissing: if its file is gone.
            EvidenceDamaged: if its file does not give back what went in.
            FileUnwritable: if `sink` takes no more; DiskFull if that is because it is full.
            Cancelled: if it was stopped, or the vault was closed.
        """
        try:
            came = self._vault.evidence.get(item.file, item.key, sink, progress)
        except EvidenceMissing:
            now = self._moved(item)
            came = self._vault.evidence.get(now.file, now.key, sink, progress)
        if came != item.sha256:
            raise EvidenceDamaged("fingerprint")

    def save_as(self, item: EvidenceItem, target: Path, progress: Progress | None = None) -> None:
        """Write an item's bytes to a file of her choice: whole, or not at all.

        May run in any thread.

        Args:
            item: the item.
            target: the file; one of that name is replaced at the end, when all is well.
            progress: told in bytes.

        Raises:
            FileUnwritable: if the file cannot be written.
            EvidenceMissing: as `export`; so are EvidenceDamaged, DiskFull and Cancelled.
        """
        with whole_or_not(target) as sink:
            self.export(item, sink, progress or Progress())

    def _moved(self, item: EvidenceItem) -> EvidenceItem:
        """Return an item whose file is not where it was: it may have moved, see `evidence_renewal`."""
        now = self.item(item.id)
        if now.file == item.file:
            raise EvidenceMissing("no file")
        return now

    def old_keys(self) -> int:
        """Return how many items still have keys from before the vault's last renewal."""
        return len(evidence_renewal.waiting(self._vault))

    def renew_keys(self, progress: Progress | None = None) -> Renewed:
        """Give those items new keys, one at a time; after being stopped, the next call goes on.

        May run in any thread beside other work on the vault.

        Args:
            progress: told in bytes.

        Returns:
            Which items moved, and which could not be read and stay as they are.

        Raises:
            Cancelled: if it was stopped, or the vault was closed.
            DiskError: if the disk does not take a copy.
        """
        return evidence_renewal.renew(self._vault, progress or Progress())

    def sweep(self) -> int:
        """Remove stored files that nothing in the vault knows of; call it once after unlocking.

        Returns:
            How many there were.

        Raises:
            DiskError: if they cannot be removed.
        """
        with self._vault.database.reading() as connection:
            known = attached.files(connection)
        return self._vault.evidence.sweep(known)
