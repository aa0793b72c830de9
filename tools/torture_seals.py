"""Every byte of a diary that is sealed: changed, it is named; and what is shown of it reveals nothing else.

The same small diary is made for each number. Over all numbers each byte of its contents, salts, seals,
private notes and kept commitments is changed once, by itself. Beside that each number has a diary of its
own, after any acts, in which rows are changed, moved, taken out and planted. Now and then a long diary is
walked.
"""

import hashlib
import json
import random
import re
import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from safeplan.diary import keeping, seal
from safeplan.diary.incident import TEXT_FIELDS, Incident, Paper
from safeplan.diary.journal import Journal
from safeplan.diary.proof import Fault, Proof
from safeplan.diary.record import FILES, Choice, pieces, record
from safeplan.diary.record_check import check
from safeplan.diary.sealed_fields import FORMAT, FORMATS, PRIVATE_NOTE
from safeplan.diary.when import When
from safeplan.places import Home
from safeplan.vault.database import Connection
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tests.builders.acts import KINDS, Act, Diarist
from tests.builders.clock import FixedClock
from tools import check_record

COUNT = 200
LONG_EVERY = 50
LONG = 20_000
"""How many versions the long diary has."""

ACTS = 60
CHANGES = 40
RECORDS = 8
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "marzipan otter climbs 7 ladders"  # noqa: S105 - of vaults that are thrown away

Change = Callable[[Connection], object]
_SHOWN = (Fault.LIST, Fault.SEARCH, Fault.EVIDENCE)
_BYTES = (
    ("diary_version", "id", "content", "TEXT"),
    ("diary_version", "id", "salts", "BLOB"),
    ("diary_version", "id", "seal", "BLOB"),
    ("diary_private_note", "version_id", "note", "TEXT"),
    ("diary_erased", "version_id", "commitments", "BLOB"),
)
_KEYS = (("diary_version", "id"), ("diary_private_note", "version_id"), ("diary_erased", "version_id"))
_ODD = ("", "é\n", "\x00", "İstanbul", "\u0301", "\u0639\u0644\u064a", "“No.”", "x" * 4000)


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Make one diary a number, and change it in every way there is.

    Args:
        folder: empty.
        seed: settles all that is chosen.
        numbers: which.
        tell: gets what each came to.
    """
    for number in numbers:
        chance = random.Random(f"{seed}:{number}")
        figure: dict[str, Any] = {"bytes": 0}
        with_vault(folder, lambda vault, number=number, figure=figure: _each_byte(vault, number, figure))
        with_vault(folder, lambda vault, chance=chance, figure=figure: _any_acts(vault, chance, figure))
        if number % LONG_EVERY == 0:
            with_vault(folder, lambda vault, chance=chance, figure=figure: _long(vault, chance, figure))
        tell(figure)


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what all came to together."""
    long = [each["long"] for each in figures if "long" in each]
    return (
        f"{len(figures)} diaries of {ACTS} acts hold; {sum(each['bytes'] for each in figures)} bytes changed "
        f"one at a time and {sum(each['changes'] for each in figures)} other changes, all named; "
        f"{sum(each['records'] for each in figures)} records on which two programs agree, "
        f"{sum(each['tries'] for each in figures)} tries at withheld texts in vain; long diaries: {long}"
    )


def with_vault(folder: Path, work: Callable[[Vault], None]) -> None:
    """Do something with a new vault, and throw it away."""
    shutil.rmtree(folder, ignore_errors=True)
    vault = Vault.create(Home(folder), PASSPHRASE, cost=CHEAP, clock=FixedClock())
    try:
        work(vault)
    finally:
        vault.lock()
        shutil.rmtree(folder, ignore_errors=True)


def after(vault: Vault, *changes: Change) -> Proof:
    """Return what checking finds after changes, which are then undone."""
    found: list[Proof] = []
    with suppress(_Undo), vault.database.transaction() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for change in changes:
            change(connection)
        found.append(Journal(vault).verify())
        raise _Undo
    return found[0]


