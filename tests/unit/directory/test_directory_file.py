"""The bundled directory: every row is whole, readable and known to the code that shows it."""

import json
import re
from collections import Counter

import pytest
from opening_hours import OpeningHours

from safeplan.directory import numbers
from safeplan.directory.catalogue import Catalogue
from safeplan.directory.countries import COUNTRIES, NATIONS, SHARED
from safeplan.directory.languages import LANGUAGES
from safeplan.directory.service import Confidence, Kind, Service, read_services
from safeplan.directory.topics import BY_ID
from safeplan.errors import Bug
from safeplan.places import resource

SERVICES = Catalogue.load().services
NUMBERED = [(s.id, c) for s in SERVICES for c in s.contacts if c.kind.has_number]
RULES = sorted({h for s in SERVICES for c in s.contacts for h in (c.hours, c.hours_sure) if h is not None})


def test_every_row_is_there() -> None:
    assert Counter(service.confidence for service in SERVICES) == {
        Confidence.HIGH: 133,
        Confidence.MEDIUM: 22,
    }
    assert sum(service.country == "GB" for service in SERVICES) == 69


def test_nothing_of_a_row_is_lost_on_reading() -> None:
    lines = resource("services.jsonl").read_text(encoding="utf-8").splitlines()
    for line, service in zip(lines, SERVICES, strict=True):
        row = json.loads(line)
        assert service.id == row["id"]
        assert len(service.sources) == len(row["sources"])
        assert [c.note for c in service.contacts] == [c["note"] for c in row["contacts"]]
        assert [c.hours_sure for c in service.contacts] == [c.get("hours_sure") for c in row["contacts"]]
        assert [c.free for c in service.contacts] == [c["free"] for c in row["contacts"]]
        assert service.regions == tuple(row.get("regions", ()))
        dated = [source["stored_date"] for source in row["sources"] if source["stored_date"]]
        newest = service.last_dated
        assert (newest is None) == (not dated)
        if newest is not None:
            assert max(dated).startswith(str(newest.year))


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
def test_a_row_names_only_what_the_code_knows(service: Service) -> None:
    assert service.sources
    assert service.contacts
    assert service.main is not None
    assert service.title
    assert set(service.helps_with) <= set(BY_ID)
    assert set(service.languages) <= set(LANGUAGES)
    assert service.country in {country.code for country in COUNTRIES} | {SHARED}
    assert set(service.regions) <= set(NATIONS)


@pytest.mark.parametrize("rule", RULES)
def test_the_library_reads_every_opening_hours_rule(rule: str) -> None:
    read = OpeningHours(rule)
    assert read.warnings == []
    assert "unknown" not in str(read)


@pytest.mark.parametrize(("service_id", "contact"), NUMBERED, ids=lambda value: str(value)[:40])
def test_a_number_can_be_dialled(service_id: str, contact: object) -> None:
    value = contact.value  # type: ignore[attr-defined]
    assert re.fullmatch(r"\+?[\d -]+", value), service_id
    assert 2 <= len(numbers.digits(value)) <= 15


def test_agreed_hours_are_given_only_where_sources_conflict() -> None:
    for service in SERVICES:
        for contact in service.contacts:
            assert contact.hours is None or contact.hours_sure is None, service.id


def test_where_we_have_no_number_the_row_is_for_the_web_alone() -> None:
    for service in SERVICES:
        if not any(contact.kind.has_number for contact in service.contacts):
            assert all(contact.kind is not Kind.PHONE for contact in service.contacts)
            assert service.main in service.contacts


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        "nonsense",
        '{"id": "a"}',
        '{"id":"a","name":"A","country":"GB","helps_with":[],"who":"","contacts":[{"kind":"pigeon","value":"",'
        '"hours":null,"free":null,"note":""}],"languages":[],"summary":"","sources":[],"confidence":"high"}',
        '{"id":"a","name":"A","country":"GB","helps_with":[],"who":"","contacts":[],"languages":[],'
        '"summary":"","sources":[{"address":"","seen":"","stored_date":"2026-13-01"}],"confidence":"high"}',
    ],
)
def test_a_row_that_cannot_be_read_is_our_own_mistake(text: str) -> None:
    with pytest.raises(Bug):
        read_services(text)
