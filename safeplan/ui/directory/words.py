"""The directory's words: opening hours, costs, ways of contact, places and dates, as sentences.

All are whole sentences with named gaps; the data's own texts (names, notes) are shown as they are.
"""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from safeplan.directory.countries import CONTEXT as COUNTRIES_CONTEXT
from safeplan.directory.countries import NATIONS, country_label
from safeplan.directory.hours import DaysHours, Opening, State
from safeplan.directory.languages import CONTEXT as LANGUAGES_CONTEXT
from safeplan.directory.languages import LANGUAGES
from safeplan.directory.service import Contact, Kind, Service, SourceDate
from safeplan.directory.topics import BY_ID
from safeplan.directory.topics import CONTEXT as TOPICS_CONTEXT
from safeplan.ui.language import isolated, middle_date, month_and_year, say, time_of_day

_EARLY = time(6)
_MIDNIGHT = time(0)
ON_THE_WEB = frozenset({Kind.WEB, Kind.WEBCHAT, Kind.VIDEO_BSL})
_REACHED_BY_CALL = frozenset({Kind.PHONE, Kind.TEXTPHONE})

KIND_ICONS: dict[Kind, str] = {
    Kind.PHONE: "phone",
    Kind.TEXT: "chat-text",
    Kind.TEXTPHONE: "keyboard",
    Kind.WHATSAPP: "chat-circle-text",
    Kind.WEBCHAT: "chats-circle",
    Kind.VIDEO_BSL: "hand-palm",
    Kind.EMAIL: "envelope-simple",
    Kind.APP: "device-mobile",
    Kind.WEB: "globe",
}


def kind_name(kind: Kind) -> str:
    """Return what a way of contact is called, such as "Web chat"."""
    return {
        Kind.PHONE: QCoreApplication.translate("Directory", "Phone"),
        Kind.TEXT: QCoreApplication.translate("Directory", "Text"),
        Kind.TEXTPHONE: QCoreApplication.translate("Directory", "Textphone or relay"),
        Kind.WHATSAPP: QCoreApplication.translate("Directory", "WhatsApp"),
        Kind.WEBCHAT: QCoreApplication.translate("Directory", "Web chat"),
        Kind.VIDEO_BSL: QCoreApplication.translate("Directory", "BSL video call"),
        Kind.EMAIL: QCoreApplication.translate("Directory", "Email"),
        Kind.APP: QCoreApplication.translate("Directory", "App"),
        Kind.WEB: QCoreApplication.translate("Directory", "Website"),
    }[kind]


def topic_label(topic: str) -> str:
    """Return a topic's name in her language."""
    return say(TOPICS_CONTEXT, BY_ID[topic].label) if topic in BY_ID else topic


def country_name(code: str) -> str:
    """Return a country's name in her language."""
    return say(COUNTRIES_CONTEXT, country_label(code))


def nation_name(code: str) -> str:
    """Return a nation's name in her language."""
    return say(COUNTRIES_CONTEXT, NATIONS[code]) if code in NATIONS else code


def where_served(service: Service) -> str:
    """Return the nations a service says it serves, else its country."""
    if service.country == "EU":
        return QCoreApplication.translate("Directory", "Countries of the European Union")
    if not service.regions:
        return country_name(service.country)
    return QLocale().createSeparatedList([nation_name(region) for region in service.regions])


def languages_spoken(service: Service) -> str:
    """Return the names of the languages that are known, or that none is."""
    if not service.languages:
        return QCoreApplication.translate("Directory", "We do not know which. Ask when you call.")
    names = [say(LANGUAGES_CONTEXT, LANGUAGES[code]) for code in service.languages if code in LANGUAGES]
    listed = QLocale().createSeparatedList(names)
    return QCoreApplication.translate("Directory", "{languages}. Ask if you need another.").format(
        languages=listed
    )


def shown_value(contact: Contact) -> str:
    """Return a number, address or name as it is shown; a web address without its first and last marks."""
    if contact.kind in ON_THE_WEB:
        bare = contact.value.removeprefix("https://").removeprefix("http://").removeprefix("www.")
        return isolated(bare.rstrip("/"))
    return contact.value if contact.kind is Kind.APP else isolated(contact.value)


