"""The list of behaviours is whole, its ids are fixed, and it is found by plain words."""

import string

import pytest

from safeplan.diary import behaviours
from safeplan.diary.behaviours import Cluster, Dimension
from safeplan.errors import Bug

# Fixed for ever: entries hold these ids.
IDS = set(
    """
    contact.call contact.voicemail contact.text contact.email contact.post contact.social contact.payment
    contact.prison contact.third_party gift.sent gift.disturbing affection.unwanted approach.person
    approach.home approach.work approach.social loiter.near follow.foot follow.vehicle watch.spy
    watch.proxy watch.photo track.device track.phone track.car cyber.spyware cyber.account cyber.lockout
    cyber.monitor cyber.smart_home cyber.fake_profile cyber.anonymous cyber.flood cyber.malware_send
    cyber.media_track cyber.threat_post cyber.impersonate cyber.doxx cyber.images cyber.post_about
    cyber.pile_on cyber.data_seek cyber.subscribe reputation.rumour legal.false_report legal.court_misuse
    work.interfere money.interfere property.damage property.move property.enter property.steal pet.harm
    threat.direct threat.implied threat.others threat.suicide threat.weapon threat.blackmail
    harass.family harass.children assault.physical assault.strangle assault.sexual assault.vehicle
    assault.other breach.order other
    """.split()  # noqa: SIM905 - a list to be read
)


def test_every_id_is_there_exactly_once() -> None:
    ids = [each.id for each in behaviours.all_behaviours()]
    assert len(ids) == len(set(ids)) == 68
    assert set(ids) == IDS


def test_every_group_has_some_and_together_they_have_all() -> None:
    grouped = [behaviours.in_group(group.id) for group in behaviours.all_groups()]
    assert all(grouped)
    assert [each for group in grouped for each in group] == list(behaviours.all_behaviours())


def test_each_is_told_in_words_and_placed_in_every_frame() -> None:
    labels = [each.label for each in behaviours.all_behaviours()]
    assert len(set(labels)) == len(labels)
    for each in behaviours.all_behaviours():
        assert each.label[0] in string.ascii_uppercase
        assert each.examples
        assert not each.examples.endswith(".")
        assert set(each.s2a) <= set("abcdefg+") or each.s2a == ("any",)
        assert each.s2a
        any_frame = each.cluster is Cluster.ANY, each.dimension is Dimension.ANY
        assert any_frame == ((True, True) if each.id == "other" else (False, False))


@pytest.mark.parametrize(
    ("behaviour_id", "letters", "cluster", "dimension"),
    [
        ("approach.home", ("b", "e"), Cluster.INTERACTIONAL, Dimension.SURVEILLANCE),
        ("approach.person", ("b",), Cluster.INTERACTIONAL, Dimension.LIFE_INVASION),
        ("gift.disturbing", ("b", "+"), Cluster.INTIMIDATION, Dimension.INTIMIDATION),
        ("cyber.images", ("c",), Cluster.COERCION, Dimension.INTERFERENCE),
        ("breach.order", ("b",), Cluster.HARASSMENT, Dimension.INTIMIDATION),
    ],
)
def test_frames_are_those_of_the_facts(
    behaviour_id: str, letters: tuple[str, ...], cluster: Cluster, dimension: Dimension
) -> None:
    each = behaviours.behaviour(behaviour_id)
    assert (each.s2a, each.cluster, each.dimension) == (letters, cluster, dimension)


def test_every_source_leads_to_an_address() -> None:
    addresses = behaviours.source_addresses()
    used = {key for each in behaviours.all_behaviours() for key in behaviours.sources_of(each)}
    assert used == set(addresses)
    assert all(each.startswith(("https://", "http://")) for found in addresses.values() for each in found)
    assert all(
        len(set(found)) == len(found) > 0 for found in map(behaviours.sources_of, behaviours.all_behaviours())
    )


def test_words_of_labels_come_first_then_words_of_examples() -> None:
    found = [each.id for each in behaviours.find("car")]
    assert found[:2] == ["track.car", "property.enter"]
    assert found.index("contact.post") < found.index("watch.spy")
    assert "gift.sent" in found
    assert [each.id for each in behaviours.find("follow veh")] == ["follow.vehicle"]
    assert behaviours.find("zzz") == []


@pytest.mark.parametrize("text", ["", "  ", "?!"])
def test_no_words_find_all(text: str) -> None:
    assert behaviours.find(text) == list(behaviours.all_behaviours())


def test_the_words_looked_for_are_those_she_reads() -> None:
    def backwards(context: str, text: str, /) -> str:
        assert context == behaviours.CONTEXT
        return text[::-1]

    assert [each.id for each in behaviours.find("liamk", backwards)] == ["threat.blackmail"]
    assert behaviours.label("contact.email", backwards) == "sliamE"


def test_an_unknown_id_is_shown_as_it_is() -> None:
    assert behaviours.label("newer.kind") == "newer.kind"
    assert not behaviours.is_known("newer.kind")
    assert behaviours.is_known("other")
    with pytest.raises(Bug):
        behaviours.behaviour("newer.kind")
