"""What the diary's page asks of the vault, each thing as one piece of work."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.incident import Entry, Incident, PrivateNote, Version
from safeplan.diary.journal import Journal
from safeplan.diary.lately import Lately
from safeplan.errors import SafePlanError
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.tasks import Tasks
from safeplan.vault.change import Change
from safeplan.vault.drafts import Drafts

OnFailed = Callable[[SafePlanError], None] | None


def draft_name(entry_id: int) -> str:
    """Return the name of the draft of an entry's changes."""
    return f"incident:{entry_id}"


def reason_name(entry_id: int) -> str:
    """Return the name of the draft of the reason for withdrawing an entry."""
    return f"withdraw:{entry_id}"


@dataclass(frozen=True)
class EntryView:
    """All that is shown of an entry.

    Args:
        entry: the entry.
        versions: every version, the first one first.
        items: its evidence.
        has_note: whether it has a private note.
        draft: changes that are not kept yet, or None.
        there: those of the entries it links to that were not erased.
        lately: what was chosen for the newest entries.
        reason: why she was about to withdraw it when she left; "" where she was not.
    """

    entry: Entry
    versions: tuple[Version, ...]
    items: tuple[EvidenceItem, ...]
    has_note: bool
    draft: dict[str, Any] | None
    there: frozenset[int] = frozenset()
    lately: Lately = field(default_factory=Lately)
    reason: str = ""


class DiaryDesk(QObject):
    """Reads and changes entries.

    Args:
        tasks: does the work.
        journal: the diary.
        locker: the evidence.
        drafts: where unfinished changes are kept.
        parent: the page.
        people: persons, places, orders and reports to choose from; where not given, it is not offered.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - each is a store of its own
        self,
        tasks: Tasks,
        journal: Journal,
        locker: EvidenceLocker,
        drafts: Drafts,
        parent: QObject,
        people: PeopleDesk | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._journal = journal
        self.locker = locker
        self.drafts = drafts
        self.people = people
        self._is_kept = False

    @property
    def is_kept(self) -> bool:
        """Whether the changes handed in last are kept already, though nobody may have heard yet."""
        return self._is_kept

    def settle(self) -> None:
        """The changes handed in last have been heard of."""
        self._is_kept = False

    def view(self, entry_id: int, on_done: Callable[[EntryView], None], on_failed: OnFailed = None) -> None:
        """Read an entry with everything around it."""
        self._tasks.run(partial(self._view, entry_id), on_done, on_failed, owner=self)

    def note(self, entry_id: int, on_done: Callable[[PrivateNote], None]) -> None:
        """Read an entry's private note."""
        self._tasks.run(partial(self._journal.private_note, entry_id), on_done, owner=self)

    def withdraw(self, entry_id: int, reason: str, on_done: Callable[[Change], None]) -> None:
        """Mark an entry as withdrawn, for a reason that may be empty."""
        self._tasks.run(partial(self._journal.withdraw, entry_id, reason), on_done, owner=self)

    def put_back(self, entry_id: int, on_done: Callable[[Change], None]) -> None:
        """Take the mark away."""
        self._tasks.run(partial(self._journal.restore, entry_id), on_done, owner=self)

    def amend(  # noqa: PLR0913, PLR0917 - the whole of a change
        self,
        entry_id: int,
        incident: Incident,
        why: str,
        private: PrivateNote,
        on_done: Callable[[Change], None],
        on_failed: OnFailed,
        to_finish: bool | None = None,
    ) -> None:
        """Keep a new version and drop its draft."""
        self._is_kept = False
        work = partial(self._amend, entry_id, incident, why, private, to_finish)
        self._tasks.run(work, on_done, on_failed, owner=self)

    def mark_to_finish(self, entry_id: int, on: bool, on_done: Callable[[Change], None]) -> None:
        """Mark an entry as one she wants to finish another day, or take the mark away."""
        self._tasks.run(partial(self._journal.mark_to_finish, entry_id, on), on_done, owner=self)

    def drop_draft(self, entry_id: int) -> None:
        """Throw the changes that are not kept away."""
        self._tasks.run(partial(self.drafts.drop, draft_name(entry_id)), owner=self, urgent=True)

    def _view(self, entry_id: int) -> EntryView:
        entry = self._journal.entry(entry_id)
        return EntryView(
            entry=entry,
            versions=tuple(self._journal.versions(entry_id)),
            items=tuple(self.locker.items(entry_id)),
            has_note=bool(self._journal.private_note(entry_id).text),
            draft=self.drafts.get(draft_name(entry_id)),
            there=self._journal.there(entry.incident.linked_entries),
            lately=self._journal.lately(),
            reason=str((self.drafts.get(reason_name(entry_id)) or {}).get("text", "")),
        )

    def _amend(
        self, entry_id: int, incident: Incident, why: str, private: PrivateNote, to_finish: bool | None
    ) -> Change:
        change = self._journal.amend(entry_id, incident, why, private, to_finish=to_finish)
        self._is_kept = True
        # The changes are in the diary: a draft that stays behind must not look like a failure.
        with suppress(SafePlanError):
            self.drafts.drop(draft_name(entry_id))
        return change
