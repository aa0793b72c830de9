"""The people, places and protected words of a vault."""

from safeplan.letters import fold, words_of
from safeplan.people.person import Person, Place
from safeplan.people.protected import Protected
from safeplan.people.shelf import Shelf
from safeplan.vault.change import Change
from safeplan.vault.database import Connection
from safeplan.vault.undoing import Undoing
from safeplan.vault.vault import Vault

CHANGE = "people"
"""The kind of every `Change` made here."""


class People:
    """Three shelves whose changes are undone in one row, newest first.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._undoing: Undoing[str] = Undoing(vault.database)
        self.persons = Shelf(vault, self._undoing, Person, "person", "person", CHANGE)
        self.places = Shelf(vault, self._undoing, Place, "place", "place", CHANGE)
        self.protected = Shelf(vault, self._undoing, Protected, "protected_word", "protected", CHANGE)

    @property
    def undoable(self) -> str | None:
        """What `undo` would take back, such as "person removed", or None."""
        return self._undoing.undoable

    def undo(self) -> Change | None:
        """Take back the last change, or return None where there is none."""
        return None if self._undoing.undo() is None else Change(CHANGE)


def named(connection: Connection, words: list[str], *, unfinished: bool) -> tuple[list[int], list[int]]:
    """Return the numbers of persons and of places that bear all the words in a name.

    Args:
        connection: the vault's.
        words: folded, as `letters.words_of` gives them.
        unfinished: the last one may go on.
    """
    persons = connection.execute("SELECT id, name || char(10) || aliases || char(10) || handles FROM person")
    places = connection.execute("SELECT id, name || char(10) || address FROM place")
    found = [
        [number for number, names in rows.fetchall() if _bears(names, words, unfinished=unfinished)]
        for rows in (persons, places)
    ]
    return found[0], found[1]


def _bears(names: str, words: list[str], *, unfinished: bool) -> bool:
    borne = set(words_of(fold(names)))
    whole = words[:-1] if unfinished else words
    return all(word in borne for word in whole) and (
        not unfinished or any(word.startswith(words[-1]) for word in borne)
    )
