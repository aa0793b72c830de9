"""Finding a service: nation first, plain words, numbers, and what is open now."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeplan.directory.catalogue import Catalogue, Group, GroupKind
from safeplan.directory.service import Kind, SourceDate
from safeplan.errors import Bug
from tests.builders.directory import LONDON, TUESDAY_AFTERNOON, a_contact, a_service

BUNDLED = Catalogue.load()
HELPLINE = "gb-national-stalking-helpline"


def found(text: str, now: datetime = TUESDAY_AFTERNOON, **where: object) -> tuple[Group, ...]:
    """Return what the bundled directory finds, in the UK if nothing else is said."""
    return BUNDLED.search(text, now=now, **{"country": "GB", **where})  # type: ignore[arg-type]


def ids(groups: tuple[Group, ...]) -> list[str]:
    return [row.service.id for group in groups for row in group.rows]


def kinds(groups: tuple[Group, ...]) -> list[GroupKind]:
    return [group.kind for group in groups]


@pytest.mark.parametrize(
    "typed", ["stal", "stalk", "Stalking", "stalker", "STALKED", "I am being followed", " stalk "]
)
@pytest.mark.parametrize("nation", [None, "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"])
@pytest.mark.parametrize("hour", [3, 14, 21])
def test_stalking_brings_the_national_stalking_helpline_first(
    typed: str, nation: str | None, hour: int
) -> None:
    groups = found(typed, TUESDAY_AFTERNOON.replace(hour=hour), nation=nation)
    assert ids(groups)[0] == HELPLINE
    assert len(ids(groups)) > 5


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("0808 802 0300", HELPLINE),
        ("08088020300", HELPLINE),
        ("+44 808 802 0300", HELPLINE),
        (HELPLINE, HELPLINE),
        ("suzy lamplugh", HELPLINE),
        ("999", "gb-999-emergency"),
        ("55", "gb-silent-solution-55"),
        ("women's aid", "gb-womens-aid"),
        ("Women’s Aid", "gb-womens-aid"),
        ("samaritans", "gb-samaritans"),
        ("revenge porn", "gb-revenge-porn-helpline"),
        ("rape", "gb-rape-crisis-ew"),
        ("shout", "gb-shout"),
    ],
)
def test_what_is_named_comes_first(typed: str, first: str) -> None:
    groups = found(typed)
    assert ids(groups)[0] == first
    assert groups[0].kind is GroupKind.BEST
    assert len(groups[0].rows) == 1


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("homeless", "gb-shelter"),
        ("solicitor", "gb-ncdv"),
        ("my husband hits me", "gb-national-domestic-abuse-helpline"),
        ("hacked", "gb-cyber-helpline"),
        ("nude pictures", "stopncii"),
        ("welsh", "gb-live-fear-free"),
        ("sign language", "gb-999-bsl"),
        ("dog", "gb-dogs-trust-freedom"),
    ],
)
def test_plain_words_find_services(typed: str, among: str) -> None:
    assert among in ids(found(typed))


def test_words_that_match_nothing_find_nothing() -> None:
    assert found("qqqzzz") == ()


def test_one_strange_word_does_not_hide_what_the_others_find() -> None:
    assert ids(found("qqqzzz stalking"))[0] == HELPLINE


def test_nothing_typed_shows_every_service_of_the_country_once() -> None:
    everything = ids(found(""))
    assert sorted(everything) == sorted(s.id for s in BUNDLED.services if s.country == "GB")


def test_groups_stand_in_order_of_help() -> None:
    order = list(GroupKind)
    for hour in range(24):
        groups = found("", TUESDAY_AFTERNOON.replace(hour=hour))
        assert kinds(groups) == sorted(kinds(groups), key=order.index)
        assert GroupKind.OPEN in kinds(groups)


def test_rows_move_between_groups_as_time_passes() -> None:
    def group_of(now: datetime, service_id: str) -> GroupKind:
        return next(g.kind for g in found("", now) for row in g.rows if row.service.id == service_id)

    assert group_of(TUESDAY_AFTERNOON, "gb-calm") is GroupKind.CLOSED
    assert group_of(TUESDAY_AFTERNOON + timedelta(hours=4), "gb-calm") is GroupKind.OPEN
    assert group_of(TUESDAY_AFTERNOON, HELPLINE) is GroupKind.OPEN
    assert group_of(TUESDAY_AFTERNOON + timedelta(hours=4), HELPLINE) is GroupKind.NOT_CERTAIN
    assert group_of(TUESDAY_AFTERNOON, "gb-paladin") is GroupKind.NOT_CERTAIN
    assert group_of(TUESDAY_AFTERNOON, "gb-cyber-helpline") is GroupKind.ONLINE


def test_a_nation_sees_its_own_services_and_those_of_the_whole_country() -> None:
    scotland, wales = ids(found("", nation="GB-SCT")), ids(found("", nation="GB-WLS"))
    assert "gb-sdafmh" in scotland
    assert "gb-sdafmh" not in wales
    assert "gb-live-fear-free" in wales
    assert "gb-rape-crisis-ew" in wales
    assert "gb-rape-crisis-ew" not in scotland
    assert HELPLINE in scotland
    assert "gb-nhs-111" not in ids(found("", nation="GB-NIR"))


def test_a_topic_leaves_only_its_services_the_closest_first() -> None:
    groups = found("", topics=frozenset({"stalking"}))
    rows = [row.service for group in groups for row in group.rows]
    assert all("stalking" in service.helps_with for service in rows)
    assert len(rows) == BUNDLED.topics("GB")["stalking"]
    assert ids(groups)[0] == HELPLINE


def test_several_topics_widen_the_list() -> None:
    one = set(ids(found("", topics=frozenset({"elder"}))))
    two = set(ids(found("", topics=frozenset({"elder", "lgbt"}))))
    assert one < two


def test_topics_are_offered_only_where_there_is_a_service() -> None:
    assert "perpetrator-help" in BUNDLED.topics("GB")
    assert "perpetrator-help" not in BUNDLED.topics("GR")
    assert all(count > 0 for code in BUNDLED.countries() for count in BUNDLED.topics(code).values())


def test_countries_of_the_eu_see_its_numbers_too() -> None:
    assert "eu-112" in ids(found("", country="DE"))
    assert "eu-112" in ids(found("", country="LV"))
    assert "eu-112" not in ids(found("", country="GB"))
    assert "eu-112" not in ids(found("", country="CH"))


def test_countries_with_rows_are_offered_the_uk_first() -> None:
    countries = BUNDLED.countries()
    assert countries[0] == "GB"
    assert {s.country for s in BUNDLED.services} - {"EU"} <= set(countries)
    assert "" not in countries


def test_danger_now_in_the_uk() -> None:
    danger = BUNDLED.emergency("GB")
    assert danger.main_contact is not None
    assert danger.main_contact.value == "999"
    assert [service.id for service in danger.others] == [
        "gb-silent-solution-55",
        "gb-999-bsl",
        "gb-emergency-sms",
        "gb-relay-uk-18000",
    ]
    assert [service.id for service in danger.not_now] == ["gb-police-101"]


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("IE", "112"),
        ("US", "911"),
        ("FR", "17"),
        ("DE", "112"),
        ("ZA", "10111"),
        ("NG", "112"),
        ("AU", "000"),
    ],
)
def test_danger_now_elsewhere(country: str, number: str) -> None:
    contact = BUNDLED.emergency(country).main_contact
    assert contact is not None
    assert contact.value == number
    assert contact.kind is Kind.PHONE


@pytest.mark.parametrize("country", ["PK", "", "XX"])
def test_danger_now_where_we_have_no_row(country: str) -> None:
    danger = BUNDLED.emergency(country)
    assert danger.main is None
    assert danger.main_contact is None


def test_a_service_by_its_id() -> None:
    service = BUNDLED.service(HELPLINE)
    assert service is not None
    assert service.title == "National Stalking Helpline"
    assert service.beside == "Suzy Lamplugh Trust"
    assert service.last_dated == SourceDate(2026, 8, 14)
    assert not service.check_first
    assert BUNDLED.service("gb-gone") is None


def test_two_rows_with_one_id_are_our_own_mistake() -> None:
    service = a_service()
    with pytest.raises(Bug):
        Catalogue([service, service])


def test_services_are_found_in_her_language_and_in_english() -> None:
    def shout(_context: str, text: str, /) -> str:
        return {"Stalking": "Nękanie", "Abuse at home": "Przemoc w domu"}.get(text, text)

    catalogue = Catalogue([a_service(helps_with=("stalking",)), a_service(helps_with=("legal",))], shout)
    for typed in ("nekanie", "nękanie", "stalking"):
        assert len(ids(catalogue.search(typed, now=TUESDAY_AFTERNOON, country="GB"))) == 1


def test_a_row_without_hours_is_never_hidden() -> None:
    silent = a_service(contacts=(a_contact(hours=None),))
    groups = Catalogue([silent]).search("", now=TUESDAY_AFTERNOON, country="GB")
    assert kinds(groups) == [GroupKind.NOT_CERTAIN]


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=60), now=st.datetimes(timezones=st.just(LONDON)))
def test_any_text_at_any_time_is_safe(text: str, now: datetime) -> None:
    everything = ids(found(text, now))
    assert len(everything) == len(set(everything))
