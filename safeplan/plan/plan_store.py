"""Keeps the safety plan in the vault."""

from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Literal, TypeVar

from safeplan.errors import Bug
from safeplan.plan import ideas
from safeplan.plan.plan import OWN_ICON, Card, Plan, PlanSection, Step
from safeplan.vault.change import Change
from safeplan.vault.database import Connection
from safeplan.vault.scribe import Scribe, Value
from safeplan.vault.undoing import Undoing
from safeplan.vault.vault import Vault

What = Literal[
    "step added",
    "step reworded",
    "note changed",
    "step ticked",
    "step unticked",
    "paper changed",
    "step removed",
    "step moved",
    "card added",
    "card reworded",
    "card removed",
    "card moved",
    "section added",
    "section renamed",
    "section removed",
]
"""What kind of change can be undone; the window words it."""

_Table = Literal["plan_section", "plan_step", "plan_card"]

_Row = TypeVar("_Row", Step, Card)


class PlanStore:
    """Her plan: read it whole, change it one thing at a time, undo the last changes.

    Nothing is ever in it that she did not put there.

    Args:
        vault: an open vault.
    """

    def __init__(self, vault: Vault) -> None:
        self._database = vault.database
        self._clock = vault.clock
        self._undoing: Undoing[What] = Undoing(vault.database, self._stamp)

    def plan(self) -> Plan:
        """Return the plan as it stands."""
        with self._database.reading() as connection:
            steps = _steps(connection)
            cards = _cards(connection)
            own = connection.execute("SELECT id, title FROM plan_section ORDER BY position, id").fetchall()
            state = connection.execute("SELECT changed_at FROM plan_state").fetchone()
        bundled = (
            PlanSection.bundled(section, _of(steps, section.key), _of(cards, section.key))
            for section in ideas.SECTIONS
        )
        hers = (
            PlanSection(key, title, OWN_ICON, own=True, steps=_of(steps, key), cards=_of(cards, key))
            for key, title in ((_own_key(row_id), title) for row_id, title in own)
        )
        changed_at = None if state is None else datetime.fromisoformat(state[0])
        return Plan((*bundled, *hers), changed_at)

    def add_idea(self, idea_id: str, text: str, section: str | None = None) -> Change:
        """Take an idea into the plan; one she already has is left as it is.

        Args:
            idea_id: such as "H1".
            text: the idea in her language, as it was shown to her.
            section: where it goes; the idea's own section by default.

        Raises:
            Bug: if there is no such idea or section.
        """
        idea = ideas.idea(idea_id)
        with self._database.reading() as connection:
            row = connection.execute("SELECT id FROM plan_step WHERE idea = ?", (idea_id,)).fetchone()
        if row is not None:
            return Change("plan", (int(row[0]),))
        return self._add_step(section or idea.section, text, "", idea_id, delicate=idea.delicate)

    def add_own(self, section: str, text: str, note: str = "") -> Change:
        """Add a step in her own words.

        Raises:
            Bug: if the text is blank or there is no such section.
        """
        return self._add_step(section, text, note, None, delicate=False)

    def reword(self, step_id: int, text: str) -> Change:
        """Change a step's words.

        Raises:
            Bug: if the text is blank or there is no such step.
        """
        return self._update("step reworded", "plan_step", step_id, text=_words(text))

    def note(self, step_id: int, note: str) -> Change:
        """Change a step's second line; "" takes it away."""
        return self._update("note changed", "plan_step", step_id, note=note.strip())

    def tick(self, step_id: int, done: bool, on: date | None = None) -> Change:
        """Say whether a step is in place.

        Args:
            step_id: the step.
            done: whether it is in place.
            on: the day it was put in place; today by default.
        """
        if not done:
            return self._update("step unticked", "plan_step", step_id, done=0, done_on=None)
        day = on or self._clock.now().date()
        return self._update("step ticked", "plan_step", step_id, done=1, done_on=day.isoformat())

    def keep_off_paper(self, step_id: int, off_paper: bool) -> Change:
        """Say whether printed sheets leave a step out."""
        return self._update("paper changed", "plan_step", step_id, off_paper=int(off_paper))

    def remove(self, step_id: int) -> Change:
        """Take a step out of the plan."""
        with self._changing("step removed") as (scribe, ids):
            scribe.delete("plan_step", step_id)
            ids.append(step_id)
        return Change("plan", (step_id,))

    def move(self, step_id: int, to: int) -> Change:
        """Move a step within its section.

        Args:
            step_id: the step.
            to: its new place among the section's steps, from 0; too small or large means first or last.
        """
        return self._move("step moved", "plan_step", step_id, to)

    def add_card(self, section: str, if_text: str, then_text: str) -> Change:
        """Add an "if …, then I …" card.

        Raises:
            Bug: if either text is blank or there is no such section.
        """
        off_paper = self._delicate(section)
        with self._changing("card added") as (scribe, ids):
            row: dict[str, Value] = {
                "section": section,
                "if_text": _words(if_text),
                "then_text": _words(then_text),
                "off_paper": int(off_paper),
                "position": scribe.next_position("plan_card", section),
                "added_at": self._now(),
                "changed_at": self._now(),
            }
            ids.append(scribe.insert("plan_card", row))
        return Change("plan", tuple(ids))

    def reword_card(self, card_id: int, if_text: str, then_text: str) -> Change:
        """Change a card's words.

        Raises:
            Bug: if either text is blank or there is no such card.
        """
        words = {"if_text": _words(if_text), "then_text": _words(then_text)}
        return self._update("card reworded", "plan_card", card_id, **words)

    def keep_card_off_paper(self, card_id: int, off_paper: bool) -> Change:
        """Say whether printed sheets leave a card out."""
        return self._update("paper changed", "plan_card", card_id, off_paper=int(off_paper))

    def remove_card(self, card_id: int) -> Change:
        """Take a card out of the plan."""
        with self._changing("card removed") as (scribe, ids):
            scribe.delete("plan_card", card_id)
            ids.append(card_id)
        return Change("plan", (card_id,))

    def move_card(self, card_id: int, to: int) -> Change:
        """Move a card within its section, as `move` does a step."""
        return self._move("card moved", "plan_card", card_id, to)

    def add_section(self, title: str) -> tuple[str, Change]:
        """Add a section of her own and return its key with the change.

        Raises:
            Bug: if the title is blank.
        """
        with self._changing("section added") as (scribe, ids):
            row: dict[str, Value] = {
                "title": _words(title),
                "position": scribe.next_position("plan_section"),
                "changed_at": self._now(),
            }
            section_id = scribe.insert("plan_section", row)
            ids.append(section_id)
        return _own_key(section_id), Change("plan")

    def rename_section(self, key: str, title: str) -> Change:
        """Rename a section of her own.

        Raises:
            Bug: if the title is blank or the section is not hers.
        """
        self._update("section renamed", "plan_section", _own_id(key), title=_words(title))
        return Change("plan")

    def remove_section(self, key: str) -> Change:
        """Take a section of her own out of the plan, with all that is in it.

        Raises:
            Bug: if the section is not hers.
        """
        section_id = _own_id(key)
        with self._changing("section removed") as (scribe, ids):
            for table, row_id in self._rows_of(key):
                scribe.delete(table, row_id)
            scribe.delete("plan_section", section_id)
            ids.append(section_id)
        return Change("plan")

    @property
    def undoable(self) -> What | None:
        """What kind of change `undo` would take back, or None."""
        return self._undoing.undoable

    def undo(self) -> Change | None:
        """Take back the last change, or return None where there is none."""
        undone = self._undoing.undo()
        return None if undone is None else Change("plan", undone[1])

    # ---- how it is done

    def _add_step(self, section: str, text: str, note: str, idea_id: str | None, *, delicate: bool) -> Change:
        off_paper = delicate or self._delicate(section)
        with self._changing("step added") as (scribe, ids):
            row: dict[str, Value] = {
                "section": section,
                "text": _words(text),
                "note": note.strip(),
                "idea": idea_id,
                "done": 0,
                "off_paper": int(off_paper),
                "position": scribe.next_position("plan_step", section),
                "added_at": self._now(),
                "changed_at": self._now(),
            }
            ids.append(scribe.insert("plan_step", row))
        return Change("plan", tuple(ids))

    def _update(self, what: What, table: _Table, row_id: int, **values: Value) -> Change:
        with self._changing(what) as (scribe, ids):
            scribe.update(table, row_id, {**values, "changed_at": self._now()})
            ids.append(row_id)
        return Change("plan", (row_id,))

    def _move(self, what: What, table: _Table, row_id: int, to: int) -> Change:
        with self._database.reading() as connection:
            order = _order(connection, table, row_id)
        before = list(order)
        order.remove(row_id)
        order.insert(max(0, min(to, len(order))), row_id)
        if order == before:
            return Change("plan", (row_id,))
        with self._changing(what) as (scribe, ids):
            for position, one in enumerate(order):
                scribe.update(table, one, {"position": position})
            ids.append(row_id)
        return Change("plan", (row_id,))

    def _rows_of(self, section: str) -> list[tuple[_Table, int]]:
        with self._database.reading() as connection:
            steps = connection.execute("SELECT id FROM plan_step WHERE section = ?", (section,)).fetchall()
            cards = connection.execute("SELECT id FROM plan_card WHERE section = ?", (section,)).fetchall()
        return [*(("plan_step", row[0]) for row in steps), *(("plan_card", row[0]) for row in cards)]

    def _delicate(self, section: str) -> bool:
        """Return whether new things in a section are kept off paper; raise Bug if it does not exist."""
        return self.plan().section(section).delicate

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")

    def _stamp(self, connection: Connection) -> None:
        sql = "INSERT OR REPLACE INTO plan_state (only_row, changed_at) VALUES (1, ?)"
        connection.execute(sql, (self._now(),))

    def _changing(self, what: What) -> AbstractContextManager[tuple[Scribe, list[int]]]:
        """Give a scribe in a transaction; once committed, what it wrote can be undone."""
        return self._undoing.changing(what)


