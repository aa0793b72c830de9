"""The diary with places that do not fit their seals."""

from safeplan.diary.journal import Journal
from safeplan.ui.diary.detail_foot import DetailFoot
from safeplan.ui.diary.seal_notice import SealNotice
from safeplan.ui.shell import Shell
from tools.theatre import RICH_ENTRY, Theatre, scene


def _altered(theatre: Theatre) -> Shell:
    """Let somebody have changed an entry, taken a save out, and put another's words into the search."""
    shell = theatre.unlock()
    vault = theatre.vault
    if vault is None:
        raise LookupError("no vault is open")
    Journal(vault).amend(2, Journal(vault).entry(1).incident)
    Journal(vault).withdraw(2)
    with vault.database.transaction() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute(
            "UPDATE diary_version SET salts = zeroblob(32 * 47) WHERE entry_id = ?", (RICH_ENTRY,)
        )
        for change in (
            "UPDATE diary_search_text SET words = 'polite' WHERE id = 3",
            "DELETE FROM diary_version WHERE entry_id = 2 AND id < (SELECT max(id) FROM diary_version) - 1",
        ):
            connection.execute(change)
    shell.show_page("diary", RICH_ENTRY)
    theatre.wait_for(lambda: theatre.widget(SealNotice).isVisible(), "the notice")
    return shell


@scene
def seals_do_not_fit(theatre: Theatre) -> None:
    """A line above the diary, and one at the entry."""
    _altered(theatre)


@scene
def seals_report(theatre: Theatre) -> None:
    """Every place that does not fit."""
    _altered(theatre)
    theatre.widget(DetailFoot).wrong.click()
    theatre.settle()
