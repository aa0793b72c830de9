"""What a version of an entry says, name by name, and what it is called."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from safeplan.diary import clock_note
from safeplan.diary.incident import Attachment, Version, VersionKind, differences
from safeplan.ui.diary.fields import FORM_GROUPS, field, words
from safeplan.ui.diary.pictures import size_in_words
from safeplan.ui.diary.values import value_in_words
from safeplan.ui.diary.when_words import moment_in_words
from safeplan.ui.language import middle_date, say, time_of_day

EVIDENCE = "evidence"
PAPER = "paper"
Names = Mapping[bytes, str]
"""What files are called, by their fingerprint."""


def version_title(version: Version, before: Version | None = None) -> str:
    """Return what a version is and when it was written, as a heading.

    Args:
        version: the version.
        before: the one before it, which tells whether a file was added or only spoken of.
    """
    return _title(version, before).format(number=version.number, when=moment_in_words(version.written))


def brief_title(version: Version, before: Version | None = None) -> str:
    """Return the same on little room, to choose from."""
    titles = {
        VersionKind.FIRST: QCoreApplication.translate("Versions", "Version {number}: written {when}"),
        VersionKind.AMENDED: QCoreApplication.translate("Versions", "Version {number}: amended {when}"),
        VersionKind.EVIDENCE: QCoreApplication.translate("Versions", "Evidence added {when}"),
        VersionKind.WITHDRAWN: QCoreApplication.translate("Versions", "Withdrawn {when}"),
        VersionKind.RESTORED: QCoreApplication.translate("Versions", "Put back {when}"),
    }
    title = titles[version.kind]
    if _only_spoken_of(version, before):
        title = QCoreApplication.translate("Versions", "About a file {when}")
    return title.format(number=version.number, when=brief_moment(version.written))


def brief_moment(moment: datetime) -> str:
    """Return a moment such as "23 November 2026, 07:55"."""
    text = QCoreApplication.translate("Versions", "{day}, {time}")
    return text.format(day=middle_date(moment.date()), time=time_of_day(moment))


def clock_in_words(version: Version) -> str:
    """Return what the clock had done before a version, where that makes its time doubtful; else ""."""
    return clock_note.in_words(version.clock_note, moment_in_words, say) if version.clock_note else ""


def names() -> list[str]:
    """Return the names of all that a version can say, in the order of the form."""
    return [name for group in FORM_GROUPS for name in group.fields] + [PAPER, EVIDENCE]


def fact(name: str) -> str:
    """Return what one of `names` is called where it is read."""
    if name == PAPER:
        return QCoreApplication.translate("Versions", "Copied from paper")
    if name == EVIDENCE:
        return QCoreApplication.translate("Versions", "Evidence")
    return words(field(name).fact)


def said(version: Version, name: str, called: Names) -> str:
    """Return what a version says, in words; "" where it says nothing.

    Args:
        version: the version.
        name: one of `names`.
        called: what files are called.
    """
    if name == EVIDENCE:
        return "\n".join(_file(each, called) for each in version.attachments)
    return value_in_words(version.incident, name)


def note_changed(versions: Sequence[Version]) -> bool:
    """Return whether one of these steps changed the private note, and nothing else."""
    return any(
        after.kind is VersionKind.AMENDED
        and after.incident == before.incident
        and after.attachments == before.attachments
        for before, after in pairwise(versions)
    )


def link_changed(before: Version, after: Version) -> bool:
    """Return whether it belongs to another saved person, place, report or order now, in unchanged words."""
    return bool(set(differences(before.incident, after.incident)) - set(names()))


def _title(version: Version, before: Version | None) -> str:
    titles = {
        VersionKind.FIRST: QCoreApplication.translate("Versions", "Version {number}, written {when}"),
        VersionKind.AMENDED: QCoreApplication.translate("Versions", "Version {number}, amended {when}"),
        VersionKind.EVIDENCE: QCoreApplication.translate("Versions", "Evidence added {when}"),
        VersionKind.WITHDRAWN: QCoreApplication.translate("Versions", "Withdrawn {when}"),
        VersionKind.RESTORED: QCoreApplication.translate("Versions", "Put back {when}"),
    }
    if _only_spoken_of(version, before):
        return QCoreApplication.translate("Versions", "What is said of a file was changed {when}")
    return titles[version.kind]


def _only_spoken_of(version: Version, before: Version | None) -> bool:
    same_files = before is not None and len(version.attachments) == len(before.attachments)
    return version.kind is VersionKind.EVIDENCE and same_files


def _file(attachment: Attachment, called: Names) -> str:
    name = called.get(attachment.sha256) or QCoreApplication.translate("Versions", "A file of {size}").format(
        size=size_in_words(attachment.size)
    )
    lines = [name, attachment.caption]
    if attachment.original:
        where = QCoreApplication.translate("Versions", "The original: {words}")
        lines.append(where.format(words=attachment.original))
    handled = QCoreApplication.translate("Versions", "{when}, {who}: {what}")
    lines += [handled.format(when=each.when, who=each.who, what=each.what) for each in attachment.custody]
    return "\n".join(line for line in lines if line)
