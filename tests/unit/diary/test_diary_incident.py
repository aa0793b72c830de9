"""What an incident holds, and that nothing of it is lost on the way."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from safeplan.diary.incident import TEXT_FIELDS, Attachment, Incident, Paper, Sureness, differences
from safeplan.errors import Bug
from tests.builders.diary import attachments, incident, incidents


@given(incidents())
def test_every_incident_comes_back_from_its_data_through_json(one: Incident) -> None:
    through = json.loads(json.dumps(one.to_data()))
    assert Incident.from_data(through) == one


def test_fields_that_are_not_there_are_empty_and_unknown_ones_passed_over() -> None:
    assert Incident.from_data({"where": "Leeds", "colour": "blue"}) == Incident(where="Leeds")


@given(attachments())
def test_what_is_said_of_a_file_comes_back_from_its_data_through_json(one: Attachment) -> None:
    assert Attachment.from_data(json.loads(json.dumps(one.to_data()))) == one


def test_of_a_file_nothing_empty_is_sealed() -> None:
    assert Attachment(bytes(32), 5).to_data() == {"sha256": "00" * 32, "size": 5}


def test_that_it_was_copied_from_paper_is_kept_even_where_nothing_is_said_of_when() -> None:
    assert Incident().to_data()["paper"] == {}
    data = Incident(paper=Paper()).to_data()
    assert data["paper"] == {"copied": True, "written": ""}
    assert Incident.from_data(data).paper == Paper()
    # That there was a sheet is not yet anything written.
    assert Incident(paper=Paper()).is_blank()


@pytest.mark.parametrize(
    "data",
    [
        {"when": "noon"},
        {"sureness": "very"},
        {"linked_entries": 4},
        {"who_people": [1.5]},
        {"who_people": ["1"]},
        {"place_id": "1"},
        {"report_id": 1.5},
        {"breach_terms": [[1]]},
        {"breach_terms": [[1, "a"]]},
        {"paper": {"written": "then"}},
        {"paper": {"copied": False, "written": ""}},
        {"paper": {"copied": True, "written": 1}},
        {"paper": ""},
    ],
)
def test_data_of_another_shape_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(Bug):
        Incident.from_data(data)


def test_half_characters_are_made_storable_in_every_text() -> None:
    data = dict.fromkeys(TEXT_FIELDS, "a\ud800b")
    broken = Incident.from_data(data | {"when": {"kind": "not_sure", "words": "\udfff"}})
    assert all(getattr(broken, name) == "a\ufffdb" for name in TEXT_FIELDS)
    assert broken.when.words == "\ufffd"
    json.dumps(broken.to_data(), ensure_ascii=False).encode("utf-8")


def test_blank_means_nothing_but_a_time() -> None:
    assert Incident().is_blank()
    assert Incident(when=incident().when).is_blank()
    for name in TEXT_FIELDS:
        assert not Incident.from_data({name: "x"}).is_blank()
    assert not Incident(breach=True).is_blank()
    assert not Incident(sureness=Sureness.UNSURE).is_blank()
    assert not Incident(behaviours=("other",)).is_blank()


def test_differences_name_the_fields() -> None:
    before = incident()
    assert differences(before, before) == ()
    assert differences(before, replace(before, where="Leeds", breach=True)) == ("where", "breach")