class _Undo(Exception):
    pass


# --- each byte ------------------------------------------------------------------------------------


def _each_byte(vault: Vault, number: int, figure: dict[str, Any]) -> None:
    """Change this number's share of the bytes of a diary that is the same for all numbers."""
    chance, diarist = random.Random("each byte"), Diarist(vault)
    kinds = ("add", "amend", "attach", "describe", "add", "withdraw", "restore", "add", "amend", "erase")
    for kind in kinds:
        diarist.do(Act(kind, chance.randrange(9), _incident(chance), f"a text {chance.randrange(99)}"))
    assert diarist.journal.verify().holds, "a diary that nobody changed does not hold"
    at = 0
    for table, key, column, sort in _BYTES:
        for row, old in _cells(vault, table, key, column):
            for place in range(len(old)):
                if at % COUNT == number:
                    new = old[:place] + bytes([old[place] ^ chance.randrange(1, 256)]) + old[place + 1 :]
                    proof = after(vault, _put((table, key, column, sort), row, new))
                    _assert_named(proof, row, f"byte {place} of {column} of {row}")
                    figure["bytes"] += 1
                at += 1
    figure["of"] = at


def _cells(vault: Vault, table: str, key: str, column: str) -> list[tuple[int, bytes]]:
    sql = f"SELECT {key}, CAST({column} AS BLOB) FROM {table} ORDER BY {key}"  # noqa: S608 - of `_BYTES`
    with vault.database.reading() as connection:
        return connection.execute(sql).fetchall()


def _put(where: tuple[str, str, str, str], row: int, new: bytes) -> Change:
    table, key, column, kind = where
    sql = f"UPDATE {table} SET {column} = CAST(? AS {kind}) WHERE {key} = ?"  # noqa: S608 - of `_BYTES`
    return lambda connection: connection.execute(sql, (new, row))


def _assert_named(proof: Proof, row: int, what: str) -> None:
    """One version was changed: it is named, and no other."""
    named = {each.seal_number: each.fault for each in proof.breaks if each.fault not in _SHOWN}
    assert set(named) == {row}, f"{what}: {proof.breaks}"
    assert named[row] in (Fault.ALTERED, Fault.SEAL), f"{what}: {proof.breaks}"


# --- any acts, any changes ------------------------------------------------------------------------


def _any_acts(vault: Vault, chance: random.Random, figure: dict[str, Any]) -> None:
    diarist = Diarist(vault)
    for _ in range(ACTS):
        kind = chance.choice(("add", *KINDS))
        diarist.do(Act(kind, chance.randrange(99), _incident(chance), _text(chance)))
    # Whatever was erased, two are there to change places.
    for _ in range(2):
        diarist.do(Act("add", 0, _incident(chance), "the last"))
    proof = diarist.journal.verify()
    assert proof.holds, f"the chain does not hold: {proof.breaks}"
    assert (proof.checked, proof.erased) == (proof.total, diarist.erased)
    figure["records"] = sum(_agree(vault, _choice(chance)) for _ in range(RECORDS))
    figure["tries"] = _try_withheld(vault, diarist)
    figure["changes"] = 0
    for _ in range(CHANGES):
        what, change = _any_change(vault, chance, proof.total)
        assert after(vault, change).breaks, f"a change was not named: {what}"
        figure["changes"] += 1
    assert diarist.journal.verify() == proof


