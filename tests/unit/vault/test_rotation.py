"""Which backups stay: properties of the rotation over any dates."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from safeplan.vault.rotation import DAYS, MONTHS, WEEKS, kept

START = datetime(2026, 1, 5, 12, tzinfo=UTC)
SECONDS = some.integers(min_value=-6 * 366 * 86_400, max_value=6 * 366 * 86_400)
MOMENTS = some.sets(SECONDS.map(lambda seconds: START + timedelta(seconds=seconds)), max_size=80)
GAPS = some.lists(some.integers(min_value=1, max_value=60 * 60 * 24 * 20), min_size=1, max_size=120)


@given(MOMENTS)
def test_what_is_kept_was_there_and_is_never_much(moments: set[datetime]) -> None:
    keep = kept(moments)
    assert keep <= moments
    assert len(keep) <= DAYS + WEEKS + MONTHS


@given(MOMENTS.filter(bool))
def test_the_newest_is_kept_whatever_the_dates(moments: set[datetime]) -> None:
    assert max(moments) in kept(moments)


@given(MOMENTS)
def test_rotating_again_changes_nothing(moments: set[datetime]) -> None:
    assert kept(kept(moments)) == kept(moments)


@given(GAPS)
def test_rotating_after_each_backup_keeps_the_same_as_rotating_once(gaps: list[int]) -> None:
    """Nothing goes that would be wanted later: not one is missing that a look over all of time keeps."""
    moment, shelf, ever = START, set[datetime](), set[datetime]()
    for gap in gaps:
        moment += timedelta(seconds=gap)
        ever.add(moment)
        shelf = kept(shelf | {moment})
    assert shelf == kept(ever)


@given(MOMENTS)
def test_the_newest_of_each_of_the_last_days_weeks_and_months_stays(moments: set[datetime]) -> None:
    keep = kept(moments)
    for count, period in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        newest: dict[str, datetime] = {}
        for moment in sorted(moments):
            newest[moment.strftime(period)] = moment
        wanted = sorted(newest.values(), reverse=True)[:count]
        assert set(wanted) <= keep


def test_a_year_of_days_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    shelf = set[datetime]()
    for day in range(400):
        shelf = kept(shelf | {START + timedelta(days=day)})
    ages = sorted((max(shelf) - moment).days for moment in shelf)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(ages) <= 23
    # The last day of the twelfth month back, counting this one.
    assert ages[-1] == (max(shelf) - datetime(2026, 3, 31, 12, tzinfo=UTC)).days
