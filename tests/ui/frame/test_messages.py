"""Each error has its own calm words."""

import inspect

import pytest
from PySide6.QtWidgets import QApplication

from safeplan import errors
from safeplan.ui.messages import sentence, sentence_of_ways_in

KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.SafePlanError) and not kind.__subclasses__()
]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_says_what_happened_and_what_to_do(
    kind: type[errors.SafePlanError], qapp: QApplication
) -> None:
    message = sentence(kind())
    assert message.title.endswith(".")
    assert message.text.endswith(".")


def test_no_two_kinds_say_the_same(qapp: QApplication) -> None:
    assert len({sentence(kind()) for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_shouts_or_blames(kind: type[errors.SafePlanError], qapp: QApplication) -> None:
    words = f"{sentence(kind()).title} {sentence(kind()).text}".lower()
    for word in ("!", "error", "invalid", "fail", "illegal", "you must", "user", "successfully", "please"):
        assert word not in words


def test_an_error_without_its_own_words_gets_its_parents(qapp: QApplication) -> None:
    class Odd(errors.DiskFull):
        pass

    assert sentence(Odd()) == sentence(errors.DiskFull())


def test_an_errors_own_text_is_never_shown(qapp: QApplication) -> None:
    assert "her words" not in repr(sentence(errors.VaultDamaged("her words")))


@pytest.mark.parametrize("kind", KINDS)
def test_a_way_in_that_could_not_be_changed_is_told_with_what_still_opens_it(
    kind: type[errors.SafePlanError], qapp: QApplication
) -> None:
    message = sentence_of_ways_in(kind())
    assert message.title == sentence(kind()).title
    if issubclass(kind, errors.DiskError) and kind is not errors.TooBigForDrive:
        assert "what opened it before still does" in message.text
        assert "typed last" not in message.text
