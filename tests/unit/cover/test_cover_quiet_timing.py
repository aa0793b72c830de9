"""How long the cover stays deaf after leaving."""

from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover.quiet_timing import HELD_UP_MS, TURN_MS, DeadTimes, QuietTiming

TIMES = DeadTimes()


def started(now: int = 0) -> QuietTiming:
    timing = QuietTiming(TIMES)
    timing.start(now)
    return timing


def awake(timing: QuietTiming, since: int, until: int) -> int:
    """Let the program be awake up to a time, and return that."""
    for now in range(since, until, TURN_MS):
        timing.turn(now)
    timing.turn(until)
    return until


def test_before_leaving_nothing_is_swallowed_and_the_way_back_is_open() -> None:
    timing = QuietTiming(TIMES)
    assert not timing.key(5)
    assert not timing.dead(5)


def test_every_key_is_swallowed_for_a_second() -> None:
    timing = started()
    assert timing.key(0)
    assert timing.key(499)
    assert timing.key(998)


def test_after_a_silent_second_keys_come_through() -> None:
    timing = started()
    assert timing.key(awake(timing, 0, 300))
    assert not timing.key(awake(timing, 300, 1000))


def test_after_being_held_up_the_silence_starts_anew() -> None:
    timing = started()
    awake(timing, 0, 950)
    assert timing.key(5000)
    assert timing.key(awake(timing, 5000, 5499))
    assert not timing.key(awake(timing, 5499, 5999))


def test_being_held_up_once_all_is_over_changes_nothing() -> None:
    timing = started()
    awake(timing, 0, 1000)
    assert not timing.key(1000 + 10 * HELD_UP_MS)


def test_who_goes_on_typing_is_not_heard_until_half_a_second_of_silence() -> None:
    timing = started()
    now = 0
    for _ in range(100):
        now = awake(timing, now, now + 499)
        assert timing.key(now)
    assert not timing.key(awake(timing, now, now + 500))


def test_the_way_back_is_closed_for_ten_seconds() -> None:
    timing = started()
    assert timing.dead(9_999)
    assert not timing.dead(10_000)


def test_the_way_back_stays_closed_as_long_as_keys_are_swallowed() -> None:
    timing = started()
    for now in range(0, 12_000, 400):
        timing.key(now)
    assert timing.dead(12_000)
    assert not timing.dead(12_100)


def test_the_next_process_goes_on_with_what_is_left() -> None:
    before, after = started(), QuietTiming(TIMES)
    after.resume(before.remaining(400), 100_000)
    assert after.key(100_599)
    assert after.dead(109_599)
    assert not after.dead(109_600)


def test_in_the_next_process_the_silence_starts_anew() -> None:
    before, after = started(), QuietTiming(TIMES)
    after.resume(before.remaining(990), 0)
    assert after.key(499)


def test_the_next_process_waits_for_a_silence_even_if_all_was_over() -> None:
    before, after = started(), QuietTiming(TIMES)
    after.resume(before.remaining(20_000), 0)
    assert after.key(0)
    assert after.key(awake(after, 0, TIMES.silence_ms - 1))
    assert not after.key(awake(after, TIMES.silence_ms - 1, 2 * TIMES.silence_ms - 1))
    assert not after.dead(2 * TIMES.silence_ms - 1)


def test_a_next_process_that_is_told_nothing_hears_at_once() -> None:
    timing = QuietTiming(TIMES)
    timing.resume({}, 7)
    assert not timing.key(7)


@given(st.lists(st.integers(0, 1500), max_size=40), st.integers(0, 10_000))
def test_a_key_is_heard_only_after_the_second_and_half_a_second_of_silence(
    gaps: list[int], start: int
) -> None:
    timing = started(start)
    now = last_swallowed = start
    heard = False
    for gap in gaps:
        now = awake(timing, now, now + gap)
        heard = heard or (now - start >= TIMES.swallow_ms and now - last_swallowed >= TIMES.silence_ms)
        assert timing.key(now) != heard
        if not heard:
            last_swallowed = now


@given(st.lists(st.integers(0, 700), max_size=30), st.integers(0, 3000))
def test_handing_over_never_shortens_what_is_left(gaps: list[int], handed_at: int) -> None:
    stays = started()
    now = 0
    for gap in gaps:
        now += gap
        stays.key(now)
    now += handed_at
    follows = QuietTiming(TIMES)
    follows.resume(stays.remaining(now), now)
    for later in range(0, 12_000, 250):
        assert follows.swallowing(now + later) or not stays.swallowing(now + later)
        assert follows.dead(now + later) or not stays.dead(now + later)