def _words(text: str) -> str:
    words = text.strip()
    if not words:
        raise Bug("blank words for the plan")
    return words


def _own_key(section_id: int) -> str:
    return f"own:{section_id}"


def _own_id(key: str) -> int:
    kind, _, number = key.partition(":")
    if kind != "own" or not number.isdecimal():
        raise Bug("not a section of her own")
    return int(number)


def _of(rows: list[_Row], section: str) -> tuple[_Row, ...]:
    return tuple(row for row in rows if row.section == section)


def _order(connection: Connection, table: _Table, row_id: int) -> list[int]:
    """Return the ids of the row's section in order."""
    sql = (
        f"SELECT id FROM {table} WHERE section = (SELECT section FROM {table} WHERE id = ?) "  # noqa: S608
        "ORDER BY position, id"
    )
    order = [int(row[0]) for row in connection.execute(sql, (row_id,))]
    if not order:
        raise Bug("no such row in the plan")
    return order


def _steps(connection: Connection) -> list[Step]:
    sql = (
        "SELECT id, section, text, note, idea, done, done_on, off_paper FROM plan_step ORDER BY position, id"
    )
    return [
        Step(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            bool(row[5]),
            None if row[6] is None else date.fromisoformat(row[6]),
            bool(row[7]),
        )
        for row in connection.execute(sql)
    ]


def _cards(connection: Connection) -> list[Card]:
    sql = "SELECT id, section, if_text, then_text, off_paper FROM plan_card ORDER BY position, id"
    return [Card(row[0], row[1], row[2], row[3], bool(row[4])) for row in connection.execute(sql)]