def _any_change(vault: Vault, chance: random.Random, last: int) -> tuple[str, Change]:
    """Return a change of whole rows, and what it is."""
    with vault.database.reading() as connection:
        versions = connection.execute("SELECT id, entry_id FROM diary_version WHERE format > 0").fetchall()
        listed = connection.execute("SELECT id FROM diary_entry").fetchall()
    (one, entry_of_one), (another, _) = chance.sample(versions, 2)
    (entry_id,) = chance.choice(listed)
    statements = {
        "two versions change places": _swap(one, another),
        "a version goes": _all("DELETE FROM diary_version WHERE id = ?", one),
        "a version comes twice": _all(
            "INSERT INTO diary_version SELECT ?, entry_id, format, content, salts, seal FROM diary_version "
            "WHERE id = ?", last + 1, one,
        ),
        "a version goes to another entry": _all(
            "UPDATE diary_version SET entry_id = ? WHERE id = ?", entry_of_one + 1, one
        ),
        "content and salts of another": _all(
            "UPDATE diary_version SET (content, salts, format) = "
            "(SELECT content, salts, format FROM diary_version WHERE id = ?) WHERE id = ?", another, one,
        ),
        "the list has other words": _all("UPDATE diary_entry SET first_words = 'x' WHERE id = ?", entry_id),
        "the list has another time": _all("UPDATE diary_order SET happened = 7 WHERE id = ?", entry_id),
        "the search has other words": _all("UPDATE diary_search_text SET words = 'x' WHERE id = ?", entry_id),
        "an entry goes from the list": _all("DELETE FROM diary_entry WHERE id = ?", entry_id),
        "a file comes to an entry": _all(
            "INSERT INTO diary_evidence (entry_id, file, key, sha256, size, name, media, added) "
            "VALUES (?, 'x', x'', zeroblob(32), 1, 'x', 'x', '2026-11-24T00:00:00+00:00')", entry_id,
        ),
    }  # fmt: skip
    name = chance.choice(sorted(statements))
    return f"{name}: {one}, {another}, entry {entry_id}", statements[name]


def _all(sql: str, *values: object) -> Change:
    return lambda connection: connection.execute(sql, values)


def _swap(one: int, another: int) -> Change:
    def change(connection: Connection) -> None:
        away = 10**9
        for old, new in ((one, away), (another, one), (away, another)):
            for table, key in _KEYS:
                connection.execute(f"UPDATE {table} SET {key} = ? WHERE {key} = ?", (new, old))  # noqa: S608

    return change


# --- records --------------------------------------------------------------------------------------