def lead(contact: Contact | None) -> str:
    """Return what stands first in a row: the number, with "Text" and the like before it, or the way."""
    if contact is None:
        return ""
    if not contact.kind.has_number:
        return kind_name(contact.kind)
    if contact.kind is Kind.PHONE:
        return shown_value(contact)
    text = QCoreApplication.translate("Directory", "{way} {number}")
    return text.format(way=kind_name(contact.kind), number=shown_value(contact))


def state_in_short(opening: Opening, now: datetime, contact: Contact | None) -> str:
    """Return a few words for a row of the list, such as "Until 16:00 at least"."""
    if opening.state is State.OPEN or (opening.state is State.ONLINE and opening.always):
        return _until(opening, now)
    if opening.state is State.ONLINE:
        return QCoreApplication.translate("Directory", "No phone")
    if opening.state is State.CLOSED:
        return _opens(opening, now)
    if contact is not None and contact.hours is None and contact.hours_sure is None:
        return QCoreApplication.translate("Directory", "Hours not known")
    return QCoreApplication.translate("Directory", "Not certain now")


def state_sentence(opening: Opening, now: datetime, contact: Contact) -> str:
    """Return what can be said of a contact now, as a sentence or two."""
    if opening.state is State.OPEN or (opening.state is State.ONLINE and opening.always):
        return _open_sentence(opening, now)
    if opening.state is State.CLOSED:
        return _closed_sentence(opening, now)
    if opening.state is State.ONLINE:
        return ""
    if opening.opens is not None:
        text = QCoreApplication.translate(
            "Directory", "Not certain now. Our sources agree on {when} as the next opening time."
        )
        return text.format(when=moment(opening.opens, now))
    if contact.hours is None and contact.hours_sure is None:
        return QCoreApplication.translate("Directory", "We do not know the hours. Call to find out.")
    return QCoreApplication.translate("Directory", "Not certain now. Call to find out.")


def cost_in_short(contact: Contact) -> str:
    """Return whether a contact is free, in a word or two."""
    if contact.free is None:
        return QCoreApplication.translate("Directory", "Cost not known.")
    if contact.free:
        return QCoreApplication.translate("Directory", "Free.")
    return QCoreApplication.translate("Directory", "Not free.")


def cost_and_hours(contact: Contact) -> str:
    """Return whether a contact is free, and whether it is open day and night, for a card."""
    if contact.hours == "24/7":
        if contact.free is None:
            return QCoreApplication.translate("Directory", "Day and night. Cost not known.")
        if contact.free:
            return QCoreApplication.translate("Directory", "Free, day and night.")
        return QCoreApplication.translate("Directory", "Day and night. Not always free.")
    return cost_in_short(contact)


def cost_sentence(contact: Contact) -> str:
    """Return what a call or text costs and that a bill may show it; empty for what is online."""
    if contact.kind in _REACHED_BY_CALL:
        return {
            True: QCoreApplication.translate("Directory", "Free to call. It may still show on a bill."),
            False: QCoreApplication.translate(
                "Directory", "Not a free call. Your phone plan may cover it. It may show on a bill."
            ),
            None: QCoreApplication.translate(
                "Directory", "We do not know what a call costs. It may show on a bill."
            ),
        }[contact.free]
    if contact.kind.has_number:
        return {
            True: QCoreApplication.translate("Directory", "Free to text. It may still show on a bill."),
            False: QCoreApplication.translate(
                "Directory", "Not a free text. Your phone plan may cover it. It may show on a bill."
            ),
            None: QCoreApplication.translate(
                "Directory", "We do not know what a text costs. It may show on a bill."
            ),
        }[contact.free]
    return ""


def holidays_sentence() -> str:
    """Return the caveat for every line that is not open day and night."""
    return QCoreApplication.translate("Directory", "Hours may differ on bank holidays.")


def moment(when: datetime, now: datetime) -> str:
    """Return a time near `now`: "17:00", "tomorrow 09:30", "Monday 09:30" or with the date."""
    days = (when.date() - now.astimezone(when.tzinfo).date()).days
    if days == 0:
        return time_of_day(when)
    if days == 1:
        text = QCoreApplication.translate("Directory", "tomorrow {time}")
        return text.format(time=time_of_day(when))
    text = QCoreApplication.translate("Directory", "{day} {time}")
    named = day_name(when.date()) if days < 7 else middle_date(when.date())
    return text.format(day=named, time=time_of_day(when))


