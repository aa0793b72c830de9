"""Chooses what Lists starts with, once; from then on the lists are hers."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from safeplan.cover.sample_texts import JOBS, OTHERS, PEOPLE, SEASONAL, SHOPPING, SampleText
from safeplan.cover.sheets import Book, Item, Sheet, padded
from safeplan.words import Say

_DAY = re.compile(r"\{([+-]\d+)\}")
_TICKED = "x "
_OTHERS_CHOSEN = 3
_OLDEST_CHANGE_DAYS = 24


def sample_book(today: date, random: Random, say: Say, day: Callable[[date], str]) -> Book:
    """Return a few ordinary lists that fit the season.

    Args:
        today: the day they are to fit.
        random: chooses among the lists there are.
        say: translates them.
        day: writes a day shortly, such as "Sat 28 Nov".
    """
    chosen = [random.choice(SHOPPING), random.choice(JOBS)]
    chosen += random.sample(_fitting(SEASONAL, today), min(1, len(_fitting(SEASONAL, today))))
    chosen.append(random.choice(PEOPLE))
    chosen += _different(random.sample(_fitting(OTHERS, today), len(_fitting(OTHERS, today))))
    ages = sorted(random.sample(range(1, _OLDEST_CHANGE_DAYS), len(chosen)))
    sheets = tuple(
        replace(_sheet(key, sample, say, day, today), changed=today - timedelta(days=age - ages[0]))
        for key, (sample, age) in enumerate(zip(chosen, ages, strict=True))
    )
    return Book(sheets, open_key=0)


def _fitting(samples: tuple[SampleText, ...], today: date) -> list[SampleText]:
    return [sample for sample in samples if today.month in sample.months]


def _different(samples: list[SampleText]) -> list[SampleText]:
    """Return the first few of which no two have the same picture, and so the same subject."""
    found: dict[str, SampleText] = {}
    for sample in samples:
        found.setdefault(sample.picture, sample)
    return list(found.values())[:_OTHERS_CHOSEN]


def _sheet(key: int, sample: SampleText, say: Say, day: Callable[[date], str], today: date) -> Sheet:
    def on_day(match: re.Match[str]) -> str:
        return day(today + timedelta(days=int(match[1])))

    head, *lines = _DAY.sub(on_day, say("Samples", sample.text)).splitlines()
    name, *columns = _cells(head)
    items = tuple(
        Item(number, padded(_cells(line.removeprefix(_TICKED))), done=line.startswith(_TICKED))
        for number, line in enumerate(lines)
    )
    return Sheet(key, name, sample.picture, padded(columns), items, today)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]
