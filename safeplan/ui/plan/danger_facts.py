"""The emergency box of the printed plan, from the directory's rows for her country."""

from PySide6.QtCore import QCoreApplication

from safeplan.directory.catalogue import Emergency
from safeplan.directory.service import Contact, Kind
from safeplan.documents.plan_choices import DangerFacts, DangerLine

SILENT_CALL = "gb-silent-solution-55"
TEXT_999 = "gb-emergency-sms"


def danger_facts(emergency: Emergency, quiet: bool) -> DangerFacts:
    """Return what the box says; nothing that no row stands for.

    Args:
        emergency: the rows of her country.
        quiet: whether the word that names the matter is left out.
    """
    contact = emergency.main_contact
    if emergency.main is None or contact is None:
        return DangerFacts()
    if emergency.country == "GB":
        return DangerFacts(contact.value, _british_advice(quiet), tuple(_british_lines(emergency)))
    advice = " ".join(part for part in (emergency.main.summary, contact.note) if part)
    others = (*emergency.main.contacts, *(one for service in emergency.others for one in service.contacts))
    lines = [_line(other) for other in others if other is not contact and other.kind is Kind.TEXT]
    return DangerFacts(contact.value, advice, tuple(lines))


def _british_advice(quiet: bool) -> str:
    if quiet:
        return QCoreApplication.translate("DangerBox", "Say where you are first. Then what is happening.")
    return QCoreApplication.translate(
        "DangerBox", "Say where you are first. Then what is happening, and that it is stalking."
    )


def _british_lines(emergency: Emergency) -> list[DangerLine]:
    there = {service.id for service in emergency.others}
    lines = []
    if SILENT_CALL in there:
        lines.append(
            DangerLine(
                QCoreApplication.translate("DangerBox", "Cannot speak"),
                QCoreApplication.translate(
                    "DangerBox",
                    "Listen. Cough or tap the handset. On a mobile, press 55 when you are asked. "
                    "Silence alone does not bring police.",
                ),
            )
        )
    if TEXT_999 in there:
        lines.append(
            DangerLine(
                QCoreApplication.translate("DangerBox", "By text"),
                QCoreApplication.translate(
                    "DangerBox",
                    "Only if this phone is registered: text 999 with who, what, where. "
                    "Wait for the reply; after three minutes send it again.",
                ),
            )
        )
    return lines


def _line(contact: Contact) -> DangerLine:
    label = QCoreApplication.translate("DangerBox", "By text: {number}").format(number=contact.value)
    return DangerLine(label, contact.note)