def day_name(day: date) -> str:
    """Return a day's name, such as "Tuesday"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd")


def day_and_time(now: datetime) -> str:
    """Return "Tuesday 14:20" for the head of the list."""
    text = QCoreApplication.translate("Directory", "{day} {time}")
    return text.format(day=day_name(now.date()), time=time_of_day(now))


def source_date(dated: SourceDate) -> str:
    """Return a source's date as exactly as it is known: a day, a month or a year."""
    if dated.day:
        return middle_date(date(dated.year, dated.month, dated.day))
    if dated.month:
        return month_and_year(date(dated.year, dated.month, 1))
    return str(dated.year)


def days(row: DaysHours) -> str:
    """Return the days of a row of the week, such as "Monday to Friday"."""
    names = QLocale()
    first = names.standaloneDayName(row.first + 1)
    if row.first == row.last:
        return first
    text = QCoreApplication.translate("Directory", "{first} to {last}")
    return text.format(first=first, last=names.standaloneDayName(row.last + 1))


def spans(row: DaysHours, *, otherwise: str) -> str:
    """Return the hours of a row of the week, such as "10:00–13:00, 14:00–16:00".

    Args:
        row: the row.
        otherwise: what is said of days without hours.
    """
    if not row.spans:
        return otherwise
    if row.spans == ((_MIDNIGHT, _MIDNIGHT),):
        return QCoreApplication.translate("Directory", "24 hours")
    shown = [f"{time_of_day(start)}–{_closing(end)}" for start, end in row.spans]
    return isolated(", ".join(shown))


def _closing(end: time) -> str:
    return QCoreApplication.translate("Directory", "midnight") if end == _MIDNIGHT else time_of_day(end)


def _closing_moment(until: datetime, now: datetime) -> str:
    """Return when a line closes; the night after today counts as today."""
    today = now.astimezone(until.tzinfo).date()
    if until.date() == today + timedelta(days=1):
        if until.time() == _MIDNIGHT:
            return QCoreApplication.translate("Directory", "midnight")
        if until.time() <= _EARLY:
            return time_of_day(until)
    return moment(until, now)


def _until(opening: Opening, now: datetime) -> str:
    if opening.until is None:
        return QCoreApplication.translate("Directory", "24 hours")
    text = {
        (False, False): QCoreApplication.translate("Directory", "Until {when}"),
        (True, False): QCoreApplication.translate("Directory", "Until {when} at least"),
        (False, True): QCoreApplication.translate("Directory", "Until {when}, their time"),
        (True, True): QCoreApplication.translate("Directory", "Until {when} at least, their time"),
    }[opening.at_least, opening.their_time]
    return text.format(when=_closing_moment(opening.until, now))


def _opens(opening: Opening, now: datetime) -> str:
    if opening.opens is None:
        return QCoreApplication.translate("Directory", "Closed")
    text = QCoreApplication.translate("Directory", "Opens {when}")
    if opening.their_time:
        text = QCoreApplication.translate("Directory", "Opens {when}, their time")
    return text.format(when=moment(opening.opens, now))


def _open_sentence(opening: Opening, now: datetime) -> str:
    if opening.until is None:
        return QCoreApplication.translate("Directory", "Open now, day and night.")
    text = {
        (False, False): QCoreApplication.translate("Directory", "Open now, until {when}."),
        (True, False): QCoreApplication.translate("Directory", "Open now, until {when} at least."),
        (False, True): QCoreApplication.translate("Directory", "Open now, until {when}, their time."),
        (True, True): QCoreApplication.translate("Directory", "Open now, until {when} at least, their time."),
    }[opening.at_least, opening.their_time]
    return text.format(when=_closing_moment(opening.until, now))


def _closed_sentence(opening: Opening, now: datetime) -> str:
    if opening.opens is None:
        return QCoreApplication.translate("Directory", "Closed now.")
    text = QCoreApplication.translate("Directory", "Closed now. Opens {when}.")
    if opening.their_time:
        text = QCoreApplication.translate("Directory", "Closed now. Opens {when}, their time.")
    return text.format(when=moment(opening.opens, now))
