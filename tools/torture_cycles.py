"""Leave and return in mid-typing, over and over: nothing lost, nothing leaked, nothing left running."""

import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from safeplan.places import Home
from safeplan.vault.vault import Vault
from tests.journeys.short_times import CHEAP, MODULE, SHORT
from tools.hands import Hands
from tools.main_job import box_text
from tools.person import NotSeen, Person, Seen, Stage
from tools.processes import Undertaker, resident_kib, zombies

PASSPHRASE = "marzipan otter climbs 7 ladders"  # noqa: S105 - of a vault that is thrown away
WORDS = (
    "the",
    "van",
    "Stood",
    "by",
    "my",
    "door",
    "again",
    "at",
    "noon.",
    "nobody",
    "rang,",
    "Ruth",
    "and I",
)
YOUNGER = "qzxjqzxj \t\t\n"
"""What is typed after leaving is made of these. Her words have none of the letters; the others would move
through the cover, and open and change what is there."""
EARLY = "u"
"""What she types while it unlocks; it may come to the password field, or to the box behind her words."""
YOUNGER_LENGTH = 40
LONGEST_TEXT = 400
TRIGGERS = ("shift", "escape", "button", "close", "shifts", "unlocking")
DEAF_S = (SHORT.dead_ms + 200) / 1000
SILENCE_S = (SHORT.silence_ms + 200) / 1000
"""The process that follows begins with a silence, which has begun once the one before has ended."""
GROWTH_KIB = 4096
"""More than this between the first and the last processes is growth; between two alike it is noise."""
ENOUGH = 10
"""Processes at each end whose middle value is compared."""


Line = tuple[str, str, bool]


@dataclass(frozen=True)
class Cycle:
    """What one cycle came to.

    Args:
        trigger: how she left.
        typed: how many characters before leaving.
        rss_kib: memory of the process she came back to.
        seconds: how long the cycle took.
        repeated: how often the gesture had to be made again.
    """

    trigger: str
    typed: int
    rss_kib: int
    seconds: float
    repeated: int = 0


@dataclass
class Sitting:
    """One stage, one vault, cycle after cycle.

    Args:
        stage: with the program on it, unlocked.
        undertaker: knows how each process ended.
        cover: what the screen showed before she first opened what is behind it.
    """

    stage: Stage
    undertaker: Undertaker
    cover: list[Line]
    box: str = ""
    hasty: bool = False
    repeated: int = 0
    cover_file: bytes | None = None

    @property
    def person(self) -> Person:
        """Who sits there."""
        return self.stage.person

    def cycle(self, seed: int, number: int) -> Cycle:
        """Type, leave, type on, come back, and look everywhere.

        Args:
            seed: of the whole run.
            number: of this cycle; with the seed it settles everything that is chosen.

        Raises:
            AssertionError: with what was found.
        """
        chance = random.Random(f"{seed}:{number}")
        started, repeated = time.monotonic(), self.repeated
        trigger = TRIGGERS[number] if number < len(TRIGGERS) else chance.choice(TRIGGERS)
        with Hands(self.stage.environment["DISPLAY"], chance) as hands:
            self._empty_a_long_box(hands)
            place = self.person.find("Leave", "push button").middle
            words = _words(chance)
            hands.type(words)
            self.box += words
            if chance.random() < 0.3:  # the pause after which a draft is kept lies among these
                time.sleep(chance.uniform(0.2, 1.2))
            self._go_away(trigger, hands, place)
            if trigger == "unlocking":
                self._come_in(hands)
                self._begin_at_once(hands)
                self._go_away("hurry", hands, place)
            rss = self.come_back(hands)
            if trigger == "unlocking":
                hands.hold_and_tap("Control_L", "End")
        seconds = round(time.monotonic() - started, 2)
        return Cycle(trigger, len(words), rss, seconds, self.repeated - repeated)

    def come_back(self, hands: Hands) -> int:
        """Unlock, look at the box, and return the process's memory in KiB."""
        self._come_in(hands)
        self.person.find("What happened?", "text", "focused")
        try:
            self.person.wait_for(lambda: self._is_hers(box_text(self.person)), "her words", patience=5)
        except NotSeen:
            raise AssertionError(f"in the box: {box_text(self.person)!r}, typed: {self.box!r}") from None
        self.box, self.hasty = box_text(self.person), False
        (process,) = self.stage.processes()
        return resident_kib(process)

    def _is_hers(self, text: str) -> bool:
        """Return whether this is what she typed; of what she typed too early, any part may follow."""
        more = text.removeprefix(self.box)
        return text.startswith(self.box) and (not more or (self.hasty and not set(more) - set(EARLY + "\n")))

    def _begin_at_once(self, hands: Hands) -> None:
        """Do not wait until the box is there: type, or only let some time pass."""
        until = time.monotonic() + hands.rhythm.uniform(0.0, 0.6)
        self.hasty = hands.rhythm.random() < 0.5
        while time.monotonic() < until:
            if self.hasty:
                hands.type(EARLY)
            else:
                time.sleep(0.01)

    def _come_in(self, hands: Hands) -> None:
        """Make the gesture, again where nothing comes of it, and type the passphrase."""
        hands.shift_thrice()
        with suppress(NotSeen):
            self.person.wait_for(self._password_field, "the field", patience=6)
        if self._password_field() is None:
            # A busy program waits for a silence longer than the trial thinks; so would a person.
            self.repeated += 1
            hands.shift_thrice()
        field = self.person.wait_for(self._password_field, "'Password'")
        assert not field.text, f"in the password field: {field.text!r}"
        hands.type(PASSPHRASE)
        hands.tap("Return")

    def _password_field(self) -> Seen | None:
        fields = (
            seen for seen in self.person.look() if seen.name == "Password" and seen.role == "password text"
        )
        return next((seen for seen in fields if "focused" in seen.states), None)

    def _go_away(self, trigger: str, hands: Hands, place: tuple[int, int]) -> None:
        """Leave, type on, look at what is there then, and wait until the way back is open."""
        before = self.stage.processes()
        self._leave(trigger, hands, place)
        hands.type("".join(hands.rhythm.choices(YOUNGER, k=YOUNGER_LENGTH)))
        last_key = time.monotonic()
        self._see_it_ended(before)
        ended = time.monotonic()
        self._see_the_cover(trigger)
        heard = max(last_key + DEAF_S, ended + SILENCE_S)
        time.sleep(max(0.0, heard - time.monotonic()))

    def _empty_a_long_box(self, hands: Hands) -> None:
        if len(self.box) > LONGEST_TEXT:
            hands.hold_and_tap("Control_L", "a")
            hands.tap("Delete")
            self.box = ""

    def _leave(self, trigger: str, hands: Hands, place: tuple[int, int]) -> None:
        if trigger == "button":
            self.person.click_at(*place)
        elif trigger == "escape":
            hands.tap("Escape", "Escape")
        elif trigger == "close":
            hands.hold_and_tap("Alt_L", "F4")
            # The window manager passes the wish on; keys that overtake it are typed before it.
            time.sleep(0.2)
        elif trigger == "hurry":
            hands.tap("Shift_L", "Shift_R", "Shift_L", seconds=0.01)
        else:
            # Twelve strokes, or more, where hands do not stop.
            for _ in range(hands.rhythm.randint(4, 8) if trigger == "shifts" else 1):
                hands.shift_thrice()

    def _see_it_ended(self, before: list[int]) -> None:
        """Wait until those who were there have ended well, with nothing left over."""
        ends = self.person.wait_for(lambda: self._ends_of(before), "the old process to end")
        assert set(ends.values()) == {0}, f"the process ended with an error: {ends}"
        left = zombies(program.pid for program in self.stage.programs)
        assert not left, f"nobody asked how they ended: {left}"

    def _ends_of(self, pids: list[int]) -> dict[int, int] | None:
        """Return the exit codes of processes once all of them have ended."""
        ends: dict[int, int] = {}
        for pid in pids:
            end = self.undertaker.end_of(pid, self.stage.programs)
            if end is not None:
                ends[pid] = end
        return ends if len(ends) == len(pids) else None

    def _see_the_cover(self, trigger: str) -> None:
        """Look at the screen and into the cover's file: as before, and nothing that was typed."""
        if trigger == "close":
            assert not self.stage.processes(), "the window was closed and the program runs"
            self.stage.start()
            # A start takes longer than a successor's on a busy computer, which is nothing to find here.
            self.person.find("My lists")
        person = self.person
        person.wait_for(lambda: len(self.stage.processes()) == 1, "one process")
        try:
            person.wait_for(lambda: screen(person) == self.cover, "the cover", patience=5)
        except NotSeen:
            changed = sorted(set(screen(person)) ^ set(self.cover))
            raise AssertionError(f"not the cover as it was, but for this: {changed}") from None
        content = (self.stage.data / "lists.json").read_bytes()
        assert self.cover_file in (None, content), f"the cover's file changed: {content.decode()}"
        self.cover_file = content


