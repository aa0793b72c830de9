"""How well a service fits the words somebody typed: plain, whole words first, and nothing learned or kept."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from safeplan.directory import numbers
from safeplan.directory.languages import CONTEXT as LANGUAGES_CONTEXT
from safeplan.directory.languages import LANGUAGES
from safeplan.directory.service import Service
from safeplan.directory.topics import BY_ID, WORDS_CONTEXT
from safeplan.directory.topics import CONTEXT as TOPICS_CONTEXT
from safeplan.words import Say, plainly

_NAME, _FIRST_TOPIC, _ID, _TOPIC, _LANGUAGE, _WHO, _VALUE, _SUMMARY, _NOTE = 20, 8, 6, 5, 4, 3, 3, 2, 1
_SAME, _START, _INSIDE = 4, 3, 1
_SHORTEST_INSIDE = 4
_SHORTEST_NAMING = 3
_NUMBER_WEIGHT = 100

_LITTLE_WORDS = (
    "a am an and are at be been being by for from get have i in is it me my need of on or our she he the"
    " they this to us we who with want was were you your someone somebody"
)
_COMMON_WORDS = "gb help helpline hotline line number phone service services support national uk"


@dataclass(frozen=True)
class Fit:
    """How well a service fits.

    Args:
        score: the higher the better.
        words: how many of the words were found in it.
        by_name: whether each telling word begins a word of its name, or is another word for the topic
            that its name bears ("stalker", "followed"), or the number typed is its number.
    """

    score: int
    words: int
    by_name: bool


@dataclass(frozen=True)
class Query:
    """What was typed, made ready.

    Args:
        typed: the text as it was typed.
        words: its words, folded; little words are left out where others remain.
        telling: those of the words that tell services apart.
    """

    typed: str
    words: tuple[str, ...]
    telling: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> "Query":
        """Make a query of any text."""
        every = fold(text)
        words = tuple(word for word in every if word not in _LITTLE_WORDS.split()) or every
        telling = tuple(word for word in words if word not in _COMMON_WORDS.split())
        return cls(text, telling or words, telling)

    @property
    def is_number(self) -> bool:
        """Whether a number was typed."""
        return numbers.is_number(self.typed)


class Entry:
    """A service with its words laid out for searching.

    Args:
        service: the service.
        say: gives topics and languages in her language; they are found by their English names too.
    """

    def __init__(self, service: Service, say: Say) -> None:
        self.service = service
        weights: dict[str, int] = {}
        for weight, texts in _fields(service, say):
            for word in (word for text in texts for word in fold(text)):
                weights[word] = max(weight, weights.get(word, 0))
        self._weights = weights
        self._names = frozenset(_names(service, say))

    def fit(self, query: Query) -> Fit | None:
        """Return how well the service fits, or None if nothing fits at all."""
        scores = [self._score(word) for word in query.words]
        found = sum(score > 0 for score in scores)
        score = sum(scores)
        number = self._number(query.typed) if query.is_number else 0
        if not score and not number:
            return None
        named = bool(query.telling) and all(self._is_named(word) for word in query.telling)
        return Fit(score + _NUMBER_WEIGHT * number, max(found, bool(number)), named or number == 3)

    def _is_named(self, typed: str) -> bool:
        long_enough = len(typed) >= _SHORTEST_NAMING or typed.isdecimal()
        return long_enough and any(word.startswith(typed) for word in self._names)

    def _score(self, typed: str) -> int:
        best = 0
        for word, weight in self._weights.items():
            if word.startswith(typed):
                best = max(best, weight * (_SAME if word == typed else _START))
            elif len(typed) >= _SHORTEST_INSIDE and typed in word:
                best = max(best, weight * _INSIDE)
        return best

    def _number(self, typed: str) -> int:
        values = (contact.value for contact in self.service.contacts if contact.kind.has_number)
        return max((numbers.fit(typed, value) for value in values), default=0)


def fold(text: str) -> tuple[str, ...]:
    """Return the words of a text without case, accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = re.sub(r"[’'‘`´]", "", plain)
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple(re.findall(r"\w+", plain))


def _names(service: Service, say: Say) -> Iterable[str]:
    """Return the words that name a service: its own, and those of its first topic if its name bears it."""
    own = fold(service.name)
    yield from own
    yield from fold(service.id)
    topic = BY_ID.get(next(iter(service.helps_with), ""))
    if topic is not None and {*fold(topic.id), *fold(topic.label)}.intersection(own):
        yield from fold(say(WORDS_CONTEXT, topic.words))
        yield from fold(topic.words)


def _fields(service: Service, say: Say) -> Iterable[tuple[int, list[str]]]:
    topics = [BY_ID[topic] for topic in service.helps_with if topic in BY_ID]
    for place, topic in enumerate(topics):
        words = [f(TOPICS_CONTEXT, topic.label) for f in (say, plainly)]
        words += [f(WORDS_CONTEXT, topic.words) for f in (say, plainly)]
        yield (_TOPIC if place else _FIRST_TOPIC), [topic.id, *words]
    languages = [LANGUAGES[code] for code in service.languages if code in LANGUAGES]
    yield _LANGUAGE, [f(LANGUAGES_CONTEXT, label) for label in languages for f in (say, plainly)]
    yield _NAME, [service.name]
    yield _ID, [service.id]
    yield _WHO, [service.who]
    yield _SUMMARY, [service.summary]
    yield _VALUE, [contact.value for contact in service.contacts]
    yield _VALUE, [contact.kind.value for contact in service.contacts]
    yield _NOTE, [contact.note for contact in service.contacts]
