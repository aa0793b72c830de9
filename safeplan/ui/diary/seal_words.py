"""What checking the seals found, in plain words."""

from PySide6.QtCore import QCoreApplication

from safeplan.diary.proof import Break, Fault


def place_in_words(wrong: Break) -> str:
    """Return where something is wrong, as a heading."""
    if wrong.entry_id is not None and wrong.version is not None:
        text = QCoreApplication.translate("Seals", "Entry {entry}, version {version}")
        return text.format(entry=wrong.entry_id, version=wrong.version)
    if wrong.entry_id is not None:
        return QCoreApplication.translate("Seals", "Entry {entry}").format(entry=wrong.entry_id)
    if wrong.seal_number is None:
        return QCoreApplication.translate("Seals", "The list of entries")
    if wrong.count > 1:
        last = wrong.seal_number + wrong.count - 1
        text = QCoreApplication.translate("Seals", "Seals {first} to {last}")
        return text.format(first=wrong.seal_number, last=last)
    return QCoreApplication.translate("Seals", "Seal {number}").format(number=wrong.seal_number)


def fault_in_words(wrong: Break) -> str:
    """Return what is wrong there, as a sentence or two."""
    if wrong.fault is Fault.MISSING and wrong.count > 1:
        return QCoreApplication.translate(
            "Seals", "These saves are not there. A damaged disk can lose them, or somebody took them out."
        )
    if wrong.seal_number is None:
        return _about_nothing_sealed(wrong)
    return {
        Fault.MISSING: QCoreApplication.translate(
            "Seals", "This save is not there. A damaged disk can lose it, or somebody took it out."
        ),
        Fault.ALTERED: QCoreApplication.translate("Seals", "It is not as it was when it was sealed."),
        Fault.SEAL: QCoreApplication.translate(
            "Seals", "Its words are as they were. The seal kept with them is another one."
        ),
        Fault.ORDER: QCoreApplication.translate(
            "Seals", "Its words are as they were. But it stands in another place than it was sealed in."
        ),
        Fault.UNPROVEN: QCoreApplication.translate(
            "Seals", "It cannot be checked, because the save before it is not there."
        ),
        Fault.LIST: QCoreApplication.translate(
            "Seals", "The list shows something else than the entry says. Go by the entry."
        ),
        Fault.SEARCH: QCoreApplication.translate(
            "Seals", "The search knows other words than the entry has. Go by the entry."
        ),
        Fault.EVIDENCE: QCoreApplication.translate(
            "Seals", "Its files, or what is said of them, are not those that were sealed with it."
        ),
    }[wrong.fault]


def _about_nothing_sealed(wrong: Break) -> str:
    if wrong.entry_id is None:
        return QCoreApplication.translate("Seals", "It counts another number of entries than there are.")
    if wrong.fault is Fault.SEARCH:
        return QCoreApplication.translate("Seals", "The search knows it, but it was never sealed.")
    return QCoreApplication.translate("Seals", "The list shows it, but it was never sealed.")
