"""A plan in a vault as somebody may have written it, and the page that shows it."""

from datetime import date

from safeplan.directory.catalogue import Catalogue
from safeplan.plan.plan_store import PlanStore
from safeplan.ui.plan.danger_facts import danger_facts
from safeplan.ui.plan.page import PlanPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.vault.vault import Vault

STEPS = (
    ("O", "O1", "Take the 72 or the 48, never both ways the same", "Sit downstairs, near the driver.", True),
    (
        "O",
        "O4",
        "Tell Hannah when I set off and when I’m in",
        "If I’m 20 minutes late she rings once, then 999.",
        True,
    ),
    ("O", "O7", "Places with people and cameras on my way", "Co-op, bus station desk, library.", True),
    ("O", None, "Phone charged before I leave; power bank in bag", "", True),
    ("O", "O10", "Ask the gym about the other branch", "I will ring on Thursday.", False),
    ("H", "H2", "Locks changed, front and back", "", True),
    ("H", "H5", "Light at the side gate", "", True),
    ("H", "H8", "A room I can lock and call from", "", False),
    ("P", "P1", "Charge it every night, take the bank", "", True),
    ("M", "M1", "Some cash where I can reach it", "", False),
)


def fill(store: PlanStore) -> None:
    """Write the sample plan."""
    for section, idea, text, note, done in STEPS:
        change = store.add_idea(idea, text) if idea else store.add_own(section, text)
        (step_id,) = change.ids
        if note:
            store.note(step_id, note)
        if done:
            store.tick(step_id, True, date(2026, 11, 2))
    store.add_idea("O3", "Carry a personal alarm")
    store.remove(store.plan().section("O").steps[-1].id)
    store.add_card(
        "O", "his car is near the bus stop", "go back into the Co-op, stay by the tills and ring Hannah"
    )


def plan_page(theme: Theme, tasks: Tasks, vault: Vault, store: PlanStore | None = None) -> PlanPage:
    """Return the page over a vault."""
    catalogue = Catalogue.load()
    return PlanPage(
        theme,
        tasks,
        store or PlanStore(vault),
        drafts=vault.drafts,
        danger=lambda quiet: danger_facts(catalogue.emergency("GB"), quiet),
    )
