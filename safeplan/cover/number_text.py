"""How the calculator writes numbers and sums, and how it reads what is pasted."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from safeplan.cover.arithmetic import LARGEST_EXPONENT, Sign, Token

SHOWN_DIGITS = 32
_SMALLEST_PLAIN = -12
_LONGEST_PASTE = 1000
_MINUS = "−"
_SIGNS = {
    Sign.PLUS: " + ",
    Sign.MINUS: f" {_MINUS} ",
    Sign.TIMES: " × ",
    Sign.OVER: " ÷ ",
    Sign.NEGATIVE: _MINUS,
    Sign.ROOT: "√",
    Sign.SQUARED: "²",
    Sign.PERCENT: "%",
    Sign.OPEN: "(",
    Sign.CLOSE: ")",
}
_SAME = {"−": "-", "–": "-", "×": "*", "x": "*", "·": "*", "÷": "/", ":": "/"}
# Spaces of every width that stand between groups of digits, and apostrophes.
_GAPS = " \u00a0\u2009\u202f'’"
_PIECES = re.compile(
    rf"\s*(?:(?P<number>[0-9.,٫٬]+(?:[{_GAPS}][0-9]{{3}}(?![0-9]))*(?:[.,٫][0-9]*)?(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<sign>[-−–+*×x·/÷:()%√²=]))"
)
_WITHOUT_GAPS = str.maketrans(dict.fromkeys(_GAPS, "") | {"٫": ".", "٬": ""})


@dataclass(frozen=True)
class Marks:
    """What a language puts into numbers.

    Args:
        point: before the decimals.
        group: between groups of three digits.
    """

    point: str = "."
    group: str = ","


def shown(number: Decimal) -> Decimal:
    """Return the number rounded to what is shown of it, with no zeros at its end."""
    context = Context(
        prec=SHOWN_DIGITS, rounding=ROUND_HALF_UP, Emin=-LARGEST_EXPONENT, Emax=LARGEST_EXPONENT + 1, traps=[]
    )
    rounded = context.plus(number)
    return context.normalize(rounded) if rounded else Decimal(0)


def number_text(number: Decimal, marks: Marks, *, grouped: bool = True) -> str:
    """Return a number in words of digits.

    Args:
        number: finite.
        marks: the language's.
        grouped: for people; without it, it is for another program: plain minus, no groups.
    """
    rounded = shown(number)
    minus = "" if rounded >= 0 else _MINUS if grouped else "-"
    absolute = rounded.copy_abs()
    exponent = absolute.adjusted()
    if absolute and not _SMALLEST_PLAIN <= exponent < SHOWN_DIGITS:
        digits = "".join(map(str, absolute.as_tuple().digits))
        text = f"{digits[0]}.{digits[1:]}".rstrip(".") + f"e{exponent:+d}"
    else:
        text = f"{absolute:f}"
    return minus + typed_text(text, marks, grouped=grouped)


def typed_text(typed: str, marks: Marks, *, grouped: bool = True) -> str:
    """Return a number as far as it is typed.

    Args:
        typed: digits, with a full stop for the point.
        marks: the language's.
        grouped: whether a mark stands between groups of three digits.
    """
    whole, point, rest = typed.partition(".")
    if grouped and whole.isdecimal():
        whole = f"{int(whole):,}".replace(",", marks.group)
    return whole + (marks.point if point else "") + rest


def sum_text(tokens: tuple[Token, ...], marks: Marks, *, grouped: bool = True) -> str:
    """Return a sum as it is written.

    Args:
        tokens: its parts.
        marks: the language's.
        grouped: as in `number_text`.
    """
    return "".join(_token_text(token, marks, grouped) for token in tokens)


def _token_text(token: Token, marks: Marks, grouped: bool) -> str:
    if isinstance(token, Sign):
        return _SIGNS[token]
    if token.typed:
        return typed_text(token.typed, marks, grouped=grouped)
    return number_text(token.value.number, marks, grouped=grouped)


def read_number(text: str, marks: Marks) -> Decimal | None:
    """Return the number that a text means, or None.

    "1,234.5" and "1.234,5" are read alike: the mark that comes last is the point. Where there is only
    one mark it is the point, unless it is the language's mark for groups and groups of three follow.

    Args:
        text: digits with marks between them, no sign.
        marks: the language's.
    """
    mantissa, _, exponent = text.translate(_WITHOUT_GAPS).lower().partition("e")
    points = [mark for mark in mantissa if mark in ".,"]
    if len(set(points)) == 2 or (points and _only_groups(mantissa, points, marks)):
        mantissa = mantissa.replace(points[0], "")
    mantissa = mantissa.replace(",", ".")
    if not re.fullmatch(r"[0-9]+\.?[0-9]*|\.[0-9]+", mantissa) or len(exponent.lstrip("+-")) > 4:
        return None
    number = Decimal(f"{mantissa}e{exponent or 0}")
    return number if abs(number.adjusted()) <= LARGEST_EXPONENT else None


def _only_groups(mantissa: str, points: list[str], marks: Marks) -> bool:
    in_threes = re.fullmatch(rf"[0-9]{{1,3}}(?:{re.escape(points[0])}[0-9]{{3}})+", mantissa)
    return in_threes is not None and (len(points) > 1 or points[0] == marks.group)


def read_sum(text: str, marks: Marks) -> list[str | Decimal] | None:
    """Return the parts of a pasted sum, or None if it is none.

    Args:
        text: what was pasted; signs of money are skipped.
        marks: the language's.

    Returns:
        Numbers, and signs as one of the characters - + * / ( ) % √ ² = each; never two numbers in a row.
    """
    plain = _plain(text)
    parts: list[str | Decimal] = []
    place = 0
    while place < len(plain):
        found = _PIECES.match(plain, place)
        if found is None:
            return None
        number = read_number(found["number"], marks) if found["number"] else None
        if found["number"] and number is None:
            return None
        if parts and number is not None and isinstance(parts[-1], Decimal):
            return None
        parts.append(_SAME.get(found["sign"], found["sign"]) if number is None else number)
        place = found.end()
    return parts if any(isinstance(part, Decimal) for part in parts) else None


def _plain(text: str) -> str:
    """Return the text with digits of every script as 0 to 9, and without signs of money."""
    kept = (character for character in text[:_LONGEST_PASTE] if unicodedata.category(character) != "Sc")
    return "".join(
        str(unicodedata.digit(character)) if character.isdecimal() else character for character in kept
    ).strip()
