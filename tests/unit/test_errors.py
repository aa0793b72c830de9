"""The tree of errors: as drawn, whole, and each of the world's with a sentence for her."""

import inspect
import re

import pytest

from safeplan import errors

TREE = {name: kind for name, kind in vars(errors).items() if inspect.isclass(kind)}


def test_the_drawing_and_the_classes_agree() -> None:
    drawn = re.findall(r"^(?:[│ ]*[├└]── )?(\w+)", inspect.getdoc(errors) or "", re.MULTILINE)
    assert set(TREE) <= set(drawn)
    depth = {
        name: len(prefix) // 4
        for prefix, name in re.findall(
            r"^([│├└─ ]*)(\w+)", (errors.__doc__ or "").split("\n\n")[1], re.MULTILINE
        )
    }
    for name, kind in TREE.items():
        assert depth[name] == len(kind.__mro__) - len(Exception.__mro__) - 1, name


@pytest.mark.parametrize("name", TREE)
def test_every_error_is_ours_and_says_when_it_happens(name: str) -> None:
    kind = TREE[name]
    assert issubclass(kind, errors.SafePlanError)
    assert kind.__doc__


def test_stopping_and_mistakes_are_not_the_worlds_fault() -> None:
    assert not issubclass(errors.Cancelled, errors.WorldError)
    assert not issubclass(errors.Bug, errors.WorldError)
