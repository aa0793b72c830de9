"""What the page for writing asks of the vault, each thing as one piece of work."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.incident import Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.lately import Lately
from safeplan.errors import Bug, SafePlanError
from safeplan.ui.tasks import Tasks
from safeplan.ui.write.draft import EARLY, EDITOR, WriteDraft
from safeplan.vault.change import Change
from safeplan.vault.drafts import Drafts


class Desk(QObject):
    """Loads what was being written, keeps entries, and looks after files of no entry yet.

    Args:
        tasks: does the work.
        journal: where entries are kept.
        locker: where evidence is kept.
        drafts: where unfinished words are kept.
        parent: the page.
    """

    def __init__(
        self, tasks: Tasks, journal: Journal, locker: EvidenceLocker, drafts: Drafts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._journal = journal
        self._locker = locker
        self._drafts = drafts
        self._is_kept = False

    @property
    def is_kept(self) -> bool:
        """Whether the entry handed in last is in the diary already, though nobody may have heard yet."""
        return self._is_kept

    def load(self, on_done: Callable[[tuple[WriteDraft | None, list[EvidenceItem]]], None]) -> None:
        """Read the draft and its files; files that no draft knows of are removed."""
        self._tasks.run(self._load, on_done, owner=self)

    def keep(  # noqa: PLR0913, PLR0917 - the whole of an entry
        self,
        incident: Incident,
        private: PrivateNote,
        evidence: tuple[int, ...],
        on_done: Callable[[Change], None],
        on_failed: Callable[[SafePlanError], None],
        to_finish: bool = False,
    ) -> None:
        """Keep an entry and drop its draft."""
        self._is_kept = False
        work = partial(self._keep, incident, private, evidence, to_finish)
        self._tasks.run(work, on_done, on_failed, owner=self)

    def lately(self, on_done: Callable[[Lately], None]) -> None:
        """Read what was chosen for the newest entries."""
        self._tasks.run(self._journal.lately, on_done, owner=self)

    def settle(self) -> None:
        """The entry handed in last has been taken off the page."""
        self._is_kept = False

    def attach(self, entry_id: int, items: tuple[int, ...], on_done: Callable[[Change], None]) -> None:
        """Put files with an entry that was kept in the meantime."""
        self._tasks.run(partial(self._journal.attach, entry_id, items), on_done, owner=self)

    def items(self, ids: Iterable[int], on_done: Callable[[list[EvidenceItem]], None]) -> None:
        """Read items by their numbers, in that order; those that are gone are left out."""
        wanted = list(ids)

        def work() -> list[EvidenceItem]:
            found = {item.id: item for item in self._locker.items(None)}
            return [found[each] for each in wanted if each in found]

        self._tasks.run(work, on_done, owner=self)

    def remove(self, ids: Iterable[int]) -> None:
        """Take files of no entry out of the vault for good."""
        self._tasks.run(partial(self._remove, tuple(ids)), owner=self)

    def _load(self) -> tuple[WriteDraft | None, list[EvidenceItem]]:
        data = self._drafts.get(EDITOR)
        draft = None if data is None else WriteDraft.from_data(data)
        early = self._drafts.get(EARLY)
        if early is not None:
            more = WriteDraft.from_data(early)
            draft = more if draft is None else draft.followed_by(more)
            self._drafts.keep(EDITOR, draft.to_data())
            self._drafts.drop(EARLY)
        known = () if draft is None else draft.evidence
        waiting = {item.id: item for item in self._locker.items(None)}
        self._remove(tuple(each for each in waiting if each not in known))
        return draft, [waiting[each] for each in known if each in waiting]

    def _keep(
        self, incident: Incident, private: PrivateNote, evidence: tuple[int, ...], to_finish: bool
    ) -> Change:
        change = self._journal.add(incident, private, evidence, to_finish=to_finish)
        self._is_kept = True
        # The entry is in the diary: a draft that stays behind must not look like a failure.
        with suppress(SafePlanError):
            self._drafts.drop(EDITOR)
        return change

    def _remove(self, ids: tuple[int, ...]) -> None:
        for each in ids:
            # What belongs to an entry by now, or is gone already, is left alone.
            with suppress(Bug):
                self._locker.remove(each)
