"""What stands in a field, in words."""

from PySide6.QtCore import QCoreApplication

from safeplan.diary.incident import Incident, Paper, Sureness
from safeplan.diary.when import When
from safeplan.ui.diary.entry_words import behaviours_line
from safeplan.ui.diary.fields import FORM_GROUPS, field, words
from safeplan.ui.diary.when_words import full_when, noticed_line

# What the entry shows in other places: as heading, chips, text and quotation.
_ELSEWHERE = frozenset(
    {
        "when",
        "what_happened",
        "behaviours",
        "own_behaviour",
        "exact_words",
        "breach",
        "reported",
        "linked_entries",
    }
)


def value_in_words(incident: Incident, name: str) -> str:
    """Return what stands in a field of an incident; "" where it is empty."""
    value = getattr(incident, name)
    if name == "behaviours":
        return behaviours_line(incident.behaviours, "")
    if isinstance(value, When):
        later = noticed_line(value)
        return f"{full_when(value)}\n{later}" if later else full_when(value)
    if isinstance(value, Sureness | Paper):
        return _sureness(value) if isinstance(value, Sureness) else paper_in_words(value)
    if value is True:
        return QCoreApplication.translate("Values", "Yes")
    if isinstance(value, tuple):
        entry = QCoreApplication.translate("Values", "Entry {number}")
        shown = [entry.format(number=each) for each in value]
        return QCoreApplication.translate("Diary", ", ").join(shown)
    return str(value or "")


def facts_of(incident: Incident) -> list[tuple[str, str]]:
    """Return name and value of every filled field that the entry shows nowhere else, in order."""
    names = [name for group in FORM_GROUPS for name in group.fields if name not in _ELSEWHERE]
    found = [(words(field(name).fact), value_in_words(incident, name)) for name in names]
    if incident.paper is not None:
        copied = QCoreApplication.translate("Values", "Copied from paper")
        found.append((copied, paper_in_words(incident.paper)))
    return [(name, value) for name, value in found if value]


def paper_in_words(paper: Paper) -> str:
    """Return when the sheet was written that an entry was copied from, as far as she says."""
    if not paper.written:
        return QCoreApplication.translate("Values", "Yes. When it was written is not noted")
    return QCoreApplication.translate("Values", "Yes. Written on the paper: {when}").format(
        when=paper.written
    )


def _sureness(value: Sureness) -> str:
    return {
        Sureness.SURE: QCoreApplication.translate("Values", "Sure"),
        Sureness.LIKELY: QCoreApplication.translate("Values", "Likely"),
        Sureness.UNSURE: QCoreApplication.translate("Values", "Unsure"),
    }[value]
