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
    """Return the marks of an entry: one word for each behaviour, person, place, report, order and term."""
    people = (*incident.who_people, *incident.witness_people, *incident.there_people)
    marks = [mark(each) for each in incident.behaviours]
    marks += [person_mark(each) for each in people]
    if incident.place_id is not None:
        marks.append(place_mark(incident.place_id))
    if incident.report_id is not None:
        marks.append(report_mark(incident.report_id))
    marks += [
        each for order, term in incident.breach_terms for each in (order_mark(order), term_mark(order, term))
    ]
    return " ".join(dict.fromkeys(marks))


def mark(behaviour_id: str) -> str:
    """Return the one word a behaviour is found by, whatever signs its id has."""
    return "b" + clean(behaviour_id).encode("utf-8").hex()


def person_mark(number: int) -> str:
    """Return the one word by which entries with a person are found."""
    return f"p{number}"


def place_mark(number: int) -> str:
    """Return the one word by which entries at a place are found."""
    return f"l{number}"


def report_mark(number: int) -> str:
    """Return the one word by which entries that name a report are found."""
    return f"r{number}"


def order_mark(number: int) -> str:
    """Return the one word by which entries that break an order are found."""
    return f"o{number}"


def term_mark(order: int, term: int) -> str:
    """Return the one word by which entries that break a term of an order are found."""
    return f"o{order}t{term}"


def marked(connection: Connection, one: str) -> list[int]:
    """Return the numbers of the entries that bear a mark, in the order of writing.

    Args:
        connection: the vault's.
        one: the mark.
    """
    sql = "SELECT rowid FROM diary_search WHERE diary_search MATCH ? ORDER BY rowid"
    return [row[0] for row in connection.execute(sql, (f'marks : "{one}"',))]


def query(words: list[str], *, unfinished: bool, marks: Iterable[str] = ()) -> str:
    """Return the FTS5 query for entries that have all the words, or any of the marks.

    Args:
        words: as `words_of` gives them: no sign in them has a meaning to FTS5.
        unfinished: the last word may go on.
        marks: as the functions above give them.
    """
    quoted = [f'"{word}"' for word in words]
    if quoted and unfinished:
        quoted[-1] += " *"
    sides = []
    if quoted:
        sides.append(f"words : ({' AND '.join(quoted)})")
    either = [f'"{each}"' for each in marks]
    if either:
        sides.append(f"marks : ({' OR '.join(either)})")
    return " OR ".join(sides)
