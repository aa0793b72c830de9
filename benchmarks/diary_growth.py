"""How the cost of adding, listing and searching grows with the number of entries.

Run from the root of the source tree: `python -m benchmarks.diary_growth [SMALL LARGE]`. It prints
medians in milliseconds for both sizes and their ratio: a ratio near 1 means that the cost does not
grow. Entries are invented, the same in every run.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from safeplan.diary import attached, keeping, ledger
from safeplan.diary.behaviours import all_behaviours
from safeplan.diary.incident import Incident, VersionKind
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.diary.when import When
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

SIZES = (2_000, 20_000)
IN_ONE_TRANSACTION = 500
BEGIN = datetime(2020, 1, 1, 8, 0, tzinfo=UTC)

TEXT = (
    "he was there again when i came out of the shop and he stood near my car for a long time i went "
    "back in and asked them to ring the police a silver car drove past the house twice she saw it too "
    "the phone rang and nobody spoke there was a note under the door with my name on it i did not reply"
)
COMMON = TEXT.split()
RARE = [
    f"{first}{second}" for first in ("al", "ber", "cor", "dun", "el") for second in ("wick", "ford", "moor")
]


def incident(dice: random.Random, *, rare: bool = False) -> Incident:
    """Return an invented incident of 60 to 250 words; a rare one has a word that others lack."""
    words = dice.choices(COMMON, k=dice.randint(60, 250))
    words[dice.randrange(len(words))] = dice.choice(RARE)
    if rare:
        words.append("zeppelin")
    moment = BEGIN + timedelta(minutes=dice.randrange(3_000_000))
    return Incident(
        what_happened=" ".join(words),
        when=When.about(moment),
        where=dice.choice(RARE) + " street",
        behaviours=(dice.choice(all_behaviours()).id,),
        breach=dice.random() < 0.2,
    )


def seed(vault: Vault, count: int) -> None:
    """Fill a vault with `count` entries, many in a transaction."""
    dice = random.Random(1)  # noqa: S311 - invented text, not a secret
    for start in range(0, count, IN_ONE_TRANSACTION):
        with vault.database.transaction() as connection:
            for number in range(start + 1, min(start + IN_ONE_TRANSACTION, count) + 1):
                now = BEGIN + timedelta(minutes=137 * number)
                content = incident(dice, rare=number % (count // 10) == 7)
                state = ledger.State(number, 1, VersionKind.FIRST, now, content)
                keeping.keep(connection, now, state)
                attached.take(connection, number, ())


def median_ms(work: Callable[[], object], times: int) -> float:
    """Return the median time of one run, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def measure(count: int) -> dict[str, float]:
    """Return the median times at `count` entries, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        vault = Vault.create(Home(Path(folder) / "home"), "benchmark", cost=Cost(64, 1, 1))
        seed(vault, count)
        journal, search = Journal(vault), Search(vault)
        dice = random.Random(2)  # noqa: S311 - as above
        middle = journal.row(count // 2).key
        assert journal.count() == count
        assert len(search.find("zeppelin")) == 10
        result = {
            "list, first 50": median_ms(journal.page, 50),
            "list, 50 from the middle": median_ms(lambda: journal.page(middle), 50),
            "count": median_ms(journal.count, 50),
            "search, rare word": median_ms(lambda: search.find("zeppelin"), 30),
            "search, common word": median_ms(lambda: search.find("there "), 15),
            "search, one letter": median_ms(lambda: search.find("h"), 15),
            "search, two common words": median_ms(lambda: search.find("silver car"), 15),
            "read one entry": median_ms(lambda: journal.entry(count // 3), 50),
            "add one, durable": median_ms(lambda: journal.add(incident(dice)), 30),
            "amend one, durable": median_ms(lambda: journal.amend(count // 2, incident(dice)), 30),
        }
        vault.lock()
    return result


def main() -> None:
    small, large = (int(size) for size in sys.argv[1:3]) if len(sys.argv) > 2 else SIZES
    at_small, at_large = measure(small), measure(large)
    print(f"{'milliseconds, median':30}{small:>10,}{large:>10,}{'ratio':>8}")
    for name, before in at_small.items():
        print(f"{name:30}{before:>10.2f}{at_large[name]:>10.2f}{at_large[name] / before:>8.2f}")


if __name__ == "__main__":
    main()
