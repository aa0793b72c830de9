"""Passphrases: the words, the chance, and what is said of her own."""

import hashlib
import math
import secrets
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.places import resource
from safeplan.vault import passphrase
from safeplan.vault.passphrase import Level, Reason, generate, judge, word_list

LIST_AS_PUBLISHED = "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522"


class Counting:
    """A chance that takes the words in turn, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def choice(self, seq: list[str]) -> str:
        self.asked.append(len(seq))
        return seq[len(self.asked) * 7]


def test_the_list_is_the_published_one() -> None:
    content = resource("words/eff_large.txt").read_bytes()
    assert hashlib.sha256(content).hexdigest() == LIST_AS_PUBLISHED
    words = content.decode("ascii").split()
    assert len(words) == len(set(words)) == 7776


def test_no_word_a_stalked_person_should_be_handed() -> None:
    left_out = resource("words/left_out.txt").read_text("ascii").split()
    published = set(resource("words/eff_large.txt").read_text("ascii").split())
    assert set(left_out) <= published
    offered = word_list()
    assert not set(offered) & set(left_out)
    assert not set(offered) & {"predator", "obsessed", "husband", "follow", "chokehold", "hunter", "watch"}
    assert len(offered) == 7776 - len(left_out)


def test_five_words_are_worth_64_bits() -> None:
    assert math.log2(len(word_list())) * passphrase.WORDS >= 64


def test_every_word_is_drawn_from_the_whole_list() -> None:
    chance = Counting()
    words = generate(5, chance).split()
    offered = word_list()
    assert words == [offered[number * 7] for number in range(1, 6)]
    assert chance.asked == [len(offered)] * 5


def test_chance_is_the_systems_own(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Counting] = []

    def watched() -> Counting:
        made.append(Counting())
        return made[-1]

    monkeypatch.setattr(secrets, "SystemRandom", watched)
    generate()
    assert len(made) == 1
    assert len(made[0].asked) == 5


def test_words_come_from_all_over_the_list() -> None:
    place = {word: number for number, word in enumerate(word_list())}
    draws = Counter(place[word] * 8 // len(place) for _ in range(60) for word in generate().split())
    # 300 draws over eight parts: 37 each; ten or fewer in one part is a chance of one in ten million.
    assert len(draws) == 8
    assert min(draws.values()) > 10


def test_generated_words_are_very_strong() -> None:
    for _ in range(20):
        assert judge(generate()).level is Level.VERY_STRONG


def test_words_of_the_list_are_judged_by_who_knows_the_list() -> None:
    # zxcvbn knows few of these words and would call three of them as good as five.
    assert judge("exodus overlaid level").level is Level.STRONG
    assert judge("exodus overlaid").level is Level.WEAK


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", Reason.EMPTY),
        ("   ", Reason.EMPTY),
        ("password", Reason.COMMON),
        ("manchester", Reason.COMMON),
        ("aaaaaaaa", Reason.REPEATED),
        ("abcdefgh", Reason.ROW),
        ("1988", Reason.DATE),
        ("zq", Reason.SHORT),
    ],
)
def test_what_is_guessed_at_once_is_refused_with_a_reason(typed: str, reason: Reason) -> None:
    judgement = judge(typed)
    assert judgement.level is Level.TRIVIAL
    assert judgement.reason is reason


@pytest.mark.parametrize("typed", ["Rover2019", "hannah1990", "BlueCar77", "12/03/1988"])
def test_a_name_and_a_year_are_weak_but_may_be_used(typed: str) -> None:
    assert judge(typed).level is Level.WEAK


def test_more_words_are_never_weaker() -> None:
    order = list(Level)
    levels = [order.index(judge(text).level) for text in ("blue", "blue coat", "blue coat saturday rain")]
    assert levels == sorted(levels)


@given(st.text(max_size=120))
def test_anything_can_be_judged(typed: str) -> None:
    judgement = judge(typed)
    assert (judgement.reason is None) == (judgement.level is not Level.TRIVIAL)
