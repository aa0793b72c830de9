"""What a file says about itself, in plain words: pairs of a name and a value."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from safeplan.diary.evidence import EvidenceItem
from safeplan.diary.file_says import FileSays, Place
from safeplan.diary.media import MAIL, OFFICE, UNKNOWN
from safeplan.ui.diary.pictures import size_in_words
from safeplan.ui.diary.when_words import moment_in_words
from safeplan.ui.language import isolated, middle_date, time_of_day

Facts = list[tuple[str, str]]
_HASH_GROUP = 8
_PROGRAMS = frozenset(
    {
        "application/x-executable",
        "application/vnd.microsoft.portable-executable",
        "application/vnd.android.package-archive",
        "application/x-ms-shortcut",
    }
)
_PACKED = frozenset(
    {"application/zip", "application/vnd.rar", "application/x-7z-compressed", "application/gzip"}
)


def facts_of(says: FileSays) -> Facts:
    """Return what a file says, each thing that it does say."""
    rows: Facts = [
        (QCoreApplication.translate("FileFacts", "Taken"), _moment(says.taken)),
        (QCoreApplication.translate("FileFacts", "Last changed"), _moment(says.changed)),
        (QCoreApplication.translate("FileFacts", "Time from satellites"), _moment(says.satellite_time)),
        (QCoreApplication.translate("FileFacts", "Place"), _place(says.place)),
        (QCoreApplication.translate("FileFacts", "Taken with"), says.device),
        (QCoreApplication.translate("FileFacts", "Made by the program"), says.software),
        (QCoreApplication.translate("FileFacts", "Title"), says.title),
        (QCoreApplication.translate("FileFacts", "Author"), says.author),
        (QCoreApplication.translate("FileFacts", "Width and height"), _measure(says.width, says.height)),
        (QCoreApplication.translate("FileFacts", "Length"), _length(says.length_s)),
    ]
    mail = says.mail
    if mail is not None:
        rows += [
            (QCoreApplication.translate("FileFacts", "From"), mail.sender),
            (QCoreApplication.translate("FileFacts", "To"), mail.to),
            (QCoreApplication.translate("FileFacts", "Copy to"), mail.copy_to),
            (QCoreApplication.translate("FileFacts", "Answers go to"), mail.reply_to),
            (QCoreApplication.translate("FileFacts", "Subject"), mail.subject),
            (QCoreApplication.translate("FileFacts", "Sent"), _moment(mail.sent) or mail.sent_text),
            (
                QCoreApplication.translate("FileFacts", "Number of the message"),
                mail.message_id and isolated(mail.message_id),
            ),
            (
                QCoreApplication.translate("FileFacts", "Passed on by"),
                "\n".join(hop.text for hop in mail.hops),
            ),
        ]
    return [(name, value) for name, value in rows if value]


def facts_of_item(item: EvidenceItem) -> Facts:
    """Return what the diary knows of a file."""
    return [
        (QCoreApplication.translate("FileFacts", "Kind"), kind_in_words(item.media)),
        (QCoreApplication.translate("FileFacts", "Size"), size_in_words(item.size)),
        (QCoreApplication.translate("FileFacts", "Put in"), moment_in_words(item.added)),
    ]


def fingerprint(sha256: bytes) -> str:
    """Return a fingerprint in groups, so that it can be read out and compared."""
    digits = sha256.hex().upper()
    groups = [digits[at : at + _HASH_GROUP] for at in range(0, len(digits), _HASH_GROUP)]
    return isolated(" ".join(groups))


def kind_in_words(media: str) -> str:
    """Return what kind of file it is, such as "Picture (JPEG)"."""
    start, _, end = media.partition("/")
    pattern = next((words for kinds, words in _exact_kinds() if media in kinds), None)
    if pattern is None:
        pattern = {
            "image": QCoreApplication.translate("FileFacts", "Picture ({kind})"),
            "video": QCoreApplication.translate("FileFacts", "Video ({kind})"),
            "audio": QCoreApplication.translate("FileFacts", "Sound ({kind})"),
            "text": QCoreApplication.translate("FileFacts", "Text"),
        }.get(start, QCoreApplication.translate("FileFacts", "Another kind of file ({kind})"))
    return pattern.format(kind=isolated(end.removeprefix("x-").rpartition(".")[2].upper()))


def _exact_kinds() -> list[tuple[frozenset[str], str]]:
    return [
        (frozenset({"application/pdf"}), QCoreApplication.translate("FileFacts", "PDF document")),
        (frozenset({MAIL}), QCoreApplication.translate("FileFacts", "Mail")),
        (frozenset({"text/html"}), QCoreApplication.translate("FileFacts", "Saved web page")),
        (frozenset({UNKNOWN}), QCoreApplication.translate("FileFacts", "A kind that is not known here")),
        (_PROGRAMS, QCoreApplication.translate("FileFacts", "A program")),
        (OFFICE, QCoreApplication.translate("FileFacts", "Document")),
        (_PACKED, QCoreApplication.translate("FileFacts", "Files packed into one")),
    ]


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return ""
    words = {"day": middle_date(moment.date()), "time": time_of_day(moment)}
    if moment.tzinfo is None:
        return QCoreApplication.translate("FileFacts", "{day}, {time}, no time zone given").format(**words)
    zone = isolated(f"UTC{moment.strftime('%z')[:3]}:{moment.strftime('%z')[3:5]}")
    return QCoreApplication.translate("FileFacts", "{day}, {time} ({zone})").format(**words, zone=zone)


def _place(place: Place | None) -> str:
    if place is None:
        return ""
    return isolated(f"{place.latitude:.5f}, {place.longitude:.5f}")


def _measure(width: int, height: int) -> str:
    if not width or not height:
        return ""
    number = QLocale().toString
    return QCoreApplication.translate("FileFacts", "{width} by {height} pixels").format(
        width=number(width), height=number(height)
    )


def _length(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    shown = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return isolated(shown)
