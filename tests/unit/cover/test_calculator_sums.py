"""What the calculator answers: known sums, laws of arithmetic, and `bc` beside it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover.arithmetic import (
    DIGITS_INSIDE,
    OVER_ZERO,
    ROOT_OF_NEGATIVE,
    TOO_BIG,
    UNFINISHED,
    NoAnswer,
    Number,
    Sign,
    Token,
    Value,
    answer,
)
from safeplan.cover.number_text import Marks, number_text
from tests.builders.sums import Part, Sums, answer_of, answers_of_bc, differences, pressed

# The answer to the question of agreement is kept small in `make test`; 10,000 sums take half a minute.
SLICE = 300
SEED = 4


def shown(keys: str) -> str:
    """Return what stands in the display after these keys."""
    shown = pressed(keys).shown
    return shown.trouble or (number_text(shown.answer.number, Marks()) if shown.answer else "typing")


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("2+3*4=", "14"),
        ("(2+3)*4=", "20"),
        ("2*(3+4*(5-1))=", "38"),
        ("8-3-2=", "3"),
        ("64/4/2=", "8"),
        (".1+.2=", "0.3"),
        ("1.10+2.20=", "3.3"),
        ("1/3*3=", "1"),
        ("1/3*3-1=", "0"),
        ("2√²-2=", "0"),
        ("9√=", "3"),
        ("√9+1=", "4"),
        ("√(9+16)=", "5"),
        ("2√=", "1.4142135623730950488016887242097"),
        ("5²=", "25"),
        ("5±²=", "25"),
        ("5²±=", "−25"),
        ("3²²=", "81"),
        ("(1+2)²=", "9"),
        ("5*-3=", "−15"),
        ("-5+3=", "−2"),
        ("5-3±=", "8"),
        ("2(3+4)=", "14"),
        ("(1+2)(3+4)=", "21"),
        ("(1+2)3=", "9"),
        ("((2+3=", "5"),
        ("5+=", "5"),
        ("5*(=", "5"),
        ("12345678901234567890*98765432109876543210=", "1.2193263113702179522374638011113e+39"),
        ("99999999999999999999999999999999+1=", "1e+32"),
        ("9999999999999999999999999999999+1=", "10,000,000,000,000,000,000,000,000,000,000"),
        ("1/1000000000000=", "0.000000000001"),
        ("1/10000000000000=", "1e-13"),
    ],
)
def test_known_sums(keys: str, answer: str) -> None:
    assert shown(keys) == answer


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("200+10%=", "220"),
        ("200-10%=", "180"),
        ("200*10%=", "20"),
        ("200/10%=", "2,000"),
        ("10%=", "0.1"),
        ("50+200*10%=", "70"),
        ("100+50-10%=", "135"),
        ("200+10%+10%=", "242"),
        ("200+(10%)=", "200.1"),
        ("200+10%*2=", "200.2"),
        ("80+5±%=", "76"),
        ("(100+100)+10%=", "220"),
    ],
)
def test_a_percentage_after_plus_or_minus_is_a_part_of_what_stands_before_it(keys: str, answer: str) -> None:
    assert shown(keys) == answer


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("5/0=", OVER_ZERO),
        ("0/0=", OVER_ZERO),
        ("5/(3-3)=", OVER_ZERO),
        ("1/(1/3*3-1)=", OVER_ZERO),
        ("9±√=", ROOT_OF_NEGATIVE),
        ("√(2-3)=", ROOT_OF_NEGATIVE),
        ("9999999" + "²" * 12 + "=", TOO_BIG),
    ],
)
def test_what_has_no_answer_says_so_in_words(keys: str, words: str) -> None:
    assert shown(keys) == words


NUMBERS = st.decimals(-(10**12), 10**12, places=4).map(Value)


def worked(*tokens: Token | Value) -> Decimal:
    return answer([Number(token) if isinstance(token, Value) else token for token in tokens]).number


@given(NUMBERS, NUMBERS, NUMBERS)
def test_sums_of_decimals_are_exact(a: Value, b: Value, c: Value) -> None:
    whole = 10**4
    times = int(a.number * whole) * int(b.number * whole) + int(c.number * whole) * whole
    assert worked(a, Sign.TIMES, b, Sign.PLUS, c) == Decimal(times).scaleb(-8)


@given(NUMBERS, NUMBERS.filter(lambda value: bool(value.number)))
def test_dividing_and_multiplying_by_the_same_number_changes_nothing_that_is_shown(
    a: Value, b: Value
) -> None:
    there_and_back = worked(a, Sign.OVER, b, Sign.TIMES, b)
    assert number_text(there_and_back, Marks()) == number_text(a.number, Marks())
    assert worked(a, Sign.OVER, b, Sign.TIMES, b, Sign.MINUS, a) == 0


@given(NUMBERS.filter(lambda value: value.number >= 0))
def test_the_square_of_a_root_is_the_number(a: Value) -> None:
    square = worked(Sign.OPEN, Sign.ROOT, a, Sign.CLOSE, Sign.SQUARED)
    assert number_text(square, Marks()) == number_text(a.number, Marks())


@given(st.lists(st.sampled_from([*Sign, Number(Value(Decimal(7)))]), max_size=12))
def test_whatever_stands_in_a_sum_it_has_an_answer_or_none(tokens: list[Token]) -> None:
    try:
        found = answer(tokens).number
    except NoAnswer as error:
        words = error.words
    else:
        words = ""
        assert found.is_finite()
        assert len(found.as_tuple().digits) <= DIGITS_INSIDE
    assert words in {"", OVER_ZERO, ROOT_OF_NEGATIVE, TOO_BIG, UNFINISHED}


def test_many_brackets_are_no_matter() -> None:
    deep = [Sign.OPEN] * 5000 + [Number(Value(Decimal(7)))] + [Sign.CLOSE] * 5000
    assert answer(deep).number == 7


def test_an_exact_small_difference_of_large_numbers_is_kept() -> None:
    large = Value(Decimal(10) ** 110)
    one = Value(Decimal(1))
    assert worked(large, Sign.PLUS, one, Sign.MINUS, large) == 1


def test_bc_gives_the_same_answers() -> None:
    assert differences(SEED, SLICE) == []


def test_the_random_sums_have_all_signs_and_both_outcomes() -> None:
    make = Sums(SEED)
    parts = [make() for _ in range(SLICE)]
    assert set("0123456789.+-*/()²√%±") == set("".join(part.keys for part in parts))
    answers = [answer_of(part) for part in parts]
    assert 0 < answers.count(None) < SLICE / 5


def test_a_wrong_answer_would_be_noticed() -> None:
    assert answers_of_bc([Part("2+3*4", "(2+(3*4))"), Part("1/0", "(1/0)"), Part("2", "2")]) == [14, None, 2]
