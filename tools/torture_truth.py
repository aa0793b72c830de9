"""A vault whose content follows from numbers, so that whatever is read of it can be told true or not."""

import io
import random
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from safeplan.diary.evidence import EvidenceLocker, Said
from safeplan.diary.incident import Custody, Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.errors import Bug, SafePlanError
from safeplan.places import Home
from safeplan.plan.plan_store import PlanStore
from safeplan.vault.backup import Backups
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools import torture_records

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "marzipan otter climbs 7 ladders"  # noqa: S105 - of vaults that are thrown away
_SAID = re.compile(r"entry (\d+) version (\d+) ")

T = TypeVar("T")


def filler(name: str, most: int) -> str:
    """Return words that follow from a name, up to a length that follows from it as well."""
    chance = random.Random(name)
    length = chance.choice((chance.randrange(60), chance.randrange(most)))
    return "".join(chance.choice("abcdefgh é\n") for _ in range(length))


def said(entry: int, version: int) -> str:
    """Return what an entry says in a version."""
    name = f"entry {entry} version {version} "
    return name + filler(name, 6000) + "."


def noted(entry: int) -> str:
    """Return an entry's private note; every third has none."""
    return f"note {entry} " + filler(f"note {entry}", 5000) + "." if entry % 3 else ""


def content(number: int) -> bytes:
    """Return an evidence file's bytes."""
    chance = random.Random(number)
    return chance.randbytes(chance.randrange(150_000))


def step(number: int) -> str:
    """Return a step of the plan."""
    return f"step {number} " + " ".join(filler(f"step {number}", 300).split()) + "."


def told(number: int) -> Said:
    """Return what is said of an evidence file."""
    return Said(f"file {number} shows it", f"phone {number}", (Custody(f"day {number}", "me", "copied it"),))


def draft(number: int) -> dict[str, object]:
    """Return a draft that was kept as the one of that number."""
    return {"number": number, "text": filler(f"draft {number}", 9000) + "."}


