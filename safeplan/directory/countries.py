"""Countries and nations of the directory: their names, their clocks, and who shares the EU's numbers."""

from dataclasses import dataclass

from safeplan.words import QT_TRANSLATE_NOOP

CONTEXT = "Countries"
SHARED = "EU"
ELSEWHERE = ""


@dataclass(frozen=True)
class Country:
    """A country she may be in.

    Args:
        code: ISO 3166 code.
        label: its name, marked for translation in the context "Countries".
        zone: IANA name of the clock that its national services keep; None if there is more than one.
        shares_eu_numbers: whether the numbers common to the EU work there.
    """

    code: str
    label: str
    zone: str | None
    shares_eu_numbers: bool = False


NATIONS: dict[str, str] = {
    "GB-ENG": QT_TRANSLATE_NOOP("Countries", "England"),
    "GB-SCT": QT_TRANSLATE_NOOP("Countries", "Scotland"),
    "GB-WLS": QT_TRANSLATE_NOOP("Countries", "Wales"),
    "GB-NIR": QT_TRANSLATE_NOOP("Countries", "Northern Ireland"),
}
"""Nations of the United Kingdom; other countries are not divided here."""

COUNTRIES: tuple[Country, ...] = (
    Country("GB", QT_TRANSLATE_NOOP("Countries", "United Kingdom"), "Europe/London"),
    Country("AT", QT_TRANSLATE_NOOP("Countries", "Austria"), "Europe/Vienna", True),
    Country("AU", QT_TRANSLATE_NOOP("Countries", "Australia"), None),
    Country("BD", QT_TRANSLATE_NOOP("Countries", "Bangladesh"), "Asia/Dhaka"),
    Country("BE", QT_TRANSLATE_NOOP("Countries", "Belgium"), "Europe/Brussels", True),
    Country("BG", QT_TRANSLATE_NOOP("Countries", "Bulgaria"), "Europe/Sofia", True),
    Country("CA", QT_TRANSLATE_NOOP("Countries", "Canada"), None),
    Country("CH", QT_TRANSLATE_NOOP("Countries", "Switzerland"), "Europe/Zurich"),
    Country("CY", QT_TRANSLATE_NOOP("Countries", "Cyprus"), "Asia/Nicosia", True),
    Country("CZ", QT_TRANSLATE_NOOP("Countries", "Czechia"), "Europe/Prague", True),
    Country("DE", QT_TRANSLATE_NOOP("Countries", "Germany"), "Europe/Berlin", True),
    Country("DK", QT_TRANSLATE_NOOP("Countries", "Denmark"), "Europe/Copenhagen", True),
    Country("EE", QT_TRANSLATE_NOOP("Countries", "Estonia"), "Europe/Tallinn", True),
    Country("ES", QT_TRANSLATE_NOOP("Countries", "Spain"), "Europe/Madrid", True),
    Country("FI", QT_TRANSLATE_NOOP("Countries", "Finland"), "Europe/Helsinki", True),
    Country("FR", QT_TRANSLATE_NOOP("Countries", "France"), "Europe/Paris", True),
    Country("GR", QT_TRANSLATE_NOOP("Countries", "Greece"), "Europe/Athens", True),
    Country("HR", QT_TRANSLATE_NOOP("Countries", "Croatia"), "Europe/Zagreb", True),
    Country("HU", QT_TRANSLATE_NOOP("Countries", "Hungary"), "Europe/Budapest", True),
    Country("IE", QT_TRANSLATE_NOOP("Countries", "Ireland"), "Europe/Dublin", True),
    Country("IN", QT_TRANSLATE_NOOP("Countries", "India"), "Asia/Kolkata"),
    Country("IT", QT_TRANSLATE_NOOP("Countries", "Italy"), "Europe/Rome", True),
    Country("LT", QT_TRANSLATE_NOOP("Countries", "Lithuania"), "Europe/Vilnius", True),
    Country("LU", QT_TRANSLATE_NOOP("Countries", "Luxembourg"), "Europe/Luxembourg", True),
    Country("LV", QT_TRANSLATE_NOOP("Countries", "Latvia"), "Europe/Riga", True),
    Country("MT", QT_TRANSLATE_NOOP("Countries", "Malta"), "Europe/Malta", True),
    Country("NG", QT_TRANSLATE_NOOP("Countries", "Nigeria"), "Africa/Lagos"),
    Country("NL", QT_TRANSLATE_NOOP("Countries", "Netherlands"), "Europe/Amsterdam", True),
    Country("NO", QT_TRANSLATE_NOOP("Countries", "Norway"), "Europe/Oslo"),
    Country("NZ", QT_TRANSLATE_NOOP("Countries", "New Zealand"), "Pacific/Auckland"),
    Country("PK", QT_TRANSLATE_NOOP("Countries", "Pakistan"), "Asia/Karachi"),
    Country("PL", QT_TRANSLATE_NOOP("Countries", "Poland"), "Europe/Warsaw", True),
    Country("PT", QT_TRANSLATE_NOOP("Countries", "Portugal"), "Europe/Lisbon", True),
    Country("RO", QT_TRANSLATE_NOOP("Countries", "Romania"), "Europe/Bucharest", True),
    Country("SE", QT_TRANSLATE_NOOP("Countries", "Sweden"), "Europe/Stockholm", True),
    Country("SI", QT_TRANSLATE_NOOP("Countries", "Slovenia"), "Europe/Ljubljana", True),
    Country("SK", QT_TRANSLATE_NOOP("Countries", "Slovakia"), "Europe/Bratislava", True),
    Country("US", QT_TRANSLATE_NOOP("Countries", "United States"), None),
    Country("ZA", QT_TRANSLATE_NOOP("Countries", "South Africa"), "Africa/Johannesburg"),
    Country(ELSEWHERE, QT_TRANSLATE_NOOP("Countries", "Another country"), None),
)
"""The United Kingdom, the others by code, and at the end the rest of the world."""

_BY_CODE = {country.code: country for country in COUNTRIES}


def country_label(code: str) -> str:
    """Return the marked name of a country; "Another country" for one that is not listed."""
    return _BY_CODE.get(code, _BY_CODE[ELSEWHERE]).label


def zone_name(code: str) -> str | None:
    """Return the IANA name of the clock of a country's national services, or None if there are several.

    Spain, Portugal and New Zealand have islands with another clock; national hours are the mainland's.
    """
    country = _BY_CODE.get(code)
    return country.zone if country is not None else None


def shares_eu_numbers(code: str) -> bool:
    """Return whether the numbers common to the EU may be shown for a country."""
    country = _BY_CODE.get(code)
    return country is not None and country.shares_eu_numbers
