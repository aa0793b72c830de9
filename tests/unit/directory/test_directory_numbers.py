"""Numbers are spoken digit by digit and found however they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.directory import numbers
from safeplan.directory.catalogue import Catalogue

VALUES = [c.value for s in Catalogue.load().services for c in s.contacts if c.kind.has_number]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0808 802 0300", "0 8 0 8, 8 0 2, 0 3 0 0"),
        ("999", "9 9 9"),
        ("1-800-799-7233", "1, 8 0 0, 7 9 9, 7 2 3 3"),
        ("18001 101", "1 8 0 0 1, 1 0 1"),
        ("+45 70 20 30 82", "+ 4 5, 7 0, 2 0, 3 0, 8 2"),
    ],
)
def test_a_number_is_spoken_digit_by_digit(value: str, said: str) -> None:
    assert numbers.spoken(value) == said


@given(st.sampled_from(VALUES), st.sampled_from(["", " ", "-"]))
def test_a_number_fits_itself_however_it_is_spaced(value: str, gap: str) -> None:
    assert numbers.fit(gap.join(numbers.digits(value)), value) == 3


@pytest.mark.parametrize("typed", ["+44 808 802 0300", "0044 808 802 0300", "+44 (0)808 802 0300"])
def test_a_country_code_in_front_does_not_matter(typed: str) -> None:
    assert numbers.is_number(typed)
    assert numbers.fit(typed, "0808 802 0300") == 3
    assert numbers.fit(typed, "0808 2000 247") == 0


@pytest.mark.parametrize(
    ("typed", "fit"), [("0808", 2), ("8020", 1), ("80", 0), ("0808 802 0301", 0), ("99", 0), ("", 0)]
)
def test_how_well_a_part_of_a_number_fits(typed: str, fit: int) -> None:
    assert numbers.fit(typed, "0808 802 0300") == fit


@pytest.mark.parametrize(
    ("text", "number"), [("55", True), ("1-800", True), ("24/7", False), ("a1", False), ("1", False)]
)
def test_what_counts_as_a_number(text: str, number: bool) -> None:
    assert numbers.is_number(text) is number


@given(st.text())
def test_any_text_may_be_typed(text: str) -> None:
    numbers.is_number(text)
    assert numbers.fit(text, "999") in {0, 1, 2, 3}
    assert isinstance(numbers.spoken(text), str)
