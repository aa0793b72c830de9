"""What the calculator shows while keys are pressed; memory, history, pasting, and what is handed on."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover.formula import MOST_DIGITS, MOST_TOKENS, Formula
from safeplan.cover.number_text import Marks, number_text, read_sum, sum_text
from safeplan.cover.reckoner import MOST_SUMS, Key, Reckoner
from safeplan.cover.reckoner_data import take_data, to_data
from tests.builders.sums import pressed

ENGLISH, GERMAN = Marks(), Marks(",", ".")
KEYS = st.lists(st.sampled_from(Key), max_size=60)


def typed(keys: str) -> str:
    """Return the sum in the display after these keys."""
    return sum_text(pressed(keys).shown.formula.tokens, ENGLISH)


def answered(reckoner: Reckoner) -> str:
    """Return the answer in the display."""
    answer = reckoner.shown.answer
    return "" if answer is None else number_text(answer.number, ENGLISH)


def press(reckoner: Reckoner, *keys: str) -> Reckoner:
    for key in keys:
        reckoner.press(Key(key))
    return reckoner


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("007", "7"),
        ("0.070", "0.070"),
        ("1..2.3", "1.23"),
        (".", "0."),
        ("1234567", "1,234,567"),
        ("5+", "5 + "),
        ("+5", "0 + 5"),
        ("5+*", "5 × "),
        ("5+-3", "5 − 3"),
        ("5*-3", "5 × −3"),
        ("5*-+3", "5 + 3"),
        ("--5", "−5"),
        ("√-9", "√−9"),
        ("5*√+3", "5 + 3"),
        ("(*5", "(5"),
        ("()", "("),
        ("5)", "5"),
        ("5±", "−5"),
        ("5±±", "5"),
        ("±5", "−5"),
        ("(1+2)±", "−(1 + 2)"),
        ("5+9√", "5 + √9"),
        ("9±√", "√(−9)"),
        ("√9²", "(√9)²"),
        ("9²√", "√(9²)"),
        ("9²±", "−(9²)"),
        ("√9%", "(√9)%"),
        ("²", ""),
        ("%", ""),
        ("5%5", "5% × 5"),
        ("5√(", "√5 × ("),
        ("12⌫", "1"),
        ("12⌫⌫", ""),
        ("1.5⌫⌫", "1"),
        ("5+⌫", "5"),
        ("5²⌫", "5"),
        ("12+3C", ""),
    ],
)
def test_what_is_typed_is_shown_as_a_sum(keys: str, shown: str) -> None:
    assert typed(keys) == shown


def test_a_number_stops_growing_before_it_is_wider_than_what_can_be_shown() -> None:
    assert len(typed("1" * 50).replace(",", "")) == MOST_DIGITS


@given(KEYS)
def test_whatever_is_pressed_the_sum_makes_sense_and_has_an_answer_or_words(keys: list[Key]) -> None:
    reckoner = Reckoner()
    for key in keys:
        reckoner.press(key)
        assert reckoner.shown.formula.makes_sense()
        assert reckoner.shown.asked.makes_sense()
    reckoner.press(Key.EQUALS)
    shown = reckoner.shown
    assert shown.answer is not None or shown.trouble or not shown.formula.finished().tokens


@given(KEYS)
def test_what_is_shown_can_be_pasted_and_gives_the_same_answer(keys: list[Key]) -> None:
    first = press(Reckoner(), *(key.value for key in keys if not key.name.startswith("MEMORY")))
    formula = first.shown.formula.finished()
    for marks in (ENGLISH, GERMAN):
        parts = read_sum(sum_text(formula.tokens, marks, grouped=False), marks)
        if parts is not None and first.shown.answer is None:
            second = Reckoner()
            second.paste(parts)
            assert press(second, "=").shown.trouble == press(first, "=").shown.trouble
            assert answered(second) == answered(first)
            press(first, "⌫")


def test_a_very_long_sum_stops_growing_and_still_has_an_answer() -> None:
    reckoner = press(Reckoner(), *("1+" * 300))
    assert len(reckoner.shown.formula.tokens) == MOST_TOKENS
    assert answered(press(reckoner, "=")) == str(MOST_TOKENS // 2)


def test_an_answer_is_gone_on_with_by_a_sign_and_replaced_by_a_digit() -> None:
    assert typed("2+3=*") == "5 × "
    assert typed("2+3=7") == "7"
    assert typed("2-5=²") == "(−3)²"
    assert typed("2+3=(") == "("


def test_an_answer_is_gone_on_with_to_its_last_hidden_digit() -> None:
    assert answered(pressed("1/3=*3=")) == "1"


def test_equals_again_does_the_last_step_again() -> None:
    assert answered(pressed("10-3===")) == "1"
    assert answered(pressed("2*(1+2)==")) == "18"
    assert answered(pressed("7==")) == "7"


def test_taking_back_after_equals_brings_the_sum_back() -> None:
    assert typed("2+3=⌫") == "2 + 3"
    assert typed("5/0=⌫") == "5 ÷ 0"


def test_after_words_any_key_begins_anew() -> None:
    assert typed("5/0=7") == "7"
    assert typed("5/0=+") == "0 + "


def test_the_memory_adds_takes_gives_back_and_clears() -> None:
    reckoner = press(Reckoner(), "8", "M+", "5", "M+", "C", "3", "M-", "C", "2", "*", "MR")
    assert sum_text(reckoner.shown.formula.tokens, ENGLISH) == "2 × 10"
    assert answered(press(reckoner, "=")) == "20"
    press(reckoner, "MC", "C", "MR")
    assert reckoner.memory is None
    assert reckoner.shown.formula == Formula()


def test_the_memory_takes_the_answer_of_a_sum_that_is_not_finished() -> None:
    reckoner = press(Reckoner(), "2", "+", "3", "*", "M+")
    assert reckoner.memory is not None
    assert reckoner.memory.number == 5
    assert answered(reckoner) == "5"


def test_a_recalled_number_takes_the_place_of_the_one_that_is_typed() -> None:
    reckoner = press(Reckoner(), "8", "M-", "C", "7", "+", "1", "2", "MR")
    assert sum_text(reckoner.shown.formula.tokens, ENGLISH) == "7 + −8"


def test_history_has_sums_newest_first_and_no_bare_numbers() -> None:
    reckoner = press(Reckoner(), *"7=2+3=4*5=5/0=")
    assert [sum_text(past.formula.tokens, ENGLISH) for past in reckoner.history] == ["4 × 5", "2 + 3"]


def test_history_keeps_a_hundred() -> None:
    reckoner = press(Reckoner(), *("1+1=" + "=" * 150))
    assert len(reckoner.history) == MOST_SUMS
    assert answered(reckoner) == "152"


def test_a_past_sum_comes_back_whole_or_as_a_number() -> None:
    reckoner = press(Reckoner(), *"2+3=")
    press(reckoner, "C")
    reckoner.recall(reckoner.history[0])
    assert answered(reckoner) == "5"
    press(reckoner, "⌫")
    assert sum_text(reckoner.shown.formula.tokens, ENGLISH) == "2 + 3"
    press(reckoner, "C", "7", "*")
    reckoner.recall(reckoner.history[0])
    assert sum_text(reckoner.shown.formula.tokens, ENGLISH) == "7 × 5"


@pytest.mark.parametrize(
    ("keys", "alone"), [("1234=", "1234"), ("1234", ""), ("1000+234=", ""), ("1234±=", ""), ("(1234)=", "")]
)
def test_only_a_number_typed_by_itself_counts_as_one(keys: str, alone: str) -> None:
    assert pressed(keys).typed_alone == alone


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        ("1,234.5", ENGLISH, "1,234.5"),
        ("1.234,5", ENGLISH, "1,234.5"),
        ("1,234", ENGLISH, "1,234"),
        ("1.234", ENGLISH, "1.234"),
        ("1.234", GERMAN, "1.234"),
        ("1,5", ENGLISH, "1.5"),
        ("1,234,567", GERMAN, "1.234.567"),
        ("£12.50 ", ENGLISH, "12.50"),
        ("12 345,60 €", GERMAN, "12.345,60"),
        ("-7", ENGLISH, "−7"),
        ("12 + 3*(4 - 1)", ENGLISH, "12 + 3 × (4 − 1)"),
        ("5 + -3", ENGLISH, "5 + −3"),
        ("2 x 3 ÷ 4", ENGLISH, "2 × 3 ÷ 4"),
        ("٣٫٥", ENGLISH, "3.5"),
        ("1e40", ENGLISH, "1e+40"),
        ("2.5E-20", ENGLISH, "2.5e-20"),
    ],
)
def test_pasted_numbers_and_sums_are_read_as_people_write_them(text: str, marks: Marks, shown: str) -> None:
    parts = read_sum(text, marks)
    assert parts is not None
    reckoner = Reckoner()
    reckoner.paste(parts)
    assert sum_text(reckoner.shown.formula.tokens, marks) == shown


@pytest.mark.parametrize(
    "text", ["", "  ", "hello", "1\n2", "1.2.3", "12 apples", "++", "1e99999", "9" * 5 + "e", "1e+"]
)
def test_what_is_no_sum_is_not_pasted(text: str) -> None:
    assert read_sum(text, ENGLISH) is None


@given(st.text(max_size=40))
def test_any_text_can_be_tried(text: str) -> None:
    parts = read_sum(text, ENGLISH)
    if parts is not None:
        reckoner = Reckoner()
        reckoner.paste(parts)
        assert reckoner.shown.formula.makes_sense()


def test_a_pasted_number_takes_the_place_of_the_one_that_is_typed() -> None:
    reckoner = pressed("5+12")
    reckoner.paste([Decimal(7)])
    assert sum_text(reckoner.shown.formula.tokens, ENGLISH) == "5 + 7"


def test_a_pasted_sum_with_its_equals_sign_is_worked_out() -> None:
    reckoner = Reckoner()
    parts = read_sum("2 + 3 =", ENGLISH)
    assert parts is not None
    reckoner.paste(parts)
    assert answered(reckoner) == "5"


@given(KEYS)
def test_what_is_handed_on_is_all_there_is(keys: list[Key]) -> None:
    first, second = Reckoner(), Reckoner()
    for key in keys:
        first.press(key)
    take_data(second, json.loads(json.dumps(to_data(first))))
    assert second.shown == first.shown
    assert second.memory == first.memory
    assert second.history == first.history


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["+", "(", "neg", "NaN", "1e9"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["number", "typed", "exact", "formula", "answer"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["formula", "asked", "answer", "trouble", "memory", "history"]), JUNK))
def test_whatever_is_handed_on_the_calculator_works(data: dict[str, object]) -> None:
    reckoner = Reckoner()
    take_data(reckoner, data)
    press(reckoner, "C", "2", "+", "3", "=")
    assert answered(reckoner) == "5"


@pytest.mark.parametrize("data", [None, 7, [], {}, {"open": 0, "scroll": 3, "row": 1, "find": ""}])
def test_the_state_of_another_program_is_left_alone(data: object) -> None:
    reckoner = Reckoner()
    take_data(reckoner, data)
    assert reckoner.shown.formula == Formula()
