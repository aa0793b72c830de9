"""What a repair saved and what it did not: figures alone, none of her words."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class TableAccount:
    """What came of one table.

    Args:
        name: the table.
        saved: rows read from the damaged file itself.
        from_backup: rows that were lacking and came from the backup, as they were then.
        lost: rows that are known to have been there and came from neither.
        uncertain: whether there may have been more: a page is lost whose rows nobody can count.
        may_be_older: whether what came from the backup may have been changed since.
    """

    name: str
    saved: int
    from_backup: int = 0
    lost: int = 0
    uncertain: bool = False
    may_be_older: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all of it is as it was last, as far as can be told."""
        return not (self.lost or self.uncertain or self.may_be_older)


@dataclass(frozen=True)
class EvidenceAccount:
    """What came of the evidence files that the rows know.

    Args:
        whole: how many are as they were written.
        from_backup: how many were not, and came whole from the backups' folder.
        missing: names of those that are gone.
        damaged: names of those that are there and not as they were written.
    """

    whole: int
    from_backup: int = 0
    missing: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Account:
    """What a repair came to.

    Args:
        tables: each table of her own words and settings; not what is derived from them.
        evidence: the evidence files.
        pages: pages of the damaged file.
        bad_pages: those in use that could not be read.
        backup: when the backup was made that rows came from; None where none was needed or opened.
        kept_in: the folder in which the damaged vault lies now, as it was.
    """

    tables: tuple[TableAccount, ...]
    evidence: EvidenceAccount
    pages: int
    bad_pages: int
    backup: datetime | None
    kept_in: Path

    @property
    def is_whole(self) -> bool:
        """Whether everything was saved, as far as can be told."""
        return (
            all(each.is_whole for each in self.tables)
            and not self.evidence.missing
            and not self.evidence.damaged
        )

    def table(self, name: str) -> TableAccount:
        """Return a table's part; an empty one for a table there is none of."""
        return next((each for each in self.tables if each.name == name), TableAccount(name, 0))
