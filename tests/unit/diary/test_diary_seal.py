"""Seals follow docs/seals.md to the byte: here they are computed a second time, from scratch."""

import hashlib
import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.diary import seal
from safeplan.diary.incident import Incident, PrivateNote, Version
from safeplan.diary.journal import Journal
from safeplan.diary.sealed_fields import FORMAT, FORMATS, PRIVATE_NOTE, attachment_name
from safeplan.vault.vault import Vault
from tests.builders.diary import any_text, incident


def test_a_commitment_is_the_hash_written_in_the_description() -> None:
    salt = bytes(range(32))
    framed = salt + b"\x00\x05" + b"where" + b"\x00\x00\x00\x00\x00\x00\x00\x07" + b'"Leeds"'
    made = seal.commitment(salt, "where", seal.canonical("Leeds"))
    assert made == hashlib.sha256(framed).digest()
    assert made.hex() == "60ac04a07104a9f69fc666209b8f8cbe7ce97f7fd472bc66aa0b85c99d94913f"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("", '""'),
        ("Leeds", '"Leeds"'),
        ('a"b\\c/d', '"a\\"b\\\\c/d"'),
        ("\x00\x1f\b\t\n\f\r\x7f", '"\\u0000\\u001f\\b\\t\\n\\f\\r\x7f"'),
        ("é\u2028🙂", '"é\u2028🙂"'),
        (None, "null"),
        (True, "true"),
        (0, "0"),
        ([], "[]"),
        (["a", "b"], '["a","b"]'),
        ({"start": "x", "kind": "about"}, '{"kind":"about","start":"x"}'),
    ],
)
def test_canonical_bytes_are_those_of_rfc_8785(value: object, written: str) -> None:
    assert seal.canonical(value) == written.encode("utf-8")


@given(
    st.tuples(st.text(max_size=9), st.binary(max_size=9)),
    st.tuples(st.text(max_size=9), st.binary(max_size=9)),
)
def test_no_two_fields_are_framed_alike(one: tuple[str, bytes], other: tuple[str, bytes]) -> None:
    salt = bytes(32)
    assert (seal.commitment(salt, *one) == seal.commitment(salt, *other)) == (one == other)


def test_the_digest_does_not_tell_the_order_of_the_fields() -> None:
    parts = [hashlib.sha256(bytes([number])).digest() for number in range(5)]
    assert seal.digest(parts) == seal.digest(reversed(parts))
    assert seal.digest(parts) == hashlib.sha256(b"".join(sorted(parts))).digest()


def test_the_short_form_is_for_eyes() -> None:
    assert seal.short(bytes.fromhex("7c2e91af40d8") + bytes(26)) == "7C2E 91AF 40D8"


def test_salts_are_never_the_same() -> None:
    assert len({seal.new_salts(1) for _ in range(50)}) == 50
    assert len(seal.new_salts(3)) == 96


def test_every_field_is_sealed() -> None:
    sealed = set(FORMATS[FORMAT])
    about_the_version = {"entry", "version", "kind", "written", "zone", "why", "withdrawn", "clock_note"}
    assert sealed == {each.name for each in fields(Incident)} | about_the_version | {PRIVATE_NOTE}
    empty = Incident().to_data()
    assert {name: FORMATS[FORMAT][name] for name in empty} == empty


@pytest.mark.parametrize(("number", "fingerprint"), [(1, "4ce85b7a7af797bd"), (2, "67164ae7d44a2b8d")])
def test_a_format_is_what_it_was_when_it_was_first_written(number: int, fingerprint: str) -> None:
    names = json.dumps(list(FORMATS[number])).encode()
    assert hashlib.sha256(names).hexdigest()[:16] == fingerprint
    assert attachment_name(1) == "attachment 1"


@given(any_text().map(lambda text: text.replace("\ud800", "")))
def test_canonical_bytes_come_back(text: str) -> None:
    assert json.loads(seal.canonical(text)) == text


def test_another_program_computes_the_same_chain(vault: Vault) -> None:
    journal = Journal(vault)
    journal.add(incident(exact_words="“Blue suits you.”\n"), PrivateNote("only mine"))
    journal.add(incident(where="Leeds"))
    journal.amend(1, incident(where="York"), "I remembered the street")
    journal.withdraw(2, "wrong person")
    assert chain_by_hand(vault) == [each.seal for each in in_chain_order(journal)]


def in_chain_order(journal: Journal) -> list[Version]:
    versions = [*journal.versions(1), *journal.versions(2)]
    return sorted(versions, key=lambda each: each.seal_number)


def chain_by_hand(vault: Vault) -> list[bytes]:
    """Compute every seal from what is stored, with nothing but hashlib and json."""
    seals, previous = [], bytes(32)
    with vault.database.reading() as connection:
        notes = dict(connection.execute("SELECT version_id, note FROM diary_private_note").fetchall())
        rows = connection.execute("SELECT id, content, salts FROM diary_version ORDER BY id").fetchall()
    for number, content, salts in rows:
        values = dict(FORMATS[2]) | json.loads(content) | {PRIVATE_NOTE: notes.get(number, "")}
        commitments = []
        for place, (name, value) in enumerate(values.items()):
            text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
            framed = salts[place * 32 : place * 32 + 32] + len(name).to_bytes(2) + name.encode()
            commitments.append(hashlib.sha256(framed + len(text).to_bytes(8) + text).digest())
        digest = hashlib.sha256(b"".join(sorted(commitments))).digest()
        previous = hashlib.sha256(previous + digest).digest()
        seals.append(previous)
    return seals
