"""The emergency box says what the directory's rows stand for, and nothing else."""

import pytest

from safeplan.directory.catalogue import Catalogue, Emergency
from safeplan.documents.plan_choices import DangerFacts
from safeplan.ui.plan.danger_facts import danger_facts


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_for_britain_the_silent_call_and_the_text_have_their_catches(catalogue: Catalogue) -> None:
    facts = danger_facts(catalogue.emergency("GB"), quiet=True)
    assert facts.number == "999"
    assert "stalk" not in str(facts)
    words = " ".join(line.text for line in facts.lines)
    assert "press 55 when you are asked" in words
    assert "Silence alone does not bring police" in words
    assert "Only if this phone is registered" in words


def test_loud_words_name_the_matter(catalogue: Catalogue) -> None:
    assert "stalking" in danger_facts(catalogue.emergency("GB"), quiet=False).advice


def test_without_the_rows_nothing_is_said_of_them(catalogue: Catalogue) -> None:
    rows = catalogue.emergency("GB")
    facts = danger_facts(Emergency("GB", rows.main), quiet=True)
    assert facts.lines == ()


@pytest.mark.parametrize(("country", "number"), [("US", "911"), ("AU", "000"), ("NZ", "111"), ("FR", "17")])
def test_other_countries_have_their_own_number(catalogue: Catalogue, country: str, number: str) -> None:
    facts = danger_facts(catalogue.emergency(country), quiet=True)
    assert facts.number == number
    assert "999" not in str(facts)
    assert "55" not in str(facts)


def test_a_text_number_of_another_country_keeps_its_note(catalogue: Catalogue) -> None:
    (line,) = danger_facts(catalogue.emergency("FR"), quiet=True).lines
    assert "114" in line.label
    assert "Wait for the acknowledgement" in line.text


def test_a_country_without_rows_has_no_number(catalogue: Catalogue) -> None:
    assert danger_facts(catalogue.emergency("IS"), quiet=True) == DangerFacts()
