"""What was damaged and what a repair saved, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from safeplan.diary.rebuild import DiaryAccount
from safeplan.ui.backup.words import moment_words
from safeplan.vault.check import Damage

_PLAN = ("plan_step", "plan_card", "plan_section")
_RECORDS = ("person", "place", "protected_word", "diary_court_order", "diary_report")


def damage_words(damage: Damage) -> str:
    """Return what was found, in a sentence or two."""
    translate = QCoreApplication.translate
    parts = []
    if damage.of_database:
        parts.append(translate("Damage", "Part of the file that holds your words was changed or damaged."))
    gone, bad = len(damage.evidence_missing), len(damage.evidence_damaged)
    if gone:
        parts.append(translate("Damage", "%n evidence files are missing.", "", gone))
    if bad:
        parts.append(translate("Damage", "%n evidence files are damaged.", "", bad))
    return " ".join(parts)


def saved_words(account: DiaryAccount, now: datetime) -> list[str]:
    """Return what was saved, one sentence each."""
    translate = QCoreApplication.translate
    words = [translate("Damage", "%n entries of your diary.", "", account.entries)]
    steps = sum(account.vault.table(name).saved + account.vault.table(name).from_backup for name in _PLAN)
    words.append(translate("Damage", "%n parts of your safety plan.", "", steps))
    records = sum(
        account.vault.table(name).saved + account.vault.table(name).from_backup for name in _RECORDS
    )
    if records:
        words.append(translate("Damage", "%n people, places, orders and reports.", "", records))
    evidence = account.vault.evidence
    words.append(translate("Damage", "%n evidence files.", "", evidence.whole))
    if account.vault.backup is not None:
        text = translate("Damage", "Some of it came from the backup: {moment}.")
        words.append(text.format(moment=moment_words(account.vault.backup, now)))
    return words


def lost_words(account: DiaryAccount) -> list[str]:
    """Return what was not saved, one sentence each; none if all was."""
    translate, vault = QCoreApplication.translate, account.vault
    steps = sum(vault.table(name).lost for name in _PLAN)
    records = sum(vault.table(name).lost for name in _RECORDS)
    counted = (
        (
            account.entries_lost,
            translate("Damage", "%n entries could not be saved.", "", account.entries_lost),
        ),
        (
            account.entries_older,
            translate("Damage", "%n entries show an earlier text of yours.", "", account.entries_older),
        ),
        (
            account.versions_lost,
            translate("Damage", "%n earlier texts of entries are gone.", "", account.versions_lost),
        ),
        (
            vault.table("diary_private_note").lost,
            translate("Damage", "%n private notes are gone.", "", vault.table("diary_private_note").lost),
        ),
        (steps, translate("Damage", "%n parts of your safety plan are gone.", "", steps)),
        (records, translate("Damage", "%n people, places, orders or reports are gone.", "", records)),
        (
            account.evidence_lost,
            translate("Damage", "%n evidence files are gone.", "", account.evidence_lost),
        ),
    )
    words = [text for count, text in counted if count]
    if any(table.uncertain for table in vault.tables):
        words.append(
            translate("Damage", "Where pages could not be read at all, nobody can tell what was on them.")
        )
    return words
