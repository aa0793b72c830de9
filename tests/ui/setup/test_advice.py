"""What answers mean: never that all is well, and "not sure" as much as "yes"."""

import itertools

import pytest

from safeplan.ui.setup.advice import Answer, Answers, Question, Worry


def said(**given: str) -> Answers:
    answers = Answers()
    for name, answer in given.items():
        answers = answers.with_answer(Question(name), Answer(answer))
    return answers


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_not_sure_counts_as_yes(answer: str) -> None:
    assert said(known=answer).worry is Worry.WATCHED
    assert said(hands=answer).worry is Worry.HANDLED
    assert said(owner=answer).worry is Worry.HANDLED
    assert said(sign_in=answer).others_sign_in
    assert said(copied=answer).files_are_copied


def test_being_watched_comes_before_everything() -> None:
    assert said(known="yes", hands="yes", owner="yes").worry is Worry.WATCHED


def test_nothing_is_said_before_all_is_answered() -> None:
    assert Answers().worry is Worry.UNANSWERED
    assert said(known="no", hands="no").worry is Worry.UNANSWERED


def test_all_no_is_not_a_pass() -> None:
    assert said(**{question.value: "no" for question in Question}).worry is Worry.NONE_KNOWN


def test_another_answer_replaces_the_first() -> None:
    assert said(known="yes").with_answer(Question.KNOWN, Answer.NO).worry is Worry.UNANSWERED


def test_settings_are_careful_unless_every_answer_is_no() -> None:
    choices: list[Answer | None] = [None, *Answer]
    for combination in itertools.product(choices, repeat=len(Question)):
        answers = Answers()
        for question, answer in zip(Question, combination, strict=True):
            if answer is not None:
                answers = answers.with_answer(question, answer)
        careless = all(answer is Answer.NO for answer in combination)
        assert answers.defaults() == {
            "idle_minutes": 3 if careless else 2,
            "pin_offered": answers.given.get(Question.SIGN_IN) is Answer.NO,
        }