@contextmanager
def sitting(folder: Path, rhythm: random.Random) -> Iterator[Sitting]:
    """Set a stage with a vault, start the program on it and unlock it.

    Args:
        folder: empty; everything is kept in it.
        rhythm: of the hands that unlock.
    """
    with ExitStack() as around:
        undertaker = around.enter_context(Undertaker())
        stage = around.enter_context(Stage(folder, MODULE))
        Vault.create(Home(stage.data), PASSPHRASE, cost=CHEAP).lock()
        stage.start()
        stage.person.find("My lists")
        there = Sitting(stage, undertaker, screen(stage.person))
        there.come_back(around.enter_context(Hands(stage.environment["DISPLAY"], rhythm)))
        yield there


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Go through cycles.

    Args:
        folder: empty.
        seed: settles everything that is chosen.
        numbers: which cycles.
        tell: gets what each came to.
    """
    with sitting(folder, random.Random(seed)) as there:
        for number in numbers:
            tell(asdict(there.cycle(seed, number)))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what the cycles came to together.

    Raises:
        AssertionError: if the later processes take more memory than the first.
    """
    sizes = [figure["rss_kib"] for figure in figures]
    grown = growth_kib(sizes)
    assert grown < GROWTH_KIB, f"each process takes more: {grown} KiB more at the end"
    triggers = {name: sum(figure["trigger"] == name for figure in figures) for name in TRIGGERS}
    seconds = statistics.median(figure["seconds"] for figure in figures)
    return (
        f"{len(figures)} cycles {triggers}, {sum(figure['typed'] for figure in figures)} characters kept; "
        f"memory {min(sizes)} to {max(sizes)} KiB, {grown:+} KiB from first to last; {seconds:.1f} s each; "
        f"the gesture made again {sum(figure.get('repeated', 0) for figure in figures)} times"
    )


def screen(person: Person) -> list[Line]:
    """Return what the screen shows: names, texts, and where the keyboard's words would go."""
    return [(seen.name, seen.text, "focused" in seen.states) for seen in person.look()]


def growth_kib(sizes: list[int]) -> int:
    """Return the middle of the last processes less that of the first, in KiB."""
    some = min(ENOUGH, max(1, len(sizes) // 2))
    return int(statistics.median(sizes[-some:]) - statistics.median(sizes[:some]))


def _words(chance: random.Random) -> str:
    words = " ".join(chance.choices(WORDS, k=chance.randint(2, 9))) + " "
    return words[: chance.randint(1, len(words))]
