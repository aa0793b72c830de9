"""Orders travel as text: whatever is in one comes out of it again, and nothing else does."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeplan.documents.order import PlanOrder
from safeplan.documents.parcel import packed, unpacked
from safeplan.documents.plan_choices import PlanChoices
from safeplan.errors import Bug
from tests.builders.plan import DANGER, all_sections, full_plan


@dataclass(frozen=True)
class Inner:
    """What is inside another."""

    words: str
    day: date | None


@dataclass(frozen=True)
class Outer:
    """One of every kind that an order may hold."""

    way: Literal["ltr", "rtl"]
    keys: frozenset[str]
    parts: tuple[Inner, ...]
    pair: tuple[int, bool]
    at: datetime | None


INNER = st.builds(Inner, st.text(), st.none() | st.dates())
OUTER = st.builds(
    Outer,
    st.sampled_from(["ltr", "rtl"]),
    st.frozensets(st.text(max_size=4), max_size=3),
    st.lists(INNER, max_size=3).map(tuple),
    st.tuples(st.integers(), st.booleans()),
    st.none() | st.datetimes(timezones=st.just(UTC)),
)


@settings(max_examples=25)
@given(OUTER)
def test_a_value_comes_back_as_it_was_in_one_line(value: Outer) -> None:
    text = packed(value)
    assert "\n" not in text
    assert unpacked(Outer, text) == value


def test_a_whole_plan_comes_back() -> None:
    order = PlanOrder(full_plan(), DANGER, PlanChoices(all_sections(full_plan())))
    assert unpacked(PlanOrder, packed(order)) == order


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"words": 1, "day": null}', '{"words": "", "day": "soon"}', '{"words": "", "day": 3}'],
)
def test_what_is_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(Bug):
        unpacked(Inner, text)


def test_what_no_order_may_hold_is_refused() -> None:
    with pytest.raises(Bug):
        packed(Inner(b"bytes", None))  # type: ignore[arg-type]  # that is what is tried
    assert json.loads(packed(Inner("x", None))) == {"words": "x", "day": None}