def through(steps: Generator[None, None, T]) -> T:
    """Take all steps of long work at once and return what it came to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


@dataclass
class Writer:
    """Writes into an open vault, and knows how far it has come.

    Args:
        vault: open.
    """

    vault: Vault
    journal: Journal = field(init=False)
    locker: EvidenceLocker = field(init=False)
    plan: PlanStore = field(init=False)
    versions: dict[int, int] = field(default_factory=dict)
    files: int = 0
    steps: int = 0
    records: int = 0
    drafts: int = 0

    def __post_init__(self) -> None:
        self.journal, self.locker = Journal(self.vault), EvidenceLocker(self.vault)
        self.plan = PlanStore(self.vault)
        self.versions = {row.id: row.versions for row in self.journal.page(limit=10**6)}
        self.files = len(self._rows("diary_evidence"))
        self.steps = len(self._rows("plan_step"))
        self.records = max((number for number, _true in torture_records.read(self.vault)), default=0)
        kept = self.vault.drafts.get("write")
        self.drafts = int(kept["number"]) if kept else 0

    def add(self) -> int:
        """Write the next entry; return its number."""
        entry = len(self.versions) + 1
        self.journal.add(Incident(what_happened=said(entry, 1)), PrivateNote(noted(entry)))
        self.versions[entry] = 1
        return entry

    def amend(self, entry: int) -> int:
        """Amend an entry; return the number of its text."""
        version = self.versions[entry] + 1
        self.journal.amend(entry, Incident(what_happened=said(entry, version)))
        self.versions[entry] = version
        return version

    def attach(self, entry: int) -> int:
        """Put in the next file; its bytes and what is said of it follow from the number that is its name."""
        number = self.files + 1
        stored = self.locker.store_from(io.BytesIO(content(number)), f"file {number}")
        self.locker.attach(entry, stored)
        self.files = number
        self.locker.describe(self.locker.items(entry)[-1].id, told(number))
        return number

    def add_step(self) -> int:
        """Write the next step of the plan; return its number."""
        self.plan.add_own("OHW"[self.steps % 3], step(self.steps + 1))
        self.steps += 1
        return self.steps

    def write_down(self) -> int:
        """Write down the next person, place, protected word, order or report; return its number."""
        number = self.records + 1
        shelves = torture_records.shelves(self.vault)
        shelves[number % len(shelves)].add(torture_records.record(number))
        self.records = number
        return number

    def keep_draft(self) -> int:
        """Keep the next draft in place of the last; return its number."""
        self.vault.drafts.keep("write", draft(self.drafts + 1))
        self.drafts += 1
        return self.drafts

    def fill(self, entries: int) -> None:
        """Write a diary of so many entries, with all that may go with them."""
        for number in range(entries):
            entry = self.add()
            if number % 4 == 1:
                self.amend(entry)
            if number % 5 == 2:
                self.attach(entry)
            self.add_step()
            self.write_down()
            self.keep_draft()

    def _rows(self, table: str) -> list[tuple[object, ...]]:
        with self.vault.database.reading() as connection:
            return connection.execute(f"SELECT 1 FROM {table}").fetchall()  # noqa: S608 - our own names


@dataclass
class Seen:
    """What was found in a vault.

    Args:
        untrue: what was shown and had never been written.
        versions: how many saves of each entry were read.
        files: numbers of the evidence files that came back whole.
        steps: numbers of the plan's steps.
        records: numbers of people, places, orders and their kin.
        draft: the number of the draft; None where there was none.
        errors: names of the errors that reading ended in.
        holds: whether the seals hold.
        found: how many entries the search finds.
    """

    untrue: list[str] = field(default_factory=list)
    versions: dict[int, int] = field(default_factory=dict)
    files: set[int] = field(default_factory=set)
    steps: set[int] = field(default_factory=set)
    records: set[int] = field(default_factory=set)
    draft: int | None = None
    errors: list[str] = field(default_factory=list)
    holds: bool = False
    found: int = -1

    @contextmanager
    def part(self) -> Iterator[None]:
        """Note an error of the world that reading a part ends in; any other is a crash.

        Raises:
            AssertionError: if it is a bug of ours.
        """
        try:
            yield
        except Bug as error:
            raise AssertionError(f"a bug: {error}") from error
        except SafePlanError as error:
            self.errors.append(type(error).__name__)


def read_all(vault: Vault) -> Seen:
    """Read everything as the pages do, and compare it with what was ever written.

    Raises:
        AssertionError: if reading ends in anything but one of our errors.
    """
    seen, journal = Seen(), Journal(vault)
    rows = []
    with seen.part():
        rows = journal.page(limit=10**6)
    for row in rows:
        with seen.part():
            _read_entry(journal, row.id, seen)
    with seen.part():
        _read_evidence(EvidenceLocker(vault), seen)
    with seen.part():
        _read_plan(PlanStore(vault), seen)
    with seen.part():
        for number, true in torture_records.read(vault):
            _compare(true, True, f"record {number}", seen)
            seen.records.add(number)
    with seen.part():
        kept = vault.drafts.get("write")
        if kept is not None:
            seen.draft = int(kept["number"])
            _compare(kept, draft(seen.draft), "draft", seen)
    with seen.part():
        seen.found = len(Search(vault).find("entry", limit=10**6))
    with seen.part():
        seen.holds = journal.verify().holds
    return seen


def _read_entry(journal: Journal, entry: int, seen: Seen) -> None:
    whole = journal.entry(entry)
    for version in journal.versions(entry):
        _compare(version.incident.what_happened, said(entry, version.number), f"entry {entry}", seen)
    match = _SAID.match(whole.incident.what_happened)
    if match is None or int(match[1]) != entry:
        seen.untrue.append(f"entry {entry} is another")
    note = journal.private_note(entry).text
    # A lost note is none; that it is lost, the seals tell.
    if note:
        _compare(note, noted(entry), f"note {entry}", seen)
    seen.versions[entry] = whole.latest.number


def _read_evidence(locker: EvidenceLocker, seen: Seen) -> None:
    with locker._vault.database.reading() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM diary_evidence")]
    for each in ids:
        with seen.part():
            item = locker.item(each)
            number = int(item.name.removeprefix("file "))
            _compare(locker.content(item), content(number), item.name, seen)
            if item.said != Said():
                _compare(item.said, told(number), f"what is said of {item.name}", seen)
            seen.files.add(number)


def _read_plan(plan: PlanStore, seen: Seen) -> None:
    for each in plan.plan().steps():
        number = int(each.text.split()[1]) if each.text.startswith("step ") else 0
        _compare(each.text, step(number), f"step {number}", seen)
        seen.steps.add(number)


def _compare(found: object, true: object, what: str, seen: Seen) -> None:
    if found != true:
        seen.untrue.append(what)


def whole(writer: Writer) -> Seen:
    """Return what a sound vault shows after a writer's work."""
    return Seen(
        versions=dict(writer.versions),
        files=set(range(1, writer.files + 1)),
        steps=set(range(1, writer.steps + 1)),
        records=set(range(1, writer.records + 1)),
        draft=writer.drafts or None,
        holds=True,
        found=len(writer.versions),
    )


def make(home: Home, entries: int, *, backups: int = 0) -> Seen:
    """Make a vault of so many entries, with automatic backups made on the way, and leave it in order."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    writer = Writer(vault)
    for _ in range(backups):
        writer.fill(entries // (backups + 1))
        through(Backups(vault, reserve_bytes=0).make())
    writer.fill(entries - len(writer.versions))
    vault.lock()
    return whole(writer)
