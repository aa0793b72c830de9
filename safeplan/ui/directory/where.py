"""Where she is: the country and nation she chose, kept in the vault."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject, Signal

from safeplan.directory.countries import COUNTRIES, ELSEWHERE, NATIONS
from safeplan.ui.directory import words
from safeplan.ui.directory.choice_pane import Choice
from safeplan.ui.tasks import Tasks
from safeplan.vault.preferences import Preferences

COUNTRY_KEY = "directory.country"
NATION_KEY = "directory.nation"
_DIVIDED = "GB"


@dataclass(frozen=True)
class Where:
    """A place whose services are shown.

    Args:
        country: ISO 3166 code; "" for a country that is not listed.
        nation: ISO 3166-2 code of a nation of the United Kingdom, or None for all of the country.
    """

    country: str = "GB"
    nation: str | None = None

    @property
    def key(self) -> str:
        """The code of the nation, else of the country."""
        return self.nation or self.country

    @classmethod
    def of(cls, key: str) -> "Where":
        """Return the place with a key; the whole UK for one that is not known."""
        if key in NATIONS:
            return cls(_DIVIDED, key)
        known = {country.code for country in COUNTRIES}
        return cls(key) if key in known else cls()

    def name(self) -> str:
        """Return its name in her language."""
        return words.nation_name(self.nation) if self.nation else words.country_name(self.country)


class WhereKeeper(QObject):
    """Reads and keeps the place, for every page that asks.

    Args:
        tasks: runs what touches the vault.
        preferences: the vault's.
        parent: the owner.

    Signals:
        moved: another place holds now.
    """

    moved = Signal()

    def __init__(self, tasks: Tasks, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._preferences = preferences
        self.where = Where()
        tasks.run(self._read, self._show, owner=self)

    def choose(self, where: Where) -> None:
        """Take another place, and keep it in the vault."""
        if where == self.where:
            return
        self._show(where)

        def keep() -> None:
            self._preferences.set(COUNTRY_KEY, where.country)
            self._preferences.set(NATION_KEY, where.nation)

        self._tasks.run(keep, owner=self)

    def _read(self) -> Where:
        country = self._preferences.get(COUNTRY_KEY, _DIVIDED)
        nation: str | None = self._preferences.get(NATION_KEY, None)
        return Where.of(nation) if nation in NATIONS and country == _DIVIDED else Where.of(country)

    def _show(self, where: Where) -> None:
        if where != self.where:
            self.where = where
            self.moved.emit()


def place_choices(*, with_nations: bool, elsewhere: bool) -> list[Choice]:
    """Return the nations, the United Kingdom, and the other countries by name.

    Args:
        with_nations: whether the nations of the United Kingdom are offered by themselves.
        elsewhere: whether a country that is not listed is offered.
    """
    nations = [Choice(code, words.nation_name(code)) for code in NATIONS] if with_nations else []
    codes = [country.code for country in COUNTRIES if country.code not in {_DIVIDED, ELSEWHERE}]
    others = sorted((Choice(code, words.country_name(code)) for code in codes), key=_by_name)
    rest = [Choice(ELSEWHERE, words.country_name(ELSEWHERE))] if elsewhere else []
    return [*nations, Choice(_DIVIDED, words.country_name(_DIVIDED)), *others, *rest]


def _by_name(choice: Choice) -> str:
    return QLocale().toLower(choice.text)
