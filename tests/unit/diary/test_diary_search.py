"""Entries are found as she types, in every script she writes, by any text, and never by old words."""

import random
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.diary import search as rules
from safeplan.diary.incident import TEXT_FIELDS, Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.search import Hit, Search
from safeplan.diary.when import When
from safeplan.letters import fold, words_of
from safeplan.vault.vault import Vault
from tests.builders.diary import TEATIME, any_text, incident

IN_ONE_VAULT = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

TEXTS = {
    "English": "He was parked across from the Co-op on Alder Street. Café Zoë, number 07700 900482.",
    "Arabic": "كَانَ يَنْتَظِرُنِي أَمَامَ البَيْتِ وَأَرْسَلَ لِي رِسَالَةً",
    "Urdu": "وہ میرے گھر کے باہر کھڑا تھا اور بار بار فون کرتا رہا",
    "Bengali": "সে আমার বাড়ির সামনে দাঁড়িয়ে ছিল এবং আমাকে অনুসরণ করেছিল",
    "Punjabi": "ਉਹ ਮੇਰੇ ਘਰ ਦੇ ਬਾਹਰ ਖੜ੍ਹਾ ਸੀ ਅਤੇ ਮੇਰੇ ਪਿੱਛੇ ਆਇਆ",
    "Polish": "Śledził mnie aż do pracy, żółty samochód",
}


@pytest.fixture
def journal(vault: Vault) -> Journal:
    return Journal(vault)


@pytest.fixture
def search(vault: Vault) -> Search:
    return Search(vault)


def ids(hits: list[Hit]) -> list[int]:
    return [hit.row.id for hit in hits]


def marked(hit: Hit) -> list[str]:
    return [part.text for part in hit.parts if part.hit]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_word_of_every_script_finds_its_entry_and_is_marked(
    journal: Journal, search: Search, text: str
) -> None:
    for other in TEXTS.values():
        journal.add(incident(what_happened=other))
    mine = list(TEXTS.values()).index(text) + 1
    for word in text.replace(",", " ").replace(".", " ").split():
        hits = search.find(f"{word} ")
        assert mine in ids(hits), word
        found = next(hit for hit in hits if hit.row.id == mine)
        assert word_in_marks(word, marked(found)), word


def word_in_marks(word: str, marks: list[str]) -> bool:
    folded = {each for mark in marks for each in words_of(fold(mark))}
    return set(words_of(fold(word))) <= folded


@pytest.mark.parametrize(
    ("typed", "script"),
    [
        ("كان", "Arabic"),
        ("كَانَ", "Arabic"),
        ("رسالة", "Arabic"),
        ("امام", "Arabic"),
        ("cafe", "English"),
        ("CAFÉ", "English"),
        ("zoe", "English"),
        ("zołty", "Polish"),
        ("sledził", "Polish"),
    ],
)
def test_accents_vowel_marks_and_capitals_do_not_matter(
    journal: Journal, search: Search, typed: str, script: str
) -> None:
    for text in TEXTS.values():
        journal.add(incident(what_happened=text))
    assert ids(search.find(f"{typed} ")) == [list(TEXTS).index(script) + 1]


def test_the_last_word_may_be_unfinished_and_no_other(journal: Journal, search: Search) -> None:
    journal.add(incident())
    assert ids(search.find("alder str")) == [1]
    assert ids(search.find("ald street")) == []
    assert ids(search.find("str ")) == []
    assert ids(search.find("বা")) == []


def test_each_letter_typed_narrows_what_is_found(journal: Journal, search: Search) -> None:
    journal.add(incident(what_happened="parked"))
    journal.add(incident(what_happened="party"))
    journal.add(incident(what_happened="phone"))
    found = [len(search.find("parked"[:length])) for length in range(1, 7)]
    assert found == [3, 2, 2, 1, 1, 1]


def test_all_words_must_be_there_in_any_order_and_field(journal: Journal, search: Search) -> None:
    journal.add(incident(what_happened="He waved.", where="Alder Street", witnesses="Priya K."))
    assert ids(search.find("priya alder waved")) == [1]
    assert ids(search.find("priya tom")) == []


@pytest.mark.parametrize("field", TEXT_FIELDS)
def test_every_text_field_is_looked_through_and_named(journal: Journal, search: Search, field: str) -> None:
    journal.add(Incident.from_data({field: "a zeppelin, low"}))
    (hit,) = search.find("zepp")
    assert hit.field == field
    assert marked(hit) == ["zeppelin"]


def test_only_the_newest_version_is_found(journal: Journal, search: Search) -> None:
    journal.add(incident(what_happened="a zeppelin"))
    journal.amend(1, incident(what_happened="a balloon"))
    assert search.find("zeppelin") == []
    assert ids(search.find("balloon")) == [1]


def test_words_amended_away_leave_the_index_itself(journal: Journal, vault: Vault) -> None:
    def is_in_the_index() -> bool:
        with vault.database.reading() as connection:
            blocks = connection.execute("SELECT block FROM diary_search_data").fetchall()
        return any(b"zeppelin" in bytes(block) for (block,) in blocks)

    journal.add(incident(what_happened="zeppelin"))
    assert is_in_the_index()
    journal.amend(1, incident(what_happened="balloon"))
    assert not is_in_the_index()