def _agree(vault: Vault, choice: Choice) -> bool:
    """Let two programs look at a record, and at the same with one digit changed."""
    made = record(vault, choice)
    assert _theirs(made) == _ours(made) == [], "a record does not hold"
    digits = [each.start() for each in re.finditer(rb"[0-9a-f]{64}", made)]
    for at in digits[:: max(1, len(digits) // 12)]:
        changed = made[:at] + (b"1" if made[at : at + 1] == b"0" else b"0") + made[at + 1 :]
        found = _theirs(changed)
        assert found, f"a changed record holds, at {at}"
        assert found == _ours(changed), f"two programs differ, at {at}"
    return True


def _ours(made: bytes) -> list[tuple[int, str]]:
    return [(number, fault.value) for number, fault in check(made).faults]


def _theirs(made: bytes) -> list[tuple[int, str]]:
    said = json.loads(made, object_pairs_hook=check_record.once)
    return check_record.check([check_record.read(each) for each in said["versions"]])


def _choice(chance: random.Random) -> Choice:
    names = sorted({*FORMATS[FORMAT], FILES} - {"entry", "version", PRIVATE_NOTE})
    entries = None if chance.random() < 0.3 else frozenset(chance.sample(range(1, 40), 15))
    return Choice(entries, frozenset(chance.sample(names, chance.randrange(12))))


def _try_withheld(vault: Vault, diarist: Diarist) -> int:
    """Try every true value of what is withheld, with every salt and number a record shows, and with none."""
    withheld = frozenset({"who", "where", "sureness", "breach", "reported", "place_id"})
    made = record(vault, Choice(withheld=withheld))
    commitments = {each for said in json.loads(made)["versions"] for each in said.get("withheld", ())}
    known = [bytes(32), b"", *(bytes.fromhex(each) for each in _some_numbers(made))]
    tries = 0
    for entry_id in diarist.entries[:3]:
        values = diarist.journal.entry(entry_id).incident.to_data()
        for name in withheld:
            for salt in known:
                made_up = seal.commitment(salt, name, seal.canonical(values[name])).hex()
                assert made_up not in commitments, f"{name} was found out"
                tries += 1
    return tries


def _some_numbers(made: bytes) -> list[str]:
    found = sorted({each.decode() for each in re.findall(rb"[0-9a-f]{64}", made)})
    return found[:: max(1, len(found) // 300)]


# --- long diaries ---------------------------------------------------------------------------------


def _long(vault: Vault, chance: random.Random, figure: dict[str, Any]) -> None:
    """Walk a long diary in steps, whole and with a few things wrong, and write its record."""
    journal, content = Journal(vault), _incident(chance)
    journal.add(content)
    with vault.database.transaction() as connection:
        first = keeping.latest(connection, 1)
        for number in range(2, LONG + 1):
            moment = first.written + timedelta(minutes=number)
            words = f"{content.what_happened[:200]} {number}"
            state = replace(first, entry_id=number, incident=replace(content, what_happened=words))
            keeping.keep(connection, moment, state)
    slowest, whole_s, proof = _timed(journal)
    assert proof.holds, f"a long diary does not hold: {proof.breaks[:3]}"
    wrong = sorted(chance.sample(range(2, LONG), 5))
    with vault.database.transaction() as connection:
        for number in wrong:
            connection.execute("UPDATE diary_version SET salts = zeroblob(1504) WHERE id = ?", (number,))
    _slowest, _s, proof = _timed(journal)
    assert [each.seal_number for each in proof.breaks] == wrong, f"{wrong}: {proof.breaks}"
    begun, size, longest = time.thread_time(), 0, 0.0
    digest = hashlib.sha256()
    work = pieces(vault)
    while True:
        step = time.thread_time()
        part = next(work, None)
        longest = max(longest, time.thread_time() - step)
        if part is None:
            break
        size += len(part)
        digest.update(part)
    figure["long"] = {
        "versions": proof.total,
        "walk s (processor)": round(whole_s, 1),
        "slowest step ms (processor)": round(slowest * 1000, 1),
        "record MB": round(size / 1e6, 1),
        "record s (processor)": round(time.thread_time() - begun, 1),
        "slowest part ms (processor)": round(longest * 1000, 1),
    }


def _timed(journal: Journal) -> tuple[float, float, Proof]:
    """Return the slowest step and the whole walk in seconds of the processor, and what it found."""
    begun, slowest = time.thread_time(), 0.0
    steps = journal.verify_in_steps()
    while True:
        step = time.thread_time()
        try:
            next(steps)
        except StopIteration as end:
            return slowest, time.thread_time() - begun, end.value
        finally:
            slowest = max(slowest, time.thread_time() - step)


# --- what she writes ------------------------------------------------------------------------------


def _text(chance: random.Random) -> str:
    return chance.choice((*_ODD, f"words {chance.randrange(10**6)} {'more ' * chance.randrange(40)}"))


def _incident(chance: random.Random) -> Incident:
    moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(3 * 10**6))
    texts = {name: _text(chance) for name in chance.sample(TEXT_FIELDS, 6)}
    made = Incident(
        when=chance.choice((When.about(moment), When.on(moment.date()), When.not_sure("one night"))),
        behaviours=tuple(chance.sample(("loiter.near", "follow.vehicle", "other"), chance.randrange(3))),
        breach=chance.random() < 0.3,
        who_people=tuple(chance.sample(range(1, 9), chance.randrange(3))),
        place_id=chance.choice((None, 3)),
        breach_terms=((1, 2),) if chance.random() < 0.3 else (),
        paper=chance.choice((None, Paper("that evening"))),
    )
    assert set(texts) <= {each.name for each in fields(Incident)}
    return replace(made, **texts)
