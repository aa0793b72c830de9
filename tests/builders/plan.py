"""Plans for tests: a sample as somebody may have written it, and plans of any size."""

from datetime import date, datetime, timedelta, timezone

from safeplan.documents.plan_choices import DangerFacts, DangerLine
from safeplan.plan import ideas
from safeplan.plan.plan import OWN_ICON, Card, Plan, PlanSection, Step

CHANGED = datetime(2026, 11, 18, 21, 5, tzinfo=timezone(timedelta(0)))

DANGER = DangerFacts(
    "999",
    "Say where you are first. Then what is happening.",
    (
        DangerLine("Cannot speak", "Listen. Cough or tap the handset. On a mobile, press 55 when asked."),
        DangerLine("By text", "Only if this phone is registered: text 999 with who, what, where."),
    ),
)


def plain_date(day: date) -> str:
    """Return a day as the English window writes it."""
    return f"{day.day}\u00a0{day:%B} {day.year}"


def a_plan(
    steps: tuple[Step, ...] = (), cards: tuple[Card, ...] = (), own: dict[str, str] | None = None
) -> Plan:
    """Return a plan with these steps and cards; `own` gives titles of sections of her own by key."""
    bundled = tuple(
        PlanSection.bundled(section, _of(steps, section.key), _of(cards, section.key))
        for section in ideas.SECTIONS
    )
    hers = tuple(
        PlanSection(key, title, OWN_ICON, own=True, steps=_of(steps, key), cards=_of(cards, key))
        for key, title in (own or {}).items()
    )
    return Plan((*bundled, *hers), CHANGED if steps or cards else None)


def sample_plan() -> Plan:
    """Return a plan of a few sections, some of it in place."""
    rows = (
        ("H", "Locks changed, front and back", "", "H2", date(2026, 9, 2)),
        (
            "H",
            "Light at the side gate comes on with movement",
            "Checked every Sunday.",
            "H5",
            date(2026, 10, 11),
        ),
        ("H", "A room I can lock and call from", "Phone charger kept there.", "H8", date(2026, 11, 4)),
        ("H", "Ask the landlord about the letterbox", "", None, None),
        (
            "O",
            "Take the 72 or the 48, never both ways the same",
            "Sit downstairs, near the driver.",
            "O1",
            date(2026, 10, 12),
        ),
        (
            "O",
            "Tell Hannah when I set off and when I’m in",
            "If I’m 20 minutes late she rings once, then 999.",
            "O4",
            date(2026, 11, 2),
        ),
        (
            "O",
            "Places with people and cameras on my way",
            "Co-op, bus station desk, library.",
            "O7",
            date(2026, 11, 8),
        ),
        ("O", "Phone charged before I leave; power bank in bag", "", "O2", date(2026, 11, 1)),
        ("O", "Ask the gym about the other branch", "I will ring on Thursday.", "O10", None),
        ("M", "Keep some cash, hidden or with you", "", "M1", None),
    )
    steps = tuple(
        Step(number, section, text, note, idea, day is not None, day, off_paper=idea == "M1")
        for number, (section, text, note, idea, day) in enumerate(rows, 1)
    )
    cards = (
        Card(
            1,
            "O",
            "his car is near the bus stop",
            "go back into the Co-op, stay by the tills and ring Hannah",
        ),
        Card(
            2,
            "H",
            "he is outside when I come home",
            "I do not stop. I drive on to a lit, staffed place and ring 999.",
        ),
    )
    return a_plan(steps, cards)


def full_plan() -> Plan:
    """Return a plan that has taken every idea, all printed."""
    steps = tuple(
        Step(
            number,
            idea.section,
            idea.text,
            idea.hint,
            idea.id,
            number % 2 == 0,
            date(2026, 11, 1 + number % 24) if number % 2 == 0 else None,
        )
        for number, idea in enumerate(ideas.IDEAS, 1)
    )
    return a_plan(steps)


def all_sections(plan: Plan) -> frozenset[str]:
    """Return the keys of all sections."""
    return frozenset(section.key for section in plan.sections)


def _of(rows: tuple, section: str) -> tuple:  # type: ignore[type-arg]  # steps or cards alike
    return tuple(row for row in rows if row.section == section)
