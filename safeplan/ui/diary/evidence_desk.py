"""What is asked of the vault about files of evidence, each thing as one piece of work."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from safeplan.diary.attached import Said
from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.file_says import FileSays
from safeplan.diary.incident import Custody
from safeplan.errors import SafePlanError
from safeplan.progress import Progress
from safeplan.ui.diary.evidence_viewer import EvidenceViewer, Look, Shown
from safeplan.ui.tasks import Job, Lane, Tasks
from safeplan.vault.change import Change
from safeplan.vault.drafts import Drafts

OnFailed = Callable[[SafePlanError], None]


@dataclass(frozen=True)
class AboutFile:
    """What is known of a file besides its content.

    Args:
        item: the item, with what is said of it.
        same: other items with the very same bytes.
        draft: words about it that are not kept yet, or None.
    """

    item: EvidenceItem
    same: tuple[EvidenceItem, ...] = ()
    draft: dict[str, Any] | None = None


def draft_name(item_id: int) -> str:
    """Return the name of the draft of what she says of a file."""
    return f"evidence:{item_id}"


def said_to_data(said: Said) -> dict[str, Any]:
    """Return what is said of a file as plain JSON values."""
    custody = [[each.when, each.who, each.what] for each in said.custody]
    return {"caption": said.caption, "original": said.original, "custody": custody}


def said_from_data(data: dict[str, Any]) -> Said:
    """Return what `said_to_data` made `data` of; what cannot be read of it is left out."""
    rows = [row for row in data.get("custody", ()) if isinstance(row, list) and len(row) == 3]
    custody = tuple(Custody(*(str(part) for part in row)) for row in rows)
    return Said(str(data.get("caption", "")), str(data.get("original", "")), custody)


class EvidenceDesk(QObject):
    """Looks at files and keeps what she says of them.

    Args:
        tasks: does the work.
        locker: where the evidence lies.
        drafts: where unfinished words are kept.
        parent: the owner; with it goes the process in which files are looked at.
        viewer: looks at them; None for one of its own.
    """

    def __init__(
        self,
        tasks: Tasks,
        locker: EvidenceLocker,
        drafts: Drafts,
        parent: QObject,
        viewer: EvidenceViewer | None = None,
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.locker = locker
        self.drafts = drafts
        self._viewer = viewer or EvidenceViewer(locker)
        self.destroyed.connect(self._viewer.close)

    def look(
        self,
        item: EvidenceItem,
        look: Look,
        on_done: Callable[[Shown], None],
        on_failed: OnFailed,
        owner: QObject,
    ) -> Job:
        """Get what can be shown of a file; stopped, it is dropped at once."""
        progress = Progress()
        work = partial(self._viewer.look, item, look, progress)
        return self.tasks.run(work, on_done, on_failed, owner=owner, lane=Lane.FREE, progress=progress)

    def says(
        self, item: EvidenceItem, on_done: Callable[[FileSays], None], on_failed: OnFailed, owner: QObject
    ) -> None:
        """Read what a file says about itself."""
        self.tasks.run(partial(self.locker.says, item), on_done, on_failed, owner=owner, lane=Lane.FREE)

    def about(self, item: EvidenceItem, on_done: Callable[[AboutFile], None], owner: QObject) -> None:
        """Read what is known of a file besides its content."""

        def work() -> AboutFile:
            return AboutFile(
                self.locker.item(item.id),
                tuple(self.locker.same(item.sha256, but=item.id)),
                self.drafts.get(draft_name(item.id)),
            )

        self.tasks.run(work, on_done, owner=owner)

    def describe(
        self,
        item: EvidenceItem,
        said: Said,
        on_done: Callable[[Change], None],
        on_failed: OnFailed,
        owner: QObject,
    ) -> None:
        """Keep what she says of a file, as a new version of its entry."""
        self.tasks.run(partial(self.locker.describe, item.id, said), on_done, on_failed, owner=owner)
