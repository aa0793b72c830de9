"""What the lists start with."""

from datetime import date, timedelta
from random import Random

import pytest

from safeplan.cover.sample_texts import JOBS, OTHERS, PEOPLE, SEASONAL, SHOPPING
from safeplan.cover.samples import sample_book
from safeplan.cover.sheets import Book
from safeplan.words import plainly

DAYS = [date(2026, month, 15) for month in range(1, 13)] + [date(2028, 2, 29), date(2026, 12, 31)]
INSIDE_ONLY = ("safeplan", "safe plan", "diary", "stalk", "abus", "violen", "police", "solicitor", "refuge")


def written(day: date) -> str:
    return day.strftime("%a %-d %b")


def book(today: date, seed: int) -> Book:
    return sample_book(today, Random(seed), plainly, written)  # noqa: S311 - no secret


@pytest.mark.parametrize("today", DAYS)
def test_any_choice_on_any_day_is_a_few_lists_with_items_and_no_placeholder(today: date) -> None:
    for seed in range(40):
        made = book(today, seed)
        assert 6 <= len(made.sheets) <= 8
        for sheet in made.sheets:
            assert sheet.columns[0]
            assert len(sheet.items) >= 5
            assert today - timedelta(days=31) <= sheet.changed <= today
            for item in sheet.items:
                assert item.cells[0]
                assert "{" not in "".join(item.cells)
                assert all(name or not cell for name, cell in zip(sheet.columns, item.cells, strict=True))


def test_two_lists_never_have_the_same_name_or_picture() -> None:
    for seed in range(60):
        made = book(DAYS[seed % len(DAYS)], seed)
        names = [sheet.name for sheet in made.sheets]
        assert len(set(names)) == len(names)


def test_the_choice_differs_from_one_to_the_next() -> None:
    assert len({tuple(sheet.name for sheet in book(DAYS[10], seed).sheets) for seed in range(30)}) > 10


def test_christmas_presents_are_not_bought_in_july() -> None:
    july = {sheet.name for seed in range(60) for sheet in book(date(2026, 7, 3), seed).sheets}
    december = {sheet.name for seed in range(60) for sheet in book(date(2026, 12, 3), seed).sheets}
    assert "Christmas presents" not in july
    assert "Christmas presents" in december


def test_days_are_counted_from_today() -> None:
    for seed in range(60):
        for sheet in book(date(2026, 12, 30), seed).sheets:
            if sheet.name == "Car":
                assert sheet.items[0].cells[1] == "Mon 18 Jan"
                return
    pytest.fail("the list was never chosen")


def test_no_list_tells_what_lies_behind() -> None:
    for sample in (*SHOPPING, *JOBS, *PEOPLE, *SEASONAL, *OTHERS):
        assert not [word for word in INSIDE_ONLY if word in sample.text.casefold()]


def test_what_it_starts_with_survives_the_file() -> None:
    made = book(DAYS[0], 1)
    assert Book.from_data(made.to_data()) == made
