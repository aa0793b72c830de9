"""A record goes out with its seals: two programs agree on it, and what is withheld cannot be found out."""

import hashlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.diary import seal
from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.record import FILES, Choice, pieces, record
from safeplan.diary.record_check import RecordFault, check
from safeplan.diary.sealed_fields import FORMAT, FORMATS
from safeplan.errors import Bug, Cancelled, FileUnreadable
from safeplan.vault.vault import Vault
from tests.builders.acts import Act, Diarist, acts, choices
from tests.builders.diary import incident
from tools import check_record

CHECKER = Path(check_record.__file__)
PHOTO = b"photo" * 100
LAST = 6


@pytest.fixture
def journal(vault: Vault) -> Journal:
    """Three entries in six versions; the second has a file and is amended."""
    journal, locker = Journal(vault), EvidenceLocker(vault)
    journal.add(incident(who="Dan", exact_words="“Blue suits you.”"), PrivateNote("privately"))
    journal.add(incident(where="Leeds", who="Sam"), PrivateNote("my own"))
    locker.attach(2, locker.store_from(io.BytesIO(PHOTO), "photo.jpg"))
    journal.amend(2, incident(where="York", who="Sam"), "I remembered the street")
    journal.add(incident(what_happened="third"))
    journal.withdraw(3, "wrong person")
    return journal


def theirs(made: bytes) -> list[tuple[int, str]]:
    """What the program for others finds."""
    said = json.loads(made, object_pairs_hook=check_record.once)
    return check_record.check([check_record.read(each) for each in said["versions"]])


def ours(made: bytes) -> list[tuple[int, str]]:
    return [(number, fault.value) for number, fault in check(made).faults]


