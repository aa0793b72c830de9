"""The safety plan on paper: what she takes out of the door. No name of ours is on it."""

from collections.abc import Callable
from datetime import date

from safeplan.documents import fonts
from safeplan.documents.drawing import Flowable, Paragraph, ParagraphStyle, Spacer
from safeplan.documents.headings import Heading, WritingLines
from safeplan.documents.layout import Names, Trail, build, paragraph
from safeplan.documents.paper import Paper
from safeplan.documents.plan_choices import (
    DULL_TITLE,
    DangerFacts,
    PlanChoices,
    names_the_matter,
    printed_cards,
    printed_steps,
)
from safeplan.documents.rows import Cell, CheckBox, Form, Look, Row, Rows
from safeplan.plan import ideas
from safeplan.plan.plan import Card, Plan, PlanSection, Step
from safeplan.words import QT_TRANSLATE_NOOP, Say

Dates = Callable[[date], str]

_TITLE = QT_TRANSLATE_NOOP("Papers", "Notes")
_CHANGED = QT_TRANSLATE_NOOP("Papers", "Changed {date}")
_CHANGED_PART = QT_TRANSLATE_NOOP("Papers", "Changed {date}. {chosen} of {all} sections.")
_LOCAL_NUMBER = QT_TRANSLATE_NOOP("Papers", "Your local emergency number")
_PEOPLE = QT_TRANSLATE_NOOP("Papers", "People to ring")
_WHO = QT_TRANSLATE_NOOP("Papers", "First name")
_NUMBER = QT_TRANSLATE_NOOP("Papers", "Number")
_AGREED = QT_TRANSLATE_NOOP("Papers", "What we agreed")
_IF_THEN = QT_TRANSLATE_NOOP("Papers", "If this, then that")
_IF = QT_TRANSLATE_NOOP("Papers", "If")
_I_DO = QT_TRANSLATE_NOOP("Papers", "I do this")
_DONE = QT_TRANSLATE_NOOP("Papers", "{done} done")
_TO_DO = QT_TRANSLATE_NOOP("Papers", "{left} to do")
_DONE_TO_DO = QT_TRANSLATE_NOOP("Papers", "{done} done, {left} to do")
_BY_HAND = QT_TRANSLATE_NOOP("Papers", "Written in by hand")

PEOPLE_ROWS = 4
HAND_LINES = 2
MOST_HAND_LINES = 6


def plan_sheet(plan: Plan, danger: DangerFacts, choices: PlanChoices, say: Say, dates: Dates) -> bytes:
    """Return the plan as a PDF, byte for byte the same each time.

    First the emergency box, people, and cards that say what to do if something happens; then the
    chosen sections with their boxes. What she keeps off paper is not in the file in any way.

    Args:
        plan: the whole plan.
        danger: the emergency box.
        choices: which sections, which words.
        say: translates our words ("Papers", "Ideas").
        dates: writes a day for people, without the day of the week.
    """
    return build(
        Paper("rtl" if choices.right_to_left else "ltr"),
        Names(DULL_TITLE, say("Papers", _TITLE), choices.language),
        _Story(plan, danger, choices, say, dates),
        say,
    )


def printed_words(plan: Plan, choices: PlanChoices, say: Say) -> list[str]:
    """Return every text of steps, cards and her own titles, as it goes on paper.

    Args:
        plan: the whole plan.
        choices: which sections, which words.
        say: translates our words.
    """
    words = [card.if_text for card in printed_cards(plan, choices)]
    words += [card.then_text for card in printed_cards(plan, choices)]
    for step in printed_steps(plan, choices):
        words += [text for text in (step_words(step, choices, say), step.note) if text]
    words += [section.title for section in plan.sections if section.own and section.key in choices.sections]
    return words


def step_words(step: Step, choices: PlanChoices, say: Say) -> str:
    """Return a step's text; on a quiet sheet the quiet form of an idea she left as it was."""
    if not choices.quiet or step.idea_id is None or not names_the_matter(step.text, say):
        return step.text
    idea = ideas.idea(step.idea_id)
    unchanged = step.text in {idea.text, say("Ideas", idea.text)}
    return say("Ideas", idea.quiet) if unchanged and idea.quiet else step.text


