"""Time zones by the names of places, for something that happened in another part of the world."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QCoreApplication, QLocale, QTimeZone

from safeplan.letters import fold, words_of

# Other first parts are old or legal names of the same zones.
_REGIONS = frozenset(
    {
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    }
)
_ALSO_CALLED = {"united kingdom": "uk britain england scotland wales", "united states": "usa america"}


@dataclass(frozen=True)
class Zone:
    """A time zone.

    Args:
        id: its name in the list that all systems share, such as "Europe/Paris".
        city: the place it is named after.
        country: the country, or "".
    """

    id: str
    city: str
    country: str


def find(text: str, most: int = 6) -> list[Zone]:
    """Return zones in which every typed word begins a word of city, country or name; cities first.

    Args:
        text: what she typed; nothing finds nothing.
        most: how many at most.
    """
    wanted = words_of(fold(text))
    if not wanted:
        return []
    by_city = [zone for zone, city, _every in _known() if _begin(wanted, city)]
    others = [zone for zone, _city, every in _known() if _begin(wanted, every) and zone not in by_city]
    return (by_city + others)[:most]


def in_words(zone_id: str, moment: datetime) -> str:
    """Return a zone such as "Paris, France (UTC+1:00)"; an offset alone is returned as it is.

    Args:
        zone_id: its name, or an offset such as "+05:30".
        moment: when: clocks there may have gone forward.
    """
    try:
        offset = moment.astimezone(ZoneInfo(zone_id)).utcoffset()
    except (ValueError, OSError, KeyError):
        return QCoreApplication.translate("Zones", "UTC{offset}").format(offset=zone_id)
    minutes = 0 if offset is None else int(offset.total_seconds()) // 60
    sign = "+" if minutes >= 0 else "−"
    hours = f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02}"
    zone = _zone(zone_id)
    if not zone.country:
        text = QCoreApplication.translate("Zones", "{city} (UTC{offset})")
        return text.format(city=zone.city, offset=hours)
    text = QCoreApplication.translate("Zones", "{city}, {country} (UTC{offset})")
    return text.format(city=zone.city, country=zone.country, offset=hours)


def _zone(zone_id: str) -> Zone:
    territory = QTimeZone(zone_id.encode()).territory()
    named = territory not in {QLocale.Country.AnyCountry, QLocale.Country.World}
    country = QLocale.territoryToString(territory) if named else ""
    return Zone(zone_id, zone_id.rsplit("/", 1)[-1].replace("_", " "), country)


@cache
def _known() -> tuple[tuple[Zone, list[str], list[str]], ...]:
    """Return every zone with the words of its city, and of all that names it; it takes 0.3 s once."""
    found = []
    for zone_id in sorted(available_timezones()):
        if zone_id.split("/", 1)[0] in _REGIONS and "/" in zone_id:
            zone = _zone(zone_id)
            country = fold(zone.country)
            every = f"{fold(zone_id.replace('_', ' '))} {country} {_ALSO_CALLED.get(country, '')}"
            found.append((zone, words_of(fold(zone.city)), words_of(every)))
    return tuple(sorted(found, key=lambda each: each[0].city))


def _begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in wanted)