def versions(made: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(made)["versions"]
    return found


def salts(vault: Vault, number: int) -> dict[str, bytes]:
    """The salts of a version, by the name of the field."""
    with vault.database.reading() as connection:
        row = connection.execute("SELECT salts FROM diary_version WHERE id = ?", (number,)).fetchone()
    assert row is not None
    return {name: row[0][at * 32 : at * 32 + 32] for at, name in enumerate(FORMATS[FORMAT])}


def test_a_whole_record_shows_everything_but_the_private_note(journal: Journal, vault: Vault) -> None:
    made = record(vault)
    assert ours(made) == theirs(made) == []
    proof = check(made)
    assert (proof.last, proof.shown, proof.erased, proof.hidden) == (LAST, LAST, 0, 0)
    assert proof.seals[LAST] == journal.verify().last_seal
    first = versions(made)[0]
    assert set(first["shown"]) == set(FORMATS[FORMAT]) - {"private_note"}
    assert first["shown"]["who"][1] == "Dan"
    assert len(first["withheld"]) == 1
    third = versions(made)[2]
    assert third["shown"]["attachment 1"][1]["sha256"] == hashlib.sha256(PHOTO).hexdigest()


def test_no_record_holds_a_private_note_or_its_salt(journal: Journal, vault: Vault) -> None:
    for choice in (None, Choice(), Choice(frozenset({1})), Choice(withheld=frozenset({"who"}))):
        made = record(vault, choice)
        for secret in (b"privately", b"my own", b"private_note"):
            assert secret not in made
        for number in range(1, LAST + 1):
            assert salts(vault, number)["private_note"].hex().encode() not in made


def test_what_is_withheld_leaves_its_commitment_alone(journal: Journal, vault: Vault) -> None:
    withheld = frozenset({"who", "exact_words", FILES})
    made = record(vault, Choice(withheld=withheld, withheld_in={2: frozenset({"where"})}))
    assert ours(made) == theirs(made) == []
    assert check(made).seals == check(record(vault)).seals
    for secret in (
        b"Dan",
        b"Sam",
        b"Blue suits",
        b"Leeds",
        b"York",
        hashlib.sha256(PHOTO).hexdigest().encode(),
    ):
        assert secret not in made
    for number in range(1, LAST + 1):
        for name in ("who", "exact_words"):
            assert salts(vault, number)[name].hex().encode() not in made
    assert versions(made)[0]["shown"]["where"][1] == ""
    # Private note, who, exact words, where, one file.
    assert len(versions(made)[3]["withheld"]) == 5


def test_nobody_finds_a_withheld_short_text_by_trying(journal: Journal, vault: Vault) -> None:
    """A list of all names there are does not help: without the salt no try gives the commitment."""
    made = record(vault, Choice(withheld=frozenset({"who", "breach", "reported", "sureness"})))
    everything = {bytes.fromhex(each.decode()) for each in re.findall(rb"[0-9a-f]{64}", made)}
    withheld = {bytes.fromhex(each) for each in versions(made)[0]["withheld"]}
    assert len(withheld) == 5
    names = ["Dan", "Sam", "", "Ann", "Lee", *(chr(97 + each) for each in range(26))]
    tries = [("who", name) for name in names]
    tries += [("breach", False), ("breach", True), ("reported", False), ("sureness", None)]
    known = [bytes(32), b"", *everything]
    assert not any(_tried(salt, *each) in withheld for salt in known for each in tries)
    # With the salt the very first try would do.
    assert _tried(salts(vault, 1)["who"], "who", "Dan") in withheld


def _tried(salt: bytes, name: str, value: object) -> bytes:
    return seal.commitment(salt, name, seal.canonical(value))


def test_of_other_entries_nothing_is_told_but_that_they_are_there(journal: Journal, vault: Vault) -> None:
    made = record(vault, Choice(entries=frozenset({2})))
    assert ours(made) == theirs(made) == []
    assert [sorted(each) for each in versions(made) if "shown" not in each] == [
        ["digest", "number", "seal"]
    ] * 3
    assert b"Dan" not in made
    assert check(made).hidden == 3


def test_an_erased_entry_leaves_its_commitments(journal: Journal, vault: Vault) -> None:
    before = check(record(vault))
    Eraser(vault).erase(2)
    made = record(vault)
    assert ours(made) == theirs(made) == []
    assert check(made).seals == before.seals
    assert check(made).erased == 3
    for secret in (b"Leeds", b"York", b"Sam"):
        assert secret not in made
    assert sorted(versions(made)[1]) == ["erased", "number", "seal"]


def test_the_fields_that_tie_a_version_to_its_place_cannot_be_withheld() -> None:
    for name in ("entry", "version"):
        with pytest.raises(Bug):
            Choice(withheld=frozenset({name}))
        with pytest.raises(Bug):
            Choice(withheld_in={1: frozenset({name})})


def test_the_steps_are_short_and_their_parts_are_the_whole(journal: Journal, vault: Vault) -> None:
    parts = list(pieces(vault, size=2))
    assert len(parts) == 2 + LAST // 2
    assert b"".join(parts) == record(vault)
    assert ours(record(vault, Choice(entries=frozenset()))) == []


def test_an_empty_diary_has_a_record(vault: Vault) -> None:
    made = record(vault)
    assert ours(made) == theirs(made) == []
    assert check(made).last == 0


def test_what_is_saved_meanwhile_waits_and_what_is_erased_meanwhile_stops_it(
    journal: Journal, vault: Vault
) -> None:
    work = pieces(vault, size=4)
    begun = [next(work), next(work)]
    journal.add(incident(what_happened="later"))
    made = b"".join([*begun, *work])
    assert ours(made) == []
    assert check(made).last == LAST
    work = pieces(vault, size=4)
    next(work)
    Eraser(vault).erase(2)
    with pytest.raises(Cancelled):
        next(work)


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        ("UPDATE diary_version SET salts = zeroblob(32 * 47) WHERE id = 2", [(2, "altered")]),
        ("UPDATE diary_version SET salts = x'' WHERE id = 2", [(2, "missing")]),
        ("UPDATE diary_version SET content = '{' WHERE id = 2", [(2, "missing")]),
        ("UPDATE diary_version SET content = '{}' WHERE id = 2", [(2, "altered")]),
        ("UPDATE diary_version SET format = -1 WHERE id = 5", [(5, "missing"), (6, "unproven")]),
        ("DELETE FROM diary_version WHERE id = 5", [(5, "missing"), (6, "unproven")]),
    ],
)
def test_a_record_of_a_damaged_diary_says_so(
    journal: Journal, vault: Vault, statement: str, faults: list[tuple[int, str]]
) -> None:
    with vault.database.transaction() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute(statement)
        if "= -1" in statement:
            connection.execute("UPDATE diary_version SET seal = zeroblob(32) WHERE id = 5")
        if "DELETE" in statement:
            connection.execute("UPDATE diary_entry SET version_id = 6 WHERE id = 3")
    made = record(vault)
    assert ours(made) == theirs(made) == faults
    # The walk over the diary itself finds the same.
    found = {each.seal_number for each in journal.verify().breaks if each.fault.value in set(RecordFault)}
    assert found == {number for number, _fault in faults}