def test_withdrawn_entries_are_found_and_say_so(journal: Journal, search: Search) -> None:
    journal.add(incident())
    journal.withdraw(1)
    (hit,) = search.find("alder")
    assert hit.row.withdrawn


def test_the_private_note_is_not_looked_through(journal: Journal, search: Search) -> None:
    journal.add(incident(), PrivateNote("a zeppelin"))
    assert search.find("zeppelin") == []


def test_the_newest_come_first_and_further_ones_follow(journal: Journal, search: Search) -> None:
    for hour in (3, 1, 2, 5, 4):
        journal.add(incident(when=When.about(TEATIME + timedelta(hours=hour))))
    first = search.find("alder", limit=3)
    assert ids(first) == [4, 5, 1]
    assert ids(search.find("alder", limit=3, before=first[-1].row.key)) == [3, 2]


@pytest.mark.parametrize("widest", [0, 4, 100])
@pytest.mark.parametrize("newest", [1, 3, 100])
def test_what_is_found_among_the_newest_is_what_is_found_among_all(
    journal: Journal, search: Search, monkeypatch: pytest.MonkeyPatch, newest: int, widest: int
) -> None:
    dice = random.Random(newest * widest)  # noqa: S311 - no secret
    fits: list[tuple[int, int]] = []
    for number in range(1, 25):
        hour = dice.randrange(8)
        there = dice.random() < 0.5
        journal.add(
            Incident("a heliotrope" if there else "a car", When.about(TEATIME + timedelta(hours=hour)))
        )
        fits += [(-hour, -number)] if there else []
    monkeypatch.setattr(rules, "_MOST_NEWEST", newest)
    monkeypatch.setattr(rules, "_WIDEST", widest)
    found: list[Hit] = []
    while more := search.find("heliotrope", limit=3, before=found[-1].row.key if found else None):
        found += more
    assert ids(found) == [-number for _hour, number in sorted(fits)]


def test_behaviours_looked_up_by_the_window_find_entries_too(journal: Journal, search: Search) -> None:
    journal.add(incident(behaviours=("contact.call", "track.car")))
    journal.add(incident(what_happened="The car again.", behaviours=()))
    journal.add(incident(behaviours=("contact.email",)))
    assert ids(search.find("zzz", behaviours=("track.car",))) == [1]
    assert set(ids(search.find("car", behaviours=("track.car",)))) == {1, 2}
    assert ids(search.find("", behaviours=("contact.email",))) == [3]
    assert search.find("contact") == []
    hit = search.find("zzz", behaviours=("contact.email",))[0]
    assert (hit.field, marked(hit)) == ("", [])
    assert hit.parts[0].text == hit.row.first_words


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "'",
        "*",
        "a*",
        "^a",
        "NEAR(a b)",
        "a AND",
        "OR",
        "NOT x",
        "words:a",
        "-a",
        "(",
        "a\x00b",
        "\ud800",
        "🙂",
    ],
)
def test_signs_with_a_meaning_elsewhere_have_none_here(journal: Journal, search: Search, text: str) -> None:
    journal.add(incident(what_happened="nothing of this"))
    search.find(text)
    search.find(text, behaviours=(text,))
    assert search.find(" \t\n") == []


@IN_ONE_VAULT
@given(text=st.one_of(any_text(), st.text(min_size=200, max_size=2000)))
def test_no_text_breaks_the_search(vault: Vault, text: str) -> None:
    Journal(vault).add(incident(what_happened=text, where=text))
    for hit in Search(vault).find(text):
        assert hit.parts or not hit.row.first_words


LETTERS = st.one_of(
    st.characters(max_codepoint=0x24F, categories=["L", "Nd"]),
    st.characters(min_codepoint=0x621, max_codepoint=0x652, categories=["L", "Mn"]),
    st.characters(min_codepoint=0x985, max_codepoint=0x9D7, categories=["L", "Mn", "Mc", "Nd"]),
    st.characters(min_codepoint=0xA01, max_codepoint=0xA75, categories=["L", "Mn", "Mc", "Nd"]),
)
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=12)


@IN_ONE_VAULT
@given(words=WORDS, data=st.data())
def test_whatever_she_writes_is_found_by_its_words(
    vault: Vault, words: list[str], data: st.DataObject
) -> None:
    (entry_id,) = Journal(vault).add(incident(what_happened=" ".join(words))).ids
    wanted = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=4))
    if not words_of(fold(wanted[-1])):
        return
    typed = " ".join(wanted)
    hits = Search(vault).find(typed, limit=10_000)
    assert entry_id in ids(hits)
    hit = next(each for each in hits if each.row.id == entry_id)
    assert marked(hit)
    shown = "".join(part.text for part in hit.parts).strip("…")
    assert shown in " ".join(" ".join(words).split())
