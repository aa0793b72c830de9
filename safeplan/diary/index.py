"""What the search looks in: the newest words of each entry, as they are compared, and its marks."""

from collections.abc import Iterable

from safeplan.diary.incident import TEXT_FIELDS, Incident
from safeplan.diary.text import clean
from safeplan.letters import fold, words_of
from safeplan.vault.database import Connection


def put(connection: Connection, entry_id: int, incident: Incident) -> None:
    """Make an entry findable by the words of its newest version, and by no others.

    Args:
        connection: in a transaction.
        entry_id: the entry's number.
        incident: its newest content.
    """
    old = connection.execute(
        "SELECT words, marks FROM diary_search_text WHERE id = ?", (entry_id,)
    ).fetchone()
    new = (words_in(incident), marks_in(incident))
    if old == new:
        return
    if old is not None:
        _forget(connection, entry_id, old)
    connection.execute(
        "INSERT INTO diary_search_text (id, words, marks) VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET words = excluded.words, marks = excluded.marks",
        (entry_id, *new),
    )
    connection.execute("INSERT INTO diary_search (rowid, words, marks) VALUES (?, ?, ?)", (entry_id, *new))


def remove(connection: Connection, entry_id: int) -> None:
    """Make an entry findable by nothing.

    Parts of its words may stay in the index as signposts between others, until `build_anew`.

    Args:
        connection: in a transaction.
        entry_id: the entry's number.
    """
    old = connection.execute(
        "SELECT words, marks FROM diary_search_text WHERE id = ?", (entry_id,)
    ).fetchone()
    if old is not None:
        _forget(connection, entry_id, old)
        connection.execute("DELETE FROM diary_search_text WHERE id = ?", (entry_id,))


def build_anew(connection: Connection) -> None:
    """Write the whole index again, so that it holds nothing but the words that are there now.

    Takes about 0.2 ms an entry.

    Args:
        connection: in a transaction.
    """
    connection.execute("INSERT INTO diary_search (diary_search) VALUES ('rebuild')")


def _forget(connection: Connection, entry_id: int, old: tuple[str, str]) -> None:
    connection.execute(
        "INSERT INTO diary_search (diary_search, rowid, words, marks) VALUES ('delete', ?, ?, ?)",
        (entry_id, *old),
    )


def words_in(incident: Incident) -> str:
    """Return the words of all text fields, as they are compared."""
    texts = (getattr(incident, name) for name in TEXT_FIELDS)
    return "\n".join(" ".join(words_of(fold(text))) for text in texts if text)


def marks_in(incident: Incident) -> str:
    """Return the marks of an entry: one word for each behaviour."""
    return " ".join(mark(each) for each in incident.behaviours)


def mark(behaviour_id: str) -> str:
    """Return the one word a behaviour is found by, whatever signs its id has."""
    return "b" + clean(behaviour_id).encode("utf-8").hex()


def query(words: list[str], *, unfinished: bool, behaviours: Iterable[str] = ()) -> str:
    """Return the FTS5 query for entries that have all the words, or any of the behaviours.

    Args:
        words: as `words_of` gives them: no sign in them has a meaning to FTS5.
        unfinished: the last word may go on.
        behaviours: ids.
    """
    quoted = [f'"{word}"' for word in words]
    if quoted and unfinished:
        quoted[-1] += " *"
    sides = []
    if quoted:
        sides.append(f"words : ({' AND '.join(quoted)})")
    marks = [f'"{mark(each)}"' for each in behaviours]
    if marks:
        sides.append(f"marks : ({' OR '.join(marks)})")
    return " OR ".join(sides)