@pytest.mark.parametrize(
    "made",
    [
        b"", b"[]", b"{", b"\xff", b'{"record":2,"versions":[]}', b'{"record":1}',
        b'{"record":1,"versions":[4]}',
        b'{"record":1,"versions":[{"number":0}]}', b'{"record":1,"versions":[{"number":true}]}',
        b'{"record":1,"record":1,"versions":[]}', b'{"record":1,"versions":[{"number":1,"seal":"00"}]}',
        b'{"record":1,"versions":[{"number":1,"shown":{"who":["00","x"]},"withheld":[]}]}',
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(made: bytes, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        check(made)
    path = tmp_path / "record.json"
    path.write_bytes(made)
    with pytest.raises(SystemExit, match="no record"):
        check_record.main(str(path))


# --- any diary, any choice, any change -------------------------------------------------------------


def _changes(made: dict[str, Any]) -> Iterator[Callable[[], None]]:
    """Yield ways to change a record, each at every place it fits."""
    listed = made["versions"]
    for at, each in enumerate(listed):
        yield lambda at=at: listed.pop(at)
        yield lambda at=at: listed.insert(0, listed.pop(at)) if at else listed.pop(at)
        yield lambda each=each: each.__setitem__("seal", _other(each["seal"]))
        yield lambda each=each: each.__setitem__("number", each["number"] + 1)
        for name in ("withheld", "erased"):
            for place in range(len(each.get(name, ()))):
                yield lambda each=each, name=name, place=place: each[name].pop(place)
                yield lambda each=each, name=name, place=place: each[name].__setitem__(
                    place, _other(each[name][place])
                )
        if "digest" in each:
            yield lambda each=each: each.__setitem__("digest", _other(each["digest"]))
        for name in each.get("shown", ()):
            yield lambda each=each, name=name: each["shown"].pop(name)
            yield lambda each=each, name=name: each["shown"][name].__setitem__(
                0, _other(each["shown"][name][0])
            )
            yield lambda each=each, name=name: each["shown"][name].__setitem__(1, "planted")


def _other(digits: str) -> str:
    return ("0" if digits[0] != "0" else "1") + digits[1:]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=acts(5), choice=choices(), data=st.data())
def test_two_programs_agree_on_any_record_and_on_any_change_of_it(
    vault: Vault, steps: list[Act], choice: Choice, data: st.DataObject
) -> None:
    diarist = Diarist(vault)
    for act in steps:
        diarist.do(act)
    made = record(vault, choice)
    assert ours(made) == theirs(made) == []
    assert (
        check(made).seals.get(check(made).last, seal.BEFORE_THE_FIRST) == diarist.journal.verify().last_seal
    )
    said = json.loads(made)
    changes = list(_changes(said))
    if not changes:
        return
    data.draw(st.sampled_from(changes))()
    changed = json.dumps(said).encode()
    found = ours(changed)
    assert found == theirs(changed)
    # Only the newest can be left out unseen: that is what a seal left outside is for.
    assert found or len(said["versions"]) == len(json.loads(made)["versions"]) - 1


# --- as others run it -----------------------------------------------------------------------------


def test_the_program_for_others_needs_nothing_of_ours(journal: Journal, vault: Vault, tmp_path: Path) -> None:
    source = CHECKER.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 100
    imported = re.findall(r"^(?:import|from) (\w+)", source, re.MULTILINE)
    assert set(imported) <= sys.stdlib_module_names
    path, photo, other = tmp_path / "record.json", tmp_path / "a photo", tmp_path / "another"
    path.write_bytes(record(vault))
    photo.write_bytes(PHOTO)
    other.write_bytes(b"other")
    left = seal.short(check(record(vault)).seals[4])
    good = _run(path, left, photo)
    assert good.returncode == 0, good.stderr
    assert f"{left}: save 4, entry 2, version 2" in good.stdout
    assert f"{photo}: save 3, entry 2, version 1" in good.stdout
    assert "Everything fits." in good.stdout
    for wrong in (other, "0" * 12, left[:9]):
        bad = _run(path, wrong)
        assert bad.returncode == 1
        assert "not in this record" in bad.stdout
    path.write_bytes(record(vault).replace(b"York", b"Yorq"))
    bad = _run(path)
    assert (bad.returncode, "WRONG 4 altered" in bad.stdout) == (1, True)


def _run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    """Run it as somebody would who has that file alone: without our packages."""
    return subprocess.run(
        [sys.executable, "-I", CHECKER, *map(str, arguments)], capture_output=True, text=True, check=False
    )
