"""Telephone numbers: shown as their rows write them, spoken digit by digit, found with or without spaces."""

import re

_SHORTEST_INSIDE = 4
_SHORTEST_AFTER_COUNTRY_CODE = 6
_LOOKS_LIKE_NUMBER = re.compile(r"[+(]?[\d\s().+/-]*\d[\d\s().-]*")


def digits(value: str) -> str:
    """Return only the digits of a number."""
    return "".join(character for character in value if "0" <= character <= "9")


def spoken(value: str) -> str:
    """Return a number for a screen reader: each digit by itself, a comma between the groups.

    "0808 802 0300" becomes "0 8 0 8, 8 0 2, 0 3 0 0".
    """
    groups = re.split(r"[\s().-]+", value.strip())
    return ", ".join(" ".join(group) for group in groups if group)


def is_number(text: str) -> bool:
    """Return whether what was typed is a number: two digits or more, and nothing but digits and marks."""
    stripped = text.strip()
    return len(digits(stripped)) >= 2 and "/" not in stripped and bool(_LOOKS_LIKE_NUMBER.fullmatch(stripped))


def fit(typed: str, value: str) -> int:
    """Return how well a typed number fits a service's number: 3 the same, 2 its start, 1 within it, 0 not.

    A country code in front of what was typed ("+44 808…", "0044 808…") does not matter.
    """
    wanted, known = digits(typed), digits(value)
    if not wanted or not known:
        return 0
    if wanted == known or _same_after_country_code(typed, known):
        return 3
    if known.startswith(wanted):
        return 2
    return 1 if len(wanted) >= _SHORTEST_INSIDE and wanted in known else 0


def _same_after_country_code(typed: str, known: str) -> bool:
    stripped = typed.strip()
    national = known.lstrip("0")
    if not stripped.startswith(("+", "00")) or len(national) < _SHORTEST_AFTER_COUNTRY_CODE:
        return False
    return digits(stripped).lstrip("0").endswith(national)