class _Story:
    """Makes the parts of the sheet, afresh at each call."""

    def __init__(self, plan: Plan, danger: DangerFacts, choices: PlanChoices, say: Say, dates: Dates) -> None:
        self._plan, self._danger, self._choices = plan, danger, choices
        self._say, self._dates = say, dates
        self._paper = Paper("rtl" if choices.right_to_left else "ltr")
        self._steps = frozenset(step.id for step in printed_steps(plan, choices))

    def __call__(self, trail: Trail) -> list[Flowable]:
        parts = [*self._top(), self._box(trail)]
        if self._choices.people:
            parts += self._people(trail)
        cards = printed_cards(self._plan, self._choices)
        if cards:
            parts += self._cards(cards, trail)
        number = 0
        for section in self._plan.sections:
            if section.key in self._choices.sections and any(
                step.id in self._steps for step in section.steps
            ):
                number += 1
                parts += self._section(number, section, trail)
        return parts

    def _top(self) -> list[Flowable]:
        parts: list[Flowable] = [
            self._text(self._say("Papers", _TITLE), self._paper.style("title", fonts.SEMIBOLD, "accent"))
        ]
        if self._plan.changed_at is not None:
            all_used = len(self._plan.used)
            chosen = sum(section.key in self._choices.sections for section in self._plan.used)
            template = _CHANGED if chosen == all_used else _CHANGED_PART
            changed = self._say("Papers", template).format(
                date=self._dates(self._plan.changed_at.date()), chosen=chosen, all=all_used
            )
            parts.append(self._text(changed, self._paper.style("body", colour="soft")))
        return [*parts, Spacer(1, 16)]

    def _box(self, trail: Trail) -> Flowable:
        label = self._paper.style("body", fonts.SEMIBOLD)
        text = self._paper.style("body")
        if self._danger.number:
            big = self._paper.style("emergency", fonts.BOLD)
            # The advice stands on the number's line, not above it.
            lowered = (Spacer(1, (big.leading - text.leading) / 2), self._text(self._danger.advice, text))
            rows = [Row(((self._text(self._danger.number, big),), lowered))]
        else:
            rows = [Row((self._cell(self._say("Papers", _LOCAL_NUMBER), label), ()), self._paper.writing_row)]
        rows += [
            Row((self._cell(line.label, label), self._cell(line.text, text))) for line in self._danger.lines
        ]
        widths = (self._paper.text_width * 0.225, self._paper.text_width * 0.775)
        look = Look(above=6, below=7, inset=12, framed=True, last_rule=False)
        return Rows(self._paper, Form(widths, look=look), rows, drawn=trail.heading)

    def _people(self, trail: Trail) -> list[Flowable]:
        head = self._head(_WHO, _NUMBER, _AGREED)
        rows = [Row(((), (), ()), self._paper.writing_row) for _ in range(PEOPLE_ROWS)]
        look = Look(above=0, below=0, upright=True)
        form = Form(self._widths(0.25, 0.25, 0.5), head, look)
        heading = self._heading(self._say("Papers", _PEOPLE), "", trail)
        return [Rows(self._paper, form, rows, heading=heading)]

    def _cards(self, cards: tuple[Card, ...], trail: Trail) -> list[Flowable]:
        title = self._say("Papers", _IF_THEN)
        strong = self._paper.style("plan_table", fonts.SEMIBOLD)
        plain = self._paper.style("plan_table")
        rows = [Row((self._cell(card.if_text, strong), self._cell(card.then_text, plain))) for card in cards]
        form = Form(self._widths(0.35, 0.65), self._head(_IF, _I_DO))
        heading = self._heading(title, "", trail)
        return [Rows(self._paper, form, rows, heading=heading, drawn=trail.rows_of(title))]

    def _section(self, number: int, section: PlanSection, trail: Trail) -> list[Flowable]:
        steps = [step for step in section.steps if step.id in self._steps]
        title = section.heading(self._say)
        drawn = trail.rows_of(title)
        rows = [self._step(step) for step in steps]
        box = self._paper.check_box + 9
        rest = self._paper.text_width - box
        widths = (box, rest * 0.78, rest * 0.22)
        look = Look(above=4.5, below=5, last_rule=False)
        by_hand = self._text(self._say("Papers", _BY_HAND), self._paper.style("small", colour="soft"))
        # One line more for each step she would rather write in herself.
        lines = min(HAND_LINES + len(section.steps) - len(steps), MOST_HAND_LINES)
        heading = self._heading(f"{number}\N{EN SPACE}{title}", self._counts(steps), trail, ruled=True)
        return [
            Rows(self._paper, Form(widths, look=look), rows, heading=heading, drawn=drawn),
            WritingLines(self._paper, by_hand, lines, drawn=drawn),
        ]

    def _step(self, step: Step) -> Row:
        text = self._paper.style("body")
        small = self._paper.style("small", colour="soft")
        words: list[Flowable] = [self._text(step_words(step, self._choices, self._say), text)]
        if step.note:
            words.append(self._text(step.note, small))
        day: Cell = ()
        if step.done_on is not None:
            day = (
                Spacer(1, (text.leading - small.leading) / 2),
                self._text(self._dates(step.done_on), small),
            )
        box = CheckBox(self._paper, ticked=step.done, line=text.leading)
        return Row(((box,), tuple(words), day))

    def _counts(self, steps: list[Step]) -> str:
        done = sum(step.done for step in steps)
        left = len(steps) - done
        template = _DONE if not left else _DONE_TO_DO if done else _TO_DO
        return self._say("Papers", template).format(done=done, left=left)

    def _heading(self, title: str, remark: str, trail: Trail, *, ruled: bool = False) -> Heading:
        style = self._paper.style("heading", fonts.SEMIBOLD, "accent")
        at_end = self._paper.style("small", colour="soft", at_end=True)
        beside = self._text(remark, at_end) if remark else None
        return Heading(self._paper, self._text(title, style), beside, ruled=ruled, drawn=trail.heading)

    def _head(self, *titles: str) -> Row:
        style = self._paper.style("table_head", fonts.SEMIBOLD)
        return Row(tuple(self._cell(self._say("Papers", title), style) for title in titles))

    def _widths(self, *shares: float) -> tuple[float, ...]:
        return tuple(self._paper.text_width * share for share in shares)

    def _cell(self, text: str, style: ParagraphStyle) -> Cell:
        return (self._text(text, style),)

    def _text(self, text: str, style: ParagraphStyle) -> Paragraph:
        return paragraph(text, style, self._say)
