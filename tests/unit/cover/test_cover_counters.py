"""The gestures' rules: keys and times in, gestures out."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover.counters import (
    ESCAPE_WITHIN_MS,
    LOST_AFTER_MS,
    SHIFT_WITHIN_MS,
    SLOW_FACTOR,
    EscapeTwice,
    Key,
    ShiftThrice,
    Taps,
)

LEFT, RIGHT, ESC, LETTER = 50, 62, 9, 38
KINDS = {LEFT: Key.SHIFT, RIGHT: Key.SHIFT, ESC: Key.ESCAPE, LETTER: Key.OTHER}


@dataclass
class Keyboard:
    """Strikes keys for one counter, with a clock of its own."""

    counter: Taps
    now: int = 0

    def press(self, code: int, *, with_modifier: bool = False) -> None:
        self.counter.press(KINDS[code], code, self.now, with_modifier=with_modifier)

    def release(self, code: int) -> bool:
        return self.counter.release(KINDS[code], code, self.now)

    def strike(self, code: int, after: int = 100) -> bool:
        self.now += after
        self.press(code)
        self.now += 30
        return self.release(code)


def test_three_shifts_make_the_gesture_on_the_third_release() -> None:
    keyboard = Keyboard(ShiftThrice())
    assert [keyboard.strike(LEFT), keyboard.strike(LEFT)] == [False, False]
    keyboard.press(LEFT)
    assert keyboard.release(LEFT)


def test_left_and_right_count_in_any_mix() -> None:
    keyboard = Keyboard(ShiftThrice())
    assert [keyboard.strike(code) for code in (LEFT, RIGHT, LEFT)] == [False, False, True]


def test_shifts_of_two_hands_may_overlap() -> None:
    keyboard = Keyboard(ShiftThrice())
    keyboard.press(LEFT)
    keyboard.press(RIGHT)
    fired = [keyboard.release(LEFT)]
    keyboard.press(LEFT)
    fired += [keyboard.release(RIGHT), keyboard.release(LEFT)]
    assert fired == [False, False, True]


def test_six_shifts_make_two_gestures_not_four() -> None:
    keyboard = Keyboard(ShiftThrice())
    assert [keyboard.strike(LEFT) for _ in range(6)] == [False, False, True, False, False, True]


def test_three_shifts_too_slow_make_none() -> None:
    keyboard = Keyboard(ShiftThrice())
    assert not any(keyboard.strike(LEFT, after=SHIFT_WITHIN_MS // 2) for _ in range(8))


@pytest.mark.parametrize(("counter", "key", "taps"), [(ShiftThrice, LEFT, 3), (EscapeTwice, ESC, 2)])
def test_slow_hands_may_take_twice_as_long(counter: type[Taps], key: int, taps: int) -> None:
    keyboard = Keyboard(counter())
    usual = SHIFT_WITHIN_MS if key == LEFT else ESCAPE_WITHIN_MS
    slowly = usual * SLOW_FACTOR // (taps - 1) - 30
    assert not any(keyboard.strike(key, after=slowly) for _ in range(3 * taps))
    keyboard.counter.forget()
    keyboard.counter.allow(slow=True)
    assert [keyboard.strike(key, after=slowly) for _ in range(taps)] == [False] * (taps - 1) + [True]
    keyboard.counter.allow(slow=False)
    assert not any(keyboard.strike(key, after=slowly) for _ in range(3 * taps))


def test_a_slow_first_shift_is_forgotten_and_the_next_three_count() -> None:
    keyboard = Keyboard(ShiftThrice())
    keyboard.strike(LEFT)
    keyboard.now += SHIFT_WITHIN_MS
    assert [keyboard.strike(LEFT) for _ in range(3)] == [False, False, True]


@pytest.mark.parametrize("disturbed_after", [1, 2])
def test_another_key_between_resets(disturbed_after: int) -> None:
    keyboard = Keyboard(ShiftThrice())
    for _ in range(disturbed_after):
        keyboard.strike(LEFT)
    keyboard.strike(LETTER)
    assert not any(keyboard.strike(LEFT) for _ in range(2))
    assert keyboard.strike(LEFT)


def test_a_mouse_button_between_resets() -> None:
    keyboard = Keyboard(ShiftThrice())
    keyboard.strike(LEFT)
    keyboard.strike(LEFT)
    keyboard.counter.disturb()
    assert not keyboard.strike(LEFT)


def test_capitals_are_no_gesture() -> None:
    keyboard = Keyboard(ShiftThrice())
    fired = []
    for _ in range(5):
        keyboard.now += 80
        keyboard.press(LEFT)
        keyboard.strike(LETTER, after=20)
        fired.append(keyboard.release(LEFT))
    assert not any(fired)


def test_shift_while_another_key_is_held_is_not_alone() -> None:
    keyboard = Keyboard(ShiftThrice())
    keyboard.press(LETTER)
    assert not any(keyboard.strike(LEFT) for _ in range(3))


def test_a_key_whose_release_was_lost_does_not_bar_the_gesture_for_ever() -> None:
    keyboard = Keyboard(ShiftThrice())
    keyboard.press(LETTER)
    keyboard.now += LOST_AFTER_MS
    assert [keyboard.strike(LEFT) for _ in range(3)] == [False, False, True]


def test_a_key_that_goes_on_repeating_is_held_all_the_time() -> None:
    keyboard = Keyboard(ShiftThrice())
    keyboard.press(LETTER)
    for _ in range(10):
        keyboard.now += LOST_AFTER_MS // 2
        keyboard.press(LETTER)
    assert not any(keyboard.strike(LEFT) for _ in range(3))


def test_leaving_for_another_program_lets_go_of_held_keys() -> None:
    keyboard = Keyboard(ShiftThrice())
    keyboard.press(LETTER)
    keyboard.counter.lose_sight()
    assert [keyboard.strike(LEFT) for _ in range(3)] == [False, False, True]


def test_shift_with_control_is_not_alone() -> None:
    keyboard = Keyboard(ShiftThrice())
    fired = []
    for _ in range(4):
        keyboard.press(LEFT, with_modifier=True)
        fired.append(keyboard.release(LEFT))
    assert not any(fired)


def test_a_release_without_its_press_does_not_count() -> None:
    keyboard = Keyboard(ShiftThrice())
    assert not any(keyboard.release(LEFT) for _ in range(5))


def test_escape_twice_quickly() -> None:
    keyboard = Keyboard(EscapeTwice())
    assert [keyboard.strike(ESC), keyboard.strike(ESC)] == [False, True]


def test_escape_twice_slowly_is_nothing() -> None:
    keyboard = Keyboard(EscapeTwice())
    assert not any(keyboard.strike(ESC, after=ESCAPE_WITHIN_MS) for _ in range(6))


def test_shift_between_two_escapes_resets() -> None:
    keyboard = Keyboard(EscapeTwice())
    assert not any(keyboard.strike(code) for code in (ESC, LEFT, ESC))


CODES = st.sampled_from([LEFT, RIGHT, ESC, LETTER])
STROKES = st.lists(st.tuples(CODES, st.integers(0, 900)), max_size=30)
EVENTS = st.lists(st.tuples(st.booleans(), CODES, st.integers(0, 900), st.integers(1, 4)), max_size=60)


@given(STROKES)
def test_whole_strokes_fire_exactly_when_the_last_three_were_shift_in_time(
    strokes: list[tuple[int, int]],
) -> None:
    keyboard = Keyboard(ShiftThrice())
    ends: list[int | None] = []
    for code, after in strokes:
        fired = keyboard.strike(code, after)
        ends.append(keyboard.now if KINDS[code] is Key.SHIFT else None)
        last = ends[-3:]
        first = last[0]
        due = (
            len(last) == 3
            and None not in last
            and first is not None
            and keyboard.now - first <= SHIFT_WITHIN_MS
        )
        assert fired == due
        if fired:
            ends.clear()


@given(EVENTS)
def test_it_makes_no_difference_how_often_an_event_is_delivered(
    events: list[tuple[bool, int, int, int]],
) -> None:
    once, often = Keyboard(ShiftThrice()), Keyboard(ShiftThrice())
    for pressed, code, after, times in events:
        once.now = often.now = once.now + after
        if pressed:
            once.press(code)
            for _ in range(times):
                often.press(code)
        else:
            expected = once.release(code)
            fired = [often.release(code) for _ in range(times)]
            assert fired == [expected] + [False] * (times - 1)


@given(EVENTS)
def test_it_never_fires_with_another_press_since_the_first_shift_went_down(
    events: list[tuple[bool, int, int, int]],
) -> None:
    keyboard = Keyboard(ShiftThrice())
    down: set[int] = set()
    whole_strokes_since_other = 0
    for pressed, code, after, _ in events:
        keyboard.now += after
        if pressed:
            keyboard.press(code)
            if KINDS[code] is not Key.SHIFT:
                down.clear()
                whole_strokes_since_other = 0
            else:
                down.add(code)
            continue
        fired = keyboard.release(code)
        if code in down:
            down.discard(code)
            whole_strokes_since_other += 1
        assert not fired or whole_strokes_since_other >= 3
