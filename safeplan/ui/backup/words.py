"""Moments and figures of backups in words."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from safeplan.diary.glance import Glance
from safeplan.errors import DiskFull, DriveGone, FolderReadOnly, SafePlanError
from safeplan.ui.language import day_and_month, isolated, middle_date, time_of_day
from safeplan.ui.messages import Message, sentence
from safeplan.vault.copying import LeftOut, Why


def moment_words(moment: datetime, now: datetime) -> str:
    """Return a moment as she would say it, such as "Today 17:52" or "12 November, 17:52".

    Args:
        moment: with its offset.
        now: the present moment.
    """
    moment = moment.astimezone(now.tzinfo)
    time, days = time_of_day(moment), now.date() - moment.date()
    if days == timedelta(0):
        return QCoreApplication.translate("Backup", "Today {time}").format(time=time)
    if days == timedelta(1):
        return QCoreApplication.translate("Backup", "Yesterday {time}").format(time=time)
    text = QCoreApplication.translate("Backup", "{day}, {time}")
    return text.format(day=day_words(moment.date(), now.date()), time=time)


def kept_together(name: str) -> str:
    """Return a folder's name so that no line ends inside it, and so that it stays left to right."""
    return isolated(name.replace("-", "-\u2060"))


def day_words(day: date, today: date) -> str:
    """Return a day, with its year unless that is this year."""
    return day_and_month(day) if day.year == today.year else middle_date(day)


def span_words(seen: Glance, today: date) -> str:
    """Return the days from the first entry to the last, or a dash where there is none."""
    if seen.first is None or seen.last is None:
        return "–"
    if seen.first == seen.last:
        return day_words(seen.first, today)
    text = QCoreApplication.translate("Backup", "{first} to {last}")
    return text.format(first=day_words(seen.first, today), last=day_words(seen.last, today))


def trouble_words(error: SafePlanError) -> Message:
    """Return what is said of an error while a copy is made elsewhere: her own files are not concerned."""
    translate = QCoreApplication.translate
    if isinstance(error, DiskFull):
        return Message(
            translate("Backup", "There is no room for the copy."),
            translate("Backup", "Nothing of it was left there. Make room, or choose another drive."),
        )
    if isinstance(error, FolderReadOnly):
        return Message(
            translate("Backup", "That place cannot be written to."),
            translate("Backup", "Look whether the drive has a small lock, or choose another place."),
        )
    if isinstance(error, DriveGone):
        return Message(
            translate("Backup", "The drive has gone."),
            translate("Backup", "Nothing of yours is lost. Put it back in and try again."),
        )
    return sentence(error)


def left_out_words(left_out: tuple[LeftOut, ...]) -> str:
    """Return what a copy lacks, or "" if it lacks nothing."""
    if not left_out:
        return ""
    reasons = {each.why for each in left_out}
    count = QCoreApplication.translate("Backup", "%n evidence files are not in it.", "", len(left_out))
    words = {
        Why.NO_ROOM: QCoreApplication.translate("Backup", "There was no room for some."),
        Why.TOO_BIG: QCoreApplication.translate(
            "Backup", "That drive takes no files as big as some of them."
        ),
        Why.MISSING: QCoreApplication.translate("Backup", "Some are missing here too."),
        Why.DAMAGED: QCoreApplication.translate("Backup", "Some are damaged here too."),
    }
    return " ".join([count, *(words[why] for why in Why if why in reasons)])
