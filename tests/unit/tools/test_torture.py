"""A torture run goes on where it stopped, and sees growth where there is some."""

from pathlib import Path

import pytest

from tools import torture
from tools.torture import Progress
from tools.torture_cycles import GROWTH_KIB, growth_kib


@pytest.fixture(autouse=True)
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torture, "OUT", tmp_path / "torture")


def begun(seed: int | None = 7, count: int | None = 5, *, again: bool = False) -> Progress:
    return Progress.of("cycles", seed, count, again=again)


def test_a_stopped_run_goes_on_with_its_seed_and_figures() -> None:
    begun().add({"typed": 3})
    later = begun(seed=None)
    assert (later.seed, later.figures) == (7, [{"typed": 3}])
    assert next(later.still(minutes=1)) == 1


@pytest.mark.parametrize("other", [{"seed": 8}, {"count": 6}, {"again": True}])
def test_what_differs_begins_anew(other: dict[str, int]) -> None:
    begun().add({"typed": 3})
    assert begun(**other).figures == []  # type: ignore[arg-type]  # bool and int alike


def test_a_whole_run_begins_anew() -> None:
    done = begun(count=2)
    for number in done.still(minutes=1):
        done.add({"typed": number})
    assert len(done.figures) == 2
    assert begun(count=2).figures == []


def test_the_numbers_end_with_the_time() -> None:
    assert list(begun().still(minutes=0)) == []


def test_growth_is_seen_through_the_noise() -> None:
    noise = [135_000 + 300 * (number % 3) for number in range(500)]
    assert abs(growth_kib(noise)) < GROWTH_KIB
    assert growth_kib([size + 20 * number for number, size in enumerate(noise)]) > GROWTH_KIB
