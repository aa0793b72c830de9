"""Every field of an entry can be filled in, on the form and in its order."""

from dataclasses import fields as parts_of

from safeplan.diary.incident import Incident
from safeplan.places import resource
from safeplan.ui.diary.fields import FORM_GROUPS, PRIVATE_GROUP, WRITE_GROUPS, field

# Numbers of known persons, places, reports and terms, which go with the words beside them, and the mark
# for paper.
NO_FIELDS = {
    "who_people", "witness_people", "there_people", "place_id", "report_id", "breach_terms", "paper",
}  # fmt: skip


def test_the_form_has_every_field_once() -> None:
    shown = [name for group in FORM_GROUPS for name in group.fields]
    assert sorted(shown) == sorted({part.name for part in parts_of(Incident)} - NO_FIELDS)


def test_the_page_for_writing_asks_nothing_the_form_does_not() -> None:
    shown = [name for group in WRITE_GROUPS for name in group.fields]
    assert len(set(shown)) == len(shown)
    assert set(shown) <= {name for group in FORM_GROUPS for name in group.fields}


def test_every_field_has_its_names_and_every_group_its_icon() -> None:
    for group in (*FORM_GROUPS, *WRITE_GROUPS, PRIVATE_GROUP):
        assert resource(f"icons/{group.icon}.svg").is_file()
        for name in group.fields:
            assert field(name).label
            assert field(name).fact
            if field(name).needs:
                assert field(name).needs in group.fields
