"""What the list says of an entry, to the eye and to a screen reader."""

from PySide6.QtCore import QCoreApplication

from safeplan.diary import behaviours
from safeplan.diary.incident import EntryRow
from safeplan.ui.diary.when_words import full_when
from safeplan.ui.language import say


def behaviours_line(ids: tuple[str, ...], own: str) -> str:
    """Return the names of behaviours in one line, her own name last; "" where there are none."""
    names = [behaviours.label(each, say) for each in ids]
    if own:
        names.append(own)
    return QCoreApplication.translate("Diary", ", ").join(names)


def files_line(count: int) -> str:
    """Return how many files an entry has, such as "3 files"."""
    return QCoreApplication.translate("Diary", "%n files", "", count)


def to_finish() -> tuple[str, str]:
    """Return the mark of an entry she wants to finish another day, as icon and word."""
    return "flag", QCoreApplication.translate("Diary", "To finish")


def marks(row: EntryRow) -> list[tuple[str, str]]:
    """Return the marks of an entry as icon and word; a mark never stands without its word."""
    found = []
    if row.breach:
        found.append(("mark-breach", QCoreApplication.translate("Diary", "Breach")))
    if row.reported:
        found.append(("mark-reported", QCoreApplication.translate("Diary", "Reported")))
    if row.to_finish:
        found.append(to_finish())
    if row.withdrawn:
        found.append(("x", QCoreApplication.translate("Diary", "Withdrawn")))
    return found


def spoken_entry(row: EntryRow) -> str:
    """Return an entry's whole row as sentences for a screen reader."""
    sentences = [full_when(row.when), behaviours_line(row.behaviours, row.own_behaviour), row.first_words]
    if row.evidence_count:
        sentences.append(files_line(row.evidence_count))
    sentences += [word for _icon, word in marks(row)]
    return " ".join(_as_sentence(each) for each in sentences if each)


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "…", "?", "!", "۔", "।")) else text + "."
