"""The ideas: all of them, each with its sources, in words of our own that can be translated."""

import re

import pytest

from safeplan.errors import Bug
from safeplan.plan import ideas
from safeplan.words import plainly

HOW_MANY = {
    "H": 19, "O": 15, "W": 14, "D": 21, "P": 14, "V": 14, "S": 11, "C": 13, "A": 4, "M": 9,
    "F": 12, "X": 10, "T": 11, "E": 9, "R": 13, "L": 14, "B": 9, "J": 9,
}  # fmt: skip


def test_every_id_is_there_once() -> None:
    expected = {f"{key}{number}" for key, count in HOW_MANY.items() for number in range(1, count + 1)}
    assert len(ideas.IDEAS) == 221
    assert {idea.id for idea in ideas.IDEAS} == expected


def test_every_section_has_its_ideas_and_an_icon() -> None:
    assert {section.key: len(ideas.in_section(section.key)) for section in ideas.SECTIONS} == HOW_MANY
    assert all(section.icon and section.title for section in ideas.SECTIONS)


def test_every_idea_has_sources_that_are_listed_with_an_address() -> None:
    listed = ideas.sources()
    assert all(idea.sources for idea in ideas.IDEAS)
    assert {key for idea in ideas.IDEAS for key in idea.sources} <= set(listed)
    assert all(source.address.startswith(("http://", "https://")) for source in listed.values())


@pytest.mark.parametrize(
    ("idea_id", "sources"),
    [
        ("H1", ("Devon", "NESCol")),
        ("T8", ("Fresno",)),
        ("L12", ("Hansard99",)),
        ("B3", ("Ottumwa",)),
        ("J9", ("DCADV",)),
    ],
)
def test_source_keys_are_kept(idea_id: str, sources: tuple[str, ...]) -> None:
    assert ideas.idea(idea_id).sources == sources


def test_sources_from_elsewhere_say_so() -> None:
    listed = ideas.sources()
    assert listed["Fresno"].country == "US"
    assert listed["VPSC"].country == "CA"
    assert not listed["Devon"].country


@pytest.mark.parametrize(
    ("idea_id", "caveat"),
    [
        ("P12", "Silence alone does not bring police"),
        ("E4", "Police are not sent without some answer"),
        ("E3", "when you are asked"),
        ("L10", "court order or an attestation"),
        ("L12", "from 1999: check"),
        ("T8", "the US"),
        ("T9", "Ask the police about it first"),
        ("O13", "Only on a phone that is safe"),
        ("B4", "In a UK pilot"),
        ("R10", "If you are advised to"),
        ("D16", "specialist"),
    ],
)
def test_caveats_of_the_sources_are_kept(idea_id: str, caveat: str) -> None:
    idea = ideas.idea(idea_id)
    assert caveat in f"{idea.text} {idea.hint}"


def test_what_only_follows_from_its_source_is_marked() -> None:
    assert {idea.id for idea in ideas.IDEAS if idea.derived} == {"B3", "J9"}


def test_every_text_with_the_telling_word_has_a_quiet_form_without_it() -> None:
    for idea in ideas.IDEAS:
        assert ("stalk" in idea.text.casefold()) == bool(idea.quiet)
        assert "stalk" not in idea.quiet.casefold()


def test_what_tells_of_helpers_code_words_money_and_leaving_is_kept_off_paper() -> None:
    delicate = {idea.id for idea in ideas.IDEAS if idea.delicate}
    assert {"F5", "C2", "T4", "M1", "M2", "P13", "C9", "F11"} <= delicate
    assert {idea.id for idea in ideas.in_section("L")} <= delicate
    assert {section.key for section in ideas.SECTIONS if section.delicate} == {"L"}


def test_words_are_plain() -> None:
    for idea in ideas.IDEAS:
        assert "!" not in idea.text + idea.hint
        assert not idea.text.endswith(".")
        assert not idea.hint or idea.hint.endswith(".")
        assert not re.search(r"\b(he|him|his|she|her|incident|user)\b", f"{idea.text} {idea.hint}".casefold())


def test_find_wants_every_word_and_minds_neither_case_nor_order() -> None:
    assert [idea.id for idea in ideas.find("TAXI")] == ["O12"]
    assert [idea.id for idea in ideas.find("keys door")] == [idea.id for idea in ideas.find("door keys")]
    assert "T4" in [idea.id for idea in ideas.find("neighbour code")]
    assert "A1" in [idea.id for idea in ideas.find("pets")]
    assert list(ideas.find("children's toys"))


@pytest.mark.parametrize("text", ["", "   ", "zzzz"])
def test_find_finds_nothing(text: str) -> None:
    assert not list(ideas.find(text))


def test_find_searches_what_she_reads() -> None:
    def shouting(context: str, text: str, /) -> str:
        return (
            {"Save the number of a taxi firm you trust": "Tacsi"}.get(text, text)
            if context == "Ideas"
            else ""
        )

    assert [idea.id for idea in ideas.find("tacsi", shouting)] == ["O12"]
    assert not [idea.id for idea in ideas.find("taxi", shouting)]
    assert [idea.id for idea in ideas.find("taxi", plainly)] == ["O12"]


def test_an_unknown_idea_is_our_mistake() -> None:
    with pytest.raises(Bug):
        ideas.idea("Z1")
